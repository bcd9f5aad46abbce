// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/diagram_captions.h"

#include <algorithm>

namespace Warmline {

bool DiagramCaptions::place(const QString &text, const QSizeF &size, const QRectF &symbol)
{
    const qreal left = symbol.center().x() - size.width() / 2;
    for (const qreal top : {symbol.bottom() + m_air, symbol.top() - m_air - size.height()}) {
        QRectF rect(QPointF(left, top), size);
        if (settle(&rect, symbol)) {
            m_captions.append({text, rect});
            m_blocked.append(rect);
            return true;
        }
    }
    return false;
}

/// Moves \a rect sideways until it touches nothing; false when it would leave its symbol or the area.
bool DiagramCaptions::settle(QRectF *rect, const QRectF &symbol) const
{
    const QRectF start = *rect;
    // Every place that is worth a try: in the middle, or just beside something that is in the way.
    QList<qreal> places{start.left()};
    for (const QRectF &blocked : m_blocked) {
        places.append(blocked.left() - m_air - start.width());
        places.append(blocked.right() + m_air);
    }
    places.append(m_area.left());
    places.append(m_area.right() - start.width());
    std::ranges::stable_sort(places, {}, [&](qreal x) { return std::abs(x - start.left()); });
    for (const qreal x : std::as_const(places)) {
        rect->moveLeft(x);
        if (!m_area.contains(*rect) || rect->right() < symbol.left() || rect->left() > symbol.right())
            continue; // outside, or beside another symbol than its own
        const QRectF wide = rect->adjusted(-m_air / 2, 0, m_air / 2, 0);
        if (std::ranges::none_of(m_blocked, [&](const QRectF &blocked) { return blocked.intersects(wide); }))
            return true;
    }
    return false;
}

} // namespace Warmline
