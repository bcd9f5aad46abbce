// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// --lang of the programs without a window.
namespace Warmline::Language {

/// zh, en or ug, also with a country ("en_GB").
[[nodiscard]] bool isKnown(const QString &language);
/// The value of --lang among \a arguments; null when there is none. For what must be said before a line is
/// taken apart.
[[nodiscard]] QString wanted(const QStringList &arguments);

} // namespace Warmline::Language
