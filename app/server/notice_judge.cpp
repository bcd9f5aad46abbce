// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/notice_judge.h"

#include "app/domain/effective_time.h"
#include "app/domain/notice_rules.h"
#include "app/domain/setting_trails.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeJudge)
};

bool leads(AccountRole role)
{
    return role == AccountRole::Supervisor || role == AccountRole::Administrator;
}

/// As it will stand in the journal.
JournalEntry entryOf(const Operation &operation, qint64 nowMs)
{
    return {operation, VerdictKind::Confirmed, 0, nowMs, {}};
}

Error onlyPresent()
{
    return {ErrorCode::Denied,
            Tr::tr("超过 %1 户的通知，准备和放行的人都要自己登录后提交").arg(NoticeRules::kMostAlone),
            {}};
}

} // namespace

bool NoticeJudge::judges(const Operation &operation)
{
    return NoticeRules::isAct(operation.intent) || NoticeRules::carriesNumbers(operation);
}

QSet<QString> NoticeJudge::settings(const QList<Operation> &operations, qint64 nowMs)
{
    QSet<QString> all;
    const auto around = [&all](qint64 utcMs) {
        const QStringList names = NoticeRules::entities(utcMs, utcMs);
        all.unite(QSet<QString>(names.begin(), names.end()));
    };
    for (const Operation &operation : operations) {
        if (!judges(operation))
            continue;
        around(EffectiveTime::of(operation, nowMs));
        if (NoticeRules::isAct(operation.intent))
            around(NoticeRules::noticeOf(operation).utcMs());
    }
    return all;
}

Result<NoticeJudge> NoticeJudge::read(Queries &queries, const QSet<QString> &settings)
{
    const auto entries = SettingTrails::read(queries, settings.values());
    if (!entries)
        return std::unexpected(entries.error());
    NoticeJudge judge;
    for (const JournalEntry *entry : SettingTrails::inOrder(*entries)) {
        if (entry->verdict != VerdictKind::Confirmed)
            continue;
        judge.m_fold.take(*entry);
        judge.m_taken.insert(entry->operation.id);
    }
    return judge;
}

bool NoticeJudge::isOneOfTwo(const Operation &operation)
{
    return operation.intent == "notice.released"_L1
        || (operation.intent == "notice.prepared"_L1
            && operation.values.value("households"_L1).toInteger() > NoticeRules::kMostAlone);
}

Result<void> NoticeJudge::check(const Operation &operation, AccountRole role, const AgentId &present,
                                qint64 nowMs) const
{
    // The same operation again is no other one: an answer that was lost on its way.
    if (!judges(operation) || m_taken.contains(operation.id))
        return {};
    const JournalEntry entry = entryOf(operation, nowMs);
    if (NoticeRules::carriesNumbers(operation))
        return checkListed(entry, role);
    if (operation.intent == "notice.prepared"_L1)
        return checkPrepared(entry, present);
    if (isOneOfTwo(operation) && (present.isEmpty() || operation.actor != present))
        return std::unexpected(onlyPresent());
    const NoticeRecord *notice = m_fold.find(NoticeId(NoticeRules::noticeOf(operation)));
    if (!notice || notice->branch != operation.branch)
        return failure(ErrorCode::Denied, Tr::tr("没有这份通知"));
    const NoticeRules::Person person{operation.actor, leads(role)};
    if (operation.intent == "notice.released"_L1)
        return NoticeRules::mayRelease(*notice, person);
    if (operation.intent == "notice.withdrawn"_L1)
        return NoticeRules::mayWithdraw(*notice, person);
    return checkHanding(operation, *notice);
}

Result<void> NoticeJudge::checkPrepared(const JournalEntry &entry, const AgentId &present) const
{
    const Operation &operation = entry.operation;
    const NoticeId id(NoticeRules::noticeOf(operation));
    if (id.isNull() || operation.values.value("text"_L1).toString().size() > NoticeRules::kLongestText)
        return failure(ErrorCode::Denied, Tr::tr("通知没有编号，或者内容太长"));
    if (m_fold.find(id))
        return failure(ErrorCode::Denied, Tr::tr("这份通知已经准备过"));
    const NoticeSlice slice = NoticeRules::sliceOf(entry);
    // The day's sum is looked for around the time that names the notice.
    if (std::llabs(id.value.utcMs() - slice.atMs) > NoticeRules::kClockOff_ms)
        return failure(ErrorCode::Denied,
                       Tr::tr("通知编号的时间和准备的时间差了一天以上：请校准这台电脑的时钟"));
    const bool many =
        std::max(slice.households, NoticeDay::households(m_fold.alone(), slice)) > NoticeRules::kMostAlone;
    if (many && (present.isEmpty() || operation.actor != present))
        return std::unexpected(onlyPresent());
    return {};
}

/// Whole numbers leave with a list as with a notice.
Result<void> NoticeJudge::checkListed(const JournalEntry &entry, AccountRole role) const
{
    if (!leads(role))
        return failure(ErrorCode::Denied, Tr::tr("只有班长和管理员能导出完整号码"));
    const NoticeSlice slice = NoticeRules::sliceOf(entry);
    const EntityTouch *where = entry.operation.primary();
    const QStringList known =
        NoticeRules::entities(slice.atMs, slice.atMs); // elsewhere nobody would count it
    if (!where || !known.contains(where->id))
        return failure(ErrorCode::Denied, Tr::tr("名单的时间差了太多：请校准这台电脑的时钟"));
    // An older program does not say how many live where, and has written its file by now: what it did is
    // better told than refused, and counts for what follows.
    const bool asks = !entry.operation.values.value("homes"_L1).isUndefined();
    return NoticeRules::mayList(asks ? NoticeDay::households(m_fold.alone(), slice) : slice.households);
}

/// The first of several has it: the others do not know of the attempt that stands. An older program does not
/// say what it knows, and has handed it over by now: what it did is better told than refused. It knew that
/// many at once need a release, not that a day's sum does.
Result<void> NoticeJudge::checkHanding(const Operation &operation, const NoticeRecord &notice)
{
    const QCborValue after = operation.values.value("after"_L1);
    const bool asks = operation.intent == "notice.handing"_L1 && !after.isUndefined();
    if (!asks)
        return notice.households > NoticeRules::kMostAlone && notice.releasedMs == 0
                 ? NoticeRules::mayLeave(notice)
                 : Result<void>();
    if (const auto may = NoticeRules::mayLeave(notice); !may)
        return may;
    if (after.toString() != notice.standing())
        return failure(ErrorCode::Conflict, Tr::tr("已经有人在交出这份通知：请看记录后再办"));
    return {};
}

void NoticeJudge::take(const Operation &operation, qint64 nowMs)
{
    if (!judges(operation) || m_taken.contains(operation.id))
        return;
    m_fold.take(entryOf(operation, nowMs));
    m_taken.insert(operation.id);
}

} // namespace Warmline
