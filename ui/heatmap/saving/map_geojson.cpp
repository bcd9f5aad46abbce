// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/saving/map_geojson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>
#include <map>
#include <set>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QJsonArray coordinates(const Geo::LonLat &p)
{
    // Seven decimals are a centimetre.
    const auto rounded = [](double degrees) { return std::round(degrees * 1e7) / 1e7; };
    return {rounded(p.lon), rounded(p.lat)};
}

QJsonArray coordinates(const QPointF &mercator)
{
    return coordinates(Geo::fromMercator(Geo::MercatorMetres{mercator.x(), mercator.y()}));
}

QJsonArray coordinates(const QPolygonF &line)
{
    QJsonArray all;
    for (const QPointF &p : line)
        all.append(coordinates(p));
    return all;
}

QString iso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate);
}

class Collection
{
public:
    explicit Collection(const MapGeoJson &map)
        : m_map(map)
        , m_seen(QPointF(map.picture.ground.west, map.picture.ground.south),
                 QPointF(map.picture.ground.east, map.picture.ground.north))
    { }

    QByteArray make()
    {
        if (m_map.picture.scene) {
            pipes();
            stations();
            houses();
        }
        valves();
        if (m_map.complaintsShown)
            m_map.singleTickets ? tickets() : ticketCounts();
        QJsonObject whole{{u"type"_s, u"FeatureCollection"_s},
                          {u"taken_by"_s, m_map.takenBy},
                          {u"taken_at"_s, iso(m_map.takenMs)},
                          {u"window"_s, QJsonArray{iso(m_map.windowFromMs), iso(m_map.windowToMs)}},
                          {u"features"_s, m_features}};
        if (m_map.rooms.asOfMs > 0)
            whole.insert(u"rooms_as_of"_s, iso(m_map.rooms.asOfMs));
        if (!m_map.singleTickets)
            whole.insert(u"fewest"_s, MapGeoJson::kFewest);
        return QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }

private:
    void add(const QString &kind, const QString &geometry, const QJsonArray &where, QJsonObject properties)
    {
        properties.insert(u"kind"_s, kind);
        m_features.append(
            QJsonObject{{u"type"_s, u"Feature"_s},
                        {u"geometry"_s, QJsonObject{{u"type"_s, geometry}, {u"coordinates"_s, where}}},
                        {u"properties"_s, properties}});
    }

    void pipes()
    {
        const NetworkPicture &p = m_map.picture;
        for (const NetworkScene::Pipe &pipe : p.scene->pipes) {
            const bool traced = p.trace && p.trace->pipes.contains(pipe.id);
            if (!(traced || (pipe.primary ? p.primaryPipes : p.secondaryPipes))
                || !pipe.box.intersects(m_seen))
                continue;
            QJsonObject properties{{u"id"_s, pipe.id},
                                   {u"network"_s, pipe.primary ? u"primary"_s : u"secondary"_s}};
            if (pipe.diameterMm > 0)
                properties.insert(u"diameter_mm"_s, pipe.diameterMm);
            if (traced)
                properties.insert(u"traced"_s, true);
            add(u"pipe"_s, u"LineString"_s, coordinates(pipe.line), properties);
        }
    }

    void stations()
    {
        if (!m_map.picture.stations)
            return;
        for (const NetworkScene::Station &station : m_map.picture.scene->stations) {
            if (m_seen.contains(station.at))
                add(u"station"_s, u"Point"_s, coordinates(station.at),
                    {{u"id"_s, station.id}, {u"name"_s, station.name}});
        }
    }

    void houses()
    {
        QHash<int, RoomCloud::House> rooms;
        for (const RoomCloud::House &room : m_map.rooms.houses)
            rooms.insert(room.index, room);
        const auto &all = m_map.picture.scene->houses;
        for (size_t i = 0; i < all.size(); ++i) {
            const NetworkScene::House &house = all[i];
            if (!m_seen.contains(house.at))
                continue;
            QJsonObject properties{
                {u"id"_s, house.id}, {u"title"_s, house.title}, {u"households"_s, house.households}};
            if (m_map.picture.trace && m_map.picture.trace->houses.contains(house.id))
                properties.insert(u"traced"_s, true);
            const auto room = rooms.constFind(static_cast<int>(i));
            if (room != rooms.cend() && (m_map.singleTickets || room->households >= MapGeoJson::kFewest)) {
                properties.insert(u"room_mean_c"_s, std::round(room->mean_C * 10) / 10);
                properties.insert(u"rooms"_s, room->rooms);
                properties.insert(u"rooms_oldest"_s, iso(room->oldestMs));
                properties.insert(u"cold_for_4_h"_s, room->coldForLong);
            }
            if (house.assumed || house.outline.size() < 3) {
                add(u"house"_s, u"Point"_s, coordinates(house.at), properties);
                continue;
            }
            QPolygonF ring = house.outline;
            if (!ring.isClosed())
                ring.append(ring.first());
            add(u"house"_s, u"Polygon"_s, {coordinates(ring)}, properties);
        }
    }

    void valves()
    {
        if (m_map.picture.valves && m_map.picture.zoom >= NetworkZoom::kValves) {
            for (const NetworkScene::Valve &valve : m_map.picture.scene->valves) {
                if (m_seen.contains(valve.at))
                    add(u"valve"_s, u"Point"_s, coordinates(valve.at),
                        {{u"id"_s, valve.id}, {u"name"_s, valve.name}, {u"closed"_s, valve.closed}});
            }
        }
        if (!m_map.picture.trace)
            return;
        for (const TraceOverlay::Valve &valve : m_map.picture.trace->valves)
            add(u"valve"_s, u"Point"_s, coordinates(valve.at),
                {{u"name"_s, valve.name}, {u"shut"_s, valve.shut}});
    }

    [[nodiscard]] bool isSeen(const ComplaintPoint &point) const
    {
        const Geo::MercatorMetres m = Geo::toMercator(Geo::LonLat{point.position.x(), point.position.y()});
        return m_seen.contains(QPointF(m.x, m.y));
    }

    void tickets()
    {
        for (const ComplaintPoint &point : m_map.complaints) {
            if (isSeen(point))
                add(u"ticket"_s, u"Point"_s, coordinates(Geo::LonLat{point.position.x(), point.position.y()}),
                    {{u"id"_s, point.ticket.toString()},
                     {u"tier"_s, tierName(point.tier)},
                     {u"category"_s, categoryName(point.category)},
                     {u"opened"_s, iso(point.atMs)}});
        }
    }

    /// Where only one or two households live, three tickets are theirs.
    [[nodiscard]] std::set<std::pair<double, double>> placesOfFew() const
    {
        std::set<std::pair<double, double>> places;
        if (!m_map.picture.scene)
            return places;
        for (const NetworkScene::House &house : m_map.picture.scene->houses) {
            if (house.households > 0 && house.households < MapGeoJson::kFewest)
                places.insert({house.at.x(), house.at.y()});
        }
        return places;
    }

    void ticketCounts()
    {
        const std::set<std::pair<double, double>> ofFew = placesOfFew();
        std::map<std::pair<double, double>, QMap<QString, int>> places;
        for (const ComplaintPoint &point : m_map.complaints) {
            if (isSeen(point))
                ++places[{point.position.x(), point.position.y()}][tierName(point.tier)];
        }
        for (const auto &[place, tiers] : places) {
            QJsonObject properties;
            int sum = 0;
            for (const auto &[tier, count] : tiers.asKeyValueRange()) {
                properties.insert(tier, count);
                sum += count;
            }
            const Geo::MercatorMetres at = Geo::toMercator(Geo::LonLat{place.first, place.second});
            if (sum < MapGeoJson::kFewest || ofFew.contains({at.x, at.y}))
                continue;
            properties.insert(u"count"_s, sum);
            add(u"tickets"_s, u"Point"_s, coordinates(Geo::LonLat{place.first, place.second}), properties);
        }
    }

    const MapGeoJson &m_map;
    QRectF m_seen;
    QJsonArray m_features;
};

} // namespace

QByteArray mapGeoJson(const MapGeoJson &map)
{
    return Collection(map).make();
}

} // namespace Warmline
