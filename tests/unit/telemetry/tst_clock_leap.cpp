// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The machine's own clock leaps by two hours, ahead and back: values go on, none of a time to come stays for
// fresh, and no alarm comes early or late. Time is a clock that the test moves.
#include "app/core/steady_clock.h"
#include "app/telemetry/alarms/alarm_book.h"
#include "app/telemetry/alarms/alarm_watch.h"
#include "app/telemetry/telemetry_ingest.h"
#include "memory_sink.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Warmline;
using Warmline::Testing::MemorySink;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStart = 1'767'000'000'000, kMinuteMs = 60'000, kLeap = 2 * 3'600'000;
const SeriesKey kSupply{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}};
const SeriesKey kSet{u"HZ-01"_s, SeriesQuantity::SetTemperature, {}};

/// An ingest over a clock that the test moves, with one tag.
struct Plant
{
    explicit Plant(const SteadyClock &clock)
        : ingest(hub, sink, {.clock = &clock})
        , inlet(ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}}))
    {
        inlet->tagsChanged({{u"T"_s, 5'000}});
    }
    /// Waits until it is taken, so that the clock may be moved on.
    void send(qint64 atMs)
    {
        inlet->valuesArrived({{atMs, 50 + double(++sent % 7) / 10, 0, SourceQuality::Good}});
        QTRY_COMPARE(ingest.counters().received, sent);
    }
    [[nodiscard]] qint64 newestMs() const
    {
        const QList<LiveValue> live = hub.latest({u"HZ-01"_s});
        return live.isEmpty() ? 0 : live.first().sample.atMs;
    }

    LiveHub hub;
    MemorySink sink;
    TelemetryIngest ingest;
    TelemetryReceiver *inlet;
    qint64 sent = 0;
};

} // namespace

class TestClockLeap : public QObject
{
    Q_OBJECT

private slots:
    void leaps_data()
    {
        QTest::addColumn<qint64>("leapMs");
        QTest::newRow("ahead") << kLeap;
        QTest::newRow("back") << -kLeap;
    }

    /// A leap is held back, a slew is followed, and a leap that lasts is believed.
    void theSteadyClockGoesOn_data() { leaps_data(); }
    void theSteadyClockGoesOn()
    {
        QFETCH(const qint64, leapMs);
        ManualClock wall(kStart);
        const SteadyClock steady(wall);
        qint64 last = steady.utcMs();
        QCOMPARE(last, kStart);
        for (int i = 0; i < 100; ++i) { // NTP pulls it by 30 ms a minute, half a thousandth
            wall.advance(kMinuteMs);
            wall.setUtcMs(wall.utcMs() - 30);
            QCOMPARE(steady.utcMs(), wall.utcMs());
        }
        const qint64 before = wall.utcMs();
        wall.setUtcMs(before + leapMs);
        QCOMPARE(steady.utcMs(), before);
        wall.advance(20 * kMinuteMs);
        QCOMPARE(steady.utcMs(), before + 20 * kMinuteMs);
        QCOMPARE(steady.heldBackMs(), leapMs);
        wall.setUtcMs(before + 20 * kMinuteMs); // put right again
        QCOMPARE(steady.utcMs(), wall.utcMs());
        QCOMPARE(steady.heldBackMs(), 0);
        wall.setUtcMs(wall.utcMs() + leapMs);
        const qint64 right = steady.utcMs();
        wall.advance(SteadyClock::kHoldMs - 1);
        QCOMPARE(steady.utcMs(), right + SteadyClock::kHoldMs - 1);
        wall.advance(1); // it lasts: it is the time now
        QCOMPARE(steady.utcMs(), wall.utcMs());
    }

    /// A clock that is stepped again and again is believed half an hour after the first step.
    void aFurtherLeapBeginsNoNewWait()
    {
        ManualClock wall(kStart);
        const SteadyClock steady(wall);
        wall.advance(SteadyClock::kYoungMs);
        const qint64 right = steady.utcMs();
        wall.setUtcMs(right + kLeap);
        QCOMPARE(steady.utcMs(), right);
        wall.advance(20 * kMinuteMs);
        wall.setUtcMs(wall.utcMs() + kLeap);
        QCOMPARE(steady.utcMs(), right + 20 * kMinuteMs);
        QCOMPARE(steady.heldBackMs(), 2 * kLeap);
        wall.advance(SteadyClock::kHoldMs - 20 * kMinuteMs);
        QCOMPARE(steady.utcMs(), wall.utcMs());
    }

    /// The machine was behind, the plant was not, and the machine is put right: nothing is lost from then on.
    void aRightCorrectionLosesNothing_data()
    {
        QTest::addColumn<qint64>("ageMs"); // of the server's process when its clock is put right
        QTest::newRow("just started") << kMinuteMs;
        QTest::newRow("running for long") << 20 * SteadyClock::kYoungMs;
    }
    void aRightCorrectionLosesNothing()
    {
        QFETCH(const qint64, ageMs);
        ManualClock wall(kStart - kLeap - ageMs);
        const SteadyClock steady(wall);
        Plant plant(steady);
        wall.advance(ageMs);
        plant.send(kStart);
        QCOMPARE(plant.ingest.counters().doubted, 1); // ahead of all that this machine knows
        QCOMPARE(plant.newestMs(), 0);
        wall.setUtcMs(kStart);
        for (int i = 1; i <= 20; ++i) {
            wall.advance(5'000);
            plant.send(kStart + i * 5'000);
            QCOMPARE(plant.newestMs(), kStart + i * 5'000);
        }
        QCOMPARE(plant.hub.latest({u"HZ-01"_s}).first().sample.quality, Quality::Good);
        QCOMPARE(plant.ingest.counters().kept, 20);
        QCOMPARE(plant.ingest.counters().doubted, 1);
        QCOMPARE(steady.heldBackMs(), ageMs < SteadyClock::kYoungMs ? 0 : kLeap);
    }

    /// The system's monotonic clock stands while the machine sleeps, as its timers do: by that the sync
    /// driver notices waking up. The steady one counts sleep. They differ after a sleep (or in a time
    /// namespace: `unshare -T --boottime 100000`).
    void sleepIsNoticedByOneAndCountedByTheOther()
    {
#ifndef Q_OS_LINUX
        QSKIP("clocks of Linux");
#else
        const auto read = [](clockid_t clock) {
            timespec now{};
            clock_gettime(clock, &now);
            return qint64(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
        };
        const qint64 stood = read(CLOCK_MONOTONIC), counted = read(CLOCK_BOOTTIME);
        const qint64 system = SystemClock().monotonicMs(), steady = SteadyClock::ofHost().monotonicMs();
        QVERIFY(system >= stood && system <= read(CLOCK_MONOTONIC));
        QVERIFY(steady >= counted && steady <= read(CLOCK_BOOTTIME));
#endif
    }

    /// The plant's clock goes on as ever while this machine's leaps: every value is kept and shown at once.
    void valuesGoOnThroughALeap_data() { leaps_data(); }
    void valuesGoOnThroughALeap()
    {
        QFETCH(const qint64, leapMs);
        ManualClock wall(kStart - SteadyClock::kYoungMs);
        const SteadyClock steady(wall);
        wall.advance(SteadyClock::kYoungMs);
        qint64 plantMs = kStart;
        {
            Plant plant(steady);
            const auto goOn = [&](int values) {
                for (int i = 0; i < values; ++i) {
                    wall.advance(5'000);
                    plantMs += 5'000;
                    plant.send(plantMs);
                    QCOMPARE(plant.newestMs(), plantMs);
                }
            };
            goOn(20);
            wall.setUtcMs(wall.utcMs() + leapMs);
            goOn(20);
            wall.setUtcMs(wall.utcMs() - leapMs);
            goOn(20);
            QCOMPARE(plant.ingest.counters().kept, 60);
            QCOMPARE(plant.ingest.counters().doubted, 0);
        }
    }

    /// The leap ahead was believed, and values were stamped by it (a device without a clock of its own). When
    /// the clock is put right, what comes is shown at once: nothing of a time to come hides it for two hours.
    void whatWasStampedAheadHidesNothing()
    {
        ManualClock wall(kStart + kLeap);
        const SteadyClock steady(wall); // young: it follows
        Plant plant(steady);
        plant.send(wall.utcMs());
        QCOMPARE(plant.newestMs(), kStart + kLeap);
        wall.setUtcMs(kStart);
        for (int i = 1; i <= 3; ++i) {
            wall.advance(5'000);
            plant.send(wall.utcMs());
            QCOMPARE(plant.newestMs(), kStart + i * 5'000);
        }
        plant.send(kStart + 1'000); // late, as ever
        QCOMPARE(plant.newestMs(), kStart + 15'000);
        QCOMPARE(plant.ingest.counters().kept, 5);
    }

    /// Thirty minutes are thirty minutes, whatever the machine's clock does meanwhile.
    void delaysAreThoseOfASteadyClock_data()
    {
        QTest::addColumn<qint64>("leapMs");
        QTest::addColumn<bool>("isSteady");
        QTest::newRow("ahead") << kLeap << true;
        QTest::newRow("back") << -kLeap << true;
        QTest::newRow("ahead, by the wall clock") << kLeap << false; // what the steady one is for
    }
    void delaysAreThoseOfASteadyClock()
    {
        QFETCH(const qint64, leapMs);
        QFETCH(const bool, isSteady);
        ManualClock wall(kStart - SteadyClock::kYoungMs);
        const SteadyClock steady(wall);
        wall.advance(SteadyClock::kYoungMs);
        const Clock &clock = isSteady ? static_cast<const Clock &>(steady) : wall;
        const AlarmRule rule = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        QCOMPARE(rule.delayMs, 30 * kMinuteMs);
        AlarmWatch watch(rule, {}, kStart);
        AlarmBook book(rule);
        int raisedAfter = -1; // minutes
        for (int minute = 1; minute <= 60 && raisedAfter < 0; ++minute) {
            wall.advance(kMinuteMs);
            if (minute == 5)
                wall.setUtcMs(wall.utcMs() + leapMs);
            if (minute == 25)
                wall.setUtcMs(wall.utcMs() - leapMs);
            const qint64 now = clock.utcMs();
            watch.take(kSupply, {now, 40, Quality::Good});
            watch.take(kSet, {now, 50, Quality::Good});
            book.update(watch.readings(now), now);
            if (!book.standing().isEmpty())
                raisedAfter = minute;
        }
        if (isSteady)
            QVERIFY2(raisedAfter >= 30 && raisedAfter <= 32, qPrintable(QString::number(raisedAfter)));
        else
            QVERIFY2(raisedAfter < 10, qPrintable(QString::number(raisedAfter)));
    }
};

QTEST_GUILESS_MAIN(TestClockLeap)
#include "tst_clock_leap.moc"
