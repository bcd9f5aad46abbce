// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact_service.h"
#include "app/services/customer/customer_service.h"
#include "app/services/service_set.h"
#include "app/warmline/desk/desk.h"
#include "ui/customer/customer_editor.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/number_key.h"
#include "ui/shell/palette_controller.h"

using namespace Qt::StringLiterals;

namespace Warmline {

Pane *Desk::makeCustomer(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    auto *pane = new CustomerPane(*services.contact, m_parts.clock);
    m_customer = pane;
    connect(pane, &CustomerPane::panoramaRequested, &window, [this, &window] { openPanorama(window); });
    connect(pane, &CustomerPane::mapRequested, &window, [&window] { window.showWorkspace(u"map"_s); });
    connect(pane, &CustomerPane::correctionRequested, &window,
            [this, &window](const AccountNo &account) { correct(window, account); });
    connect(pane, &CustomerPane::linkRequested, &window, [&window] { window.palette().open(); });
    connect(pane, &CustomerPane::ticketRequested, &window,
            [this, &window](const TicketId &id) { openTicketOnSeat(window, id); });
    pane->numbers().setService(*services.customers);
    return pane;
}

void Desk::correct(MainWindow &window, const AccountNo &account)
{
    ServiceSet &services = m_parts.services;
    if (!m_editor) {
        m_editor = new CustomerEditor(*services.customers, &window);
        m_editor->setAttribute(Qt::WA_DeleteOnClose); // and with it what was typed
    }
    const auto &card = services.contact->card();
    const ContactMatch &match = services.contact->match();
    m_editor->edit(account, card ? card->detail.address : account.value,
                   match.kind == MatchKind::Unknown ? match.number : QString());
}

} // namespace Warmline
