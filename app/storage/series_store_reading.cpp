// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a store of measured values answers: SeriesStore::Worker on the reader's thread.
#include "app/storage/series_store_worker.h"

#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"

namespace Warmline {

namespace {

/// One moment of the file for all that is read while it lives: what thinning moves from samples to hours
/// meanwhile is in exactly one of the two.
class FileMoment
{
public:
    explicit FileMoment(SqliteConnection &db)
        : m_db(db)
    {
        m_db.execute("BEGIN");
    }
    ~FileMoment() { m_db.execute("COMMIT"); }
    Q_DISABLE_COPY_MOVE(FileMoment)

private:
    SqliteConnection &m_db;
};

} // namespace

Result<QList<Series>> SeriesStore::Worker::read(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs,
                                                qint64 stepMs)
{
    QList<Series> answer;
    for (const SeriesKey &key : keys) {
        Series series{key, 0, {}};
        qint64 id = 0;
        QList<Sample> tail; // before the file: what is compacted in between is there twice, never not at all
        {
            const std::lock_guard lock(m_mutex);
            if (const Known *entry = m_index.value(key)) {
                id = entry->id;
                series.stepMs = entry->stepMs;
                tail = entry->tail;
            }
        }
        if (id == 0) {
            answer.append(series);
            continue;
        }
        const FileMoment moment(*m_read);
        Result<QList<Sample>> samples = chunksBetween(*m_read, id, fromMs, toMs);
        if (!samples)
            return std::unexpected(samples.error());
        if (!tail.isEmpty() && tail.last().atMs >= fromMs && tail.first().atMs < toMs)
            *samples = SeriesFold::merge(*samples, tail);
        samples->removeIf([&](const Sample &s) { return s.atMs < fromMs || s.atMs >= toMs; });
        series.samples = std::move(*samples);
        const auto hours = hoursBetween(*m_read, id, fromMs, toMs);
        if (!hours)
            return std::unexpected(hours.error());
        answer.append(SeriesHours::answer(std::move(series), *hours, stepMs));
    }
    return answer;
}

Result<QList<Series>> SeriesStore::Worker::extremes(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs,
                                                    qint64 stepMs)
{
    QList<Series> answer;
    for (const SeriesKey &key : keys) {
        qint64 id = 0, ownStep = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (const Known *entry = m_index.value(key)) {
                id = entry->id;
                ownStep = entry->stepMs;
            }
        }
        if (id == 0 || stepMs <= 0 || stepMs <= ownStep) { // as it was measured
            auto exact = read({key}, fromMs, toMs, 0);
            if (!exact)
                return exact;
            answer += *exact;
            continue;
        }
        auto series = extremesOf(key, id, fromMs, toMs, stepMs);
        if (!series)
            return std::unexpected(series.error());
        answer.append(*std::move(series));
    }
    return answer;
}

Result<Series> SeriesStore::Worker::extremesOf(const SeriesKey &key, qint64 id, qint64 fromMs, qint64 toMs,
                                               qint64 stepMs)
{
    SeriesFold::Extremes extremes(fromMs, toMs, stepMs);
    {
        const std::lock_guard lock(m_mutex); // before the file, see read()
        for (const Sample &sample : std::as_const(m_index.value(key)->tail))
            extremes.add(sample);
    }
    const FileMoment moment(*m_read);
    QList<std::pair<qint64, qint64>> toRead; // chunks longer than a step
    SqliteStatement rows = m_read->cached(
        "SELECT first_ms, last_ms, good, min, max FROM chunk INDEXED BY chunk_extremes WHERE series = ?1 AND "
        "first_ms >= coalesce((SELECT max(first_ms) FROM chunk WHERE series = ?1 AND first_ms <= ?2), ?2) "
        "AND "
        "first_ms < ?3 ORDER BY first_ms");
    rows.bind(1, id).bind(2, fromMs).bind(3, toMs);
    while (rows.step()) {
        const qint64 first = rows.integer(0), last = rows.integer(1);
        if (rows.integer(2) == 0 || last < fromMs)
            continue;
        if (last - first <= stepMs)
            extremes.add(first, last, rows.real(3), rows.real(4));
        else if (!toRead.isEmpty() && first - toRead.last().second <= stepMs)
            toRead.last().second = last; // neighbours are read at once
        else
            toRead.append({first, last});
    }
    for (const auto &[first, last] : std::as_const(toRead)) {
        const auto samples = chunksBetween(*m_read, id, first, last);
        if (!samples)
            return std::unexpected(samples.error());
        for (const Sample &sample : *samples)
            extremes.add(sample);
    }
    const auto hours = hoursBetween(*m_read, id, fromMs, toMs);
    if (!hours)
        return std::unexpected(hours.error());
    for (const SeriesHours::Bucket &hour : *hours)
        extremes.add(hour.fromMs, hour.fromMs + SeriesHours::kHourMs - 1, hour.min, hour.max);
    return m_read->result(Series{key, stepMs, extremes.samples()});
}

Result<QList<LiveValue>> SeriesStore::Worker::latest(const QStringList &owners)
{
    QList<LiveValue> values;
    for (const QString &owner : owners) {
        std::vector<std::pair<qint64, LiveValue>> found; // id, value
        {
            const std::lock_guard lock(m_mutex);
            for (const Known *series : m_byOwner.value(owner))
                found.push_back({series->id, {series->key, series->newest, series->stepMs, QString()}});
        }
        for (auto &[id, value] : found) {
            if (value.sample.atMs == 0) { // not written since the file was opened
                SqliteStatement row =
                    m_read->cached("SELECT data FROM chunk WHERE series = ? ORDER BY first_ms DESC LIMIT 1");
                row.bind(1, id);
                if (!row.step())
                    continue;
                const Result<QList<Sample>> samples = SeriesChunk::decode(row.blobView(0));
                if (!samples)
                    return failure(ErrorCode::Storage, samples.error().text,
                                   m_read->file() + QStringLiteral(": chunk"));
                value.sample = samples->last();
            }
            values.append(value);
        }
    }
    return m_read->result(std::move(values));
}

Result<SeriesStore::Totals> SeriesStore::Worker::totals()
{
    Totals totals;
    SqliteStatement row =
        m_read->cached("SELECT count(*), coalesce(sum(count), 0), coalesce(sum(length(data)), 0) FROM chunk");
    if (row.step()) {
        totals.chunks = row.integer(0);
        totals.points = row.integer(1);
        totals.bytes = row.integer(2);
    }
    totals.hours = m_read->number("SELECT count(*) FROM hour");
    const std::lock_guard lock(m_mutex);
    totals.series = qint64(m_known.size());
    for (const Known &series : m_known)
        totals.journalled += series.tail.size();
    return m_read->result(totals);
}

} // namespace Warmline
