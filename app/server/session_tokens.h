// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/account.h"

#include <QByteArray>

namespace Warmline {

/// Who a call comes from, and what it may do.
struct CallerSession
{
    static constexpr qint64 kTrusted = -1;

    AgentId account;
    DeviceId device; ///< empty: a foreign client without a device
    qint64 expiresMs = 0;
    /// Of the account when the token was made: a later one makes the token worthless. kTrusted: it was opened
    /// by the server's own secret (the embedded server), there need be no account.
    qint64 generation = kTrusted;
    AccountRole role = AccountRole::Administrator;
    QList<BranchId> branches = {}; ///< scope; empty: the whole company
    bool mustChangePassword = false; ///< of the account now: nothing else is answered

    [[nodiscard]] bool isTrusted() const { return generation == kTrusted; }
};

/// Tokens that carry their session under a keyed hash, so that the server remembers none and they outlive its
/// restart. Thread-safe.
class SessionTokens
{
public:
    static constexpr qint64 kLifeMs = 30 * 60'000;
    static constexpr qint64 kLongestLifeMs = 400LL * 24 * 60 * 60'000; ///< of a program's token file

    /// \a secret: the server's secret; another one makes all tokens invalid.
    explicit SessionTokens(const QByteArray &secret);
    [[nodiscard]] QString issue(const CallerSession &session) const;
    /// sessionError when the token was not made here, was changed, or is past its time.
    [[nodiscard]] Result<CallerSession> read(const QString &token, qint64 nowMs) const;

private:
    QByteArray m_key;
};

} // namespace Warmline
