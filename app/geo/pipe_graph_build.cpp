// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/pipe_graph_p.h"

#include <algorithm>
#include <cmath>
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
        vertices.push_back({index, None});
        return index;
    };
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
    buildingsOf.resize(static_cast<std::size_t>(nodeIds.size()));
    for (const PipeBuilding &b : network.buildings) {
        const auto found = nodeByName.constFind(b.node);
        if (found == nodeByName.cend()) {
            problems.push_back({PipeProblemKind::UnknownNode, b.id});
            continue;
        }
        buildingsOf[static_cast<std::size_t>(*found)].push_back(static_cast<Index>(buildingIds.size()));
        buildingIds.append(b.id);
    }
}

void PipeGraph::Data::addNodeValve(const PipeValve &v, std::vector<Index> &vertexOf)
{
    const auto node = nodeByName.constFind(v.node);
    if (node == nodeByName.cend()) {
        problems.push_back({PipeProblemKind::UnknownNode, v.id});
        return;
    }
    Vertex &vertex = vertices[static_cast<std::size_t>(*node)];
    if (vertex.valve != None) {
        problems.push_back({PipeProblemKind::DuplicateId, v.id});
        return;
    }
    vertex.valve = static_cast<Index>(valves.size());
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
        vertexOf.push_back(static_cast<Index>(vertices.size()));
        vertices.push_back({None, index});
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
}

void PipeGraph::Data::linkUp()
{
    linkBegin.assign(vertices.size() + 1, 0);
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
        links[static_cast<std::size_t>(fill[static_cast<std::size_t>(p.a)]++)] = {static_cast<Index>(i), p.b};
        links[static_cast<std::size_t>(fill[static_cast<std::size_t>(p.b)]++)] = {static_cast<Index>(i), p.a};
    }
}

// Dijkstra from all stations at once. Known directions do not matter here: an open pipe joins its ends.
void PipeGraph::Data::feed()
{
    fromStation_m.assign(vertices.size(), Far);
    pieceToStation.assign(vertices.size(), None);
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
            const Piece &p = piece(l.piece);
            if (!isOpen(p))
                continue;
            const double next = distance + p.length_m();
            if (next < fromStation_m[static_cast<std::size_t>(l.to)]) {
                fromStation_m[static_cast<std::size_t>(l.to)] = next;
                pieceToStation[static_cast<std::size_t>(l.to)] = l.piece;
                queue.emplace(next, l.to);
            }
        }
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
    splitAtValves(network);
    linkUp();
    feed();
    findUnfed();
}

} // namespace Warmline::Geo
