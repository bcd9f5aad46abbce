// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/ticket_clusters.h"

namespace Warmline {

QList<TicketCluster> TicketClusters::of(const QList<TicketPlace> &tickets, double cellMetres, bool wait)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto &[cell, clusters] : std::as_const(m_kept)) {
            if (cell == cellMetres)
                return clusters;
        }
    }
    if (!wait && tickets.size() > kAtOnce)
        return {};
    // Not under the lock: the mouse must not wait for who draws.
    const QList<TicketCluster> clusters = clusterTickets(tickets, cellMetres);
    const QMutexLocker lock(&m_mutex);
    ++m_made;
    m_kept.append({cellMetres, clusters});
    if (m_kept.size() > kKept)
        m_kept.removeFirst();
    return clusters;
}

int TicketClusters::made() const
{
    const QMutexLocker lock(&m_mutex);
    return m_made;
}

} // namespace Warmline
