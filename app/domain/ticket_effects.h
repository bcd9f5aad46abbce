// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation_values.h"
#include "app/domain/ticket.h"

/// What each operation does to a ticket that is in a step where it fits; TicketRules has the table of the
/// steps. \a at: when it counts, never before what the ticket has seen. InvalidInput: a value is missing or
/// wrong.
namespace Warmline::TicketEffects {

/// Leaves the current step and enters \a next. A standing pause ends: work goes on.
void enter(Ticket &ticket, TicketStep next, const AgentId &by, qint64 at);
/// The fields that an operation may carry, of those that it carries.
[[nodiscard]] Result<void> readFields(Ticket &ticket, const OperationValues &values);

Result<void> accept(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> dispatch(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> checkIn(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> handle(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> verify(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> close(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> note(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> update(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> setTier(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> pause(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> resume(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> reassign(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> reopen(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> resolveConflict(Ticket &ticket, const OperationValues &values, qint64 at);
Result<void> attach(Ticket &ticket, const OperationValues &values, qint64 at);

/// Notes who edited which field, and settles what the operation settles.
[[nodiscard]] Result<void> rememberFields(const Ticket &before, Ticket &after, const Operation &operation,
                                          qint64 at);

} // namespace Warmline::TicketEffects
