// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stations/curve_chart.h"

#include <QWidget>

namespace Warmline {

class SeriesTiles;

/// Curves over a season of millions of points: the wheel zooms round the pointer, a drag or the arrow keys
/// move, + and − zoom, Home or a double click shows all again. Far out a column of pixels stands for its
/// lowest and highest value; close up every sample is where it was measured. Painting never waits for data:
/// what is not read yet is drawn from the coarser that is. Never a line over a gap. Stays left-to-right. GUI
/// thread.
class LongChart : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        SeriesKey key;
        CurveKind kind = CurveKind::Main;
        bool farAxis = false;
        QString shortName; ///< 供; in the read-out
        QString name = {}; ///< 二次供水; in the legend and in copies
        QString unit = {}; ///< °C
    };

    /// \a tiles outlive the chart.
    LongChart(SeriesTiles &tiles, const QString &accessibleName, QWidget *parent = nullptr);

    /// The whole span is shown.
    void setLines(const QList<Line> &lines, qint64 fromMs, qint64 toMs);
    void setMarks(const QList<ChartMark> &marks);
    [[nodiscard]] const QList<ChartMark> &marks() const { return m_marks; }
    /// The words of the marks at a place of the chart; a tool tip has them, too.
    [[nodiscard]] QStringList marksAt(QPoint pos) const;
    void setAxisTitles(const QString &near, const QString &far);
    [[nodiscard]] qint64 viewFromMs() const { return m_from; }
    [[nodiscard]] qint64 viewToMs() const { return m_to; }
    /// Within the span; not narrower than twenty seconds.
    void setView(qint64 fromMs, qint64 toMs);
    /// \a factor < 1 comes closer; \a atMs stays where it is on the screen.
    void zoom(double factor, qint64 atMs);
    void showAll();
    /// The curves as they are on the screen: far out the lowest and highest value of each step.
    [[nodiscard]] QList<ChartCurve> shownCurves() const;
    /// Samples on the screen, as they are drawn now.
    [[nodiscard]] qsizetype pointsShown() const { return m_points; }
    /// The heading and a value for each curve at a time, from what is on the screen.
    [[nodiscard]] QStringList readOut(qint64 atMs) const;
    [[nodiscard]] const CurveData::Scale &nearScale() const { return m_near; }
    [[nodiscard]] QRectF plotRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void viewChanged(qint64 fromMs, qint64 toMs);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    /// Reads what is there of the view, cut at its gaps.
    void fetch();
    void rescale();
    [[nodiscard]] bool leavesScale() const;
    void paintGrid(QPainter &painter, const QRectF &plot) const;
    void paintGaps(QPainter &painter, const QRectF &plot) const;
    void paintCurve(QPainter &painter, const QRectF &plot, qsizetype index) const;
    void paintCrosshair(QPainter &painter, const QRectF &plot) const;
    [[nodiscard]] qint64 timeAt(qreal x) const;
    [[nodiscard]] bool hasFarAxis() const;

    SeriesTiles &m_tiles;
    QList<Line> m_lines;
    QList<GapCurve> m_curves; ///< beside m_lines, of the view
    QList<ChartMark> m_marks;
    qint64 m_from = 0;
    qint64 m_to = 1;
    bool m_stale = true; ///< m_curves are of another view, or more has come
    bool m_rescale = true; ///< a drag leaves the scale alone while all that is seen fits; all else does not
    bool m_means = false; ///< drawn are means: peaks shorter than a step are not seen; said at the axis
    qsizetype m_points = 0;
    CurveData::Scale m_near;
    CurveData::Scale m_far;
    QString m_nearTitle;
    QString m_farTitle;
    std::optional<qint64> m_crosshair;
    std::optional<QPointF> m_grip; ///< where the drag took hold
    qint64 m_gripFrom = 0;
};

} // namespace Warmline
