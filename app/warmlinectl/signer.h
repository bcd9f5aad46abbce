// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/ticket.h"
#include "app/warmlinectl/command.h"

namespace Warmline {

/// In whose name a command writes into a local folder. One without accounts takes whatever --actor says: it
/// is still being set up. One with accounts takes those only, under the server's rules. docs/accounts.md has
/// both.
namespace Signer {

/// Whether an account may do what the command is about to.
struct Rule
{
    std::function<Result<void>(const Account &account)> allows; ///< Denied when not
    bool mendsAccounts = false; ///< may bring an administrator back where none can act any more
};

/// As the server judges \a draft; \a ticket: its ticket as it is now, if it has one.
[[nodiscard]] Rule writing(const OperationDraft &draft, const std::optional<Ticket> &ticket = {});
/// As the server judges a call of the contract ("ChangeAccount").
[[nodiscard]] Rule calling(const QString &call);

/// Every administrator is locked or has expired. Then nobody but who holds the folder and its key can help.
[[nodiscard]] bool isLockedOut(const QList<Account> &accounts, qint64 nowMs);
/// Who is meant by \a named (empty: nobody was named) among \a accounts. NotFound, Denied. Of those that are
/// locked out, accounts alone can be changed, in the name of one that was administrator.
[[nodiscard]] Result<AgentId> among(const QList<Account> &accounts, const QString &named, const Rule &rule,
                                    qint64 nowMs);
/// The same among the accounts of \a data, by the line's --actor.
[[nodiscard]] QFuture<Result<AgentId>> of(const CommandLine &line, DataAccess &data, const Rule &rule);
/// The branches that the same account is limited to; none: the whole company.
[[nodiscard]] QFuture<Result<QList<BranchId>>> scopeOf(const CommandLine &line, DataAccess &data,
                                                       const Rule &rule);
/// Fills in company and actor of \a draft (of no ticket), and writes it into \a data, which outlives the
/// task; of a server's copy: has the server do so.
[[nodiscard]] QCoro::Task<Result<JournalEntry>> write(CommandLine line, DataAccess &data,
                                                      OperationDraft draft);
/// The same under another \a rule than writing(): for what only a server writes, and a folder's owner.
[[nodiscard]] QCoro::Task<Result<JournalEntry>> write(CommandLine line, DataAccess &data,
                                                      OperationDraft draft, Rule rule);

} // namespace Signer

} // namespace Warmline
