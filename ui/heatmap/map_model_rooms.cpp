// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The temperature cloud as the panes want it.
#include "app/services/map/room_map_service.h"
#include "ui/heatmap/map_model.h"

namespace Warmline {

RoomCloud MapModel::roomCloud() const
{
    const RoomMap &rooms = m_rooms.rooms();
    RoomCloud cloud;
    cloud.standard_C = rooms.standard_C;
    cloud.limit_C = rooms.cold_C();
    cloud.asOfMs = rooms.asOfMs;
    if (!m_scene)
        return cloud;
    cloud.scene = m_scene;
    for (size_t i = 0; i < m_scene->houses.size(); ++i) {
        const auto room = rooms.houses.constFind(BuildingId(m_scene->houses[i].id));
        if (room == rooms.houses.cend() || room->answering == 0)
            continue;
        RoomCloud::House house;
        house.index = static_cast<int>(i);
        house.mean_C = room->mean_C;
        house.rooms = room->answering;
        house.households = room->households;
        house.oldestMs = room->oldestMs;
        // Without history nothing is said to have been cold for long.
        house.warmestOfFourHours_C =
            room->warmestOfFourHours_C.value_or(std::max(room->mean_C, cloud.limit_C + 1));
        house.coldForLong = room->coldForLong;
        cloud.houses.append(house);
    }
    return cloud;
}

RoomLegend::Facts MapModel::roomFacts() const
{
    const RoomMap &rooms = m_rooms.rooms();
    RoomLegend::Facts facts;
    facts.standard_C = rooms.standard_C;
    facts.sensors = rooms.sensors;
    facts.answering = rooms.answering;
    facts.stale = rooms.stale;
    facts.coldForLong = rooms.coldForLong;
    facts.oldestAgeMs = rooms.oldestMs > 0 ? m_clock.utcMs() - rooms.oldestMs : 0;
    facts.known = rooms.asOfMs > 0;
    return facts;
}

QString MapModel::roomProblem() const
{
    return m_rooms.problem() ? m_rooms.problem()->message() : QString();
}

} // namespace Warmline
