// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>

namespace Warmline {

/// Between sources and ingest: bounded, so that a flood costs old values and not the program. When it is full
/// the oldest batches go, and are counted. Thread-safe.
class IngestQueue
{
public:
    struct Batch
    {
        quint32 source = 0;
        quint32 generation = 0; ///< of the source's tag list; indexes into an older list are void
        QList<SourceValue> values;
    };

    explicit IngestQueue(qsizetype capacity = 2'000'000)
        : m_capacity(capacity)
    { }

    void push(Batch batch);
    /// Waits for a batch; false when \a stop was asked for and nothing is left.
    bool pop(Batch &batch, const std::stop_token &stop);

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] qint64 dropped() const; ///< values, since the start
    [[nodiscard]] qsizetype capacity() const { return m_capacity; }

private:
    const qsizetype m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Batch> m_batches;
    qsizetype m_size = 0;
    qint64 m_dropped = 0;
};

} // namespace Warmline
