// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/plant_ingest.h"

namespace Warmline {

PlantIngest::PlantIngest(QList<PlantSource> sources, LiveHub &hub, SeriesSink &sink,
                         const TelemetryIngest::Options &options)
    : m_hub(hub)
    , m_sink(sink)
    , m_options(options)
{
    for (PlantSource &source : sources)
        m_sources.push_back({std::move(source), nullptr, {}});
    m_plugins.scan();
}

PlantIngest::~PlantIngest()
{
    stop();
}

void PlantIngest::start(const QList<TagMapping> &mapping)
{
    stopSoon();
    m_ingest = std::make_unique<TelemetryIngest>(m_hub, m_sink, m_options);
    for (Running &running : m_sources) {
        const auto started = start(running, mapping);
        running.problem = started ? QString() : started.error().message();
    }
}

Result<void> PlantIngest::start(Running &running, const QList<TagMapping> &mapping)
{
    const auto plugin = m_plugins.telemetry(running.settings.plugin);
    if (!plugin)
        return std::unexpected(plugin.error());
    const auto config = running.settings.complete();
    if (!config)
        return std::unexpected(config.error());
    auto source = (*plugin)->createSource(*config);
    if (!source)
        return std::unexpected(source.error());
    running.source = std::move(*source);
    return running.source->start(m_ingest->receiver(running.settings.name, mapping));
}

void PlantIngest::stop()
{
    for (Running &running : m_sources)
        running.source.reset(); // stops; nothing is delivered after that
    m_ingest.reset();
    m_ending.clear();
}

void PlantIngest::stopSoon()
{
    for (Running &running : m_sources)
        running.source.reset();
    std::erase_if(m_ending, [](const Ending &ending) { return ending.hasEnded->load(); });
    if (!m_ingest)
        return;
    auto hasEnded = std::make_shared<std::atomic<bool>>(false);
    m_ending.push_back({hasEnded, std::jthread([hasEnded, ingest = std::move(m_ingest)]() mutable {
                            ingest.reset();
                            *hasEnded = true;
                        })});
}

QList<PlantIngest::Status> PlantIngest::status() const
{
    QList<Status> list;
    for (const Running &running : m_sources) {
        Status status{running.settings.name, SourceState::Stopped, {}};
        if (!running.problem.isEmpty())
            status = {running.settings.name, SourceState::Failed, running.problem};
        else if (m_ingest)
            std::tie(status.state, status.text) = m_ingest->state(running.settings.name);
        list.append(status);
    }
    return list;
}

TelemetryIngest::Counters PlantIngest::counters() const
{
    return m_ingest ? m_ingest->counters() : TelemetryIngest::Counters{};
}

} // namespace Warmline
