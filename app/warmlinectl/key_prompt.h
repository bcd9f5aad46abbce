// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Warmline {

/// Asks at the terminal, without echo. Empty when there is no terminal (a script, a service): nothing waits
/// for an answer that nobody gives.
[[nodiscard]] QByteArray askForKey(const QString &question);

} // namespace Warmline
