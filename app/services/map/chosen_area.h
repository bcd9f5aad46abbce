// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/domain/ticket.h"

#include <QSet>

namespace Warmline {

/// A piece of the city. Empty: the whole city.
struct ChosenArea
{
    QSet<BuildingId> houses;
    /// Those whose houses are all chosen: what concerns the whole of one lies in the area, too.
    QSet<CommunityId> communities;
    QSet<StationId> stations;
    QSet<StationId> feeds = {}; ///< stations that heat at least one of the houses

    /// The houses with the communities and stations that they make up wholly. Houses without a place on
    /// record can be drawn round by nobody; they do not count. Pure.
    [[nodiscard]] static ChosenArea of(const QSet<BuildingId> &houses, const QList<Building> &all);
    [[nodiscard]] bool isEmpty() const { return houses.isEmpty(); }
    /// By the ticket's house; when it has none by its community, else by its station.
    [[nodiscard]] bool holds(const Ticket &ticket) const;
    friend bool operator==(const ChosenArea &, const ChosenArea &) = default;
};

} // namespace Warmline
