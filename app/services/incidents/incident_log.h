// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/domain/ticket.h"

namespace Warmline {

class Queries;

/// A mass incident as the journal tells it: one ticket for the cause (the parent), the callers' own tickets
/// joined to it (the children), and the houses that are hit. The tickets keep their own steps.
struct IncidentRecord
{
    TicketId parent; ///< also names the incident
    QString number; ///< of the parent
    QString place; ///< as the person who declared it called it
    BranchId branch;
    TicketCategory category = TicketCategory::Other;
    QList<BuildingId> houses;
    QList<TicketId> children; ///< in the order in which they were joined
    QStringList reasons; ///< for which it was declared, in the words of that moment
    AgentId declaredBy;
    qint64 declaredMs = 0; ///< UTC
    AgentId endedBy;
    qint64 endedMs = 0; ///< 0: it goes on
    QString endReason;
    bool waiting = false; ///< the last act is not confirmed by the server yet
    friend bool operator==(const IncidentRecord &, const IncidentRecord &) = default;

    [[nodiscard]] bool stands() const { return endedMs == 0; }
};

/// Incidents in the journal: one entity of kind Setting for each UTC month in which they were declared. All
/// intents are records: they are kept and shown and change no other state. Pure; any thread.
namespace IncidentLog {

/// How far back is looked for incidents that go on: a heating season.
constexpr int kMonthsBack = 7;
constexpr qint64 kShownMs = 24LL * 3'600'000; ///< how long one is shown after its end

[[nodiscard]] QString monthEntity(qint64 utcMs); ///< "incidents.202601"
/// The last months up to the one of \a nowMs, the oldest first.
[[nodiscard]] QStringList monthEntities(qint64 nowMs);
[[nodiscard]] bool isIncidentEntity(const EntityTouch &touch);

// Drafts without company and actor.
[[nodiscard]] OperationDraft declared(const IncidentRecord &record);
/// More tickets of the same cause.
[[nodiscard]] OperationDraft joined(const IncidentRecord &record, const QList<TicketId> &children);
/// InvalidInput without a reason.
[[nodiscard]] Result<OperationDraft> ended(const IncidentRecord &record, const QString &reason);

/// What the entries come to, by rising declaredMs. Read in the server's order, what waits last. Refused
/// entries and acts of another branch than the incident's are passed over; the first end counts.
[[nodiscard]] QList<IncidentRecord> fold(const QList<JournalEntry> &entries);
/// The same of what a store has. Reader thread.
[[nodiscard]] Result<QList<IncidentRecord>> read(Queries &queries, const QStringList &months);

} // namespace IncidentLog

} // namespace Warmline
