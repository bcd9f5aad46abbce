// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

namespace Warmline {

class Theme;

/// Small painting helpers shared by the painted widgets. All lengths are device-independent pixels.
namespace Paint {

/// Saves a painter for the scope.
class Save
{
public:
    explicit Save(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
    }
    ~Save() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Save)

private:
    QPainter *m_painter;
};

/// The rectangle moved onto half pixels, so that a 1 px pen of its edge is one sharp pixel.
QRectF crisp(const QRectF &rect);

/// A filled rounded rectangle with an optional edge (invalid colour: none). Without a width the edge is a
/// hairline: 1 px, 2 px from a zoom of 200 %.
void roundedBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
                const QColor &edge = {}, qreal edgeWidth = 0, Qt::PenStyle edgeStyle = Qt::SolidLine);

/// Width of the text in the font, rounded up.
int textWidth(const QFont &font, const QString &text);

/// Draws one line of text, elided at its end when it does not fit. Alignment is taken literally: mirror the
/// rectangle, not the flag (see visualRect). Returns true when the text was elided.
bool text(QPainter *painter, const QRectF &rect, const QFont &font, const QColor &color, const QString &text,
          Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Text over as many lines as it needs: broken between words, within one only when it is wider than the
/// rectangle, and never with a full stop at a line's beginning. (QPainter's own flags for both would break
/// anywhere.)
void paragraph(QPainter *painter, const QRectF &rect, const QFont &font, const QColor &color,
               const QString &text, Qt::Alignment alignment = Qt::AlignLeft);
/// Height of a paragraph of this width, rounded up.
int paragraphHeight(const QFont &font, const QString &text, qreal width);

/// The rectangle of a left-to-right layout placed in `frame`, mirrored when the direction is right-to-left.
QRectF visual(Qt::LayoutDirection direction, const QRectF &frame, const QRectF &logical);

/// Side of the text start: AlignLeft, or AlignRight when mirrored, absolute.
Qt::Alignment start(Qt::LayoutDirection direction);
Qt::Alignment end(Qt::LayoutDirection direction);

/// A diagonal hatch of 6 px that scales with the device pixel ratio (stock patterns do not).
/// `period` and `line` are the spacing and thickness of the stripes; `background` may be transparent.
QBrush hatch(const QColor &line, qreal devicePixelRatio, const QColor &background = Qt::transparent,
             qreal period = 6.0, qreal thickness = 1.0);

/// Fills a rectangle with the hatch, anchored at its top left corner.
void hatchRect(QPainter *painter, const QRectF &rect, const QColor &line,
               const QColor &background = Qt::transparent, qreal period = 6.0, qreal thickness = 1.0);

} // namespace Paint
} // namespace Warmline
