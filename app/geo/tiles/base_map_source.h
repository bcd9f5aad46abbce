// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"

namespace Warmline::Geo {

/// The base map that a company has configured, ready for the tile service. Whoever shows it shows
/// `attribution` too, always.
struct BaseMapSource
{
    TileSource source; ///< in WGS-84, whatever the tiles are drawn in
    QString cacheKey; ///< changes with the configuration; empty: not cached (a file is near enough)
    QString attribution; ///< "© 国家基础地理信息中心 · GS(2024)0568号"

    /// From JSON: {"url", "subdomains", "key" or "key_file", "crs", "minimum_zoom", "maximum_zoom",
    /// "attribution", "approval"} for a server, {"file", "crs", "attribution", "approval"} for MBTiles. A
    /// server's map needs an attribution and a map approval number (审图号); a file brings its attribution or
    /// needs one. Reads the files that are named, asks no server. InvalidInput says what is wrong and never
    /// repeats the key.
    [[nodiscard]] static Result<BaseMapSource> fromJson(const QByteArray &json);
    /// The same from a file; nullopt when there is none: then nothing outside is ever asked.
    [[nodiscard]] static Result<std::optional<BaseMapSource>> fromFile(const QString &file);
};

} // namespace Warmline::Geo
