// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/city_faults.h"
#include "app/simulation/city_plan.h"
#include "app/simulation/city_weather.h"

#include <array>

namespace Warmline {

/// Figures of the heat model; per square metre of heated floor. They give the usual plant of the trade:
/// supply 52 °C, return 38 °C and 20 °C indoors at -24 °C outdoors.
namespace HeatModel {
constexpr double kLoss_W = 0.55; ///< W/(m²K), of a usual house
constexpr double kGains_W = 2.9; ///< people, cooking, lamps
constexpr double kSun_W = 4; ///< through the windows of a house with homes on all sides, at a clear noon
constexpr double kDraught = 0.015; ///< of the loss, for each m/s beyond the usual wind: through the joints
constexpr double kNorthDraught_K = 0.12; ///< what a home on the windward side loses more for each m/s
constexpr double kCapacity_Wh = 38; ///< Wh/(m²K); with the loss a time constant of about three days
constexpr double kFlow_W = 1.46; ///< heat capacity flow of the water, W/(m²K)
constexpr double kEmitter_W = 0.865; ///< radiators, W/(m²K)
constexpr double kWater_kWh = 1.15; ///< kWh/(m³K)
constexpr double kExchanger = 0.985; ///< of the primary heat reaches the secondary side
constexpr double kPipeLoss = 1.2e-5; ///< per metre, of the water's excess over the ground
constexpr double kGround_C = 5;
constexpr double kScale_K = 44; ///< inside minus outside at which the flats' offsets are given
/// Secondary supply temperature for an outdoor temperature: the set curve.
[[nodiscard]] double setCurve_C(double outdoor_C);
/// Primary supply of the heat sources.
[[nodiscard]] double primaryCurve_C(double outdoor_C);
/// What a house loses in this wind, W/(m²K).
[[nodiscard]] double loss_W(const CityBuilding &house, const CityAir &air);
/// What warms a house beside its radiators, W/m².
[[nodiscard]] double gains_W(const CityAir &air);
} // namespace HeatModel

/// A station in one hour; true values, before any instrument. °C, m³/h, MPa, Hz, %.
struct StationHour
{
    static constexpr int kMaxBranches = 6;
    float set = 0, supply = 0, ret = 0, flow = 0;
    float primarySupply = 0, primaryReturn = 0, primaryFlow = 0;
    float supplyPressure = 0, returnPressure = 0, primarySupplyPressure = 0, primaryReturnPressure = 0;
    float frequency = 0, valve = 0, makeUp = 0;
    std::array<float, kMaxBranches> branchFlow{}, branchReturn{}, branchDrop{};
};

/// Heat and water of the city hour by hour: set curve, exchanger, flow shares of the branches by their
/// valves, each house as one thermal mass. Deterministic. advanceTo() and endFault() need exclusive access;
/// the rest is const.
class CityHeat
{
public:
    /// \a plan must outlive this.
    CityHeat(const CityPlan &plan, CityFaults faults, CitySeason season);

    /// Computes up to and including an hour of the season (hours() is now).
    void advanceTo(int hour);
    /// A plant fault ends earlier than fate had it (a crew opened the valve); what lay behind is forgotten.
    void endFault(size_t plantFault, double hour);
    /// Another one; what it changes is computed anew.
    void addFault(const PlantFault &fault);

    [[nodiscard]] const CityPlan &plan() const { return m_plan; }
    [[nodiscard]] const CityFaults &faults() const { return m_faults; }
    [[nodiscard]] const CitySeason &season() const { return m_season; }
    [[nodiscard]] const CityWeather &weather() const { return m_weather; }

    /// Hour of the season as a fraction; the computed range is its limit.
    [[nodiscard]] double hourOf(qint64 utcMs) const
    {
        return double(utcMs - m_season.startMs()) / CitySeason::kHourMs;
    }
    [[nodiscard]] float buildingHour(int building, int hour) const
    {
        return m_building[size_t(hour) * m_plan.buildings.size() + size_t(building)];
    }
    [[nodiscard]] const StationHour &stationHour(int station, int hour) const
    {
        return m_station[size_t(hour) * m_plan.stations.size() + size_t(station)];
    }
    /// Between the hours: linear.
    [[nodiscard]] double building_C(int building, qint64 utcMs) const;
    /// \a point: index into stationPoints().
    [[nodiscard]] double stationValue(int station, int point, qint64 utcMs) const;
    [[nodiscard]] double branchDrop_MPa(int station, int branch, qint64 utcMs) const;
    [[nodiscard]] double branchReturn_C(int station, int branch, qint64 utcMs) const;
    /// In the middle of a flat, with its place in the house, its sun and its own trouble.
    [[nodiscard]] double flat_C(int household, qint64 utcMs) const;
    /// The same from a known state of its house: for loops over all flats.
    [[nodiscard]] static double flat_C(const CityHousehold &home, const CityBuilding &house,
                                       const HomeFault *fault, double building_C, const CityAir &air);

private:
    struct StationFaults
    {
        double pump = 1, filter = 1, leak = 0, shortage = 0;
        std::array<double, StationHour::kMaxBranches> open;
        std::array<double, StationHour::kMaxBranches> branchLeak{};
    };
    [[nodiscard]] StationFaults stationFaults(int station, int hour) const;
    void stepStation(int station, int hour, double smoothed_C, const CityAir &air);
    void finishStation(StationHour &now, int station, const StationFaults &faults, double heat_kW);
    [[nodiscard]] std::pair<size_t, double> slot(qint64 utcMs) const;

    const CityPlan &m_plan;
    CityFaults m_faults;
    CitySeason m_season;
    CityWeather m_weather;
    int m_hours = 0;
    std::vector<float> m_building; ///< hour by hour
    std::vector<StationHour> m_station; ///< hour by hour
    std::vector<double> m_branchBalance; ///< mean balance of the houses of a branch, station by station
};

} // namespace Warmline
