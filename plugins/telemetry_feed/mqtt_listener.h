// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_pollers.h"

struct mosquitto;
struct mosquitto_message;

namespace Warmline {

/// Listens to topics of a broker. The session is kept there (QoS 1), so what is published while we are away
/// comes afterwards. A message is one number (its topic is the tag) or JSON in the feed's format. Works on
/// the source's thread; publishes nothing.
class MqttListener
{
public:
    MqttListener(const FeedSettings &settings, TelemetryReceiver &receiver);
    ~MqttListener();
    MqttListener(const MqttListener &) = delete;
    MqttListener &operator=(const MqttListener &) = delete;

    void run(const std::stop_token &stop);

private:
    [[nodiscard]] int connectNow();
    void take(const QString &topic, const QByteArray &payload);
    void lost(int code, const std::stop_token &stop);

    static void onConnect(mosquitto *, void *self, int code);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message);

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    mosquitto *m_client;
    SourceBackOff m_backOff;
    int m_refused = 0; ///< what the broker answered to the connection
};

} // namespace Warmline
