// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_book.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmBook)
};

constexpr qint64 kLongestShelfMs = 24LL * 3'600'000;

} // namespace

QList<AlarmEvent> AlarmBook::update(const QList<AlarmReading> &readings, qint64 nowMs)
{
    QList<AlarmEvent> events;
    while (!m_raised.empty() && m_raised.front() <= nowMs - kFloodMs)
        m_raised.pop_front();
    m_flood = m_flood && !m_raised.empty();
    for (const AlarmReading &reading : readings) {
        Owner &owner = m_owners[reading.owner];
        if (reading.holds && owner.holdsSinceMs == 0)
            owner.holdsSinceMs = nowMs;
        if (reading.gone)
            owner.holdsSinceMs = 0;
        if (!reading.gone)
            owner.goneSinceMs = 0;
        else if (owner.goneSinceMs == 0)
            owner.goneSinceMs = nowMs;
        const auto standing = std::ranges::find(m_standing, reading.owner, &Alarm::owner);
        // Lost data have waited already: their silence is their delay.
        const qint64 delay = m_rule.kind == AlarmKind::DataLost ? 0 : m_rule.delayMs;
        if (standing != m_standing.end())
            follow(*standing, reading, nowMs, events);
        else if (m_rule.enabled && reading.holds && nowMs - owner.holdsSinceMs >= delay)
            raise(reading, owner.holdsSinceMs, nowMs, events);
    }
    m_standing.removeIf([this](const Alarm &alarm) {
        if (alarm.stands())
            return false;
        m_history.append(alarm);
        return true;
    });
    return events;
}

void AlarmBook::raise(const AlarmReading &reading, qint64 sinceMs, qint64 nowMs, QList<AlarmEvent> &events)
{
    Alarm alarm;
    alarm.number = ++m_number;
    alarm.kind = m_rule.kind;
    alarm.owner = reading.owner;
    alarm.sinceMs = sinceMs;
    alarm.raisedMs = nowMs;
    alarm.value = alarm.worst = reading.value;
    alarm.basis = reading.basis;
    alarm.rooms = reading.rooms;
    m_raised.push_back(nowMs);
    alarm.inFlood = std::ssize(m_raised) > kFloodCount;
    m_standing.append(alarm);
    if (!alarm.inFlood) {
        events.append({AlarmEvent::What::Raised, alarm});
    } else if (!m_flood) {
        m_flood = true;
        events.append({AlarmEvent::What::Flood, alarm});
    }
}

void AlarmBook::follow(Alarm &alarm, const AlarmReading &reading, qint64 nowMs, QList<AlarmEvent> &events)
{
    alarm.value = reading.value;
    alarm.basis = reading.basis;
    alarm.worst = m_rule.kind == AlarmKind::PumpStopped ? std::min(alarm.worst, reading.value)
                                                        : std::max(alarm.worst, reading.value);
    const qint64 goneSince = m_owners.at(reading.owner).goneSinceMs;
    if (goneSince != 0 && nowMs - goneSince >= m_rule.clearMs) {
        alarm.clearedMs = nowMs;
        if (!alarm.inFlood)
            events.append({AlarmEvent::What::Cleared, alarm});
        return;
    }
    const qint64 quietUntil =
        std::max(alarm.raisedMs + m_rule.repeatMs * (alarm.repeats + 1), alarm.shelvedUntilMs);
    if (m_rule.repeatMs > 0 && alarm.takenMs == 0 && !alarm.inFlood && reading.holds && nowMs >= quietUntil) {
        alarm.repeats = int((nowMs - alarm.raisedMs) / m_rule.repeatMs);
        events.append({AlarmEvent::What::Repeated, alarm});
    }
}

void AlarmBook::adopt(Alarm alarm)
{
    alarm.number = ++m_number;
    m_owners[alarm.owner].holdsSinceMs = alarm.sinceMs;
    m_standing.append(std::move(alarm));
}

Result<Alarm *> AlarmBook::find(quint64 number)
{
    const auto found = std::ranges::find(m_standing, number, &Alarm::number);
    if (found == m_standing.end())
        return failure(ErrorCode::NotFound, Tr::tr("告警 %1 已经不在").arg(number));
    return &*found;
}

Result<void> AlarmBook::take(quint64 number, const AgentId &who, qint64 nowMs)
{
    const auto alarm = find(number);
    if (!alarm)
        return std::unexpected(alarm.error());
    if ((*alarm)->takenMs != 0 && (*alarm)->takenBy != who)
        return failure(ErrorCode::Conflict, Tr::tr("%1 已经接手").arg((*alarm)->takenBy.value));
    (*alarm)->takenBy = who;
    (*alarm)->takenMs = nowMs;
    return {};
}

Result<void> AlarmBook::shelve(quint64 number, const AgentId &who, const QString &reason, qint64 untilMs,
                               qint64 nowMs)
{
    const auto alarm = find(number);
    if (!alarm)
        return std::unexpected(alarm.error());
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("搁置要写明原因"), u"reason"_s);
    if (untilMs <= nowMs || untilMs - nowMs > kLongestShelfMs)
        return failure(ErrorCode::InvalidInput, Tr::tr("最多搁置一天"), u"until"_s);
    (*alarm)->shelvedBy = who;
    (*alarm)->shelveReason = reason.trimmed();
    (*alarm)->shelvedUntilMs = untilMs;
    return {};
}

QList<Alarm> AlarmTrial::run(const AlarmRule &rule, const QList<Series> &series,
                             const std::function<QString(const QString &account)> &areaOf, qint64 fromMs,
                             qint64 toMs, qint64 stepMs)
{
    AlarmWatch watch(rule, areaOf);
    AlarmBook book(rule);
    struct At
    {
        qint64 atMs;
        const Series *series;
        const Sample *sample;
    };
    std::vector<At> all;
    for (const Series &one : series) {
        if (!watch.wants(one.key))
            continue;
        for (const Sample &sample : one.samples)
            all.push_back({sample.atMs, &one, &sample});
    }
    std::ranges::stable_sort(all, {}, &At::atMs);
    size_t next = 0;
    for (qint64 now = fromMs; now <= toMs; now += stepMs) {
        for (; next < all.size() && all[next].atMs <= now; ++next)
            watch.take(all[next].series->key, *all[next].sample);
        book.update(watch.readings(now), now);
    }
    return book.history() + book.standing();
}

} // namespace Warmline
