// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_telemetry: a chart of ten million points, ingest with history kept, bulk writes, reads; beside them a
// row a point in the same kind of file. Alarm rules tried on a city's month. Then bench_plant.
// bench_telemetry trial: only the alarm rules.
#include "chart.h"
#include "trial.h"

#include "app/simulation/city_instruments.h"
#include "app/simulation/city_random.h"
#include "app/simulation/city_world.h"
#include "app/storage/series_store.h"
#include "app/storage/sqlite_connection.h"
#include "app/telemetry/telemetry_ingest.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Warmline;

namespace {

constexpr qint64 kNow = 1'767'000'000'000;
const QByteArray kKey(32, 'k');

void row(const char *what, double value, const char *unit, const char *limit)
{
    std::printf("%-44s %12.3f %-10s %s\n", what, value, unit, limit);
    std::fflush(stdout);
}

std::unique_ptr<SeriesStore> open(const QString &folder)
{
    auto store = SeriesStore::open({folder, kKey, 64});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    return std::move(*store);
}

SeriesStore::Totals totalsOf(SeriesStore &store)
{
    auto asked = store.totals();
    asked.waitForFinished();
    return asked.result().value_or(SeriesStore::Totals{});
}

/// From the queue on: tags to series, judgement, hub, chunks on disk.
void ingest(const QString &folder)
{
    constexpr int kTags = 2'000, kRounds = 8'000, kRoundsABatch = 40;
    auto store = open(folder);
    LiveHub hub;
    QList<SourceTag> tags;
    QList<TagMapping> mapping;
    for (int t = 0; t < kTags; ++t) {
        const QString name = QStringLiteral("T%1").arg(t);
        tags.append({name, 1'000});
        mapping.append(
            {QStringLiteral("bench"),
             name,
             {QStringLiteral("S%1").arg(t / 20), SeriesQuantity(1 + t % 15), QString::number(t % 20)},
             1,
             0,
             -50,
             200});
    }
    // Values like a plant's: a tenth up or down now and then, made beforehand.
    std::vector<QList<SourceValue>> batches;
    std::vector<double> last(kTags, 45);
    CityRandom random(1);
    for (int round = 0; round < kRounds; ++round) {
        if (round % kRoundsABatch == 0)
            batches.emplace_back().reserve(kTags * kRoundsABatch);
        for (int t = 0; t < kTags; ++t) {
            const quint64 dice = random.bits();
            if (dice % 3 == 0)
                last[size_t(t)] = std::round((last[size_t(t)] + (dice & 8 ? 0.1 : -0.1)) * 10) / 10;
            batches.back().append({kNow + round * 1'000LL, last[size_t(t)], quint32(t), SourceQuality::Good});
        }
    }
    QElapsedTimer clock;
    clock.start();
    qint64 dropped = 0;
    {
        TelemetryIngest::Options options;
        options.queueCapacity = 40'000'000; // nothing may be lost in a measurement
        options.flushValues = 2'000'000;
        options.mostUnwritten = options.queueCapacity;
        TelemetryIngest ingest(hub, *store, options);
        TelemetryReceiver *receiver = ingest.receiver(QStringLiteral("bench"), mapping);
        receiver->tagsChanged(tags);
        for (const QList<SourceValue> &batch : batches)
            receiver->valuesArrived(batch);
        while (ingest.counters().queued > 0 && ingest.counters().dropped == 0)
            std::this_thread::yield();
        dropped = ingest.counters().dropped;
    }
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    const SeriesStore::Totals totals = totalsOf(*store);
    row("ingest, history on disk", double(kTags) * kRounds / seconds / 1e6, "M points/s", "goal 5");
    row("  kept", double(totals.points + totals.journalled) / 1e6, "M points",
        dropped ? "DROPPED" : "all 16");
    row("  bytes a point", double(totals.bytes) / double(totals.points), "bytes", "goal 2");
}

void rooms(const QString &folder)
{
    CityWorld world(CityOptions{}, kNow);
    QList<QList<Series>> portions;
    CitySeries::rooms(world.heat, kNow - 48 * CitySeason::kHourMs, kNow, 15 * 60'000,
                      [&](QList<Series> series, qint64) {
                          portions.append(std::move(series));
                          return true;
                      });
    auto store = open(folder);
    QElapsedTimer clock;
    clock.start();
    QList<QFuture<Result<void>>> writes;
    for (QList<Series> &portion : portions)
        writes.append(store->append(std::move(portion)));
    for (QFuture<Result<void>> &write : writes)
        write.waitForFinished();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    const SeriesStore::Totals totals = totalsOf(*store);
    row("26,000 rooms x 192 points, on disk", seconds, "s", "limit 3");
    row("  bytes a point", double(totals.bytes) / double(totals.points), "bytes", "goal 2");
    CitySeries::stations(world.heat, kNow - 48 * CitySeason::kHourMs, kNow, 10'000,
                         [&](QList<Series> series, qint64) {
                             store->append(std::move(series)).waitForFinished();
                             return true;
                         });
    store.reset();

    store = open(folder); // cold: nothing of it in our cache
    QList<SeriesKey> keys;
    for (const StationPoint &point : stationPoints())
        keys.append({world.plan.stations[11].id, point.quantity, QString()});
    clock.restart();
    auto asked = store->series(keys, kNow - 24 * CitySeason::kHourMs, kNow, 60'000);
    asked.waitForFinished();
    row("24 h of a station, 14 series at 10 s, by minute", double(clock.nsecsElapsed()) / 1e6, "ms",
        "limit 20");
}

void rowAPoint(const QString &folder)
{
    constexpr int kPoints = 1'000'000;
    auto db = SqliteConnection::open({folder + QStringLiteral("/rows.db"), kKey, 64, false, true});
    if (!db)
        qFatal("%s", qPrintable(db.error().message()));
    (*db)->execute(
        "CREATE TABLE point(series INTEGER, at INTEGER, value REAL, PRIMARY KEY(series, at)) WITHOUT ROWID");
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kPoints; ++i) {
        if (i % 10'000 == 0)
            (*db)->execute(i == 0 ? "BEGIN" : "COMMIT; BEGIN");
        (*db)
            ->cached("INSERT INTO point VALUES(?, ?, ?)")
            .bind(1, i % 2'000)
            .bind(2, kNow + i)
            .bind(3, i / 10.0)
            .run();
    }
    (*db)->execute("COMMIT");
    row("a row a point, same file format", kPoints / (double(clock.nsecsElapsed()) / 1e9) / 1e6, "M points/s",
        "for comparison");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the chart is painted, nobody looks
    QApplication application(argc, argv);
    QTemporaryDir one, two, three, four, five;
    if (application.arguments().value(1) == QLatin1StringView("trial")) {
        benchTrial(five.path());
        return 0;
    }
    benchChart(four.path());
    ingest(one.path());
    rooms(two.path());
    rowAPoint(three.path());
    benchTrial(five.path());
    return QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_plant"), {});
}
