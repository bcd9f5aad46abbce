// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/geo/network/network_trace.h"
#include "app/services/latest_answer.h"
#include "app/services/map/place_finder.h"
#include "ui/heatmap/heat/heat_engine.h"
#include "ui/heatmap/network/network_scene.h"
#include "ui/heatmap/rooms/room_legend.h"
#include "ui/heatmap/rooms/room_picture.h"
#include "ui/heatmap/view/map_tiles.h"

#include <QObject>

#include <array>

namespace Warmline {

class AreaFilter;
class BurstService;
struct ChosenArea;
class CrewMapService;
class IncidentService;
class MapService;
class NoticeDesk;
class NoticeRoll;
class RoomMapService;
class StationService;
class Session;
class SettingsService;
struct IncidentPlan;
struct MapBase;

/// What may be switched on and off, in the order of the list.
/// Heat and Rooms colour the same ground: showing one hides the other.
enum class MapLayer : quint8 {
    Heat,
    PrimaryPipes,
    SecondaryPipes,
    Stations,
    Tickets,
    Rooms,
    Crews,
    Incidents,
    Valves,
    Households
};
inline constexpr int kMapLayers = 10;

/// What a person clicked.
struct MapSelection
{
    MapHit::Kind kind = MapHit::Kind::Nothing;
    StationId station;
    BuildingId building;
    CrewId crew;
    NodeId valve;
    TicketId incident; ///< its parent ticket
    QList<TicketId> tickets;
    QList<BuildingId> houses; ///< of an area or a trace
    QString title; ///< of an area that has a name: a community's
    friend bool operator==(const MapSelection &, const MapSelection &) = default;
};

/// The card of the selection; every figure is counted, none assumed.
struct MapCard
{
    MapSelection of;
    QString title;
    QString subtitle;
    struct Figure
    {
        QString label;
        QString value;
    };
    /// A house of an area or a trace.
    struct House
    {
        BuildingId id;
        QString title;
        int households = 0;
        double distance_m = -1; ///< along the pipes; -1: not known, or it was not asked for
        friend bool operator==(const House &, const House &) = default;
    };
    QList<Figure> figures;
    QList<House> houses; ///< of a trace in its order, of an area by name; every one of them
    QList<Ticket> tickets; ///< newest first
    QHash<BuildingId, QString> places; ///< titles of the tickets' houses
    QStringList reasons; ///< of a trace, a proposed or a standing incident, one sentence each
    qint64 asOfMs = 0;
};

/// What the panes of the map workspace share: layers, selection, the drawn network, tickets and tiles, and
/// where the map stands. Made once by the composition and kept when the window is rebuilt; what must outlive
/// the program is kept in the settings' state (map.view, map.layers, map.perHousehold,
/// map.autoScale, map.weighted, map.scaleTops). GUI thread.
class MapModel : public QObject
{
    Q_OBJECT

public:
    MapModel(MapService &map, StationService &stations, RoomMapService &rooms, CrewMapService &crews,
             AreaFilter &area, Session &session, SettingsService &settings, Reader &reader,
             Geo::TileService &tiles, const Clock &clock, QObject *parent = nullptr);
    ~MapModel() override;

    /// The city's own geometry with streets, water and parks. Without it the map is made of the houses that
    /// the store knows.
    void setBaseMap(Geo::BaseMap map);

    /// A base map of the company's choice instead of the drawn one (nullopt: none); before setBaseMap(). The
    /// map waits for the answer: a file or a share may be slow. An error is told on the map, which is drawn.
    void setBaseMapSource(const QFuture<Geo::FoundBaseMap> &source) { m_tiles.awaitSource(source); }

    /// What may be done with a chosen area: a mass incident, a list of whom to tell. Both outlive the model;
    /// without them the panes offer neither.
    void setOutreach(IncidentService &incidents, NoticeRoll &notices, NoticeDesk *desk = nullptr);
    [[nodiscard]] IncidentService *incidents() const { return m_incidents; }
    [[nodiscard]] NoticeRoll *notices() const { return m_notices; }
    /// Prepared notices; null: there are none here.
    [[nodiscard]] NoticeDesk *noticeDesk() const { return m_noticeDesk; }
    /// What an incident in the chosen area would be made of; null: not known (yet), or no area is chosen.
    [[nodiscard]] const std::shared_ptr<const IncidentPlan> &plan() const { return m_plan; }

    [[nodiscard]] MapService &service() const { return m_map; }
    [[nodiscard]] AreaFilter &area() const { return m_area; }
    [[nodiscard]] BurstService &bursts() const { return *m_bursts; }
    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const MapTiles &tiles() const { return m_tiles; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Reader &reader() const { return m_reader; }

    [[nodiscard]] bool isShown(MapLayer layer) const { return m_shown.at(static_cast<size_t>(layer)); }
    void setShown(MapLayer layer, bool shown);
    [[nodiscard]] static QString layerTitle(MapLayer layer);
    /// "106 件", "DN300–800"; empty when nothing is known.
    [[nodiscard]] QString layerCount(MapLayer layer) const;
    [[nodiscard]] bool isPerHousehold() const { return m_perHousehold; }
    void setPerHousehold(bool on);
    /// Density classes fitted to each picture, instead of the fixed ones.
    [[nodiscard]] bool isAutoScale() const { return m_autoScale; }
    void setAutoScale(bool on);
    /// Complaints weigh by tier and freshness (heatWeight()), instead of one each.
    [[nodiscard]] bool isWeighted() const { return m_weighted; }
    void setWeighted(bool on);
    /// Where a person let the classes of this unit end (shown unit); nullopt: nobody did, the fixed ones.
    [[nodiscard]] std::optional<double> scaleTop(const DensityScale &unit) const;
    void setScaleTop(const DensityScale &unit, std::optional<double> top);

    [[nodiscard]] const std::shared_ptr<const NetworkScene> &scene() const { return m_scene; }
    /// Those in the window that count (ComplaintPoint::isCounted). To be let go of soon: while somebody has
    /// them, a new ticket costs a copy.
    [[nodiscard]] HeatPoints complaints() const;
    /// HeatRequest::weight of the complaints; empty: they are not weighted.
    [[nodiscard]] std::function<float(std::size_t)> complaintWeight() const;
    [[nodiscard]] const HeatRequest::Points &households() const { return m_households; }
    /// Somebody looks at the map (once for each who does), or does so no longer: only then are room
    /// temperatures and crews asked for.
    void setLooking(bool looking);
    /// The temperature cloud as it is known; ground, zoom, ratio and colours are the view's to fill in.
    [[nodiscard]] RoomCloud roomCloud() const;
    [[nodiscard]] RoomLegend::Facts roomFacts() const;
    /// Why there are no newer room temperatures; empty: nothing is wrong, or they are not shown.
    [[nodiscard]] QString roomProblem() const;
    /// Places, marks and layers for a picture; ground, zoom, ratio and style are the view's to fill in.
    /// Without the tickets when none are drawn at that \a zoom.
    [[nodiscard]] NetworkPicture picture(double zoom = NetworkZoom::kTickets) const;

    /// The built-up town, which the map shows at first.
    [[nodiscard]] Geo::LonLatRect home() const;
    /// Where the map was left; nullopt: never.
    [[nodiscard]] std::optional<MapFrame> savedFrame() const;
    void saveFrame(const MapFrame &frame);

    [[nodiscard]] const MapSelection &selection() const { return m_selection; }
    [[nodiscard]] const MapCard &card() const { return m_card; }
    void select(const MapHit &hit);
    void clearSelection() { setSelection({}); }
    /// Chooses what a search has led to, and marks the place until something else is chosen.
    void choose(const FoundPlace &place);
    /// Marks a house of what is chosen, which stays chosen, and has the map go there.
    void pointTo(const BuildingId &house);
    /// Chooses a mass incident with its parent and children.
    void chooseIncident(const TicketId &parent);
    /// Opens what lies there in its own workspace: a station, a single ticket, the ticket of a mass incident.
    /// A valve's own workspace is the map: what would be shut round it.
    void open(const MapHit &hit);
    void openSelectedStation();

    /// Chooses the houses and tickets inside a ring, in Mercator metres; the other panes follow (AreaFilter).
    void selectArea(const QPolygonF &ring);
    /// Chooses the community of the house that is chosen now.
    void selectCommunity();
    /// Follows the pipes from a place and chooses who hangs on them; told() says why when it can't.
    void traceFrom(Geo::LonLat from, Geo::TraceKind kind);
    /// What would be shut round a valve.
    void traceValve(const NodeId &valve);
    /// The trace that is shown, once more in another way.
    void traceAgain(Geo::TraceKind kind);
    /// Shows what a suspected burst would do.
    void showProposal(qsizetype index);
    /// The same by its key; nothing when it is not proposed any more.
    void showProposal(const QString &key);
    /// A person says that it is none: not proposed again, and written into the reports' tickets for the other
    /// seats. A trainee may not: failed() says so, and it stays.
    void dismissProposal(const QString &key);
    /// What is traced; null: nothing.
    [[nodiscard]] const std::shared_ptr<const Geo::TraceAnswer> &trace() const { return m_trace; }

signals:
    /// A sentence for the person at the map ("no pipe within 200 m").
    void told(const QString &text);
    /// Somebody was told of a prepared notice and wants to see it; \a notice: UUID text.
    void outboxWanted(const QString &notice);
    /// What the map is to show, WGS-84.
    void lookAt(const Warmline::Geo::LonLat &place);
    void fitTo(const Warmline::Geo::LonLatRect &ground);
    void tilesReady();
    void sceneChanged();
    /// Complaints, tickets or station states are new.
    void pointsChanged();
    void marksChanged();
    void roomsChanged();
    void layersChanged();
    void selectionChanged();
    void cardChanged();
    void failed(const Warmline::Error &error);

    void openStation(const Warmline::StationId &id);
    void openTicket(const QString &number);
    void openHousehold(const Warmline::AccountNo &account);

private:
    void onBaseReady();
    void onPointsChanged();
    void onStationsChanged();
    void watch();
    void keepLayers();
    void setSelection(const MapSelection &selection);
    void fillCard();
    void fillStation(MapCard &card) const;
    void fillHouse(MapCard &card) const;
    void fillCrew(MapCard &card) const;
    void fillValve(MapCard &card) const;
    [[nodiscard]] QList<CrewMark> crewMarks() const;
    void showIncidentAgain();
    void fillIncident(MapCard &card) const;
    [[nodiscard]] QList<IncidentMark> incidentMarks() const;
    void readPlan();
    void readTickets();
    void showTrace(const Geo::TraceAnswer &answer, const QStringList &reasons, const QList<QPointF> &leaks,
                   const QString &title);
    void dropTrace();
    [[nodiscard]] Geo::LonLatRect tracedGround() const;
    [[nodiscard]] QList<TicketId> ticketsAt(const QList<BuildingId> &houses) const;
    [[nodiscard]] ChosenArea areaOf(const MapSelection &selection) const;
    void fillMany(MapCard &card) const;
    void fillHouses(MapCard &card) const;
    [[nodiscard]] const std::shared_ptr<TicketClusters> &ticketClusters() const;

    MapService &m_map;
    StationService &m_stations;
    RoomMapService &m_rooms;
    CrewMapService &m_crews;
    AreaFilter &m_area;
    Session &m_session;
    SettingsService &m_settings;
    Reader &m_reader;
    const Clock &m_clock;
    MapTiles m_tiles;
    bool m_ownMap = false;
    std::array<bool, kMapLayers> m_shown{};
    bool m_perHousehold = false;
    bool m_autoScale = false;
    bool m_weighted = false;
    QVariantMap m_scaleTops; ///< by DensityScale::unitKey()
    int m_lookers = 0;
    std::shared_ptr<const NetworkScene> m_scene;
    std::array<QString, 2> m_diameters; ///< primary, secondary
    HeatRequest::Points m_households;
    mutable std::shared_ptr<TicketClusters> m_clusters; ///< null until somebody looks closely enough for them
    QHash<QString, StationMark> m_marks;
    std::unique_ptr<BurstService> m_bursts;
    std::shared_ptr<const Geo::TraceAnswer> m_trace;
    std::shared_ptr<const TraceOverlay> m_overlay;
    QString m_traceTitle;
    QStringList m_traceReasons;
    LatestAnswer m_traceRead{this};
    MapSelection m_selection;
    QPointF m_pin; ///< Mercator; null: none
    MapCard m_card;
    LatestAnswer m_sceneMade{this};
    LatestAnswer m_cardRead{this};
    IncidentService *m_incidents = nullptr;
    NoticeRoll *m_notices = nullptr;
    NoticeDesk *m_noticeDesk = nullptr;
    TicketId m_awaited; ///< an incident that was just declared here
    std::shared_ptr<const IncidentPlan> m_plan;
    LatestAnswer m_planRead{this};
};

/// The network, houses and stations as they are drawn. Pure.
[[nodiscard]] std::shared_ptr<const NetworkScene> makeNetworkScene(const MapBase &base);
/// What the heat is made of: the complaints in the service's window.
[[nodiscard]] HeatPoints heatPointsOf(const MapService &map);
/// A plain base map of what the store knows: communities, houses, no streets.
[[nodiscard]] Geo::BaseMap plainBaseMap(const MapBase &base);

} // namespace Warmline
