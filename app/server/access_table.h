// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/ticket.h"

namespace Warmline {

/// Who may do what: the one table of rights. Asked by ServerCore before anything else happens; documented in
/// docs/accounts.md, which a test compares with it.
namespace AccessTable {

/// Who may do one thing. docs/accounts.md shows the table, and a test compares the two.
struct Row
{
    const char *what; ///< a call of the contract, or an intent; "ticket." stands for all that begin so
    quint8 roles; ///< bits of AccountRole
    [[nodiscard]] bool allows(AccountRole role) const { return (roles >> int(role)) & 1; }
};

[[nodiscard]] QList<Row> calls();
/// The first that fits counts.
[[nodiscard]] QList<Row> intents();
[[nodiscard]] QList<AccountRole> roles();

/// Denied with a sentence for the person. A call that is not in the table is nobody's.
[[nodiscard]] Result<void> mayCall(AccountRole role, QStringView call);
/// Whether \a role may do \a operation. An intent of a newer version is kept for the workstations' roles.
[[nodiscard]] Result<void> mayDo(AccountRole role, QStringView intent);
/// Red means that somebody is on the way within 30 minutes (S041): everybody may raise a ticket to red, but
/// to take red away is for senior agents and above. \a before: the ticket as it is now.
[[nodiscard]] Result<void> mayChange(AccountRole role, const Ticket &before, const Operation &operation);
/// Denied when \a branch is not within \a branches (none: the whole company).
[[nodiscard]] Result<void> mayTouch(const QList<BranchId> &branches, const BranchId &branch);

} // namespace AccessTable

} // namespace Warmline
