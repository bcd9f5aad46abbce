// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/city_heat.h"

namespace Warmline {

/// Homes whose cold the company can see by itself: their own sensor reads, and so does one next door, which a
/// verdict compares them with. A quarter of the homes have a sensor, and one in 25 of those is silent today.
/// Only where the plan and the heat of a city are; pure.
namespace MeasuredHomes {

/// A sensor in \a household and one above, below or on the same floor that read at \a atMs and read in the
/// twelve hours before.
[[nodiscard]] bool isBesideOthers(const CityHeat &heat, int household, qint64 atMs);
/// A cold home like that, in use, whose number the company knows; the colder, the likelier, and one with a
/// cause that a crew would find before one that is just cold. The \a nth of a series that depends on the city
/// and the moment alone. The coldest when none is really cold; -1 when no home of the city is measured beside
/// others.
[[nodiscard]] int coldOne(const CityHeat &heat, qint64 atMs, quint64 nth);

} // namespace MeasuredHomes

} // namespace Warmline
