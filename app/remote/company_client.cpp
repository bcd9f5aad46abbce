// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/company_client.h"

#include "app/contract/soap_time.h"
#include "app/remote/soap_connection.h"
#include "app/remote/soap_drafts.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

DeviceRecord deviceOf(const Soap::W__DeviceDescription &soap)
{
    DeviceRecord device;
    device.id = DeviceId(soap.id());
    device.name = soap.name();
    device.enrolledBy = AgentId(soap.enrolledBy());
    device.enrolledMs = soap.enrolled().toMSecsSinceEpoch();
    device.revoked = soap.revoked();
    device.lastSequence = soap.operations();
    return device;
}

Soap::W__AccountRole soapRole(AccountRole role)
{
    return Soap::W__AccountRole::Type(int(role) - int(AccountRole::Agent)); // the same order in the contract
}

QStringList names(const QList<BranchId> &branches)
{
    QStringList list;
    for (const BranchId &branch : branches)
        list.append(branch.value);
    return list;
}

Soap::W__ChangeAccount soapOf(const AccountChange &change)
{
    using Kind = AccountChange::Kind;
    Soap::W__ChangeAccount soap;
    soap.setRequestId(change.request.toString());
    soap.setAccount(change.account.value);
    switch (change.kind) {
    case Kind::Enrol: {
        Soap::W__EnrolAccount enrol;
        enrol.setName(change.name);
        enrol.setRole(soapRole(change.role));
        enrol.setBranch(names(change.branches));
        if (change.expiresMs != 0)
            enrol.setExpires(soapTime(change.expiresMs));
        if (!change.password.isEmpty())
            enrol.setPassword(change.password);
        if (change.temporaryPassword)
            enrol.setTemporary(true);
        soap.setEnrol(enrol);
        break;
    }
    case Kind::SetPassword: {
        Soap::W__AccountPassword password;
        password.setPassword(change.password);
        if (change.temporaryPassword)
            password.setTemporary(true);
        soap.setSetPassword(password);
        break;
    }
    case Kind::SetRole: {
        Soap::W__AccountRights rights;
        rights.setRole(soapRole(change.role));
        rights.setBranch(names(change.branches));
        soap.setSetRole(rights);
        break;
    }
    case Kind::Expire: {
        Soap::W__AccountExpiry expiry;
        if (change.expiresMs != 0)
            expiry.setAt(soapTime(change.expiresMs));
        soap.setExpire(expiry);
        break;
    }
    case Kind::Lock: soap.setLock(Soap::W__AccountSwitch()); break;
    case Kind::Unlock: soap.setUnlock(Soap::W__AccountSwitch()); break;
    case Kind::None: break;
    }
    return soap;
}

} // namespace

CompanyClient::CompanyClient(const SoapGatewayOptions &options, QObject *parent)
    : QObject(parent)
    , m_connection(std::make_unique<SoapConnection>(options, this))
{ }

CompanyClient::~CompanyClient() = default;

QFuture<Result<void>> CompanyClient::signIn()
{
    const SoapGatewayOptions &options = m_connection->options();
    if (!options.token.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<void>());
    Soap::W__SignIn parameters;
    parameters.setAccount(options.account.value);
    parameters.setSecret(options.secret);
    return m_connection
        ->call<Soap::SignInJob, QString>("SignIn", parameters, options.deadlineMs,
                                         [this](const Soap::W__SignInResponse &answer) -> Result<QString> {
                                             m_connection->setToken(answer.token());
                                             return answer.token();
                                         })
        .then([](const Result<QString> &token) -> Result<void> {
            return token ? Result<void>() : std::unexpected(token.error());
        });
}

QFuture<Result<SearchAnswer>> CompanyClient::search(const QString &text, int limit)
{
    Soap::W__Search parameters;
    parameters.setText(text);
    parameters.setLimit(limit);
    return m_connection->call<Soap::SearchJob, SearchAnswer>(
        "Search", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__SearchResponse &answer) -> Result<SearchAnswer> {
            return SoapDrafts::hitsOf(answer);
        });
}

QFuture<Result<CompanyClient::RemoteTicket>> CompanyClient::ticket(const QString &number)
{
    Soap::W__GetTicket parameters;
    parameters.setNumber(number);
    return m_connection->call<Soap::GetTicketJob, RemoteTicket>(
        "GetTicket", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__GetTicketResponse &answer) -> Result<RemoteTicket> {
            const Soap::W__Ticket soap = answer.ticket();
            return RemoteTicket{SoapDrafts::ticketOf(soap), soap.address().value_or(QString()),
                                SoapDrafts::trailOf(soap)};
        });
}

QFuture<Result<QString>> CompanyClient::submit(const OperationDraft &draft, const QString &number)
{
    const auto parameters = SoapDrafts::intentOf(draft, number);
    if (!parameters)
        return QtFuture::makeReadyValueFuture(Result<QString>(std::unexpected(parameters.error())));
    return m_connection->call<Soap::SubmitIntentJob, QString>(
        "SubmitIntent", *parameters, m_connection->options().deadlineMs,
        [](const Soap::W__SubmitIntentResponse &answer) -> Result<QString> { return answer.ticket(); });
}

QFuture<Result<qint64>> CompanyClient::submit(const OperationDraft &draft)
{
    const auto parameters = SoapDrafts::intentOf(draft, {});
    if (!parameters)
        return QtFuture::makeReadyValueFuture(Result<qint64>(std::unexpected(parameters.error())));
    return m_connection->call<Soap::SubmitIntentJob, qint64>(
        "SubmitIntent", *parameters, m_connection->options().deadlineMs,
        [](const Soap::W__SubmitIntentResponse &answer) -> Result<qint64> { return answer.sequence(); });
}

QFuture<Result<QList<Account>>> CompanyClient::accounts()
{
    return m_connection->call<Soap::ListAccountsJob, QList<Account>>(
        "ListAccounts", Soap::W__ListAccounts(), m_connection->options().deadlineMs,
        [](const Soap::W__ListAccountsResponse &answer) -> Result<QList<Account>> {
            QList<Account> list;
            for (const Soap::W__Account &account : answer.account().value_or(QList<Soap::W__Account>()))
                list.append(SoapDrafts::accountOf(account));
            return list;
        });
}

QFuture<Result<Account>> CompanyClient::change(const AccountChange &change)
{
    return m_connection->call<Soap::ChangeAccountJob, Account>(
        "ChangeAccount", soapOf(change), m_connection->options().deadlineMs,
        [](const Soap::W__ChangeAccountResponse &answer) -> Result<Account> {
            return SoapDrafts::accountOf(answer.account());
        });
}

QFuture<Result<IssuedToken>> CompanyClient::issueToken(const AgentId &account, int days)
{
    Soap::W__IssueToken parameters;
    parameters.setAccount(account.value);
    parameters.setDays(days);
    return m_connection->call<Soap::IssueTokenJob, IssuedToken>(
        "IssueToken", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__IssueTokenResponse &answer) -> Result<IssuedToken> {
            return IssuedToken{answer.token(), answer.expires().toMSecsSinceEpoch()};
        });
}

QFuture<Result<QList<DeviceRecord>>> CompanyClient::devices()
{
    return m_connection->call<Soap::ListDevicesJob, QList<DeviceRecord>>(
        "ListDevices", Soap::W__ListDevices(), m_connection->options().deadlineMs,
        [](const Soap::W__ListDevicesResponse &answer) -> Result<QList<DeviceRecord>> {
            QList<DeviceRecord> list;
            for (const auto &device : answer.device().value_or(QList<Soap::W__DeviceDescription>()))
                list.append(deviceOf(device));
            return list;
        });
}

QFuture<Result<DeviceRecord>> CompanyClient::revoke(const DeviceId &device, const QString &reason)
{
    Soap::W__RevokeDevice parameters;
    parameters.setDevice(device.value);
    if (!reason.isEmpty())
        parameters.setReason(reason);
    return m_connection->call<Soap::RevokeDeviceJob, DeviceRecord>(
        "RevokeDevice", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__RevokeDeviceResponse &answer) -> Result<DeviceRecord> {
            return deviceOf(answer.device());
        });
}

QFuture<Result<DeviceInvitation>> CompanyClient::invite(int hours)
{
    Soap::W__InviteDevice parameters;
    parameters.setHours(hours);
    return m_connection->call<Soap::InviteDeviceJob, DeviceInvitation>(
        "InviteDevice", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__InviteDeviceResponse &answer) -> Result<DeviceInvitation> {
            return DeviceInvitation{answer.code(), answer.expires().toMSecsSinceEpoch()};
        });
}

QFuture<Result<QList<QuarantineItem>>> CompanyClient::quarantine(const DeviceId &device)
{
    Soap::W__ListQuarantine parameters;
    if (!device.isEmpty())
        parameters.setDevice(device.value);
    return m_connection->call<Soap::ListQuarantineJob, QList<QuarantineItem>>(
        "ListQuarantine", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__ListQuarantineResponse &answer) -> Result<QList<QuarantineItem>> {
            QList<QuarantineItem> items;
            for (const auto &soap : answer.item().value_or(QList<Soap::W__QuarantinedOperation>())) {
                QuarantineItem item;
                item.device = DeviceId(soap.device());
                item.operation = OperationId(Uuid7::fromString(soap.operation()));
                item.number = soap.number();
                item.intent = soap.intent();
                item.entity = {entityKindFromName(soap.kind()), soap.entity(), 0};
                item.actor = AgentId(soap.account());
                item.atMs = soap.at().toMSecsSinceEpoch();
                item.receivedMs = soap.received().toMSecsSinceEpoch();
                item.content = soap.content();
                items.append(item);
            }
            return items;
        });
}

QFuture<Result<QuarantineDecision>> CompanyClient::decide(const DeviceId &device, bool accept, qint64 upTo,
                                                          const QString &reason)
{
    Soap::W__DecideQuarantine parameters;
    parameters.setDevice(device.value);
    parameters.setAccept(accept);
    if (upTo > 0)
        parameters.setUpTo(upTo);
    if (!reason.isEmpty())
        parameters.setReason(reason);
    return m_connection->call<Soap::DecideQuarantineJob, QuarantineDecision>(
        "DecideQuarantine", parameters, m_connection->options().deadlineMs,
        [](const Soap::W__DecideQuarantineResponse &answer) -> Result<QuarantineDecision> {
            return QuarantineDecision{answer.confirmed(), answer.refused(), answer.left()};
        });
}

} // namespace Warmline
