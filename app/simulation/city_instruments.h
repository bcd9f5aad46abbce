// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/simulation/city_heat.h"

#include <functional>

namespace Warmline {

/// What the instruments of the city read: the true values with noise, steps, offsets, dead and stuck ones.
/// NaN: the instrument delivers nothing. Const functions of time; as thread-safe as the heat behind it.
class CityInstruments
{
public:
    explicit CityInstruments(const CityHeat &heat)
        : m_heat(heat)
    { }

    /// \a quantity: one of those of the weather.
    [[nodiscard]] double weather(SeriesQuantity quantity, qint64 utcMs) const;
    [[nodiscard]] double station(int station, int point, qint64 utcMs) const;
    [[nodiscard]] double branchDrop(int station, int branch, qint64 utcMs) const;
    [[nodiscard]] double branchReturn(int station, int branch, qint64 utcMs) const;
    [[nodiscard]] double room(int household, qint64 utcMs) const;
    /// The same with what many rooms of a house have in common already known.
    [[nodiscard]] double room(int household, qint64 utcMs, double building_C, const CityAir &air) const;

private:
    [[nodiscard]] bool roomOffline(int household, qint64 utcMs) const;
    const CityHeat &m_heat;
};

/// Series of the history, by instrument and span.
namespace CitySeries {

using Deliver = std::function<bool(QList<Series> series, qint64 points)>; ///< false: stop

/// All points of all stations and the weather in [from, to), \a stepMs apart.
bool stations(const CityHeat &heat, qint64 fromMs, qint64 toMs, qint64 stepMs, const Deliver &deliver);
/// All room sensors.
bool rooms(const CityHeat &heat, qint64 fromMs, qint64 toMs, qint64 stepMs, const Deliver &deliver);
/// Mean indoor temperature of each building, hourly.
bool buildings(const CityHeat &heat, qint64 fromMs, qint64 toMs, const Deliver &deliver);

} // namespace CitySeries

} // namespace Warmline
