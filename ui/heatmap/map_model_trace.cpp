// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen by an area or along the pipes.
#include "ui/heatmap/map_model.h"

#include "app/services/incidents/incident_plan.h"
#include "app/services/map/burst_service.h"
#include "app/services/map/chosen_area.h"
#include "app/services/map/map_service.h"
#include "ui/common/format.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QPointF mercatorOf(const QPointF &lonLat)
{
    const Geo::MercatorMetres m = Geo::toMercator(Geo::LonLat{lonLat.x(), lonLat.y()});
    return {m.x, m.y};
}

/// On a pipe, as far along it as the trace begins.
QPointF placeOn(const Geo::TracedNetwork &network, const Geo::NetworkPlace &place)
{
    const PipeSegment *segment = network.record(place.at.segment);
    if (!segment || segment->path.isEmpty())
        return {};
    const bool end = segment->length > 0 && place.at.offset_m > segment->length / 2;
    return mercatorOf(end ? segment->path.last() : segment->path.first());
}

QString number(qint64 n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

} // namespace

void MapModel::selectArea(const QPolygonF &ring)
{
    MapSelection selection;
    const QRectF box = ring.boundingRect();
    if (m_scene) {
        for (const NetworkScene::House &house : m_scene->houses) {
            if (box.contains(house.at) && ring.containsPoint(house.at, Qt::OddEvenFill))
                selection.houses.append(BuildingId(house.id));
        }
    }
    for (qsizetype i = 0; i < m_tickets.size() && i < m_map.points().size(); ++i) {
        if (box.contains(m_tickets.at(i).at) && ring.containsPoint(m_tickets.at(i).at, Qt::OddEvenFill))
            selection.tickets.append(m_map.points().at(i).ticket);
    }
    if (!selection.houses.isEmpty() || !selection.tickets.isEmpty())
        selection.kind = MapHit::Kind::Area;
    setSelection(selection);
}

void MapModel::selectCommunity()
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!base || m_selection.kind != MapHit::Kind::House)
        return;
    const auto house = std::ranges::find(base->buildings, m_selection.building, &Building::id);
    if (house == base->buildings.cend() || house->community.isEmpty())
        return;
    MapSelection selection;
    selection.kind = MapHit::Kind::Area;
    for (const Building &building : base->buildings) {
        if (building.community == house->community)
            selection.houses.append(building.id);
    }
    const auto community = std::ranges::find(base->communities, house->community, &Community::id);
    selection.title = community == base->communities.cend() ? house->community.value : community->name;
    selection.tickets = ticketsAt(selection.houses);
    setSelection(selection);
}

ChosenArea MapModel::areaOf(const MapSelection &selection) const
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    return ChosenArea::of({selection.houses.cbegin(), selection.houses.cend()},
                          base ? base->buildings : QList<Building>());
}

QList<TicketId> MapModel::ticketsAt(const QList<BuildingId> &houses) const
{
    // A complaint's point is its house's own.
    QSet<std::pair<double, double>> places;
    const std::shared_ptr<const MapBase> base = m_map.base();
    const QSet<BuildingId> wanted(houses.cbegin(), houses.cend());
    if (base) {
        for (const Building &building : base->buildings) {
            if (wanted.contains(building.id))
                places.insert({building.position.x(), building.position.y()});
        }
    }
    QList<TicketId> tickets;
    for (const ComplaintPoint &point : m_map.points()) {
        if (places.contains({point.position.x(), point.position.y()}))
            tickets.append(point.ticket);
    }
    return tickets;
}

/// In the order of the trace: a burst tells the nearest first.
void MapModel::fillHouses(MapCard &card) const
{
    const std::shared_ptr<const MapBase> base = m_map.base();
    QHash<BuildingId, QString> titles;
    if (m_scene) {
        for (const NetworkScene::House &house : m_scene->houses)
            titles.insert(BuildingId(house.id), house.title);
    }
    QHash<BuildingId, double> ways;
    if (m_trace && m_selection.kind == MapHit::Kind::Trace) {
        for (const Geo::TraceAnswer::House &house : m_trace->houses)
            ways.insert(BuildingId(m_trace->houseId(house)), house.distance_m);
    }
    for (const BuildingId &id : m_selection.houses) {
        const QString title = titles.value(id);
        card.houses.append({id, title.isEmpty() ? id.value : title, base ? base->households.value(id) : 0,
                            ways.value(id, -1)});
    }
    if (m_selection.kind != MapHit::Kind::Area)
        return;
    QCollator byName;
    byName.setNumericMode(true); // house 2 before house 10
    std::ranges::sort(card.houses, [&](const MapCard::House &a, const MapCard::House &b) {
        return byName.compare(a.title, b.title) < 0;
    });
}

void MapModel::pointTo(const BuildingId &house)
{
    if (!m_scene)
        return;
    const auto found = std::ranges::find(m_scene->houses, house.value, &NetworkScene::House::id);
    if (found == m_scene->houses.cend())
        return;
    m_pin = found->at;
    emit marksChanged();
    emit lookAt(Geo::fromMercator(Geo::MercatorMetres{found->at.x(), found->at.y()}));
}

void MapModel::fillMany(MapCard &card) const
{
    fillHouses(card);
    qint64 households = 0;
    for (const MapCard::House &house : std::as_const(card.houses))
        households += house.households;
    card.figures = {
        {QCoreApplication::translate("Warmline::MapModel", "楼栋"), number(m_selection.houses.size())},
        {QCoreApplication::translate("Warmline::MapModel", "住户"), number(households)},
        {QCoreApplication::translate("Warmline::MapModel", "工单"), number(m_selection.tickets.size())}};
    if (m_selection.kind == MapHit::Kind::Area) {
        card.title = m_selection.title.isEmpty()
                       ? QCoreApplication::translate("Warmline::MapModel", "圈选的范围")
                       : m_selection.title;
        if (m_plan && m_plan->suggested)
            card.reasons = m_plan->reasons;
        return;
    }
    card.title = m_traceTitle;
    card.reasons = m_traceReasons;
    if (m_trace) {
        card.figures.append(
            {QCoreApplication::translate("Warmline::MapModel", "阀门"), number(m_trace->valves.size())});
        card.subtitle =
            m_trace->kind == Geo::TraceKind::Downstream
                ? QCoreApplication::translate("Warmline::MapModel", "下游：水流经过的管道和楼栋")
            : m_trace->kind == Geo::TraceKind::Isolation
                ? QCoreApplication::translate("Warmline::MapModel", "关阀：要关的阀门和停热的楼栋")
                : QCoreApplication::translate("Warmline::MapModel", "爆管影响：停热的楼栋，由近到远");
    }
}

void MapModel::traceFrom(Geo::LonLat from, Geo::TraceKind kind)
{
    const auto question = [this, from, kind] { return m_bursts->trace(from, kind); };
    m_traceRead.askInstead(question, [this](const Result<Geo::TraceAnswer> &answer) {
        if (!answer)
            emit told(answer.error().message());
        else
            showTrace(*answer, answer->reasons, {},
                      m_bursts->network()->segmentTitle(answer->from.at.segment));
    });
}

void MapModel::traceAgain(Geo::TraceKind kind)
{
    if (!m_trace)
        return;
    const auto question = [this, from = m_trace->from, kind] { return m_bursts->trace(from, kind); };
    m_traceRead.askInstead(question, [this, title = m_traceTitle,
                                      leaks = m_overlay->leaks](const Result<Geo::TraceAnswer> &answer) {
        if (!answer)
            emit told(answer.error().message());
        else
            showTrace(*answer, answer->reasons, leaks, title);
    });
}

void MapModel::showProposal(qsizetype index)
{
    if (index >= m_bursts->proposals().size())
        return;
    m_traceRead.drop(); // what was asked before is not wanted any more
    const Geo::BurstProposal proposal = m_bursts->proposals().at(index);
    QList<QPointF> leaks;
    for (const ComplaintPoint &point : m_map.points()) {
        if (proposal.reports.contains(point.ticket.toString()))
            leaks.append(mercatorOf(point.position));
    }
    showTrace(proposal.trace, proposal.reasons, leaks, proposal.title);
}

void MapModel::showTrace(const Geo::TraceAnswer &answer, const QStringList &reasons,
                         const QList<QPointF> &leaks, const QString &title)
{
    auto overlay = std::make_shared<TraceOverlay>();
    const QStringList pipes = answer.segmentIds();
    overlay->pipes = {pipes.cbegin(), pipes.cend()};
    overlay->leaks = leaks;
    overlay->from = placeOn(*m_bursts->network(), answer.from);
    for (const Geo::TraceAnswer::Valve &valve : answer.valves)
        overlay->valves.append({mercatorOf(valve.position), valve.title,
                                valve.closed || answer.kind != Geo::TraceKind::Downstream});
    MapSelection selection;
    selection.kind = MapHit::Kind::Trace;
    for (const Geo::TraceAnswer::House &house : answer.houses) {
        selection.houses.append(BuildingId(answer.houseId(house)));
        overlay->houses.insert(answer.houseId(house));
    }
    selection.tickets = ticketsAt(selection.houses);
    m_trace = std::make_shared<const Geo::TraceAnswer>(answer);
    m_overlay = overlay;
    m_traceTitle = title;
    m_traceReasons = reasons;
    m_traceReasons.removeAll(answer.affected); // the card and the incident have its figures themselves
    m_selection = {}; // the same houses by another way are another choice
    setSelection(selection);
}

void MapModel::dropTrace()
{
    m_trace.reset();
    m_overlay.reset();
    m_traceReasons.clear();
    m_traceTitle.clear();
}

} // namespace Warmline
