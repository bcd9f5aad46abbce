// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_weather.h"

#include "app/simulation/city_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Warmline {

namespace {

double wave(double phase)
{
    return std::sin(2 * std::numbers::pi * phase);
}

/// 0 before, rises to 1 within \a rise days, falls off after \a stay days within \a fall days.
double hump(double day, double from, double rise, double stay, double fall)
{
    const double t = day - from;
    if (t <= 0 || t >= rise + stay + fall)
        return 0;
    const double x = t < rise ? t / rise : t < rise + stay ? 1.0 : 1.0 - (t - rise - stay) / fall;
    return x * x * (3 - 2 * x);
}

} // namespace

double CityWeather::snap_K(double day) const
{
    double sum = 0;
    // One snap about every twelve days, at a place and of a strength of its own.
    const int slot = int(std::floor(day / 12));
    for (int s = slot - 1; s <= slot; ++s) {
        const auto dice = [&](quint64 n) {
            return CityNoise::unit(m_seed, CityNoise::Drift, 0x5a5a + n, quint64(s + 1000));
        };
        if ((s + 1) * 12 > CitySeason::kDays - 4 && s * 12 < CitySeason::kDays + 4)
            continue; // room for the one that is here now
        sum += (5 + 6 * dice(1)) * hump(day, s * 12 + 8 * dice(2), 0.9, 0.8 + 1.6 * dice(3), 1.6);
    }
    return sum + 8.5 * hump(day, CitySeason::kDays - 1.6, 1.5, 2.0, 2.0);
}

double CityWeather::outdoor_C(qint64 utcMs) const
{
    const double day = double(utcMs - m_season.startMs()) / CitySeason::kDayMs;
    const double depth = std::clamp(day / 75, -0.2, 1.0);
    const double base = -2.0 - 14.5 * depth;
    const auto phase = [&](quint64 n) { return CityNoise::unit(m_seed, CityNoise::Drift, n, 99); };
    const double synoptic = 2.6 * wave(day / 10.7 + phase(1)) + 1.7 * wave(day / 6.1 + phase(2))
                          + 1.1 * wave(day / 4.3 + phase(3));
    // The last days are calm, so that the snap of the story is the coldest.
    const double calm = day < CitySeason::kDays - 6 || day > CitySeason::kDays + 3 ? 1.0 : 0.35;
    const double hour = CitySeason::hourOfDay(utcMs);
    const double swing = 3.2 + 1.2 * clearness(utcMs);
    const double daily =
        -swing * std::cos(2 * std::numbers::pi * (hour - 5.5) / 24) + 0.5 * wave((hour - 1) / 12);
    const double breeze =
        0.5 * CityNoise::smooth(m_seed, CityNoise::Drift, 8, utcMs, 3 * CitySeason::kHourMs);
    return base + calm * synoptic + daily + breeze - snap_K(day);
}

double CityWeather::smoothed_C(qint64 utcMs) const
{
    double sum = 0;
    for (int i = 0; i < 6; ++i)
        sum += outdoor_C(utcMs - i * CitySeason::kHourMs);
    return sum / 6;
}

double CityWeather::clearness(qint64 utcMs) const
{
    return CityNoise::smooth(m_seed, CityNoise::Drift, 7, utcMs, 2 * CitySeason::kDayMs);
}

double CityWeather::wind_ms(qint64 utcMs) const
{
    const double day = double(utcMs - m_season.startMs()) / CitySeason::kDayMs;
    const auto phase = [&](quint64 n) { return CityNoise::unit(m_seed, CityNoise::Drift, n, 99); };
    const double systems = 1.1 * wave(day / 5.3 + phase(4)) + 0.8 * wave(day / 2.9 + phase(5));
    const double daily = 0.6 * wave((CitySeason::hourOfDay(utcMs) - 9) / 24);
    const double gusts = 1.2 * CityNoise::smooth(m_seed, CityNoise::Drift, 9, utcMs, 5 * CitySeason::kHourMs);
    const double front = 0.5 * std::max(0.0, snap_K(day + 0.25) - snap_K(day - 0.25));
    return std::max(0.0, kUsualWind_ms - 0.25 + systems + daily + gusts + front);
}

double CityWeather::sun(qint64 utcMs) const
{
    const double hour = CitySeason::hourOfDay(utcMs);
    if (hour <= 8 || hour >= 16)
        return 0;
    const double clouds =
        0.2 * CityNoise::smooth(m_seed, CityNoise::Drift, 10, utcMs, 4 * CitySeason::kHourMs);
    return wave((hour - 8) / 16) * std::clamp(0.72 + 0.28 * clearness(utcMs) + clouds, 0.1, 1.0);
}

} // namespace Warmline
