// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_reading.h"

#include <memory>

namespace Warmline {

/// A report while it is being read, piece by piece, so that a season does not hold a reader's thread. One
/// thread at a time.
struct KpiReportWork
{
    KpiReport report;
    QList<qint64> days; ///< their starts, and the end of the last
    KpiInput input; ///< tickets gather here; calls only of the present piece
    QHash<KpiId, QList<KpiRow>> rows; ///< in the end only of the report's scope
    qint64 nextMs = 0;
    AgentId agent;
    BranchId branch;
    QHash<KpiId, double> targets;
    ChosenArea area;
    std::shared_ptr<const QSet<AccountNo>> accounts; ///< of the area; read with the first piece
    int areaAge = 0; ///< when the report was begun
    bool isLead = false; ///< sees what the branch did, others themselves
    bool wantsStaff = false; ///< the occupancy is asked for
    /// Rows of the occupancy of days that are over, as reports before have found them, by the day's start:
    /// they are the many.
    QHash<qint64, QList<KpiRow>> staffDays;
    int staffAge = 0; ///< likewise

    /// Reads a week more. True: that was the last, and the report is whole.
    [[nodiscard]] Result<bool> readNext(Queries &queries);

private:
    [[nodiscard]] Result<void> cut(Queries &queries, QList<Call> &calls, QList<Ticket> &tickets);
    [[nodiscard]] Result<void> readStaff(Queries &queries, qint64 toMs);
    void finish();
};

} // namespace Warmline
