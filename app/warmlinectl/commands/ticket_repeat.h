// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

/// A repeat that changes nothing is done: who runs a script again gets the ticket, and no second operation.
namespace Warmline::TicketRepeat {

/// Whether the steps of this intent can be told to have been done before.
[[nodiscard]] bool canRepeat(const QString &intent);
/// \a ticket is already as \a draft would make it; false when the draft brings words or times that it
/// does not hold.
[[nodiscard]] bool changesNothing(const Ticket &ticket, const OperationDraft &draft);

} // namespace Warmline::TicketRepeat
