// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/chart_marks.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Warmline::ChartMarks {

namespace {

constexpr qreal kReach = 6; ///< design pixels around a mark that show its words
constexpr int kTold = 8; ///< at once; of more their number

qreal placeOf(qint64 atMs, const QRectF &plot, const TimeSpan &view)
{
    return plot.left() + plot.width() * double(atMs - view.fromMs) / double(view.length());
}

} // namespace

qreal headRoom(const QList<ChartMark> &marks)
{
    const bool any =
        std::ranges::any_of(marks, [](const ChartMark &mark) { return mark.kind == MarkKind::Tier; });
    return any ? Theme::of()->px(8) : 0;
}

void paint(QPainter *painter, const QRectF &plot, const TimeSpan &view, const QList<ChartMark> &marks)
{
    const Theme *theme = Theme::of();
    const qreal side = theme->px(9);
    for (const ChartMark &mark : marks) {
        if (!view.holds(mark.atMs))
            continue;
        const qreal x = std::round(placeOf(mark.atMs, plot, view)) + 0.5;
        if (mark.kind == MarkKind::Call) {
            painter->setPen(QPen(theme->color(ColorToken::T2), theme->hairline()));
            painter->drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() - theme->px(7)));
            continue;
        }
        QColor ink = theme->color(tierInk(mark.tier));
        ink.setAlphaF(0.55f);
        painter->setPen(QPen(ink, 1, Qt::DotLine));
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        paintTier(painter, QRectF(x - side / 2, plot.top() - side - theme->px(1), side, side), mark.tier);
    }
}

QStringList textsAt(QPoint pos, const QRectF &plot, const TimeSpan &view, const QList<ChartMark> &marks)
{
    const Theme *theme = Theme::of();
    QStringList texts;
    for (const ChartMark &mark : marks) {
        const bool atHeight = mark.kind == MarkKind::Call ? pos.y() > plot.bottom() - theme->px(14)
                                                          : pos.y() < plot.top() + theme->px(4);
        if (view.holds(mark.atMs) && atHeight
            && std::abs(placeOf(mark.atMs, plot, view) - pos.x()) <= theme->px(kReach))
            texts.append(mark.text);
    }
    return texts;
}

bool showToolTip(const QHelpEvent &help, QStringList texts, QWidget *widget)
{
    if (texts.isEmpty())
        return false;
    if (const qsizetype more = texts.size() - kTold; more > 0) {
        texts.resize(kTold);
        texts.append(QCoreApplication::translate("Warmline::CurveChart", "还有 %1 个").arg(more));
    }
    QToolTip::showText(help.globalPos(), texts.join(QLatin1Char('\n')), widget);
    return true;
}

} // namespace Warmline::ChartMarks
