// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/map_service.h"

#include "app/core/clock.h"
#include "app/services/map/community_grounds.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kWindowMs = 3'600'000;
constexpr int kIncremental = 200; ///< more touched tickets than this are read as a whole again

bool passes(const ComplaintPoint &point, const MapFilter &filter)
{
    return (filter.tiers.isEmpty() || filter.tiers.contains(point.tier))
        && (filter.categories.isEmpty() || filter.categories.contains(point.category))
        && (filter.channels.isEmpty() || filter.channels.contains(point.channel))
        && (filter.steps.isEmpty() || filter.steps.contains(point.step))
        && (!filter.openOnly || point.step != TicketStep::Closed);
}

/// The slot's end that is not before \a ms: spans end at full quarters of an hour.
qint64 slotEnd(qint64 ms)
{
    return (ms / MapService::kSlotMs + 1) * MapService::kSlotMs;
}

Result<std::shared_ptr<const MapBase>> readMapBase(Queries &queries)
{
    auto base = std::make_shared<MapBase>();
    auto communities = queries.communities();
    auto buildings = queries.buildings();
    auto stations = queries.stations();
    auto network = queries.network();
    auto households = queries.householdCounts();
    if (!communities)
        return std::unexpected(communities.error());
    if (!buildings)
        return std::unexpected(buildings.error());
    if (!stations)
        return std::unexpected(stations.error());
    if (!network)
        return std::unexpected(network.error());
    if (!households)
        return std::unexpected(households.error());
    base->communities = std::move(*communities);
    base->buildings = std::move(*buildings);
    base->stations = std::move(*stations);
    base->network = std::move(*network);
    base->households = std::move(*households);
    completeCommunities(base->communities, base->buildings);
    return base;
}

Result<QList<Ticket>> readTouched(Queries &queries, const QSet<TicketId> &touched)
{
    QList<Ticket> tickets;
    for (const TicketId &id : touched) {
        const auto ticket = queries.ticket(id);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (*ticket)
            tickets.append(**ticket);
    }
    return tickets;
}

} // namespace

ComplaintHistogram complaintHistogram(const QList<ComplaintPoint> &points, const MapFilter &filter,
                                      qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    ComplaintHistogram histogram{fromMs, stepMs, {}, {}};
    const qsizetype slotCount = toMs > fromMs ? qsizetype((toMs - fromMs + stepMs - 1) / stepMs) : 0;
    histogram.counts.fill(0, slotCount);
    histogram.dayBefore.fill(0, slotCount);
    for (const ComplaintPoint &point : points) {
        if (!passes(point, filter))
            continue;
        if (point.atMs >= fromMs && point.atMs < toMs)
            ++histogram.counts[(point.atMs - fromMs) / stepMs];
        if (const qint64 later = point.atMs + kDayMs; later >= fromMs && later < toMs)
            ++histogram.dayBefore[(later - fromMs) / stepMs];
    }
    return histogram;
}

MapService::MapService(Reader &reader, ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&feed, &ChangeFeed::changed, this, &MapService::onStoreChanged);
    m_followTimer.setInterval(30'000);
    connect(&m_followTimer, &QTimer::timeout, this, [this] {
        if (m_following)
            follow();
    });
}

void MapService::start()
{
    readBase();
    m_followTimer.start();
    if (m_following)
        follow();
    else
        readPoints();
}

void MapService::readBase()
{
    m_baseRead.ask([this] { return m_reader.ask(readMapBase); },
                   [this](const Result<std::shared_ptr<const MapBase>> &base) {
                       if (!base) {
                           emit failed(base.error());
                           return;
                       }
                       m_base = *base;
                       emit baseReady();
                   });
}

void MapService::follow()
{
    const qint64 to = slotEnd(m_clock.utcMs());
    if (to == m_to)
        return;
    const qint64 length = m_to > m_from ? m_to - m_from : kDayMs;
    const qint64 window = m_windowTo > m_windowFrom ? m_windowTo - m_windowFrom : kWindowMs;
    m_from = to - length;
    m_to = to;
    m_windowFrom = to - window;
    m_windowTo = to;
    readPointsOfSpan();
}

void MapService::setFollowing(bool following)
{
    m_following = following;
    if (following)
        follow();
}

qint64 MapService::slotMsOf(qint64 spanMs)
{
    return spanMs <= 2 * kDayMs ? kSlotMs : spanMs <= 14 * kDayMs ? 12 * kSlotMs : kDayMs;
}

void MapService::setSpanLength(qint64 lengthMs)
{
    const qint64 slot = slotMsOf(lengthMs);
    const double share = spanMs() > 0 ? double(m_windowTo - m_windowFrom) / double(spanMs())
                                      : double(kWindowMs) / double(kDayMs);
    m_to = slotEnd(m_clock.utcMs());
    m_from = m_to - lengthMs;
    m_windowTo = m_to;
    m_windowFrom = m_to - std::clamp(qint64(share * double(lengthMs)) / slot * slot, slot, lengthMs);
    m_following = true;
    readPointsOfSpan();
}

void MapService::setSpan(qint64 fromMs, qint64 toMs)
{
    if (toMs <= fromMs || (fromMs == m_from && toMs == m_to))
        return;
    m_following = false;
    m_from = fromMs;
    m_to = toMs;
    readPointsOfSpan();
}

void MapService::setWindow(qint64 fromMs, qint64 toMs)
{
    if (fromMs == m_windowFrom && toMs == m_windowTo)
        return;
    if (toMs != m_to)
        m_following = false;
    m_windowFrom = fromMs;
    m_windowTo = toMs;
    refold();
}

void MapService::setFilter(const MapFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refold();
}

/// The span is another: what is being read is not wanted any more.
void MapService::readPointsOfSpan()
{
    m_pointsRead.drop();
    readPoints();
}

void MapService::readPoints()
{
    const auto question = [this] {
        return m_reader.ask(
            [from = m_from - kDayMs, to = m_to](Queries &queries) { return queries.complaints(from, to); });
    };
    m_pointsRead.ask(question, [this](const Result<QList<ComplaintPoint>> &points) {
        if (!points) {
            emit failed(points.error());
            return;
        }
        m_all.clear();
        m_all.reserve(points->size());
        for (const ComplaintPoint &point : *points)
            m_all.insert(point.ticket, point);
        refold();
        emit ticketsChanged();
    });
}

void MapService::refold()
{
    m_points.clear();
    m_dayBefore = 0;
    for (const ComplaintPoint &point : std::as_const(m_all)) {
        if (!passes(point, m_filter))
            continue;
        if (point.atMs >= m_windowFrom && point.atMs < m_windowTo)
            m_points.append(point);
        else if (point.atMs + kDayMs >= m_windowFrom && point.atMs + kDayMs < m_windowTo)
            ++m_dayBefore;
    }
    std::ranges::sort(m_points, [](const ComplaintPoint &a, const ComplaintPoint &b) {
        return a.atMs != b.atMs ? a.atMs < b.atMs : a.ticket < b.ticket;
    });
    m_histogram = complaintHistogram(m_all.values(), m_filter, m_from, m_to, slotMsOf(m_to - m_from));
    emit pointsChanged();
    emit histogramChanged();
}

void MapService::onStoreChanged(const StoreChange &change)
{
    if (!m_followTimer.isActive())
        return; // not started
    const bool batch = ChangeFeed::touches(change, EntityKind::Batch);
    if (batch || ChangeFeed::touches(change, EntityKind::Building)
        || ChangeFeed::touches(change, EntityKind::Network))
        readBase();
    QList<TicketId> touched;
    for (const EntityTouch &touch : change.entities) {
        if (touch.kind == EntityKind::Ticket)
            touched.append(TicketId(Uuid7::fromString(touch.id)));
    }
    if (batch || touched.size() > kIncremental || (!touched.isEmpty() && !m_base)) {
        readPoints();
        return;
    }
    if (touched.isEmpty())
        return;
    m_touched.unite(QSet<TicketId>(touched.cbegin(), touched.cend()));
    readTickets();
}

void MapService::readTickets()
{
    const auto question = [this] {
        return m_reader.ask([touched = std::exchange(m_touched, {})](Queries &queries) {
            return readTouched(queries, touched);
        });
    };
    m_ticketsRead.ask(question, [this](const Result<QList<Ticket>> &tickets) {
        if (tickets)
            takeTickets(*tickets);
        else
            emit failed(tickets.error());
    });
}

/// Puts single tickets into the points that are held.
void MapService::takeTickets(const QList<Ticket> &tickets)
{
    if (m_positions.isEmpty() || m_positionsOf != m_base) {
        m_positions.clear();
        for (const Building &building : m_base->buildings)
            m_positions.insert(building.id, building.position);
        m_positionsOf = m_base;
    }
    bool any = false;
    for (const Ticket &ticket : tickets) {
        const QPointF position = m_positions.value(ticket.building);
        if (position.isNull() || ticket.openedMs < m_from - kDayMs || ticket.openedMs >= m_to)
            continue;
        m_all.insert(ticket.id, {position, ticket.openedMs, ticket.tier, ticket.category, ticket.step,
                                 ticket.id, ticket.channel});
        any = true;
    }
    if (any)
        refold();
    emit ticketsChanged(); // a leak may have no place and still be one
}

} // namespace Warmline
