// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/remote/company_client.h"
#include "app/server/account_desk.h"
#include "app/server/first_account.h"
#include "app/server/in_turn.h"
#include "app/server/quarantine_desk.h"
#include "app/warmlinectl/command.h"

#include <QCoroTask>

namespace Warmline {

/// The administrator's work, on a server or, by the same code as the server's, in a local data folder.
class AccountAdmin
{
public:
    /// \a call: what is to be changed, as a call of the contract; --actor must be allowed it. Empty: only
    /// reading.
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<AccountAdmin>>>
    open(std::shared_ptr<CommandContext> context, QString call = {});
    ~AccountAdmin();
    /// Where the secret lies with which the server of the folder makes its tokens: --token-file, as it was
    /// given to the server, else DIR.token.
    [[nodiscard]] static QString secretFile(const CommandLine &line);

    [[nodiscard]] QFuture<Result<QList<Account>>> accounts();
    /// The branches that anything is known of, sorted: in a folder those of its data, on a server those of
    /// its accounts.
    [[nodiscard]] QFuture<Result<QStringList>> branches();
    [[nodiscard]] QFuture<Result<Account>> change(const AccountChange &change);
    [[nodiscard]] QFuture<Result<QList<DeviceRecord>>> devices();
    [[nodiscard]] QFuture<Result<DeviceRecord>> revoke(const DeviceId &device, const QString &reason);
    [[nodiscard]] QFuture<Result<DeviceInvitation>> invite(int hours);
    [[nodiscard]] QFuture<Result<QList<QuarantineItem>>> quarantine(const DeviceId &device);
    [[nodiscard]] QFuture<Result<QuarantineDecision>> decide(const DeviceId &device, bool accept, qint64 upTo,
                                                             const QString &reason);
    [[nodiscard]] QFuture<Result<IssuedToken>> issueToken(const AgentId &account, int days);

private:
    AccountAdmin() = default;

    // On a server
    std::unique_ptr<CompanyClient> m_client;
    // In a folder
    SystemClock m_clock;
    std::unique_ptr<DataAccess> m_data;
    std::unique_ptr<SignInDesk> m_signIn;
    std::unique_ptr<AccountDesk> m_desk;
    InTurn m_notices;
    std::unique_ptr<QuarantineDesk> m_quarantine;
    CallerSession m_session;
};

} // namespace Warmline
