// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"

namespace Warmline::Geo {

/// Raster tiles from an MBTiles file (SQLite; rows counted from the south), read only. PNG, JPEG and WebP;
/// vector tiles ("pbf") are refused with a sentence.
struct MbTiles
{
    QString name;
    QString attribution;
    int minimumZoom = 0;
    int maximumZoom = MaxTileZoom;
    std::optional<LonLatRect> bounds;
    TileSource source; ///< NotFound for tiles not in the file, InvalidInput: broken, Unavailable: file gone
    QString fingerprint; ///< of the file's size and time: names cached tiles

    /// Opens and looks into the file. NotFound; InvalidInput when it is no database, has no tiles table,
    /// holds vector tiles or none at all.
    [[nodiscard]] static Result<MbTiles> open(const QString &file);
};

} // namespace Warmline::Geo
