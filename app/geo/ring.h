// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

/// Outlines of grounds and houses: places in WGS-84, x the longitude and y the latitude, in degrees. Pure;
/// any thread.
namespace Warmline::Geo {

/// The convex hull of all \a places and what lies within \a margin_m metres of it (a circle is a regular
/// polygon of 16 corners here: 2 % less at its sides). Open: the last corner is not the first. Places that
/// are not on the globe are left out; without any the hull is empty.
[[nodiscard]] QList<QPointF> hullRound(const QList<QPointF> &places, double margin_m);

/// False when the ring (open or closed) crosses or touches itself, runs back on itself or has no area: what
/// the readers of GIS files call invalid, too. At least three corners.
[[nodiscard]] bool isSimpleRing(const QList<QPointF> &ring);

} // namespace Warmline::Geo
