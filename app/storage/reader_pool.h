// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/store_queries.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Warmline {

/// Threads that read a store, each with a connection of its own; every work item sees one consistent
/// snapshot. Work goes to the thread that rested last: the more reads one connection does between two
/// commits, the fewer pages are decrypted anew. Ends when destroyed; work that did not start yet is dropped
/// (its future is cancelled).
class ReaderPool
{
public:
    /// The order of reads: all of First before any of Usual, each in the order of asking.
    enum class Lane { First, Usual };

    /// With \a spare, usual reads leave one thread free (when there are several), so that a first one never
    /// waits for a long report to end.
    ReaderPool(std::vector<std::unique_ptr<StoreQueries>> queries, bool spare);
    ~ReaderPool();

    void run(std::function<void(Queries &)> work, Lane lane);

    /// Waits for the reads that are under way and closes all connections; new reads wait until resume().
    void pause();
    /// One for each thread.
    void resume(std::vector<std::unique_ptr<StoreQueries>> queries);

private:
    using Work = std::function<void(Queries &)>;

    /// Of each thread: what it reads through, and how it is woken.
    struct Seat
    {
        std::unique_ptr<StoreQueries> queries;
        std::condition_variable_any wake;
        bool woken = false;
    };
    void loop(const std::stop_token &stop, size_t index);
    [[nodiscard]] Seat *lastRested();
    [[nodiscard]] bool mayStart() const;

    std::deque<Seat> m_seats;
    std::vector<size_t> m_resting; ///< threads that wait for work, the last first to get some
    std::mutex m_mutex;
    std::condition_variable_any m_rested;
    std::deque<Work> m_first;
    std::deque<Work> m_usual;
    size_t m_usualAtOnce;
    size_t m_readingUsual = 0;
    int m_reading = 0;
    bool m_paused = false;
    std::vector<std::jthread> m_threads; // last: they use all above
};

} // namespace Warmline
