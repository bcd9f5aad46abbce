// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/crews/crew_marks.h"

#include "ui/common/ramps.h"
#include "ui/heatmap/network/network_scene.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <ranges>

namespace Warmline::CrewMarks {

namespace {

void paintDisc(QPainter &painter, const NetworkPicture &p, const CrewMark &mark, QPointF c)
{
    if (mark.selected) {
        painter.setPen(QPen(p.style.accent, 2.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, kRadius_px + 4, kRadius_px + 4);
    }
    const QColor fill = mark.stale ? p.style.box : p.style.accent;
    painter.setPen(QPen(mark.stale ? p.style.quiet : p.style.halo, 2));
    painter.setBrush(fill);
    painter.drawEllipse(c, kRadius_px, kRadius_px);
    painter.setFont(p.style.count);
    painter.setPen(mark.stale ? p.style.quiet : Ramps::inkOn(fill));
    painter.drawText(QRectF(c.x() - 12, c.y() - 12, 24, 24), Qt::AlignCenter, mark.letter);
}

} // namespace

void paint(QPainter &painter, const NetworkPicture &picture, const QTransform &toPicture)
{
    const QRectF area = QRectF(painter.viewport()).adjusted(-60, -60, 60, 60);
    QList<std::pair<QPointF, CrewMark>> seen;
    for (const CrewMark &mark : picture.crews) {
        const QPointF c = toPicture.map(mark.at);
        if (area.contains(c))
            seen.append({c, mark});
    }
    // Those that are known to be there lie above the others.
    std::ranges::stable_sort(seen, {}, [](const auto &one) { return one.second.stale; });
    for (const auto &[c, mark] : seen | std::views::reverse)
        paintDisc(painter, picture, mark, c);
}

int hit(const NetworkPicture &picture, QPointF at)
{
    const double reach = (kRadius_px + 2) * Geo::mercatorMetresPerPixel(picture.zoom);
    for (int i = static_cast<int>(picture.crews.size()) - 1; i >= 0; --i) { // the topmost first
        if (QLineF(picture.crews.at(i).at, at).length() <= reach)
            return i;
    }
    return -1;
}

} // namespace Warmline::CrewMarks
