// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/density_blur_p.h"
#include "app/geo/density_grid.h"

/// The kernels themselves; private to app/geo.
namespace Warmline::Geo::Blur {

/// How far the kernel reaches, in radii.
[[nodiscard]] double reachInRadii(DensityKernel kernel);
/// Kernel value at squared distance r2 (in radii²), 1 in the middle.
[[nodiscard]] double kernelValue(DensityKernel kernel, double r2);
/// Integral of the kernel over the plane, in radii².
[[nodiscard]] double kernelIntegral(DensityKernel kernel);

/// The kernel as taps for pixels of 1/radiusX by 1/radiusY radii, scaled so that all
/// weights together sum to `total`.
///
/// A Gaussian is a product of two functions, so rank 1 is exact. The quartic (1 − u² − v²)² cut off at the
/// unit circle is no product; its best approximation by a sum of products comes from the eigenfunctions
/// of the symmetric operator K(u, v), which are computed once on a fine mesh. Largest error by rank,
/// in parts of the peak: 2: 1.4 %, 3: 0.5 %; we use QuarticRank, below 0.2 %. Against
/// stamping every pixel this costs O(radius) instead of O(radius²) a pixel.
[[nodiscard]] SeparableKernel separableKernel(DensityKernel kernel, double radiusX, double radiusY,
                                              double total);

/// Takes out of the kernel's taps what counting linearly into pixels, and enlarging the result linearly by
/// \a factor, will blur: one tap more on each side, the same total.
void sharpen(SeparableKernel &kernel, int factor);

inline constexpr int QuarticRank = 5;

} // namespace Warmline::Geo::Blur
