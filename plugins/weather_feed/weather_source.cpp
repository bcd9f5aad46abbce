// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weather_source.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

Result<FeedSettings> WeatherSource::settings(QVariantMap config)
{
    if (config.contains(u"broker"_s))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("WeatherSource", "天气来源只能是 url 或 folder"));
    if (!config.contains(u"columns"_s))
        config.insert(u"columns"_s,
                      QVariantMap{{u"observed"_s, u"WX.T"_s}, {u"forecast"_s, u"WX.T.forecast"_s}});
    if (!config.contains(u"poll_ms"_s))
        config.insert(u"poll_ms"_s, 600'000);
    return FeedSettings::read(config);
}

void WeatherSource::run(const std::stop_token &stop, TelemetryReceiver &receiver)
{
    if (m_settings.folder.isEmpty())
        runPoller<HttpPoller>(m_settings, stop, receiver, &HttpPoller::ask);
    else
        runPoller<FolderPoller>(m_settings, stop, receiver, &FolderPoller::look);
}

} // namespace Warmline
