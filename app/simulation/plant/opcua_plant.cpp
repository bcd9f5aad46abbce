// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/plant/opcua_plant.h"

#include "app/opcua/ua_values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <open62541/nodeids.h>
#include <open62541/plugin/accesscontrol_default.h>
#include <open62541/plugin/historydata/history_data_backend_memory.h>
#include <open62541/plugin/historydata/history_data_gathering_default.h>
#include <open62541/plugin/historydata/history_database_default.h>
#include <open62541/server.h>
#include <open62541/server_config_default.h>

#include <cmath>
#include <map>
#include <thread>
#include <vector>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpcUaPlant)
};

constexpr size_t kHistoryValues = 20'000; ///< of each variable

} // namespace

class OpcUaPlant::Server
{
public:
    Server(std::shared_ptr<const PlantModel> plant, const Options &options)
        : m_plant(std::move(plant))
        , m_options(options)
    { }
    ~Server()
    {
        if (m_thread.joinable()) {
            m_thread.request_stop();
            m_thread.join();
        }
        if (!m_server)
            return;
        if (m_running)
            UA_Server_run_shutdown(m_server);
        UA_Server_delete(m_server);
    }

    Result<void> start()
    {
        if (const UA_StatusCode status = configure(); status != UA_STATUSCODE_GOOD)
            return failure(ErrorCode::Internal,
                           Tr::tr("OPC UA 服务建不起来：%1").arg(Ua::statusName(status)));
        addVariables();
        if (const UA_StatusCode status = UA_Server_run_startup(m_server); status != UA_STATUSCODE_GOOD)
            return failure(
                ErrorCode::Unavailable,
                Tr::tr("OPC UA 服务不能监听端口 %1：%2").arg(m_options.port).arg(Ua::statusName(status)));
        m_running = true;
        limit();
        measureBefore();
        measure();
        m_thread = std::jthread([this](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                UA_Server_run_iterate(m_server, true);
                measure();
            }
        });
        return {};
    }
    [[nodiscard]] QString url() const { return u"opc.tcp://127.0.0.1:%1"_s.arg(m_options.port); }

private:
    UA_StatusCode configure()
    {
        UA_ServerConfig config{};
        config.logging = Ua::logger();
        UA_StatusCode status = UA_STATUSCODE_GOOD;
        if (m_options.certificate.isEmpty()) {
            status = UA_ServerConfig_setMinimal(&config, m_options.port, nullptr);
        } else {
            const UA_ByteString certificate = Ua::view(m_options.certificate), key = Ua::view(m_options.key);
            std::vector<UA_ByteString> trusted;
            for (const QByteArray &one : std::as_const(m_options.trusted))
                trusted.push_back(Ua::view(one));
            status = UA_ServerConfig_setDefaultWithSecurityPolicies(&config, m_options.port, &certificate,
                                                                    &key, trusted.data(), trusted.size(),
                                                                    nullptr, 0, nullptr, 0);
        }
        if (status != UA_STATUSCODE_GOOD)
            return status;
        setUrl(config);
        if (!m_options.user.isEmpty())
            status = requireUser(config);
        if (m_options.history) {
            m_gathering = UA_HistoryDataGathering_Default(size_t(m_plant->tags().size()));
            config.historyDatabase = UA_HistoryDatabase_default(m_gathering);
        }
        m_server = UA_Server_newWithConfig(&config);
        return m_server ? status : UA_STATUSCODE_BADOUTOFMEMORY;
    }

    /// Once it stands: limits of before would hold for the making of its own nodes, too.
    void limit()
    {
        UA_ServerConfig &config = *UA_Server_getConfig(m_server);
        config.maxNodesPerRead = m_options.limits.read;
        config.maxNodesPerBrowse = m_options.limits.browse;
        config.maxMonitoredItemsPerCall = m_options.limits.monitor;
        config.maxReferencesPerNode = m_options.limits.references;
        if (m_options.limits.told)
            return;
        for (const UA_UInt32 id :
             {UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXNODESPERREAD,
              UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXNODESPERBROWSE,
              UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXMONITOREDITEMSPERCALL})
            UA_Server_deleteNode(m_server, UA_NODEID_NUMERIC(0, id), true);
    }

    void setUrl(UA_ServerConfig &config) const
    {
        UA_Array_delete(config.serverUrls, config.serverUrlsSize, &UA_TYPES[UA_TYPES_STRING]);
        config.serverUrls = static_cast<UA_String *>(UA_Array_new(1, &UA_TYPES[UA_TYPES_STRING]));
        config.serverUrlsSize = 1;
        config.serverUrls[0] = UA_STRING_ALLOC(url().toUtf8().constData());
        UA_String_clear(&config.applicationDescription.applicationUri);
        config.applicationDescription.applicationUri = UA_STRING_ALLOC(kNamespace);
        for (size_t i = 0; i < config.endpointsSize; ++i) {
            UA_String_clear(&config.endpoints[i].server.applicationUri);
            config.endpoints[i].server.applicationUri = UA_STRING_ALLOC(kNamespace);
        }
    }

    UA_StatusCode requireUser(UA_ServerConfig &config) const
    {
        const QByteArray user = m_options.user.toUtf8(), password = m_options.password.toUtf8();
        const UA_UsernamePasswordLogin login{Ua::view(user), Ua::view(password)};
        config.accessControl.clear(&config.accessControl);
        config.allowNonePolicyPassword = m_options.certificate.isEmpty(); // loopback only
        return UA_AccessControl_default(&config, false, nullptr, 1, &login);
    }

    void addVariables()
    {
        const UA_UInt16 space = UA_Server_addNamespace(m_server, kNamespace);
        char english[] = "en";
        std::vector<Ua::NodeId> folders{
            addFolder(space, "Plant", UA_NODEID_NUMERIC(0, UA_NS0ID_OBJECTSFOLDER))};
        for (int i = 0; i < m_options.folders; ++i)
            folders.push_back(addFolder(space, "Plant" + QByteArray::number(i), folders.front().get()));
        const QList<SourceTag> tags = m_plant->tags();
        for (qsizetype i = 0; i < tags.size(); ++i) {
            QByteArray name = tags.at(i).address.toUtf8();
            UA_VariableAttributes attributes = UA_VariableAttributes_default;
            attributes.displayName = UA_LOCALIZEDTEXT(english, name.data());
            attributes.dataType = UA_TYPES[UA_TYPES_DOUBLE].typeId;
            attributes.valueRank = UA_VALUERANK_SCALAR;
            attributes.accessLevel = UA_ACCESSLEVELMASK_READ;
            attributes.historizing = m_options.history;
            if (m_options.history)
                attributes.accessLevel |= UA_ACCESSLEVELMASK_HISTORYREAD;
            const UA_NodeId id = UA_NODEID_STRING(space, name.data());
            const size_t folder = m_options.folders > 0 ? 1 + size_t(i % m_options.folders) : 0;
            UA_Server_addVariableNode(
                m_server, id, folders[folder].get(), UA_NODEID_NUMERIC(0, UA_NS0ID_ORGANIZES),
                UA_QUALIFIEDNAME(space, name.data()), UA_NODEID_NUMERIC(0, UA_NS0ID_BASEDATAVARIABLETYPE),
                attributes, nullptr, nullptr);
            m_nodes.emplace_back(id);
            m_due[std::max(m_options.leastPollMs, tags.at(i).pollMs)].tags.append(quint32(i));
            if (m_options.history)
                keepHistory(id);
        }
    }

    Ua::NodeId addFolder(UA_UInt16 space, QByteArray name, const UA_NodeId &parent)
    {
        char english[] = "en";
        UA_ObjectAttributes folder = UA_ObjectAttributes_default;
        folder.displayName = UA_LOCALIZEDTEXT(english, name.data());
        const UA_NodeId id = UA_NODEID_STRING(space, name.data());
        UA_Server_addObjectNode(m_server, id, parent, UA_NODEID_NUMERIC(0, UA_NS0ID_ORGANIZES),
                                UA_QUALIFIEDNAME(space, name.data()),
                                UA_NODEID_NUMERIC(0, UA_NS0ID_FOLDERTYPE), folder, nullptr, nullptr);
        return Ua::NodeId(id);
    }

    void keepHistory(const UA_NodeId &id)
    {
        UA_HistorizingNodeIdSettings settings{};
        settings.historizingBackend = UA_HistoryDataBackend_Memory_Circular(1, kHistoryValues);
        settings.maxHistoryDataResponseSize = 1'000;
        settings.historizingUpdateStrategy = UA_HISTORIZINGUPDATESTRATEGY_VALUESET;
        m_gathering.registerNodeId(m_server, m_gathering.context, &id, settings);
    }

    /// What would have been measured before now.
    void measureBefore()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const auto &[interval, group] : m_due) {
            for (qint64 at = (now / interval - m_options.historyBefore) * interval;
                 at < now / interval * interval; at += interval)
                write(group.tags, at);
        }
    }

    /// What is due, onto the variables.
    void measure()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (auto &[interval, group] : m_due) {
            if (group.nextMs > now)
                continue;
            const qint64 at = now / interval * interval;
            group.nextMs = at + interval;
            write(group.tags, at);
        }
    }

    /// A dead instrument is a status without a value.
    void write(const QList<quint32> &tags, qint64 atMs)
    {
        QList<double> values = m_plant->values(tags, atMs);
        for (qsizetype i = 0; i < values.size(); ++i) {
            UA_DataValue data{};
            data.hasSourceTimestamp = true;
            data.sourceTimestamp = Ua::fromMs(atMs);
            if (std::isnan(values.at(i))) {
                data.hasStatus = true;
                data.status = UA_STATUSCODE_BADNOCOMMUNICATION;
            } else {
                data.hasValue = true;
                UA_Variant_setScalar(&data.value, &values[i], &UA_TYPES[UA_TYPES_DOUBLE]);
            }
            UA_Server_writeDataValue(m_server, m_nodes[tags.at(i)].get(), data);
        }
    }

    struct Group
    {
        QList<quint32> tags;
        qint64 nextMs = 0;
    };

    std::shared_ptr<const PlantModel> m_plant;
    Options m_options;
    UA_Server *m_server = nullptr;
    UA_HistoryDataGathering m_gathering{};
    std::vector<Ua::NodeId> m_nodes; ///< by tag
    std::map<int, Group> m_due; ///< by interval
    bool m_running = false;
    std::jthread m_thread;
};

OpcUaPlant::OpcUaPlant(std::unique_ptr<Server> server)
    : m_server(std::move(server))
{ }

OpcUaPlant::~OpcUaPlant() = default;

Result<std::unique_ptr<OpcUaPlant>> OpcUaPlant::start(std::shared_ptr<const PlantModel> plant,
                                                      const Options &options)
{
    auto server = std::make_unique<Server>(std::move(plant), options);
    if (const auto started = server->start(); !started)
        return std::unexpected(started.error());
    return std::unique_ptr<OpcUaPlant>(new OpcUaPlant(std::move(server)));
}

QString OpcUaPlant::url() const
{
    return m_server->url();
}

} // namespace Warmline
