// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarm_runner.h"

#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcAlarms, "warmline.server.alarms", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPastMs = 26 * kAlarmHourMs; ///< a day to compare with, and the hour before it
constexpr qint64 kPastStepMs = 5 * kAlarmMinuteMs;
constexpr qint64 kSlowStepMs = 30 * kAlarmMinuteMs; ///< of rooms, and of what only its silence is judged of
constexpr qsizetype kSlowPortion = 500; ///< series a question; answers have a deadline
constexpr auto kForecast = "forecast"_L1;
/// What the hub has may not be in the history yet when the first look after it asks.
constexpr int kForecastLooks = 2;

/// What stood before this process led.
Alarm alarmOf(const AlarmRecord &record)
{
    Alarm alarm;
    alarm.kind = record.kind;
    alarm.owner = record.owner;
    alarm.sinceMs = record.sinceMs;
    alarm.raisedMs = record.raisedMs;
    alarm.value = record.value;
    alarm.worst = record.worst;
    alarm.basis = record.basis;
    alarm.rooms = record.rooms;
    alarm.inFlood = record.inFlood;
    alarm.points = record.points;
    return alarm;
}

AlarmRecord recordOf(const Alarm &alarm, const BranchId &branch)
{
    AlarmRecord record;
    record.id = AlarmLog::idOf(alarm);
    record.kind = alarm.kind;
    record.owner = alarm.owner;
    record.branch = branch;
    record.sinceMs = alarm.sinceMs;
    record.raisedMs = alarm.raisedMs;
    return record;
}

} // namespace

AlarmRunner::AlarmRunner(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_timer(this)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &AlarmRunner::look);
    connect(&m_parts.hub, &LiveHub::changed, this,
            [this](const QStringList &owners) { m_changed += QSet<QString>(owners.begin(), owners.end()); });
}

AlarmRunner::~AlarmRunner() = default;

void AlarmRunner::start()
{
    if (m_parts.leadership)
        m_subscription = m_parts.leadership->subscribe(
            [this](bool) { QMetaObject::invokeMethod(this, &AlarmRunner::look, Qt::QueuedConnection); });
    m_timer.start();
    look();
}

QList<Alarm> AlarmRunner::standing() const
{
    QList<Alarm> all;
    for (const auto &watched : m_rules)
        all += watched->book.standing();
    return all;
}

void AlarmRunner::look()
{
    if (m_parts.leadership && !m_parts.leadership->leads()) {
        forget(); // another server raises and ends them meanwhile
        return;
    }
    const qint64 now = m_parts.clock.utcMs();
    if (!m_ready || now - m_readMs >= kReadAgainMs)
        read();
    if (!m_ready)
        return;
    feed(m_parts.hub.latest(QStringList(m_changed.cbegin(), m_changed.cend())));
    if (m_changed.contains(QString()))
        m_forecastLooks = kForecastLooks;
    m_changed.clear();
    if (m_forecastLooks > 0 || now - m_forecastMs >= kReadAgainMs)
        readForecast(now);
    judge(now);
}

/// What was asked for is not wanted any more; the next look begins with what the journal has.
void AlarmRunner::forget()
{
    ++m_question;
    m_ready = m_reading = false;
    m_forecastMs = 0;
    m_rules.clear();
}

void AlarmRunner::read()
{
    if (m_reading || m_writing) // what is being written would be read as missing
        return;
    m_reading = true;
    const qint64 now = m_parts.clock.utcMs();
    m_parts.reader
        .ask([now, begins = !m_ready](Queries &queries) { return AlarmGround::read(queries, now, begins); })
        .then(this, [this, question = ++m_question](const Result<AlarmGround> &ground) {
            if (question != m_question)
                return;
            m_reading = false;
            if (ground)
                prepare(*ground);
            else
                qCWarning(lcAlarms) << "can't read the alarm rules:" << int(ground.error().code);
        });
}

/// Places may change under the watches: only another rule, or another standard, needs a new watch.
void AlarmRunner::prepare(const AlarmGround &ground)
{
    const bool known = m_ready && ground.rules == m_ground.rules && ground.standard_C == m_ground.standard_C;
    m_ground = ground;
    for (const auto &watched : m_rules)
        watched->watch.placesChanged();
    m_readMs = m_parts.clock.utcMs();
    if (known)
        return;
    readPast();
}

void AlarmRunner::readPast()
{
    m_reading = true;
    m_parts.history.series(m_ground.pastKeys(), m_readMs - kPastMs, m_readMs, kPastStepMs)
        .then(this, [this, question = ++m_question](const Result<QList<Series>> &past) {
            if (question != m_question)
                return;
            if (past) {
                readSlowly(std::make_shared<Past>(*past, m_ground.slowKeys()));
                return;
            }
            m_reading = false;
            qCWarning(lcAlarms) << "alarms begin without a past:" << int(past.error().code);
            build({});
        });
}

/// A city's rooms in portions. Reaches back as far as the longest delay of a rule and an hour more, so that
/// what has held for most of it needs only the rest.
void AlarmRunner::readSlowly(const std::shared_ptr<Past> &past)
{
    if (past->slow.isEmpty()) {
        m_reading = false;
        build(past->series);
        return;
    }
    qint64 span = 0;
    for (const AlarmRule &rule : std::as_const(m_ground.rules))
        span = std::max(span, rule.delayMs);
    span = std::min(span + kAlarmHourMs, kPastMs);
    const QList<SeriesKey> keys = past->slow.first(std::min(kSlowPortion, past->slow.size()));
    past->slow.remove(0, keys.size());
    m_parts.history.series(keys, m_readMs - span, m_readMs, kSlowStepMs)
        .then(this, [this, past, question = ++m_question](const Result<QList<Series>> &portion) {
            if (question != m_question)
                return;
            if (portion) {
                past->series += *portion;
            } else {
                qCWarning(lcAlarms) << "alarms begin without the past of rooms:" << int(portion.error().code);
                past->slow.clear();
            }
            readSlowly(past);
        });
}

/// The hub keeps one sample of a series, of a forecast the farthest: the hours between are in the history.
/// Also what was said of the day before, which stands in where nobody observes.
void AlarmRunner::readForecast(qint64 nowMs)
{
    m_forecastMs = nowMs;
    m_forecastLooks = std::max(0, m_forecastLooks - 1);
    const SeriesKey key{{}, SeriesQuantity::OutdoorTemperature, kForecast};
    m_parts.history.series({key}, nowMs - kPastMs, nowMs + kDayMs + 1, 0)
        .then(this, [this](const Result<QList<Series>> &said) {
            if (!said) {
                qCWarning(lcAlarms) << "can't read the forecast:" << int(said.error().code);
                return;
            }
            for (const Series &series : *said)
                tell(series.key, series.samples);
        });
}

void AlarmRunner::build(const QList<Series> &past)
{
    std::vector<std::unique_ptr<Watched>> before = std::exchange(m_rules, {});
    for (const AlarmRule &rule : m_ground.rules) {
        const auto old = std::ranges::find_if(
            before, [&rule](const auto &watched) { return watched && watched->rule.kind == rule.kind; });
        m_rules.push_back(watch(rule, old == before.end() ? nullptr : std::move(*old), past));
    }
    feed(m_parts.hub.all());
    m_ready = true;
    qCInfo(lcAlarms) << "watching" << m_ground.stations.size() << "stations and" << m_ground.areas.size()
                     << "rooms;" << standing().size() << "alarms stand";
    emit ready();
    look();
}

/// A rule that has not changed (nor has what it judges by) goes on with all its delays. One that has begins
/// with what has held since when by the history, and takes over what stands: from before, or from the journal
/// when this server begins.
std::unique_ptr<AlarmRunner::Watched>
AlarmRunner::watch(const AlarmRule &rule, std::unique_ptr<Watched> before, const QList<Series> &past)
{
    const bool judgesByStandard = rule.kind == AlarmKind::TemperatureCloud;
    if (before && before->rule == rule && (!judgesByStandard || before->standard_C == m_ground.standard_C))
        return before;
    const AlarmPlaces places{[this](const QString &account) { return m_ground.areas.value(account); },
                             m_ground.standard_C,
                             [this](const SeriesKey &key) { return m_ground.points.has(key); }};
    auto made = std::make_unique<Watched>(Watched{
        rule, m_ground.standard_C, AlarmWatch(rule, places, m_parts.clock.utcMs()), AlarmBook(rule), {}});
    AlarmTrial::recall(made->watch, made->book, past, m_readMs - kPastMs, m_readMs, kPastStepMs);
    if (before) {
        for (const Alarm &alarm : before->book.standing()) {
            made->book.adopt(alarm);
            made->watch.miss(alarm.owner, alarm.points, alarm.sinceMs);
        }
        made->records = before->records;
    } else {
        for (const AlarmRecord &record : std::as_const(m_ground.standing)) {
            if (record.kind != rule.kind)
                continue;
            made->book.adopt(alarmOf(record));
            made->watch.miss(record.owner, record.points, record.sinceMs);
            made->records.insert(record.owner, record);
        }
    }
    return made;
}

/// What is heard, and what was read.
void AlarmRunner::tell(const SeriesKey &key, const QList<Sample> &samples)
{
    for (const auto &watched : m_rules) {
        if (!watched->watch.wants(key))
            continue;
        for (const Sample &sample : samples)
            watched->watch.take(key, sample);
    }
}

void AlarmRunner::feed(const QList<LiveValue> &values)
{
    for (const LiveValue &value : values) {
        if (value.key.part != kForecast) // of which this is the farthest hour only: readForecast()
            tell(value.key, {value.sample});
    }
}

void AlarmRunner::judge(qint64 nowMs)
{
    if (m_writing)
        return; // what began before is not on disk yet: first that
    QList<OperationDraft> drafts;
    for (const auto &watched : m_rules) {
        watched->book.update(watched->watch.readings(nowMs), nowMs);
        collect(*watched, nowMs, drafts);
    }
    if (!drafts.isEmpty())
        write(std::move(drafts));
}

/// What the book has and the journal has not, and the other way round.
void AlarmRunner::collect(Watched &watched, qint64 nowMs, QList<OperationDraft> &drafts)
{
    QSet<QString> standing;
    for (const Alarm &alarm : watched.book.standing()) {
        standing.insert(alarm.owner);
        if (watched.records.contains(alarm.owner))
            continue;
        const BranchId branch = m_ground.branches.value(alarm.owner);
        drafts.append(AlarmLog::raised(alarm, watched.rule, branch));
        watched.records.insert(alarm.owner, recordOf(alarm, branch));
    }
    for (auto it = watched.records.begin(); it != watched.records.end();) {
        if (standing.contains(it.key())) {
            ++it;
            continue;
        }
        double worst = it->worst;
        for (const Alarm &ended : watched.book.history()) {
            if (ended.owner == it.key() && ended.raisedMs == it->raisedMs)
                worst = ended.worst;
        }
        drafts.append(AlarmLog::cleared(*it, worst, nowMs));
        it = watched.records.erase(it);
    }
    watched.book.dropHistory();
}

void AlarmRunner::write(QList<OperationDraft> drafts)
{
    for (OperationDraft &draft : drafts) {
        draft.company = m_ground.company;
        draft.actor = AgentId(u"system"_s);
        draft.origin = Origin::System;
    }
    m_writing = true;
    m_parts.journal.author(std::move(drafts)).then(this, [this](const Result<QList<JournalEntry>> &written) {
        m_writing = false;
        if (written)
            return;
        qCWarning(lcAlarms) << "alarms could not be written:" << int(written.error().code);
        forget(); // the next look reads what the journal has, and judges anew
    });
}

} // namespace Warmline
