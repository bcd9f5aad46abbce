// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Temperatures as people type them.
namespace Warmline::Temperature {

/// "16", "16.5", "16,5 °C", "−3" → tenths of a degree; an empty text is no value; nothing when it can't be
/// read or lies outside −20…45 °C. Digits of other scripts are understood.
std::optional<std::optional<int>> parse(const QString &text);
/// For an editor: "16.5"; empty for no value.
QString editText(std::optional<int> tenths);
/// For reading: "16.5 °C"; empty for no value.
QString words(std::optional<int> tenths);

} // namespace Warmline::Temperature
