// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/base_map.h"

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QRectF>

#include <vector>

/// Where names go; private to app/geo.
namespace Warmline::Geo {

enum class LabelKind { Community, Park, Water, Arterial, Road, Building };

/// A piece of text to be drawn in one go, round its centre.
struct LabelRun
{
    QString text;
    QPointF centre; ///< world pixels at the layout's zoom
    int angle = 0; ///< degrees, clockwise
};

struct Label
{
    LabelKind kind = LabelKind::Community;
    std::vector<LabelRun> runs;
    QRectF bounds; ///< world pixels, halo included
};

/// All names of one zoom level, placed once for the whole city.
///
/// Placing tile by tile would need agreement at every border; a whole city's names are few enough
/// (8,000 houses: milliseconds) to be placed together on one grid, most important first. Every
/// tile then only looks up the labels that touch it, so a name across a border is the same on both sides.
struct LabelLayout
{
    std::vector<Label> labels;
    QHash<QPair<int, int>, std::vector<quint32>> byTile; ///< tile x, y → labels that touch it, ascending
};

[[nodiscard]] QFont labelFont(LabelKind kind, const QStringList &families);
/// Letter spacing of names that follow a line, pixels.
inline constexpr double LineSpacing_px = 3.0;
inline constexpr double HaloWidth_px = 1.5;

[[nodiscard]] LabelLayout layOut(const BaseMap &map, int zoom, const QStringList &families);

} // namespace Warmline::Geo
