// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"

#include <QMutex>

namespace Warmline {

/// Who may sign in at this seat while the server is away: those who have signed in here with the server, for
/// some days since it was last heard in their name. One small file, sealed with the cache's key; what is kept
/// of a password is an argon2id string made here. Thread-safe.
class SeatAccounts
{
public:
    static constexpr int kAttempts = 10; ///< wrong passwords in a row; then only the server can help

    /// \a days: how long; 0: nobody signs in without the server.
    SeatAccounts(QString file, QByteArray key32, int days);

    /// The server has let \a account in. Slow (argon2id): not on the GUI thread.
    [[nodiscard]] Result<void> remember(const Account &account, const QString &password, qint64 nowMs);
    /// The server has been heard in the account's name: its days begin anew.
    void contact(const AgentId &account, qint64 nowMs);
    /// The server has said that the account or its password is out of use.
    void forget(const AgentId &account);
    /// UTC until when \a account could sign in here; 0: not at all.
    [[nodiscard]] qint64 until(const AgentId &account, qint64 nowMs) const;
    /// The account without its verifier. Slow, and as slow for one that is not known. Denied with what would
    /// help: wrong password ("secret"), the days are over ("lease"), the account has expired ("account"),
    /// never signed in here or too many failures ("offline").
    [[nodiscard]] Result<Account> admit(const AgentId &account, const QString &password, qint64 nowMs);

private:
    struct Entry
    {
        Account account; ///< its verifier is the seat's own
        qint64 contactMs = 0;
        int failures = 0;
    };
    [[nodiscard]] QList<Entry> load() const;
    Result<void> save(const QList<Entry> &entries) const;
    [[nodiscard]] bool isWithin(const Entry &entry, qint64 nowMs) const;

    QString m_file;
    QByteArray m_key;
    int m_days;
    mutable QMutex m_mutex;
};

} // namespace Warmline
