// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"
#include "app/domain/queries.h"
#include "app/domain/sign_in_tally.h"
#include "app/server/account_book.h"
#include "app/server/device_enrolment.h"
#include "app/server/password_desk.h"
#include "app/server/session_tokens.h"

namespace Warmline {

/// When the server's own secret opens a session without an account.
enum class SecretUse : quint8 {
    Always, ///< the embedded server: who can read its 0600 file may do everything anyway
    UntilAccounts, ///< warmline-server on loopback, until `init` has made the first account
    Never
};

/// Opens sessions: password, lock-out, device, token. Lives in the core's thread; passwords are checked in
/// threads of their own.
class SignInDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Journal *journal = nullptr;
        Reader *reader = nullptr;
        ChangeSource *changes = nullptr;
        const Clock *clock = nullptr;
        QByteArray secret; ///< makes the tokens; with \a secretUse it opens sessions, too
        SecretUse secretUse = SecretUse::Always;
        SignInTally *tally = nullptr; ///< shared by the processes of one database
    };
    struct Request
    {
        AgentId account;
        QString secret; ///< the account's password
        QByteArray publicKey; ///< of the device; empty: a foreign client without one
        QString deviceName;
        QString enrolmentCode; ///< one-time; for a device that is new, if the company wants one
        QString peer; ///< address that it comes from; empty: not known
    };
    struct SignedIn
    {
        QString token;
        qint64 expiresMs = 0;
        ServerHello server;
        std::optional<Account> account; ///< empty for a session by the server's own secret
    };

    explicit SignInDesk(const Parts &parts, QObject *parent = nullptr);
    ~SignInDesk() override;

    /// Denied when account and password don't fit (with the same words whether the account exists), when
    /// there were too many failures, when the account is out of use, or when the device is not welcome.
    /// Unavailable when too many sign in at once.
    [[nodiscard]] QFuture<Result<SignedIn>> signIn(const Request &request);
    /// A new token for a session that still holds, without its password.
    [[nodiscard]] QFuture<Result<SignedIn>> renew(const CallerSession &session);
    /// InvalidInput/Denied as signIn() when \a password is not the caller's; guessing is counted there, too.
    [[nodiscard]] QFuture<Result<void>> checkPassword(const CallerSession &session, const QString &password,
                                                      const QString &peer);
    /// The session with the rights that its account has in the store now: after the caller changed them.
    [[nodiscard]] QFuture<Result<SignedIn>> goOn(const CallerSession &session);
    /// A token for a program, up to \a lifeMs; it dies with any change of the account's rights.
    [[nodiscard]] Result<SignedIn> issue(const AgentId &account, qint64 lifeMs) const;
    /// The session that \a token stands for, with the rights that its account has now.
    [[nodiscard]] Result<CallerSession> session(const QString &token) const;

    [[nodiscard]] const AccountBook &book() const { return m_book; }
    [[nodiscard]] AccountBook &book() { return m_book; }
    [[nodiscard]] PasswordDesk &passwords() { return m_passwords; }
    [[nodiscard]] const SessionTokens &tokens() const { return m_tokens; }

private:
    [[nodiscard]] bool trustsSecret() const;
    QFuture<Result<SignedIn>> open(const CallerSession &session, const Request &request,
                                   const std::optional<Account> &account);
    QFuture<Result<SignedIn>> admit(const CallerSession &session, const Request &request,
                                    const std::optional<Account> &account,
                                    const DeviceEnrolment::Known &known);
    QFuture<Result<void>> settled(const Account &account);
    /// Denied while account or address has to wait, here or at another process.
    QFuture<Result<void>> mayTry(const QString &account, const QString &address);
    void count(bool fits, const QString &account, const QString &address);
    QFuture<Result<SignedIn>> checkAccount(const CallerSession &session, const Request &request,
                                           const QString &address);
    SignedIn finish(const CallerSession &session, const std::optional<Account> &account,
                    const ServerHello &hello) const;

    Parts m_parts;
    SessionTokens m_tokens;
    AccountBook m_book;
    DeviceEnrolment m_devices;
    PasswordDesk m_passwords;
    SignInGuard m_guard;
};

} // namespace Warmline
