// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

namespace Warmline::Passphrase {

/// A 32-byte key from what a person chose (argon2id, 64 MiB, three passes: about 0.2 s). \a salt is 16 random
/// bytes. InvalidInput when the passphrase is shorter than 8 bytes.
[[nodiscard]] Result<QByteArray> key(const QByteArray &passphrase, const QByteArray &salt);

} // namespace Warmline::Passphrase
