// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/desk/desk.h"

#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/map/burst_notices.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/desk/dial_desk.h"
#include "app/warmline/desk/one_dialog.h"
#include "app/warmline/phone/phone_desk.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/neighbour_pane.h"
#include "ui/customer/verdict_pane.h"
#include "ui/heatmap/layers_pane.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"
#include "ui/heatmap/selection_pane.h"
#include "ui/heatmap/time_slider_pane.h"
#include "ui/settings/defaults_pane.h"
#include "ui/settings/keys_dialog.h"
#include "ui/settings/looks_pane.h"
#include "ui/shell/palette_controller.h"
#include "ui/shell/pane_dock.h"
#include "ui/softphone/softphone_pane.h"
#include "ui/stations/curves_pane.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_trail_pane.h"
#include "ui/tickets/triage_pane.h"

using namespace Qt::StringLiterals;

namespace Warmline {

Desk::Desk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_map(std::make_unique<MapModel>(*parts.services.map, *parts.services.stations, *parts.services.rooms,
                                       *parts.services.crews, *parts.services.area, *parts.services.session,
                                       *parts.services.settings, parts.reader, parts.tiles, parts.clock))
    , m_listFilter(std::make_unique<TicketListFilter>(*parts.services.tickets))
    , m_phone(std::make_unique<PhoneDesk>(parts.services))
    , m_dial(std::make_unique<DialDesk>(parts.services))
{
    m_map->setOutreach(*parts.services.incidents, *parts.services.noticeRoll,
                       parts.services.noticeDesk.get());
    m_listFilter->follow(*parts.services.area);
    new BurstNotices(m_map->bursts(), *parts.services.notices, m_map.get());
}

Desk::~Desk() = default;

void Desk::setBaseMap(const Geo::BaseMap &map)
{
    m_map->setBaseMap(map);
}

void Desk::setBaseMapSource(const QFuture<Geo::FoundBaseMap> &source)
{
    m_map->setBaseMapSource(source);
}

QList<WorkspaceSpec> Desk::workspaces(MainWindow &window)
{
    // What the map asks for goes to the window of now; a rebuilt window is the same object.
    m_map->disconnect(&window);
    m_phone->attach(window);
    connect(m_map.get(), &MapModel::openStation, &window, [this, &window](const StationId &id) {
        m_parts.services.stations->select(id);
        window.showWorkspace(u"stations"_s);
    });
    connect(m_map.get(), &MapModel::openTicket, &window, [this, &window](const QString &number) {
        m_parts.services.tickets->showDetailsByNumber(number);
        window.showWorkspace(u"tickets"_s);
    });
    connect(m_map.get(), &MapModel::openHousehold, &window, [this, &window](const AccountNo &account) {
        m_parts.services.contact->open(account);
        window.showWorkspace(u"seat"_s);
    });
    registerCommands(window);
    connectPalette(window);
    connectNotices(window);
    m_dial->attach(window);
    m_dial->disconnect(&window);
    connect(m_dial.get(), &DialDesk::said, &window,
            [&window](const QString &text) { window.notify(u"telephone"_s, text); });
    m_narrow.reset();
    disconnect(&window, &MainWindow::resized, this, nullptr);
    connect(&window, &MainWindow::resized, this, [this, &window](int width) { fitSeat(window, width); });
    return {seat(window),     tickets(window), map(),        stations(window),
            panorama(window), figures(window), sync(window), settings(window)};
}

void Desk::fitSeat(MainWindow &window, int width)
{
    // Below 1500 pixels the centre is too narrow for a strip of its own. Where it is not, the form asks for
    // the scope.
    const bool narrow = width < Theme::of()->px(1500);
    Workspace *seat = window.workspace(u"seat"_s);
    if (!seat || !m_form || m_narrow == narrow)
        return;
    m_narrow = narrow;
    // Only what was hidden for want of room comes back with the room: a pane that somebody closed stays
    // closed, at the next start, too. A mirrored window has an arrangement of its own.
    SettingsService &settings = *m_parts.services.settings;
    const QString hidden =
        seat->layoutDirection() == Qt::RightToLeft ? u"seat/rtl/triage_hidden"_s : u"seat/triage_hidden"_s;
    PaneDock *triage = seat->dock(u"triage"_s);
    const auto ask = [this, triage] {
        if (m_form)
            m_form->setTriageShown(triage->isHidden());
    };
    disconnect(triage, &QDockWidget::visibilityChanged, this, nullptr);
    connect(triage, &QDockWidget::visibilityChanged, this, ask); // also when somebody closes it
    if (narrow && !triage->isHidden()) {
        triage->hide();
        settings.setState(hidden, true);
    } else if (!narrow && settings.state(hidden).toBool()) {
        triage->show();
        settings.setState(hidden, false);
    }
    ask();
}

WorkspaceSpec Desk::seat(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    WorkspaceSpec spec;
    spec.id = u"seat"_s;
    spec.title = tr("座席");
    spec.iconName = u"headset"_s;
    spec.keys = u"Ctrl+1"_s;
    spec.showsAgentState = true;
    spec.panes = {
        {u"softphone"_s, [&services] { return new SoftphonePane(services); }},
        {u"triage"_s, [&services] { return new TriagePane(*services.tickets); }},
        {u"customer"_s, [this, &window] { return makeCustomer(window); }},
        {u"ticket"_s, [this, &window] { return makeTicketForm(window); }},
        {u"verdict"_s,
         [this, &services] {
             auto *pane = new VerdictPane(*services.verdict);
             m_verdict = pane;
             return pane;
         }},
        {u"curves"_s,
         [&services] { return new CurvesPane(*services.contact, *services.stations, *services.connection); }},
        {u"neighbours"_s,
         [this, &services] {
             auto *pane = new NeighbourPane(*services.contact, m_parts.clock);
             connect(pane, &NeighbourPane::householdRequested, services.contact.get(), &ContactService::open);
             return pane;
         }},
    };
    spec.columns = {{272, {{u"softphone"_s, 800}}},
                    {736, {{u"triage"_s, 44}, {u"customer"_s, 222}, {u"ticket"_s, 540}}},
                    {500, {{u"verdict"_s, 205}, {u"curves"_s, 320}, {u"neighbours"_s, 275}}}};
    return spec;
}

WorkspaceSpec Desk::map() const
{
    MapModel &model = *m_map;
    WorkspaceSpec spec;
    spec.id = u"map"_s;
    spec.title = tr("热力图");
    spec.iconName = u"map"_s;
    spec.keys = u"Ctrl+3"_s;
    spec.panes = {
        {u"map.view"_s, [&model] { return new MapPane(model); }},
        {u"map.slider"_s, [&model] { return new TimeSliderPane(model); }},
        {u"map.layers"_s, [&model] { return new LayersPane(model); }},
        {u"map.selection"_s, [&model] { return new SelectionPane(model); }},
    };
    spec.columns = {{1176, {{u"map.view"_s, 732}, {u"map.slider"_s, 100}}},
                    {340, {{u"map.layers"_s, 204}, {u"map.selection"_s, 612}}}};
    return spec;
}

WorkspaceSpec Desk::settings(MainWindow &window) const
{
    SettingsService &settings = *m_parts.services.settings;
    WorkspaceSpec spec;
    spec.id = u"settings"_s;
    spec.title = tr("设置");
    spec.iconName = u"gear"_s;
    spec.atFoot = true;
    spec.panes = {
        {u"settings.looks"_s,
         [&settings, &window] {
             auto *pane = new LooksPane(settings);
             connect(pane, &LooksPane::resetArrangementRequested, &window, &MainWindow::resetArrangements);
             return pane;
         }},
        {u"settings.sound"_s, [this] { return m_phone->makeSoundPane(); }},
        {u"settings.defaults"_s, [&settings] { return new DefaultsPane(settings); }},
    };
    spec.columns = {{380, {{u"settings.looks"_s, 1}}},
                    {400, {{u"settings.sound"_s, 1}}},
                    {720, {{u"settings.defaults"_s, 1}}}};
    return spec;
}

void Desk::registerCommands(MainWindow &window)
{
    CommandRegistry &commands = *m_parts.services.commands;
    const QString group = tr("工单");
    const auto onForm = [this, &window](void (TicketFormPane::*act)()) {
        return [this, &window, act] {
            window.showWorkspace(u"seat"_s);
            if (m_form)
                (m_form->*act)();
        };
    };
    commands.add(
        {u"ticket.new"_s, tr("新建工单"), u"Ctrl+N"_s, group, true, onForm(&TicketFormPane::newDraft)});
    // The step that is before the agent's eyes: in the ticket workspace the trail's, else the form's.
    commands.add({u"ticket.submit"_s, tr("确认这一步"), u"Ctrl+Return"_s, group, true,
                  [this, &window, submit = onForm(&TicketFormPane::submit)] {
                      if (window.currentWorkspace() == u"tickets"_s && m_trail)
                          m_trail->advance();
                      else
                          submit();
                  }});
    commands.add({u"ticket.save_next"_s, tr("保存，接下一个"), u"Ctrl+Shift+Return"_s, group, true,
                  onForm(&TicketFormPane::saveAndNext)});
    for (int step = 0; step < 5; ++step) {
        commands.add({u"ticket.step%1"_s.arg(step + 1), tr("跳到第 %1 步").arg(step + 1),
                      u"Alt+%1"_s.arg(step + 1), group, true, [this, step] {
                          if (m_form)
                              m_form->showStep(step);
                      }});
    }
    commands.add({u"keys.edit"_s, tr("更改按键"), {}, tr("界面"), true, [&window, &commands] {
                      showOne<KeysDialog>(window, commands);
                  }});
    const QString view = tr("查看");
    commands.add({u"customer.panorama"_s, tr("客户全景"), u"Alt+K"_s, view, true,
                  [this, &window] { openPanorama(window); }});
    commands.add(
        {u"alarm.rules"_s, tr("告警规则"), {}, view, true, [this, &window] { showAlarmRules(window); }});
    commands.add({u"station.correlation"_s, tr("关联分析"), {}, view, true, [this, &window] {
                      showCorrelation(window);
                  }});
    commands.add({u"customer.correct"_s, tr("更正客户资料"), {}, view, true, [this] {
                      if (m_customer)
                          m_customer->requestCorrection();
                  }});
    commands.add({u"verdict.confirm"_s, tr("认可系统判断"), u"Ctrl+J"_s, view, true, [this] {
                      if (m_verdict)
                          m_verdict->confirm();
                  }});
    commands.add({u"customer.map"_s, tr("在热力图上看"), u"Alt+G"_s, view, true, [this] {
                      if (m_customer)
                          m_customer->requestMap();
                  }});
    commands.add({u"customer.station"_s, tr("本户换热站的曲线"), u"Alt+T"_s, view, true, [this, &window] {
                      if (const auto &card = m_parts.services.contact->card(); card && card->station)
                          m_parts.services.stations->select(card->station->id);
                      window.showWorkspace(u"stations"_s);
                  }});
}

void Desk::connectPalette(MainWindow &window)
{
    PaletteController *palette = &window.paletteController();
    ServiceSet &services = m_parts.services;
    connect(palette, &PaletteController::householdChosen, &window,
            [&services, &window](const QString &account) {
                // With an unknown caller on the line, the household chosen is theirs.
                if (services.contact->match().kind == MatchKind::Unknown)
                    services.contact->choose(AccountNo(account));
                else
                    services.contact->open(AccountNo(account));
                window.showWorkspace(u"seat"_s);
            });
    connect(palette, &PaletteController::ticketChosen, &window, [&services, &window](const QString &number) {
        services.tickets->showDetailsByNumber(number);
        window.showWorkspace(u"tickets"_s);
    });
    connect(palette, &PaletteController::stationChosen, &window,
            [&services, &window](const QString &station) {
                services.stations->select(StationId(station));
                window.showWorkspace(u"stations"_s);
            });
    connect(palette, &PaletteController::communityChosen, &window,
            [&window](const QString &) { window.showWorkspace(u"map"_s); });
}

} // namespace Warmline
