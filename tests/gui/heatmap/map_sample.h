// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/geo/sample_city.h"

#include "ui/common/theme.h"
#include "ui/heatmap/heat/heat_engine.h"
#include "ui/heatmap/network/network_scene.h"
#include "ui/heatmap/view/map_view.h"

namespace Warmline {

inline constexpr Geo::LonLat kHotSpot{126.6035, 45.7512};

/// \a count complaints round a place, within \a spread_m, always the same.
inline std::vector<Geo::DensityPoint> complaintsRound(Geo::LonLat centre, int count, double spread_m,
                                                      quint32 seed = 7)
{
    QRandomGenerator random(seed);
    const Geo::LocalFrame frame(centre);
    std::vector<Geo::DensityPoint> points;
    for (int i = 0; i < count; ++i) {
        const double angle = random.generateDouble() * 2 * std::numbers::pi;
        const double r = spread_m * std::sqrt(random.generateDouble());
        const Geo::MercatorMetres p =
            Geo::toMercator(frame.toLonLat(r * std::cos(angle), r * std::sin(angle)));
        points.push_back({p.x, p.y, 1});
    }
    return points;
}

inline Geo::DensitySpec specFor(const MapFrame &frame, double margin = 200)
{
    const MapFrame whole = frame.snapped();
    Geo::DensitySpec spec;
    spec.area = whole.area(margin);
    spec.size = QSize(qRound(frame.size.width() + 2 * margin), qRound(frame.size.height() + 2 * margin));
    spec.radius_m = 150;
    return spec;
}

} // namespace Warmline
