// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

namespace Warmline {

class CurveLegend;
class KpiService;
class RadarChart;
struct KpiReport;

/// 响应效率雷达: the personal indicators against their targets. Without five comparable indicators of at
/// least 20 samples there is no radar but the reason. An axis without a target is measured against the team,
/// and says so. GUI thread.
///
/// Object names: kpi_radar_pane (the pane), kpi_radar, kpi_radar_legend (whose line is which).
class RadarPane : public Pane
{
    Q_OBJECT

public:
    explicit RadarPane(KpiService &kpi, QWidget *parent = nullptr);

private:
    void onReport(const KpiReport &report);

    RadarChart *m_chart;
    CurveLegend *m_legend;
};

} // namespace Warmline
