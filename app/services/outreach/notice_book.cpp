// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_book.h"

#include "app/domain/effective_time.h"

#include <QCborArray>
#include <QHash>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class NoticeFolder
{
public:
    void take(const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        const NoticeId id(Uuid7::fromString(operation.values.value("notice"_L1).toString()));
        if (entry.verdict == VerdictKind::Refused || id.isNull())
            return;
        if (operation.intent == "notice.prepared"_L1)
            return prepare(id, entry);
        const auto at = m_index.constFind(id);
        if (at == m_index.cend() || m_records.at(*at).branch != operation.branch)
            return;
        NoticeRecord &record = m_records[*at];
        if (follow(record, entry))
            record.waiting = entry.verdict == VerdictKind::Waiting;
    }

    QList<NoticeRecord> records()
    {
        std::ranges::stable_sort(m_records, std::ranges::greater(), &NoticeRecord::preparedMs);
        return std::move(m_records);
    }

private:
    void prepare(const NoticeId &id, const JournalEntry &entry)
    {
        if (m_index.contains(id))
            return;
        const QCborMap &values = entry.operation.values;
        NoticeRecord record;
        record.id = id;
        record.branch = entry.operation.branch;
        record.place = values.value("place"_L1).toString();
        record.text = values.value("text"_L1).toString();
        record.households = qsizetype(values.value("households"_L1).toInteger());
        for (const QCborValue house : values.value("houses"_L1).toArray())
            record.houses.append(BuildingId(house.toString()));
        record.preparedBy = entry.operation.actor;
        record.preparedMs = EffectiveTime::of(entry);
        record.waiting = entry.verdict == VerdictKind::Waiting;
        m_index.insert(id, m_records.size());
        m_records.append(record);
    }

    /// False: it counts for nothing.
    static bool follow(NoticeRecord &record, const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        if (operation.intent == "notice.released"_L1)
            return release(record, entry);
        if (operation.intent == "notice.withdrawn"_L1) {
            if (record.withdrawnMs != 0 || !record.handed.isEmpty())
                return false;
            record.withdrawnBy = operation.actor;
            record.withdrawnMs = EffectiveTime::of(entry);
            record.withdrawReason = operation.values.value("reason"_L1).toString();
            return true;
        }
        if (operation.intent != "notice.handed"_L1)
            return false;
        const bool allowed = record.withdrawnMs == 0 && (!record.needsRelease() || record.releasedMs != 0);
        record.handed.append({operation.actor, EffectiveTime::of(entry),
                              operation.values.value("to"_L1).toString(),
                              qsizetype(operation.values.value("households"_L1).toInteger()), allowed});
        return true;
    }

    /// Four eyes: who prepared it can't release it, whatever a workstation let through.
    static bool release(NoticeRecord &record, const JournalEntry &entry)
    {
        if (record.releasedMs != 0 || record.withdrawnMs != 0 || entry.operation.actor == record.preparedBy)
            return false;
        record.releasedBy = entry.operation.actor;
        record.releasedMs = EffectiveTime::of(entry);
        record.releaseWaits = entry.verdict == VerdictKind::Waiting;
        return true;
    }

    QList<NoticeRecord> m_records;
    QHash<NoticeId, qsizetype> m_index;
};

} // namespace

NoticeRecord::State NoticeRecord::state() const
{
    if (!handed.isEmpty())
        return State::Handed;
    if (withdrawnMs != 0)
        return State::Withdrawn;
    return needsRelease() && releasedMs == 0 ? State::AwaitsRelease : State::Ready;
}

namespace NoticeBook {

QString entity(const NoticeId &id)
{
    return NoticeLog::monthEntity(id.value.utcMs());
}

bool isNoticeEntity(const EntityTouch &touch)
{
    return touch.kind == EntityKind::Setting && touch.id.startsWith("notices."_L1);
}

QCborMap prepared(const NoticeRecord &record)
{
    QCborArray houses;
    for (const BuildingId &house : record.houses)
        houses.append(house.value);
    return {{u"notice"_s, record.id.toString()},
            {u"place"_s, record.place},
            {u"text"_s, record.text},
            {u"households"_s, qint64(record.households)},
            {u"houses"_s, houses}};
}

QCborMap released(const NoticeId &id)
{
    return {{u"notice"_s, id.toString()}};
}

QCborMap withdrawn(const NoticeId &id, const QString &reason)
{
    return {{u"notice"_s, id.toString()}, {u"reason"_s, reason}};
}

QCborMap handed(const NoticeId &id, const QString &to, qsizetype households)
{
    return {{u"notice"_s, id.toString()}, {u"to"_s, to}, {u"households"_s, qint64(households)}};
}

QList<NoticeRecord> fold(const QList<JournalEntry> &entries)
{
    QList<const JournalEntry *> order;
    for (const JournalEntry &entry : entries)
        order.append(&entry);
    std::ranges::stable_sort(order, {}, [](const JournalEntry *entry) {
        const bool waits = entry->verdict == VerdictKind::Waiting;
        return std::pair(waits, waits ? entry->operation.deviceSequence : entry->sequence);
    });
    NoticeFolder folder;
    for (const JournalEntry *entry : std::as_const(order))
        folder.take(*entry);
    return folder.records();
}

Result<QList<NoticeRecord>> read(Queries &queries, qint64 nowMs)
{
    return NoticeLog::entries(queries, nowMs).transform([](const QList<JournalEntry> &all) {
        return fold(all);
    });
}

QList<NoticeSent> handedOut(const QList<NoticeRecord> &records)
{
    QList<NoticeSent> all;
    for (const NoticeRecord &record : records) {
        for (const NoticeRecord::Handed &one : record.handed)
            all.append({one.atMs, one.by, record.place, NoticeWay::Sms, record.houses, one.households,
                        record.waiting, one.to});
    }
    return all;
}

} // namespace NoticeBook

} // namespace Warmline
