// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_browser.h"

#include <QCoreApplication>
#include <QSet>

#include <open62541/client_highlevel.h>

#include <algorithm>
#include <vector>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpcUaBrowser)
};

constexpr qsizetype kNodesAtOnce = 200;
constexpr qsizetype kMostNodes = 500'000;

Error refused(UA_StatusCode status)
{
    return {ErrorCode::Unavailable, Tr::tr("浏览被拒绝：%1").arg(Ua::statusName(status)), {}};
}

/// References of the nodes, and what the server still has to say (continuation points).
struct Found
{
    QList<Ua::NodeId> objects, variables;
    std::vector<QByteArray> continuations;
};

void collect(Found &found, const UA_BrowseResult &result)
{
    for (size_t i = 0; i < result.referencesSize; ++i) {
        const UA_ReferenceDescription &reference = result.references[i];
        if (reference.nodeId.serverIndex != 0 || reference.nodeId.nodeId.namespaceIndex == 0)
            continue; // the server's description of itself
        (reference.nodeClass == UA_NODECLASS_VARIABLE ? found.variables : found.objects)
            .append(Ua::NodeId(reference.nodeId.nodeId));
    }
    if (result.continuationPoint.length > 0)
        found.continuations.emplace_back(reinterpret_cast<const char *>(result.continuationPoint.data),
                                         qsizetype(result.continuationPoint.length));
}

UA_StatusCode browse(UA_Client *client, const QList<Ua::NodeId> &nodes, Found &found)
{
    std::vector<UA_BrowseDescription> descriptions(size_t(nodes.size()));
    for (size_t i = 0; i < descriptions.size(); ++i) {
        UA_BrowseDescription_init(&descriptions[i]);
        descriptions[i].nodeId = nodes.at(qsizetype(i)).get(); // lent
        descriptions[i].referenceTypeId = UA_NODEID_NUMERIC(0, UA_NS0ID_HIERARCHICALREFERENCES);
        descriptions[i].includeSubtypes = true;
        descriptions[i].nodeClassMask = UA_NODECLASS_OBJECT | UA_NODECLASS_VARIABLE;
        descriptions[i].resultMask = UA_BROWSERESULTMASK_NODECLASS;
    }
    UA_BrowseRequest request;
    UA_BrowseRequest_init(&request);
    request.nodesToBrowse = descriptions.data();
    request.nodesToBrowseSize = descriptions.size();
    Ua::Owned response(UA_Client_Service_browse(client, request), UA_TYPES[UA_TYPES_BROWSERESPONSE]);
    for (size_t i = 0; i < response->resultsSize; ++i)
        collect(found, response->results[i]);
    return response->responseHeader.serviceResult;
}

UA_StatusCode browseNext(UA_Client *client, Found &found)
{
    while (!found.continuations.empty()) {
        const std::vector<QByteArray> continuations = std::move(found.continuations);
        found.continuations.clear();
        std::vector<UA_ByteString> points;
        for (const QByteArray &point : continuations)
            points.push_back(Ua::view(point));
        UA_BrowseNextRequest request;
        UA_BrowseNextRequest_init(&request);
        request.continuationPoints = points.data();
        request.continuationPointsSize = points.size();
        Ua::Owned response(UA_Client_Service_browseNext(client, request),
                           UA_TYPES[UA_TYPES_BROWSENEXTRESPONSE]);
        if (response->responseHeader.serviceResult != UA_STATUSCODE_GOOD)
            return response->responseHeader.serviceResult;
        for (size_t i = 0; i < response->resultsSize; ++i)
            collect(found, response->results[i]);
    }
    return UA_STATUSCODE_GOOD;
}

} // namespace

OpcUaBrowser::OpcUaBrowser(UA_Client *client, const OpcUaOptions &options)
    : m_client(client)
    , m_options(options)
{ }

Result<QList<OpcUaPoint>> OpcUaBrowser::find(const std::stop_token &stop)
{
    if (const auto known = readNamespace(); !known)
        return std::unexpected(known.error());
    QList<Ua::NodeId> nodes;
    for (const QString &tag : std::as_const(m_options.tags)) {
        auto node = Ua::NodeId::parse(tag);
        if (!node && m_namespace >= 0)
            node = Ua::NodeId::parse(QStringLiteral("ns=%1;s=").arg(m_namespace) + tag);
        if (!node)
            return failure(ErrorCode::InvalidInput, Tr::tr("“%1”不是节点号").arg(tag));
        nodes.append(*node);
    }
    if (m_options.tags.isEmpty()) {
        auto found = variables(stop);
        if (!found)
            return std::unexpected(found.error());
        nodes = std::move(*found);
    }
    auto points = numbers(nodes, stop);
    if (points)
        std::ranges::sort(*points, {}, &OpcUaPoint::address);
    return points;
}

Result<void> OpcUaBrowser::readNamespace()
{
    if (m_options.namespaceUri.isEmpty())
        return {};
    UA_Variant value;
    UA_Variant_init(&value);
    const UA_StatusCode status =
        UA_Client_readValueAttribute(m_client, UA_NODEID_NUMERIC(0, UA_NS0ID_SERVER_NAMESPACEARRAY), &value);
    if (status == UA_STATUSCODE_GOOD && UA_Variant_hasArrayType(&value, &UA_TYPES[UA_TYPES_STRING])) {
        for (size_t i = 0; i < value.arrayLength; ++i) {
            if (Ua::text(static_cast<UA_String *>(value.data)[i]) == m_options.namespaceUri)
                m_namespace = int(i);
        }
    }
    UA_Variant_clear(&value);
    if (status != UA_STATUSCODE_GOOD)
        return std::unexpected(refused(status));
    if (m_namespace < 0)
        return failure(ErrorCode::NotFound, Tr::tr("服务器没有命名空间 %1").arg(m_options.namespaceUri));
    return {};
}

Result<QList<Ua::NodeId>> OpcUaBrowser::variables(const std::stop_token &stop)
{
    QList<Ua::NodeId> open, found;
    if (m_options.root.isEmpty()) {
        open.append(Ua::NodeId(UA_NODEID_NUMERIC(0, UA_NS0ID_OBJECTSFOLDER)));
    } else if (const auto root = Ua::NodeId::parse(m_options.root)) {
        open.append(*root);
    } else {
        return failure(ErrorCode::InvalidInput, Tr::tr("“%1”不是节点号").arg(m_options.root));
    }
    QSet<QString> seen{open.first().text()};
    while (!open.isEmpty() && found.size() < kMostNodes && !stop.stop_requested()) {
        const QList<Ua::NodeId> now = open.first(std::min(kNodesAtOnce, open.size()));
        open.remove(0, now.size());
        Found here;
        UA_StatusCode status = browse(m_client, now, here);
        if (status == UA_STATUSCODE_GOOD)
            status = browseNext(m_client, here);
        if (status != UA_STATUSCODE_GOOD)
            return std::unexpected(refused(status));
        const auto take = [&seen](const QList<Ua::NodeId> &from, QList<Ua::NodeId> &into) {
            for (const Ua::NodeId &node : from) {
                const QString text = node.text();
                if (!seen.contains(text)) {
                    seen.insert(text);
                    into.append(node);
                }
            }
        };
        take(here.objects, open);
        take(here.variables, found);
    }
    return found;
}

Result<QList<OpcUaPoint>> OpcUaBrowser::numbers(const QList<Ua::NodeId> &nodes, const std::stop_token &stop)
{
    QList<OpcUaPoint> points;
    for (qsizetype from = 0; from < nodes.size() && !stop.stop_requested(); from += kNodesAtOnce) {
        const qsizetype count = std::min(kNodesAtOnce, nodes.size() - from);
        std::vector<UA_ReadValueId> reads(size_t(2 * count));
        for (qsizetype i = 0; i < 2 * count; ++i) {
            UA_ReadValueId_init(&reads[size_t(i)]);
            reads[size_t(i)].nodeId = nodes.at(from + i / 2).get(); // lent
            reads[size_t(i)].attributeId = i % 2 ? UA_ATTRIBUTEID_USERACCESSLEVEL : UA_ATTRIBUTEID_VALUE;
        }
        UA_ReadRequest request;
        UA_ReadRequest_init(&request);
        request.nodesToRead = reads.data();
        request.nodesToReadSize = reads.size();
        Ua::Owned response(UA_Client_Service_read(m_client, request), UA_TYPES[UA_TYPES_READRESPONSE]);
        const UA_StatusCode status = response->responseHeader.serviceResult;
        if (status != UA_STATUSCODE_GOOD || response->resultsSize != reads.size())
            return std::unexpected(refused(status));
        for (qsizetype i = 0; i < count; ++i) {
            const UA_DataValue &value = response->results[2 * i], &access = response->results[2 * i + 1];
            if (value.hasStatus && value.status == UA_STATUSCODE_BADNODEIDUNKNOWN)
                continue;
            if (value.hasValue && value.value.type && !Ua::number(value.value))
                continue;
            const double level = access.hasValue ? Ua::number(access.value).value_or(0) : 0;
            const Ua::NodeId &node = nodes.at(from + i);
            points.append({node, addressOf(node), (int(level) & UA_ACCESSLEVELMASK_HISTORYREAD) != 0});
        }
    }
    return points;
}

QString OpcUaBrowser::addressOf(const Ua::NodeId &node) const
{
    const UA_NodeId &id = node.get();
    if (id.namespaceIndex == m_namespace && id.identifierType == UA_NODEIDTYPE_STRING)
        return Ua::text(id.identifier.string);
    return node.text();
}

} // namespace Warmline
