// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"
#include "ui/heatmap/crews/crew_marks.h"
#include "ui/heatmap/incidents/incident_marks.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace Warmline {

namespace Geo {
class TileRenderer;
}

class TicketClusters;

/// What is drawn above the streets. The network itself is shared and never changes; live things come with
/// each picture. All places in Web Mercator metres, y northwards.
struct NetworkScene
{
    struct Pipe
    {
        QString id;
        QPolygonF line;
        QRectF box;
        bool primary = false;
        int diameterMm = 0;
        int flow = 0; ///< of the supply: 1 along the line, -1 against it, 0: either way, or not known
    };
    struct Valve
    {
        QString id;
        QString name;
        QPointF at;
        bool closed = false;
    };
    struct Station
    {
        QString id;
        QString name;
        QPointF at;
    };
    struct House
    {
        QString id;
        QString title; ///< "江畔人家 3号楼"
        QPolygonF outline;
        bool assumed = false; ///< the records have no outline: a square round the place stands for it
        QRectF box;
        QPointF at;
        int households = 0;
        int community = -1; ///< index into communities
    };
    std::vector<Pipe> pipes;
    std::vector<Station> stations;
    std::vector<Valve> valves;
    std::vector<House> houses;
    std::vector<QPolygonF> communities; ///< their grounds; empty where the records have none
};

/// What a station's badge says.
enum class StationMark : quint8 { None, Fresh, Stale, Silent };

enum class TicketMark : quint8 { Red, Yellow, Blue };

/// One ticket, or several that would lie on one another: shown with the most urgent mark and their number.
struct TicketCluster
{
    QPointF at; ///< Mercator, mean
    TicketMark mark = TicketMark::Blue;
    QList<int> members; ///< indexes into the list given
};

/// A ticket's mark at its place, Mercator metres.
struct TicketPlace
{
    QPointF at;
    TicketMark mark = TicketMark::Blue;
};

/// Joins what is nearer than \a cellMetres (Mercator), on a grid fixed to the ground, so that panning changes
/// nothing. Pure.
[[nodiscard]] QList<TicketCluster> clusterTickets(const QList<TicketPlace> &tickets, double cellMetres);

/// What a trace marks: pipes in black on white, houses outlined, valves as bow-ties, leaks as drops.
struct TraceOverlay
{
    struct Valve
    {
        QPointF at;
        QString name;
        bool shut = false; ///< to be shut, or shut already: drawn filled
    };
    QSet<QString> pipes;
    QSet<QString> houses;
    QList<Valve> valves;
    QList<QPointF> leaks;
    QPointF from; ///< where the trace begins
};

/// Colours and fonts of the drawing, from the theme.
struct NetworkStyle
{
    QColor primary, secondary, casing;
    QColor ink, halo, box, boxLine;
    QColor ok, yellow, yellowLine, red, blue, quiet, accent;
    QFont name, count;
};

/// All that is drawn above the streets: what is there, what is shown of it, and what is chosen.
struct NetworkPicture
{
    std::shared_ptr<const NetworkScene> scene;
    QHash<QString, StationMark> stationMarks;
    QList<TicketPlace> tickets; ///< few, joined whenever asked for; or else:
    std::shared_ptr<TicketClusters> clusters; ///< null: the tickets are those in the list
    bool primaryPipes = true, secondaryPipes = true, stations = true, showTickets = true;
    bool valves = true, households = true;
    std::shared_ptr<const Geo::TileRenderer> base; ///< whose names are kept clear of; null: none are known
    QString selectedStation;
    QString selectedHouse;
    QString selectedValve;
    std::shared_ptr<const TraceOverlay> trace; ///< null: none
    QList<CrewMark> crews; ///< empty: not shown
    QList<IncidentMark> incidents; ///< empty: not shown
    QPointF pin; ///< where a search has led; null: nowhere
    Geo::MercatorRect ground; ///< what the picture covers
    double zoom = 12;
    qreal devicePixelRatio = 1;
    NetworkStyle style;
};

namespace NetworkZoom {
constexpr double kSecondaryPipes = 15;
constexpr double kStationNames = 13;
constexpr double kLargeStations = 15;
constexpr double kTickets = 15;
constexpr double kHouses = 14;
constexpr double kClusterPixels = 26;
constexpr double kFlow = 15; ///< of the primary pipes; of the others one level further in
constexpr double kValves = 16;
constexpr double kValveNames = 17;
constexpr double kHouseholds = 17;
constexpr double stationSide(double zoom)
{
    return zoom >= kLargeStations ? 24 : 16;
}
} // namespace NetworkZoom

/// Pure; may run on any thread (a QGuiApplication must exist, for the fonts).
[[nodiscard]] QImage paintNetwork(const NetworkPicture &picture);

/// What lies under a point of the map.
struct MapHit
{
    /// A person chooses Area and Trace otherwise than by a click.
    enum class Kind : quint8 { Nothing, Station, Tickets, House, Area, Trace, Crew, Incident, Valve };
    Kind kind = Kind::Nothing;
    int index = -1; ///< of the station, house or valve in the scene, of the crew or incident in the picture
    QList<int> tickets; ///< indexes
    friend bool operator==(const MapHit &, const MapHit &) = default;
};

/// \a at in Mercator metres; the topmost of incident, crew, station, valve, tickets and house there. Follows
/// what the picture shows.
[[nodiscard]] MapHit hitTest(const NetworkPicture &picture, QPointF at);

} // namespace Warmline
