// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>

namespace Warmline {

class CurveChart;

/// What a curve chart paints over its curves: axis labels, end points, marks, cross-hair and read-out. The
/// labels are painted here because Qt Charts writes a hyphen for a minus and its own idea of the time zone.
class CurveOverlay : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit CurveOverlay(CurveChart *chart);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    /// Room that the labels need around the plot area.
    [[nodiscard]] static QMarginsF margins(const CurveChart &chart);

private:
    void paintValueLabels(QPainter *painter) const;
    void paintTimeLabels(QPainter *painter) const;
    void paintEnds(QPainter *painter) const;
    void paintCrosshair(QPainter *painter) const;
    void paintReadOut(QPainter *painter, qreal x) const;
    [[nodiscard]] qreal xOf(qint64 ms) const;
    [[nodiscard]] qreal yOf(double value, bool far) const;

    CurveChart *m_chart;
};

/// The grid, the bands of what is usual and the tint between two curves, under the lines.
class DifferenceFill : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit DifferenceFill(CurveChart *chart);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintGrid(QPainter *painter) const;
    void paintBands(QPainter *painter) const;
    void paintDifference(QPainter *painter) const;
    [[nodiscard]] QPointF placeOf(double x, double value) const;

    CurveChart *m_chart;
};

} // namespace Warmline
