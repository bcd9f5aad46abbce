// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/telemetry/alarms/alarm_rule.h"

#include <deque>
#include <functional>
#include <map>

namespace Warmline {

/// Whether a rule's condition holds at an owner.
struct AlarmReading
{
    QString owner; ///< station or area; empty: the weather
    bool holds = false; ///< at or beyond the limit
    bool gone = false; ///< on the good side by the hysteresis; between the two nothing changes
    double value = 0; ///< what is compared with the limit
    double basis = 0; ///< the value behind it: mean room temperature, outdoor temperature, flow, supply,
                      ///< frequency; minutes
    int rooms = 0; ///< households with a room that the mean was made of
};

/// The condition of one rule over measured values, fed in order of time. Pure: knows no clock. One thread.
class AlarmWatch
{
public:
    static constexpr double kStandard_C = 18;
    static constexpr int kLeastRooms = 5; ///< fewer households make no cloud

    /// \a areaOf: the area of a household account; empty: of none. Only the temperature cloud asks.
    /// \a startMs: UTC from which on it listens; what it is fed from before is history. That nothing was
    /// heard while nobody listened is nobody's silence. 0: it has always listened.
    AlarmWatch(const AlarmRule &rule, std::function<QString(const QString &account)> areaOf,
               qint64 startMs = 0);

    /// Which series it wants to hear of.
    [[nodiscard]] bool wants(const SeriesKey &key) const;
    /// Bad, missing and NaN are left out; a sample older than the one before of its series, too.
    void take(const SeriesKey &key, const Sample &sample);
    [[nodiscard]] QList<AlarmReading> readings(qint64 nowMs);

private:
    struct MakeUp
    {
        double fast = 0, slow = 0; ///< m³/h, means over 15 minutes and a day
        qint64 atMs = 0, sinceMs = 0;
    };
    [[nodiscard]] AlarmReading reading(const QString &owner, double value, double basis) const;
    struct Heard
    {
        qint64 atMs = 0, gapMs = 0; ///< of the newest value, and from the one before
    };
    void takeHeard(const QString &owner, qint64 atMs);
    [[nodiscard]] std::optional<double> observed(qint64 atMs) const;
    void takeMakeUp(const QString &owner, const Sample &sample);
    QList<AlarmReading> cloud(qint64 nowMs) const;
    QList<AlarmReading> outdoor(qint64 nowMs);
    QList<AlarmReading> makeUp(qint64 nowMs) const;
    QList<AlarmReading> supply(qint64 nowMs) const;
    QList<AlarmReading> pump(qint64 nowMs) const;
    QList<AlarmReading> lost(qint64 nowMs) const;
    [[nodiscard]] std::optional<double> fresh(const SeriesKey &key, qint64 nowMs) const;

    AlarmRule m_rule;
    std::function<QString(const QString &)> m_areaOf;
    qint64 m_startMs = 0;
    QHash<SeriesKey, Sample> m_last;
    std::map<QString, MakeUp> m_makeUp;
    std::deque<Sample> m_outdoor; ///< observed, of the last day
    std::map<qint64, double> m_forecast;
    std::map<QString, Heard> m_heard; ///< by station
};

} // namespace Warmline
