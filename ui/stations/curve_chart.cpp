// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/curve_chart.h"

#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/curve_overlay.h"

#include <QChart>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Warmline {

CurveChart::CurveChart(const QString &accessibleName, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
    , m_farY(new QValueAxis)
    , m_showAll(new KeyButton(tr("已放大 · 看全部"), KeyButton::Kind::Plain, viewport()))
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRubberBand(QChartView::NoRubberBand);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    chart()->addAxis(m_farY, Qt::AlignRight);
    for (QValueAxis *axis : {m_x, m_y, m_farY})
        axis->setLabelsVisible(false);
    // The grid is painted with the labels: the one of the chart keeps lines of before when its size or ticks
    // change.
    for (QValueAxis *axis : {m_x, m_y})
        axis->setProperty("warmlineOwnGrid", true);
    m_x->setTickCount(2);
    ChartStyle::follow(chart());
    m_showAll->setObjectName(QStringLiteral("chart_show_all"));
    m_showAll->setSizeClass(KeyButton::Size::Small);
    m_showAll->setKeyText(Format::keyText(QKeySequence(Qt::Key_Home)));
    m_showAll->setToolTip(tr("回到全部时间：Home 或双击；滚轮或 + − 缩放，拖动或 Shift 加方向键移动"));
    m_showAll->setFocusPolicy(Qt::NoFocus); // Home is its key
    m_showAll->setCursor(Qt::ArrowCursor);
    m_showAll->hide();
    connect(m_showAll, &KeyButton::clicked, this, &CurveChart::showAll);
    m_fill = new DifferenceFill(this);
    m_overlay = new CurveOverlay(this);
    connect(Theme::of(this), &Theme::changed, this, [this] {
        placePlot();
        refreshOverlay();
    });
}

bool CurveChart::hasFarAxis() const
{
    return std::ranges::any_of(m_curves, &ChartCurve::farAxis);
}

void CurveChart::setCurves(const QList<ChartCurve> &curves, qint64 fromMs, qint64 toMs)
{
    const bool sameKinds = std::ranges::equal(m_curves, curves, [](const ChartCurve &a, const ChartCurve &b) {
        return a.kind == b.kind && a.comparison == b.comparison && a.farAxis == b.farAxis;
    });
    m_curves = curves;
    followSpan({fromMs, std::max(toMs, fromMs + 1)});
    rescale();
    if (!sameKinds) {
        for (GapAwareSeries *series : std::as_const(m_series)) {
            series->setCurve({});
            delete series;
        }
        m_series.clear();
        for (const ChartCurve &curve : m_curves)
            m_series.append(
                new GapAwareSeries(this, curve.kind, m_x, curve.farAxis ? m_farY : m_y, curve.comparison));
    }
    QList<GapCurve> near;
    for (const ChartCurve &curve : std::as_const(m_curves)) {
        if (!curve.farAxis && CurveData::hasValues(curve.curve))
            near.append(curve.curve);
    }
    bool gapsShown = false; // one hatch for all: the curves of a station mostly share their gaps
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        m_series[i]->setCurve(m_curves[i].curve);
        const bool show = !gapsShown && !m_curves[i].farAxis && CurveData::hasValues(m_curves[i].curve);
        m_series[i]->setGapsVisible(show);
        if (show)
            m_series[i]->setHatched(CurveData::allGaps(near));
        gapsShown = gapsShown || show;
    }
    applyView();
}

void CurveChart::rescale()
{
    QList<GapCurve> near;
    QList<GapCurve> far;
    for (const ChartCurve &curve : std::as_const(m_curves)) {
        (curve.farAxis ? far : near).append(curve.curve);
        if (curve.band > 0 && !curve.farAxis) { // all of the band is seen
            near.append(CurveData::raised(curve.curve, curve.band));
            near.append(CurveData::raised(curve.curve, -curve.band));
        }
    }
    m_near = CurveData::scale(near, height() < Theme::of(this)->px(190) ? 3 : 5);
    m_far = CurveData::scaleWith(far, m_near.intervals);
    m_y->setRange(m_near.low, m_near.high);
    m_y->setTickCount(m_near.intervals + 1);
    m_farY->setRange(m_far.low, m_far.high);
    m_farY->setTickCount(m_far.intervals + 1);
    m_farY->setVisible(hasFarAxis());
}

void CurveChart::placePlot()
{
    const QMarginsF margins = CurveOverlay::margins(*this);
    const QRectF whole(QPointF(0, 0), QSizeF(viewport()->size()));
    chart()->setPlotArea(whole.marginsRemoved(margins));
    const QRectF plot = plotRect();
    m_showAll->resize(m_showAll->sizeHint());
    m_showAll->move(int(plot.right()) - m_showAll->width() - 2, int(plot.top()) + 2);
}

QRectF CurveChart::plotRect() const
{
    return chart()->plotArea();
}

void CurveChart::refreshOverlay()
{
    m_overlay->update();
    m_fill->update();
}

void CurveChart::setMarks(const QList<ChartMark> &marks)
{
    m_marks = marks;
    placePlot();
    refreshOverlay();
}

void CurveChart::setAxisTitles(const QString &near, const QString &far)
{
    m_nearTitle = near;
    m_farTitle = far;
    placePlot();
    refreshOverlay();
}

void CurveChart::setFillBetween(int a, int b)
{
    m_fillA = a;
    m_fillB = b;
    refreshOverlay();
}

void CurveChart::setEndValues(bool on)
{
    m_endValues = on;
    placePlot();
    refreshOverlay();
}

void CurveChart::setCrosshair(std::optional<qint64> atMs)
{
    if (atMs)
        atMs = std::clamp(*atMs, m_view.fromMs, m_view.toMs);
    if (m_crosshair == atMs)
        return;
    m_crosshair = atMs;
    setAccessibleDescription(atMs ? readOut(*atMs).join(QStringLiteral("，")) : QString());
    refreshOverlay();
    emit crosshairMoved();
}

QStringList CurveChart::readOut(qint64 atMs) const
{
    const QDateTime at = Times::local(atMs);
    QStringList lines{QCoreApplication::translate("Warmline::CurveChart", "%1月%2日 %3")
                          .arg(at.date().month())
                          .arg(at.date().day())
                          .arg(at.toString(QStringLiteral("HH:mm")))};
    for (const ChartCurve &curve : m_curves) {
        const auto value = CurveData::readAt(curve.curve, atMs);
        lines.append(curve.shortName + QLatin1Char(' ') + Format::quantity(value, {}, 1));
    }
    return lines;
}

qint64 CurveChart::timeAt(qreal x) const
{
    const QRectF plot = plotRect();
    const double part = std::clamp((x - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return m_view.fromMs + qint64(std::llround(part * double(m_view.length())));
}

/// Distance of the readings of the first curve, for the arrow keys.
qint64 CurveChart::stepMs() const
{
    for (const ChartCurve &curve : m_curves) {
        for (const QList<QPointF> &segment : curve.curve.segments) {
            if (segment.size() > 1)
                return std::max<qint64>(60'000, qint64(segment[1].x() - segment[0].x()));
        }
    }
    return std::max<qint64>(60'000, m_span.length() / 288);
}

void CurveChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (!m_overlay)
        return;
    rescale();
    placePlot();
    refreshOverlay();
}

QStringList CurveChart::marksAt(QPoint pos) const
{
    return ChartMarks::textsAt(pos, plotRect(), m_view, m_marks);
}

bool CurveChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (ChartMarks::showToolTip(*help, marksAt(help->pos()), this))
            return true;
        QToolTip::hideText();
    }
    return QChartView::viewportEvent(event);
}

QSize CurveChart::sizeHint() const
{
    return {Theme::of(this)->px(420), Theme::of(this)->px(180)};
}

QSize CurveChart::minimumSizeHint() const
{
    return {Theme::of(this)->px(220), Theme::of(this)->px(96)};
}

} // namespace Warmline
