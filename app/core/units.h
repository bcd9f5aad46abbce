// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace Warmline {

/// A quantity with its unit in the type; the number is a double in that unit.
template <class Tag>
struct Quantity
{
    double value = 0;

    constexpr Quantity() = default;
    constexpr explicit Quantity(double v)
        : value(v)
    { }
    friend constexpr auto operator<=>(const Quantity &, const Quantity &) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value + b.value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value - b.value); }
    friend constexpr Quantity operator*(Quantity a, double f) { return Quantity(a.value * f); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
};

using Kilowatts = Quantity<struct KilowattsTag>;
using SquareMetres = Quantity<struct SquareMetresTag>;

} // namespace Warmline
