// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/plant_ingest.h"
#include "app/telemetry/telemetry_ingest.h"
#include "memory_sink.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Warmline;
using Warmline::Testing::MemorySink;
using namespace Qt::StringLiterals;

namespace {

/// Takes what it is given and does not finish before it is let go, as over a database that hangs.
class HangingSink final : public SeriesSink
{
public:
    QFuture<Result<void>> append(QList<Series> series) override
    {
        const std::lock_guard lock(mutex);
        for (const Series &s : series)
            kept[s.key].append(s.samples);
        ++writes;
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        if (hangs)
            m_promises.append(promise);
        else
            finish(*promise);
        return promise->future();
    }
    void letGo()
    {
        const std::lock_guard lock(mutex);
        hangs = false;
        for (const auto &promise : std::exchange(m_promises, {}))
            finish(*promise);
    }
    [[nodiscard]] int written()
    {
        const std::lock_guard lock(mutex);
        return writes;
    }
    std::mutex mutex;
    QHash<SeriesKey, QList<Sample>> kept;
    bool hangs = true;
    int writes = 0;

private:
    static void finish(QPromise<Result<void>> &promise)
    {
        promise.addResult(Result<void>());
        promise.finish();
    }
    QList<std::shared_ptr<QPromise<Result<void>>>> m_promises;
};

/// Memory of this process in use, MiB.
qint64 residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 / 1'024 : -1;
}

const SeriesKey kSupply{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}};

} // namespace

class TestTelemetryIngest : public QObject
{
    Q_OBJECT

private slots:
    void valuesReachHubAndHistory()
    {
        LiveHub hub;
        MemorySink sink;
        QSignalSpy changed(&hub, &LiveHub::changed);
        {
            TelemetryIngest ingest(hub, sink);
            TelemetryReceiver *inlet =
                ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 0.1, 1, 0, 100},
                                             {u"other"_s, u"T"_s, {}, 1, 0, 0, 0}});
            inlet->valuesArrived({{1, 5, 0, SourceQuality::Good}}); // before its tags: void
            inlet->tagsChanged({{u"unknown"_s, 5'000}, {u"T"_s, 5'000}});
            inlet->valuesArrived({{1'000, 500, 1, SourceQuality::Good}, {1'000, 1, 0, SourceQuality::Good}});
            inlet->valuesArrived({{2'000, 5'000, 1, SourceQuality::Good},
                                  {3'000, std::nan(""), 1, SourceQuality::Good},
                                  {2'500, 400, 1, SourceQuality::Uncertain}});
            QTRY_COMPARE(ingest.counters().received, 6);
            const TelemetryIngest::Counters counters = ingest.counters();
            QCOMPARE(counters.unmapped, 2);
            QCOMPARE(counters.kept, 4);
            QCOMPARE(counters.bad, 2); // out of range, NaN
        }
        const QList<LiveValue> live = hub.latest({u"HZ-01"_s});
        QCOMPARE(live.size(), 1);
        QCOMPARE(live.first().sample.atMs, 3'000); // the late one of 2'500 changes nothing here
        QCOMPARE(live.first().sample.quality, Quality::Bad);
        QCOMPARE(live.first().pollMs, 5'000);
        const QList<Sample> kept = sink.kept.value(kSupply);
        QCOMPARE(kept.size(), 4); // but it is kept
        QCOMPARE(kept.at(0), (Sample{1'000, 51, Quality::Good}));
        QCOMPARE(kept.at(1).quality, Quality::Bad);
        QCOMPARE(kept.at(3), (Sample{2'500, 41, Quality::Uncertain}));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toStringList(), QStringList{u"HZ-01"_s});
    }

    void aClockAheadHidesNothing()
    {
        constexpr qint64 kHourMs = 3'600'000;
        LiveHub hub;
        MemorySink sink;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        {
            TelemetryIngest ingest(hub, sink);
            TelemetryReceiver *inlet =
                ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}});
            inlet->tagsChanged({{u"T"_s, 5'000}});
            inlet->valuesArrived({{now - 2'000, 50, 0, SourceQuality::Good},
                                  {now + kHourMs, 51, 0, SourceQuality::Good},
                                  {now + kHourMs, std::nan(""), 0, SourceQuality::Good},
                                  {now, 52, 0, SourceQuality::Good}});
            QTRY_COMPARE(ingest.counters().received, 4);
            QCOMPARE(ingest.counters().kept, 2);
            QCOMPARE(ingest.counters().doubted, 2);
        }
        QCOMPARE(hub.latest({u"HZ-01"_s}).first().sample, (Sample{now, 52, Quality::Good}));
        QCOMPARE(sink.kept.value(kSupply).size(), 2);
    }

    /// A plant's clock that is set back an hour, runs on, and is set right: each value is kept once, under
    /// the moment that it claims, none is called broken, and the screen goes on with the newest moment, never
    /// back.
    void aClockThatJumpsBackLosesNothing()
    {
        constexpr qint64 kHourMs = 3'600'000, kStep = 5'000;
        LiveHub hub;
        MemorySink sink;
        const qint64 now = QDateTime::currentMSecsSinceEpoch() - 100 * kStep;
        QList<Sample> sent;
        {
            TelemetryIngest ingest(hub, sink);
            TelemetryReceiver *inlet =
                ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}});
            inlet->tagsChanged({{u"T"_s, 5'000}});
            const auto send = [&](qint64 atMs) {
                const double value = 50 + double(sent.size() % 7) / 10;
                sent.append({atMs, value, Quality::Good});
                inlet->valuesArrived({{atMs, value, 0, SourceQuality::Good}});
            };
            for (int i = 0; i < 20; ++i)
                send(now + i * kStep);
            for (int i = 20; i < 40; ++i)
                send(now + i * kStep - kHourMs);
            QTRY_COMPARE(ingest.counters().received, 40);
            QCOMPARE(hub.latest({u"HZ-01"_s}).first().sample, sent.at(19));
            for (int i = 40; i < 60; ++i)
                send(now + i * kStep);
            QTRY_COMPARE(ingest.counters().received, 60);
            QCOMPARE(ingest.counters().kept, 60);
            QCOMPARE(ingest.counters().doubted, 0);
            QCOMPARE(ingest.counters().duplicates, 0);
        }
        QCOMPARE(hub.latest({u"HZ-01"_s}).first().sample, sent.last());
        QList<Sample> kept = sink.kept.value(kSupply);
        std::ranges::sort(kept, {}, &Sample::atMs);
        std::ranges::sort(sent, {}, &Sample::atMs);
        QCOMPARE(kept, sent);
    }

    /// A killed server loses its last second and no more, also of a plant that has said its last word.
    void whatCameIsWrittenThoughNothingMoreComes()
    {
        LiveHub hub;
        MemorySink sink;
        TelemetryIngest::Options options;
        options.flushMs = 200;
        TelemetryIngest ingest(hub, sink, options);
        TelemetryReceiver *inlet = ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}});
        inlet->tagsChanged({{u"T"_s, 5'000}});
        inlet->valuesArrived({{1'000, 50, 0, SourceQuality::Good}});
        inlet->valuesArrived({{2'000, 51, 0, SourceQuality::Good}});
        QTRY_COMPARE(sink.count(), 2); // the first write may be of one of them, and it is not the last
        inlet->valuesArrived({{3'000, 52, 0, SourceQuality::Good}});
        inlet->valuesArrived({{4'000, 53, 0, SourceQuality::Good}});
        QTRY_COMPARE(sink.count(), 4);
    }

    /// The screens go on; the history has it all afterwards, but what did not fit: of that the oldest goes.
    void aHistoryThatHangsHoldsUpNoScreen_data()
    {
        QTest::addColumn<qsizetype>("mostUnwritten");
        QTest::newRow("it all fits") << qsizetype(1'000);
        QTest::newRow("it does not") << qsizetype(10);
    }

    void aHistoryThatHangsHoldsUpNoScreen()
    {
        QFETCH(qsizetype, mostUnwritten);
        LiveHub hub;
        HangingSink sink;
        const qint64 now = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
        qint64 dropped = 0;
        {
            TelemetryIngest::Options options;
            options.flushValues = 1;
            options.mostUnwritten = mostUnwritten;
            TelemetryIngest ingest(hub, sink, options);
            const auto end = qScopeGuard([&] { sink.letGo(); }); // a test that fails ends, too
            TelemetryReceiver *inlet =
                ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}});
            inlet->tagsChanged({{u"T"_s, 5'000}});
            const auto send = [&](int i) {
                inlet->valuesArrived({{now + i * 5'000, 50 + i % 7 / 10.0, 0, SourceQuality::Good}});
            };
            for (int i = 0; i < 40; ++i)
                send(i);
            QTRY_COMPARE(ingest.counters().kept, 40);
            QTRY_COMPARE(hub.latest({u"HZ-01"_s}).value(0).sample.atMs, now + 39 * 5'000);
            QCOMPARE(sink.written(), 5); // and no more is asked of it
            sink.letGo();
            send(40);
            QTRY_VERIFY(sink.written() >= 6);
            dropped = ingest.counters().dropped;
        }
        const QList<Sample> kept = sink.kept.value(kSupply);
        QCOMPARE(kept.size(), 41 - dropped);
        QCOMPARE(kept.last().atMs, now + 40 * 5'000);
        QCOMPARE(dropped > 0, mostUnwritten == 10);
        for (qsizetype i = 0; i < 5; ++i)
            QCOMPARE(kept.at(i).atMs, now + i * 5'000);
        for (qsizetype i = 6; i < kept.size(); ++i) // one hole at most, behind the writes that hung
            QCOMPARE(kept.at(i).atMs - kept.at(i - 1).atMs, 5'000);
    }

    /// The server's tag table changes again and again: what has ended is not kept for its life.
    void whatHasEndedIsLetGo()
    {
        LiveHub hub;
        MemorySink sink;
        PlantIngest plant({}, hub, sink, {});
        for (int i = 0; i < 20; ++i)
            plant.start({});
        const auto fewAreLeft = [&plant] { // asked once a turn: each asking begins one more
            plant.start({});
            return plant.ending() <= 2;
        };
        QVERIFY(QTest::qWaitFor(fewAreLeft, Testing::kPatience));
        plant.stop();
        QCOMPARE(plant.ending(), 0);
    }

    void growingListsAreLetGo()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizer keeps what is freed");
#endif
        LiveHub hub;
        MemorySink sink;
        TelemetryIngest ingest(hub, sink);
        TelemetryReceiver *inlet = ingest.receiver(u"plant"_s, {});
        QList<SourceTag> tags;
        const qint64 before = residentMiB();
        QVERIFY(before > 0);
        for (int i = 1; i <= 3'000; ++i) { // a new sensor with each message, as over MQTT
            tags.append({QString::number(i), 5'000});
            inlet->tagsChanged(tags);
            inlet->valuesArrived({{i, 1, 0, SourceQuality::Good}});
            if (i % 100 == 0)
                QTRY_COMPARE(ingest.counters().received, i);
        }
        const qint64 more = residentMiB() - before; // all lists together: 200 MiB
        QVERIFY2(more < 60, qPrintable(QString::number(more)));
    }

    void manyChangesFewSignals()
    {
        LiveHub hub;
        const quint32 a = hub.slotOf(kSupply, 0, {});
        QCOMPARE(hub.slotOf(kSupply, 0, {}), a);
        QSignalSpy changed(&hub, &LiveHub::changed);
        QElapsedTimer clock;
        clock.start();
        QTimer feeder;
        connect(&feeder, &QTimer::timeout, this,
                [&, i = 0]() mutable { hub.put({{a, {++i, double(i), Quality::Good}}}); });
        feeder.start(0);
        QTRY_VERIFY(clock.elapsed() >= 600 && changed.size() >= 2);
        feeder.stop();
        const qint64 most = 2 + 4 * clock.elapsed() / 1'000; // at most four a second
        QVERIFY2(changed.size() <= most, qPrintable(QString::number(changed.size())));
    }

    void aFloodCostsTheOldestAndIsCounted()
    {
        IngestQueue queue(100);
        for (int i = 0; i < 5; ++i)
            queue.push({nullptr, QList<SourceValue>(40, SourceValue{i, 0, 0, SourceQuality::Good})});
        QCOMPARE(queue.size(), 80);
        QCOMPARE(queue.dropped(), 120);
        using enum IngestQueue::Popped;
        IngestQueue::Batch batch;
        std::stop_source stop;
        QCOMPARE(queue.pop(batch, stop.get_token()), Batch);
        QCOMPARE(batch.values.first().atMs, 3);
        stop.request_stop(); // what is there is still given
        QCOMPARE(queue.pop(batch, stop.get_token(), std::chrono::milliseconds(1)), Batch);
        QCOMPARE(queue.pop(batch, stop.get_token()), Ended);
        QCOMPARE(queue.pop(batch, stop.get_token(), std::chrono::hours(1)), Ended);
    }

    void whoWaitsForSoLongIsToldThatNothingCame()
    {
        IngestQueue queue(100);
        IngestQueue::Batch batch;
        const std::stop_source stop;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(queue.pop(batch, stop.get_token(), std::chrono::milliseconds(20)),
                 IngestQueue::Popped::Nothing);
        QVERIFY(clock.elapsed() >= 20);
        queue.push({nullptr, {{1, 0, 0, SourceQuality::Good}}});
        QCOMPARE(queue.pop(batch, stop.get_token(), std::chrono::hours(1)), IngestQueue::Popped::Batch);
    }
};

QTEST_GUILESS_MAIN(TestTelemetryIngest)
#include "tst_telemetry_ingest.moc"
