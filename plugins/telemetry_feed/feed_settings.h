// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_format.h"

#include <QStringList>
#include <QUrl>
#include <QVariantMap>

namespace Warmline {

/// Settings of a feed (README.md); exactly one of url, folder and broker is given.
struct FeedSettings
{
    FeedFormat format;
    QUrl url; ///< HTTP: asked again each pollMs
    QByteArray token; ///< Authorization: Bearer …
    QString folder; ///< CSV and JSON files that are dropped there
    QString broker; ///< MQTT: host of the broker
    quint16 brokerPort = 1883;
    QStringList topics;
    QString clientId = QStringLiteral("warmline");
    QString user, password;
    QString caFile; ///< MQTT over TLS, with this authority
    int pollMs = 60'000; ///< how often a value is promised; of HTTP and folder also how often is looked
    int timeoutMs = 10'000;
    int retryMs = 1'000, retryMaxMs = 60'000;

    /// InvalidInput; Denied when a secret would go in clear to another machine.
    [[nodiscard]] static Result<FeedSettings> read(const QVariantMap &config);
};

} // namespace Warmline
