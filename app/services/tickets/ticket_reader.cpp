// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tickets/ticket_reader.h"

#include "app/domain/address.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Warmline::TicketReader {

namespace {

constexpr qint64 kSecondReportMs = 30LL * 24 * 3'600'000;
constexpr int kOpenLimit = 20'000; ///< more open tickets than any centre works on
constexpr int kOutboxLimit = 10'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketReader)
};

QSet<QString> ticketsIn(const QList<JournalEntry> &entries)
{
    QSet<QString> ids;
    for (const JournalEntry &entry : entries) {
        for (const EntityTouch &touch : entry.operation.entities) {
            if (touch.kind == EntityKind::Ticket)
                ids.insert(touch.id);
        }
    }
    return ids;
}

/// Names that stand beside tickets; read once for a list, households as they come.
class Names
{
public:
    explicit Names(Queries &queries)
        : m_queries(queries)
    { }

    Result<void> read()
    {
        const auto crews = m_queries.crews();
        const auto stations = m_queries.stations();
        const auto communities = m_queries.communities();
        const auto waiting = m_queries.outbox(kOutboxLimit);
        if (!crews)
            return std::unexpected(crews.error());
        if (!stations)
            return std::unexpected(stations.error());
        if (!communities)
            return std::unexpected(communities.error());
        if (!waiting)
            return std::unexpected(waiting.error());
        for (const Crew &crew : *crews)
            m_crews.insert(crew.id, crew);
        for (const Station &station : *stations)
            m_stations.insert(station.id, station.name);
        for (const Community &community : *communities)
            m_communities.insert(community.id, community.name);
        m_waiting = ticketsIn(*waiting);
        return {};
    }

    Result<TicketRow> row(const Ticket &ticket, std::optional<HouseholdDetail> *household = nullptr)
    {
        TicketRow row;
        row.ticket = ticket;
        row.waiting = m_waiting.contains(ticket.id.toString());
        row.stationName = m_stations.value(ticket.station);
        if (const auto crew = m_crews.constFind(ticket.crew); crew != m_crews.cend())
            row.crewName = QString(crew->name + u' ' + crew->leader).trimmed();
        if (ticket.account.isEmpty()) {
            const QString community = m_communities.value(ticket.community);
            row.address = community.isEmpty() ? row.stationName : community;
            row.shortAddress = row.address;
            return row;
        }
        const auto detail = m_queries.household(ticket.account);
        if (!detail)
            return std::unexpected(detail.error());
        if (*detail) {
            row.address = (*detail)->address;
            row.shortAddress = QString((*detail)->community.name + u' '
                                       + Address::shortForm((*detail)->household, (*detail)->building))
                                   .trimmed();
            row.customerName = (*detail)->household.customerName;
            if (household)
                *household = *detail;
        } else {
            row.address = ticket.account.value;
            row.shortAddress = row.address;
        }
        return secondReport(row);
    }

    [[nodiscard]] const QHash<CrewId, Crew> &crews() const { return m_crews; }

private:
    Result<TicketRow> secondReport(TicketRow row)
    {
        TicketFilter filter;
        filter.account = row.ticket.account;
        filter.fromMs = row.ticket.openedMs - kSecondReportMs;
        filter.toMs = row.ticket.openedMs;
        filter.limit = 20;
        const auto earlier = m_queries.tickets(filter);
        if (!earlier)
            return std::unexpected(earlier.error());
        row.secondReport = std::ranges::any_of(*earlier, [&](const Ticket &t) {
            return t.id != row.ticket.id && t.category == row.ticket.category;
        });
        return row;
    }

    Queries &m_queries;
    QHash<CrewId, Crew> m_crews;
    QHash<StationId, QString> m_stations;
    QHash<CommunityId, QString> m_communities;
    QSet<QString> m_waiting;
};

bool isInView(const Ticket &ticket, TicketView view, const ListRequest &request, const QSet<QString> &refused)
{
    switch (view) {
    case TicketView::Mine: return ticket.openedBy == request.agent;
    case TicketView::Open: return true;
    case TicketView::ToVerify: return ticket.step == TicketStep::Verify;
    case TicketView::Overdue: return clockState(ticket, request.limits, request.nowMs) == ClockState::Overdue;
    case TicketView::Paused: return TicketClock::total(ticket, request.limits, request.nowMs).paused;
    case TicketView::Hotline12345: return ticket.channel == Channel::Hotline12345;
    case TicketView::Refused: return refused.contains(ticket.id.toString());
    }
    return false;
}

constexpr std::array kViews{TicketView::Mine,    TicketView::Open,   TicketView::ToVerify,
                            TicketView::Overdue, TicketView::Paused, TicketView::Hotline12345,
                            TicketView::Refused};

TicketCounts count(const QList<Ticket> &open, const ListRequest &request, const QSet<QString> &refused)
{
    TicketCounts counts;
    counts.asOfMs = request.nowMs;
    for (const TicketView view : kViews)
        counts.views.insert(view, 0);
    for (const Ticket &ticket : open) {
        ++counts.tiers[ticket.tier];
        ++counts.steps[ticket.step];
        ++counts.trades[ticket.trade];
        for (const TicketView view : kViews)
            counts.views[view] += isInView(ticket, view, request, refused) ? 1 : 0;
    }
    return counts;
}

bool narrows(const Ticket &ticket, const TicketFilter &filter)
{
    return (filter.tiers.isEmpty() || filter.tiers.contains(ticket.tier))
        && (filter.steps.isEmpty() || filter.steps.contains(ticket.step))
        && (filter.trades.isEmpty() || filter.trades.contains(ticket.trade))
        && (filter.station.isEmpty() || filter.station == ticket.station)
        && (filter.crew.isEmpty() || filter.crew == ticket.crew)
        && (filter.fromMs == 0 || ticket.openedMs >= filter.fromMs)
        && (filter.toMs == 0 || ticket.openedMs < filter.toMs);
}

/// Running ones by the time that is left, then those that stand.
void sortByDeadline(QList<Ticket> &tickets, const TicketLimits &limits, qint64 nowMs)
{
    const auto key = [&](const Ticket &ticket) {
        const ClockReading clock = TicketClock::total(ticket, limits, nowMs);
        return std::pair(clock.paused || clock.stopped, clock.leftMs());
    };
    std::ranges::stable_sort(tickets, {}, key);
}

/// Tickets of the request, and how many match beyond the limit.
Result<std::pair<QList<Ticket>, qint64>> select(Queries &queries, const ListRequest &request,
                                                const QList<Ticket> &open, const QSet<QString> &refused)
{
    // A text can only be matched by the store: number, address, name.
    std::optional<QSet<TicketId>> texted;
    if (!request.view || !request.filter.text.isEmpty()) {
        const auto found = queries.tickets(request.filter);
        if (!found)
            return std::unexpected(found.error());
        if (!request.view) {
            const auto total = queries.ticketCount(request.filter);
            if (!total)
                return std::unexpected(total.error());
            return std::pair(*found, *total);
        }
        texted.emplace();
        for (const Ticket &ticket : *found)
            texted->insert(ticket.id);
    }
    QList<Ticket> rows;
    for (const Ticket &ticket : open) {
        if (isInView(ticket, *request.view, request, refused) && narrows(ticket, request.filter)
            && (!texted || texted->contains(ticket.id)))
            rows.append(ticket);
    }
    sortByDeadline(rows, request.limits, request.nowMs);
    const qint64 total = rows.size();
    if (request.filter.limit > 0 && rows.size() > request.filter.limit)
        rows.resize(request.filter.limit);
    return std::pair(rows, total);
}

} // namespace

Result<ListAnswer> list(Queries &queries, const ListRequest &request)
{
    TicketFilter openFilter;
    openFilter.openOnly = true;
    openFilter.limit = kOpenLimit;
    auto open = queries.tickets(openFilter);
    if (!open)
        return std::unexpected(open.error());
    if (!request.area.isEmpty())
        open->removeIf([&](const Ticket &ticket) { return !request.area.holds(ticket); });
    const auto refusedEntries = queries.refused(500);
    if (!refusedEntries)
        return std::unexpected(refusedEntries.error());
    const QSet<QString> refused = ticketsIn(*refusedEntries);

    ListAnswer answer;
    answer.counts = count(*open, request, refused);
    answer.list.asOfMs = request.nowMs;
    const auto selected = select(queries, request, *open, refused);
    if (!selected)
        return std::unexpected(selected.error());
    answer.list.total = selected->second;
    Names names(queries);
    if (const Result<void> read = names.read(); !read)
        return std::unexpected(read.error());
    answer.list.rows.reserve(selected->first.size());
    for (const Ticket &ticket : selected->first) {
        Result<TicketRow> row = names.row(ticket);
        if (!row)
            return std::unexpected(row.error());
        answer.list.rows.append(std::move(*row));
    }
    return answer;
}

Result<QList<TicketRow>> rows(Queries &queries, const QList<Ticket> &tickets)
{
    QList<TicketRow> result;
    Names names(queries);
    if (const auto read = names.read(); !read)
        return std::unexpected(read.error());
    for (const Ticket &ticket : tickets) {
        const auto row = names.row(ticket);
        if (!row)
            return std::unexpected(row.error());
        result.append(*row);
    }
    return result;
}

Result<TicketDetails> details(Queries &queries, const TicketId &id, const QString &number, qint64 nowMs)
{
    const auto ticket = id.isNull() ? queries.ticketByNumber(number) : queries.ticket(id);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (!*ticket)
        return failure(ErrorCode::NotFound, Tr::tr("没有这张工单"), id.isNull() ? number : QString());
    TicketDetails details;
    details.asOfMs = nowMs;
    Names names(queries);
    if (const Result<void> read = names.read(); !read)
        return std::unexpected(read.error());
    Result<TicketRow> row = names.row(**ticket, &details.household);
    if (!row)
        return std::unexpected(row.error());
    details.row = *row;
    if (const auto crew = names.crews().constFind((*ticket)->crew); crew != names.crews().cend())
        details.crew = *crew;
    if (!(*ticket)->call.isNull()) {
        const auto call = queries.call((*ticket)->call);
        if (!call)
            return std::unexpected(call.error());
        details.call = *call;
    }
    const auto entries = queries.trail(EntityKind::Ticket, (*ticket)->id.toString());
    if (!entries)
        return std::unexpected(entries.error());
    details.trail = TicketViews::trail((*ticket)->number, *entries, names.crews());
    details.chainOk = true;
    for (const JournalEntry &entry : *entries) {
        const Result<QByteArray> body = OperationCodec::encodeBody(entry.operation);
        details.chainOk = details.chainOk && body && Crypto::sha256(*body) == entry.operation.hash;
        ++details.chainChecked;
    }
    return details;
}

} // namespace Warmline::TicketReader
