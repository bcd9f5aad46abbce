// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/network/traced_network.h"
#include "app/services/map/map_service.h"
#include "ui/heatmap/map_model.h"

#include <QCoreApplication>
#include <QLineF>

namespace Warmline {

namespace {

QPointF mercator(QPointF lonLat)
{
    const Geo::MercatorMetres m = Geo::toMercator(Geo::LonLat{lonLat.x(), lonLat.y()});
    return {m.x, m.y};
}

QPolygonF mercator(const QList<QPointF> &line)
{
    QPolygonF result;
    result.reserve(line.size());
    for (const QPointF &p : line)
        result.append(mercator(p));
    return result;
}

Geo::GeoLine ring(const QList<QPointF> &outline)
{
    Geo::GeoLine result;
    for (const QPointF &p : outline)
        result.push_back({p.x(), p.y()});
    return result;
}

/// Of a house that is only a place (tables have no outlines): a square of 12 m round it, so that it is seen
/// and can be clicked. Longitude and latitude, as the records; empty without a place.
QList<QPointF> assumedOutline(const Building &building)
{
    if (building.position.isNull())
        return {};
    constexpr double half_m = 6;
    const QPointF at = mercator(building.position);
    const double half = half_m * Geo::mercatorScaleAt(at.y());
    QList<QPointF> square;
    for (const QPointF &corner :
         {QPointF(-half, -half), QPointF(half, -half), QPointF(half, half), QPointF(-half, half)}) {
        const Geo::LonLat p =
            Geo::fromMercator(Geo::MercatorMetres{at.x() + corner.x(), at.y() + corner.y()});
        square.append({p.lon, p.lat});
    }
    return square;
}

bool hasOutline(const Building &building)
{
    return building.outline.size() >= 3;
}

QList<QPointF> outlineOf(const Building &building)
{
    return hasOutline(building) ? building.outline : assumedOutline(building);
}

/// The graph tells the way by the segment's ends; a line may have been drawn from either of them.
int flowAlong(const Geo::TracedNetwork &traced, const PipeSegment &segment, const QPolygonF &line,
              QPointF from)
{
    const qint32 number = traced.graph().segmentNumber(segment.id.value);
    const Geo::PipeFlow flow = number < 0 ? Geo::PipeFlow::Unknown : traced.graph().flow(number);
    if (flow == Geo::PipeFlow::Unknown)
        return 0;
    const bool drawnFrom = QLineF(line.first(), from).length() <= QLineF(line.last(), from).length();
    return (flow == Geo::PipeFlow::Forward) == drawnFrom ? 1 : -1;
}

} // namespace

std::shared_ptr<const NetworkScene> makeNetworkScene(const MapBase &base)
{
    auto scene = std::make_shared<NetworkScene>();
    const Geo::TracedNetwork traced(
        Geo::NetworkRecords{base.network, base.buildings, base.stations, base.households});
    QHash<NodeId, QPointF> nodes;
    for (const PipeNode &node : base.network.nodes) {
        nodes.insert(node.id, node.position);
        if (node.kind == NodeKind::Valve)
            scene->valves.push_back({node.id.value, node.label.isEmpty() ? node.id.value : node.label,
                                     mercator(node.position), node.closed});
    }
    for (const PipeSegment &segment : base.network.segments) {
        NetworkScene::Pipe pipe;
        pipe.id = segment.id.value;
        if (segment.path.size() >= 2)
            pipe.line = mercator(segment.path);
        else if (nodes.contains(segment.from) && nodes.contains(segment.to))
            pipe.line = mercator({nodes.value(segment.from), nodes.value(segment.to)});
        else
            continue;
        // A box without area meets nothing in Qt: a straight pipe gets a metre.
        pipe.box = pipe.line.boundingRect().adjusted(-1, -1, 1, 1);
        pipe.primary = segment.level == NetworkLevel::Primary;
        pipe.diameterMm = segment.diameterMm;
        pipe.flow = flowAlong(traced, segment, pipe.line, mercator(nodes.value(segment.from)));
        scene->pipes.push_back(std::move(pipe));
    }
    for (const Station &station : base.stations) {
        if (!station.position.isNull())
            scene->stations.push_back({station.id.value, station.name, mercator(station.position)});
    }
    QHash<CommunityId, QString> names;
    QHash<CommunityId, int> numbers;
    for (const Community &community : base.communities) {
        names.insert(community.id, community.name);
        numbers.insert(community.id, static_cast<int>(scene->communities.size()));
        scene->communities.push_back(mercator(community.outline));
    }
    for (const Building &building : base.buildings) {
        if (building.position.isNull())
            continue;
        NetworkScene::House house;
        house.id = building.id.value;
        house.title =
            QStringList({names.value(building.community), building.name}).join(QLatin1Char(' ')).trimmed();
        house.outline = mercator(outlineOf(building));
        house.assumed = !hasOutline(building);
        house.box = house.outline.boundingRect();
        house.at = mercator(building.position);
        house.households = base.households.value(building.id);
        house.community = numbers.value(building.community, -1);
        scene->houses.push_back(std::move(house));
    }
    return scene;
}

Geo::BaseMap plainBaseMap(const MapBase &base)
{
    Geo::BaseMap map;
    for (const Community &community : base.communities) {
        if (community.outline.size() >= 3)
            map.communities.push_back({ring(community.outline), community.name});
    }
    for (const Building &building : base.buildings) {
        if (const QList<QPointF> outline = outlineOf(building); !outline.isEmpty())
            map.buildings.push_back({ring(outline), building.name});
    }
    for (const Station &station : base.stations)
        map.stations.push_back({{station.position.x(), station.position.y()}, station.name});
    map.attribution = [] { return QCoreApplication::translate("MapModel", "按公司资料绘制，无街道"); };
    return map;
}

} // namespace Warmline
