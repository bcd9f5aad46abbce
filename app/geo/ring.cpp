// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/ring.h"

#include "app/geo/coordinates.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_point.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/ring.hpp>

#include <cmath>
#include <numbers>

namespace Warmline::Geo {

namespace bg = boost::geometry;

namespace {

using Point = bg::model::d2::point_xy<double>;
using Points = bg::model::multi_point<Point>;
using Ring = bg::model::ring<Point, true, false>; // clockwise, open

constexpr int kCircleCorners = 16;

Ring hullOf(const Points &points)
{
    Ring hull;
    bg::convex_hull(points, hull);
    return hull;
}

} // namespace

QList<QPointF> hullRound(const QList<QPointF> &places, double margin_m)
{
    Points points;
    for (const QPointF &place : places) {
        const LonLat at{place.x(), place.y()};
        if (!isValid(at))
            continue;
        const MercatorMetres m = toMercator(at);
        points.emplace_back(m.x, m.y);
    }
    if (points.empty())
        return {};
    // Each corner of the hull with a circle round it: the hull of those is the hull with the margin.
    Points grown;
    for (const Point &corner : hullOf(points)) {
        const double margin = margin_m * mercatorScaleAt(corner.y());
        for (int i = 0; i < kCircleCorners; ++i) {
            const double angle = 2 * std::numbers::pi * i / kCircleCorners;
            grown.emplace_back(corner.x() + margin * std::cos(angle), corner.y() + margin * std::sin(angle));
        }
    }
    QList<QPointF> hull;
    for (const Point &corner : hullOf(grown)) {
        const LonLat at = fromMercator(MercatorMetres{corner.x(), corner.y()});
        hull.append({at.lon, at.lat});
    }
    return hull;
}

bool isSimpleRing(const QList<QPointF> &ring)
{
    Ring checked;
    for (const QPointF &p : ring)
        checked.emplace_back(p.x(), p.y());
    if (checked.size() > 1 && ring.first() == ring.last())
        checked.pop_back();
    if (checked.size() < 3)
        return false;
    bg::correct(checked); // either way round will do
    return bg::is_valid(checked);
}

} // namespace Warmline::Geo
