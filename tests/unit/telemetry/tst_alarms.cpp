// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that each alarm is raised when its condition has held long enough, once, with hysteresis; that a
// flood is known for one; that nobody is blamed for the time in which nobody listened; and that a rule can be
// tried on history.
#include "app/telemetry/alarms/alarm_book.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

using enum SeriesQuantity;

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kStart = 1'768'300'000'000;

/// A series with a value each \a stepMs, made by \a value from the minutes since the start.
template <class F>
Series series(const QString &owner, SeriesQuantity quantity, qint64 minutes, F value, qint64 stepMs = kMinute)
{
    Series made{{owner, quantity, {}}, stepMs, {}};
    for (qint64 at = 0; at <= minutes * kMinute; at += stepMs)
        made.samples.append({kStart + at, double(value(at / kMinute)), Quality::Good});
    return made;
}

QList<Alarm> tried(AlarmKind kind, const QList<Series> &list, qint64 minutes,
                   const std::function<QString(const QString &)> &areaOf = {})
{
    return AlarmTrial::run(AlarmRule::usual(kind), list, {areaOf}, kStart, kStart + minutes * kMinute);
}

double constant(double value)
{
    return value;
}

qint64 minuteOf(qint64 atMs)
{
    return (atMs - kStart) / kMinute;
}

} // namespace

class TestAlarms : public QObject
{
    Q_OBJECT

private slots:
    void supplyWaitsAndHasHysteresis()
    {
        const auto dip = [](qint64 from, qint64 to, double by) {
            return series(u"S1"_s, SupplyTemperature, 300,
                          [=](qint64 m) { return m >= from && m < to ? 50 - by : 50.0; });
        };
        const Series set = series(u"S1"_s, SetTemperature, 300, [](qint64) { return constant(50); });
        const auto fired = [&](const Series &supply) {
            return tried(AlarmKind::SupplyBelowSet, {supply, set}, 300);
        };
        QCOMPARE(fired(dip(60, 85, 4)).size(), 0); // 25 of 30 minutes
        QCOMPARE(fired(dip(60, 200, 2.9)).size(), 0); // not low enough
        const QList<Alarm> one = fired(dip(60, 120, 4));
        QCOMPARE(one.size(), 1);
        QCOMPARE(minuteOf(one.first().sinceMs), 60);
        QCOMPARE(minuteOf(one.first().raisedMs), 90);
        QCOMPARE(minuteOf(one.first().clearedMs), 135); // a quarter of an hour of good values
        QCOMPARE(one.first().worst, 4.0);
        QCOMPARE(one.first().owner, u"S1"_s);
        // To and fro over the limit, but never 1 K on the good side: one alarm, not forty.
        const QList<Alarm> waver = fired(series(u"S1"_s, SupplyTemperature, 300, [](qint64 m) {
            return m < 60 ? 50 : m < 250 ? 47 + 0.5 * double(m % 2 ? 1 : -1) : 50.0;
        }));
        QCOMPARE(waver.size(), 1);
        // Without the set value there is nothing to be below.
        QCOMPARE(tried(AlarmKind::SupplyBelowSet, {dip(60, 120, 4)}, 300).size(), 0);
    }

    void aCloudIsOneAlarmForItsArea()
    {
        QList<Series> rooms;
        for (int i = 0; i < 6; ++i) {
            rooms.append(series(
                u"cold%1"_s.arg(i), RoomTemperature, 720,
                [i](qint64 m) { return m < 120 ? 20 : 15.5 + 0.1 * i; }, 15 * kMinute));
            rooms.append(series(
                u"warm%1"_s.arg(i), RoomTemperature, 720, [](qint64) { return constant(20.5); },
                15 * kMinute));
        }
        for (int i = 0; i < AlarmWatch::kLeastRooms - 1; ++i) {
            rooms.append(series(
                u"few%1"_s.arg(i), RoomTemperature, 720, [](qint64) { return constant(12); }, 15 * kMinute));
            rooms.append(rooms.last()); // a second sensor makes no second household
            rooms.last().key.part = u"卧室"_s;
        }
        rooms.append(series(
            u"cold0"_s, RoomTemperature, 720, [](qint64 m) { return m < 120 ? 20 : 15.75; }, 15 * kMinute));
        rooms.last().key.part = u"卧室"_s;
        const auto areaOf = [](const QString &account) { return account.chopped(1); };
        const QList<Alarm> clouds = tried(AlarmKind::TemperatureCloud, rooms, 720, areaOf);
        QCOMPARE(clouds.size(), 1);
        QCOMPARE(clouds.first().owner, u"cold"_s);
        QCOMPARE(minuteOf(clouds.first().raisedMs), 120 + 240);
        QVERIFY(clouds.first().stands());
        QVERIFY(qAbs(clouds.first().basis - 15.75) < 0.001);
        QCOMPARE(clouds.first().rooms, 6); // households, not sensors
    }

    /// A cloud is judged by the company's standard, not by a number of the program's.
    void aCloudIsBelowTheCompanysStandard()
    {
        QList<Series> rooms;
        for (int i = 0; i < 6; ++i)
            rooms.append(series(
                u"room%1"_s.arg(i), RoomTemperature, 720, [](qint64) { return constant(17.5); },
                15 * kMinute));
        const auto clouds = [&](double standard_C) {
            return AlarmTrial::run(AlarmRule::usual(AlarmKind::TemperatureCloud), rooms,
                                   {[](const QString &) { return u"area"_s; }, standard_C}, kStart,
                                   kStart + 720 * kMinute);
        };
        QCOMPARE(clouds(18).size(), 0);
        QCOMPARE(clouds(19).size(), 0);
        QCOMPARE(clouds(20).size(), 1);
        QCOMPARE(clouds(20).first().value, 2.5);
    }

    /// Households that move between areas are asked for anew when somebody says so.
    void placesThatChangeAreHeardOf()
    {
        QString area = u"east"_s;
        AlarmWatch watch(AlarmRule::usual(AlarmKind::TemperatureCloud),
                         {[&area](const QString &) { return area; }});
        for (int i = 0; i < 6; ++i)
            watch.take({u"room%1"_s.arg(i), RoomTemperature, {}}, {kStart, 15, Quality::Good});
        QCOMPARE(watch.readings(kStart).first().owner, u"east"_s);
        area = u"west"_s;
        watch.placesChanged();
        const QList<AlarmReading> now = watch.readings(kStart);
        QCOMPARE(now.size(), 1);
        QCOMPARE(now.first().owner, u"west"_s);
        QCOMPARE(now.first().rooms, 6);
    }

    void outdoorFallsObservedOrForecast()
    {
        const QList<Alarm> fallen = tried(AlarmKind::OutdoorFall,
                                          {series(
                                              {}, OutdoorTemperature, 1'440,
                                              [](qint64 m) {
                                                  return -10 - double(m) / 240; // 6 K in a day
                                              },
                                              10 * kMinute)},
                                          1'440);
        QCOMPARE(fallen.size(), 1);
        QVERIFY(minuteOf(fallen.first().raisedMs) >= 1'380); // once there is a day to compare with
        QCOMPARE(tried(AlarmKind::OutdoorFall,
                       {series(
                           {}, OutdoorTemperature, 1'440, [](qint64 m) { return -10 - double(m) / 360; },
                           10 * kMinute)},
                       1'440)
                     .size(),
                 0);
        // Every night is colder than its day: that is no fall.
        const Series days = series(
            {}, OutdoorTemperature, 5 * 1'440,
            [](qint64 m) { return -10 + 5 * std::sin(double(m) / 1'440 * 2 * std::numbers::pi); },
            10 * kMinute);
        QCOMPARE(tried(AlarmKind::OutdoorFall, {days}, 5 * 1'440).size(), 0);
        AlarmWatch watch(AlarmRule::usual(AlarmKind::OutdoorFall), {});
        watch.take({{}, OutdoorTemperature, {}}, {kStart, -20, Quality::Good});
        QVERIFY(!watch.readings(kStart).first().holds);
        watch.take({{}, OutdoorTemperature, u"forecast"_s}, {kStart + 12 * kHour, -26, Quality::Good});
        QVERIFY(watch.readings(kStart).first().holds);
        QCOMPARE(watch.readings(kStart).first().value, 6.0);
        watch.take({{}, OutdoorTemperature, u"forecast"_s},
                   {kStart + 12 * kHour, -22, Quality::Good}); // said anew
        QVERIFY(!watch.readings(kStart).first().holds);
    }

    void makeUpThatRisesIsALeak()
    {
        const auto flow = [](auto value) { return QList<Series>{series(u"S1"_s, MakeUpFlow, 900, value)}; };
        QCOMPARE(
            tried(AlarmKind::MakeUpRising, flow([](qint64 m) { return 0.6 + 0.05 * double(m % 3); }), 900)
                .size(),
            0);
        const QList<Alarm> leak =
            tried(AlarmKind::MakeUpRising, flow([](qint64 m) { return m < 600 ? 0.6 : 1.6; }), 900);
        QCOMPARE(leak.size(), 1);
        QVERIFY(minuteOf(leak.first().raisedMs) > 630 && minuteOf(leak.first().raisedMs) < 660);
        // A drop where nothing dripped is no leak.
        QCOMPARE(
            tried(AlarmKind::MakeUpRising, flow([](qint64 m) { return m < 600 ? 0.01 : 0.1; }), 900).size(),
            0);
    }

    void silenceIsTold()
    {
        Series broken = series(u"S1"_s, SupplyTemperature, 120, [](qint64) { return constant(50); });
        broken.samples.removeIf(
            [](const Sample &s) { return minuteOf(s.atMs) > 40 && minuteOf(s.atMs) < 70; });
        const QList<Alarm> lost = tried(AlarmKind::DataLost, {broken}, 120);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(minuteOf(lost.first().raisedMs), 45);
        QCOMPARE(minuteOf(lost.first().clearedMs), 71);
        QCOMPARE(tried(AlarmKind::DataLost,
                       {series(
                           u"S1"_s, SupplyTemperature, 600, [](qint64) { return constant(50); }, kHour)},
                       600)
                     .size(),
                 0); // who speaks once an hour is not lost in between
        Series bad = series(u"S1"_s, SupplyTemperature, 120, [](qint64) { return constant(50); });
        for (Sample &sample : bad.samples)
            sample.quality = minuteOf(sample.atMs) > 40 ? Quality::Bad : Quality::Good;
        QCOMPARE(tried(AlarmKind::DataLost, {bad}, 120).size(), 1); // bad values are no data
    }

    void anOutageIsNobodysSilence()
    {
        // A value each five minutes until two hours before the server begins to listen.
        const SeriesKey first{u"S1"_s, SupplyTemperature, {}}, second{u"S2"_s, SupplyTemperature, {}};
        AlarmWatch watch(AlarmRule::usual(AlarmKind::DataLost), {}, kStart);
        for (qint64 m = -180; m <= -120; m += 5) {
            watch.take(first, {kStart + m * kMinute, 50, Quality::Good});
            watch.take(second, {kStart + m * kMinute, 50, Quality::Good});
        }
        const auto lost = [&watch](qint64 minute) {
            QStringList owners;
            for (const AlarmReading &reading : watch.readings(kStart + minute * kMinute)) {
                if (reading.holds)
                    owners.append(reading.owner);
            }
            return owners;
        };
        QVERIFY(watch.readings(kStart).isEmpty());
        watch.take(first, {kStart + kMinute, 50, Quality::Good});
        QCOMPARE(watch.readings(kStart + 14 * kMinute).size(), 1); // only of who was heard
        QCOMPARE(lost(14), QStringList());
        QCOMPARE(lost(15), QStringList({u"S2"_s})); // three of its own intervals, listened to
        QCOMPARE(lost(16), QStringList({u"S1"_s, u"S2"_s})); // the outage is not its interval
        AlarmWatch always(AlarmRule::usual(AlarmKind::DataLost), {});
        always.take(first, {kStart - 5 * kMinute, 50, Quality::Good});
        always.take(first, {kStart, 50, Quality::Good});
        QVERIFY(always.readings(kStart + 15 * kMinute).first().holds);
    }

    void aFloodIsKnownForOne()
    {
        AlarmBook book(AlarmRule::usual(AlarmKind::PumpStopped));
        for (qint64 m = 0; m < 5; ++m) {
            QList<AlarmReading> readings;
            for (int s = 0; s < 30; ++s)
                readings.append({u"S%1"_s.arg(s), true, false, 0, 0});
            book.update(readings, kStart + m * kMinute);
        }
        QCOMPARE(book.standing().size(), 30); // none is forgotten
        QCOMPARE(int(std::ranges::count(book.standing(), false, &Alarm::inFlood)), AlarmBook::kFloodCount);
    }

    void aRuleIsTriedOnHistory()
    {
        const Series set = series(u"S1"_s, SetTemperature, 14 * 180, [](qint64) { return constant(50); });
        const Series supply = series(u"S1"_s, SupplyTemperature, 14 * 180, [](qint64 m) {
            return m % 180 >= 100 && m % 180 < 150 ? 46 : 50; // each three hours for 50 minutes
        });
        AlarmRule rule = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        const auto count = [&] {
            return AlarmTrial::run(rule, {set, supply}, {}, kStart, kStart + 14 * 180 * kMinute).size();
        };
        QCOMPARE(count(), 14);
        rule.limit = 4.5;
        QCOMPARE(count(), 0);
        rule.limit = 3;
        rule.delayMs = kHour;
        QCOMPARE(count(), 0);
        rule.delayMs = 0;
        rule.enabled = false;
        QCOMPARE(count(), 14);
    }

    void rulesAreEdited()
    {
        for (const AlarmKind kind : alarmKinds()) {
            const AlarmRule usual = AlarmRule::usual(kind);
            QCOMPARE(AlarmRule::fromJson(usual.toJson()), Result<AlarmRule>(usual));
            QVERIFY(!alarmTitle(kind).isEmpty());
        }
        const auto edited = AlarmRule::fromJson(
            {{u"rule"_s, u"supply_below_set"_s}, {u"limit"_s, 5}, {u"delay_minutes"_s, 10}});
        QCOMPARE(edited->limit, 5.0);
        QCOMPARE(edited->delayMs, 10 * kMinute);
        QCOMPARE(AlarmRule::fromJson({{u"rule"_s, u"nonsense"_s}}).error().where, u"rule"_s);
        QCOMPARE(AlarmRule::fromJson({{u"rule"_s, u"data_lost"_s}, {u"limit"_s, -1}}).error().where,
                 u"limit"_s);
    }
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
