// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From records to numbers, and what is wrong with the records.
#include "app/geo/network/traced_network_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

TracedNetwork::Data::Data(NetworkRecords known)
    : records(std::move(known))
{
    indexNodes();
    indexSegments();
    build();
    numberHouses();
    findProblems();
}

void TracedNetwork::Data::indexNodes()
{
    const QList<PipeNode> &list = records.network.nodes;
    nodes.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const PipeNode &node = list.at(i);
        nodes.insert(node.id.value, i);
        if (node.kind == NodeKind::Station && !node.station.isEmpty())
            nodeOfStation.insert(node.station.value, node.id.value);
        if (node.kind == NodeKind::BuildingInlet && !inletOf.contains(node.building.value))
            inletOf.insert(node.building.value, node.id.value);
        if (node.kind == NodeKind::Valve && !node.label.isEmpty())
            valvesByLabel[node.label].append(node.id.value);
    }
    buildings.reserve(records.buildings.size());
    for (qsizetype i = 0; i < records.buildings.size(); ++i)
        buildings.insert(records.buildings.at(i).id.value, i);
    for (qsizetype i = 0; i < records.stations.size(); ++i)
        stations.insert(records.stations.at(i).id.value, i);
}

void TracedNetwork::Data::indexSegments()
{
    const QList<Warmline::PipeSegment> &list = records.network.segments;
    segments.reserve(list.size());
    segmentAt.reserve(list.size());
    std::vector<SpatialIndex::Entry> boxes;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Warmline::PipeSegment &s = list.at(i);
        if (segments.contains(s.id.value))
            continue;
        segments.insert(s.id.value, i);
        for (const NodeId &end : {s.from, s.to})
            segmentAt.insert(end.value, s.id.value);
        if (s.path.isEmpty())
            continue;
        LonLatRect box{s.path.first().x(), s.path.first().y(), s.path.first().x(), s.path.first().y()};
        for (const QPointF &p : s.path)
            box = {std::min(box.west, p.x()), std::min(box.south, p.y()), std::max(box.east, p.x()),
                   std::max(box.north, p.y())};
        boxes.push_back({box, static_cast<quint32>(i)});
    }
    places = std::make_shared<const SpatialIndex>(boxes);
}

void TracedNetwork::Data::build()
{
    PipeNetwork network;
    QHash<QString, bool> onPrimary;
    network.segments.reserve(static_cast<std::size_t>(records.network.segments.size()));
    for (const Warmline::PipeSegment &s : records.network.segments) {
        network.segments.push_back({s.id.value, s.from.value, s.to.value, s.length});
        if (s.level == NetworkLevel::Primary) {
            onPrimary.insert(s.from.value, true);
            onPrimary.insert(s.to.value, true);
        }
    }
    for (const PipeNode &node : records.network.nodes) {
        switch (node.kind) {
        case NodeKind::Source: network.stations.append(node.id.value); break;
        case NodeKind::Station:
            // Fed through the primary network where that is on record; else heat begins here.
            if (!onPrimary.contains(node.id.value))
                network.stations.append(node.id.value);
            break;
        case NodeKind::Valve:
            network.valves.push_back({node.id.value, {}, 0, node.closed, node.id.value});
            break;
        case NodeKind::BuildingInlet:
            network.buildings.push_back({node.building.value, node.id.value});
            break;
        case NodeKind::Junction: break;
        }
    }
    graph = PipeGraph(network);
}

void TracedNetwork::Data::numberHouses()
{
    const auto at = [](qint32 i) { return static_cast<std::size_t>(i); };
    QHash<QString, qint32> houseByName;
    houseByName.reserve(graph.buildingCount());
    for (qint32 b = 0; b < graph.buildingCount(); ++b) {
        const QString &id = graph.buildingId(b);
        const auto known = houseByName.constFind(id);
        if (known != houseByName.cend()) {
            houseOfBuilding.push_back(*known);
            continue;
        }
        const auto house = static_cast<qint32>(houses.size());
        houseByName.insert(id, house);
        houseOfBuilding.push_back(house);
        houses.append(id);
        households.push_back(records.households.value(BuildingId(id)));
    }
    kindOf.assign(static_cast<std::size_t>(graph.nodeCount()), NodeKind::Junction);
    houseOfNode.assign(kindOf.size(), -1);
    for (qint32 n = 0; n < graph.nodeCount(); ++n) {
        const qsizetype record = nodes.value(graph.nodeId(n), -1);
        if (record < 0)
            continue;
        const PipeNode &node = records.network.nodes.at(record);
        kindOf[at(n)] = node.kind;
        if (node.kind == NodeKind::BuildingInlet)
            houseOfNode[at(n)] = houseByName.value(node.building.value, -1);
    }
}

void TracedNetwork::Data::findProblems()
{
    for (const PipeProblem &p : graph.problems()) {
        switch (p.kind) {
        case PipeProblemKind::NoStation:
            problems.append({RecordProblem::Kind::NoFeed, p.id,
                             QCoreApplication::translate(
                                 "NetworkTrace", "管网里没有热源或换热站：流向不明，按没有供热处理")});
            break;
        case PipeProblemKind::Unfed:
            problems.append({RecordProblem::Kind::Unfed, p.id,
                             QCoreApplication::translate("NetworkTrace", "管段 %1 与热源、换热站不连通")
                                 .arg(segmentTitle(p.id))});
            break;
        case PipeProblemKind::SelfLoop:
            problems.append({RecordProblem::Kind::BadRecord, p.id,
                             QCoreApplication::translate("NetworkTrace", "管段 %1 的两端是同一个节点，已略过")
                                 .arg(p.id)});
            break;
        case PipeProblemKind::DuplicateId:
            problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "编号 %1 重复，只用第一个").arg(p.id)});
            break;
        case PipeProblemKind::BadLength:
            problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "管段 %1 的长度不能用，按 0 米算").arg(p.id)});
            break;
        case PipeProblemKind::UnknownNode:
        case PipeProblemKind::UnknownSegment:
            problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "%1 不在任何管段上，已略过").arg(p.id)});
            break;
        }
    }
    findGaps();
    loops = graph.loops();
    if (const auto inLoop = std::ranges::count(loops, 1); inLoop > 0)
        problems.append(loopProblem(
            inLoop, graph.segmentId(static_cast<qint32>(std::ranges::find(loops, 1) - loops.begin()))));
    std::ranges::stable_sort(problems, {}, &RecordProblem::kind);
    findSpots();
}

RecordProblem TracedNetwork::Data::loopProblem(qsizetype count, const QString &first) const
{
    return {RecordProblem::Kind::Loop, first,
            QCoreApplication::translate("NetworkTrace", "其中 %1 段管道在环网上：断开一处，热可能从另一侧来")
                .arg(count)};
}

// A pipe's end where nothing goes on, hard by another node that it does not meet. Nodes are put into strips
// and looked for along the strip: a search for each end in a tree took most of the building time.
void TracedNetwork::Data::findGaps()
{
    struct Point
    {
        qint64 strip = 0;
        MercatorMetres at;
        qsizetype node = 0;
    };
    const auto stripOf = [](double y) { return static_cast<qint64>(std::floor(y / kGap_m)); };
    const auto order = [](const Point &p) { return std::pair(p.strip, p.at.x); };
    const QList<PipeNode> &list = records.network.nodes;
    std::vector<Point> points;
    std::vector<Point> ends;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const LonLat place{list.at(i).position.x(), list.at(i).position.y()};
        if (list.at(i).position.isNull() || !isValid(place))
            continue;
        const MercatorMetres at = toMercator(place);
        points.push_back({stripOf(at.y), at, i});
        const qint32 number = graph.nodeNumber(list.at(i).id.value);
        if (number < 0 || graph.neighbours(number).size() <= 1)
            ends.push_back(points.back());
    }
    std::ranges::sort(points, {}, order);
    for (const Point &end : ends) {
        const double scale = mercatorScaleAt(end.at.y);
        double least = kGap_m * scale;
        const Point *nearest = nullptr;
        const qint64 top = stripOf(end.at.y + least);
        for (qint64 strip = stripOf(end.at.y - least); strip <= top; ++strip) {
            auto p = std::ranges::lower_bound(points, std::pair(strip, end.at.x - kGap_m * scale), {}, order);
            for (; p != points.end() && p->strip == strip && p->at.x <= end.at.x + kGap_m * scale; ++p) {
                const double away = std::hypot(p->at.x - end.at.x, p->at.y - end.at.y);
                if (away > least || !isGap(list.at(end.node), list.at(p->node)))
                    continue;
                least = away;
                nearest = &*p;
            }
        }
        if (nearest)
            problems.append(
                {RecordProblem::Kind::Gap, list.at(end.node).id.value,
                 QCoreApplication::translate("NetworkTrace", "节点 %1 与 %2 只差 %3 米，却没有相连")
                     .arg(nodeTitle(list.at(end.node).id.value), nodeTitle(list.at(nearest->node).id.value))
                     .arg(least / scale, 0, 'f', 2)});
    }
}

bool TracedNetwork::Data::isGap(const PipeNode &end, const PipeNode &other) const
{
    if (other.id == end.id)
        return false;
    const qint32 a = graph.nodeNumber(end.id.value);
    const qint32 b = graph.nodeNumber(other.id.value);
    if (a >= 0 && b >= 0 && std::ranges::contains(graph.neighbours(a), b))
        return false;
    const bool alsoAnEnd = b < 0 || graph.neighbours(b).size() <= 1;
    return !(alsoAnEnd && other.id.value < end.id.value); // told once, for the other end
}

void TracedNetwork::Data::findSpots()
{
    for (const RecordProblem &problem : std::as_const(problems))
        spots.push_back({graph.nodeNumber(problem.id), graph.segmentNumber(problem.id)});
}

} // namespace Warmline::Geo
