// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plugin_host.h"
#include "app/telemetry/plant_settings.h"
#include "app/telemetry/telemetry_ingest.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace Warmline {

/// The plant systems of a company: loads their plugins and lets them deliver into one ingest. A source that
/// can't be started is listed and holds up nobody. For one thread; start() and stop() may take some seconds.
class PlantIngest
{
public:
    struct Status
    {
        QString source;
        SourceState state = SourceState::Stopped;
        QString text; ///< what is wrong
        friend bool operator==(const Status &, const Status &) = default;
    };

    /// \a hub and \a sink must outlive this.
    PlantIngest(QList<PlantSource> sources, LiveHub &hub, SeriesSink &sink,
                const TelemetryIngest::Options &options);
    ~PlantIngest();
    Q_DISABLE_COPY_MOVE(PlantIngest)

    /// With this mapping; those that run are stopped before.
    void start(const QList<TagMapping> &mapping);
    /// Writes what is queued, and waits until that is done.
    void stop();
    /// Writes what is queued, and waits for nothing: a database that is slow or away holds up nobody here.
    void stopSoon();
    [[nodiscard]] bool isRunning() const { return m_ingest != nullptr; }
    [[nodiscard]] QList<Status> status() const;
    [[nodiscard]] TelemetryIngest::Counters counters() const;
    /// Ingests of before that are still kept: they write, or have ended since the last change.
    [[nodiscard]] qsizetype ending() const { return qsizetype(m_ending.size()); }

private:
    struct Running
    {
        PlantSource settings;
        std::unique_ptr<TelemetrySource> source;
        QString problem; ///< why it could not be started
    };
    struct Ending
    {
        std::shared_ptr<std::atomic<bool>> hasEnded;
        std::jthread thread;
    };
    [[nodiscard]] Result<void> start(Running &running, const QList<TagMapping> &mapping);

    PluginHost m_plugins;
    std::vector<Running> m_sources;
    LiveHub &m_hub;
    SeriesSink &m_sink;
    TelemetryIngest::Options m_options;
    std::unique_ptr<TelemetryIngest> m_ingest;
    std::vector<Ending> m_ending; ///< ingests of before that still write; all are waited for at the end
};

} // namespace Warmline
