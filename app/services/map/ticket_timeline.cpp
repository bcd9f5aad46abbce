// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/ticket_timeline.h"

#include "app/geo/coordinates.h"

#include <algorithm>

namespace Warmline {

namespace {

bool isEarlier(const ComplaintPoint &a, const ComplaintPoint &b)
{
    return a.atMs != b.atMs ? a.atMs < b.atMs : a.ticket < b.ticket;
}

} // namespace

TicketTimeline::TicketTimeline(QList<ComplaintPoint> tickets)
    : m_tickets(std::move(tickets))
{
    if (!std::ranges::is_sorted(std::as_const(m_tickets), isEarlier))
        std::ranges::sort(m_tickets, isEarlier);
    m_ground.reserve(m_tickets.size());
    for (const ComplaintPoint &ticket : std::as_const(m_tickets))
        m_ground.append(groundOf(ticket));
    countFrom(0);
}

Geo::DensityPoint TicketTimeline::groundOf(const ComplaintPoint &ticket)
{
    const Geo::MercatorMetres at = Geo::toMercator(Geo::LonLat{ticket.position.x(), ticket.position.y()});
    return {at.x, at.y, ticket.isCounted() ? 1.0F : 0.0F};
}

TicketTimeline::Range TicketTimeline::between(qint64 fromMs, qint64 toMs) const
{
    // The null id is less than every other.
    const qsizetype first = lowerBound(fromMs, {});
    return {first, std::max(first, lowerBound(toMs, {}))};
}

qsizetype TicketTimeline::lowerBound(qint64 atMs, const TicketId &id) const
{
    const auto at = std::ranges::partition_point(m_tickets, [&](const ComplaintPoint &ticket) {
        return ticket.atMs != atMs ? ticket.atMs < atMs : ticket.ticket < id;
    });
    return at - m_tickets.cbegin();
}

std::optional<qsizetype> TicketTimeline::find(qint64 atMs, const TicketId &id) const
{
    const qsizetype index = lowerBound(atMs, id);
    if (index == m_tickets.size() || m_tickets.at(index).ticket != id || m_tickets.at(index).atMs != atMs)
        return std::nullopt;
    return index;
}

void TicketTimeline::put(const ComplaintPoint &ticket)
{
    const qsizetype index = lowerBound(ticket.atMs, ticket.ticket);
    if (index < m_tickets.size() && m_tickets.at(index).ticket == ticket.ticket
        && m_tickets.at(index).atMs == ticket.atMs) {
        m_tickets[index] = ticket;
        m_ground[index] = groundOf(ticket);
    } else {
        m_tickets.insert(index, ticket);
        m_ground.insert(index, groundOf(ticket));
    }
    countFrom(index);
}

void TicketTimeline::remove(qsizetype index)
{
    m_tickets.removeAt(index);
    m_ground.removeAt(index);
    countFrom(index);
}

void TicketTimeline::countFrom(qsizetype index)
{
    const auto size = size_t(m_tickets.size());
    m_before.resize(size == 0 ? 0 : size + 1);
    if (index == 0 && size > 0)
        m_before.front() = 0;
    for (auto i = size_t(index); i < size; ++i)
        m_before[i + 1] = m_before[i] + (m_tickets.at(qsizetype(i)).isCounted() ? 1U : 0U);
}

} // namespace Warmline
