// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/crew_map_service.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kMostTickets = 5'000;

struct CrewsAndTickets
{
    QList<Crew> crews;
    QList<Ticket> tickets;
};

Result<CrewsAndTickets> readCrews(Queries &queries, qint64 nowMs)
{
    auto crews = queries.crews();
    if (!crews)
        return std::unexpected(crews.error());
    TicketFilter filter;
    filter.fromMs = nowMs - CrewMapService::kLookBackMs;
    filter.limit = kMostTickets;
    auto recent = queries.tickets(filter);
    if (!recent)
        return std::unexpected(recent.error());
    TicketFilter open;
    open.openOnly = true;
    open.toMs = filter.fromMs; // older ones that somebody still works on
    open.limit = kMostTickets;
    auto older = queries.tickets(open);
    if (!older)
        return std::unexpected(older.error());
    return CrewsAndTickets{std::move(*crews), *recent + *older};
}

} // namespace

QList<CrewPlace> foldCrews(const QList<Crew> &crews, const QList<Ticket> &tickets)
{
    QHash<CrewId, CrewPlace> places;
    for (const Crew &crew : crews)
        places.insert(crew.id, {crew, crew.position, crew.positionAtMs, {}, 0});
    for (const Ticket &ticket : tickets) {
        const auto place = places.find(ticket.crew);
        if (place == places.end())
            continue;
        place->openTickets += ticket.step == TicketStep::Closed ? 0 : 1;
        const bool placed =
            ticket.checkIn && (ticket.checkIn->longitudeE6 != 0 || ticket.checkIn->latitudeE6 != 0);
        if (!placed || ticket.checkIn->atMs <= place->atMs)
            continue;
        place->position = {ticket.checkIn->longitudeE6 / 1e6, ticket.checkIn->latitudeE6 / 1e6};
        place->atMs = ticket.checkIn->atMs;
        place->ticket = ticket.number;
    }
    QList<CrewPlace> known;
    for (const CrewPlace &place : std::as_const(places)) {
        if (!place.position.isNull())
            known.append(place);
    }
    std::ranges::sort(known, {},
                      [](const CrewPlace &place) { return std::pair(place.crew.name, place.crew.id.value); });
    return known;
}

CrewMapService::CrewMapService(Reader &reader, ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(clock)
{
    m_timer.setInterval(kTellMs);
    connect(&m_timer, &QTimer::timeout, this, &CrewMapService::changed);
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (isActive()
            && (ChangeFeed::touches(change, EntityKind::Crew)
                || ChangeFeed::touches(change, EntityKind::Ticket)
                || ChangeFeed::touches(change, EntityKind::Batch)))
            read();
    });
}

void CrewMapService::setActive(bool active)
{
    if (active == isActive())
        return;
    if (active) {
        m_timer.start();
        read();
    } else {
        m_timer.stop();
        m_read.drop();
    }
}

void CrewMapService::read()
{
    const auto question = [this] {
        return m_reader.ask([now = m_clock.utcMs()](Queries &queries) { return readCrews(queries, now); });
    };
    m_read.ask(question, [this](const Result<CrewsAndTickets> &found) {
        if (!found) {
            emit failed(found.error());
            return;
        }
        m_crews = foldCrews(found->crews, found->tickets);
        emit changed();
    });
}

} // namespace Warmline
