// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/telemetry.h"

#include <QByteArray>

#include <span>

namespace Warmline {

/// A piece of one measured series, packed by columns: about a byte a point on plant data, bit-exact on any.
///
/// Layout: format (1), flags, number of points (LEB128), first time (zigzag LEB128), then
///  - times: the step alone when it never changes, else differences of differences (zigzag LEB128);
///  - values: as integers of a power of ten where every value is exactly that (differences, zigzag LEB128),
///  else the bytes of each
///    value XOR the one before, plane by plane;
///  - qualities: nothing when all are good, else runs.
/// The body is one zstd frame when that is smaller. See docs/telemetry.md.
namespace SeriesChunk {

constexpr int kFormat = 1;
constexpr qsizetype kMaxSamples = 1'024;

/// What a chunk holds, without unpacking it. Times are UTC ms.
struct Summary
{
    qint64 firstMs = 0, lastMs = 0;
    qint64 count = 0;
    qint64 good = 0; ///< values that min, max and sum are made of: neither bad, missing nor NaN
    double min = 0, max = 0, sum = 0;
};

/// \a samples by rising time, at least one.
[[nodiscard]] QByteArray encode(std::span<const Sample> samples);
/// InvalidInput when damaged; never reads beyond the bytes.
[[nodiscard]] Result<QList<Sample>> decode(QByteArrayView bytes);
[[nodiscard]] Summary summarise(std::span<const Sample> samples);

} // namespace SeriesChunk

} // namespace Warmline
