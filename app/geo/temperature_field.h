// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QLineF>
#include <QSize>

#include <limits>
#include <span>
#include <vector>

namespace Warmline::Geo {

/// A house with a measured temperature.
struct MeasuredPlace
{
    MercatorMetres at;
    double celsius = 0;
    double weight = 1; ///< rooms behind it
    int community = -1; ///< index into TemperatureSpec::outlines; -1: of none, then it spreads nowhere
};

/// For which ground, and how far from measured houses, a field is made.
struct TemperatureSpec
{
    MercatorRect area;
    QSize size; ///< pixels of the field
    double reach_m =
        150; ///< ground metres; farther from every measured house of the community nothing is said
    /// Grounds of the communities, Mercator metres. One without (fewer than three points) is what lies within
    /// half the reach of its measured houses.
    std::vector<std::vector<MercatorMetres>> outlines;
    [[nodiscard]] bool isValid() const;
};

/// Temperatures over a piece of ground: NaN where nothing is known. Rows from the north.
class TemperatureField
{
public:
    static constexpr float Unknown = std::numeric_limits<float>::quiet_NaN();

    TemperatureField() = default;
    [[nodiscard]] int width() const { return m_spec.size.width(); }
    [[nodiscard]] int height() const { return m_spec.size.height(); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    /// °C, or NaN.
    [[nodiscard]] float at(int x, int y) const
    {
        return m_values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width())
                        + static_cast<std::size_t>(x)];
    }
    /// Where the temperature crosses \a celsius, as short lines in Mercator metres (marching squares): the
    /// border of what is at most as warm. What is not known counts as warmer.
    [[nodiscard]] std::vector<QLineF> border(double celsius) const;

private:
    friend TemperatureField temperatureField(std::span<const MeasuredPlace> places,
                                             const TemperatureSpec &spec);
    TemperatureSpec m_spec;
    std::vector<float> m_values;
};

/// Interpolates by inverse squared distance (softened below 15 m, so that one house is no spike), within each
/// community by its own houses only: a wall between two grounds is a wall for the colours, too. Places that
/// are not finite are left out. Pure; any thread. docs/map.md, Temperature cloud (温度云图).
[[nodiscard]] TemperatureField temperatureField(std::span<const MeasuredPlace> places,
                                                const TemperatureSpec &spec);

} // namespace Warmline::Geo
