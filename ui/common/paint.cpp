// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paint.h"

#include "ui/common/theme.h"

#include <QFontMetricsF>
#include <QPixmap>
#include <QPixmapCache>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace Warmline::Paint {

QRectF crisp(const QRectF &rect)
{
    return QRectF(std::round(rect.x()) + 0.5, std::round(rect.y()) + 0.5, std::round(rect.width()) - 1,
                  std::round(rect.height()) - 1);
}

void roundedBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge,
                qreal edgeWidth, Qt::PenStyle edgeStyle)
{
    Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!edge.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
        return;
    }
    if (edgeWidth <= 0)
        edgeWidth = Theme::of()->hairline();
    QPen pen(edge, edgeWidth, edgeStyle);
    if (edgeStyle == Qt::DashLine) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern({3.0, 2.0});
    }
    painter->setPen(pen);
    const qreal half = edgeWidth / 2;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

namespace {

QTextOption paragraphOption(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Breaks \a text, whose own line breaks are kept, into lines below each other; returns their height.
qreal lay(QTextLayout &layout, const QFont &font, QString text, qreal width, Qt::Alignment alignment)
{
    layout.setText(text.replace(u'\n', QChar(QChar::LineSeparator)));
    layout.setFont(font);
    layout.setTextOption(paragraphOption(alignment));
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

void paragraph(QPainter *painter, const QRectF &rect, const QFont &font, const QColor &color,
               const QString &text, Qt::Alignment alignment)
{
    // The very lines that paragraphHeight() measured: QPainter::drawText() puts the font's leading between
    // them, and what is drawn below would be overlapped.
    QTextLayout layout;
    lay(layout, font, text, rect.width(), alignment | Qt::AlignAbsolute);
    painter->setPen(color);
    layout.draw(painter, rect.topLeft());
}

int paragraphHeight(const QFont &font, const QString &text, qreal width)
{
    QTextLayout layout;
    return static_cast<int>(std::ceil(lay(layout, font, text, width, Qt::AlignLeft)));
}

int textWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

bool text(QPainter *painter, const QRectF &rect, const QFont &font, const QColor &color, const QString &text,
          Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return false;
    // A line runs as its own first strong letter says, not as the window does: "8 秒", "1:26 / 15:00" and a
    // Chinese address keep their order in a mirrored layout.
    Save save(painter);
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetricsF metrics(font);
    QString shown = text;
    // Half a pixel of grace: layouts round widths up and down again.
    const bool elided = metrics.horizontalAdvance(text) > rect.width() + 0.5;
    if (elided)
        shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip,
                      shown);
    return elided;
}

QRectF visual(Qt::LayoutDirection direction, const QRectF &frame, const QRectF &logical)
{
    if (direction == Qt::LeftToRight)
        return logical;
    return QRectF(frame.right() - (logical.right() - frame.left()), logical.y(), logical.width(),
                  logical.height());
}

Qt::Alignment start(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

Qt::Alignment end(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

QBrush hatch(const QColor &line, qreal devicePixelRatio, const QColor &background, qreal period,
             qreal thickness)
{
    const QString key = u"warmline-hatch-%1-%2-%3-%4-%5"_s.arg(line.rgba())
                            .arg(background.rgba())
                            .arg(devicePixelRatio)
                            .arg(period)
                            .arg(thickness);
    // Whole device pixels, or the tiles show seams.
    const int side = std::max(2, qRound(period * devicePixelRatio));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(side, side);
        pixmap.fill(background);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(line, thickness * devicePixelRatio, Qt::SolidLine, Qt::FlatCap));
        for (int shift = -side; shift <= side; shift += side)
            painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    QBrush brush(pixmap);
    brush.setTransform(QTransform::fromScale(1 / devicePixelRatio, 1 / devicePixelRatio));
    return brush;
}

void hatchRect(QPainter *painter, const QRectF &rect, const QColor &line, const QColor &background,
               qreal period, qreal thickness)
{
    Save save(painter);
    painter->setBrushOrigin(rect.topLeft());
    painter->fillRect(rect,
                      hatch(line, painter->device()->devicePixelRatioF(), background, period, thickness));
}

} // namespace Warmline::Paint
