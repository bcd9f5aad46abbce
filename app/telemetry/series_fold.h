// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QList>

#include <map>

namespace Warmline {

/// Pure functions over samples of one series.
namespace SeriesFold {

/// Both by time; where both have a sample of the same moment, that of \a later wins. Any order in, rising
/// out.
[[nodiscard]] QList<Sample> merge(const QList<Sample> &earlier, const QList<Sample> &later);
/// Adds \a later to \a samples, as merge() does; cheap where it only goes on.
void join(QList<Sample> &samples, const QList<Sample> &later);
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

/// The lowest and the highest value of each step, gathered from samples and from pieces of which only their
/// extremes are known, in any order.
class Extremes
{
public:
    /// Steps aligned to whole multiples of \a stepMs; what lies outside of [fromMs, toMs) is left out.
    Extremes(qint64 fromMs, qint64 toMs, qint64 stepMs)
        : m_fromMs(fromMs)
        , m_toMs(toMs)
        , m_stepMs(stepMs)
    { }
    void add(const Sample &sample);
    /// A piece no longer than a step: its extremes count in each step that it touches.
    void add(qint64 firstMs, qint64 lastMs, double low, double high);
    /// Two for each step with a usable value, a quarter and three quarters into it.
    [[nodiscard]] QList<Sample> samples() const;

private:
    struct Span
    {
        double low = 0, high = 0;
    };
    void widen(qint64 step, double low, double high);

    qint64 m_fromMs, m_toMs, m_stepMs;
    std::map<qint64, Span> m_spans; ///< by the start of the step
    qint64 m_lastStep = 0;
    Span *m_last = nullptr; ///< samples come in order: mostly the same step again
};

} // namespace SeriesFold

} // namespace Warmline
