// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_identity.h"

#include "app/opcua/ua_values.h"

#include <open62541/plugin/create_certificate.h>

namespace Warmline::Testing {

OpcUaIdentity OpcUaIdentity::make(const QByteArray &uri)
{
    UA_String subject[] = {UA_STRING_STATIC("O=Warmline"), UA_STRING_STATIC("CN=test")};
    const QByteArray alternative = "URI:" + uri;
    UA_String names[] = {UA_STRING_STATIC("DNS:localhost"), Ua::view(alternative)};
    UA_KeyValueMap *parameters = UA_KeyValueMap_new();
    UA_UInt16 bits = 2048;
    UA_KeyValueMap_setScalar(parameters, UA_QUALIFIEDNAME(0, const_cast<char *>("key-size-bits")), &bits,
                             &UA_TYPES[UA_TYPES_UINT16]);
    UA_ByteString key = UA_BYTESTRING_NULL, certificate = UA_BYTESTRING_NULL;
    UA_CreateCertificate(Ua::logger(), subject, 2, names, 2, UA_CERTIFICATEFORMAT_DER, parameters, &key,
                         &certificate);
    UA_KeyValueMap_delete(parameters);
    const auto bytes = [](UA_ByteString &from) {
        QByteArray copy(reinterpret_cast<const char *>(from.data), qsizetype(from.length));
        UA_ByteString_clear(&from);
        return copy;
    };
    return {bytes(certificate), bytes(key)};
}

} // namespace Warmline::Testing
