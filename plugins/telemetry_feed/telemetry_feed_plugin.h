// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

namespace Warmline {

class TelemetryFeedPlugin final : public QObject, public TelemetryPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineTelemetryPlugin_iid FILE "telemetry_feed.json")
    Q_INTERFACES(Warmline::TelemetryPlugin)

public:
    Result<std::unique_ptr<TelemetrySource>> createSource(const QVariantMap &config) override;
};

} // namespace Warmline
