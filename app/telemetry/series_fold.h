// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QList>

namespace Warmline {

/// Pure functions over samples of one series.
namespace SeriesFold {

/// Both by time; where both have a sample of the same moment, that of \a later wins. Any order in, rising
/// out.
[[nodiscard]] QList<Sample> merge(const QList<Sample> &earlier, const QList<Sample> &later);
/// By rising time; of doubled moments the last stays.
void sort(QList<Sample> &samples);

/// What lies in one step of a picture.
struct Bucket
{
    qint64 fromMs = 0; ///< start of the step
    qint64 count = 0; ///< usable values: neither bad, missing nor NaN
    double min = 0, max = 0, mean = 0;
    friend bool operator==(const Bucket &, const Bucket &) = default;
};
/// Min, max and mean a step; steps are aligned to whole multiples of \a stepMs. Steps without a usable value
/// are left out: gaps stay gaps.
[[nodiscard]] QList<Bucket> buckets(const QList<Sample> &samples, qint64 stepMs);
/// The same as samples of the mean, at the middle of their steps.
[[nodiscard]] QList<Sample> means(const QList<Sample> &samples, qint64 stepMs);

} // namespace SeriesFold

} // namespace Warmline
