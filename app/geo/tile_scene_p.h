// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/label_layout_p.h"
#include "app/geo/spatial_index.h"
#include "app/geo/tile_renderer.h"

#include <QCache>
#include <QMutex>

#include <array>
#include <atomic>
#include <mutex>

class QPainter;

namespace Warmline::Geo {

/// What TileRenderer keeps between tiles; private to app/geo.
struct TileRenderer::Scene
{
    /// A line or ring in world units: 0..1 across the Mercator square, y southwards.
    struct Shape
    {
        std::vector<QPointF> points;
        quint32 source = 0; ///< index in the map's own list
    };
    struct Shapes
    {
        std::vector<Shape> all;
        SpatialIndex index;
        void add(const GeoLine &line, quint32 source, std::size_t least);
        void buildIndex();
    };

    Shapes roads;
    Shapes mainRoads; ///< of them what a whole town is drawn with
    Shapes rivers;
    Shapes waters;
    Shapes parks;
    Shapes communities;
    Shapes buildings;

    struct Sprite
    {
        QImage image;
        QPointF offset; ///< from the run's centre to the image's top left, logical pixels
    };

    Scene(const BaseMap &map);

    [[nodiscard]] bool hasLabels(int zoom) const { return m_laidOut[static_cast<std::size_t>(zoom)]; }
    [[nodiscard]] const LabelLayout &labels(const BaseMap &map, int zoom, const QStringList &families) const;
    [[nodiscard]] Sprite sprite(const TileStyle &style, LabelKind kind, const QString &text, int angle,
                                int scale) const;

private:
    mutable std::array<std::once_flag, MaxTileZoom + 1> m_layoutOnce;
    mutable std::array<LabelLayout, MaxTileZoom + 1> m_layouts;
    mutable std::array<std::atomic_bool, MaxTileZoom + 1> m_laidOut{};
    mutable QMutex m_spriteLock;
    mutable QCache<QString, Sprite> m_sprites{24 * 1024}; ///< cost in KiB
};

/// Draws one picture; lives for one call.
class TilePainter
{
public:
    /// World pixel `origin` is the picture's top left at `zoom`.
    TilePainter(QPainter &painter, const BaseMap &map, const TileStyle &style, double zoom, QPointF origin,
                QSizeF size);

    template <class Scene>
    void drawGround(const Scene &scene);
    template <class Scene>
    void drawBuildings(const Scene &scene);
    template <class Scene>
    void drawRoads(const Scene &scene);

private:
    [[nodiscard]] QPointF toPicture(QPointF unit) const { return unit * m_world - m_origin; }
    [[nodiscard]] LonLatRect around(double margin_px) const;
    [[nodiscard]] double pixels(double ground_m) const { return ground_m * m_pixelsPerMetre; }
    [[nodiscard]] double roadWidth(const MapRoad &road) const;
    template <class Shape>
    [[nodiscard]] QPolygonF polygon(const Shape &shape) const;
    template <class Shape>
    void addLine(QPainterPath &path, const Shape &shape, double margin_px) const;

    QPainter &m_painter;
    const BaseMap &m_map;
    const TileStyle &m_style;
    double m_zoom;
    double m_world;
    QPointF m_origin;
    QSizeF m_size;
    double m_pixelsPerMetre;
};

} // namespace Warmline::Geo
