// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of points that are too old to be kept: SeriesStore::Worker on the writer's thread.
#include "app/storage/series_store_worker.h"

#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"

namespace Warmline {

namespace {

constexpr int kChunksAPortion = 64;
constexpr int kSeriesAPortion = 400;

Error damagedRow(const SqliteConnection &db, const Error &error, const char *table)
{
    return {ErrorCode::Storage, error.text, db.file() + QStringLiteral(": ") + QLatin1StringView(table)};
}

} // namespace

Result<QList<SeriesHours::Bucket>> SeriesStore::Worker::hoursBetween(SqliteConnection &db, qint64 series,
                                                                     qint64 fromMs, qint64 toMs)
{
    QList<SeriesHours::Bucket> hours;
    SqliteStatement rows =
        db.cached("SELECT data FROM hour WHERE series = ? AND place BETWEEN ? AND ? ORDER BY place");
    rows.bind(1, series).bind(2, SeriesHours::placeOf(fromMs)).bind(3, SeriesHours::placeOf(toMs - 1));
    while (rows.step()) {
        const auto piece = SeriesHours::decode(rows.blobView(0));
        if (!piece)
            return std::unexpected(damagedRow(db, piece.error(), "hour"));
        for (const SeriesHours::Bucket &hour : *piece) {
            if (hour.fromMs + SeriesHours::kHourMs > fromMs && hour.fromMs < toMs)
                hours.append(hour);
        }
    }
    return db.result(std::move(hours));
}

Result<SeriesArchive::Thinned> SeriesStore::Worker::thin(qint64 rawBeforeMs, qint64 hoursBeforeMs)
{
    Thinned done;
    m_write->execute("BEGIN IMMEDIATE");
    const Result<void> thinned = thinPortion(rawBeforeMs, hoursBeforeMs, done);
    const Result<void> written = finishTransaction(thinned ? std::nullopt : std::optional(thinned.error()));
    if (!written)
        return std::unexpected(written.error());
    return done;
}

Result<void> SeriesStore::Worker::thinPortion(qint64 rawBeforeMs, qint64 hoursBeforeMs, Thinned &done)
{
    int chunks = 0;
    // Only this thread adds to m_known, so it may look without the lock.
    for (int looked = 0; m_thinned < m_known.size(); ++looked) {
        if (chunks >= kChunksAPortion || looked >= kSeriesAPortion) {
            done.more = true;
            return {};
        }
        const Known &series = m_known[m_thinned];
        const auto thinned = thinOne(series, rawBeforeMs, done);
        if (!thinned)
            return std::unexpected(thinned.error());
        chunks += *thinned;
        if (*thinned >= kChunksAPortion)
            continue; // the same series once more
        m_write->cached("DELETE FROM hour WHERE series = ? AND place < ?")
            .bind(1, series.id)
            .bind(2, SeriesHours::placeOf(hoursBeforeMs))
            .run();
        done.pieces += m_write->changes();
        ++m_thinned;
    }
    m_thinned = 0;
    return {};
}

Result<int> SeriesStore::Worker::thinOne(const Known &series, qint64 rawBeforeMs, Thinned &done)
{
    QList<Sample> samples;
    int chunks = 0;
    qint64 lastFirstMs = 0;
    SqliteStatement rows =
        m_write->cached("SELECT first_ms, data FROM chunk WHERE series = ?1 AND first_ms < ?2 "
                        "AND last_ms < ?2 ORDER BY first_ms LIMIT ?3");
    rows.bind(1, series.id).bind(2, rawBeforeMs).bind(3, kChunksAPortion);
    while (rows.step()) {
        lastFirstMs = rows.integer(0);
        const auto part = SeriesChunk::decode(rows.blobView(1));
        if (!part)
            return std::unexpected(damagedRow(*m_write, part.error(), "chunk"));
        samples.append(*part);
        ++chunks;
    }
    if (chunks == 0)
        return m_write->result(0);
    done.points += samples.size();
    if (const Result<void> added = addHours(series.id, samples); !added)
        return std::unexpected(added.error());
    m_write->cached("DELETE FROM chunk WHERE series = ? AND first_ms <= ?")
        .bind(1, series.id)
        .bind(2, lastFirstMs)
        .run();
    return m_write->result(chunks);
}

Result<void> SeriesStore::Worker::addHours(qint64 series, const QList<Sample> &samples)
{
    for (const auto &[place, fresh] :
         SeriesHours::byPlace(SeriesFold::buckets(samples, SeriesHours::kHourMs))) {
        QList<SeriesHours::Bucket> hours = fresh;
        SqliteStatement row = m_write->cached("SELECT data FROM hour WHERE series = ? AND place = ?");
        row.bind(1, series).bind(2, place);
        if (row.step()) {
            const auto there = SeriesHours::decode(row.blobView(0));
            if (!there)
                return std::unexpected(damagedRow(*m_write, there.error(), "hour"));
            hours = SeriesHours::merge(*there, fresh);
        }
        m_write->cached("INSERT OR REPLACE INTO hour(series, place, data) VALUES(?, ?, ?)")
            .bind(1, series)
            .bind(2, place)
            .bind(3, SeriesHours::encode(hours))
            .run();
    }
    return m_write->result();
}

} // namespace Warmline
