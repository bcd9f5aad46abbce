// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/pipe_graph.h"

#include <QHash>

#include <limits>
#include <span>

namespace Warmline::Geo {

namespace PipeIndex {

/// A number as the place in a vector.
inline std::size_t at(qint32 i)
{
    return static_cast<std::size_t>(i);
}

} // namespace PipeIndex

/// The graph in numbers: segments are split at their valves into pieces, and each valve is a vertex of
/// its own, so "stop at a valve" and "stop at a closed valve" are both a question to a vertex. What a search
/// reads at every step lies in arrays of plain numbers; names and records are kept apart from them.
struct PipeGraph::Data
{
    using Index = qint32;
    static constexpr Index None = -1;
    static constexpr double Far = std::numeric_limits<double>::infinity();

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
    /// One end of a piece, as seen from the vertex there.
    struct Link
    {
        Index piece = 0;
        Index to = 0;
        bool open = true; ///< the segment is in service
        bool flowsOut = false; ///< water leaves the vertex through it
    };
    /// Distances from a place: Far where it was not reached.
    struct Distances
    {
        std::vector<double> of; ///< by vertex
        std::vector<Index> reached; ///< those that are not Far, nearest first
    };

    QStringList nodeIds;
    QHash<QString, Index> nodeByName;
    std::vector<PipeSegment> segments;
    QHash<QString, Index> segmentByName;
    std::vector<Index> firstPiece; ///< by segment, one more at the end
    std::vector<PipeValve> valves;
    std::vector<Index> valveOf; ///< by vertex; None: no valve. Nodes come first and keep their numbers
    std::vector<char> passing; ///< by vertex: no closed valve stands there
    std::vector<Piece> pieces;
    std::vector<Index> linkBegin; ///< by vertex, one more at the end
    std::vector<Link> links;
    std::vector<Index> stations;
    std::vector<Index> buildingBegin; ///< by node, one more at the end; into buildingsOf
    std::vector<Index> buildingsOf;
    QStringList buildingIds;
    std::vector<double> fromStation_m; ///< by vertex, Far where unfed
    std::vector<Index> pieceToStation; ///< by vertex
    std::vector<PipeProblem> problems;

    [[nodiscard]] std::span<const Link> linksOf(Index v) const
    {
        const auto begin = PipeIndex::at(linkBegin[PipeIndex::at(v)]);
        const auto end = PipeIndex::at(linkBegin[PipeIndex::at(v) + 1]);
        return std::span(links).subspan(begin, end - begin);
    }
    [[nodiscard]] std::size_t vertexCount() const { return valveOf.size(); }
    [[nodiscard]] bool isNode(Index v) const { return v < nodeIds.size(); }
    [[nodiscard]] const Piece &piece(Index i) const { return pieces[PipeIndex::at(i)]; }
    [[nodiscard]] bool isOpen(const Piece &p) const { return !segments[PipeIndex::at(p.segment)].closed; }
    [[nodiscard]] bool hasValve(Index v) const { return valveOf[PipeIndex::at(v)] != None; }
    [[nodiscard]] bool passes(Index v) const { return passing[PipeIndex::at(v)] != 0; }
    [[nodiscard]] bool isFed(Index v) const { return fromStation_m[PipeIndex::at(v)] < Far; }
    [[nodiscard]] Index pieceAt(const PipePosition &at) const;
    [[nodiscard]] bool flowsOut(const Piece &p, Index v) const;

    /// Marks of one search, counted up at the end.
    struct Visit
    {
        std::vector<char> vertex;
        std::vector<char> piece;
        std::vector<Index> vertexOrder;
        std::vector<Index> pieceOrder;
        explicit Visit(const Data &d)
            : vertex(d.vertexCount(), 0)
            , piece(d.pieces.size(), 0)
        { }
        bool enter(Index v)
        {
            if (vertex[PipeIndex::at(v)])
                return false;
            vertex[PipeIndex::at(v)] = 1;
            vertexOrder.push_back(v);
            return true;
        }
        bool take(Index p)
        {
            if (piece[PipeIndex::at(p)])
                return false;
            piece[PipeIndex::at(p)] = 1;
            pieceOrder.push_back(p);
            return true;
        }
    };

    void build(const PipeNetwork &network);
    void addSegments(const PipeNetwork &network);
    void addBuildings(const PipeNetwork &network);
    void splitAtValves(const PipeNetwork &network);
    void addNodeValve(const PipeValve &v, std::vector<Index> &vertexOf);
    void linkUp();
    void feed();
    void directLinks();
    void findUnfed();

    /// Runs with the flow from the vertices already entered.
    void flowDown(Visit &visit) const;
    /// Vertices that still have heat when some pieces are shut.
    [[nodiscard]] std::vector<char> fedWithout(const std::vector<char> &shutPiece) const;
    /// Marks what has lost its heat, with the open pipes at it.
    void enterCold(Visit &visit, const std::vector<char> &fedAfter) const;
    [[nodiscard]] PipeReach counted(const Visit &visit) const;
    [[nodiscard]] PipeTrace named(const PipeReach &reach) const;
    /// Shortest distances from a place along open pipes, at most `limit_m`; with `until` only as far as is
    /// needed to reach all of those.
    [[nodiscard]] Distances distancesFrom(const PipePosition &at, double limit_m, bool throughValves,
                                          std::span<const Index> until = {}) const;
};

} // namespace Warmline::Geo
