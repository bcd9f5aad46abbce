// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/company_address_book.h"

#include "app/services/map/place_finder.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

BookedPlace booked(const Building &building, const QString &community, double away_m)
{
    BookedPlace place;
    place.title = QStringList({community, building.name}).join(u' ').trimmed();
    place.subtitle = building.street + building.streetNo;
    place.community = community;
    place.street = building.street;
    place.streetNo = building.streetNo;
    place.at = building.position;
    place.away_m = away_m;
    return place;
}

} // namespace

QList<BookedPlace> housesNear(const MapBase &base, QPointF at, double radius_m, int most)
{
    QList<std::pair<double, const Building *>> near;
    for (const Building &building : base.buildings) {
        if (building.position.isNull())
            continue;
        const double away = Geo::distance_m({at.x(), at.y()}, {building.position.x(), building.position.y()});
        if (away <= radius_m)
            near.append({away, &building});
    }
    std::ranges::stable_sort(near, {}, &std::pair<double, const Building *>::first);
    QList<BookedPlace> places;
    for (const auto &[away, building] : near.first(std::min<qsizetype>(most, near.size()))) {
        const auto community = std::ranges::find(base.communities, building->community, &Community::id);
        places.append(
            booked(*building, community == base.communities.cend() ? QString() : community->name, away));
    }
    return places;
}

CompanyAddressBook::CompanyAddressBook(Reader &reader, MapService &map, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_map(map)
{ }

QFuture<Result<QList<BookedPlace>>> CompanyAddressBook::find(const QString &text, int limit)
{
    const QString wanted = text.trimmed();
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (wanted.isEmpty() || !base)
        return QtFuture::makeReadyValueFuture(Result<QList<BookedPlace>>(QList<BookedPlace>()));
    return m_reader.askFirst([base, wanted, limit](Queries &queries) {
        return findPlaces(queries, *base, wanted, limit).transform([&](const QList<FoundPlace> &found) {
            QList<BookedPlace> places;
            for (const FoundPlace &one : found) {
                const auto house = std::ranges::find(base->buildings, one.building, &Building::id);
                BookedPlace place;
                if (house != base->buildings.cend()) {
                    place.street = house->street;
                    place.streetNo = house->streetNo;
                }
                place.title = one.title;
                place.subtitle = one.subtitle;
                place.at = {one.at.lon, one.at.lat};
                places.append(place);
            }
            return places;
        });
    });
}

QFuture<Result<QList<BookedPlace>>> CompanyAddressBook::near(QPointF at, double radius_m)
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!base)
        return QtFuture::makeReadyValueFuture(Result<QList<BookedPlace>>(QList<BookedPlace>()));
    return m_reader.askFirst([base, at, radius_m](Queries &) -> Result<QList<BookedPlace>> {
        return housesNear(*base, at, radius_m, kNearest);
    });
}

} // namespace Warmline
