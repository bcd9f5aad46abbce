// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reader_pool.h"

#include <pthread.h>

namespace Warmline {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<StoreQueries>> queries)
    : m_queries(std::move(queries))
{
    for (const auto &own : m_queries) {
        m_threads.emplace_back([this, &own](const std::stop_token &stop) { loop(stop, *own); });
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

void ReaderPool::loop(const std::stop_token &stop, StoreQueries &queries)
{
    for (;;) {
        std::function<void(Queries &)> work;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            if (stop.stop_requested())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        queries.beginSnapshot();
        work(queries);
        queries.endSnapshot();
    }
}

} // namespace Warmline
