// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "ui/heatmap/network/network_scene.h"
#include "ui/heatmap/rooms/room_picture.h"

namespace Warmline {

/// What of the map goes into a GeoJSON file.
struct MapGeoJson
{
    NetworkPicture picture; ///< the layers that are shown; `ground` is the piece of ground that is seen
    QList<ComplaintPoint> complaints; ///< those that pass window and filters; WGS-84
    bool complaintsShown = false;
    RoomCloud rooms; ///< empty: not shown
    /// True (supervisors, administrators): every ticket with its id and time, every house's temperature.
    /// False: only how many tickets of each tier are at a house, and its mean, and both only where at least
    /// kFewest tickets or households are behind them: fewer are one home's own matter. What is left out is
    /// not summed up elsewhere either; the file says from how many on it counts ("fewest").
    bool singleTickets = false;
    static constexpr int kFewest = 3;
    QString takenBy;
    qint64 takenMs = 0; ///< UTC
    qint64 windowFromMs = 0;
    qint64 windowToMs = 0;
};

/// A FeatureCollection (RFC 7946, WGS-84, UTF-8) of pipes, stations, houses, what was traced, and complaints;
/// crews are not in it. "rooms_as_of": when the room temperatures were read. Features have a property "kind":
/// pipe, station, house, valve, ticket, tickets. What was traced has "traced": true. No names of people, no
/// telephone numbers, no accounts. Pure; any thread.
[[nodiscard]] QByteArray mapGeoJson(const MapGeoJson &map);

} // namespace Warmline
