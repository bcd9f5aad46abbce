// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/steady_clock.h"
#include "app/domain/telemetry.h"
#include "app/telemetry/ingest_queue.h"
#include "app/telemetry/live_hub.h"
#include "app/telemetry/tag_match.h"
#include "app/telemetry/value_watch.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <thread>
#include <unordered_map>

namespace Warmline {

/// Takes what sources deliver, maps tags to series, judges, keeps: source → queue → hub and history. One
/// thread of its own. Values that belong to no mapped tag are counted and dropped.
class TelemetryIngest
{
public:
    struct Options
    {
        qsizetype queueCapacity = 2'000'000; ///< values
        qsizetype flushValues = 500'000; ///< history is written after so many …
        qint64 flushMs = 5'000; ///< … or so long after the last time, whether more comes or not
        qsizetype mostUnwritten = 2'000'000; ///< values that wait while the history takes none
        const SteadyClock *clock = nullptr; ///< outlives the ingest; null: the host's, without its leaps
    };
    struct Counters
    {
        /// dropped: before they were looked at, or from the history only, which took none for too long
        qint64 received = 0, kept = 0, unmapped = 0, dropped = 0, bad = 0, failedWrites = 0;
        qsizetype queued = 0;
        qint64 duplicates = 0, doubted = 0; ///< by the watchdog (ValueWatch)
    };

    /// \a hub and \a sink must outlive this.
    TelemetryIngest(LiveHub &hub, SeriesSink &sink, const Options &options);
    TelemetryIngest(LiveHub &hub, SeriesSink &sink)
        : TelemetryIngest(hub, sink, Options{})
    { }
    /// Takes what is queued, writes it, ends.
    ~TelemetryIngest();
    Q_DISABLE_COPY_MOVE(TelemetryIngest)

    /// Where a source of that name is to deliver; lives as long as this. \a tags of other sources are passed
    /// over.
    [[nodiscard]] TelemetryReceiver *receiver(const QString &source, const QList<TagMapping> &tags);
    [[nodiscard]] Counters counters() const;
    /// State of a source as it told last, with what the tag table lacks or has too much (TagMatch).
    [[nodiscard]] std::pair<SourceState, QString> state(const QString &source) const;

private:
    class Inlet;
    struct History
    {
        SeriesKey key;
        qint64 stepMs = 0;
        QList<Sample> samples;
        ValueWatch watch;
        ValueWatch::Limits limits;
    };
    void loop(const std::stop_token &stop);
    void take(const IngestQueue::Batch &batch);
    void flush();
    void write();
    void letOldestGo();

    LiveHub &m_hub;
    SeriesSink &m_sink;
    Options m_options;
    const SteadyClock &m_clock;
    IngestQueue m_queue;
    mutable std::mutex m_mutex; ///< of the inlets' list and states, and of m_history
    std::vector<std::unique_ptr<Inlet>> m_inlets;
    std::vector<History> m_history; ///< by slot
    std::vector<LiveHub::Update> m_updates;
    qsizetype m_unwritten = 0;
    qint64 m_lastFlushMs = 0;
    QList<QFuture<Result<void>>> m_writes;
    std::atomic<qint64> m_received = 0, m_kept = 0, m_unmapped = 0, m_bad = 0, m_failedWrites = 0,
                        m_duplicates = 0, m_doubted = 0, m_unkept = 0;
    std::jthread m_thread; // last: it uses all above
};

} // namespace Warmline
