// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writer_thread.h"

#include <QLoggingCategory>

#include <chrono>
#include <pthread.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

Q_LOGGING_CATEGORY(logWriter, "warmline.storage.writer")

namespace Warmline {

namespace {

/// Jobs of one transaction: bounds how long the first waits for the last.
constexpr size_t kBatchLimit = 64;

/// So many rows written leave large caches behind, which are given back after a pause.
constexpr qint64 kBulkRows = 20'000;
constexpr std::chrono::seconds kRest{5};

/// The shared order can't be had, or refuses a row: the operations are not to blame, so that nobody may read
/// it as a word about them.
Error ofTheOrder(Error error)
{
    if (error.code != ErrorCode::Timeout && error.code != ErrorCode::Storage)
        error.code = ErrorCode::Unavailable;
    return error;
}

} // namespace

WriterThread::WriterThread(std::unique_ptr<SqliteConnection> db, std::unique_ptr<JournalWriter> journal,
                           std::shared_ptr<OrderKeeper> order, std::shared_ptr<EntryCache> entries,
                           std::chrono::milliseconds gather, Committed committed)
    : m_db(std::move(db))
    , m_journal(std::move(journal))
    , m_order(std::move(order))
    , m_entries(std::move(entries))
    , m_gather(gather)
    , m_committed(std::move(committed))
    , m_thread([this](const std::stop_token &stop) { loop(stop); })
{
    pthread_setname_np(m_thread.native_handle(), "store-writer");
}

WriterThread::~WriterThread()
{
    finish();
}

void WriterThread::finish()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void WriterThread::enqueue(WriteJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WriterThread::loop(const std::stop_token &stop)
{
    for (;;) {
        std::deque<WriteJob> jobs;
        {
            std::unique_lock lock(m_mutex);
            const auto isWork = [this] { return !m_queue.empty(); };
            if (m_db->totalChanges() - m_changesAtRest > kBulkRows
                && !m_wake.wait_for(lock, stop, kRest, isWork) && !stop.stop_requested()) {
                lock.unlock();
                rest();
                continue;
            }
            m_wake.wait(lock, stop, isWork);
            if (m_queue.empty())
                return; // asked to stop, and everything is written
            m_wake.wait_until(lock, stop, m_begun + m_gather,
                              [this] { return m_queue.size() >= kBatchLimit; });
            m_begun = std::chrono::steady_clock::now();
            while (!m_queue.empty() && jobs.size() < kBatchLimit
                   && (jobs.empty() || !m_queue.front().alone)) {
                jobs.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
                if (jobs.back().alone)
                    break;
            }
        }
        if (jobs.front().alone)
            runAlone(jobs.front());
        else
            runBatch(std::move(jobs));
    }
}

void WriterThread::runAlone(const WriteJob &job)
{
    const auto result = job.alone(m_db, m_journal);
    m_changesAtRest = -kBulkRows - 1; // a whole file went through memory: rest as after many rows
    m_durable = false; // a new connection begins like that
    if (result) {
        ++m_commits;
        tell();
    }
    job.finished(result);
}

/// After a commit, before those who asked for it hear of it.
void WriterThread::tell()
{
    if (m_db->takeRowsChanged())
        m_entries->renew();
    m_committed(m_journal->takeChange());
}

/// After much was written (a first sync, an import): what was kept for more of it is given back.
void WriterThread::rest()
{
    m_changesAtRest = m_db->totalChanges();
    m_journal->forget();
    m_db->releaseMemory();
#ifdef __GLIBC__
    malloc_trim(0); // the allocator keeps what threads have freed
#endif
}

void WriterThread::runBatch(std::deque<WriteJob> jobs)
{
    auto results = tryBatch(jobs);
    if (!results && results.error().again && jobs.size() > 1) {
        // The transaction is lost as a whole: each job again by itself, so that only the guilty one fails.
        for (WriteJob &job : jobs) {
            std::deque<WriteJob> single;
            single.push_back(std::move(job));
            runBatch(std::move(single));
        }
        return;
    }
    note(results ? nullptr : &results.error().error);
    if (results)
        tell();
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].finished(results ? results->at(qsizetype(i)) : std::unexpected(results.error().error));
}

/// One warning for a trouble, however often it is met, and a word when it is over.
void WriterThread::note(const Error *failure)
{
    if (failure) {
        ++m_failures;
        if (m_told != failure->code)
            qCWarning(logWriter) << "writes fail:" << int(failure->code) << failure->where;
        m_told = failure->code;
    } else if (m_failures > 0) {
        qCWarning(logWriter) << "writes succeed again, after" << m_failures << "failures";
        m_failures = 0;
        m_told.reset();
    }
}

auto WriterThread::tryBatch(const std::deque<WriteJob> &jobs) -> std::expected<QList<Result<void>>, Lost>
{
    bool durable = false;
    bool orders = false;
    bool takesLong = false;
    for (const WriteJob &job : jobs) {
        durable = durable || job.durable;
        orders = orders || (job.orders && m_order);
        takesLong = takesLong || job.takesLong;
    }
    setDurable(durable);
    QList<Result<void>> results;
    m_cause.reset();
    m_db->execute("begin immediate");
    if (orders && !m_db->failed()) {
        if (auto begun = m_order->begin(*m_journal, takesLong); !begun) {
            m_order->rollback();
            abandon();
            return std::unexpected(Lost{ofTheOrder(begun.error()), false});
        }
    }
    for (const WriteJob &job : jobs) {
        if (m_db->failed())
            break;
        results.append(runOne(job));
    }
    bool kept = false;
    if (orders && m_db->failed()) {
        m_order->rollback();
    } else if (orders) {
        if (auto done = m_order->commit(*m_journal); !done) {
            m_order->rollback();
            abandon();
            const Error error = ofTheOrder(done.error());
            return std::unexpected(Lost{error, error.code == ErrorCode::Storage});
        }
        kept = true;
    }
    m_db->execute("commit");
    if (auto committed = m_db->result(); !committed) {
        abandon();
        if (!kept)
            return std::unexpected(Lost{m_cause.value_or(committed.error()), true});
        // It is in the shared order, so it is confirmed; the replica takes it from there like everybody's.
        qCCritical(logWriter) << "the replica could not keep what is confirmed:" << committed.error().text;
    }
    ++m_commits;
    return results;
}

/// Leaves an error in the connection only if the transaction itself can't go on. What a job throws is
/// std::bad_alloc, and ends the program: with it the journal's writer may have been left between two of its
/// own values, which no savepoint takes back. The next start finds the transaction rolled back, and nobody
/// has heard of it as kept.
Result<void> WriterThread::runOne(const WriteJob &job)
{
    m_db->execute("savepoint job");
    auto result = job.run(*m_journal);
    if (!result || m_db->failed()) {
        if (result)
            result = m_db->result();
        m_db->clearError();
        m_journal->forget();
        m_db->execute("rollback to job");
        if (m_db->failed()) // a full disk ended the whole transaction: that is what to tell, not the missing
                            // savepoint
            m_cause = result.error();
    }
    m_db->execute("release job");
    return result;
}

void WriterThread::abandon()
{
    m_db->clearError(); // a connection with an error does nothing, and the transaction would stay open
    m_db->execute("rollback"); // fails when SQLite has done it already
    m_db->clearError();
    m_journal->forget();
}

void WriterThread::setDurable(bool durable)
{
    if (durable != m_durable)
        m_db->execute(durable ? "pragma synchronous = full" : "pragma synchronous = normal");
    m_durable = durable;
}

} // namespace Warmline
