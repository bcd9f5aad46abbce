// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact_loader.h"

#include "app/core/clock.h"
#include "app/domain/looked_up_tickets.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline::Contact {

namespace {

constexpr qint64 kSecondReportMs = 30 * kDayMs;
constexpr qint64 kTwoHoursMs = 2LL * 3'600'000;
constexpr int kRecent = 10;

bool isHeat(TicketCategory category)
{
    return category == TicketCategory::NoHeat || category == TicketCategory::UnevenHeat
        || category == TicketCategory::Overheating;
}

bool isFault(TicketCategory category)
{
    return isHeat(category) || category == TicketCategory::LeakIndoor
        || category == TicketCategory::LeakNetwork || category == TicketCategory::Noise
        || category == TicketCategory::MeterFault;
}

/// When the crew was done for the last time; 0: not yet.
qint64 handledMs(const Ticket &ticket)
{
    qint64 at = 0;
    for (const StepSpan &span : ticket.spans) {
        if (span.step == TicketStep::Handle)
            at = span.leftMs;
    }
    return at;
}

void fillTickets(ContactCard &card, const QList<Ticket> &tickets, const CardRequest &request)
{
    const qint64 nowMs = request.nowMs;
    for (const Ticket &ticket : tickets) {
        const bool open = ticket.step != TicketStep::Closed;
        if (open)
            card.openTickets.append(ticket);
        if (card.recentTickets.size() < kRecent)
            card.recentTickets.append(ticket);
        ++card.counts.tickets3Years;
        card.counts.roomTemperature3Years += isHeat(ticket.category) ? 1 : 0;
        // What this very call has just opened is its first report, not its second.
        const bool ofThisCall = !request.call.isNull() && ticket.call == request.call;
        if (!ofThisCall && isFault(ticket.category) && (open || nowMs - ticket.closedMs <= kSecondReportMs))
            card.counts.secondReport = true;
        const qint64 done = handledMs(ticket);
        if (!card.brokenPromise && ticket.promiseMs > 0 && ticket.promiseMs < (done == 0 ? nowMs : done))
            card.brokenPromise = ticket;
    }
}

/// Of a household that others look after, what the look-up brought and what is here all the same: tickets
/// that this seat has made itself. Newest first.
Result<QList<Ticket>> withLookedUp(Queries &queries, const TicketFilter &filter)
{
    Result<QList<Ticket>> tickets = queries.tickets(filter);
    if (!tickets)
        return tickets;
    const Result<QList<Ticket>> brought = LookedUpTicketSource::of(queries, filter.account);
    if (!brought)
        return brought;
    for (const Ticket &ticket : *brought) {
        if (std::ranges::find(*tickets, ticket.id, &Ticket::id) == tickets->end())
            tickets->append(ticket);
    }
    std::ranges::stable_sort(*tickets, std::ranges::greater(), &Ticket::openedMs);
    return tickets;
}

Result<void> fillCalls(Queries &queries, ContactCard &card, const CardRequest &request, qint64 sinceMs)
{
    CallFilter filter;
    filter.account = request.account;
    filter.fromMs = sinceMs;
    Result<QList<Call>> calls = queries.calls(filter);
    if (!calls)
        return std::unexpected(calls.error());
    std::ranges::sort(*calls, std::ranges::greater(), &Call::offeredMs);
    for (const Call &call : std::as_const(*calls)) {
        if (call.id == request.call)
            continue;
        ++card.counts.calls3Years;
        if (call.direction == CallDirection::Inbound && call.offeredMs >= request.dayStartMs)
            ++card.counts.callsToday;
        if (card.recentCalls.size() < kRecent)
            card.recentCalls.append(call);
    }
    return {};
}

Result<void> fillBuilding(Queries &queries, ContactCard &card, qint64 nowMs)
{
    const BuildingId building = card.detail.building.id;
    if (building.isEmpty())
        return {};
    const Result<QList<HouseholdDetail>> flats = queries.householdsOfBuilding(building);
    if (!flats)
        return std::unexpected(flats.error());
    card.neighbours = neighbours(card.detail.household, *flats);
    TicketFilter filter;
    filter.building = building;
    filter.openOnly = true;
    const Result<QList<Ticket>> open = queries.tickets(filter);
    if (!open)
        return std::unexpected(open.error());
    for (Neighbour &neighbour : card.neighbours)
        neighbour.openTickets = int(std::ranges::count(*open, neighbour.household.account, &Ticket::account));
    filter.openOnly = false;
    filter.fromMs = nowMs - kTwoHoursMs;
    const Result<QList<Ticket>> recent = queries.tickets(filter);
    if (!recent)
        return std::unexpected(recent.error());
    card.counts.buildingTickets2Hours = int(std::ranges::count_if(
        *recent, [&](const Ticket &t) { return t.account != card.detail.household.account; }));
    return {};
}

} // namespace

Result<ContactCard> loadCard(Queries &queries, const CardRequest &request)
{
    const Result<std::optional<HouseholdDetail>> detail = queries.household(request.account);
    if (!detail)
        return std::unexpected(detail.error());
    if (!*detail)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Contact", "没有这个户号"),
                       request.account.value);
    ContactCard card;
    card.detail = **detail;
    card.call = request.call;
    card.asOfMs = request.nowMs;
    const Result<QList<Payment>> payments = PaymentSource::of(queries, request.account);
    if (!payments)
        return std::unexpected(payments.error());
    if (!payments->isEmpty())
        card.payment = payments->first();
    auto customer = CustomerSource::of(queries, request.account);
    if (!customer)
        return std::unexpected(customer.error());
    card.customer = *std::move(customer);
    const auto notes = LookUpSource::of(queries);
    if (!notes)
        return std::unexpected(notes.error());
    if (const auto note = notes->constFind(request.account.value); note != notes->cend())
        card.lookedUp = *note;
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    card.standard_C = *standard;
    const qint64 since = request.nowMs - request.historyYears * 365 * kDayMs;

    const Result<QList<Station>> stations = queries.stations();
    if (!stations)
        return std::unexpected(stations.error());
    const auto station = std::ranges::find(*stations, card.detail.building.station, &Station::id);
    if (station != stations->end())
        card.station = *station;

    TicketFilter filter;
    filter.account = request.account;
    filter.fromMs = since;
    const Result<QList<Ticket>> tickets =
        card.lookedUp ? withLookedUp(queries, filter) : queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    fillTickets(card, *tickets, request);
    if (const Result<void> calls = fillCalls(queries, card, request, since); !calls)
        return std::unexpected(calls.error());
    if (const Result<void> building = fillBuilding(queries, card, request.nowMs); !building)
        return std::unexpected(building.error());
    return card;
}

Result<QList<HouseholdDetail>> byPhone(Queries &queries, const QString &number)
{
    Result<QList<HouseholdDetail>> found = queries.householdsByPhone(number);
    if (!found || found->size() < 2)
        return found;
    QHash<AccountNo, qint64> lastContact;
    for (const HouseholdDetail &detail : std::as_const(*found)) {
        CallFilter filter;
        filter.account = detail.household.account;
        filter.limit = 50;
        const Result<QList<Call>> calls = queries.calls(filter);
        if (!calls)
            return std::unexpected(calls.error());
        for (const Call &call : *calls)
            lastContact[filter.account] = std::max(lastContact.value(filter.account), call.offeredMs);
    }
    std::ranges::stable_sort(*found, std::ranges::greater(), [&](const HouseholdDetail &d) {
        return lastContact.value(d.household.account);
    });
    return found;
}

Result<Caller> loadCaller(Queries &queries, const QString &number, CardRequest request)
{
    Result<QList<HouseholdDetail>> found = byPhone(queries, number);
    if (!found)
        return std::unexpected(found.error());
    Caller caller{*std::move(found), {}};
    if (caller.candidates.size() == 1) {
        request.account = caller.candidates.first().household.account;
        Result<ContactCard> card = loadCard(queries, request);
        if (!card)
            return std::unexpected(card.error());
        caller.card = *std::move(card);
    }
    return caller;
}

} // namespace Warmline::Contact
