// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulated_engine.h"

namespace Warmline {

class TelephonySimPlugin final : public QObject, public TelephonyPlugin, public TelephonyScript
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineTelephonyPlugin_iid FILE "telephony_sim.json")
    Q_INTERFACES(Warmline::TelephonyPlugin Warmline::TelephonyScript)

public:
    TelephonySimPlugin()
        : m_exchange(std::make_shared<ExchangeThread>())
    { }

    Result<std::unique_ptr<TelephonyEngine>> createEngine(const QVariantMap &config) override;

    void offer(const ScriptedCall &call) override;
    void setCallers(std::function<std::optional<ScriptedCall>()> next) override;
    void setRate(double callsPerHour) override;
    void remoteHangup(const QString &callId) override;
    void setLineUp(bool up, const QString &reason) override;
    void useManualTime(qint64 utcMs) override;
    void advance(qint64 ms) override;

private:
    std::shared_ptr<ExchangeThread> m_exchange;
};

} // namespace Warmline
