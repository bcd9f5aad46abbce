// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "app/geo/network/network_trace.h"

#include <span>

namespace Warmline::Geo {

/// Somebody reported water.
struct LeakReport
{
    QString id; ///< of the ticket
    QString household; ///< account; reports of one household count once. May be empty
    BuildingId building; ///< may be empty: then the place counts
    LonLat at;
    qint64 atMs = 0;
};

/// A ticket that says water runs where it should not, indoors or out; a closed one, too.
[[nodiscard]] bool isLeakReport(const Ticket &ticket);
/// The report of a ticket; its place is that of its building.
[[nodiscard]] LeakReport leakReportOf(const Ticket &ticket, const TracedNetwork &network);

/// When reports make a suspicion. The company's settings; these are the defaults (docs/map.md,
/// Pipe graph).
struct BurstRule
{
    int reports = 3;
    qint64 windowMs = 30LL * 60'000;
    double distance_m = 500; ///< along the pipes, from the report in the middle
    bool sameBranch = true; ///< or on one branch of a station's secondary network, however far
};

/// A pipe that may have burst: a proposal with its reasons, for a person to decide on.
struct BurstProposal
{
    QString key; ///< names the suspicion while more reports come in: the first report
    NetworkPlace place;
    QString title; ///< "江畔站 C 支 DN200"
    TraceAnswer trace; ///< valves to close, who is hit
    QStringList reports; ///< ids, by time
    QList<LonLat> leaks; ///< where they were reported, in that order; one without a place has none here
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    double spread_m = -1; ///< farthest two reports along the pipes; -1: not joined by pipes nearby
    QString branch; ///< "江畔站 C 支" when all are on it
    QStringList reasons; ///< translated; those of the trace included
};

/// Looks at the reports of the last window up to \a nowMs. Pure and deterministic: the order of the reports
/// does not matter. Reports that lie on no pipe are left out. Any thread.
[[nodiscard]] QList<BurstProposal> proposeBursts(const TracedNetwork &network,
                                                 std::span<const LeakReport> reports, const BurstRule &rule,
                                                 qint64 nowMs);

} // namespace Warmline::Geo
