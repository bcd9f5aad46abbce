// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"
#include "app/services/stations/series_tiles.h"
#include "app/services/stations/station_summary.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Warmline {

/// How much a station's data may be trusted now.
enum class StationState : quint8 {
    Fresh = 1, ///< all values within two polls
    Stale, ///< some are older than two polls or uncertain
    Silent, ///< nothing for more than five polls
    Unknown ///< never a value
};

/// A station as the list has it.
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

/// The curves of the chosen station.
struct StationSeries
{
    StationId station;
    SeriesRange range = SeriesRange::Day;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QList<Series>
        series; ///< supply, return, set temperature of the station; outdoor temperature with owner ""
};

/// What the chosen station is held against, on one time axis of 24 h: another day of its own, or another
/// station at the same time.
struct StationComparison
{
    SeriesQuantity quantity = SeriesQuantity::ReturnTemperature;
    StationId other; ///< empty: the same station
    int daysBack = 1; ///< 1 … 14; with another station 0
    friend bool operator==(const StationComparison &, const StationComparison &) = default;
};

/// The two curves of a comparison.
struct ComparedSeries
{
    StationId station;
    StationComparison with;
    qint64 fromMs = 0; ///< of the station's own curve
    qint64 toMs = 0;
    Series own;
    Series other; ///< at the times of its measurement: daysBack earlier
};

/// Stations, their live values and curves. Polls SeriesSource for all stations: every 5 s while somebody
/// looks at them, every 30 s else (thousands of idle seats ask one server, and each answer costs a seat 50 ms
/// of CPU). GUI thread.
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
    /// Values of stations and of the weather that another service asked for: all panes and the status strip
    /// tell the same ages then, whoever asked last.
    void learn(const QList<LiveValue> &values);
    /// UTC of the newest value of all.
    [[nodiscard]] qint64 newestMs() const { return m_newestMs; }

    /// Values of the stations are on the screen (a pane's StationWatch, the map), or no more. Old values are
    /// asked for at once.
    void setWatched(const QObject *by, bool watched);
    [[nodiscard]] bool isWatched() const { return !m_watchers.isEmpty(); }

    /// The station on the screen: its summary and curves follow.
    void select(const StationId &id);
    [[nodiscard]] const StationId &selected() const { return m_selected; }
    void setRange(SeriesRange range);
    [[nodiscard]] SeriesRange range() const { return m_range; }
    void reloadSeries();
    /// What the station is held against; stays when another station is chosen, unless it is that itself.
    void setComparison(const StationComparison &comparison);
    [[nodiscard]] const StationComparison &comparison() const { return m_comparison; }
    /// The heating season of the chosen station, for a chart of its own; read as that asks for it.
    [[nodiscard]] SeriesTiles &season() { return m_season; }
    /// When the heating season of now began.
    [[nodiscard]] qint64 seasonStartMs() const;
    /// The table of all its quantities is on the screen: their series of the range follow, now and with every
    /// reload.
    void setTableShown(bool shown);
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
    /// After select(), reloadSeries() and setComparison().
    void comparisonReady(const Warmline::ComparedSeries &series);
    void comparisonFailed(const Warmline::Error &error);
    /// Every series of the station over the range; see setTableShown().
    void tableReady(const Warmline::StationSeries &series);
    void tableFailed(const Warmline::Error &error);
    void summaryReady(const Warmline::StationSummary &summary);
    void failed(const Warmline::Error &error);

private:
    void readStations();
    void poll();
    void fold(const QList<LiveValue> &values);
    void judge();
    void readSummary();
    void readComparison();
    void readOther(ComparedSeries answer);
    void readTable();

    Session &m_session;
    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    QList<StationRow> m_rows;
    QHash<SeriesKey, LiveValue> m_values;
    qint64 m_newestMs = 0;
    StationId m_selected;
    SeriesRange m_range = SeriesRange::Day;
    StationComparison m_comparison;
    bool m_tableShown = false;
    SeriesTiles m_season;
    QTimer m_pollTimer;
    qint64 m_askedMs = 0; ///< monotonic, of the last poll
    QSet<const QObject *> m_watchers;
    QTimer m_callBrake; ///< runs: a call changed, the summary is read when it ends
    bool m_polling = false;
    LatestAnswer m_stationsRead{this};
    LatestAnswer m_seriesRead{this};
    LatestAnswer m_comparisonRead{this};
    LatestAnswer m_tableRead{this};
    LatestAnswer m_summaryRead{this};
    bool m_pollTold = false;
};

} // namespace Warmline
