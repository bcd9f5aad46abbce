// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/pipe_graph.h"

#include <QHash>

#include <limits>
#include <span>

namespace Warmline::Geo {

/// The graph in numbers: segments are split at their valves into pieces, and each valve is a vertex of
/// its own, so "stop at a valve" and "stop at a closed valve" are both a question to a vertex.
struct PipeGraph::Data
{
    using Index = qint32;
    static constexpr Index None = -1;
    static constexpr double Far = std::numeric_limits<double>::infinity();

    struct Vertex
    {
        Index node = None; ///< index into nodeIds, or None for a valve
        Index valve = None; ///< index into valves; a vertex may be both: a valve that stands at a node
    };
    struct Piece
    {
        Index a = 0;
        Index b = 0;
        Index segment = 0;
        double begin_m = 0; ///< offsets within the segment
        double end_m = 0;
        [[nodiscard]] double length_m() const { return end_m - begin_m; }
        [[nodiscard]] Index other(Index v) const { return v == a ? b : a; }
    };
    struct Link
    {
        Index piece = 0;
        Index to = 0;
    };

    QStringList nodeIds;
    QHash<QString, Index> nodeByName;
    std::vector<PipeSegment> segments;
    QHash<QString, Index> segmentByName;
    std::vector<Index> firstPiece; ///< by segment, one more at the end
    std::vector<PipeValve> valves;
    std::vector<Vertex> vertices; ///< nodes first, with the same numbers
    std::vector<Piece> pieces;
    std::vector<Index> linkBegin; ///< by vertex, one more at the end
    std::vector<Link> links;
    std::vector<Index> stations;
    std::vector<std::vector<Index>> buildingsOf; ///< by node
    QStringList buildingIds;
    std::vector<double> fromStation_m; ///< by vertex, Far where unfed
    std::vector<Index> pieceToStation; ///< by vertex
    std::vector<PipeProblem> problems;

    [[nodiscard]] std::span<const Link> linksOf(Index v) const
    {
        const auto begin = static_cast<std::size_t>(linkBegin[static_cast<std::size_t>(v)]);
        const auto end = static_cast<std::size_t>(linkBegin[static_cast<std::size_t>(v) + 1]);
        return std::span(links).subspan(begin, end - begin);
    }
    [[nodiscard]] const Piece &piece(Index i) const { return pieces[static_cast<std::size_t>(i)]; }
    [[nodiscard]] bool isOpen(const Piece &p) const
    {
        return !segments[static_cast<std::size_t>(p.segment)].closed;
    }
    [[nodiscard]] const PipeValve *valveAt(Index v) const
    {
        const Index i = vertices[static_cast<std::size_t>(v)].valve;
        return i == None ? nullptr : &valves[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] bool passes(Index v) const
    {
        const PipeValve *valve = valveAt(v);
        return !valve || !valve->closed;
    }
    [[nodiscard]] Index pieceAt(const PipePosition &at) const;
    [[nodiscard]] bool flowsOut(const Piece &p, Index v) const;

    /// Marks of one search, turned into names at the end.
    struct Visit
    {
        std::vector<char> vertex;
        std::vector<char> piece;
        std::vector<Index> vertexOrder;
        std::vector<Index> pieceOrder;
        explicit Visit(const Data &d)
            : vertex(d.vertices.size(), 0)
            , piece(d.pieces.size(), 0)
        { }
        bool enter(Index v)
        {
            if (vertex[static_cast<std::size_t>(v)])
                return false;
            vertex[static_cast<std::size_t>(v)] = 1;
            vertexOrder.push_back(v);
            return true;
        }
        bool take(Index p)
        {
            if (piece[static_cast<std::size_t>(p)])
                return false;
            piece[static_cast<std::size_t>(p)] = 1;
            pieceOrder.push_back(p);
            return true;
        }
    };

    void build(const PipeNetwork &network);
    void addSegments(const PipeNetwork &network);
    void splitAtValves(const PipeNetwork &network);
    void addNodeValve(const PipeValve &v, std::vector<Index> &vertexOf);
    void linkUp();
    void feed();
    void findUnfed();

    /// Runs with the flow from the vertices already entered.
    void flowDown(Visit &visit) const;
    /// Vertices that still have heat when some pieces and valve vertices are shut.
    [[nodiscard]] std::vector<char> fedWithout(const std::vector<char> &shutPiece,
                                               const std::vector<char> &shutVertex) const;
    [[nodiscard]] PipeTrace named(const Visit &visit) const;
    /// Shortest distances from a place along open pipes, at most `limit_m`.
    [[nodiscard]] std::vector<double> distancesFrom(const PipePosition &at, double limit_m,
                                                    bool throughValves) const;
};

} // namespace Warmline::Geo
