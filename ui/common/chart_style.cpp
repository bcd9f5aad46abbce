// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chart_style.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>

namespace Warmline {
namespace ChartStyle {

ColorToken colorOf(CurveKind kind)
{
    switch (kind) {
    case CurveKind::Supply: return ColorToken::Supply;
    case CurveKind::Return: return ColorToken::Ret;
    case CurveKind::Set: return ColorToken::Set;
    case CurveKind::Outside: return ColorToken::Outside;
    case CurveKind::Room: return ColorToken::Room;
    case CurveKind::Target: return ColorToken::T1;
    case CurveKind::Main: return ColorToken::Accent;
    }
    return ColorToken::T1;
}

QPen pen(CurveKind kind, bool comparison)
{
    const Theme *theme = Theme::of();
    qreal width = 2.0;
    QList<qreal> dashes; // in pixels at 100 %
    switch (kind) {
    case CurveKind::Set:
    case CurveKind::Target:
        width = 1.4;
        dashes = {6, 4};
        break;
    case CurveKind::Outside:
        width = 1.4;
        dashes = {1.5, 3};
        break;
    case CurveKind::Room: width = 1.8; break;
    case CurveKind::Supply:
    case CurveKind::Return:
    case CurveKind::Main: break;
    }
    if (comparison) {
        width = 1.4;
        dashes = {5, 3};
    }
    QPen result(theme->color(colorOf(kind)), theme->pxF(width));
    result.setCosmetic(true);
    result.setJoinStyle(Qt::RoundJoin);
    if (!dashes.isEmpty()) {
        for (qreal &dash : dashes)
            dash /= width; // Qt counts dashes in pen widths
        result.setCapStyle(Qt::FlatCap);
        result.setDashPattern(dashes);
    }
    return result;
}

QColor differenceFill(CurveKind kind)
{
    QColor color = Theme::of()->color(colorOf(kind));
    color.setAlphaF(0.14f);
    return color;
}

QColor bandFill(CurveKind kind)
{
    QColor color = Theme::of()->color(colorOf(kind));
    color.setAlphaF(0.22f);
    return color;
}

void applyAxis(QAbstractAxis *axis, ColorToken labels)
{
    const Theme *theme = Theme::of();
    QPen line(theme->color(ColorToken::Line), 1);
    line.setCosmetic(true);
    axis->setGridLinePen(line);
    axis->setMinorGridLineVisible(false);
    axis->setLinePen(line);
    const bool ownGrid = axis->property("warmlineOwnGrid").toBool();
    axis->setLineVisible(axis->orientation() == Qt::Horizontal && !ownGrid);
    axis->setGridLineVisible(axis->orientation() == Qt::Vertical && axis->alignment() != Qt::AlignRight
                             && !ownGrid);
    axis->setLabelsColor(theme->color(labels));
    axis->setLabelsFont(theme->font(TextRole::Axis));
    axis->setTitleFont(theme->font(TextRole::Axis));
    axis->setTitleBrush(theme->color(labels));
    axis->setShadesVisible(false);
}

void apply(QChart *chart)
{
    const Theme *theme = Theme::of();
    chart->setTheme(theme->isDark() ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins());
    if (chart->layout())
        chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setLayoutDirection(Qt::LeftToRight);
    chart->setTitleFont(theme->font(TextRole::LabelStrong));
    chart->setTitleBrush(theme->color(ColorToken::T2));
    for (QAbstractAxis *axis : chart->axes()) {
        const QVariant token = axis->property("warmlineLabels");
        applyAxis(axis, token.isValid() ? static_cast<ColorToken>(token.toInt()) : ColorToken::T2);
    }
}

void follow(QChart *chart)
{
    apply(chart);
    QObject::connect(Theme::of(), &Theme::changed, chart, [chart] { apply(chart); });
}

} // namespace ChartStyle

namespace {

// The hatched columns, drawn under the curves and over the grid, in the plot area's own coordinates.
class GapOverlay : public QGraphicsObject
{
public:
    GapOverlay(QChart *chart, const GapAwareSeries *owner)
        : QGraphicsObject(chart)
        , m_chart(chart)
        , m_owner(owner)
    {
        setZValue(5);
        connect(chart, &QChart::plotAreaChanged, this, [this] {
            prepareGeometryChange();
            update();
        });
    }
    QRectF boundingRect() const override { return m_chart->plotArea().adjusted(-1, -20, 1, 1); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        if (m_owner->lines().isEmpty())
            return;
        const Theme *theme = Theme::of();
        const QRectF plot = m_chart->plotArea();
        const QFont font = theme->font(TextRole::Axis);
        const QString word = GapAwareSeries::tr("缺测");
        const qreal height = theme->lineHeight(TextRole::Axis);
        const qreal wordWidth = Paint::textWidth(font, word);
        for (const GapCurve::Span &gap : m_owner->hatched()) {
            auto *series = m_owner->lines().first();
            const auto xOf = [&](qint64 ms) {
                return m_chart->mapToPosition(QPointF(static_cast<qreal>(ms), 0), series).x();
            };
            const qreal left = std::max(plot.left(), xOf(gap.fromMs));
            const qreal right = std::min(plot.right(), xOf(gap.toMs));
            if (right <= left)
                continue;
            const QRectF column(left, plot.top(), right - left, plot.height());
            QColor stripe = theme->color(ColorToken::T4);
            stripe.setAlphaF(0.5f);
            Paint::hatchRect(painter, column, stripe);
            const QRectF label = freePlace(column.center().x(), QSizeF(wordWidth + 4, height));
            painter->fillRect(label, theme->color(ColorToken::S1));
            Paint::text(painter, label, font, theme->color(ColorToken::T2), word, Qt::AlignCenter);
        }
    }

private:
    /// The lowest place over \a centre where no curve runs through the word: it is wider than a short gap,
    /// and not all curves have the gap. Ticks at the foot of the plot stay clear of it, too.
    QRectF freePlace(qreal centre, const QSizeF &size) const
    {
        const QRectF plot = m_chart->plotArea();
        const qreal foot = plot.bottom() - Theme::of()->px(9);
        QRectF place(QPointF(centre - size.width() / 2, foot - size.height()), size);
        const QList<QRectF> curves = curvesAcross(place.left(), place.right());
        for (; place.top() >= plot.top(); place.translate(0, -size.height() / 2)) {
            if (std::ranges::none_of(curves, [&](const QRectF &c) { return c.intersects(place); }))
                return place;
        }
        place.moveBottom(foot);
        return place;
    }

    /// The boxes of the pieces of all curves between two places.
    QList<QRectF> curvesAcross(qreal left, qreal right) const
    {
        QList<QRectF> boxes;
        const QList<QAbstractSeries *> all = m_chart->series();
        for (QAbstractSeries *series : all) {
            const auto *line = qobject_cast<QLineSeries *>(series);
            if (!line)
                continue;
            QPointF before;
            const QList<QPointF> points = line->points();
            for (qsizetype i = 0; i < points.size(); ++i) {
                const QPointF at = m_chart->mapToPosition(points[i], series);
                const QPointF from = i > 0 ? before : at;
                if (at.x() >= left && from.x() <= right)
                    boxes.append(QRectF(from, at).normalized().adjusted(-1, -1, 1, 1));
                before = at;
            }
        }
        return boxes;
    }

    QChart *m_chart;
    const GapAwareSeries *m_owner;
};

} // namespace

GapAwareSeries::GapAwareSeries(QChartView *view, CurveKind kind, QAbstractAxis *xAxis, QAbstractAxis *yAxis,
                               bool comparison)
    : QObject(view)
    , m_view(view)
    , m_kind(kind)
    , m_x(xAxis)
    , m_y(yAxis)
    , m_comparison(comparison)
    , m_overlay(new GapOverlay(view->chart(), this))
{
    connect(Theme::of(), &Theme::changed, this, &GapAwareSeries::restyle);
}

GapAwareSeries::~GapAwareSeries()
{
    delete m_overlay;
}

void GapAwareSeries::setCurve(const GapCurve &curve)
{
    if (!m_view)
        return;
    m_curve = curve;
    m_hatched = curve.gaps;
    QChart *chart = m_view->chart();
    // Series are reused: adding and removing them relays out the whole chart.
    while (m_lines.size() > curve.segments.size()) {
        QLineSeries *line = m_lines.takeLast();
        chart->removeSeries(line);
        delete line;
    }
    while (m_lines.size() < curve.segments.size()) {
        auto *line = new QLineSeries;
        chart->addSeries(line);
        line->attachAxis(m_x);
        line->attachAxis(m_y);
        m_lines << line;
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->replace(curve.segments[i]);
        m_lines[i]->setPointsVisible(curve.segments[i].size() == 1); // a lone reading would be invisible
    }
    restyle();
}

void GapAwareSeries::setGapsVisible(bool visible)
{
    m_gapsVisible = visible;
    if (auto *overlay = qobject_cast<QGraphicsObject *>(m_overlay))
        overlay->setVisible(visible);
}

void GapAwareSeries::setHatched(const QList<GapCurve::Span> &spans)
{
    m_hatched = spans;
    restyle();
}

void GapAwareSeries::restyle()
{
    for (QLineSeries *line : std::as_const(m_lines))
        line->setPen(ChartStyle::pen(m_kind, m_comparison));
    if (auto *overlay = qobject_cast<QGraphicsObject *>(m_overlay))
        overlay->update();
}

} // namespace Warmline
