// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_standard.h"
#include "app/domain/telemetry.h"
#include "app/telemetry/alarms/alarm_rule.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

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

/// What a rule must know of the company beside its numbers.
struct AlarmPlaces
{
    /// The area of a household account; empty: of none. Only the temperature cloud asks, once for each
    /// account until placesChanged().
    std::function<QString(const QString &account)> areaOf = {};
    double standard_C = RoomStandard::kUsual_C; ///< what the temperature cloud is below
};

/// The condition of one rule over measured values, fed in order of time. Pure: knows no clock. One thread.
class AlarmWatch
{
public:
    static constexpr int kLeastRooms = 5; ///< fewer households make no cloud

    /// \a startMs: UTC from which on it listens; what it is fed from before is history. That nothing was
    /// heard while nobody listened is nobody's silence. 0: it has always listened.
    AlarmWatch(const AlarmRule &rule, AlarmPlaces places, qint64 startMs = 0);

    /// Which series it wants to hear of.
    [[nodiscard]] bool wants(const SeriesKey &key) const;
    /// Bad, missing and NaN are left out; a sample older than the one before of its series, too.
    void take(const SeriesKey &key, const Sample &sample) { take(slotOf(key), sample); }
    /// The same for who feeds many samples of a series: its number here, for as long as the watch lives.
    [[nodiscard]] int slotOf(const SeriesKey &key);
    void take(int slot, const Sample &sample);
    /// Households may belong elsewhere now.
    void placesChanged();
    [[nodiscard]] QList<AlarmReading> readings(qint64 nowMs);

private:
    struct MakeUp
    {
        double fast = 0, slow = 0; ///< m³/h, means over 15 minutes and a day
        qint64 atMs = 0, sinceMs = 0;
    };
    /// A series that was heard of.
    struct Slot
    {
        SeriesKey key;
        Sample last;
        bool isHeard = false;
        int pair = -1; ///< of the set value at the same station, once it is known
        int household = -1, area = kUnasked; ///< of a room: numbers of m_households and m_areas
    };
    struct Area
    {
        QString name;
        double sum = 0;
        int values = 0, households = 0; ///< of this look
    };
    static constexpr int kUnasked = -1, kNowhere = -2;

    [[nodiscard]] AlarmReading reading(const QString &owner, double value, double basis) const;
    struct Heard
    {
        qint64 atMs = 0, gapMs = 0; ///< of the newest value, and from the one before
    };
    void takeHeard(const QString &owner, qint64 atMs);
    [[nodiscard]] std::optional<double> observed(qint64 atMs) const;
    void takeMakeUp(const QString &owner, const Sample &sample);
    void askArea(Slot &slot);
    QList<AlarmReading> cloud(qint64 nowMs);
    QList<AlarmReading> outdoor(qint64 nowMs);
    QList<AlarmReading> makeUp(qint64 nowMs) const;
    QList<AlarmReading> supply(qint64 nowMs);
    QList<AlarmReading> pump(qint64 nowMs) const;
    QList<AlarmReading> lost(qint64 nowMs) const;
    [[nodiscard]] static std::optional<double> fresh(const Slot &slot, qint64 nowMs);

    AlarmRule m_rule;
    AlarmPlaces m_places;
    qint64 m_startMs = 0;
    std::vector<Slot> m_slots;
    QHash<SeriesKey, int> m_slotOf;
    QHash<QString, int> m_households; ///< account → number
    std::vector<quint64> m_counted; ///< by household: the look that counted it
    quint64 m_look = 0;
    std::vector<Area> m_areas;
    std::map<QString, int> m_areaOf; ///< name → number, in the order in which they are told
    std::map<QString, MakeUp> m_makeUp;
    std::deque<Sample> m_outdoor; ///< observed, of the last day
    std::map<qint64, double> m_forecast;
    std::map<QString, Heard> m_heard; ///< by station
};

} // namespace Warmline
