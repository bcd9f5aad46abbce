// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/map/map_reads.h"
#include "app/services/map/ticket_timeline.h"
#include "app/services/session.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Warmline {

/// Which complaints the map shows.
struct MapFilter
{
    QList<Tier> tiers; ///< empty: all
    QList<TicketCategory> categories; ///< empty: all
    QList<Channel> channels = {}; ///< by which they came; empty: all
    bool openOnly = false;
    QList<TicketStep> steps = {}; ///< where they stand; empty: all
    friend bool operator==(const MapFilter &, const MapFilter &) = default;
};

/// Complaints (ComplaintPoint::isCounted) per slot for the time slider.
struct ComplaintHistogram
{
    qint64 fromMs = 0;
    qint64 stepMs = 15LL * 60'000;
    QList<int> counts;
    QList<int> dayBefore; ///< the same slots a day earlier; as long as counts
};

/// Base data and complaint points of the map. GUI thread; reading and building happen on a reader thread.
class MapService : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kSlotMs = 15LL * 60'000;
    /// Slots of a span: a quarter of an hour up to two days, three hours up to two weeks, a day beyond.
    [[nodiscard]] static qint64 slotMsOf(qint64 spanMs);

    MapService(Reader &reader, ChangeFeed &feed, const Clock &clock, QObject *parent = nullptr);

    /// Reads base data and the last 24 h (and the day before, to compare with).
    void start();
    [[nodiscard]] std::shared_ptr<const MapBase> base() const { return m_base; }

    /// The span of the time slider, [from, to); points of it and of the day before are held.
    void setSpan(qint64 fromMs, qint64 toMs);
    /// The chosen window within the span.
    void setWindow(qint64 fromMs, qint64 toMs);
    void setFilter(const MapFilter &filter);
    [[nodiscard]] const MapFilter &filter() const { return m_filter; }
    /// A span of this length that ends now and follows the clock; the window keeps its share of it.
    void setSpanLength(qint64 lengthMs);
    [[nodiscard]] qint64 spanMs() const { return m_to - m_from; }
    [[nodiscard]] qint64 windowFromMs() const { return m_windowFrom; }
    [[nodiscard]] qint64 windowToMs() const { return m_windowTo; }
    /// With true (the beginning) span and window move on with the clock.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }

    /// Tickets in the window that pass the filter, by time. Until the next pointsChanged().
    [[nodiscard]] QSpan<const ComplaintPoint> points() const { return m_shown.tickets(m_window); }
    /// How many of them are complaints: the n of the density.
    [[nodiscard]] qint64 complaintCount() const { return m_shown.complaints(m_window); }
    [[nodiscard]] const ComplaintHistogram &histogram() const { return m_histogram; }
    /// Complaints of the same window a day earlier, for "较昨日同时 +231 %".
    [[nodiscard]] qint64 complaintsDayBefore() const;

    /// All that passes the filter, of the span and the day before, and where points() lie in it.
    [[nodiscard]] const TicketTimeline &timeline() const { return m_shown; }
    [[nodiscard]] TicketTimeline::Range window() const { return m_window; }
    /// Another number whenever the complaints in the window are others, but for single tickets: those are in
    /// changes(). Never 0.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// What came to the window's complaints since the revision began, in its order; what went has a negative
    /// weight. At most kMostChanges, then a revision begins.
    [[nodiscard]] const QList<Geo::DensityPoint> &changes() const { return m_changes; }
    static constexpr qsizetype kMostChanges = 200;

signals:
    void baseReady();
    /// The window, the filter or the tickets in it are others.
    void pointsChanged();
    /// Tickets themselves are new or changed, not only the window or the filter.
    void ticketsChanged();
    void histogramChanged();
    void failed(const Warmline::Error &error);

private:
    void onStoreChanged(const StoreChange &change);
    void readBase();
    void readPoints();
    void readPointsOfSpan();
    struct Reading;
    [[nodiscard]] static Result<std::shared_ptr<Reading>> readSpan(Queries &queries, const Reading &asked);
    void takeSpan(Reading &reading);
    void readTickets();
    void filterAll();
    void beginRevision();
    void takeTickets(const QList<ComplaintPoint> &tickets);
    bool takeTicket(const ComplaintPoint &ticket);
    void count(const ComplaintPoint &ticket, int sign);
    void follow();

    Reader &m_reader;
    const Clock &m_clock;
    std::shared_ptr<const MapBase> m_base;
    qint64 m_from = 0, m_to = 0;
    qint64 m_windowFrom = 0, m_windowTo = 0;
    bool m_following = true;
    MapFilter m_filter;
    TicketTimeline m_shown; ///< of span and day before, what passes the filter
    std::optional<TicketTimeline> m_all; ///< with what doesn't; nullopt: there is no filter
    TicketTimeline::Range m_window; ///< of m_shown
    quint64 m_revision = 1;
    qint64 m_revisionFrom = 0, m_revisionTo = 0; ///< the window that the revision began with
    QList<Geo::DensityPoint> m_changes;
    ComplaintHistogram m_histogram;
    QTimer m_followTimer;
    LatestAnswer m_baseRead{this};
    LatestAnswer m_pointsRead{this};
    LatestAnswer m_ticketsRead{this};
    MapReads::Touched m_touched; ///< changed since they were asked for
    QList<ComplaintPoint> m_meanwhile; ///< taken while the whole span is being read, which may not know them
};

/// Counts the complaints among \a points into slots of \a stepMs from \a fromMs to \a toMs. Pure.
[[nodiscard]] ComplaintHistogram complaintHistogram(const QList<ComplaintPoint> &points,
                                                    const MapFilter &filter, qint64 fromMs, qint64 toMs,
                                                    qint64 stepMs);

} // namespace Warmline
