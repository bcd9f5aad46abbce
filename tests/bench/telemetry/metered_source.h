// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plant_rate.h"

#include "app/pluginapi/telemetry_source.h"

#include <vector>

/// A plugin's source at work, delivering to who keeps time and value of each tag, as the bare clients do.
class MeteredSource final : public Warmline::TelemetryReceiver
{
public:
    static RunningClient start(Warmline::TelemetryPlugin &plugin, const QVariantMap &config, RateMeter &meter)
    {
        auto made = std::make_shared<MeteredSource>(meter);
        auto source = plugin.createSource(config);
        if (!source)
            qFatal("%s", qPrintable(source.error().message()));
        made->m_source = std::move(*source);
        if (const auto started = made->m_source->start(made.get()); !started)
            qFatal("%s", qPrintable(started.error().message()));
        return made;
    }
    explicit MeteredSource(RateMeter &meter)
        : m_meter(meter)
    { }
    ~MeteredSource() override { m_source.reset(); } // stops: nothing is delivered to what is gone

    void tagsChanged(const QList<Warmline::SourceTag> &tags) override { m_last.resize(size_t(tags.size())); }
    void valuesArrived(const QList<Warmline::SourceValue> &values) override
    {
        for (const Warmline::SourceValue &value : values)
            m_last[value.tag] = value;
        m_meter.add(long(values.size()));
    }
    void stateChanged(Warmline::SourceState, const QString &) override { }

private:
    RateMeter &m_meter;
    std::vector<Warmline::SourceValue> m_last;
    std::unique_ptr<Warmline::TelemetrySource> m_source;
};
