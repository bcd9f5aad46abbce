// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony_sip_plugin.h"

#include "sip_engine.h"

namespace Warmline {

Result<std::unique_ptr<TelephonyEngine>> TelephonySipPlugin::createEngine(const QVariantMap &config)
{
    const Result<Sip::Settings> settings = Sip::settingsFrom(config);
    if (!settings)
        return std::unexpected(settings.error());
    if (!m_thread)
        m_thread = std::make_shared<Sip::SipThread>();
    return std::make_unique<Sip::SipEngine>(m_thread, *settings);
}

} // namespace Warmline
