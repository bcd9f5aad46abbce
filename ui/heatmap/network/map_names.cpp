// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/map_names.h"

#include "app/geo/tile_renderer.h"
#include "ui/common/format.h"
#include "ui/heatmap/network/clear_of_names.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Warmline::MapNames {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MapNames)
};

constexpr double kGap_px = 3;

/// What is taken, on a grid: thousands of boxes are asked for each picture.
class Board
{
public:
    void take(const QRectF &box)
    {
        each(box, [&](QPair<int, int> cell) { m_cells[cell].append(box); });
    }
    [[nodiscard]] bool isFree(const QRectF &box) const
    {
        bool free = true;
        each(box, [&](QPair<int, int> cell) {
            const auto found = m_cells.constFind(cell);
            free = free && (found == m_cells.cend() || std::ranges::none_of(*found, [&](const QRectF &one) {
                                return one.intersects(box);
                            }));
        });
        return free;
    }

private:
    template <class Visit>
    static void each(const QRectF &box, Visit visit)
    {
        constexpr double cell = 64;
        for (int y = int(std::floor(box.top() / cell)); y <= int(std::floor(box.bottom() / cell)); ++y) {
            for (int x = int(std::floor(box.left() / cell)); x <= int(std::floor(box.right() / cell)); ++x)
                visit({x, y});
        }
    }
    QHash<QPair<int, int>, QList<QRectF>> m_cells;
};

enum class Rank { Chosen, Incident, Station, Shut, Crew, OldCrew, Valve, Households };

struct Wish
{
    Rank rank = Rank::Station;
    QString text;
    QPointF at; ///< of the mark
    double half = 0; ///< of the mark
    bool aboveFirst = false;
};

class Layout
{
public:
    Layout(const NetworkPicture &picture, const QTransform &toPicture)
        : m_p(picture)
        , m_toPicture(toPicture)
        , m_strong(picture.style.name)
        , m_light(picture.style.count)
    {
        const double margin = 200 * Geo::mercatorMetresPerPixel(picture.zoom);
        m_reach = QRectF(QPointF(picture.ground.west, picture.ground.south),
                         QPointF(picture.ground.east, picture.ground.north))
                      .adjusted(-margin, -margin, margin, margin);
    }

    QList<Placed> place()
    {
        baseNames();
        tickets();
        incidents();
        stations();
        trace();
        crews();
        valves();
        households();
        // What has the first word is placed first; among equals the order of the records.
        std::ranges::stable_sort(m_wishes, {}, &Wish::rank);
        QList<Placed> names;
        for (const Wish &wish : std::as_const(m_wishes)) {
            if (const auto placed = settle(wish))
                names.append(*placed);
        }
        return names;
    }

private:
    void mark(const Wish &wish, bool named)
    {
        const QPointF c = m_toPicture.map(wish.at);
        if (wish.half > 0)
            m_board.take(QRectF(c.x() - wish.half, c.y() - wish.half, 2 * wish.half, 2 * wish.half));
        if (named && !wish.text.isEmpty())
            m_wishes.append(wish);
    }

    void baseNames()
    {
        if (!m_p.base)
            return;
        const Geo::MercatorRect seen{m_reach.left(), m_reach.top(), m_reach.right(), m_reach.bottom()};
        for (const Geo::MercatorRect &name : m_p.base->namesIn(seen, int(std::lround(m_p.zoom))))
            m_board.take(
                m_toPicture.mapRect(QRectF(QPointF(name.west, name.south), QPointF(name.east, name.north))));
    }
    void tickets()
    {
        for (const TicketCluster &cluster : ticketMarks(m_p)) {
            if (!m_reach.contains(cluster.at))
                continue;
            mark({Rank::Chosen, {}, cluster.at, 8}, false);
            const QPointF c = m_toPicture.map(cluster.at);
            if (cluster.members.size() > 1) // its number
                m_board.take(QRectF(c.x() + 6, c.y() - 16,
                                    12 + 7 * QString::number(cluster.members.size()).size(), 16));
        }
    }
    void incidents()
    {
        for (const IncidentMark &one : m_p.incidents) {
            if (m_reach.contains(one.at))
                mark({one.selected ? Rank::Chosen : Rank::Incident, one.label, one.at,
                      IncidentMarks::kHalf_px},
                     one.selected || m_p.zoom >= NetworkZoom::kStationNames);
        }
    }
    void stations()
    {
        if (!m_p.stations)
            return;
        const double half = NetworkZoom::stationSide(m_p.zoom) / 2;
        for (const NetworkScene::Station &one : m_p.scene->stations) {
            const bool chosen = one.id == m_p.selectedStation;
            if (m_reach.contains(one.at))
                mark({chosen ? Rank::Chosen : Rank::Station, one.name, one.at, half},
                     chosen || m_p.zoom >= NetworkZoom::kStationNames);
        }
    }
    void trace()
    {
        if (!m_p.trace)
            return;
        for (const TraceOverlay::Valve &one : m_p.trace->valves)
            mark({Rank::Shut, one.name, one.at, 9}, m_p.zoom >= NetworkZoom::kLargeStations);
        const ClearOfNames names(m_p);
        for (const QPointF &leak : m_p.trace->leaks)
            mark({Rank::Shut, {}, names.place(leak, kLeakHalf_px), kLeakHalf_px}, false);
    }
    void crews()
    {
        for (const CrewMark &one : m_p.crews) {
            const Rank rank = one.selected ? Rank::Chosen : one.stale ? Rank::OldCrew : Rank::Crew;
            const double from = one.stale ? CrewMarks::kStaleLabelZoom : CrewMarks::kLabelZoom;
            if (m_reach.contains(one.at))
                mark({rank, one.label, one.at, CrewMarks::kRadius_px, true},
                     one.selected || m_p.zoom >= from);
        }
    }
    void valves()
    {
        if (!m_p.valves || m_p.zoom < NetworkZoom::kValves)
            return;
        for (const NetworkScene::Valve &one : m_p.scene->valves) {
            const bool chosen = one.id == m_p.selectedValve;
            if (m_reach.contains(one.at))
                mark({chosen ? Rank::Chosen : Rank::Valve, one.name, one.at, 7},
                     chosen || (m_p.zoom >= NetworkZoom::kValveNames && !isTraced(one)));
        }
    }
    /// The trace names its valves itself.
    [[nodiscard]] bool isTraced(const NetworkScene::Valve &valve) const
    {
        return m_p.trace && std::ranges::any_of(m_p.trace->valves, [&](const TraceOverlay::Valve &one) {
                   return one.name == valve.name && QLineF(one.at, valve.at).length() < 1;
               });
    }
    void households()
    {
        if (!m_p.households || m_p.zoom < NetworkZoom::kHouseholds)
            return;
        for (const NetworkScene::House &one : m_p.scene->houses) {
            if (one.households > 0 && m_reach.contains(one.at))
                mark({Rank::Households, Tr::tr("%1 户", nullptr, int(one.households)).arg(one.households),
                      one.at, 0},
                     true);
        }
    }

    [[nodiscard]] std::optional<Placed> settle(const Wish &wish)
    {
        const bool strong = wish.rank != Rank::Households;
        const QFontMetricsF &metrics = strong ? m_strong : m_light;
        const QSizeF size(metrics.horizontalAdvance(wish.text) + 2, metrics.ascent() + 3);
        const QPointF c = m_toPicture.map(wish.at);
        const double down = wish.half + kGap_px + size.height() / 2;
        const double aside = wish.half + kGap_px + size.width() / 2;
        QList<QPointF> ways{{0, down}, {0, -down}, {aside, 0}, {-aside, 0}};
        if (wish.aboveFirst) // not aside: among ten crews of a depot nobody could tell whose it is
            ways = {ways.at(1), ways.at(0)};
        if (!strong) // in the house, where its number leaves room
            ways = {{0, 0}, {0, 13}, {0, -13}};
        const auto around = [&](QPointF way) {
            return QRectF(c.x() + way.x() - size.width() / 2, c.y() + way.y() - size.height() / 2,
                          size.width(), size.height());
        };
        const auto free =
            std::ranges::find_if(ways, [&](QPointF way) { return m_board.isFree(around(way)); });
        if (free == ways.cend() && wish.rank != Rank::Chosen)
            return std::nullopt;
        const Placed placed{wish.text, around(free == ways.cend() ? ways.first() : *free), strong,
                            free == ways.cend()};
        m_board.take(placed.box);
        return placed;
    }

    const NetworkPicture &m_p;
    QTransform m_toPicture;
    QFontMetricsF m_strong;
    QFontMetricsF m_light;
    QRectF m_reach;
    Board m_board;
    QList<Wish> m_wishes;
};

} // namespace

QList<Placed> place(const NetworkPicture &picture, const QTransform &toPicture)
{
    return picture.scene ? Layout(picture, toPicture).place() : QList<Placed>();
}

void paint(QPainter &painter, const NetworkPicture &picture, const QList<Placed> &names)
{
    for (const Placed &name : names) {
        const QFont &font = name.strong ? picture.style.name : picture.style.count;
        if (name.plate) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(picture.style.box);
            painter.drawRoundedRect(name.box.adjusted(-4, -2, 4, 2), 4, 4);
        }
        QPainterPath words;
        words.addText(name.box.left() + 1, name.box.bottom() - 2, font, name.text);
        painter.strokePath(words, QPen(picture.style.halo, name.strong ? 3 : 2.4, Qt::SolidLine, Qt::RoundCap,
                                       Qt::RoundJoin));
        painter.fillPath(words, name.strong ? picture.style.ink : picture.style.quiet);
    }
}

} // namespace Warmline::MapNames
