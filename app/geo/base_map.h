// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QString>

#include <vector>

namespace Warmline::Geo {

using GeoLine = std::vector<LonLat>;

/// From the widest to the narrowest.
enum class RoadClass { Arterial, Secondary, Local, Lane, Path };

/// A street by its middle line.
struct MapRoad
{
    GeoLine line;
    RoadClass roadClass = RoadClass::Local;
    QString name; ///< may be empty
    double width_m = 0; ///< 0: by class
};

/// A river by its middle line.
struct MapRiver
{
    GeoLine line;
    double width_m = 40;
    QString name;
};

/// A park, a lake or a community (小区): a ring (closed by itself, either direction) with a name.
struct MapArea
{
    GeoLine ring;
    QString name;
};

/// A house by its outline (closed by itself).
struct MapBuilding
{
    GeoLine footprint;
    QString label; ///< short: "3 号楼"
};

/// The base map leaves room for its mark and its name; both are drawn by a layer above it, which knows how
/// the station is.
struct MapStation
{
    LonLat at;
    QString name;
};

/// The city's own geometry, from which the embedded base map is drawn. A plain value in WGS-84;
/// whoever knows the city (simulation, import) fills it. Things with invalid coordinates are
/// skipped when drawn.
struct BaseMap
{
    std::vector<MapRoad> roads;
    std::vector<MapRiver> rivers;
    std::vector<MapArea> waters;
    std::vector<MapArea> parks;
    std::vector<MapArea> communities;
    std::vector<MapBuilding> buildings;
    std::vector<MapStation> stations;
    /// Always shown on the map: source and age. In the language of the moment, which may change while the map
    /// is there; null: nothing is known.
    QString (*attribution)() = nullptr;

    /// The rectangle that holds everything valid; empty when there is nothing.
    [[nodiscard]] LonLatRect bounds() const;
    /// Changes when anything drawn changes: names cached tiles. Not a secure hash.
    [[nodiscard]] QString fingerprint() const;
};

/// Centroid of a ring's area (of its points when the area is nil).
[[nodiscard]] LonLat centroid(const GeoLine &ring);
/// Even-odd test; points on the border may go either way.
[[nodiscard]] bool contains(const GeoLine &ring, LonLat p);

} // namespace Warmline::Geo
