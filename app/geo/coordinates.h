// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cmath>
#include <numbers>

/// Pure geometry on the map: value types and functions without state. Every function here may be
/// called from any thread. docs/map.md, Coordinate systems.
namespace Warmline::Geo {

/// A place in WGS-84 (GPS), degrees; longitude -180..180 (east), latitude -90..90 (north).
/// The system all of Warmline stores and exchanges.
struct LonLat
{
    double lon = 0;
    double lat = 0;
    friend bool operator==(const LonLat &, const LonLat &) = default;
};

/// A place in CGCS2000, China's national system, degrees. It differs from WGS-84 by centimetres
/// (both are realisations of ITRF), so the conversion copies the figures; the type keeps the claim.
struct Cgcs2000
{
    double lon = 0;
    double lat = 0;
    friend bool operator==(const Cgcs2000 &, const Cgcs2000 &) = default;
};

/// A place in GCJ-02, the offset system that public map services in China must use, degrees.
struct Gcj02
{
    double lon = 0;
    double lat = 0;
    friend bool operator==(const Gcj02 &, const Gcj02 &) = default;
};

/// A place in BD-09, Baidu's further offset of GCJ-02, degrees.
struct Bd09
{
    double lon = 0;
    double lat = 0;
    friend bool operator==(const Bd09 &, const Bd09 &) = default;
};

/// Spherical Web Mercator (EPSG:3857) metres, east and north of 0°, 0°. These are projected metres:
/// one ground metre is mercatorScale(lat) of them.
struct MercatorMetres
{
    double x = 0;
    double y = 0;
    friend bool operator==(const MercatorMetres &, const MercatorMetres &) = default;
};

/// A rectangle in Web Mercator metres; north > south, east > west.
struct MercatorRect
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] double width() const { return east - west; }
    [[nodiscard]] double height() const { return north - south; }
    [[nodiscard]] bool isEmpty() const { return !(east > west && north > south); }
    [[nodiscard]] bool contains(MercatorMetres p) const
    {
        return p.x >= west && p.x <= east && p.y >= south && p.y <= north;
    }
    [[nodiscard]] bool intersects(const MercatorRect &o) const
    {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
    friend bool operator==(const MercatorRect &, const MercatorRect &) = default;
};

/// A rectangle in degrees; it never crosses the date line here.
struct LonLatRect
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] bool isEmpty() const { return !(east > west && north > south); }
    [[nodiscard]] bool contains(LonLat p) const
    {
        return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
    }
    friend bool operator==(const LonLatRect &, const LonLatRect &) = default;
};

/// A 256-pixel tile of the usual z/x/y scheme (x eastwards, y southwards, 2^z tiles a side).
struct TileId
{
    int z = 0;
    int x = 0;
    int y = 0;
    friend bool operator==(const TileId &, const TileId &) = default;
    friend auto operator<=>(const TileId &, const TileId &) = default;
};

inline constexpr int TileSize_px = 256;
inline constexpr int MaxTileZoom = 22;
/// Radius of the sphere Web Mercator uses, metres.
inline constexpr double MercatorRadius_m = 6378137.0;
/// Half the width of the Web Mercator square, metres.
inline constexpr double MercatorLimit_m = MercatorRadius_m * std::numbers::pi;
/// Northernmost (and, negated, southernmost) latitude of the Web Mercator square, degrees.
inline constexpr double MercatorMaxLatitude = 85.05112877980659;

/// Finite and on the globe. Everything read from outside passes through here first.
[[nodiscard]] bool isValid(LonLat p);

/// True where the figures can only be right with longitude and latitude exchanged for a place in China
/// (lat 73..135, lon 3..54): a common fault of files. A suspicion to be told, never silently corrected.
[[nodiscard]] bool looksSwapped(double lon, double lat);

/// True inside the rectangle in which GCJ-02 is offset from WGS-84; outside it the two are the same.
[[nodiscard]] bool isGcjOffsetArea(LonLat p);

[[nodiscard]] constexpr Cgcs2000 toCgcs2000(LonLat p)
{
    return {p.lon, p.lat};
}
[[nodiscard]] constexpr LonLat fromCgcs2000(Cgcs2000 p)
{
    return {p.lon, p.lat};
}

/// WGS-84 → GCJ-02, the published approximation (agrees with the map services to about a metre).
[[nodiscard]] Gcj02 toGcj02(LonLat p);
/// GCJ-02 → WGS-84 by fixed-point iteration; round trip below a millimetre inside the offset area.
[[nodiscard]] LonLat fromGcj02(Gcj02 p);
[[nodiscard]] Bd09 toBd09(Gcj02 p);
/// BD-09 → GCJ-02 by fixed-point iteration; round trip below a millimetre.
[[nodiscard]] Gcj02 toGcj02(Bd09 p);
[[nodiscard]] Bd09 toBd09(LonLat p);
[[nodiscard]] LonLat fromBd09(Bd09 p);

/// WGS-84 → Web Mercator. Latitudes beyond ±85.05° are clamped to the edge of the square.
[[nodiscard]] MercatorMetres toMercator(LonLat p);
[[nodiscard]] LonLat fromMercator(MercatorMetres p);
[[nodiscard]] MercatorRect toMercator(const LonLatRect &r);
[[nodiscard]] LonLatRect fromMercator(const MercatorRect &r);

/// Mercator metres per ground metre at a latitude: 1/cos(lat).
[[nodiscard]] double mercatorScale(double lat);
/// Mercator metres per ground metre at a northing.
[[nodiscard]] inline double mercatorScaleAt(double y_m)
{
    return std::cosh(y_m / MercatorRadius_m);
}
/// Mercator metres a pixel at zoom z (256-pixel tiles); z may be fractional.
[[nodiscard]] double mercatorMetresPerPixel(double zoom);
/// Ground metres a pixel at zoom z and a latitude.
[[nodiscard]] double groundMetresPerPixel(double zoom, double lat);

/// The tile a place lies in; z is clamped to 0..MaxTileZoom and the place to the Mercator square.
[[nodiscard]] TileId tileAt(LonLat p, int z);
[[nodiscard]] bool isValid(TileId t);
/// What a tile covers.
[[nodiscard]] MercatorRect tileRect(TileId t);

/// Great-circle distance in metres (sphere of mean radius: within 0.3 % of the ellipsoid).
[[nodiscard]] double distance_m(LonLat a, LonLat b);

/// A flat east/north frame in metres round an origin (equirectangular, with the ellipsoid's radii at
/// the origin): for simulation and density within a city. Against the ellipsoid the error stays
/// below 0.1 % up to 50 km at Chinese latitudes. A value type; conversions are exact inverses.
class LocalFrame
{
public:
    struct Metres
    {
        double east_m = 0;
        double north_m = 0;
    };

    LocalFrame() = default;
    explicit LocalFrame(LonLat origin);

    [[nodiscard]] LonLat origin() const { return m_origin; }
    [[nodiscard]] Metres toMetres(LonLat p) const
    {
        return {(p.lon - m_origin.lon) * m_eastPerDegree_m, (p.lat - m_origin.lat) * m_northPerDegree_m};
    }
    [[nodiscard]] LonLat toLonLat(Metres p) const
    {
        return {m_origin.lon + p.east_m / m_eastPerDegree_m, m_origin.lat + p.north_m / m_northPerDegree_m};
    }
    [[nodiscard]] LonLat toLonLat(double east_m, double north_m) const
    {
        return toLonLat(Metres{east_m, north_m});
    }

private:
    LonLat m_origin;
    double m_eastPerDegree_m = 111319.49079327358;
    double m_northPerDegree_m = 110574.27582159440;
};

} // namespace Warmline::Geo
