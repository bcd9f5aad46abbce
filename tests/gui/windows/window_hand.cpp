// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One workstation of the test two_windows, driven from within: `write` opens tickets as the form does, `read`
// keeps the ticket list on the screen. Both print what happened and when, a line each; `read` ends when its
// list shows as many tickets as were asked for, `write` when standard input ends.
#include "app/core/crypto.h"
#include "app/services/service_set.h"
#include "app/services/tickets/ticket_service.h"
#include "app/storage/store.h"
#include "app/warmline/options.h"
#include "app/warmline/seat.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QQuickWindow>
#include <QSet>
#include <QTimer>

#include <cstdio>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 5;
constexpr int kPauseMs = 1'500; ///< between two tickets, as fast as nobody works
constexpr int kGiveUpMs = 120'000;

void say(const QString &what, const QString &number = {})
{
    std::printf("%s %s %lld\n", qPrintable(what), qPrintable(number), QDateTime::currentMSecsSinceEpoch());
    std::fflush(stdout);
}

void openTickets(Workstation &workstation)
{
    TicketService &tickets = *workstation.services().tickets;
    auto *timer = new QTimer(&workstation);
    QObject::connect(&tickets, &TicketService::opened, &workstation,
                     [](const TicketId &, const QString &number) { say(u"opened"_s, number); });
    QObject::connect(&tickets, &TicketService::actFailed, &workstation,
                     [](const TicketId &, const QString &intent, const Error &error) {
                         std::fprintf(stderr, "%s: %s\n", qPrintable(intent), qPrintable(error.message()));
                     });
    QObject::connect(timer, &QTimer::timeout, &workstation, [&tickets, timer, left = kTickets]() mutable {
        if (left-- == 0) {
            timer->stop();
            return;
        }
        tickets.startEmptyDraft();
        TicketDraft draft = tickets.draft();
        draft.account = AccountNo(u"77000000%1"_s.arg(left + 1));
        draft.category = TicketCategory::NoHeat;
        draft.scope = FaultScope::Household;
        draft.tier = Tier::Yellow;
        draft.text = u"整户发凉"_s;
        tickets.setDraft(draft);
        tickets.open();
    });
    timer->start(kPauseMs);
}

void watchList(Workstation &workstation)
{
    MainWindow *window = workstation.window();
    window->resize(1600, 900);
    window->showWorkspace(u"tickets"_s);
    TicketService &tickets = *workstation.services().tickets;
    QObject::connect(&tickets, &TicketService::listReady, window,
                     [&workstation, window, seen = QSet<QString>()](const TicketList &list) mutable {
                         for (const TicketRow &row : list.rows) {
                             if (seen.contains(row.ticket.number))
                                 continue;
                             seen.insert(row.ticket.number);
                             say(u"seen"_s, row.ticket.number);
                         }
                         if (seen.size() < kTickets)
                             return;
                         // Painted before it is over: the picture shows the list.
                         QTimer::singleShot(500, window, [&workstation, window] {
                             QDir().mkpath(workstation.options().outFolder);
                             (void)window->grab().save(workstation.options().outFolder
                                                       + u"/two_windows.png"_s);
                             QCoreApplication::exit(0);
                         });
                     });
    say(u"ready"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Warmline"_s);
    QCoreApplication::setApplicationName(u"warmline"_s);
    if (!Crypto::initialise())
        return 1;
    Language::install(u"zh_CN"_s);
    QStringList arguments = QCoreApplication::arguments();
    const QString role = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    QString help;
    const Result<Options> options = parseOptions(arguments, &help);
    if (!options || !help.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(options ? help : options.error().message()));
        return 2;
    }
    Theme theme;
    Workstation workstation(*options, sinceStart);
    QObject::connect(&workstation, &Workstation::failed, &workstation, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        QCoreApplication::exit(1);
    });
    QObject::connect(&workstation, &Workstation::usable, &workstation, [&workstation, role] {
        if (role == u"write"_s)
            openTickets(workstation);
        else
            watchList(workstation);
    });
    QTimer::singleShot(kGiveUpMs, &workstation, [] { QCoreApplication::exit(3); });
    workstation.start();
    return QApplication::exec();
}
