// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that each alarm is raised when its condition has held long enough, once, with hysteresis; that a
// flood is known for one; that nobody is blamed for the time in which nobody listened; and that a rule can be
// tried on history; that a standby pump, a second meter, a dead instrument and a book's past are judged
// rightly.
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
            u"cold0"_s, RoomTemperature, 720, [](qint64 m) { return m < 120 ? 20 : 12.5; }, 15 * kMinute));
        rooms.last().key.part = u"卧室"_s;
        const auto areaOf = [](const QString &account) { return account.chopped(1); };
        const QList<Alarm> clouds = tried(AlarmKind::TemperatureCloud, rooms, 720, areaOf);
        QCOMPARE(clouds.size(), 1);
        QCOMPARE(clouds.first().owner, u"cold"_s);
        QCOMPARE(minuteOf(clouds.first().raisedMs), 120 + 240);
        QVERIFY(clouds.first().stands());
        QVERIFY(qAbs(clouds.first().basis - 15.5) < 0.001); // of homes; of thermometers it were 15.286
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

    /// Where nobody observes, the forecast is compared with itself: with its own last day, if it is known.
    void aForecastIsEnough()
    {
        const SeriesKey said{{}, OutdoorTemperature, u"forecast"_s};
        AlarmWatch watch(AlarmRule::usual(AlarmKind::OutdoorFall), {});
        QVERIFY(watch.readings(kStart).isEmpty());
        for (int hour = 0; hour < 48; ++hour)
            watch.take(said, {kStart + hour * kHour, hour < 12 ? -10.0 : -17.0, Quality::Good});
        QCOMPARE(watch.readings(kStart).size(), 1);
        QVERIFY(watch.readings(kStart).first().holds);
        QCOMPARE(watch.readings(kStart).first().value, 7.0);
        QCOMPARE(watch.readings(kStart).first().basis, -10.0);
        AlarmWatch nights(AlarmRule::usual(AlarmKind::OutdoorFall), {});
        for (int hour = -24; hour <= 24; ++hour)
            nights.take(said, {kStart + hour * kHour, -10 + 5 * std::sin(hour / 24.0 * 2 * std::numbers::pi),
                               Quality::Good});
        QVERIFY(nights.readings(kStart).first().gone);
    }

    void aStandbyPumpIsNoStandstill()
    {
        AlarmRule rule = AlarmRule::usual(AlarmKind::PumpStopped);
        rule.delayMs = rule.clearMs = 0;
        AlarmWatch watch(rule, {});
        AlarmBook book(rule);
        const auto look = [&](qint64 minute, std::optional<double> first, double second) {
            const qint64 now = kStart + minute * kMinute;
            if (first)
                watch.take({u"S1"_s, PumpFrequency, u"1"_s}, {now, *first, Quality::Good});
            watch.take({u"S1"_s, PumpFrequency, u"2"_s}, {now, second, Quality::Good});
            book.update(watch.readings(now), now);
            return book.standing().size();
        };
        QCOMPARE(look(0, 45, 0), 0);
        QCOMPARE(look(1, 45, 0), 0);
        QVERIFY(book.history().isEmpty());
        QCOMPARE(look(2, 0, 0), 1);
        QCOMPARE(look(3, 0, 0), 1);
        QCOMPARE(look(4, 45, 0), 0);
        QCOMPARE(book.history().size(), 1);
        for (qint64 minute = 5; minute < 50; ++minute)
            QCOMPARE(look(minute, std::nullopt, 0), 0); // one that is not heard any more may still run
        QCOMPARE(look(50, 0, 45), 0); // they change places
        QCOMPARE(book.history().size(), 1);
    }

    void twoMetersAreOneMakeUp()
    {
        const auto meters = [](double leak) {
            QList<Series> both;
            for (const QString &part : {u"1"_s, u"2"_s}) {
                both.append(series(u"S1"_s, MakeUpFlow, 900, [&](qint64 m) {
                    return (part == u"1"_s ? 0.6 : 3) + (part == u"2"_s && m >= 600 ? leak : 0);
                }));
                both.last().key.part = part;
            }
            return both;
        };
        QCOMPARE(tried(AlarmKind::MakeUpRising, meters(0), 900).size(), 0);
        QCOMPARE(tried(AlarmKind::MakeUpRising, meters(1), 900).size(), 0); // less than half of 3.6 m³/h
        const QList<Alarm> leak = tried(AlarmKind::MakeUpRising, meters(4), 900);
        QCOMPARE(leak.size(), 1);
        QVERIFY(leak.first().basis > 6);
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

    /// A station that speaks may have instruments that do not: one alarm a station, which names them; when
    /// more fall silent it begins anew, so that people hear of it.
    void aDeadInstrumentIsTold()
    {
        const auto until = [](SeriesQuantity quantity, qint64 last) {
            return series(u"S1"_s, quantity, last, [](qint64) { return constant(1); });
        };
        const QList<Series> measured{until(SupplyTemperature, 200), until(ReturnPressure, 40),
                                     until(SupplyPressure, 100)};
        const QList<Alarm> lost = tried(AlarmKind::DataLost, measured, 300);
        QCOMPARE(lost.size(), 3);
        QCOMPARE(minuteOf(lost[0].raisedMs), 40 + 60); // an hour: it is no emergency
        QCOMPARE(lost[0].points, QStringList{u"return_pressure"_s});
        QCOMPARE(lost[0].value, 119.0); // at its last look
        QCOMPARE(minuteOf(lost[0].clearedMs), 100 + 60);
        QCOMPARE(minuteOf(lost[1].raisedMs), 161);
        QCOMPARE(lost[1].points, (QStringList{u"return_pressure"_s, u"supply_pressure"_s}));
        QCOMPARE(minuteOf(lost[1].clearedMs), 205);
        QCOMPARE(minuteOf(lost[2].raisedMs), 206); // the whole station
        QCOMPARE(lost[2].points, QStringList());
        QVERIFY(lost[2].stands());
        AlarmPlaces places;
        places.isMeasured = [](const SeriesKey &key) { return key.quantity != ReturnPressure; };
        QCOMPARE(AlarmTrial::run(AlarmRule::usual(AlarmKind::DataLost), measured.first(2), places, kStart,
                                 kStart + 200 * kMinute)
                     .size(),
                 0); // it was taken off the tag table
    }

    /// A point that is told on change may change twice in a row: it is no quick one since.
    void twoChangesInARowMakeNoQuickPoint()
    {
        const Series supply = series(u"S1"_s, SupplyTemperature, 194, [](qint64) { return constant(50); });
        Series set{{u"S1"_s, SetTemperature, {}}, 0, {}};
        for (const qint64 minute : {0, 120, 124}) // silent for 70 minutes then
            set.samples.append({kStart + minute * kMinute, double(50 + minute % 7), Quality::Good});
        QCOMPARE(tried(AlarmKind::DataLost, {supply, set}, 194).size(), 0);
    }

    /// After an outage of two hours a meter that is read each quarter of an hour is no dead one.
    void aStationThatComesBackHasNoDeadInstruments()
    {
        Series supply = series(u"S1"_s, SupplyTemperature, 400, [](qint64) { return constant(50); });
        Series meter = series(u"S1"_s, Flow, 400, [](qint64) { return constant(180); }, 15 * kMinute);
        for (Series *one : {&supply, &meter})
            one->samples.removeIf(
                [](const Sample &s) { return minuteOf(s.atMs) > 60 && minuteOf(s.atMs) < 181; });
        const QList<Alarm> lost = tried(AlarmKind::DataLost, {supply, meter}, 400);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().points, QStringList());
        QCOMPARE(minuteOf(lost.first().clearedMs), 182);
    }

    void aDeadInstrumentIsMissedAfterARestart()
    {
        AlarmWatch watch(AlarmRule::usual(AlarmKind::DataLost), {}, kStart);
        watch.miss(u"S1"_s, {u"return_pressure"_s, u"of_a_newer_program"_s}, kStart - 10 * kMinute);
        const auto at = [&](qint64 minute) {
            const qint64 now = kStart + minute * kMinute;
            watch.take({u"S1"_s, SupplyTemperature, {}}, {now, 50, Quality::Good});
            return watch.readings(now).first();
        };
        for (qint64 minute = 1; minute < 60; ++minute) {
            const AlarmReading reading = at(minute);
            QVERIFY(!reading.holds && !reading.gone); // nobody has listened for as long yet
        }
        QVERIFY(at(60).holds);
        QCOMPARE(at(61).points, QStringList{u"return_pressure"_s});
        watch.take({u"S1"_s, ReturnPressure, {}}, {kStart + 62 * kMinute, 0.3, Quality::Good});
        QVERIFY(at(62).gone);
    }

    /// A point of which nobody knows yet holds back no alarm that does not name it: the station speaks.
    void aStationThatSpeaksIsNoLongerLost()
    {
        for (const bool isNamed : {false, true}) {
            AlarmWatch watch(AlarmRule::usual(AlarmKind::DataLost), {}, kStart);
            for (qint64 m = -180; m <= -120; m += 5) { // both fell silent with the station
                for (const SeriesQuantity quantity : {SupplyTemperature, ReturnPressure})
                    watch.take({u"S1"_s, quantity, {}}, {kStart + m * kMinute, 1, Quality::Good});
            }
            watch.miss(u"S1"_s, isNamed ? QStringList{u"return_pressure"_s} : QStringList(),
                       kStart - 100 * kMinute);
            for (const qint64 m : {1, 2})
                watch.take({u"S1"_s, SupplyTemperature, {}}, {kStart + m * kMinute, 1, Quality::Good});
            const AlarmReading reading = watch.readings(kStart + 2 * kMinute).first();
            QVERIFY(!reading.holds);
            QCOMPARE(reading.gone, !isNamed);
        }
    }

    /// Delays go on over a restart, but not over a hole of which nobody knows.
    void aBookRecallsWhatHeldBefore()
    {
        const QList<Series> past{series(u"S1"_s, SupplyTemperature, 25, [](qint64) { return constant(46); }),
                                 series(u"S1"_s, SetTemperature, 25, [](qint64) { return constant(50); })};
        const auto standing = [&](qint64 startMinute) {
            const AlarmRule rule = AlarmRule::usual(AlarmKind::SupplyBelowSet);
            const qint64 start = kStart + startMinute * kMinute;
            AlarmWatch watch(rule, {}, start);
            AlarmBook book(rule);
            AlarmTrial::recall(watch, book, past, kStart, start, 5 * kMinute);
            if (!book.standing().isEmpty())
                return QList<Alarm>(); // it raises nothing by itself
            const qint64 now = start + 5 * kMinute;
            watch.take({u"S1"_s, SupplyTemperature, {}}, {now, 46, Quality::Good});
            watch.take({u"S1"_s, SetTemperature, {}}, {now, 50, Quality::Good});
            book.update(watch.readings(now), now);
            return book.standing();
        };
        QCOMPARE(standing(25).size(), 1);
        QCOMPARE(standing(25).first().sinceMs, kStart);
        QCOMPARE(standing(70).size(), 0);
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
            QVERIFY(usual.repeatMs > 0); // said again until somebody takes it
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
