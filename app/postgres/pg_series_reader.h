// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_archive.h"
#include "app/postgres/pg_connection.h"

#include <QHash>

namespace Warmline {

/// What PgSeriesStore answers, from one connection. Each series is read of one moment (by one statement, a
/// long one by some in one snapshot): what becomes a chunk meanwhile is neither doubled nor missed. On the
/// reader's thread.
class PgSeriesReader
{
public:
    explicit PgSeriesReader(const DatabaseAddress &address)
        : m_db(address, QStringLiteral("history"))
    { }

    Result<QList<Series>> series(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs, qint64 stepMs);
    Result<QList<Series>> extremes(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs, qint64 stepMs);
    Result<QList<LiveValue>> latest(const QStringList &owners);
    Result<SeriesArchive::Totals> totals();

private:
    struct Known
    {
        int id = 0;
        qint64 stepMs = 0;
    };
    struct Found;
    /// Number and step of those that are there.
    Result<QHash<SeriesKey, Known>> known(const QList<SeriesKey> &keys);
    [[nodiscard]] static QList<Sample> extremesOf(const Found &of, qint64 fromMs, qint64 toMs, qint64 stepMs);
    /// The keys in their order, a few at a time, so that what is not folded yet has a bound.
    [[nodiscard]] static QList<QList<SeriesKey>>
    portions(const QList<SeriesKey> &keys, const QHash<SeriesKey, Known> &numbers, qint64 spanMs);
    /// Chunks, journal and hours that touch [fromMs, toMs), by series. \a headsUpToMs: of chunks that are not
    /// longer only what they hold at least and at most.
    Result<QHash<int, Found>> between(const QList<int> &ids, qint64 fromMs, qint64 toMs, qint64 headsUpToMs);
    /// Means of one series that has more samples in the span than are read at once: span by span.
    Result<Series> longSeries(const SeriesKey &key, const Known &known, qint64 fromMs, qint64 toMs,
                              qint64 stepMs);
    Result<Series> spanBySpan(const SeriesKey &key, const Known &known, qint64 fromMs, qint64 toMs,
                              qint64 stepMs);

    PgConnection m_db;
};

} // namespace Warmline
