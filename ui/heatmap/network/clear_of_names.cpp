// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/clear_of_names.h"

#include "app/geo/tile_renderer.h"
#include "ui/heatmap/network/ticket_clusters.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <utility>

namespace Warmline {

namespace {

constexpr double kReach_px = 200; ///< a name beyond the edge moves what stands inside
constexpr double kSlack_px = 2; ///< marks on the middles of names move one way, all of them
constexpr double kHair_px = 0.01; ///< beside a name is not on it, whatever the sums round to
constexpr double kBlank_px = 3; ///< above and below the letters of a line
constexpr double kBadge_px = 4.5; ///< what a station's badge or the ring of a chosen one takes beyond its box
/// Crews stand in rings about one that is there already: 6, 12 and 18 discs. Farther off a disc would tell of
/// another place than the crew's.
constexpr int kRings = 3;

/// The first place beside \a at that is \a apart from all that are \a taken, and free; \a at where there is
/// none.
QPointF besideOthers(QPointF at, const QList<QPointF> &taken, double apart,
                     const std::function<bool(QPointF)> &isFree)
{
    const auto isApart = [&](QPointF there) {
        return std::ranges::none_of(taken,
                                    [&](QPointF other) { return QLineF(other, there).length() < apart; });
    };
    if (isApart(at))
        return at;
    for (int ring = 1; ring <= kRings; ++ring) {
        for (int i = 0; i < 6 * ring; ++i) {
            const double angle = std::numbers::pi * i / (3 * ring);
            const double way = apart * ring * 1.001; // touching is beside, whatever the sums round to
            const QPointF there = at + QPointF(std::cos(angle), std::sin(angle)) * way;
            if (isApart(there) && isFree(there))
                return there;
        }
    }
    return at;
}

/// Each crew beside those that stand on its spot already; who is known to be there first. The same order for
/// every picture: panning moves nobody.
void standApart(QList<CrewMark> &crews, double half_px, double scale,
                const std::function<bool(QPointF)> &isFree)
{
    QList<qsizetype> order(crews.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {},
                             [&](qsizetype i) { return std::pair(crews.at(i).stale, crews.at(i).id); });
    QList<QPointF> taken;
    for (const qsizetype i : std::as_const(order)) {
        crews[i].at = besideOthers(crews.at(i).at, taken, 2 * half_px * scale, isFree);
        taken.append(crews.at(i).at);
    }
}

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

bool ClearOfNames::isFree(QPointF at, double half_px) const
{
    return !m_seen.contains(at) || !covered(at, half_px * m_scale);
}

ClearOfStations::ClearOfStations(const NetworkPicture &picture)
    : m_scale(Geo::mercatorMetresPerPixel(picture.zoom))
    , m_half_px(NetworkZoom::stationSide(picture.zoom) / 2 + kBadge_px)
{
    if (!picture.stations || !picture.scene)
        return;
    const double margin = kReach_px * m_scale;
    const QRectF reach = QRectF(QPointF(picture.ground.west, picture.ground.south),
                                QPointF(picture.ground.east, picture.ground.north))
                             .adjusted(-margin, -margin, margin, margin);
    for (const NetworkScene::Station &station : picture.scene->stations) {
        if (reach.contains(station.at))
            m_stations.append(station.at);
    }
}

/// The nearest of the stations from which a mark there is less than \a away on both axes; null: none.
const QPointF *ClearOfStations::covered(QPointF at, double away) const
{
    const QPointF *nearest = nullptr;
    for (const QPointF &station : m_stations) {
        const QPointF off = at - station;
        if (std::abs(off.x()) < away && std::abs(off.y()) < away
            && (!nearest || QLineF(station, at).length() < QLineF(*nearest, at).length()))
            nearest = &station;
    }
    return nearest;
}

QPointF ClearOfStations::place(QPointF at, double half_px, const ClearOfNames &names) const
{
    const double away = (m_half_px + half_px) * m_scale;
    const QPointF *station = covered(at, away);
    if (!station)
        return at;
    const double aside = away + kHair_px * m_scale;
    // Each to the side where it is, so that several at one depot do not all stand on one spot.
    QList<QPointF> ways;
    const QPointF off = at - *station;
    const double widest = std::max(std::abs(off.x()), std::abs(off.y()));
    if (widest > kSlack_px * m_scale)
        ways.append(off * (aside / widest));
    ways.append(QList<QPointF>{{aside, 0}, {-aside, 0}, {0, -aside}, {0, aside}});
    for (const QPointF &way : std::as_const(ways)) {
        if (const QPointF there = *station + way; !covered(there, away) && names.isFree(there, half_px))
            return there;
    }
    return *station + ways.first();
}

bool ClearOfStations::isFree(QPointF at, double half_px) const
{
    return !covered(at, (m_half_px + half_px) * m_scale);
}

NetworkPicture marksClearOfNames(NetworkPicture picture, bool wait)
{
    if (picture.crews.isEmpty() && picture.incidents.isEmpty())
        return picture;
    const ClearOfNames names(picture, wait);
    const ClearOfStations stations(picture);
    constexpr double crewHalf_px = CrewMarks::kRadius_px + 1;
    for (CrewMark &crew : picture.crews)
        crew.at = stations.place(names.place(crew.at, crewHalf_px), crewHalf_px, names);
    standApart(picture.crews, crewHalf_px, Geo::mercatorMetresPerPixel(picture.zoom), [&](QPointF there) {
        return names.isFree(there, crewHalf_px) && stations.isFree(there, crewHalf_px);
    });
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
