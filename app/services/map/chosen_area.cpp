// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/chosen_area.h"

namespace Warmline {

ChosenArea ChosenArea::of(const QSet<BuildingId> &houses, const QList<Building> &all)
{
    ChosenArea area;
    area.houses = houses;
    QSet<CommunityId> partCommunities;
    QSet<StationId> partStations;
    for (const Building &building : all) {
        const bool chosen = houses.contains(building.id);
        if (chosen) {
            area.communities.insert(building.community);
            area.stations.insert(building.station);
        } else if (!building.position.isNull()) {
            partCommunities.insert(building.community);
            partStations.insert(building.station);
        }
    }
    area.feeds = area.stations;
    area.feeds.remove({});
    area.communities.subtract(partCommunities).remove({});
    area.stations.subtract(partStations).remove({});
    return area;
}

bool ChosenArea::holds(const Ticket &ticket) const
{
    if (!ticket.building.isEmpty())
        return houses.contains(ticket.building);
    if (!ticket.community.isEmpty())
        return communities.contains(ticket.community);
    return !ticket.station.isEmpty() && stations.contains(ticket.station);
}

} // namespace Warmline
