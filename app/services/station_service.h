// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"
#include "app/services/ticket_views.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Warmline {

/// How much a station's data may be trusted now.
enum class StationState : quint8 {
    Fresh = 1, ///< all values within two polls
    Stale, ///< some are older than two polls or uncertain
    Silent, ///< nothing for more than five polls
    Unknown ///< never a value
};

struct StationRow
{
    Station station;
    StationState state = StationState::Unknown;
    qint64 newestMs = 0; ///< UTC of the newest value; 0: never
    int staleValues = 0;
    int badValues = 0;
};

enum class SeriesRange : quint8 { Day = 1, ThreeDays, Week };
[[nodiscard]] qint64 seriesRangeMs(SeriesRange range);

struct StationSeries
{
    StationId station;
    SeriesRange range = SeriesRange::Day;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QList<Series>
        series; ///< supply, return, set temperature of the station; outdoor temperature with owner ""
};

/// What stands beside a station's diagram.
struct StationSummary
{
    StationId station;
    int buildings = 0;
    int households = 0;
    int sensors = 0;
    int sensorsAnswering = 0; ///< with a good room temperature
    std::optional<double> meanRoomCelsius;
    int below18 = 0; ///< of those answering
    QHash<int, int> roomHistogram; ///< whole degree (floor) → flats
    int ticketsToday = 0;
    std::optional<double> ticketsPerThousand; ///< today's, per 1,000 households
    QList<Ticket> recentTickets; ///< last 12 h, newest first
    QList<TicketRow> recentRows; ///< the newest 100 of them with their addresses
    QList<Ticket> weekTickets; ///< last 7 days, newest first: marks on the curves
    qint64 asOfMs = 0;
};

/// Stations, their live values and curves. Polls SeriesSource every 5 s for all stations. GUI thread.
class StationService : public QObject
{
    Q_OBJECT

public:
    StationService(Session &session, Reader &reader, SeriesSource &series, ChangeFeed &feed,
                   const Clock &clock, QObject *parent = nullptr);

    /// Reads the stations and starts to poll.
    void start();
    [[nodiscard]] const QList<StationRow> &stations() const { return m_rows; }
    [[nodiscard]] const Station *station(const StationId &id) const;

    /// Latest value of one series, judged by its age now; empty: never one.
    [[nodiscard]] std::optional<LiveValue> value(const SeriesKey &key) const;
    [[nodiscard]] QList<LiveValue> values(const StationId &id) const;
    [[nodiscard]] std::optional<LiveValue> outdoor() const;
    /// UTC of the newest value of all.
    [[nodiscard]] qint64 newestMs() const { return m_newestMs; }

    /// The station on the screen: its summary and curves follow.
    void select(const StationId &id);
    [[nodiscard]] const StationId &selected() const { return m_selected; }
    void setRange(SeriesRange range);
    [[nodiscard]] SeriesRange range() const { return m_range; }
    void reloadSeries();
    /// Tells the summary of the chosen station again: for panes that were made after it was told.
    void reloadSummary() { readSummary(); }

signals:
    void stationsChanged();
    /// New values or new ages of them; once a poll.
    void valuesChanged();
    void newestChanged(qint64 utcMs);
    void selectedChanged(const Warmline::StationId &id);
    void seriesReady(const Warmline::StationSeries &series);
    void seriesFailed(const Warmline::Error &error);
    /// The return temperature of the last 48 h, for today against yesterday; after select() and
    /// reloadSeries().
    void comparisonReady(const Warmline::StationSeries &series);
    void summaryReady(const Warmline::StationSummary &summary);
    void failed(const Warmline::Error &error);

private:
    void readStations();
    void poll();
    void fold(const QList<LiveValue> &values);
    void judge();
    void readSummary();
    void readComparison();

    Session &m_session;
    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    QList<StationRow> m_rows;
    QHash<SeriesKey, LiveValue> m_values;
    qint64 m_newestMs = 0;
    StationId m_selected;
    SeriesRange m_range = SeriesRange::Day;
    QTimer m_pollTimer;
    bool m_polling = false;
    LatestAnswer m_stationsRead{this};
    LatestAnswer m_seriesRead{this};
    LatestAnswer m_comparisonRead{this};
    LatestAnswer m_summaryRead{this};
    bool m_pollTold = false;
};

} // namespace Warmline
