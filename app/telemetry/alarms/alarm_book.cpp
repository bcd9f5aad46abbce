// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_book.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Warmline {

namespace {

/// Whether the alarm that stands says what is the matter now: a station that falls silent altogether, or of
/// which another point does, is more than what people were told.
bool tellsOf(const Alarm &alarm, const AlarmReading &reading)
{
    return alarm.points.isEmpty() == reading.points.isEmpty()
        && std::ranges::all_of(reading.points,
                               [&alarm](const QString &point) { return alarm.points.contains(point); });
}

} // namespace

AlarmBook::Owner &AlarmBook::count(const AlarmReading &reading, qint64 nowMs)
{
    Owner &owner = m_owners[reading.owner];
    if (reading.holds && owner.holdsSinceMs == 0)
        owner.holdsSinceMs = nowMs;
    if (reading.gone)
        owner.holdsSinceMs = 0;
    if (!reading.gone)
        owner.goneSinceMs = 0;
    else if (owner.goneSinceMs == 0)
        owner.goneSinceMs = nowMs;
    return owner;
}

void AlarmBook::recall(const QList<AlarmReading> &readings, qint64 atMs)
{
    const std::map<QString, Owner> before = std::exchange(m_owners, {});
    for (const AlarmReading &reading : readings) {
        if (const auto known = before.find(reading.owner); known != before.end())
            m_owners.insert(*known);
        count(reading, atMs);
    }
}

void AlarmBook::update(const QList<AlarmReading> &readings, qint64 nowMs)
{
    while (!m_raised.empty() && m_raised.front() <= nowMs - kFloodMs)
        m_raised.pop_front();
    for (const AlarmReading &reading : readings) {
        Owner &owner = count(reading, nowMs);
        const auto standing = std::ranges::find(m_standing, reading.owner, &Alarm::owner);
        // Lost data have waited already: their silence is their delay.
        const qint64 delay = m_rule.kind == AlarmKind::DataLost ? 0 : m_rule.delayMs;
        if (standing != m_standing.end() && reading.holds && !tellsOf(*standing, reading)) {
            standing->clearedMs =
                nowMs; // what is there now is told at the next look, under a name of its own
            owner.holdsSinceMs = 0;
        } else if (standing != m_standing.end())
            follow(*standing, reading, nowMs);
        else if (m_rule.enabled && reading.holds && nowMs - owner.holdsSinceMs >= delay)
            raise(reading, owner.holdsSinceMs, nowMs);
    }
    m_standing.removeIf([this](const Alarm &alarm) {
        if (alarm.stands())
            return false;
        m_history.append(alarm);
        return true;
    });
}

void AlarmBook::raise(const AlarmReading &reading, qint64 sinceMs, qint64 nowMs)
{
    Alarm alarm;
    alarm.kind = m_rule.kind;
    alarm.owner = reading.owner;
    alarm.sinceMs = sinceMs;
    alarm.raisedMs = nowMs;
    alarm.value = alarm.worst = reading.value;
    alarm.basis = reading.basis;
    alarm.rooms = reading.rooms;
    alarm.points = reading.points;
    m_raised.push_back(nowMs);
    alarm.inFlood = std::ssize(m_raised) > kFloodCount;
    m_standing.append(alarm);
}

void AlarmBook::follow(Alarm &alarm, const AlarmReading &reading, qint64 nowMs) const
{
    alarm.value = reading.value;
    alarm.basis = reading.basis;
    alarm.worst = m_rule.kind == AlarmKind::PumpStopped ? std::min(alarm.worst, reading.value)
                                                        : std::max(alarm.worst, reading.value);
    const qint64 goneSince = m_owners.at(reading.owner).goneSinceMs;
    if (goneSince != 0 && nowMs - goneSince >= m_rule.clearMs)
        alarm.clearedMs = nowMs;
}

void AlarmBook::adopt(const Alarm &alarm)
{
    m_owners[alarm.owner].holdsSinceMs = alarm.sinceMs;
    m_standing.append(alarm);
}

namespace {

/// A series on its way through a trial.
struct TrialSeries
{
    int slot;
    const QList<Sample> *samples;
    qsizetype next = 0;
};

struct TrialSample
{
    int slot;
    const Sample *sample;
};

/// What came until \a nowMs, in order of time: most looks have a sample of each series or none, so it is not
/// worth sorting a month of all of them at once.
void takeUntil(qint64 nowMs, std::vector<TrialSeries> &series, AlarmWatch &watch,
               std::vector<TrialSample> &due)
{
    due.clear();
    for (TrialSeries &one : series) {
        for (; one.next < one.samples->size() && one.samples->at(one.next).atMs <= nowMs; ++one.next)
            due.push_back({one.slot, &one.samples->at(one.next)});
    }
    std::ranges::stable_sort(due, {}, [](const TrialSample &one) { return one.sample->atMs; });
    for (const TrialSample &one : due)
        watch.take(one.slot, *one.sample);
}

std::vector<TrialSeries> wanted(AlarmWatch &watch, const QList<Series> &series)
{
    std::vector<TrialSeries> played;
    for (const Series &one : series) {
        if (watch.wants(one.key))
            played.push_back({watch.slotOf(one.key), &one.samples});
    }
    return played;
}

} // namespace

QList<Alarm> AlarmTrial::run(const AlarmRule &rule, const QList<Series> &series, const AlarmPlaces &places,
                             qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    AlarmRule on = rule; // what it would have done, were it on
    on.enabled = true;
    AlarmWatch watch(on, places);
    AlarmBook book(on);
    std::vector<TrialSeries> played = wanted(watch, series);
    std::vector<TrialSample> due;
    for (qint64 now = fromMs; now <= toMs; now += stepMs) {
        takeUntil(now, played, watch, due);
        book.update(watch.readings(now), now);
    }
    return book.history() + book.standing();
}

void AlarmTrial::recall(AlarmWatch &watch, AlarmBook &book, const QList<Series> &past, qint64 fromMs,
                        qint64 toMs, qint64 stepMs)
{
    std::vector<TrialSeries> played = wanted(watch, past);
    std::vector<TrialSample> due;
    for (qint64 now = fromMs; now <= toMs; now += stepMs) {
        takeUntil(now, played, watch, due);
        book.recall(watch.readings(now), now);
    }
    takeUntil(std::numeric_limits<qint64>::max(), played, watch, due);
}

} // namespace Warmline
