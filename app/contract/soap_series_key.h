// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// The contract's name of a series, as the seat asks and as the server answers.
inline Soap::W__SeriesKey soapKey(const SeriesKey &key)
{
    Soap::W__SeriesKey soap;
    soap.setOwner(key.owner);
    soap.setQuantity(quantityName(key.quantity));
    if (!key.part.isEmpty())
        soap.setPart(key.part);
    return soap;
}

} // namespace Warmline
