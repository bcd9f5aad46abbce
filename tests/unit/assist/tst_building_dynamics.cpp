// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that time constant and gains of a building are found again in series that a heat balance of the
// test's own made, that the 95 % interval holds the truth about that often, and that nothing is said where
// the series can't tell.
#include "app/assist/building_dynamics.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Warmline;

namespace {

struct Building
{
    double timeConstant_h = 60, supplyGain = 0.4, outsideGain = 0.45, base_C = 6;
    int supplyLag_h = 2, outsideLag_h = 1;
    double noise_K = 0.05; ///< of the sensors
    double gusts_K = 0.02; ///< of the house itself, an hour
};

/// Minute by minute, so that the hourly model of the engine is not the one that made the data.
DynamicsSeries lived(const Building &building, int hours, unsigned seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<double> normal;
    DynamicsSeries series;
    double weather = 0, setting = 0, room = 20;
    for (int h = 0; h < hours; ++h) {
        weather += -0.01 * weather + 0.45 * normal(engine);
        setting += -0.05 * setting + 0.6 * normal(engine);
        const double outside = -12 + weather + 4 * std::sin(h / 24.0 * 6.2832);
        series.outside_C.push_back(outside);
        series.supply_C.push_back(46 - 0.5 * (outside + 12) + setting);
        const auto at = [h](const std::vector<double> &of, int lag) {
            return of[size_t(std::max(0, h - lag))];
        };
        const double target = building.base_C
                            + building.supplyGain * at(series.supply_C, building.supplyLag_h)
                            + building.outsideGain * at(series.outside_C, building.outsideLag_h);
        series.room_C.push_back(room + building.noise_K * normal(engine));
        for (int minute = 0; minute < 60; ++minute)
            room += (target - room) / (building.timeConstant_h * 60);
        room += building.gusts_K * normal(engine);
    }
    return series;
}

} // namespace

class TestBuildingDynamics : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatMadeTheSeries_data()
    {
        QTest::addColumn<double>("timeConstant_h");
        QTest::addColumn<double>("widest"); // mean width of the interval; it would be easy to hold everything
        QTest::newRow("light") << 25.0 << 0.4;
        QTest::newRow("usual") << 60.0 << 0.9;
        QTest::newRow("heavy") << 110.0 << 2.5;
    }
    void findsWhatMadeTheSeries()
    {
        QFETCH(double, timeConstant_h);
        QFETCH(double, widest);
        Building building;
        building.timeConstant_h = timeConstant_h;
        double width = 0;
        int tau = 0, supply = 0, outside = 0, known = 0;
        constexpr int kRuns = 60;
        for (unsigned seed = 1; seed <= kRuns; ++seed) {
            const BuildingDynamics found = buildingDynamics(lived(building, 24 * 60, seed));
            known += found.known;
            tau += found.timeConstant_h.holds(timeConstant_h);
            supply += found.supplyGain.holds(building.supplyGain);
            outside += found.outsideGain.holds(building.outsideGain);
            QVERIFY(std::abs(found.timeConstant_h.value / timeConstant_h - 1) < 0.4);
            width += (found.timeConstant_h.high - found.timeConstant_h.low) / timeConstant_h / kRuns;
        }
        qInfo("tau %g h: held %d, supply %d, outside %d of %d", timeConstant_h, tau, supply, outside, kRuns);
        qInfo("mean width of the interval: %.2f", width);
        QVERIFY(width < widest);
        QCOMPARE(known, kRuns);
        for (const int held : {tau, supply, outside})
            QVERIFY(held >= kRuns * 85 / 100); // said: 95 %
    }

    void findsTheLags()
    {
        Building building;
        building.noise_K = 0.01;
        building.gusts_K = 0.003;
        const BuildingDynamics found = buildingDynamics(lived(building, 24 * 60, 7));
        QVERIFY(std::abs(found.supplyLag_h - building.supplyLag_h) <= 1);
        QVERIFY(std::abs(found.outsideLag_h - building.outsideLag_h) <= 1);
        QVERIFY(found.explained > 0.5);
    }

    void gapsAreLeftOut()
    {
        DynamicsSeries series = lived({}, 24 * 60, 3);
        for (size_t i = 300; i < 400; ++i)
            series.room_C[i] = std::nan("");
        const BuildingDynamics found = buildingDynamics(series);
        QVERIFY(found.known);
        QVERIFY(found.hours < 24 * 60 - 100);
        QVERIFY(std::abs(found.timeConstant_h.value / 60 - 1) < 0.4);
    }

    void saysNothingWhereTheSeriesCantTell()
    {
        const auto said = [](const DynamicsSeries &series) {
            const BuildingDynamics found = buildingDynamics(series);
            return found.known || found.why.isEmpty();
        };
        QVERIFY(!said(lived({}, 60, 1))); // too short
        QVERIFY(!said({}));
        DynamicsSeries steady = lived({}, 1'000, 1);
        std::ranges::fill(steady.supply_C, 50);
        std::ranges::fill(steady.outside_C, -10);
        QVERIFY(!said(steady)); // nothing moved
        DynamicsSeries uneven = lived({}, 1'000, 1);
        uneven.supply_C.pop_back();
        QVERIFY(!said(uneven));
    }
};

QTEST_GUILESS_MAIN(TestBuildingDynamics)
#include "tst_building_dynamics.moc"
