// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/heat/density_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr double kHourMs = 3'600'000;
constexpr double kDayMs = 24 * kHourMs;
constexpr int kClasses = 7;

} // namespace

DensityScale DensityScale::of(qint64 windowMs, bool perThousandHouseholds)
{
    DensityScale s;
    s.perThousandHouseholds = perThousandHouseholds;
    const double ms = std::max<double>(1, static_cast<double>(windowMs));
    if (ms < 12 * kHourMs) {
        s.period = Period::Hour;
        s.factor = kHourMs / ms;
        s.firstBound = 5;
    } else if (ms < 30 * kDayMs) {
        s.period = Period::Day;
        s.factor = kDayMs / ms;
        s.firstBound = 20;
    } else {
        s.period = Period::Season;
        s.factor = 1;
        s.firstBound = 500;
    }
    // A built-up km² holds about 10,000 households, so these classes look alike where the town is ordinary.
    if (perThousandHouseholds)
        s.firstBound /= 10;
    return s;
}

DensityScale DensityScale::fittedTo(double maximum) const
{
    DensityScale fitted = *this;
    fitted.automatic = true;
    const double first = maximum * factor / (1 << (kClasses - 1));
    if (!std::isfinite(first) || first <= 0)
        return fitted;
    const double power = std::pow(10.0, std::floor(std::log10(first)));
    fitted.firstBound = power;
    for (const double step : {2.0, 5.0}) {
        if (step * power <= first)
            fitted.firstBound = step * power;
    }
    return fitted;
}

DensityScale DensityScale::endingAt(double top) const
{
    DensityScale chosen = *this;
    chosen.automatic = false;
    chosen.byHand = true;
    chosen.firstBound = std::clamp(top, kLeastTop, kGreatestTop) / (1 << (kClasses - 1));
    return chosen;
}

QString DensityScale::unitKey() const
{
    const QString time = period == Period::Hour ? u"hour"_s : period == Period::Day ? u"day"_s : u"season"_s;
    return time + (perThousandHouseholds ? u"_households"_s : u"_km2"_s);
}

QString DensityScale::unit() const
{
    switch (period) {
    case Period::Hour:
        return perThousandHouseholds ? QCoreApplication::translate("DensityScale", "件 / 千户 · 时")
                                     : QCoreApplication::translate("DensityScale", "件 / km² · 时");
    case Period::Day:
        return perThousandHouseholds ? QCoreApplication::translate("DensityScale", "件 / 千户 · 日")
                                     : QCoreApplication::translate("DensityScale", "件 / km² · 日");
    case Period::Season: break;
    }
    return perThousandHouseholds ? QCoreApplication::translate("DensityScale", "件 / 千户 · 季")
                                 : QCoreApplication::translate("DensityScale", "件 / km² · 季");
}

Geo::DensityRamp DensityScale::ramp(const QList<QColor> &stops) const
{
    Geo::DensityRamp ramp;
    ramp.stops = stops;
    for (const double bound : bounds())
        ramp.classes.append(bound / factor);
    return ramp;
}

float heatWeight(Tier tier, qint64 age_ms)
{
    const float ofTier = tier == Tier::Red ? 4.0F : tier == Tier::Yellow ? 2.0F : 1.0F;
    const double halves = static_cast<double>(std::max<qint64>(0, age_ms)) / kHeatHalfLife_ms;
    return ofTier * static_cast<float>(std::exp2(-halves));
}

QList<double> DensityScale::bounds() const
{
    QList<double> result;
    for (int i = 0; i < kClasses; ++i)
        result.append(firstBound * (1 << i));
    return result;
}

} // namespace Warmline
