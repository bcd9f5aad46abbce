// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_watch.h"

#include "app/core/clock.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoomFreshMs = 2 * kAlarmHourMs;
constexpr qint64 kStationFreshMs = 30 * kAlarmMinuteMs; ///< longer silence is lost data, not a cold supply
constexpr qint64 kFastMs = 15 * kAlarmMinuteMs;
constexpr qint64 kSameHourMs = 45 * kAlarmMinuteMs;
constexpr qint64 kOutdoorFreshMs = 2 * kAlarmHourMs;
constexpr int kMissedRounds = 3;
constexpr double kLeastRise_m3h = 0.2; ///< a dripping valve is no leak

std::optional<double> nearest(const std::map<qint64, double> &values, qint64 atMs)
{
    std::optional<double> found;
    qint64 distance = kSameHourMs + 1;
    for (auto it = values.lower_bound(atMs - kSameHourMs); it != values.end() && it->first < atMs + distance;
         ++it) {
        if (std::abs(it->first - atMs) < distance) {
            distance = std::abs(it->first - atMs);
            found = it->second;
        }
    }
    return found;
}

} // namespace

QString pointName(const SeriesKey &key)
{
    return key.part.isEmpty() ? quantityName(key.quantity)
                              : QString(quantityName(key.quantity) + u':' + key.part);
}

std::optional<SeriesKey> pointOf(const QString &owner, const QString &name)
{
    const auto quantity = quantityFromName(name.section(u':', 0, 0));
    if (!quantity)
        return std::nullopt;
    return SeriesKey{owner, *quantity, name.section(u':', 1)};
}

AlarmWatch::AlarmWatch(const AlarmRule &rule, AlarmPlaces places, qint64 startMs)
    : m_rule(rule)
    , m_places(std::move(places))
    , m_startMs(startMs)
{ }

bool AlarmWatch::wants(const SeriesKey &key) const
{
    using enum SeriesQuantity;
    switch (m_rule.kind) {
    case AlarmKind::TemperatureCloud: return key.quantity == RoomTemperature;
    case AlarmKind::OutdoorFall: return key.quantity == OutdoorTemperature && key.owner.isEmpty();
    case AlarmKind::MakeUpRising: return key.quantity == MakeUpFlow;
    case AlarmKind::SupplyBelowSet:
        return key.part.isEmpty() && (key.quantity == SupplyTemperature || key.quantity == SetTemperature);
    case AlarmKind::PumpStopped: return key.quantity == PumpFrequency;
    case AlarmKind::DataLost:
        return !key.owner.isEmpty() && key.quantity != RoomTemperature && key.quantity != BuildingTemperature;
    }
    return false;
}

int AlarmWatch::slotOf(const SeriesKey &key)
{
    if (const auto known = m_slotOf.constFind(key); known != m_slotOf.cend())
        return *known;
    Slot slot;
    slot.key = key;
    if (m_rule.kind == AlarmKind::TemperatureCloud) {
        if (!m_households.contains(key.owner)) {
            m_households.insert(key.owner, int(m_homes.size()));
            m_homes.emplace_back();
        }
        slot.household = m_households.value(key.owner);
    }
    const int number = int(m_slots.size());
    m_slots.push_back(std::move(slot));
    m_slotOf.insert(key, number);
    return number;
}

void AlarmWatch::take(int number, const Sample &sample)
{
    if (sample.quality >= Quality::Bad || !std::isfinite(sample.value))
        return;
    Slot &slot = m_slots[size_t(number)];
    if (m_rule.kind == AlarmKind::OutdoorFall && slot.key.part == "forecast"_L1) {
        m_forecast[sample.atMs] = sample.value; // of the future, and said anew
        return;
    }
    if (slot.isHeard && sample.atMs <= slot.last.atMs)
        return;
    // Two values close together make no quick point.
    if (slot.isHeard && wasListening(slot.last.atMs, sample.atMs))
        slot.gapMs = std::max(sample.atMs - slot.last.atMs, slot.gapMs / 2);
    slot.last = sample;
    slot.isHeard = true;
    if (m_rule.kind == AlarmKind::OutdoorFall)
        m_outdoor.push_back(sample);
    else if (m_rule.kind == AlarmKind::MakeUpRising)
        takeMakeUp(slot.key, sample);
    else if (m_rule.kind == AlarmKind::DataLost)
        takeHeard(slot.key.owner, sample.atMs);
}

void AlarmWatch::placesChanged()
{
    for (Slot &slot : m_slots)
        slot.area = kUnasked;
}

void AlarmWatch::miss(const QString &owner, const QStringList &points, qint64 sinceMs)
{
    for (const QString &name : points) {
        const auto key = pointOf(owner, name);
        if (!key || !wants(*key))
            continue;
        Slot &slot = m_slots[size_t(slotOf(*key))];
        slot.isMissed = true;
        if (slot.isHeard)
            continue;
        slot.last.atMs = sinceMs - kPointDelays * m_rule.delayMs; // so long it had been silent by then
        slot.isHeard = true;
        slot.gapMs = 1; // how often it spoke is not known any more: the delay decides
    }
}

/// The time in which nobody listened is nobody's interval.
bool AlarmWatch::wasListening(qint64 beforeMs, qint64 atMs) const
{
    return beforeMs >= m_startMs || atMs < m_startMs;
}

void AlarmWatch::takeHeard(const QString &owner, qint64 atMs)
{
    Heard &heard = m_heard[owner];
    if (atMs <= heard.atMs)
        return; // another value of the same round
    if (heard.atMs != 0 && atMs - std::max(heard.atMs, m_startMs) >= allowedMs(heard))
        heard.backMs = atMs;
    if (heard.atMs != 0 && wasListening(heard.atMs, atMs))
        heard.gapMs = atMs - heard.atMs;
    heard.atMs = atMs;
}

void AlarmWatch::takeMakeUp(const SeriesKey &key, const Sample &sample)
{
    MakeUp &flow = m_makeUp[{key.owner, key.part}];
    if (flow.atMs == 0) {
        flow = {sample.value, sample.value, sample.atMs, sample.atMs};
        return;
    }
    const double dt = double(sample.atMs - flow.atMs);
    flow.fast += (sample.value - flow.fast) * (1 - std::exp(-dt / double(kFastMs)));
    flow.slow += (sample.value - flow.slow) * (1 - std::exp(-dt / double(kDayMs)));
    flow.atMs = sample.atMs;
}

AlarmReading AlarmWatch::reading(const QString &owner, double value, double basis) const
{
    return {owner, value >= m_rule.limit, value < m_rule.limit - m_rule.hysteresis, value, basis, 0};
}

QList<AlarmReading> AlarmWatch::readings(qint64 nowMs)
{
    switch (m_rule.kind) {
    case AlarmKind::TemperatureCloud: return cloud(nowMs);
    case AlarmKind::OutdoorFall: return outdoor(nowMs);
    case AlarmKind::MakeUpRising: return makeUp(nowMs);
    case AlarmKind::SupplyBelowSet: return supply(nowMs);
    case AlarmKind::PumpStopped: return pump(nowMs);
    case AlarmKind::DataLost: return lost(nowMs);
    }
    return {};
}

void AlarmWatch::askArea(Slot &slot)
{
    const QString name = m_places.areaOf ? m_places.areaOf(slot.key.owner) : QString();
    slot.area = kNowhere;
    if (name.isEmpty())
        return;
    const auto [known, isNew] = m_areaOf.try_emplace(name, int(m_areas.size()));
    if (isNew)
        m_areas.push_back({name});
    slot.area = known->second;
}

/// A trial looks some thousand times at some thousand rooms: nothing here is looked up by its name.
QList<AlarmReading> AlarmWatch::cloud(qint64 nowMs)
{
    ++m_look;
    for (Area &area : m_areas)
        area.sum = 0, area.households = 0;
    for (Slot &slot : m_slots) {
        if (!slot.isHeard || nowMs - slot.last.atMs > kRoomFreshMs)
            continue;
        if (slot.area == kUnasked)
            askArea(slot);
        if (slot.area == kNowhere)
            continue;
        Area &area = m_areas[size_t(slot.area)];
        Home &home = m_homes[size_t(slot.household)];
        if (home.look != m_look) {
            home = {m_look, 0, 0};
            ++area.households;
        } else {
            area.sum -= home.sum / home.values;
        }
        home.sum += slot.last.value;
        ++home.values;
        area.sum += home.sum / home.values;
    }
    QList<AlarmReading> readings;
    for (const auto &[name, number] : m_areaOf) {
        const Area &area = m_areas[size_t(number)];
        if (area.households < kLeastRooms)
            continue;
        const double mean = area.sum / area.households;
        readings.append(reading(name, m_places.standard_C - mean, mean));
        readings.last().rooms = area.households;
    }
    return readings;
}

/// As it was observed; where nobody did, what was said of it last.
std::optional<double> AlarmWatch::outsideAt(qint64 atMs) const
{
    std::optional<double> found;
    qint64 distance = kSameHourMs + 1;
    for (const Sample &sample : m_outdoor) {
        if (std::abs(sample.atMs - atMs) < distance) {
            distance = std::abs(sample.atMs - atMs);
            found = sample.value;
        }
    }
    return found ? found : nearest(m_forecast, atMs);
}

std::optional<double> AlarmWatch::outsideNow(qint64 nowMs) const
{
    const std::optional<double> last =
        m_outdoor.empty() ? std::nullopt : std::optional(m_outdoor.back().value);
    if (last && nowMs - m_outdoor.back().atMs <= kOutdoorFreshMs)
        return last;
    const auto said = nearest(m_forecast, nowMs);
    return said ? said : last;
}

QList<AlarmReading> AlarmWatch::outdoor(qint64 nowMs)
{
    const qint64 oldest = nowMs - kDayMs - kSameHourMs;
    while (!m_outdoor.empty() && m_outdoor.front().atMs < oldest)
        m_outdoor.pop_front();
    m_forecast.erase(m_forecast.begin(), m_forecast.lower_bound(oldest));
    const auto now = outsideNow(nowMs);
    if (!now)
        return {};
    // Against the same hour of the day before: that every night is colder than its day is no fall.
    double fall = outsideAt(nowMs - kDayMs).value_or(*now) - *now;
    for (auto it = m_forecast.upper_bound(nowMs); it != m_forecast.end() && it->first <= nowMs + kDayMs; ++it)
        fall = std::max(fall, outsideAt(it->first - kDayMs).value_or(*now) - it->second);
    return {reading({}, fall, *now)};
}

QList<AlarmReading> AlarmWatch::makeUp(qint64 nowMs) const
{
    std::map<QString, MakeUp> stations; // all meters of one together
    for (const auto &[place, flow] : m_makeUp) {
        if (nowMs - flow.atMs > kStationFreshMs || flow.atMs - flow.sinceMs < 2 * kAlarmHourMs)
            continue; // not heard, or not known long enough to say what is usual
        MakeUp &sum = stations[place.first];
        sum.fast += flow.fast;
        sum.slow += flow.slow;
    }
    QList<AlarmReading> readings;
    for (const auto &[station, flow] : stations) {
        const double rise = flow.fast - flow.slow;
        const double share = rise < kLeastRise_m3h ? 0 : rise / std::max(flow.slow, kLeastRise_m3h);
        readings.append(reading(station, share, flow.fast));
    }
    return readings;
}

std::optional<double> AlarmWatch::fresh(const Slot &slot, qint64 nowMs)
{
    if (!slot.isHeard || nowMs - slot.last.atMs > kStationFreshMs)
        return std::nullopt;
    return slot.last.value;
}

QList<AlarmReading> AlarmWatch::supply(qint64 nowMs)
{
    QList<AlarmReading> readings;
    for (Slot &slot : m_slots) {
        if (slot.key.quantity != SeriesQuantity::SupplyTemperature)
            continue;
        const auto is = fresh(slot, nowMs);
        if (slot.pair < 0)
            slot.pair = m_slotOf.value({slot.key.owner, SeriesQuantity::SetTemperature, {}}, -1);
        const auto set = slot.pair < 0 ? std::nullopt : fresh(m_slots[size_t(slot.pair)], nowMs);
        if (is && set)
            readings.append(reading(slot.key.owner, *set - *is, *is));
    }
    return readings;
}

/// A station's water goes round while one of its pumps runs: the fastest tells.
QList<AlarmReading> AlarmWatch::pump(qint64 nowMs) const
{
    struct Pumps
    {
        std::optional<double> fastest; ///< Hz, of those that are heard
        bool mayRun = false; ///< one ran when it was last heard
    };
    std::map<QString, Pumps> stations;
    for (const Slot &slot : m_slots) {
        Pumps &pumps = stations[slot.key.owner];
        if (const auto frequency = fresh(slot, nowMs))
            pumps.fastest = std::max(pumps.fastest.value_or(*frequency), *frequency);
        else if (slot.isHeard && nowMs - slot.last.atMs <= kDayMs && slot.last.value >= m_rule.limit)
            pumps.mayRun = true;
    }
    QList<AlarmReading> readings;
    for (const auto &[station, pumps] : stations) {
        if (!pumps.fastest)
            continue;
        const double fastest = *pumps.fastest;
        readings.append({station, fastest < m_rule.limit && !pumps.mayRun,
                         fastest >= m_rule.limit + m_rule.hysteresis, fastest, fastest, 0});
    }
    return readings;
}

QHash<QString, AlarmWatch::Silent> AlarmWatch::silentPoints(qint64 nowMs) const
{
    QHash<QString, Silent> stations;
    for (const Slot &slot : m_slots) {
        if (!slot.isHeard)
            continue;
        // The silence of the whole station is not the point's.
        const auto station = m_heard.find(slot.key.owner);
        const qint64 backMs = station == m_heard.end() ? 0 : station->second.backMs;
        const qint64 silence = nowMs - std::max(slot.last.atMs, backMs);
        const qint64 allowed = slot.gapMs == 0
                                 ? kDayMs
                                 : std::max(kPointDelays * m_rule.delayMs, 2 * kMissedRounds * slot.gapMs);
        if (silence < allowed || (m_places.isMeasured && !m_places.isMeasured(slot.key)))
            continue;
        Silent &silent = stations[slot.key.owner];
        if (slot.last.atMs < m_startMs && nowMs - m_startMs < allowed) {
            // It holds back the end of an alarm that names it, of no other.
            silent.isUndecided = silent.isUndecided || slot.isMissed;
            continue;
        }
        silent.points.append(pointName(slot.key));
        silent.longestMs = std::max(silent.longestMs, silence);
    }
    for (Silent &silent : stations)
        silent.points.sort();
    return stations;
}

/// The delay of the rule counts from the last value: it is the silence itself. Who speaks once an hour is not
/// lost after five minutes; after a single value nobody knows how often it speaks.
qint64 AlarmWatch::allowedMs(const Heard &heard) const
{
    return heard.gapMs == 0 ? kDayMs : std::max(m_rule.delayMs, kMissedRounds * heard.gapMs);
}

QList<AlarmReading> AlarmWatch::lost(qint64 nowMs) const
{
    if (nowMs < m_startMs)
        return {}; // history: nobody listened
    const QHash<QString, Silent> points = silentPoints(nowMs);
    QList<AlarmReading> readings;
    for (const auto &[station, heard] : m_heard) {
        const qint64 silence = nowMs - heard.atMs, allowed = allowedMs(heard);
        if (heard.atMs < m_startMs && nowMs - m_startMs < allowed)
            continue; // nobody has listened for as long yet
        const Silent silent = silence >= allowed ? Silent{} : points.value(station);
        const double minutes = double(silent.points.isEmpty() ? silence : silent.longestMs) / kAlarmMinuteMs;
        const bool holds = silence >= allowed || !silent.points.isEmpty();
        readings.append({station, holds, !holds && !silent.isUndecided, minutes, minutes, 0, silent.points});
    }
    return readings;
}

} // namespace Warmline
