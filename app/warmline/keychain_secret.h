// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QString>

namespace Warmline {

/// A secret from the desktop's keychain, service "warmline". \a unknown is said when it has none of that
/// name, with the keychain's own words for %1; Unavailable, also after ten seconds without an answer.
/// Finishes on the calling thread, which needs an event loop.
[[nodiscard]] QFuture<Result<QString>> keychainSecret(const QString &name, const QString &unknown);

} // namespace Warmline
