// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"
#include "app/services/latest_answer.h"
#include "app/services/map/map_service.h"

#include <QObject>

namespace Warmline {

/// Somewhere the map can go to.
struct FoundPlace
{
    enum class Kind : quint8 { Coordinates, Household, Ticket, Station, Community };
    Kind kind = Kind::Coordinates;
    QString title; ///< address, ticket's number, station, community, figures
    QString subtitle;
    Geo::LonLat at; ///< WGS-84
    StationId station; ///< of a station
    BuildingId building; ///< of a household or ticket
    friend bool operator==(const FoundPlace &, const FoundPlace &) = default;
};

/// Longitude and latitude in a text, in degrees: "126.61, 45.75", "45.75°N 126.61°E", "126.61 45.75".
/// Without letters the longitude comes first, unless only the other order can be meant (a place in China).
/// nullopt: it is no pair of figures, or not on the globe.
[[nodiscard]] std::optional<Geo::LonLat> coordinatesIn(const QString &text);

/// Where a text leads to on the map: coordinates, addresses, tickets, stations, communities, best first. What
/// has no place on record is left out. On a reader thread.
[[nodiscard]] Result<QList<FoundPlace>> findPlaces(Queries &queries, const MapBase &base, const QString &text,
                                                   int limit);

/// Finds as somebody types: an answer that is outdated is dropped. GUI thread.
class PlaceFinder : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 8;

    PlaceFinder(Reader &reader, MapService &map, QObject *parent = nullptr);
    /// found() follows; at once and with nothing for an empty text.
    void find(const QString &text);

signals:
    void found(const QString &text, const QList<Warmline::FoundPlace> &places);
    void failed(const Warmline::Error &error);

private:
    Reader &m_reader;
    MapService &m_map;
    LatestAnswer m_search{this};
};

} // namespace Warmline
