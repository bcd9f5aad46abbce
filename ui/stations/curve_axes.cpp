// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/curve_axes.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <algorithm>
#include <cmath>

namespace Warmline::CurveAxes {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 3'600'000;

int decimalsOf(double step)
{
    return step >= 1 && step == std::floor(step) ? 0 : step * 10 == std::floor(step * 10) ? 1 : 2;
}

qreal xOf(const QRectF &plot, qint64 fromMs, qint64 toMs, qint64 at)
{
    return plot.left() + plot.width() * double(at - fromMs) / double(toMs - fromMs);
}

} // namespace

int labelWidth(const CurveData::Scale &scale)
{
    const QFont font = Theme::of()->font(TextRole::Axis);
    int widest = 0;
    for (int i = 0; i <= scale.intervals; ++i)
        widest = std::max(widest, Paint::textWidth(font, Format::number(scale.low + i * scale.step,
                                                                        decimalsOf(scale.step))));
    return widest;
}

void paintValues(QPainter *painter, const QRectF &plot, const CurveData::Scale &scale, bool far)
{
    const Theme *theme = Theme::of();
    const QFont font = theme->font(TextRole::Axis);
    const qreal line = theme->lineHeight(TextRole::Axis);
    const QColor ink = theme->color(far ? ColorToken::Outside : ColorToken::T2);
    for (int i = 0; i <= scale.intervals; ++i) {
        const double value = scale.low + i * scale.step;
        const qreal y = plot.bottom() - plot.height() * (value - scale.low) / (scale.high - scale.low);
        const QRectF box(far ? plot.right() + theme->px(5) : plot.left() - 80 - theme->px(5), y - line / 2,
                         80, line);
        Paint::text(painter, box, font, ink, Format::number(value, decimalsOf(scale.step)),
                    (far ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
}

void paintTitles(QPainter *painter, int width, const QString &near, const QString &far)
{
    const Theme *theme = Theme::of();
    const QFont font = theme->font(TextRole::Axis);
    const QRectF titles(0, 0, width, theme->lineHeight(TextRole::Axis));
    Paint::text(painter, titles, font, theme->color(ColorToken::T2), near, Qt::AlignLeft | Qt::AlignVCenter);
    Paint::text(painter, titles, font, theme->color(ColorToken::Outside), far,
                Qt::AlignRight | Qt::AlignVCenter);
}

void paintTimes(QPainter *painter, const QRectF &plot, qint64 fromMs, qint64 toMs)
{
    const Theme *theme = Theme::of();
    const QFont font = theme->font(TextRole::Axis);
    const qreal line = theme->lineHeight(TextRole::Axis);
    const bool days = toMs - fromMs > 30 * kHourMs;
    const bool seconds = toMs - fromMs < 10 * kMinuteMs;
    const QString clock = seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const qreal room = Paint::textWidth(font, seconds ? QStringLiteral("00:00:00") : QStringLiteral("00-00"))
                     + theme->px(16);
    const CurveData::TimeTicks ticks =
        CurveData::timeTicks(fromMs, toMs, std::max(2, int(plot.width() / room)));
    const QString last = Times::local(toMs).toString(clock);
    const qreal lastLeft = plot.right() - Paint::textWidth(font, last) / 2.0;
    const auto label = [&](qint64 at, const QString &text) {
        const qreal width = Paint::textWidth(font, text) + 2;
        const QRectF box(xOf(plot, fromMs, toMs, at) - width / 2, plot.bottom() + theme->px(4), width, line);
        if (at != toMs && box.right() + theme->px(6) > lastLeft)
            return;
        Paint::text(painter, box, font, theme->color(ColorToken::T2), text, Qt::AlignCenter);
    };
    painter->setPen(QPen(theme->color(ColorToken::Line), 1));
    for (const qint64 at : ticks.atMs) {
        const QDateTime local = Times::local(at);
        const bool midnight = local.time() == QTime(0, 0);
        label(at, local.toString(days && midnight ? QStringLiteral("MM-dd") : clock));
        const qreal x = std::round(xOf(plot, fromMs, toMs, at)) + 0.5;
        painter->setPen(QPen(theme->color(ColorToken::Line), 1));
        painter->drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + theme->px(3)));
    }
    label(toMs, last);
}

} // namespace Warmline::CurveAxes
