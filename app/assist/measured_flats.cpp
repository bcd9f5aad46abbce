// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/measured_flats.h"

#include <QSet>

namespace Warmline {

Result<std::vector<MeasuredFlat>> measuredFlats(Queries &queries, const QList<Building> &buildings)
{
    std::vector<MeasuredFlat> flats;
    QSet<AccountNo> seen;
    for (const Building &building : buildings) {
        const auto sensors = queries.sensorsOfBuilding(building.id);
        if (!sensors)
            return std::unexpected(sensors.error());
        for (const RoomSensor &sensor : *sensors) {
            if (seen.contains(sensor.account))
                continue;
            seen.insert(sensor.account);
            const auto home = queries.household(sensor.account);
            if (!home)
                return std::unexpected(home.error());
            if (!*home)
                continue;
            const Household &household = (*home)->household;
            MeasuredFlat flat;
            flat.account = household.account.value;
            flat.building = building.id.value;
            flat.top = building.floors > 1 && household.floor == building.floors;
            flat.ground = household.floor == 1;
            flat.orientation = household.orientation;
            flats.push_back(std::move(flat));
        }
    }
    return flats;
}

QList<RoomSeries::Home> homesOf(const std::vector<MeasuredFlat> &flats, const QString &building,
                                const QHash<QString, RoomSeries::Home> &rooms)
{
    QList<RoomSeries::Home> homes;
    for (const MeasuredFlat &flat : flats) {
        if (flat.building == building)
            homes.append(rooms.value(flat.account));
    }
    return RoomSeries::spread(homes, RoomSeries::kHomesOfABuilding);
}

} // namespace Warmline
