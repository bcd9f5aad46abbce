// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/series_store_worker.h"

#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"

#include <QSet>

#include <algorithm>

namespace Warmline {

namespace {

/// Appends shorter than this wait in the journal for more of their series.
constexpr qsizetype kDirect = 48;
/// So many points in the journal become chunks.
constexpr qsizetype kCompactPoints = 60'000;
constexpr qint64 kCompactRows = 20'000;

bool overlaps(const QList<Sample> &samples, qint64 chunkLastMs)
{
    return samples.first().atMs <= chunkLastMs;
}

} // namespace

TaskThread::TaskThread()
    : m_thread([this](const std::stop_token &stop) {
        for (;;) {
            std::function<void()> task;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }))
                    return;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            task();
        }
    })
{ }

TaskThread::~TaskThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void TaskThread::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

SeriesStore::Worker::Worker(std::unique_ptr<SqliteConnection> writer,
                            std::unique_ptr<SqliteConnection> reader)
    : m_write(std::move(writer))
    , m_read(std::move(reader))
{ }

SeriesStore::Worker::~Worker() = default;

Result<void> SeriesStore::Worker::load()
{
    QHash<qint64, Known *> byId;
    SqliteStatement rows = m_write->cached("SELECT id, owner, quantity, part, step_ms, (SELECT last_ms "
                                           "FROM chunk WHERE chunk.series = series.id ORDER BY first_ms "
                                           "DESC LIMIT 1) FROM series");
    while (rows.step()) {
        m_known.push_back({rows.integer(0),
                           {rows.text(1), SeriesQuantity(rows.integer(2)), rows.text(3)},
                           rows.integer(4)});
        Known &series = m_known.back();
        if (!rows.isNull(5))
            series.chunkLastMs = rows.integer(5);
        m_index.insert(series.key, &series);
        m_byOwner[series.key.owner].append(&series);
        byId.insert(series.id, &series);
    }
    SqliteStatement journal = m_write->cached("SELECT series, data FROM journal ORDER BY id");
    while (journal.step()) {
        const Result<QList<Sample>> samples = SeriesChunk::decode(journal.blobView(1));
        if (!samples)
            return failure(ErrorCode::Storage, samples.error().text,
                           m_write->file() + QStringLiteral(": journal"));
        if (Known *series = byId.value(journal.integer(0))) {
            series->tail = SeriesFold::merge(series->tail, *samples);
            m_journalled += samples->size();
            if (series->tail.last().atMs > series->chunkLastMs)
                series->newest = series->tail.last();
        }
        ++m_journalRows;
    }
    return m_write->result();
}

Result<void> SeriesStore::Worker::finishTransaction(const std::optional<Error> &problem)
{
    if (!problem && !m_write->failed())
        m_write->execute("COMMIT");
    if (!problem && !m_write->failed())
        return {};
    const Error error = problem ? *problem : m_write->error();
    m_write->clearError();
    m_write->execute("ROLLBACK");
    m_write->clearError();
    return std::unexpected(error);
}

Result<void> SeriesStore::Worker::introduce(const QList<Series> &all)
{
    // Only this thread changes the index, so it may look without the lock.
    std::deque<Known> fresh;
    QSet<SeriesKey> seen;
    std::vector<std::pair<Known *, qint64>> steps;
    for (const Series &series : all) {
        if (Known *there = m_index.value(series.key)) {
            if (series.stepMs > 0 && there->stepMs != series.stepMs)
                steps.emplace_back(there, series.stepMs);
        } else if (!seen.contains(series.key) && !series.samples.isEmpty()) {
            seen.insert(series.key);
            fresh.push_back({0, series.key, series.stepMs});
        }
    }
    if (fresh.empty() && steps.empty())
        return {};
    const auto text = [](const QString &t) { return t.isNull() ? QStringLiteral("") : t; }; // never null
    m_write->execute("BEGIN IMMEDIATE");
    for (Known &series : fresh) {
        const QString owner = text(series.key.owner), part = text(series.key.part);
        m_write->cached("INSERT INTO series(owner, quantity, part, step_ms) VALUES(?, ?, ?, ?)")
            .bind(1, owner)
            .bind(2, int(series.key.quantity))
            .bind(3, part)
            .bind(4, series.stepMs)
            .run();
        series.id = m_write->lastRowId();
    }
    for (const auto &[series, step] : steps)
        m_write->cached("UPDATE series SET step_ms = ? WHERE id = ?").bind(1, step).bind(2, series->id).run();
    if (const Result<void> done = finishTransaction(); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    for (Known &series : fresh) {
        m_known.push_back(std::move(series));
        m_index.insert(m_known.back().key, &m_known.back());
        m_byOwner[m_known.back().key.owner].append(&m_known.back());
    }
    for (const auto &[series, step] : steps)
        series->stepMs = step;
    return {};
}

void SeriesStore::Worker::remember(Known &series, const Sample &newest)
{
    if (newest.atMs >= series.newest.atMs)
        series.newest = newest;
}

Result<QList<Sample>> SeriesStore::Worker::chunksBetween(SqliteConnection &db, qint64 series, qint64 fromMs,
                                                         qint64 toMs)
{
    // The chunk that begins before the span may reach into it; chunks never overlap.
    QList<Sample> samples;
    SqliteStatement rows =
        db.cached("SELECT data FROM chunk WHERE series = ?1 AND first_ms >= coalesce((SELECT max(first_ms) "
                  "FROM chunk WHERE series = ?1"
                  " AND first_ms <= ?2), ?2) AND first_ms <= ?3 AND last_ms >= ?2 ORDER BY first_ms");
    rows.bind(1, series).bind(2, fromMs).bind(3, toMs);
    while (rows.step()) {
        Result<QList<Sample>> part = SeriesChunk::decode(rows.blobView(0));
        if (!part)
            return failure(ErrorCode::Storage, part.error().text, db.file() + QStringLiteral(": chunk"));
        samples.append(std::move(*part));
    }
    return db.result(std::move(samples));
}

Result<void> SeriesStore::Worker::writeChunks(Known &series, const QList<Sample> &added)
{
    const QList<Sample> *samples = &added;
    QList<Sample> merged;
    if (overlaps(added, series.chunkLastMs)) { // late or doubled: fold into the chunks that are there
        const qint64 from = added.first().atMs, to = added.last().atMs;
        Result<QList<Sample>> old = chunksBetween(*m_write, series.id, from, to);
        if (!old)
            return std::unexpected(old.error());
        merged = SeriesFold::merge(*old, added);
        samples = &merged;
        m_write->cached("DELETE FROM chunk WHERE series = ?1 AND first_ms >= ?2 AND first_ms <= ?3")
            .bind(1, series.id)
            .bind(2, merged.first().atMs)
            .bind(3, to)
            .run();
    }
    for (qsizetype from = 0; from < samples->size(); from += SeriesChunk::kMaxSamples) {
        const std::span<const Sample> part(
            samples->constData() + from, size_t(std::min(SeriesChunk::kMaxSamples, samples->size() - from)));
        const SeriesChunk::Summary summary = SeriesChunk::summarise(part);
        const QByteArray data = SeriesChunk::encode(part);
        SqliteStatement insert =
            m_write->cached("INSERT OR REPLACE INTO chunk(series, first_ms, last_ms, count, good, min, max, "
                            "sum, data) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, series.id)
            .bind(2, summary.firstMs)
            .bind(3, summary.lastMs)
            .bind(4, summary.count)
            .bind(5, summary.good);
        if (summary.good > 0)
            insert.bind(6, summary.min).bind(7, summary.max).bind(8, summary.sum);
        else
            insert.bindNull(6).bindNull(7).bindNull(8);
        insert.bind(9, data).run();
    }
    return {};
}

Result<void> SeriesStore::Worker::append(QList<Series> &all)
{
    if (const Result<void> known = introduce(all); !known)
        return known;
    struct Change
    {
        Known *series;
        QList<Sample> samples;
        bool direct;
    };
    std::vector<Change> changes;
    m_write->execute("BEGIN IMMEDIATE");
    std::optional<Error> problem;
    for (Series &series : all) {
        if (series.samples.isEmpty() || problem)
            continue;
        SeriesFold::sort(series.samples);
        Known &target = *m_index.value(series.key);
        // What overlaps the journal goes there, too: of two of one moment the later written wins.
        const bool direct = series.samples.size() >= kDirect
                         && (target.tail.isEmpty() || series.samples.first().atMs > target.tail.last().atMs);
        if (direct) {
            if (const Result<void> written = writeChunks(target, series.samples); !written)
                problem = written.error();
        } else {
            const QByteArray data =
                SeriesChunk::encode({series.samples.constData(), size_t(series.samples.size())});
            m_write->cached("INSERT INTO journal(series, data) VALUES(?, ?)")
                .bind(1, target.id)
                .bind(2, data)
                .run();
        }
        if (direct) // the next piece of the same append must see it
            target.chunkLastMs = std::max(target.chunkLastMs, series.samples.last().atMs);
        changes.push_back({&target, std::move(series.samples), direct});
    }
    if (const Result<void> done = finishTransaction(problem); !done)
        return done;
    {
        const std::lock_guard lock(m_mutex);
        for (Change &change : changes) {
            if (change.series->newest.atMs != 0 || change.series->chunkLastMs <= change.samples.last().atMs)
                remember(*change.series, change.samples.last());
            if (change.direct)
                continue;
            m_journalled += change.samples.size();
            ++m_journalRows;
            QList<Sample> &tail = change.series->tail;
            if (tail.isEmpty() || change.samples.first().atMs > tail.last().atMs)
                tail.append(std::move(change.samples));
            else
                tail = SeriesFold::merge(tail, change.samples);
        }
    }
    if (m_journalled >= kCompactPoints || m_journalRows >= kCompactRows)
        return compact();
    return {};
}

Result<void> SeriesStore::Worker::compact()
{
    // What is long enough becomes chunks; the rest stays in the journal, one row a series.
    m_write->execute("BEGIN IMMEDIATE");
    m_write->execute("DELETE FROM journal");
    std::optional<Error> problem;
    std::vector<Known *> emptied;
    for (Known &series : m_known) {
        if (problem || series.tail.isEmpty()) // only this thread changes tails
            continue;
        if (series.tail.size() >= kDirect) {
            if (const Result<void> written = writeChunks(series, series.tail); !written)
                problem = written.error();
            emptied.push_back(&series);
        } else {
            const QByteArray data =
                SeriesChunk::encode({series.tail.constData(), size_t(series.tail.size())});
            m_write->cached("INSERT INTO journal(series, data) VALUES(?, ?)")
                .bind(1, series.id)
                .bind(2, data)
                .run();
        }
    }
    if (const Result<void> done = finishTransaction(problem); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    for (Known *series : emptied) {
        series->chunkLastMs = std::max(series->chunkLastMs, series->tail.last().atMs);
        series->tail.clear();
    }
    m_journalled = 0;
    m_journalRows = 0;
    return {};
}

} // namespace Warmline
