// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ramps.h"

#include <cmath>

namespace Warmline::Ramps {

double densityPosition(double perKm2Hour, double firstBound)
{
    if (perKm2Hour < firstBound)
        return -1.0;
    return std::clamp(std::log2(perKm2Hour / firstBound), 0.0, 6.0);
}

QColor interpolate(const QList<QColor> &stops, double position)
{
    if (stops.isEmpty())
        return {};
    const double last = static_cast<double>(stops.size() - 1);
    const double at = std::clamp(position, 0.0, last);
    const auto low = static_cast<qsizetype>(std::floor(at));
    const auto high = std::min<qsizetype>(low + 1, stops.size() - 1);
    const auto share = static_cast<float>(at - static_cast<double>(low));
    const QColor &a = stops[low];
    const QColor &b = stops[high];
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

QColor density(const ColorSet &colors, double perKm2Hour, double firstBound)
{
    const double position = densityPosition(perKm2Hour, firstBound);
    if (position < 0)
        return QColor(0, 0, 0, 0);
    QColor color = interpolate(colors.densityRamp, position);
    const double alpha = position < 1.0 ? 0.66 * position : 0.66 + (position - 1.0) / 5.0 * 0.06;
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QColor densityClass(const ColorSet &colors, int index)
{
    return colors.densityRamp.value(std::clamp(index, 0, 6));
}

double roomTemperaturePosition(double celsius, double standard_C)
{
    const double away = celsius - standard_C;
    return std::clamp(4 + (away < 0 ? away : away / 2), 0.0, 8.0);
}

int roomTemperatureClass(double celsius, double standard_C)
{
    const double away = roomTemperaturePosition(celsius, standard_C) - 4;
    return static_cast<int>(std::lround(away));
}

QColor roomTemperatureClassColor(const ColorSet &colors, int classIndex)
{
    return colors.roomTemperatureRamp.value(std::clamp(classIndex, -4, 4) + 4);
}

QColor roomTemperature(const ColorSet &colors, double celsius, double standard_C)
{
    return roomTemperatureClassColor(colors, roomTemperatureClass(celsius, standard_C));
}

QColor inkOn(const QColor &background)
{
    const QColor dark(0x14, 0x20, 0x2B);
    const QColor light(Qt::white);
    return contrastRatio(dark, background) >= contrastRatio(light, background) ? dark : light;
}

} // namespace Warmline::Ramps
