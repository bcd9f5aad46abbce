// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_curves_pane.h"

#include "ui/common/curve_legend.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/times.h"
#include "ui/panorama/panorama_state.h"
#include "ui/panorama/panorama_words.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/station_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

PanoramaCurvesPane::PanoramaCurvesPane(PanoramaService &service, QWidget *parent)
    : Pane(tr("近 24 小时：室温与本支"), u"graph-up"_s, parent)
    , m_service(service)
    , m_rooms(makePart(u"panorama_rooms"_s, tr("本户与本楼室温，近 24 小时")))
    , m_branch(makePart(u"panorama_branch"_s, tr("本支供水、回水、设定和室外温度，近 24 小时")))
{
    setObjectName(u"panorama_curves_pane"_s);
    auto *copy = new ChartCopyButton(
        [this] {
            const auto &panorama = m_service.panorama();
            return panorama ? tr("%1 · 室温").arg(panorama->detail.address) : title();
        },
        *m_rooms.chart, *m_rooms.legend, this);
    copy->setObjectName(u"panorama_rooms_copy"_s);
    addHeaderWidget(copy);
    m_rooms.chart->setAxisTitles(tr("室温 %1").arg(Format::isolate(u"°C"_s)), {});
    m_rooms.chart->setEndValues(true);
    m_branch.chart->setAxisTitles(tr("二次网 %1").arg(Format::isolate(u"°C"_s)),
                                  tr("室外 %1").arg(Format::isolate(u"°C"_s)));
    connect(m_rooms.chart, &CurveChart::crosshairMoved, this,
            [this] { m_branch.chart->setCrosshair(m_rooms.chart->crosshair()); });
    connect(m_branch.chart, &CurveChart::crosshairMoved, this,
            [this] { m_rooms.chart->setCrosshair(m_branch.chart->crosshair()); });
    connect(&service, &PanoramaService::curvesChanged, this, &PanoramaCurvesPane::refresh);
    connect(&service, &PanoramaService::loaded, this, [this] {
        if (!m_service.curves().isEmpty()) // the line of the standard may lie elsewhere now
            refresh();
    });
    connect(&service, &PanoramaService::seriesFailed, this, &PanoramaCurvesPane::onFailed);
    PanoramaState::follow(*this, service, u"graph-up"_s);
    if (!service.curves().isEmpty())
        refresh();
}

PanoramaCurvesPane::Part PanoramaCurvesPane::makePart(const QString &name, const QString &accessibleName)
{
    const Part part{new CurveChart(accessibleName, this), new CurveLegend(this), new StateView(this)};
    part.chart->setObjectName(name + u"_chart"_s);
    part.legend->setObjectName(name + u"_legend"_s);
    part.empty->setObjectName(name + u"_empty"_s);
    part.empty->hide();
    contentLayout()->setSpacing(4);
    contentLayout()->addWidget(part.chart, 1);
    contentLayout()->addWidget(part.legend);
    contentLayout()->addWidget(part.empty, 1);
    return part;
}

void PanoramaCurvesPane::showPart(const Part &part, const QList<ChartCurve> &curves, qint64 fromMs,
                                  qint64 toMs)
{
    part.chart->setVisible(!curves.isEmpty());
    part.legend->setVisible(!curves.isEmpty());
    part.empty->setVisible(curves.isEmpty());
    if (curves.isEmpty())
        return;
    part.chart->setCurves(curves, fromMs, toMs);
    part.legend->setEntries(StationWords::legend(curves, {}));
}

void PanoramaCurvesPane::refresh()
{
    const auto &panorama = m_service.panorama();
    if (!panorama)
        return;
    const qint64 to = m_service.curvesToMs();
    const qint64 from = to - PanoramaService::kSpanMs;
    m_rooms.empty->showEmpty(tr("本户和本楼近 24 小时没有室温数据"), u"thermometer-half"_s);
    m_branch.empty->showEmpty(
        panorama->station ? tr("近 24 小时没有这座站的数据") : tr("这一户没有登记换热站"), u"graph-up"_s);
    showPart(m_rooms, PanoramaWords::roomCurves(*panorama, m_service.curves(), from, to), from, to);
    showPart(m_branch, PanoramaWords::branchCurves(*panorama, m_service.curves(), from, to), from, to);
    setAge(tr("到 %1").arg(Times::minute(to)));
    showContent();
}

void PanoramaCurvesPane::onFailed(const Error &error)
{
    if (showsContent()) // what is drawn carries its own time axis
        return;
    stateView()->showError(tr("取不到曲线"), error.message());
    showState();
}

} // namespace Warmline
