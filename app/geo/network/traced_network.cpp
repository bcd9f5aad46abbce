// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/network/traced_network.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

LonLat lonLat(const QPointF &p)
{
    return {p.x(), p.y()};
}

/// Where a line passes nearest to a place: how far away, and how many metres from its first point.
struct Foot
{
    double away_m = std::numeric_limits<double>::infinity();
    double along_m = 0;
    double length_m = 0;
};

Foot footOn(const QList<QPointF> &line, LonLat place)
{
    Foot best;
    const LocalFrame frame(place);
    double before = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const LocalFrame::Metres a = frame.toMetres(lonLat(line.at(i - 1)));
        const LocalFrame::Metres b = frame.toMetres(lonLat(line.at(i)));
        const double dx = b.east_m - a.east_m;
        const double dy = b.north_m - a.north_m;
        const double length = std::hypot(dx, dy);
        const double t =
            length > 0 ? std::clamp(-(a.east_m * dx + a.north_m * dy) / (length * length), 0.0, 1.0) : 0.0;
        const double away = std::hypot(a.east_m + t * dx, a.north_m + t * dy);
        if (away < best.away_m) {
            best.away_m = away;
            best.along_m = before + t * length;
        }
        before += length;
    }
    best.length_m = before;
    return best;
}

} // namespace

TracedNetwork::TracedNetwork()
    : TracedNetwork(NetworkRecords{})
{ }

TracedNetwork::TracedNetwork(NetworkRecords records)
    : m_records(std::make_shared<const NetworkRecords>(std::move(records)))
{
    index();
    build();
    findProblems();
}

void TracedNetwork::index()
{
    const Warmline::PipeNetwork &network = m_records->network;
    for (qsizetype i = 0; i < network.nodes.size(); ++i) {
        const PipeNode &node = network.nodes.at(i);
        m_nodes.insert(node.id.value, i);
        if (node.kind == NodeKind::Station && !node.station.isEmpty())
            m_nodeOfStation.insert(node.station.value, node.id.value);
        if (node.kind == NodeKind::BuildingInlet && !m_inletOf.contains(node.building.value))
            m_inletOf.insert(node.building.value, node.id.value);
        if (node.kind == NodeKind::Valve && !node.label.isEmpty())
            m_valvesByLabel[node.label].append(node.id.value);
    }
    for (qsizetype i = 0; i < m_records->buildings.size(); ++i)
        m_buildings.insert(m_records->buildings.at(i).id.value, i);
    std::vector<SpatialIndex::Entry> boxes;
    for (qsizetype i = 0; i < network.segments.size(); ++i) {
        const Warmline::PipeSegment &s = network.segments.at(i);
        if (m_segments.contains(s.id.value))
            continue;
        m_segments.insert(s.id.value, i);
        for (const NodeId &end : {s.from, s.to})
            m_segmentAt.insert(end.value, s.id.value);
        if (s.path.isEmpty())
            continue;
        LonLatRect box{s.path.first().x(), s.path.first().y(), s.path.first().x(), s.path.first().y()};
        for (const QPointF &p : s.path)
            box = {std::min(box.west, p.x()), std::min(box.south, p.y()), std::max(box.east, p.x()),
                   std::max(box.north, p.y())};
        boxes.push_back({box, static_cast<quint32>(i)});
    }
    m_places = std::make_shared<const SpatialIndex>(boxes);
}

void TracedNetwork::build()
{
    const Warmline::PipeNetwork &records = m_records->network;
    PipeNetwork network;
    QSet<QString> onPrimary;
    for (const Warmline::PipeSegment &s : records.segments) {
        network.segments.push_back({s.id.value, s.from.value, s.to.value, s.length});
        if (s.level == NetworkLevel::Primary)
            onPrimary << s.from.value << s.to.value;
    }
    for (const PipeNode &node : records.nodes) {
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
    m_graph = PipeGraph(network);
}

void TracedNetwork::findProblems()
{
    for (const PipeProblem &p : m_graph.problems()) {
        switch (p.kind) {
        case PipeProblemKind::NoStation:
            m_problems.append({RecordProblem::Kind::NoFeed, p.id,
                               QCoreApplication::translate(
                                   "NetworkTrace", "管网里没有热源或换热站：流向不明，按没有供热处理")});
            break;
        case PipeProblemKind::Unfed:
            m_problems.append({RecordProblem::Kind::Unfed, p.id,
                               QCoreApplication::translate("NetworkTrace", "管段 %1 与热源、换热站不连通")
                                   .arg(segmentTitle(p.id))});
            break;
        case PipeProblemKind::SelfLoop:
            m_problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "管段 %1 的两端是同一个节点，已略过")
                     .arg(p.id)});
            break;
        case PipeProblemKind::DuplicateId:
            m_problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "编号 %1 重复，只用第一个").arg(p.id)});
            break;
        case PipeProblemKind::BadLength:
            m_problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "管段 %1 的长度不能用，按 0 米算").arg(p.id)});
            break;
        case PipeProblemKind::UnknownNode:
        case PipeProblemKind::UnknownSegment:
            m_problems.append(
                {RecordProblem::Kind::BadRecord, p.id,
                 QCoreApplication::translate("NetworkTrace", "%1 不在任何管段上，已略过").arg(p.id)});
            break;
        }
    }
    findGaps();
    const QStringList loops = m_graph.loopSegments();
    m_loops = {loops.cbegin(), loops.cend()};
    if (const auto loop = loopAmong(loops))
        m_problems.append(*loop);
    std::ranges::stable_sort(m_problems, {}, &RecordProblem::kind);
}

std::optional<RecordProblem> TracedNetwork::loopAmong(const QStringList &segments) const
{
    const auto count =
        std::ranges::count_if(segments, [this](const QString &id) { return m_loops.contains(id); });
    if (count == 0)
        return std::nullopt;
    const auto first =
        std::ranges::find_if(segments, [this](const QString &id) { return m_loops.contains(id); });
    return RecordProblem{
        RecordProblem::Kind::Loop, *first,
        QCoreApplication::translate("NetworkTrace", "其中 %1 段管道在环网上：断开一处，热可能从另一侧来")
            .arg(count)};
}

// A pipe's end where nothing goes on, hard by another node that it does not meet.
void TracedNetwork::findGaps()
{
    const Warmline::PipeNetwork &network = m_records->network;
    QHash<QString, int> degree;
    QHash<QString, QSet<QString>> neighbours;
    for (const Warmline::PipeSegment &s : network.segments) {
        ++degree[s.from.value];
        ++degree[s.to.value];
        neighbours[s.from.value].insert(s.to.value);
        neighbours[s.to.value].insert(s.from.value);
    }
    std::vector<SpatialIndex::PointEntry> points;
    for (qsizetype i = 0; i < network.nodes.size(); ++i)
        points.push_back({lonLat(network.nodes.at(i).position), static_cast<quint32>(i)});
    const SpatialIndex near(points);
    for (const PipeNode &node : network.nodes) {
        const QString &id = node.id.value;
        if (degree.value(id) > 1 || node.position.isNull())
            continue;
        for (const SpatialIndex::Near &found : near.within(lonLat(node.position), kGap_m)) {
            const QString &other = network.nodes.at(found.value).id.value;
            if (other == id || neighbours.value(id).contains(other)
                || (degree.value(other) <= 1 && other < id)) // told once, for the other end
                continue;
            m_problems.append(
                {RecordProblem::Kind::Gap, id,
                 QCoreApplication::translate("NetworkTrace", "节点 %1 与 %2 只差 %3 米，却没有相连")
                     .arg(nodeTitle(id), nodeTitle(other))
                     .arg(found.distance_m, 0, 'f', 2)});
            break;
        }
    }
}

Result<NetworkPlace> TracedNetwork::placeAt(LonLat p) const
{
    if (!isValid(p))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("NetworkTrace", "坐标不在地球上"));
    const Warmline::PipeNetwork &network = m_records->network;
    Foot best;
    const Warmline::PipeSegment *segment = nullptr;
    for (const SpatialIndex::Near &found : m_places->within(p, kReach_m)) {
        if (found.distance_m > best.away_m)
            break; // boxes come nearest first: nothing nearer can follow
        const Foot foot = footOn(network.segments.at(found.value).path, p);
        if (foot.away_m < best.away_m) {
            best = foot;
            segment = &network.segments.at(found.value);
        }
    }
    if (!segment || best.away_m > kReach_m) {
        const auto next = m_places->nearest(p, 1);
        const QString swapped = looksSwapped(p.lon, p.lat)
                                  ? QCoreApplication::translate("NetworkTrace", "；经度和纬度可能写反了")
                                  : QString();
        return failure(ErrorCode::NotFound,
                       (next.empty() ? QCoreApplication::translate("NetworkTrace", "还没有管网数据")
                                     : QCoreApplication::translate("NetworkTrace",
                                                                   "%1 米之内没有管道，最近的在大约 %2 米外")
                                           .arg(kReach_m)
                                           .arg(std::round(next.front().distance_m)))
                           + swapped);
    }
    NetworkPlace place;
    // The record's length rules; the drawn line may be simplified.
    place.at = {segment->id.value, best.length_m > 0 ? best.along_m / best.length_m * segment->length : 0.0};
    place.away_m = best.away_m;
    return place;
}

NetworkPlace TracedNetwork::atNode(const QString &node) const
{
    NetworkPlace place;
    place.node = node;
    if (const Warmline::PipeSegment *s = record(m_segmentAt.value(node)))
        place.at = {s->id.value, s->from.value == node ? 0.0 : s->length};
    return place;
}

Result<NetworkPlace> TracedNetwork::placeOf(const QString &id) const
{
    if (const Warmline::PipeSegment *s = record(id)) {
        NetworkPlace place;
        place.at = {id, s->length / 2};
        return place;
    }
    if (m_graph.hasNode(id))
        return atNode(id);
    if (const auto node = m_nodeOfStation.constFind(id); node != m_nodeOfStation.cend())
        return atNode(*node);
    if (const auto node = m_inletOf.constFind(id); node != m_inletOf.cend())
        return atNode(*node);
    const QStringList valves = m_valvesByLabel.value(id);
    if (valves.size() == 1)
        return atNode(valves.first());
    if (valves.size() > 1)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("NetworkTrace", "有 %1 个阀门叫这个名字，请给出编号：%2")
                           .arg(valves.size())
                           .arg(valves.first(std::min<qsizetype>(5, valves.size())).join(u"、"_s)),
                       id);
    return failure(
        ErrorCode::NotFound,
        QCoreApplication::translate("NetworkTrace", "管网里没有这个管段、节点、换热站、楼栋或阀门"), id);
}

std::optional<NetworkPlace> TracedNetwork::inletOf(const BuildingId &building) const
{
    const auto node = m_inletOf.constFind(building.value);
    return node == m_inletOf.cend() ? std::nullopt : std::optional(atNode(*node));
}

const Warmline::PipeSegment *TracedNetwork::record(const QString &segment) const
{
    const auto found = m_segments.constFind(segment);
    return found == m_segments.cend() ? nullptr : &m_records->network.segments.at(*found);
}

const PipeNode *TracedNetwork::node(const QString &id) const
{
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.cend() ? nullptr : &m_records->network.nodes.at(*found);
}

const Building *TracedNetwork::building(const QString &id) const
{
    const auto found = m_buildings.constFind(id);
    return found == m_buildings.cend() ? nullptr : &m_records->buildings.at(*found);
}

int TracedNetwork::householdsOf(const QString &building) const
{
    return m_records->households.value(BuildingId(building));
}

QString TracedNetwork::nodeTitle(const QString &id) const
{
    const PipeNode *found = node(id);
    return found && !found->label.isEmpty() ? found->label : id;
}

QString TracedNetwork::stationName(const StationId &id) const
{
    for (const Station &station : m_records->stations) {
        if (station.id == id)
            return station.name;
    }
    return {};
}

QString TracedNetwork::segmentTitle(const QString &id) const
{
    const Warmline::PipeSegment *s = record(id);
    if (!s)
        return id;
    QStringList words;
    if (const QString name = stationName(s->station); !name.isEmpty())
        words.append(name);
    if (!s->secondaryBranch.isEmpty())
        words.append(QCoreApplication::translate("NetworkTrace", "%1 支").arg(s->secondaryBranch));
    else if (s->level == NetworkLevel::Primary)
        words.append(QCoreApplication::translate("NetworkTrace", "一次网"));
    if (words.isEmpty())
        words.append(id);
    if (s->diameterMm > 0)
        words.append(u"DN%1"_s.arg(s->diameterMm));
    return words.join(u' ');
}

} // namespace Warmline::Geo
