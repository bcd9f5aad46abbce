// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/telemetry/alarms/alarm_watch.h"

namespace Warmline {

/// What a rule is tried on: which series, in which portions, how closely. Alarms of different places have
/// nothing to do with each other, so a trial takes a portion, plays it, forgets it: a city's rooms of a month
/// never lie in memory at once.
struct AlarmTrialPlan
{
    AlarmKind kind = AlarmKind::DataLost;
    QList<QList<SeriesKey>> portions;
    QHash<QString, QString> areas; ///< account of a measured household → community
    double standard_C = RoomStandard::kUsual_C; ///< the company's, that its cold areas are below
    QHash<QString, QString> places; ///< station or community → its name
    qint64 askMs = 0; ///< means of so long are enough for this rule
    qint64 lookMs = 0; ///< how often its condition is looked at

    /// Reader thread; of what the store holds.
    [[nodiscard]] static Result<AlarmTrialPlan> make(Queries &queries, AlarmKind kind);
    /// For a trial; holds what it needs of the plan.
    [[nodiscard]] AlarmPlaces alarmPlaces() const
    {
        return {[areas = areas](const QString &account) { return areas.value(account); }, standard_C};
    }
};

} // namespace Warmline
