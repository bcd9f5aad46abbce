// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_limits.h"

#include "app/opcua/ua_values.h"

#include <open62541/client_highlevel.h>
#include <open62541/nodeids.h>

#include <algorithm>

namespace Warmline {

OpcUaLimits OpcUaLimits::of(UA_Client *client)
{
    OpcUaLimits limits;
    const std::pair<UA_UInt32, qsizetype *> questions[] = {
        {UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXNODESPERBROWSE, &limits.browse},
        {UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXNODESPERREAD, &limits.read},
        {UA_NS0ID_SERVER_SERVERCAPABILITIES_OPERATIONLIMITS_MAXMONITOREDITEMSPERCALL, &limits.monitor}};
    for (const auto &[id, limit] : questions) {
        UA_Variant value;
        UA_Variant_init(&value);
        const UA_StatusCode status = UA_Client_readValueAttribute(client, UA_NODEID_NUMERIC(0, id), &value);
        const double most = status == UA_STATUSCODE_GOOD ? Ua::number(value).value_or(0) : 0;
        if (most >= 1) // 0: without a limit
            *limit = std::min(*limit, qsizetype(most));
        UA_Variant_clear(&value);
    }
    return limits;
}

bool OpcUaLimits::halve(qsizetype &limit, qsizetype count, UA_StatusCode status)
{
    switch (status) {
    case UA_STATUSCODE_BADTOOMANYOPERATIONS:
    case UA_STATUSCODE_BADENCODINGLIMITSEXCEEDED:
    case UA_STATUSCODE_BADREQUESTTOOLARGE:
    case UA_STATUSCODE_BADRESPONSETOOLARGE: break;
    default: return false;
    }
    if (count <= 1)
        return false;
    limit = count / 2;
    return true;
}

} // namespace Warmline
