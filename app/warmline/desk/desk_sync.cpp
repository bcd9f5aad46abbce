// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/notice_service.h"
#include "app/services/service_set.h"
#include "app/services/sync/conflict_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/sync/outbox_service.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/desk/desk.h"
#include "ui/heatmap/map_model.h"
#include "ui/sync/conflict_pane.h"
#include "ui/sync/outbox_pane.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Warmline {

WorkspaceSpec Desk::sync(MainWindow &window) const
{
    ServiceSet &services = m_parts.services;
    WorkspaceSpec spec;
    spec.id = u"sync"_s;
    spec.title = tr("同步");
    spec.iconName = u"cloud-arrow-up"_s;
    spec.keys = u"Ctrl+6"_s;
    spec.atFoot = true;
    spec.panes = {
        {u"sync.outbox"_s,
         [this, &services, &window] {
             auto *pane = new OutboxPane(*services.outbox, *services.connection, m_parts.clock);
             connect(pane, &OutboxPane::ticketActivated, &window,
                     [&services, &window](const QString &number) {
                         services.tickets->showDetailsByNumber(number);
                         window.showWorkspace(u"tickets"_s);
                     });
             connect(pane, &OutboxPane::exportRequested, &window,
                     [this, &window](const OperationId &operation, const QString &name) {
                         askForFile(window, operation, name);
                     });
             return pane;
         }},
    };
    spec.panes.append({u"sync.conflicts"_s, [this, &services, &window] {
                           auto *pane = new ConflictPane(*services.conflicts, m_parts.clock);
                           connect(pane, &ConflictPane::ticketActivated, &window,
                                   [&services, &window](const QString &number) {
                                       services.tickets->showDetailsByNumber(number);
                                       window.showWorkspace(u"tickets"_s);
                                   });
                           return pane;
                       }});
    spec.columns = {{800, {{u"sync.outbox"_s, 1}}}, {700, {{u"sync.conflicts"_s, 1}}}};
    return spec;
}

/// Asks beside the work, not in a loop of its own; the file is written by the service.
void Desk::askForFile(MainWindow &window, const OperationId &operation, const QString &name) const
{
    auto *dialog = new QFileDialog(&window, tr("导出这一条"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, m_parts.services.outbox.get(),
            [outbox = m_parts.services.outbox.get(), operation](const QString &path) {
                outbox->exportTo(operation, path);
            });
    dialog->open();
}

void Desk::connectNotices(MainWindow &window)
{
    ServiceSet &services = m_parts.services;
    // A rebuilt window is the same object.
    disconnect(&window, &MainWindow::stripActivated, this, nullptr);
    disconnect(&window, &MainWindow::noticeChosen, this, nullptr);
    disconnect(services.outbox.get(), nullptr, this, nullptr);
    connect(&window, &MainWindow::stripActivated, this, [&window](const QString &place) {
        if (place == u"link"_s || place == u"outbox"_s || place == u"refused"_s || place == u"conflicts"_s)
            window.showWorkspace(u"sync"_s);
        else if (place == u"telemetry"_s || place == u"plant"_s)
            window.showWorkspace(u"stations"_s);
    });
    connect(&window, &MainWindow::noticeChosen, this, [this, &services, &window](const Notice &notice) {
        switch (notice.kind) {
        case Notice::Kind::MissedCall: window.showWorkspace(u"seat"_s); break;
        case Notice::Kind::Refused:
        case Notice::Kind::Held: window.showWorkspace(u"sync"_s); break;
        case Notice::Kind::Overdue: services.tickets->showDetailsByNumber(notice.subject); [[fallthrough]];
        case Notice::Kind::OverdueMany: window.showWorkspace(u"tickets"_s); break;
        case Notice::Kind::Alarm: window.showWorkspace(u"stations"_s); break;
        case Notice::Kind::Release:
            window.showWorkspace(u"map"_s);
            emit m_map->outboxWanted(notice.id);
            break;
        case Notice::Kind::Burst:
            window.showWorkspace(u"map"_s);
            m_map->showProposal(notice.id);
            break;
        }
    });
    connect(services.outbox.get(), &OutboxService::saved, this,
            [&window](const OperationId &, const QString &path) {
                window.notify(u"check2"_s, tr("已导出到"), QDir::toNativeSeparators(path));
            });
    connect(services.outbox.get(), &OutboxService::retried, this,
            [&window] { window.notify(u"cloud-arrow-up"_s, tr("已重新排入待发")); });
    connect(services.outbox.get(), &OutboxService::failed, this,
            [&window](const Error &error) { window.notify(u"exclamation-triangle"_s, error.message()); });
    disconnect(services.conflicts.get(), nullptr, this, nullptr);
    connect(services.conflicts.get(), &ConflictService::failed, this,
            [&window](const Error &error) { window.notify(u"exclamation-triangle"_s, error.message()); });
}

} // namespace Warmline
