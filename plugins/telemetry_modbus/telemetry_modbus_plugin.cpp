// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry_modbus_plugin.h"

#include "modbus_source.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<TelemetrySource>> TelemetryModbusPlugin::createSource(const QVariantMap &config)
{
    ModbusOptions options;
    options.host = config.value(u"host"_s).toString();
    const int port = config.value(u"port"_s, 502).toInt();
    if (options.host.isEmpty() || port < 1 || port > 0xffff)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("TelemetryModbusPlugin",
                                                   "Modbus 来源须有 host 和 1 到 65535 的 port"));
    options.port = quint16(port);
    options.connectTimeoutMs =
        std::max(10, config.value(u"connect_timeout_ms"_s, options.connectTimeoutMs).toInt());
    options.retryMs = std::max(10, config.value(u"retry_ms"_s, options.retryMs).toInt());
    options.retryMaxMs =
        std::max(options.retryMs, config.value(u"retry_max_ms"_s, options.retryMaxMs).toInt());
    auto map = RegisterMap::fromFile(config.value(u"map"_s).toString());
    if (!map)
        return std::unexpected(map.error());
    options.map = std::move(*map);
    return std::make_unique<ModbusSource>(std::move(options));
}

} // namespace Warmline
