// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gap_series.h"
#include "ui/common/tokens.h"

#include <QPen>
#include <QPointer>
#include <QWidget>

class QAbstractAxis;
class QChart;
class QChartView;
class QLineSeries;

namespace Warmline {

/// What a curve is; decides colour, width and dash pattern together. The five colours do not hold for
/// colour-blind people alone, so the pattern is never an option.
enum class CurveKind { Supply, Return, Set, Outside, Room, Target, Main };

namespace ChartStyle {

/// Applies the theme to a chart: no background, no margins, no legend, no animation, grid in `line`, labels
/// in `t2` at 11 px. Call again after Theme::changed(), or use follow().
void apply(QChart *chart);
/// Applies the theme now and at every change, for as long as the chart lives. Charts stay left-to-right.
void follow(QChart *chart);
/// Styles one axis. `secondary` draws labels in the colour of its curve (outside temperature on the far
/// side).
void applyAxis(QAbstractAxis *axis, ColorToken labels = ColorToken::T2);

/// The pen of a curve: cosmetic, width and dashes of its kind. `comparison` is yesterday or the last cold
/// snap.
QPen pen(CurveKind kind, bool comparison = false);
ColorToken colorOf(CurveKind kind);
/// Fill between today and the comparison: the curve's colour at 14 %.
QColor differenceFill(CurveKind kind);
/// Fill of the band that a curve is the middle of (the team's quartiles): the curve's colour at 22 %.
QColor bandFill(CurveKind kind);

} // namespace ChartStyle

/// Puts a curve with gaps into a chart: one QLineSeries per segment, a hatched column with the word 缺测 per
/// gap.
class GapAwareSeries : public QObject
{
    Q_OBJECT
public:
    /// `view` shows `chart` and gets the hatching painted over its plot area. Axes must be set on the chart
    /// already.
    GapAwareSeries(QChartView *view, CurveKind kind, QAbstractAxis *xAxis, QAbstractAxis *yAxis,
                   bool comparison = false);
    ~GapAwareSeries() override;

    void setCurve(const GapCurve &curve);
    const GapCurve &curve() const { return m_curve; }
    /// Gaps are drawn by one curve of a chart; switch it off for the others when they share a source.
    void setGapsVisible(bool visible);
    /// What is hatched instead of the curve's own gaps: the gaps of all curves of a chart.
    void setHatched(const QList<GapCurve::Span> &spans);
    const QList<GapCurve::Span> &hatched() const { return m_hatched; }
    QList<QLineSeries *> lines() const { return m_lines; }

private:
    void restyle();

    QPointer<QChartView> m_view;
    CurveKind m_kind;
    QPointer<QAbstractAxis> m_x;
    QPointer<QAbstractAxis> m_y;
    bool m_comparison;
    bool m_gapsVisible = true;
    GapCurve m_curve;
    QList<GapCurve::Span> m_hatched;
    QList<QLineSeries *> m_lines;
    QPointer<QObject> m_overlay;
};

} // namespace Warmline
