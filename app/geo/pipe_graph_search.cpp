// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The searches themselves, on numbers only.
#include "app/geo/pipe_graph_p.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace Warmline::Geo {

using Index = qint32;
using PipeIndex::at;

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
            if (!l.open || !l.flowsOut)
                continue;
            visit.take(l.piece);
            visit.enter(l.to);
        }
    }
}

std::vector<char> PipeGraph::Data::fedWithout(const std::vector<char> &shutPiece) const
{
    std::vector<char> fed(vertexCount(), 0);
    std::vector<Index> queue;
    queue.reserve(vertexCount());
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
        if (!passes(v))
            continue;
        for (const Link &l : linksOf(v)) {
            if (l.open && !shutPiece[at(l.piece)])
                enter(l.to);
        }
    }
    return fed;
}

void PipeGraph::Data::enterCold(Visit &visit, const std::vector<char> &fedAfter) const
{
    for (Index v = 0; at(v) < vertexCount(); ++v) {
        if (!isFed(v) || fedAfter[at(v)])
            continue;
        visit.enter(v);
        for (const Link &l : linksOf(v)) {
            if (l.open && passes(v))
                visit.take(l.piece);
        }
    }
}

PipeReach PipeGraph::Data::counted(const Visit &visit) const
{
    PipeReach out;
    out.nodes.reserve(visit.vertexOrder.size());
    for (const Index v : visit.vertexOrder) {
        if (!isNode(v))
            continue;
        out.nodes.push_back(v);
        for (Index b = buildingBegin[at(v)]; b < buildingBegin[at(v) + 1]; ++b)
            out.buildings.push_back(buildingsOf[at(b)]);
    }
    std::vector<char> listed(segments.size(), 0);
    out.segments.reserve(visit.pieceOrder.size());
    for (const Index i : visit.pieceOrder) {
        const Piece &p = piece(i);
        out.length_m += p.length_m();
        if (!std::exchange(listed[at(p.segment)], 1))
            out.segments.push_back(p.segment);
    }
    return out;
}

PipeGraph::Data::Distances PipeGraph::Data::distancesFrom(const PipePosition &position, double limit_m,
                                                          bool throughValves,
                                                          std::span<const Index> until) const
{
    Distances out{std::vector<double>(vertexCount(), Far), {}};
    std::vector<double> &distance = out.of;
    const Index start = pieceAt(position);
    if (start == None)
        return out;
    using Entry = std::pair<double, Index>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto offer = [&](Index v, double d) {
        if (d <= limit_m && d < distance[at(v)]) {
            distance[at(v)] = d;
            queue.emplace(d, v);
        }
    };
    std::vector<char> wanted(until.empty() ? 0 : vertexCount(), 0);
    std::size_t missing = 0;
    for (const Index v : until)
        missing += std::exchange(wanted[at(v)], 1) ? 0 : 1;
    const Piece &p = piece(start);
    const double offset =
        std::isfinite(position.offset_m) ? std::clamp(position.offset_m, p.begin_m, p.end_m) : p.begin_m;
    offer(p.a, offset - p.begin_m);
    offer(p.b, p.end_m - offset);
    while (!queue.empty()) {
        const auto [d, v] = queue.top();
        queue.pop();
        if (d > distance[at(v)])
            continue;
        out.reached.push_back(v);
        if (!wanted.empty() && wanted[at(v)] && --missing == 0)
            break;
        if (!passes(v) || (!throughValves && hasValve(v)))
            continue;
        for (const Link &l : linksOf(v)) {
            if (l.open)
                offer(l.to, d + piece(l.piece).length_m());
        }
    }
    return out;
}

PipeReach PipeGraph::reachFromNode(qint32 node) const
{
    Data::Visit visit(*m_data);
    visit.enter(node);
    m_data->flowDown(visit);
    return m_data->counted(visit);
}

PipeReach PipeGraph::reachFromSegment(qint32 segment) const
{
    const Data &d = *m_data;
    Data::Visit visit(d);
    const Index first = d.firstPiece[at(segment)];
    const Index last = d.firstPiece[at(segment) + 1] - 1;
    const Index from = d.piece(first).a;
    const Index to = d.piece(last).b;
    for (Index p = first; p <= last; ++p)
        visit.take(p);
    // By its ends, not by its pieces: water enters at one end and leaves at the other. Where both ends
    // are fed from outside (the middle of a loop) it leaves at neither by itself.
    const bool forward = d.flowsOut(d.piece(first), from);
    const bool backward = d.flowsOut(d.piece(last), to);
    bool passable = !d.segments[at(segment)].closed;
    for (Index p = first; p < last; ++p)
        passable = passable && d.passes(d.piece(p).b);
    if (passable && forward && !backward)
        visit.enter(to);
    else if (passable && backward && !forward)
        visit.enter(from);
    d.flowDown(visit);
    return d.counted(visit);
}

PipeFlow PipeGraph::flow(qint32 segment) const
{
    const Data &d = *m_data;
    const Index first = d.firstPiece[at(segment)];
    const Index last = d.firstPiece[at(segment) + 1] - 1;
    const Index from = d.piece(first).a;
    const Index to = d.piece(last).b;
    if (d.segments[at(segment)].closed || (!d.isFed(from) && !d.isFed(to)))
        return PipeFlow::Unknown;
    if (const PipeFlow known = d.segments[at(segment)].flow; known != PipeFlow::Unknown)
        return known;
    // Water comes to the far end by the segment itself: not so behind a shut valve, nor in a loop where the
    // waters of both arms meet.
    const bool forward = d.flowsOut(d.piece(first), from) && d.pieceToStation[at(to)] == last;
    const bool backward = d.flowsOut(d.piece(last), to) && d.pieceToStation[at(from)] == first;
    return forward == backward ? PipeFlow::Unknown : forward ? PipeFlow::Forward : PipeFlow::Backward;
}

PipeCut PipeGraph::cut(const PipePosition &burst) const
{
    const Data &d = *m_data;
    PipeCut out;
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
        if (d.hasValve(v))
            continue;
        for (const Data::Link &l : d.linksOf(v)) {
            if (l.open) {
                region.take(l.piece);
                region.enter(l.to);
            }
        }
    }
    out.isolated = d.counted(region);
    for (const Index s : d.stations)
        out.holdsStation = out.holdsStation || region.vertex[at(s)];

    const std::vector<char> after = d.fedWithout(region.piece);
    const Data::Distances distance = d.distancesFrom(burst, Data::Far, false);
    for (const Index v : region.vertexOrder) {
        if (d.hasValve(v)) {
            const Index valve = d.valveOf[at(v)];
            out.valves.push_back({valve, d.valves[at(valve)].closed, after[at(v)] != 0, distance.of[at(v)]});
        }
    }
    std::ranges::stable_sort(out.valves, [](const PipeCut::Valve &a, const PipeCut::Valve &b) {
        return a.feeds != b.feeds ? a.feeds : a.distance_m < b.distance_m;
    });

    Data::Visit cold(d);
    for (const Index p : region.pieceOrder)
        cold.take(p);
    for (const Index v : region.vertexOrder) {
        if (!d.hasValve(v) && d.isFed(v))
            cold.enter(v);
    }
    d.enterCold(cold, after);
    out.withoutHeat = d.counted(cold);
    return out;
}

std::vector<PipeNear> PipeGraph::near(const PipePosition &from, double distance_m,
                                      std::span<const qint32> until) const
{
    std::vector<PipeNear> nodes;
    if (!(distance_m >= 0))
        return nodes;
    const Data::Distances distance = m_data->distancesFrom(from, distance_m, true, until);
    for (const Index v : distance.reached) {
        if (m_data->isNode(v))
            nodes.push_back({v, distance.of[at(v)]});
    }
    std::ranges::sort(nodes, {}, &PipeNear::node);
    return nodes;
}

} // namespace Warmline::Geo
