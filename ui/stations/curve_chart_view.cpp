// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a curve chart is on the screen, and the hands that move it.
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/stations/curve_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Warmline {

namespace {

constexpr qint64 kNarrowestViewMs = 600'000;

/// What lies between two times.
GapCurve cutTo(const GapCurve &curve, const TimeSpan &view)
{
    GapCurve cut;
    for (const QList<QPointF> &segment : curve.segments) {
        QList<QPointF> inside;
        for (const QPointF &point : segment) {
            if (view.holds(qint64(point.x())))
                inside.append(point);
        }
        if (!inside.isEmpty())
            cut.segments.append(inside);
    }
    for (const GapCurve::Span &gap : curve.gaps) {
        if (gap.fromMs < view.toMs && gap.toMs > view.fromMs)
            cut.gaps.append(gap);
    }
    return cut;
}

} // namespace

/// What is looked at stays before the eyes while the hours go on; another range is shown whole.
void CurveChart::followSpan(const TimeSpan &span)
{
    const bool stays = isZoomed() && span.length() == m_span.length();
    const bool atEnd = m_view.toMs == m_span.toMs;
    const qint64 goneOn = atEnd ? span.toMs - m_span.toMs : 0;
    m_span = span;
    m_view = stays ? TimeSpans::within(TimeSpans::moved(m_view, goneOn), m_span, kNarrowestViewMs) : m_span;
    m_x->setRange(double(m_view.fromMs), double(m_view.toMs)); // before series are tied to the axis
}

void CurveChart::setView(const TimeSpan &view)
{
    const TimeSpan within = TimeSpans::within(view, m_span, kNarrowestViewMs);
    if (within == m_view)
        return;
    m_view = within;
    applyView();
    emit viewChanged();
}

void CurveChart::applyView()
{
    m_x->setRange(double(m_view.fromMs), double(m_view.toMs));
    if (m_crosshair && !m_view.holds(*m_crosshair))
        setCrosshair({});
    m_showAll->setVisible(isZoomed());
    viewport()->setCursor(isZoomed() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    placePlot();
    refreshOverlay();
}

QList<ChartCurve> CurveChart::shownCurves() const
{
    QList<ChartCurve> shown = m_curves;
    for (ChartCurve &curve : shown)
        curve.curve = cutTo(curve.curve, m_view);
    return shown;
}

void CurveChart::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0 && !m_curves.isEmpty())
        setView(TimeSpans::zoomed(m_view, std::pow(TimeSpans::kZoomStep, notches),
                                  timeAt(event->position().x())));
    event->accept();
}

void CurveChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isZoomed()) {
        m_grip = event->position();
        m_gripView = m_view;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    QChartView::mousePressEvent(event);
}

void CurveChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_grip) {
        const double perPixel = double(m_gripView.length()) / std::max(1.0, plotRect().width());
        setView(TimeSpans::moved(m_gripView, -qint64(std::llround((at.x() - m_grip->x()) * perPixel))));
        return;
    }
    const QRectF reach = plotRect().adjusted(-4, -Theme::of(this)->px(24), 4, 4);
    setCrosshair(m_curves.isEmpty() || !reach.contains(at) ? std::nullopt : std::optional(timeAt(at.x())));
    QChartView::mouseMoveEvent(event);
}

void CurveChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_grip, std::nullopt))
        viewport()->setCursor(isZoomed() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    QChartView::mouseReleaseEvent(event);
}

void CurveChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        showAll();
    event->accept();
}

void CurveChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        setCrosshair({});
    QChartView::leaveEvent(event);
}

/// Whether the key zoomed or moved.
bool CurveChart::viewKey(const QKeyEvent &event)
{
    const qint64 move = std::max<qint64>(1, m_view.length() / 10);
    const qint64 centre = m_crosshair.value_or(m_view.middle());
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setView(TimeSpans::zoomed(m_view, TimeSpans::kKeyZoomStep, centre)); return true;
    case Qt::Key_Minus: setView(TimeSpans::zoomed(m_view, 1 / TimeSpans::kKeyZoomStep, centre)); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!(event.modifiers() & Qt::ShiftModifier))
            return false;
        setView(TimeSpans::moved(m_view, event.key() == Qt::Key_Left ? -move : move));
        return true;
    case Qt::Key_Home:
        if (!isZoomed())
            return false;
        showAll();
        return true;
    default: return false;
    }
}

void CurveChart::keyPressEvent(QKeyEvent *event)
{
    if (viewKey(*event))
        return;
    const qint64 step = stepMs() * (event->modifiers() & Qt::ControlModifier ? 12 : 1);
    switch (event->key()) {
    case Qt::Key_Left: setCrosshair(m_crosshair.value_or(m_view.toMs) - step); return;
    case Qt::Key_Right: setCrosshair(m_crosshair.value_or(m_view.fromMs) + step); return;
    case Qt::Key_Home: setCrosshair(m_view.fromMs); return;
    case Qt::Key_End: setCrosshair(m_view.toMs); return;
    case Qt::Key_Escape:
        if (m_crosshair) {
            setCrosshair({});
            return;
        }
        break;
    default: break;
    }
    QChartView::keyPressEvent(event);
}

} // namespace Warmline
