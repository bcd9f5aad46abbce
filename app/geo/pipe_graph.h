// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace Warmline::Geo {

/// What is known of the direction of flow in a segment, by its ends as given.
enum class PipeFlow {
    Unknown, ///< then water is taken to run away from the station, by pipe length
    Forward, ///< from the first node to the second
    Backward, ///< from the second node to the first
};

/// A pipe between two nodes, as read from the network's records.
struct PipeSegment
{
    QString id;
    QString from;
    QString to;
    double length_m = 0;
    bool closed = false; ///< out of service: nothing passes
    PipeFlow flow = PipeFlow::Unknown;
};

/// A valve in a segment, `offset_m` metres from its first node (clamped to the segment); or, when `node` is
/// given, that node itself (then segment and offset are not looked at).
struct PipeValve
{
    QString id;
    QString segment;
    double offset_m = 0;
    bool closed = false;
    QString node = {};
};

/// A building that takes its heat at a node.
struct PipeBuilding
{
    QString id;
    QString node;
};

/// A network as a value: what PipeGraph is made from. Order does not matter.
struct PipeNetwork
{
    QStringList stations; ///< nodes at which heat enters
    std::vector<PipeSegment> segments;
    std::vector<PipeValve> valves;
    std::vector<PipeBuilding> buildings;
};

/// A place on the network.
struct PipePosition
{
    QString segment;
    double offset_m = 0; ///< from the segment's first node
};

/// What a trace found. Lists are in the order in which they were reached.
struct PipeTrace
{
    QStringList nodes;
    QStringList segments; ///< wholly or in part
    QStringList buildings;
    double length_m = 0; ///< of the pipes, parts counted as parts
    [[nodiscard]] bool isEmpty() const { return nodes.isEmpty() && segments.isEmpty(); }
};

/// One step on the way back to the station.
struct PipePath
{
    QStringList nodes; ///< from the asked node to the station
    QStringList segments; ///< between them, in the same order
    double length_m = 0;
    bool reachesStation = false;
};

/// A valve to shut round a burst.
struct IsolationValve
{
    QString id;
    bool closed = false; ///< already shut
    bool feeds = false; ///< heat still arrives at its far side: must be shut first
    double distance_m = 0; ///< along the pipes from the burst
};

/// How to cut a burst off.
struct PipeIsolation
{
    /// Nearest valves on every way out, feeding ones first, then by distance.
    std::vector<IsolationValve> valves;
    PipeTrace isolated; ///< what lies between the valves: drained for the repair
    PipeTrace
        withoutHeat; ///< what loses its heat when the open ones of the valves are shut, `isolated` included
    bool holdsStation = false; ///< no valve between burst and station: the station itself must stop
    bool found = false; ///< false: no such segment
};

/// What a trace found, by number: see PipeGraph::nodeId() and its like. Lists are in the order in which they
/// were reached; a whole city costs no text.
struct PipeReach
{
    std::vector<qint32> nodes;
    std::vector<qint32> segments; ///< wholly or in part
    std::vector<qint32>
        buildings; ///< entries of PipeNetwork::buildings that stand; a house with two inlets twice
    double length_m = 0;
};

/// How to cut a burst off, by number; as PipeIsolation.
struct PipeCut
{
    struct Valve
    {
        qint32 valve = -1; ///< for PipeGraph::valveId()
        bool closed = false;
        bool feeds = false;
        double distance_m = 0;
    };
    std::vector<Valve> valves;
    PipeReach isolated;
    PipeReach withoutHeat;
    bool holdsStation = false;
    bool found = false;
};

/// A node with its distance along the pipes.
struct PipeNear
{
    qint32 node = -1;
    double distance_m = 0;
};

/// What can be wrong with the records of a network.
enum class PipeProblemKind {
    DuplicateId,
    UnknownNode,
    UnknownSegment,
    SelfLoop,
    BadLength,
    NoStation,
    Unfed
};

/// Something in the records that tracing had to work around.
struct PipeProblem
{
    PipeProblemKind kind;
    QString id; ///< of the thing concerned
    friend bool operator==(const PipeProblem &, const PipeProblem &) = default;
};

/// The pipe network as a graph, for tracing. Immutable after construction, so all members may be used from
/// any thread; copies share the data. Loops are allowed everywhere. 100,000 segments trace in milliseconds.
/// Of a burst it answers who is hit, by distance along the pipes (爆管影响半径). docs/map.md, Pipe graph.
class PipeGraph
{
public:
    PipeGraph();
    explicit PipeGraph(const PipeNetwork &network);

    [[nodiscard]] qsizetype segmentCount() const;
    [[nodiscard]] bool hasNode(const QString &id) const;
    [[nodiscard]] qsizetype nodeCount() const;

    /// @name Numbers
    /// Tracing works on numbers from 0; names are looked up only for what is shown. -1: no such thing. The
    /// functions that take a number want a valid one.
    /// @{
    [[nodiscard]] qint32 nodeNumber(const QString &id) const;
    [[nodiscard]] qint32 segmentNumber(const QString &id) const;
    [[nodiscard]] const QString &nodeId(qint32 node) const;
    [[nodiscard]] const QString &segmentId(qint32 segment) const;
    [[nodiscard]] const QString &buildingId(qint32 building) const;
    [[nodiscard]] qsizetype buildingCount() const;
    [[nodiscard]] const QString &valveId(qint32 valve) const;
    /// The nodes at a segment's first and second end.
    [[nodiscard]] std::pair<qint32, qint32> ends(qint32 segment) const;
    /// Which way the supply runs through a segment, by its ends; Unknown where nothing feeds it, where it is
    /// out of service, and where water may come from both ends.
    [[nodiscard]] PipeFlow flow(qint32 segment) const;
    /// The other ends of all segments at a node, those out of service included.
    [[nodiscard]] std::vector<qint32> neighbours(qint32 node) const;
    /// As downstreamOfNode(), downstreamOfSegment(), isolate().
    [[nodiscard]] PipeReach reachFromNode(qint32 node) const;
    [[nodiscard]] PipeReach reachFromSegment(qint32 segment) const;
    [[nodiscard]] PipeCut cut(const PipePosition &burst) const;
    /// Nodes within a distance in metres along open pipes, by rising number of the node. With \a until it
    /// ends as soon as all of these nodes are reached.
    [[nodiscard]] std::vector<PipeNear> near(const PipePosition &from, double distance_m,
                                             std::span<const qint32> until = {}) const;
    /// By segment: 1 when it lies in a loop. Loops are no fault, but whoever cuts one should know that the
    /// other arm may still feed. Closed segments do not count.
    [[nodiscard]] std::vector<char> loops() const;
    /// @}

    /// Faults of the records: bad ones are left out (duplicates: the first one counts); Unfed lists
    /// segments that no open way joins to a station.
    [[nodiscard]] const std::vector<PipeProblem> &problems() const;

    /// Everything water flows on to from a node, itself included: with the known direction of
    /// flow, else away from the station. Closed segments and valves end it. In a loop both arms count.
    [[nodiscard]] PipeTrace downstreamOfNode(const QString &node) const;
    /// The same from a segment, itself included.
    [[nodiscard]] PipeTrace downstreamOfSegment(const QString &segment) const;
    /// What no longer has any way to a station when the segment is cut: in a tree the same as
    /// downstream, in a loop only what the other arm cannot feed.
    [[nodiscard]] PipeTrace cutOffBySegment(const QString &segment) const;

    /// The shortest open way from a node to a station.
    [[nodiscard]] PipePath upstream(const QString &node) const;

    /// The nearest valves all round a burst, and what closing them does.
    [[nodiscard]] PipeIsolation isolate(const PipePosition &burst) const;

    /// Everything within a distance along open pipes, in both directions.
    [[nodiscard]] PipeTrace within(const PipePosition &from, double distance_m) const;

    /// Shortest way along open pipes between two places; negative when there is none.
    [[nodiscard]] double distanceAlong_m(const PipePosition &from, const PipePosition &to) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace Warmline::Geo
