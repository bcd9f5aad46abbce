// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/base_map.h"
#include "app/geo/tile_style.h"

#include <QFlags>
#include <QImage>

#include <memory>
#include <vector>

namespace Warmline::Geo {

/// What a tile shows; two sets of tiles with the heat between them make the map.
enum class TileLayer {
    Ground = 1, ///< ground, parks, water; without it the tile is transparent
    Buildings = 2,
    Roads = 4,
    Labels = 8,
};
Q_DECLARE_FLAGS(TileLayers, TileLayer)
Q_DECLARE_OPERATORS_FOR_FLAGS(TileLayers)

inline constexpr TileLayers AllTileLayers =
    TileLayers(TileLayer::Ground) | TileLayer::Buildings | TileLayer::Roads | TileLayer::Labels;

/// Draws the embedded base map in 256-pixel tiles with QPainter.
///
/// What is drawn depends on the zoom: communities as blocks at town scale, houses from zoom 14, their
/// outlines from 15, their numbers from 17; road widths follow their class and their true width. Names are
/// placed once a zoom level for the whole city, so they agree across tile borders.
///
/// Immutable: render() may be called from any number of threads at once (a QGuiApplication must exist, for
/// the fonts). The same tile is the same picture, bit for bit.
class TileRenderer
{
public:
    TileRenderer(std::shared_ptr<const BaseMap> map, TileStyle style);
    ~TileRenderer();
    TileRenderer(const TileRenderer &) = delete;
    TileRenderer &operator=(const TileRenderer &) = delete;

    /// One tile; `scale` 1 or 2 (for dense screens) gives 256 or 512 pixels a side. An invalid tile
    /// id gives a null image. RGB32 when Ground is drawn, else ARGB32 premultiplied.
    [[nodiscard]] QImage render(TileId tile, int scale = 1, TileLayers layers = AllTileLayers) const;

    /// Any rectangle in one picture, at a zoom that need not be whole: for printing and for previews.
    /// At most 8192 pixels a side, else a null image.
    [[nodiscard]] QImage renderView(LonLat centre, double zoom, QSize size,
                                    TileLayers layers = AllTileLayers) const;

    /// Where the names of a whole zoom level stand that touch \a ground: what is drawn above keeps clear.
    [[nodiscard]] std::vector<MercatorRect> namesIn(const MercatorRect &ground, int zoom) const;
    /// The names of this zoom have been laid out: namesIn() does not keep anybody waiting.
    [[nodiscard]] bool knowsNames(int zoom) const;

    [[nodiscard]] const BaseMap &map() const { return *m_map; }
    [[nodiscard]] const TileStyle &style() const { return m_style; }

private:
    struct Scene;
    std::shared_ptr<const BaseMap> m_map;
    TileStyle m_style;
    std::unique_ptr<Scene> m_scene;
};

} // namespace Warmline::Geo
