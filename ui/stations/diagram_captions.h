// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace Warmline {

/// Places the words beside the symbols of a drawing so that no two touch: below its symbol, else above it,
/// each time moved sideways as far as needed. A caption without a place is left out; the symbol stays. Pure
/// geometry, in the pixels of the drawing.
class DiagramCaptions
{
public:
    struct Caption
    {
        QString text;
        QRectF rect;
    };

    /// \a area is where captions may lie; \a air is kept between them and everything else.
    DiagramCaptions(const QRectF &area, qreal air)
        : m_area(area)
        , m_air(air)
    { }

    /// Something that no caption may cover.
    void block(const QRectF &rect) { m_blocked.append(rect); }
    /// Words of \a size for the symbol in \a symbol. True when a place was found.
    bool place(const QString &text, const QSizeF &size, const QRectF &symbol);

    [[nodiscard]] const QList<Caption> &captions() const { return m_captions; }

private:
    [[nodiscard]] bool settle(QRectF *rect, const QRectF &symbol) const;

    QRectF m_area;
    qreal m_air;
    QList<QRectF> m_blocked;
    QList<Caption> m_captions;
};

} // namespace Warmline
