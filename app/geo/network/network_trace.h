// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/traced_network.h"

namespace Warmline::Geo {

/// What is asked of the pipes.
enum class TraceKind : quint8 {
    Downstream, ///< everything the water runs on to
    Isolation, ///< the valves round a place, what lies between them, and who goes cold
    Burst, ///< as Isolation, with who is hit in the order of the distance along the pipes
};

/// What a trace answers: enough to draw it, to call people and to say why.
struct TraceAnswer
{
    struct Valve
    {
        QString id;
        QString title; ///< "V-12"
        QPointF position; ///< WGS-84
        bool closed = false; ///< already shut
        bool feeds = false; ///< heat still comes from behind it: first to be shut
        double distance_m = 0; ///< along the pipes
    };
    struct House
    {
        qint32 number = -1; ///< for houseId()
        int households = 0;
        double distance_m = -1; ///< along the pipes; -1: not known, or farther than was looked
    };
    TraceKind kind = TraceKind::Downstream;
    NetworkPlace from;
    /// What was traced; kept, because the lists below are numbers of its graph: a whole city is 250,000 of
    /// them, and their names are wanted only for what is shown.
    TracedNetwork network;
    std::vector<qint32> segments;
    double length_m = 0;
    std::vector<qint32> nodes;
    QList<Valve> valves;
    QList<House> houses; ///< each once
    qint64 households = 0;
    QStringList stations; ///< ids of those that are reached
    bool stopsStation = false; ///< no valve before a station or source: that must stop
    QStringList reasons; ///< translated, one sentence each
    QString affected; ///< the one of them that counts houses and households; who shows both leaves it out
    QList<RecordProblem> problems; ///< those that touch what was found

    [[nodiscard]] const QString &houseId(const House &house) const { return network.houseId(house.number); }
    [[nodiscard]] QStringList segmentIds() const;
    [[nodiscard]] QStringList nodeIds() const;
};

/// Traces from a place. Pure; any thread; 100,000 segments take milliseconds. A loop, a gap or bad records in
/// what was reached are told in `reasons`.
[[nodiscard]] TraceAnswer traceNetwork(const TracedNetwork &network, const NetworkPlace &from,
                                       TraceKind kind);

} // namespace Warmline::Geo
