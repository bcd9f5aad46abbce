// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/incidents/incident_log.h"

#include "app/domain/effective_time.h"
#include "app/domain/setting_trails.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPrefix = "incidents."_L1;

QString entityOf(const QDate &month)
{
    return kPrefix + month.toString(u"yyyyMM"_s);
}

OperationDraft draftOn(const IncidentRecord &record, const QString &intent)
{
    OperationDraft draft;
    draft.intent = intent;
    draft.branch = record.branch;
    // The month is in the parent's own id, so that what is done weeks later still finds its entity.
    draft.entities = {{EntityKind::Setting, IncidentLog::monthEntity(record.parent.value.utcMs()), 0}};
    draft.values.insert(u"incident"_s, record.parent.toString());
    return draft;
}

template <class List, class Text>
QCborArray texts(const List &list, Text text)
{
    QCborArray array;
    for (const auto &one : list)
        array.append(text(one));
    return array;
}

QString textOf(const TicketId &id)
{
    return id.toString();
}

void addChildren(IncidentRecord &record, const QCborArray &children)
{
    for (const QCborValue child : children) {
        const TicketId id(Uuid7::fromString(child.toString()));
        if (!id.isNull() && id != record.parent && !record.children.contains(id))
            record.children.append(id);
    }
}

class Folder
{
public:
    void take(const JournalEntry &entry)
    {
        if (entry.verdict == VerdictKind::Refused)
            return;
        const Operation &operation = entry.operation;
        const TicketId id(Uuid7::fromString(operation.values.value("incident"_L1).toString()));
        if (id.isNull())
            return;
        if (operation.intent == "incident.declared"_L1)
            return declare(id, entry);
        const auto at = m_index.constFind(id);
        if (at == m_index.cend() || m_records.at(*at).branch != operation.branch)
            return;
        follow(m_records[*at], entry);
    }

    QList<IncidentRecord> records()
    {
        std::ranges::stable_sort(m_records, {}, &IncidentRecord::declaredMs);
        return std::move(m_records);
    }

private:
    void declare(const TicketId &id, const JournalEntry &entry)
    {
        if (m_index.contains(id))
            return;
        const Operation &operation = entry.operation;
        const QCborMap &values = operation.values;
        IncidentRecord record;
        record.parent = id;
        record.number = values.value("ticket"_L1).toString();
        record.place = values.value("place"_L1).toString();
        record.branch = operation.branch;
        record.category =
            categoryFromName(values.value("category"_L1).toString()).value_or(TicketCategory::Other);
        for (const QCborValue house : values.value("houses"_L1).toArray())
            record.houses.append(BuildingId(house.toString()));
        addChildren(record, values.value("children"_L1).toArray());
        for (const QCborValue reason : values.value("reasons"_L1).toArray())
            record.reasons.append(reason.toString());
        record.declaredBy = operation.actor;
        record.declaredMs = EffectiveTime::of(entry);
        record.waiting = entry.verdict == VerdictKind::Waiting;
        m_index.insert(id, m_records.size());
        m_records.append(record);
    }

    static void follow(IncidentRecord &record, const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        if (operation.intent == "incident.joined"_L1) {
            addChildren(record, operation.values.value("children"_L1).toArray());
        } else if (operation.intent == "incident.ended"_L1) {
            if (!record.stands())
                return; // the first end counts
            record.endedBy = operation.actor;
            record.endedMs = EffectiveTime::of(entry);
            record.endReason = operation.values.value("reason"_L1).toString();
        } else {
            return;
        }
        record.waiting = entry.verdict == VerdictKind::Waiting;
    }

    QList<IncidentRecord> m_records;
    QHash<TicketId, qsizetype> m_index;
};

} // namespace

QString IncidentLog::monthEntity(qint64 utcMs)
{
    return entityOf(QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).date());
}

QStringList IncidentLog::monthEntities(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).date();
    QStringList list;
    for (int back = kMonthsBack; back >= 0; --back)
        list.append(entityOf(today.addMonths(-back)));
    return list;
}

bool IncidentLog::isIncidentEntity(const EntityTouch &touch)
{
    return touch.kind == EntityKind::Setting && touch.id.startsWith(kPrefix);
}

OperationDraft IncidentLog::declared(const IncidentRecord &record)
{
    OperationDraft draft = draftOn(record, u"incident.declared"_s);
    draft.values.insert(u"ticket"_s, record.number);
    draft.values.insert(u"place"_s, record.place);
    draft.values.insert(u"category"_s, categoryName(record.category));
    draft.values.insert(u"houses"_s, texts(record.houses, [](const BuildingId &id) { return id.value; }));
    draft.values.insert(u"children"_s, texts(record.children, textOf));
    draft.values.insert(u"reasons"_s, texts(record.reasons, [](const QString &reason) { return reason; }));
    return draft;
}

OperationDraft IncidentLog::joined(const IncidentRecord &record, const QList<TicketId> &children)
{
    OperationDraft draft = draftOn(record, u"incident.joined"_s);
    draft.values.insert(u"children"_s, texts(children, textOf));
    return draft;
}

Result<OperationDraft> IncidentLog::ended(const IncidentRecord &record, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("IncidentLog", "结束群发事件要写明原因"), u"reason"_s);
    OperationDraft draft = draftOn(record, u"incident.ended"_s);
    draft.values.insert(u"reason"_s, reason.trimmed());
    return draft;
}

QList<IncidentRecord> IncidentLog::fold(const QList<JournalEntry> &entries)
{
    return SettingTrails::folded<Folder>(entries);
}

Result<QList<IncidentRecord>> IncidentLog::read(Queries &queries, const QStringList &months)
{
    return SettingTrails::read(queries, months).transform(fold);
}

} // namespace Warmline
