// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_heat.h"

#include "app/simulation/city_random.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace HeatModel;

double HeatModel::setCurve_C(double outdoor_C)
{
    return std::clamp(52.0 - 0.63 * (outdoor_C + 24.3), 32.0, 62.0);
}

double HeatModel::primaryCurve_C(double outdoor_C)
{
    return std::clamp(96.8 - 1.2 * (outdoor_C + 24.3), 65.0, 112.0);
}

double HeatModel::loss_W(const CityBuilding &house, const CityAir &air)
{
    return kLoss_W * house.loss * (1 + kDraught * (air.wind_ms - CityWeather::kUsualWind_ms));
}

double HeatModel::gains_W(const CityAir &air)
{
    return kGains_W + kSun_W * air.sun;
}

CityHeat::CityHeat(const CityPlan &plan, CityFaults faults, CitySeason season)
    : m_plan(plan)
    , m_faults(std::move(faults))
    , m_season(season)
    , m_weather(plan.options.seed, season)
{
    m_branchBalance.assign(plan.stations.size() * StationHour::kMaxBranches, 0);
    std::vector<double> area(m_branchBalance.size(), 0);
    for (const CityBuilding &house : plan.buildings) {
        const size_t at = size_t(house.station) * StationHour::kMaxBranches + size_t(house.branch);
        m_branchBalance[at] += house.balance * house.area_m2;
        area[at] += house.area_m2;
    }
    for (size_t i = 0; i < area.size(); ++i)
        m_branchBalance[i] = area[i] > 0 ? m_branchBalance[i] / area[i] : 1;
}

void CityHeat::advanceTo(int hour)
{
    const size_t houses = m_plan.buildings.size(), stations = m_plan.stations.size();
    if (hour < m_hours)
        return;
    m_building.resize(size_t(hour + 1) * houses);
    m_station.resize(size_t(hour + 1) * stations);
    for (; m_hours <= hour; ++m_hours) {
        if (m_hours == 0) {
            for (size_t b = 0; b < houses; ++b)
                m_building[b] = float(21.0 + 1.5 * (m_plan.buildings[b].balance - 1) * 4);
        } else {
            std::copy_n(m_building.begin() + qptrdiff(size_t(m_hours - 1) * houses), houses,
                        m_building.begin() + qptrdiff(size_t(m_hours) * houses));
        }
        const qint64 at = m_season.hourMs(m_hours);
        const double smoothed = m_weather.smoothed_C(at);
        const CityAir air = m_weather.at(at - CitySeason::kHourMs / 2);
        for (int s = 0; s < int(stations); ++s)
            stepStation(s, m_hours, smoothed, air);
    }
}

CityHeat::StationFaults CityHeat::stationFaults(int station, int hour) const
{
    StationFaults state;
    state.open.fill(1.0);
    for (const PlantFault &fault : m_faults.plant) {
        const double part = fault.overlap(hour);
        if (part <= 0)
            continue;
        if (fault.kind == PlantFaultKind::SourceShortage) {
            if (fault.station == m_plan.stations[size_t(station)].source)
                state.shortage += part * fault.strength;
            continue;
        }
        if (fault.station != station)
            continue;
        switch (fault.kind) {
        case PlantFaultKind::BranchClosed:
            state.open[size_t(fault.branch)] *= 1 - part * fault.strength;
            break;
        case PlantFaultKind::FilterClogged: // builds up
            state.filter *=
                1
                - fault.strength
                      * std::clamp((hour - fault.fromHour) / (fault.toHour - fault.fromHour), 0.0, 1.0);
            break;
        case PlantFaultKind::PumpTrouble: state.pump *= 1 - part * fault.strength; break;
        case PlantFaultKind::Leak:
            state.leak += part * fault.strength;
            state.branchLeak[size_t(fault.branch)] += part * fault.strength;
            break;
        case PlantFaultKind::SourceShortage:
        case PlantFaultKind::SensorDead:
        case PlantFaultKind::SensorStuck: break;
        }
    }
    return state;
}

void CityHeat::stepStation(int index, int hour, double smoothed_C, const CityAir &air)
{
    const CityStation &station = m_plan.stations[size_t(index)];
    const StationFaults faults = stationFaults(index, hour);
    StationHour &now = m_station[size_t(hour) * m_plan.stations.size() + size_t(index)];

    now.set = float(setCurve_C(smoothed_C)
                    + 0.8 * CityNoise::normal(m_plan.options.seed, CityNoise::Drift, 500 + quint64(index)));
    const double wanted = now.set - 0.9 * faults.shortage;
    const double before = hour > 0 ? stationHour(index, hour - 1).supply : wanted;
    now.supply = float(before + 0.75 * (wanted - before));
    now.primarySupply = float(primaryCurve_C(smoothed_C) - 3.2 * faults.shortage);

    // Pump against network: closing a branch gives the others a little more.
    double open = 0;
    for (int b = 0; b < station.branchCount; ++b)
        open += faults.open[size_t(b)] * station.branchArea_m2[size_t(b)];
    open = std::max(1e-3, open / station.area_m2);
    const double force = faults.pump * faults.filter;
    const double each = force * std::sqrt(1.3 / (1 + 0.3 * open * open));

    std::array<double, StationHour::kMaxBranches> returnHeat{}, flow_W{};
    double heat_W = 0;
    for (const int b : station.buildings) {
        const CityBuilding &house = m_plan.buildings[size_t(b)];
        const size_t branch = size_t(house.branch);
        const double far = std::min(1.0, house.pipe_m / 700);
        const double share = each * faults.open[branch] * (1 - faults.branchLeak[branch] * far)
                           * house.balance
                           / m_branchBalance[size_t(index) * StationHour::kMaxBranches + branch];
        const double water = std::max(1e-4, kFlow_W * share); // W/(m²K)
        const double supply = now.supply - (now.supply - kGround_C) * kPipeLoss * house.pipe_m;
        const double give = water * (1 - std::exp(-kEmitter_W / water));
        const double loss = loss_W(house, air);
        // First-order: towards what heat and loss would settle at.
        float &inside = m_building[size_t(hour) * m_plan.buildings.size() + size_t(b)];
        const double settles = (give * supply + gains_W(air) + loss * air.outdoor_C) / (give + loss);
        const double was = inside;
        const double k = (give + loss) / kCapacity_Wh;
        const double left = std::exp(-k);
        inside = float(settles + (was - settles) * left);
        const double mean = settles + (was - settles) * (1 - left) / k; // over the hour
        const double power = give * (supply - mean);
        const double total = water * house.area_m2;
        heat_W += power * house.area_m2 + (now.supply - supply) * total;
        flow_W[branch] += total;
        returnHeat[branch] += total * (supply - power / water);
    }
    double water = 0, heat = 0;
    for (int b = 0; b < station.branchCount; ++b) {
        now.branchFlow[size_t(b)] = float(flow_W[size_t(b)] / 1000 / kWater_kWh);
        now.branchReturn[size_t(b)] = float(returnHeat[size_t(b)] / flow_W[size_t(b)]);
        const double fair = flow_W[size_t(b)] / (kFlow_W * station.branchArea_m2[size_t(b)]);
        const double bore =
            0.072
            + 0.028
                  * CityNoise::unit(m_plan.options.seed, CityNoise::Drift, 700 + quint64(index), quint64(b));
        now.branchDrop[size_t(b)] = float(bore * fair * fair);
        water += flow_W[size_t(b)];
        heat += returnHeat[size_t(b)];
    }
    now.flow = float(water / 1000 / kWater_kWh);
    now.ret = float(heat / water);
    now.frequency =
        float(43.5 * faults.pump
              + 1.2 * CityNoise::normal(m_plan.options.seed, CityNoise::Drift, 600 + quint64(index)));
    finishStation(now, index, faults, heat_W / 1000);
}

void CityHeat::finishStation(StationHour &now, int index, const StationFaults &faults, double heat_kW)
{
    const CityStation &station = m_plan.stations[size_t(index)];
    const auto own = [&](quint64 n) {
        return CityNoise::normal(m_plan.options.seed, CityNoise::Drift, 800 + n, quint64(index));
    };
    now.primaryReturn = float(std::min(double(now.primarySupply) - 4, now.ret + 8.6 + 0.6 * own(1)));
    now.primaryFlow = float(heat_kW / kExchanger / kWater_kWh / (now.primarySupply - now.primaryReturn));
    const double usual = station.area_m2 * 0.0209 / kWater_kWh / 49;
    now.valve =
        float(std::clamp(58.0 * now.primaryFlow / usual + 2 * own(2) + 12 * faults.shortage, 5.0, 100.0));
    const double speed = now.flow / (station.area_m2 * kFlow_W / 1000 / kWater_kWh);
    const double still = 0.30 + 0.018 * own(3) - 0.09 * faults.leak;
    now.returnPressure = float(still - 0.012 * speed * speed);
    now.supplyPressure = float(still + 0.175 * faults.pump * faults.pump + 0.02 * (1 - speed));
    now.primarySupplyPressure = float(0.84 + 0.03 * own(4));
    now.primaryReturnPressure = float(0.40 + 0.02 * own(5));
    now.makeUp = float(0.15 + station.area_m2 * 2.2e-6 + 9.0 * faults.leak);
}

void CityHeat::endFault(size_t plantFault, double hour)
{
    PlantFault &fault = m_faults.plant[plantFault];
    if (hour >= fault.toHour)
        return;
    fault.toHour = std::max(fault.fromHour, hour);
    m_hours = std::min(m_hours, std::max(1, int(hour)));
}

void CityHeat::addFault(const PlantFault &fault)
{
    m_faults.plant.push_back(fault);
    m_hours = std::min(m_hours, std::max(1, int(fault.fromHour)));
}

std::pair<size_t, double> CityHeat::slot(qint64 utcMs) const
{
    const double hour = std::clamp(hourOf(utcMs), 0.0, double(std::max(0, m_hours - 1)));
    const size_t low = std::min(size_t(hour), size_t(std::max(0, m_hours - 2)));
    return {low, hour - double(low)};
}

double CityHeat::building_C(int building, qint64 utcMs) const
{
    const auto [low, part] = slot(utcMs);
    const double a = buildingHour(building, int(low));
    return a + (buildingHour(building, int(low) + (m_hours > 1)) - a) * part;
}

double CityHeat::stationValue(int station, int point, qint64 utcMs) const
{
    static constexpr float StationHour::*fields[] = {&StationHour::primarySupply,
                                                     &StationHour::primaryReturn,
                                                     &StationHour::primaryFlow,
                                                     &StationHour::primarySupplyPressure,
                                                     &StationHour::primaryReturnPressure,
                                                     &StationHour::supply,
                                                     &StationHour::ret,
                                                     &StationHour::set,
                                                     &StationHour::flow,
                                                     &StationHour::supplyPressure,
                                                     &StationHour::returnPressure,
                                                     &StationHour::frequency,
                                                     &StationHour::valve,
                                                     &StationHour::makeUp};
    const auto [low, part] = slot(utcMs);
    const double a = stationHour(station, int(low)).*fields[point];
    return a + (stationHour(station, int(low) + (m_hours > 1)).*fields[point] - a) * part;
}

double CityHeat::branchDrop_MPa(int station, int branch, qint64 utcMs) const
{
    const auto [low, part] = slot(utcMs);
    const double a = stationHour(station, int(low)).branchDrop[size_t(branch)];
    return a + (stationHour(station, int(low) + (m_hours > 1)).branchDrop[size_t(branch)] - a) * part;
}

double CityHeat::branchReturn_C(int station, int branch, qint64 utcMs) const
{
    const auto [low, part] = slot(utcMs);
    const double a = stationHour(station, int(low)).branchReturn[size_t(branch)];
    return a + (stationHour(station, int(low) + (m_hours > 1)).branchReturn[size_t(branch)] - a) * part;
}

double CityHeat::flat_C(const CityHousehold &home, const CityBuilding &house, const HomeFault *fault,
                        double building_C, const CityAir &air)
{
    const double scale = std::clamp((building_C - air.outdoor_C) / kScale_K, 0.2, 1.3);
    double warmer = home.offset_K - (fault ? fault->drop_K : 0);
    if (home.orientation == FlatOrientation::South)
        warmer += 1.2 * air.sun;
    if (home.orientation == FlatOrientation::North) // winter's winds come from there
        warmer -= kNorthDraught_K * (air.wind_ms - CityWeather::kUsualWind_ms);
    if (home.floor == house.floors) // under the roof the night is felt
        warmer += 0.6 * (air.sun - 0.33);
    return building_C + scale * warmer;
}

double CityHeat::flat_C(int household, qint64 utcMs) const
{
    const CityHousehold &home = m_plan.households[size_t(household)];
    return flat_C(home, m_plan.buildings[size_t(home.building)],
                  m_faults.homeFault(household, int(hourOf(utcMs))), building_C(home.building, utcMs),
                  m_weather.at(utcMs));
}

} // namespace Warmline
