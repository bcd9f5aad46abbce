// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline::PhoneNumber {

/// The one place where numbers get their shape: full- and half-width digits, +86/0086, blanks, dashes,
/// brackets and a mobile's leading 0 are taken away; landlines keep their area code ("045188886666"); an
/// extension follows
/// "-" ("045188886666-8012"). Empty when the text holds no telephone number.
[[nodiscard]] QString normalised(const QString &text);
/// "154 **** 2671": first three and last four digits; short numbers show their last two.
[[nodiscard]] QString masked(const QString &normalised);
/// "154 3284 2671" for reading aloud.
[[nodiscard]] QString grouped(const QString &normalised);

} // namespace Warmline::PhoneNumber
