// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/telemetry/alarms/alarm_log.h"

namespace Warmline {

/// What the company's data say about its alarms: rules, whose a place is, what stands. Read on a reader
/// thread, then a plain value.
struct AlarmGround
{
    QString company;
    QList<AlarmRule> rules; ///< one of each kind
    QHash<QString, QString> areas; ///< account of a measured household → community
    QHash<QString, BranchId> branches; ///< station or community → branch
    QStringList stations;
    QList<AlarmRecord> standing; ///< when it was read without \a before
    qint64 cursor = 0; ///< of the data that this was read from

    /// \a nowMs: alarms of the season before it that still stand are taken over. With \a before, what was
    /// read the last time, only what may have changed is read: a household that is known keeps its community
    /// (to read thousands of them anew each time would keep people waiting), and who goes on from there knows
    /// itself what stands.
    [[nodiscard]] static Result<AlarmGround> read(Queries &queries, qint64 nowMs,
                                                  const AlarmGround *before = nullptr);
    /// What a watch should know of the past: station series for make-up, supply, set value and pump, and the
    /// weather.
    [[nodiscard]] QList<SeriesKey> pastKeys() const;
};

} // namespace Warmline
