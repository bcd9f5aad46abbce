// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/incidents/incident_marks.h"

#include "ui/common/ramps.h"
#include "ui/heatmap/network/network_scene.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

namespace Warmline::IncidentMarks {

namespace {

QPainterPath sign(QPointF c, double half)
{
    // An octagon, which nothing else on the map is: read without its colour, too.
    const double cut = half * 0.42;
    QPainterPath path(QPointF(c.x() - cut, c.y() - half));
    for (const QPointF &p : {QPointF(cut, -half), QPointF(half, -cut), QPointF(half, cut), QPointF(cut, half),
                             QPointF(-cut, half), QPointF(-half, cut), QPointF(-half, -cut)})
        path.lineTo(c + p);
    path.closeSubpath();
    return path;
}

void paintHouses(QPainter &painter, const NetworkPicture &p, const IncidentMark &mark,
                 const QTransform &toPicture)
{
    QPainterPath outlines;
    const QRectF ground(QPointF(p.ground.west, p.ground.south), QPointF(p.ground.east, p.ground.north));
    for (const NetworkScene::House &house : p.scene->houses) {
        if (!house.box.intersects(ground) || !mark.houses.contains(house.id))
            continue;
        outlines.addPolygon(toPicture.map(house.outline));
        outlines.closeSubpath();
    }
    const QColor colour = mark.ended ? p.style.quiet : p.style.red;
    painter.strokePath(outlines, QPen(p.style.casing, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(outlines, QPen(colour, mark.selected ? 2.6 : 1.6,
                                      mark.ended ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintSign(QPainter &painter, const NetworkPicture &p, const IncidentMark &mark, QPointF c)
{
    const QColor fill = mark.ended ? p.style.box : p.style.red;
    const QPainterPath shape = sign(c, kHalf_px);
    if (mark.selected)
        painter.strokePath(sign(c, kHalf_px + 4), QPen(p.style.accent, 2.4));
    painter.strokePath(shape, QPen(mark.ended ? p.style.quiet : p.style.halo, 3));
    painter.fillPath(shape, fill);
    const QColor ink = mark.ended ? p.style.quiet : Ramps::inkOn(fill);
    painter.fillRect(QRectF(c.x() - 1.5, c.y() - 7, 3, 8), ink);
    painter.fillRect(QRectF(c.x() - 1.5, c.y() + 3.5, 3, 3), ink);
}

} // namespace

void paint(QPainter &painter, const NetworkPicture &picture, const QTransform &toPicture)
{
    if (picture.zoom >= NetworkZoom::kHouses) {
        for (const IncidentMark &mark : picture.incidents)
            paintHouses(painter, picture, mark, toPicture);
    }
    for (const IncidentMark &mark : picture.incidents)
        paintSign(painter, picture, mark, toPicture.map(mark.at));
}

int hit(const NetworkPicture &picture, QPointF at)
{
    const double reach = (kHalf_px + 2) * Geo::mercatorMetresPerPixel(picture.zoom);
    for (int i = static_cast<int>(picture.incidents.size()) - 1; i >= 0; --i) { // the topmost first
        if (QLineF(picture.incidents.at(i).at, at).length() <= reach)
            return i;
    }
    return -1;
}

} // namespace Warmline::IncidentMarks
