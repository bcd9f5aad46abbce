// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/crs.h"
#include "app/geo/tile_service.h"

namespace Warmline::Geo {

/// A source whose tiles are drawn in \a crs (GCJ-02 or BD-09), as WGS-84 tiles: each is put together from the
/// up to four it overlaps. Gives back \a source itself for WGS-84 and CGCS2000.
[[nodiscard]] TileSource shiftedSource(TileSource source, Crs crs);

/// The deepest level that is still a picture when it is drawn from a level above: 4 pixels of 256 a side.
inline constexpr int kMostOverzoom = 6;

/// A source whose deepest level is \a high, for deeper ones as well, down to kMostOverzoom below: the piece
/// of the tile above, enlarged. The last few tiles above are kept, since their pieces are asked for together.
[[nodiscard]] TileSource overzoomed(TileSource source, int high);

/// Transparent tiles: for the layer that has nothing to say.
[[nodiscard]] TileSource emptySource();

} // namespace Warmline::Geo
