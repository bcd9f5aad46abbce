// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of TicketService: details, list, counts, crews.
#include "app/services/settings/settings_service.h"
#include "app/services/tickets/ticket_reader.h"
#include "app/services/tickets/ticket_service.h"

#include <algorithm>

namespace Warmline {

void TicketService::showDetails(const TicketId &id)
{
    m_detailsId = id;
    m_detailsNumber.clear();
    m_detailsRead.drop(); // what is being read is of another ticket
    readDetails();
}

void TicketService::showDetailsByNumber(const QString &number)
{
    m_detailsId = {};
    m_detailsNumber = number.trimmed();
    m_detailsRead.drop();
    readDetails();
}

void TicketService::closeDetails()
{
    m_detailsRead.drop();
    m_detailsId = {};
    m_detailsNumber.clear();
    m_details.reset();
}

void TicketService::readDetails()
{
    const auto question = [this] {
        return m_reader.ask(
            [id = m_detailsId, number = m_detailsNumber, now = m_clock.utcMs()](Queries &queries) {
                return TicketReader::details(queries, id, number, now);
            });
    };
    m_detailsRead.ask(question, [this](const Result<TicketDetails> &details) {
        if (!details) {
            emit detailsFailed(details.error());
            return;
        }
        m_details = *details;
        m_detailsId = details->row.ticket.id;
        emit detailsReady(*m_details);
    });
}

void TicketService::setFilter(const TicketFilter &filter)
{
    m_filter = filter;
    m_view.reset();
    m_listRead.drop(); // what is being read is for the filter before
    readList();
}

void TicketService::setView(TicketView view, const TicketFilter &narrow)
{
    m_filter = narrow;
    m_filter.openOnly = true;
    m_view = view;
    m_listRead.drop();
    readList();
}

void TicketService::setArea(const ChosenArea &area)
{
    m_area = area;
    m_listRead.drop();
    readList();
}

void TicketService::setListActive(bool active)
{
    const bool first = active && !m_listActive;
    m_listActive = active;
    if (first)
        readList();
}

void TicketService::refreshList()
{
    readList();
}

void TicketService::readList()
{
    if (!m_listActive)
        return;
    const auto question = [this] {
        const TicketReader::ListRequest request{m_filter, m_view,          m_session.info().agent,
                                                limits(), m_clock.utcMs(), m_area};
        return m_reader.ask([request](Queries &queries) { return TicketReader::list(queries, request); });
    };
    m_listRead.ask(question, [this](const Result<TicketReader::ListAnswer> &answer) {
        if (!answer) {
            emit listFailed(answer.error());
            return;
        }
        m_list = answer->list;
        m_counts = answer->counts;
        emit listReady(m_list);
        emit countsReady(m_counts);
    });
}

void TicketService::loadCrews()
{
    m_crewsRead.ask([this] { return m_reader.ask([](Queries &queries) { return queries.crews(); }); },
                    [this](const Result<QList<Crew>> &crews) {
                        if (!crews) {
                            emit listFailed(crews.error());
                            return;
                        }
                        m_crews = *crews;
                        std::ranges::sort(m_crews, [](const Crew &a, const Crew &b) {
                            return QString::localeAwareCompare(a.name, b.name) < 0;
                        });
                        emit crewsReady(m_crews);
                    });
}

void TicketService::onStoreChanged(const StoreChange &change)
{
    const bool tickets =
        ChangeFeed::touches(change, EntityKind::Ticket) || ChangeFeed::touches(change, EntityKind::Batch);
    if (tickets)
        readList();
    const bool shown = !m_detailsId.isNull();
    if (shown && (ChangeFeed::touches(change, EntityKind::Ticket, m_detailsId.toString()) || change.reset))
        readDetails();
    if (!m_crews.isEmpty()
        && (ChangeFeed::touches(change, EntityKind::Crew) || ChangeFeed::touches(change, EntityKind::Batch)))
        loadCrews();
}

} // namespace Warmline
