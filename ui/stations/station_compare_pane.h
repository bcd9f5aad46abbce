// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_service.h"
#include "ui/common/pane.h"
#include "ui/stations/curve_chart.h"

class QComboBox;

namespace Warmline {

class Chip;
class CurveLegend;

/// 对照: one quantity of the selected station over 24 h, against another day of its own or against another
/// station on the same axes, and how far apart they are on average. GUI thread.
///
/// Object names: station_compare_pane (the pane), station_compare_quantity, station_compare_with,
/// station_compare_chart, station_compare_legend, station_compare_mean (chip), station_compare_copy.
class StationComparePane : public Pane
{
    Q_OBJECT

public:
    explicit StationComparePane(StationService &stations, QWidget *parent = nullptr);

private:
    void fillQuantities();
    void fillOthers();
    void onChosen();
    void onSelected();
    void onSeries(const ComparedSeries &series);
    void onFailed(const Error &error);
    [[nodiscard]] QString otherTitle(const StationComparison &with) const;
    [[nodiscard]] QString paneTitle() const;

    StationService &m_stations;
    QComboBox *m_quantity;
    QComboBox *m_with;
    CurveChart *m_chart;
    CurveLegend *m_legend;
    Chip *m_mean;
};

} // namespace Warmline
