// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/reference.h"
#include "app/geo/pipe_graph.h"
#include "app/geo/spatial_index.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace Warmline::Geo {

/// What a company knows of its pipes and who hangs on them.
struct NetworkRecords
{
    Warmline::PipeNetwork network;
    QList<Building> buildings;
    QList<Station> stations;
    QHash<BuildingId, int> households; ///< by building
};

/// A fault of the records that tracing had to work around, in words.
struct RecordProblem
{
    enum class Kind : quint8 { BadRecord, NoFeed, Unfed, Gap, Loop };
    Kind kind = Kind::BadRecord;
    QString id; ///< of the segment or node
    QString text; ///< translated
    friend bool operator==(const RecordProblem &, const RecordProblem &) = default;
};

/// Where on the network something is.
struct NetworkPlace
{
    PipePosition at;
    QString node; ///< when it is a node
    double away_m = 0; ///< from the place that was asked for
    [[nodiscard]] bool isNode() const { return !node.isEmpty(); }
};

/// The company's network as a graph with places: valves stand at nodes, heat enters at the sources and at
/// stations that no primary pipe reaches, buildings take it at their inlets. Both networks are one graph,
/// joined at the stations, so that what lies behind a primary pipe is found too. Immutable; copies share the
/// data; any thread. docs/map.md, Pipe graph.
class TracedNetwork
{
public:
    /// A pipe farther than this from a place is not meant.
    static constexpr double kReach_m = 200;
    /// Ends nearer than this that do not meet are told as a gap.
    static constexpr double kGap_m = 1.5;

    TracedNetwork();
    explicit TracedNetwork(NetworkRecords records);

    [[nodiscard]] const PipeGraph &graph() const;
    [[nodiscard]] const NetworkRecords &records() const;
    /// Faults of the records, gaps and loops; the worst kinds first.
    [[nodiscard]] const QList<RecordProblem> &problems() const;

    /// @name By the graph's numbers
    /// For what touches a whole city; no text is looked up. A house is a building with an inlet, numbered
    /// from 0.
    /// @{
    [[nodiscard]] NodeKind nodeKind(qint32 node) const; ///< Junction when no record tells
    [[nodiscard]] qint32 houseOfBuilding(qint32 building) const; ///< of the graph's building
    [[nodiscard]] qint32 houseOfNode(qint32 node) const; ///< whose inlet it is; -1: nobody's
    [[nodiscard]] qsizetype houseCount() const;
    [[nodiscard]] const QString &houseId(qint32 house) const;
    [[nodiscard]] int householdsOfHouse(qint32 house) const;
    /// Faults that touch any of these pipes or nodes, or the segment that is named (also when it is so bad
    /// that the graph has none of it); loops are told as one.
    [[nodiscard]] QList<RecordProblem> problemsAt(const std::vector<qint32> &nodes,
                                                  const std::vector<qint32> &segments,
                                                  const QString &segment) const;
    /// @}

    /// The nearest pipe within kReach_m; NotFound tells how far the next one is.
    [[nodiscard]] Result<NetworkPlace> placeAt(LonLat p) const;
    /// A segment, node, station or building by its id, a valve also by its label; NotFound, or InvalidInput
    /// when a label stands at several valves.
    [[nodiscard]] Result<NetworkPlace> placeOf(const QString &id) const;
    /// Where a building takes its heat; nullopt when the records have no inlet.
    [[nodiscard]] std::optional<NetworkPlace> inletOf(const BuildingId &building) const;

    [[nodiscard]] const Warmline::PipeSegment *record(const QString &segment) const;
    [[nodiscard]] const PipeNode *node(const QString &id) const;
    [[nodiscard]] const Building *building(const QString &id) const;
    /// "V-12" where it has a label, else its id.
    [[nodiscard]] QString nodeTitle(const QString &id) const;
    /// "林业站 B 支 DN200" as far as it is known, else the id.
    [[nodiscard]] QString segmentTitle(const QString &id) const;
    [[nodiscard]] QString stationName(const StationId &id) const;

private:
    struct Data;
    [[nodiscard]] NetworkPlace atNode(const QString &node) const;

    std::shared_ptr<const Data> m_data;
};

} // namespace Warmline::Geo
