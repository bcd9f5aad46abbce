// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/stations/curve_axes.h"
#include "ui/stations/long_chart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

constexpr int kDenseFactor = 2; ///< more points than this a column are drawn as strokes from low to high

} // namespace

void LongChart::paintCurve(QPainter &painter, const QRectF &plot, qsizetype index) const
{
    const Line &line = m_lines[index];
    const CurveData::Scale &scale = line.farAxis ? m_far : m_near;
    const double perMs = plot.width() / double(m_to - m_from);
    const double perUnit = plot.height() / (scale.high - scale.low);
    const auto place = [&](const QPointF &p) {
        return QPointF(plot.left() + (p.x() - double(m_from)) * perMs,
                       plot.bottom() - (p.y() - scale.low) * perUnit);
    };
    const GapCurve &curve = m_curves[index];
    qsizetype count = 0;
    for (const QList<QPointF> &segment : curve.segments)
        count += segment.size();
    const bool dense = double(count) > plot.width() * kDenseFactor;
    QPen pen = ChartStyle::pen(line.kind);
    if (dense) // dashes and soft edges mean nothing in a band of strokes, and cost most of the time
        pen = QPen(pen.color(), 1);
    painter.setRenderHint(QPainter::Antialiasing, !dense);
    painter.setPen(pen);
    QList<QPointF> points;
    for (const QList<QPointF> &segment : curve.segments) {
        points.clear();
        points.reserve(segment.size());
        qreal column = -1e9, low = 0, high = 0;
        const auto flush = [&] {
            if (column > -1e8) {
                points.append({column + 0.5, low});
                if (high != low)
                    points.append({column + 0.5, high});
            }
        };
        for (const QPointF &sample : segment) {
            const QPointF at = place(sample);
            if (!dense) {
                points.append(at);
                continue;
            }
            const qreal here = std::floor(at.x());
            if (here != column) {
                flush();
                column = here;
                low = high = at.y();
            }
            low = std::max(low, at.y()); // downwards on the screen
            high = std::min(high, at.y());
        }
        flush();
        if (points.size() == 1)
            painter.drawPoint(points.first());
        else
            painter.drawPolyline(points.constData(), int(points.size()));
    }
}

void LongChart::paintGrid(QPainter &painter, const QRectF &plot) const
{
    painter.setPen(QPen(Theme::of(this)->color(ColorToken::Line), 1));
    for (int i = 0; i <= m_near.intervals; ++i) {
        const qreal y = std::round(plot.bottom() - plot.height() * i / m_near.intervals) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    CurveAxes::paintValues(&painter, plot, m_near, false);
    if (hasFarAxis())
        CurveAxes::paintValues(&painter, plot, m_far, true);
    CurveAxes::paintTitles(&painter, width(), m_means ? tr("%1 · 平均").arg(m_nearTitle) : m_nearTitle,
                           hasFarAxis() ? m_farTitle : QString());
    CurveAxes::paintTimes(&painter, plot, m_from, m_to);
}

void LongChart::paintGaps(QPainter &painter, const QRectF &plot) const
{
    QList<GapCurve> near;
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        if (!m_lines[i].farAxis && CurveData::hasValues(m_curves[i]))
            near.append(m_curves[i]);
    }
    for (const GapCurve::Span &gap : CurveData::allGaps(near)) {
        const double perMs = plot.width() / double(m_to - m_from);
        const QRectF box(plot.left() + double(gap.fromMs - m_from) * perMs, plot.top(),
                         double(gap.toMs - gap.fromMs) * perMs, plot.height());
        if (box.width() >= 1)
            Paint::hatchRect(&painter, box.intersected(plot), Theme::of(this)->color(ColorToken::T4));
    }
}

void LongChart::paintEvent(QPaintEvent *)
{
    if (m_stale)
        fetch();
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QRectF plot = plotRect();
    if (m_lines.isEmpty() || plot.width() < 1)
        return;
    paintGrid(painter, plot);
    painter.save();
    painter.setClipRect(plot);
    paintGaps(painter, plot);
    for (qsizetype i = 0; i < m_curves.size(); ++i)
        paintCurve(painter, plot, i);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, true);
    ChartMarks::paint(&painter, plot, {m_from, m_to}, m_marks);
    paintCrosshair(painter, plot);
    if (hasFocus())
        Paint::roundedBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme->px(4), Qt::transparent,
                          theme->color(ColorToken::Focus), 2);
}

void LongChart::paintCrosshair(QPainter &painter, const QRectF &plot) const
{
    if (!m_crosshair || m_grip)
        return;
    const Theme *theme = Theme::of(this);
    const qreal x =
        std::round(plot.left() + plot.width() * double(*m_crosshair - m_from) / double(m_to - m_from)) + 0.5;
    painter.setPen(QPen(theme->color(ColorToken::Accent), 1.2));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QStringList lines = readOut(*m_crosshair);
    const QFont font = theme->font(TextRole::Label);
    const qreal line = theme->lineHeight(TextRole::Label);
    qreal width = 0;
    for (const QString &text : lines)
        width = std::max<qreal>(width, Paint::textWidth(font, text));
    QRectF box(x + theme->px(10), plot.top() + theme->px(6), width + theme->px(18),
               line * qreal(lines.size()) + theme->px(10));
    if (box.right() > plot.right())
        box.moveRight(x - theme->px(10));
    Paint::roundedBox(&painter, box, theme->px(4), theme->color(ColorToken::S1),
                      theme->color(ColorToken::Field));
    QRectF row(box.left() + theme->px(9), box.top() + theme->px(5), width + 1, line);
    for (const QString &text : lines) {
        Paint::text(&painter, row, font, theme->color(ColorToken::T1), text);
        row.translate(0, line);
    }
}

} // namespace Warmline
