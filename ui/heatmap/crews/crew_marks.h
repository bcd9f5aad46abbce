// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QTransform>

class QPainter;

namespace Warmline {

struct NetworkPicture;

/// A crew on the map: a disc with the leader's first character, the name and how old the place is.
struct CrewMark
{
    QPointF at; ///< Mercator metres
    QString letter;
    QString label; ///< "周强 14 分"
    bool stale = false; ///< the place is old, or nobody knows since when: drawn hollow
    bool selected = false;
    QString id = {};
};

namespace CrewMarks {

constexpr double kRadius_px = 11;
constexpr double kLabelZoom =
    15; ///< further out the stations' names need the room; the chosen crew has its own
constexpr double kStaleLabelZoom = 16; ///< what is old says nothing from afar

/// \a toPicture maps Mercator metres to pixels.
void paint(QPainter &painter, const NetworkPicture &picture, const QTransform &toPicture);
/// Index of the crew under a place in Mercator metres; -1: none.
[[nodiscard]] int hit(const NetworkPicture &picture, QPointF at);

} // namespace CrewMarks

} // namespace Warmline
