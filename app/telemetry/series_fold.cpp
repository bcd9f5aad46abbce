// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/series_fold.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 down = value / step * step;
    return down > value ? down - step : down;
}

} // namespace

void SeriesFold::sort(QList<Sample> &samples)
{
    bool rising = true;
    for (qsizetype i = 1; rising && i < samples.size(); ++i)
        rising = samples.at(i - 1).atMs < samples.at(i).atMs;
    if (rising)
        return;
    std::ranges::stable_sort(samples, {}, &Sample::atMs);
    qsizetype kept = 0;
    for (qsizetype i = 1; i < samples.size(); ++i) {
        if (samples.at(i).atMs != samples.at(kept).atMs)
            ++kept;
        samples[kept] = samples.at(i);
    }
    samples.resize(std::min(samples.size(), kept + 1));
}

QList<Sample> SeriesFold::merge(const QList<Sample> &earlier, const QList<Sample> &later)
{
    QList<Sample> all;
    all.reserve(earlier.size() + later.size());
    all.append(earlier);
    all.append(later);
    sort(all);
    return all;
}

void SeriesFold::join(QList<Sample> &samples, const QList<Sample> &later)
{
    if (samples.isEmpty() || later.isEmpty() || later.first().atMs > samples.last().atMs)
        samples.append(later);
    else
        samples = merge(samples, later);
}

QList<SeriesFold::Bucket> SeriesFold::buckets(const QList<Sample> &samples, qint64 stepMs)
{
    QList<Bucket> all;
    double sum = 0;
    for (const Sample &sample : samples) {
        if (sample.quality >= Quality::Bad || std::isnan(sample.value))
            continue;
        const qint64 from = floorTo(sample.atMs, stepMs);
        if (all.isEmpty() || all.last().fromMs != from) {
            all.append({from, 0, sample.value, sample.value, 0});
            sum = 0;
        }
        Bucket &bucket = all.last();
        bucket.min = std::min(bucket.min, sample.value);
        bucket.max = std::max(bucket.max, sample.value);
        sum += sample.value;
        bucket.mean = sum / double(++bucket.count);
    }
    return all;
}

QList<Sample> SeriesFold::means(const QList<Sample> &samples, qint64 stepMs)
{
    QList<Sample> all;
    for (const Bucket &bucket : buckets(samples, stepMs))
        all.append({bucket.fromMs + stepMs / 2, bucket.mean, Quality::Good});
    return all;
}

void SeriesFold::Extremes::widen(qint64 step, double low, double high)
{
    if (!m_last || m_lastStep != step) {
        const auto [it, fresh] = m_spans.try_emplace(step, Span{low, high});
        m_last = &it->second;
        m_lastStep = step;
    }
    m_last->low = std::min(m_last->low, low);
    m_last->high = std::max(m_last->high, high);
}

void SeriesFold::Extremes::add(const Sample &sample)
{
    if (sample.atMs < m_fromMs || sample.atMs >= m_toMs || sample.quality >= Quality::Bad
        || std::isnan(sample.value))
        return;
    widen(floorTo(sample.atMs, m_stepMs), sample.value, sample.value);
}

void SeriesFold::Extremes::add(qint64 firstMs, qint64 lastMs, double low, double high)
{
    const qint64 to = std::min(lastMs, m_toMs - 1);
    for (qint64 step = floorTo(std::max(firstMs, m_fromMs), m_stepMs); step <= to; step += m_stepMs)
        widen(step, low, high);
}

QList<Sample> SeriesFold::Extremes::samples() const
{
    QList<Sample> all;
    all.reserve(qsizetype(m_spans.size()) * 2);
    for (const auto &[step, span] : m_spans) {
        all.append({step + m_stepMs / 4, span.low, Quality::Good});
        all.append({step + m_stepMs * 3 / 4, span.high, Quality::Good});
    }
    return all;
}

} // namespace Warmline
