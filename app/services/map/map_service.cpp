// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/map_service.h"

#include "app/core/clock.h"
#include "app/services/incidents/incident_log.h"

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

} // namespace

ComplaintHistogram complaintHistogram(const QList<ComplaintPoint> &points, const MapFilter &filter,
                                      qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    ComplaintHistogram histogram{fromMs, stepMs, {}, {}};
    const qsizetype slotCount = toMs > fromMs ? qsizetype((toMs - fromMs + stepMs - 1) / stepMs) : 0;
    histogram.counts.fill(0, slotCount);
    histogram.dayBefore.fill(0, slotCount);
    for (const ComplaintPoint &point : points) {
        if (!point.isCounted() || !passes(point, filter))
            continue;
        if (point.atMs >= fromMs && point.atMs < toMs)
            ++histogram.counts[(point.atMs - fromMs) / stepMs];
        if (const qint64 later = point.atMs + kDayMs; later >= fromMs && later < toMs)
            ++histogram.dayBefore[(later - fromMs) / stepMs];
    }
    return histogram;
}

/// A span as it was asked for, and what came of it. Made on a reader thread, as nothing of it is quick with a
/// million tickets.
struct MapService::Reading
{
    qint64 fromMs = 0, toMs = 0;
    MapFilter filter;
    std::optional<TicketTimeline> all; ///< as m_all
    TicketTimeline shown;
    ComplaintHistogram histogram;
};

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
    m_baseRead.ask([this] { return m_reader.ask(MapReads::base); },
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
    beginRevision();
    emit pointsChanged();
}

void MapService::setFilter(const MapFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterAll();
    beginRevision();
    emit pointsChanged();
    emit histogramChanged();
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
        m_meanwhile.clear(); // read before this goes out: the span will know them
        Reading asked;
        asked.fromMs = m_from;
        asked.toMs = m_to;
        asked.filter = m_filter;
        return m_reader.ask([asked](Queries &queries) { return readSpan(queries, asked); });
    };
    m_pointsRead.ask(question, [this](const Result<std::shared_ptr<Reading>> &reading) {
        if (reading)
            takeSpan(**reading);
        else
            emit failed(reading.error());
    });
}

Result<std::shared_ptr<MapService::Reading>> MapService::readSpan(Queries &queries, const Reading &asked)
{
    auto points = MapReads::complaints(queries, asked.fromMs - kDayMs, asked.toMs);
    if (!points)
        return std::unexpected(points.error());
    auto reading = std::make_shared<Reading>(asked);
    reading->shown = TicketTimeline(std::move(*points));
    if (asked.filter != MapFilter{}) {
        reading->all = std::move(reading->shown);
        reading->shown =
            reading->all->filtered([&](const ComplaintPoint &point) { return passes(point, asked.filter); });
    }
    reading->histogram = complaintHistogram(reading->shown.tickets(), {}, asked.fromMs, asked.toMs,
                                            slotMsOf(asked.toMs - asked.fromMs));
    return reading;
}

/// Takes the lists out of \a reading: the future that brought it keeps it, and would have every change copy
/// them.
void MapService::takeSpan(Reading &reading)
{
    m_all = std::exchange(reading.all, std::nullopt);
    m_shown = std::exchange(reading.shown, {});
    m_histogram = std::move(reading.histogram);
    if (reading.filter != m_filter)
        filterAll();
    for (const ComplaintPoint &ticket : std::exchange(m_meanwhile, {}))
        takeTicket(ticket);
    beginRevision();
    emit pointsChanged();
    emit histogramChanged();
    emit ticketsChanged();
}

/// Shows of what is held what passes the filter.
void MapService::filterAll()
{
    if (!m_all)
        m_all = std::exchange(m_shown, {});
    if (m_filter == MapFilter{})
        m_shown = *std::exchange(m_all, std::nullopt);
    else
        m_shown = m_all->filtered([this](const ComplaintPoint &point) { return passes(point, m_filter); });
    m_histogram = complaintHistogram(m_shown.tickets(), {}, m_from, m_to, slotMsOf(m_to - m_from));
}

void MapService::beginRevision()
{
    m_window = m_shown.between(m_windowFrom, m_windowTo);
    m_changes.clear();
    m_revisionFrom = m_windowFrom;
    m_revisionTo = m_windowTo;
    ++m_revision;
}

qint64 MapService::complaintsDayBefore() const
{
    return m_shown.complaints(m_shown.between(m_windowFrom - kDayMs, m_windowTo - kDayMs));
}

void MapService::onStoreChanged(const StoreChange &change)
{
    if (!m_followTimer.isActive())
        return; // not started
    const bool batch = ChangeFeed::touches(change, EntityKind::Batch);
    if (batch || ChangeFeed::touches(change, EntityKind::Building)
        || ChangeFeed::touches(change, EntityKind::Network))
        readBase();
    MapReads::Touched touched;
    for (const EntityTouch &touch : change.entities) {
        if (touch.kind == EntityKind::Ticket)
            touched.tickets.insert(TicketId(Uuid7::fromString(touch.id)));
        else if (IncidentLog::isIncidentEntity(touch))
            touched.months.insert(touch.id);
    }
    if (batch || touched.tickets.size() > kIncremental) {
        readPoints();
        return;
    }
    if (touched.tickets.isEmpty() && touched.months.isEmpty())
        return;
    m_touched.tickets.unite(touched.tickets);
    m_touched.months.unite(touched.months);
    readTickets();
}

void MapService::readTickets()
{
    const auto question = [this] {
        return m_reader.ask([touched = std::exchange(m_touched, {})](Queries &queries) {
            return MapReads::touched(queries, touched);
        });
    };
    m_ticketsRead.ask(question, [this](const Result<QList<ComplaintPoint>> &tickets) {
        if (tickets)
            takeTickets(*tickets);
        else
            emit failed(tickets.error());
    });
}

/// Puts single tickets into what is held.
void MapService::takeTickets(const QList<ComplaintPoint> &tickets)
{
    if (m_pointsRead.isOut())
        m_meanwhile.append(tickets);
    bool any = false;
    for (const ComplaintPoint &ticket : tickets)
        any = takeTicket(ticket) || any;
    if (any) {
        // The window moves before its span is read: what was counted for it is no change of the one before.
        const bool moved = m_windowFrom != m_revisionFrom || m_windowTo != m_revisionTo;
        if (moved || m_changes.size() > kMostChanges)
            beginRevision();
        else
            m_window = m_shown.between(m_windowFrom, m_windowTo);
        emit pointsChanged();
        emit histogramChanged();
    }
    emit ticketsChanged(); // a leak may have no place and still be one
}

/// True when what is shown is another than before.
bool MapService::takeTicket(const ComplaintPoint &ticket)
{
    const bool held = !ticket.position.isNull() && ticket.atMs >= m_from - kDayMs && ticket.atMs < m_to;
    if (m_all && held)
        m_all->put(ticket);
    else if (const auto gone = m_all ? m_all->find(ticket.atMs, ticket.ticket) : std::nullopt)
        m_all->remove(*gone);
    const std::optional<qsizetype> at = m_shown.find(ticket.atMs, ticket.ticket);
    const bool shown = held && passes(ticket, m_filter);
    if (!at && !shown)
        return false;
    const bool stays = at && shown && m_shown.tickets().at(*at).position == ticket.position
                    && m_shown.tickets().at(*at).isCounted() == ticket.isCounted();
    if (at && !stays)
        count(m_shown.tickets().at(*at), -1);
    if (shown && !stays)
        count(ticket, 1);
    if (shown)
        m_shown.put(ticket);
    else
        m_shown.remove(*at);
    return true;
}

/// Adds one complaint to the figures, or takes it out.
void MapService::count(const ComplaintPoint &ticket, int sign)
{
    if (!ticket.isCounted())
        return;
    const auto add = [&](QList<int> &counts, qint64 atMs) {
        if (const qint64 slot = (atMs - m_histogram.fromMs) / m_histogram.stepMs;
            atMs >= m_histogram.fromMs && slot < counts.size())
            counts[slot] += sign;
    };
    add(m_histogram.counts, ticket.atMs);
    add(m_histogram.dayBefore, ticket.atMs + kDayMs);
    if (ticket.atMs < m_windowFrom || ticket.atMs >= m_windowTo)
        return;
    Geo::DensityPoint change = TicketTimeline::groundOf(ticket);
    change.weight *= static_cast<float>(sign);
    m_changes.append(change);
}

} // namespace Warmline
