// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen on the map, and what its card says.
#include "ui/heatmap/map_model.h"

#include "app/services/incidents/incident_service.h"
#include "app/services/map/area_filter.h"
#include "app/services/map/crew_map_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// tr() is written in full here: lupdate loses the namespace in this file and would collect the texts for a
// class "MapModel".

namespace Warmline {

namespace {

constexpr int kTicketsOnCard = 8;
constexpr qsizetype kMarkedOnCard = 50;

/// Those of a place: the newest; those that were marked: the first 50; of an incident: all.
Result<QList<Ticket>> ticketsOf(Queries &queries, const MapSelection &of)
{
    if (of.kind == MapHit::Kind::Station || of.kind == MapHit::Kind::House || of.kind == MapHit::Kind::Crew) {
        TicketFilter filter;
        filter.crew = of.crew;
        filter.openOnly = of.kind == MapHit::Kind::Crew;
        filter.station = of.station;
        filter.building = of.building;
        filter.limit = kTicketsOnCard;
        return queries.tickets(filter);
    }
    const qsizetype most =
        of.kind == MapHit::Kind::Incident ? IncidentService::kMostChildren + 1 : kMarkedOnCard;
    QList<Ticket> tickets;
    for (const TicketId &id : of.tickets.first(std::min(of.tickets.size(), most))) {
        const auto ticket = queries.ticket(id);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (*ticket)
            tickets.append(**ticket);
    }
    std::ranges::sort(tickets, std::ranges::greater(), &Ticket::openedMs);
    if (const auto parent = std::ranges::find(tickets, of.incident, &Ticket::id); parent != tickets.end())
        std::rotate(tickets.begin(), parent, parent + 1); // what the others hang on comes first
    return tickets;
}

/// Empty when there is no such thing any more: a hit may be older than the scene.
template <class Things>
QString idAt(const Things *things, int index)
{
    const bool there = things && index >= 0 && static_cast<size_t>(index) < things->size();
    return there ? (*things)[static_cast<size_t>(index)].id : QString();
}

} // namespace

void MapModel::select(const MapHit &hit)
{
    if (hit.kind == MapHit::Kind::Incident) {
        const QList<IncidentMark> marks = incidentMarks();
        if (hit.index >= 0 && hit.index < marks.size())
            chooseIncident(TicketId(Uuid7::fromString(marks.at(hit.index).id)));
        return;
    }
    MapSelection selection;
    selection.kind = hit.kind;
    if (hit.kind == MapHit::Kind::Station)
        selection.station = StationId(idAt(m_scene ? &m_scene->stations : nullptr, hit.index));
    else if (hit.kind == MapHit::Kind::House)
        selection.building = BuildingId(idAt(m_scene ? &m_scene->houses : nullptr, hit.index));
    else if (hit.kind == MapHit::Kind::Valve)
        selection.valve = NodeId(idAt(m_scene ? &m_scene->valves : nullptr, hit.index));
    else if (hit.kind == MapHit::Kind::Crew && hit.index >= 0 && hit.index < m_crews.crews().size())
        selection.crew = m_crews.crews().at(hit.index).crew.id;
    const bool place = hit.kind == MapHit::Kind::Station || hit.kind == MapHit::Kind::House
                    || hit.kind == MapHit::Kind::Crew || hit.kind == MapHit::Kind::Valve;
    if (place && selection.station.isEmpty() && selection.building.isEmpty() && selection.crew.isEmpty()
        && selection.valve.isEmpty())
        selection.kind = MapHit::Kind::Nothing;
    for (const int i : hit.tickets) {
        if (i >= 0 && i < m_map.points().size())
            selection.tickets.append(m_map.points()[i].ticket);
    }
    setSelection(selection);
}

void MapModel::choose(const FoundPlace &place)
{
    MapSelection selection;
    selection.station = place.station;
    selection.building = place.building;
    selection.kind = !place.station.isEmpty()  ? MapHit::Kind::Station
                   : !place.building.isEmpty() ? MapHit::Kind::House
                                               : MapHit::Kind::Nothing;
    setSelection(selection);
    const Geo::MercatorMetres at = Geo::toMercator(place.at);
    m_pin = {at.x, at.y};
    emit marksChanged();
}

void MapModel::setSelection(const MapSelection &selection)
{
    if (selection == m_selection) {
        if (!std::exchange(m_pin, {}).isNull())
            emit marksChanged();
        return;
    }
    m_pin = {};
    m_selection = selection;
    m_card = {};
    if (selection.kind != MapHit::Kind::Trace)
        dropTrace();
    emit selectionChanged();
    fillCard();
    if (selection.kind == MapHit::Kind::Area || selection.kind == MapHit::Kind::Trace)
        m_area.set(m_card.title,
                   areaOf(selection)); // without houses: the other panes don't keep the one before
    m_cardRead.drop(); // what is being read is of another place
    readTickets();
    readPlan();
}

void MapModel::fillCard()
{
    MapCard card;
    card.of = m_selection;
    card.tickets = m_card.tickets;
    card.places = m_card.places;
    card.asOfMs = m_card.asOfMs;
    if (m_selection.kind == MapHit::Kind::Station)
        fillStation(card);
    else if (m_selection.kind == MapHit::Kind::House)
        fillHouse(card);
    else if (m_selection.kind == MapHit::Kind::Crew)
        fillCrew(card);
    else if (m_selection.kind == MapHit::Kind::Valve)
        fillValve(card);
    else if (m_selection.kind == MapHit::Kind::Incident)
        fillIncident(card);
    else if (m_selection.kind == MapHit::Kind::Area || m_selection.kind == MapHit::Kind::Trace)
        fillMany(card);
    else if (m_selection.kind == MapHit::Kind::Tickets)
        card.title =
            Warmline::MapModel::tr("此处工单 %1 件", nullptr, int(m_selection.tickets.size()))
                .arg(Format::isolate(Format::number(static_cast<double>(m_selection.tickets.size()))));
    m_card = card;
    emit cardChanged();
}

void MapModel::fillValve(MapCard &card) const
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!base)
        return;
    const auto node = std::ranges::find(base->network.nodes, m_selection.valve, &PipeNode::id);
    if (node == base->network.nodes.cend())
        return;
    const auto pipe = std::ranges::find_if(base->network.segments, [&](const PipeSegment &segment) {
        return segment.from == node->id || segment.to == node->id;
    });
    const auto station = std::ranges::find(
        base->stations, pipe == base->network.segments.cend() ? node->station : pipe->station, &Station::id);
    card.title = Warmline::MapModel::tr("阀门 %1").arg(
        Format::isolate(node->label.isEmpty() ? node->id.value : node->label));
    QStringList where;
    if (pipe != base->network.segments.cend())
        where.append(layerTitle(pipe->level == NetworkLevel::Primary ? MapLayer::PrimaryPipes
                                                                     : MapLayer::SecondaryPipes));
    if (station != base->stations.cend())
        where.append(Format::isolate(station->name));
    card.subtitle = where.join(u" · "_s);
    card.figures = {{Warmline::MapModel::tr("资料状态"),
                     node->closed ? Warmline::MapModel::tr("关") : Warmline::MapModel::tr("开")}};
    if (pipe != base->network.segments.cend() && pipe->diameterMm > 0)
        card.figures.append(
            {Warmline::MapModel::tr("管径"), Format::isolate(u"DN"_s + QString::number(pipe->diameterMm))});
}

void MapModel::fillStation(MapCard &card) const
{
    const auto row = std::ranges::find_if(
        m_stations.stations(), [&](const StationRow &r) { return r.station.id == m_selection.station; });
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!base)
        return;
    for (const Station &station : base->stations) {
        if (station.id == m_selection.station) {
            card.title = station.name;
            card.subtitle = station.source;
        }
    }
    qint64 houses = 0;
    qint64 households = 0;
    for (const Building &building : base->buildings) {
        if (building.station == m_selection.station) {
            ++houses;
            households += base->households.value(building.id);
        }
    }
    const auto number = [](qint64 n) { return Format::isolate(Format::number(static_cast<double>(n))); };
    card.figures = {{Warmline::MapModel::tr("楼栋"), number(houses)},
                    {Warmline::MapModel::tr("住户"), number(households)}};
    for (const auto &[quantity, label] :
         {std::pair(SeriesQuantity::SupplyTemperature, Warmline::MapModel::tr("供水")),
          std::pair(SeriesQuantity::ReturnTemperature, Warmline::MapModel::tr("回水"))}) {
        const std::optional<LiveValue> value = m_stations.value({m_selection.station.value, quantity, {}});
        const bool good = value && value->sample.quality == Quality::Good;
        card.figures.append(
            {label, Format::quantity(good ? std::optional(value->sample.value) : std::nullopt, u"°C"_s, 1)});
    }
    if (row == m_stations.stations().cend())
        return;
    if (row->newestMs > 0)
        card.subtitle =
            QStringList({card.subtitle,
                         Warmline::MapModel::tr("数据 %1").arg(Format::age(m_clock.utcMs() - row->newestMs))})
                .join(u" · "_s);
}

void MapModel::fillHouse(MapCard &card) const
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!base || !m_scene)
        return;
    bool assumed = false;
    for (const NetworkScene::House &house : m_scene->houses) {
        if (house.id != m_selection.building.value)
            continue;
        card.title = house.title;
        assumed = house.assumed;
    }
    const auto number = [](qint64 n) { return n > 0 ? Format::isolate(QString::number(n)) : u"—"_s; };
    for (const Building &building : base->buildings) {
        if (building.id != m_selection.building)
            continue;
        card.figures = {{Warmline::MapModel::tr("住户"), number(base->households.value(building.id))},
                        {Warmline::MapModel::tr("单元"), number(building.units)},
                        {Warmline::MapModel::tr("层数"), number(building.floors)},
                        {Warmline::MapModel::tr("建成"), number(building.builtYear)}};
        QStringList belongs;
        for (const Station &station : base->stations) {
            if (station.id == building.station)
                belongs.append(station.name);
        }
        if (!building.secondaryBranch.isEmpty())
            belongs.append(Warmline::MapModel::tr("%1 支").arg(Format::isolate(building.secondaryBranch)));
        if (assumed)
            belongs.append(Warmline::MapModel::tr("没有轮廓资料，按位置示意"));
        const auto room = m_rooms.rooms().houses.constFind(building.id);
        // What nobody asks for any more is not said: it would stand there as if it were of now.
        if (m_rooms.isActive() && room != m_rooms.rooms().houses.cend() && room->answering > 0) {
            card.figures.append({Warmline::MapModel::tr("室温"), Format::quantity(room->mean_C, u"°C"_s, 1)});
            belongs.append(Warmline::MapModel::tr("室温 %1，%2 / %3 个测点", nullptr, int(room->sensors))
                               .arg(Format::age(m_clock.utcMs() - room->oldestMs),
                                    Format::isolate(Format::number(room->answering)),
                                    Format::isolate(Format::number(room->sensors))));
        }
        card.subtitle = belongs.join(u" · "_s);
    }
}

void MapModel::readTickets()
{
    if (m_selection.kind == MapHit::Kind::Nothing)
        return;
    const auto question = [this] {
        return m_reader.ask([of = m_selection](Queries &queries) { return ticketsOf(queries, of); });
    };
    m_cardRead.ask(question, [this](const Result<QList<Ticket>> &tickets) {
        if (!tickets) {
            emit failed(tickets.error());
            return;
        }
        m_card.tickets = *tickets;
        m_card.asOfMs = m_clock.utcMs();
        m_card.places.clear();
        if (m_scene) {
            QHash<QString, QString> titles;
            for (const NetworkScene::House &house : m_scene->houses)
                titles.insert(house.id, house.title);
            for (const Ticket &ticket : *tickets)
                m_card.places.insert(ticket.building, titles.value(ticket.building.value));
        }
        emit cardChanged();
    });
}

void MapModel::open(const MapHit &hit)
{
    if (hit.kind == MapHit::Kind::Station) {
        const StationId station(idAt(m_scene ? &m_scene->stations : nullptr, hit.index));
        if (!station.isEmpty())
            emit openStation(station);
        return;
    }
    if (hit.kind == MapHit::Kind::Incident) {
        const QList<IncidentMark> marks = incidentMarks();
        const IncidentRecord *record =
            hit.index >= 0 && hit.index < marks.size()
                ? m_incidents->find(TicketId(Uuid7::fromString(marks.at(hit.index).id)))
                : nullptr;
        if (record)
            emit openTicket(record->number);
        return;
    }
    if (hit.kind == MapHit::Kind::Valve) {
        const NodeId valve(idAt(m_scene ? &m_scene->valves : nullptr, hit.index));
        if (!valve.isEmpty())
            traceValve(valve);
        return;
    }
    if (hit.kind != MapHit::Kind::Tickets || hit.tickets.size() != 1
        || hit.tickets.first() >= m_map.points().size())
        return;
    m_reader
        .ask([id = m_map.points()[hit.tickets.first()].ticket](Queries &queries) {
            return queries.ticket(id);
        })
        .then(this, [this](const Result<std::optional<Ticket>> &ticket) {
            if (ticket && *ticket)
                emit openTicket((*ticket)->number);
        });
}

void MapModel::openSelectedStation()
{
    if (m_selection.kind == MapHit::Kind::Station)
        emit openStation(m_selection.station);
}

} // namespace Warmline
