// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A household's panorama: which homes lie beyond its walls, how warm its building is, which curves are asked
// for; and that questions larger than a server's limits go out in portions.
#include "app/core/clock.h"
#include "app/domain/series_limits.h"
#include "app/services/panorama/panorama_service.h"
#include "app/services/stations/portioned_series.h"
#include "tests/support/gui/fake_store.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'000'000;
constexpr qint64 kPoll = 15LL * 60'000;

AccountNo account(int unit, int floor, int door)
{
    return AccountNo(QString::number(310'000'000 + unit * 1000 + floor * 100 + door));
}

/// Two stairwells of \a floors floors with three doors each; every home is measured.
void putHouse(FakeQueries &queries, int floors)
{
    Building building;
    building.id = BuildingId(u"b-1"_s);
    building.station = StationId(u"st-1"_s);
    building.secondaryBranch = u"B"_s;
    building.floors = floors;
    queries.buildingList = {building};
    Station station;
    station.id = building.station;
    queries.stationList = {station};
    for (int unit = 1; unit <= 2; ++unit) {
        for (int floor = 1; floor <= floors; ++floor) {
            for (int door = 1; door <= 3; ++door) {
                HouseholdDetail detail;
                detail.building = building;
                detail.household.account = account(unit, floor, door);
                detail.household.building = building.id;
                detail.household.unit = QString::number(unit);
                detail.household.floor = floor;
                detail.household.room = u"%1%2"_s.arg(floor).arg(door, 2, 10, QChar(u'0'));
                detail.household.riser = u"%1-%2"_s.arg(unit).arg(door);
                detail.household.orientation = door == 1 ? u"N"_s : u"S"_s;
                queries.households.append(detail);
                queries.sensorList.append({SensorId(u"r"_s), detail.household.account, u"客厅"_s});
            }
        }
    }
}

LiveValue room(const AccountNo &who, double celsius, qint64 ageMs = 60'000, const QString &part = {})
{
    return {{who.value, SeriesQuantity::RoomTemperature, part},
            {kNow - ageMs, celsius, Quality::Good},
            kPoll,
            u"rooms"_s};
}

Panorama load(FakeQueries &queries, const AccountNo &who)
{
    const auto panorama = PanoramaFacts::load(queries, {who, kNow});
    return panorama ? *panorama : Panorama();
}

QString besideName(const Panorama &panorama, WallSide side)
{
    const PanoramaFlat *flat = panorama.beside(side);
    return flat ? QString(flat->household.unit + u'-' + flat->household.room) : u"none"_s;
}

/// Refuses what a server refuses; counts questions. Answers one value an owner, one series a key.
class LimitedSeries final : public SeriesSource
{
public:
    QList<qsizetype> owners, keys;
    int failAt = -1; ///< the question that fails
    std::function<void()> asked = [] { };

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> wanted, qint64, qint64, qint64) override
    {
        keys.append(wanted.size());
        if (wanted.size() > SeriesLimits::kMostKeys)
            return QtFuture::makeReadyValueFuture(
                Result<QList<Series>>(failure(ErrorCode::InvalidInput, u"too many"_s)));
        QList<Series> answer;
        for (const SeriesKey &key : wanted)
            answer.append({key, kPoll, {{kNow - kPoll, 20, Quality::Good}}});
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(answer));
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList wanted) override
    {
        owners.append(wanted.size());
        asked();
        if (wanted.size() > SeriesLimits::kMostOwners || owners.size() == failAt)
            return QtFuture::makeReadyValueFuture(
                Result<QList<LiveValue>>(failure(ErrorCode::InvalidInput, u"too many"_s)));
        QList<LiveValue> answer;
        for (const QString &owner : wanted)
            answer.append(room(AccountNo(owner), 20));
        return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(answer));
    }
};

/// Reads when it is told to.
class HeldReader final : public Reader
{
public:
    FakeQueries queries;
    QList<std::function<void(Queries &)>> held;
    void release()
    {
        for (const auto &work : std::exchange(held, {}))
            work(queries);
    }

protected:
    void run(std::function<void(Queries &)> work) override { held.append(std::move(work)); }
};

/// Reads at once and counts.
class CountingReader final : public Reader
{
public:
    FakeQueries queries;
    int reads = 0;

protected:
    void run(std::function<void(Queries &)> work) override
    {
        ++reads;
        work(queries);
    }
};

QStringList names(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(QString::number(i));
    return all;
}

/// A service over a store of plain lists and known values.
template <class AnyReader = FakeReader>
struct PanoramaSeat
{
    AnyReader reader;
    FakeSeries series;
    FakeChanges changes;
    ChangeFeed feed{changes};
    ManualClock clock{kNow};
    PanoramaService service{reader, series, feed, clock};
};

} // namespace

class PanoramaTest : public QObject
{
    Q_OBJECT

private slots:
    void neighboursLieWhereTheHouseHasThem_data()
    {
        QTest::addColumn<AccountNo>("who");
        QTest::addColumn<QStringList>("around"); // left, right, above, below
        QTest::newRow("in the middle")
            << account(1, 3, 2) << QStringList{u"1-301"_s, u"1-303"_s, u"1-402"_s, u"1-202"_s};
        QTest::newRow("wall to the next stairwell")
            << account(1, 3, 3) << QStringList{u"1-302"_s, u"2-301"_s, u"1-403"_s, u"1-203"_s};
        QTest::newRow("left corner on the ground")
            << account(1, 1, 1) << QStringList{u"none"_s, u"1-102"_s, u"1-201"_s, u"none"_s};
        QTest::newRow("right corner under the roof")
            << account(2, 6, 3) << QStringList{u"2-602"_s, u"none"_s, u"none"_s, u"2-503"_s};
    }
    void neighboursLieWhereTheHouseHasThem()
    {
        QFETCH(AccountNo, who);
        QFETCH(QStringList, around);
        FakeQueries queries;
        putHouse(queries, 6);
        const Panorama panorama = load(queries, who);
        QCOMPARE(besideName(panorama, WallSide::Left), around[0]);
        QCOMPARE(besideName(panorama, WallSide::Right), around[1]);
        QCOMPARE(besideName(panorama, WallSide::Above), around[2]);
        QCOMPARE(besideName(panorama, WallSide::Below), around[3]);
    }

    void theBuildingCountsHomesNotSensors()
    {
        FakeQueries queries;
        putHouse(queries, 6);
        Panorama panorama = load(queries, account(1, 6, 1));
        PanoramaFacts::fold(panorama,
                            {room(account(1, 6, 1), 17), room(account(1, 6, 1), 17.4, 30'000, u"卧室"_s),
                             room(account(1, 3, 1), 16), room(account(2, 3, 2), 21),
                             room(account(2, 1, 2), 40, 6 * kPoll)}, // too old to be of use
                            kNow);
        const BuildingWarmth warmth = PanoramaFacts::warmth(panorama);
        QCOMPARE(warmth.sensors, 36);
        QCOMPARE(warmth.all.answering, 3);
        QCOMPARE(warmth.all.belowStandard, 2);
        QCOMPARE(warmth.all.mean_C(), std::optional((17.4 + 16 + 21) / 3));
        QCOMPARE(warmth.colderThanOwn, 1);
        QHash<BuildingPart, int> parts;
        for (const auto &[part, tally] : warmth.parts)
            parts.insert(part, tally.answering);
        QCOMPARE(parts, (QHash<BuildingPart, int>{{BuildingPart::TopFloor, 1},
                                                  {BuildingPart::MiddleFloors, 2},
                                                  {BuildingPart::SameRiser, 2},
                                                  {BuildingPart::NorthSide, 2},
                                                  {BuildingPart::SouthSide, 1}}));
    }

    void threeYearsAndNoMore()
    {
        FakeQueries queries;
        putHouse(queries, 2);
        const AccountNo who = account(1, 1, 1);
        const auto ticket = [&](qint64 daysAgo, const AccountNo &of) {
            Ticket made;
            made.id = TicketId::make(ManualClock(kNow + daysAgo));
            made.account = of;
            made.openedMs = kNow - daysAgo * kDayMs;
            made.step = TicketStep::Closed;
            queries.ticketList.append(made);
        };
        ticket(1094, who);
        ticket(1096, who);
        ticket(3, who);
        ticket(2, account(1, 2, 1));
        const Panorama panorama = load(queries, who);
        QCOMPARE(panorama.tickets.size(), 2);
        QVERIFY(panorama.tickets[0].openedMs > panorama.tickets[1].openedMs);
        QCOMPARE(panorama.beside(WallSide::Above)->tickets3Years, 1);
        QCOMPARE(panorama.own()->tickets3Years, 2);
    }

    void curvesAreOfTheOwnBranchAndSensors()
    {
        FakeQueries queries;
        putHouse(queries, 2);
        const AccountNo who = account(1, 1, 1);
        const Panorama panorama = load(queries, who);
        const auto keys = PanoramaFacts::curveKeys(
            panorama, {room(who, 20, 0, u"客厅"_s), room(who, 20, 0, u"卧室"_s), room(account(1, 2, 1), 20)});
        QVERIFY(keys.contains({who.value, SeriesQuantity::RoomTemperature, u"客厅"_s}));
        QVERIFY(keys.contains({who.value, SeriesQuantity::RoomTemperature, u"卧室"_s}));
        QVERIFY(keys.contains({u"st-1"_s, SeriesQuantity::BranchReturnTemperature, u"B"_s}));
        QVERIFY(keys.contains({u"b-1"_s, SeriesQuantity::BuildingTemperature, {}}));
        QVERIFY(!keys.contains({u"st-1"_s, SeriesQuantity::ReturnTemperature, {}}));
        QCOMPARE(keys.size(), 7);
    }

    void theTagsSayWhichSensorsAHomeHas()
    {
        FakeQueries queries;
        putHouse(queries, 2);
        const AccountNo who = account(1, 1, 1);
        const SeriesKey bedroom{who.value, SeriesQuantity::RoomTemperature, u"卧室"_s};
        queries.tagList.append({u"rooms"_s, u"1"_s, bedroom});
        const auto keys = PanoramaFacts::curveKeys(load(queries, who), {}); // nothing live came yet
        QVERIFY(keys.contains(bedroom));
        QVERIFY(!keys.contains({who.value, SeriesQuantity::RoomTemperature, {}}));
    }

    void theBuildingsLineIsTheMeanOfItsHomes_data()
    {
        QTest::addColumn<int>("endedMinutesAgo"); // of the building's own series; below 0: there is none
        QTest::addColumn<int>("stepMinutes"); // of it
        QTest::addColumn<double>("last");
        QTest::addColumn<int>("questions");
        QTest::newRow("without a series of its own") << -1 << 15 << 19.0 << 2;
        QTest::newRow("with one that ended") << 55 << 15 << 19.0 << 2;
        QTest::newRow("with one that goes on") << 5 << 15 << 22.0 << 1;
        QTest::newRow("with an hourly one that goes on") << 55 << 60 << 22.0 << 1;
    }
    void theBuildingsLineIsTheMeanOfItsHomes()
    {
        QFETCH(const int, endedMinutesAgo);
        QFETCH(const int, stepMinutes);
        QFETCH(const double, last);
        QFETCH(const int, questions);
        FakeReader reader;
        putHouse(reader.queries, 2); // twelve homes
        FakeSeries series;
        const auto day = [](double celsius, qint64 toMs, qint64 stepMs = kPoll) {
            QList<Sample> samples;
            for (qint64 at = toMs; at > kNow - kDayMs; at -= stepMs)
                samples.prepend({at, celsius, Quality::Good});
            return samples;
        };
        for (const RoomSensor &sensor : std::as_const(reader.queries.sensorList)) {
            const bool cold = sensor.account == account(2, 2, 3);
            for (const QString &part : {u"客厅"_s, u"卧室"_s}) {
                const SeriesKey key{sensor.account.value, SeriesQuantity::RoomTemperature, part};
                reader.queries.tagList.append({u"rooms"_s, key.owner + part, key});
                series.put(key, kPoll, day(cold ? 8 : 20, kNow - 60'000));
            }
        }
        const SeriesKey house{u"b-1"_s, SeriesQuantity::BuildingTemperature, {}};
        if (endedMinutesAgo >= 0)
            series.put(house, stepMinutes * 60'000LL,
                       day(22, kNow - endedMinutesAgo * 60'000LL, stepMinutes * 60'000LL));
        FakeChanges changes;
        ChangeFeed feed(changes);
        const ManualClock clock(kNow);
        PanoramaService service(reader, series, feed, clock);
        service.open(account(1, 1, 1));
        QTRY_VERIFY(service.lastMs() >= 0);
        QCOMPARE(series.questions, questions);
        QCOMPARE(std::ranges::count(service.curves(), house, &Series::key), 1);
        const auto line = std::ranges::find(service.curves(), house, &Series::key);
        QVERIFY(!line->samples.isEmpty());
        QVERIFY(kNow - line->samples.last().atMs < std::max(30, stepMinutes) * 60'000LL);
        QVERIFY2(std::abs(line->samples.last().value - last) < 1e-9,
                 qPrintable(QString::number(line->samples.last().value)));
    }

    void largeQuestionsGoOutInPortions()
    {
        LimitedSeries inner;
        PortionedSeries source(inner);
        const auto values = source.latest(names(2'500));
        QTRY_VERIFY(values.isFinished());
        QVERIFY(values.result());
        QCOMPARE(values.result()->size(), 2'500);
        QCOMPARE(inner.owners, (QList<qsizetype>{1'000, 1'000, 500}));
        QCOMPARE(values.result()->last().key.owner, u"2499"_s);

        QList<SeriesKey> keys;
        for (const QString &name : names(401))
            keys.append({name, SeriesQuantity::RoomTemperature, {}});
        const auto series = source.series(keys, 0, kNow, kPoll);
        QTRY_VERIFY(series.isFinished());
        QVERIFY(series.result());
        QCOMPARE(series.result()->size(), 401);
        QCOMPARE(inner.keys, (QList<qsizetype>{200, 200, 1}));
    }

    void aPortionThatFailsIsTheAnswer()
    {
        LimitedSeries inner;
        inner.failAt = 2;
        PortionedSeries source(inner);
        const auto values = source.latest(names(3'000));
        QTRY_VERIFY(values.isFinished());
        QVERIFY(!values.result());
        QCOMPARE(inner.owners.size(), 2);
    }

    void whatNobodyWaitsForAsksNoMore()
    {
        LimitedSeries inner;
        auto source = std::make_unique<PortionedSeries>(inner);
        inner.asked = [&] { source.reset(); }; // the seat goes away while the first portion is out
        const auto values = source->latest(names(3'000));
        QTRY_VERIFY(values.isFinished());
        QVERIFY(values.isCanceled());
        QCOMPARE(inner.owners.size(), 1);
    }

    void aHouseOfTwoThousandHomesIsRead()
    {
        FakeReader reader;
        putHouse(reader.queries, 400);
        LimitedSeries inner;
        PortionedSeries source(inner);
        FakeChanges changes;
        ChangeFeed feed(changes);
        const ManualClock clock(kNow);
        PanoramaService service(reader, source, feed, clock);
        QSignalSpy failed(&service, &PanoramaService::seriesFailed);
        service.open(account(1, 3, 2));
        QTRY_VERIFY(service.lastMs() >= 0);
        QVERIFY(failed.isEmpty());
        QCOMPARE(inner.owners, (QList<qsizetype>{1'000, 1'000, 400}));
        QCOMPARE(PanoramaFacts::warmth(*service.panorama()).all.answering, 2'400);
        QCOMPARE(service.curves().size(), 6);
    }

    void anotherHouseholdPutsTheOldOneAway()
    {
        PanoramaSeat<HeldReader> seat;
        putHouse(seat.reader.queries, 6);
        PanoramaService &service = seat.service;
        QSignalSpy loaded(&service, &PanoramaService::loaded);
        service.open(account(1, 3, 2));
        seat.reader.release();
        QTRY_VERIFY(service.lastMs() >= 0);
        service.open(account(1, 4, 2));
        QVERIFY(!service.panorama());
        service.open(account(2, 4, 1)); // before that one was answered
        seat.reader.release();
        QTRY_VERIFY(service.lastMs() >= 0);
        QCOMPARE(loaded.size(), 2);
        QCOMPARE(service.panorama()->detail.household.account, account(2, 4, 1));
    }

    void withoutMeasuredDataTheRestStands()
    {
        PanoramaSeat<> seat;
        putHouse(seat.reader.queries, 6);
        seat.series.error = Error{ErrorCode::Timeout, u"10 s"_s, {}};
        PanoramaService &service = seat.service;
        QSignalSpy problem(&service, &PanoramaService::seriesFailed);
        service.open(account(1, 3, 2));
        QTRY_COMPARE(problem.size(), 1);
        QVERIFY(service.panorama());
        QVERIFY(service.seriesProblem());
        QVERIFY(!service.isWaitingForValues());
        QCOMPARE(PanoramaFacts::warmth(*service.panorama()).colderThanOwn, -1);
    }

    void aCompanysTicketsDoNotReadItAgainAndAgain()
    {
        CountingReader reader;
        putHouse(reader.queries, 6);
        ManualClock clock(kNow);
        Ticket known;
        known.id = TicketId::make(clock);
        known.account = account(1, 3, 2);
        known.openedMs = kNow - kDayMs;
        reader.queries.ticketList = {known};
        LimitedSeries series;
        FakeChanges changes;
        ChangeFeed feed(changes);
        PanoramaService service(reader, series, feed, clock);
        QSignalSpy heard(&feed, &ChangeFeed::changed);
        service.setActive(true);
        service.open(account(1, 3, 2));
        QTRY_VERIFY(service.lastMs() >= 0);
        QCOMPARE(reader.reads, 1);
        for (int i = 1; i <= 3; ++i) { // somebody's, seconds after it was opened
            changes.tell(i == 2 ? EntityKind::Call : EntityKind::Ticket, QString::number(i));
            QTRY_COMPARE(heard.size(), i);
        }
        QCOMPARE(reader.reads, 1);
        changes.tell(EntityKind::Ticket, known.id.toString()); // its own
        QTRY_COMPARE(heard.size(), 4);
        QCOMPARE(reader.reads, 2);
        QTRY_VERIFY(!service.isLoading());
        changes.tell(EntityKind::Ticket, u"new"_s); // perhaps its own: once the time has come
        QTRY_COMPARE(heard.size(), 5);
        QCOMPARE(reader.reads, 2);
        clock.advance(5'000);
        QTRY_COMPARE(reader.reads, 3);
        QTRY_VERIFY(!service.isLoading());
        QCOMPARE(series.owners.size(), 1); // rooms keep the beat of the poll
    }

    void theNextCallersHouseholdIsFollowed()
    {
        PanoramaSeat<> seat;
        putHouse(seat.reader.queries, 6);
        PanoramaService &service = seat.service;
        QSignalSpy opened(&service, &PanoramaService::opened);
        service.follow(account(1, 3, 2));
        QCOMPARE(service.account(), account(1, 3, 2));
        service.open(account(1, 3, 1)); // through the wall
        service.follow(account(1, 3, 2)); // back from the seat: the same caller
        QCOMPARE(service.account(), account(1, 3, 1));
        service.follow(account(2, 5, 1)); // another one
        QCOMPARE(service.account(), account(2, 5, 1));
        QCOMPARE(opened.size(), 3);
    }

    void anUnknownHouseholdIsToldApart()
    {
        PanoramaSeat<> seat;
        PanoramaService &service = seat.service;
        QSignalSpy failed(&service, &PanoramaService::failed);
        service.open(AccountNo(u"999"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotFound);
        QVERIFY(!service.panorama());
    }
};

QTEST_GUILESS_MAIN(PanoramaTest)
#include "tst_panorama.moc"
