// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_source.h"

#include "mqtt_listener.h"

namespace Warmline {

void FeedSource::run(const std::stop_token &stop, TelemetryReceiver &receiver)
{
    if (!m_settings.broker.isEmpty())
        MqttListener(m_settings, receiver).run(stop);
    else if (!m_settings.folder.isEmpty())
        runPoller<FolderPoller>(m_settings, stop, receiver, &FolderPoller::look);
    else
        runPoller<HttpPoller>(m_settings, stop, receiver, &HttpPoller::ask);
}

} // namespace Warmline
