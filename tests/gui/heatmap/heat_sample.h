// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"
#include "ui/heatmap/heat/heat_engine.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

inline constexpr Geo::LonLat kHeatTown{126.6, 45.75};
inline constexpr qint64 kHeatNow = 1'768'347'806'000;

inline Geo::DensitySpec townSpec()
{
    const Geo::MercatorMetres c = Geo::toMercator(kHeatTown);
    Geo::DensitySpec spec;
    spec.area = {c.x - 4000, c.y - 3000, c.x + 4000, c.y + 3000};
    spec.size = QSize(400, 300);
    return spec;
}

inline HeatRequest requestOf(const HeatPoints &points)
{
    HeatRequest request;
    request.complaints = points;
    request.spec = townSpec();
    request.scale = DensityScale::of(3'600'000, false);
    request.stops = {Qt::white, Qt::yellow, Qt::red};
    return request;
}

/// The greatest difference of two grids as a part of the peak; 1 when they are not of the same size.
inline double differenceOf(const Geo::DensityGrid &a, const Geo::DensityGrid &b)
{
    if (a.isEmpty() || a.values().size() != b.values().size())
        return 1;
    double most = 0;
    for (std::size_t i = 0; i < a.values().size(); ++i)
        most = std::max(most, std::abs(double(a.values()[i]) - double(b.values()[i])));
    return most / std::max(1.0, double(b.maximum()));
}

} // namespace Warmline
