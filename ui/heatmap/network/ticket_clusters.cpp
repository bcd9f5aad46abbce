// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/ticket_clusters.h"

namespace Warmline {

TicketClusters::TicketClusters(qsizetype count, std::function<QList<TicketPlace>()> places)
    : m_count(count)
    , m_source(std::move(places))
{ }

QList<TicketPlace> TicketClusters::places()
{
    const QMutexLocker lock(&m_placesMutex);
    if (m_source)
        m_places = std::exchange(m_source, nullptr)();
    return m_places;
}

QList<TicketCluster> TicketClusters::of(double cellMetres, bool wait)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto &[cell, clusters] : std::as_const(m_kept)) {
            if (cell == cellMetres)
                return clusters;
        }
    }
    if (!wait && m_count > kAtOnce)
        return {};
    // Not under the lock: the mouse must not wait for who draws.
    const QList<TicketCluster> clusters = clusterTickets(places(), cellMetres);
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
