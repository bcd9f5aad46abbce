// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// How much a SeriesSource may be asked for at once: a server refuses more, so whoever needs more asks in
/// portions.
namespace Warmline::SeriesLimits {

inline constexpr qsizetype kMostKeys = 200; ///< of series()
inline constexpr qsizetype kMostOwners = 1'000; ///< of latest()

} // namespace Warmline::SeriesLimits
