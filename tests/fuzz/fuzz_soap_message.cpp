// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a SOAP message: refused, or a message of the contract that can be written out again; in
// bounded time.
#include "app/server/contract_schema.h"
#include "app/server/soap_door.h"
#include "app/server/soap_envelope.h"

#include <cstdlib>

using namespace Warmline;

namespace {

int depthOf(const KDSoapValue &value)
{
    int depth = 0;
    for (const KDSoapValue &child : value.childValues())
        depth = std::max(depth, depthOf(child));
    return depth + 1;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const ContractSchema schema(SoapDoor::wsdl());
    if (schema.isEmpty())
        std::abort();
    if (size > 100'000)
        return 0;
    const auto envelope = SoapXml::read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!envelope) {
        if (envelope.error().text.isEmpty())
            std::abort();
        return 0;
    }
    if (depthOf(envelope->body) > SoapXml::kDepth)
        std::abort();
    const auto fits = schema.check(envelope->body);
    if (!fits)
        (void)SoapXml::writeFault(QStringLiteral("Client"), fits.error().text, {});
    return 0;
}
