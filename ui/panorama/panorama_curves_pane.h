// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama_service.h"
#include "ui/common/pane.h"

namespace Warmline {

struct ChartCurve;
class CurveChart;
class CurveLegend;
class StateView;

/// The last 24 h on one time axis: above the rooms (the home, its building's mean, the standard), below what
/// its branch was given and gave back. The cross-hair of one stands in the other, too, and they are
/// zoomed and moved as one. GUI thread.
///
/// Object names: panorama_curves_pane (the pane), panorama_rooms_chart, panorama_rooms_legend,
/// panorama_branch_chart, panorama_branch_legend, panorama_curves_copy.
class PanoramaCurvesPane : public Pane
{
    Q_OBJECT

public:
    explicit PanoramaCurvesPane(PanoramaService &service, QWidget *parent = nullptr);

private:
    struct Part
    {
        CurveChart *chart;
        CurveLegend *legend;
        StateView *empty; ///< in place of the chart
    };
    [[nodiscard]] Part makePart(const QString &name, const QString &accessibleName);
    void showPart(const Part &part, const QList<ChartCurve> &curves, qint64 fromMs, qint64 toMs);
    void refresh();
    void onFailed(const Error &error);

    PanoramaService &m_service;
    Part m_rooms;
    Part m_branch;
};

} // namespace Warmline
