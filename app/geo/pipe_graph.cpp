// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The graph's answers with names. The searches are in pipe_graph_search.cpp.
#include "app/geo/pipe_graph_p.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Geo {

using Index = qint32;
using PipeIndex::at;

PipeTrace PipeGraph::Data::named(const PipeReach &reach) const
{
    PipeTrace out;
    for (const Index node : reach.nodes)
        out.nodes.append(nodeIds[node]);
    for (const Index segment : reach.segments)
        out.segments.append(segments[at(segment)].id);
    for (const Index building : reach.buildings)
        out.buildings.append(buildingIds[building]);
    out.length_m = reach.length_m;
    return out;
}

PipeGraph::PipeGraph()
    : PipeGraph(PipeNetwork{})
{ }

PipeGraph::PipeGraph(const PipeNetwork &network)
{
    auto data = std::make_shared<Data>();
    data->build(network);
    m_data = std::move(data);
}

qsizetype PipeGraph::segmentCount() const
{
    return static_cast<qsizetype>(m_data->segments.size());
}
qsizetype PipeGraph::nodeCount() const
{
    return m_data->nodeIds.size();
}
qsizetype PipeGraph::buildingCount() const
{
    return m_data->buildingIds.size();
}
bool PipeGraph::hasNode(const QString &id) const
{
    return m_data->nodeByName.contains(id);
}
qint32 PipeGraph::nodeNumber(const QString &id) const
{
    return m_data->nodeByName.value(id, Data::None);
}
qint32 PipeGraph::segmentNumber(const QString &id) const
{
    return m_data->segmentByName.value(id, Data::None);
}
const QString &PipeGraph::nodeId(qint32 node) const
{
    return m_data->nodeIds.at(node);
}
const QString &PipeGraph::segmentId(qint32 segment) const
{
    return m_data->segments[at(segment)].id;
}
const QString &PipeGraph::buildingId(qint32 building) const
{
    return m_data->buildingIds.at(building);
}
const QString &PipeGraph::valveId(qint32 valve) const
{
    return m_data->valves[at(valve)].id;
}
const std::vector<PipeProblem> &PipeGraph::problems() const
{
    return m_data->problems;
}

PipeTrace PipeGraph::downstreamOfNode(const QString &node) const
{
    const Index number = nodeNumber(node);
    return number == Data::None ? PipeTrace() : m_data->named(reachFromNode(number));
}

PipeTrace PipeGraph::downstreamOfSegment(const QString &segment) const
{
    const Index number = segmentNumber(segment);
    return number == Data::None ? PipeTrace() : m_data->named(reachFromSegment(number));
}

PipeTrace PipeGraph::cutOffBySegment(const QString &segment) const
{
    const Data &d = *m_data;
    const Index number = segmentNumber(segment);
    if (number == Data::None)
        return {};
    std::vector<char> shut(d.pieces.size(), 0);
    Data::Visit visit(d);
    for (Index p = d.firstPiece[at(number)]; p < d.firstPiece[at(number) + 1]; ++p) {
        shut[at(p)] = 1;
        visit.take(p);
    }
    const std::vector<char> after = d.fedWithout(shut);
    for (Index v = 0; at(v) < d.vertexCount(); ++v) {
        if (!d.isFed(v) || after[at(v)])
            continue;
        visit.enter(v);
        for (const Data::Link &l : d.linksOf(v)) {
            if (l.open)
                visit.take(l.piece);
        }
    }
    return d.named(d.counted(visit));
}

PipePath PipeGraph::upstream(const QString &node) const
{
    PipePath path;
    const Data &d = *m_data;
    Index v = nodeNumber(node);
    if (v == Data::None)
        return path;
    path.nodes.append(node);
    path.reachesStation = d.isFed(v);
    if (!path.reachesStation)
        return path;
    path.length_m = d.fromStation_m[at(v)];
    while (d.pieceToStation[at(v)] != Data::None) {
        const Data::Piece &p = d.piece(d.pieceToStation[at(v)]);
        const QString &segment = d.segments[at(p.segment)].id;
        if (path.segments.isEmpty() || path.segments.last() != segment)
            path.segments.append(segment);
        v = p.other(v);
        if (d.isNode(v))
            path.nodes.append(d.nodeIds[v]);
    }
    return path;
}

PipeIsolation PipeGraph::isolate(const PipePosition &burst) const
{
    const PipeCut found = cut(burst);
    PipeIsolation out;
    for (const PipeCut::Valve &v : found.valves)
        out.valves.push_back({valveId(v.valve), v.closed, v.feeds, v.distance_m});
    out.isolated = m_data->named(found.isolated);
    out.withoutHeat = m_data->named(found.withoutHeat);
    out.holdsStation = found.holdsStation;
    out.found = found.found;
    return out;
}

PipeTrace PipeGraph::within(const PipePosition &from, double distance_m) const
{
    const Data &d = *m_data;
    const Index start = d.pieceAt(from);
    if (start == Data::None || !(distance_m >= 0))
        return {};
    const Data::Distances distance = d.distancesFrom(from, distance_m, true);
    Data::Visit visit(d);
    visit.take(start);
    for (const Index v : distance.reached) {
        visit.enter(v);
        if (!d.passes(v))
            continue;
        for (const Data::Link &l : d.linksOf(v)) {
            if (l.open)
                visit.take(l.piece);
        }
    }
    PipeTrace out = d.named(d.counted(visit));
    // Pipes that are reached only in part count with the part that is within the distance.
    out.length_m = 0;
    for (const Index i : visit.pieceOrder) {
        const Data::Piece &p = d.piece(i);
        const auto left = [&](Index v) { return std::max(0.0, distance_m - distance.of[at(v)]); };
        double covered = (d.passes(p.a) ? left(p.a) : 0.0) + (d.passes(p.b) ? left(p.b) : 0.0);
        if (i == start) {
            const double offset =
                std::isfinite(from.offset_m) ? std::clamp(from.offset_m, p.begin_m, p.end_m) : p.begin_m;
            covered = std::min(distance_m, offset - p.begin_m) + std::min(distance_m, p.end_m - offset);
        }
        out.length_m += std::min(p.length_m(), covered);
    }
    return out;
}

double PipeGraph::distanceAlong_m(const PipePosition &from, const PipePosition &to) const
{
    const Data &d = *m_data;
    const Index a = d.pieceAt(from);
    const Index b = d.pieceAt(to);
    if (a == Data::None || b == Data::None)
        return -1;
    const Data::Piece &end = d.piece(b);
    const auto clamped = [](double offset, const Data::Piece &p) {
        return std::isfinite(offset) ? std::clamp(offset, p.begin_m, p.end_m) : p.begin_m;
    };
    const double offset = clamped(to.offset_m, end);
    double best = a == b ? std::abs(clamped(from.offset_m, end) - offset) : Data::Far;
    const std::vector<double> distance = d.distancesFrom(from, Data::Far, true).of;
    if (d.isOpen(end)) {
        if (d.passes(end.a))
            best = std::min(best, distance[at(end.a)] + offset - end.begin_m);
        if (d.passes(end.b))
            best = std::min(best, distance[at(end.b)] + end.end_m - offset);
    }
    return best < Data::Far ? best : -1;
}

} // namespace Warmline::Geo
