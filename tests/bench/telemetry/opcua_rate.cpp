// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant_rate.h"

#include "app/opcua/ua_values.h"
#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telemetry_source.h"
#include "metered_source.h"
#include "recording_receiver.h"

#include <open62541/client.h>
#include <open62541/client_config_default.h>
#include <open62541/client_highlevel.h>
#include <open62541/client_subscriptions.h>
#include <open62541/server.h>
#include <open62541/server_config_default.h>

#include <thread>
#include <vector>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kVariables = 20'000;
constexpr int kPublishMs = 10; ///< far less than the server needs: it sends as fast as it can
constexpr size_t kAtOnce = 1'000;
constexpr auto kNamespace = "urn:warmline:bench";

/// Another value each time it is asked.
UA_StatusCode readNext(UA_Server *, const UA_NodeId *, void *, const UA_NodeId *, void *, UA_Boolean,
                       const UA_NumericRange *, UA_DataValue *value)
{
    static UA_Double next = 0; // only the server's thread comes here
    next += 1;
    value->hasValue = true;
    value->hasSourceTimestamp = true;
    value->sourceTimestamp = UA_DateTime_now();
    return UA_Variant_setScalarCopy(&value->value, &next, &UA_TYPES[UA_TYPES_DOUBLE]);
}

class BusyServer
{
public:
    BusyServer()
        : m_port(Testing::freeLoopbackPort())
    {
        UA_ServerConfig config{};
        config.logging = Ua::logger();
        UA_ServerConfig_setMinimal(&config, m_port, nullptr);
        UA_Array_delete(config.serverUrls, config.serverUrlsSize, &UA_TYPES[UA_TYPES_STRING]);
        config.serverUrls = static_cast<UA_String *>(UA_Array_new(1, &UA_TYPES[UA_TYPES_STRING]));
        config.serverUrlsSize = 1;
        config.serverUrls[0] = UA_STRING_ALLOC(url().constData()); // loopback only
        config.publishingIntervalLimits.min = kPublishMs;
        config.samplingIntervalLimits.min = kPublishMs;
        m_server = UA_Server_newWithConfig(&config);
        addVariables();
        if (UA_Server_run_startup(m_server) != UA_STATUSCODE_GOOD)
            qFatal("the OPC UA server does not listen");
        m_thread = std::jthread([this](const std::stop_token &stop) {
            while (!stop.stop_requested())
                UA_Server_run_iterate(m_server, true);
        });
    }
    ~BusyServer()
    {
        m_thread.request_stop();
        m_thread.join();
        UA_Server_run_shutdown(m_server);
        UA_Server_delete(m_server);
    }
    Q_DISABLE_COPY_MOVE(BusyServer)
    [[nodiscard]] QByteArray url() const { return "opc.tcp://127.0.0.1:" + QByteArray::number(m_port); }
    [[nodiscard]] UA_UInt16 space() const { return m_space; }

private:
    void addVariables()
    {
        m_space = UA_Server_addNamespace(m_server, kNamespace);
        for (int i = 0; i < kVariables; ++i) {
            QByteArray name = "T" + QByteArray::number(i);
            UA_VariableAttributes attributes = UA_VariableAttributes_default;
            attributes.dataType = UA_TYPES[UA_TYPES_DOUBLE].typeId;
            attributes.accessLevel = UA_ACCESSLEVELMASK_READ;
            UA_Server_addDataSourceVariableNode(
                m_server, UA_NODEID_STRING(m_space, name.data()),
                UA_NODEID_NUMERIC(0, UA_NS0ID_OBJECTSFOLDER), UA_NODEID_NUMERIC(0, UA_NS0ID_ORGANIZES),
                UA_QUALIFIEDNAME(m_space, name.data()), UA_NODEID_NUMERIC(0, UA_NS0ID_BASEDATAVARIABLETYPE),
                attributes, UA_DataSource{&readNext, nullptr}, nullptr, nullptr);
        }
    }

    quint16 m_port;
    UA_UInt16 m_space = 0;
    UA_Server *m_server = nullptr;
    std::jthread m_thread;
};

/// The library's client and nothing else: it subscribes as the plugin does and keeps time and value of each
/// variable.
class BareOpcUaClient
{
public:
    BareOpcUaClient(const QByteArray &url, UA_UInt16 space, RateMeter &meter)
        : m_last(kVariables)
        , m_thread([this, url, space, &meter](const std::stop_token &stop) { run(url, space, meter, stop); })
    { }

private:
    struct Last
    {
        qint64 atMs = 0;
        double value = 0;
    };

    static void onData(UA_Client *, UA_UInt32, void *self, UA_UInt32, void *index, UA_DataValue *value)
    {
        auto *client = static_cast<BareOpcUaClient *>(self);
        client->m_last[reinterpret_cast<quintptr>(index)] = {Ua::toMs(value->sourceTimestamp),
                                                             *static_cast<double *>(value->value.data)};
        ++client->m_taken;
    }

    void run(const QByteArray &url, UA_UInt16 space, RateMeter &meter, const std::stop_token &stop)
    {
        UA_ClientConfig config{};
        config.logging = Ua::logger();
        UA_ClientConfig_setDefault(&config);
        UA_Client *client = UA_Client_newWithConfig(&config);
        if (UA_Client_connect(client, url.constData()) != UA_STATUSCODE_GOOD)
            qFatal("the bare OPC UA client can't connect");
        UA_CreateSubscriptionRequest request = UA_CreateSubscriptionRequest_default();
        request.requestedPublishingInterval = kPublishMs;
        const auto made = UA_Client_Subscriptions_create(client, request, this, nullptr, nullptr);
        for (size_t from = 0; from < kVariables; from += kAtOnce)
            monitor(client, made.subscriptionId, space, from);
        while (!stop.stop_requested()) {
            UA_Client_run_iterate(client, 50);
            if (m_taken > 0)
                meter.add(std::exchange(m_taken, 0));
        }
        UA_Client_delete(client);
    }

    static void monitor(UA_Client *client, UA_UInt32 subscription, UA_UInt16 space, size_t from)
    {
        std::vector<QByteArray> names(kAtOnce);
        std::vector<UA_MonitoredItemCreateRequest> items(kAtOnce);
        std::vector<void *> contexts(kAtOnce);
        std::vector<UA_Client_DataChangeNotificationCallback> callbacks(kAtOnce, &BareOpcUaClient::onData);
        std::vector<UA_Client_DeleteMonitoredItemCallback> none(kAtOnce, nullptr);
        for (size_t i = 0; i < kAtOnce; ++i) {
            names[i] = "T" + QByteArray::number(qulonglong(from + i));
            items[i] = UA_MonitoredItemCreateRequest_default(UA_NODEID_STRING(space, names[i].data()));
            items[i].requestedParameters.samplingInterval = kPublishMs;
            items[i].requestedParameters.queueSize = 10;
            contexts[i] = reinterpret_cast<void *>(from + i);
        }
        UA_CreateMonitoredItemsRequest request;
        UA_CreateMonitoredItemsRequest_init(&request);
        request.subscriptionId = subscription;
        request.timestampsToReturn = UA_TIMESTAMPSTORETURN_BOTH;
        request.itemsToCreate = items.data();
        request.itemsToCreateSize = items.size();
        UA_CreateMonitoredItemsResponse response = UA_Client_MonitoredItems_createDataChanges(
            client, request, contexts.data(), callbacks.data(), none.data());
        UA_CreateMonitoredItemsResponse_clear(&response);
    }

    std::vector<Last> m_last;
    long m_taken = 0;
    std::jthread m_thread; // last: it uses all above
};

} // namespace

void benchOpcUa()
{
    const BusyServer server;
    PluginHost plugins;
    plugins.scan();
    const auto plugin = plugins.telemetry(u"telemetry_opcua"_s);
    if (!plugin)
        qFatal("%s", qPrintable(plugin.error().message()));
    const QVariantMap config{{u"url"_s, QString::fromLatin1(server.url())},
                             {u"namespace"_s, QString::fromLatin1(kNamespace)},
                             {u"publish_ms"_s, kPublishMs}};
    comparePlant(
        "OPC UA: 20,000 variables, as fast as sent", 2L * kVariables,
        [&](RateMeter &meter) -> RunningClient { return MeteredSource::start(**plugin, config, meter); },
        [&](RateMeter &meter) -> RunningClient {
            return std::make_shared<BareOpcUaClient>(server.url(), server.space(), meter);
        });
}
