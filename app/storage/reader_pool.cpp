// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reader_pool.h"

#include <pthread.h>

namespace Warmline {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<StoreQueries>> queries, bool spare)
    : m_seats(queries.size())
    , m_usualAtOnce(spare && queries.size() > 1 ? queries.size() - 1 : queries.size())
{
    for (size_t i = 0; i < m_seats.size(); ++i)
        m_seats[i].queries = std::move(queries[i]);
    for (size_t i = 0; i < m_seats.size(); ++i) {
        m_threads.emplace_back([this, i](const std::stop_token &stop) { loop(stop, i); });
        pthread_setname_np(m_threads.back().native_handle(), "store-reader");
    }
}

ReaderPool::~ReaderPool()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    for (std::jthread &thread : m_threads)
        thread.join();
}

void ReaderPool::run(std::function<void(Queries &)> work, Lane lane)
{
    Seat *rested = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        (lane == Lane::First ? m_first : m_usual).push_back(std::move(work));
        rested = lastRested();
    }
    if (rested)
        rested->wake.notify_one();
}

/// Under the mutex; to be notified. Null: all are at work.
ReaderPool::Seat *ReaderPool::lastRested()
{
    if (m_resting.empty())
        return nullptr;
    Seat &seat = m_seats[m_resting.back()];
    m_resting.pop_back();
    seat.woken = true;
    return &seat;
}

bool ReaderPool::mayStart() const
{
    return !m_paused && (!m_first.empty() || (!m_usual.empty() && m_readingUsual < m_usualAtOnce));
}

void ReaderPool::pause()
{
    std::unique_lock lock(m_mutex);
    m_paused = true;
    m_rested.wait(lock, [this] { return m_reading == 0; });
    for (Seat &seat : m_seats)
        seat.queries.reset();
}

void ReaderPool::resume(std::vector<std::unique_ptr<StoreQueries>> queries)
{
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < m_seats.size(); ++i)
        m_seats[i].queries = std::move(queries[i]);
    m_paused = false;
    while (Seat *rested = lastRested())
        rested->wake.notify_one();
}

void ReaderPool::loop(const std::stop_token &stop, size_t index)
{
    Seat &seat = m_seats[index];
    for (;;) {
        Work work;
        bool usual = false;
        {
            std::unique_lock lock(m_mutex);
            while (!mayStart()) {
                m_resting.push_back(index);
                seat.woken = false;
                if (!seat.wake.wait(lock, stop, [&seat] { return seat.woken; }))
                    return;
            }
            if (stop.stop_requested())
                return;
            usual = m_first.empty();
            std::deque<Work> &queue = usual ? m_usual : m_first;
            work = std::move(queue.front());
            queue.pop_front();
            m_readingUsual += usual ? 1 : 0;
            ++m_reading;
        }
        seat.queries->beginSnapshot();
        work(*seat.queries);
        seat.queries->endSnapshot();
        work = {}; // what it holds goes before somebody waits for its end
        Seat *rested = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            --m_reading;
            m_readingUsual -= usual ? 1 : 0;
            // This thread goes on with the next; another may have gone to rest because of this one's lane.
            if (usual && m_usual.size() + m_first.size() > 1 && mayStart())
                rested = lastRested();
        }
        m_rested.notify_all();
        if (rested)
            rested->wake.notify_one();
    }
}

} // namespace Warmline
