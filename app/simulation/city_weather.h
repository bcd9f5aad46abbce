// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Warmline {

/// The time of a demo city. The history ends at "now", which is day 120 of a heating season whatever the
/// calendar says: it is always winter there.
struct CitySeason
{
    static constexpr int kDays = 120;
    static constexpr qint64 kHourMs = 3'600'000;
    static constexpr qint64 kDayMs = 24 * kHourMs;
    static constexpr qint64 kZoneMs = 8 * kHourMs; ///< Asia/Shanghai, no daylight saving

    qint64 nowMs = 0; ///< UTC, end of the history

    /// Start of the history: the full hour kDays before now.
    [[nodiscard]] qint64 startMs() const { return (nowMs / kHourMs - kDays * 24) * kHourMs; }
    [[nodiscard]] qint64 hourMs(int hour) const { return startMs() + hour * kHourMs; }
    /// Whole hours in the history.
    [[nodiscard]] int hours() const { return kDays * 24; }
    /// 0 … 24 of the local day.
    [[nodiscard]] static double hourOfDay(qint64 utcMs)
    {
        return double((utcMs + kZoneMs) % kDayMs) / double(kHourMs);
    }
};

/// What the weather is at one moment.
struct CityAir
{
    double outdoor_C = 0;
    double wind_ms = 0;
    double sun = 0; ///< on a south wall, 0 … 1 (clear noon)
};

/// Weather of a season: outdoor temperature with a base that falls into winter, weather systems of 4 to 11
/// days, the daily wave, and cold snaps, the last of which has just come; wind that goes with the systems,
/// with the day and with the fronts of the snaps; a sun that clouds dim, on the days on which they narrow the
/// daily wave, too. A pure function of seed and time, also beyond now. Thread-safe.
class CityWeather
{
public:
    CityWeather(quint64 seed, CitySeason season)
        : m_seed(seed)
        , m_season(season)
    { }

    [[nodiscard]] double outdoor_C(qint64 utcMs) const;
    /// Mean of the six hours before: what the set curve follows.
    [[nodiscard]] double smoothed_C(qint64 utcMs) const;
    /// Ten metres above the ground; about kUsualWind_ms in the mean.
    [[nodiscard]] double wind_ms(qint64 utcMs) const;
    /// Sun on a south wall, 0 … 1.
    [[nodiscard]] double sun(qint64 utcMs) const;
    /// The same as a pyranometer on the level has it, W/m².
    [[nodiscard]] double radiation_Wm2(qint64 utcMs) const { return kNoon_Wm2 * sun(utcMs); }
    [[nodiscard]] CityAir at(qint64 utcMs) const { return {outdoor_C(utcMs), wind_ms(utcMs), sun(utcMs)}; }

    static constexpr double kUsualWind_ms = 3;
    static constexpr double kNoon_Wm2 = 460; ///< of a clear noon in midwinter at 44° north

private:
    [[nodiscard]] double snap_K(double day) const;
    /// How clear the sky of these days is: -1 … 1, and wide or narrow the daily wave.
    [[nodiscard]] double clearness(qint64 utcMs) const;

    quint64 m_seed;
    CitySeason m_season;
};

} // namespace Warmline
