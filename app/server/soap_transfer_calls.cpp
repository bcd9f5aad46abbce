// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files in and out.
#include "app/server/soap_call.h"

#include "app/server/soap_transfers.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class SoapTransferCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;

    void addTo(SoapTable &table) override
    {
        add(table, u"UploadImport"_s, &SoapTransferCalls::uploadImport);
        add(table, u"GetImport"_s, &SoapTransferCalls::getImport);
        add(table, u"CancelImport"_s, &SoapTransferCalls::cancelImport);
        add(table, u"ExportRows"_s, &SoapTransferCalls::exportRows);
        add(table, u"ExportTrail"_s, &SoapTransferCalls::exportTrail);
    }

private:
    void uploadImport(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        auto received = SoapTransfers::pieceOf(parameters<Soap::W__UploadImport>(call))
                            .and_then([&](TransferDesk::Piece piece) {
                                return core().transfers().upload(*caller, std::move(piece));
                            });
        later(call, QtFuture::makeReadyValueFuture(std::move(received)),
              [](qint64 bytes) -> Result<KDSoapValue> {
                  Soap::W__UploadImportResponse soap;
                  soap.setReceived(bytes);
                  return soap.serialize(u"UploadImportResponse"_s);
              });
    }

    void getImport(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__GetImport>(call);
        later(call, core().transfers().state(*caller, p.requestId(), p.waitMs().value_or(0)),
              [](const TransferDesk::ImportState &state) -> Result<KDSoapValue> {
                  return SoapTransfers::stateOf(state).serialize(u"GetImportResponse"_s);
              });
    }

    void cancelImport(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto phase =
            core().transfers().cancel(*caller, parameters<Soap::W__CancelImport>(call).requestId());
        later(call, QtFuture::makeReadyValueFuture(phase),
              [](TransferDesk::ImportState::Phase now) -> Result<KDSoapValue> {
                  Soap::W__CancelImportResponse soap;
                  soap.setPhase(SoapTransfers::phaseOf(now));
                  return soap.serialize(u"CancelImportResponse"_s);
              });
    }

    void exportRows(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__ExportRows>(call);
        const auto request = SoapTransfers::exportOf(p);
        if (!request) {
            call.answer(fault(request.error()));
            return;
        }
        later(call, core().transfers().rows(*caller, p.requestId(), *request, p.offset()),
              [](const TransferDesk::Portion &portion) -> Result<KDSoapValue> {
                  return SoapTransfers::portionOf(portion).serialize(u"ExportRowsResponse"_s);
              });
    }

    void exportTrail(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        later(call, core().transfers().trail(*caller, parameters<Soap::W__ExportTrail>(call).number()),
              [](const TransferDesk::Trail &trail) -> Result<KDSoapValue> {
                  return SoapTransfers::trailOf(trail).serialize(u"ExportTrailResponse"_s);
              });
    }
};

} // namespace

std::unique_ptr<SoapCalls> SoapCalls::transfer(SoapDoor &door, ServerCore &core)
{
    return std::make_unique<SoapTransferCalls>(door, core);
}

} // namespace Warmline
