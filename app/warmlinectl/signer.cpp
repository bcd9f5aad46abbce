// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/signer.h"

#include "app/core/clock.h"
#include "app/server/access_table.h"
#include "app/server/operation_judge.h"
#include "app/warmlinectl/company_copy.h"

#include <QCoreApplication>
#include <QCoroFuture>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Signer)
};

constexpr auto kUsual = "admin"_L1;

/// Nobody was named: `admin`, or the only administrator.
Result<Account> usualOf(const QList<Account> &accounts, qint64 nowMs)
{
    QList<Account> able;
    QStringList names;
    if (std::ranges::none_of(accounts, [](const Account &a) { return a.role == AccountRole::Administrator; }))
        return failure(ErrorCode::Denied,
                       Tr::tr("还没有管理员；请先用 user role %1 --role administrator --actor %1 设一个")
                           .arg(accounts.constFirst().id.value));
    for (const Account &account : accounts) {
        if (account.role != AccountRole::Administrator || !account.isUsable(nowMs))
            continue;
        if (account.id.value == kUsual)
            return account;
        able.append(account);
        names.append(account.id.value);
    }
    if (able.size() == 1)
        return able.first();
    if (able.isEmpty())
        return failure(
            ErrorCode::Denied,
            Tr::tr("没有可用的管理员；请先用 user unlock 或 user expire --expires never 恢复一个"));
    return failure(ErrorCode::InvalidInput,
                   Tr::tr("要用 --actor 写明以谁的名义；管理员有：%1").arg(names.join(u"、"_s)));
}

Result<Account> namedOf(const QList<Account> &accounts, const QString &named, qint64 nowMs)
{
    const auto found = std::ranges::find(accounts, AgentId(named), &Account::id);
    if (found == accounts.cend())
        return failure(ErrorCode::NotFound, Tr::tr("没有账号“%1”，不能以它的名义操作").arg(named));
    if (!found->isUsable(nowMs))
        return failure(ErrorCode::Denied, Tr::tr("账号“%1”已停用或已到期，不能以它的名义操作").arg(named));
    return *found;
}

/// Nobody can act: an administrator all the same, as who holds folder and key could write anything anyway.
Result<AgentId> lockedOutOf(const QList<Account> &accounts, const QString &named)
{
    QStringList names;
    for (const Account &account : accounts) {
        if (account.role == AccountRole::Administrator)
            names.append(account.id.value);
    }
    if (names.isEmpty()) {
        for (const Account &account : accounts)
            names.append(account.id.value);
    }
    if (names.contains(named))
        return AgentId(named);
    if (named.isEmpty() && (names.size() == 1 || names.contains(kUsual)))
        return AgentId(names.size() == 1 ? names.first() : QString(kUsual));
    return failure(ErrorCode::InvalidInput,
                   Tr::tr("要用 --actor 写明以谁的名义；管理员有：%1").arg(names.join(u"、"_s)));
}

} // namespace

Signer::Rule Signer::writing(const OperationDraft &draft, const std::optional<Ticket> &ticket)
{
    Operation operation;
    operation.intent = draft.intent;
    operation.branch = draft.branch;
    operation.entities = draft.entities;
    operation.values = draft.values;
    return {[operation, ticket](const Account &account) {
        return OperationJudge::check(account.role, account.branches, operation, ticket);
    }};
}

Signer::Rule Signer::calling(const QString &call)
{
    return {[call](const Account &account) { return AccessTable::mayCall(account.role, call); },
            call == "ChangeAccount"_L1};
}

bool Signer::isLockedOut(const QList<Account> &accounts, qint64 nowMs)
{
    return !accounts.isEmpty() && std::ranges::none_of(accounts, [nowMs](const Account &account) {
        return account.role == AccountRole::Administrator && account.isUsable(nowMs);
    });
}

Result<AgentId> Signer::among(const QList<Account> &accounts, const QString &named, const Rule &rule,
                              qint64 nowMs)
{
    if (accounts.isEmpty())
        return AgentId(named.isEmpty() ? QString(kUsual) : named);
    if (rule.mendsAccounts && isLockedOut(accounts, nowMs))
        return lockedOutOf(accounts, named);
    const auto account = named.isEmpty() ? usualOf(accounts, nowMs) : namedOf(accounts, named, nowMs);
    if (!account)
        return std::unexpected(account.error());
    return rule.allows(*account).transform([&] { return account->id; });
}

QFuture<Result<AgentId>> Signer::of(const CommandLine &line, DataAccess &data, const Rule &rule)
{
    return data.reader().ask(
        [named = line.value(u"actor"_s).trimmed(), rule](Queries &queries) -> Result<AgentId> {
            const auto accounts = queries.accounts();
            if (!accounts)
                return std::unexpected(accounts.error());
            return among(*accounts, named, rule, SystemClock().utcMs());
        });
}

QFuture<Result<QList<BranchId>>> Signer::scopeOf(const CommandLine &line, DataAccess &data, const Rule &rule)
{
    return data.reader().ask(
        [named = line.value(u"actor"_s).trimmed(), rule](Queries &queries) -> Result<QList<BranchId>> {
            const auto accounts = queries.accounts();
            if (!accounts)
                return std::unexpected(accounts.error());
            return among(*accounts, named, rule, SystemClock().utcMs()).transform([&](const AgentId &signer) {
                const auto it = std::ranges::find(*accounts, signer, &Account::id);
                return it != accounts->cend() ? it->branches : QList<BranchId>();
            });
        });
}

QCoro::Task<Result<JournalEntry>> Signer::write(CommandLine line, DataAccess &data, OperationDraft draft)
{
    if (CompanyCopy *server = data.server()) // judges by itself, in the name of the token's account
        return server->submit(std::move(draft));
    const Rule rule = writing(draft);
    return write(std::move(line), data, std::move(draft), rule);
}

QCoro::Task<Result<JournalEntry>> Signer::write(CommandLine line, DataAccess &data, OperationDraft draft,
                                                Rule rule)
{
    const auto company = co_await data.company();
    if (!company)
        co_return std::unexpected(company.error());
    draft.company = *company;
    const auto signer = co_await of(line, data, rule);
    if (!signer)
        co_return std::unexpected(signer.error());
    draft.actor = *signer;
    const auto written = co_await data.journal().author({draft});
    if (!written)
        co_return std::unexpected(written.error());
    co_return written->constFirst();
}

} // namespace Warmline
