// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/clear_of_names.h"

#include "app/geo/tile_renderer.h"

#include <cmath>

namespace Warmline {

namespace {

constexpr double kReach_px = 200; ///< a name beyond the edge moves what stands inside
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

QPointF ClearOfNames::place(QPointF at, double half_px) const
{
    if (!m_seen.contains(at))
        return at;
    const double half = half_px * m_scale;
    const QRectF mark(at.x() - half, at.y() - half, 2 * half, 2 * half);
    for (const QRectF &name : m_names) {
        if (name.intersects(mark))
            return {at.x(), name.bottom() + half};
    }
    return at;
}

QList<TicketCluster> ticketMarks(const NetworkPicture &picture, bool wait)
{
    if (!picture.showTickets || picture.zoom < NetworkZoom::kTickets)
        return {};
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    QList<TicketCluster> marks = clusterTickets(picture.tickets, NetworkZoom::kClusterPixels * scale);
    const ClearOfNames names(picture, wait);
    for (TicketCluster &mark : marks)
        mark.at = names.place(mark.at, kTicketHalf_px);
    return marks;
}

} // namespace Warmline
