// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plugin_host.h"
#include "app/telemetry/plant_settings.h"
#include "app/telemetry/telemetry_ingest.h"

#include <memory>
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
    /// Writes what is queued.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_ingest != nullptr; }
    [[nodiscard]] QList<Status> status() const;
    [[nodiscard]] TelemetryIngest::Counters counters() const;

private:
    struct Running
    {
        PlantSource settings;
        std::unique_ptr<TelemetrySource> source;
        QString problem; ///< why it could not be started
    };
    [[nodiscard]] Result<void> start(Running &running, const QList<TagMapping> &mapping);

    PluginHost m_plugins;
    std::vector<Running> m_sources;
    LiveHub &m_hub;
    SeriesSink &m_sink;
    TelemetryIngest::Options m_options;
    std::unique_ptr<TelemetryIngest> m_ingest;
};

} // namespace Warmline
