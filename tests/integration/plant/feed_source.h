// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telemetry_source.h"
#include "test_paths.h"

namespace Warmline::Testing {

/// Makes sources of the plugins as they were built, quick enough for a test.
class FeedSources
{
public:
    Result<std::unique_ptr<TelemetrySource>> make(QVariantMap config,
                                                  const QString &plugin = QStringLiteral("telemetry_feed"))
    {
        const auto found = m_host.telemetry(plugin);
        if (!found)
            return std::unexpected(found.error());
        for (const auto &[name, value] : {std::pair{QStringLiteral("poll_ms"), 30},
                                          {QStringLiteral("retry_ms"), 20},
                                          {QStringLiteral("retry_max_ms"), 100}}) {
            if (!config.contains(name))
                config.insert(name, value);
        }
        return (*found)->createSource(config);
    }

private:
    PluginHost m_host{{buildPath(QStringLiteral("plugins"))}};
};

} // namespace Warmline::Testing
