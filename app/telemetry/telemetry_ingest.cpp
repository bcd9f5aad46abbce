// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/telemetry_ingest.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Warmline {

namespace {

/// Writes under way that have not ended; with more, what comes waits here.
constexpr qsizetype kMostWrites = 5;
/// Room that a series keeps for its next values at most.
constexpr qsizetype kUsualSamples = 4'096;

} // namespace

/// The receiver of one source: puts batches into the queue and keeps what its tag numbers mean.
class TelemetryIngest::Inlet final : public TelemetryReceiver
{
public:
    Inlet(TelemetryIngest &ingest, const QString &source, const QList<TagMapping> &tags)
        : name(source)
        , m_ingest(ingest)
        , m_match(source, tags)
    { }

    void tagsChanged(const QList<SourceTag> &tags) override
    {
        auto mapped = std::make_shared<MappedTags>();
        mapped->reserve(size_t(tags.size()));
        std::vector<std::pair<quint32, std::pair<SeriesKey, int>>> histories;
        const std::vector<TagMatch::Meaning> meanings = m_match.meanings(tags);
        for (size_t i = 0; i < meanings.size(); ++i) {
            MappedTag entry;
            if (const auto &[row, scale, offset] = meanings[i]; row) {
                const int pollMs = tags.at(qsizetype(i)).pollMs;
                entry = {m_ingest.m_hub.slotOf(row->series, pollMs, name),
                         scale,
                         offset,
                         row->low,
                         row->high,
                         true};
                histories.push_back({entry.slot, {row->series, pollMs}});
            }
            mapped->push_back(entry);
        }
        const std::lock_guard lock(m_ingest.m_mutex);
        for (const auto &[slot, series] : histories) {
            if (m_ingest.m_history.size() <= slot)
                m_ingest.m_history.resize(slot + 1);
            m_ingest.m_history[slot].key = series.first;
            m_ingest.m_history[slot].stepMs = series.second;
            m_ingest.m_history[slot].limits = ValueWatch::usual(series.first);
        }
        m_list = std::move(mapped);
        m_trouble = m_match.trouble();
    }

    void valuesArrived(const QList<SourceValue> &values) override { m_ingest.m_queue.push({m_list, values}); }

    void stateChanged(SourceState newState, const QString &text) override
    {
        const std::lock_guard lock(m_ingest.m_mutex);
        m_state = {newState, text};
    }

    /// As the source told last; of one that runs also in what the tag table does not fit. Under the ingest's
    /// mutex.
    [[nodiscard]] std::pair<SourceState, QString> state() const
    {
        if (m_state.first != SourceState::Running || m_trouble.isEmpty())
            return m_state;
        return {m_state.first, m_state.second.isEmpty() ? m_trouble : m_state.second + u'；' + m_trouble};
    }

    const QString name;

private:
    TelemetryIngest &m_ingest;
    TagMatch m_match; ///< only the source's thread touches it
    std::shared_ptr<const MappedTags> m_list; ///< the newest; only the source's thread touches it
    std::pair<SourceState, QString> m_state{SourceState::Stopped, {}}; ///< under the ingest's mutex
    QString m_trouble; ///< under the ingest's mutex
};

TelemetryIngest::TelemetryIngest(LiveHub &hub, SeriesSink &sink, const Options &options)
    : m_hub(hub)
    , m_sink(sink)
    , m_options(options)
    , m_clock(options.clock ? *options.clock : SteadyClock::ofHost())
    , m_queue(options.queueCapacity)
    , m_thread([this](const std::stop_token &stop) { loop(stop); })
{ }

TelemetryIngest::~TelemetryIngest()
{
    m_thread.request_stop();
    m_thread.join();
    for (QFuture<Result<void>> &write : m_writes)
        write.waitForFinished(); // the last values are on disk when this is gone; the sink's writer needs no
                                 // event loop
}

TelemetryReceiver *TelemetryIngest::receiver(const QString &source, const QList<TagMapping> &tags)
{
    const std::lock_guard lock(m_mutex);
    m_inlets.push_back(std::make_unique<Inlet>(*this, source, tags));
    return m_inlets.back().get();
}

TelemetryIngest::Counters TelemetryIngest::counters() const
{
    return {m_received,     m_kept,       m_unmapped, m_queue.dropped() + m_unkept, m_bad, m_failedWrites,
            m_queue.size(), m_duplicates, m_doubted};
}

std::pair<SourceState, QString> TelemetryIngest::state(const QString &source) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &inlet : m_inlets) {
        if (inlet->name == source)
            return inlet->state();
    }
    return {SourceState::Stopped, {}};
}

void TelemetryIngest::loop(const std::stop_token &stop)
{
    QElapsedTimer clock;
    clock.start();
    IngestQueue::Batch batch;
    while (true) {
        // What waits to be written is written in time even if the plant says nothing more; with nothing to
        // write there is nothing to wake for.
        std::optional<std::chrono::milliseconds> most;
        if (m_unwritten > 0)
            most.emplace(std::max<qint64>(1, m_lastFlushMs + m_options.flushMs - clock.elapsed()));
        const IngestQueue::Popped popped = m_queue.pop(batch, stop, most);
        if (popped == IngestQueue::Popped::Ended)
            break;
        if (popped == IngestQueue::Popped::Batch)
            take(batch);
        if (m_unwritten >= m_options.flushValues
            || (m_unwritten > 0 && clock.elapsed() - m_lastFlushMs >= m_options.flushMs)) {
            flush();
            m_lastFlushMs = clock.elapsed();
        }
    }
    write();
}

void TelemetryIngest::take(const IngestQueue::Batch &batch)
{
    // A leap ahead that is held back may be the machine's clock being put right: only what is ahead of both
    // times is ahead.
    const qint64 steady = m_clock.utcMs(), now = steady + std::max<qint64>(0, m_clock.heldBackMs());
    {
        const std::lock_guard lock(m_mutex);
        qint64 bad = 0, unmapped = 0, duplicates = 0, doubted = 0;
        m_updates.clear();
        for (const SourceValue &value : batch.values) {
            if (!batch.tags || value.tag >= batch.tags->size() || !(*batch.tags)[value.tag].known) {
                ++unmapped;
                continue;
            }
            const MappedTag &tag = (*batch.tags)[value.tag];
            History &history = m_history[tag.slot];
            if (ValueWatch::isAhead(history.limits, value.atMs, now)) {
                ++doubted; // kept, it would hide all that comes until that moment
                continue;
            }
            Sample sample{value.atMs, value.value * tag.scale + tag.offset, Quality(value.quality)};
            if (std::isnan(sample.value)
                || (tag.low < tag.high && (sample.value < tag.low || sample.value > tag.high))) {
                sample.quality = Quality::Bad;
                ++bad;
            } else {
                const auto finding = history.watch.look(history.limits, sample.atMs, sample.value, now);
                if (finding == ValueWatch::Finding::Duplicate) {
                    ++duplicates;
                    continue;
                }
                const Quality doubt = ValueWatch::quality(finding);
                doubted += doubt != Quality::Good;
                sample.quality = std::max(sample.quality, doubt);
            }
            m_updates.push_back({tag.slot, sample});
            history.samples.append(sample);
        }
        m_bad += bad;
        m_unmapped += unmapped;
        m_duplicates += duplicates;
        m_doubted += doubted;
    }
    m_hub.put(m_updates, now);
    m_unwritten += qsizetype(m_updates.size());
    m_kept += qint64(m_updates.size());
    m_received += batch.values.size(); // last: what is counted is there
}

/// A history that takes nothing, as over a database that hangs, holds up its own values only: what is on the
/// screens comes through here.
void TelemetryIngest::flush()
{
    m_writes.removeIf([this](const QFuture<Result<void>> &write) {
        if (!write.isFinished())
            return false;
        m_failedWrites += write.resultCount() == 0 || !write.result().has_value();
        return true;
    });
    if (m_writes.size() < kMostWrites)
        write();
    else if (m_unwritten > m_options.mostUnwritten)
        letOldestGo();
}

void TelemetryIngest::write()
{
    QList<Series> series;
    {
        const std::lock_guard lock(m_mutex);
        for (History &history : m_history) {
            if (history.samples.isEmpty())
                continue;
            const qsizetype usual = std::min(history.samples.size(), kUsualSamples);
            series.append({history.key, history.stepMs, std::move(history.samples)});
            history.samples = {};
            history.samples.reserve(usual);
        }
    }
    m_unwritten = 0;
    if (!series.isEmpty())
        m_writes.append(m_sink.append(std::move(series)));
}

/// The older half of each series, so that the next ones have room.
void TelemetryIngest::letOldestGo()
{
    qsizetype gone = 0;
    const std::lock_guard lock(m_mutex);
    for (History &history : m_history) {
        const qsizetype half = (history.samples.size() + 1) / 2;
        history.samples.remove(0, half);
        gone += half;
    }
    m_unwritten -= gone;
    m_unkept += gone;
}

} // namespace Warmline
