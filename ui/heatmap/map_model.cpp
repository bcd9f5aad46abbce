// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/map_model.h"

#include "app/services/map/burst_service.h"
#include "app/services/map/crew_map_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "ui/common/format.h"
#include "ui/heatmap/network/ticket_clusters.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

// tr() is written in full here: lupdate loses the namespace in this file and would collect the texts for a
// class "MapModel".

namespace Warmline {

namespace {

constexpr int kLayersAtFirst = 6; ///< that states without map.layersKnown tell of

TicketMark markOf(Tier tier)
{
    return tier == Tier::Red ? TicketMark::Red : tier == Tier::Yellow ? TicketMark::Yellow : TicketMark::Blue;
}

QString diameterRange(const NetworkScene &scene, bool primary)
{
    int low = 0;
    int high = 0;
    for (const NetworkScene::Pipe &pipe : scene.pipes) {
        if (pipe.primary != primary || pipe.diameterMm <= 0)
            continue;
        low = low == 0 ? pipe.diameterMm : std::min(low, pipe.diameterMm);
        high = std::max(high, pipe.diameterMm);
    }
    if (high == 0)
        return {};
    return Format::isolate(low == high ? u"DN%1"_s.arg(low) : u"DN%1–%2"_s.arg(low).arg(high));
}

} // namespace

MapModel::MapModel(MapService &map, StationService &stations, RoomMapService &rooms, CrewMapService &crews,
                   AreaFilter &area, Session &session, SettingsService &settings, Reader &reader,
                   Geo::TileService &tiles, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_stations(stations)
    , m_rooms(rooms)
    , m_crews(crews)
    , m_area(area)
    , m_session(session)
    , m_settings(settings)
    , m_reader(reader)
    , m_clock(clock)
    , m_tiles(tiles)
    , m_bursts(std::make_unique<BurstService>(reader, map, settings, clock))
{
    m_shown.fill(true);
    m_shown.at(static_cast<size_t>(MapLayer::Rooms)) = false;
    const QVariant kept = settings.state(u"map.layers"_s);
    if (kept.isValid()) {
        // A layer that came later is shown until somebody hides it.
        const int known = settings.state(u"map.layersKnown"_s).toInt();
        for (int i = 0; i < std::min(known > 0 ? known : kLayersAtFirst, kMapLayers); ++i)
            m_shown.at(static_cast<size_t>(i)) = (kept.toInt() >> i) & 1;
    }
    m_perHousehold = settings.state(u"map.perHousehold"_s).toBool();
    m_autoScale = settings.state(u"map.autoScale"_s).toBool();
    m_weighted = settings.state(u"map.weighted"_s).toBool();
    m_scaleTops = settings.state(u"map.scaleTops"_s).toMap();
    connect(&m_tiles, &MapTiles::ready, this, &MapModel::tilesReady);
    connect(&map, &MapService::baseReady, this, &MapModel::onBaseReady);
    connect(&map, &MapService::pointsChanged, this, &MapModel::onPointsChanged);
    connect(&map, &MapService::failed, this, &MapModel::failed);
    connect(&stations, &StationService::stationsChanged, this, &MapModel::onStationsChanged);
    connect(&stations, &StationService::valuesChanged, this, &MapModel::onStationsChanged);
    connect(&rooms, &RoomMapService::changed, this, [this] {
        emit roomsChanged();
        if (m_selection.kind == MapHit::Kind::House)
            fillCard();
    });
    connect(&crews, &CrewMapService::changed, this, [this] {
        emit marksChanged();
        if (m_selection.kind == MapHit::Kind::Crew)
            fillCard();
    });
    connect(&crews, &CrewMapService::failed, this, &MapModel::failed);
    connect(&session, &Session::languageChanged, this, [this] { fillCard(); });
    if (map.base())
        onBaseReady();
    onPointsChanged();
    onStationsChanged();
}

MapModel::~MapModel() = default;

void MapModel::setBaseMap(Geo::BaseMap map)
{
    m_ownMap = true;
    m_tiles.setBaseMap(std::move(map));
}

void MapModel::onBaseReady()
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!m_ownMap)
        m_tiles.setBaseMap(plainBaseMap(*base));
    const auto question = [base] { return QtConcurrent::run([base] { return makeNetworkScene(*base); }); };
    m_sceneMade.askInstead(question, [this](const std::shared_ptr<const NetworkScene> &scene) {
        m_scene = scene;
        m_diameters = {diameterRange(*scene, true), diameterRange(*scene, false)};
        auto households = std::make_shared<std::vector<Geo::DensityPoint>>();
        for (const NetworkScene::House &house : scene->houses) {
            if (house.households > 0)
                households->push_back({house.at.x(), house.at.y(), static_cast<float>(house.households)});
        }
        m_households = households;
        emit sceneChanged();
        fillCard();
    });
}

void MapModel::onPointsChanged()
{
    m_clusters.reset();
    emit pointsChanged();
    if (m_selection.kind == MapHit::Kind::Station || m_selection.kind == MapHit::Kind::House)
        readTickets();
}

const std::shared_ptr<TicketClusters> &MapModel::ticketClusters() const
{
    if (m_clusters)
        return m_clusters;
    // Whoever draws makes the places. The lists are shared until then.
    const auto places = [tickets = m_map.timeline().tickets(), ground = m_map.timeline().ground(),
                         window = m_map.window()] {
        QList<TicketPlace> list;
        list.reserve(window.size());
        for (qsizetype i = window.first; i < window.end; ++i)
            list.append({QPointF(ground.at(i).x, ground.at(i).y), markOf(tickets.at(i).tier)});
        return list;
    };
    m_clusters = std::make_shared<TicketClusters>(m_map.window().size(), places);
    return m_clusters;
}

HeatPoints MapModel::complaints() const
{
    return heatPointsOf(m_map);
}

std::function<float(std::size_t)> MapModel::complaintWeight() const
{
    if (!m_weighted)
        return {};
    return [tickets = m_map.timeline().tickets(), first = m_map.window().first,
            to = m_map.windowToMs()](std::size_t i) {
        const ComplaintPoint &ticket = tickets.at(first + static_cast<qsizetype>(i));
        return heatWeight(ticket.tier, to - ticket.atMs);
    };
}

HeatPoints heatPointsOf(const MapService &map)
{
    return {map.timeline().ground(), map.window().first, map.window().size(), map.revision(), map.changes()};
}

void MapModel::onStationsChanged()
{
    QHash<QString, StationMark> marks;
    for (const StationRow &row : m_stations.stations()) {
        StationMark mark = StationMark::None;
        switch (row.state) {
        case StationState::Fresh: mark = StationMark::Fresh; break;
        case StationState::Stale: mark = StationMark::Stale; break;
        case StationState::Silent: mark = StationMark::Silent; break;
        case StationState::Unknown: break;
        }
        marks.insert(row.station.id.value, mark);
    }
    if (marks != m_marks) {
        m_marks = marks;
        emit marksChanged();
    }
    if (m_selection.kind == MapHit::Kind::Station)
        fillCard();
}

void MapModel::setShown(MapLayer layer, bool shown)
{
    if (isShown(layer) == shown)
        return;
    m_shown.at(static_cast<size_t>(layer)) = shown;
    if (shown && layer == MapLayer::Heat)
        m_shown.at(static_cast<size_t>(MapLayer::Rooms)) = false;
    if (shown && layer == MapLayer::Rooms)
        m_shown.at(static_cast<size_t>(MapLayer::Heat)) = false;
    keepLayers();
    watch();
    emit layersChanged();
}

void MapModel::keepLayers()
{
    int bits = 0;
    for (int i = 0; i < kMapLayers; ++i)
        bits |= m_shown.at(static_cast<size_t>(i)) ? 1 << i : 0;
    m_settings.setState(u"map.layers"_s, bits);
    m_settings.setState(u"map.layersKnown"_s, kMapLayers);
}

void MapModel::setPerHousehold(bool on)
{
    if (m_perHousehold == on)
        return;
    m_perHousehold = on;
    m_settings.setState(u"map.perHousehold"_s, on);
    emit layersChanged();
}

void MapModel::setAutoScale(bool on)
{
    if (m_autoScale == on)
        return;
    m_autoScale = on;
    m_settings.setState(u"map.autoScale"_s, on);
    emit layersChanged();
}

void MapModel::setWeighted(bool on)
{
    if (m_weighted == on)
        return;
    m_weighted = on;
    m_settings.setState(u"map.weighted"_s, on);
    emit layersChanged();
}

std::optional<double> MapModel::scaleTop(const DensityScale &unit) const
{
    bool good = false;
    const double top = m_scaleTops.value(unit.unitKey()).toDouble(&good);
    // The settings are a file: anything may stand in it.
    if (!good || !(top >= DensityScale::kLeastTop && top <= DensityScale::kGreatestTop))
        return std::nullopt;
    return top;
}

void MapModel::setScaleTop(const DensityScale &unit, std::optional<double> top)
{
    if (scaleTop(unit) == top)
        return;
    if (top)
        m_scaleTops.insert(unit.unitKey(), *top);
    else
        m_scaleTops.remove(unit.unitKey());
    m_settings.setState(u"map.scaleTops"_s, m_scaleTops);
    emit layersChanged();
}

QString MapModel::layerTitle(MapLayer layer)
{
    switch (layer) {
    case MapLayer::Heat: return Warmline::MapModel::tr("投诉密度");
    case MapLayer::PrimaryPipes: return Warmline::MapModel::tr("一次网");
    case MapLayer::SecondaryPipes: return Warmline::MapModel::tr("二次网");
    case MapLayer::Stations: return Warmline::MapModel::tr("换热站");
    case MapLayer::Rooms: return Warmline::MapModel::tr("室温测点");
    case MapLayer::Crews: return Warmline::MapModel::tr("班组位置");
    case MapLayer::Incidents: return Warmline::MapModel::tr("群发事件");
    case MapLayer::Valves: return Warmline::MapModel::tr("阀门");
    case MapLayer::Households: return Warmline::MapModel::tr("楼栋户数");
    case MapLayer::Tickets: break;
    }
    return Warmline::MapModel::tr("工单");
}

QString MapModel::layerCount(MapLayer layer) const
{
    const auto number = [](qsizetype n) { return Format::isolate(Format::number(static_cast<double>(n))); };
    switch (layer) {
    case MapLayer::PrimaryPipes: return m_diameters[0];
    case MapLayer::SecondaryPipes: return m_diameters[1];
    case MapLayer::Stations: {
        if (!m_scene)
            return {};
        const auto silent = std::ranges::count_if(
            m_marks, [](StationMark m) { return m == StationMark::Stale || m == StationMark::Silent; });
        const QString all = number(static_cast<qsizetype>(m_scene->stations.size()));
        return silent > 0 ? Warmline::MapModel::tr("%1 · %2 数据旧").arg(all, number(silent)) : all;
    }
    case MapLayer::Rooms: {
        const RoomMap &rooms = m_rooms.rooms();
        return rooms.asOfMs == 0 ? QString() : number(rooms.answering) + u" / "_s + number(rooms.sensors);
    }
    case MapLayer::Incidents: {
        const qsizetype marks = incidentMarks().size();
        return marks == 0 ? QString() : Warmline::MapModel::tr("%1 起").arg(number(marks));
    }
    case MapLayer::Valves: return m_scene ? number(qsizetype(m_scene->valves.size())) : QString();
    case MapLayer::Households: {
        if (!m_scene)
            return {};
        qint64 all = 0;
        for (const NetworkScene::House &house : m_scene->houses)
            all += house.households;
        return Warmline::MapModel::tr("%1 户", nullptr, int(all)).arg(number(qsizetype(all)));
    }
    case MapLayer::Crews: return m_crews.crews().isEmpty() ? QString() : number(m_crews.crews().size());
    case MapLayer::Heat:
        return Warmline::MapModel::tr("%1 件", nullptr, int(m_map.complaintCount()))
            .arg(number(m_map.complaintCount()));
    case MapLayer::Tickets: break;
    }
    return Warmline::MapModel::tr("%1 件", nullptr, int(m_map.points().size()))
        .arg(number(m_map.points().size()));
}

NetworkPicture MapModel::picture(double zoom) const
{
    NetworkPicture picture;
    picture.scene = m_scene;
    picture.stationMarks = m_marks;
    if (zoom >= NetworkZoom::kTickets && isShown(MapLayer::Tickets))
        picture.clusters = ticketClusters();
    picture.primaryPipes = isShown(MapLayer::PrimaryPipes);
    picture.secondaryPipes = isShown(MapLayer::SecondaryPipes);
    picture.stations = isShown(MapLayer::Stations);
    picture.showTickets = isShown(MapLayer::Tickets);
    picture.valves = isShown(MapLayer::Valves);
    picture.households =
        isShown(MapLayer::Households) && !isShown(MapLayer::Rooms); // whose figures stand there
    picture.base = m_tiles.drawn();
    picture.selectedStation = m_selection.station.value;
    picture.selectedHouse = m_selection.building.value;
    picture.selectedValve = m_selection.valve.value;
    picture.trace = m_overlay;
    picture.pin = m_pin;
    if (isShown(MapLayer::Crews))
        picture.crews = crewMarks();
    if (isShown(MapLayer::Incidents))
        picture.incidents = incidentMarks();
    return picture;
}

Geo::LonLatRect MapModel::home() const
{
    QRectF box;
    if (m_scene) {
        for (const NetworkScene::House &house : m_scene->houses)
            box |= QRectF(house.at, QSizeF(1, 1));
        for (const NetworkScene::Station &station : m_scene->stations)
            box |= QRectF(station.at, QSizeF(1, 1));
    }
    if (box.isEmpty())
        return m_tiles.bounds();
    return Geo::fromMercator(Geo::MercatorRect{box.left(), box.top(), box.right(), box.bottom()});
}

std::optional<MapFrame> MapModel::savedFrame() const
{
    const QStringList parts = m_settings.state(u"map.view"_s).toString().split(u' ');
    MapFrame frame;
    bool ok[3] = {};
    if (parts.size() == 3) {
        frame.centre = {parts.at(0).toDouble(&ok[0]), parts.at(1).toDouble(&ok[1])};
        frame.zoom = parts.at(2).toDouble(&ok[2]);
    }
    if (!ok[0] || !ok[1] || !ok[2] || !Geo::isValid(frame.centre))
        return std::nullopt;
    return frame;
}

void MapModel::saveFrame(const MapFrame &frame)
{
    m_settings.setState(
        u"map.view"_s,
        u"%1 %2 %3"_s.arg(frame.centre.lon, 0, 'f', 7).arg(frame.centre.lat, 0, 'f', 7).arg(frame.zoom));
}

} // namespace Warmline
