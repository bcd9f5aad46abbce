// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Means of houses from their room sensors: what counts, how old it is, and when a house has been cold for
// long.
#include "app/services/map/room_map_service.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'000'000;
constexpr qint64 kPoll = 15LL * 60'000;
constexpr qint64 kHour = 3'600'000;

LiveValue room(const QString &account, double celsius, qint64 ageMs, Quality quality = Quality::Good)
{
    return {
        {account, SeriesQuantity::RoomTemperature, {}}, {kNow - ageMs, celsius, quality}, kPoll, u"rooms"_s};
}

RoomSites sites()
{
    const BuildingId one(u"B1"_s);
    const BuildingId two(u"B2"_s);
    return {{{u"a"_s, one}, {u"b"_s, one}, {u"c"_s, one}, {u"d"_s, two}},
            {{one, 3}, {two, 1}},
            {u"a"_s, u"b"_s, u"c"_s, u"d"_s}};
}

Series history(const QString &account, const QList<double> &halfHours)
{
    Series series{{account, SeriesQuantity::RoomTemperature, {}}, kPoll, {}};
    for (qsizetype i = 0; i < halfHours.size(); ++i)
        series.samples.append({kNow - 4 * kHour + i * kHour / 2 + 60'000, halfHours.at(i), Quality::Good});
    return series;
}

void judge(RoomMap &map, const QList<Series> &history)
{
    judgePast(map, foldHistory(sites(), history, kNow - 4 * kHour, kNow), kNow);
}

} // namespace

class TestRoomMap : public QObject
{
    Q_OBJECT

private slots:
    void meansCountWhatAnswersAndTellItsAge()
    {
        const RoomMap map =
            foldRooms(sites(),
                      {room(u"a"_s, 15, 60'000), room(u"b"_s, 17, 3 * kPoll), room(u"c"_s, 30, 6 * kPoll),
                       room(u"x"_s, 3, 0), room(u"d"_s, 40, 0, Quality::Bad)},
                      kNow);
        QCOMPARE(map.sensors, 4);
        QCOMPARE(map.answering, 2); // c is too old, d is bad, x hangs nowhere
        QCOMPARE(map.stale, 1); // b: older than two polls
        QCOMPARE(map.oldestMs, kNow - 3 * kPoll);
        QCOMPARE(map.newestMs, kNow - 60'000);
        const RoomHouse house = map.houses.value(BuildingId(u"B1"_s));
        QCOMPARE(house.mean_C, 16.0);
        QCOMPARE(house.coldest_C, 15.0);
        QCOMPARE(house.answering, 2);
        QCOMPARE(house.sensors, 3);
        QCOMPARE(map.houses.value(BuildingId(u"B2"_s)).answering, 0);
        QVERIFY(!house.coldForLong);
    }
    void nobodyAnswers()
    {
        const RoomMap map = foldRooms(sites(), {}, kNow);
        QCOMPARE(map.sensors, 4);
        QCOMPARE(map.answering, 0);
        QCOMPARE(map.oldestMs, 0);
        QCOMPARE(map.asOfMs, kNow);
    }
    void coldForFourHoursNeedsEveryHalfHourCold_data()
    {
        QTest::addColumn<QList<double>>("halfHours");
        QTest::addColumn<bool>("cold");
        QTest::newRow("all cold") << QList<double>{15, 15, 15.5, 15, 15, 15, 15, 15} << true;
        QTest::newRow("exactly two degrees") << QList<double>{16, 16, 16, 16, 16, 16, 16, 16} << true;
        QTest::newRow("warm once") << QList<double>{15, 15, 15, 16.5, 15, 15, 15, 15} << false;
        QTest::newRow("six of eight are enough") << QList<double>{15, 15, 15, 15, 15, 15} << true;
        QTest::newRow("five are not") << QList<double>{15, 15, 15, 15, 15} << false;
        QTest::newRow("no history") << QList<double>{} << false;
    }
    void coldForFourHoursNeedsEveryHalfHourCold()
    {
        QFETCH(QList<double>, halfHours);
        QFETCH(bool, cold);
        RoomMap map = foldRooms(sites(), {room(u"d"_s, 15, 0), room(u"a"_s, 20, 0)}, kNow);
        judge(map, {history(u"d"_s, halfHours)});
        QCOMPARE(map.houses.value(BuildingId(u"B2"_s)).coldForLong, cold);
        QCOMPARE(map.coldForLong.value_or(-1), cold ? 1 : 0);
        QVERIFY(!map.houses.value(BuildingId(u"B1"_s)).coldForLong);
    }
    void coldIsTwoDegreesBelowTheCompanysStandard()
    {
        RoomSites asked = sites();
        asked.standard_C = 20;
        const QList<LiveValue> rooms{room(u"d"_s, 17.5, 0), room(u"a"_s, 20, 0)};
        const QList<Series> past{history(u"d"_s, {17, 17, 18, 17, 17, 17, 17, 17})};
        RoomMap map = foldRooms(asked, rooms, kNow);
        judge(map, past);
        QCOMPARE(map.standard_C, 20.0);
        QVERIFY(map.houses.value(BuildingId(u"B2"_s)).coldForLong);
        QCOMPARE(map.coldForLong.value_or(-1), 1);
        map = foldRooms(sites(), rooms, kNow); // warm enough for a standard of 18 °C
        judge(map, past);
        QVERIFY(!map.houses.value(BuildingId(u"B2"_s)).coldForLong);
        QCOMPARE(map.coldForLong.value_or(-1), 0);
    }
    void aHousesRoomsAreOneMeanBeforeItIsJudged()
    {
        // One room at 17 and one at 14.5: each half hour's mean is below 16.
        RoomMap map = foldRooms(sites(), {room(u"a"_s, 17, 0), room(u"b"_s, 14.5, 0)}, kNow);
        judge(map, {history(u"a"_s, {17, 17, 17, 17, 17, 17, 17, 17}),
                    history(u"b"_s, {14.5, 14.5, 14.5, 14.5, 14.5, 14.5, 14.5, 14.5})});
        const RoomHouse house = map.houses.value(BuildingId(u"B1"_s));
        QVERIFY(house.coldForLong);
        QCOMPARE(*house.warmestOfFourHours_C, 15.75);
    }
    void aFlatWithTwoSensorsCountsBoth()
    {
        const BuildingId house(u"B1"_s);
        const RoomSites flat{{{u"a"_s, house}}, {{house, 2}}, {u"a"_s}};
        LiveValue bedroom = room(u"a"_s, 14, 120'000);
        bedroom.key.part = u"卧室"_s;
        LiveValue elsewhere = room(u"a"_s, 30, 180'000); // the same series by another source, older
        const RoomMap map = foldRooms(flat, {room(u"a"_s, 17, 60'000), bedroom, elsewhere}, kNow);
        QCOMPARE(map.sensors, 2);
        QCOMPARE(map.answering, 2);
        QCOMPARE(map.houses.value(house).mean_C, 15.5);
        QCOMPARE(map.houses.value(house).households, 1);
        QCOMPARE(map.houses.value(house).series.size(), 2);
    }
    void withoutHistoryNobodyKnowsHowManyAreCold()
    {
        const QList<LiveValue> cold{room(u"a"_s, 20, 0), room(u"d"_s, 15, 0)};
        RoomMap map = foldRooms(sites(), cold, kNow);
        QVERIFY(!map.coldForLong);
        judgePast(map, {}, kNow);
        QVERIFY(!map.coldForLong); // of d's house nothing is known
        const QHash<BuildingId, RoomPast> past{{BuildingId(u"B2"_s), {15.5, kNow}}};
        judgePast(map, past, kNow + 60'000);
        QCOMPARE(map.coldForLong.value_or(-1), 1);
        judgePast(map, past, kNow + RoomMapService::kHistoryMs);
        QVERIFY(!map.coldForLong); // of then, not of now
        QVERIFY(!map.houses.value(BuildingId(u"B2"_s)).coldForLong);
        map = foldRooms(sites(), {room(u"a"_s, 20, 0), room(u"d"_s, 19, 0)}, kNow);
        judgePast(map, {}, kNow);
        QCOMPARE(map.coldForLong.value_or(-1), 0); // where nothing is cold no history is needed
    }
};

QTEST_GUILESS_MAIN(TestRoomMap)
#include "tst_room_map.moc"
