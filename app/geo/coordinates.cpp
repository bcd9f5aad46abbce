// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/coordinates.h"

#include <algorithm>

namespace Warmline::Geo {

namespace {

constexpr double Pi = std::numbers::pi;
constexpr double DegreesToRadians = Pi / 180.0;
constexpr double MeanEarthRadius_m = 6371008.8;

// GCJ-02 is defined on the Krasovsky 1940 ellipsoid.
constexpr double KrasovskyA_m = 6378245.0;
constexpr double KrasovskyE2 = 0.00669342162296594323;

// WGS-84 ellipsoid, for the local frame.
constexpr double WgsA_m = 6378137.0;
constexpr double WgsE2 = 0.00669437999014;

struct Offset
{
    double lon;
    double lat;
};

// The published polynomial-and-sines offset, in metres on the ellipsoid, turned into degrees.
Offset gcjOffset(double lon, double lat)
{
    const double x = lon - 105.0;
    const double y = lat - 35.0;
    const double root = std::sqrt(std::abs(x));
    const double common = (20.0 * std::sin(6.0 * x * Pi) + 20.0 * std::sin(2.0 * x * Pi)) * 2.0 / 3.0;

    double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common;
    north += (20.0 * std::sin(y * Pi) + 40.0 * std::sin(y / 3.0 * Pi)) * 2.0 / 3.0;
    north += (160.0 * std::sin(y / 12.0 * Pi) + 320.0 * std::sin(y * Pi / 30.0)) * 2.0 / 3.0;

    double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common;
    east += (20.0 * std::sin(x * Pi) + 40.0 * std::sin(x / 3.0 * Pi)) * 2.0 / 3.0;
    east += (150.0 * std::sin(x / 12.0 * Pi) + 300.0 * std::sin(x / 30.0 * Pi)) * 2.0 / 3.0;

    const double phi = lat * DegreesToRadians;
    const double s = std::sin(phi);
    const double w2 = 1.0 - KrasovskyE2 * s * s;
    const double w = std::sqrt(w2);
    const double meridian = KrasovskyA_m * (1.0 - KrasovskyE2) / (w2 * w);
    const double parallel = KrasovskyA_m / w * std::cos(phi);
    return {east / (parallel * DegreesToRadians), north / (meridian * DegreesToRadians)};
}

// The offset changes by at most a few centimetres over its own size, so each step of
// p ← target − offset(p) shrinks the error about a thousandfold; the loop ends after 3-5 steps.
template <class Forward>
LonLat invert(double lon, double lat, Forward forward)
{
    double x = lon;
    double y = lat;
    for (int step = 0; step < 20; ++step) {
        const auto there = forward(x, y);
        const double dx = lon - there.lon;
        const double dy = lat - there.lat;
        x += dx;
        y += dy;
        if (std::abs(dx) < 1e-11 && std::abs(dy) < 1e-11)
            break;
    }
    return {x, y};
}

double clampedLatitude(double lat)
{
    return std::clamp(lat, -MercatorMaxLatitude, MercatorMaxLatitude);
}

} // namespace

bool isValid(LonLat p)
{
    return std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lon) <= 180.0
        && std::abs(p.lat) <= 90.0;
}

bool looksSwapped(double lon, double lat)
{
    return lat >= 73.0 && lat <= 135.5 && lon >= 3.0 && lon <= 54.0;
}

bool isGcjOffsetArea(LonLat p)
{
    return p.lon >= 72.004 && p.lon <= 137.8347 && p.lat >= 0.8293 && p.lat <= 55.8271;
}

Gcj02 toGcj02(LonLat p)
{
    if (!isGcjOffsetArea(p))
        return {p.lon, p.lat};
    const Offset o = gcjOffset(p.lon, p.lat);
    return {p.lon + o.lon, p.lat + o.lat};
}

LonLat fromGcj02(Gcj02 p)
{
    // Right at the border of the area a point may have no exact origin; the last step is near enough.
    return invert(p.lon, p.lat, [](double lon, double lat) { return toGcj02(LonLat{lon, lat}); });
}

Bd09 toBd09(Gcj02 p)
{
    constexpr double k = Pi * 3000.0 / 180.0;
    const double r = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * k);
    const double theta = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * k);
    return {r * std::cos(theta) + 0.0065, r * std::sin(theta) + 0.006};
}

Gcj02 toGcj02(Bd09 p)
{
    const LonLat q = invert(p.lon, p.lat, [](double lon, double lat) { return toBd09(Gcj02{lon, lat}); });
    return {q.lon, q.lat};
}

Bd09 toBd09(LonLat p)
{
    return toBd09(toGcj02(p));
}

LonLat fromBd09(Bd09 p)
{
    return fromGcj02(toGcj02(p));
}

MercatorMetres toMercator(LonLat p)
{
    const double phi = clampedLatitude(p.lat) * DegreesToRadians;
    return {MercatorRadius_m * p.lon * DegreesToRadians, MercatorRadius_m * std::asinh(std::tan(phi))};
}

LonLat fromMercator(MercatorMetres p)
{
    return {p.x / MercatorRadius_m / DegreesToRadians,
            std::atan(std::sinh(p.y / MercatorRadius_m)) / DegreesToRadians};
}

MercatorRect toMercator(const LonLatRect &r)
{
    const MercatorMetres sw = toMercator(LonLat{r.west, r.south});
    const MercatorMetres ne = toMercator(LonLat{r.east, r.north});
    return {sw.x, sw.y, ne.x, ne.y};
}

LonLatRect fromMercator(const MercatorRect &r)
{
    const LonLat sw = fromMercator(MercatorMetres{r.west, r.south});
    const LonLat ne = fromMercator(MercatorMetres{r.east, r.north});
    return {sw.lon, sw.lat, ne.lon, ne.lat};
}

double mercatorScale(double lat)
{
    return 1.0 / std::cos(clampedLatitude(lat) * DegreesToRadians);
}

double mercatorMetresPerPixel(double zoom)
{
    return 2.0 * MercatorLimit_m / (TileSize_px * std::exp2(zoom));
}

double groundMetresPerPixel(double zoom, double lat)
{
    return mercatorMetresPerPixel(zoom) / mercatorScale(lat);
}

TileId tileAt(LonLat p, int z)
{
    const int zoom = std::clamp(z, 0, MaxTileZoom);
    const int count = 1 << zoom;
    const MercatorMetres m = toMercator(p);
    const double side = 2.0 * MercatorLimit_m / count;
    const auto cell = [count](double v) {
        return std::isfinite(v) ? static_cast<int>(std::clamp(std::floor(v), 0.0, count - 1.0)) : 0;
    };
    return {zoom, cell((m.x + MercatorLimit_m) / side), cell((MercatorLimit_m - m.y) / side)};
}

bool isValid(TileId t)
{
    return t.z >= 0 && t.z <= MaxTileZoom && t.x >= 0 && t.y >= 0 && t.x < (1 << t.z) && t.y < (1 << t.z);
}

MercatorRect tileRect(TileId t)
{
    const double side = 2.0 * MercatorLimit_m / std::exp2(t.z);
    const double west = -MercatorLimit_m + t.x * side;
    const double north = MercatorLimit_m - t.y * side;
    return {west, north - side, west + side, north};
}

double distance_m(LonLat a, LonLat b)
{
    const double phi1 = a.lat * DegreesToRadians;
    const double phi2 = b.lat * DegreesToRadians;
    const double dPhi = phi2 - phi1;
    const double dLambda = (b.lon - a.lon) * DegreesToRadians;
    const double s = std::sin(dPhi / 2);
    const double t = std::sin(dLambda / 2);
    const double h = s * s + std::cos(phi1) * std::cos(phi2) * t * t;
    return 2.0 * MeanEarthRadius_m * std::asin(std::min(1.0, std::sqrt(h)));
}

LocalFrame::LocalFrame(LonLat origin)
    : m_origin(origin)
{
    const double phi = origin.lat * DegreesToRadians;
    const double s = std::sin(phi);
    const double w2 = 1.0 - WgsE2 * s * s;
    const double w = std::sqrt(w2);
    m_eastPerDegree_m = WgsA_m / w * std::cos(phi) * DegreesToRadians;
    m_northPerDegree_m = WgsA_m * (1.0 - WgsE2) / (w2 * w) * DegreesToRadians;
}

} // namespace Warmline::Geo
