// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/radar_pane.h"

#include "ui/common/curve_legend.h"
#include "ui/common/state_view.h"
#include "ui/kpi/kpi_words.h"
#include "ui/kpi/radar_chart.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

RadarPane::RadarPane(KpiService &kpi, QWidget *parent)
    : Pane(tr("响应效率雷达"), u"compass"_s, parent)
    , m_chart(new RadarChart(this))
    , m_legend(new CurveLegend(this))
{
    setObjectName(u"kpi_radar_pane"_s);
    m_chart->setObjectName(u"kpi_radar"_s);
    m_legend->setObjectName(u"kpi_radar_legend"_s);
    contentLayout()->addWidget(m_chart, 1);
    contentLayout()->addWidget(m_legend);
    stateView()->showLoading(tr("算指标"));
    showState();
    connect(&kpi, &KpiService::reportReady, this, &RadarPane::onReport);
    connect(&kpi, &KpiService::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("算不出指标"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &kpi, &KpiService::refresh);
    if (kpi.report().asOfMs > 0)
        onReport(kpi.report());
}

void RadarPane::onReport(const KpiReport &report)
{
    const QString reason = Radar::reason(report);
    if (!reason.isEmpty()) {
        setAge({});
        stateView()->showEmpty(reason, u"compass"_s);
        showState();
        return;
    }
    const QList<RadarAxis> axes = Radar::axes(report);
    const bool teamed = std::ranges::any_of(axes, [](const RadarAxis &axis) { return !axis.hasTarget; });
    setSideHint(teamed ? tr("越外越好；无目标的轴比班组") : tr("越外越好"));
    m_chart->setAxes(axes);
    QList<CurveLegend::Entry> lines;
    lines.append({CurveKind::Main, false, KpiWords::scopeTitle(report.scope), {}, {}, false, false});
    if (Radar::hasBand(axes))
        lines.append({CurveKind::Outside, false, tr("班组中位与四分位"), tr("班组"), {}, false, true});
    lines.append({CurveKind::Target, false, tr("目标 = 1"), {}, {}, false, false});
    m_legend->setEntries(lines);
    showContent();
}

} // namespace Warmline
