// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry_feed_plugin.h"

#include "feed_source.h"

namespace Warmline {

Result<std::unique_ptr<TelemetrySource>> TelemetryFeedPlugin::createSource(const QVariantMap &config)
{
    auto settings = FeedSettings::read(config);
    if (!settings)
        return std::unexpected(settings.error());
    return std::make_unique<FeedSource>(std::move(*settings));
}

} // namespace Warmline
