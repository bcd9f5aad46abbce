// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_book.h"

#include "app/domain/effective_time.h"
#include "app/domain/queries.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeBook)
};

using Hand = NoticeRecord::Hand;

class NoticeFolder
{
public:
    void take(const JournalEntry &entry)
    {
        const Operation &operation = entry.operation;
        const NoticeId id(NoticeRules::noticeOf(operation));
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
        if (operation.intent == "notice.withdrawn"_L1)
            return withdraw(record, entry);
        if (operation.intent == "notice.handing"_L1)
            return begin(record, entry);
        return operation.intent == "notice.handed"_L1 && finish(record, operation);
    }

    static bool withdraw(NoticeRecord &record, const JournalEntry &entry)
    {
        const bool taken = std::ranges::any_of(record.hands, [](const Hand &hand) {
            return hand.allowed && hand.outcome == Hand::Outcome::Taken;
        });
        if (record.withdrawnMs != 0 || taken)
            return false;
        record.withdrawnBy = entry.operation.actor;
        record.withdrawnMs = EffectiveTime::of(entry);
        record.withdrawReason = entry.operation.values.value("reason"_L1).toString();
        return true;
    }

    static bool begin(NoticeRecord &record, const JournalEntry &entry)
    {
        const QCborMap &values = entry.operation.values;
        Hand hand;
        hand.attempt = values.value("attempt"_L1).toString();
        if (hand.attempt.isEmpty() || handOf(record, hand.attempt))
            return false;
        hand.by = entry.operation.actor;
        hand.atMs = EffectiveTime::of(entry);
        hand.to = values.value("to"_L1).toString();
        hand.again = values.value("again"_L1).toString();
        hand.offered = qsizetype(values.value("offered"_L1).toInteger());
        hand.allowed = record.withdrawnMs == 0 && (!record.needsRelease() || record.releasedMs != 0);
        record.hands.append(hand);
        return true;
    }

    static bool finish(NoticeRecord &record, const Operation &operation)
    {
        Hand *hand = handOf(record, operation.values.value("attempt"_L1).toString());
        if (!hand || hand->outcome != Hand::Outcome::Unknown)
            return false;
        hand->households = qsizetype(operation.values.value("households"_L1).toInteger());
        hand->outcome = hand->households > 0 ? Hand::Outcome::Taken : Hand::Outcome::Failed;
        return true;
    }

    static Hand *handOf(NoticeRecord &record, const QString &attempt)
    {
        const auto found = std::ranges::find(record.hands, attempt, &Hand::attempt);
        return found == record.hands.end() ? nullptr : &*found;
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

bool NoticeRecord::mayHaveLeft() const
{
    return std::ranges::any_of(hands, [](const Hand &hand) { return hand.outcome != Hand::Outcome::Failed; });
}

NoticeRecord::State NoticeRecord::state() const
{
    const auto has = [this](Hand::Outcome outcome) {
        return std::ranges::any_of(
            hands, [outcome](const Hand &hand) { return hand.allowed && hand.outcome == outcome; });
    };
    if (has(Hand::Outcome::Taken))
        return State::Handed;
    if (has(Hand::Outcome::Unknown))
        return State::Unknown;
    if (withdrawnMs != 0)
        return State::Withdrawn;
    return needsRelease() && releasedMs == 0 ? State::AwaitsRelease : State::Ready;
}

namespace NoticeBook {

bool isNoticeEntity(const EntityTouch &touch)
{
    return touch.kind == EntityKind::Setting && NoticeRules::isNoticeEntity(touch.id);
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

QCborMap handing(const NoticeId &id, const NoticeRecord::Hand &hand)
{
    QCborMap values{{u"notice"_s, id.toString()},
                    {u"attempt"_s, hand.attempt},
                    {u"to"_s, hand.to},
                    {u"offered"_s, qint64(hand.offered)}};
    if (!hand.again.isEmpty())
        values.insert(u"again"_s, hand.again);
    return values;
}

QCborMap handed(const NoticeId &id, const NoticeRecord::Hand &hand, qsizetype households)
{
    return {{u"notice"_s, id.toString()},
            {u"attempt"_s, hand.attempt},
            {u"to"_s, hand.to},
            {u"households"_s, qint64(households)}};
}

Result<void> mayLeave(const NoticeRecord &record)
{
    if (record.withdrawnMs != 0)
        return failure(ErrorCode::Conflict, Tr::tr("已经撤回"));
    if (!record.needsRelease())
        return {};
    if (record.releasedMs == 0)
        return failure(ErrorCode::Denied,
                       Tr::tr("超过 %1 户的通知要由另一个人放行").arg(NoticeRows::kMostAlone));
    if (record.releaseWaits)
        return failure(ErrorCode::Unavailable, Tr::tr("放行还没有得到服务器确认，请稍候"));
    return {};
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
    QList<JournalEntry> all;
    for (const QString &month : NoticeLog::lastMonths(nowMs, NoticeRules::monthEntity)) {
        const auto trail = queries.trail(EntityKind::Setting, month);
        if (!trail)
            return std::unexpected(trail.error());
        all += *trail;
    }
    return fold(all);
}

Result<std::optional<NoticeRecord>> find(Queries &queries, const NoticeId &id)
{
    const auto trail = queries.trail(EntityKind::Setting, NoticeRules::entity(id.value));
    if (!trail)
        return std::unexpected(trail.error());
    const QList<NoticeRecord> records = fold(*trail);
    const auto found = std::ranges::find(records, id, &NoticeRecord::id);
    return found == records.cend() ? std::nullopt : std::optional(*found);
}

QList<NoticeSent> handedOut(const QList<NoticeRecord> &records)
{
    QList<NoticeSent> all;
    for (const NoticeRecord &record : records) {
        for (const Hand &one : record.hands) {
            if (one.outcome != Hand::Outcome::Taken || one.to == kToFile)
                continue;
            NoticeSent sent{one.atMs,      one.by,         record.place,   NoticeWay::Sms,
                            record.houses, one.households, record.waiting, one.to};
            sent.partly = one.households < one.offered;
            all.append(sent);
        }
    }
    return all;
}

} // namespace NoticeBook

} // namespace Warmline
