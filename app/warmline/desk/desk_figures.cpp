// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace of the figures, and the records behind one of them.
#include "app/services/kpi/kpi_service.h"
#include "app/services/phone/state_board.h"
#include "app/services/service_set.h"
#include "app/services/session.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/desk/desk.h"
#include "app/warmline/desk/one_dialog.h"
#include "ui/kpi/ecg_pane.h"
#include "ui/kpi/kpi_rows_dialog.h"
#include "ui/kpi/kpi_table_pane.h"
#include "ui/kpi/kpi_toolbar.h"
#include "ui/kpi/people_pane.h"
#include "ui/kpi/radar_pane.h"
#include "ui/kpi/trend_pane.h"

using namespace Qt::StringLiterals;

namespace Warmline {

WorkspaceSpec Desk::figures(MainWindow &window)
{
    KpiService &kpi = *m_parts.services.kpi;
    ConnectionStatus &connection = *m_parts.services.connection;
    WorkspaceSpec spec;
    spec.id = u"kpi"_s;
    spec.title = tr("指标");
    spec.iconName = u"graph-up"_s;
    spec.keys = u"Ctrl+5"_s;
    spec.header = [&kpi, &area = *m_parts.services.area] {
        auto *bar = new KpiToolbar(kpi);
        bar->follow(area);
        return bar;
    };
    spec.panes = {
        {u"kpi.ecg"_s, [&kpi, &connection] { return new EcgPane(kpi, connection); }},
        {u"kpi.radar"_s, [&kpi] { return new RadarPane(kpi); }},
        {u"kpi.table"_s,
         [this, &kpi, &window] {
             auto *pane = new KpiTablePane(kpi);
             connect(pane, &KpiTablePane::indicatorActivated, &window,
                     [this, &window](KpiId figure) { showRecords(window, figure); });
             return pane;
         }},
        {u"kpi.trend"_s, [&kpi] { return new TrendPane(kpi); }},
    };
    spec.columns = {{500, {{u"kpi.radar"_s, 1}}}, {600, {{u"kpi.table"_s, 1}}}, {408, {{u"kpi.trend"_s, 1}}}};
    if (StateBoard::isLead(m_parts.services.session->info().role)) {
        StateBoard &states = *m_parts.services.states;
        spec.panes.append(
            {u"kpi.people"_s, [&states, &connection] { return new PeoplePane(states, connection); }});
        spec.columns[1].cells = {{u"kpi.table"_s, 340}, {u"kpi.people"_s, 190}};
    }
    spec.topPane = {u"kpi.ecg"_s, 230};
    return spec;
}

void Desk::showRecords(MainWindow &window, KpiId figure)
{
    auto *dialog = showOne<KpiRowsDialog>(window, *m_parts.services.kpi);
    dialog->setPeopleShown(StateBoard::isLead(m_parts.services.session->info().role));
    dialog->showFigure(figure);
    disconnect(dialog, &KpiRowsDialog::ticketActivated, &window, nullptr); // shown before
    connect(dialog, &KpiRowsDialog::ticketActivated, &window, [this, &window](const QString &number) {
        m_parts.services.tickets->showDetailsByNumber(number);
        window.showWorkspace(u"tickets"_s);
    });
}

} // namespace Warmline
