// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/ingest_queue.h"

namespace Warmline {

void IngestQueue::push(Batch batch)
{
    {
        const std::lock_guard lock(m_mutex);
        m_size += batch.values.size();
        m_batches.push_back(std::move(batch));
        while (m_size > m_capacity && m_batches.size() > 1) {
            m_size -= m_batches.front().values.size();
            m_dropped += m_batches.front().values.size();
            m_batches.pop_front();
        }
    }
    m_wake.notify_one();
}

bool IngestQueue::pop(Batch &batch, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait(lock, stop, [this] { return !m_batches.empty(); }))
        return false;
    batch = std::move(m_batches.front());
    m_batches.pop_front();
    m_size -= batch.values.size();
    return true;
}

qsizetype IngestQueue::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

qint64 IngestQueue::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace Warmline
