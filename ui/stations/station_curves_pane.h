// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_service.h"
#include "ui/common/pane.h"
#include "ui/stations/curve_chart.h"

namespace Warmline {

class AlarmService;
class ConnectionStatus;
class CurveChart;
class CurveLegend;
class KeyButton;
class LongChart;
class SegmentedControl;
class StationTable;

/// Curves of the selected station over 24 h, 3 d or 7 d with a cross-hair read-out; its tickets and alarms as
/// marks on the time axis, and its calls at its foot; round the set curve the band in which the company's
/// alarm rule lets the supply be. The button 数表 puts a table of all quantities in place of the
/// chart; the range 采暖季 a chart of the whole season that is zoomed and moved. Asks for the curves again
/// every 5 min while it is seen. GUI thread.
///
/// Object names: station_curves_pane (the pane), station_range, station_curves_chart, station_curves_legend,
/// station_table_button, station_table, station_season_chart.
class StationCurvesPane : public Pane
{
    Q_OBJECT

public:
    StationCurvesPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

    /// Marks the beginnings of the station's alarms, too, of those of the areas that it heats and of the
    /// weather. They outlive the pane.
    void setAlarms(AlarmService &alarms);

private:
    void refreshMarks();
    void drawSeries();
    [[nodiscard]] QString titleFor(const QString &what) const;
    void onSelected();
    void onSeries(const StationSeries &series);
    void onFailed(const Error &error);
    void onSeasonFailed(const Error &error);
    void onSeasonChanged();
    void onRetry();
    void refreshState();
    void onSummary(const StationSummary &summary);
    void refreshLegend();
    void onRange();
    void showSeason();
    void arrange();
    void refreshAge();
    void refreshTable();
    void copyTable();
    void onTicked();

    StationService &m_stations;
    ConnectionStatus &m_connection;
    SegmentedControl *m_range;
    CurveChart *m_chart;
    CurveLegend *m_legend;
    KeyButton *m_tableButton;
    StationTable *m_table;
    LongChart *m_seasonChart;
    QWidget *m_copy = nullptr;
    QWidget *m_copyTable = nullptr;
    bool m_season = false; ///< instead of a range of days
    StationSeries m_tableSeries;
    AlarmService *m_alarms = nullptr;
    QList<ChartMark> m_ticketMarks;
    QList<CommunityId> m_areas; ///< that the station heats
    double m_tolerance_K = 0; ///< of its supply; 0: not known yet
    StationSeries m_series; ///< that is drawn
    StationId m_shown; ///< whose curves are drawn
    QString m_nothing; ///< said of a range without data; empty: not known yet
    std::optional<Error> m_problem; ///< why the range can't be had
    std::optional<Error> m_tableProblem; ///< why the table has only what is now
    std::optional<Error> m_seasonProblem; ///< why part of the season, or all of it, is not there
    qint64 m_seasonFailedMs = 0;
    qint64 m_askedMs = 0;
};

} // namespace Warmline
