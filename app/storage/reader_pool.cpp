// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reader_pool.h"

#include <pthread.h>

namespace Warmline {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<StoreQueries>> queries, bool spare)
    : m_queries(std::move(queries))
    , m_usualAtOnce(spare && m_queries.size() > 1 ? m_queries.size() - 1 : m_queries.size())
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

void ReaderPool::run(std::function<void(Queries &)> work, Lane lane)
{
    {
        const std::lock_guard lock(m_mutex);
        (lane == Lane::First ? m_first : m_usual).push_back(std::move(work));
    }
    m_wake.notify_one();
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
        Work work;
        bool usual = false;
        StoreQueries *queries = nullptr;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return mayStart(); }))
                return;
            if (stop.stop_requested())
                return;
            usual = m_first.empty();
            std::deque<Work> &queue = usual ? m_usual : m_first;
            work = std::move(queue.front());
            queue.pop_front();
            m_readingUsual += usual ? 1 : 0;
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
            m_readingUsual -= usual ? 1 : 0;
        }
        m_rested.notify_all();
        if (usual) // a thread may have gone to rest because of this one
            m_wake.notify_one();
    }
}

} // namespace Warmline
