// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies where on the picture: tickets that share a mark, and the thing under a click.
#include "ui/heatmap/network/clear_of_names.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace Warmline {

QList<TicketCluster> clusterTickets(const QList<TicketPlace> &tickets, double cellMetres)
{
    QHash<std::pair<qint64, qint64>, int> cells;
    QList<TicketCluster> clusters;
    for (int i = 0; i < tickets.size(); ++i) {
        const TicketPlace &t = tickets.at(i);
        const std::pair<qint64, qint64> key(static_cast<qint64>(std::floor(t.at.x() / cellMetres)),
                                            static_cast<qint64>(std::floor(t.at.y() / cellMetres)));
        auto it = cells.constFind(key);
        if (it == cells.constEnd()) {
            it = cells.insert(key, static_cast<int>(clusters.size()));
            clusters.append(TicketCluster{{}, t.mark, {}});
        }
        TicketCluster &cluster = clusters[*it];
        cluster.at += t.at;
        cluster.mark = std::min(cluster.mark, t.mark);
        cluster.members.append(i);
    }
    for (TicketCluster &cluster : clusters)
        cluster.at /= static_cast<double>(cluster.members.size());
    return clusters;
}

MapHit hitTest(const NetworkPicture &given, QPointF at)
{
    MapHit hit;
    if (!given.scene)
        return hit;
    const NetworkPicture picture = marksClearOfNames(given, false);
    if (const int incident = IncidentMarks::hit(picture, at); incident >= 0)
        return {MapHit::Kind::Incident, incident, {}};
    if (const int crew = CrewMarks::hit(picture, at); crew >= 0)
        return {MapHit::Kind::Crew, crew, {}};
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    const auto near = [&](QPointF p, double pixels) { return QLineF(p, at).length() <= pixels * scale; };
    for (const TicketCluster &cluster : ticketMarks(picture, false)) {
        if (near(cluster.at, 13)) {
            hit.kind = MapHit::Kind::Tickets;
            hit.tickets = cluster.members;
        }
    }
    if (picture.stations) {
        for (int i = 0; i < static_cast<int>(picture.scene->stations.size()); ++i) {
            if (near(picture.scene->stations[static_cast<size_t>(i)].at, 15))
                return {MapHit::Kind::Station, i, {}};
        }
    }
    for (int i = 0; picture.valves && picture.zoom >= NetworkZoom::kValves
                    && i < static_cast<int>(picture.scene->valves.size());
         ++i) {
        if (hit.kind == MapHit::Kind::Nothing && near(picture.scene->valves[static_cast<size_t>(i)].at, 10))
            return {MapHit::Kind::Valve, i, {}};
    }
    if (hit.kind != MapHit::Kind::Nothing || picture.zoom < NetworkZoom::kHouses)
        return hit;
    for (int i = 0; i < static_cast<int>(picture.scene->houses.size()); ++i) {
        const NetworkScene::House &house = picture.scene->houses[static_cast<size_t>(i)];
        if (house.box.contains(at) && house.outline.containsPoint(at, Qt::OddEvenFill))
            return {MapHit::Kind::House, i, {}};
    }
    return hit;
}

} // namespace Warmline
