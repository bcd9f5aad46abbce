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

/// Curves of the selected station over 24 h, 3 d or 7 d with a cross-hair read-out; its tickets as marks on
/// the time axis, and its calls at its foot. The button 数表 puts a table of all quantities in place of the
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

    /// Marks the beginnings of the station's alarms, too. They outlive the pane.
    void setAlarms(AlarmService &alarms);

private:
    void refreshMarks();
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
    StationId m_shown; ///< whose curves are drawn
    QString m_nothing; ///< said of a range without data; empty: not known yet
    std::optional<Error> m_problem; ///< why the range can't be had
    std::optional<Error> m_tableProblem; ///< why the table has only what is now
    std::optional<Error> m_seasonProblem; ///< why part of the season, or all of it, is not there
    qint64 m_seasonFailedMs = 0;
    qint64 m_askedMs = 0;
};

} // namespace Warmline
