// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/community_grounds.h"

#include "app/geo/ring.h"

#include <QHash>

namespace Warmline {

namespace {

struct Houses
{
    QPointF sum; ///< of the places
    int count = 0;
    QList<QPointF> corners; ///< of the outlines; the place where there is none
};

} // namespace

void completeCommunities(QList<Community> &communities, const QList<Building> &buildings)
{
    QHash<CommunityId, Houses> lacking;
    for (const Community &community : std::as_const(communities)) {
        if (community.position.isNull() || community.outline.size() < 3)
            lacking.insert(community.id, {});
    }
    if (lacking.isEmpty())
        return;
    for (const Building &building : buildings) {
        const auto houses = lacking.find(building.community);
        if (houses == lacking.end() || building.position.isNull())
            continue;
        houses->sum += building.position;
        ++houses->count;
        if (building.outline.size() >= 3)
            houses->corners += building.outline;
        else
            houses->corners += building.position;
    }
    for (Community &community : communities) {
        const auto houses = lacking.constFind(community.id);
        if (houses == lacking.cend() || houses->count == 0)
            continue;
        if (community.position.isNull())
            community.position = houses->sum / houses->count;
        if (community.outline.size() < 3)
            community.outline = Geo::hullRound(houses->corners, kCommunityMargin_m);
    }
}

} // namespace Warmline
