// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about distances and loops.
#include "app/geo/pipe_graph_p.h"

#include <algorithm>

namespace Warmline::Geo {

using Index = qint32;

std::vector<std::pair<QString, double>> PipeGraph::nodesWithin(const PipePosition &from,
                                                               double distance_m) const
{
    const Data &d = *m_data;
    std::vector<std::pair<QString, double>> nodes;
    if (!(distance_m >= 0))
        return nodes;
    const std::vector<double> distance = d.distancesFrom(from, distance_m, true);
    for (std::size_t v = 0; v < d.vertices.size(); ++v) {
        if (distance[v] < Data::Far && d.vertices[v].node != Data::None)
            nodes.emplace_back(d.nodeIds[d.vertices[v].node], distance[v]);
    }
    std::ranges::stable_sort(nodes, {}, &std::pair<QString, double>::second);
    return nodes;
}

// Bridges by lowest reachable discovery time, without recursion (networks are deep); what is no bridge lies
// in a loop. A segment is in a loop when one of its pieces is.
QStringList PipeGraph::loopSegments() const
{
    const Data &d = *m_data;
    const auto at = [](Index i) { return static_cast<std::size_t>(i); };
    std::vector<Index> found(d.vertices.size(), Data::None); // time of discovery
    std::vector<Index> low(d.vertices.size(), 0);
    std::vector<char> bridge(d.pieces.size(), 0);
    struct Step
    {
        Index vertex;
        Index through; // the piece by which it was reached
        std::size_t next = 0; // of its links
    };
    std::vector<Step> way;
    Index time = 0;
    const auto enter = [&](Index v, Index through) {
        found[at(v)] = low[at(v)] = time++;
        way.push_back({v, through});
    };
    for (Index start = 0; at(start) < d.vertices.size(); ++start) {
        if (found[at(start)] != Data::None)
            continue;
        enter(start, Data::None);
        while (!way.empty()) {
            Step &step = way.back();
            const auto links = d.linksOf(step.vertex);
            if (step.next < links.size()) {
                const Data::Link link = links[step.next++];
                if (link.piece == step.through || !d.isOpen(d.piece(link.piece)))
                    continue;
                if (found[at(link.to)] == Data::None)
                    enter(link.to, link.piece);
                else
                    low[at(step.vertex)] = std::min(low[at(step.vertex)], found[at(link.to)]);
                continue;
            }
            const Step done = step;
            way.pop_back();
            if (way.empty())
                continue;
            Index &before = low[at(way.back().vertex)];
            before = std::min(before, low[at(done.vertex)]);
            bridge[at(done.through)] = low[at(done.vertex)] > found[at(way.back().vertex)];
        }
    }
    QStringList inLoop;
    for (std::size_t i = 0; i < d.segments.size(); ++i) {
        const Index first = d.firstPiece[i];
        if (!d.segments[i].closed && !bridge[at(first)])
            inLoop.append(d.segments[i].id);
    }
    return inLoop;
}

} // namespace Warmline::Geo
