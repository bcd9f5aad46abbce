// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/pipe_graph_p.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace Warmline::Geo {

using Index = qint32;

namespace {

std::size_t at(Index i)
{
    return static_cast<std::size_t>(i);
}

} // namespace

Index PipeGraph::Data::pieceAt(const PipePosition &position) const
{
    const auto segment = segmentByName.constFind(position.segment);
    if (segment == segmentByName.cend())
        return None;
    const double offset = std::isfinite(position.offset_m) ? position.offset_m : 0.0;
    Index p = firstPiece[at(*segment)];
    const Index last = firstPiece[at(*segment) + 1] - 1;
    while (p < last && piece(p).end_m < offset)
        ++p;
    return p;
}

// Does water leave vertex v through this piece?
bool PipeGraph::Data::flowsOut(const Piece &p, Index v) const
{
    switch (segments[at(p.segment)].flow) {
    case PipeFlow::Forward: return p.a == v;
    case PipeFlow::Backward: return p.b == v;
    case PipeFlow::Unknown: break;
    }
    const double here = fromStation_m[at(v)];
    const double there = fromStation_m[at(p.other(v))];
    if (here != there)
        return here < there;
    // Both unfed, a pipe of 0 m, or the middle of a loop: along the tree where it tells, else both ways.
    if (pieceToStation[at(v)] != None && &piece(pieceToStation[at(v)]) == &p)
        return false;
    return true;
}

void PipeGraph::Data::flowDown(Visit &visit) const
{
    for (std::size_t i = 0; i < visit.vertexOrder.size(); ++i) {
        const Index v = visit.vertexOrder[i];
        if (!passes(v))
            continue;
        for (const Link &l : linksOf(v)) {
            const Piece &p = piece(l.piece);
            if (!isOpen(p) || !flowsOut(p, v))
                continue;
            visit.take(l.piece);
            visit.enter(l.to);
        }
    }
}

std::vector<char> PipeGraph::Data::fedWithout(const std::vector<char> &shutPiece,
                                              const std::vector<char> &shutVertex) const
{
    std::vector<char> fed(vertices.size(), 0);
    std::vector<Index> queue;
    const auto enter = [&](Index v) {
        if (!fed[at(v)]) {
            fed[at(v)] = 1;
            queue.push_back(v);
        }
    };
    for (const Index s : stations)
        enter(s);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const Index v = queue[i];
        if (!passes(v) || (!shutVertex.empty() && shutVertex[at(v)]))
            continue;
        for (const Link &l : linksOf(v)) {
            if (isOpen(piece(l.piece)) && (shutPiece.empty() || !shutPiece[at(l.piece)]))
                enter(l.to);
        }
    }
    return fed;
}

PipeTrace PipeGraph::Data::named(const Visit &visit) const
{
    PipeTrace out;
    std::vector<char> listed(segments.size(), 0);
    for (const Index v : visit.vertexOrder) {
        const Index node = vertices[at(v)].node;
        if (node == None)
            continue;
        out.nodes.append(nodeIds[node]);
        for (const Index b : buildingsOf[at(node)])
            out.buildings.append(buildingIds[b]);
    }
    for (const Index i : visit.pieceOrder) {
        const Piece &p = piece(i);
        out.length_m += p.length_m();
        if (!std::exchange(listed[at(p.segment)], 1))
            out.segments.append(segments[at(p.segment)].id);
    }
    return out;
}

std::vector<double> PipeGraph::Data::distancesFrom(const PipePosition &position, double limit_m,
                                                   bool throughValves) const
{
    std::vector<double> distance(vertices.size(), Far);
    const Index start = pieceAt(position);
    if (start == None)
        return distance;
    using Entry = std::pair<double, Index>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto offer = [&](Index v, double d) {
        if (d <= limit_m && d < distance[at(v)]) {
            distance[at(v)] = d;
            queue.emplace(d, v);
        }
    };
    const Piece &p = piece(start);
    const double offset =
        std::isfinite(position.offset_m) ? std::clamp(position.offset_m, p.begin_m, p.end_m) : p.begin_m;
    offer(p.a, offset - p.begin_m);
    offer(p.b, p.end_m - offset);
    while (!queue.empty()) {
        const auto [d, v] = queue.top();
        queue.pop();
        if (d > distance[at(v)] || (valveAt(v) && (!throughValves || !passes(v))))
            continue;
        for (const Link &l : linksOf(v)) {
            if (isOpen(piece(l.piece)))
                offer(l.to, d + piece(l.piece).length_m());
        }
    }
    return distance;
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
bool PipeGraph::hasNode(const QString &id) const
{
    return m_data->nodeByName.contains(id);
}
bool PipeGraph::hasSegment(const QString &id) const
{
    return m_data->segmentByName.contains(id);
}
const std::vector<PipeProblem> &PipeGraph::problems() const
{
    return m_data->problems;
}

PipeTrace PipeGraph::downstreamOfNode(const QString &node) const
{
    const auto found = m_data->nodeByName.constFind(node);
    if (found == m_data->nodeByName.cend())
        return {};
    Data::Visit visit(*m_data);
    visit.enter(*found);
    m_data->flowDown(visit);
    return m_data->named(visit);
}

PipeTrace PipeGraph::downstreamOfSegment(const QString &segment) const
{
    const Data &d = *m_data;
    const auto found = d.segmentByName.constFind(segment);
    if (found == d.segmentByName.cend())
        return {};
    Data::Visit visit(d);
    const Index first = d.firstPiece[at(*found)];
    const Index last = d.firstPiece[at(*found) + 1] - 1;
    const Index from = d.piece(first).a;
    const Index to = d.piece(last).b;
    for (Index p = first; p <= last; ++p)
        visit.take(p);
    // By its ends, not by its pieces: water enters at one end and leaves at the other. Where both ends
    // are fed from outside (the middle of a loop) it leaves at neither by itself.
    const bool forward = d.flowsOut(d.piece(first), from);
    const bool backward = d.flowsOut(d.piece(last), to);
    bool passable = !d.segments[at(*found)].closed;
    for (Index p = first; p < last; ++p)
        passable = passable && d.passes(d.piece(p).b);
    if (passable && forward && !backward)
        visit.enter(to);
    else if (passable && backward && !forward)
        visit.enter(from);
    d.flowDown(visit);
    return d.named(visit);
}

PipeTrace PipeGraph::cutOffBySegment(const QString &segment) const
{
    const Data &d = *m_data;
    const auto found = d.segmentByName.constFind(segment);
    if (found == d.segmentByName.cend())
        return {};
    std::vector<char> shut(d.pieces.size(), 0);
    Data::Visit visit(d);
    for (Index p = d.firstPiece[at(*found)]; p < d.firstPiece[at(*found) + 1]; ++p) {
        shut[at(p)] = 1;
        visit.take(p);
    }
    const std::vector<char> before = d.fedWithout({}, {});
    const std::vector<char> after = d.fedWithout(shut, {});
    for (Index v = 0; at(v) < d.vertices.size(); ++v) {
        if (!before[at(v)] || after[at(v)])
            continue;
        visit.enter(v);
        for (const Data::Link &l : d.linksOf(v)) {
            if (d.isOpen(d.piece(l.piece)))
                visit.take(l.piece);
        }
    }
    return d.named(visit);
}

PipePath PipeGraph::upstream(const QString &node) const
{
    PipePath path;
    const Data &d = *m_data;
    const auto found = d.nodeByName.constFind(node);
    if (found == d.nodeByName.cend())
        return path;
    Index v = *found;
    path.nodes.append(node);
    path.reachesStation = d.fromStation_m[at(v)] < Data::Far;
    if (!path.reachesStation)
        return path;
    path.length_m = d.fromStation_m[at(v)];
    while (d.pieceToStation[at(v)] != Data::None) {
        const Data::Piece &p = d.piece(d.pieceToStation[at(v)]);
        const QString &segment = d.segments[at(p.segment)].id;
        if (path.segments.isEmpty() || path.segments.last() != segment)
            path.segments.append(segment);
        v = p.other(v);
        if (d.vertices[at(v)].node != Data::None)
            path.nodes.append(d.nodeIds[d.vertices[at(v)].node]);
    }
    return path;
}

PipeIsolation PipeGraph::isolate(const PipePosition &burst) const
{
    const Data &d = *m_data;
    PipeIsolation out;
    const Index start = d.pieceAt(burst);
    if (start == Data::None)
        return out;
    out.found = true;

    // The region: everything reached without passing a valve. A pipe out of service still leaks, so it
    // counts.
    Data::Visit region(d);
    region.take(start);
    region.enter(d.piece(start).a);
    region.enter(d.piece(start).b);
    for (std::size_t i = 0; i < region.vertexOrder.size(); ++i) {
        const Index v = region.vertexOrder[i];
        if (d.valveAt(v))
            continue;
        for (const Data::Link &l : d.linksOf(v)) {
            if (d.isOpen(d.piece(l.piece))) {
                region.take(l.piece);
                region.enter(l.to);
            }
        }
    }
    out.isolated = d.named(region);
    for (const Index s : d.stations)
        out.holdsStation = out.holdsStation || region.vertex[at(s)];

    const std::vector<char> before = d.fedWithout({}, {});
    const std::vector<char> after = d.fedWithout(region.piece, {});
    const std::vector<double> distance = d.distancesFrom(burst, Data::Far, false);
    for (const Index v : region.vertexOrder) {
        if (const PipeValve *valve = d.valveAt(v))
            out.valves.push_back({valve->id, valve->closed, after[at(v)] != 0, distance[at(v)]});
    }
    std::ranges::stable_sort(out.valves, [](const IsolationValve &a, const IsolationValve &b) {
        return a.feeds != b.feeds ? a.feeds : a.distance_m < b.distance_m;
    });

    Data::Visit cold(d);
    for (const Index p : region.pieceOrder)
        cold.take(p);
    for (const Index v : region.vertexOrder) {
        if (!d.valveAt(v) && before[at(v)])
            cold.enter(v);
    }
    for (Index v = 0; at(v) < d.vertices.size(); ++v) {
        if (!before[at(v)] || after[at(v)])
            continue;
        cold.enter(v);
        for (const Data::Link &l : d.linksOf(v)) {
            if (d.isOpen(d.piece(l.piece)) && d.passes(v))
                cold.take(l.piece);
        }
    }
    out.withoutHeat = d.named(cold);
    return out;
}

PipeTrace PipeGraph::within(const PipePosition &from, double distance_m) const
{
    const Data &d = *m_data;
    const Index start = d.pieceAt(from);
    if (start == Data::None || !(distance_m >= 0))
        return {};
    const std::vector<double> distance = d.distancesFrom(from, distance_m, true);
    std::vector<Index> order;
    for (Index v = 0; at(v) < d.vertices.size(); ++v) {
        if (distance[at(v)] < Data::Far)
            order.push_back(v);
    }
    std::ranges::stable_sort(order, {}, [&](Index v) { return distance[at(v)]; });
    Data::Visit visit(d);
    visit.take(start);
    for (const Index v : order) {
        visit.enter(v);
        if (!d.passes(v))
            continue;
        for (const Data::Link &l : d.linksOf(v)) {
            if (d.isOpen(d.piece(l.piece)))
                visit.take(l.piece);
        }
    }
    PipeTrace out = d.named(visit);
    // Pipes that are reached only in part count with the part that is within the distance.
    out.length_m = 0;
    for (const Index i : visit.pieceOrder) {
        const Data::Piece &p = d.piece(i);
        const auto left = [&](Index v) { return std::max(0.0, distance_m - distance[at(v)]); };
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
    const std::vector<double> distance = d.distancesFrom(from, Data::Far, true);
    if (d.isOpen(end)) {
        if (d.passes(end.a))
            best = std::min(best, distance[at(end.a)] + offset - end.begin_m);
        if (d.passes(end.b))
            best = std::min(best, distance[at(end.b)] + end.end_m - offset);
    }
    return best < Data::Far ? best : -1;
}

} // namespace Warmline::Geo
