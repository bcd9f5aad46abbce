// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/spatial_index.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace Warmline::Geo {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

namespace {

using Point = bg::model::d2::point_xy<double>;
using Box = bg::model::box<Point>;
using Value = std::pair<Box, quint32>;

Box boxOf(const LonLatRect &r)
{
    return {Point(r.west, r.south), Point(r.east, r.north)};
}

// The point of the box that is nearest on a city's scale, where degrees are straight lines.
LonLat nearestPoint(const Box &b, LonLat p)
{
    return {std::clamp(p.lon, b.min_corner().x(), b.max_corner().x()),
            std::clamp(p.lat, b.min_corner().y(), b.max_corner().y())};
}

// Half sides in degrees of a rectangle that surely holds the circle.
LonLatRect around(LonLat c, double radius_m)
{
    constexpr double metresPerDegree = 111'000.0;
    const double dLat = radius_m / metresPerDegree * 1.01;
    const double farLat = std::min(89.9, std::abs(c.lat) + dLat);
    const double dLon = std::min(360.0, dLat / std::cos(farLat * std::numbers::pi / 180.0));
    return {c.lon - dLon, c.lat - dLat, c.lon + dLon, c.lat + dLat};
}

bool byDistance(const SpatialIndex::Near &a, const SpatialIndex::Near &b)
{
    return a.distance_m != b.distance_m ? a.distance_m < b.distance_m : a.value < b.value;
}

} // namespace

struct SpatialIndex::Tree
{
    bgi::rtree<Value, bgi::quadratic<16>> rtree;
};

SpatialIndex::SpatialIndex()
    : m_tree(std::make_unique<Tree>())
{ }

SpatialIndex::SpatialIndex(std::span<const PointEntry> points)
    : SpatialIndex()
{
    std::vector<Value> values;
    values.reserve(points.size());
    for (const PointEntry &p : points) {
        if (isValid(p.at))
            values.emplace_back(boxOf({p.at.lon, p.at.lat, p.at.lon, p.at.lat}), p.value);
        else
            ++m_refused;
    }
    m_tree->rtree = decltype(m_tree->rtree)(values); // bulk loading: packed, several times faster to query
}

SpatialIndex::SpatialIndex(std::span<const Entry> boxes)
    : SpatialIndex()
{
    std::vector<Value> values;
    values.reserve(boxes.size());
    for (const Entry &e : boxes) {
        const bool ok = isValid(LonLat{e.box.west, e.box.south}) && isValid(LonLat{e.box.east, e.box.north})
                     && e.box.west <= e.box.east && e.box.south <= e.box.north;
        if (ok)
            values.emplace_back(boxOf(e.box), e.value);
        else
            ++m_refused;
    }
    m_tree->rtree = decltype(m_tree->rtree)(values);
}

SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex &&) noexcept = default;
SpatialIndex &SpatialIndex::operator=(SpatialIndex &&) noexcept = default;

bool SpatialIndex::add(LonLat at, quint32 value)
{
    if (!isValid(at)) {
        ++m_refused;
        return false;
    }
    m_tree->rtree.insert(Value(boxOf({at.lon, at.lat, at.lon, at.lat}), value));
    return true;
}

qsizetype SpatialIndex::size() const
{
    return static_cast<qsizetype>(m_tree->rtree.size());
}

std::vector<quint32> SpatialIndex::within(const LonLatRect &r) const
{
    std::vector<quint32> out;
    for (auto it = m_tree->rtree.qbegin(bgi::intersects(boxOf(r))); it != m_tree->rtree.qend(); ++it)
        out.push_back(it->second);
    std::ranges::sort(out);
    return out;
}

std::vector<SpatialIndex::Near> SpatialIndex::within(LonLat centre, double radius_m) const
{
    std::vector<Near> out;
    if (!isValid(centre) || !(radius_m >= 0))
        return out;
    const Box search = boxOf(around(centre, radius_m));
    for (auto it = m_tree->rtree.qbegin(bgi::intersects(search)); it != m_tree->rtree.qend(); ++it) {
        const double d = distance_m(centre, nearestPoint(it->first, centre));
        if (d <= radius_m)
            out.push_back({it->second, d});
    }
    std::ranges::sort(out, byDistance);
    return out;
}

std::vector<SpatialIndex::Near> SpatialIndex::nearest(LonLat centre, qsizetype count) const
{
    if (!isValid(centre) || count <= 0 || m_tree->rtree.empty())
        return {};
    // The tree measures in degrees, where east-west is stretched by 1/cos(lat). Its n nearest give a radius
    // that is surely large enough; the true order comes from the ground distances within it.
    double radius_m = 0;
    const auto n = static_cast<unsigned>(std::min<qsizetype>(count, size()));
    const Point p(centre.lon, centre.lat);
    for (auto it = m_tree->rtree.qbegin(bgi::nearest(p, n)); it != m_tree->rtree.qend(); ++it)
        radius_m = std::max(radius_m, distance_m(centre, nearestPoint(it->first, centre)));
    std::vector<Near> out = within(centre, radius_m * 1.000001 + 0.001);
    if (out.size() > static_cast<std::size_t>(n))
        out.resize(n);
    return out;
}

} // namespace Warmline::Geo
