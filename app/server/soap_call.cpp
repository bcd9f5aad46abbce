// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_call.h"

#include "app/contract/wire.h"
#include "app/server/soap_envelope.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

KDSoapValue qualified(KDSoapValue value)
{
    value.setNamespaceUri(u"urn:warmline:1"_s);
    value.setQualified(true);
    return value;
}

} // namespace

QByteArray SoapCalls::written(KDSoapValue response)
{
    return SoapXml::write(qualified(std::move(response)));
}

SoapDoor::Reply SoapCalls::fault(const Error &error)
{
    Soap::W__FaultCode code;
    code.deserialize(KDSoapValue(u"code"_s, QVariant(Wire::faultName(error))));
    Soap::W__ServiceFault detail;
    detail.setCode(code);
    detail.setText(error.text);
    if (!error.where.isEmpty())
        detail.setWhere(error.where);
    const bool ours = error.code == ErrorCode::Internal || error.code == ErrorCode::Storage
                   || error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
    return {Wire::faultName(error), SoapXml::writeFault(ours ? u"Server"_s : u"Client"_s, error.text,
                                                        qualified(detail.serialize(u"ServiceFault"_s)))};
}

std::optional<CallerSession> SoapCalls::who(const SoapCall &call) const
{
    const Result<CallerSession> session = m_core.session(call.token, call.body.name());
    if (session)
        return *session;
    call.answer(fault(session.error()));
    return std::nullopt;
}

} // namespace Warmline
