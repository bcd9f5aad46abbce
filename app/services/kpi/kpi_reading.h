// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/services/kpi/kpi_report.h"
#include "app/services/map/chosen_area.h"

#include <QSet>

namespace Warmline {

/// What the small figures of today are asked with. Times in UTC milliseconds.
struct KpiTodayRequest
{
    qint64 dayStartMs, nowMs;
    TicketLimits limits;
};

/// A day of calls and red tickets, in whole slots.
struct KpiBeats
{
    static constexpr qint64 kSlotMs = 10LL * 60'000;

    qint64 asOfMs = 0, fromMs = 0, toMs = 0;
    QList<Call> calls;
    QList<Ticket> tickets;
};

/// Whose days of states are read.
struct KpiStaffRequest
{
    QList<qint64> days; ///< starts of the company's days, UTC ms, rising; the last is the end of the last
    AgentId agent; ///< who asks
    BranchId branch; ///< likewise; empty: the whole company
    bool isLead = false; ///< sees the branch, others themselves (StateBoard)
    qint64 nowMs = 0;
};

/// What the figures are made from, read in one go. On a reader's thread.
namespace KpiReading {

[[nodiscard]] Result<QList<Call>> calls(Queries &queries, qint64 fromMs, qint64 toMs);
[[nodiscard]] Result<QList<Ticket>> tickets(Queries &queries, qint64 fromMs, qint64 toMs);
/// Who lives in the area.
[[nodiscard]] Result<QSet<AccountNo>> accountsOf(Queries &queries, const ChosenArea &area);
/// Of those of \a calls that nobody has wrapped up, when their wrap-ups were over by the record of states;
/// without those of which nobody knows.
[[nodiscard]] Result<QHash<CallId, qint64>> wrapUpEnds(Queries &queries, const QList<Call> &calls,
                                                       qint64 nowMs);
/// The occupancy of each person and day: its time for callers is the row's weight.
[[nodiscard]] Result<QList<KpiRow>> occupancy(Queries &queries, const KpiStaffRequest &request);
[[nodiscard]] Result<CentreToday> centreToday(Queries &queries, const KpiTodayRequest &request);
[[nodiscard]] Result<KpiBeats> beats(Queries &queries, qint64 nowMs);

} // namespace KpiReading

} // namespace Warmline
