// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QString>

#include <optional>
#include <span>

namespace Warmline::Geo {

/// The coordinate systems in which files come (docs/map.md, Coordinate systems).
enum class Crs : quint8 { Wgs84, Cgcs2000, Gcj02, Bd09 };

/// "wgs84", "cgcs2000", "gcj02", "bd09": what --crs takes and files say. Pure.
[[nodiscard]] QString crsName(Crs crs);
/// Reads what people and files write: "WGS-84", "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4490",
/// "火星坐标", "百度坐标" … nullopt for anything else. Case, blanks and dashes do not matter.
[[nodiscard]] std::optional<Crs> crsFromName(QStringView name);

/// Degrees in \a crs as WGS-84, and back. The figures must be on the globe.
[[nodiscard]] LonLat toWgs84(Crs crs, double lon, double lat);
[[nodiscard]] LonLat fromWgs84(Crs crs, LonLat p);

/// A place as a file has it, and where the same thing is known to stand (WGS-84).
struct KnownPlace
{
    LonLat given;
    LonLat known;
};

/// What system a file is probably in, told by things whose place is known already.
struct CrsGuess
{
    Crs crs = Crs::Wgs84;
    double median_m = 0; ///< distance that remains in this system
    double next_m = 0; ///< the same in the next best one
    int compared = 0;
};

/// nullopt when fewer than three places can be compared, when even the best system leaves more than 150 m,
/// or when the next best one fits nearly as well (nothing can be told then). CGCS2000 is never guessed: it
/// can't be told from WGS-84. Pure.
[[nodiscard]] std::optional<CrsGuess> guessCrs(std::span<const KnownPlace> places);

} // namespace Warmline::Geo
