// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/density_bands_p.h"

#include "app/geo/density_kernel_p.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Geo::Blur {

using namespace Bin;

namespace {

// The kernel's scale is kept constant over rows in which Mercator's scale changes by less than this.
constexpr double BandTolerance = 0.005;

struct Task
{
    const Band *band = nullptr;
    int firstRow = 0;
    int endRow = 0;
    int block = 0;
};

// Blurs one block of columns for some rows. Horizontal results are kept in a ring of 2·reachY+1 rows.
void blurTask(const Task &task, const Bins &bins, const Raster &r, float *out, const std::stop_token &stop)
{
    const SeparableKernel &kernel = task.band->kernel;
    const auto span = static_cast<std::size_t>(2 * kernel.reachY + 1);
    const auto rank = static_cast<std::size_t>(kernel.rank);
    const auto slot = rank * BlockColumns;
    std::vector<float> ring(span * slot);
    std::vector<char> filled(span, 0);
    std::vector<const float *> rows(rank * span);
    std::vector<float> in(static_cast<std::size_t>(BlockColumns + 2 * kernel.reachX));
    std::vector<float> line(BlockColumns);
    const int column = task.block * BlockColumns;
    const auto wanted = static_cast<std::size_t>(std::min(BlockColumns, r.width - column));
    const auto ringIndex = [&](int row) {
        const int n = static_cast<int>(span);
        return static_cast<std::size_t>(((row % n) + n) % n);
    };

    for (int row = task.firstRow - kernel.reachY; row < task.endRow + kernel.reachY; ++row) {
        if (stop.stop_requested())
            return;
        const std::size_t at = ringIndex(row);
        const auto source =
            static_cast<std::size_t>(row + bins.marginRows) * static_cast<std::size_t>(bins.stride)
            + static_cast<std::size_t>(column + bins.margin - kernel.reachX);
        bool any = false;
        const float *first = bins.parts[0].data() + source;
        if (bins.parts.size() == 1) {
            for (std::size_t i = 0; i < in.size(); ++i)
                in[i] = first[i];
        } else {
            const float *second = bins.parts[1].data() + source;
            for (std::size_t i = 0; i < in.size(); ++i)
                in[i] = first[i] + second[i];
            for (std::size_t part = 2; part < bins.parts.size(); ++part) {
                const float *more = bins.parts[part].data() + source;
                for (std::size_t i = 0; i < in.size(); ++i)
                    in[i] += more[i];
            }
        }
        any = std::ranges::any_of(in, [](float v) { return v != 0.0F; });
        filled[at] = any;
        if (any) {
            float *results[MaxRank];
            for (std::size_t k = 0; k < rank; ++k)
                results[k] = ring.data() + at * slot + k * BlockColumns;
            horizontal(kernel, in.data() + kernel.reachX, results);
        }
        const int ready = row - kernel.reachY;
        if (ready < task.firstRow)
            continue;
        float *target = out + static_cast<std::size_t>(ready) * static_cast<std::size_t>(r.width)
                      + static_cast<std::size_t>(column);
        bool something = false;
        for (int dy = -kernel.reachY; dy <= kernel.reachY; ++dy) {
            const std::size_t from = ringIndex(ready + dy);
            something = something || filled[from];
            for (std::size_t k = 0; k < rank; ++k) {
                rows[k * span + static_cast<std::size_t>(kernel.reachY + dy)] =
                    filled[from] ? ring.data() + from * slot + k * BlockColumns : nullptr;
            }
        }
        if (!something) {
            std::fill_n(target, wanted, 0.0F);
        } else if (wanted == line.size()) {
            vertical(kernel, rows.data(), target);
        } else { // the last columns: a block is always worked out whole
            vertical(kernel, rows.data(), line.data());
            std::copy_n(line.data(), wanted, target);
        }
    }
}

} // namespace

std::vector<Band> makeBands(const DensitySpec &spec, const Raster &r, int factor)
{
    std::vector<Band> bands;
    for (int row = 0; row < r.height;) {
        const double first = scaleAt(spec, r.north - (row + 0.5) * r.pixelY);
        int end = row + 1;
        const auto near = [&](int candidate) {
            const double s = scaleAt(spec, r.north - (candidate + 0.5) * r.pixelY);
            return std::abs(s / first - 1.0) < BandTolerance;
        };
        // The scale is monotone on each side of the equator and flat across it, so bisection would
        // do; a plain walk is cheap enough (a cosh a row) and has no special case.
        while (end < r.height && near(end))
            ++end;
        const double scale = scaleAt(spec, r.north - (row + end) * 0.5 * r.pixelY);
        const double groundPixel_m2 = r.pixelX * r.pixelY / (scale * scale);
        const double radius = spec.radius_m * scale;
        bands.push_back({row, end,
                         separableKernel(spec.kernel, radius / r.pixelX, radius / r.pixelY,
                                         SquareMetresPerKm2 / groundPixel_m2)});
        if (factor > 1)
            sharpen(bands.back().kernel, factor);
        row = end;
    }
    return bands;
}

void blur(const DensitySpec &spec, const Raster &r, const std::vector<Band> &bands, const Bins &bins,
          float *out, const std::stop_token &stop)
{
    const int blocks = (r.width + BlockColumns - 1) / BlockColumns;
    std::vector<Task> tasks;
    for (const Band &band : bands) {
        // Half the rows at least, so that filling the ring is a small part of a task; but no thread waits
        // long for another's last block.
        const int threads = usableThreads(spec);
        const bool even = blocks >= 4 * threads || (blocks >= 2 * threads && blocks % threads == 0);
        const int pieces = even || bands.size() > 1 ? 1 : threads;
        const int step = std::max(1, (band.endRow - band.firstRow + pieces - 1) / pieces);
        for (int row = band.firstRow; row < band.endRow; row += step) {
            for (int block = 0; block < blocks; ++block)
                tasks.push_back({&band, row, std::min(band.endRow, row + step), block});
        }
    }
    parallel(usableThreads(spec), static_cast<int>(tasks.size()),
             [&](int i) { blurTask(tasks[static_cast<std::size_t>(i)], bins, r, out, stop); });
}

} // namespace Warmline::Geo::Blur
