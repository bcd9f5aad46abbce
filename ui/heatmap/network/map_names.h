// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/network/network_scene.h"

class QPainter;

/// One layout for every name that is drawn over the base map, so that none lies on another, on a mark, or on
/// a name of the base map (communities, streets), whose places are fixed.
namespace Warmline::MapNames {

/// A name with the place that was found for it.
struct Placed
{
    QString text;
    QRectF box; ///< pixels of the picture
    bool strong = true; ///< a thing's name; else a figure beside it
    bool plate = false; ///< what was chosen and found no free place: drawn on a ground of its own
};

/// Chosen things first, then incidents, stations, valves to shut, crews, valves, households; each beside its
/// mark where there is room, or not at all. Depends on the ground only, not on where the picture begins:
/// panning moves names but does not change them. Pure.
[[nodiscard]] QList<Placed> place(const NetworkPicture &picture, const QTransform &toPicture);

void paint(QPainter &painter, const NetworkPicture &picture, const QList<Placed> &names);

} // namespace Warmline::MapNames
