// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/network/network_scene.h"

namespace Warmline {

/// The names that the base map writes on the ground of a picture. What happens at a house is known by the
/// house's place, and there stands the house's name; a crew or an incident stands on the names of communities
/// and streets. A mark on a name moves until the name can be read. Depends on the ground only. Any thread.
class ClearOfNames
{
public:
    /// Who may not \a wait until a zoom's names are laid out (a city's take a moment) gets none until then.
    explicit ClearOfNames(const NetworkPicture &picture, bool wait = true);

    /// Where a mark of \a half_px on each side stands instead of \a at, both Mercator metres: there, or right
    /// above the name that it would cover, or below it where that is nearer or above is another name. Beside
    /// one that is written downwards.
    [[nodiscard]] QPointF place(QPointF at, double half_px) const;
    /// Whether a mark of \a half_px on each side covers no name there, as far as names are known.
    [[nodiscard]] bool isFree(QPointF at, double half_px) const;

private:
    [[nodiscard]] const QRectF *covered(QPointF at, double half) const;

    double m_scale; ///< Mercator metres in a pixel
    QRectF m_seen; ///< where its names are known: the picture and somewhat round it
    QList<QRectF> m_names; ///< their ink; Mercator, top() is the south
};

/// The symbols of the picture's stations. A crew that stands at its depot would hide the station and be
/// clicked in its stead: it stands beside the symbol, on the side where it is. Depends on the ground only.
/// Any thread.
class ClearOfStations
{
public:
    explicit ClearOfStations(const NetworkPicture &picture);

    /// Where a mark of \a half_px on each side stands instead of \a at, both Mercator metres: there, or
    /// beside the symbol that it would cover, where it covers neither another symbol nor one of \a names.
    [[nodiscard]] QPointF place(QPointF at, double half_px, const ClearOfNames &names) const;
    /// Whether a mark of \a half_px on each side covers no symbol there.
    [[nodiscard]] bool isFree(QPointF at, double half_px) const;

private:
    [[nodiscard]] const QPointF *covered(QPointF at, double away) const;

    double m_scale; ///< Mercator metres in a pixel
    double m_half_px; ///< of a symbol with its badge and the ring of the chosen one
    QList<QPointF> m_stations; ///< those in reach; none where stations are not shown
};

/// The marks of the picture's tickets as they are drawn and clicked; none where tickets are not shown. \a
/// wait as above: what was not painted yet is not clicked there.
[[nodiscard]] QList<TicketCluster> ticketMarks(const NetworkPicture &picture, bool wait = true);

/// The picture with its crews and incidents where they are drawn and clicked: off the names, crews also off
/// the stations' symbols and off each other, as long as there is room within some discs' reach. \a wait as
/// above.
[[nodiscard]] NetworkPicture marksClearOfNames(NetworkPicture picture, bool wait = true);

/// Half a mark with its rim, pixels.
constexpr double kTicketHalf_px = 8.7, kLeakHalf_px = 10;

} // namespace Warmline
