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
    QStringList points =
        {}; ///< of lost data, while others of the station speak: which are silent (pointName())
};

/// "return_pressure", of a part "pump_frequency:2": how an alarm names a point of its station.
[[nodiscard]] QString pointName(const SeriesKey &key);
/// The point of that name at \a owner; nothing for a quantity of a newer program.
[[nodiscard]] std::optional<SeriesKey> pointOf(const QString &owner, const QString &name);

/// What a rule must know of the company beside its numbers.
struct AlarmPlaces
{
    /// The area of a household account; empty: of none. Only the temperature cloud asks, once for each
    /// account until placesChanged().
    std::function<QString(const QString &account)> areaOf = {};
    double standard_C = RoomStandard::kUsual_C; ///< what the temperature cloud is below
    /// Whether the company still measures it: a point that was taken off the tag table is not missed. Only
    /// lost data ask; null: all that was ever heard is measured.
    std::function<bool(const SeriesKey &key)> isMeasured = {};
};

/// The condition of one rule over measured values, fed in order of time. Pure: knows no clock. One thread.
class AlarmWatch
{
public:
    static constexpr int kLeastRooms = 5; ///< fewer households make no cloud
    /// One point of a station that speaks is missed after so many delays of the rule: an instrument that is
    /// being looked after is no emergency.
    static constexpr int kPointDelays = 12;

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
    /// The points of an alarm that stood before this watch began, silent since \a sinceMs: they are waited
    /// for like all that was heard before.
    void miss(const QString &owner, const QStringList &points, qint64 sinceMs);
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
        bool isMissed = false; ///< an alarm of before names it
        qint64 gapMs = 0; ///< how far values lie apart, while somebody listened; falls by half a value at
                          ///< most; 0: not known
        int pair = -1; ///< of the set value at the same station, once it is known
        int household = -1, area = kUnasked; ///< of a room: numbers of m_homes and m_areas
    };
    struct Area
    {
        QString name;
        double sum = 0;
        int households = 0; ///< of this look
    };
    /// A household at the look that saw it last: a flat may have several thermometers and counts once.
    struct Home
    {
        quint64 look = 0;
        double sum = 0;
        int values = 0;
    };
    static constexpr int kUnasked = -1, kNowhere = -2;

    [[nodiscard]] AlarmReading reading(const QString &owner, double value, double basis) const;
    struct Heard
    {
        qint64 atMs = 0, gapMs = 0; ///< of the newest value, and from the one before
        qint64 backMs = 0; ///< when it spoke again after it had been lost
    };
    [[nodiscard]] qint64 allowedMs(const Heard &heard) const;
    void takeHeard(const QString &owner, qint64 atMs);
    [[nodiscard]] bool wasListening(qint64 beforeMs, qint64 atMs) const;
    [[nodiscard]] std::optional<double> outsideAt(qint64 atMs) const;
    [[nodiscard]] std::optional<double> outsideNow(qint64 nowMs) const;
    void takeMakeUp(const SeriesKey &key, const Sample &sample);
    void askArea(Slot &slot);
    QList<AlarmReading> cloud(qint64 nowMs);
    QList<AlarmReading> outdoor(qint64 nowMs);
    QList<AlarmReading> makeUp(qint64 nowMs) const;
    QList<AlarmReading> supply(qint64 nowMs);
    QList<AlarmReading> pump(qint64 nowMs) const;
    QList<AlarmReading> lost(qint64 nowMs) const;
    /// What is silent of the stations that speak.
    struct Silent
    {
        QStringList points;
        qint64 longestMs = 0;
        /// Of some points that an alarm of before names nobody has listened long enough to say.
        bool isUndecided = false;
    };
    [[nodiscard]] QHash<QString, Silent> silentPoints(qint64 nowMs) const;
    [[nodiscard]] static std::optional<double> fresh(const Slot &slot, qint64 nowMs);

    AlarmRule m_rule;
    AlarmPlaces m_places;
    qint64 m_startMs = 0;
    std::vector<Slot> m_slots;
    QHash<SeriesKey, int> m_slotOf;
    QHash<QString, int> m_households; ///< account → number
    std::vector<Home> m_homes; ///< by household
    quint64 m_look = 0;
    std::vector<Area> m_areas;
    std::map<QString, int> m_areaOf; ///< name → number, in the order in which they are told
    std::map<std::pair<QString, QString>, MakeUp> m_makeUp; ///< by station and part
    std::deque<Sample> m_outdoor; ///< observed, of the last day
    std::map<qint64, double> m_forecast; ///< of the next day, and what was said last of the day before
    std::map<QString, Heard> m_heard; ///< by station
};

} // namespace Warmline
