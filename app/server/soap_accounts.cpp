// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_accounts.h"

#include "app/contract/wire.h"

#include <QCoreApplication>

namespace Warmline::SoapAccounts {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapAccounts)
};

/// The same order in the contract.
Soap::W__AccountRole soapRole(AccountRole role)
{
    return Soap::W__AccountRole::Type(int(role) - int(AccountRole::Agent));
}

AccountRole roleOf(const Soap::W__AccountRole &soap)
{
    return AccountRole(int(soap.type()) + int(AccountRole::Agent));
}

QList<BranchId> branchesOf(const std::optional<QStringList> &names)
{
    QList<BranchId> branches;
    for (const QString &name : names.value_or(QStringList()))
        branches.append(BranchId(name));
    return branches;
}

void read(AccountChange &change, const Soap::W__EnrolAccount &soap)
{
    change.kind = AccountChange::Kind::Enrol;
    change.name = soap.name();
    change.role = roleOf(soap.role());
    change.branches = branchesOf(soap.branch());
    change.expiresMs = soap.expires() ? soap.expires()->toMSecsSinceEpoch() : 0;
    change.password = soap.password().value_or(QString());
    change.temporaryPassword = soap.temporary().value_or(false);
}

void read(AccountChange &change, const Soap::W__AccountPassword &soap)
{
    change.kind = AccountChange::Kind::SetPassword;
    change.password = soap.password();
    change.temporaryPassword = soap.temporary().value_or(false);
}

void read(AccountChange &change, const Soap::W__AccountRights &soap)
{
    change.kind = AccountChange::Kind::SetRole;
    change.role = roleOf(soap.role());
    change.branches = branchesOf(soap.branch());
}

void read(AccountChange &change, const Soap::W__AccountExpiry &soap)
{
    change.kind = AccountChange::Kind::Expire;
    change.expiresMs = soap.at() ? soap.at()->toMSecsSinceEpoch() : 0;
}

} // namespace

Soap::W__ServerDescription serverOf(const ServerHello &hello)
{
    Soap::W__ServerDescription server;
    server.setCompany(hello.company);
    server.setCompanyName(hello.companyName);
    server.setContractVersion(Wire::kContractVersion);
    server.setSchemaVersion(hello.schemaVersion);
    server.setServerTime(soapTime(hello.serverUtcMs));
    server.setHead(hello.head);
    server.setTicketPrefix(hello.ticketPrefix);
    server.setDemo(hello.demo);
    if (!hello.log.key.isEmpty())
        server.setLog(Proof::encode(hello.log));
    return server;
}

Soap::W__Account accountOf(const Account &account)
{
    Soap::W__Account soap;
    soap.setId(account.id.value);
    soap.setName(account.name);
    soap.setRole(soapRole(account.role));
    QStringList branches;
    for (const BranchId &branch : account.branches)
        branches.append(branch.value);
    soap.setBranch(branches);
    if (account.expiresMs != 0)
        soap.setExpires(soapTime(account.expiresMs));
    soap.setLocked(account.locked);
    soap.setEnrolled(soapTime(account.enrolledMs));
    return soap;
}

Soap::W__QuarantinedOperation itemOf(const QuarantineItem &item)
{
    Soap::W__QuarantinedOperation soap;
    soap.setDevice(item.device.value);
    soap.setOperation(item.operation.toString());
    soap.setNumber(item.number);
    soap.setIntent(item.intent);
    soap.setKind(entityKindName(item.entity.kind));
    soap.setEntity(item.entity.id);
    soap.setAccount(item.actor.value);
    soap.setAt(soapTime(item.atMs));
    soap.setReceived(soapTime(item.receivedMs));
    soap.setContent(item.content);
    return soap;
}

Soap::W__DeviceDescription deviceOf(const DeviceRecord &device)
{
    Soap::W__DeviceDescription soap;
    soap.setId(device.id.value);
    soap.setName(device.name);
    soap.setEnrolledBy(device.enrolledBy.value);
    soap.setEnrolled(soapTime(device.enrolledMs));
    soap.setRevoked(device.revoked);
    soap.setOperations(device.lastSequence);
    return soap;
}

Result<AccountChange> changeOf(const Soap::W__ChangeAccount &soap)
{
    AccountChange change;
    change.request = OperationId(Uuid7::fromString(soap.requestId()));
    change.account = AgentId(soap.account());
    int choices = 0;
    const auto choice = [&](const auto &value) {
        if (!value)
            return;
        ++choices;
        read(change, *value);
    };
    choice(soap.enrol());
    choice(soap.setPassword());
    choice(soap.setRole());
    choice(soap.expire());
    if (soap.lock() || soap.unlock()) {
        choices += int(soap.lock().has_value()) + int(soap.unlock().has_value());
        change.kind = soap.lock() ? AccountChange::Kind::Lock : AccountChange::Kind::Unlock;
    }
    if (choices != 1)
        return failure(ErrorCode::InvalidInput, Tr::tr("应恰好包含一个改动"), u"ChangeAccount"_s);
    return change;
}

} // namespace Warmline::SoapAccounts
