// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/map/limit_program.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <thread>

#if defined(__x86_64__) && defined(__gnu_linux__)
#define LIMIT_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define LIMIT_CLONES
#endif

namespace Limit {

namespace {

template <class Work>
void split(int threads, int count, Work work)
{
    std::vector<std::jthread> others;
    for (int t = 1; t < threads; ++t)
        others.emplace_back([=] { work(t, count * t / threads, count * (t + 1) / threads); });
    work(0, 0, count / threads);
}

LIMIT_CLONES void alongRow(const float *in, float *out, int width, const float *taps, int reach)
{
    for (int x = 0; x < width; ++x)
        out[x] = in[x] * taps[0];
    for (int d = 1; d <= reach; ++d) {
        const float t = taps[d];
        for (int x = 0; x < width; ++x)
            out[x] += t * (in[x - d] + in[x + d]);
    }
}

LIMIT_CLONES void addRows(const float *up, const float *down, float *out, int width, float t)
{
    for (int x = 0; x < width; ++x)
        out[x] += t * (up[x] + down[x]);
}

} // namespace

void densityPicture(const std::vector<Point> &points, int width, int height, const Taps &taps,
                    const std::vector<uint32_t> &colours, float lowest, int threads,
                    std::vector<uint32_t> &picture)
{
    const int stride = width + 2 * taps.reach;
    const int rows = height + 2 * taps.reach;
    const auto cells = std::size_t(stride) * std::size_t(rows);
    std::vector<std::vector<float>> bins{static_cast<std::size_t>(threads), std::vector<float>(cells)};
    const int n = int(points.size());
    split(threads, n, [&](int thread, int from, int to) {
        auto &mine = bins[static_cast<std::size_t>(thread)];
        for (int i = from; i < to; ++i) {
            const int x = int(points[std::size_t(i)].x) + taps.reach;
            const int y = int(points[std::size_t(i)].y) + taps.reach;
            if (x >= 0 && x < stride && y >= 0 && y < rows)
                mine[std::size_t(y) * std::size_t(stride) + std::size_t(x)] += points[std::size_t(i)].weight;
        }
    });
    for (std::size_t t = 1; t < bins.size(); ++t) {
        for (std::size_t i = 0; i < cells; ++i)
            bins[0][i] += bins[t][i];
    }
    std::vector<std::vector<float>> half{static_cast<std::size_t>(taps.rank),
                                         std::vector<float>(std::size_t(width) * std::size_t(rows))};
    split(threads, rows, [&](int, int from, int to) {
        for (int y = from; y < to; ++y) {
            for (std::size_t k = 0; k < half.size(); ++k) {
                alongRow(bins[0].data() + std::size_t(y) * std::size_t(stride) + taps.reach,
                         half[k].data() + std::size_t(y) * std::size_t(width), width,
                         taps.horizontal[k].data(), taps.reach);
            }
        }
    });
    picture.resize(std::size_t(width) * std::size_t(height));
    const auto first = std::bit_cast<uint32_t>(lowest) >> 17;
    split(threads, height, [&](int, int from, int to) {
        std::vector<float> line(static_cast<std::size_t>(width));
        for (int y = from; y < to; ++y) {
            std::ranges::fill(line, 0.0F);
            for (std::size_t k = 0; k < half.size(); ++k) {
                const float *centre = half[k].data() + std::size_t(y + taps.reach) * std::size_t(width);
                addRows(centre, centre, line.data(), width, taps.vertical[k][0] / 2);
                for (int d = 1; d <= taps.reach; ++d)
                    addRows(centre - std::ptrdiff_t(d) * width, centre + std::ptrdiff_t(d) * width,
                            line.data(), width, taps.vertical[k][std::size_t(d)]);
            }
            uint32_t *out = picture.data() + std::size_t(y) * std::size_t(width);
            for (std::size_t x = 0; x < line.size(); ++x) {
                out[x] = line[x] >= lowest
                           ? colours[std::min<std::size_t>((std::bit_cast<uint32_t>(line[x]) >> 17) - first,
                                                           colours.size() - 1)]
                           : 0;
            }
        }
    });
}

} // namespace Limit
