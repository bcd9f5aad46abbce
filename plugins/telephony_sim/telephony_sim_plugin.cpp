// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony_sim_plugin.h"

namespace Warmline {

Result<std::unique_ptr<TelephonyEngine>> TelephonySimPlugin::createEngine(const QVariantMap &config)
{
    if (config.contains(QStringLiteral("seed"))) {
        const quint64 seed = config.value(QStringLiteral("seed")).toULongLong();
        m_exchange->post([seed](SimulatedExchange &e) { e.setSeed(seed); });
    }
    const QString extension = config.value(QStringLiteral("extension"), QStringLiteral("1027")).toString();
    return std::make_unique<SimulatedEngine>(m_exchange, extension);
}

void TelephonySimPlugin::offer(const ScriptedCall &call)
{
    m_exchange->post([call](SimulatedExchange &e) { e.offer(call); });
}

void TelephonySimPlugin::setCallers(std::function<std::optional<ScriptedCall>()> next)
{
    // Waits, so that what the old function uses may go away afterwards.
    m_exchange->perform([&next](SimulatedExchange &e) { e.setCallers(std::move(next)); });
}

void TelephonySimPlugin::setRate(double callsPerHour)
{
    m_exchange->post([callsPerHour](SimulatedExchange &e) { e.setRate(callsPerHour); });
}

void TelephonySimPlugin::remoteHangup(const QString &callId)
{
    m_exchange->post([callId](SimulatedExchange &e) { e.remoteHangup(callId); });
}

void TelephonySimPlugin::setLineUp(bool up, const QString &reason)
{
    m_exchange->post([up, reason](SimulatedExchange &e) { e.setLineUp(up, reason); });
}

void TelephonySimPlugin::useManualTime(qint64 utcMs)
{
    m_exchange->perform([utcMs](SimulatedExchange &e) { e.useManualTime(utcMs); });
}

void TelephonySimPlugin::advance(qint64 ms)
{
    m_exchange->perform([ms](SimulatedExchange &e) { e.advance(ms); });
}

} // namespace Warmline
