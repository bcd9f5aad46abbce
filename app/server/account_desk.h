// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account_change.h"
#include "app/server/sign_in_desk.h"

namespace Warmline {

/// The administrator's desk: accounts, devices, tokens of programs. The rights to come here are checked
/// before, by the table of calls. Lives in the core's thread.
class AccountDesk final : public QObject
{
    Q_OBJECT

public:
    AccountDesk(Journal &journal, Reader &reader, const Clock &clock, SignInDesk &signIn,
                QObject *parent = nullptr);

    /// Those within the session's branches, without their verifiers.
    [[nodiscard]] QFuture<Result<QList<Account>>> accounts(const CallerSession &session);
    /// Conflict when it would leave the company without an administrator who can sign in.
    [[nodiscard]] QFuture<Result<Account>> change(const CallerSession &session, const AccountChange &change);
    /// The caller's own; InvalidInput when it is too short or the present one. Ends all open sessions of the
    /// account.
    [[nodiscard]] QFuture<Result<void>> changeOwnPassword(const CallerSession &session,
                                                          const QString &password);
    [[nodiscard]] QFuture<Result<QList<DeviceRecord>>> devices();
    [[nodiscard]] QFuture<Result<DeviceRecord>> revoke(const CallerSession &session, const DeviceId &device,
                                                       const QString &reason);
    using Invitation = DeviceInvitation;
    /// A one-time code that enrols a device.
    [[nodiscard]] QFuture<Result<Invitation>> invite(const CallerSession &session, qint64 lifeMs);

    /// What each change is as a draft; \a verifier for those with a password. Company and actor are the
    /// caller's to fill. Also what warmlinectl writes into a local data folder.
    [[nodiscard]] static OperationDraft draftOf(const AccountChange &change, const QByteArray &verifier);
    /// Conflict when \a change takes away the last administrator of \a accounts that does not expire.
    [[nodiscard]] static Result<void> keepsAnAdministrator(const QList<Account> &accounts,
                                                           const AccountChange &change, qint64 nowMs);
    [[nodiscard]] static QString makeCode();

private:
    // Also within warmlinectl, whose events hold nothing (HeldReads): what a continuation gives to .unwrap()
    // ends in this object's thread.
    QFuture<Result<void>> write(OperationDraft draft, const CallerSession &session);
    QFuture<Result<Account>> apply(const CallerSession &session, const AccountChange &change,
                                   const QByteArray &verifier);

    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    SignInDesk &m_signIn;
};

} // namespace Warmline
