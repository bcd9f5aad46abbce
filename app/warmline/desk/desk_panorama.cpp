// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact_service.h"
#include "app/services/panorama/panorama_service.h"
#include "app/services/service_set.h"
#include "app/warmline/desk/desk.h"
#include "ui/panorama/panorama_building_pane.h"
#include "ui/panorama/panorama_curves_pane.h"
#include "ui/panorama/panorama_history_pane.h"
#include "ui/panorama/panorama_home_pane.h"
#include "ui/panorama/panorama_neighbour_pane.h"
#include "ui/tickets/ticket_list_filter.h"

using namespace Qt::StringLiterals;

namespace Warmline {

WorkspaceSpec Desk::panorama(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    PanoramaService &service = *services.panorama;
    WorkspaceSpec spec;
    spec.id = u"panorama"_s;
    spec.title = tr("全景");
    spec.iconName = u"person-lines-fill"_s;
    spec.panes = {
        {u"panorama.home"_s,
         [this, &service, &services, &window] {
             auto *pane = new PanoramaHomePane(service, m_parts.clock);
             connect(pane, &PanoramaHomePane::seatRequested, &window,
                     [&services, &window](const AccountNo &account) {
                         services.contact->open(account);
                         window.showWorkspace(u"seat"_s);
                     });
             return pane;
         }},
        {u"panorama.neighbours"_s,
         [this, &service] { return new PanoramaNeighbourPane(service, m_parts.clock); }},
        {u"panorama.building"_s, [&service] { return new PanoramaBuildingPane(service); }},
        {u"panorama.curves"_s, [&service] { return new PanoramaCurvesPane(service); }},
        {u"panorama.history"_s,
         [this, &service, &window] {
             auto *pane = new PanoramaHistoryPane(service);
             connect(pane, &PanoramaHistoryPane::ticketActivated, &window,
                     [this, &window](const TicketId &id) { openTicketOnSeat(window, id); });
             connect(pane, &PanoramaHistoryPane::listRequested, &window,
                     [this, &window](const AccountNo &account, const QString &address) {
                         m_listFilter->setHousehold(account, address);
                         window.showWorkspace(u"tickets"_s);
                     });
             return pane;
         }},
    };
    spec.columns = {
        {430, {{u"panorama.home"_s, 300}, {u"panorama.neighbours"_s, 170}, {u"panorama.building"_s, 330}}},
        {1080, {{u"panorama.curves"_s, 430}, {u"panorama.history"_s, 370}}}};
    spec.shown = [&services, &service](bool shown) {
        const auto &card = services.contact->card();
        if (shown && card)
            service.follow(card->detail.household.account);
        service.setActive(shown);
    };
    return spec;
}

/// Of the household whose card stands on the seat; without one, that which was looked at last.
void Desk::openPanorama(MainWindow &window)
{
    if (const auto &card = m_parts.services.contact->card())
        m_parts.services.panorama->open(card->detail.household.account);
    window.showWorkspace(u"panorama"_s);
}

} // namespace Warmline
