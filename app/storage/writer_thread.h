// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/entry_cache.h"
#include "app/storage/journal_writer.h"
#include "app/storage/order_keeper.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace Warmline {

/// A piece of work for the writer. `run` may be called again if the batch that it was in had to be rolled
/// back.
struct WriteJob
{
    std::function<Result<void>(JournalWriter &)> run;
    /// Called once, after the commit; an error here means that nothing of it was written.
    std::function<void(const Result<void> &)> finished;
    bool durable = true; ///< the commit waits for the disk
    bool orders = false; ///< gives places in the order: in a replica only together with the keeper
    bool takesLong = false; ///< a bulk import
    /// Instead of `run`: by itself, outside of any transaction, and may put another file in the place of the
    /// present one. What it leaves must be open and whole, whatever it answers.
    std::function<Result<void>(std::unique_ptr<SqliteConnection> &, std::unique_ptr<JournalWriter> &)> alone =
        {};
};

/// The only thread that writes a store. Jobs that wait at the same time share one transaction (and one
/// fsync); savepoints keep their fates apart. Ends when destroyed, after what is queued is done.
class WriterThread
{
public:
    using Committed = std::function<void(const StoreChange &change)>;

    /// \a order: null unless the store is a replica. \a entries: what readers keep of the file.
    /// \a gather: see StoreOptions.
    WriterThread(std::unique_ptr<SqliteConnection> db, std::unique_ptr<JournalWriter> journal,
                 std::shared_ptr<OrderKeeper> order, std::shared_ptr<EntryCache> entries,
                 std::chrono::milliseconds gather, Committed committed);
    ~WriterThread();

    void enqueue(WriteJob job);
    /// Ends after what is queued, also by its last jobs, is done; the destructor does the same.
    void finish();

    /// Commits made so far, for the test of group commit.
    [[nodiscard]] qint64 commits() const { return m_commits; }

private:
    void loop(const std::stop_token &stop);
    void rest();
    void runBatch(std::deque<WriteJob> jobs);
    void runAlone(const WriteJob &job);
    struct Lost
    {
        Error error;
        bool again = true; ///< a job is to blame; false: the shared order can't be had at all
    };
    /// The result of each job, or why the whole transaction is lost.
    std::expected<QList<Result<void>>, Lost> tryBatch(const std::deque<WriteJob> &jobs);
    Result<void> runOne(const WriteJob &job);
    void tell();
    void note(const Error *failure);
    void abandon();
    void setDurable(bool durable);

    std::unique_ptr<SqliteConnection> m_db;
    std::unique_ptr<JournalWriter> m_journal;
    std::shared_ptr<OrderKeeper> m_order;
    std::shared_ptr<EntryCache> m_entries;
    const std::chrono::milliseconds m_gather;
    std::chrono::steady_clock::time_point m_begun; ///< the last batch; only used by the thread
    Committed m_committed;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<WriteJob> m_queue;
    bool m_durable = false;
    qint64 m_changesAtRest = 0; ///< only used by the thread
    std::optional<Error> m_cause; ///< why SQLite gave the transaction up
    int m_failures = 0; ///< transactions lost since the last that was kept
    std::optional<ErrorCode> m_told; ///< why, as it stands in the log
    std::atomic<qint64> m_commits = 0;
    std::jthread m_thread; // last: it uses all above
};

} // namespace Warmline
