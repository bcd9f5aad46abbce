// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/operation.h"
#include "app/telemetry/alarms/alarm_book.h"

namespace Warmline {

class Queries;

/// An alarm as the journal tells it: what the server raised, what people did about it.
struct AlarmRecord
{
    QString id; ///< "20260114-supply_below_set-S3-1768300000000": day, rule, owner and beginning
    QStringList otherIds; ///< under which it was raised again while it stood
    AlarmKind kind = AlarmKind::DataLost;
    QString owner; ///< station or community; empty: the weather
    BranchId branch; ///< whose it is; empty: the whole company
    qint64 sinceMs = 0, raisedMs = 0, clearedMs = 0; ///< UTC; clearedMs 0: it stands
    double value = 0, worst = 0, basis = 0; ///< as in Alarm; when it was raised, worst until it ended
    double limit = 0; ///< of the rule that raised it
    qint64 repeatMs = 0; ///< told again until somebody takes it; 0: once
    int rooms = 0; ///< that the mean of an area was made of
    bool inFlood = false; ///< one of many at once
    QStringList points; ///< as in Alarm: which points of the station are silent; empty: all
    AgentId takenBy;
    qint64 takenMs = 0;
    AgentId shelvedBy;
    QString shelveReason;
    qint64 shelvedUntilMs = 0;
    AgentId decidedBy; ///< who decided on what it proposes
    qint64 decidedMs = 0;
    QString decision; ///< AlarmDecision's name; empty: nobody has
    QString ticket; ///< number of the inspection ticket
    bool waiting = false; ///< the last act is not confirmed by the server yet
    friend bool operator==(const AlarmRecord &, const AlarmRecord &) = default;

    [[nodiscard]] bool stands() const { return clearedMs == 0; }
    [[nodiscard]] bool isShelved(qint64 nowMs) const { return stands() && shelvedUntilMs > nowMs; }
    /// Stands, and nobody has taken it.
    [[nodiscard]] bool isOpen() const { return stands() && takenMs == 0; }
};

/// What a person can decide on an alarm that proposes something.
enum class AlarmDecision : quint8 {
    Ticket = 1, ///< an inspection ticket for the area
    Plan, ///< the emergency plan
    Nothing ///< neither is needed
};
[[nodiscard]] QString alarmDecisionName(AlarmDecision decision); ///< "ticket"

/// Alarms in the journal: one entity of kind Setting for each UTC day on which they were raised. All intents
/// are records: they are kept and shown and change no other state. Pure; any thread.
namespace AlarmLog {

constexpr qint64 kShownMs = 8 * kDayMs; ///< how long an alarm is shown after its end
/// How far back is looked for alarms that stand: a heating season.
constexpr qint64 kSeasonMs = 240 * kDayMs;

/// "alarms.20260114".
[[nodiscard]] QString dayEntity(qint64 utcMs);
/// Of all days that touch [fromMs, toMs].
[[nodiscard]] QStringList dayEntities(qint64 fromMs, qint64 toMs);
/// Of the days that tell of \a record: on which it was raised, also for the second time.
[[nodiscard]] QStringList dayEntities(const AlarmRecord &record);
[[nodiscard]] bool isAlarmEntity(const EntityTouch &touch);
[[nodiscard]] QString idOf(const Alarm &alarm);

/// Drafts without company and actor.
[[nodiscard]] OperationDraft raised(const Alarm &alarm, const AlarmRule &rule, const BranchId &branch);
[[nodiscard]] OperationDraft cleared(const AlarmRecord &record, double worst, qint64 atMs);
[[nodiscard]] OperationDraft taken(const AlarmRecord &record);
/// InvalidInput without a reason, or for longer than a day.
[[nodiscard]] Result<OperationDraft> shelved(const AlarmRecord &record, const QString &reason, qint64 untilMs,
                                             qint64 nowMs);
/// \a ticket: its number, for AlarmDecision::Ticket.
[[nodiscard]] OperationDraft decided(const AlarmRecord &record, AlarmDecision decision,
                                     const QString &ticket = {});

/// What the entries of one or more day entities come to; by rising raisedMs. Read in the server's order, what
/// waits last, however the days were joined. Refused entries and answers of another branch than the alarm's
/// are passed over. A second raise of what already stands is the same alarm (two servers may both have led
/// for a moment), which answers to both names from then on; of two who take one, the first in the server's
/// order has it.
[[nodiscard]] QList<AlarmRecord> fold(const QList<JournalEntry> &entries);
/// The same of what a store has of these day entities. Reader thread.
[[nodiscard]] Result<QList<AlarmRecord>> read(Queries &queries, const QStringList &days);

} // namespace AlarmLog

} // namespace Warmline
