// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/series_hours.h"

#include "app/telemetry/series_chunk.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace Warmline::SeriesHours {

namespace {

constexpr std::array<double Bucket::*, 3> kColumns{&Bucket::min, &Bucket::max, &Bucket::mean};

QByteArray column(const QList<Bucket> &hours, auto value)
{
    QList<Sample> samples;
    samples.reserve(hours.size());
    for (const Bucket &hour : hours)
        samples.append({hour.fromMs, value(hour), Quality::Good});
    const QByteArray packed = SeriesChunk::encode({samples.constData(), size_t(samples.size())});
    QByteArray framed(4, '\0');
    qToBigEndian(quint32(packed.size()), framed.data());
    return framed + packed;
}

/// The next column; takes it off \a bytes.
Result<QList<Sample>> takeColumn(QByteArrayView &bytes)
{
    const auto damaged = [] {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("SeriesChunk", "历史数据块已损坏"));
    };
    if (bytes.size() < 4)
        return damaged();
    const qsizetype size = qsizetype(qFromBigEndian<quint32>(bytes.data()));
    if (bytes.size() - 4 < size)
        return damaged();
    auto samples = SeriesChunk::decode(bytes.sliced(4, size));
    bytes = bytes.sliced(4 + size);
    return samples;
}

void add(Bucket &hour, const Bucket &other)
{
    hour.min = std::min(hour.min, other.min);
    hour.max = std::max(hour.max, other.max);
    const qint64 count = hour.count + other.count;
    hour.mean += (other.mean - hour.mean) * double(other.count) / double(count);
    hour.count = count;
}

qint64 stepStart(qint64 value, qint64 step)
{
    const qint64 down = value / step * step;
    return down > value ? down - step : down;
}

} // namespace

qint64 placeOf(qint64 utcMs)
{
    return stepStart(utcMs, kPieceMs) / kPieceMs;
}

QByteArray encode(const QList<Bucket> &hours)
{
    QByteArray bytes = column(hours, [](const Bucket &hour) { return double(hour.count); });
    for (const auto member : kColumns)
        bytes += column(hours, [member](const Bucket &hour) { return hour.*member; });
    return bytes;
}

Result<QList<Bucket>> decode(QByteArrayView bytes)
{
    const auto counts = takeColumn(bytes);
    if (!counts)
        return std::unexpected(counts.error());
    QList<Bucket> hours;
    hours.reserve(counts->size());
    for (const Sample &count : *counts)
        hours.append({count.atMs, qint64(count.value), 0, 0, 0});
    for (const auto member : kColumns) {
        const auto values = takeColumn(bytes);
        if (!values || values->size() != hours.size())
            return values ? failure(ErrorCode::InvalidInput,
                                    QCoreApplication::translate("SeriesChunk", "历史数据块已损坏"))
                          : std::unexpected(values.error());
        for (qsizetype i = 0; i < hours.size(); ++i)
            hours[i].*member = values->at(i).value;
    }
    return hours;
}

QList<Bucket> merge(const QList<Bucket> &one, const QList<Bucket> &other)
{
    QList<Bucket> all;
    all.reserve(one.size() + other.size());
    std::ranges::merge(one, other, std::back_inserter(all), {}, &Bucket::fromMs, &Bucket::fromMs);
    qsizetype kept = 0;
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.at(i).fromMs == all.at(kept).fromMs)
            add(all[kept], all.at(i));
        else
            all[++kept] = all.at(i);
    }
    all.resize(std::min(all.size(), kept + 1));
    return all;
}

std::map<qint64, QList<Bucket>> byPlace(const QList<Bucket> &hours)
{
    std::map<qint64, QList<Bucket>> pieces;
    for (const Bucket &hour : hours)
        pieces[placeOf(hour.fromMs)].append(hour);
    return pieces;
}

Series answer(Series series, const QList<Bucket> &hours, qint64 stepMs)
{
    const bool folds = stepMs > 0 && stepMs > series.stepMs;
    if (hours.isEmpty()) {
        if (folds) {
            series.samples = SeriesFold::means(series.samples, stepMs);
            series.stepMs = stepMs;
        }
        return series;
    }
    // Steps shorter than an hour can't be told of hours; samples are left as they are measured then.
    const qint64 step = std::max(stepMs, kHourMs);
    QList<Bucket> steps;
    for (Bucket hour : hours) {
        hour.fromMs = stepStart(hour.fromMs, step);
        if (!steps.isEmpty() && steps.last().fromMs == hour.fromMs)
            add(steps.last(), hour);
        else
            steps.append(hour);
    }
    QList<Sample> samples;
    if (folds && stepMs >= kHourMs) {
        for (const Bucket &bucket : merge(steps, SeriesFold::buckets(series.samples, step)))
            samples.append({bucket.fromMs + step / 2, bucket.mean, Quality::Good});
    } else {
        if (folds)
            series.samples = SeriesFold::means(series.samples, stepMs);
        for (const Bucket &bucket : std::as_const(steps))
            samples.append({bucket.fromMs + step / 2, bucket.mean, Quality::Good});
        samples = SeriesFold::merge(samples, series.samples);
    }
    series.samples = std::move(samples);
    series.stepMs = std::max(series.stepMs, step);
    return series;
}

} // namespace Warmline::SeriesHours
