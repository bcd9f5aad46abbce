// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_instruments.h"

#include "app/simulation/city_random.h"

#include <cmath>
#include <limits>

namespace Warmline {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Noise and step of each point of stationPoints(), and how much it moves within minutes.
struct Instrument
{
    double steps; ///< per unit: 10 for 0.1
    double noise, drift;
};
constexpr Instrument kInstruments[] = {
    {10, 0.10, 0.5},      {10, 0.08, 0.3},  {10, 0.25, 0.8}, {1000, 0.002, 0.006}, {1000, 0.002, 0.005},
    {10, 0.08, 0.35},     {10, 0.06, 0.2},  {10, 0.0, 0.0},  {10, 0.5, 1.5},       {1000, 0.002, 0.004},
    {1000, 0.002, 0.003}, {10, 0.05, 0.25}, {1, 0.3, 1.0},   {100, 0.02, 0.08}};

double stepped(double value, double steps)
{
    return std::round(value * steps) / steps;
}

} // namespace

double CityInstruments::weather(SeriesQuantity quantity, qint64 utcMs) const
{
    const CityWeather &is = m_heat.weather();
    const auto noise = [&](quint64 name) {
        return CityNoise::normal(m_heat.plan().options.seed, CityNoise::Instrument, name, quint64(utcMs));
    };
    switch (quantity) {
    case SeriesQuantity::WindSpeed:
        return stepped(std::max(0.0, is.wind_ms(utcMs) + 0.2 * noise(600'000'002)), 10);
    case SeriesQuantity::SolarRadiation:
        return stepped(std::max(0.0, is.radiation_Wm2(utcMs) * (1 + 0.01 * noise(600'000'003))), 1);
    default: return stepped(is.outdoor_C(utcMs) + 0.05 * noise(1), 10);
    }
}

double CityInstruments::station(int station, int point, qint64 utcMs) const
{
    const double hour = m_heat.hourOf(utcMs);
    qint64 at = utcMs;
    for (const PlantFault &fault : m_heat.faults().plant) {
        if (fault.station != station || fault.branch != point || !fault.activeAt(hour))
            continue;
        if (fault.kind == PlantFaultKind::SensorDead)
            return kNaN;
        if (fault.kind == PlantFaultKind::SensorStuck)
            at = m_heat.season().startMs() + qint64(fault.fromHour * CitySeason::kHourMs);
    }
    const Instrument &kind = kInstruments[point];
    const quint64 seed = m_heat.plan().options.seed, name = quint64(station) * 64 + quint64(point);
    const double value = m_heat.stationValue(station, point, at)
                       + kind.drift * CityNoise::smooth(seed, CityNoise::Instrument, name, at, 11 * 60'000)
                       + kind.noise * CityNoise::normal(seed, CityNoise::Instrument, name, quint64(at));
    return stepped(std::max(0.0, value), kind.steps);
}

double CityInstruments::branchDrop(int station, int branch, qint64 utcMs) const
{
    const quint64 seed = m_heat.plan().options.seed, name = 100'000 + quint64(station) * 8 + quint64(branch);
    return stepped(
        std::max(0.0, m_heat.branchDrop_MPa(station, branch, utcMs)
                          + 0.0015 * CityNoise::normal(seed, CityNoise::Instrument, name, quint64(utcMs))),
        1000);
}

double CityInstruments::branchReturn(int station, int branch, qint64 utcMs) const
{
    const quint64 seed = m_heat.plan().options.seed, name = 200'000 + quint64(station) * 8 + quint64(branch);
    return stepped(m_heat.branchReturn_C(station, branch, utcMs)
                       + 0.07 * CityNoise::normal(seed, CityNoise::Instrument, name, quint64(utcMs)),
                   10);
}

bool CityInstruments::roomOffline(int household, qint64 utcMs) const
{
    // One sensor in 25 is silent for some hours of a day.
    const quint64 seed = m_heat.plan().options.seed, day = quint64(utcMs / CitySeason::kDayMs);
    const double dice = CityNoise::unit(seed, CityNoise::Instrument, 300'000'000 + quint64(household), day);
    if (dice > 0.04)
        return false;
    const double from = dice / 0.04 * 18;
    const double hour = double(utcMs % CitySeason::kDayMs) / CitySeason::kHourMs;
    return hour >= from && hour < from + 5;
}

double CityInstruments::room(int household, qint64 utcMs) const
{
    const int building = m_heat.plan().households[size_t(household)].building;
    return room(household, utcMs, m_heat.building_C(building, utcMs), m_heat.weather().at(utcMs));
}

double CityInstruments::room(int household, qint64 utcMs, double building_C, const CityAir &air) const
{
    if (roomOffline(household, utcMs))
        return kNaN;
    const CityPlan &plan = m_heat.plan();
    const CityHousehold &home = plan.households[size_t(household)];
    const HomeFault *fault = m_heat.faults().homeFault(household, int(m_heat.hourOf(utcMs)));
    const quint64 seed = plan.options.seed;
    double value = CityHeat::flat_C(home, plan.buildings[size_t(home.building)], fault, building_C, air);
    if (fault && fault->kind == HomeFaultKind::SensorWrong)
        value += 6; // it hangs over the radiator
    value += 0.4 * CityNoise::unit(seed, CityNoise::Instrument, 400'000'000 + quint64(household))
           - 0.2; // its own offset
    value += 0.07
           * CityNoise::normal(seed, CityNoise::Instrument, 500'000'000 + quint64(household), quint64(utcMs));
    return stepped(value, 10);
}

} // namespace Warmline
