// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intents.h"

#include <QCoreApplication>

#include <atomic>

namespace Warmline::Intents {

using namespace Qt::StringLiterals;

namespace {

std::atomic<const NextVersion *> theNext = nullptr;

} // namespace

int schemaVersion()
{
    const NextVersion *next = theNext.load(std::memory_order_acquire);
    return next ? next->schemaVersion : OperationCodec::kSchemaVersion;
}

void become(const NextVersion *next)
{
    theNext.store(next, std::memory_order_release);
}

Handling handling(QStringView intent)
{
    if (intent == "import.block"_L1)
        return Handling::Block;
    if (intent == "import.close"_L1)
        return Handling::Close;
    if (intent == "setting.set"_L1)
        return Handling::Setting;
    if (intent == "device.revoke"_L1)
        return Handling::Device;
    if (intent == "household.reveal"_L1 || intent == "household.look_up"_L1
        || intent == "household.diagnosed"_L1 || intent == "device.assign"_L1 || intent == "device.invite"_L1
        || intent == "device.redeem"_L1 || intent == "device.quarantine"_L1 || intent == "device.release"_L1
        || intent == "alarm.raised"_L1 || intent == "alarm.cleared"_L1 || intent == "alarm.taken"_L1
        || intent == "alarm.shelved"_L1 || intent == "alarm.decided"_L1 || intent == "incident.declared"_L1
        || intent == "incident.joined"_L1 || intent == "incident.ended"_L1 || intent == "notice.listed"_L1
        || intent == "notice.sent"_L1 || intent == "notice.prepared"_L1 || intent == "notice.released"_L1
        || intent == "notice.withdrawn"_L1 || intent == "notice.handing"_L1 || intent == "notice.handed"_L1
        || intent == "state.changed"_L1 || intent == "personal.exported"_L1)
        return Handling::Record;
    if (intent == "household.forget"_L1 || intent == "personal.expire"_L1)
        return Handling::Forget;
    if (intent == "conflict.resolve"_L1 || AttachmentRules::knows(intent))
        return Handling::Reduce;
    if (TicketRules::intents().contains(intent) || CallRules::intents().contains(intent)
        || AccountRules::intents().contains(intent) || CustomerRules::intents().contains(intent))
        return Handling::Reduce;
    const NextVersion *next = theNext.load(std::memory_order_acquire);
    return next && next->knows(intent) ? Handling::Reduce : Handling::Unknown;
}

bool isImport(QStringView intent)
{
    const Handling how = handling(intent);
    return how == Handling::Block || how == Handling::Close;
}

Result<EntityState> reduce(const EntityState &before, const Operation &operation)
{
    if (const NextVersion *next = theNext.load(std::memory_order_acquire);
        next && next->knows(operation.intent))
        return next->reduce(before, operation);
    const EntityTouch *touch = operation.primary();
    const EntityKind kind = touch ? touch->kind : EntityKind::Setting;
    if (kind == EntityKind::Ticket) {
        const Ticket *ticket = std::get_if<Ticket>(&before);
        return TicketRules::apply(ticket ? std::optional(*ticket) : std::nullopt, operation)
            .transform([](Ticket t) { return EntityState(std::move(t)); });
    }
    if (kind == EntityKind::Call) {
        const Call *call = std::get_if<Call>(&before);
        return CallRules::apply(call ? std::optional(*call) : std::nullopt, operation).transform([](Call c) {
            return EntityState(std::move(c));
        });
    }
    if (kind == EntityKind::Agent) {
        const Account *account = std::get_if<Account>(&before);
        return AccountRules::apply(account ? std::optional(*account) : std::nullopt, operation)
            .transform([](Account a) { return EntityState(std::move(a)); });
    }
    if (kind == EntityKind::Household) {
        const Customer *customer = std::get_if<Customer>(&before);
        return CustomerRules::apply(customer ? std::optional(*customer) : std::nullopt, operation)
            .transform([](Customer c) { return EntityState(std::move(c)); });
    }
    return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Intents", "操作没有指明工单或来电"),
                   operation.intent);
}

} // namespace Warmline::Intents
