// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrival_moments.h"
#include "feed_pollers.h"

#include <QDeadlineTimer>

struct mosquitto;
struct mosquitto_message;

namespace Warmline {

/// Listens to topics of a broker. The session is kept there (QoS 1), so what is published while we are away
/// comes afterwards. A message is one number (its topic is the tag) or JSON in the feed's format. A value
/// that names no time is of when it came; what the broker kept for us may be as old as we were away: such
/// values without a time are passed over, and counted in the state. Works on the source's thread; publishes
/// nothing. Values are told every kGather_ms, so that thousands of new topics make a few lists of tags.
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
    /// The broker sends at once what it kept, then what comes in. Where one ends and the other begins it does
    /// not say: no message for kQuiet_ms, or kBacklog_ms since we are connected where there is never silence.
    static constexpr int kQuiet_ms = 1'000, kBacklog_ms = 10'000;

    /// The client with all settings; what is wrong with them, if anything: then nothing may be sent.
    [[nodiscard]] QString setUp();
    [[nodiscard]] bool setUpSoon(const std::stop_token &stop);
    /// Begins to connect; onConnect() says how it went, within the deadline.
    [[nodiscard]] int connectNow();
    void connected(bool isResumed);
    /// \a isKept: the broker had it before we asked for its topic.
    void take(const QString &topic, const QByteArray &payload, bool isKept);
    void gather(QList<FeedValue> values, bool isKept);
    /// The end of what the broker kept: tells what was passed over of it.
    void caughtUp();
    void tellGathered();
    void lost(int code, const std::stop_token &stop);
    void pause(const std::stop_token &stop);

    static void onConnect(mosquitto *, void *self, int code, int flags);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message);

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    mosquitto *m_client;
    SourceBackOff m_backOff;
    int m_refused = 0; ///< what the broker answered to the connection
    bool m_connected = false;
    QDeadlineTimer m_connectBy;
    bool m_isCatchingUp = false; ///< connected, and what was kept may still come
    bool m_isResumed = false; ///< the broker had our session: what comes first was kept
    QDeadlineTimer m_quietBy, m_caughtUpBy;
    qint64 m_passedOver = 0; ///< values of this connection
    ArrivalMoments m_moments;
    QList<FeedValue> m_gathered;
    QDeadlineTimer m_tellBy; ///< of what is gathered
};

} // namespace Warmline
