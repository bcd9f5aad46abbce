// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/account.h"

#include "app/domain/enum_names.h"

#include <QCborArray>
#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<AccountRole>, 6> kRoles{{
    {AccountRole::Agent, "agent"},
    {AccountRole::SeniorAgent, "senior_agent"},
    {AccountRole::Supervisor, "supervisor"},
    {AccountRole::Quality, "quality"},
    {AccountRole::Administrator, "administrator"},
    {AccountRole::Service, "service"},
}};

} // namespace

QString accountRoleName(AccountRole role)
{
    return nameOf(kRoles, role);
}

std::optional<AccountRole> accountRoleFromName(QStringView name)
{
    return valueOf(kRoles, name);
}

QCborMap toCbor(const Account &a)
{
    QCborArray branches;
    for (const BranchId &branch : a.branches)
        branches.append(branch.value);
    QCborMap map;
    map.insert("id"_L1, a.id.value);
    map.insert("name"_L1, a.name);
    map.insert("role"_L1, accountRoleName(a.role));
    map.insert("branches"_L1, branches);
    map.insert("expires"_L1, a.expiresMs);
    map.insert("locked"_L1, a.locked);
    map.insert("verifier"_L1, a.verifier);
    map.insert("enrolled"_L1, a.enrolledMs);
    map.insert("version"_L1, a.version);
    map.insert("generation"_L1, a.generation);
    return map;
}

Result<Account> accountFromCbor(const QCborMap &map)
{
    Account a;
    a.id = AgentId(map.value("id"_L1).toString());
    a.name = map.value("name"_L1).toString();
    const auto role = accountRoleFromName(map.value("role"_L1).toString());
    const QCborArray branches = map.value("branches"_L1).toArray();
    for (const QCborValue branch : branches)
        a.branches.append(BranchId(branch.toString()));
    a.expiresMs = map.value("expires"_L1).toInteger();
    a.locked = map.value("locked"_L1).toBool();
    a.verifier = map.value("verifier"_L1).toByteArray();
    a.enrolledMs = map.value("enrolled"_L1).toInteger();
    a.version = map.value("version"_L1).toInteger();
    a.generation = map.value("generation"_L1).toInteger();
    if (!role || a.id.isEmpty())
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Account", "账号的存储内容损坏"),
                       a.id.value);
    a.role = *role;
    return a;
}

} // namespace Warmline
