// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <optional>

namespace Warmline {

/// What an account may do; the server's table of rights (app/server/access_table.cpp) says what each one is
/// for.
enum class AccountRole : quint8 {
    Agent = 1,
    SeniorAgent,
    Supervisor,
    Quality,
    Administrator,
    Service ///< a program, not a person
};

[[nodiscard]] QString accountRoleName(AccountRole role); ///< "senior_agent"
[[nodiscard]] std::optional<AccountRole> accountRoleFromName(QStringView name);

/// Who may sign in: the fold of the operations on an agent. Temporary seats expire (S016).
struct Account
{
    AgentId id;
    QString name; ///< of the person; personal value "name"
    AccountRole role = AccountRole::Agent;
    QList<BranchId> branches; ///< sorted; empty: the whole company
    qint64 expiresMs = 0; ///< UTC; 0: never
    bool locked = false;
    QByteArray verifier; ///< argon2id string; only in the server's store, empty: can't sign in by password
    qint64 enrolledMs = 0;
    qint64 version = 0; ///< operations folded in
    qint64 generation = 0; ///< grows with every change of rights or password: older tokens are dead
    friend bool operator==(const Account &, const Account &) = default;

    [[nodiscard]] bool isExpired(qint64 nowMs) const { return expiresMs != 0 && expiresMs <= nowMs; }
    [[nodiscard]] bool isUsable(qint64 nowMs) const { return !locked && !isExpired(nowMs); }
    /// An operation without a branch is the whole company's.
    [[nodiscard]] bool covers(const BranchId &branch) const
    {
        return branches.isEmpty() || branches.contains(branch);
    }
};

[[nodiscard]] QCborMap toCbor(const Account &account);
[[nodiscard]] Result<Account> accountFromCbor(const QCborMap &map);

/// The rules of accounts; pure. Their values are listed in docs/journal.md.
namespace AccountRules {

/// With their prefix: agent.enrol set_password set_role rename expire lock unlock.
[[nodiscard]] const QStringList &intents();
/// 1 to 64 letters, digits or . _ - @ of any script.
[[nodiscard]] bool isValidId(QStringView id);
/// The account after \a operation. \a before is empty only for agent.enrol.
[[nodiscard]] Result<Account> apply(const std::optional<Account> &before, const Operation &operation);

/// A personal value that never leaves the server: the verifier of a password.
[[nodiscard]] bool isSecret(const QString &personalName);
/// Takes away what must not leave the server. Hashes still verify: personal values lie beside the chain.
void withholdSecrets(Operation &operation);

} // namespace AccountRules

} // namespace Warmline
