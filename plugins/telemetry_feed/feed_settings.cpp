// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_settings.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FeedSettings)
};

bool isHere(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

void readFormat(FeedFormat &format, const QVariantMap &config)
{
    const auto text = [&config](const QString &name, QString &target) {
        target = config.value(name, target).toString();
    };
    text(u"items"_s, format.items);
    text(u"tag_field"_s, format.tagField);
    text(u"time_field"_s, format.timeField);
    text(u"value_field"_s, format.valueField);
    text(u"prefix"_s, format.prefix);
    const QVariantMap columns = config.value(u"columns"_s).toMap();
    for (const auto &[field, tag] : columns.asKeyValueRange())
        format.columns.insert(field, tag.toString());
    format.zoneOffsetMs = qint64(config.value(u"zone_hours"_s, 8).toDouble() * 3'600'000);
}

} // namespace

Result<FeedSettings> FeedSettings::read(const QVariantMap &config)
{
    FeedSettings settings;
    readFormat(settings.format, config);
    settings.url = QUrl(config.value(u"url"_s).toString());
    settings.token = config.value(u"token"_s).toString().toUtf8();
    settings.folder = config.value(u"folder"_s).toString();
    settings.broker = config.value(u"broker"_s).toString();
    settings.topics = config.value(u"topics"_s).toStringList();
    settings.clientId = config.value(u"client_id"_s, settings.clientId).toString();
    settings.user = config.value(u"user"_s).toString();
    settings.password = config.value(u"password"_s).toString();
    settings.caFile = config.value(u"ca_file"_s).toString();
    const auto number = [&config](const QString &name, int none, int least) {
        return std::max(least, config.value(name, none).toInt());
    };
    settings.brokerPort = quint16(number(u"broker_port"_s, settings.caFile.isEmpty() ? 1883 : 8883, 1));
    settings.pollMs = number(u"poll_ms"_s, settings.pollMs, 10);
    settings.timeoutMs = number(u"timeout_ms"_s, settings.timeoutMs, 100);
    settings.retryMs = number(u"retry_ms"_s, settings.retryMs, 10);
    settings.retryMaxMs = number(u"retry_max_ms"_s, settings.retryMaxMs, settings.retryMs);
    if (int(!settings.url.isEmpty()) + int(!settings.folder.isEmpty()) + int(!settings.broker.isEmpty()) != 1)
        return failure(ErrorCode::InvalidInput, Tr::tr("须写明 url、folder、broker 三者之一"));
    if (!settings.broker.isEmpty() && settings.topics.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("MQTT 来源须有 topics"));
    const bool inClear =
        (settings.url.scheme() == "http"_L1 && !settings.token.isEmpty() && !isHere(settings.url.host()))
        || (!settings.broker.isEmpty() && !settings.password.isEmpty() && settings.caFile.isEmpty()
            && !isHere(settings.broker));
    if (inClear)
        return failure(ErrorCode::Denied, Tr::tr("口令会明文发出去：请用 https，或写明 ca_file"));
    return settings;
}

} // namespace Warmline
