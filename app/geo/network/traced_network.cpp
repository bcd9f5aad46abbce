// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/network/traced_network_p.h"

#include <QCoreApplication>

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
{
    static const auto nothing = std::make_shared<const Data>(NetworkRecords{});
    m_data = nothing;
}

TracedNetwork::TracedNetwork(NetworkRecords records)
    : m_data(std::make_shared<const Data>(std::move(records)))
{ }

const PipeGraph &TracedNetwork::graph() const
{
    return m_data->graph;
}
const NetworkRecords &TracedNetwork::records() const
{
    return m_data->records;
}
const QList<RecordProblem> &TracedNetwork::problems() const
{
    return m_data->problems;
}
NodeKind TracedNetwork::nodeKind(qint32 node) const
{
    return m_data->kindOf[static_cast<std::size_t>(node)];
}
qint32 TracedNetwork::houseOfBuilding(qint32 building) const
{
    return m_data->houseOfBuilding[static_cast<std::size_t>(building)];
}
qint32 TracedNetwork::houseOfNode(qint32 node) const
{
    return m_data->houseOfNode[static_cast<std::size_t>(node)];
}
qsizetype TracedNetwork::houseCount() const
{
    return m_data->houses.size();
}
const QString &TracedNetwork::houseId(qint32 house) const
{
    return m_data->houses.at(house);
}
int TracedNetwork::householdsOfHouse(qint32 house) const
{
    return m_data->households[static_cast<std::size_t>(house)];
}

QList<RecordProblem> TracedNetwork::problemsAt(const std::vector<qint32> &nodes,
                                               const std::vector<qint32> &segments,
                                               const QString &segment) const
{
    QList<RecordProblem> found;
    if (m_data->problems.isEmpty()) // else a trace of a whole city marks 100,000 things for nothing
        return found;
    const auto at = [](qint32 i) { return static_cast<std::size_t>(i); };
    std::vector<char> onNode(static_cast<std::size_t>(graph().nodeCount()), 0);
    std::vector<char> onSegment(static_cast<std::size_t>(graph().segmentCount()), 0);
    for (const qint32 n : nodes)
        onNode[at(n)] = 1;
    qsizetype inLoop = 0;
    qint32 firstInLoop = -1;
    const auto touch = [&](qint32 s) {
        onSegment[at(s)] = 1;
        const auto [from, to] = graph().ends(s);
        onNode[at(from)] = onNode[at(to)] = 1;
    };
    for (const qint32 s : segments) {
        touch(s);
        if (!m_data->loops[at(s)])
            continue;
        firstInLoop = inLoop++ == 0 ? s : firstInLoop;
    }
    if (const qint32 s = graph().segmentNumber(segment); s >= 0)
        touch(s);
    for (qsizetype i = 0; i < m_data->problems.size(); ++i) {
        const RecordProblem &problem = m_data->problems.at(i);
        const Data::Spot &spot = m_data->spots[static_cast<std::size_t>(i)];
        const bool touched = (spot.node >= 0 && onNode[at(spot.node)])
                          || (spot.segment >= 0 && onSegment[at(spot.segment)]) || problem.id == segment;
        if (problem.kind == RecordProblem::Kind::NoFeed
            || (problem.kind != RecordProblem::Kind::Loop && touched))
            found.append(problem);
    }
    if (inLoop > 0)
        found.append(m_data->loopProblem(inLoop, graph().segmentId(firstInLoop)));
    return found;
}

Result<NetworkPlace> TracedNetwork::placeAt(LonLat p) const
{
    if (!isValid(p))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("NetworkTrace", "坐标不在地球上"));
    const Warmline::PipeNetwork &network = m_data->records.network;
    Foot best;
    const Warmline::PipeSegment *segment = nullptr;
    for (const SpatialIndex::Near &found : m_data->places->within(p, kReach_m)) {
        if (found.distance_m > best.away_m)
            break; // boxes come nearest first: nothing nearer can follow
        const Foot foot = footOn(network.segments.at(found.value).path, p);
        if (foot.away_m < best.away_m) {
            best = foot;
            segment = &network.segments.at(found.value);
        }
    }
    if (!segment || best.away_m > kReach_m) {
        const auto next = m_data->places->nearest(p, 1);
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
    if (const Warmline::PipeSegment *s = record(m_data->segmentAt.value(node)))
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
    if (m_data->graph.hasNode(id))
        return atNode(id);
    if (const auto node = m_data->nodeOfStation.constFind(id); node != m_data->nodeOfStation.cend())
        return atNode(*node);
    if (const auto node = m_data->inletOf.constFind(id); node != m_data->inletOf.cend())
        return atNode(*node);
    const QStringList valves = m_data->valvesByLabel.value(id);
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
    const auto node = m_data->inletOf.constFind(building.value);
    return node == m_data->inletOf.cend() ? std::nullopt : std::optional(atNode(*node));
}

const Warmline::PipeSegment *TracedNetwork::record(const QString &segment) const
{
    const auto found = m_data->segments.constFind(segment);
    return found == m_data->segments.cend() ? nullptr : &m_data->records.network.segments.at(*found);
}

const PipeNode *TracedNetwork::node(const QString &id) const
{
    const auto found = m_data->nodes.constFind(id);
    return found == m_data->nodes.cend() ? nullptr : &m_data->records.network.nodes.at(*found);
}

const Building *TracedNetwork::building(const QString &id) const
{
    const auto found = m_data->buildings.constFind(id);
    return found == m_data->buildings.cend() ? nullptr : &m_data->records.buildings.at(*found);
}

QString TracedNetwork::nodeTitle(const QString &id) const
{
    return m_data->nodeTitle(id);
}

QString TracedNetwork::stationName(const StationId &id) const
{
    return m_data->stationName(id);
}

QString TracedNetwork::segmentTitle(const QString &id) const
{
    return m_data->segmentTitle(id);
}

QString TracedNetwork::Data::nodeTitle(const QString &id) const
{
    const qsizetype found = nodes.value(id, -1);
    const QString label = found < 0 ? QString() : records.network.nodes.at(found).label;
    return label.isEmpty() ? id : label;
}

QString TracedNetwork::Data::stationName(const StationId &id) const
{
    const qsizetype found = stations.value(id.value, -1);
    return found < 0 ? QString() : records.stations.at(found).name;
}

QString TracedNetwork::Data::segmentTitle(const QString &id) const
{
    const qsizetype found = segments.value(id, -1);
    if (found < 0)
        return id;
    const Warmline::PipeSegment *s = &records.network.segments.at(found);
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
