// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_log.h"

#include "app/domain/effective_time.h"
#include "app/domain/setting_trails.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmLog)
};

constexpr auto kPrefix = "alarms."_L1;
const QString kCommaInPart = u"%2C"_s; ///< points are told side by side, by commas
constexpr double kScale = 1'000; ///< operations hold no fractions

qint64 scaled(double value)
{
    return std::isfinite(value) ? std::llround(std::clamp(value, -1e12, 1e12) * kScale) : 0;
}

double number(const QCborMap &values, QLatin1StringView name)
{
    return double(values.value(name).toInteger(0)) / kScale;
}

/// The day is in the alarm's own name, so that what is done to it days later still finds its entity.
QString entityOf(const QString &id)
{
    return kPrefix + id.section(u'-', 0, 0);
}

OperationDraft draftOn(const QString &id, const BranchId &branch, const QString &intent)
{
    OperationDraft draft;
    draft.intent = intent;
    draft.branch = branch;
    draft.entities = {{EntityKind::Setting, entityOf(id), 0}};
    draft.values.insert(u"alarm"_s, id);
    return draft;
}

OperationDraft draftOn(const AlarmRecord &record, const QString &intent)
{
    return draftOn(record.id, record.branch, intent);
}

class Folder
{
public:
    void take(const JournalEntry &entry)
    {
        if (entry.verdict == VerdictKind::Refused)
            return;
        const Operation &operation = entry.operation;
        if (operation.intent == "alarm.raised"_L1)
            return raise(entry);
        const auto at = m_index.constFind(operation.values.value("alarm"_L1).toString());
        if (at == m_index.cend())
            return;
        AlarmRecord &record = m_records[*at];
        if (operation.intent == "alarm.cleared"_L1)
            clear(record, entry);
        else if (operation.branch == record.branch) // nobody answers for another branch
            follow(record, entry);
    }

    QList<AlarmRecord> records()
    {
        std::ranges::stable_sort(m_records, {}, &AlarmRecord::raisedMs);
        return std::move(m_records);
    }

private:
    void raise(const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        const QCborMap &values = operation.values;
        AlarmRecord record;
        record.id = values.value("alarm"_L1).toString();
        const auto kind = alarmKindFromName(values.value("rule"_L1).toString());
        if (!kind || record.id.isEmpty() || m_index.contains(record.id))
            return; // a rule of a newer program, or told twice
        record.kind = *kind;
        record.owner = values.value("owner"_L1).toString();
        const Place place(int(record.kind), record.owner);
        if (const auto standing = m_standing.constFind(place); standing != m_standing.cend()) {
            m_index.insert(record.id, *standing); // its end may be told by either name
            m_records[*standing].otherIds.append(record.id);
            return;
        }
        record.branch = operation.branch;
        record.sinceMs = values.value("since_ms"_L1).toInteger(0);
        record.raisedMs = values.value("raised_ms"_L1).toInteger(EffectiveTime::of(entry));
        record.value = number(values, "value_milli"_L1);
        record.worst = record.value;
        record.basis = number(values, "basis_milli"_L1);
        record.limit = number(values, "limit_milli"_L1);
        record.repeatMs = values.value("repeat_ms"_L1).toInteger(0);
        record.rooms = int(values.value("rooms"_L1).toInteger(0));
        record.inFlood = values.value("flood"_L1).toBool(false);
        record.points = values.value("points"_L1).toString().split(u',', Qt::SkipEmptyParts);
        record.points.replaceInStrings(kCommaInPart, u","_s);
        m_index.insert(record.id, m_records.size());
        m_standing.insert(place, m_records.size());
        m_records.append(record);
    }

    void clear(AlarmRecord &record, const JournalEntry &entry)
    {
        if (!record.stands())
            return; // the other of two leaders has ended it, too
        const QCborMap &values = entry.operation.values;
        record.clearedMs = values.value("at_ms"_L1).toInteger(EffectiveTime::of(entry));
        record.worst = number(values, "worst_milli"_L1);
        record.waiting = entry.verdict == VerdictKind::Waiting;
        m_standing.remove(Place(int(record.kind), record.owner));
    }

    static void follow(AlarmRecord &record, const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        const QCborMap &values = operation.values;
        const qint64 at = EffectiveTime::of(entry);
        if (operation.intent == "alarm.taken"_L1) {
            if (record.takenMs != 0)
                return; // the first has it
            record.takenBy = operation.actor;
            record.takenMs = at;
        } else if (operation.intent == "alarm.shelved"_L1) {
            record.shelvedBy = operation.actor;
            record.shelveReason = values.value("reason"_L1).toString();
            record.shelvedUntilMs = std::min(values.value("until_ms"_L1).toInteger(0), at + kDayMs);
        } else if (operation.intent == "alarm.decided"_L1) {
            if (record.decidedMs != 0)
                return; // one ticket an area
            record.decidedBy = operation.actor;
            record.decidedMs = at;
            record.decision = values.value("decision"_L1).toString();
            record.ticket = values.value("ticket"_L1).toString();
        } else {
            return;
        }
        record.waiting = entry.verdict == VerdictKind::Waiting;
    }

    using Place = std::pair<int, QString>; ///< kind and owner

    QList<AlarmRecord> m_records;
    QHash<QString, qsizetype> m_index; ///< by all names
    QHash<Place, qsizetype> m_standing;
};

} // namespace

QString alarmDecisionName(AlarmDecision decision)
{
    switch (decision) {
    case AlarmDecision::Ticket: return u"ticket"_s;
    case AlarmDecision::Plan: return u"plan"_s;
    case AlarmDecision::Nothing: break;
    }
    return u"nothing"_s;
}

QString AlarmLog::dayEntity(qint64 utcMs)
{
    return kPrefix + QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyyMMdd"_s);
}

QStringList AlarmLog::dayEntities(qint64 fromMs, qint64 toMs)
{
    QStringList list;
    for (qint64 at = fromMs; at < toMs + kDayMs; at += kDayMs) {
        const QString day = dayEntity(std::min(at, toMs));
        if (!list.contains(day))
            list.append(day);
    }
    return list;
}

QStringList AlarmLog::dayEntities(const AlarmRecord &record)
{
    QStringList list{entityOf(record.id)};
    for (const QString &id : record.otherIds)
        list.append(entityOf(id));
    list.removeDuplicates();
    return list;
}

bool AlarmLog::isAlarmEntity(const EntityTouch &touch)
{
    return touch.kind == EntityKind::Setting && touch.id.startsWith(kPrefix);
}

QString AlarmLog::idOf(const Alarm &alarm)
{
    return dayEntity(alarm.raisedMs).sliced(kPrefix.size()) + u'-' + alarmKindName(alarm.kind) + u'-'
         + alarm.owner + u'-' + QString::number(alarm.sinceMs);
}

OperationDraft AlarmLog::raised(const Alarm &alarm, const AlarmRule &rule, const BranchId &branch)
{
    OperationDraft draft = draftOn(idOf(alarm), branch, u"alarm.raised"_s);
    draft.values.insert(u"rule"_s, alarmKindName(alarm.kind));
    draft.values.insert(u"owner"_s, alarm.owner);
    draft.values.insert(u"since_ms"_s, alarm.sinceMs);
    draft.values.insert(u"raised_ms"_s, alarm.raisedMs);
    draft.values.insert(u"value_milli"_s, scaled(alarm.value));
    draft.values.insert(u"basis_milli"_s, scaled(alarm.basis));
    draft.values.insert(u"limit_milli"_s, scaled(rule.limit));
    draft.values.insert(u"repeat_ms"_s, rule.repeatMs);
    if (alarm.rooms > 0)
        draft.values.insert(u"rooms"_s, qint64(alarm.rooms));
    if (alarm.inFlood)
        draft.values.insert(u"flood"_s, true);
    if (!alarm.points.isEmpty()) {
        QStringList points = alarm.points;
        points.replaceInStrings(u","_s, kCommaInPart);
        draft.values.insert(u"points"_s, points.join(u','));
    }
    return draft;
}

OperationDraft AlarmLog::cleared(const AlarmRecord &record, double worst, qint64 atMs)
{
    OperationDraft draft = draftOn(record, u"alarm.cleared"_s);
    draft.values.insert(u"at_ms"_s, atMs);
    draft.values.insert(u"worst_milli"_s, scaled(worst));
    return draft;
}

OperationDraft AlarmLog::taken(const AlarmRecord &record)
{
    return draftOn(record, u"alarm.taken"_s);
}

Result<OperationDraft> AlarmLog::shelved(const AlarmRecord &record, const QString &reason, qint64 untilMs,
                                         qint64 nowMs)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("搁置要写明原因"), u"reason"_s);
    if (untilMs <= nowMs || untilMs - nowMs > kDayMs)
        return failure(ErrorCode::InvalidInput, Tr::tr("最多搁置一天"), u"until"_s);
    OperationDraft draft = draftOn(record, u"alarm.shelved"_s);
    draft.values.insert(u"reason"_s, reason.trimmed());
    draft.values.insert(u"until_ms"_s, untilMs);
    return draft;
}

OperationDraft AlarmLog::decided(const AlarmRecord &record, AlarmDecision decision, const QString &ticket)
{
    OperationDraft draft = draftOn(record, u"alarm.decided"_s);
    draft.values.insert(u"decision"_s, alarmDecisionName(decision));
    if (!ticket.isEmpty())
        draft.values.insert(u"ticket"_s, ticket);
    return draft;
}

QList<AlarmRecord> AlarmLog::fold(const QList<JournalEntry> &entries)
{
    // Each day has the server's order in itself; an alarm that two servers raised over midnight lies in two.
    return SettingTrails::folded<Folder>(entries);
}

Result<QList<AlarmRecord>> AlarmLog::read(Queries &queries, const QStringList &days)
{
    return SettingTrails::read(queries, days).transform(fold);
}

} // namespace Warmline
