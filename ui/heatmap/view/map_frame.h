// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace Warmline {

/// What a map shows at this moment: the place in its middle, the zoom (256-pixel tiles; 16 is about 1.7 m a
/// pixel in Harbin) and its size in device-independent pixels. A plain value; all conversions are pure and
/// agree with the map engine's own (no tilt, no turning).
struct MapFrame
{
    Geo::LonLat centre;
    double zoom = 12;
    QSizeF size;

    [[nodiscard]] double metresPerPixel() const
    {
        return Geo::mercatorMetresPerPixel(zoom);
    } ///< Mercator metres
    [[nodiscard]] QPointF toScreen(Geo::MercatorMetres p) const;
    [[nodiscard]] QPointF toScreen(Geo::LonLat p) const { return toScreen(Geo::toMercator(p)); }
    [[nodiscard]] QRectF toScreen(const Geo::MercatorRect &r) const;
    [[nodiscard]] Geo::MercatorMetres toMercator(QPointF screen) const;
    [[nodiscard]] Geo::LonLat toLonLat(QPointF screen) const { return Geo::fromMercator(toMercator(screen)); }
    /// What is seen, with \a margin pixels more on every side.
    [[nodiscard]] Geo::MercatorRect area(double margin = 0) const;

    /// The same frame with its middle moved by less than a pixel, so that whole tile pixels fall on whole
    /// screen pixels: names and lines stay sharp.
    [[nodiscard]] MapFrame snapped() const;
    /// The frame after the ground was dragged by \a delta pixels.
    [[nodiscard]] MapFrame panned(QPointF delta) const;
    /// The frame at another zoom with the ground under \a fixed staying where it is.
    [[nodiscard]] MapFrame zoomed(double newZoom, QPointF fixed) const;
    /// The frame at the largest whole zoom that shows all of \a r, with \a padding pixels round it.
    [[nodiscard]] MapFrame fitted(const Geo::LonLatRect &r, double padding, double minimumZoom,
                                  double maximumZoom) const;
};

} // namespace Warmline
