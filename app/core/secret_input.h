// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

namespace Warmline {

/// How a program without a window gets a secret: never as an argument, which everybody on the machine can
/// read.
namespace SecretInput {

/// First line of \a file, or of standard input when it is "-". Denied when others than its owner may read the
/// file; InvalidInput when it is empty, a folder, or holds what nobody can type (another encoding, control
/// characters).
[[nodiscard]] Result<QString> fromFile(const QString &file);
/// Asks on the terminal without showing what is typed; \a twice for a new password. Unavailable without a
/// terminal.
[[nodiscard]] Result<QString> prompt(const QString &question, bool twice);
/// \a file if it is named, else the terminal, else standard input.
[[nodiscard]] Result<QString> password(const QString &file, const QString &question, bool twice);

/// Writes \a secret so that only the owner can read it (0600); replaces the file as a whole, but writes into
/// a device or a pipe.
[[nodiscard]] Result<void> writeFile(const QString &file, const QByteArray &secret);

} // namespace SecretInput

} // namespace Warmline
