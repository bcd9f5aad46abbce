// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which series the rooms of homes are, and how several become one; which homes of a house lie at its ends.
#include "app/domain/house_order.h"
#include "app/domain/room_series.h"
#include "app/domain/step_means.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoomStep = 15LL * 60'000;

SeriesKey roomKey(const QString &account, const QString &part = {})
{
    return {account, SeriesQuantity::RoomTemperature, part};
}

/// A value each quarter of an hour from \a fromStep on.
Series roomSeries(const SeriesKey &key, const QList<double> &values, int fromStep = 0)
{
    Series series{key, kRoomStep, {}};
    for (qsizetype i = 0; i < values.size(); ++i)
        series.samples.append({(fromStep + i) * kRoomStep + 60'000, values[i], Quality::Good});
    return series;
}

QList<double> valuesOf(const Series &series)
{
    QList<double> values;
    for (const Sample &sample : series.samples)
        values.append(sample.value);
    return values;
}

HouseholdDetail homeAt(const QString &unit, int floor, const QString &room)
{
    HouseholdDetail home;
    home.household.account = AccountNo(unit + u'-' + room);
    home.household.unit = unit;
    home.household.floor = floor;
    home.household.room = room;
    return home;
}

} // namespace

class TestRoomSeries : public QObject
{
    Q_OBJECT

private slots:
    void theTagsSayWhichRoomsAHomeHas()
    {
        const auto homes =
            RoomSeries::keys({u"1"_s, u"2"_s}, {roomKey(u"1"_s, u"客厅"_s),
                                                roomKey(u"1"_s, u"卧室"_s),
                                                roomKey(u"1"_s, u"客厅"_s),
                                                roomKey(u"3"_s),
                                                {u"2"_s, SeriesQuantity::SupplyTemperature, {}}});
        QCOMPARE(homes.size(), 2);
        QCOMPARE(homes.value(u"1"_s).size(), 2); // one thermometer told by two sources is one
        QVERIFY(homes.value(u"1"_s).contains(roomKey(u"1"_s, u"客厅"_s)));
        QVERIFY(homes.value(u"1"_s).contains(roomKey(u"1"_s, u"卧室"_s)));
        QCOMPARE(homes.value(u"2"_s), RoomSeries::Home{roomKey(u"2"_s)}); // no tag: what a file brought
    }

    void someOfManyLieEverywhere()
    {
        QList<int> all;
        for (int i = 0; i < 1'000; ++i)
            all.append(i);
        const QList<int> some = RoomSeries::spread(all, 10);
        QCOMPARE(some.size(), 10);
        QVERIFY(some.first() < 100 && some.last() >= 900);
        QVERIFY(std::ranges::adjacent_find(some, std::greater_equal()) == some.end());
        QCOMPARE(RoomSeries::spread(all.first(7), 10), all.first(7));
        QVERIFY(RoomSeries::spread(QList<int>(), 10).isEmpty());
    }

    void aHomeCountsOnceHoweverManyThermometersItHas()
    {
        const RoomSeries::Home two{roomKey(u"1"_s, u"客厅"_s), roomKey(u"1"_s, u"卧室"_s)};
        const Series mean = RoomSeries::meanOfHomes(
            {u"b"_s, SeriesQuantity::BuildingTemperature, {}}, {two, {roomKey(u"2"_s)}, {roomKey(u"3"_s)}},
            {roomSeries(two[0], {22, 22}), roomSeries(two[1], {18, 18}),
             roomSeries(roomKey(u"2"_s), {16, 17})},
            0, 2 * kRoomStep, 5 * 60'000);
        QCOMPARE(mean.key.owner, u"b"_s);
        QCOMPARE(mean.stepMs, kRoomStep); // five minutes would be holes
        QCOMPARE(mean.samples.size(), 2);
        QCOMPARE(mean.samples[0].atMs, kRoomStep / 2);
        QVERIFY(std::abs(mean.samples[0].value - 18) < 1e-9);
        QVERIFY(std::abs(mean.samples[1].value - 18.5) < 1e-9);
    }

    void aColdHomeThatFallsSilentDoesNotWarmTheOthers()
    {
        QList<double> steady(96, 22.0), cold(48, 16.0);
        const Series mean =
            RoomSeries::meanOfHomes({}, {{roomKey(u"1"_s)}, {roomKey(u"2"_s)}},
                                    {roomSeries(roomKey(u"1"_s), steady), roomSeries(roomKey(u"2"_s), cold)},
                                    0, 96 * kRoomStep, kRoomStep);
        QCOMPARE(mean.samples.size(), 96);
        const auto [low, high] = std::ranges::minmax(valuesOf(mean));
        QVERIFY2(high - low < 0.01, qPrintable(u"%1 to %2"_s.arg(low).arg(high)));
        QVERIFY(low > 19 && high < 21);
    }

    void oneStrangeValueIsNotADay()
    {
        const std::vector<double> mean =
            meanCurve<double>({std::vector<double>(96, 20.0), std::vector<double>{60.0}});
        QCOMPARE(mean.size(), size_t(96));
        QVERIFY2(std::abs(mean.back() - 20) < 0.5, qPrintable(QString::number(mean.back())));
    }

    void nothingMeasuredIsNothing()
    {
        QVERIFY(RoomSeries::meanOfHomes({}, {}, {}, 0, kRoomStep, 0).samples.isEmpty());
        QVERIFY(RoomSeries::meanOfHomes({}, {{roomKey(u"1"_s)}}, {{roomKey(u"1"_s), 0, {}}}, 0, kRoomStep, 0)
                    .samples.isEmpty());
        QVERIFY(meanCurve<double>({}).empty());
    }

    void aSeriesThatEndedDoesNotReachNow()
    {
        Series series = roomSeries(roomKey(u"1"_s), {20, 20});
        const qint64 last = series.samples.last().atMs;
        QVERIFY(RoomSeries::reaches(series, last + 1'000, 1'000));
        QVERIFY(!RoomSeries::reaches(series, last + 1'001, 1'000));
        series.samples.last().quality = Quality::Bad;
        QVERIFY(!RoomSeries::reaches(series, last, 1'000));
    }

    void theEndsOfAFloorLieAtTheOutside()
    {
        QList<HouseholdDetail> house;
        for (const QString &unit : {u"10"_s, u"2"_s, u"1"_s}) { // 10 is after 2
            for (int floor = 1; floor <= 2; ++floor) {
                for (int door = 1; door <= 2; ++door)
                    house.append(homeAt(unit, floor, QString::number(floor * 100 + door)));
            }
        }
        house.append(homeAt(u"1"_s, 3, u"301"_s)); // the only one that is known there
        house.append(homeAt(u"1"_s, 0, u"商铺"_s));
        house.append(homeAt(u"2"_s, 0, u"商铺"_s));
        QCOMPARE(HouseOrder::edges(house), (QSet<AccountNo>{AccountNo(u"1-101"_s), AccountNo(u"10-102"_s),
                                                            AccountNo(u"1-201"_s), AccountNo(u"10-202"_s)}));
    }
};

QTEST_GUILESS_MAIN(TestRoomSeries)
#include "tst_room_series.moc"
