// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/place_finder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PlaceFinder)
};

Geo::LonLat lonLat(const QPointF &p)
{
    return {p.x(), p.y()};
}

/// Puts places to what a search has hit.
class Finder
{
public:
    Finder(Queries &queries, const MapBase &base)
        : m_queries(queries)
        , m_base(base)
    { }

    Result<std::optional<FoundPlace>> place(const SearchHit &hit)
    {
        FoundPlace found;
        found.title = hit.title;
        found.subtitle = hit.subtitle;
        switch (hit.kind) {
        case SearchKind::Station: return station(found, hit.id);
        case SearchKind::Community: return community(found, hit.id);
        case SearchKind::Household: return household(found, AccountNo(hit.id));
        case SearchKind::Ticket: break;
        }
        return ticket(found, hit.id);
    }

private:
    using Answer = Result<std::optional<FoundPlace>>;

    [[nodiscard]] Answer station(FoundPlace &found, const QString &id) const
    {
        const auto at = std::ranges::find(m_base.stations, StationId(id), &Station::id);
        if (at == m_base.stations.cend() || at->position.isNull())
            return std::nullopt;
        found.kind = FoundPlace::Kind::Station;
        found.station = at->id;
        found.at = lonLat(at->position);
        return found;
    }

    [[nodiscard]] Answer community(FoundPlace &found, const QString &id) const
    {
        found.kind = FoundPlace::Kind::Community;
        return middleOf(found, CommunityId(id));
    }

    [[nodiscard]] Answer middleOf(FoundPlace &found, const CommunityId &id) const
    {
        const auto at = std::ranges::find(m_base.communities, id, &Community::id);
        if (at == m_base.communities.cend() || at->position.isNull())
            return std::nullopt;
        found.at = lonLat(at->position);
        return found;
    }

    [[nodiscard]] Answer house(FoundPlace &found, const BuildingId &id) const
    {
        const auto at = std::ranges::find(m_base.buildings, id, &Building::id);
        if (at == m_base.buildings.cend() || at->position.isNull())
            return std::nullopt;
        found.building = id;
        found.at = lonLat(at->position);
        return found;
    }

    Answer household(FoundPlace &found, const AccountNo &account)
    {
        const auto detail = m_queries.household(account);
        if (!detail)
            return std::unexpected(detail.error());
        if (!*detail)
            return std::nullopt;
        found.kind = FoundPlace::Kind::Household;
        return house(found, (*detail)->household.building);
    }

    Answer ticket(FoundPlace &found, const QString &number)
    {
        const auto ticket = m_queries.ticketByNumber(number);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (!*ticket)
            return std::nullopt;
        found.kind = FoundPlace::Kind::Ticket;
        const Answer at = house(found, (*ticket)->building);
        // Without a house it lies where its community does, as on the map.
        return at && !*at ? middleOf(found, (*ticket)->community) : at;
    }

    Queries &m_queries;
    const MapBase &m_base;
};

} // namespace

std::optional<Geo::LonLat> coordinatesIn(const QString &text)
{
    static const QRegularExpression pair(
        uR"(^\s*([NSEW])?\s*([-+−]?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW])?\s*[,，;；\s]\s*([NSEW])?\s*([-+−]?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW])?\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pair.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto figure = [&](int group) { return match.captured(group).replace(u'−', u'-').toDouble(); };
    const auto letter = [&](int before, int after) {
        const QString one = match.captured(before) + match.captured(after);
        return one.isEmpty() ? QChar() : one.front().toUpper();
    };
    double a = figure(2);
    double b = figure(5);
    const QChar first = letter(1, 3);
    const QChar second = letter(4, 6);
    const auto isNorth = [](QChar c) { return c == u'N' || c == u'S'; };
    if (first.isNull() != second.isNull() || (!first.isNull() && isNorth(first) == isNorth(second)))
        return std::nullopt;
    if (first == u'S' || first == u'W')
        a = -a;
    if (second == u'S' || second == u'W')
        b = -b;
    if (isNorth(first) || (first.isNull() && Geo::looksSwapped(a, b)))
        std::swap(a, b);
    const Geo::LonLat found{a, b};
    return Geo::isValid(found) ? std::optional(found) : std::nullopt;
}

Result<QList<FoundPlace>> findPlaces(Queries &queries, const MapBase &base, const QString &text, int limit)
{
    QList<FoundPlace> places;
    if (const std::optional<Geo::LonLat> at = coordinatesIn(text)) {
        FoundPlace found;
        found.title = u"%1, %2"_s.arg(at->lon, 0, 'f', 6).arg(at->lat, 0, 'f', 6);
        found.subtitle = Tr::tr("经度，纬度（WGS-84）");
        found.at = *at;
        places.append(found);
        return places;
    }
    // More than are shown: some have no place.
    const auto answer = queries.search(text, 3 * limit);
    if (!answer)
        return std::unexpected(answer.error());
    Finder finder(queries, base);
    for (const SearchHit &hit : answer->hits) {
        const auto place = finder.place(hit);
        if (!place)
            return std::unexpected(place.error());
        if (*place && places.size() < limit)
            places.append(**place);
    }
    return places;
}

PlaceFinder::PlaceFinder(Reader &reader, MapService &map, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_map(map)
{ }

void PlaceFinder::find(const QString &text)
{
    const QString wanted = text.trimmed();
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (wanted.isEmpty() || !base) {
        m_search.drop();
        emit found(wanted, {});
        return;
    }
    const auto question = [this, base, wanted] {
        return m_reader.askFirst(
            [base, wanted](Queries &queries) { return findPlaces(queries, *base, wanted, kMost); });
    };
    m_search.askInstead(question, [this, wanted](const Result<QList<FoundPlace>> &places) {
        if (places)
            emit found(wanted, *places);
        else
            emit failed(places.error());
    });
}

} // namespace Warmline
