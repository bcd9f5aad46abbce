// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_renderer.h"

#include "app/geo/tile_scene_p.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Warmline::Geo {

namespace {

constexpr double BuildingsFromZoom = 13.5;
constexpr double OutlinesFromZoom = 14.5;
constexpr double LeastBend_px = 0.7; ///< what bends within less is drawn straight
constexpr double ThinLine_px = 2.5; ///< nobody sees how such a line ends

double classWidth_m(RoadClass c)
{
    switch (c) {
    case RoadClass::Arterial: return 34;
    case RoadClass::Secondary: return 22;
    case RoadClass::Local: return 13;
    case RoadClass::Lane: return 6;
    case RoadClass::Path: return 3;
    }
    return 6;
}

// Narrowest a road of the class may look, pixels, and the zoom it first appears at.
struct RoadLevel
{
    double least_px;
    double fromZoom;
};

RoadLevel roadLevel(RoadClass c)
{
    switch (c) {
    case RoadClass::Arterial: return {2.0, 9};
    case RoadClass::Secondary: return {1.4, 11.5};
    case RoadClass::Local: return {1.0, 12.5};
    case RoadClass::Lane: return {1.0, 14.5};
    case RoadClass::Path: return {0.8, 15.5};
    }
    return {1.0, 15};
}

// Liang–Barsky: the part of a→b inside the rectangle; false when there is none.
bool clip(const QRectF &r, QPointF &a, QPointF &b)
{
    const QPointF d = b - a;
    double from = 0;
    double to = 1;
    const auto side = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    if (!side(-d.x(), a.x() - r.left()) || !side(d.x(), r.right() - a.x()) || !side(-d.y(), a.y() - r.top())
        || !side(d.y(), r.bottom() - a.y()))
        return false;
    const QPointF start = a;
    a = start + d * from;
    b = start + d * to;
    return true;
}

} // namespace

TilePainter::TilePainter(QPainter &painter, const BaseMap &map, const TileStyle &style, double zoom,
                         QPointF origin, QSizeF size)
    : m_painter(painter)
    , m_map(map)
    , m_style(style)
    , m_zoom(zoom)
    , m_world(TileSize_px * std::exp2(zoom))
    , m_origin(origin)
    , m_size(size)
{
    const double y = (origin.y() + size.height() / 2) / m_world;
    const double northing = MercatorLimit_m - y * 2 * MercatorLimit_m;
    m_pixelsPerMetre = mercatorScaleAt(northing) / mercatorMetresPerPixel(zoom);
}

LonLatRect TilePainter::around(double margin_px) const
{
    const auto place = [this](double x, double y) {
        const double f = 2 * MercatorLimit_m / m_world;
        return fromMercator(MercatorMetres{(m_origin.x() + x) * f - MercatorLimit_m,
                                           MercatorLimit_m - (m_origin.y() + y) * f});
    };
    const LonLat nw = place(-margin_px, -margin_px);
    const LonLat se = place(m_size.width() + margin_px, m_size.height() + margin_px);
    return {nw.lon, se.lat, se.lon, nw.lat};
}

double TilePainter::roadWidth(const MapRoad &road) const
{
    return std::max(roadLevel(road.roadClass).least_px,
                    pixels(road.width_m > 0 ? road.width_m : classWidth_m(road.roadClass)));
}

template <class Shape>
QPolygonF TilePainter::polygon(const Shape &shape) const
{
    QPolygonF out;
    out.reserve(static_cast<qsizetype>(shape.points.size()));
    for (const QPointF &p : shape.points)
        out.append(toPicture(p));
    return out;
}

// Only what can be seen goes to the painter: a road across the whole city would cost in every tile.
template <class Shape>
void TilePainter::addLine(QPainterPath &path, const Shape &shape, double margin_px) const
{
    const QRectF seen = QRectF(QPointF(0, 0), m_size).adjusted(-margin_px, -margin_px, margin_px, margin_px);
    QPointF last(NAN, NAN);
    QPointF from = toPicture(shape.points.front());
    for (std::size_t i = 1; i < shape.points.size(); ++i) {
        const QPointF to = toPicture(shape.points[i]);
        if (i + 1 < shape.points.size() && (to - from).manhattanLength() < LeastBend_px)
            continue;
        QPointF a = from;
        QPointF b = to;
        from = to;
        if (!clip(seen, a, b))
            continue;
        if (!(a == last))
            path.moveTo(a);
        path.lineTo(b);
        last = b;
    }
}

template <class Scene>
void TilePainter::drawGround(const Scene &scene)
{
    const LonLatRect seen = around(4);
    m_painter.setPen(Qt::NoPen);
    if (m_zoom < BuildingsFromZoom) {
        m_painter.setBrush(m_style.community);
        for (const quint32 i : scene.communities.index.within(seen))
            m_painter.drawPolygon(polygon(scene.communities.all[i]));
    } else if (m_zoom >= OutlinesFromZoom) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_style.communityLine, std::clamp(pixels(7), 1.0, 8.0)));
        for (const quint32 i : scene.communities.index.within(seen))
            m_painter.drawPolygon(polygon(scene.communities.all[i]));
        m_painter.setPen(Qt::NoPen);
    }
    m_painter.setBrush(m_style.park);
    for (const quint32 i : scene.parks.index.within(seen))
        m_painter.drawPolygon(polygon(scene.parks.all[i]));
    m_painter.setBrush(m_style.water);
    for (const quint32 i : scene.waters.index.within(seen))
        m_painter.drawPolygon(polygon(scene.waters.all[i]));
    // A river is wider than its line's box: look as far as the widest one reaches.
    double widest = 0;
    for (const MapRiver &r : m_map.rivers)
        widest = std::max(widest, r.width_m);
    m_painter.setBrush(Qt::NoBrush);
    for (const quint32 i : scene.rivers.index.within(around(pixels(widest)))) {
        const double width = std::max(1.5, pixels(m_map.rivers[scene.rivers.all[i].source].width_m));
        QPainterPath path;
        addLine(path, scene.rivers.all[i], width + 4);
        m_painter.strokePath(path, QPen(m_style.water, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

template <class Scene>
void TilePainter::drawBuildings(const Scene &scene)
{
    if (m_zoom < BuildingsFromZoom)
        return;
    m_painter.setBrush(m_style.building);
    m_painter.setPen(m_zoom >= OutlinesFromZoom ? QPen(m_style.buildingLine, 1.0) : QPen(Qt::NoPen));
    for (const quint32 i : scene.buildings.index.within(around(2)))
        m_painter.drawPolygon(polygon(scene.buildings.all[i]));
}

template <class Scene>
void TilePainter::drawRoads(const Scene &scene)
{
    double widest = 0;
    for (const MapRoad &r : m_map.roads)
        widest = std::max(widest, std::max(r.width_m, classWidth_m(r.roadClass)));
    const double margin = pixels(widest) / 2 + 6;
    // Roads of the same width are stroked together; small classes first, so that big ones run over them.
    struct Group
    {
        RoadClass roadClass;
        double width;
        QPainterPath path;
    };
    std::vector<Group> groups;
    const auto &roads = m_zoom < roadLevel(RoadClass::Local).fromZoom ? scene.mainRoads : scene.roads;
    for (const quint32 i : roads.index.within(around(margin))) {
        const MapRoad &road = m_map.roads[roads.all[i].source];
        if (m_zoom < roadLevel(road.roadClass).fromZoom)
            continue;
        const double width = roadWidth(road);
        auto group = std::ranges::find_if(
            groups, [&](const Group &g) { return g.roadClass == road.roadClass && g.width == width; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{road.roadClass, width, {}});
        addLine(group->path, roads.all[i], width + 4);
    }
    std::ranges::stable_sort(groups, [](const Group &a, const Group &b) {
        return a.roadClass != b.roadClass ? a.roadClass > b.roadClass : a.width < b.width;
    });
    const auto stroke = [this](const Group &g, const QColor &colour, double extra) {
        const double width = g.width + extra;
        // Round ends and bends of thin lines are most of the work of a town's tile, and not to be seen.
        const bool thin = width <= ThinLine_px;
        m_painter.strokePath(g.path, QPen(colour, width, Qt::SolidLine, thin ? Qt::SquareCap : Qt::RoundCap,
                                          thin ? Qt::BevelJoin : Qt::RoundJoin));
    };
    for (const Group &g : groups) {
        if (g.roadClass <= RoadClass::Local && m_zoom >= BuildingsFromZoom)
            stroke(g, m_style.roadCasing, std::clamp(pixels(5), 1.0, 6.0));
    }
    for (const Group &g : groups)
        stroke(g, g.roadClass <= RoadClass::Local ? m_style.road : m_style.lane, 0);
}

TileRenderer::TileRenderer(std::shared_ptr<const BaseMap> map, TileStyle style)
    : m_map(map ? std::move(map) : std::make_shared<const BaseMap>())
    , m_style(std::move(style))
    , m_scene(std::make_unique<Scene>(*m_map))
{ }

TileRenderer::~TileRenderer() = default;

namespace {

QImage blank(QSize size, int scale, const QColor &ground, TileLayers layers)
{
    const bool opaque = layers.testFlag(TileLayer::Ground);
    QImage image(size * scale, opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(opaque ? ground : QColor(Qt::transparent));
    return image;
}

template <class Scene>
void paintLayers(QPainter &painter, TilePainter &&tile, const Scene &scene, TileLayers layers)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (layers.testFlag(TileLayer::Ground))
        tile.drawGround(scene);
    if (layers.testFlag(TileLayer::Buildings))
        tile.drawBuildings(scene);
    if (layers.testFlag(TileLayer::Roads))
        tile.drawRoads(scene);
}

} // namespace

QImage TileRenderer::render(TileId tile, int scale, TileLayers layers) const
{
    if (!isValid(tile) || scale < 1 || scale > 4)
        return {};
    QImage image = blank(QSize(TileSize_px, TileSize_px), scale, m_style.ground, layers);
    QPainter painter(&image);
    const QPointF origin(double(tile.x) * TileSize_px, double(tile.y) * TileSize_px);
    paintLayers(painter,
                TilePainter(painter, *m_map, m_style, tile.z, origin, QSizeF(TileSize_px, TileSize_px)),
                *m_scene, layers);
    if (layers.testFlag(TileLayer::Labels)) {
        const LabelLayout &layout = m_scene->labels(*m_map, tile.z, m_style.families);
        const auto touching = layout.byTile.constFind({tile.x, tile.y});
        if (touching != layout.byTile.cend()) {
            for (const quint32 i : *touching) {
                for (const LabelRun &run : layout.labels[i].runs) {
                    const Scene::Sprite s =
                        m_scene->sprite(m_style, layout.labels[i].kind, run.text, run.angle, scale);
                    painter.drawImage(run.centre - origin + s.offset, s.image);
                }
            }
        }
    }
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

bool TileRenderer::knowsNames(int zoom) const
{
    return zoom >= 0 && zoom <= MaxTileZoom && m_scene->hasLabels(zoom);
}

std::vector<MercatorRect> TileRenderer::namesIn(const MercatorRect &ground, int zoom) const
{
    std::vector<MercatorRect> names;
    if (zoom < 0 || zoom > MaxTileZoom)
        return names;
    const double metres = mercatorMetresPerPixel(zoom);
    for (const Label &label : m_scene->labels(*m_map, zoom, m_style.families).labels) {
        const QRectF &box = label.bounds;
        const MercatorRect at{box.left() * metres - MercatorLimit_m, MercatorLimit_m - box.bottom() * metres,
                              box.right() * metres - MercatorLimit_m, MercatorLimit_m - box.top() * metres};
        if (at.west < ground.east && at.east > ground.west && at.south < ground.north
            && at.north > ground.south)
            names.push_back(at);
    }
    return names;
}

QImage TileRenderer::renderView(LonLat centre, double zoom, QSize size, TileLayers layers) const
{
    if (!isValid(centre) || !(zoom >= 0 && zoom <= MaxTileZoom) || size.isEmpty() || size.width() > 8192
        || size.height() > 8192)
        return {};
    QImage image = blank(size, 1, m_style.ground, layers);
    QPainter painter(&image);
    const double metres = mercatorMetresPerPixel(zoom);
    const MercatorMetres m = toMercator(centre);
    const QPointF middle((m.x + MercatorLimit_m) / metres, (MercatorLimit_m - m.y) / metres);
    const QPointF origin = middle - QPointF(size.width() / 2.0, size.height() / 2.0);
    paintLayers(painter, TilePainter(painter, *m_map, m_style, zoom, origin, QSizeF(size)), *m_scene, layers);
    if (layers.testFlag(TileLayer::Labels)) {
        // Names keep the nearest whole zoom's places, which this picture stretches by less than √2.
        const int z = static_cast<int>(std::floor(zoom + 1e-9));
        const double stretch = std::exp2(zoom - z);
        const QRectF seen(QPointF(0, 0), QSizeF(size));
        for (const Label &label : m_scene->labels(*m_map, z, m_style.families).labels) {
            // As one thing: letters of a name keep their distance, only the name's place is stretched.
            const QPointF shift = label.bounds.center() * (stretch - 1);
            if (!seen.intersects(label.bounds.translated(shift - origin)))
                continue;
            for (const LabelRun &run : label.runs) {
                const Scene::Sprite s = m_scene->sprite(m_style, label.kind, run.text, run.angle, 1);
                const QPointF at = run.centre + shift - origin + s.offset;
                painter.drawImage(QPointF(std::round(at.x()), std::round(at.y())), s.image);
            }
        }
    }
    return image;
}

} // namespace Warmline::Geo
