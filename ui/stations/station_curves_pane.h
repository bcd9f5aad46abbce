// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/station_service.h"
#include "ui/common/pane.h"
#include "ui/stations/curve_chart.h"

namespace Warmline {

class AlarmService;
class ConnectionStatus;
class CurveChart;
class CurveLegend;
class SegmentedControl;

/// Curves of the selected station over 24 h, 3 d or 7 d with a cross-hair read-out; its tickets as marks on
/// the time axis. Asks for the curves again every 5 min while it is seen. GUI thread.
///
/// Object names: station_curves_pane (the pane), station_range, station_curves_chart, station_curves_legend.
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
    void onSummary(const StationSummary &summary);
    void refreshLegend();
    void onTicked();

    StationService &m_stations;
    ConnectionStatus &m_connection;
    SegmentedControl *m_range;
    CurveChart *m_chart;
    CurveLegend *m_legend;
    AlarmService *m_alarms = nullptr;
    QList<ChartMark> m_ticketMarks;
    StationId m_shown;
    qint64 m_askedMs = 0;
};

/// 两日对照: the return temperature of the last 24 h against the 24 h before, and how far apart they are on
/// average. GUI thread.
///
/// Object names: station_compare_pane (the pane), station_compare_chart, station_compare_legend,
/// station_compare_mean (chip).
class StationComparePane : public Pane
{
    Q_OBJECT

public:
    explicit StationComparePane(StationService &stations, QWidget *parent = nullptr);

private:
    void onSelected();
    void onSeries(const StationSeries &series);
    void onFailed(const Error &error);

    StationService &m_stations;
    CurveChart *m_chart;
    CurveLegend *m_legend;
    class Chip *m_mean;
};

} // namespace Warmline
