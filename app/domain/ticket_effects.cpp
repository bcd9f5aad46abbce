// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket_effects.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline::TicketEffects {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketRules)
};

void addNote(Ticket &ticket, const OperationValues &values, QLatin1StringView name, qint64 at)
{
    if (values.isGiven(name)) // a destroyed text stays as an empty note: that somebody wrote is not deleted
        ticket.notes.append({at, values.actor(), values.text(name)});
}

/// What FieldRules compares; null: empty.
QCborValue fieldValue(const Ticket &t, const QString &field)
{
    const auto number = [](const std::optional<int> &n) {
        return n ? QCborValue(*n) : QCborValue(QCborSimpleType::Null);
    };
    if (field == "account"_L1)
        return t.account.value;
    if (field == "community"_L1)
        return t.community.value;
    if (field == "building"_L1)
        return t.building.value;
    if (field == "station"_L1)
        return t.station.value;
    if (field == "crew"_L1)
        return t.crew.value;
    if (field == "text"_L1)
        return t.text;
    if (field == "call"_L1)
        return t.call.isNull() ? QString() : t.call.toString();
    if (field == "promise_ms"_L1)
        return t.promiseMs == 0 ? QCborValue(QCborSimpleType::Null) : QCborValue(t.promiseMs);
    if (field == "category"_L1)
        return categoryName(t.category);
    if (field == "scope"_L1)
        return scopeName(t.scope);
    if (field == "tier"_L1)
        return tierName(t.tier);
    if (field == "trade"_L1)
        return tradeName(t.trade);
    if (field == "channel"_L1)
        return channelName(t.channel);
    return number(t.reportedTemperatureTenths);
}

} // namespace

void enter(Ticket &ticket, TicketStep next, const AgentId &by, qint64 at)
{
    if (!ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0)
        ticket.pauses.last().toMs = std::max(at, ticket.pauses.last().fromMs);
    if (!ticket.spans.isEmpty() && ticket.spans.last().leftMs == 0) {
        ticket.spans.last().leftMs = at;
        ticket.spans.last().by = by;
    }
    ticket.step = next;
    if (next == TicketStep::Closed)
        ticket.closedMs = at;
    else
        ticket.spans.append({next, at, 0, {}});
}

Result<void> readFields(Ticket &ticket, const OperationValues &values)
{
    values.read("account"_L1, ticket.account);
    values.read("community"_L1, ticket.community);
    values.read("building"_L1, ticket.building);
    values.read("station"_L1, ticket.station);
    values.read("promise_ms"_L1, ticket.promiseMs);
    if (values.has("text"_L1))
        ticket.text = values.text("text"_L1);
    if (values.has("call"_L1))
        ticket.call = CallId(Uuid7::fromString(values.text("call"_L1)));
    return values.readEnum("category"_L1, ticket.category, categoryFromName)
        .and_then([&] { return values.readEnum("scope"_L1, ticket.scope, scopeFromName); })
        .and_then([&] { return values.readEnum("tier"_L1, ticket.tier, tierFromName); })
        .and_then([&] { return values.readEnum("trade"_L1, ticket.trade, tradeFromName); })
        .and_then([&] { return values.readEnum("channel"_L1, ticket.channel, channelFromName); })
        .and_then([&] {
            return values.readTemperature("reported_temperature_tenths"_L1, ticket.reportedTemperatureTenths);
        });
}

Result<void> accept(Ticket &ticket, const OperationValues &values, qint64 at)
{
    enter(ticket, TicketStep::Dispatch, values.actor(), at);
    return readFields(ticket, values);
}

Result<void> dispatch(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const CrewId crew(values.text("crew"_L1));
    if (crew.isEmpty())
        return values.missing("crew"_L1);
    if (ticket.step == TicketStep::Accept) // dispatching says that the ticket was accepted
        enter(ticket, TicketStep::Dispatch, values.actor(), at);
    ticket.crew = crew;
    ticket.checkIn.reset();
    values.read("promise_ms"_L1, ticket.promiseMs);
    addNote(ticket, values, "note"_L1, at);
    enter(ticket, TicketStep::Handle, values.actor(), at);
    return {};
}

Result<void> checkIn(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const qint64 longitude = values.integer("longitude_e6"_L1).value_or(0);
    const qint64 latitude = values.integer("latitude_e6"_L1).value_or(0);
    if (longitude < -180'000'000 || longitude > 180'000'000 || latitude < -90'000'000
        || latitude > 90'000'000)
        return failure(ErrorCode::InvalidInput, Tr::tr("签到位置超出范围"), u"longitude_e6"_s);
    ticket.checkIn = CheckIn{at, qint32(longitude), qint32(latitude), values.actor()};
    return {};
}

Result<void> handle(Ticket &ticket, const OperationValues &values, qint64 at)
{
    ticket.result = values.text("result"_L1);
    enter(ticket, TicketStep::Verify, values.actor(), at);
    return values.readTemperature("measured_temperature_tenths"_L1, ticket.measuredTemperatureTenths);
}

Result<void> verify(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const auto ok = values.boolean("ok"_L1);
    if (!ok)
        return values.missing("ok"_L1);
    if (const auto satisfied = values.boolean("satisfied"_L1))
        ticket.satisfied = satisfied;
    if (const auto nps = values.integer("nps"_L1)) {
        if (*nps < 0 || *nps > 10)
            return failure(ErrorCode::InvalidInput, Tr::tr("净推荐值须在 0 到 10 之间"), u"nps"_s);
        ticket.nps = int(*nps);
    }
    addNote(ticket, values, "note"_L1, at);
    if (*ok)
        enter(ticket, TicketStep::Close, values.actor(), at);
    else
        enter(ticket, TicketStep::Handle, values.actor(), at); // sent back to the crew
    return values.readTemperature("measured_temperature_tenths"_L1, ticket.measuredTemperatureTenths);
}

Result<void> close(Ticket &ticket, const OperationValues &values, qint64 at)
{
    addNote(ticket, values, "note"_L1, at);
    enter(ticket, TicketStep::Closed, values.actor(), at);
    return {};
}

Result<void> note(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!values.isGiven("text"_L1))
        return values.missing("text"_L1);
    addNote(ticket, values, "text"_L1, at);
    return {};
}

Result<void> update(Ticket &ticket, const OperationValues &values, qint64)
{
    return readFields(ticket, values);
}

Result<void> setTier(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!values.has("tier"_L1))
        return values.missing("tier"_L1);
    addNote(ticket, values, "reason"_L1, at);
    return values.readEnum("tier"_L1, ticket.tier, tierFromName);
}

Result<void> pause(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时已经暂停"), ticket.number);
    if (!values.isGiven("reason"_L1))
        return values.missing("reason"_L1);
    const qint64 from = ticket.pauses.isEmpty() ? at : std::max(at, ticket.pauses.last().toMs);
    ticket.pauses.append({from, 0, values.text("reason"_L1)});
    return {};
}

Result<void> resume(Ticket &ticket, const OperationValues &, qint64 at)
{
    if (ticket.pauses.isEmpty() || ticket.pauses.last().toMs != 0)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时没有暂停"));
    ticket.pauses.last().toMs = std::max(at, ticket.pauses.last().fromMs);
    return {};
}

Result<void> reassign(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const CrewId crew(values.text("crew"_L1));
    if (crew.isEmpty())
        return values.missing("crew"_L1);
    addNote(ticket, values, "reason"_L1, at);
    ticket.crew = crew;
    ticket.checkIn.reset(); // the new crew has not been there
    return {};
}

Result<void> reopen(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const qint64 now = std::max(at, ticket.closedMs);
    addNote(ticket, values, "reason"_L1, now);
    ticket.closedMs = 0;
    ticket.crew = {};
    ticket.checkIn.reset();
    ticket.satisfied.reset();
    ticket.nps.reset();
    enter(ticket, TicketStep::Dispatch, values.actor(), now); // somebody must decide who goes
    return {};
}

/// Settles a disagreement about a field; FieldRules knows which. The chosen value comes along when it has to
/// be set.
Result<void> resolveConflict(Ticket &ticket, const OperationValues &values, qint64)
{
    return readFields(ticket, values);
}

Result<void> attach(Ticket &ticket, const OperationValues &values, qint64 at)
{
    return AttachmentRules::apply(ticket.attachments, values.operation(), at);
}

Result<void> rememberFields(const Ticket &before, Ticket &after, const Operation &operation, qint64 at)
{
    const QStringList fields = FieldRules::fieldsOf(operation);
    if (auto ok = FieldRules::resolve(after.fields, operation, at); !ok || fields.isEmpty())
        return ok;
    QList<FieldRules::Change> changes;
    changes.reserve(fields.size());
    for (const QString &field : fields)
        changes.append({field, fieldValue(before, field), fieldValue(after, field)});
    FieldRules::remember(after.fields, operation, changes, before.version + 1, at);
    return {};
}

} // namespace Warmline::TicketEffects
