// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace Warmline {

/// The steps of [fromMs, toMs) side by side, each the mean of its usable samples; NaN where there are none.
/// \a series may be null: nothing was measured. Pure.
template <class Number>
std::vector<Number> stepMeans(const Series *series, qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    std::vector<double> sum(size_t((toMs - fromMs) / stepMs), 0.0), count(sum.size(), 0.0);
    const QList<Sample> none;
    for (const Sample &sample : series ? series->samples : none) {
        const auto step = size_t((sample.atMs - fromMs) / stepMs);
        if (sample.atMs < fromMs || step >= sum.size() || sample.quality >= Quality::Bad
            || !std::isfinite(sample.value))
            continue;
        sum[step] += sample.value;
        ++count[step];
    }
    std::vector<Number> means(sum.size(), std::numeric_limits<Number>::quiet_NaN());
    for (size_t i = 0; i < means.size(); ++i) {
        if (count[i] > 0)
            means[i] = Number(sum[i] / count[i]);
    }
    return means;
}

/// One curve for several of the same kind, step by step; NaN where none has a value. Where all have
/// all their values it is their mean; a curve counts in the level by how many values it has. A curve that is
/// silent for a while takes its level along: what is averaged is how far each is from its own usual, so that
/// a cold room that falls silent does not warm the others. Curves may be of different lengths: what is
/// missing at the end is NaN. Pure.
template <class Number>
std::vector<Number> meanCurve(const std::vector<std::vector<Number>> &curves)
{
    std::vector<double> usual(curves.size(), 0.0), sum;
    double all = 0, values = 0;
    for (size_t c = 0; c < curves.size(); ++c) {
        double own = 0, count = 0;
        for (const Number value : curves[c]) {
            if (!std::isnan(value)) {
                own += double(value);
                ++count;
            }
        }
        usual[c] = count > 0 ? own / count : 0;
        all += own;
        values += count;
        sum.resize(std::max(sum.size(), curves[c].size()), 0.0);
    }
    std::vector<double> count(sum.size(), 0.0);
    for (size_t c = 0; c < curves.size(); ++c) {
        for (size_t i = 0; i < curves[c].size(); ++i) {
            if (!std::isnan(curves[c][i])) {
                sum[i] += double(curves[c][i]) - usual[c];
                ++count[i];
            }
        }
    }
    std::vector<Number> mean(sum.size(), std::numeric_limits<Number>::quiet_NaN());
    for (size_t i = 0; i < mean.size(); ++i) {
        if (count[i] > 0)
            mean[i] = Number(all / values + sum[i] / count[i]);
    }
    return mean;
}

} // namespace Warmline
