// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/sign_in_tally.h"

#include <QHash>

namespace Warmline {

/// Makes guessing slow: after a few failures a name or an address has to wait, twice as long each time. It
/// counts names that don't exist, too, so that its answers tell nothing about them. What it counts is
/// bounded; processes that share a database count there, too (SignInTally).
class SignInGuard
{
public:
    struct Options
    {
        int attempts = 5; ///< failures of one account before it waits
        int addressAttempts = 50; ///< of one address: a proxy or a branch office may stand behind it
        qint64 delayMs = 30'000; ///< first waiting time
        qint64 longestDelayMs = 15 * 60'000;
        qint64 forgetMs = 60 * 60'000; ///< after this long without a failure all is forgotten
    };

    SignInGuard() = default;
    void setOptions(const Options &options) { m_options = options; }
    [[nodiscard]] const Options &options() const { return m_options; }

    /// Denied with the time to wait.
    [[nodiscard]] Result<void> check(const QString &account, const QString &address, qint64 nowMs) const;
    /// The same for what several processes counted: in the order of names().
    [[nodiscard]] Result<void> check(const QList<SignInTally::Count> &counts, qint64 nowMs) const;
    /// What account and (unless it is empty) address are called in a SignInTally.
    [[nodiscard]] static QStringList names(const QString &account, const QString &address);
    void failed(const QString &account, const QString &address, qint64 nowMs);
    void succeeded(const QString &account);

private:
    struct Count
    {
        int failures = 0;
        qint64 lastMs = 0;
        qint64 untilMs = 0;
    };
    void count(Count &count, int attempts, qint64 nowMs) const;
    /// After so many failures: until when to wait.
    [[nodiscard]] qint64 until(int failures, qint64 lastMs, int attempts) const;
    [[nodiscard]] static Result<void> waitUntil(qint64 untilMs, qint64 nowMs);
    static void prune(QHash<QString, Count> &counts, qint64 beforeMs);

    Options m_options;
    QHash<QString, Count> m_accounts;
    QHash<QString, Count> m_addresses;
};

} // namespace Warmline
