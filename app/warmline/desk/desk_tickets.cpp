// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/sync/presence_service.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/desk/desk.h"
#include "ui/shell/command_palette.h"
#include "ui/tickets/ticket_filter_pane.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_pane.h"
#include "ui/tickets/ticket_trail_pane.h"
#include "ui/tickets/triage_pane.h"

using namespace Qt::StringLiterals;

namespace Warmline {

Pane *Desk::makeTicketForm(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    auto *pane = new TicketFormPane(*services.tickets, *services.contact, m_parts.clock);
    pane->setPresence(*services.presence);
    pane->setAttachments(*services.attachments);
    m_form = pane;
    connect(pane, &TicketFormPane::scopeDemanded, &window, [&window] {
        if (auto *strip = window.findChild<TriageStrip *>())
            strip->demand();
    });
    connect(pane, &TicketFormPane::placeDemanded, &window, [&window] { window.palette().open(); });
    connect(pane, &TicketFormPane::nextRequested, services.phone.get(), &PhoneService::finishWrapUp);
    return pane;
}

WorkspaceSpec Desk::tickets(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    WorkspaceSpec spec;
    spec.id = u"tickets"_s;
    spec.title = tr("工单");
    spec.iconName = u"ticket-perforated"_s;
    spec.keys = u"Ctrl+2"_s;
    spec.panes = {
        {u"ticket_filters"_s,
         [this, &services] { return new TicketFilterPane(*services.tickets, *m_listFilter); }},
        {u"ticket_list"_s,
         [this, &services, &window] {
             auto *pane = new TicketListPane(*services.tickets, *m_listFilter, m_parts.clock);
             connect(pane, &TicketListPane::ticketActivated, &window,
                     [this, &window](const TicketId &id) { openTicketOnSeat(window, id); });
             return pane;
         }},
        {u"ticket_trail"_s,
         [this, &services, &window] {
             auto *pane = new TicketTrailPane(*services.tickets, m_parts.clock, services.attachments.get());
             pane->setPresence(*services.presence);
             m_trail = pane;
             connect(pane, &TicketTrailPane::openRequested, &window,
                     [this, &window](const TicketId &id) { openTicketOnSeat(window, id); });
             return pane;
         }},
    };
    spec.columns = {
        {180, {{u"ticket_filters"_s, 1}}}, {936, {{u"ticket_list"_s, 1}}}, {392, {{u"ticket_trail"_s, 1}}}};
    spec.shown = [&services](bool shown) { services.tickets->setListActive(shown); };
    return spec;
}

void Desk::openTicketOnSeat(MainWindow &window, const TicketId &id)
{
    window.showWorkspace(u"seat"_s);
    if (m_form)
        m_form->showTicket(id);
}

} // namespace Warmline
