// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_pollers.h"

#include <QDeadlineTimer>

struct mosquitto;
struct mosquitto_message;

namespace Warmline {

/// Listens to topics of a broker. The session is kept there (QoS 1), so what is published while we are away
/// comes afterwards. A message is one number (its topic is the tag) or JSON in the feed's format. Works on
/// the source's thread; publishes nothing. Values are told every kGather_ms, so that thousands of new topics
/// make a few lists of tags.
class MqttListener
{
public:
    MqttListener(const FeedSettings &settings, TelemetryReceiver &receiver);
    ~MqttListener();
    MqttListener(const MqttListener &) = delete;
    MqttListener &operator=(const MqttListener &) = delete;

    void run(const std::stop_token &stop);

private:
    static constexpr int kGather_ms = 200;

    /// The client with all settings; what is wrong with them, if anything: then nothing may be sent.
    [[nodiscard]] QString setUp();
    [[nodiscard]] bool setUpSoon(const std::stop_token &stop);
    /// Begins to connect; onConnect() says how it went, within the deadline.
    [[nodiscard]] int connectNow();
    void take(const QString &topic, const QByteArray &payload);
    [[nodiscard]] qint64 momentOf(const QString &tag, qint64 nowMs);
    void gather(QList<FeedValue> values);
    void tellGathered();
    void lost(int code, const std::stop_token &stop);
    void pause(const std::stop_token &stop);

    static void onConnect(mosquitto *, void *self, int code);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message);

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    mosquitto *m_client;
    SourceBackOff m_backOff;
    int m_refused = 0; ///< what the broker answered to the connection
    bool m_connected = false;
    QDeadlineTimer m_connectBy;
    QHash<QString, qint64> m_lastMs; ///< tag → moment of its last value that had no time
    QList<FeedValue> m_gathered;
    QDeadlineTimer m_tellBy; ///< of what is gathered
};

} // namespace Warmline
