// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/account.h"
#include "app/domain/operation_values.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

namespace Warmline::AccountRules {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountRules)
};

constexpr qsizetype kLongestId = 64;
constexpr qsizetype kMostBranches = 200;
constexpr auto kVerifier = "verifier"_L1;
constexpr auto kQuarantined = "quarantined"_L1;

Result<void> readBranches(const Operation &operation, Account &account)
{
    const QCborValue value = operation.values.value("branches"_L1);
    if (value.isUndefined())
        return {};
    const QCborArray list = value.toArray();
    QStringList names;
    for (const QCborValue item : list) {
        const QString name = item.toString();
        if (name.isEmpty() || name.size() > kLongestId)
            return failure(ErrorCode::InvalidInput, Tr::tr("分公司的代码不能用"), u"branches"_s);
        names.append(name);
    }
    if (!value.isArray() || names.size() > kMostBranches)
        return failure(ErrorCode::InvalidInput, Tr::tr("分公司的代码不能用"), u"branches"_s);
    names.sort();
    names.removeDuplicates();
    account.branches.clear();
    for (const QString &name : std::as_const(names))
        account.branches.append(BranchId(name));
    return {};
}

Result<void> enrol(Account &a, const Operation &operation, const OperationValues &values)
{
    a.enrolledMs = operation.atMs();
    a.name = values.text("name"_L1);
    values.read("expires_ms"_L1, a.expiresMs);
    a.verifier = operation.personal.value(kVerifier).value;
    if (!values.has("role"_L1))
        return values.missing("role"_L1);
    return values.readEnum("role"_L1, a.role, accountRoleFromName).and_then([&] {
        return readBranches(operation, a);
    });
}

Result<void> change(Account &a, const Operation &operation, const OperationValues &values)
{
    const QStringView what = QStringView(operation.intent).sliced(6); // "agent."
    if (what == "rename"_L1) {
        if (!values.isGiven("name"_L1))
            return values.missing("name"_L1);
        a.name = values.text("name"_L1);
        return {};
    }
    if (what == "unlock"_L1) {
        if (!a.locked)
            return failure(ErrorCode::Conflict, Tr::tr("账号没有停用"), a.id.value);
        a.locked = false;
        return {};
    }
    ++a.generation; // from here on everything changes what a token may do
    if (what == "set_password"_L1) {
        if (!operation.commitments.contains(kVerifier))
            return values.missing(kVerifier);
        a.verifier = operation.personal.value(kVerifier).value;
        return {};
    }
    if (what == "set_role"_L1) {
        if (!values.has("role"_L1))
            return values.missing("role"_L1);
        return values.readEnum("role"_L1, a.role, accountRoleFromName).and_then([&] {
            return readBranches(operation, a);
        });
    }
    if (what == "expire"_L1) {
        const auto at = values.integer("expires_ms"_L1);
        if (!at || *at < 0)
            return values.missing("expires_ms"_L1);
        a.expiresMs = *at;
        return {};
    }
    if (a.locked)
        return failure(ErrorCode::Conflict, Tr::tr("账号已经停用"), a.id.value);
    a.locked = true;
    return {};
}

} // namespace

const QStringList &intents()
{
    static const QStringList list{u"agent.enrol"_s,  u"agent.set_password"_s, u"agent.set_role"_s,
                                  u"agent.rename"_s, u"agent.expire"_s,       u"agent.lock"_s,
                                  u"agent.unlock"_s};
    return list;
}

bool isValidId(QStringView id)
{
    return !id.isEmpty() && id.size() <= kLongestId
        && std::ranges::all_of(id, [](QChar c) { return c.isLetterOrNumber() || u"._-@"_s.contains(c); });
}

Result<Account> apply(const std::optional<Account> &before, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Agent)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有指明账号"), operation.intent);
    const OperationValues values(operation);
    Account account = before.value_or(Account());
    Result<void> done;
    if (operation.intent == "agent.enrol"_L1) {
        if (before)
            return failure(ErrorCode::Conflict, Tr::tr("账号已经存在"), touch->id);
        if (!isValidId(touch->id))
            return failure(ErrorCode::InvalidInput, Tr::tr("账号只能用字母、数字和 . _ - @，最多 64 个字符"),
                           touch->id.left(80));
        account.id = AgentId(touch->id);
        done = enrol(account, operation, values);
    } else {
        if (!before)
            return failure(ErrorCode::Conflict, Tr::tr("没有这个账号"), touch->id);
        done = change(account, operation, values);
    }
    if (!done)
        return std::unexpected(done.error());
    ++account.version;
    return account;
}

bool isSecret(const QString &personalName)
{
    return personalName == kVerifier || personalName == kQuarantined;
}

void withholdSecrets(Operation &operation)
{
    for (const QLatin1StringView name : {kVerifier, kQuarantined}) {
        if (operation.personal.contains(name)) // else it would detach
            operation.personal.remove(name);
    }
}

} // namespace Warmline::AccountRules
