// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/symbols.h"

#include "ui/common/paint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Warmline::Symbols {
namespace {

QPainterPath polygon(const QRectF &r, std::initializer_list<QPointF> points)
{
    QPainterPath path;
    bool first = true;
    for (const QPointF &p : points) {
        const QPointF at(r.x() + p.x() * r.width(), r.y() + p.y() * r.height());
        if (first)
            path.moveTo(at);
        else
            path.lineTo(at);
        first = false;
    }
    path.closeSubpath();
    return path;
}

QPointF in(const QRectF &r, qreal x, qreal y)
{
    return {r.x() + x * r.width(), r.y() + y * r.height()};
}

void line(QPainterPath &path, const QPointF &a, const QPointF &b)
{
    path.moveTo(a);
    path.lineTo(b);
}

QPainterPath warmLine(const QRectF &r)
{
    QPainterPath path(in(r, 0.19, 0.62));
    path.cubicTo(in(r, 0.27, 0.60), in(r, 0.30, 0.32), in(r, 0.39, 0.32));
    path.cubicTo(in(r, 0.50, 0.32), in(r, 0.50, 0.69), in(r, 0.61, 0.69));
    path.cubicTo(in(r, 0.71, 0.69), in(r, 0.71, 0.38), in(r, 0.81, 0.38));
    return path;
}

} // namespace

QPainterPath triangle(const QRectF &r)
{
    return polygon(r, {{0.5, 0.07}, {1.0, 0.93}, {0.0, 0.93}});
}

QPainterPath diamond(const QRectF &r)
{
    return polygon(r, {{0.5, 0.0}, {1.0, 0.5}, {0.5, 1.0}, {0.0, 0.5}});
}

QPainterPath disc(const QRectF &r)
{
    QPainterPath path;
    const qreal inset = std::min(r.width(), r.height()) * 0.04;
    path.addEllipse(r.adjusted(inset, inset, -inset, -inset));
    return path;
}

QPainterPath valve(const QRectF &r)
{
    const bool stem = r.height() > r.width() * 1.15;
    const QRectF bow = stem ? QRectF(r.x(), r.bottom() - r.width() * 0.8, r.width(), r.width() * 0.8) : r;
    QPainterPath path = polygon(bow, {{0.0, 0.1}, {1.0, 0.9}, {1.0, 0.1}, {0.0, 0.9}});
    if (stem) {
        line(path, bow.center(), QPointF(bow.center().x(), r.top()));
        line(path, in(r, 0.25, 0), in(r, 0.75, 0));
    }
    return path;
}

QPainterPath pumpBody(const QRectF &r)
{
    QPainterPath path;
    path.addEllipse(r);
    return path;
}

QPainterPath pumpArrow(const QRectF &r)
{
    return polygon(r, {{0.28, 0.2}, {0.9, 0.5}, {0.28, 0.8}});
}

QPainterPath exchanger(const QRectF &r)
{
    QPainterPath path;
    path.addRoundedRect(r, r.width() * 0.06, r.width() * 0.06);
    for (const qreal x : {0.26, 0.42, 0.58, 0.74})
        line(path, in(r, x, 0.12), in(r, x, 0.88));
    return path;
}

QPainterPath strainer(const QRectF &r)
{
    QPainterPath path;
    path.addRect(r);
    line(path, r.topLeft(), r.bottomRight());
    line(path, r.topRight(), r.bottomLeft());
    return path;
}

QPainterPath meter(const QRectF &r)
{
    QPainterPath path;
    path.addEllipse(r);
    line(path, in(r, 0.5, 0.55), in(r, 0.72, 0.28));
    line(path, in(r, 0.25, 0.72), in(r, 0.75, 0.72));
    return path;
}

QPainterPath plant(const QRectF &r)
{
    return polygon(r, {{0.04, 0.94},
                       {0.04, 0.52},
                       {0.32, 0.68},
                       {0.32, 0.52},
                       {0.6, 0.68},
                       {0.64, 0.1},
                       {0.84, 0.1},
                       {0.9, 0.6},
                       {0.96, 0.6},
                       {0.96, 0.94}});
}

QStringList names()
{
    return {u"logo"_s,      u"tier-red"_s, u"tier-yellow"_s, u"tier-blue"_s, u"valve"_s,      u"pump"_s,
            u"exchanger"_s, u"strainer"_s, u"meter"_s,       u"plant"_s,     u"dashed-ring"_s};
}

bool exists(const QString &name)
{
    static const QStringList known = names();
    return known.contains(name);
}

void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal weight = rect.width() / 16.0; // the stroke of the icon set
    const QRectF r = rect.adjusted(weight, weight, -weight, -weight);
    QPen pen(color, weight * 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    if (name == "logo"_L1) {
        pen.setWidthF(weight * 1.6);
        painter->setPen(pen);
        painter->drawPath(warmLine(rect));
    } else if (name.startsWith("tier-"_L1)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPath(name == "tier-red"_L1      ? triangle(r)
                          : name == "tier-yellow"_L1 ? diamond(r)
                                                     : disc(r));
    } else if (name == "valve"_L1) {
        painter->drawPath(valve(r.adjusted(0, r.height() * 0.1, 0, -r.height() * 0.1)));
    } else if (name == "pump"_L1) {
        painter->drawPath(pumpBody(r));
        painter->drawPath(pumpArrow(r));
    } else if (name == "exchanger"_L1) {
        painter->drawPath(exchanger(r.adjusted(weight * 2, 0, -weight * 2, 0)));
    } else if (name == "strainer"_L1) {
        painter->drawPath(strainer(r.adjusted(weight, weight, -weight, -weight)));
    } else if (name == "meter"_L1) {
        painter->drawPath(meter(r));
    } else if (name == "plant"_L1) {
        painter->drawPath(plant(r));
    } else if (name == "dashed-ring"_L1) {
        pen.setDashPattern({1.6, 2.2});
        painter->setPen(pen);
        painter->drawEllipse(r);
    }
}

void paintLogo(QPainter *painter, const QRectF &rect, const QColor &tile, const QColor &lineColor)
{
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tile);
    painter->drawRoundedRect(rect, rect.width() * 0.24, rect.width() * 0.24);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(lineColor, rect.width() * 0.085, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(warmLine(rect));
}

} // namespace Warmline::Symbols
