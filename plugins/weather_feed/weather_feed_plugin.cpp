// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weather_feed_plugin.h"

#include "weather_source.h"

namespace Warmline {

Result<std::unique_ptr<TelemetrySource>> WeatherFeedPlugin::createSource(const QVariantMap &config)
{
    auto settings = WeatherSource::settings(config);
    if (!settings)
        return std::unexpected(settings.error());
    return std::make_unique<WeatherSource>(std::move(*settings));
}

} // namespace Warmline
