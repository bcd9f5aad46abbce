// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QVariantMap>

#include <memory>

namespace Warmline {

class PluginHost;
class TelephonyScript;
struct PhoneAccount;
struct ServiceSet;

/// Gives the seat its telephone: reads what is set up, fetches its secrets, loads the plugin and hands the
/// engine to the services. Without an account it is the simulated line. A line that can't be had is told by
/// PhoneService::failed; everything else works without it. Outlives the services: their engine is its
/// plugin's. GUI thread.
class PhoneLine
{
public:
    struct Setup
    {
        QString file; ///< the account's settings (docs/telephony.md)
        QString folder; ///< where an engine may keep what it needs
        QString extension; ///< of the simulated line
    };

    PhoneLine(ServiceSet &services, Setup setup);
    ~PhoneLine();
    Q_DISABLE_COPY_MOVE(PhoneLine)

    void start();

    /// How the demo makes the phone ring; null with a real line.
    [[nodiscard]] TelephonyScript *script() const { return m_script; }

private:
    void startSimulated();
    void startReal(const PhoneAccount &account);
    void startReal(const PhoneAccount &account, QVariantMap config, const QString &queueSecret);
    void showProblem(const Error &error);

    ServiceSet &m_services;
    Setup m_setup;
    std::unique_ptr<PluginHost> m_plugins;
    TelephonyScript *m_script = nullptr;
};

} // namespace Warmline
