// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SoapGateway that asks about what this seat does not hold.
#include "app/remote/soap_connection.h"
#include "app/remote/soap_drafts.h"
#include "app/remote/soap_gateway.h"
#include "wsdl_warmline.h"

namespace Warmline {

QFuture<Result<SearchAnswer>> SoapGateway::searchCompany(QString text, int limit)
{
    Soap::W__Search parameters;
    parameters.setText(text);
    parameters.setLimit(limit);
    return m_connection->call<Soap::SearchJob, SearchAnswer>(
        "Search", parameters, m_options.deadlineMs,
        [](const Soap::W__SearchResponse &answer) -> Result<SearchAnswer> {
            return SoapDrafts::hitsOf(answer);
        });
}

QFuture<Result<LookedUpHousehold>> SoapGateway::lookUp(AccountNo account, QString reason)
{
    Soap::W__LookUpHousehold parameters;
    parameters.setAccount(account.value);
    parameters.setReason(reason);
    return m_connection->call<Soap::LookUpHouseholdJob, LookedUpHousehold>(
        "LookUpHousehold", parameters, m_options.deadlineMs,
        [account](const Soap::W__LookUpHouseholdResponse &answer) -> Result<LookedUpHousehold> {
            return LookedUpHousehold{account, BranchId(answer.branch()), answer.at().toMSecsSinceEpoch(),
                                     answer.blocks()};
        });
}

} // namespace Warmline
