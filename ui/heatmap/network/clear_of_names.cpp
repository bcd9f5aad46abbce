// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/clear_of_names.h"

#include "app/geo/tile_renderer.h"
#include "ui/heatmap/network/ticket_clusters.h"

#include <QLineF>

#include <cmath>
#include <utility>

namespace Warmline {

namespace {

constexpr double kReach_px = 200; ///< a name beyond the edge moves what stands inside
constexpr double kSlack_px = 2; ///< marks on the middles of names move one way, all of them
constexpr double kHair_px = 0.01; ///< beside a name is not on it, whatever the sums round to
constexpr double kBlank_px = 3; ///< above and below the letters of a line

} // namespace

ClearOfNames::ClearOfNames(const NetworkPicture &picture, bool wait)
    : m_scale(Geo::mercatorMetresPerPixel(picture.zoom))
{
    const int zoom = static_cast<int>(std::lround(picture.zoom));
    if (!picture.base || (!wait && !picture.base->knowsNames(zoom)))
        return;
    const double margin = kReach_px * m_scale;
    const Geo::MercatorRect seen{picture.ground.west - margin, picture.ground.south - margin,
                                 picture.ground.east + margin, picture.ground.north + margin};
    m_seen = QRectF(QPointF(seen.west, seen.south), QPointF(seen.east, seen.north));
    const double blank = kBlank_px * m_scale;
    for (const Geo::MercatorRect &name : picture.base->namesIn(seen, zoom))
        m_names.append(
            QRectF(QPointF(name.west, name.south + blank), QPointF(name.east, name.north - blank)));
}

/// The nearest of the names that a mark there would cover; null: none.
const QRectF *ClearOfNames::covered(QPointF at, double half) const
{
    const QRectF mark(at.x() - half, at.y() - half, 2 * half, 2 * half);
    const QRectF *nearest = nullptr;
    for (const QRectF &name : m_names) {
        if (name.intersects(mark)
            && (!nearest || QLineF(name.center(), at).length() < QLineF(nearest->center(), at).length()))
            nearest = &name;
    }
    return nearest;
}

QPointF ClearOfNames::place(QPointF at, double half_px) const
{
    const double half = half_px * m_scale;
    const QRectF *name = m_seen.contains(at) ? covered(at, half) : nullptr;
    if (!name)
        return at;
    const double away = half + kHair_px * m_scale;
    const bool downwards = name->height() > name->width();
    // Mercator: what is higher on the map has the larger y.
    QPointF first =
        downwards ? QPointF(name->right() + away, at.y()) : QPointF(at.x(), name->bottom() + away);
    QPointF second = downwards ? QPointF(name->left() - away, at.y()) : QPointF(at.x(), name->top() - away);
    const double slack = kSlack_px * m_scale;
    if (QLineF(at, second).length() + slack < QLineF(at, first).length())
        std::swap(first, second);
    return covered(first, half) && !covered(second, half) ? second : first;
}

NetworkPicture marksClearOfNames(NetworkPicture picture, bool wait)
{
    if (picture.crews.isEmpty() && picture.incidents.isEmpty())
        return picture;
    const ClearOfNames names(picture, wait);
    for (CrewMark &crew : picture.crews)
        crew.at = names.place(crew.at, CrewMarks::kRadius_px + 1);
    for (IncidentMark &incident : picture.incidents)
        incident.at = names.place(incident.at, IncidentMarks::kHalf_px + 1.5);
    return picture;
}

QList<TicketCluster> ticketMarks(const NetworkPicture &picture, bool wait)
{
    if (!picture.showTickets || picture.zoom < NetworkZoom::kTickets)
        return {};
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    const double cell = NetworkZoom::kClusterPixels * scale;
    QList<TicketCluster> marks =
        picture.clusters ? picture.clusters->of(cell, wait) : clusterTickets(picture.tickets, cell);
    const ClearOfNames names(picture, wait);
    for (TicketCluster &mark : marks)
        mark.at = names.place(mark.at, kTicketHalf_px);
    return marks;
}

} // namespace Warmline
