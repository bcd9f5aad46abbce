// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the watchdog doubts what an instrument can't do (stand, leap, a clock that stands or runs
// ahead), drops what came twice, and leaves late values, slow kinds and real changes alone.
#include "app/telemetry/telemetry_ingest.h"
#include "memory_sink.h"

#include <QDateTime>
#include <QTest>

#include <cmath>

using namespace Warmline;
using Warmline::Testing::MemorySink;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kNow = 1'768'347'806'000;
using Finding = ValueWatch::Finding;

const ValueWatch::Limits kRoom = ValueWatch::usual({u"R"_s, SeriesQuantity::RoomTemperature, {}});
const ValueWatch::Limits kSupply = ValueWatch::usual({u"S"_s, SeriesQuantity::SupplyTemperature, {}});

} // namespace

class TestValueWatch : public QObject
{
    Q_OBJECT

private slots:
    void aStuckInstrumentIsDoubted()
    {
        ValueWatch watch;
        int doubted = 0, first = -1;
        for (int i = 0; i < 180; ++i) { // three hours of one value
            if (watch.look(kSupply, kNow + i * kMinute, 50.1, kNow + i * kMinute) == Finding::Stands) {
                ++doubted;
                first = first < 0 ? i : first;
            }
        }
        QCOMPARE(first, 121); // after two hours
        QCOMPARE(doubted, 180 - 121);
        QCOMPARE(watch.look(kSupply, kNow + 180 * kMinute, 50.2, kNow + 180 * kMinute),
                 Finding::Fine); // it moves again
        // Hourly values need a day's worth, and a set value may stand for ever.
        ValueWatch hourly, set;
        const auto limits = ValueWatch::usual({u"S"_s, SeriesQuantity::SetTemperature, {}});
        for (int i = 0; i < 20; ++i)
            QCOMPARE(hourly.look(kSupply, kNow + i * 60 * kMinute, 50.1, kNow + i * 60 * kMinute),
                     Finding::Fine);
        for (int i = 0; i < 5'000; ++i)
            QCOMPARE(set.look(limits, kNow + i * kMinute, 52, kNow + i * kMinute), Finding::Fine);
    }

    void aLeapIsBelievedWhenItStays()
    {
        ValueWatch watch;
        const auto at = [&](int minute, double value) {
            return watch.look(kRoom, kNow + minute * kMinute, value, kNow + minute * kMinute);
        };
        QCOMPARE(at(0, 20), Finding::Fine);
        QCOMPARE(at(1, 85), Finding::Leap); // a broken wire
        QCOMPARE(at(2, 20.1), Finding::Fine);
        QCOMPARE(at(3, 12), Finding::Leap);
        QCOMPARE(at(4, 12), Finding::Leap);
        QCOMPARE(at(5, 12), Finding::Fine); // somebody hung it elsewhere
        QCOMPARE(at(6, 12.1), Finding::Fine);
        QCOMPARE(at(60, 20), Finding::Fine); // after a gap anything may have happened
        QCOMPARE(at(61, 22), Finding::Fine);
    }

    void aPumpIsNoLeapAndABrokenInstrumentIs_data()
    {
        using enum SeriesQuantity;
        QTest::addColumn<SeriesQuantity>("quantity");
        QTest::addColumn<QList<double>>("runs"); // a pump stops and starts, from a minute to the next
        QTest::addColumn<double>("broken");
        QTest::newRow("flow") << Flow << QList<double>{182, 0, 0.4, 175, 190} << 999.0;
        QTest::newRow("a small flow") << Flow << QList<double>{6, 0, 41, 3} << 655.35;
        QTest::newRow("primary flow, backwards") << PrimaryFlow << QList<double>{95, 0, 102} << -327.68;
        QTest::newRow("supply pressure") << SupplyPressure << QList<double>{0.52, 0.18, 0.55} << 1.6;
        QTest::newRow("return pressure, to nothing")
            << ReturnPressure << QList<double>{0.62, 0.48, 0.6} << 0.0;
        QTest::newRow("primary supply pressure")
            << PrimarySupplyPressure << QList<double>{1.1, 0.5, 1.05} << 2.5;
    }

    void aPumpIsNoLeapAndABrokenInstrumentIs()
    {
        QFETCH(SeriesQuantity, quantity);
        QFETCH(QList<double>, runs);
        QFETCH(double, broken);
        const auto limits = ValueWatch::usual({u"S"_s, quantity, {}});
        ValueWatch watch;
        int minute = 0;
        const auto at = [&](double value) {
            ++minute;
            return watch.look(limits, kNow + minute * kMinute, value, kNow + minute * kMinute);
        };
        for (const double value : runs)
            QVERIFY2(at(value) == Finding::Fine, qPrintable(QString::number(value)));
        QCOMPARE(at(broken), Finding::Leap);
        QCOMPARE(ValueWatch::quality(Finding::Leap), Quality::Uncertain); // doubted, not thrown away
        QCOMPARE(at(runs.last()), Finding::Fine);
        QCOMPARE(at(broken), Finding::Leap);
        QCOMPARE(at(broken), Finding::Leap);
        QCOMPARE(at(broken), Finding::Fine); // it stays: another instrument
    }

    void clocksAndDuplicates()
    {
        ValueWatch watch;
        QCOMPARE(watch.look(kRoom, kNow, 20, kNow), Finding::Fine);
        QCOMPARE(watch.look(kRoom, kNow, 20, kNow), Finding::Duplicate);
        QCOMPARE(watch.look(kRoom, kNow, 20.1, kNow + kMinute), Finding::ClockStands);
        QCOMPARE(watch.look(kRoom, kNow - kMinute, 19, kNow), Finding::Fine); // late
        QCOMPARE(watch.look(kRoom, kNow + 11 * kMinute, 20, kNow), Finding::ClockAhead);
        QCOMPARE(watch.look(kRoom, kNow + kMinute, 20.2, kNow),
                 Finding::Fine); // the wrong clock left no trace
        const auto forecast = ValueWatch::usual({{}, SeriesQuantity::OutdoorTemperature, u"forecast"_s});
        ValueWatch ahead;
        QCOMPARE(ahead.look(forecast, kNow + 600 * kMinute, -20, kNow), Finding::Fine);
        QCOMPARE(ahead.look(forecast, kNow + 600 * kMinute, -22, kNow), Finding::Fine); // said anew
    }

    void ingestJudgesAndCounts()
    {
        LiveHub hub;
        MemorySink sink;
        const SeriesKey key{u"R"_s, SeriesQuantity::RoomTemperature, {}};
        {
            TelemetryIngest ingest(hub, sink);
            TelemetryReceiver *inlet = ingest.receiver(u"p"_s, {{u"p"_s, u"T"_s, key, 1, 0, 0, 0}});
            inlet->tagsChanged({{u"T"_s, 60'000}});
            const qint64 now = QDateTime::currentMSecsSinceEpoch() - 10 * kMinute;
            inlet->valuesArrived({{now, 20, 0, SourceQuality::Good},
                                  {now, 20, 0, SourceQuality::Good},
                                  {now + kMinute, 85, 0, SourceQuality::Good},
                                  {now + 2 * kMinute, 20.1, 0, SourceQuality::Bad},
                                  {now + 60 * kMinute, 20, 0, SourceQuality::Good}});
            QTRY_COMPARE(ingest.counters().received, 5);
            QCOMPARE(ingest.counters().duplicates, 1);
            QCOMPARE(ingest.counters().doubted, 2);
            QCOMPARE(ingest.counters().kept, 3); // a clock ahead is only counted
        }
        QList<Quality> kept;
        for (const QList<Sample> written = sink.kept.value(key); const Sample &sample : written)
            kept.append(sample.quality);
        QCOMPARE(kept, (QList<Quality>{Quality::Good, Quality::Uncertain, Quality::Bad}));
    }
};

QTEST_GUILESS_MAIN(TestValueWatch)
#include "tst_value_watch.moc"
