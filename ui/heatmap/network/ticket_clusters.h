// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/network/network_scene.h"

#include <QMutex>

#include <functional>
#include <utility>

namespace Warmline {

/// A window's tickets and what they are joined to (clusterTickets()): made once for each size of cell and
/// shared by who draws and who looks under the mouse. Other tickets have another of these. Any thread.
class TicketClusters
{
public:
    /// So many are joined while somebody waits for the mouse: a millisecond or two.
    static constexpr qsizetype kAtOnce = 5000;

    /// \a places gives the \a count tickets; called once, by the first who needs them, on any thread.
    TicketClusters(qsizetype count, std::function<QList<TicketPlace>()> places);

    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Who may not \a wait gets nothing while there are more than kAtOnce that were not joined for this size
    /// yet.
    [[nodiscard]] QList<TicketCluster> of(double cellMetres, bool wait);
    [[nodiscard]] int made() const; ///< how often tickets had to be joined

private:
    static constexpr qsizetype kKept = 2; ///< the zoom that is seen and the one before

    [[nodiscard]] QList<TicketPlace> places();

    const qsizetype m_count;
    QMutex m_placesMutex;
    std::function<QList<TicketPlace>()> m_source; ///< empty once asked
    QList<TicketPlace> m_places;
    mutable QMutex m_mutex; ///< of what follows
    QList<std::pair<double, QList<TicketCluster>>> m_kept; ///< by cell; the newest last
    int m_made = 0;
};

} // namespace Warmline
