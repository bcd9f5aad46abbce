// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace Warmline {

constexpr qint64 kAlarmMinuteMs = 60'000;
constexpr qint64 kAlarmHourMs = 60 * kAlarmMinuteMs;

/// What is watched for (S078, S079). The numbers are kept in files: never renumber.
enum class AlarmKind : quint8 {
    TemperatureCloud = 1, ///< mean of an area's rooms too far below the standard: one inspection for the area
    OutdoorFall, ///< outside temperature, observed or forecast, falls within a day: the emergency plan
    MakeUpRising, ///< make-up flow above what it was: a leak
    SupplyBelowSet, ///< secondary supply below the set curve
    PumpStopped, ///< circulation pump slower than it can run
    DataLost ///< a station tells nothing
};
[[nodiscard]] const QList<AlarmKind> &alarmKinds();
[[nodiscard]] QString alarmKindName(AlarmKind kind); ///< stable ASCII name: "temperature_cloud"
[[nodiscard]] std::optional<AlarmKind> alarmKindFromName(QStringView name);
[[nodiscard]] QString alarmTitle(AlarmKind kind); ///< for people, translated

/// When a condition becomes an alarm. A company edits the numbers; usual() has those of the trade.
struct AlarmRule
{
    AlarmKind kind = AlarmKind::DataLost;
    bool enabled = true;
    double limit = 0; ///< K, of make-up: share above its own mean; of pump: Hz; of lost data: unused
    double hysteresis = 0; ///< the condition ends this far on the good side of the limit
    qint64 delayMs = 0; ///< it must hold so long before it is told
    qint64 clearMs = 0; ///< and be gone so long before that is told
    qint64 repeatMs = 0; ///< told again until somebody takes it; 0: once
    friend bool operator==(const AlarmRule &, const AlarmRule &) = default;

    [[nodiscard]] static AlarmRule usual(AlarmKind kind);
    /// The usual rule with what \a json says; InvalidInput names the member.
    [[nodiscard]] static Result<AlarmRule> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace Warmline
