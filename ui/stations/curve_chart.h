// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chart_style.h"
#include "ui/stations/chart_marks.h"
#include "ui/stations/curve_data.h"

#include <QChartView>

class QGraphicsObject;
class QValueAxis;

namespace Warmline {

class KeyButton;

/// One curve of a chart, with the words of its legend.
struct ChartCurve
{
    CurveKind kind = CurveKind::Main;
    bool comparison = false; ///< yesterday: the series' own colour, dashed
    bool farAxis = false; ///< scaled by an axis of its own on the far side (outdoor temperature)
    GapCurve curve;
    QString name; ///< 二次供水
    QString shortName; ///< 供; in the read-out and in narrow legends
    QString unit; ///< °C
    double band = 0; ///< half the height of the band around it in which a value is as usual; 0: none
};

/// Curves over time with gaps, an own axis for the outdoor temperature on the far side, marks and a
/// cross-hair read-out. The pointer moves the cross-hair, so do the arrow keys once the chart has the focus;
/// Escape takes it away. The wheel and + − zoom within what is loaded, a drag and Shift with the arrow keys
/// move; Home, a double click and the button that stands there then show all again. Time alone is zoomed: the
/// value axes stay, so that heights compare. Stays left-to-right in every language. GUI thread.
///
/// Object name of the button: chart_show_all.
class CurveChart : public QChartView
{
    Q_OBJECT

public:
    explicit CurveChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// Everything at once: the chart is laid out anew. \a fromMs < \a toMs. A zoomed view stays where it is
    /// when the same length of time has only gone on, and at the newest end goes on with it.
    void setCurves(const QList<ChartCurve> &curves, qint64 fromMs, qint64 toMs);
    void setMarks(const QList<ChartMark> &marks);
    /// Words over the two value axes ("°C", "室外 °C"); empty: none.
    void setAxisTitles(const QString &near, const QString &far);
    /// Fills between curves \a a and \a b with the difference tint of \a a; -1: none.
    void setFillBetween(int a, int b);
    /// Writes the last value beside the end of each curve on the near axis.
    void setEndValues(bool on);

    [[nodiscard]] const QList<ChartCurve> &curves() const { return m_curves; }
    [[nodiscard]] const QList<ChartMark> &marks() const { return m_marks; }
    /// Of what is loaded.
    [[nodiscard]] qint64 fromMs() const { return m_span.fromMs; }
    [[nodiscard]] qint64 toMs() const { return m_span.toMs; }
    /// Of it what is on the screen.
    [[nodiscard]] const TimeSpan &view() const { return m_view; }
    [[nodiscard]] bool isZoomed() const { return m_view != m_span; }
    /// Within what is loaded; not narrower than ten minutes.
    void setView(const TimeSpan &view);
    void showAll() { setView(m_span); }
    /// The curves as far as they are on the screen.
    [[nodiscard]] QList<ChartCurve> shownCurves() const;
    [[nodiscard]] const CurveData::Scale &nearScale() const { return m_near; }
    [[nodiscard]] bool hasFarAxis() const;
    /// Where the cross-hair stands; empty: nowhere.
    [[nodiscard]] std::optional<qint64> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<qint64> atMs);
    /// The read-out at a time: a heading and a line for each curve ("供 49.6"); a gap reads "—".
    [[nodiscard]] QStringList readOut(qint64 atMs) const;
    [[nodiscard]] QRectF plotRect() const;
    /// The words of the marks at a place of the view; a tool tip has them, too.
    [[nodiscard]] QStringList marksAt(QPoint pos) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void crosshairMoved();
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class CurveOverlay;
    friend class DifferenceFill;
    void rescale();
    void followSpan(const TimeSpan &span);
    void applyView();
    bool viewKey(const QKeyEvent &event);
    void placePlot();
    void refreshOverlay();
    [[nodiscard]] qint64 timeAt(qreal x) const;
    [[nodiscard]] qint64 stepMs() const;

    QValueAxis *m_x;
    QValueAxis *m_y;
    QValueAxis *m_farY;
    QList<GapAwareSeries *> m_series;
    QList<ChartCurve> m_curves;
    QList<ChartMark> m_marks;
    QGraphicsObject *m_overlay = nullptr;
    QGraphicsObject *m_fill = nullptr;
    CurveData::Scale m_near;
    CurveData::Scale m_far;
    TimeSpan m_span;
    TimeSpan m_view;
    QString m_nearTitle;
    QString m_farTitle;
    int m_fillA = -1;
    int m_fillB = -1;
    bool m_endValues = false;
    std::optional<qint64> m_crosshair;
    KeyButton *m_showAll;
    std::optional<QPointF> m_grip; ///< where the drag took hold
    TimeSpan m_gripView;
};

} // namespace Warmline
