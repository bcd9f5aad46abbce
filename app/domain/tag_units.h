// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"

#include <optional>

namespace Warmline::TagUnits {

/// From what an instrument says to the unit in which the quantity is kept: value · factor + shift.
struct Conversion
{
    double factor = 1;
    double shift = 0;
    friend bool operator==(const Conversion &, const Conversion &) = default;
};

/// \a unit as plants write it (kPa, bar, kgf/cm2, °F, K, l/s, t/h …; case and superscripts do not
/// matter). Empty when it measures something else than \a quantity, or nobody knows it.
[[nodiscard]] std::optional<Conversion> toKept(SeriesQuantity quantity, const QString &unit);
/// The units known for \a quantity, for people.
[[nodiscard]] QStringList known(SeriesQuantity quantity);

} // namespace Warmline::TagUnits
