// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <KDSoapClient/KDSoapValue.h>

namespace Warmline {

/// A SOAP 1.1 message as it came: the header's and the body's element.
struct SoapEnvelope
{
    QList<KDSoapValue> headers;
    KDSoapValue body;
};

/// Strict reading and writing of SOAP 1.1 envelopes; private to the SOAP door.
namespace SoapXml {

constexpr int kDepth = 16;
constexpr int kElements = 20'000;
constexpr qsizetype kTagBytes = 16 * 1024; ///< of one tag with its attributes

/// InvalidInput, naming line and column: not XML, not an envelope, a document type, too deep, too many
/// elements, or a body that does not hold exactly one element of the contract's namespace.
[[nodiscard]] Result<SoapEnvelope> read(const QByteArray &bytes);
[[nodiscard]] QByteArray write(const KDSoapValue &body);
/// \a code is "Client" or "Server"; \a detail may be null.
[[nodiscard]] QByteArray writeFault(const QString &code, const QString &text, const KDSoapValue &detail);

} // namespace SoapXml

} // namespace Warmline
