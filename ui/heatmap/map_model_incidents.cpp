// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mass incidents as the panes want them, and what one would be made of in the chosen area.
#include "app/services/incidents/incident_service.h"
#include "app/services/map/burst_service.h"
#include "app/services/map/map_service.h"
#include "ui/common/format.h"
#include "ui/heatmap/map_model.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString howMany(qsizetype n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

} // namespace

void MapModel::setOutreach(IncidentService &incidents, NoticeRoll &notices, NoticeDesk *desk)
{
    m_noticeDesk = desk;
    m_incidents = &incidents;
    m_notices = &notices;
    connect(&incidents, &IncidentService::changed, this, [this] {
        emit marksChanged();
        if (!m_awaited.isNull() && m_incidents->find(m_awaited))
            chooseIncident(std::exchange(m_awaited, {}));
        else if (m_selection.kind == MapHit::Kind::Incident)
            showIncidentAgain();
        else
            readPlan(); // some of its tickets may be children now
    });
    connect(&incidents, &IncidentService::joined, this, [this](const QString &ticket, qsizetype tickets) {
        emit told(QCoreApplication::translate("Warmline::MapModel", "%1 件工单已并入群发事件 %2", nullptr,
                                              int(tickets))
                      .arg(howMany(tickets), Format::isolate(ticket)));
    });
    connect(&incidents, &IncidentService::failed, this, &MapModel::failed);
    connect(&incidents, &IncidentService::declared, this, [this](const TicketId &id, const QString &ticket) {
        emit told(QCoreApplication::translate("Warmline::MapModel", "群发事件 %1 已建立").arg(ticket));
        if (m_incidents->find(id))
            chooseIncident(id);
        else
            m_awaited = id; // shown as soon as it has been read
    });
}

QList<IncidentMark> MapModel::incidentMarks() const
{
    QList<IncidentMark> marks;
    if (!m_incidents || !m_scene)
        return marks;
    for (const IncidentRecord &record : m_incidents->incidents()) {
        IncidentMark mark;
        for (const BuildingId &house : record.houses)
            mark.houses.insert(house.value);
        qsizetype places = 0;
        for (const NetworkScene::House &house : m_scene->houses) {
            if (!mark.houses.contains(house.id))
                continue;
            mark.at += house.at;
            ++places;
        }
        if (places == 0)
            continue; // nobody knows where
        mark.at /= static_cast<double>(places);
        mark.id = record.parent.toString();
        mark.label = QCoreApplication::translate("Warmline::MapModel", "%1 · %2 件", nullptr,
                                                 int(record.children.size()))
                         .arg(record.number, howMany(record.children.size()));
        mark.ended = !record.stands();
        mark.selected = record.parent == m_selection.incident;
        marks.append(mark);
    }
    return marks;
}

void MapModel::chooseIncident(const TicketId &parent)
{
    const IncidentRecord *record = m_incidents ? m_incidents->find(parent) : nullptr;
    MapSelection selection;
    if (record) {
        selection.kind = MapHit::Kind::Incident;
        selection.incident = parent;
        selection.tickets = QList<TicketId>{parent} + record->children;
        selection.houses = record->houses;
    }
    setSelection(selection);
}

void MapModel::dismissProposal(const QString &key)
{
    const QList<Geo::BurstProposal> &proposals = m_bursts->proposals();
    const auto found = std::ranges::find(proposals, key, &Geo::BurstProposal::key);
    if (found == proposals.cend())
        return;
    if (m_incidents) {
        QList<TicketId> reports;
        for (const QString &report : found->reports)
            reports.append(TicketId(Uuid7::fromString(report)));
        if (!m_incidents->noteNotBurst(reports, found->title))
            return; // it stays for whoever may: the seat is not this person's alone
    }
    m_bursts->decide(key);
}

void MapModel::showIncidentAgain()
{
    chooseIncident(m_selection.incident);
    if (m_selection.kind == MapHit::Kind::Incident)
        fillCard(); // the same selection says other things: it has ended, or its houses are known now
}

void MapModel::fillIncident(MapCard &card) const
{
    const IncidentRecord *record = m_incidents ? m_incidents->find(m_selection.incident) : nullptr;
    if (!record)
        return;
    qint64 households = 0;
    if (const std::shared_ptr<const MapBase> base = m_map.base()) {
        for (const BuildingId &house : record->houses)
            households += base->households.value(house);
    }
    const qint64 now = m_clock.utcMs();
    card.title =
        QCoreApplication::translate("Warmline::MapModel", "群发事件 %1").arg(Format::isolate(record->number));
    QStringList words{record->place, record->declaredBy.value, Format::age(now - record->declaredMs)};
    if (!record->stands())
        words.append(QCoreApplication::translate("Warmline::MapModel", "%1 结束：%2")
                         .arg(Format::age(now - record->endedMs), record->endReason));
    words.removeAll(QString());
    card.subtitle = words.join(u" · "_s);
    card.figures = {
        {QCoreApplication::translate("Warmline::MapModel", "楼栋"), howMany(record->houses.size())},
        {QCoreApplication::translate("Warmline::MapModel", "住户"), howMany(households)},
        {QCoreApplication::translate("Warmline::MapModel", "子工单"), howMany(record->children.size())}};
    card.reasons = record->reasons;
}

void MapModel::readPlan()
{
    m_planRead.drop();
    m_plan.reset();
    const bool many = m_selection.kind == MapHit::Kind::Area || m_selection.kind == MapHit::Kind::Trace;
    const std::shared_ptr<const MapBase> base = m_map.base();
    if (!m_incidents || !many || !base)
        return;
    IncidentFacts facts;
    facts.place = m_card.title;
    facts.houses = m_selection.houses;
    facts.buildings = base->buildings;
    facts.households = base->households;
    if (m_selection.kind == MapHit::Kind::Trace)
        facts.traceReasons = m_traceReasons;
    const auto question = [this, facts] { return m_incidents->plan(facts); };
    m_planRead.ask(question, [this](const Result<IncidentPlan> &plan) {
        if (!plan) {
            emit failed(plan.error());
            return;
        }
        m_plan = std::make_shared<const IncidentPlan>(*plan);
        fillCard();
    });
}

} // namespace Warmline
