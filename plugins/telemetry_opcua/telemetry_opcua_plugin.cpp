// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry_opcua_plugin.h"

#include "opcua_source.h"

namespace Warmline {

Result<std::unique_ptr<TelemetrySource>> TelemetryOpcUaPlugin::createSource(const QVariantMap &config)
{
    auto options = OpcUaOptions::read(config);
    if (!options)
        return std::unexpected(options.error());
    return std::make_unique<OpcUaSource>(std::move(*options));
}

} // namespace Warmline
