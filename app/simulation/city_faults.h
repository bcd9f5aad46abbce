// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/city_plan.h"
#include "app/simulation/city_weather.h"

namespace Warmline {

/// What goes wrong in the plant. Hours are counted from the start of the season's history.
enum class PlantFaultKind : quint8 {
    BranchClosed, ///< somebody shut a secondary branch's valve
    FilterClogged, ///< the station's strainer: flow sinks over days
    PumpTrouble, ///< circulation falls to less than half
    Leak, ///< of a branch: make-up rises, its far houses get less
    SourceShortage, ///< a heat source can't hold its supply temperature
    SensorDead, ///< an instrument of the station delivers nothing
    SensorStuck
};

/// A trouble of station, branch, source or instrument. Hours count from the start of the season's history;
/// what `strength` means is the kind's.
struct PlantFault
{
    PlantFaultKind kind = PlantFaultKind::BranchClosed;
    int station = 0; ///< for SourceShortage the source
    int branch = 0; ///< for SensorDead/Stuck the index into stationPoints()
    double fromHour = 0, toHour = 0;
    double strength = 1;

    [[nodiscard]] bool activeAt(double hour) const { return hour >= fromHour && hour < toHour; }
    /// How much of the hour from \a hour on it lasts.
    [[nodiscard]] double overlap(int hour) const
    {
        return std::max(0.0, std::min(toHour, hour + 1.0) - std::max(fromHour, double(hour)));
    }
};

/// What goes wrong in one home.
enum class HomeFaultKind : quint8 {
    Airlock,
    ValveClosed,
    FilterClogged,
    WindowOpen,
    RiserBlocked,
    SensorWrong
};

/// A trouble of one home. Hours count from the start of the season's history.
struct HomeFault
{
    HomeFaultKind kind = HomeFaultKind::Airlock;
    int household = 0;
    int fromHour = 0, toHour = 0;
    float drop_K = 0; ///< colder at 44 K between inside and outside
};

/// The troubles of a season, from the seed: about one branch valve a week in the normal city, one home in
/// twenty once.
struct CityFaults
{
    std::vector<PlantFault> plant;
    std::vector<HomeFault> homes; ///< by household

    [[nodiscard]] static CityFaults make(const CityPlan &plan);
    /// The home's fault at an hour, or null.
    [[nodiscard]] const HomeFault *homeFault(int household, int hour) const;
    /// The closed branch that the demo tells about: still shut at the end of the history.
    [[nodiscard]] const PlantFault &presentBranchFault() const { return plant.front(); }
};

} // namespace Warmline
