// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/service_set.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/stations/correlation_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/desk/desk.h"
#include "app/warmline/desk/one_dialog.h"
#include "ui/stations/alarm_pane.h"
#include "ui/stations/correlation/correlation_dialog.h"
#include "ui/stations/rules/alarm_rule_dialog.h"
#include "ui/stations/station_compare_pane.h"
#include "ui/stations/station_curves_pane.h"
#include "ui/stations/station_diagram_pane.h"
#include "ui/stations/station_list_pane.h"
#include "ui/stations/station_reading_pane.h"
#include "ui/stations/station_summary_pane.h"
#include "ui/stations/station_tickets_pane.h"

using namespace Qt::StringLiterals;

namespace Warmline {

WorkspaceSpec Desk::stations(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    StationService &stations = *services.stations;
    ConnectionStatus &connection = *services.connection;
    WorkspaceSpec spec;
    spec.id = u"stations"_s;
    spec.title = tr("换热站");
    spec.iconName = u"buildings"_s;
    spec.keys = u"Ctrl+4"_s;
    spec.panes = {
        {u"station.list"_s,
         [&stations, &connection, &services] {
             auto *pane = new StationListPane(stations, connection);
             pane->follow(*services.area);
             pane->setAlarms(*services.alarms);
             return pane;
         }},
        {u"station.summary"_s,
         [this, &stations, &connection, &window] {
             auto *pane = new StationSummaryPane(stations, connection);
             connect(pane, &StationSummaryPane::correlationActivated, &window,
                     [this, &window] { showCorrelation(window); });
             return pane;
         }},
        {u"station.diagram"_s, [&] { return new StationDiagramPane(stations, connection); }},
        {u"station.curves"_s,
         [&stations, &connection, &services] {
             auto *pane = new StationCurvesPane(stations, connection);
             pane->setAlarms(*services.alarms);
             return pane;
         }},
        {u"station.compare"_s, [&] { return new StationComparePane(stations); }},
        {u"station.reading"_s, [&] { return new StationReadingPane(stations, connection); }},
        {u"station.alarms"_s, [this, &window] { return makeAlarms(window); }},
        {u"station.tickets"_s,
         [this, &stations, &connection, &window] {
             auto *pane = new StationTicketsPane(stations, connection);
             connect(pane, &StationTicketsPane::ticketActivated, &window,
                     [this, &window](const TicketId &id) { openTicketOnSeat(window, id); });
             return pane;
         }},
    };
    spec.columns = {
        {230, {{u"station.list"_s, 300}, {u"station.summary"_s, 500}}},
        {910, {{u"station.reading"_s, 145}, {u"station.diagram"_s, 360}, {u"station.curves"_s, 320}}},
        {370, {{u"station.compare"_s, 250}, {u"station.alarms"_s, 310}, {u"station.tickets"_s, 240}}}};
    return spec;
}

Pane *Desk::makeAlarms(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    auto *pane = new AlarmPane(*services.alarms);
    connect(pane, &AlarmPane::stationActivated, services.stations.get(), &StationService::select);
    connect(pane, &AlarmPane::rulesActivated, &window, [this, &window] { showAlarmRules(window); });
    connect(pane, &AlarmPane::ticketActivated, &window, [&services, &window](const QString &number) {
        services.tickets->showDetailsByNumber(number);
        window.showWorkspace(u"tickets"_s);
    });
    disconnect(services.alarms.get(), &AlarmService::drafted, this, nullptr);
    connect(services.alarms.get(), &AlarmService::drafted, this, [&window] {
        window.showWorkspace(u"seat"_s);
        window.notify(u"ticket-perforated"_s, tr("检修工单草稿已备好，请核对后提交"));
    });
    disconnect(services.alarms.get(), &AlarmService::failed, this, nullptr);
    connect(services.alarms.get(), &AlarmService::failed, this, [&window](const Error &error) {
        if (error.code
            == ErrorCode::Conflict) // the agent is in the form, not at the list that tells the rest
            window.notify(u"exclamation-triangle"_s, error.text);
    });
    return pane;
}

void Desk::showAlarmRules(MainWindow &window)
{
    showOne<AlarmRuleDialog>(window, *m_parts.services.alarmRules);
}

void Desk::showCorrelation(MainWindow &window)
{
    const StationId station = m_parts.services.stations->selected();
    if (station.isEmpty()) {
        window.showWorkspace(u"stations"_s);
        window.notify(u"buildings"_s, tr("请先选一个换热站，再做关联分析"));
        return;
    }
    showOne<CorrelationDialog>(window, *m_parts.services.correlation);
    m_parts.services.correlation->analyse(station);
}

} // namespace Warmline
