// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless_seat.h"

#include "app/domain/household_look_up.h"
#include "app/domain/looked_up_tickets.h"

/// Households of another branch, and what a seat's store has of them.
namespace Warmline::Testing::LookUps {

using namespace Qt::StringLiterals;

inline const QString kPhone = u"15412345678"_s;

inline Household householdOf(const QString &account, const QString &branch, const QString &name)
{
    Household h;
    h.account = AccountNo(account);
    h.branch = BranchId(branch);
    h.community = CommunityId(u"M-"_s + branch);
    h.building = BuildingId(u"H-"_s + branch);
    h.unit = u"2"_s;
    h.room = u"501"_s;
    h.customerName = name;
    h.phone = kPhone;
    return h;
}

inline Ticket ticketOf(const QString &account, const QString &number, qint64 openedMs)
{
    Ticket t;
    t.id = TicketId::make(SystemClock());
    t.number = number;
    t.version = 1;
    t.account = AccountNo(account);
    t.category = TicketCategory::NoHeat;
    t.text = u"孩子发烧"_s;
    t.openedMs = openedMs;
    t.closedMs = openedMs + 3'600'000;
    t.step = TicketStep::Closed;
    t.spans = {{TicketStep::Accept, t.openedMs, t.closedMs, AgentId(u"liu"_s)}};
    t.notes = {{openedMs, AgentId(u"liu"_s), u"三楼左手"_s}};
    return t;
}

inline bool has(Store &store, const QString &account)
{
    return take(store.ask([=](Queries &q) { return q.household(AccountNo(account)); }))->has_value();
}

inline QHash<QString, LookUpNote> notes(Store &store)
{
    return take(store.ask([](Queries &q) { return LookUpSource::of(q); })).value();
}

inline QList<Ticket> ticketsOf(Store &store, const QString &account)
{
    return take(store.ask([=](Queries &q) { return LookedUpTicketSource::of(q, AccountNo(account)); }))
        .value();
}

} // namespace Warmline::Testing::LookUps
