// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/contact.h"
#include "ui/common/pane.h"

class QLabel;

namespace Warmline {

class ChartCopyButton;
class Chip;
class ConnectionStatus;
class ContactService;
class CurveChart;
class CurveLegend;
class StationService;

/// The seat's curves: supply, return and set temperature of the station on the card over the last 24 h,
/// outdoor temperature on an axis of its own, gaps hatched, live values in the legend. Follows the card; asks
/// for the curves again every 5 min. The live values are the stations' service's, whose newest is the age in
/// the status strip. GUI thread.
///
/// Object names: station_curves (the pane), curves_chart, curves_legend, curves_state (chip), curves_copy.
class CurvesPane : public Pane
{
    Q_OBJECT

public:
    CurvesPane(ContactService &contact, StationService &stations, ConnectionStatus &connection,
               QWidget *parent = nullptr);

private:
    void onCard();
    void onCurves(const QList<Series> &curves);
    void onFailed(const Error &error);
    void refreshValues();
    void onTicked();

    ContactService &m_contact;
    StationService &m_stations;
    ConnectionStatus &m_connection;
    CurveChart *m_chart;
    CurveLegend *m_legend;
    Chip *m_state;
    ChartCopyButton *m_copy;
    QString m_station; ///< id of the station on the screen
    qint64 m_askedMs = 0;
};

} // namespace Warmline
