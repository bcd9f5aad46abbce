// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/company/demo_life.h"

#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telemetry_source.h"

namespace Warmline {

DemoLife::DemoLife(const Parts &parts, const LifeOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_plugins(std::make_unique<PluginHost>())
    , m_driver(new LifeDriver(parts.journal, parts.reader, parts.sink, *parts.clock, options))
{
    m_thread.setObjectName(QStringLiteral("demo life"));
    m_driver->moveToThread(&m_thread);
    connect(m_driver, &LifeDriver::failed, this, &DemoLife::failed);
    connect(m_driver, &LifeDriver::ready, this, [this] {
        m_city = m_driver->city();
        measure();
        emit ready();
    });
}

DemoLife::~DemoLife()
{
    if (m_source)
        m_source->stop();
    m_ingest.reset();
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_driver, [driver = m_driver] {
            driver->stop();
            delete driver;
        });
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_driver;
    }
}

void DemoLife::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_driver, &LifeDriver::start);
}

void DemoLife::measure()
{
    const QString name = QStringLiteral("telemetry_sim");
    m_plugins->scan();
    const auto plugin = m_plugins->telemetry(name);
    const auto root = m_plugins->instance(name, QStringLiteral("telemetry"));
    if (!plugin || !root) {
        emit failed(plugin ? root.error() : plugin.error());
        return;
    }
    if (auto *plant = qobject_cast<PlantSimulation *>(*root))
        plant->setPlant(m_city);
    auto source = (*plugin)->createSource({});
    if (!source) {
        emit failed(source.error());
        return;
    }
    m_source = std::move(*source);
    m_ingest = std::make_unique<TelemetryIngest>(m_parts.hub, m_parts.sink);
    if (const auto started = m_source->start(m_ingest->receiver(name, m_city->mapping())); !started)
        emit failed(started.error());
}

} // namespace Warmline
