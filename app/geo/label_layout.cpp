// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/label_layout_p.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

namespace Warmline::Geo {

namespace {

constexpr double RoadRepeat_px = 620;
constexpr double Steep_deg = 55;
constexpr int OccupancyCell_px = 64;

class Placer
{
public:
    Placer(int zoom, const QStringList &families)
        : m_worldSize(TileSize_px * std::exp2(zoom))
        , m_families(families)
    { }

    [[nodiscard]] QPointF world(LonLat p) const
    {
        const MercatorMetres m = toMercator(p);
        const double f = m_worldSize / (2 * MercatorLimit_m);
        return {(m.x + MercatorLimit_m) * f, (MercatorLimit_m - m.y) * f};
    }

    [[nodiscard]] QSizeF size(const QString &text, LabelKind kind)
    {
        std::unique_ptr<QFontMetricsF> &m = m_metrics[static_cast<std::size_t>(kind)];
        if (!m) // a font is loaded when the zoom has a name in it
            m = std::make_unique<QFontMetricsF>(labelFont(kind, m_families));
        return {m->horizontalAdvance(text) + 2 * HaloWidth_px, m->height() + 2 * HaloWidth_px};
    }

    bool placeAt(const QString &text, LabelKind kind, QPointF centre)
    {
        const QSizeF s = size(text, kind);
        // Whole pixels: the sprite is then drawn without resampling.
        const QPointF at(std::round(centre.x()), std::round(centre.y()));
        const QRectF box(at.x() - s.width() / 2, at.y() - s.height() / 2, s.width(), s.height());
        return commit({kind, {{text, at, 0}}, box}, {box});
    }

    void placeAlong(const QString &name, LabelKind kind, const GeoLine &line, double repeat_px);

    void keepClear(const QRectF &box) { occupy(box); }

    LabelLayout take();

private:
    [[nodiscard]] bool placeOnce(const QString &name, LabelKind kind, const std::vector<QPointF> &points,
                                 const std::vector<double> &along, double middle);
    bool commit(Label label, const std::vector<QRectF> &boxes)
    {
        if (!std::ranges::all_of(boxes, [this](const QRectF &b) { return isFree(b); }))
            return false;
        for (const QRectF &b : boxes)
            occupy(b);
        m_labels.push_back(std::move(label));
        return true;
    }
    template <class Visitor>
    void cells(const QRectF &box, Visitor visitor) const
    {
        for (int y = static_cast<int>(box.top()) / OccupancyCell_px;
             y <= static_cast<int>(box.bottom()) / OccupancyCell_px; ++y) {
            for (int x = static_cast<int>(box.left()) / OccupancyCell_px;
                 x <= static_cast<int>(box.right()) / OccupancyCell_px; ++x)
                visitor(QPair<int, int>(x, y));
        }
    }
    [[nodiscard]] bool isFree(const QRectF &box) const
    {
        bool free = true;
        cells(box, [&](QPair<int, int> cell) {
            const auto found = m_occupied.constFind(cell);
            if (free && found != m_occupied.cend())
                free =
                    std::ranges::none_of(*found, [&](const QRectF &other) { return other.intersects(box); });
        });
        return free;
    }
    void occupy(const QRectF &box)
    {
        cells(box, [&](QPair<int, int> cell) { m_occupied[cell].push_back(box); });
    }

    double m_worldSize;
    QStringList m_families;
    std::array<std::unique_ptr<QFontMetricsF>, 6> m_metrics;
    std::vector<Label> m_labels;
    QHash<QPair<int, int>, std::vector<QRectF>> m_occupied;
};

QPointF pointAt(const std::vector<QPointF> &points, const std::vector<double> &along, double s)
{
    const auto above = std::ranges::upper_bound(along, s);
    const auto i = static_cast<std::size_t>(std::clamp<qsizetype>(std::distance(along.begin(), above), 1,
                                                                  static_cast<qsizetype>(along.size()) - 1));
    const double length = along[i] - along[i - 1];
    const double part = length > 0 ? (s - along[i - 1]) / length : 0;
    return points[i - 1] + (points[i] - points[i - 1]) * part;
}

bool Placer::placeOnce(const QString &name, LabelKind kind, const std::vector<QPointF> &points,
                       const std::vector<double> &along, double middle)
{
    const auto letters = static_cast<double>(name.size());
    const double letterHeight = size(name, kind).height();
    const double length = size(name, kind).width() + LineSpacing_px * letters;
    if (middle - length / 2 < 0 || middle + length / 2 > along.back())
        return false;
    QPointF a = pointAt(points, along, middle - length / 2);
    QPointF b = pointAt(points, along, middle + length / 2);
    const double chord = std::hypot(b.x() - a.x(), b.y() - a.y());
    const QPointF centre = pointAt(points, along, middle);
    const QPointF chordMiddle = (a + b) / 2;
    if (chord < 0.97 * length || std::hypot(centre.x() - chordMiddle.x(), centre.y() - chordMiddle.y()) > 5)
        return false; // the line bends under the name
    if (a.x() > b.x() || (a.x() == b.x() && a.y() > b.y()))
        std::swap(a, b);
    const double angle = std::atan2(b.y() - a.y(), b.x() - a.x()) * 180 / std::numbers::pi;

    Label label{kind, {}, {}};
    std::vector<QRectF> boxes;
    if (std::abs(angle) <= Steep_deg) {
        label.runs.push_back({name,
                              {std::round(chordMiddle.x()), std::round(chordMiddle.y())},
                              static_cast<int>(std::lround(angle))});
    } else {
        // A steep road: the letters stay upright and go down the road one by one, as on Chinese street maps.
        if (a.y() > b.y())
            std::swap(a, b);
        const double step = letterHeight;
        const QPointF direction = (b - a) / chord;
        for (qsizetype i = 0; i < name.size(); ++i) {
            const QPointF at =
                chordMiddle + direction * ((static_cast<double>(i) - (letters - 1) / 2) * step);
            label.runs.push_back({name.mid(i, 1), {std::round(at.x()), std::round(at.y())}, 0});
        }
    }
    // Small boxes along the name: a slanted name does not block the whole rectangle round it.
    const int count = std::max(2, static_cast<int>(std::ceil(length / letterHeight)));
    for (int i = 0; i < count; ++i) {
        const QPointF c = a + (b - a) * ((i + 0.5) / count);
        const QRectF box(c.x() - letterHeight / 2 - 2, c.y() - letterHeight / 2 - 2, letterHeight + 4,
                         letterHeight + 4);
        boxes.push_back(box);
        label.bounds = label.bounds.isNull() ? box : label.bounds.united(box);
    }
    for (const LabelRun &run : label.runs) {
        if (run.angle == 0) {
            const QSizeF s = size(run.text, kind);
            label.bounds = label.bounds.united(QRectF(
                run.centre.x() - s.width() / 2, run.centre.y() - s.height() / 2, s.width(), s.height()));
        }
    }
    return commit(std::move(label), boxes);
}

void Placer::placeAlong(const QString &name, LabelKind kind, const GeoLine &line, double repeat_px)
{
    if (name.isEmpty() || line.size() < 2)
        return;
    std::vector<QPointF> points;
    std::vector<double> along;
    for (const LonLat &p : line) {
        if (!isValid(p))
            return;
        const QPointF at = world(p);
        along.push_back(points.empty()
                            ? 0.0
                            : along.back()
                                  + std::hypot(at.x() - points.back().x(), at.y() - points.back().y()));
        points.push_back(at);
    }
    const double length = along.back();
    const int count = std::max(1, static_cast<int>(length / repeat_px));
    for (int i = 0; i < count; ++i) {
        const double ideal = length * (i + 0.5) / count;
        // The best place may be taken or bent: try a little to both sides.
        for (const double shift : {0.0, 60.0, -60.0, 120.0, -120.0, 180.0, -180.0}) {
            if (placeOnce(name, kind, points, along, ideal + shift))
                break;
        }
    }
}

LabelLayout Placer::take()
{
    LabelLayout out;
    out.labels = std::move(m_labels);
    for (quint32 i = 0; i < out.labels.size(); ++i) {
        const QRectF &b = out.labels[i].bounds;
        const auto tile = [](double v) { return static_cast<int>(std::floor(v / TileSize_px)); };
        for (int y = tile(b.top() - 2); y <= tile(b.bottom() + 2); ++y) {
            for (int x = tile(b.left() - 2); x <= tile(b.right() + 2); ++x)
                out.byTile[{x, y}].push_back(i);
        }
    }
    return out;
}

int roadNameZoom(RoadClass c)
{
    switch (c) {
    case RoadClass::Arterial: return 13;
    case RoadClass::Secondary: return 15;
    case RoadClass::Local: return 16;
    case RoadClass::Lane: return 17;
    case RoadClass::Path: return 18;
    }
    return 18;
}

} // namespace

QFont labelFont(LabelKind kind, const QStringList &families)
{
    QFont font;
    font.setFamilies(families);
    font.setStyleStrategy(QFont::PreferAntialias);
    switch (kind) {
    case LabelKind::Community:
    case LabelKind::Park: font.setPixelSize(13); break;
    case LabelKind::Water:
    case LabelKind::Arterial: font.setPixelSize(12); break;
    case LabelKind::Road:
    case LabelKind::Building: font.setPixelSize(11); break;
    }
    return font;
}

LabelLayout layOut(const BaseMap &map, int zoom, const QStringList &families)
{
    Placer placer(zoom, families);
    if (zoom >= 13) {
        // A tile is also shown a little smaller or larger than it was laid out, but what lies above keeps its
        // size: hence some room to spare.
        constexpr double Spare = 1.3;
        for (const MapStation &s : map.stations) {
            if (!isValid(s.at))
                continue;
            const QPointF at = placer.world(s.at);
            placer.keepClear({at.x() - 13, at.y() - 13, 26, 26});
            const QSizeF name = placer.size(s.name, LabelKind::Community) * Spare;
            placer.keepClear({at.x() - name.width() / 2, at.y() + 8, name.width(), name.height()});
        }
    }
    if (zoom >= 12) {
        for (const MapRiver &r : map.rivers)
            placer.placeAlong(r.name, LabelKind::Water, r.line, 900);
    }
    const auto areas = [&](const std::vector<MapArea> &all, LabelKind kind) {
        for (const MapArea &a : all) {
            if (!a.name.isEmpty() && !a.ring.empty()
                && std::ranges::all_of(a.ring, [](LonLat p) { return isValid(p); }))
                placer.placeAt(a.name, kind, placer.world(centroid(a.ring)));
        }
    };
    if (zoom >= 13)
        areas(map.waters, LabelKind::Water);
    if (zoom >= 14) {
        areas(map.parks, LabelKind::Park);
        areas(map.communities, LabelKind::Community);
    }
    for (const RoadClass c :
         {RoadClass::Arterial, RoadClass::Secondary, RoadClass::Local, RoadClass::Lane, RoadClass::Path}) {
        if (zoom < roadNameZoom(c))
            continue;
        for (const MapRoad &r : map.roads) {
            if (r.roadClass == c)
                placer.placeAlong(r.name, c == RoadClass::Arterial ? LabelKind::Arterial : LabelKind::Road,
                                  r.line, RoadRepeat_px);
        }
    }
    if (zoom >= 17) {
        for (const MapBuilding &b : map.buildings) {
            if (!b.label.isEmpty() && !b.footprint.empty()
                && std::ranges::all_of(b.footprint, [](LonLat p) { return isValid(p); }))
                placer.placeAt(b.label, LabelKind::Building, placer.world(centroid(b.footprint)));
        }
    }
    return placer.take();
}

} // namespace Warmline::Geo
