// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves the list of a station's correlation findings on the screen: what its flats have in common is found
// in what was measured, counted, and shown; without data nothing is claimed.
#include "app/services/stations/correlation_service.h"
#include "gone_series.h"
#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/looks.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/stations/correlation/correlation_dialog.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;
using enum SeriesQuantity;

namespace {

constexpr qint64 kHour = 3'600'000;

/// Two weeks of all flats: those that face north are 2 K colder than their house. Two months of the house,
/// which wind cools and sun warms; without a pyranometer nobody measures that.
void putHistory(SeatFixture &seat, bool withSun = true)
{
    ImportBlock block;
    block.kind = ImportKind::Sensors;
    auto asked =
        seat.store->ask([](Queries &queries) { return queries.householdsOfBuilding(BuildingId(u"HF-3"_s)); });
    asked.waitForFinished();
    const Result<QList<HouseholdDetail>> flats = asked.result();
    std::mt19937 random(5);
    std::normal_distribution<double> noise(0, 0.2);
    const qint64 now = seat.clock->utcMs();
    for (const HouseholdDetail &flat : *flats) {
        const AccountNo account = flat.household.account;
        block.sensors.append({SensorId(u"R"_s + account.value), account, u"客厅"_s});
        Series series{{account.value, RoomTemperature, {}}, kHour, {}};
        for (qint64 at = now - 14 * kDayMs; at < now; at += kHour)
            series.samples.append(
                {at, 20.5 - (flat.household.orientation == u"N"_s ? 3.0 : 0) + noise(random), Quality::Good});
        seat.series.history.append(series);
    }
    seat.write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s, BranchId(u"北区"_s),
                                   AgentId(u"导入"_s)));
    Series outside{{{}, OutdoorTemperature, {}}, kHour, {}}, wind{{{}, WindSpeed, {}}, kHour, {}},
        sun{{{}, SolarRadiation, {}}, kHour, {}}, supply{{u"S1"_s, SupplyTemperature, {}}, kHour, {}},
        house{{u"HF-3"_s, BuildingTemperature, {}}, kHour, {}};
    double room = 20;
    for (qint64 at = now - 60 * kDayMs; at < now; at += kHour) {
        const double days = double(at) / double(kDayMs);
        const double out = -12 + 7 * std::sin(days / 3) + 3 * std::sin(days * 6.283);
        const double water = 44 + 4 * std::sin(days / 1.7) + noise(random) * 3;
        const double blow = 3 + 2 * std::sin(days * 2.3) + noise(random);
        const double shine = std::max(0.0, 400 * std::sin(days * 6.283 + 1)) * (0.6 + 0.4 * std::sin(days));
        room += (20 + 0.5 * (water - 44) + 0.25 * (out + 12) - 0.3 * (blow - 3) * (20 - out) / 32
                 + 0.8 * (shine - 80) / 100 - room)
              / 30;
        wind.samples.append({at, blow, Quality::Good});
        if (withSun)
            sun.samples.append({at, shine, Quality::Good});
        outside.samples.append({at, out, Quality::Good});
        supply.samples.append({at, water, Quality::Good});
        house.samples.append({at, room + noise(random) / 20, Quality::Good});
    }
    seat.series.history += {outside, wind, supply, house};
    if (withSun)
        seat.series.history.append(sun);
}

QString plain(QString text)
{
    return text.remove(QChar(0x2066)).remove(QChar(0x2067)).remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class CorrelationTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        Language::install(u"zh_CN"_s);
        Testing::Looks::reset();
    }

    void coldSidesAreFoundAndCounted()
    {
        SeatFixture seat;
        putHistory(seat);
        CorrelationDialog dialog(*seat.services->correlation);
        const WindowDriver driver(&dialog);
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        auto *findings = driver.need<QTableWidget>(u"correlation_findings"_s);
        int row = -1;
        for (int i = 0; i < findings->rowCount(); ++i) {
            if (plain(findings->item(i, 0)->text()) == u"朝北住户：平均低于 18 °C"_s)
                row = i;
        }
        QVERIFY(row >= 0);
        QCOMPARE(plain(findings->item(row, 1)->text()), u"12/12 · 100 %"_s);
        QCOMPARE(plain(findings->item(row, 2)->text()), u"0/12 · 0 %"_s);
        QCOMPARE(plain(findings->item(row, 4)->text()), u"3.0 K"_s);
        auto *houses = driver.need<QTableWidget>(u"correlation_houses"_s);
        QCOMPARE(houses->rowCount(), 1);
        QVERIFY(houses->item(0, 0)->text().contains(u"3号楼"_s));
        const auto dynamics = seat.services->correlation->answer()->houses.first().dynamics;
        QVERIFY2(dynamics.known, qPrintable(dynamics.why));
        // The house was made with 30 h (29.5 in steps of an hour); how well intervals hold is
        // tst_building_dynamics'.
        QVERIFY2(std::abs(dynamics.timeConstant_h.value - 29.5) < 4,
                 qPrintable(QString::number(dynamics.timeConstant_h.value)));
        QVERIFY2(dynamics.wind.gain && dynamics.sun.gain, qPrintable(dynamics.wind.why + dynamics.sun.why));
        QVERIFY2(dynamics.wind.gain->holds(-0.3), qPrintable(QString::number(dynamics.wind.gain->value)));
        QVERIFY2(std::abs(dynamics.sun.gain->value - 0.8) < 0.15,
                 qPrintable(QString::number(dynamics.sun.gain->value)));
        QCOMPARE(plain(houses->horizontalHeaderItem(4)->text()), u"风 +1 m/s"_s);
        QVERIFY2(plain(houses->item(0, 4)->text()).startsWith(u"−0.3"_s),
                 qPrintable(houses->item(0, 4)->text()));
        driver.click(u"correlation_copy"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"朝北住户：平均低于 18 °C\t12/12"_s));
    }

    /// A company without a pyranometer is told so; the rest is estimated all the same.
    void whatIsNotMeasuredIsSaid()
    {
        SeatFixture seat;
        putHistory(seat, false);
        CorrelationDialog dialog(*seat.services->correlation);
        const WindowDriver driver(&dialog);
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        auto *houses = driver.need<QTableWidget>(u"correlation_houses"_s);
        QCOMPARE(houses->rowCount(), 1);
        QCOMPARE(houses->item(0, 5)->text(), u"没有测"_s);
        QVERIFY(plain(houses->item(0, 1)->text()).contains(u" h ("_s));
        QVERIFY(plain(houses->item(0, 4)->text()).contains(u" K ("_s));
    }

    /// The standard is the company's setting, on the seat as on the servers.
    void coldIsBelowTheCompanysStandard()
    {
        SeatFixture seat;
        putHistory(seat);
        seat.write({seat.setting(u"room.standard"_s, u"16"_s)});
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        const auto cold = [&] {
            return std::ranges::any_of(seat.services->correlation->answer()->findings.list,
                                       [](const RoomFinding &f) { return f.trait == RoomTrait::Cold; });
        };
        QVERIFY(!cold()); // 17.5 °C and more
        seat.write({seat.setting(u"room.standard"_s, u"18"_s)});
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(cold());
    }

    /// Whoever answers goes away in the middle: the window says so instead of reading for ever.
    void anAnalysisWithoutAnAnswerIsOver()
    {
        SeatFixture seat;
        Testing::GoneSeries gone;
        CorrelationService service(*seat.services->session, *seat.store, gone, *seat.clock);
        CorrelationDialog dialog(service);
        QSignalSpy failed(&service, &CorrelationService::failed);
        service.analyse(StationId(u"S1"_s));
        QTRY_COMPARE(failed.size(), 1);
        const WindowDriver driver(&dialog);
        QVERIFY(!driver.need<QLabel>(u"correlation_head"_s)->text().contains(u"读历史"_s));
        QVERIFY(!driver.need<QLabel>(u"correlation_said"_s)->text().isEmpty());
    }

    /// Nobody measures the house; its homes have a thermometer in each of two rooms.
    void homesStandForTheirHouse()
    {
        SeatFixture seat;
        putHistory(seat);
        const SeriesKey house{u"HF-3"_s, BuildingTemperature, {}};
        const Series measured = *std::ranges::find(seat.series.history, house, &Series::key);
        seat.series.history.removeIf([&](const Series &one) { return one.key == house; });
        ImportBlock tags;
        tags.kind = ImportKind::Tags;
        QList<Series> rooms;
        for (const Series &one : std::as_const(seat.series.history)) {
            if (one.key.quantity != RoomTemperature)
                continue;
            for (const QString &part : {u"客厅"_s, u"卧室"_s}) {
                Series room = measured;
                room.key = {one.key.owner, RoomTemperature, part};
                rooms.append(room);
                tags.tags.append({u"rooms"_s, one.key.owner + part, room.key});
            }
        }
        seat.series.history.removeIf([](const Series &one) { return one.key.quantity == RoomTemperature; });
        seat.series.history += rooms;
        seat.write(ImportCodec::drafts({tags}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s,
                                       BranchId(u"北区"_s), AgentId(u"导入"_s)));
        CorrelationDialog dialog(*seat.services->correlation);
        const WindowDriver driver(&dialog);
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        const auto &answer = seat.services->correlation->answer();
        QCOMPARE(answer->findings.flats, rooms.size() / 2);
        QCOMPARE(answer->findings.tooShort, 0);
        QVERIFY2(answer->houses.first().dynamics.known, qPrintable(answer->houses.first().dynamics.why));
        QCOMPARE(answer->houses.first().homes, 16); // some of them
        QVERIFY(driver.need<QTableWidget>(u"correlation_houses"_s)->item(0, 0)->toolTip().contains(u"16"_s));
    }

    void withoutDataNothingIsClaimed()
    {
        SeatFixture seat;
        CorrelationDialog dialog(*seat.services->correlation);
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        const WindowDriver driver(&dialog);
        QCOMPARE(driver.need<QTableWidget>(u"correlation_findings"_s)->rowCount(), 0);
        QVERIFY(!seat.services->correlation->answer()->houses.first().dynamics.known);
        QVERIFY(driver.need<QLabel>(u"correlation_said"_s)->text().contains(u"没有测温住户"_s));
    }

    void pictures_data() { Testing::Looks::addRows("uyghur"); }
    void pictures()
    {
        QFETCH(const bool, dark);
        QFETCH(const bool, mirrored);
        Language::install(mirrored ? u"ug"_s : u"zh_CN"_s);
        Testing::Looks::set(dark, mirrored);
        SeatFixture seat;
        putHistory(seat);
        CorrelationDialog dialog(*seat.services->correlation);
        dialog.show();
        QSignalSpy ready(seat.services->correlation.get(), &CorrelationService::ready);
        seat.services->correlation->analyse(StationId(u"S1"_s));
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(Testing::keepRowsPicture(dialog, u"correlation"_s));
    }
};

QTEST_MAIN(CorrelationTest)
#include "tst_correlation.moc"
