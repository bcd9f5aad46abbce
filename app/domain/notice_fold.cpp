// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/notice_fold.h"

#include "app/domain/effective_time.h"
#include "app/domain/notice_rules.h"

#include <QCborArray>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

using Hand = NoticeRecord::Hand;

Hand *handOf(NoticeRecord &record, const QString &attempt)
{
    const auto found = std::ranges::find(record.hands, attempt, &Hand::attempt);
    return found == record.hands.end() ? nullptr : &*found;
}

bool withdraw(NoticeRecord &record, const JournalEntry &entry)
{
    const bool taken = std::ranges::any_of(
        record.hands, [](const Hand &hand) { return hand.allowed && hand.outcome == Hand::Outcome::Taken; });
    if (record.withdrawnMs != 0 || taken)
        return false;
    record.withdrawnBy = entry.operation.actor;
    record.withdrawnMs = EffectiveTime::of(entry);
    record.withdrawReason = entry.operation.values.value("reason"_L1).toString();
    return true;
}

/// The permission to hand it over, and that somebody begins to.
bool begin(NoticeRecord &record, const JournalEntry &entry)
{
    const QCborMap &values = entry.operation.values;
    Hand hand;
    hand.attempt = values.value("attempt"_L1).toString();
    if (hand.attempt.isEmpty() || handOf(record, hand.attempt))
        return false;
    const QCborValue after = values.value("after"_L1);
    hand.after = after.toString();
    if (!after.isUndefined() && hand.after != record.standing())
        return false; // somebody else was first
    hand.by = entry.operation.actor;
    hand.atMs = EffectiveTime::of(entry);
    hand.to = values.value("to"_L1).toString();
    hand.again = values.value("again"_L1).toString();
    hand.offered = qsizetype(values.value("offered"_L1).toInteger());
    // Of what the server had and lost again (a restore) the release is not known any more.
    hand.allowed = !record.refusal.isEmpty()
                || (record.withdrawnMs == 0 && (!record.needsRelease() || record.releasedMs != 0));
    hand.waiting = entry.verdict == VerdictKind::Waiting;
    record.hands.append(hand);
    return true;
}

bool finish(NoticeRecord &record, const Operation &operation)
{
    Hand *hand = handOf(record, operation.values.value("attempt"_L1).toString());
    if (!hand || hand->outcome != Hand::Outcome::Unknown)
        return false;
    hand->households = qsizetype(operation.values.value("households"_L1).toInteger());
    hand->outcome = hand->households > 0 ? Hand::Outcome::Taken : Hand::Outcome::Failed;
    return true;
}

/// Four eyes: who prepared it can't release it, whatever a workstation let through.
bool release(NoticeRecord &record, const JournalEntry &entry)
{
    if (record.releasedMs != 0 || record.withdrawnMs != 0 || entry.operation.actor == record.preparedBy)
        return false;
    record.releasedBy = entry.operation.actor;
    record.releasedMs = EffectiveTime::of(entry);
    record.releaseWaits = entry.verdict == VerdictKind::Waiting;
    return true;
}

/// False: it counts for nothing.
bool follow(NoticeRecord &record, const JournalEntry &entry)
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

} // namespace

void NoticeFold::take(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    if (operation.intent == "notice.listed"_L1)
        return list(entry);
    const NoticeId id(NoticeRules::noticeOf(operation));
    if (id.isNull() || !NoticeRules::isAct(operation.intent))
        return;
    if (operation.intent == "notice.prepared"_L1)
        return prepare(id, entry);
    const auto at = m_index.constFind(id);
    if (entry.verdict == VerdictKind::Refused || at == m_index.cend()
        || m_records.at(*at).branch != operation.branch)
        return;
    NoticeRecord &record = m_records[*at];
    if (follow(record, entry))
        record.waiting = entry.verdict == VerdictKind::Waiting;
}

void NoticeFold::prepare(const NoticeId &id, const JournalEntry &entry)
{
    const bool isRefused = entry.verdict == VerdictKind::Refused;
    const auto before = m_index.constFind(id);
    if (before != m_index.cend() && (isRefused || m_records.at(*before).refusal.isEmpty()))
        return;
    NoticeRecord record;
    record.id = id;
    record.branch = entry.operation.branch;
    const NoticeSlice slice = NoticeRules::sliceOf(entry);
    const QCborMap &values = entry.operation.values;
    record.place = values.value("place"_L1).toString();
    record.text = values.value("text"_L1).toString();
    record.households = slice.households;
    record.houses = slice.houses;
    record.homes = slice.homes;
    record.preparedBy = slice.by;
    record.preparedMs = slice.atMs;
    record.waiting = entry.verdict == VerdictKind::Waiting;
    if (isRefused)
        record.refusal = entry.reason.isEmpty() ? u"—"_s : entry.reason;
    // Whoever sees less of that day than its maker did (another scope) is told the maker's sum.
    record.thatDay =
        std::max(NoticeDay::households(alone(), slice), qint64(values.value("day"_L1).toInteger()));
    if (before != m_index.cend()) {
        m_records[*before] = record;
        return;
    }
    m_index.insert(id, m_records.size());
    m_records.append(record);
}

void NoticeFold::list(const JournalEntry &entry)
{
    if (entry.verdict != VerdictKind::Refused && NoticeRules::carriesNumbers(entry.operation))
        m_lists.append(NoticeRules::sliceOf(entry));
}

QList<NoticeRecord> NoticeFold::records() const
{
    QList<NoticeRecord> all = m_records;
    std::ranges::stable_sort(all, std::ranges::greater(), &NoticeRecord::preparedMs);
    return all;
}

const NoticeRecord *NoticeFold::find(const NoticeId &id) const
{
    const auto at = m_index.constFind(id);
    return at == m_index.cend() ? nullptr : &m_records.at(*at);
}

QList<NoticeSlice> NoticeFold::alone() const
{
    QList<NoticeSlice> all = m_lists;
    for (const NoticeRecord &record : m_records) {
        const bool gone = (record.withdrawnMs != 0 || !record.refusal.isEmpty()) && !record.mayHaveLeft();
        if (!gone && !record.needsRelease())
            all.append(record.slice());
    }
    return all;
}

} // namespace Warmline
