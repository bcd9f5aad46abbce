// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_city [households]: writes the demo city into an encrypted store and prints how long it took.
#include "app/simulation/city_world.h"
#include "app/simulation/demo_city.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Warmline;

namespace {

bool missed = false; ///< a limit, or the figure that it is for

void row(const char *what, double value, const char *unit, double limit = 0)
{
    std::printf("%-34s %10.2f %-8s", what, value, unit);
    if (limit > 0) {
        const bool held = value > 0 && value <= limit;
        missed = missed || !held;
        std::printf(" limit %.0f %s", limit, held ? "held" : "MISSED");
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Crypto::initialise();
    DemoOptions options;
    if (argc > 1)
        options.city.households = QByteArray(argv[1]).toInt();

    QElapsedTimer clock;
    clock.start();
    {
        CityWorld world(options.city, 1'767'000'000'000);
        row("city computed", double(clock.restart()) / 1000, "s");
        row("calls drawn", double(world.contacts().contacts().size()), "calls");
        row("calls computed", double(clock.restart()) / 1000, "s");
    }

    QTemporaryDir folder;
    StoreOptions storeOptions;
    storeOptions.folder = folder.filePath(QStringLiteral("server"));
    storeOptions.role = StoreRole::Server;
    storeOptions.key = QByteArray(32, 'k');
    auto store = Store::open(storeOptions);
    auto series = SeriesStore::open({storeOptions.folder, storeOptions.key, 64});
    if (!store || !series) {
        std::fprintf(stderr, "%s\n", qPrintable(store ? series.error().message() : store.error().message()));
        return 1;
    }
    DemoCity job(**store, **store, **series, options);
    job.setAutoDelete(false);
    clock.restart();
    double usable = 0;
    QObject::connect(&job, &DemoCity::usable, &job, [&] { usable = double(clock.elapsed()) / 1000; });
    QObject::connect(&job, &Job::progressed, &job, [&](qint64 done, qint64, const QString &what) {
        if (qEnvironmentVariableIsSet("BENCH_VERBOSE"))
            std::printf("  %6.2f s  %3lld.%lld %%  %s\n", double(clock.elapsed()) / 1000, done / 10,
                        done % 10, qPrintable(what));
    });
    QObject::connect(&job, &Job::finished, &application, &QCoreApplication::quit);
    job.start();
    application.exec();
    if (!job.result()) {
        std::fprintf(stderr, "%s\n", qPrintable(job.result().error().message()));
        return 1;
    }
    const DemoCounts &counts = job.counts();
    row("demo usable", usable, "s", 15);
    row("demo whole", double(clock.elapsed()) / 1000, "s", 75);
    std::printf("%lld households, %lld communities, %lld buildings, %lld stations, %lld sensors, %lld calls, "
                "%lld tickets, %lld points\n",
                counts.households, counts.communities, counts.buildings, counts.stations, counts.sensors,
                counts.calls, counts.tickets, counts.points);
    auto asked = (*series)->totals();
    asked.waitForFinished();
    const SeriesStore::Totals totals = asked.result().value_or(SeriesStore::Totals{});
    row("history, bytes a point", double(totals.bytes) / double(totals.points), "bytes", 2);
    series->reset(); // closing folds the write-ahead logs into the files
    store->reset();
    row("telemetry.db, bytes a point",
        double(QFileInfo(storeOptions.folder + QStringLiteral("/telemetry.db")).size())
            / double(totals.points),
        "bytes");
    row("journal file", double(QFileInfo(Store::fileIn(storeOptions.folder)).size()) / 1e6, "MB");
    return missed ? 1 : 0;
}
