// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/wrap_up_limits.h"
#include "app/services/phone/state_record.h"

namespace Warmline {

class Queries;

/// What a seat says of its agent at one moment.
struct StateWord
{
    AgentState state = AgentState::Offline;
    QString reason; ///< of a break; personal
    AgentState chosen = AgentState::Offline;
    QString chosenReason; ///< likewise
    bool byProgram = false; ///< nobody chose it
    CallId call; ///< of a call and its wrap-up
    qint64 wrapLengthMs = 0; ///< of a wrap-up, from its start on; 0: none by itself
    bool canExtend = false;
    bool isStrict = false;
    friend bool operator==(const StateWord &, const StateWord &) = default;
};

/// Agent states in the journal (state.changed): a record that is kept and shown and changes no other state.
/// A word that says the same again only tells that it still holds. Pure; any thread.
namespace StateLog {

/// Draft without company, branch and actor, on \a agent's day. \a isFirst: of that day since the sign-in, so
/// it stands on the day's roll, too.
[[nodiscard]] OperationDraft changed(const StateWord &word, const AgentId &agent, qint64 nowMs, bool isFirst);
/// What the entries of one person's days come to, in the order of the times that they count with. Refused
/// ones and those of another's hand are passed over, and so are states of a newer version. No wrap-up lasts
/// longer than \a limits allow.
[[nodiscard]] StateRecord fold(const AgentId &agent, const QList<JournalEntry> &entries,
                               const WrapUpLimits &limits = {});

/// A person's days that hold [\a fromMs, \a toMs]. Reader thread.
[[nodiscard]] Result<StateRecord> read(Queries &queries, const AgentId &agent, qint64 fromMs, qint64 toMs);
/// Who has one of those days. Reader thread.
[[nodiscard]] Result<QList<AgentId>> agents(Queries &queries, qint64 fromMs, qint64 toMs);

} // namespace StateLog

} // namespace Warmline
