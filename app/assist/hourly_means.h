// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_series.h"
#include "app/domain/step_means.h"

namespace Warmline {

/// The hours of [fromMs, toMs) side by side, each the mean of its usable samples; NaN where there are none.
/// \a series may be null: nothing was measured. Pure.
template <class Number>
std::vector<Number> hourlyMeans(const Series *series, qint64 fromMs, qint64 toMs)
{
    return stepMeans<Number>(series, fromMs, toMs, 3'600'000);
}

/// The same of a home: the mean of its sensors. \a seriesOf gives the series under a key, null when there is
/// none.
template <class Number, class SeriesOf>
std::vector<Number> hourlyMeansOfHome(const RoomSeries::Home &home, SeriesOf seriesOf, qint64 fromMs,
                                      qint64 toMs)
{
    std::vector<std::vector<Number>> sensors;
    for (const SeriesKey &key : home)
        sensors.push_back(hourlyMeans<Number>(seriesOf(key), fromMs, toMs));
    return sensors.size() == 1 ? sensors.front() : meanCurve(sensors);
}

/// The same of a building: the mean of homes in it, each counted once.
template <class Number, class SeriesOf>
std::vector<Number> hourlyMeansOfHomes(const QList<RoomSeries::Home> &homes, SeriesOf seriesOf, qint64 fromMs,
                                       qint64 toMs)
{
    // Without a home it has its hours all the same: nothing is known of them.
    std::vector<std::vector<Number>> all{hourlyMeans<Number>(nullptr, fromMs, toMs)};
    for (const RoomSeries::Home &home : homes)
        all.push_back(hourlyMeansOfHome<Number>(home, seriesOf, fromMs, toMs));
    return meanCurve(all);
}

} // namespace Warmline
