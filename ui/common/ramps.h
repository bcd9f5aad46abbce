// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

namespace Warmline {

class Theme;

/// The two colour ramps. Classes are fixed: a colour never depends on the view. That of room temperatures is
/// centred on the company's standard (RoomStandard).
namespace Ramps {

/// Lower bounds of the seven density classes for a one-hour window: 5, 10, 20, 40, 80, 160, 320 complaints
/// per km² and hour. Longer windows have classes of their own and pass their own first bound below.
inline constexpr double FirstDensityBound = 5.0;

/// Position of a density on the ramp, 0 at the first bound, 6 at 64 times that (the scale is logarithmic),
/// clamped; negative below the first bound, where nothing is drawn.
double densityPosition(double perKm2Hour, double firstBound = FirstDensityBound);
/// Colour of a density, with its opacity: 0 to 66 % over the first class below the bound's double, 72 % at
/// the top.
QColor density(const ColorSet &colors, double perKm2Hour, double firstBound = FirstDensityBound);
/// Colour of class 0…6 without opacity, for legends.
QColor densityClass(const ColorSet &colors, int index);

/// Position of a room temperature on the ramp of nine, 0…8, 4 at the standard: one step for each degree below
/// it, one for two above. Both in °C.
double roomTemperaturePosition(double celsius, double standard_C);
/// The class −4…+4 nearest to that.
int roomTemperatureClass(double celsius, double standard_C);
/// Colour of the class of a room temperature.
QColor roomTemperature(const ColorSet &colors, double celsius, double standard_C);
QColor roomTemperatureClassColor(const ColorSet &colors, int classIndex);

/// Linear interpolation in sRGB between the stops, position 0…count−1, clamped.
QColor interpolate(const QList<QColor> &stops, double position);

/// #14202B or white, whichever contrasts more with the colour.
QColor inkOn(const QColor &background);

} // namespace Ramps
} // namespace Warmline
