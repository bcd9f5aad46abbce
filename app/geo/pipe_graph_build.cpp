// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/pipe_graph_p.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>

namespace Warmline::Geo {

using Index = qint32;

void PipeGraph::Data::addSegments(const PipeNetwork &network)
{
    const auto node = [this](const QString &id) {
        const auto found = nodeByName.constFind(id);
        if (found != nodeByName.cend())
            return *found;
        const auto index = static_cast<Index>(nodeIds.size());
        nodeByName.insert(id, index);
        nodeIds.append(id);
        valveOf.push_back(None);
        return index;
    };
    segments.reserve(network.segments.size());
    segmentByName.reserve(static_cast<qsizetype>(network.segments.size()));
    nodeByName.reserve(static_cast<qsizetype>(network.segments.size()));
    for (const PipeSegment &s : network.segments) {
        if (segmentByName.contains(s.id)) {
            problems.push_back({PipeProblemKind::DuplicateId, s.id});
            continue;
        }
        if (s.from.isEmpty() || s.to.isEmpty()) {
            problems.push_back({PipeProblemKind::UnknownNode, s.id});
            continue;
        }
        if (s.from == s.to) {
            problems.push_back({PipeProblemKind::SelfLoop, s.id});
            continue;
        }
        PipeSegment kept = s;
        if (!std::isfinite(s.length_m) || s.length_m < 0) {
            // The pipe is there, whatever its length: it must conduct, so it counts as 0 m.
            problems.push_back({PipeProblemKind::BadLength, s.id});
            kept.length_m = 0;
        }
        node(s.from);
        node(s.to);
        segmentByName.insert(s.id, static_cast<Index>(segments.size()));
        segments.push_back(kept);
    }
    for (const QString &id : network.stations) {
        const auto found = nodeByName.constFind(id);
        if (found == nodeByName.cend())
            problems.push_back({PipeProblemKind::UnknownNode, id});
        else
            stations.push_back(*found);
    }
    if (stations.empty() && !segments.empty())
        problems.push_back({PipeProblemKind::NoStation, {}});
}

void PipeGraph::Data::addBuildings(const PipeNetwork &network)
{
    std::vector<Index> nodes; // by building
    buildingBegin.assign(static_cast<std::size_t>(nodeIds.size()) + 1, 0);
    for (const PipeBuilding &b : network.buildings) {
        const auto found = nodeByName.constFind(b.node);
        if (found == nodeByName.cend()) {
            problems.push_back({PipeProblemKind::UnknownNode, b.id});
            continue;
        }
        buildingIds.append(b.id);
        nodes.push_back(*found);
        ++buildingBegin[static_cast<std::size_t>(*found) + 1];
    }
    std::partial_sum(buildingBegin.begin(), buildingBegin.end(), buildingBegin.begin());
    buildingsOf.resize(nodes.size());
    std::vector<Index> fill(buildingBegin.begin(), buildingBegin.end() - 1);
    for (std::size_t b = 0; b < nodes.size(); ++b)
        buildingsOf[static_cast<std::size_t>(fill[static_cast<std::size_t>(nodes[b])]++)] =
            static_cast<Index>(b);
}

void PipeGraph::Data::addNodeValve(const PipeValve &v, std::vector<Index> &vertexOf)
{
    const auto node = nodeByName.constFind(v.node);
    if (node == nodeByName.cend()) {
        problems.push_back({PipeProblemKind::UnknownNode, v.id});
        return;
    }
    Index &valve = valveOf[static_cast<std::size_t>(*node)];
    if (valve != None) {
        problems.push_back({PipeProblemKind::DuplicateId, v.id});
        return;
    }
    valve = static_cast<Index>(valves.size());
    valves.push_back(v);
    vertexOf.push_back(*node);
}

void PipeGraph::Data::splitAtValves(const PipeNetwork &network)
{
    std::vector<std::vector<Index>> valvesOf(segments.size());
    QHash<QString, Index> seen;
    std::vector<Index> vertexOf; // by valve
    for (const PipeValve &v : network.valves) {
        if (!v.node.isEmpty()) {
            addNodeValve(v, vertexOf);
            continue;
        }
        const auto segment = segmentByName.constFind(v.segment);
        if (segment == segmentByName.cend()) {
            problems.push_back({PipeProblemKind::UnknownSegment, v.id});
            continue;
        }
        if (seen.contains(v.id)) {
            problems.push_back({PipeProblemKind::DuplicateId, v.id});
            continue;
        }
        PipeValve kept = v;
        const double length = segments[static_cast<std::size_t>(*segment)].length_m;
        kept.offset_m = std::isfinite(v.offset_m) ? std::clamp(v.offset_m, 0.0, length) : 0.0;
        const auto index = static_cast<Index>(valves.size());
        seen.insert(v.id, index);
        valves.push_back(kept);
        vertexOf.push_back(static_cast<Index>(vertexCount()));
        valveOf.push_back(index);
        valvesOf[static_cast<std::size_t>(*segment)].push_back(index);
    }
    const auto valveVertex = [&](Index valve) { return vertexOf[static_cast<std::size_t>(valve)]; };
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const PipeSegment &s = segments[i];
        firstPiece.push_back(static_cast<Index>(pieces.size()));
        auto &along = valvesOf[i];
        std::ranges::stable_sort(along, {},
                                 [this](Index v) { return valves[static_cast<std::size_t>(v)].offset_m; });
        Index at = nodeByName.value(s.from);
        double offset = 0;
        for (const Index v : along) {
            const double next = valves[static_cast<std::size_t>(v)].offset_m;
            pieces.push_back({at, valveVertex(v), static_cast<Index>(i), offset, next});
            at = valveVertex(v);
            offset = next;
        }
        pieces.push_back({at, nodeByName.value(s.to), static_cast<Index>(i), offset, s.length_m});
    }
    firstPiece.push_back(static_cast<Index>(pieces.size()));
    passing.assign(vertexCount(), 1);
    for (std::size_t v = 0; v < vertexCount(); ++v) {
        if (valveOf[v] != None && valves[static_cast<std::size_t>(valveOf[v])].closed)
            passing[v] = 0;
    }
}

void PipeGraph::Data::linkUp()
{
    linkBegin.assign(vertexCount() + 1, 0);
    for (const Piece &p : pieces) {
        ++linkBegin[static_cast<std::size_t>(p.a) + 1];
        ++linkBegin[static_cast<std::size_t>(p.b) + 1];
    }
    for (std::size_t v = 1; v < linkBegin.size(); ++v)
        linkBegin[v] += linkBegin[v - 1];
    links.resize(pieces.size() * 2);
    std::vector<Index> fill(linkBegin.begin(), linkBegin.end() - 1);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &p = pieces[i];
        const auto link = [&](Index from, Index to) {
            links[static_cast<std::size_t>(fill[static_cast<std::size_t>(from)]++)] = {static_cast<Index>(i),
                                                                                       to, isOpen(p), false};
        };
        link(p.a, p.b);
        link(p.b, p.a);
    }
}

// Dijkstra from all stations at once. Known directions do not matter here: an open pipe joins its ends.
void PipeGraph::Data::feed()
{
    fromStation_m.assign(vertexCount(), Far);
    pieceToStation.assign(vertexCount(), None);
    using Entry = std::pair<double, Index>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (const Index s : stations) {
        fromStation_m[static_cast<std::size_t>(s)] = 0;
        queue.emplace(0.0, s);
    }
    while (!queue.empty()) {
        const auto [distance, v] = queue.top();
        queue.pop();
        if (distance > fromStation_m[static_cast<std::size_t>(v)] || !passes(v))
            continue;
        for (const Link &l : linksOf(v)) {
            if (!l.open)
                continue;
            const double next = distance + piece(l.piece).length_m();
            if (next < fromStation_m[static_cast<std::size_t>(l.to)]) {
                fromStation_m[static_cast<std::size_t>(l.to)] = next;
                pieceToStation[static_cast<std::size_t>(l.to)] = l.piece;
                queue.emplace(next, l.to);
            }
        }
    }
}

// Which way the water runs is asked at every step of every trace: worked out once.
void PipeGraph::Data::directLinks()
{
    for (Index v = 0; static_cast<std::size_t>(v) < vertexCount(); ++v) {
        const auto begin = static_cast<std::size_t>(linkBegin[static_cast<std::size_t>(v)]);
        const auto end = static_cast<std::size_t>(linkBegin[static_cast<std::size_t>(v) + 1]);
        for (Link &l : std::span(links).subspan(begin, end - begin))
            l.flowsOut = flowsOut(piece(l.piece), v);
    }
}

void PipeGraph::Data::findUnfed()
{
    if (stations.empty())
        return;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        bool fed = segments[i].closed; // closed on purpose is no fault of the records
        for (Index p = firstPiece[i]; p < firstPiece[i + 1] && !fed; ++p) {
            const Piece &part = piece(p);
            fed = fromStation_m[static_cast<std::size_t>(part.a)] < Far
               || fromStation_m[static_cast<std::size_t>(part.b)] < Far;
        }
        if (!fed)
            problems.push_back({PipeProblemKind::Unfed, segments[i].id});
    }
}

void PipeGraph::Data::build(const PipeNetwork &network)
{
    addSegments(network);
    addBuildings(network);
    splitAtValves(network);
    linkUp();
    feed();
    directLinks();
    findUnfed();
}

} // namespace Warmline::Geo
