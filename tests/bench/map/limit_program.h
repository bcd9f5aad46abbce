// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// The plain limit: counts points into pixels, blurs, colours; no margins, no Mercator bands, no bad
/// input, no cancelling. The same kernel taps as Warmline's, handed in by the benchmark.
namespace Limit {

struct Point
{
    double x; ///< pixels
    double y;
    float weight;
};

struct Taps
{
    int rank = 1;
    int reach = 0;
    std::vector<std::vector<float>> horizontal; ///< [rank][0..reach]
    std::vector<std::vector<float>> vertical;
};

/// Draws into `picture` (width × height ARGB) with `threads` threads.
void densityPicture(const std::vector<Point> &points, int width, int height, const Taps &taps,
                    const std::vector<uint32_t> &colours, float lowest, int threads,
                    std::vector<uint32_t> &picture);

} // namespace Limit
