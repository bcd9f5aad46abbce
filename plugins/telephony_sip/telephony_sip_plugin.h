// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <memory>

namespace Warmline {

namespace Sip {
class SipThread;
}

class TelephonySipPlugin final : public QObject, public TelephonyPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineTelephonyPlugin_iid FILE "telephony_sip.json")
    Q_INTERFACES(Warmline::TelephonyPlugin)

public:
    Result<std::unique_ptr<TelephonyEngine>> createEngine(const QVariantMap &config) override;

private:
    std::shared_ptr<Sip::SipThread> m_thread; ///< from the first engine on
};

} // namespace Warmline
