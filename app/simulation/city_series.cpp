// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_instruments.h"

#include <cmath>

namespace Warmline {

namespace {

qint64 firstStep(qint64 fromMs, qint64 stepMs)
{
    return (fromMs + stepMs - 1) / stepMs * stepMs;
}

/// One series; what the instrument doesn't deliver is a gap.
template <class Read>
Series sampled(const SeriesKey &key, qint64 fromMs, qint64 toMs, qint64 stepMs, Read read)
{
    Series series{key, stepMs, {}};
    series.samples.reserve(qsizetype((toMs - fromMs) / stepMs) + 1);
    for (qint64 at = firstStep(fromMs, stepMs); at < toMs; at += stepMs) {
        const double value = read(at);
        if (!std::isnan(value))
            series.samples.append({at, value, Quality::Good});
    }
    return series;
}

qint64 points(const QList<Series> &all)
{
    qint64 sum = 0;
    for (const Series &series : all)
        sum += series.samples.size();
    return sum;
}

} // namespace

bool CitySeries::stations(const CityHeat &heat, qint64 fromMs, qint64 toMs, qint64 stepMs,
                          const Deliver &deliver)
{
    const CityPlan &plan = heat.plan();
    const CityInstruments instruments(heat);
    QList<Series> weather; // first: everything else is read against it
    for (const StationPoint &point : weatherPoints())
        weather.append(sampled({QString(), point.quantity, QString()}, fromMs, toMs, stepMs,
                               [&](qint64 at) { return instruments.weather(point.quantity, at); }));
    const qint64 told = points(weather);
    if (!deliver(std::move(weather), told))
        return false;
    for (int s = 0; s < int(plan.stations.size()); ++s) {
        const CityStation &station = plan.stations[size_t(s)];
        QList<Series> all;
        for (int point = 0; point < int(stationPoints().size()); ++point) {
            const SeriesKey key{station.id, stationPoints()[size_t(point)].quantity, QString()};
            all.append(sampled(key, fromMs, toMs, stepMs,
                               [&](qint64 at) { return instruments.station(s, point, at); }));
        }
        for (int b = 0; b < station.branchCount; ++b) {
            const QString name = CityPlan::branchName(b);
            all.append(sampled({station.id, SeriesQuantity::BranchPressureDifference, name}, fromMs, toMs,
                               stepMs, [&](qint64 at) { return instruments.branchDrop(s, b, at); }));
            all.append(sampled({station.id, SeriesQuantity::BranchReturnTemperature, name}, fromMs, toMs,
                               stepMs, [&](qint64 at) { return instruments.branchReturn(s, b, at); }));
        }
        const qint64 count = points(all);
        if (!deliver(std::move(all), count))
            return false;
    }
    return true;
}

bool CitySeries::rooms(const CityHeat &heat, qint64 fromMs, qint64 toMs, qint64 stepMs,
                       const Deliver &deliver)
{
    const CityPlan &plan = heat.plan();
    const CityInstruments instruments(heat);
    std::vector<qint64> times;
    std::vector<CityAir> air;
    std::vector<double> inside;
    for (qint64 at = firstStep(fromMs, stepMs); at < toMs; at += stepMs) {
        times.push_back(at);
        air.push_back(heat.weather().at(at));
    }
    inside.resize(times.size());
    QList<Series> all;
    for (int b = 0; b < int(plan.buildings.size()); ++b) {
        const CityBuilding &house = plan.buildings[size_t(b)];
        for (size_t i = 0; i < times.size(); ++i)
            inside[i] = heat.building_C(b, times[i]);
        for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount; ++h) {
            if (!plan.households[size_t(h)].hasSensor)
                continue;
            Series series{{plan.account(h).value, SeriesQuantity::RoomTemperature, QString()}, stepMs, {}};
            series.samples.reserve(qsizetype(times.size()));
            for (size_t i = 0; i < times.size(); ++i) {
                const double value = instruments.room(h, times[i], inside[i], air[i]);
                if (!std::isnan(value))
                    series.samples.append({times[i], value, Quality::Good});
            }
            all.append(std::move(series));
        }
        if (all.size() >= 500 || b + 1 == int(plan.buildings.size())) {
            const qint64 count = points(all);
            if (!deliver(std::exchange(all, {}), count))
                return false;
        }
    }
    return true;
}

bool CitySeries::buildings(const CityHeat &heat, qint64 fromMs, qint64 toMs, const Deliver &deliver)
{
    const CityPlan &plan = heat.plan();
    QList<Series> all;
    for (int b = 0; b < int(plan.buildings.size()); ++b) {
        all.append(sampled({plan.buildingId(b).value, SeriesQuantity::BuildingTemperature, QString()}, fromMs,
                           toMs, CitySeason::kHourMs,
                           [&](qint64 at) { return std::round(heat.building_C(b, at) * 10) / 10; }));
        if (all.size() >= 200 || b + 1 == int(plan.buildings.size())) {
            const qint64 count = points(all);
            if (!deliver(std::exchange(all, {}), count))
                return false;
        }
    }
    return true;
}

} // namespace Warmline
