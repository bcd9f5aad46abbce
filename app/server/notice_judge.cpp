// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/notice_judge.h"

#include "app/domain/notice_rules.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeJudge)
};

qint64 householdsOf(const Operation &operation)
{
    return operation.values.value("households"_L1).toInteger();
}

bool leads(AccountRole role)
{
    return role == AccountRole::Supervisor || role == AccountRole::Administrator;
}

} // namespace

QSet<QString> NoticeJudge::months(const QList<Operation> &operations)
{
    QSet<QString> all;
    for (const Operation &operation : operations) {
        if (NoticeRules::isAct(operation.intent))
            all.insert(NoticeRules::entity(NoticeRules::noticeOf(operation)));
    }
    return all;
}

Result<NoticeJudge> NoticeJudge::read(Queries &queries, const QSet<QString> &months)
{
    NoticeJudge judge;
    for (const QString &month : months) {
        const auto trail = queries.trail(EntityKind::Setting, month);
        if (!trail)
            return std::unexpected(trail.error());
        for (const JournalEntry &entry : *trail) {
            if (entry.verdict == VerdictKind::Confirmed)
                judge.take(entry.operation);
        }
    }
    return judge;
}

bool NoticeJudge::isOneOfTwo(const Operation &operation)
{
    return operation.intent == "notice.released"_L1
        || (operation.intent == "notice.prepared"_L1 && householdsOf(operation) > NoticeRules::kMostAlone);
}

Result<void> NoticeJudge::check(const Operation &operation, AccountRole role, const AgentId &present) const
{
    if (!NoticeRules::isAct(operation.intent))
        return {};
    if (isOneOfTwo(operation) && (present.isEmpty() || operation.actor != present))
        return failure(
            ErrorCode::Denied,
            Tr::tr("超过 %1 户的通知，准备和放行的人都要自己登录后提交").arg(NoticeRules::kMostAlone));
    if (operation.intent == "notice.prepared"_L1)
        return checkPrepared(operation);
    const auto notice = m_known.constFind(NoticeRules::noticeOf(operation));
    if (notice == m_known.cend() || notice->branch != operation.branch)
        return failure(ErrorCode::Denied, Tr::tr("没有这份通知"));
    if (operation.intent == "notice.released"_L1 && notice->preparer == operation.actor)
        return failure(ErrorCode::Denied, Tr::tr("自己准备的通知要由另一个人放行"));
    if (operation.intent == "notice.withdrawn"_L1 && notice->preparer != operation.actor && !leads(role))
        return failure(ErrorCode::Denied, Tr::tr("只有准备的人、班长和管理员能撤回通知"));
    const bool hands = operation.intent == "notice.handing"_L1 || operation.intent == "notice.handed"_L1;
    if (hands && notice->households > NoticeRules::kMostAlone && !notice->released)
        return failure(ErrorCode::Denied,
                       Tr::tr("超过 %1 户的通知要由另一个人放行").arg(NoticeRules::kMostAlone));
    return {};
}

Result<void> NoticeJudge::checkPrepared(const Operation &operation) const
{
    const Uuid7 id = NoticeRules::noticeOf(operation);
    if (id.isNull() || operation.values.value("text"_L1).toString().size() > NoticeRules::kLongestText)
        return failure(ErrorCode::Denied, Tr::tr("通知没有编号，或者内容太长"));
    // The same operation again is no other one: an answer that was lost on its way.
    const auto before = m_known.constFind(id);
    if (before != m_known.cend() && before->by != operation.id)
        return failure(ErrorCode::Denied, Tr::tr("这份通知已经准备过"));
    return {};
}

void NoticeJudge::take(const Operation &operation)
{
    const Uuid7 id = NoticeRules::noticeOf(operation);
    if (operation.intent == "notice.prepared"_L1) {
        if (!m_known.contains(id))
            m_known.insert(id, {operation.id, operation.actor, operation.branch, householdsOf(operation)});
    } else if (operation.intent == "notice.released"_L1) {
        const auto notice = m_known.find(id);
        if (notice != m_known.end() && notice->preparer != operation.actor)
            notice->released = true;
    }
}

} // namespace Warmline
