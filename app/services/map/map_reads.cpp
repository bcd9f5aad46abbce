// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/map_reads.h"

#include "app/core/clock.h"
#include "app/services/incidents/incident_log.h"
#include "app/services/map/community_grounds.h"

namespace Warmline {

namespace {

/// The months (IncidentLog) in which a ticket of the span may have been declared an incident.
QSet<QString> incidentMonths(qint64 fromMs, qint64 toMs)
{
    QSet<QString> months{IncidentLog::monthEntity(toMs)};
    for (qint64 at = fromMs; at < toMs; at += 14 * kDayMs)
        months.insert(IncidentLog::monthEntity(at));
    return months;
}

/// The tickets that stand for a mass incident themselves.
Result<QSet<TicketId>> incidentParents(Queries &queries, const QSet<QString> &months)
{
    const auto records = IncidentLog::read(queries, months.values());
    if (!records)
        return std::unexpected(records.error());
    QSet<TicketId> parents;
    for (const IncidentRecord &record : *records)
        parents.insert(record.parent);
    return parents;
}

} // namespace

Result<std::shared_ptr<const MapBase>> MapReads::base(Queries &queries)
{
    auto base = std::make_shared<MapBase>();
    auto communities = queries.communities();
    auto buildings = queries.buildings();
    auto stations = queries.stations();
    auto network = queries.network();
    auto households = queries.householdCounts();
    if (!communities)
        return std::unexpected(communities.error());
    if (!buildings)
        return std::unexpected(buildings.error());
    if (!stations)
        return std::unexpected(stations.error());
    if (!network)
        return std::unexpected(network.error());
    if (!households)
        return std::unexpected(households.error());
    base->communities = std::move(*communities);
    base->buildings = std::move(*buildings);
    base->stations = std::move(*stations);
    base->network = std::move(*network);
    base->households = std::move(*households);
    completeCommunities(base->communities, base->buildings);
    return base;
}

Result<QList<ComplaintPoint>> MapReads::complaints(Queries &queries, qint64 fromMs, qint64 toMs)
{
    auto points = queries.complaints(fromMs, toMs);
    if (!points)
        return std::unexpected(points.error());
    const auto parents = incidentParents(queries, incidentMonths(fromMs, toMs));
    if (!parents)
        return std::unexpected(parents.error());
    if (!parents->isEmpty()) {
        for (ComplaintPoint &point : *points)
            point.gathers = parents->contains(point.ticket);
    }
    return points;
}

Result<QList<ComplaintPoint>> MapReads::touched(Queries &queries, Touched touched)
{
    // A ticket may become an incident's after it was opened: then only the incidents' month tells.
    const auto changed = incidentParents(queries, touched.months);
    if (!changed)
        return std::unexpected(changed.error());
    touched.tickets.unite(*changed);
    for (const TicketId &id : std::as_const(touched.tickets))
        touched.months.insert(IncidentLog::monthEntity(id.value.utcMs()));
    const auto parents = incidentParents(queries, touched.months);
    if (!parents)
        return std::unexpected(parents.error());
    QList<ComplaintPoint> tickets;
    for (const TicketId &id : std::as_const(touched.tickets)) {
        auto ticket = queries.complaint(id);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (!*ticket)
            continue;
        (*ticket)->gathers = parents->contains(id);
        tickets.append(**ticket);
    }
    return tickets;
}

} // namespace Warmline
