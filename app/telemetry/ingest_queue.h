// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace Warmline {

/// What a tag of a source means: where its values go, and how.
struct MappedTag
{
    quint32 slot = 0; ///< LiveHub's
    double scale = 1, offset = 0, low = 0, high = 0;
    bool known = false; ///< false: no series takes it
};
using MappedTags = std::vector<MappedTag>; ///< by the source's tag numbers

/// Between sources and ingest: bounded, so that a flood costs old values and not the program. When it is full
/// the oldest batches go, and are counted. Thread-safe.
class IngestQueue
{
public:
    struct Batch
    {
        /// The source's list when these values came (null: none was told): it lives as long as a batch does
        /// that was told under it.
        std::shared_ptr<const MappedTags> tags;
        QList<SourceValue> values;
    };

    explicit IngestQueue(qsizetype capacity = 2'000'000)
        : m_capacity(capacity)
    { }

    void push(Batch batch);
    enum class Popped : quint8 {
        Batch,
        Nothing, ///< the time is over
        Ended ///< stop was asked for, and nothing is left
    };
    /// Waits for a batch: for as long as it takes, or for \a most.
    [[nodiscard]] Popped pop(Batch &batch, const std::stop_token &stop,
                             std::optional<std::chrono::milliseconds> most = {});

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
