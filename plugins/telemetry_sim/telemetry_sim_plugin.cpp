// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry_sim_plugin.h"

#include <QCoreApplication>

namespace Warmline {

Result<std::unique_ptr<TelemetrySource>> TelemetrySimPlugin::createSource(const QVariantMap &config)
{
    if (!m_plant)
        return failure(ErrorCode::Unavailable,
                       QCoreApplication::translate("TelemetrySimPlugin", "没有可测量的模拟系统"));
    return std::make_unique<SimulatedSource>(m_plant, config.value(QStringLiteral("poll_ms")).toInt());
}

} // namespace Warmline
