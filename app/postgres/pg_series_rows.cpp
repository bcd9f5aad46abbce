// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_series_rows.h"

#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"

#include <QDateTime>
#include <QTimeZone>
#include <QVariant>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Calls \a add with each piece of a chunk's size.
void cut(const QList<Sample> &samples, const auto &add)
{
    for (qsizetype from = 0; from < samples.size(); from += SeriesChunk::kMaxSamples)
        add(std::span<const Sample>(samples.constData() + from,
                                    size_t(std::min(SeriesChunk::kMaxSamples, samples.size() - from))));
}

} // namespace

qint64 PgChunkRows::monthOf(qint64 utcMs)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).date();
    return QDate(day.year(), day.month(), 1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch();
}

void PgChunkRows::add(int series, const QList<Sample> &samples)
{
    m_added.insert(series);
    cut(samples, [&](std::span<const Sample> part) {
        const SeriesChunk::Summary summary = SeriesChunk::summarise(part);
        m_series.add(qint64(series));
        m_first.add(summary.firstMs);
        m_last.add(summary.lastMs);
        m_count.add(summary.count);
        m_good.add(summary.good);
        for (const auto &[column, value] : {std::pair{&m_min, summary.min}, std::pair{&m_max, summary.max},
                                            std::pair{&m_sum, summary.sum}}) {
            if (summary.good > 0)
                column->add(value);
            else
                column->addNull();
        }
        m_data.add(SeriesChunk::encode(part));
        m_months.insert(monthOf(summary.firstMs));
    });
}

Result<void> PgChunkRows::insert(PgConnection &db) const
{
    if (m_series.isEmpty())
        return {};
    auto done = db.run(
        u"insert into series_chunk (series, first_ms, last_ms, count, good, min, max, sum, data) "
        "select * from unnest(cast(? as integer[]), cast(? as bigint[]), cast(? as bigint[]), "
        "cast(? as integer[]), cast(? as integer[]), cast(? as double precision[]), "
        "cast(? as double precision[]), cast(? as double precision[]), cast(? as bytea[])) "
        "on conflict (series, first_ms) do update set last_ms = excluded.last_ms, count = excluded.count, "
        "good = excluded.good, min = excluded.min, max = excluded.max, sum = excluded.sum, "
        "data = excluded.data"_s,
        {m_series.text(), m_first.text(), m_last.text(), m_count.text(), m_good.text(), m_min.text(),
         m_max.text(), m_sum.text(), m_data.text()});
    return done ? Result<void>() : std::unexpected(done.error());
}

void PgJournalRows::add(int series, const QList<Sample> &samples)
{
    cut(samples, [&](std::span<const Sample> part) {
        m_series.add(qint64(series));
        m_first.add(part.front().atMs);
        m_last.add(part.back().atMs);
        m_count.add(qint64(part.size()));
        m_data.add(SeriesChunk::encode(part));
    });
}

Result<void> PgJournalRows::insert(PgConnection &db) const
{
    if (m_series.isEmpty())
        return {};
    // Numbered in the order of the rows: of two of one moment the later written wins.
    auto done = db.run(u"insert into series_journal (series, first_ms, last_ms, count, data) "
                       "select s, f, l, c, d from unnest(cast(? as integer[]), cast(? as bigint[]), "
                       "cast(? as bigint[]), cast(? as integer[]), cast(? as bytea[])) "
                       "with ordinality r (s, f, l, c, d, n) order by n"_s,
                       {m_series.text(), m_first.text(), m_last.text(), m_count.text(), m_data.text()});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<QList<Sample>> PgSeriesRows::samples(QSqlQuery &rows, QLatin1StringView table)
{
    QList<Sample> all;
    while (rows.next()) {
        const auto part = SeriesChunk::decode(rows.value(0).toByteArray());
        if (!part)
            return failure(ErrorCode::Storage, part.error().text, table);
        all.append(*part);
    }
    return all;
}

Result<QList<Sample>> PgSeriesRows::merged(const std::map<qint64, QByteArray> &pieces,
                                           QLatin1StringView table)
{
    QList<Sample> all;
    for (const auto &[id, piece] : pieces) {
        const auto part = SeriesChunk::decode(piece);
        if (!part)
            return failure(ErrorCode::Storage, part.error().text, table);
        SeriesFold::join(all, *part);
    }
    return all;
}

} // namespace Warmline
