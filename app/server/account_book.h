// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/server/session_tokens.h"
#include "app/server/sign_in_guard.h"

#include <QObject>
#include <QSet>

namespace Warmline {

/// How people sign in at this company: settings of the journal, read again whenever one changes.
struct SignInPolicy
{
    SignInGuard::Options guard; ///< sign_in.attempts, sign_in.address_attempts, sign_in.delay_s
    qint64 tokenLifeMs = SessionTokens::kLifeMs; ///< sign_in.token_minutes, 1 to 720
    bool enrolByCode = false; ///< device.enrolment = "code": a new device wants a one-time code
};

/// The accounts and revoked devices of the company as of now, in memory, so that every call can be checked
/// against them: what is revoked is dead at once. Reloads by itself when an operation changes one of them.
/// Lives in the core's thread.
class AccountBook final : public QObject
{
    Q_OBJECT

public:
    AccountBook(Reader &reader, ChangeSource &changes, QObject *parent = nullptr);
    ~AccountBook() override;

    /// False in the first moments after a start.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isEmpty() const { return m_accounts.isEmpty(); }
    /// Without its verifier; empty: no such account.
    [[nodiscard]] std::optional<Account> find(const AgentId &id) const;
    [[nodiscard]] const QList<Account> &all() const { return m_accounts; }
    [[nodiscard]] bool isRevoked(const DeviceId &device) const { return m_revoked.contains(device.value); }
    /// Somebody else has chosen its password: its owner has to choose another first.
    [[nodiscard]] bool mustChangePassword(const AgentId &id) const { return m_passwordsDue.contains(id); }
    [[nodiscard]] const SignInPolicy &policy() const { return m_policy; }
    /// sessionError when \a session is no longer what its account allows; else the session as it is now.
    [[nodiscard]] Result<CallerSession> check(const CallerSession &session, qint64 nowMs) const;

signals:
    void loaded();

private:
    struct Content
    {
        QList<Account> accounts;
        QSet<QString> revoked;
        QSet<AgentId> passwordsDue;
        SignInPolicy policy;
    };
    static Result<Content> read(Queries &queries);
    void reload();

    Reader &m_reader;
    QList<Account> m_accounts; ///< by id
    QSet<QString> m_revoked;
    QSet<AgentId> m_passwordsDue;
    SignInPolicy m_policy;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_again = false;
    std::shared_ptr<void> m_subscription;
};

} // namespace Warmline
