// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/density_bins_p.h"

#include "app/geo/density_blur_p.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace Warmline::Geo::Bin {

bool isFinite(const DensityPoint &p)
{
    return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.weight);
}

int usableThreads(const DensitySpec &spec)
{
    return std::clamp(spec.threads, 1, 16);
}

void parallel(int threads, int count, const std::function<void(int)> &work)
{
    std::atomic<int> next = 0;
    const auto loop = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (int t = 1; t < std::min(threads, count); ++t)
        others.emplace_back(loop);
    loop();
}

namespace {

void countNearest(std::span<const DensityPoint> points, const Raster &r, const Bins &b, float *out,
                  qsizetype &skipped)
{
    const double fx = 1.0 / r.pixelX;
    const double fy = 1.0 / r.pixelY;
    const double ox = -r.west * fx + b.margin;
    const double oy = r.north * fy + b.marginRows;
    const double right = b.margin + r.width + b.margin;
    for (const DensityPoint &p : points) {
        const double c = p.x * fx + ox;
        const double row = oy - p.y * fy;
        // One comparison chain refuses far-away points and NaN alike.
        if (c >= 0 && c < right && row >= 0 && row < b.rows) {
            if (std::isfinite(p.weight)) {
                out[static_cast<std::size_t>(row) * static_cast<std::size_t>(b.stride)
                    + static_cast<std::size_t>(c)] += p.weight;
                continue;
            }
        }
        if (!isFinite(p))
            ++skipped;
    }
}

void countLinear(std::span<const DensityPoint> points, const Raster &r, const Bins &b, float *out,
                 qsizetype &skipped)
{
    const double fx = 1.0 / r.pixelX;
    const double fy = 1.0 / r.pixelY;
    const double ox = -r.west * fx + b.margin - 0.5;
    const double oy = r.north * fy + b.marginRows - 0.5;
    const double right = r.width + 2.0 * b.margin - 1.0;
    const double bottom = b.rows - 1.0;
    for (const DensityPoint &p : points) {
        const double c = p.x * fx + ox;
        const double row = oy - p.y * fy;
        // As above: what is not in the raster is looked at again only to count what is no number.
        if (!(c >= 0 && c < right && row >= 0 && row < bottom && std::isfinite(p.weight))) {
            if (!isFinite(p))
                ++skipped;
            continue;
        }
        const auto column = static_cast<int>(c);
        const auto line = static_cast<int>(row);
        const auto u = static_cast<float>(c - column);
        const auto v = static_cast<float>(row - line);
        float *cell = out + static_cast<std::size_t>(line) * static_cast<std::size_t>(b.stride)
                    + static_cast<std::size_t>(column);
        const float lower = p.weight * v;
        const float upper = p.weight - lower;
        cell[0] += upper - upper * u;
        cell[1] += upper * u;
        cell[b.stride] += lower - lower * u;
        cell[b.stride + 1] += lower * u;
    }
}

} // namespace

Bins countPoints(std::span<const DensityPoint> points, const DensitySpec &spec, const Raster &r, int reachX,
                 int reachY, const std::stop_token &stop)
{
    Bins b;
    b.margin = reachX + 1;
    b.marginRows = reachY + 1;
    b.rows = r.height + 2 * b.marginRows;
    const int blocks = (r.width + Blur::BlockColumns - 1) / Blur::BlockColumns;
    b.stride = blocks * Blur::BlockColumns + 2 * b.margin;
    // A second private raster pays only when there is enough to count.
    const int parts = points.size() > 100'000 ? usableThreads(spec) : 1;
    b.parts.resize(static_cast<std::size_t>(parts));
    b.skipped.resize(static_cast<std::size_t>(parts));
    const std::size_t share =
        (points.size() + static_cast<std::size_t>(parts) - 1) / static_cast<std::size_t>(parts);
    parallel(parts, parts, [&](int part) {
        const auto i = static_cast<std::size_t>(part);
        auto &raster = b.parts[i];
        raster.assign(static_cast<std::size_t>(b.stride) * static_cast<std::size_t>(b.rows), 0.0F);
        const std::size_t begin = std::min(points.size(), i * share);
        const std::size_t end = std::min(points.size(), begin + share);
        constexpr std::size_t Step = 65536; // looks at the stop token now and then
        for (std::size_t at = begin; at < end && !stop.stop_requested(); at += Step) {
            const auto piece = points.subspan(at, std::min(Step, end - at));
            if (spec.binning == DensityBinning::Linear)
                countLinear(piece, r, b, raster.data(), b.skipped[i]);
            else
                countNearest(piece, r, b, raster.data(), b.skipped[i]);
        }
    });
    return b;
}

} // namespace Warmline::Geo::Bin
