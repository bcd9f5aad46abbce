// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

namespace Warmline {

/// Passwords and what is kept of them: argon2id strings of libsodium, 64 MiB and 2 passes, about 0.1 s of a
/// core each. All functions are thread-safe and slow on purpose: never on a GUI or server thread.
namespace Password {

/// InvalidInput for less than 8 or more than 256 characters, or one that is (part of) the account's id.
[[nodiscard]] Result<void> check(const QString &password, const QString &account);
/// Unavailable when the memory for it can't be had.
[[nodiscard]] Result<QByteArray> verifierOf(const QString &password);
/// Takes the same time whatever the answer; with an empty \a verifier, too (then never true).
[[nodiscard]] bool matches(const QByteArray &verifier, const QString &password);

} // namespace Password

} // namespace Warmline
