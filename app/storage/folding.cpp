// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"
#include "app/domain/state_codec.h"
#include "app/storage/projection.h"

#include <QCborValue>
#include <QCoreApplication>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

namespace Folding {

Result<FoldedState> fold(const FoldedState &before, const Operation &operation)
{
    switch (Intents::handling(operation.intent)) {
    case Intents::Handling::Reduce: {
        EntityState state;
        if (const auto *ticket = std::get_if<Ticket>(&before))
            state = *ticket;
        else if (const auto *call = std::get_if<Call>(&before))
            state = *call;
        else if (const auto *account = std::get_if<Account>(&before))
            state = *account;
        else if (const auto *customer = std::get_if<Customer>(&before))
            state = *customer;
        auto after = Intents::reduce(state, operation);
        if (!after)
            return std::unexpected(after.error());
        return std::visit([](auto &&value) { return FoldedState(std::forward<decltype(value)>(value)); },
                          *std::move(after));
    }
    case Intents::Handling::Setting: {
        const QCborValue value = operation.values.value(QStringLiteral("value"));
        if (!value.isString() || operation.values.value(QStringLiteral("name")).toString().isEmpty())
            return failure(ErrorCode::InvalidInput, Tr::tr("设置操作缺少名称或内容"), operation.intent);
        return value.toString();
    }
    case Intents::Handling::Unknown: {
        FoldedState after = before;
        if (auto *ticket = std::get_if<Ticket>(&after)) {
            ticket->readOnly = true;
            ++ticket->version;
        } else if (auto *call = std::get_if<Call>(&after)) {
            call->readOnly = true;
            ++call->version;
        } else if (auto *customer = std::get_if<Customer>(&after)) {
            customer->readOnly = true;
            ++customer->version;
        }
        return after;
    }
    case Intents::Handling::Block:
    case Intents::Handling::Close:
    case Intents::Handling::Record:
    case Intents::Handling::Forget:
    case Intents::Handling::Device: break;
    }
    return before;
}

qint64 version(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->version;
    if (const auto *call = std::get_if<Call>(&state))
        return call->version;
    if (const auto *account = std::get_if<Account>(&state))
        return account->version;
    if (const auto *customer = std::get_if<Customer>(&state))
        return customer->version;
    return 0;
}

FieldMemory fields(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->fields;
    if (const auto *customer = std::get_if<Customer>(&state))
        return customer->fields;
    const auto *call = std::get_if<Call>(&state);
    return call ? call->fields : FieldMemory();
}

bool isReadOnly(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->readOnly;
    if (const auto *customer = std::get_if<Customer>(&state))
        return customer->readOnly;
    const auto *call = std::get_if<Call>(&state);
    return call && call->readOnly;
}

QByteArray encode(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return StateCodec::encode(*ticket);
    if (const auto *call = std::get_if<Call>(&state))
        return StateCodec::encode(*call);
    if (const auto *account = std::get_if<Account>(&state))
        return CanonicalCbor::encode(toCbor(*account)).value_or(QByteArray());
    if (const auto *customer = std::get_if<Customer>(&state))
        return CanonicalCbor::encode(toCbor(*customer)).value_or(QByteArray());
    if (const auto *text = std::get_if<QString>(&state))
        return text->toUtf8();
    return {};
}

Result<FoldedState> decode(EntityKind kind, const QByteArray &bytes)
{
    if (kind == EntityKind::Setting)
        return QString::fromUtf8(bytes);
    const QCborValue value = QCborValue::fromCbor(bytes);
    if (kind == EntityKind::Ticket)
        return ticketFromCbor(value.toMap()).transform([](Ticket t) { return FoldedState(std::move(t)); });
    if (kind == EntityKind::Household)
        return customerFromCbor(value.toMap()).transform([](Customer c) {
            return FoldedState(std::move(c));
        });
    if (kind == EntityKind::Agent)
        return accountFromCbor(value.toMap()).transform([](Account a) { return FoldedState(std::move(a)); });
    return callFromCbor(value.toMap()).transform([](Call c) { return FoldedState(std::move(c)); });
}

} // namespace Folding

} // namespace Warmline
