// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of TicketService: details, list, counts, crews.
#include "app/services/settings_service.h"
#include "app/services/ticket_reader.h"
#include "app/services/ticket_service.h"

#include <algorithm>

namespace Warmline {

void TicketService::showDetails(const TicketId &id)
{
    m_detailsId = id;
    m_detailsNumber.clear();
    readDetails();
}

void TicketService::showDetailsByNumber(const QString &number)
{
    m_detailsId = {};
    m_detailsNumber = number.trimmed();
    readDetails();
}

void TicketService::closeDetails()
{
    m_detailsAsked.next();
    m_detailsId = {};
    m_detailsNumber.clear();
    m_details.reset();
}

void TicketService::readDetails()
{
    const quint64 question = m_detailsAsked.next();
    m_reader
        .ask([id = m_detailsId, number = m_detailsNumber, now = m_clock.utcMs()](Queries &queries) {
            return TicketReader::details(queries, id, number, now);
        })
        .then(this, [this, question](const Result<TicketDetails> &details) {
            if (!m_detailsAsked.isCurrent(question))
                return;
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
    m_listAsked.next(); // what is being read is for the filter before
    readList();
}

void TicketService::setView(TicketView view, const TicketFilter &narrow)
{
    m_filter = narrow;
    m_filter.openOnly = true;
    m_view = view;
    m_listAsked.next();
    readList();
}

void TicketService::setArea(const QSet<BuildingId> &houses)
{
    m_area = houses;
    m_listAsked.next();
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

/// One read at a time: changes that come meanwhile make one more read afterwards, so that a steady stream of
/// them neither piles up reads nor starves the list.
void TicketService::readList()
{
    if (!m_listActive)
        return;
    if (m_listReading) {
        m_listDirty = true;
        return;
    }
    m_listReading = true;
    m_listDirty = false;
    const quint64 question = m_listAsked.next();
    const TicketReader::ListRequest request{m_filter, m_view,          m_session.info().agent,
                                            limits(), m_clock.utcMs(), m_area};
    m_reader.ask([request](Queries &queries) { return TicketReader::list(queries, request); })
        .then(this, [this, question](const Result<TicketReader::ListAnswer> &answer) {
            m_listReading = false;
            if (m_listAsked.isCurrent(question)) {
                if (answer) {
                    m_list = answer->list;
                    m_counts = answer->counts;
                    emit listReady(m_list);
                    emit countsReady(m_counts);
                } else {
                    emit listFailed(answer.error());
                }
            }
            if (m_listDirty)
                readList();
        });
}

void TicketService::loadCrews()
{
    m_reader.ask([](Queries &queries) { return queries.crews(); })
        .then(this, [this](const Result<QList<Crew>> &crews) {
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
