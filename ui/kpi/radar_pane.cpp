// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/radar_pane.h"

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
{
    setObjectName(u"kpi_radar_pane"_s);
    m_chart->setObjectName(u"kpi_radar"_s);
    contentLayout()->addWidget(m_chart);
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
    setSideHint(teamed ? tr("虚线 = 目标；无目标的轴比班组") : tr("虚线 = 目标，越外越好"));
    m_chart->setAxes(axes);
    showContent();
}

} // namespace Warmline
