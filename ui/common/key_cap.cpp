// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_cap.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

namespace Warmline::KeyCap {

QSize sizeFor(const QString &key)
{
    const Theme *theme = Theme::of();
    const int text = Paint::textWidth(theme->font(TextRole::AxisStrong), key);
    const int height = theme->px(18);
    return {std::max(text + theme->px(10), theme->px(16)), height};
}

void paint(QPainter *painter, const QRectF &rect, const QString &key, Look look)
{
    const Theme *theme = Theme::of();
    QColor fill = theme->color(ColorToken::S2);
    QColor edge = theme->color(ColorToken::Line);
    QColor text = theme->color(ColorToken::T2);
    if (look == Look::OnAccent) {
        fill = QColor();
        edge = text = theme->color(ColorToken::OnAccent);
        edge.setAlphaF(0.65f);
    } else if (look == Look::Disabled) {
        text = theme->color(ColorToken::T4);
    }
    const QRectF box(std::round(rect.x()), std::round(rect.y()), std::round(rect.width()),
                     std::round(rect.height()));
    Paint::roundedBox(painter, box, theme->pxF(3), fill, edge);
    Paint::Save save(painter);
    painter->setLayoutDirection(Qt::LeftToRight);
    Paint::text(painter, box, theme->font(TextRole::AxisStrong), text, key, Qt::AlignCenter);
}

} // namespace Warmline::KeyCap
