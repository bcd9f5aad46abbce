// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who calls: greeting, signing in, renewing, the own password.
#include "app/server/soap_call.h"

#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/server/soap_accounts.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class SoapSessionCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;

    void addTo(SoapTable &table) override
    {
        add(table, u"Hello"_s, &SoapSessionCalls::hello);
        add(table, u"SignIn"_s, &SoapSessionCalls::signIn);
        add(table, u"RenewSession"_s, &SoapSessionCalls::renew);
        add(table, u"ChangePassword"_s, &SoapSessionCalls::changePassword);
    }

private:
    void hello(const SoapCall &call)
    {
        Soap::W__HelloResponse soap;
        soap.setContractVersion(Wire::kContractVersion);
        soap.setServerTime(soapTime(core().nowMs()));
        answerNow(call, soap.serialize(u"HelloResponse"_s));
    }

    void signIn(const SoapCall &call)
    {
        const auto p = parameters<Soap::W__SignIn>(call);
        const auto device = p.device();
        later(call,
              core().signIn().signIn(
                  {AgentId(p.account()), p.secret(), device ? device->publicKey() : QByteArray(),
                   device ? device->name() : QString(), p.enrolmentCode().value_or(QString()), call.peer}),
              [](const ServerCore::SignedIn &in) -> Result<KDSoapValue> {
                  return SoapAccounts::sessionOf<Soap::W__SignInResponse>(in).serialize(u"SignInResponse"_s);
              });
    }

    void renew(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        later(call, core().signIn().renew(*caller),
              [](const ServerCore::SignedIn &in) -> Result<KDSoapValue> {
                  return SoapAccounts::sessionOf<Soap::W__RenewSessionResponse>(in).serialize(
                      u"RenewSessionResponse"_s);
              });
    }

    void changePassword(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__ChangePassword>(call);
        using SignedIn = ServerCore::SignedIn;
        const auto refuse = [](const Error &error) {
            return QtFuture::makeReadyValueFuture(Result<SignedIn>(std::unexpected(error)));
        };
        auto changed = core()
                           .signIn()
                           .checkPassword(*caller, p.current(), call.peer)
                           .then(&door(),
                                 [this, caller, next = p.password()](const Result<void> &fits) {
                                     return fits ? core().accounts().changeOwnPassword(*caller, next)
                                                 : QtFuture::makeReadyValueFuture(fits);
                                 })
                           .unwrap()
                           .then(&door(),
                                 [this, caller, refuse](const Result<void> &done) {
                                     return done ? core().signIn().goOn(*caller) : refuse(done.error());
                                 })
                           .unwrap();
        later(call, changed, [](const SignedIn &in) -> Result<KDSoapValue> {
            return SoapAccounts::sessionOf<Soap::W__ChangePasswordResponse>(in).serialize(
                u"ChangePasswordResponse"_s);
        });
    }
};

} // namespace

std::unique_ptr<SoapCalls> SoapCalls::session(SoapDoor &door, ServerCore &core)
{
    return std::make_unique<SoapSessionCalls>(door, core);
}

} // namespace Warmline
