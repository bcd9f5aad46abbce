// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtt_listener.h"

#include <QCoreApplication>
#include <QDateTime>

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
    m_client = mosquitto_new(settings.clientId.toUtf8().constData(), false, this);
    mosquitto_connect_callback_set(m_client, &MqttListener::onConnect);
    mosquitto_message_callback_set(m_client, &MqttListener::onMessage);
    if (!settings.user.isEmpty())
        mosquitto_username_pw_set(m_client, settings.user.toUtf8().constData(),
                                  settings.password.toUtf8().constData());
    if (!settings.caFile.isEmpty())
        mosquitto_tls_set(m_client, settings.caFile.toUtf8().constData(), nullptr, nullptr, nullptr, nullptr);
}

MqttListener::~MqttListener()
{
    mosquitto_destroy(m_client);
}

void MqttListener::run(const std::stop_token &stop)
{
    m_delivery.tell(SourceState::Connecting);
    int code = connectNow();
    while (!stop.stop_requested()) {
        if (code == MOSQ_ERR_SUCCESS)
            code = mosquitto_loop(m_client, kSliceMs, 1);
        if (code == MOSQ_ERR_SUCCESS && m_refused == 0)
            continue;
        lost(code, stop);
        if (!stop.stop_requested())
            code = connectNow();
    }
    mosquitto_disconnect(m_client);
}

int MqttListener::connectNow()
{
    m_refused = 0;
    return mosquitto_connect(m_client, m_settings.broker.toUtf8().constData(), m_settings.brokerPort,
                             kKeepAlive_s);
}

void MqttListener::lost(int code, const std::stop_token &stop)
{
    const char *why = m_refused != 0 ? mosquitto_connack_string(m_refused) : mosquitto_strerror(code);
    m_delivery.tell(SourceState::Failed, Tr::tr("%1:%2 连不上：%3")
                                             .arg(m_settings.broker)
                                             .arg(m_settings.brokerPort)
                                             .arg(QString::fromUtf8(why)));
    mosquitto_disconnect(m_client);
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::milliseconds(m_backOff.fail()), [] { return false; });
}

void MqttListener::onConnect(mosquitto *client, void *self, int code)
{
    auto *listener = static_cast<MqttListener *>(self);
    listener->m_refused = code;
    if (code != 0)
        return;
    for (const QString &topic : std::as_const(listener->m_settings.topics))
        mosquitto_subscribe(client, nullptr, topic.toUtf8().constData(), 1);
    listener->m_backOff.succeed();
    listener->m_delivery.tell(SourceState::Running);
}

void MqttListener::onMessage(mosquitto *, void *self, const mosquitto_message *message)
{
    static_cast<MqttListener *>(self)->take(
        QString::fromUtf8(message->topic),
        QByteArray(static_cast<const char *>(message->payload), message->payloadlen));
}

void MqttListener::take(const QString &topic, const QByteArray &payload)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    bool isNumber = false;
    const double value = payload.trimmed().toDouble(&isNumber);
    if (isNumber)
        return m_delivery.deliver({{m_settings.format.prefix + topic, now, value}});
    const auto reading =
        m_settings.format.json(payload, m_settings.format.columns.isEmpty() ? topic : QString(), now);
    if (!reading || reading->wrongRows > 0)
        m_delivery.tell(SourceState::Running, Tr::tr("主题 %1 的消息读不懂").arg(topic));
    if (reading)
        m_delivery.deliver(reading->values);
}

} // namespace Warmline
