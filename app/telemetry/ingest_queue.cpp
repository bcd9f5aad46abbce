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

IngestQueue::Popped IngestQueue::pop(Batch &batch, const std::stop_token &stop,
                                     std::optional<std::chrono::milliseconds> most)
{
    std::unique_lock lock(m_mutex);
    const auto isThere = [this] { return !m_batches.empty(); };
    if (most ? !m_wake.wait_for(lock, stop, *most, isThere) : !m_wake.wait(lock, stop, isThere))
        return stop.stop_requested() ? Popped::Ended : Popped::Nothing;
    batch = std::move(m_batches.front());
    m_batches.pop_front();
    m_size -= batch.values.size();
    return Popped::Batch;
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
