// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_watch.h"

#include "app/core/clock.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoomFreshMs = 2 * kAlarmHourMs;
constexpr qint64 kStationFreshMs = 30 * kAlarmMinuteMs; ///< longer silence is lost data, not a cold supply
constexpr qint64 kFastMs = 15 * kAlarmMinuteMs;
constexpr qint64 kSameHourMs = 45 * kAlarmMinuteMs;
constexpr int kMissedRounds = 3;
constexpr double kLeastRise_m3h = 0.2; ///< a dripping valve is no leak

} // namespace

AlarmWatch::AlarmWatch(const AlarmRule &rule, std::function<QString(const QString &account)> areaOf,
                       qint64 startMs)
    : m_rule(rule)
    , m_areaOf(std::move(areaOf))
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

void AlarmWatch::take(const SeriesKey &key, const Sample &sample)
{
    if (sample.quality >= Quality::Bad || !std::isfinite(sample.value))
        return;
    if (m_rule.kind == AlarmKind::OutdoorFall && key.part == "forecast"_L1) {
        m_forecast[sample.atMs] = sample.value; // of the future, and said anew
        return;
    }
    const auto last = m_last.constFind(key);
    if (last != m_last.cend() && sample.atMs <= last->atMs)
        return;
    m_last.insert(key, sample);
    if (m_rule.kind == AlarmKind::OutdoorFall)
        m_outdoor.push_back(sample);
    else if (m_rule.kind == AlarmKind::MakeUpRising)
        takeMakeUp(key.owner, sample);
    else if (m_rule.kind == AlarmKind::DataLost)
        takeHeard(key.owner, sample.atMs);
}

void AlarmWatch::takeHeard(const QString &owner, qint64 atMs)
{
    Heard &heard = m_heard[owner];
    if (atMs <= heard.atMs)
        return; // another value of the same round
    const bool nobodyListened = heard.atMs < m_startMs && atMs >= m_startMs;
    if (heard.atMs != 0 && !nobodyListened)
        heard.gapMs = atMs - heard.atMs;
    heard.atMs = atMs;
}

void AlarmWatch::takeMakeUp(const QString &owner, const Sample &sample)
{
    MakeUp &flow = m_makeUp[owner];
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

QList<AlarmReading> AlarmWatch::cloud(qint64 nowMs) const
{
    struct Area
    {
        double sum = 0;
        int values = 0;
        QSet<QString> households; ///< a flat may have several sensors
    };
    std::map<QString, Area> areas;
    for (auto it = m_last.cbegin(); it != m_last.cend(); ++it) {
        if (nowMs - it->atMs > kRoomFreshMs)
            continue;
        const QString area = m_areaOf ? m_areaOf(it.key().owner) : QString();
        if (area.isEmpty())
            continue;
        Area &total = areas[area];
        total.sum += it->value;
        ++total.values;
        total.households.insert(it.key().owner);
    }
    QList<AlarmReading> readings;
    for (const auto &[area, total] : areas) {
        const double mean = total.sum / total.values;
        if (total.households.size() < kLeastRooms)
            continue;
        readings.append(reading(area, kStandard_C - mean, mean));
        readings.last().rooms = int(total.households.size());
    }
    return readings;
}

std::optional<double> AlarmWatch::observed(qint64 atMs) const
{
    std::optional<double> nearest;
    qint64 distance = kSameHourMs + 1;
    for (const Sample &sample : m_outdoor) {
        if (std::abs(sample.atMs - atMs) < distance) {
            distance = std::abs(sample.atMs - atMs);
            nearest = sample.value;
        }
    }
    return nearest;
}

QList<AlarmReading> AlarmWatch::outdoor(qint64 nowMs)
{
    while (!m_outdoor.empty() && m_outdoor.front().atMs < nowMs - kDayMs - kSameHourMs)
        m_outdoor.pop_front();
    m_forecast.erase(m_forecast.begin(), m_forecast.upper_bound(nowMs));
    if (m_outdoor.empty())
        return {};
    // Against the same hour of the day before: that every night is colder than its day is no fall.
    const double now = m_outdoor.back().value;
    double fall = observed(nowMs - kDayMs).value_or(now) - now;
    for (auto it = m_forecast.begin(); it != m_forecast.end() && it->first <= nowMs + kDayMs; ++it)
        fall = std::max(fall, observed(it->first - kDayMs).value_or(now) - it->second);
    return {reading({}, fall, now)};
}

QList<AlarmReading> AlarmWatch::makeUp(qint64 nowMs) const
{
    QList<AlarmReading> readings;
    for (const auto &[station, flow] : m_makeUp) {
        if (nowMs - flow.atMs > kStationFreshMs || flow.atMs - flow.sinceMs < 2 * kAlarmHourMs)
            continue; // not heard, or not known long enough to say what is usual
        const double rise = flow.fast - flow.slow;
        const double share = rise < kLeastRise_m3h ? 0 : rise / std::max(flow.slow, kLeastRise_m3h);
        readings.append(reading(station, share, flow.fast));
    }
    return readings;
}

std::optional<double> AlarmWatch::fresh(const SeriesKey &key, qint64 nowMs) const
{
    const auto found = m_last.constFind(key);
    if (found == m_last.cend() || nowMs - found->atMs > kStationFreshMs)
        return std::nullopt;
    return found->value;
}

QList<AlarmReading> AlarmWatch::supply(qint64 nowMs) const
{
    QList<AlarmReading> readings;
    for (auto it = m_last.cbegin(); it != m_last.cend(); ++it) {
        if (it.key().quantity != SeriesQuantity::SupplyTemperature)
            continue;
        const auto is = fresh(it.key(), nowMs);
        const auto set = fresh({it.key().owner, SeriesQuantity::SetTemperature, {}}, nowMs);
        if (is && set)
            readings.append(reading(it.key().owner, *set - *is, *is));
    }
    return readings;
}

QList<AlarmReading> AlarmWatch::pump(qint64 nowMs) const
{
    QList<AlarmReading> readings;
    for (auto it = m_last.cbegin(); it != m_last.cend(); ++it) {
        if (const auto frequency = fresh(it.key(), nowMs))
            readings.append({it.key().owner, *frequency < m_rule.limit,
                             *frequency >= m_rule.limit + m_rule.hysteresis, *frequency, *frequency, 0});
    }
    return readings;
}

QList<AlarmReading> AlarmWatch::lost(qint64 nowMs) const
{
    QList<AlarmReading> readings;
    for (const auto &[station, heard] : m_heard) {
        // The delay of the rule counts from the last value: it is the silence itself. Who speaks once an hour
        // is not lost after five minutes.
        const qint64 silence = nowMs - heard.atMs;
        // After a single value nobody knows how often it speaks.
        const qint64 allowed =
            heard.gapMs == 0 ? kDayMs : std::max(m_rule.delayMs, kMissedRounds * heard.gapMs);
        if (heard.atMs < m_startMs && nowMs - m_startMs < allowed)
            continue; // nobody has listened for as long yet
        const double minutes = double(silence) / kAlarmMinuteMs;
        readings.append({station, silence >= allowed, silence < allowed, minutes, minutes, 0});
    }
    return readings;
}

} // namespace Warmline
