// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <cmath>
#include <limits>
#include <vector>

namespace Warmline {

/// The hours of [fromMs, toMs) side by side, each the mean of its usable samples; NaN where there are none.
/// \a series may be null: nothing was measured. Pure.
template <class Number>
std::vector<Number> hourlyMeans(const Series *series, qint64 fromMs, qint64 toMs)
{
    constexpr qint64 kHourMs = 3'600'000;
    std::vector<double> sum(size_t((toMs - fromMs) / kHourMs), 0.0), count(sum.size(), 0.0);
    const QList<Sample> none;
    for (const Sample &sample : series ? series->samples : none) {
        const auto hour = size_t((sample.atMs - fromMs) / kHourMs);
        if (sample.atMs < fromMs || hour >= sum.size() || sample.quality >= Quality::Bad
            || !std::isfinite(sample.value))
            continue;
        sum[hour] += sample.value;
        ++count[hour];
    }
    std::vector<Number> means(sum.size(), std::numeric_limits<Number>::quiet_NaN());
    for (size_t i = 0; i < means.size(); ++i) {
        if (count[i] > 0)
            means[i] = Number(sum[i] / count[i]);
    }
    return means;
}

} // namespace Warmline
