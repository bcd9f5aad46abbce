// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline::WrapUpRule {

/// What a company may prescribe of the time after a call: settings of the company, named as the seat's own,
/// which they lock. While the company has set nothing, or what can't be understood, each seat has its own.

/// "call.wrapup.mode": "1" to "4" as WrapUpMode counts them, or seat().
[[nodiscard]] inline QString mode()
{
    return QStringLiteral("call.wrapup.mode");
}
/// "call.wrapup": whole seconds, kLeast_s to kMost_s; 0: as the seat is set.
[[nodiscard]] inline QString length()
{
    return QStringLiteral("call.wrapup");
}
/// The mode is each seat's own.
[[nodiscard]] inline QString seat()
{
    return QStringLiteral("seat");
}

constexpr int kLeast_s = 1, kMost_s = 600;

} // namespace Warmline::WrapUpRule
