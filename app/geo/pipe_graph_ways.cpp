// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about distances, neighbours and loops.
#include "app/geo/pipe_graph_p.h"

#include <algorithm>

namespace Warmline::Geo {

using Index = qint32;
using PipeIndex::at;

std::pair<qint32, qint32> PipeGraph::ends(qint32 segment) const
{
    const Data &d = *m_data;
    return {d.piece(d.firstPiece[at(segment)]).a, d.piece(d.firstPiece[at(segment) + 1] - 1).b};
}

std::vector<qint32> PipeGraph::neighbours(qint32 node) const
{
    std::vector<qint32> others;
    for (const Data::Link &l : m_data->linksOf(node)) {
        const auto [from, to] = ends(m_data->piece(l.piece).segment);
        others.push_back(from == node ? to : from);
    }
    return others;
}

// Bridges by lowest reachable discovery time, without recursion (networks are deep); what is no bridge lies
// in a loop. A segment is in a loop when one of its pieces is.
std::vector<char> PipeGraph::loops() const
{
    const Data &d = *m_data;
    std::vector<Index> found(d.vertexCount(), Data::None); // time of discovery
    std::vector<Index> low(d.vertexCount(), 0);
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
    for (Index start = 0; at(start) < d.vertexCount(); ++start) {
        if (found[at(start)] != Data::None)
            continue;
        enter(start, Data::None);
        while (!way.empty()) {
            Step &step = way.back();
            const auto links = d.linksOf(step.vertex);
            if (step.next < links.size()) {
                const Data::Link link = links[step.next++];
                if (link.piece == step.through || !link.open)
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
    std::vector<char> inLoop(d.segments.size(), 0);
    for (std::size_t i = 0; i < d.segments.size(); ++i)
        inLoop[i] = !d.segments[i].closed && !bridge[at(d.firstPiece[i])];
    return inLoop;
}

} // namespace Warmline::Geo
