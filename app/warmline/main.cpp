// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/core/held_reads.h"
#include "app/core/version.h"
#include "app/pluginapi/plugin_host.h"
#include "app/warmline/options.h"
#include "app/warmline/shift/phone_rings.h"
#include "app/warmline/shift/phone_tour.h"
#include "app/warmline/shift/shift.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickWindow>

#include <csignal>
#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Warmline;
    QElapsedTimer sinceStart;
    sinceStart.start();
    // The map scene is drawn by the software renderer: faster than a software GL, and the same everywhere.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    HoldingApplication<QApplication> application(argc, argv);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow (ulimit -f) is a full disk, and told
    QCoreApplication::setOrganizationName(QStringLiteral("Warmline"));
    QCoreApplication::setApplicationName(QStringLiteral("warmline"));
    for (const QString &folder : PluginHost::defaultFolders()) // Qt looks there for the geocoder
        QCoreApplication::addLibraryPath(folder);
    QCoreApplication::setApplicationVersion(version());
    if (!Crypto::initialise()) {
        std::fputs("warmline: libsodium can't be used\n", stderr);
        return 1;
    }
    Language::install(QStringLiteral("zh_CN"));

    QString help;
    const Result<Options> options = parseOptions(QCoreApplication::arguments(), &help);
    if (!help.isEmpty()) {
        std::fputs(qPrintable(help), stdout);
        return 0;
    }
    if (!options) {
        std::fputs(qPrintable(options.error().message() + QLatin1Char('\n')), stderr);
        return 2;
    }

    Theme theme;
    Workstation workstation(*options, sinceStart);
    Shift shift(workstation);
    if (options->shift)
        shift.start();
    PhoneTour tour(workstation);
    if (options->phoneTour)
        tour.start();
    PhoneRings rings(workstation);
    if (options->phoneRings)
        rings.start();
    workstation.start();
    return QApplication::exec();
}
