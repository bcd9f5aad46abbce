// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"

namespace Warmline::Geo {

/// A tile service of the company or of the public, as configured. Nothing is asked without one.
struct RemoteTiles
{
    /// With {z}, {x}, {y} (or {-y}, counted from the south), {s} and {key}: OSM style, Tianditu WMTS and
    /// self-hosted ones. http or https.
    QString url;
    QStringList subdomains; ///< for {s}: "t0" … "t7"
    QString key; ///< for {key}; never in logs
    QByteArray userAgent = "Warmline";
    int minimumZoom = 0;
    int maximumZoom = 18;
    int deadlineMs = 8'000; ///< for one tile, all in all
    qint64 largest_bytes = 2 * 1024 * 1024;
    int largest_px = 1024; ///< a side; larger pictures are refused before they are decoded

    /// InvalidInput that says what is wrong: placeholders, scheme, zooms.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QUrl urlOf(TileId tile) const;
};

/// Asks the service, tile by tile; the answer is decoded, measured and encoded again as PNG, so nothing but a
/// picture of a tile's size passes. Unavailable when the server hangs, refuses or answers something else
/// (HTML, a huge picture); after three such answers in a row it is left alone for half a minute, so that a
/// dead server does not hold the pool. A stop ends the waiting at once. Any thread but the GUI's: it blocks.
[[nodiscard]] TileSource remoteSource(const RemoteTiles &tiles);

/// What a decoded tile must be; used for every source that is not ours. InvalidInput otherwise.
[[nodiscard]] Result<QImage> checkedTile(const QByteArray &bytes, int largest_px);

} // namespace Warmline::Geo
