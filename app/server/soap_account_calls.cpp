// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accounts, devices and the quarantine of revoked ones.
#include "app/server/soap_call.h"

#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/server/soap_accounts.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class SoapAccountCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;

    void addTo(SoapTable &table) override
    {
        add(table, u"ListAccounts"_s, &SoapAccountCalls::listAccounts);
        add(table, u"ChangeAccount"_s, &SoapAccountCalls::changeAccount);
        add(table, u"IssueToken"_s, &SoapAccountCalls::issueToken);
        add(table, u"ListDevices"_s, &SoapAccountCalls::listDevices);
        add(table, u"RevokeDevice"_s, &SoapAccountCalls::revokeDevice);
        add(table, u"InviteDevice"_s, &SoapAccountCalls::inviteDevice);
        add(table, u"QuarantineOperations"_s, &SoapAccountCalls::quarantine);
        add(table, u"ListQuarantine"_s, &SoapAccountCalls::listQuarantine);
        add(table, u"DecideQuarantine"_s, &SoapAccountCalls::decideQuarantine);
    }

private:
    void listAccounts(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        later(call, core().accounts().accounts(*caller),
              [](const QList<Account> &accounts) -> Result<KDSoapValue> {
                  QList<Soap::W__Account> list;
                  for (const Account &account : accounts)
                      list.append(SoapAccounts::accountOf(account));
                  Soap::W__ListAccountsResponse soap;
                  soap.setAccount(list);
                  return soap.serialize(u"ListAccountsResponse"_s);
              });
    }

    void changeAccount(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto change = SoapAccounts::changeOf(parameters<Soap::W__ChangeAccount>(call));
        if (!change) {
            call.answer(fault(change.error()));
            return;
        }
        later(call, core().accounts().change(*caller, *change),
              [](const Account &account) -> Result<KDSoapValue> {
                  Soap::W__ChangeAccountResponse soap;
                  soap.setAccount(SoapAccounts::accountOf(account));
                  return soap.serialize(u"ChangeAccountResponse"_s);
              });
    }

    void issueToken(const SoapCall &call)
    {
        if (!who(call))
            return;
        const auto p = parameters<Soap::W__IssueToken>(call);
        constexpr qint64 dayMs = 24LL * 60 * 60'000;
        const auto issued = core().signIn().issue(AgentId(p.account()), std::clamp(p.days(), 1, 400) * dayMs);
        if (!issued) {
            call.answer(fault(issued.error()));
            return;
        }
        Soap::W__IssueTokenResponse soap;
        soap.setToken(issued->token);
        soap.setExpires(soapTime(issued->expiresMs));
        answerNow(call, soap.serialize(u"IssueTokenResponse"_s));
    }

    void listDevices(const SoapCall &call)
    {
        if (!who(call))
            return;
        later(call, core().accounts().devices(),
              [](const QList<DeviceRecord> &devices) -> Result<KDSoapValue> {
                  QList<Soap::W__DeviceDescription> list;
                  for (const DeviceRecord &device : devices)
                      list.append(SoapAccounts::deviceOf(device));
                  Soap::W__ListDevicesResponse soap;
                  soap.setDevice(list);
                  return soap.serialize(u"ListDevicesResponse"_s);
              });
    }

    void revokeDevice(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__RevokeDevice>(call);
        later(call, core().accounts().revoke(*caller, DeviceId(p.device()), p.reason().value_or(QString())),
              [](const DeviceRecord &device) -> Result<KDSoapValue> {
                  Soap::W__RevokeDeviceResponse soap;
                  soap.setDevice(SoapAccounts::deviceOf(device));
                  return soap.serialize(u"RevokeDeviceResponse"_s);
              });
    }

    void inviteDevice(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        constexpr qint64 hourMs = 60LL * 60'000;
        const qint64 lifeMs = std::clamp(parameters<Soap::W__InviteDevice>(call).hours(), 1, 720) * hourMs;
        later(call, core().accounts().invite(*caller, lifeMs),
              [](const AccountDesk::Invitation &invitation) -> Result<KDSoapValue> {
                  Soap::W__InviteDeviceResponse soap;
                  soap.setCode(invitation.code);
                  soap.setExpires(soapTime(invitation.expiresMs));
                  return soap.serialize(u"InviteDeviceResponse"_s);
              });
    }

    void quarantine(const SoapCall &call)
    {
        const auto p = parameters<Soap::W__QuarantineOperations>(call);
        const auto operations = Wire::unpackOperations(p.operations());
        if (!operations) {
            call.answer(fault(operations.error()));
            return;
        }
        later(call, core().quarantine().keep(*operations), [](int kept) -> Result<KDSoapValue> {
            Soap::W__QuarantineOperationsResponse soap;
            soap.setKept(kept);
            return soap.serialize(u"QuarantineOperationsResponse"_s);
        });
    }

    void listQuarantine(const SoapCall &call)
    {
        if (!who(call))
            return;
        const auto p = parameters<Soap::W__ListQuarantine>(call);
        later(call, core().quarantine().list(DeviceId(p.device().value_or(QString()))),
              [](const QList<QuarantineItem> &items) -> Result<KDSoapValue> {
                  QList<Soap::W__QuarantinedOperation> list;
                  for (const QuarantineItem &item : items)
                      list.append(SoapAccounts::itemOf(item));
                  Soap::W__ListQuarantineResponse soap;
                  soap.setItem(list);
                  return soap.serialize(u"ListQuarantineResponse"_s);
              });
    }

    void decideQuarantine(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__DecideQuarantine>(call);
        later(call,
              core().quarantine().decide(*caller, DeviceId(p.device()), p.accept(), p.upTo().value_or(0),
                                         p.reason().value_or(QString())),
              [](const QuarantineDecision &decision) -> Result<KDSoapValue> {
                  Soap::W__DecideQuarantineResponse soap;
                  soap.setConfirmed(decision.confirmed);
                  soap.setRefused(decision.refused);
                  soap.setLeft(decision.left);
                  return soap.serialize(u"DecideQuarantineResponse"_s);
              });
    }
};

} // namespace

std::unique_ptr<SoapCalls> SoapCalls::account(SoapDoor &door, ServerCore &core)
{
    return std::make_unique<SoapAccountCalls>(door, core);
}

} // namespace Warmline
