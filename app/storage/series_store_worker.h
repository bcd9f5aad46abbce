// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"
#include "app/storage/series_store.h"
#include "app/storage/sqlite_connection.h"
#include "app/telemetry/series_hours.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Warmline {

/// A thread with a list of things to do; ends when destroyed, after all of them.
class TaskThread
{
public:
    TaskThread();
    ~TaskThread();
    void post(std::function<void()> task);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread;
};

/// What SeriesStore does, on its two threads. Samples of the newest time lie in m_tails and, packed as they
/// came, in the table `journal`; when they are enough they become chunks and the journal is emptied, in one
/// transaction.
class SeriesStore::Worker
{
public:
    Worker(std::unique_ptr<SqliteConnection> writer, std::unique_ptr<SqliteConnection> reader);
    ~Worker();

    /// Reads what the file knows of series and of the journal. Before anything else.
    Result<void> load();

    // On the writer's thread.
    Result<void> append(QList<Series> &series);
    Result<Thinned> thin(qint64 rawBeforeMs, qint64 hoursBeforeMs);
    // On the reader's thread.
    Result<QList<Series>> read(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs, qint64 stepMs);
    Result<QList<Series>> extremes(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs, qint64 stepMs);
    Result<QList<LiveValue>> latest(const QStringList &owners);
    Result<Totals> totals();

    template <class T>
    QFuture<Result<T>> perform(TaskThread &thread, std::function<Result<T>()> work)
    {
        const HeldPromise<Result<T>> promise;
        QFuture<Result<T>> future = promise.future();
        thread.post([promise, work = std::move(work)] { promise.finish(work()); });
        return future;
    }

private:
    /// Under m_mutex where both threads look; its id and step are only written by the writer.
    struct Known
    {
        qint64 id = 0;
        SeriesKey key;
        qint64 stepMs = 0;
        qint64 chunkLastMs = std::numeric_limits<qint64>::min(); ///< newest in chunks
        QList<Sample> tail = {}; ///< in the journal; by rising time
        Sample newest = {}; ///< of all; time 0: not known yet, see the chunks
    };
    /// Makes the series of \a all known that are not, in a transaction of their own.
    Result<void> introduce(const QList<Series> &all);
    Result<void> finishTransaction(const std::optional<Error> &problem = {});
    static void remember(Known &series, const Sample &newest);
    Result<void> writeChunks(Known &series, const QList<Sample> &samples);
    Result<void> compact();
    /// Of one series, from what the chunks say they hold; a chunk longer than a step is read.
    [[nodiscard]] Result<Series> extremesOf(const SeriesKey &key, qint64 id, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs);
    [[nodiscard]] Result<QList<Sample>> chunksBetween(SqliteConnection &db, qint64 series, qint64 fromMs,
                                                      qint64 toMs);

    [[nodiscard]] Result<QList<SeriesHours::Bucket>> hoursBetween(SqliteConnection &db, qint64 series,
                                                                  qint64 fromMs, qint64 toMs);
    /// A portion of one series; gives the number of its chunks.
    Result<int> thinOne(const Known &series, qint64 rawBeforeMs, Thinned &done);
    Result<void> addHours(qint64 series, const QList<Sample> &samples);
    Result<void> thinPortion(qint64 rawBeforeMs, qint64 hoursBeforeMs, Thinned &done);

    std::unique_ptr<SqliteConnection> m_write, m_read;
    std::mutex m_mutex; ///< of m_known, m_index and all tails
    std::deque<Known> m_known; ///< stable addresses
    QHash<SeriesKey, Known *> m_index;
    QHash<QString, QList<Known *>> m_byOwner;
    qsizetype m_journalled = 0; ///< points since the last compaction
    qint64 m_journalRows = 0; ///< likewise
    size_t m_thinned = 0; ///< of m_known: what comes next

public:
    // Last: their threads use all above; the writer ends first.
    TaskThread readerThread;
    TaskThread writerThread;
};

} // namespace Warmline
