// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/pluginapi/telephony_script.h"
#include "app/simulation/life_driver.h"
#include "app/telemetry/telemetry_ingest.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Warmline {

class PluginHost;
class TelemetrySource;

/// The demo city from its "now" on: a driver for people and crews on a thread of its own, measured by the
/// telemetry_sim plugin through the same ingest as a real plant. GUI thread.
class DemoLife : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Journal &journal;
        Reader &reader;
        SeriesSink &sink;
        LiveHub &hub;
        std::shared_ptr<Clock> clock;
    };

    DemoLife(const Parts &parts, const LifeOptions &options, QObject *parent = nullptr);
    ~DemoLife() override;

    void start();
    [[nodiscard]] bool isAlive() const { return m_city != nullptr; }
    [[nodiscard]] CityLive *city() const { return m_city.get(); }
    [[nodiscard]] std::shared_ptr<CityLive> sharedCity() const { return m_city; }

signals:
    void ready();
    void failed(const Warmline::Error &error);

private:
    void measure();

    Parts m_parts;
    std::unique_ptr<PluginHost> m_plugins;
    std::unique_ptr<TelemetryIngest> m_ingest;
    std::unique_ptr<TelemetrySource> m_source;
    std::shared_ptr<CityLive> m_city;
    QThread m_thread;
    LifeDriver *m_driver; ///< lives in m_thread
};

} // namespace Warmline
