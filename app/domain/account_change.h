// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"

namespace Warmline {

/// What an administrator wants of an account; exactly one of them.
struct AccountChange
{
    enum class Kind : quint8 { None, Enrol, SetPassword, SetRole, Expire, Lock, Unlock };
    OperationId request; ///< becomes the operation's id: a repetition is the same
    AgentId account;
    Kind kind = Kind::None;
    QString name; ///< Enrol
    AccountRole role = AccountRole::Agent; ///< Enrol, SetRole
    QList<BranchId> branches; ///< Enrol, SetRole
    qint64 expiresMs = 0; ///< Enrol, Expire; 0: never
    QString password; ///< Enrol (may be empty: can't sign in by password), SetPassword
    bool temporaryPassword = false; ///< Enrol, SetPassword: its owner has to choose another
};

/// A one-time code that enrols a device.
struct DeviceInvitation
{
    QString code; ///< told once; only its hash is kept
    qint64 expiresMs = 0;
};

/// A token for a program.
struct IssuedToken
{
    QString token;
    qint64 expiresMs = 0;
};

} // namespace Warmline
