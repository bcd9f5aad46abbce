// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/traced_network.h"

namespace Warmline::Geo {

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
        QString id;
        int households = 0;
        double distance_m = -1; ///< along the pipes; -1: not known, or farther than was looked
    };
    TraceKind kind = TraceKind::Downstream;
    NetworkPlace from;
    QStringList segments;
    double length_m = 0;
    QStringList nodes;
    QList<Valve> valves;
    QList<House> houses; ///< each once
    qint64 households = 0;
    QStringList stations; ///< ids of those that are reached
    bool stopsStation = false; ///< no valve before a station or source: that must stop
    QStringList reasons; ///< translated, one sentence each
    QList<RecordProblem> problems; ///< those that touch what was found
};

/// Traces from a place. Pure; any thread; 100,000 segments take milliseconds. A loop, a gap or bad records in
/// what was reached are told in `reasons`.
[[nodiscard]] TraceAnswer traceNetwork(const TracedNetwork &network, const NetworkPlace &from,
                                       TraceKind kind);

} // namespace Warmline::Geo
