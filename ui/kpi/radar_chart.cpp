// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/radar_chart.h"

#include "ui/common/chart_style.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/kpi/kpi_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace Warmline {

QList<RadarAxis> Radar::axes(const KpiReport &report)
{
    QList<RadarAxis> result;
    for (const KpiFigure &figure : report.figures) {
        const KpiDefinition &definition = Kpi::definition(figure.value.id);
        // What only a group has is no axis of a person; a group's own radar shows it.
        if ((definition.group && report.scope == KpiScope::Me) || !figure.value.value
            || figure.value.n < Kpi::kFewSamples)
            continue;
        RadarAxis axis;
        axis.id = figure.value.id;
        axis.hasTarget = figure.value.target.has_value();
        if (!axis.hasTarget && report.scope != KpiScope::Me)
            continue; // the team against itself says nothing
        const std::optional<double> reference = axis.hasTarget ? figure.value.target : figure.team;
        const std::optional<double> ratio = Kpi::radarRatio(axis.id, figure.value.value, reference);
        if (!ratio)
            continue;
        axis.ratio = *ratio;
        axis.title = definition.shortTitle;
        axis.value = KpiWords::value(axis.id, figure.value.value);
        axis.reference = axis.hasTarget ? KpiWords::target(axis.id, reference)
                                        : QCoreApplication::translate("RadarChart", "班组 %1")
                                              .arg(KpiWords::value(axis.id, reference));
        if (figure.band) {
            axis.low = Kpi::radarRatio(axis.id, figure.band->low, reference);
            axis.median = Kpi::radarRatio(axis.id, figure.band->median, reference);
            axis.high = Kpi::radarRatio(axis.id, figure.band->high, reference);
            if (axis.low && axis.high && *axis.low > *axis.high)
                std::swap(axis.low, axis.high); // of times the low quartile is the better one
        }
        result.append(axis);
    }
    return result;
}

bool Radar::hasBand(const QList<RadarAxis> &axes)
{
    return std::ranges::all_of(axes,
                               [](const RadarAxis &axis) { return axis.low && axis.high && axis.median; });
}

QString Radar::reason(const KpiReport &report)
{
    const qsizetype count = axes(report).size();
    if (count >= kLeastAxes)
        return {};
    return QCoreApplication::translate("RadarChart",
                                       "样本 n ≥ %1 又有目标可比的指标只有 %2 项，不到 %3 项，不画雷达")
        .arg(Kpi::kFewSamples)
        .arg(count)
        .arg(kLeastAxes);
}

RadarChart::RadarChart(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("响应效率雷达"));
}

void RadarChart::setAxes(const QList<RadarAxis> &axes)
{
    m_axes = axes;
    m_most = 1.5;
    QStringList words;
    for (const RadarAxis &axis : axes) {
        m_most = std::max({m_most, axis.ratio, axis.high.value_or(0)});
        words.append(QString(axis.title + u' ' + axis.value + u' ' + axis.reference));
    }
    setAccessibleDescription(words.join(u"，"_s));
    update();
}

QSize RadarChart::sizeHint() const
{
    return {Theme::of(this)->px(480), Theme::of(this)->px(420)};
}

QSize RadarChart::minimumSizeHint() const
{
    return {Theme::of(this)->px(320), Theme::of(this)->px(240)};
}

QPointF RadarChart::point(qsizetype axis, double ratio) const
{
    const double angle = 2 * std::numbers::pi * double(axis) / double(m_axes.size()) - std::numbers::pi / 2;
    const double length = m_radius * std::clamp(ratio / m_most, 0.0, 1.0);
    return m_centre + QPointF(std::cos(angle) * length, std::sin(angle) * length);
}

QPolygonF RadarChart::ring(double ratio) const
{
    QPolygonF result;
    for (qsizetype i = 0; i < m_axes.size(); ++i)
        result.append(point(i, ratio));
    return result;
}

void RadarChart::layoutRing()
{
    const Theme *theme = Theme::of(this);
    qreal side = 0;
    for (const RadarAxis &axis : std::as_const(m_axes))
        side = std::max<qreal>(side,
                               std::max(Paint::textWidth(theme->font(TextRole::Label), axis.title),
                                        Paint::textWidth(theme->font(TextRole::LabelStrong), axis.value)
                                            + Paint::textWidth(theme->font(TextRole::Label), axis.reference)
                                            + theme->px(5)));
    const qreal lines = 2 * theme->lineHeight(TextRole::Label) + theme->px(8);
    m_centre = QPointF(width() / 2.0, height() / 2.0);
    m_radius = std::max(40.0, std::min(width() / 2.0 - side - theme->px(10), height() / 2.0 - lines));
}

void RadarChart::paintEvent(QPaintEvent *)
{
    if (m_axes.size() < 3)
        return;
    layoutRing();
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(ColorToken::Line), 1));
    for (const double ratio : {m_most / 3, 2 * m_most / 3, m_most})
        painter.drawPolygon(ring(ratio));
    for (qsizetype i = 0; i < m_axes.size(); ++i)
        painter.drawLine(m_centre, point(i, m_most));
    paintBand(&painter);

    QPolygonF own;
    for (qsizetype i = 0; i < m_axes.size(); ++i)
        own.append(point(i, m_axes[i].ratio));
    QColor fill = theme->color(ColorToken::Accent);
    fill.setAlphaF(0.12f);
    painter.setPen(QPen(theme->color(ColorToken::Accent), theme->pxF(2)));
    painter.setBrush(fill);
    painter.drawPolygon(own);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(ChartStyle::pen(CurveKind::Target));
    painter.drawPolygon(ring(1));
    Paint::text(&painter, {m_centre.x() + theme->px(4), point(0, 1).y() - theme->px(15), 40, 14},
                theme->font(TextRole::Axis), theme->color(ColorToken::T2), u"1.0"_s);

    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        const qreal half = theme->pxF(m_axes[i].isBelow() ? 6 : 4);
        const QRectF mark(own[i].x() - half, own[i].y() - half, 2 * half, 2 * half);
        painter.setPen(
            QPen(theme->color(m_axes[i].isBelow() ? ColorToken::Yel : ColorToken::S1), theme->pxF(1.2)));
        painter.setBrush(theme->color(m_axes[i].isBelow() ? ColorToken::YelF : ColorToken::Accent));
        painter.drawPath(m_axes[i].isBelow() ? Symbols::triangle(mark) : Symbols::disc(mark));
    }
    paintLabels(&painter);
}

void RadarChart::paintBand(QPainter *painter) const
{
    if (!Radar::hasBand(m_axes))
        return;
    QPolygonF outer, inner, middle;
    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        outer.append(point(i, *m_axes[i].high));
        inner.append(point(i, *m_axes[i].low));
        middle.append(point(i, *m_axes[i].median));
    }
    QPainterPath band;
    band.addPolygon(outer);
    band.closeSubpath();
    QPainterPath hole;
    hole.addPolygon(inner);
    hole.closeSubpath();
    painter->fillPath(band.subtracted(hole), ChartStyle::bandFill(CurveKind::Outside));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(ChartStyle::pen(CurveKind::Outside));
    painter->drawPolygon(middle);
}

void RadarChart::paintLabels(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const qreal line = theme->lineHeight(TextRole::Label);
    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        const RadarAxis &axis = m_axes[i];
        const QPointF tip = point(i, m_most);
        const QPointF away = tip - m_centre;
        const QFont valueFont = theme->font(TextRole::LabelStrong);
        const qreal valueWidth = Paint::textWidth(valueFont, axis.value);
        const qreal wide = std::max<qreal>(
            Paint::textWidth(theme->font(TextRole::Label), axis.title),
            valueWidth + theme->px(5) + Paint::textWidth(theme->font(TextRole::Label), axis.reference));
        const bool middle = std::abs(away.x()) < m_radius * 0.12;
        const qreal left = middle       ? tip.x() - wide / 2
                         : away.x() > 0 ? tip.x() + theme->px(8)
                                        : tip.x() - theme->px(8) - wide;
        const qreal top = middle ? (away.y() < 0 ? tip.y() - 2 * line - theme->px(4) : tip.y() + theme->px(4))
                                 : tip.y() - line;
        const Qt::Alignment align = middle       ? Qt::AlignCenter
                                  : away.x() > 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                 : Qt::AlignRight | Qt::AlignVCenter;
        Paint::text(painter, {left, top, wide + 1, line}, theme->font(TextRole::Label),
                    theme->color(ColorToken::T1), axis.title, align);
        const qreal both =
            valueWidth + theme->px(5) + Paint::textWidth(theme->font(TextRole::Label), axis.reference);
        const qreal start = middle ? left + (wide - both) / 2 : away.x() > 0 ? left : left + wide - both;
        Paint::text(painter, {start, top + line, valueWidth + 1, line}, valueFont,
                    theme->color(axis.isBelow() ? ColorToken::Yel : ColorToken::T1), axis.value);
        Paint::text(painter, {start + valueWidth + theme->px(5), top + line, both, line},
                    theme->font(TextRole::Label), theme->color(ColorToken::T2), axis.reference);
    }
}

} // namespace Warmline
