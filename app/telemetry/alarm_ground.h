// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/domain/room_standard.h"
#include "app/telemetry/alarms/alarm_log.h"
#include "app/telemetry/alarms/tagged_points.h"

namespace Warmline {

/// What the company's data say about its alarms: rules, whose a place is, what stands. Read on a reader
/// thread, then a plain value.
struct AlarmGround
{
    QString company;
    QList<AlarmRule> rules; ///< one of each kind
    double standard_C = RoomStandard::kUsual_C; ///< that cold areas are below
    QHash<QString, QString> areas; ///< account of a measured household → community
    QHash<QString, BranchId> branches; ///< station or community → branch
    QStringList stations;
    TaggedPoints points; ///< what is measured there
    QList<AlarmRecord> standing; ///< when it was asked for
    qint64 cursor = 0; ///< of the data that this was read from

    /// \a nowMs: alarms of the season before it that still stand are taken over. Without \a withStanding they
    /// are not read: who goes on knows himself what stands.
    [[nodiscard]] static Result<AlarmGround> read(Queries &queries, qint64 nowMs, bool withStanding = true);
    /// What a watch should know of the last day: station series for make-up, supply, set value and pump, and
    /// the weather.
    [[nodiscard]] QList<SeriesKey> pastKeys() const;
    /// And of the last hours, by and by: the rooms, and what else stations have points of.
    [[nodiscard]] QList<SeriesKey> slowKeys() const;
};

} // namespace Warmline
