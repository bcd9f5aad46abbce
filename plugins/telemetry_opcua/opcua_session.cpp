// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_session.h"

#include "app/core/steady_clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <open62541/client_highlevel.h>
#include <open62541/client_highlevel_async.h>
#include <open62541/client_subscriptions.h>

#include <limits>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpcUaSession)
};

constexpr int kSliceMs = 50;
constexpr qint64 kHourMs = 3'600'000;

qint64 nowMs()
{
    return QDeadlineTimer::current().deadline();
}

SourceQuality qualityOf(const UA_DataValue &value)
{
    if (!value.hasStatus || UA_StatusCode_isGood(value.status))
        return SourceQuality::Good;
    return UA_StatusCode_isUncertain(value.status) ? SourceQuality::Uncertain : SourceQuality::Bad;
}

qint64 timeOf(const UA_DataValue &value)
{
    if (value.hasSourceTimestamp)
        return Ua::toMs(value.sourceTimestamp);
    return value.hasServerTimestamp ? Ua::toMs(value.serverTimestamp) : SteadyClock::ofHost().utcMs();
}

double numberOf(const UA_DataValue &value)
{
    const auto number = value.hasValue ? Ua::number(value.value) : std::nullopt;
    return number.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString notSubscribed(qsizetype points)
{
    return Tr::tr("%1 个测点不能订阅").arg(points);
}

} // namespace

OpcUaSession::OpcUaSession(const OpcUaOptions &options, TelemetryReceiver &receiver, OpcUaMemory &memory)
    : m_options(options)
    , m_receiver(receiver)
    , m_memory(memory)
    , m_connection(options)
{ }

Error OpcUaSession::run(const std::stop_token &stop, const std::function<void()> &running)
{
    if (const auto opened = m_connection.open(stop); !opened)
        return opened.error();
    m_limits = OpcUaLimits::of(m_connection.client());
    OpcUaBrowser browser(m_connection.client(), m_options, m_limits);
    auto points = browser.find(stop);
    if (!points)
        return points.error();
    m_points = std::move(*points);
    QList<SourceTag> tags;
    for (const OpcUaPoint &point : std::as_const(m_points))
        tags.append({point.address, m_options.pollMs});
    m_tags.assign(size_t(m_points.size()), {});
    m_receiver.tagsChanged(tags);
    m_missedFrom = m_memory; // what the subscription brings now must not hide what was missed before
    if (const auto subscribed = subscribe(stop); !subscribed)
        return subscribed.error();
    QStringList trouble{browser.trouble(), m_refused > 0 ? notSubscribed(m_refused) : QString()};
    trouble.removeAll(QString());
    m_receiver.stateChanged(SourceState::Running, trouble.join(u'；'));
    readHistory(stop);
    m_pulseHeardMs = nowMs(); // only from here on is a pulse asked for: history may take minutes
    bool answered = false;
    while (!stop.stop_requested()) {
        if (const auto alive = m_connection.iterate(kSliceMs); !alive)
            return alive.error();
        if (m_silent || pulseLost())
            return {ErrorCode::Timeout, Tr::tr("服务器没有应答"), {}};
        if (!answered && m_pulseServerMs != 0) {
            answered = true;
            running();
        }
        askPulse();
        tellAgain();
        flush();
    }
    return {ErrorCode::Cancelled, {}, {}};
}

Result<void> OpcUaSession::subscribe(const std::stop_token &stop)
{
    UA_ClientConfig *config = UA_Client_getConfig(m_connection.client());
    config->subscriptionInactivityCallback = &OpcUaSession::onSilence;
    UA_CreateSubscriptionRequest request = UA_CreateSubscriptionRequest_default();
    request.requestedPublishingInterval = m_options.publishMs;
    request.requestedMaxKeepAliveCount = 3;
    request.requestedLifetimeCount = 100;
    Ua::Owned response(UA_Client_Subscriptions_create(m_connection.client(), request, this, nullptr, nullptr),
                       UA_TYPES[UA_TYPES_CREATESUBSCRIPTIONRESPONSE]);
    if (response->responseHeader.serviceResult != UA_STATUSCODE_GOOD)
        return failure(ErrorCode::Unavailable,
                       Tr::tr("订阅被拒绝：%1").arg(Ua::statusName(response->responseHeader.serviceResult)));
    return monitor(response->subscriptionId, stop);
}

Result<void> OpcUaSession::monitor(UA_UInt32 subscription, const std::stop_token &stop)
{
    for (qsizetype from = 0; from < m_points.size() && !stop.stop_requested();) {
        const size_t count = size_t(std::min(m_limits.monitor, m_points.size() - from));
        std::vector<UA_MonitoredItemCreateRequest> items(count);
        std::vector<void *> contexts(count);
        std::vector<UA_Client_DataChangeNotificationCallback> callbacks(count, &OpcUaSession::onData);
        std::vector<UA_Client_DeleteMonitoredItemCallback> noCallbacks(count, nullptr);
        for (size_t i = 0; i < count; ++i) {
            items[i] = UA_MonitoredItemCreateRequest_default(m_points.at(from + qsizetype(i)).node.get());
            items[i].requestedParameters.samplingInterval = m_options.publishMs;
            items[i].requestedParameters.queueSize = 10;
            contexts[i] = reinterpret_cast<void *>(quintptr(from) + i);
        }
        UA_CreateMonitoredItemsRequest request;
        UA_CreateMonitoredItemsRequest_init(&request);
        request.subscriptionId = subscription;
        request.timestampsToReturn = UA_TIMESTAMPSTORETURN_BOTH;
        request.itemsToCreate = items.data();
        request.itemsToCreateSize = count;
        Ua::Owned response(UA_Client_MonitoredItems_createDataChanges(m_connection.client(), request,
                                                                      contexts.data(), callbacks.data(),
                                                                      noCallbacks.data()),
                           UA_TYPES[UA_TYPES_CREATEMONITOREDITEMSRESPONSE]);
        const UA_StatusCode status = response->responseHeader.serviceResult;
        if (OpcUaLimits::halve(m_limits.monitor, qsizetype(count), status))
            continue;
        if (status != UA_STATUSCODE_GOOD)
            return failure(ErrorCode::Unavailable, Tr::tr("订阅被拒绝：%1").arg(Ua::statusName(status)));
        for (size_t i = 0; i < response->resultsSize; ++i)
            m_refused += response->results[i].statusCode != UA_STATUSCODE_GOOD;
        from += qsizetype(count);
        flush();
    }
    return {};
}

void OpcUaSession::readHistory(const std::stop_token &stop)
{
    const qint64 now = SteadyClock::ofHost().utcMs();
    if (m_options.historyHours <= 0)
        return;
    for (qsizetype i = 0; i < m_points.size() && !stop.stop_requested() && !m_silent; ++i) {
        const OpcUaPoint &point = m_points.at(i);
        if (!point.hasHistory)
            continue;
        const qint64 earliest = now - m_options.historyHours * kHourMs;
        const qint64 from = std::max(earliest, m_missedFrom.value(point.address, earliest) + 1);
        std::pair<OpcUaSession *, quint32> context{this, quint32(i)};
        UA_Client_HistoryRead_raw(m_connection.client(), &point.node.get(), &OpcUaSession::onHistory,
                                  Ua::fromMs(from), Ua::fromMs(now), UA_STRING_NULL, false, 1'000,
                                  UA_TIMESTAMPSTORETURN_BOTH, &context);
        if (!m_connection.iterate(0)) // keeps the subscription alive meanwhile
            return; // run() asks again, and tells why
        flush();
    }
}

UA_Boolean OpcUaSession::onHistory(UA_Client *, const UA_NodeId *, UA_Boolean, const UA_ExtensionObject *data,
                                   void *context)
{
    const auto &[session, tag] = *static_cast<std::pair<OpcUaSession *, quint32> *>(context);
    if (data->encoding < UA_EXTENSIONOBJECT_DECODED
        || data->content.decoded.type != &UA_TYPES[UA_TYPES_HISTORYDATA])
        return false;
    const auto *history = static_cast<const UA_HistoryData *>(data->content.decoded.data);
    for (size_t i = 0; i < history->dataValuesSize; ++i) {
        const UA_DataValue &value = history->dataValues[i];
        session->m_batch.append({timeOf(value), numberOf(value), tag, qualityOf(value)});
    }
    return true;
}

void OpcUaSession::onData(UA_Client *, UA_UInt32, void *session, UA_UInt32, void *tag, UA_DataValue *value)
{
    static_cast<OpcUaSession *>(session)->take(quint32(reinterpret_cast<quintptr>(tag)), *value);
}

void OpcUaSession::take(quint32 index, const UA_DataValue &value)
{
    Tag &tag = m_tags[index];
    tag.value = numberOf(value);
    tag.quality = qualityOf(value);
    tag.atMs = timeOf(value);
    tag.toldMs = nowMs();
    m_batch.append({tag.atMs, tag.value, index, tag.quality});
}

void OpcUaSession::tellAgain()
{
    // A server sends changes only. What it did not change up to a little before its last pulse was still so
    // then: one interval to measure and one to send.
    const qint64 now = nowMs();
    const qint64 surelyAt = m_pulseServerMs - 2 * m_options.publishMs;
    for (quint32 i = 0; i < m_tags.size(); ++i) {
        Tag &tag = m_tags[i];
        if (tag.toldMs == 0 || now - tag.toldMs < m_options.pollMs || surelyAt <= tag.atMs)
            continue;
        tag.toldMs = now;
        tag.atMs = surelyAt;
        m_batch.append({tag.atMs, tag.value, i, tag.quality});
    }
}

void OpcUaSession::flush()
{
    if (m_batch.isEmpty())
        return;
    for (const SourceValue &value : std::as_const(m_batch)) {
        qint64 &last = m_memory[m_points.at(value.tag).address];
        last = std::max(last, value.atMs);
    }
    m_receiver.valuesArrived(m_batch);
    m_batch.clear();
}

void OpcUaSession::askPulse()
{
    const qint64 now = nowMs();
    if (m_pulseOpen || now - m_pulseAskedMs < m_options.pollMs / 2)
        return;
    m_pulseAskedMs = now;
    m_pulseOpen = UA_Client_readValueAttribute_async(
                      m_connection.client(), UA_NODEID_NUMERIC(0, UA_NS0ID_SERVER_SERVERSTATUS_CURRENTTIME),
                      &OpcUaSession::onPulse, this, nullptr)
               == UA_STATUSCODE_GOOD;
}

void OpcUaSession::onPulse(UA_Client *, void *session, UA_UInt32, UA_StatusCode status, UA_DataValue *value)
{
    auto *self = static_cast<OpcUaSession *>(session);
    self->m_pulseOpen = false;
    if (status != UA_STATUSCODE_GOOD || !value
        || !UA_Variant_hasScalarType(&value->value, &UA_TYPES[UA_TYPES_DATETIME]))
        return;
    self->m_pulseHeardMs = nowMs();
    self->m_pulseServerMs = Ua::toMs(*static_cast<UA_DateTime *>(value->value.data));
}

void OpcUaSession::onSilence(UA_Client *, UA_UInt32, void *session)
{
    static_cast<OpcUaSession *>(session)->m_silent = true;
}

bool OpcUaSession::pulseLost() const
{
    return nowMs() - m_pulseHeardMs > m_options.pollMs + 2 * m_options.timeoutMs;
}

} // namespace Warmline
