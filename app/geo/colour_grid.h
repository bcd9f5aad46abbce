// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/density_grid.h"

#include <QColor>
#include <QImage>
#include <QList>

namespace Warmline::Geo {

/// How density becomes colour: fixed classes, so that a colour means the same thing all day.
/// Source: visual/style.md, density ramp.
struct DensityRamp
{
    /// Colours at the lower bounds of the classes, low → high; as many as there are classes.
    QList<QColor> stops;
    /// Lower bounds, ascending and positive, in the grid's unit. Below the first nothing is drawn.
    QList<double> classes;
    /// Opacity rises from 0 at the first bound to this at the second …
    double opacityAfterFirstClass = 0.66;
    /// … and on to this at the last bound.
    double opacityAtTop = 0.72;

    /// At least two classes, as many stops as classes, bounds positive and ascending.
    [[nodiscard]] bool isValid() const;
};

/// The ramp for light maps (more is darker) with the classes of an hour's window:
/// 5 · 10 · 20 · 40 · 80 · 160 · 320 complaints per km² and hour.
[[nodiscard]] DensityRamp lightDensityRamp();

/// Colour of one density, not premultiplied: linear between the stops along the logarithm of the
/// value, transparent below the first class and for NaN.
[[nodiscard]] QColor densityColour(const DensityRamp &ramp, double value);

/// The grid as a picture (ARGB32 premultiplied, same size, north up). Values are rounded to 1/64 of an
/// octave, less than a step of an 8-bit colour. An empty grid or invalid ramp gives a null image.
[[nodiscard]] QImage colourGrid(const DensityGrid &grid, const DensityRamp &ramp);

} // namespace Warmline::Geo
