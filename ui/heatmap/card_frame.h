// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QWidget>

namespace Warmline {

/// The ground of a card that lies over the map.
inline void paintCardFrame(QPainter &painter, const QWidget *widget)
{
    const Theme *theme = Theme::of(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    Paint::roundedBox(&painter, QRectF(widget->rect()), theme->metric(Theme::Metric::PaneRadius),
                      theme->color(ColorToken::S1), theme->color(ColorToken::Line));
}

} // namespace Warmline
