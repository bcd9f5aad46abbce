// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/density_blur_p.h"

#include <cstring>

// Built with -O3 in every configuration (see CMakeLists.txt): this is where the map's time goes.
// The loops are written on 8-float vectors of the compiler's vector extension, which keeps the
// accumulators in registers over all taps; a clone for AVX2 + FMA is chosen at load time.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_THREAD__) \
    && !defined(__SANITIZE_ADDRESS__)
#define WARMLINE_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define WARMLINE_CLONES
#endif
#define WARMLINE_INLINE inline __attribute__((always_inline))

namespace Warmline::Geo::Blur {

namespace {

using Lanes = float __attribute__((vector_size(32)));
using LooseLanes = float __attribute__((vector_size(32), aligned(4), may_alias));
constexpr int LaneCount = 8;

template <int Rank>
WARMLINE_INLINE void horizontalBody(const SeparableKernel &kernel, const float *in, float *const *out)
{
    const float *taps = kernel.horizontal.data();
    for (int i = 0; i < BlockColumns; i += 2 * LaneCount) {
        const float *p = in + i;
        Lanes a[Rank];
        Lanes b[Rank];
        const Lanes p0 = *reinterpret_cast<const LooseLanes *>(p);
        const Lanes p1 = *reinterpret_cast<const LooseLanes *>(p + LaneCount);
        for (int k = 0; k < Rank; ++k) {
            a[k] = p0 * taps[k];
            b[k] = p1 * taps[k];
        }
        for (int d = 1; d <= kernel.reachX; ++d) {
            const Lanes s0 =
                *reinterpret_cast<const LooseLanes *>(p - d) + *reinterpret_cast<const LooseLanes *>(p + d);
            const Lanes s1 = *reinterpret_cast<const LooseLanes *>(p + LaneCount - d)
                           + *reinterpret_cast<const LooseLanes *>(p + LaneCount + d);
            for (int k = 0; k < Rank; ++k) {
                a[k] += s0 * taps[d * Rank + k];
                b[k] += s1 * taps[d * Rank + k];
            }
        }
        for (int k = 0; k < Rank; ++k) {
            *reinterpret_cast<LooseLanes *>(out[k] + i) = a[k];
            *reinterpret_cast<LooseLanes *>(out[k] + i + LaneCount) = b[k];
        }
    }
}

WARMLINE_CLONES void horizontal1(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<1>(k, in, out);
}
WARMLINE_CLONES void horizontal2(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<2>(k, in, out);
}
WARMLINE_CLONES void horizontal3(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<3>(k, in, out);
}
WARMLINE_CLONES void horizontal4(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<4>(k, in, out);
}
WARMLINE_CLONES void horizontal5(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<5>(k, in, out);
}
WARMLINE_CLONES void horizontal6(const SeparableKernel &k, const float *in, float *const *out)
{
    horizontalBody<6>(k, in, out);
}

WARMLINE_CLONES void verticalLoop(const SeparableKernel &kernel, const float *const *rows, float *out)
{
    const int span = 2 * kernel.reachY + 1;
    for (int i = 0; i < BlockColumns; i += 4 * LaneCount) {
        Lanes acc[4] = {};
        for (int k = 0; k < kernel.rank; ++k) {
            const float *const *centre = rows + k * span + kernel.reachY;
            const float *taps = kernel.vertical.data() + k * (kernel.reachY + 1);
            for (int d = 0; d <= kernel.reachY; ++d) {
                const float *up = centre[-d];
                const float *down = d ? centre[d] : nullptr;
                const float t = taps[d];
                if (up && down) {
                    for (int j = 0; j < 4; ++j)
                        acc[j] += (*reinterpret_cast<const LooseLanes *>(up + i + j * LaneCount)
                                   + *reinterpret_cast<const LooseLanes *>(down + i + j * LaneCount))
                                * t;
                } else if (const float *one = up ? up : down) {
                    for (int j = 0; j < 4; ++j)
                        acc[j] += *reinterpret_cast<const LooseLanes *>(one + i + j * LaneCount) * t;
                }
            }
        }
        for (int j = 0; j < 4; ++j) {
            const Lanes zero = {};
            const Lanes v = acc[j] > zero ? acc[j] : zero;
            *reinterpret_cast<LooseLanes *>(out + i + j * LaneCount) = v;
        }
    }
}

} // namespace

void horizontal(const SeparableKernel &kernel, const float *in, float *const *out)
{
    switch (kernel.rank) {
    case 1: horizontal1(kernel, in, out); break;
    case 2: horizontal2(kernel, in, out); break;
    case 3: horizontal3(kernel, in, out); break;
    case 4: horizontal4(kernel, in, out); break;
    case 5: horizontal5(kernel, in, out); break;
    default: horizontal6(kernel, in, out); break;
    }
}

void vertical(const SeparableKernel &kernel, const float *const *rows, float *out)
{
    verticalLoop(kernel, rows, out);
}

} // namespace Warmline::Geo::Blur
