// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/network_scene.h"

#include "ui/common/symbols.h"
#include "ui/heatmap/network/clear_of_names.h"
#include "ui/heatmap/network/map_names.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

class NetworkPainter
{
public:
    NetworkPainter(QPainter &painter, const NetworkPicture &picture)
        : m_painter(painter)
        , m_p(picture)
        , m_scale(Geo::mercatorMetresPerPixel(picture.zoom))
        , m_ground(QRectF(QPointF(picture.ground.west, picture.ground.south),
                          QPointF(picture.ground.east, picture.ground.north)))
    {
        m_toPicture.scale(1 / m_scale, -1 / m_scale);
        m_toPicture.translate(-picture.ground.west, -picture.ground.north);
    }

    void paint()
    {
        if (m_p.secondaryPipes && m_p.zoom >= NetworkZoom::kSecondaryPipes)
            pipes(false);
        if (m_p.primaryPipes)
            pipes(true);
        flows();
        selectedHouse();
        if (m_p.trace)
            tracedPipes(*m_p.trace);
        if (m_p.valves && m_p.zoom >= NetworkZoom::kValves)
            valves();
        if (m_p.stations)
            stations();
        tickets();
        if (m_p.trace)
            traceMarks(*m_p.trace);
        CrewMarks::paint(m_painter, m_p, m_toPicture);
        IncidentMarks::paint(m_painter, m_p, m_toPicture);
        if (!m_p.pin.isNull())
            pin();
        MapNames::paint(m_painter, m_p, MapNames::place(m_p, m_toPicture));
    }

private:
    QPointF at(QPointF ground) const { return m_toPicture.map(ground); }

    void pipes(bool primary)
    {
        const double near = m_p.zoom >= 15 ? 1 : m_p.zoom >= 13 ? 0.7 : 0.5;
        const double width = (primary ? 3 : 1.3) * near;
        QPainterPath path;
        for (const NetworkScene::Pipe &pipe : m_p.scene->pipes) {
            if (pipe.primary == primary && pipe.box.intersects(m_ground))
                path.addPolygon(m_toPicture.map(pipe.line));
        }
        QPen pen(m_p.style.casing, width + 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (primary && m_p.zoom >= 14)
            m_painter.strokePath(path, pen);
        pen.setColor(primary ? m_p.style.primary : m_p.style.secondary);
        pen.setWidthF(width);
        m_painter.strokePath(path, pen);
    }

    /// Small arrows on the pipes, at places that are fixed to the ground.
    void flows()
    {
        QPainterPath arrows;
        for (const NetworkScene::Pipe &pipe : m_p.scene->pipes) {
            const bool shown = pipe.primary ? m_p.primaryPipes && m_p.zoom >= NetworkZoom::kFlow
                                            : m_p.secondaryPipes && m_p.zoom >= NetworkZoom::kFlow + 1;
            if (shown && pipe.flow != 0 && pipe.box.intersects(m_ground))
                addArrows(arrows, pipe);
        }
        m_painter.strokePath(arrows, QPen(m_p.style.casing, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.fillPath(arrows, m_p.style.primary);
    }

    void addArrows(QPainterPath &arrows, const NetworkScene::Pipe &pipe) const
    {
        constexpr double every_px = 160, shortest_px = 36;
        double length = 0;
        for (qsizetype i = 1; i < pipe.line.size(); ++i)
            length += QLineF(pipe.line.at(i - 1), pipe.line.at(i)).length() / m_scale;
        if (length < shortest_px)
            return;
        const int count = std::max(1, static_cast<int>(length / every_px));
        double next = length / (2 * count);
        double run = 0;
        for (qsizetype i = 1; i < pipe.line.size(); ++i) {
            const QLineF piece(at(pipe.line.at(i - 1)), at(pipe.line.at(i)));
            for (; piece.length() > 0 && next <= run + piece.length(); next += length / count) {
                const QPointF way = (piece.p2() - piece.p1()) / piece.length() * pipe.flow;
                const QPointF side(-way.y(), way.x());
                const QPointF c = piece.pointAt((next - run) / piece.length());
                const double size = pipe.primary ? 6 : 4.5;
                arrows.addPolygon(QPolygonF({c + way * size, c - way * size * 0.7 + side * size * 0.8,
                                             c - way * size * 0.7 - side * size * 0.8}));
                arrows.closeSubpath();
            }
            run += piece.length();
        }
    }

    /// Bow-ties as on the plans of the trade: filled is shut.
    void valves()
    {
        for (const NetworkScene::Valve &valve : m_p.scene->valves) {
            const QPointF c = at(valve.at);
            if (!m_ground.contains(valve.at))
                continue;
            if (valve.id == m_p.selectedValve) {
                m_painter.setPen(QPen(m_p.style.accent, 2.4));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawEllipse(c, 11, 11);
            }
            const QPainterPath tie = Symbols::valve(QRectF(c.x() - 7, c.y() - 4.5, 14, 9));
            m_painter.strokePath(tie, QPen(m_p.style.halo, 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.fillPath(tie, valve.closed ? m_p.style.ink : m_p.style.box);
            m_painter.strokePath(tie, QPen(m_p.style.ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
    }

    void selectedHouse()
    {
        for (const NetworkScene::House &house : m_p.scene->houses) {
            if (m_p.selectedHouse.isEmpty() || house.id != m_p.selectedHouse)
                continue;
            QPainterPath path;
            path.addPolygon(m_toPicture.map(house.outline));
            path.closeSubpath();
            m_painter.strokePath(path, QPen(m_p.style.casing, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.strokePath(path, QPen(m_p.style.ink, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
    }

    void tracedPipes(const TraceOverlay &trace)
    {
        QPainterPath pipes;
        QPainterPath houses;
        for (const NetworkScene::Pipe &pipe : m_p.scene->pipes) {
            if (trace.pipes.contains(pipe.id) && pipe.box.intersects(m_ground))
                pipes.addPolygon(m_toPicture.map(pipe.line));
        }
        if (m_p.zoom >= NetworkZoom::kHouses) {
            for (const NetworkScene::House &house : m_p.scene->houses) {
                if (!trace.houses.contains(house.id) || !house.box.intersects(m_ground))
                    continue;
                houses.addPolygon(m_toPicture.map(house.outline));
                houses.closeSubpath();
            }
        }
        const double k = m_p.zoom >= 15 ? 1 : 0.6;
        const auto stroke = [&](const QPainterPath &path, const QColor &colour, double width) {
            m_painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        };
        stroke(houses, m_p.style.ink, 1.8);
        stroke(pipes, m_p.style.casing, 8 * k);
        stroke(pipes, m_p.style.ink, 5 * k);
    }

    void traceMarks(const TraceOverlay &trace)
    {
        for (const TraceOverlay::Valve &valve : trace.valves) {
            const QPointF c = at(valve.at);
            const QRectF box(c.x() - 9, c.y() - 9, 18, 18);
            m_painter.setPen(QPen(m_p.style.boxLine, 1.4));
            m_painter.setBrush(m_p.style.box);
            m_painter.drawRoundedRect(box, 4, 4);
            const QPainterPath tie = Symbols::valve(box.adjusted(3, 5, -3, -5));
            if (valve.shut)
                m_painter.fillPath(tie, m_p.style.ink);
            m_painter.strokePath(tie, QPen(m_p.style.ink, 1.2));
        }
        const ClearOfNames names(m_p);
        for (const QPointF &leak : trace.leaks) {
            const QPointF c = at(names.place(leak, kLeakHalf_px));
            QPainterPath drop(QPointF(c.x(), c.y() - 9));
            drop.cubicTo(c.x() + 3, c.y() - 4, c.x() + 6, c.y() - 1, c.x() + 6, c.y() + 3);
            drop.arcTo(QRectF(c.x() - 6, c.y() - 3, 12, 12), 0, -180);
            drop.cubicTo(c.x() - 6, c.y() - 1, c.x() - 3, c.y() - 4, c.x(), c.y() - 9);
            m_painter.strokePath(drop, QPen(m_p.style.halo, 3));
            m_painter.fillPath(drop, m_p.style.blue);
        }
        if (!trace.from.isNull()) {
            m_painter.setPen(QPen(m_p.style.ink, 1.6, Qt::DashLine));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawEllipse(at(trace.from), 14, 14);
        }
    }

    void pin()
    {
        const QPointF c = at(m_p.pin);
        m_painter.setBrush(Qt::NoBrush);
        for (const auto &[colour, width] :
             {std::pair(m_p.style.halo, 6.0), std::pair(m_p.style.accent, 3.0)}) {
            m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawEllipse(c, 13, 13);
            for (const QPointF &way : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)})
                m_painter.drawLine(c + way * 13, c + way * 20);
        }
    }

    void stations()
    {
        const double side = NetworkZoom::stationSide(m_p.zoom);
        const double margin = 120 * m_scale;
        const QRectF reach = m_ground.adjusted(-margin, -margin, margin, margin);
        for (const NetworkScene::Station &station : m_p.scene->stations) {
            if (!reach.contains(station.at))
                continue;
            const QPointF middle = at(station.at);
            const QRectF box(std::round(middle.x() - side / 2), std::round(middle.y() - side / 2), side,
                             side);
            const bool selected = station.id == m_p.selectedStation;
            if (selected) {
                m_painter.setPen(QPen(m_p.style.accent, 2.4));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7);
            }
            m_painter.setPen(QPen(m_p.style.boxLine, side > 20 ? 1.6 : 1.2));
            m_painter.setBrush(m_p.style.box);
            m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
            const double inset = side * 0.22;
            Symbols::paint(&m_painter, box.adjusted(inset, inset, -inset, -inset), u"plant"_s,
                           m_p.style.boxLine);
            badge(QPointF(box.right() - 1, box.top() + 1),
                  m_p.stationMarks.value(station.id, StationMark::None), side > 20 ? 1 : 0.8);
        }
    }

    // Shape first, then colour: disc = answers, triangle = some values old, hollow ring = silent.
    void badge(QPointF c, StationMark mark, double k)
    {
        if (mark == StationMark::None)
            return;
        m_painter.setPen(QPen(m_p.style.halo, 1.4));
        if (mark == StationMark::Fresh) {
            m_painter.setBrush(m_p.style.ok);
            m_painter.drawEllipse(c, 4.4 * k, 4.4 * k);
        } else if (mark == StationMark::Stale) {
            m_painter.setPen(QPen(m_p.style.yellowLine, 1));
            m_painter.setBrush(m_p.style.yellow);
            m_painter.drawPath(Symbols::triangle(QRectF(c.x() - 5.5 * k, c.y() - 5.5 * k, 11 * k, 10 * k)));
        } else {
            m_painter.setBrush(m_p.style.halo);
            m_painter.drawEllipse(c, 5 * k, 5 * k);
            m_painter.setPen(QPen(m_p.style.quiet, 1.8));
            m_painter.drawEllipse(c, 3.6 * k, 3.6 * k);
        }
    }

    void tickets()
    {
        const double margin = 40 * m_scale;
        const QRectF reach = m_ground.adjusted(-margin, -margin, margin, margin);
        for (const TicketCluster &cluster : ticketMarks(m_p)) {
            if (!reach.contains(cluster.at))
                continue;
            const QPointF c = at(cluster.at);
            glyph(QRectF(c.x() - 7, c.y() - 7, 14, 14), cluster.mark);
            if (cluster.members.size() > 1)
                count(QPointF(c.x() + 6, c.y() - 8), QString::number(cluster.members.size()));
        }
    }

    void count(QPointF corner, const QString &text)
    {
        const QFontMetricsF metrics(m_p.style.count);
        const double height = metrics.height();
        const QRectF pill(corner.x(), corner.y() - height / 2,
                          std::max(height, metrics.horizontalAdvance(text) + 8), height);
        m_painter.setPen(QPen(m_p.style.boxLine, 1));
        m_painter.setBrush(m_p.style.box);
        m_painter.drawRoundedRect(pill, height / 2, height / 2);
        m_painter.setFont(m_p.style.count);
        m_painter.setPen(m_p.style.ink);
        m_painter.drawText(pill, Qt::AlignCenter, text);
    }

    void glyph(const QRectF &r, TicketMark mark)
    {
        QPainterPath shape;
        QColor fill;
        QColor edge = m_p.style.halo;
        switch (mark) {
        case TicketMark::Red:
            shape = Symbols::triangle(r);
            fill = m_p.style.red;
            break;
        case TicketMark::Yellow:
            shape = Symbols::diamond(r);
            fill = m_p.style.yellow;
            edge = m_p.style.yellowLine;
            break;
        case TicketMark::Blue:
            shape = Symbols::disc(r.adjusted(1, 1, -1, -1));
            fill = m_p.style.blue;
            break;
        }
        m_painter.strokePath(shape, QPen(m_p.style.halo, 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.fillPath(shape, fill);
        if (mark == TicketMark::Yellow)
            m_painter.strokePath(shape, QPen(edge, 1));
    }

    QPainter &m_painter;
    const NetworkPicture &m_p;
    double m_scale;
    QRectF m_ground;
    QTransform m_toPicture;
};

} // namespace

QImage paintNetwork(const NetworkPicture &picture)
{
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    const QSize size(static_cast<int>(std::lround(picture.ground.width() / scale)),
                     static_cast<int>(std::lround(picture.ground.height() / scale)));
    if (!picture.scene || size.isEmpty())
        return {};
    QImage image(size * picture.devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(picture.devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const NetworkPicture placed = marksClearOfNames(picture);
    NetworkPainter(painter, placed).paint();
    return image;
}

} // namespace Warmline
