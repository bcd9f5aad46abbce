// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/reference.h"

#include <QFuture>
#include <QList>

namespace Warmline {

/// How far a value may be trusted.
enum class Quality : quint8 { Good, Uncertain, Bad, Missing };

/// One measured value, in the unit of its series' quantity.
struct Sample
{
    qint64 atMs = 0; ///< of the measurement, UTC
    double value = 0;
    Quality quality = Quality::Good;
    friend bool operator==(const Sample &, const Sample &) = default;
};

/// A stretch of one measured series.
struct Series
{
    SeriesKey key;
    qint64 stepMs = 0; ///< expected distance of samples; a hole of more than two steps is a gap
    QList<Sample> samples; ///< by rising time
};

/// The last value of a series, as shown beside its age.
struct LiveValue
{
    SeriesKey key;
    Sample sample;
    qint64 pollMs = 0; ///< how often the source promises a value; stale after 2, bad after 5
    QString source;
};

/// Where the screens get history from, wherever it is kept. Thread-safe; answers have a deadline of 10 s.
class SeriesSource
{
public:
    virtual ~SeriesSource() = default;
    /// Samples in [fromMs, toMs); \a stepMs > 0 asks for about one sample a step (mean), 0 for all there are.
    virtual QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                  qint64 stepMs) = 0;
    /// The latest value of each series of the owners (stations, "" for weather); what is unknown is left out.
    virtual QFuture<Result<QList<LiveValue>>> latest(QStringList owners) = 0;
};

/// Where measured history goes. Thread-safe; late and doubled samples are accepted and folded in by time.
class SeriesSink
{
public:
    virtual ~SeriesSink() = default;
    /// The future finishes when the samples are on disk.
    virtual QFuture<Result<void>> append(QList<Series> series) = 0;
};

} // namespace Warmline
