// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

/// Inner loops of the density blur; private to app/geo.
namespace Warmline::Geo::Blur {

/// A kernel as a sum of `rank` products h_k(dx) · v_k(dy); both factors are even functions, so only
/// the taps from 0 to the reach are kept.
struct SeparableKernel
{
    int rank = 1;
    int reachX = 0;
    int reachY = 0;
    std::vector<float> horizontal; ///< [tap][rank]
    std::vector<float> vertical; ///< [rank][tap]
};

/// Highest rank the inner loops are compiled for.
inline constexpr int MaxRank = 6;
/// Columns worked on together: the ring of blurred rows of one block then stays in the L2 cache.
inline constexpr int BlockColumns = 256;

/// One block row, horizontally: `in` points at the sample under output column 0 and can be read from
/// −reachX to BlockColumns + reachX. out[k] gets BlockColumns values.
void horizontal(const SeparableKernel &kernel, const float *in, float *const *out);

/// One output block row from rows of horizontal results: rows[k * (2 * reachY + 1) + reachY + dy],
/// nullptr for a row of zeros. Values are ≥ 0: what the low-rank error makes negative is cut.
void vertical(const SeparableKernel &kernel, const float *const *rows, float *out);

} // namespace Warmline::Geo::Blur
