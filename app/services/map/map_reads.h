// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace Warmline {

/// What the map lies on: read once, shared, never changed.
struct MapBase
{
    QList<Community> communities;
    QList<Building> buildings;
    QList<Station> stations;
    PipeNetwork network;
    QHash<BuildingId, int> households;
};

/// What the map reads of the store. Pure functions of what it holds, for a reader's thread; an error is the
/// store's.
namespace MapReads {

[[nodiscard]] Result<std::shared_ptr<const MapBase>> base(Queries &queries);

/// Tickets opened in [\a fromMs, \a toMs), UTC; those that stand for a mass incident say so
/// (ComplaintPoint::gathers).
[[nodiscard]] Result<QList<ComplaintPoint>> complaints(Queries &queries, qint64 fromMs, qint64 toMs);

/// What a change of the store touched.
struct Touched
{
    QSet<TicketId> tickets;
    QSet<QString> months; ///< of incidents
};
/// These tickets as they are now, and those that became an incident's in these months.
[[nodiscard]] Result<QList<ComplaintPoint>> touched(Queries &queries, Touched touched);

} // namespace MapReads

} // namespace Warmline
