// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_sketch.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace Warmline {

MapSketch::MapSketch(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("map_sketch"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void MapSketch::setArea(const QPolygonF &area)
{
    m_area = area;
    setVisible(!area.isEmpty());
    update();
}

void MapSketch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = Theme::of(this)->color(ColorToken::Accent);
    painter.setPen(QPen(fill, 2, Qt::DashLine));
    fill.setAlphaF(0.15F);
    painter.setBrush(fill);
    painter.drawPolygon(m_area, Qt::WindingFill); // as it is chosen
}

} // namespace Warmline
