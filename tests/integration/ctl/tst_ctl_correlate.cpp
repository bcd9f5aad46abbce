// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the command line says how buildings answer to water and weather, and what groups of a station's
// flats have in common: with both counts, how many times as often, by how much, and how sure it is.
#include "app/domain/import_block.h"
#include "app/storage/series_store.h"
#include "open_data.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOneHourMs = 3'600'000;
constexpr int kFloors = 5, kAFloor = 12; ///< flats

QString accountAt(int floor, int flat)
{
    return QString::number(880'000'000 + floor * 100 + flat);
}

/// A house on a station of its own: of each floor's twelve flats six face north.
QList<ImportBlock> house()
{
    ImportBlock stations, communities, buildings, homes, sensors;
    stations.kind = ImportKind::Stations;
    stations.stations = {
        {StationId(u"ST-1"_s), u"和丰站"_s, u"东热电厂"_s, BranchId(u"B1"_s), {}, {}, {}, {}}};
    communities.kind = ImportKind::Communities;
    communities.communities = {
        {CommunityId(u"HF"_s), u"和丰家园"_s, {}, u"松柏街"_s, BranchId(u"B1"_s), {}, {}}};
    buildings.kind = ImportKind::Buildings;
    Building building;
    building.id = BuildingId(u"HF-1"_s);
    building.community = CommunityId(u"HF"_s);
    building.name = u"1号楼"_s;
    building.branch = BranchId(u"B1"_s);
    building.station = StationId(u"ST-1"_s);
    building.floors = kFloors;
    buildings.buildings = {building};
    homes.kind = ImportKind::Households;
    sensors.kind = ImportKind::Sensors;
    for (int floor = 1; floor <= kFloors; ++floor) {
        for (int flat = 0; flat < kAFloor; ++flat) {
            Household home;
            home.account = AccountNo(accountAt(floor, flat));
            home.community = building.community;
            home.building = building.id;
            home.branch = building.branch;
            home.room = QString::number(floor * 100 + flat);
            home.floor = floor;
            home.orientation = flat % 2 ? u"N"_s : u"S"_s;
            homes.households.append(home);
            for (const QString &room : {u"客厅"_s, u"卧室"_s}) // a home counts once
                sensors.sensors.append({SensorId(home.account.value + room), home.account, room});
        }
    }
    return {stations, communities, buildings, homes, sensors};
}

/// Two weeks of hours: who faces north has 17 °C, the others 20.5; the flats under the roof lose 2 K by
/// night.
QList<Series> twoWeeks(qint64 toMs)
{
    QList<Series> all;
    for (int floor = 1; floor <= kFloors; ++floor) {
        for (int flat = 0; flat < kAFloor; ++flat) {
            Series series{{accountAt(floor, flat), SeriesQuantity::RoomTemperature, {}}, kOneHourMs, {}};
            for (qint64 at = toMs - 14 * 24 * kOneHourMs; at < toMs; at += kOneHourMs) {
                const int hour = int((at / kOneHourMs + 8) % 24); // in Shanghai
                const double swing = floor == kFloors && hour < 7 ? 2 : 0;
                const double ripple = 0.1 * std::sin(double(at / kOneHourMs + flat));
                series.samples.append({at, (flat % 2 ? 17 : 20.5) - swing + ripple, Quality::Good});
            }
            all.append(series);
        }
    }
    return all;
}

/// Two thermometers a home, as its tags have them.
ImportBlock rooms()
{
    ImportBlock tags;
    tags.kind = ImportKind::Tags;
    for (int floor = 1; floor <= kFloors; ++floor) {
        for (int flat = 0; flat < kAFloor; ++flat) {
            for (const QString &room : {u"客厅"_s, u"卧室"_s})
                tags.tags.append({u"rooms"_s,
                                  accountAt(floor, flat) + room,
                                  {accountAt(floor, flat), SeriesQuantity::RoomTemperature, room}});
        }
    }
    return tags;
}

/// Sixty days of rooms that follow water and weather within 30 h, and of these; nobody measures the building.
QList<Series> sixtyDays(qint64 toMs)
{
    Series outside{{{}, SeriesQuantity::OutdoorTemperature, {}}, kOneHourMs, {}},
        supply{{u"ST-1"_s, SeriesQuantity::SupplyTemperature, {}}, kOneHourMs, {}};
    QList<Series> all;
    for (const TagMapping &tag : rooms().tags)
        all.append({tag.series, kOneHourMs, {}});
    double warmth = 20;
    const qint64 fromMs = toMs - 60 * 24 * kOneHourMs;
    for (qint64 at = fromMs; at < toMs; at += kOneHourMs) {
        const double hour = double((at - fromMs) / kOneHourMs), days = hour / 24;
        const double out = -12 + 7 * std::sin(days / 3) + 3 * std::sin(days * 6.283);
        const double water = 44 + 4 * std::sin(days / 1.7) + 2 * std::sin(hour * hour);
        warmth += (20 + 0.5 * (water - 44) + 0.25 * (out + 12) - warmth) / 30;
        outside.samples.append({at, out, Quality::Good});
        supply.samples.append({at, water, Quality::Good});
        for (qsizetype i = 0; i < all.size(); ++i) {
            const double ripple = 0.2 * std::sin(hour * double(7 + i));
            all[i].samples.append({at, warmth + (i % 2 ? -1 : 1) + ripple, Quality::Good});
        }
    }
    return all << outside << supply;
}

void write(const Ctl &ctl, const QList<ImportBlock> &blocks, const QList<Series> &measured)
{
    const OpenData data(ctl);
    SystemClock clock;
    auto written = static_cast<Journal &>(*data.store)
                       .author(ImportCodec::drafts(blocks, BatchId(Uuid7::make(clock)), u"local"_s,
                                                   BranchId(u"B1"_s), AgentId(u"admin"_s)));
    written.waitForFinished();
    QVERIFY(written.result().has_value());
    const auto key = KeySource::forHeadless(ctl.data());
    auto history = SeriesStore::open({.folder = data.folder->serverFolder(), .key = key->bytes});
    QVERIFY2(history.has_value(), history ? "" : qPrintable(history.error().message()));
    auto kept = (*history)->append(measured);
    kept.waitForFinished();
    QVERIFY(kept.result().has_value());
}

} // namespace

class TestCtlCorrelate : public QObject
{
    Q_OBJECT

private slots:
    void whatFlatsHaveInCommonIsToldWithItsCounts()
    {
        const Ctl ctl;
        const qint64 toMs = QDateTime::currentMSecsSinceEpoch() / kOneHourMs * kOneHourMs;
        const QString until = QDateTime::fromMSecsSinceEpoch(toMs, QTimeZone::UTC).toString(Qt::ISODate);
        write(ctl, house(), twoWeeks(toMs));
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"room.standard"_s, u"19"_s}).code, 0);
        const auto answer = ctl.run({u"correlate"_s, u"--to"_s, until});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.lines.size(), 2);
        // Its supply was not measured: that is said, and holds up nothing.
        QVERIFY(!answer.lines.first().value("known"_L1).toBool());
        const QJsonObject told = answer.lines.last();
        QCOMPARE(told.value("station"_L1).toString(), u"ST-1"_s);
        QCOMPARE(told.value("flats"_L1).toInt(), kFloors * kAFloor);
        QCOMPARE(told.value("too_short"_L1).toInt(), 0);
        QCOMPARE(told.value("standard_c"_L1).toDouble(), 19);
        QCOMPARE(told.value("rooms_to"_L1).toString(), until);
        const QJsonArray findings = told.value("findings"_L1).toArray();
        const auto found = [&findings](const QString &group, const QString &trait) {
            for (const QJsonValue &one : findings) {
                if (one["group"_L1].toString() == group && one["trait"_L1].toString() == trait)
                    return one.toObject();
            }
            return QJsonObject();
        };
        const QJsonObject cold = found(u"north"_s, u"cold"_s);
        QVERIFY2(!cold.isEmpty(), answer.out.constData());
        QCOMPARE(cold.value("hits"_L1).toInt(), 30);
        QCOMPARE(cold.value("flats"_L1).toInt(), 30);
        QCOMPARE(cold.value("other_hits"_L1).toInt(), 0);
        QCOMPARE(cold.value("others"_L1).toInt(), 30);
        QVERIFY(std::abs(cold.value("difference_k"_L1).toDouble() - 3.5) < 0.05);
        QVERIFY(cold.value("confidence"_L1).toDouble() > 0.99);
        const QJsonObject ratio = cold.value("ratio"_L1).toObject();
        QVERIFY(ratio.value("low"_L1).toDouble() > 1
                && ratio.value("low"_L1).toDouble() < ratio.value("value"_L1).toDouble()
                && ratio.value("value"_L1).toDouble() < ratio.value("high"_L1).toDouble());
        const QJsonObject swing = found(u"top_floor"_s, u"night_swing"_s); // the company's night
        QVERIFY2(!swing.isEmpty(), answer.out.constData());
        QCOMPARE(swing.value("hits"_L1).toInt(), kAFloor);
        QCOMPARE(swing.value("other_hits"_L1).toInt(), 0);
        QVERIFY(found(u"south"_s, u"cold"_s).isEmpty());

        const auto one = ctl.run({u"correlate"_s, u"HF-1"_s}); // of one building only how it answers
        QCOMPARE(one.lines.size(), 1);
        QVERIFY(one.json().contains("building"_L1));
        // A span that ends before anything was measured has nothing to tell, and says of how much.
        const auto before =
            ctl.run({u"correlate"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2020-02-01"_s});
        QCOMPARE(before.code, 0);
        QCOMPARE(before.number("flats"), 0);
        QCOMPARE(before.number("too_short"), kFloors * kAFloor);
        QVERIFY(before.json().value("findings"_L1).toArray().isEmpty());
        QCOMPARE(before.json().value("rooms_from"_L1).toString(), u"2020-01-17T16:00:00Z"_s);
    }

    /// Two thermometers in each home, named by their rooms, and nothing else in the house.
    void roomsAloneSayHowTheirBuildingAnswers()
    {
        const Ctl ctl;
        const qint64 toMs = QDateTime::currentMSecsSinceEpoch() / kOneHourMs * kOneHourMs;
        const QString until = QDateTime::fromMSecsSinceEpoch(toMs, QTimeZone::UTC).toString(Qt::ISODate);
        write(ctl, house() << rooms(), sixtyDays(toMs));
        if (QTest::currentTestFailed())
            return;
        const auto answer = ctl.run({u"correlate"_s, u"--to"_s, until});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.lines.size(), 2);
        const QJsonObject building = answer.lines.first();
        QVERIFY2(building.value("known"_L1).toBool(), answer.out.constData());
        QCOMPARE(building.value("mean_of_homes"_L1).toInt(), 16); // some of sixty
        const double hours = building.value("time_constant_h"_L1).toObject().value("value"_L1).toDouble();
        QVERIFY2(hours > 20 && hours < 45, answer.out.constData());
        QCOMPARE(answer.lines.last().value("flats"_L1).toInt(), kFloors * kAFloor);
        QCOMPARE(answer.lines.last().value("too_short"_L1).toInt(), 0);
    }

    void historySaysHowBuildingsAnswer()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
        const auto answer = ctl.run({u"correlate"_s});
        QCOMPARE(answer.code, 0);
        int buildings = 0, known = 0, cools = 0, warms = 0, stations = 0;
        for (const QJsonObject &line : answer.lines) {
            buildings += line.contains("building"_L1);
            stations += line.contains("findings"_L1);
            if (!line.value("known"_L1).toBool())
                continue;
            ++known;
            const QJsonObject hours = line.value("time_constant_h"_L1).toObject();
            QVERIFY(hours.value("low"_L1).toDouble() > 5);
            QVERIFY(hours.value("value"_L1).toDouble() < 200);
            // Warmer water and warmer weather make warmer rooms.
            QVERIFY(line.value("supply_gain"_L1).toObject().value("value"_L1).toDouble() > 0);
            QVERIFY(line.value("outside_gain"_L1).toObject().value("value"_L1).toDouble() > 0);
            // The city's wind cools its houses and its sun warms them.
            const QJsonObject wind = line.value("wind_gain_k_per_m_s"_L1).toObject();
            QVERIFY(wind.contains("low"_L1) && wind.contains("high"_L1));
            cools += wind.value("value"_L1).toDouble() < 0;
            warms += line.value("sun_gain_k_per_100_w_m2"_L1).toObject().value("value"_L1).toDouble() > 0;
            QVERIFY(line.value("wind_basis_k"_L1).toDouble() > 15);
        }
        QVERIFY2(cools * 10 >= known * 8 && warms * 10 >= known * 8,
                 qPrintable(u"%1 and %2 of %3"_s.arg(cools).arg(warms).arg(known)));
        QVERIFY2(known * 10 >= buildings * 8 && known > 0,
                 qPrintable(u"%1 of %2"_s.arg(known).arg(buildings)));
        QVERIFY(stations > 0);
        QCOMPARE(buildings + stations, answer.lines.size());
        // The city's rooms are looked at, whatever is found.
        QVERIFY(answer.number("flats") > 0 && answer.number("looked") > 0);
        QCOMPARE(ctl.run({u"correlate"_s, u"NOPE"_s}).code, 1);
        QCOMPARE(ctl.run({u"correlate"_s, u"--from"_s, u"soon"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlCorrelate)
#include "tst_ctl_correlate.moc"
