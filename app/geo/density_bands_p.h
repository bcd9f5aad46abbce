// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/density_bins_p.h"
#include "app/geo/density_blur_p.h"
#include "app/geo/density_grid.h"

#include <stop_token>
#include <vector>

/// The blur of a counted raster: which kernel each row has, and how the work is spread over threads; private
/// to app/geo.
namespace Warmline::Geo::Blur {

inline constexpr double SquareMetresPerKm2 = 1.0e6;

/// Metres of the plane for a metre of ground at northing \a y.
[[nodiscard]] inline double scaleAt(const DensitySpec &spec, double y)
{
    return spec.plane == DensityPlane::WebMercator ? mercatorScaleAt(y) : 1.0;
}

/// Rows with, to a tolerance, the same Mercator scale.
struct Band
{
    int firstRow = 0;
    int endRow = 0;
    SeparableKernel kernel;
};

/// All rows of the raster, whose pixels cover \a factor of the picture's on each side.
[[nodiscard]] std::vector<Band> makeBands(const DensitySpec &spec, const Bin::Raster &r, int factor);

/// Weight per km² of every pixel into \a out, row by row; unfinished when it was stopped.
void blur(const DensitySpec &spec, const Bin::Raster &r, const std::vector<Band> &bands,
          const Bin::Bins &bins, float *out, const std::stop_token &stop);

} // namespace Warmline::Geo::Blur
