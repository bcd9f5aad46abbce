// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"

namespace Warmline::Geo {

/// The base map that a company has configured, ready for the tile service. Whoever shows it shows
/// `attribution` too, always.
struct BaseMapSource
{
    TileSource source; ///< in WGS-84, whatever the tiles are drawn in; deeper than it goes it is enlarged
    QString cacheKey; ///< changes with the configuration; empty: not cached (a file is near enough)
    TileSource labels; ///< transparent, its names and streets; null: they are in the ground
    QString labelsCacheKey;
    QString attribution; ///< "© 国家基础地理信息中心 · GS(2024)0568号"

    /// From JSON: {"url", "labels_url", "subdomains", "key" or "key_file", "crs", "minimum_zoom",
    /// "maximum_zoom", "attribution", "approval"} for a server, {"file", "crs", "attribution", "approval",
    /// "own_drawing"} for MBTiles. Both need an attribution, which a file may bring, and a map approval
    /// number (审图号); only a file of which the company says that it drew it itself ("own_drawing": true)
    /// goes without the number. Names of files are relative to \a folder. Reads the files that are named,
    /// asks no server. InvalidInput says what is wrong and never repeats the key.
    [[nodiscard]] static Result<BaseMapSource> fromJson(const QByteArray &json, const QString &folder = {});
    /// The same from a file, with names relative to its folder; nullopt when there is none: then nothing
    /// outside is ever asked. It may lie on a slow share: not on the GUI thread.
    [[nodiscard]] static Result<std::optional<BaseMapSource>> fromFile(const QString &file);
};

/// What was found of a configured base map: none, or why it can't be used.
using FoundBaseMap = Result<std::optional<BaseMapSource>>;

} // namespace Warmline::Geo
