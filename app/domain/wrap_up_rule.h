// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

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
/// By which one extension lengthens it: at most, and at most where the length is not the seat's own. A seat
/// would else have its own length after all.
constexpr int kMostExtension_s = 600, kPrescribedExtension_s = 60;
/// No seat states more, whatever it is set to: the server refuses it.
constexpr int kMostStated_s = kMost_s + kMostExtension_s;

/// The extension of a seat that is set to \a own_s.
[[nodiscard]] constexpr double extension_s(double own_s, bool isPrescribed)
{
    return isPrescribed ? std::min(own_s, double(kPrescribedExtension_s)) : own_s;
}

} // namespace Warmline::WrapUpRule
