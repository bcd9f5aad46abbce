// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/traced_network.h"

namespace Warmline::Geo {

/// The records with what is looked up in them. Names are interned once; after that a trace works on numbers.
struct TracedNetwork::Data
{
    NetworkRecords records;
    PipeGraph graph;
    QList<RecordProblem> problems;

    // By name, into the records.
    QHash<QString, qsizetype> segments;
    QHash<QString, qsizetype> nodes;
    QHash<QString, qsizetype> buildings;
    QHash<QString, qsizetype> stations;
    QHash<QString, QString> nodeOfStation;
    QHash<QString, QString> inletOf; ///< building → node
    QHash<QString, QStringList> valvesByLabel;
    QHash<QString, QString> segmentAt; ///< node → one of its segments

    // By the graph's numbers.
    std::vector<NodeKind> kindOf; ///< by node
    std::vector<qint32> houseOfBuilding;
    std::vector<qint32> houseOfNode;
    QStringList houses;
    std::vector<int> households; ///< by house
    std::vector<char> loops; ///< by segment
    /// By problem: what of the graph it is at; -1: neither.
    struct Spot
    {
        qint32 node = -1;
        qint32 segment = -1;
    };
    std::vector<Spot> spots;
    std::shared_ptr<const SpatialIndex> places; ///< of segments

    explicit Data(NetworkRecords known);

    [[nodiscard]] QString stationName(const StationId &id) const;
    [[nodiscard]] QString nodeTitle(const QString &id) const;
    [[nodiscard]] QString segmentTitle(const QString &id) const;
    [[nodiscard]] RecordProblem loopProblem(qsizetype count, const QString &first) const;

private:
    void indexNodes();
    void indexSegments();
    void build();
    void numberHouses();
    void findProblems();
    void findGaps();
    [[nodiscard]] bool isGap(const PipeNode &end, const PipeNode &other) const;
    void findSpots();
};

} // namespace Warmline::Geo
