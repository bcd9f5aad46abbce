// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What other programs and the panes ask: values, search, tickets.
#include "app/server/soap_call.h"

#include "app/server/soap_feed.h"
#include "app/server/soap_tickets.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class SoapDeskCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;

    void addTo(SoapTable &table) override
    {
        add(table, u"GetSeries"_s, &SoapDeskCalls::series);
        add(table, u"GetLatest"_s, &SoapDeskCalls::latest);
        add(table, u"Search"_s, &SoapDeskCalls::search);
        add(table, u"LookUpHousehold"_s, &SoapDeskCalls::lookUp);
        add(table, u"SubmitIntent"_s, &SoapDeskCalls::submit);
        add(table, u"GetTicket"_s, &SoapDeskCalls::ticket);
    }

private:
    void series(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__GetSeries>(call);
        const auto keys = SoapFeed::keysOf(p);
        if (!keys) {
            call.answer(fault(keys.error()));
            return;
        }
        later(call,
              core().measurements().series(*caller, *keys, p.from().toMSecsSinceEpoch(),
                                           p.to().toMSecsSinceEpoch(), p.stepMs()),
              [](const QList<Series> &list) -> Result<KDSoapValue> {
                  return SoapFeed::seriesOf(list).serialize(u"GetSeriesResponse"_s);
              });
    }

    void latest(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__GetLatest>(call);
        later(call, core().measurements().latest(*caller, p.owner().value_or(QStringList())),
              [](const QList<LiveValue> &list) -> Result<KDSoapValue> {
                  return SoapFeed::latestOf(list).serialize(u"GetLatestResponse"_s);
              });
    }

    void search(const SoapCall &call)
    {
        if (!who(call))
            return;
        const auto p = parameters<Soap::W__Search>(call);
        later(call, core().search(p.text(), p.limit()), [](const SearchAnswer &found) -> Result<KDSoapValue> {
            return SoapFeed::hitsOf(found).serialize(u"SearchResponse"_s);
        });
    }

    void lookUp(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__LookUpHousehold>(call);
        later(call, core().lookUps().lookUp(*caller, AccountNo(p.account()), p.reason()),
              [](const LookedUpHousehold &found) -> Result<KDSoapValue> {
                  return SoapFeed::householdOf(found).serialize(u"LookUpHouseholdResponse"_s);
              });
    }

    void submit(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto intent = SoapTickets::intentOf(parameters<Soap::W__SubmitIntent>(call));
        if (!intent) {
            call.answer(fault(intent.error()));
            return;
        }
        later(call, core().submit(*caller, *intent), [](const SubmittedAnswer &done) -> Result<KDSoapValue> {
            if (done.entry.verdict == VerdictKind::Refused)
                return failure(ErrorCode::Conflict, done.entry.reason, done.ticketNumber);
            Soap::W__SubmitIntentResponse soap;
            soap.setTicket(done.ticketNumber);
            soap.setOperation(done.entry.operation.id.toString());
            soap.setSequence(done.entry.sequence);
            soap.setTrailCode(OperationCodec::trailCode(done.ticketNumber, done.entry.operation));
            return soap.serialize(u"SubmitIntentResponse"_s);
        });
    }

    void ticket(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        later(call, core().ticket(*caller, parameters<Soap::W__GetTicket>(call).number()),
              [](const TicketTrail &found) -> Result<KDSoapValue> {
                  Soap::W__GetTicketResponse soap;
                  soap.setTicket(SoapTickets::ticketOf(found));
                  return soap.serialize(u"GetTicketResponse"_s);
              });
    }
};

} // namespace

std::unique_ptr<SoapCalls> SoapCalls::desk(SoapDoor &door, ServerCore &core)
{
    return std::make_unique<SoapDeskCalls>(door, core);
}

} // namespace Warmline
