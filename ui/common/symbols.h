// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace Warmline::Symbols {

/// Our own shapes, for what Bootstrap Icons lack: tiers, plant symbols, the logo. Paths are in a unit square
/// scaled to `rect`, so callers can fill and stroke them by state (a closed valve filled, a standby pump
/// hollow).

QPainterPath triangle(const QRectF &rect);
QPainterPath diamond(const QRectF &rect);
QPainterPath disc(const QRectF &rect);

QPainterPath valve(const QRectF &rect); ///< bow-tie; with its stem when the rectangle is taller than wide
QPainterPath pumpBody(const QRectF &rect); ///< the circle of a pump
QPainterPath pumpArrow(const QRectF &rect); ///< its triangle, pointing right
QPainterPath exchanger(const QRectF &rect); ///< frame of a plate exchanger with its plates
QPainterPath strainer(const QRectF &rect); ///< square with both diagonals
QPainterPath meter(const QRectF &rect); ///< circle with a pointer
QPainterPath plant(const QRectF &rect); ///< roof line of a heating station with its chimney

/// Symbols usable as icons: "logo", "tier-red", "tier-yellow", "tier-blue", "valve", "pump", "exchanger",
/// "strainer", "meter", "plant", "dashed-ring".
bool exists(const QString &name);
QStringList names();
/// Draws a symbol in one colour (tiers and the logo keep their own shapes, in `color`).
void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

/// The app logo: a rounded square in `tile` with the warm line in `line`.
void paintLogo(QPainter *painter, const QRectF &rect, const QColor &tile, const QColor &line);

} // namespace Warmline::Symbols
