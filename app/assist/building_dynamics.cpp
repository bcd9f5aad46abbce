// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/building_dynamics.h"

#include <QCoreApplication>

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BuildingDynamics)
};

constexpr int kMostLag_h = 6, kMostSunLag_h = 3;
constexpr int kLeastHours = 120;
constexpr int kLivelyHours = 7 * 24; ///< a series that is silent for so long has ended
constexpr double kLeastShare = 0.7; ///< of the building's hours, that wind or sun must have
constexpr double kQuantile95 = 1.96;
constexpr double kLeastSpread_K = 0.7; ///< of supply and outside temperature, standard deviation
constexpr double kLeastSpread_ms = 0.4, kLeastSpread_Wm2 = 20;
constexpr double kLeastBasis_K = 3; ///< between inside and outside: less, and wind takes nothing away
constexpr double kSunUnit_Wm2 = 100;

// Room, supply, outside, what there is of wind and sun, constant.
constexpr int kMostColumns = 6;
using Coefficients = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, kMostColumns, 1>;
using Square = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, kMostColumns, kMostColumns>;

/// What moves the rooms, with its dead time.
struct Drive
{
    const std::vector<double> *values;
    int lag_h;
};

struct Fit
{
    std::vector<Drive> drives;
    Coefficients coefficients; ///< room, drives, constant
    Square covariance;
    double residual_K = 0, explained = 0;
    int hours = 0;
};

/// The hours in which all is known, row by row.
struct Rows
{
    std::vector<Coefficients> x, z; ///< regressors and instruments
    std::vector<double> next;
    double changes = 0;
};

Rows rowsOf(const std::vector<double> &room, const std::vector<Drive> &drives)
{
    const auto columns = Eigen::Index(drives.size()) + 2;
    Rows rows;
    for (size_t i = kMostLag_h + 1; i + 1 < room.size(); ++i) {
        Coefficients x(columns);
        x(0) = room[i];
        for (size_t d = 0; d < drives.size(); ++d)
            x(Eigen::Index(d) + 1) = (*drives[d].values)[i - size_t(drives[d].lag_h)];
        x(columns - 1) = 1;
        if (!x.allFinite() || !std::isfinite(room[i - 1]) || !std::isfinite(room[i + 1]))
            continue;
        rows.x.push_back(x);
        x(0) = room[i - 1];
        rows.z.push_back(x);
        rows.next.push_back(room[i + 1]);
        rows.changes += (room[i + 1] - room[i]) * (room[i + 1] - room[i]);
    }
    return rows;
}

/// Sensor noise makes neighbouring errors alike: their covariance one hour apart counts, too.
Square covarianceOf(const Rows &rows, const Square &inverse, const std::vector<double> &error)
{
    Square middle = Square::Zero(inverse.rows(), inverse.cols());
    for (size_t i = 0; i < error.size(); ++i) {
        middle += error[i] * error[i] * rows.z[i] * rows.z[i].transpose();
        for (size_t lag = 1; lag <= 2 && lag <= i; ++lag) {
            const double weight = (1 - double(lag) / 3) * error[i] * error[i - lag];
            const Square product = rows.z[i] * rows.z[i - lag].transpose();
            middle += weight * (product + product.transpose());
        }
    }
    return inverse * middle * inverse.transpose();
}

/// \a withIntervals: what the estimates' intervals need, too; of many that are compared nobody asks for it.
std::optional<Fit> fit(const std::vector<double> &room, std::vector<Drive> drives, bool withIntervals)
{
    const Rows rows = rowsOf(room, drives);
    const size_t count = rows.next.size();
    if (count < size_t(kLeastHours))
        return std::nullopt;
    const auto columns = Eigen::Index(drives.size()) + 2;
    Square products = Square::Zero(columns, columns);
    Coefficients with = Coefficients::Zero(columns);
    for (size_t i = 0; i < count; ++i) {
        products += rows.z[i] * rows.x[i].transpose();
        with += rows.z[i] * rows.next[i];
    }
    const Eigen::FullPivLU<Square> solver(products);
    if (!solver.isInvertible())
        return std::nullopt;
    const Square inverse = solver.inverse();
    Fit made;
    made.drives = std::move(drives);
    made.coefficients = inverse * with;
    std::vector<double> error(count);
    double squares = 0;
    for (size_t i = 0; i < count; ++i) {
        error[i] = rows.next[i] - rows.x[i].dot(made.coefficients);
        squares += error[i] * error[i];
    }
    if (withIntervals)
        made.covariance = covarianceOf(rows, inverse, error);
    made.residual_K = std::sqrt(squares / double(Eigen::Index(count) - columns));
    made.explained = rows.changes > 0 ? std::max(0.0, 1 - squares / rows.changes) : 0;
    made.hours = int(count);
    return made;
}

double spread(const std::vector<double> &values)
{
    double sum = 0, squares = 0;
    int count = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            sum += value;
            squares += value * value;
            ++count;
        }
    }
    return count < 2 ? 0 : std::sqrt(std::max(0.0, squares / count - sum / count * sum / count));
}

/// coefficient / (1 - a) with its interval, by the slope of that ratio in both.
Estimate settled(const Fit &fit, int coefficient)
{
    const double left = 1 - fit.coefficients(0);
    const double value = fit.coefficients(coefficient) / left;
    Coefficients slope = Coefficients::Zero(fit.coefficients.size());
    slope(0) = value / left;
    slope(coefficient) = 1 / left;
    const double half = kQuantile95 * std::sqrt(slope.dot(fit.covariance * slope));
    return {value, value - half, value + half};
}

Estimate timeConstant(const Fit &fit)
{
    // The interval is made for the decay, where it is even, and carried over.
    const double decay = -std::log(fit.coefficients(0));
    const double half = kQuantile95 * std::sqrt(fit.covariance(0, 0)) / fit.coefficients(0);
    const double slowest = decay - half;
    return {1 / decay, 1 / (decay + half),
            slowest > 0 ? 1 / slowest : std::numeric_limits<double>::infinity()};
}

BuildingDynamics unknown(const QString &why)
{
    BuildingDynamics dynamics;
    dynamics.why = why;
    return dynamics;
}

double meanOfHours(const std::vector<double> &values)
{
    double sum = 0;
    int count = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    }
    return count > 0 ? sum / count : std::nan("");
}

/// Why wind or sun can't be judged beside these rooms; empty: it can.
QString missing(const std::vector<double> &values, double leastSpread, const std::vector<double> &room)
{
    if (std::ranges::none_of(values, [](double value) { return std::isfinite(value); }))
        return Tr::tr("没有测");
    int both = 0, rooms = 0;
    for (size_t i = 0; i < room.size(); ++i) {
        rooms += std::isfinite(room[i]);
        both += std::isfinite(room[i]) && std::isfinite(values[i]);
    }
    if (both < rooms * kLeastShare)
        return Tr::tr("有数据的小时太少");
    return spread(values) < leastSpread ? Tr::tr("没有变化") : QString();
}

/// The wind as what it blows away: by the difference between inside and outside, of which the mean is one.
/// The inside is its mean, so that no noise of the rooms comes in.
std::vector<double> draught(const DynamicsSeries &series, double inside_C, double basis_K)
{
    std::vector<double> values(series.wind_ms.size());
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = series.wind_ms[i] * (inside_C - series.outside_C[i]) / basis_K;
    return values;
}

/// The lags that leave the least unexplained: those of the temperatures together, then that of the sun.
std::optional<Fit> bestFit(const DynamicsSeries &series, const std::vector<double> *wind,
                           const std::vector<double> *sun)
{
    std::optional<Fit> best;
    const auto consider = [&](int supplyLag_h, int outsideLag_h, int sunLag_h) {
        std::vector<Drive> drives{{&series.supply_C, supplyLag_h}, {&series.outside_C, outsideLag_h}};
        if (wind)
            drives.push_back({wind, 0});
        if (sun)
            drives.push_back({sun, sunLag_h});
        auto one = fit(series.room_C, std::move(drives), false);
        if (one && (!best || one->residual_K < best->residual_K))
            best = std::move(one);
    };
    for (int supplyLag_h = 0; supplyLag_h <= kMostLag_h; ++supplyLag_h) {
        for (int outsideLag_h = 0; outsideLag_h <= kMostLag_h; ++outsideLag_h)
            consider(supplyLag_h, outsideLag_h, 0);
    }
    for (int sunLag_h = 1; best && sun && sunLag_h <= kMostSunLag_h; ++sunLag_h)
        consider(best->drives[0].lag_h, best->drives[1].lag_h, sunLag_h);
    return best ? fit(series.room_C, best->drives, true) : std::nullopt;
}

} // namespace

BuildingDynamics buildingDynamics(const DynamicsSeries &series)
{
    const size_t hours = series.room_C.size();
    const auto fits = [hours](const std::vector<double> &values) { return values.size() == hours; };
    if (!fits(series.supply_C) || !fits(series.outside_C)
        || (!series.wind_ms.empty() && !fits(series.wind_ms))
        || (!series.sun_Wm2.empty() && !fits(series.sun_Wm2)))
        return unknown(Tr::tr("序列长短不一"));
    if (spread(series.supply_C) < kLeastSpread_K && spread(series.outside_C) < kLeastSpread_K)
        return unknown(Tr::tr("供温和室外都没有变化，看不出关系"));
    BuildingDynamics dynamics;
    const double inside_C = meanOfHours(series.room_C), basis_K = inside_C - meanOfHours(series.outside_C);
    dynamics.wind.why = missing(series.wind_ms, kLeastSpread_ms, series.room_C);
    if (dynamics.wind.why.isEmpty() && !(basis_K >= kLeastBasis_K))
        dynamics.wind.why = Tr::tr("室内外温差太小");
    dynamics.sun.why = missing(series.sun_Wm2, kLeastSpread_Wm2, series.room_C);
    const std::vector<double> wind = draught(series, inside_C, basis_K);
    bool hasWind = dynamics.wind.why.isEmpty(), hasSun = dynamics.sun.why.isEmpty();
    auto best = bestFit(series, hasWind ? &wind : nullptr, hasSun ? &series.sun_Wm2 : nullptr);
    if (!best && (hasWind || hasSun)) { // too few hours have all of it: the temperatures alone may do
        for (auto *one : {&dynamics.wind, &dynamics.sun})
            one->why = one->why.isEmpty() ? Tr::tr("有数据的小时太少") : one->why;
        hasWind = hasSun = false;
        best = bestFit(series, nullptr, nullptr);
    }
    if (!best)
        return unknown(Tr::tr("完整的小时不足 %1 个").arg(kLeastHours));
    const double a = best->coefficients(0);
    if (!(a > 0.05 && a < 0.9999) || !best->covariance.allFinite())
        return unknown(Tr::tr("室温不像是跟着供温和室外走的"));
    dynamics.known = true;
    dynamics.timeConstant_h = timeConstant(*best);
    dynamics.supplyGain = settled(*best, 1);
    dynamics.outsideGain = settled(*best, 2);
    dynamics.supplyLag_h = best->drives[0].lag_h;
    dynamics.outsideLag_h = best->drives[1].lag_h;
    if (hasWind) {
        dynamics.wind.gain = settled(*best, 3);
        dynamics.windBasis_K = basis_K;
    }
    if (hasSun) {
        const Estimate one = settled(*best, hasWind ? 4 : 3);
        dynamics.sun.gain = {one.value * kSunUnit_Wm2, one.low * kSunUnit_Wm2, one.high * kSunUnit_Wm2};
        dynamics.sunLag_h = best->drives.back().lag_h;
    }
    dynamics.residual_K = best->residual_K;
    dynamics.explained = best->explained;
    dynamics.hours = best->hours;
    return dynamics;
}

bool tellsTooLittle(const std::vector<double> &room_C)
{
    const auto isKnown = [](double value) { return !std::isnan(value); };
    const auto lately = std::min<qptrdiff>(std::ssize(room_C), kLivelyHours);
    return std::ranges::count_if(room_C, isKnown) < kLeastHours
        || std::none_of(room_C.end() - lately, room_C.end(), isKnown);
}

} // namespace Warmline
