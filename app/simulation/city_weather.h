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

/// Outdoor temperature of a season: a base that falls into winter, weather systems of 4 to 11 days, the daily
/// wave, and cold snaps, the last of which has just come. A pure function of seed and time, also beyond now.
/// Thread-safe.
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
    /// Sun on a south wall, 0 … 1.
    [[nodiscard]] static double sun(qint64 utcMs);

private:
    [[nodiscard]] double snap_K(double day) const;

    quint64 m_seed;
    CitySeason m_season;
};

} // namespace Warmline
