// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSet>
#include <QString>
#include <QTransform>

class QPainter;

namespace Warmline {

struct NetworkPicture;

/// A mass incident on the map: its houses outlined, a sign in their middle with how many tickets it has.
struct IncidentMark
{
    QPointF at; ///< Mercator metres, middle of the houses
    QString id; ///< of the parent ticket
    QString label; ///< "NC-25-031877 · 23 件"
    QSet<QString> houses;
    bool ended = false; ///< within the last day: drawn hollow
    bool selected = false;
};

namespace IncidentMarks {

constexpr double kHalf_px = 13; ///< of the sign

/// \a toPicture maps Mercator metres to pixels.
void paint(QPainter &painter, const NetworkPicture &picture, const QTransform &toPicture);
/// Index of the incident under a place in Mercator metres; -1: none.
[[nodiscard]] int hit(const NetworkPicture &picture, QPointF at);

} // namespace IncidentMarks

} // namespace Warmline
