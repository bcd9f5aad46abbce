// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the simulated agents do: mostly the same few tickets at once, because that is where it goes wrong.
#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

using namespace Qt::StringLiterals;

namespace {

Uuid7 uuid(const Seat &seat, int number, int what)
{
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(seat.net.plan.seed >> (24 - 8 * i));
    bytes[6] = 0x70;
    bytes[8] = char(0x80);
    bytes[12] = char(what);
    bytes[13] = char(seat.index);
    bytes[14] = char(number >> 8);
    bytes[15] = char(number & 0xff);
    return Uuid7::fromBytes(bytes);
}

/// A text that occurs once in the whole schedule.
QByteArray text(const Seat &seat)
{
    return u"%1.%2 客厅不热"_s.arg(seat.index).arg(seat.made).toUtf8();
}

OperationDraft onTicket(const QString &id, const char *intent)
{
    OperationDraft draft;
    draft.intent = QLatin1StringView(intent);
    draft.entities = {{EntityKind::Ticket, id, 0}};
    return draft;
}

/// One of those that the seat works for.
BranchId ownBranch(Seat &seat)
{
    if (seat.net.plan.branches == 1)
        return branchNumber(0);
    if (seat.scope.isEmpty())
        return branchNumber(seat.net.dice(seat.net.plan.branches));
    return seat.scope[seat.net.dice(int(seat.scope.size()))];
}

OperationDraft openTicket(Seat &seat)
{
    OperationDraft draft = onTicket(TicketId(uuid(seat, seat.made, 2)).toString(), "ticket.open");
    draft.values = {{u"number"_s, seat.numbers.first()}, {u"category"_s, u"no_heat"_s}};
    draft.personal.insert(u"text"_s, text(seat));
    return draft;
}

OperationDraft offerCall(Seat &seat)
{
    OperationDraft draft;
    draft.intent = u"call.offered"_s;
    draft.entities = {{EntityKind::Call, CallId(uuid(seat, seat.made, 3)).toString(), 0}};
    draft.values = {{u"number"_s, u"1390000%1"_s.arg(seat.made, 4, 10, QChar(u'0'))}};
    return draft;
}

/// The next thing in the life of a call, or a link; some of them do not fit and are refused at once.
OperationDraft workOnCall(Seat &seat, const EntityKey &key)
{
    static constexpr const char *intents[] = {"call.answered", "call.held",   "call.resumed", "call.ended",
                                              "call.wrapped",  "call.linked", "call.linked",  "call.missed"};
    OperationDraft draft;
    draft.intent = QLatin1StringView(intents[seat.net.dice(8)]);
    draft.entities = {{key.first, key.second, 0}};
    if (draft.intent == u"call.linked" || draft.intent == u"call.wrapped")
        draft.values.insert(u"account"_s, u"31000%1"_s.arg(seat.net.dice(40)));
    return draft;
}

OperationDraft nextStep(Seat &seat, const Ticket &ticket)
{
    const QString id = ticket.id.toString();
    const QString crew = u"C%1"_s.arg(seat.net.dice(9));
    OperationDraft draft;
    switch (ticket.step) {
    case TicketStep::Accept:
    case TicketStep::Dispatch:
        draft = onTicket(id, seat.net.dice(4) == 0 ? "ticket.accept" : "ticket.dispatch");
        draft.values.insert(u"crew"_s, crew);
        break;
    case TicketStep::Handle:
        draft = onTicket(id, seat.net.dice(3) == 0 ? "ticket.reassign" : "ticket.handle");
        draft.values.insert(u"crew"_s, crew);
        draft.personal.insert(draft.intent == u"ticket.handle" ? u"result"_s : u"reason"_s, text(seat));
        break;
    case TicketStep::Verify:
        draft = onTicket(id, "ticket.verify");
        draft.values.insert(u"ok"_s, seat.net.dice(4) != 0);
        break;
    case TicketStep::Close: draft = onTicket(id, "ticket.close"); break;
    case TicketStep::Closed:
        draft = onTicket(id, "ticket.reopen");
        draft.personal.insert(u"reason"_s, text(seat));
        break;
    }
    return draft;
}

OperationDraft edit(Seat &seat, const QString &id)
{
    OperationDraft draft = onTicket(id, "ticket.update");
    const int which = seat.net.dice(6);
    if (which < 3)
        draft.personal.insert(u"text"_s, text(seat));
    if (which == 2 || which == 3)
        draft.values.insert(u"category"_s, seat.net.dice(2) ? u"noise"_s : u"leak_indoor"_s);
    if (which == 4)
        draft.values.insert(u"promise_ms"_s, kEpochMs + 60'000 * seat.net.dice(500));
    if (which == 5)
        draft.values.insert(u"station"_s, u"S%1"_s.arg(seat.net.dice(5)));
    return draft;
}

OperationDraft resolve(Seat &seat, OperationDraft draft, const FieldMemory &fields)
{
    draft.intent = u"conflict.resolve"_s;
    for (const FieldConflict &conflict : fields.conflicts) {
        if (!conflict.isOpen())
            continue;
        draft.values = {{u"field"_s, conflict.field}, {u"operation"_s, conflict.second.value.toBytes()}};
        const bool isText =
            conflict.field == u"text" || conflict.field == u"name" || conflict.field == u"note";
        if (isText && seat.net.dice(2))
            draft.personal.insert(conflict.field, text(seat));
        break;
    }
    return draft;
}

/// Name, numbers and note of one of few households: an agent corrects what the caller says, or takes a
/// correction back.
OperationDraft workOnCustomer(Seat &seat, int household)
{
    OperationDraft draft;
    draft.intent = u"customer.update"_s;
    draft.entities = {{EntityKind::Household, accountOf(household), 0}};
    draft.branch = branchOfHousehold(seat.net, household);
    const EntityState state = seat.store->effective({EntityKind::Household, draft.entities.first().id});
    const Customer *customer = std::get_if<Customer>(&state);
    if (customer && customer->fields.openConflicts() > 0 && seat.net.dice(3) == 0)
        return resolve(seat, draft, customer->fields);
    const int what = seat.net.dice(10);
    if (what < 4)
        draft.personal.insert(u"name"_s, text(seat));
    if (what == 3 || what == 4)
        draft.personal.insert(u"phone"_s, u"1390000%1"_s.arg(seat.made, 4, 10, QChar(u'0')).toUtf8());
    if (what == 5)
        draft.personal.insert(u"second_phone"_s, u"0459%1"_s.arg(seat.made, 7, 10, QChar(u'0')).toUtf8());
    if (what == 6 || what == 7 || what == 3)
        draft.personal.insert(u"note"_s, text(seat));
    if (what == 8)
        draft.values.insert(u"name"_s, QCborValue(QCborSimpleType::Null));
    if (what == 9)
        draft.personal.insert(u"name"_s, QByteArray(" ")); // refused at once
    return draft;
}

OperationDraft workOnTicket(Seat &seat, const Ticket &ticket)
{
    const QString id = ticket.id.toString();
    const int what = seat.net.dice(100);
    if (ticket.fields.openConflicts() > 0 && seat.net.dice(4) == 0)
        return resolve(seat, onTicket(id, "conflict.resolve"), ticket.fields);
    if (what < 30)
        return edit(seat, id);
    if (what < 65)
        return nextStep(seat, ticket);
    OperationDraft draft;
    if (what < 80) {
        draft = onTicket(id, "ticket.note");
        draft.personal.insert(u"text"_s, text(seat));
    } else if (what < 86) {
        draft = onTicket(id, "ticket.set_tier");
        draft.values.insert(u"tier"_s, seat.net.dice(2) ? u"red"_s : u"yellow"_s);
    } else if (what < 92) {
        draft = onTicket(id, "ticket.pause");
        draft.personal.insert(u"reason"_s, text(seat));
    } else if (what < 93 || seat.version < kNextVersion) {
        draft = onTicket(id, "ticket.resume");
    } else {
        draft = onTicket(id, "ticket.estimate");
        draft.personal.insert(u"text"_s, text(seat));
    }
    return draft;
}

/// The tickets and calls that are shown; one that is out of the scope by now is another's business.
QList<EntityKey> shownTo(Seat &seat)
{
    QList<EntityKey> known = seat.store->entities();
    known.removeIf([&seat](const EntityKey &key) {
        const auto branch = seat.net.branchOf.find(key);
        return key.first == EntityKind::Household
            || (branch != seat.net.branchOf.end() && !covers(seat.scope, branch->second));
    });
    return known;
}

} // namespace

QString accountOf(int household)
{
    return u"31000%1"_s.arg(household);
}

BranchId branchNumber(int number)
{
    return BranchId(u"B%1"_s.arg(number + 1));
}

BranchId branchOfHousehold(const Network &net, int household)
{
    return branchNumber(household % net.plan.branches);
}

std::optional<OperationDraft> nextWork(Seat &seat)
{
    ++seat.made;
    const QList<EntityKey> known = shownTo(seat);
    OperationDraft draft;
    const int what = seat.net.dice(100);
    if ((known.isEmpty() || what < 8) && !seat.numbers.isEmpty()) {
        draft = openTicket(seat);
        draft.branch = ownBranch(seat);
        const QString number = seat.numbers.takeFirst();
        if (seat.net.numbersGiven.contains(number))
            seat.net.complain(seat.name() + u"the ticket number %1 was given out twice"_s.arg(number));
        seat.net.numbersGiven.insert(number);
    } else if (known.isEmpty() || what < 12) {
        draft = offerCall(seat);
        draft.branch = ownBranch(seat);
    } else if (what < 22) {
        const int household = seat.net.dice(3);
        if (!seat.net.plan.households || !covers(seat.scope, branchOfHousehold(seat.net, household)))
            return std::nullopt;
        draft = workOnCustomer(seat, household);
    } else {
        const EntityKey key = known.at(seat.net.dice(int(std::min<qsizetype>(known.size(), 4))));
        const EntityState state = seat.store->effective(key);
        if (const Ticket *ticket = std::get_if<Ticket>(&state))
            draft = workOnTicket(seat, *ticket);
        else if (std::holds_alternative<Call>(state))
            draft = workOnCall(seat, key);
        else
            return std::nullopt;
        draft.branch = seat.net.branchOf.at(key);
    }
    draft.id = OperationId(uuid(seat, seat.made, 1));
    draft.company = u"sim"_s;
    draft.actor = AgentId(u"agent%1"_s.arg(seat.index));
    return draft;
}

} // namespace Warmline::SyncSim
