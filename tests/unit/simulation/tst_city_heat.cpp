// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_heat.h"

#include <QTest>

#include <cmath>

using namespace Warmline;

namespace {

constexpr qint64 kNow = 1'767'000'000'000; // 2025-12-29T09:20Z

CityFaults withoutFaults()
{
    CityFaults none;
    none.plant.push_back({PlantFaultKind::SensorDead, 0, 0, 0, 0, 0});
    return none;
}

double meanIndoor(const CityHeat &heat, int station, int branch, int hour)
{
    double sum = 0, area = 0;
    for (const int b : heat.plan().stations[size_t(station)].buildings) {
        const CityBuilding &house = heat.plan().buildings[size_t(b)];
        if (branch < 0 || house.branch == branch) {
            sum += heat.buildingHour(b, hour) * house.area_m2;
            area += house.area_m2;
        }
    }
    return sum / area;
}

} // namespace

class TestCityHeat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_plan = std::make_unique<CityPlan>(CityPlan::make({6'000, 7})); }

    void theWinterIsAWinter()
    {
        const CityWeather weather(7, m_season);
        double coldest = 99, warmest = -99;
        for (int hour = 0; hour < m_season.hours(); ++hour) {
            coldest = std::min(coldest, weather.outdoor_C(m_season.hourMs(hour)));
            warmest = std::max(warmest, weather.outdoor_C(m_season.hourMs(hour)));
        }
        QVERIFY2(coldest < -26 && coldest > -38, qPrintable(QString::number(coldest)));
        QVERIFY2(warmest < 12 && warmest > -2, qPrintable(QString::number(warmest)));
        // The cold snap of these days: at least 5 K in a day and a half (S009).
        double before = 0, now = 0;
        for (int i = 0; i < 24; ++i) {
            before += weather.outdoor_C(kNow - (60 + i) * CitySeason::kHourMs) / 24;
            now += weather.outdoor_C(kNow + (i - 12) * CitySeason::kHourMs) / 24;
        }
        QVERIFY2(before - now > 5, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(now)));
    }

    /// Wind and sun are those of one sky: what blows and shines is plausible, and clear days are the ones
    /// with warm noons and cold nights.
    void windAndSunBelongToTheSameWeather()
    {
        const CityWeather weather(7, m_season);
        double blow = 0, strongest = 0, brightest = 0, clear = 0, dull = 0;
        int clearDays = 0, dullDays = 0;
        for (int day = 0; day < CitySeason::kDays; ++day) {
            double day_Wm2 = 0, coldest = 99, warmest = -99;
            for (int hour = 0; hour < 24; ++hour) {
                const qint64 at = m_season.hourMs(day * 24 + hour);
                blow += weather.wind_ms(at) / m_season.hours();
                strongest = std::max(strongest, weather.wind_ms(at));
                brightest = std::max(brightest, weather.radiation_Wm2(at));
                QVERIFY(weather.wind_ms(at) >= 0);
                const double local = CitySeason::hourOfDay(at);
                if (local < 8 || local > 16)
                    QCOMPARE(weather.sun(at), 0.0);
                day_Wm2 += weather.radiation_Wm2(at) / 24;
                coldest = std::min(coldest, weather.outdoor_C(at));
                warmest = std::max(warmest, weather.outdoor_C(at));
            }
            (day_Wm2 > 75 ? clear : dull) += warmest - coldest;
            ++(day_Wm2 > 75 ? clearDays : dullDays);
        }
        QVERIFY2(std::abs(blow - CityWeather::kUsualWind_ms) < 0.4, qPrintable(QString::number(blow)));
        QVERIFY2(strongest > 6 && strongest < 15, qPrintable(QString::number(strongest)));
        QVERIFY2(brightest > 400 && brightest <= 460, qPrintable(QString::number(brightest)));
        QVERIFY(clearDays > 20 && dullDays > 20);
        QVERIFY2(clear / clearDays > dull / dullDays + 0.5,
                 qPrintable(QStringLiteral("%1 %2").arg(clear / clearDays).arg(dull / dullDays)));
    }

    void usualFiguresOfTheTrade()
    {
        CityHeat heat(*m_plan, withoutFaults(), m_season);
        heat.advanceTo(m_season.hours());
        for (int s = 0; s < int(m_plan->stations.size()); ++s) {
            const StationHour &now = heat.stationHour(s, m_season.hours());
            const double outdoor = heat.weather().smoothed_C(m_season.hourMs(m_season.hours()));
            QVERIFY(std::abs(now.supply - HeatModel::setCurve_C(outdoor)) < 3.5);
            QVERIFY2(now.supply - now.ret > 9 && now.supply - now.ret < 20,
                     qPrintable(QString::number(now.supply - now.ret)));
            QVERIFY2(meanIndoor(heat, s, -1, m_season.hours()) > 18.5,
                     qPrintable(QString::number(meanIndoor(heat, s, -1, m_season.hours()))));
            QVERIFY(meanIndoor(heat, s, -1, m_season.hours()) < 23);
            QVERIFY(now.primarySupply > now.primaryReturn && now.primaryReturn > now.ret);
        }
    }

    void energyIsBalanced()
    {
        CityHeat heat(*m_plan, CityFaults::make(*m_plan), m_season);
        heat.advanceTo(m_season.hours());
        for (int s = 0; s < int(m_plan->stations.size()); ++s) {
            // Over ten days: what the secondary side took = what the houses lost to the cold, less their
            // gains, plus what they stored.
            double given_kWh = 0, primary_kWh = 0, needed_kWh = 0;
            const int from = m_season.hours() - 240, to = m_season.hours();
            for (int hour = from + 1; hour <= to; ++hour) {
                const StationHour &now = heat.stationHour(s, hour);
                given_kWh += now.flow * HeatModel::kWater_kWh * (now.supply - now.ret);
                primary_kWh += now.primaryFlow * HeatModel::kWater_kWh
                             * (now.primarySupply - now.primaryReturn) * HeatModel::kExchanger;
                const CityAir air = heat.weather().at(m_season.hourMs(hour) - CitySeason::kHourMs / 2);
                for (const int b : m_plan->stations[size_t(s)].buildings) {
                    const CityBuilding &house = m_plan->buildings[size_t(b)];
                    const double mean = (heat.buildingHour(b, hour) + heat.buildingHour(b, hour - 1)) / 2;
                    needed_kWh +=
                        house.area_m2 / 1000
                        * (HeatModel::loss_W(house, air) * (mean - air.outdoor_C) - HeatModel::gains_W(air));
                }
            }
            for (const int b : m_plan->stations[size_t(s)].buildings)
                needed_kWh += m_plan->buildings[size_t(b)].area_m2 / 1000 * HeatModel::kCapacity_Wh
                            * (heat.buildingHour(b, to) - heat.buildingHour(b, from));
            QVERIFY(std::abs(primary_kWh - given_kWh) < 0.005 * given_kWh);
            const double lostInPipes = given_kWh - needed_kWh;
            QVERIFY2(lostInPipes > -0.005 * given_kWh && lostInPipes < 0.04 * given_kWh,
                     qPrintable(QString::number(lostInPipes / given_kWh)));
        }
    }

    void closedValveMakesColdFlatsDownstreamOnly()
    {
        CityFaults faults = withoutFaults();
        const int hour = m_season.hours() - 10;
        faults.plant.push_back({PlantFaultKind::BranchClosed, 1, 0, double(hour), double(hour + 12), 1.0});
        CityHeat usual(*m_plan, withoutFaults(), m_season), shut(*m_plan, faults, m_season);
        usual.advanceTo(m_season.hours());
        shut.advanceTo(m_season.hours());
        const int end = m_season.hours();
        QVERIFY(meanIndoor(usual, 1, 0, end) - meanIndoor(shut, 1, 0, end) > 3);
        for (int branch = 1; branch < m_plan->stations[1].branchCount;
             ++branch) { // neighbours get a little more
            const double gain = meanIndoor(shut, 1, branch, end) - meanIndoor(usual, 1, branch, end);
            QVERIFY2(gain >= 0 && gain < 1.5, qPrintable(QString::number(gain)));
        }
        QCOMPARE(meanIndoor(shut, 0, -1, end), meanIndoor(usual, 0, -1, end));
        QVERIFY(shut.stationHour(1, end).branchDrop[0] < 0.001);
        QVERIFY(shut.stationHour(1, end).flow < usual.stationHour(1, end).flow);
        // Flats are told apart: the one under the roof is colder than its house's mean.
        const int building = m_plan->stations[1].buildings.front();
        QVERIFY(shut.building_C(building, kNow) < 18);
        // Opened again by a crew, it warms up.
        shut.endFault(1, hour + 4);
        shut.advanceTo(end);
        QVERIFY(meanIndoor(shut, 1, 0, end) > meanIndoor(shut, 1, 0, hour + 4));
    }

    void sameSeedSameHeat()
    {
        CityHeat a(*m_plan, CityFaults::make(*m_plan), m_season),
            b(*m_plan, CityFaults::make(*m_plan), m_season);
        a.advanceTo(500);
        b.advanceTo(200);
        b.advanceTo(500);
        for (int i = 0; i < int(m_plan->buildings.size()); ++i)
            QCOMPARE(a.buildingHour(i, 500), b.buildingHour(i, 500));
    }

private:
    std::unique_ptr<CityPlan> m_plan;
    CitySeason m_season{kNow};
};

QTEST_GUILESS_MAIN(TestCityHeat)
#include "tst_city_heat.moc"
