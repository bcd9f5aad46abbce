// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/network/network_scene.h"

#include <QMutex>

#include <utility>

namespace Warmline {

/// What one list of tickets is joined to (clusterTickets()), made once for each size of cell and shared by
/// who draws and who looks under the mouse. Another list has another of these. Any thread.
class TicketClusters
{
public:
    /// So many are joined while somebody waits for the mouse: a millisecond or two.
    static constexpr qsizetype kAtOnce = 5000;

    /// \a tickets: always the same. Who may not \a wait gets nothing while there are more than kAtOnce that
    /// were not joined for this size yet.
    [[nodiscard]] QList<TicketCluster> of(const QList<TicketPlace> &tickets, double cellMetres, bool wait);
    [[nodiscard]] int made() const; ///< how often tickets had to be joined

private:
    static constexpr qsizetype kKept = 2; ///< the zoom that is seen and the one before

    mutable QMutex m_mutex;
    QList<std::pair<double, QList<TicketCluster>>> m_kept; ///< by cell; the newest last
    int m_made = 0;
};

} // namespace Warmline
