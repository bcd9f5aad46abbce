// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_frame.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

QPointF MapFrame::toScreen(Geo::MercatorMetres p) const
{
    const Geo::MercatorMetres middle = Geo::toMercator(centre);
    const double scale = metresPerPixel();
    return {size.width() / 2 + (p.x - middle.x) / scale, size.height() / 2 - (p.y - middle.y) / scale};
}

QRectF MapFrame::toScreen(const Geo::MercatorRect &r) const
{
    return {toScreen(Geo::MercatorMetres{r.west, r.north}), toScreen(Geo::MercatorMetres{r.east, r.south})};
}

Geo::MercatorMetres MapFrame::toMercator(QPointF screen) const
{
    const Geo::MercatorMetres middle = Geo::toMercator(centre);
    const double scale = metresPerPixel();
    return {middle.x + (screen.x() - size.width() / 2) * scale,
            middle.y - (screen.y() - size.height() / 2) * scale};
}

Geo::MercatorRect MapFrame::area(double margin) const
{
    const Geo::MercatorMetres topLeft = toMercator({-margin, -margin});
    const Geo::MercatorMetres bottomRight = toMercator({size.width() + margin, size.height() + margin});
    return {topLeft.x, bottomRight.y, bottomRight.x, topLeft.y};
}

MapFrame MapFrame::snapped() const
{
    MapFrame result = *this;
    const double scale = metresPerPixel();
    const Geo::MercatorMetres corner = toMercator({0, 0});
    // World pixels run from the north-west corner of the Mercator square.
    const double x = std::round((corner.x + Geo::MercatorLimit_m) / scale);
    const double y = std::round((Geo::MercatorLimit_m - corner.y) / scale);
    result.centre =
        Geo::fromMercator(Geo::MercatorMetres{(x + size.width() / 2) * scale - Geo::MercatorLimit_m,
                                              Geo::MercatorLimit_m - (y + size.height() / 2) * scale});
    return result;
}

MapFrame MapFrame::panned(QPointF delta) const
{
    MapFrame result = *this;
    result.centre = toLonLat(QPointF(size.width() / 2, size.height() / 2) - delta);
    return result;
}

MapFrame MapFrame::zoomed(double newZoom, QPointF fixed) const
{
    const Geo::MercatorMetres ground = toMercator(fixed);
    MapFrame result = *this;
    result.zoom = newZoom;
    const double scale = result.metresPerPixel();
    result.centre =
        Geo::fromMercator(Geo::MercatorMetres{ground.x - (fixed.x() - size.width() / 2) * scale,
                                              ground.y + (fixed.y() - size.height() / 2) * scale});
    return result;
}

MapFrame MapFrame::fitted(const Geo::LonLatRect &r, double padding, double minimumZoom,
                          double maximumZoom) const
{
    if (r.isEmpty() || size.isEmpty())
        return *this;
    const Geo::MercatorRect ground = Geo::toMercator(r);
    const double width = std::max(32.0, size.width() - 2 * padding);
    const double height = std::max(32.0, size.height() - 2 * padding);
    const double needed = std::max(ground.width() / width, ground.height() / height);
    MapFrame result = *this;
    result.zoom =
        std::clamp(std::floor(std::log2(Geo::mercatorMetresPerPixel(0) / needed)), minimumZoom, maximumZoom);
    result.centre = Geo::fromMercator(
        Geo::MercatorMetres{(ground.west + ground.east) / 2, (ground.south + ground.north) / 2});
    return result;
}

} // namespace Warmline
