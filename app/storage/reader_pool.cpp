// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reader_pool.h"

#include <pthread.h>

namespace Warmline {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<StoreQueries>> queries)
    : m_queries(std::move(queries))
{
    for (size_t i = 0; i < m_queries.size(); ++i) {
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

void ReaderPool::run(std::function<void(Queries &)> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void ReaderPool::pause()
{
    std::unique_lock lock(m_mutex);
    m_paused = true;
    m_rested.wait(lock, [this] { return m_reading == 0; });
    for (auto &queries : m_queries)
        queries.reset();
}

void ReaderPool::resume(std::vector<std::unique_ptr<StoreQueries>> queries)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queries = std::move(queries);
        m_paused = false;
    }
    m_wake.notify_all();
}

void ReaderPool::loop(const std::stop_token &stop, size_t index)
{
    for (;;) {
        std::function<void(Queries &)> work;
        StoreQueries *queries = nullptr;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_paused && !m_queue.empty(); }))
                return;
            if (stop.stop_requested())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
            queries = m_queries[index].get();
            ++m_reading;
        }
        queries->beginSnapshot();
        work(*queries);
        queries->endSnapshot();
        work = {}; // what it holds goes before somebody waits for its end
        {
            const std::lock_guard lock(m_mutex);
            --m_reading;
        }
        m_rested.notify_all();
    }
}

} // namespace Warmline
