// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/domain/notice_record.h"
#include "app/domain/operation.h"

namespace Warmline {

/// What holds of prepared notices for workstation and server alike. Pure; any thread.
namespace NoticeRules {

/// More households than these, at once or within a day, are written to by one person, and their whole numbers
/// leave the program, only when a second person has released it.
constexpr qint64 kMostAlone = 500;
/// Characters of what the people are told.
constexpr qsizetype kLongestText = 500;
/// How far a notice's id may be from the time of its operation.
constexpr qint64 kClockOff_ms = 24LL * 3'600'000;

/// Where the acts on a notice lie: a setting of the UTC month that its id tells, "notices.outbox.202601". Not
/// beside the lists of that month: who does not know these acts could write no list there any more.
[[nodiscard]] QString entity(const Uuid7 &notice);
/// The same of a month that holds this moment.
[[nodiscard]] QString monthEntity(qint64 utcMs);
/// Of the lists of that month: "notices.202601".
[[nodiscard]] QString listEntity(qint64 utcMs);
[[nodiscard]] bool isNoticeEntity(QStringView id);
/// Of lists and acts from \a fromMs to \a toMs and of all that may count for the same days: with these the
/// sum of each of the days is whole, whichever clock named an entity.
[[nodiscard]] QStringList entities(qint64 fromMs, qint64 toMs);

/// An act on a prepared notice: notice.prepared, released, withdrawn, handing and handed.
[[nodiscard]] bool isAct(QStringView intent);
/// A list with whole numbers that leaves the program.
[[nodiscard]] bool carriesNumbers(const Operation &operation);
/// The notice that such an operation is about; null when it names none.
[[nodiscard]] Uuid7 noticeOf(const Operation &operation);
/// Of a notice.prepared, or of a list.
[[nodiscard]] NoticeSlice sliceOf(const JournalEntry &entry);

/// Who wants to do something.
struct Person
{
    AgentId agent;
    bool leads = false; ///< supervisor or administrator
};
// Denied, Conflict or Unavailable, with a sentence, when that may not be (now). Asked by the screen before it
// offers a key, and by the server before it takes the act.
[[nodiscard]] Result<void> mayRelease(const NoticeRecord &record, const Person &person);
[[nodiscard]] Result<void> mayWithdraw(const NoticeRecord &record, const Person &person);
/// Whoever wants to: it is withdrawn, refused, not released, or its release may still be refused.
[[nodiscard]] Result<void> mayLeave(const NoticeRecord &record);
/// \a together: what NoticeDay::households() says of a list with whole numbers.
[[nodiscard]] Result<void> mayList(qint64 together);

} // namespace NoticeRules

} // namespace Warmline
