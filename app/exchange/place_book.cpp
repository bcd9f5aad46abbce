// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/place_book.h"

#include <algorithm>

namespace Warmline {

namespace {

/// "锦绣家园", and "锦绣家园~2" when the first is taken by something else.
template <class Id, class Value>
Id freeId(const QHash<Id, Value> &taken, const QString &wish)
{
    Id id(wish);
    for (int n = 2; taken.contains(id); ++n)
        id = Id(wish + u'~' + QString::number(n));
    return id;
}

} // namespace

Result<PlaceBook> PlaceBook::read(Queries &queries)
{
    PlaceBook book;
    const auto communities = queries.communities();
    if (!communities)
        return std::unexpected(communities.error());
    for (const Community &c : *communities) {
        book.m_communities.insert(c.id, c);
        book.m_communityByName.insert(c.name, c.id);
    }
    const auto buildings = queries.buildings();
    if (!buildings)
        return std::unexpected(buildings.error());
    for (const Building &b : *buildings) {
        book.m_buildings.insert(b.id, b);
        book.m_buildingByName.insert({b.community.value, b.name}, b.id);
    }
    const auto stations = queries.stations();
    if (!stations)
        return std::unexpected(stations.error());
    for (const Station &s : *stations)
        book.m_stations.insert(s.name, s.id);
    for (const Station &s : *stations)
        book.m_stations.insert(s.id.value, s.id);
    book.m_communitiesBefore = book.m_communities;
    book.m_buildingsBefore = book.m_buildings;
    return book;
}

Community &PlaceBook::community(const CommunityId &id, const QString &name, const BranchId &branch)
{
    const CommunityId known = id.isEmpty() ? m_communityByName.value(name) : id;
    if (auto it = m_communities.find(known); it != m_communities.end())
        return *it;
    Community c;
    c.id = id.isEmpty() ? freeId(m_communities, name) : id;
    c.name = name;
    c.branch = branch;
    m_communityByName.insert(name, c.id);
    return *m_communities.insert(c.id, c);
}

Building &PlaceBook::building(const BuildingId &id, const Community &community, const QString &name,
                              const BranchId &branch)
{
    const BuildingId known = id.isEmpty() ? m_buildingByName.value({community.id.value, name}) : id;
    if (auto it = m_buildings.find(known); it != m_buildings.end())
        return *it;
    Building b;
    b.id = id.isEmpty()
             ? freeId(m_buildings, community.id.value + u'/' + (name.isEmpty() ? QStringLiteral("-") : name))
             : id;
    b.community = community.id;
    b.name = name;
    b.branch = branch;
    m_buildingByName.insert({community.id.value, name}, b.id);
    return *m_buildings.insert(b.id, b);
}

const Building *PlaceBook::building(const BuildingId &id) const
{
    const auto it = m_buildings.constFind(id);
    return it == m_buildings.cend() ? nullptr : &*it;
}

std::optional<StationId> PlaceBook::station(const QString &text) const
{
    const auto it = m_stations.constFind(text);
    return it == m_stations.cend() ? std::nullopt : std::optional(*it);
}

void PlaceBook::addAliases(const CommunityId &id, const QStringList &aliases)
{
    QStringList &list = m_aliases[id];
    for (const QString &alias : aliases) {
        if (!list.contains(alias))
            list.append(alias);
    }
}

void PlaceBook::collect(ImportBatch &batch, QMap<QString, qint64> &counts)
{
    for (const auto &[id, aliases] : m_aliases.asKeyValueRange()) {
        if (auto it = m_communities.find(id); it != m_communities.end())
            it->aliases = aliases;
    }
    QList<Community> communities;
    for (const Community &c : std::as_const(m_communities)) {
        if (!(m_communitiesBefore.value(c.id) == c))
            communities.append(c);
    }
    QList<Building> buildings;
    for (const Building &b : std::as_const(m_buildings)) {
        if (!(m_buildingsBefore.value(b.id) == b))
            buildings.append(b);
    }
    std::ranges::sort(communities, {},
                      [](const Community &c) { return c.id.value; }); // the order of a hash is not one
    std::ranges::sort(buildings, {}, [](const Building &b) { return b.id.value; });
    for (const Community &c : communities)
        batch.add(c.branch, c);
    for (const Building &b : buildings)
        batch.add(b.branch, b);
    if (!communities.isEmpty())
        counts.insert(QStringLiteral("communities"), communities.size());
    if (!buildings.isEmpty())
        counts.insert(QStringLiteral("buildings"), buildings.size());
}

} // namespace Warmline
