// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map_service.h"
#include "ui/heatmap/map_model.h"

#include <QCoreApplication>

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

} // namespace

std::shared_ptr<const NetworkScene> makeNetworkScene(const MapBase &base)
{
    auto scene = std::make_shared<NetworkScene>();
    QHash<NodeId, QPointF> nodes;
    for (const PipeNode &node : base.network.nodes)
        nodes.insert(node.id, node.position);
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
        house.outline = mercator(building.outline);
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
        if (building.outline.size() >= 3)
            map.buildings.push_back({ring(building.outline), building.name});
    }
    for (const Station &station : base.stations)
        map.stations.push_back({{station.position.x(), station.position.y()}, station.name});
    map.attribution = QCoreApplication::translate("MapModel", "按公司资料绘制，无街道");
    return map;
}

} // namespace Warmline
