// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/density_grid.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

/// Points counted into a raster, before the blur; private to app/geo.
namespace Warmline::Geo::Bin {

struct Raster
{
    double west = 0;
    double north = 0;
    double pixelX = 1; // metres of the plane
    double pixelY = 1;
    int width = 0;
    int height = 0;
};

/// Counts with a margin on every side, so that the blur never asks where the border is.
struct Bins
{
    int margin = 0; // columns left of column 0
    int stride = 0;
    int marginRows = 0;
    int rows = 0;
    std::vector<std::vector<float>> parts; // one per thread; their sum is the count
    std::vector<qsizetype> skipped;
};

[[nodiscard]] bool isFinite(const DensityPoint &p);
[[nodiscard]] int usableThreads(const DensitySpec &spec);
/// Runs work(0..count) on the given number of threads, this one included.
void parallel(int threads, int count, const std::function<void(int)> &work);
[[nodiscard]] Bins countPoints(std::span<const DensityPoint> points, const DensitySpec &spec, const Raster &r,
                               int reachX, int reachY, const std::stop_token &stop);

} // namespace Warmline::Geo::Bin
