// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/looked_up_tickets.h"

#include "app/domain/household_look_up.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCoreApplication>

namespace Warmline {

Ticket LookedUpTickets::bare(const Ticket &ticket)
{
    Ticket bare;
    bare.id = ticket.id;
    bare.number = ticket.number;
    bare.version = ticket.version;
    bare.branch = ticket.branch;
    bare.account = ticket.account;
    bare.category = ticket.category;
    bare.scope = ticket.scope;
    bare.tier = ticket.tier;
    bare.trade = ticket.trade;
    bare.channel = ticket.channel;
    bare.openedMs = ticket.openedMs;
    bare.step = ticket.step;
    bare.spans = ticket.spans;
    for (StepSpan &span : bare.spans)
        span.by = {};
    bare.promiseMs = ticket.promiseMs;
    bare.satisfied = ticket.satisfied;
    bare.closedMs = ticket.closedMs;
    bare.readOnly = true;
    return bare;
}

QByteArray LookedUpTickets::append(const QByteArray &blocks, const QList<Ticket> &tickets)
{
    QCborArray list;
    for (const Ticket &ticket : tickets.first(std::min<qsizetype>(tickets.size(), kMost)))
        list.append(toCbor(bare(ticket)));
    const QByteArray with = blocks + QCborValue(list).toCbor();
    return list.isEmpty() || with.size() > LookUpCodec::kMostBytes ? blocks : with;
}

Result<QList<Ticket>> LookedUpTickets::read(const QByteArray &blocks, const AccountNo &account)
{
    const auto damaged = [] {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("LookUp", "服务器给的住户资料损坏"),
                       QStringLiteral("tickets"));
    };
    if (blocks.size() > LookUpCodec::kMostBytes)
        return damaged();
    QCborStreamReader reader(blocks);
    (void)QCborValue::fromCbor(reader); // what LookUpCodec reads
    QList<Ticket> tickets;
    if (reader.currentOffset() >= blocks.size())
        return tickets;
    // A reader ends with the first value: what is behind it takes another.
    const QCborValue rest = QCborValue::fromCbor(blocks.sliced(reader.currentOffset()));
    const QCborArray list = rest.toArray();
    if (!rest.isArray() || list.size() > kMost)
        return damaged();
    for (const QCborValue item : list) {
        const auto ticket = ticketFromCbor(item.toMap());
        if (!ticket || ticket->account != account)
            return damaged();
        tickets.append(bare(*ticket));
    }
    return tickets;
}

Result<QList<Ticket>> LookedUpTicketSource::of(Queries &queries, const AccountNo &account)
{
    auto *source = dynamic_cast<LookedUpTicketSource *>(&queries);
    return source ? source->lookedUpTickets(account) : QList<Ticket>();
}

} // namespace Warmline
