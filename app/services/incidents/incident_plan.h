// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/domain/ticket.h"
#include "app/services/incidents/incident_log.h"

#include <QHash>

namespace Warmline {

/// A mass incident before a person has decided on it: everything in it may be changed.
struct IncidentPlan
{
    QString place; ///< "江畔人家", "江畔站 C 支"
    QList<BuildingId> houses;
    qint64 households = 0;
    CommunityId community; ///< when all houses are of one
    StationId station; ///< when one station heats them all
    BranchId branch;
    QList<Ticket> candidates; ///< open ones of the same cause that are no child yet; newest first
    TicketCategory category = TicketCategory::Other;
    Tier tier = Tier::Yellow;
    Trade trade = Trade::Network;
    QStringList reasons; ///< translated, one sentence each
    /// Enough reports by the rule: the card proposes it by itself.
    bool suggested = false;
    /// An incident that goes on, of the same matter, that has the houses of some candidates: they could join
    /// it. Null: there is none; the newest where there are several.
    TicketId joinTo;
    QString joinNumber; ///< of its parent ticket
    QList<TicketId> joining;
};

/// When single complaints look like one cause.
struct IncidentRule
{
    int households = 5; ///< that have reported the same kind of matter
    qint64 windowMs = 2LL * 3'600'000;
};

/// What is known of the chosen piece of the city.
struct IncidentFacts
{
    QString place; ///< name of the area or of the traced pipe
    QList<BuildingId> houses;
    QList<Building> buildings; ///< of the city
    QHash<BuildingId, int> households;
    QList<Ticket> tickets; ///< in the area
    QStringList traceReasons; ///< when it was chosen along the pipes
    QList<IncidentRecord> standing; ///< incidents that go on
    qint64 nowMs = 0;
};

/// What an incident there would be made of. The matter is the one that most households have reported within
/// the window (leaks count as one, too cold as one); without reports it is a leak after a trace, else the one
/// of the day before, else nothing: the plan has no candidates. Only reports within the window suggest one.
/// What belongs to an incident that goes on counts for nothing. Pure; any thread.
[[nodiscard]] IncidentPlan planIncident(const IncidentFacts &facts, const IncidentRule &rule = {});

} // namespace Warmline
