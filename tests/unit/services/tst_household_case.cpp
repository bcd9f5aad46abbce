// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes into the verdict on a home: its rooms as the tags have them, where flats lie in the house, the
// rooms of sister branches.
#include "app/services/verdict/household_case.h"
#include "tests/support/gui/fake_store.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;
using enum SeriesQuantity;

namespace {

constexpr qint64 kCaseEnd = 1'768'347'000'000;
constexpr qint64 kCaseStep = 15LL * 60'000;

AccountNo caseAccount(const QString &building, int floor, int door)
{
    return AccountNo(u"%1-%2%3"_s.arg(building).arg(floor).arg(door, 2, 10, QChar(u'0')));
}

/// Two houses on two branches of a station: three floors with four doors each, all measured.
void putCase(FakeQueries &queries)
{
    Station station;
    station.id = StationId(u"st-1"_s);
    station.source = u"东热电厂"_s;
    station.secondaryBranches = QStringList{u"A"_s, u"B"_s};
    queries.stationList = {station};
    for (const QString &name : {u"a"_s, u"b"_s}) {
        Building building;
        building.id = BuildingId(name);
        building.station = station.id;
        building.secondaryBranch = name.toUpper();
        building.floors = 3;
        queries.buildingList.append(building);
        for (int floor = 1; floor <= 3; ++floor) {
            for (int door = 1; door <= 4; ++door) {
                HouseholdDetail detail;
                detail.building = building;
                detail.household.account = caseAccount(name, floor, door);
                detail.household.building = building.id;
                detail.household.unit = u"1"_s;
                detail.household.floor = floor;
                detail.household.room = u"%1%2"_s.arg(floor).arg(door, 2, 10, QChar(u'0'));
                detail.household.riser = QString::number(door);
                queries.households.append(detail);
                queries.sensorList.append(
                    {SensorId(detail.household.account.value), detail.household.account, u"客厅"_s});
            }
        }
    }
}

/// A day of one value.
Series caseSeries(const SeriesKey &key, double value, qint64 toMs = kCaseEnd)
{
    Series series{key, kCaseStep, {}};
    for (qint64 at = toMs - HouseholdCase::kSpanMs + 60'000; at <= toMs; at += kCaseStep)
        series.samples.append({at, value, Quality::Good});
    return series;
}

SeriesKey roomOf(const AccountNo &account, const QString &part = {})
{
    return {account.value, RoomTemperature, part};
}

HouseholdCase::Plan planOf(FakeQueries &queries, const AccountNo &account)
{
    const auto plan = HouseholdCase::plan(queries, account);
    return plan ? *plan : HouseholdCase::Plan();
}

double lastOf(const CaseValues &values)
{
    return values.empty() ? kMissing : values.back();
}

} // namespace

class TestHouseholdCase : public QObject
{
    Q_OBJECT

private slots:
    void thermometersWithAPartAreTheHomes()
    {
        FakeQueries queries;
        putCase(queries);
        const AccountNo own = caseAccount(u"a"_s, 2, 2), above = caseAccount(u"a"_s, 3, 2);
        for (const auto &[account, part] :
             {std::pair(own, u"客厅"_s), std::pair(own, u"卧室"_s), std::pair(above, u"客厅"_s)})
            queries.tagList.append({u"room"_s, account.value + part, roomOf(account, part)});
        const HouseholdCase::Plan plan = planOf(queries, own);
        QVERIFY(!plan.keys().contains(roomOf(own)));
        const DiagnosisCase given = HouseholdCase::fill(
            plan,
            {caseSeries(roomOf(own, u"客厅"_s), 17), caseSeries(roomOf(own, u"卧室"_s), 15),
             caseSeries(roomOf(above, u"客厅"_s), 21), caseSeries(roomOf(caseAccount(u"a"_s, 1, 4)), 20)},
            kCaseEnd);
        QCOMPARE(given.room_C.size(), size_t(96));
        QCOMPARE(lastOf(given.room_C), 16.0);
        const auto roof = std::ranges::find(given.neighbours, u"above"_s, &CaseRoom::relation);
        QVERIFY(roof != given.neighbours.end());
        QCOMPARE(lastOf(roof->room_C), 21.0);
        // A home without a tag has what a file brought.
        QCOMPARE(std::ranges::count_if(given.buildingRooms,
                                       [](const CaseRoom &room) { return lastOf(room.room_C) == 20; }),
                 1);
    }

    void flatsLieWhereTheHouseHasThem_data()
    {
        QTest::addColumn<int>("floor");
        QTest::addColumn<int>("door");
        QTest::addColumn<QString>("position");
        QTest::newRow("in the middle") << 2 << 2 << u"middle"_s;
        QTest::newRow("first of its floor") << 2 << 1 << u"edge"_s;
        QTest::newRow("last of its floor") << 2 << 4 << u"edge"_s;
        QTest::newRow("under the roof") << 3 << 3 << u"top"_s;
        QTest::newRow("corner under the roof") << 3 << 4 << u"top_edge"_s;
        QTest::newRow("on the ground") << 1 << 2 << u"ground"_s;
        QTest::newRow("corner on the ground") << 1 << 1 << u"ground_edge"_s;
    }
    void flatsLieWhereTheHouseHasThem()
    {
        QFETCH(const int, floor);
        QFETCH(const int, door);
        QFETCH(const QString, position);
        FakeQueries queries;
        putCase(queries);
        QCOMPARE(planOf(queries, caseAccount(u"a"_s, floor, door)).base.household.position, position);
        // Seen from another home it lies there, too.
        const DiagnosisCase base = planOf(queries, caseAccount(u"a"_s, floor == 1 ? 3 : 1, 3)).base;
        QList<CaseRoom> rooms(base.neighbours.begin(), base.neighbours.end());
        rooms += QList<CaseRoom>(base.buildingRooms.begin(), base.buildingRooms.end());
        QVERIFY(std::ranges::any_of(rooms, [&](const CaseRoom &room) {
            return room.floor == floor && room.riser == QString::number(door) && room.position == position;
        }));
    }

    void aFloorThatNobodyKnowsIsNotTheMiddle()
    {
        FakeQueries queries;
        putCase(queries);
        queries.households[0].household.floor = 0;
        QCOMPARE(planOf(queries, caseAccount(u"a"_s, 1, 1)).base.household.position, QString());
    }

    void aSisterBranchIsAsWarmAsItsHomes_data()
    {
        QTest::addColumn<double>("endedHoursAgo"); // of the house's own series; below 0: there is none
        QTest::addColumn<double>("mean");
        QTest::newRow("without a series of its own") << -1.0 << 19.0;
        QTest::newRow("with one that goes on") << 1.0 << 23.0;
        QTest::newRow("with one that has ended") << 9.0 << 19.0;
    }
    void aSisterBranchIsAsWarmAsItsHomes()
    {
        QFETCH(const double, endedHoursAgo);
        QFETCH(const double, mean);
        FakeQueries queries;
        putCase(queries);
        const HouseholdCase::Plan plan = planOf(queries, caseAccount(u"a"_s, 2, 2));
        const QList<SeriesKey> keys = plan.keys();
        QList<Series> measured;
        int homes = 0;
        for (const SeriesKey &key : keys) {
            if (key.quantity == RoomTemperature && key.owner.startsWith(u"b-"_s))
                measured.append(caseSeries(key, ++homes % 2 ? 18 : 20));
        }
        QCOMPARE(homes, 4); // some tell how warm a house is
        const SeriesKey house{u"b"_s, BuildingTemperature, {}};
        QVERIFY(keys.contains(house));
        if (endedHoursAgo >= 0)
            measured.append(caseSeries(house, 23, kCaseEnd - qint64(endedHoursAgo * 3'600'000)));
        const DiagnosisCase given = HouseholdCase::fill(plan, measured, kCaseEnd);
        QCOMPARE(given.otherBranches.size(), size_t(1));
        QCOMPARE(given.otherBranches[0].building, u"B"_s);
        double last = kMissing;
        for (const double value : given.otherBranches[0].meanRoom_C)
            last = std::isnan(value) ? last : value;
        QVERIFY2(std::abs(last - mean) < 1e-9, qPrintable(QString::number(last)));
    }

    void theSourceIsTheMiddleOfItsOtherStations_data()
    {
        QTest::addColumn<QList<double>>("sisters"); // what comes to each
        QTest::addColumn<double>("source"); // below 0: unknown
        QTest::newRow("one alone may be sick itself") << QList<double>{85} << -1.0;
        QTest::newRow("two") << QList<double>{84, 86} << 85.0;
        QTest::newRow("one of three is sick") << QList<double>{84, 86, 40} << 84.0;
        QTest::newRow("many") << QList<double>{81, 82, 83, 84, 85, 86, 87, 88, 89} << 85.0;
    }
    void theSourceIsTheMiddleOfItsOtherStations()
    {
        QFETCH(const QList<double>, sisters);
        QFETCH(const double, source);
        FakeQueries queries;
        putCase(queries);
        QList<Series> measured{caseSeries({u"st-1"_s, PrimarySupplyTemperature, {}}, 60)};
        const auto put = [&](const QString &id, const QString &from, double celsius) {
            Station station;
            station.id = StationId(id);
            station.source = from;
            queries.stationList.append(station);
            measured.append(caseSeries({id, PrimarySupplyTemperature, {}}, celsius));
        };
        for (qsizetype i = 0; i < sisters.size(); ++i)
            put(u"sister-%1"_s.arg(i), u"东热电厂"_s, sisters[i]);
        for (int i = 0; i < 3; ++i)
            put(u"stranger-%1"_s.arg(i), u"西热电厂"_s, 110);
        const HouseholdCase::Plan plan = planOf(queries, caseAccount(u"a"_s, 2, 2));
        const QList<SeriesKey> asked = plan.keys();
        QVERIFY(std::ranges::count_if(asked,
                                      [](const SeriesKey &key) { return key.owner.startsWith(u"sister"_s); })
                <= 6);
        const DiagnosisCase given = HouseholdCase::fill(plan, measured, kCaseEnd);
        QCOMPARE(lastOf(given.station.primarySupply_C), 60.0);
        if (source < 0)
            QVERIFY(given.sourceSupply_C.empty());
        else
            QVERIFY2(std::abs(lastOf(given.sourceSupply_C) - source) < 1,
                     qPrintable(QString::number(lastOf(given.sourceSupply_C))));
        QVERIFY(given.sourceSet_C.empty()); // nobody measures what a source is told to send
    }

    void whatIsMissingStaysMissing()
    {
        FakeQueries queries;
        putCase(queries);
        const HouseholdCase::Plan plan = planOf(queries, caseAccount(u"a"_s, 2, 2));
        Series head = caseSeries({u"st-1"_s, BranchPressureDifference, u"A"_s}, 0.04);
        head.samples.resize(40); // then the instrument was silent
        const DiagnosisCase given = HouseholdCase::fill(plan, {head}, kCaseEnd);
        QCOMPARE(given.branch.flow_m3h.front(), 0.2);
        QVERIFY(std::isnan(given.branch.flow_m3h.back())); // silent, not still
        QVERIFY(given.room_C.empty());
        QVERIFY(given.otherBranches.at(0).meanRoom_C.empty());
    }
};

QTEST_GUILESS_MAIN(TestHouseholdCase)
#include "tst_household_case.moc"
