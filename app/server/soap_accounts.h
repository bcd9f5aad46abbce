// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contract/soap_time.h"
#include "app/domain/quarantine_review.h"
#include "app/server/account_desk.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// Sessions, accounts and devices between the contract's elements and ours; private to the SOAP door.
namespace SoapAccounts {

[[nodiscard]] Soap::W__ServerDescription serverOf(const ServerHello &hello);
[[nodiscard]] Soap::W__Account accountOf(const Account &account);
[[nodiscard]] Soap::W__QuarantinedOperation itemOf(const QuarantineItem &item);
[[nodiscard]] Soap::W__DeviceDescription deviceOf(const DeviceRecord &device);
/// InvalidInput when not exactly one choice is given.
[[nodiscard]] Result<AccountChange> changeOf(const Soap::W__ChangeAccount &soap);

/// SignInResponse and RenewSessionResponse are alike.
template <class Response>
Response sessionOf(const SignInDesk::SignedIn &in)
{
    Response soap;
    soap.setToken(in.token);
    soap.setExpires(soapTime(in.expiresMs));
    soap.setServer(serverOf(in.server));
    if (in.account) {
        Soap::W__Account who = accountOf(*in.account);
        if (in.server.mustChangePassword)
            who.setMustChangePassword(true);
        soap.setWho(who);
    }
    if (!in.server.cacheShare.isEmpty())
        soap.setCacheShare(in.server.cacheShare);
    return soap;
}

} // namespace SoapAccounts

} // namespace Warmline
