// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_scene_p.h"

#include "app/geo/text_halo_p.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Warmline::Geo {

namespace {

QPointF unitOf(LonLat p)
{
    const MercatorMetres m = toMercator(p);
    return {(m.x + MercatorLimit_m) / (2 * MercatorLimit_m), (MercatorLimit_m - m.y) / (2 * MercatorLimit_m)};
}

LonLat fromUnit(QPointF u)
{
    return fromMercator(MercatorMetres{u.x() * 2 * MercatorLimit_m - MercatorLimit_m,
                                       MercatorLimit_m - u.y() * 2 * MercatorLimit_m});
}

QColor textColour(const TileStyle &s, LabelKind kind)
{
    switch (kind) {
    case LabelKind::Community: return s.text;
    case LabelKind::Park: return s.parkText;
    case LabelKind::Water: return s.waterText;
    case LabelKind::Arterial:
    case LabelKind::Road: return s.roadText;
    case LabelKind::Building: return s.buildingText;
    }
    return s.text;
}

bool alongLine(LabelKind kind)
{
    return kind == LabelKind::Water || kind == LabelKind::Arterial || kind == LabelKind::Road;
}

} // namespace

void TileRenderer::Scene::Shapes::add(const GeoLine &line, quint32 source, std::size_t least)
{
    if (line.size() < least || !std::ranges::all_of(line, [](LonLat p) { return isValid(p); }))
        return;
    Shape shape;
    shape.source = source;
    shape.points.reserve(line.size());
    for (const LonLat &p : line)
        shape.points.push_back(unitOf(p));
    all.push_back(std::move(shape));
}

void TileRenderer::Scene::Shapes::buildIndex()
{
    std::vector<SpatialIndex::Entry> boxes;
    boxes.reserve(all.size());
    for (quint32 i = 0; i < all.size(); ++i) {
        QPointF low = all[i].points.front();
        QPointF high = low;
        for (const QPointF &p : all[i].points) {
            low = {std::min(low.x(), p.x()), std::min(low.y(), p.y())};
            high = {std::max(high.x(), p.x()), std::max(high.y(), p.y())};
        }
        const LonLat nw = fromUnit(low);
        const LonLat se = fromUnit(high);
        boxes.push_back({{nw.lon, se.lat, se.lon, nw.lat}, i});
    }
    index = SpatialIndex(std::span<const SpatialIndex::Entry>(boxes));
}

TileRenderer::Scene::Scene(const BaseMap &map)
{
    for (quint32 i = 0; i < map.roads.size(); ++i) {
        roads.add(map.roads[i].line, i, 2);
        if (map.roads[i].roadClass <= RoadClass::Secondary)
            mainRoads.add(map.roads[i].line, i, 2);
    }
    for (quint32 i = 0; i < map.rivers.size(); ++i)
        rivers.add(map.rivers[i].line, i, 2);
    for (quint32 i = 0; i < map.waters.size(); ++i)
        waters.add(map.waters[i].ring, i, 3);
    for (quint32 i = 0; i < map.parks.size(); ++i)
        parks.add(map.parks[i].ring, i, 3);
    for (quint32 i = 0; i < map.communities.size(); ++i)
        communities.add(map.communities[i].ring, i, 3);
    for (quint32 i = 0; i < map.buildings.size(); ++i)
        buildings.add(map.buildings[i].footprint, i, 3);
    for (Shapes *s : {&roads, &mainRoads, &rivers, &waters, &parks, &communities, &buildings})
        s->buildIndex();
}

const LabelLayout &TileRenderer::Scene::labels(const BaseMap &map, int zoom,
                                               const QStringList &families) const
{
    const auto z = static_cast<std::size_t>(std::clamp(zoom, 0, MaxTileZoom));
    std::call_once(m_layoutOnce[z], [&] {
        m_layouts[z] = layOut(map, static_cast<int>(z), families);
        m_laidOut[z] = true;
    });
    return m_layouts[z];
}

TileRenderer::Scene::Sprite TileRenderer::Scene::sprite(const TileStyle &style, LabelKind kind,
                                                        const QString &text, int angle, int scale) const
{
    const QString key =
        QStringLiteral("%1|%2|%3|%4").arg(static_cast<int>(kind)).arg(angle).arg(scale).arg(text);
    {
        const QMutexLocker lock(&m_spriteLock);
        if (const Sprite *known = m_sprites.object(key))
            return *known;
    }
    QFont font = labelFont(kind, style.families);
    if (alongLine(kind) && text.size() > 1)
        font.setLetterSpacing(QFont::AbsoluteSpacing, LineSpacing_px);
    const QFontMetricsF metrics(font);
    const QSizeF bare(metrics.horizontalAdvance(text), metrics.height());
    QTransform turn;
    turn.rotate(angle);
    QRectF box = turn.mapRect(QRectF(-bare.width() / 2, -bare.height() / 2, bare.width(), bare.height()));
    box.adjust(-HaloWidth_px - 1, -HaloWidth_px - 1, HaloWidth_px + 1, HaloWidth_px + 1);
    // Whole-pixel corners, so that the sprite is blitted and never resampled.
    const QRect pixels = box.toAlignedRect();

    Sprite sprite;
    sprite.offset = pixels.topLeft();
    QImage ink(pixels.size() * scale, QImage::Format_ARGB32_Premultiplied);
    ink.setDevicePixelRatio(scale);
    ink.fill(Qt::transparent);
    QPainterPath path;
    path.addText(-bare.width() / 2 + (alongLine(kind) && text.size() > 1 ? LineSpacing_px / 2 : 0),
                 (metrics.ascent() - metrics.descent()) / 2, font, text);
    QPainter painter(&ink);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-sprite.offset);
    painter.rotate(angle);
    painter.fillPath(path, textColour(style, kind));
    painter.end();
    QColor halo = style.halo;
    halo.setAlphaF(0.92F);
    sprite.image = withHalo(ink, halo, HaloWidth_px * scale);

    const QMutexLocker lock(&m_spriteLock);
    m_sprites.insert(key, new Sprite(sprite), 1 + sprite.image.sizeInBytes() / 1024);
    return sprite;
}

} // namespace Warmline::Geo
