// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/operation_judge.h"

#include "app/domain/intents.h"
#include "app/domain/notice_rules.h"
#include "app/domain/state_rules.h"
#include "app/domain/wrap_up_rule.h"
#include "app/server/access_table.h"
#include "app/server/notice_judge.h"
#include "app/server/ready_answer.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Warmline::OperationJudge {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OperationJudge)
};

/// What judging needs of the store.
struct Facts
{
    QHash<QString, Ticket> tickets;
    QHash<QString, BranchId> homes; ///< of households whose contact data are corrected
    QSet<QString> assigned; ///< accounts that have signed in from the device
    NoticeJudge notices;
};

/// What to read.
struct Touched
{
    QSet<QString> tickets;
    QSet<QString> homes;
    QSet<QString> notices; ///< settings
};

Result<Facts> read(Queries &queries, const Touched &touched, const DeviceId &device, bool wantsAssigned)
{
    Facts facts;
    for (const QString &account : touched.homes) {
        const auto home = queries.household(AccountNo(account));
        if (!home)
            return std::unexpected(home.error());
        if (*home)
            facts.homes.insert(account, (*home)->household.branch);
    }
    for (const QString &id : touched.tickets) {
        const auto ticket = queries.ticket(TicketId(Uuid7::fromString(id)));
        if (!ticket)
            return std::unexpected(ticket.error());
        if (*ticket)
            facts.tickets.insert(id, **ticket);
    }
    auto notices = NoticeJudge::read(queries, touched.notices);
    if (!notices)
        return std::unexpected(notices.error());
    facts.notices = *std::move(notices);
    if (!wantsAssigned)
        return facts;
    const auto trail = queries.trail(EntityKind::Device, device.value);
    if (!trail)
        return std::unexpected(trail.error());
    for (const JournalEntry &entry : *trail) {
        if (entry.verdict == VerdictKind::Confirmed && entry.operation.intent == "device.assign"_L1)
            facts.assigned.insert(entry.operation.values.value("account"_L1).toString());
    }
    return facts;
}

bool isOnTicket(const Operation &operation)
{
    return operation.primary() && operation.primary()->kind == EntityKind::Ticket;
}

/// Changes what is known of a household's people, or makes it read-only. (What is only noted about one
/// changes nothing.)
bool correctsHome(const Operation &operation)
{
    return operation.primary() && operation.primary()->kind == EntityKind::Household
        && (operation.intent.startsWith("customer."_L1) || operation.intent.startsWith("conflict."_L1)
            || Intents::handling(operation.intent) == Intents::Handling::Unknown);
}

/// To settle a household's two values is to correct it.
Result<void> maySettle(AccountRole role, const Operation &operation)
{
    const bool settles = operation.intent == "conflict.resolve"_L1 && correctsHome(operation);
    return settles ? AccessTable::mayDo(role, u"customer.update") : Result<void>();
}

/// On nothing but a setting whose name begins like that.
bool liesOnlyWith(const Operation &operation, QLatin1StringView prefix)
{
    return operation.entities.size() == 1 && operation.entities.first().kind == EntityKind::Setting
        && operation.entities.first().id.startsWith(prefix);
}

/// People's answers to an alarm, on nothing but the day that it lies with. Nothing else whose name begins
/// like that is excused from having a branch.
bool answersAlarm(const Operation &operation)
{
    const bool answer = operation.intent == "alarm.taken"_L1 || operation.intent == "alarm.shelved"_L1
                     || operation.intent == "alarm.decided"_L1;
    return answer && liesOnlyWith(operation, "alarms."_L1);
}

/// Mass incidents and notice lists are records on a month of their own, acts on a prepared notice on the
/// month of its id: an agent has no other setting to write them on, and a release none where its notice is
/// not. What somebody does lies with his own day.
Result<void> checkPlace(const Operation &operation)
{
    const bool strays =
        (operation.intent.startsWith("incident."_L1) && !liesOnlyWith(operation, "incidents."_L1))
        || (operation.intent.startsWith("notice."_L1) && !liesOnlyWith(operation, "notices."_L1))
        || (NoticeRules::isAct(operation.intent)
            && operation.primary()->id != NoticeRules::entity(NoticeRules::noticeOf(operation)))
        || (operation.intent.startsWith("notice."_L1) && !NoticeRules::isAct(operation.intent)
            && NoticeRules::isNoticeEntity(operation.primary()->id));
    if (strays || (operation.intent.startsWith("state."_L1) && !StateRules::isInPlace(operation)))
        return failure(ErrorCode::Denied, Tr::tr("这个操作记在了别的地方，不收"), operation.intent);
    return {};
}

/// The company's own, shorter one is no reason to lose what somebody did: it is kept by whoever reads it
/// (WrapUpLimits). Beyond what any seat can be set to, it is no seat's word.
Result<void> checkWrapUp(const Operation &operation)
{
    constexpr qint64 kMostMs = qint64(WrapUpRule::kMostStated_s) * 1'000;
    if (operation.intent != "state.changed"_L1
        || operation.values.value("limit_ms"_L1).toInteger() <= kMostMs)
        return {};
    return failure(ErrorCode::Denied,
                   Tr::tr("话后整理最长 %1 分钟，不收更长的").arg(WrapUpRule::kMostStated_s / 60),
                   operation.intent);
}

} // namespace

Result<void> checkClaims(const Operation &operation)
{
    const Intents::Handling handling = Intents::handling(operation.intent);
    const bool imports = handling == Intents::Handling::Block || handling == Intents::Handling::Close;
    if (operation.origin == Origin::Import && !imports)
        return failure(ErrorCode::Denied, Tr::tr("只有批量导入可以带来以前的时间"), operation.intent);
    if (handling != Intents::Handling::Unknown)
        return {};
    const EntityKind kind = operation.primary() ? operation.primary()->kind : EntityKind::Setting;
    if (kind == EntityKind::Ticket || kind == EntityKind::Call || kind == EntityKind::Household)
        return {};
    return failure(ErrorCode::Denied, Tr::tr("服务器的版本不认识这个操作，请先升级服务器"), operation.intent);
}

Result<void> check(AccountRole role, const QList<BranchId> &branches, const Operation &operation,
                   const std::optional<Ticket> &ticket)
{
    if (auto may = checkClaims(operation).and_then([&] { return maySettle(role, operation); }); !may)
        return may;
    if (auto may = AccessTable::mayDo(role, operation.intent); !may)
        return may;
    if (auto may = checkPlace(operation).and_then([&] { return checkWrapUp(operation); }); !may)
        return may;
    // An alarm of the weather is everybody's. That the alarm has no branch itself is not known here: an
    // answer without one to an alarm that has one is passed over by whoever reads them (AlarmLog::fold).
    const bool everybodys = operation.branch.isEmpty() && answersAlarm(operation);
    if (auto may = AccessTable::mayTouch(branches, operation.branch); !may && !everybodys)
        return may;
    if (!ticket)
        return {};
    return AccessTable::mayTouch(branches, ticket->branch).and_then([&] {
        return AccessTable::mayChange(role, *ticket, operation);
    });
}

namespace {

using Actors = QHash<QString, Account>;

Actors actorsOf(const AccountBook &book, const QList<Operation> &operations)
{
    Actors actors;
    for (const Operation &operation : operations) {
        if (actors.contains(operation.actor.value))
            continue;
        if (const auto account = book.find(operation.actor))
            actors.insert(operation.actor.value, *account);
    }
    return actors;
}

QFuture<Result<Facts>> ask(Reader &reader, const QList<Operation> &operations, const DeviceId &device,
                           bool wantsAssigned, qint64 nowMs)
{
    Touched touched;
    touched.notices = NoticeJudge::settings(operations, nowMs);
    for (const Operation &operation : operations) {
        if (isOnTicket(operation))
            touched.tickets.insert(operation.primary()->id);
        else if (correctsHome(operation))
            touched.homes.insert(operation.primary()->id);
    }
    return reader.ask([touched, device, wantsAssigned](Queries &queries) {
        return read(queries, touched, device, wantsAssigned);
    });
}

/// The household is in the branch that the operation names: who may change one branch's could otherwise
/// change everybody's, and those who hold it would not hear of it.
Result<void> checkHome(const Operation &operation, const Facts &facts)
{
    if (!correctsHome(operation))
        return {};
    const auto branch = facts.homes.constFind(operation.primary()->id);
    if (branch == facts.homes.cend())
        return failure(ErrorCode::Denied, Tr::tr("没有这个户号"));
    if (*branch != operation.branch)
        return failure(ErrorCode::Denied, Tr::tr("住户不属于操作写明的分公司"));
    return {};
}

/// \a present: who needs no earlier sign-in from the device.
Result<void> checkActor(const Operation &operation, const Actors &actors, const Facts &facts,
                        const AgentId &present, qint64 nowMs)
{
    const auto actor = actors.constFind(operation.actor.value);
    const bool isHere = operation.actor == present || facts.assigned.contains(operation.actor.value);
    if (actor == actors.cend() || !isHere)
        return failure(ErrorCode::Denied, Tr::tr("操作人不是登录的账号"));
    if (!actor->isUsable(nowMs))
        return failure(ErrorCode::Denied, Tr::tr("操作人的账号已停用或已到期"));
    std::optional<Ticket> ticket;
    if (isOnTicket(operation) && facts.tickets.contains(operation.primary()->id))
        ticket = facts.tickets.value(operation.primary()->id);
    return check(actor->role, actor->branches, operation, ticket)
        .and_then([&] { return checkHome(operation, facts); })
        .and_then([&] { return facts.notices.check(operation, actor->role, present, nowMs); });
}

bool isPlainWork(const Operation &operation)
{
    return !NoticeJudge::isOneOfTwo(operation)
        && Intents::handling(operation.intent) != Intents::Handling::Forget
        && AccessTable::mayDo(AccountRole::Supervisor, operation.intent);
}

} // namespace

QFuture<Result<Refusals>> judge(Reader &reader, const AccountBook &book, const CallerSession &session,
                                const QList<Operation> &operations, qint64 nowMs)
{
    const bool hasOthers = std::ranges::any_of(
        operations, [&](const Operation &operation) { return operation.actor != session.account; });
    return ask(reader, operations, session.device, hasOthers, nowMs)
        .then([operations, actors = actorsOf(book, operations), present = session.account,
               nowMs](const Result<Facts> &known) -> Result<Refusals> {
            if (!known)
                return std::unexpected(known.error());
            Facts facts = *known;
            Refusals refusals;
            for (const Operation &operation : operations) {
                if (const auto may = checkActor(operation, actors, facts, present, nowMs); !may)
                    refusals.insert(operation.id, may.error().text);
                else
                    facts.notices.take(operation, nowMs);
            }
            return refusals;
        });
}

QFuture<Result<Refusals>> judgeQuarantined(Reader &reader, const AccountBook &book, const DeviceId &device,
                                           const QList<Operation> &operations, qint64 nowMs)
{
    if (!book.isLoaded())
        return refuse<Refusals>(ErrorCode::Unavailable, Tr::tr("服务器正在启动，请稍候"));
    return ask(reader, operations, device, true, nowMs)
        .then([operations, actors = actorsOf(book, operations), hasAccounts = !book.isEmpty(),
               nowMs](const Result<Facts> &known) -> Result<Refusals> {
            if (!known)
                return std::unexpected(known.error());
            Facts facts = *known;
            Refusals refusals;
            for (const Operation &operation : operations) {
                const auto may =
                    hasAccounts ? checkActor(operation, actors, facts, {}, nowMs) : checkClaims(operation);
                if (!isPlainWork(operation))
                    refusals.insert(operation.id,
                                    Tr::tr("这类操作不从停用的设备收下，要由有权限的人重新提交"));
                else if (!may)
                    refusals.insert(operation.id, may.error().text);
                else
                    facts.notices.take(operation, nowMs);
            }
            return refusals;
        });
}

} // namespace Warmline::OperationJudge
