// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/building_dynamics.h"

#include <QCoreApplication>

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BuildingDynamics)
};

constexpr int kMostLag_h = 6;
constexpr int kLeastHours = 120;
constexpr double kQuantile95 = 1.96;
constexpr double kLeastSpread_K = 0.7; ///< of supply and outside temperature, standard deviation

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, 4>;
using Coefficients = Eigen::Vector4d; ///< room, supply, outside, constant

struct Fit
{
    Coefficients coefficients;
    Eigen::Matrix4d covariance;
    double residual_K = 0, explained = 0;
    int hours = 0;
};

std::optional<Fit> fit(const DynamicsSeries &s, int supplyLag, int outsideLag)
{
    std::vector<std::array<double, 6>> rows; // next, room, supply, outside, room before, 1
    for (size_t i = kMostLag_h + 1; i + 1 < s.room_C.size(); ++i) {
        const std::array<double, 6> row{s.room_C[i + 1],
                                        s.room_C[i],
                                        s.supply_C[i - size_t(supplyLag)],
                                        s.outside_C[i - size_t(outsideLag)],
                                        s.room_C[i - 1],
                                        1};
        if (std::ranges::all_of(row, [](double value) { return std::isfinite(value); }))
            rows.push_back(row);
    }
    const auto count = Eigen::Index(rows.size());
    if (count < kLeastHours)
        return std::nullopt;
    Matrix x(count, 4), z(count, 4);
    Eigen::VectorXd y(count);
    double changes = 0;
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto &[next, room, supply, outside, before, one] = rows[size_t(i)];
        x.row(i) << room, supply, outside, one;
        z.row(i) << before, supply, outside, one;
        y(i) = next;
        changes += (next - room) * (next - room);
    }
    const Eigen::Matrix4d inverse = (z.transpose() * x).inverse();
    if (!inverse.allFinite())
        return std::nullopt;
    Fit made;
    made.coefficients = inverse * (z.transpose() * y);
    const Eigen::VectorXd error = y - x * made.coefficients;
    const double variance = error.squaredNorm() / double(count - 4);
    // Sensor noise makes neighbouring errors alike: their covariance one hour apart counts, too.
    Eigen::Matrix4d middle = Eigen::Matrix4d::Zero();
    for (Eigen::Index i = 0; i < count; ++i) {
        middle += error(i) * error(i) * z.row(i).transpose() * z.row(i);
        for (Eigen::Index lag = 1; lag <= 2 && lag <= i; ++lag) {
            const double weight = (1 - double(lag) / 3) * error(i) * error(i - lag);
            middle +=
                weight * (z.row(i).transpose() * z.row(i - lag) + z.row(i - lag).transpose() * z.row(i));
        }
    }
    made.covariance = inverse * middle * inverse.transpose();
    made.residual_K = std::sqrt(variance);
    made.explained = changes > 0 ? std::max(0.0, 1 - error.squaredNorm() / changes) : 0;
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
    Eigen::Vector4d slope = Eigen::Vector4d::Zero();
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

} // namespace

BuildingDynamics buildingDynamics(const DynamicsSeries &series)
{
    if (series.room_C.size() != series.supply_C.size() || series.room_C.size() != series.outside_C.size())
        return unknown(Tr::tr("序列长短不一"));
    if (spread(series.supply_C) < kLeastSpread_K && spread(series.outside_C) < kLeastSpread_K)
        return unknown(Tr::tr("供温和室外都没有变化，看不出关系"));
    std::optional<Fit> best;
    BuildingDynamics dynamics;
    for (int supplyLag = 0; supplyLag <= kMostLag_h; ++supplyLag) {
        for (int outsideLag = 0; outsideLag <= kMostLag_h; ++outsideLag) {
            const auto one = fit(series, supplyLag, outsideLag);
            if (!one || (best && one->residual_K >= best->residual_K))
                continue;
            best = one;
            dynamics.supplyLag_h = supplyLag;
            dynamics.outsideLag_h = outsideLag;
        }
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
    dynamics.residual_K = best->residual_K;
    dynamics.explained = best->explained;
    dynamics.hours = best->hours;
    return dynamics;
}

} // namespace Warmline
