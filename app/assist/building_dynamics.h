// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Warmline {

/// Hourly means of one building, side by side; NaN where one is missing. Wind and sun may be empty: nobody
/// measures them.
struct DynamicsSeries
{
    std::vector<double> room_C, supply_C, outside_C;
    std::vector<double> wind_ms = {}, sun_Wm2 = {};
};

/// An estimate with its 95 % interval.
struct Estimate
{
    double value = 0, low = 0, high = 0;
    [[nodiscard]] bool holds(double truth) const { return low <= truth && truth <= high; }
};

/// What a part of the weather does to the rooms, or why the series can't tell.
struct WeatherInfluence
{
    std::optional<Estimate> gain;
    QString why; ///< translated; empty when there is a gain
};

/// How a building answers to its water and its weather (关联分析, S076).
struct BuildingDynamics
{
    bool known = false; ///< false: the series can't tell; `why` says what is missing
    QString why; ///< translated
    Estimate timeConstant_h; ///< after which 63 % of a change have come
    Estimate supplyGain; ///< K in the rooms for 1 K of supply, once settled
    Estimate outsideGain; ///< K in the rooms for 1 K outside, once settled
    WeatherInfluence wind; ///< K in the rooms for 1 m/s more, once settled, at windBasis_K
    WeatherInfluence sun; ///< K in the rooms for 100 W/m² more on the level, once settled
    double windBasis_K = 0; ///< between inside and outside, mean of the hours: what the wind blows away
    int supplyLag_h = 0, outsideLag_h = 0, sunLag_h = 0; ///< dead time before anything moves
    double residual_K = 0; ///< what the model leaves unexplained, of one hour
    double explained = 0; ///< share of the changes from hour to hour, 0 … 1
    int hours = 0; ///< that were used
};

/// Regression of the next hour's room temperature on this one, supply and outside temperature with lags of up
/// to six hours, wind by the difference between inside and outside that it acts on, and sun with a lag of up
/// to three: a first-order heat balance. Instrumental variables (the hour before) keep the noise of the
/// sensors from shortening the time constant. Wind or sun that is not measured, does not vary or has too few
/// hours is left out, and why is said. Pure; some ten milliseconds; any thread. docs/diagnosis.md.
[[nodiscard]] BuildingDynamics buildingDynamics(const DynamicsSeries &series);

/// A building's hours are too few for an answer, or end a week before the last one: the mean of its homes may
/// tell more. Pure.
[[nodiscard]] bool tellsTooLittle(const std::vector<double> &room_C);

} // namespace Warmline
