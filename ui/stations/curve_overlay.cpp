// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/curve_overlay.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/curve_axes.h"
#include "ui/stations/curve_chart.h"

#include <QChart>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Warmline {

CurveOverlay::CurveOverlay(CurveChart *chart)
    : QGraphicsObject(chart->chart())
    , m_chart(chart)
{
    setZValue(30);
    setAcceptedMouseButtons(Qt::NoButton);
}

QRectF CurveOverlay::boundingRect() const
{
    return QRectF(QPointF(0, 0), QSizeF(m_chart->viewport()->size()));
}

QMarginsF CurveOverlay::margins(const CurveChart &chart)
{
    const Theme *theme = Theme::of();
    const QFont font = theme->font(TextRole::Axis);
    const qreal line = theme->lineHeight(TextRole::Axis);
    qreal right = chart.hasFarAxis() ? CurveAxes::labelWidth(chart.m_far) + theme->px(8) : theme->px(12);
    if (chart.m_endValues)
        right =
            std::max<qreal>(right, Paint::textWidth(theme->font(TextRole::AxisStrong), QStringLiteral("00.0"))
                                       + theme->px(12));
    qreal top = theme->px(6);
    if (!chart.m_nearTitle.isEmpty() || !chart.m_farTitle.isEmpty())
        top = line + theme->px(6);
    top += ChartMarks::headRoom(chart.m_marks); // they stand between the titles and the plot
    // A time label is centred under its tick: half of it needs room at the ends.
    const qreal half = Paint::textWidth(font, QStringLiteral("00:00")) / 2.0;
    return {std::max<qreal>(CurveAxes::labelWidth(chart.m_near) + theme->px(8), half), top,
            std::max(right, half), line + theme->px(4)};
}

qreal CurveOverlay::xOf(qint64 ms) const
{
    const QRectF plot = m_chart->plotRect();
    return plot.left()
         + plot.width() * double(ms - m_chart->m_view.fromMs) / double(m_chart->m_view.length());
}

qreal CurveOverlay::yOf(double value, bool far) const
{
    const QRectF plot = m_chart->plotRect();
    const CurveData::Scale &scale = far ? m_chart->m_far : m_chart->m_near;
    return plot.bottom() - plot.height() * (value - scale.low) / (scale.high - scale.low);
}

void CurveOverlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_chart->m_curves.isEmpty())
        return;
    Paint::Save save(painter);
    paintValueLabels(painter);
    paintTimeLabels(painter);
    ChartMarks::paint(painter, m_chart->plotRect(), m_chart->m_view, m_chart->m_marks);
    paintEnds(painter);
    paintCrosshair(painter);
}

void CurveOverlay::paintValueLabels(QPainter *painter) const
{
    const QRectF plot = m_chart->plotRect();
    CurveAxes::paintValues(painter, plot, m_chart->m_near, false);
    if (m_chart->hasFarAxis())
        CurveAxes::paintValues(painter, plot, m_chart->m_far, true);
    CurveAxes::paintTitles(painter, m_chart->viewport()->width(), m_chart->m_nearTitle,
                           m_chart->hasFarAxis() ? m_chart->m_farTitle : QString());
}

void CurveOverlay::paintTimeLabels(QPainter *painter) const
{
    CurveAxes::paintTimes(painter, m_chart->plotRect(), m_chart->m_view.fromMs, m_chart->m_view.toMs);
}

void CurveOverlay::paintEnds(QPainter *painter) const
{
    const Theme *theme = Theme::of();
    const QRectF plot = m_chart->plotRect();
    QList<qreal> taken;
    for (const ChartCurve &curve : std::as_const(m_chart->m_curves)) {
        if (curve.farAxis || curve.kind == CurveKind::Set || curve.kind == CurveKind::Target
            || !CurveData::hasValues(curve.curve))
            continue;
        const QPointF end = curve.curve.segments.last().last();
        const QPointF at(xOf(qint64(end.x())), yOf(end.y(), false));
        // An old end is no present value, and a view of before does not hold it.
        if (plot.right() - at.x() > theme->px(24) || at.x() > plot.right() + 1)
            continue;
        if (!curve.comparison) {
            painter->setPen(QPen(theme->color(ColorToken::S1), theme->pxF(1.5)));
            painter->setBrush(theme->color(ChartStyle::colorOf(curve.kind)));
            painter->drawEllipse(at, theme->pxF(3.8), theme->pxF(3.8));
        }
        if (!m_chart->m_endValues)
            continue;
        const qreal line = theme->lineHeight(TextRole::Axis);
        qreal y = at.y();
        for (const qreal other : std::as_const(taken)) {
            if (std::abs(other - y) < line)
                y = y >= other ? other + line : other - line;
        }
        taken.append(y);
        Paint::text(painter, {plot.right() + theme->px(7), y - line / 2, 60, line},
                    theme->font(curve.comparison ? TextRole::Axis : TextRole::AxisStrong),
                    theme->color(curve.comparison ? ColorToken::T2 : ColorToken::T1),
                    Format::number(end.y(), 1));
    }
}

void CurveOverlay::paintCrosshair(QPainter *painter) const
{
    if (!m_chart->m_crosshair)
        return;
    const Theme *theme = Theme::of();
    const QRectF plot = m_chart->plotRect();
    const qreal x = std::round(xOf(*m_chart->m_crosshair)) + 0.5;
    painter->setPen(QPen(theme->color(ColorToken::Accent), 1.2));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const ChartCurve &curve : std::as_const(m_chart->m_curves)) {
        const auto value = CurveData::readAt(curve.curve, *m_chart->m_crosshair);
        if (!value)
            continue;
        painter->setPen(QPen(theme->color(ColorToken::S1), theme->pxF(1.5)));
        painter->setBrush(theme->color(ChartStyle::colorOf(curve.kind)));
        painter->drawEllipse(QPointF(x, yOf(*value, curve.farAxis)), theme->pxF(3.8), theme->pxF(3.8));
    }
    paintReadOut(painter, x);
}

void CurveOverlay::paintReadOut(QPainter *painter, qreal x) const
{
    const Theme *theme = Theme::of();
    const QRectF plot = m_chart->plotRect();
    const QStringList lines = m_chart->readOut(*m_chart->m_crosshair);
    const QFont head = theme->font(TextRole::LabelStrong);
    const QFont font = theme->font(TextRole::Label);
    const qreal line = theme->lineHeight(TextRole::Label);
    const qreal pad = theme->px(9);
    qreal cell = 0;
    for (const QString &text : lines.mid(1))
        cell = std::max<qreal>(cell, Paint::textWidth(font, text) + theme->px(12));
    const int columns = lines.size() > 3 ? 2 : 1;
    const qreal width = std::max<qreal>(cell * columns, Paint::textWidth(head, lines.first())) + 2 * pad
                      - (columns == 2 ? theme->px(12) : 0);
    const int rows = (int(lines.size()) - 1 + columns - 1) / columns;
    const qreal height = line * (rows + 1) + theme->px(10);
    QRectF box(x + theme->px(10), plot.bottom() - height - theme->px(8), width, height);
    if (box.right() > plot.right())
        box.moveRight(x - theme->px(10));
    box.moveLeft(std::max(box.left(), 2.0));
    Paint::roundedBox(painter, box, theme->px(4), theme->color(ColorToken::S1),
                      theme->color(ColorToken::Field));
    QRectF row(box.left() + pad, box.top() + theme->px(5), box.width() - pad, line);
    Paint::text(painter, row, head, theme->color(ColorToken::T1), lines.first());
    for (int i = 1; i < lines.size(); ++i) {
        const QRectF place(row.left() + ((i - 1) % columns) * cell,
                           row.top() + line * (1 + (i - 1) / columns), cell, line);
        Paint::text(painter, place, font, theme->color(ColorToken::T2), lines[i]);
    }
}

DifferenceFill::DifferenceFill(CurveChart *chart)
    : QGraphicsObject(chart->chart())
    , m_chart(chart)
{
    setZValue(1); // over the background, under the curves
    setAcceptedMouseButtons(Qt::NoButton);
}

QRectF DifferenceFill::boundingRect() const
{
    return QRectF(QPointF(0, 0), QSizeF(m_chart->viewport()->size()));
}

void DifferenceFill::paintGrid(QPainter *painter) const
{
    if (m_chart->curves().isEmpty())
        return;
    const QRectF plot = m_chart->plotRect();
    painter->setPen(QPen(Theme::of()->color(ColorToken::Line), 1));
    for (int i = 0; i <= m_chart->m_near.intervals; ++i) {
        const qreal y = std::round(plot.bottom() - plot.height() * i / m_chart->m_near.intervals) + 0.5;
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

QPointF DifferenceFill::placeOf(double x, double value) const
{
    const QRectF plot = m_chart->plotRect();
    const CurveData::Scale &scale = m_chart->m_near;
    const TimeSpan &view = m_chart->m_view;
    return {plot.left() + plot.width() * (x - double(view.fromMs)) / double(view.length()),
            plot.bottom() - plot.height() * (value - scale.low) / (scale.high - scale.low)};
}

void DifferenceFill::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const auto &curves = m_chart->curves();
    paintGrid(painter);
    const Paint::Save save(painter);
    painter->setClipRect(m_chart->plotRect());
    painter->setPen(Qt::NoPen);
    paintBands(painter);
    if (m_chart->m_fillA >= 0 && m_chart->m_fillB >= 0
        && std::max(m_chart->m_fillA, m_chart->m_fillB) < curves.size())
        paintDifference(painter);
}

/// What is usual: around the set curve as far as it goes, nothing over its gaps.
void DifferenceFill::paintBands(QPainter *painter) const
{
    for (const ChartCurve &curve : m_chart->curves()) {
        if (curve.band <= 0 || curve.farAxis)
            continue;
        painter->setBrush(ChartStyle::bandFill(curve.kind));
        for (const QList<QPointF> &segment : curve.curve.segments) {
            QPolygonF upper;
            QPolygonF lower;
            for (const QPointF &point : segment) {
                upper.append(placeOf(point.x(), point.y() + curve.band));
                lower.append(placeOf(point.x(), point.y() - curve.band));
            }
            std::ranges::reverse(lower);
            painter->drawPolygon(upper + lower);
        }
    }
}

void DifferenceFill::paintDifference(QPainter *painter) const
{
    const auto &curves = m_chart->curves();
    const GapCurve &other = curves[m_chart->m_fillB].curve;
    painter->setBrush(ChartStyle::differenceFill(curves[m_chart->m_fillA].kind));
    for (const QList<QPointF> &segment : curves[m_chart->m_fillA].curve.segments) {
        QPolygonF upper;
        QPolygonF lower;
        const auto flush = [&] { // only where both days have a value
            std::ranges::reverse(lower);
            if (upper.size() > 1)
                painter->drawPolygon(upper + lower);
            upper.clear();
            lower.clear();
        };
        for (const QPointF &point : segment) {
            const auto value = CurveData::readAt(other, qint64(point.x()));
            if (!value) {
                flush();
                continue;
            }
            upper.append(placeOf(point.x(), point.y()));
            lower.append(placeOf(point.x(), *value));
        }
        flush();
    }
}

} // namespace Warmline
