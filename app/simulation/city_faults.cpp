// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_faults.h"

#include "app/simulation/city_random.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kHours = CitySeason::kDays * 24;

void plantFaults(const CityPlan &plan, CityRandom &random, std::vector<PlantFault> &faults)
{
    const int stations = int(plan.stations.size());
    // The one that is there when the demo opens: a branch of the station nearest to the city's middle, shut
    // nine hours ago.
    const auto middle = std::ranges::min_element(plan.stations, {},
                                                 [](const CityStation &s) { return s.x * s.x + s.y * s.y; });
    const int here = int(middle - plan.stations.begin());
    faults.push_back({PlantFaultKind::BranchClosed, here, std::max(0, middle->branchCount - 1), kHours - 9.0,
                      kHours + 8.0, 0.93});
    // And a source that is short of heat in the cold of these days.
    faults.push_back(
        {PlantFaultKind::SourceShortage, int(plan.sources.size()) - 1, 0, kHours - 7.0, kHours + 20.0, 5.0});

    const auto many = [&](PlantFaultKind kind, double perStation, double hoursLow, double hoursHigh,
                          double low, double high) {
        const int count = std::max(1, int(perStation * stations + 0.5));
        for (int i = 0; i < count; ++i) {
            PlantFault fault;
            fault.kind = kind;
            fault.station = random.range(0, stations - 1);
            const CityStation &station = plan.stations[size_t(fault.station)];
            fault.branch = kind == PlantFaultKind::SensorDead || kind == PlantFaultKind::SensorStuck
                             ? random.range(0, int(stationPoints().size()) - 1)
                             : random.range(0, station.branchCount - 1);
            fault.fromHour = random.between(24, kHours - 60);
            fault.toHour = fault.fromHour + random.between(hoursLow, hoursHigh);
            fault.strength = random.between(low, high);
            faults.push_back(fault);
        }
    };
    many(PlantFaultKind::BranchClosed, 0.45, 6, 26, 0.85, 1.0);
    many(PlantFaultKind::FilterClogged, 0.25, 70, 160, 0.25, 0.45);
    many(PlantFaultKind::PumpTrouble, 0.35, 1.5, 7, 0.5, 0.7);
    many(PlantFaultKind::Leak, 0.5, 5, 30, 0.2, 0.6);
    many(PlantFaultKind::SensorDead, 0.4, 3, 40, 1, 1);
    many(PlantFaultKind::SensorStuck, 0.4, 5, 50, 1, 1);
    for (int i = 0; i < 2; ++i) {
        const double from = random.between(30 * 24, kHours - 10 * 24);
        faults.push_back(
            {PlantFaultKind::SourceShortage, i, 0, from, from + random.between(8, 20), random.between(3, 6)});
    }
    // In the last day: a leak and two dead instruments, so that the station pane has something to say.
    faults.push_back({PlantFaultKind::Leak, (here + 5) % stations, 0, kHours - 3.0, kHours + 6.0, 0.5});
    faults.push_back({PlantFaultKind::SensorDead, (here + 2) % stations, 10, kHours - 1.0, kHours + 4.0, 1});
    faults.push_back({PlantFaultKind::SensorDead, here, 6, kHours - 6.5, kHours - 5.7, 1});
}

HomeFault homeFaultFor(const CityPlan &plan, int household, CityRandom &random)
{
    static const struct
    {
        HomeFaultKind kind;
        int weight;
        double low, high;
    } kinds[] = {{HomeFaultKind::Airlock, 38, 3.0, 5.5},
                 {HomeFaultKind::ValveClosed, 14, 4.0, 8.0},
                 {HomeFaultKind::FilterClogged, 24, 2.5, 4.5},
                 {HomeFaultKind::WindowOpen, 18, 2.0, 4.0},
                 {HomeFaultKind::SensorWrong, 6, 0, 0}};
    int dice = random.range(0, 99);
    size_t k = 0;
    while (dice >= kinds[k].weight)
        dice -= kinds[k++].weight;
    HomeFault fault;
    fault.kind = kinds[k].kind;
    fault.household = household;
    fault.drop_K = float(random.between(kinds[k].low, kinds[k].high));
    fault.fromHour = random.range(12, kHours - 4);
    fault.toHour = fault.fromHour + random.range(20, 130);
    Q_UNUSED(plan)
    return fault;
}

} // namespace

CityFaults CityFaults::make(const CityPlan &plan)
{
    CityFaults faults;
    CityRandom random(plan.options.seed * 31 + 4);
    plantFaults(plan, random, faults.plant);
    for (int i = 0; i < int(plan.households.size()); ++i) {
        if (CityNoise::unit(plan.options.seed, CityNoise::Event, quint64(i)) < 0.05)
            faults.homes.push_back(homeFaultFor(plan, i, random));
    }
    // Blocked risers: all homes above one another.
    const int risers = std::max(2, int(plan.households.size()) / 1'500);
    for (int i = 0; i < risers; ++i) {
        const CityBuilding &house = plan.buildings[size_t(random.range(0, int(plan.buildings.size()) - 1))];
        const CityHousehold &first =
            plan.households[size_t(house.firstHousehold + random.range(0, house.householdCount - 1))];
        const int from = i == 0 ? kHours - 15 : random.range(24, kHours - 30);
        const int to = from + random.range(14, 60);
        const float drop = float(random.between(3.0, 6.0));
        for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount; ++h) {
            const CityHousehold &home = plan.households[size_t(h)];
            if (home.unit == first.unit && home.flat == first.flat)
                faults.homes.push_back({HomeFaultKind::RiserBlocked, h, from, to, drop});
        }
    }
    std::ranges::stable_sort(faults.homes, {}, &HomeFault::household);
    return faults;
}

const HomeFault *CityFaults::homeFault(int household, int hour) const
{
    auto it = std::ranges::lower_bound(homes, household, {}, &HomeFault::household);
    for (; it != homes.end() && it->household == household; ++it) {
        if (hour >= it->fromHour && hour < it->toHour)
            return &*it;
    }
    return nullptr;
}

} // namespace Warmline
