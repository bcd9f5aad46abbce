// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_browser.h"

#include <QCoreApplication>
#include <QSet>

#include <open62541/client_highlevel.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpcUaBrowser)
};

constexpr qsizetype kMostNodes = 500'000;
constexpr qsizetype kNamed = 3;

Error refused(UA_StatusCode status)
{
    return {ErrorCode::Unavailable, Tr::tr("浏览被拒绝：%1").arg(Ua::statusName(status)), {}};
}

/// Also what can't be read now: it may come.
bool mayBeNumber(const UA_DataValue &value)
{
    if (value.hasStatus && value.status == UA_STATUSCODE_BADNODEIDUNKNOWN)
        return false;
    return !value.hasValue || !value.value.type || Ua::number(value.value);
}

QString leftOut(const QStringList &nodes)
{
    return Tr::tr("%1 个节点浏览不了：%2%3")
        .arg(nodes.size())
        .arg(nodes.first(std::min(kNamed, nodes.size())).join(u'、'),
             nodes.size() > kNamed ? QStringLiteral("…") : QString());
}

} // namespace

/// What a server has told about some nodes so far, and what it still has to say (continuation points).
struct OpcUaBrowser::Found
{
    struct Rest
    {
        Ua::NodeId node;
        QByteArray point;
    };
    struct Refused
    {
        Ua::NodeId node;
        UA_StatusCode status = UA_STATUSCODE_GOOD;
    };
    QList<Ua::NodeId> objects, variables;
    QList<Rest> rests;
    QList<Refused> refused;

    void collect(const Ua::NodeId &node, const UA_BrowseResult &result);
    /// The status is the call's as a whole.
    [[nodiscard]] UA_StatusCode browse(UA_Client *client, const QList<Ua::NodeId> &nodes);
    [[nodiscard]] UA_StatusCode browseRests(UA_Client *client);
};

void OpcUaBrowser::Found::collect(const Ua::NodeId &node, const UA_BrowseResult &result)
{
    for (size_t i = 0; i < result.referencesSize; ++i) {
        const UA_ReferenceDescription &reference = result.references[i];
        if (reference.nodeId.serverIndex != 0 || reference.nodeId.nodeId.namespaceIndex == 0)
            continue; // the server's description of itself
        (reference.nodeClass == UA_NODECLASS_VARIABLE ? variables : objects)
            .append(Ua::NodeId(reference.nodeId.nodeId));
    }
    if (UA_StatusCode_isBad(result.statusCode))
        refused.append({node, result.statusCode});
    else if (result.continuationPoint.length > 0)
        rests.append({node, QByteArray(reinterpret_cast<const char *>(result.continuationPoint.data),
                                       qsizetype(result.continuationPoint.length))});
}

UA_StatusCode OpcUaBrowser::Found::browse(UA_Client *client, const QList<Ua::NodeId> &nodes)
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
    const UA_StatusCode status = response->responseHeader.serviceResult;
    if (status != UA_STATUSCODE_GOOD)
        return status;
    if (response->resultsSize != descriptions.size())
        return UA_STATUSCODE_BADUNEXPECTEDERROR;
    for (qsizetype i = 0; i < nodes.size(); ++i)
        collect(nodes.at(i), response->results[i]);
    return UA_STATUSCODE_GOOD;
}

UA_StatusCode OpcUaBrowser::Found::browseRests(UA_Client *client)
{
    while (!rests.isEmpty()) {
        const QList<Rest> open = std::exchange(rests, {});
        std::vector<UA_ByteString> points;
        for (const Rest &rest : open)
            points.push_back(Ua::view(rest.point));
        UA_BrowseNextRequest request;
        UA_BrowseNextRequest_init(&request);
        request.continuationPoints = points.data();
        request.continuationPointsSize = points.size();
        Ua::Owned response(UA_Client_Service_browseNext(client, request),
                           UA_TYPES[UA_TYPES_BROWSENEXTRESPONSE]);
        const UA_StatusCode status = response->responseHeader.serviceResult;
        if (status != UA_STATUSCODE_GOOD)
            return status;
        if (response->resultsSize != points.size())
            return UA_STATUSCODE_BADUNEXPECTEDERROR;
        for (qsizetype i = 0; i < open.size(); ++i)
            collect(open.at(i).node, response->results[i]);
    }
    return UA_STATUSCODE_GOOD;
}

OpcUaBrowser::OpcUaBrowser(UA_Client *client, const OpcUaOptions &options, const OpcUaLimits &limits)
    : m_client(client)
    , m_options(options)
    , m_limits(limits)
{ }

QString OpcUaBrowser::trouble() const
{
    return m_refused.isEmpty() ? QString() : leftOut(m_refused);
}

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
        const QList<Ua::NodeId> now = open.first(std::min(m_limits.browse, open.size()));
        const bool isRoot = seen.size() == 1;
        auto here = below(now);
        if (!here)
            return std::unexpected(here.error());
        if (isRoot && !here->refused.isEmpty())
            return std::unexpected(refused(here->refused.first().status)); // there is nothing to go on from
        for (const Found::Refused &one : std::as_const(here->refused))
            m_refused.append(one.node.text() + u' ' + Ua::statusName(one.status));
        open.remove(0, now.size());
        const auto take = [&seen](const QList<Ua::NodeId> &from, QList<Ua::NodeId> &into) {
            for (const Ua::NodeId &node : from) {
                const QString text = node.text();
                if (!seen.contains(text)) {
                    seen.insert(text);
                    into.append(node);
                }
            }
        };
        take(here->objects, open);
        take(here->variables, found);
    }
    return found;
}

Result<OpcUaBrowser::Found> OpcUaBrowser::below(const QList<Ua::NodeId> &nodes)
{
    Found found;
    for (qsizetype from = 0; from < nodes.size();) {
        const QList<Ua::NodeId> some = nodes.mid(from, m_limits.browse);
        UA_StatusCode status = found.browse(m_client, some);
        if (OpcUaLimits::halve(m_limits.browse, some.size(), status))
            continue;
        if (status == UA_STATUSCODE_GOOD)
            status = found.browseRests(m_client);
        if (status != UA_STATUSCODE_GOOD)
            return std::unexpected(refused(status));
        from += some.size();
    }
    if (nodes.size() == 1)
        return found;
    for (const Found::Refused &one : std::exchange(found.refused, {})) {
        UA_StatusCode status = found.browse(m_client, {one.node});
        if (status == UA_STATUSCODE_GOOD)
            status = found.browseRests(m_client);
        if (status != UA_STATUSCODE_GOOD)
            return std::unexpected(refused(status));
    }
    return found;
}

Result<QList<OpcUaPoint>> OpcUaBrowser::numbers(const QList<Ua::NodeId> &nodes, const std::stop_token &stop)
{
    // Two attributes of each node, one behind the other; a call may end between them.
    std::vector<bool> isNumber(size_t(nodes.size()), true), hasHistory(size_t(nodes.size()), false);
    for (qsizetype from = 0; from < 2 * nodes.size() && !stop.stop_requested();) {
        const qsizetype count = std::min(m_limits.read, 2 * nodes.size() - from);
        std::vector<UA_ReadValueId> reads(static_cast<size_t>(count));
        for (qsizetype i = 0; i < count; ++i) {
            UA_ReadValueId_init(&reads[size_t(i)]);
            reads[size_t(i)].nodeId = nodes.at((from + i) / 2).get(); // lent
            reads[size_t(i)].attributeId =
                (from + i) % 2 ? UA_ATTRIBUTEID_USERACCESSLEVEL : UA_ATTRIBUTEID_VALUE;
        }
        UA_ReadRequest request;
        UA_ReadRequest_init(&request);
        request.nodesToRead = reads.data();
        request.nodesToReadSize = reads.size();
        Ua::Owned response(UA_Client_Service_read(m_client, request), UA_TYPES[UA_TYPES_READRESPONSE]);
        const UA_StatusCode status = response->responseHeader.serviceResult;
        if (OpcUaLimits::halve(m_limits.read, count, status))
            continue;
        if (status != UA_STATUSCODE_GOOD || response->resultsSize != reads.size())
            return std::unexpected(refused(status));
        for (qsizetype i = 0; i < count; ++i) {
            const UA_DataValue &value = response->results[i];
            const size_t node = size_t(from + i) / 2;
            if ((from + i) % 2 == 0)
                isNumber[node] = mayBeNumber(value);
            else if (value.hasValue)
                hasHistory[node] =
                    (int(Ua::number(value.value).value_or(0)) & UA_ACCESSLEVELMASK_HISTORYREAD) != 0;
        }
        from += count;
    }
    QList<OpcUaPoint> points;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (isNumber[size_t(i)])
            points.append({nodes.at(i), addressOf(nodes.at(i)), hasHistory[size_t(i)]});
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
