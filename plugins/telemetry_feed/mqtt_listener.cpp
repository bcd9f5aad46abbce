// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtt_listener.h"

#include "app/core/steady_clock.h"

#include <QCoreApplication>

#include <mosquitto.h>

#include <condition_variable>
#include <mutex>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MqttListener)
};

constexpr int kSliceMs = 100;
constexpr int kKeepAlive_s = 30;
constexpr int kSessionPresent = 1; ///< of the flags of an answered connection (MQTT 3.1.1, 3.2.2.2)

/// libmosquitto wants to be set up once a process.
void initialise()
{
    static const int once = mosquitto_lib_init();
    Q_UNUSED(once)
}

} // namespace

MqttListener::MqttListener(const FeedSettings &settings, TelemetryReceiver &receiver)
    : m_settings(settings)
    , m_delivery(receiver, settings.pollMs)
    , m_client(nullptr)
    , m_backOff(settings.retryMs, settings.retryMaxMs)
{
    initialise();
}

MqttListener::~MqttListener()
{
    mosquitto_destroy(m_client);
}

QString MqttListener::setUp()
{
    if (!m_client)
        m_client = mosquitto_new(m_settings.clientId.toUtf8().constData(), false, this);
    if (!m_client)
        return Tr::tr("client_id 不能用");
    mosquitto_connect_with_flags_callback_set(m_client, &MqttListener::onConnect);
    mosquitto_message_callback_set(m_client, &MqttListener::onMessage);
    int code = MOSQ_ERR_SUCCESS;
    if (!m_settings.caFile.isEmpty())
        code = mosquitto_tls_set(m_client, m_settings.caFile.toUtf8().constData(), nullptr, nullptr, nullptr,
                                 nullptr);
    if (code != MOSQ_ERR_SUCCESS) // without it the password would go in clear
        return Tr::tr("ca_file %1 不能用：%2")
            .arg(m_settings.caFile, QString::fromUtf8(mosquitto_strerror(code)));
    if (!m_settings.user.isEmpty())
        code = mosquitto_username_pw_set(m_client, m_settings.user.toUtf8().constData(),
                                         m_settings.password.toUtf8().constData());
    if (code != MOSQ_ERR_SUCCESS)
        return Tr::tr("user 不能用：%1").arg(QString::fromUtf8(mosquitto_strerror(code)));
    return {};
}

bool MqttListener::setUpSoon(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const QString wrong = setUp();
        if (wrong.isEmpty())
            return true;
        m_delivery.tell(SourceState::Failed, wrong);
        pause(stop); // a file may yet be put there
    }
    return false;
}

void MqttListener::run(const std::stop_token &stop)
{
    m_delivery.tell(SourceState::Connecting);
    if (!setUpSoon(stop))
        return;
    int code = connectNow();
    while (!stop.stop_requested()) {
        if (code == MOSQ_ERR_SUCCESS)
            code = mosquitto_loop(m_client, kSliceMs, 1);
        if (m_tellBy.hasExpired())
            tellGathered();
        if (m_isCatchingUp && (m_quietBy.hasExpired() || m_caughtUpBy.hasExpired()))
            caughtUp();
        if (code == MOSQ_ERR_SUCCESS && !m_connected && m_refused == 0 && m_connectBy.hasExpired())
            code = MOSQ_ERR_KEEPALIVE;
        if (code == MOSQ_ERR_SUCCESS && m_refused == 0)
            continue;
        lost(code, stop);
        if (!stop.stop_requested())
            code = connectNow();
    }
    tellGathered();
    mosquitto_disconnect(m_client);
}

int MqttListener::connectNow()
{
    m_refused = 0;
    m_connected = false;
    m_isCatchingUp = false;
    m_connectBy.setRemainingTime(m_settings.timeoutMs);
    return mosquitto_connect_async(m_client, m_settings.broker.toUtf8().constData(), m_settings.brokerPort,
                                   kKeepAlive_s);
}

void MqttListener::lost(int code, const std::stop_token &stop)
{
    tellGathered();
    const QString why = m_refused != 0             ? QString::fromUtf8(mosquitto_connack_string(m_refused))
                      : code == MOSQ_ERR_KEEPALIVE ? Tr::tr("没有应答")
                                                   : QString::fromUtf8(mosquitto_strerror(code));
    m_delivery.tell(SourceState::Failed,
                    Tr::tr("%1:%2 连不上：%3").arg(m_settings.broker).arg(m_settings.brokerPort).arg(why));
    mosquitto_disconnect(m_client);
    pause(stop);
}

void MqttListener::pause(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::milliseconds(m_backOff.fail()), [] { return false; });
}

void MqttListener::onConnect(mosquitto *client, void *self, int code, int flags)
{
    auto *listener = static_cast<MqttListener *>(self);
    listener->m_refused = code;
    if (code != 0)
        return;
    for (const QString &topic : std::as_const(listener->m_settings.topics))
        mosquitto_subscribe(client, nullptr, topic.toUtf8().constData(), 1);
    listener->connected((flags & kSessionPresent) != 0);
}

void MqttListener::connected(bool isResumed)
{
    m_connected = true;
    m_isCatchingUp = true;
    m_isResumed = isResumed;
    m_passedOver = 0;
    m_quietBy.setRemainingTime(kQuiet_ms);
    m_caughtUpBy.setRemainingTime(kBacklog_ms);
    m_backOff.succeed();
    m_delivery.tell(SourceState::Running);
}

void MqttListener::caughtUp()
{
    m_isCatchingUp = false;
    if (m_passedOver > 0)
        m_delivery.tell(SourceState::Running,
                        Tr::tr("连接前的 %1 个值没有写明时间，没有采用").arg(m_passedOver));
}

void MqttListener::onMessage(mosquitto *, void *self, const mosquitto_message *message)
{
    static_cast<MqttListener *>(self)->take(
        QString::fromUtf8(message->topic),
        QByteArray(static_cast<const char *>(message->payload), message->payloadlen), message->retain);
}

void MqttListener::take(const QString &topic, const QByteArray &payload, bool isKept)
{
    m_quietBy.setRemainingTime(kQuiet_ms);
    isKept = isKept || (m_isCatchingUp && m_isResumed);
    bool isNumber = false;
    const double value = payload.trimmed().toDouble(&isNumber);
    if (isNumber)
        return gather({{m_settings.format.prefix + topic, FeedValue::kOnArrival, value}}, isKept);
    const auto reading = m_settings.format.json(
        payload, m_settings.format.columns.isEmpty() ? topic : QString(), FeedFormat::Timing::OrArrival);
    if (!reading || reading->wrongRows > 0)
        m_delivery.tell(SourceState::Running, Tr::tr("主题 %1 的消息读不懂").arg(topic));
    if (reading)
        gather(reading->values, isKept);
}

void MqttListener::gather(QList<FeedValue> values, bool isKept)
{
    // Nobody knows their moments; within the second in which they come they'd be movements that never were.
    if (isKept)
        m_passedOver +=
            values.removeIf([](const FeedValue &value) { return value.atMs == FeedValue::kOnArrival; });
    if (values.isEmpty())
        return;
    const qint64 now = SteadyClock::ofHost().utcMs();
    for (FeedValue &value : values) {
        if (value.atMs == FeedValue::kOnArrival)
            value.atMs = m_moments.of(value.tag, now);
    }
    if (m_gathered.isEmpty())
        m_tellBy.setRemainingTime(kGather_ms);
    m_gathered.append(values);
}

void MqttListener::tellGathered()
{
    m_delivery.deliver(m_gathered);
    m_gathered.clear();
    m_tellBy = QDeadlineTimer(QDeadlineTimer::Forever);
}

} // namespace Warmline
