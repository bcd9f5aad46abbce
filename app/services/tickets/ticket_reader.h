// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/map/chosen_area.h"
#include "app/services/tickets/ticket_views.h"

#include <functional>

namespace Warmline::TicketReader {

/// What a list is read for.
struct ListRequest
{
    TicketFilter filter;
    std::optional<TicketView> view; ///< then `filter` narrows it
    AgentId agent;
    TicketLimits limits;
    qint64 nowMs = 0;
    ChosenArea area; ///< what counts in views; empty: all
};

/// A list with the counts of its side filters, of one moment.
struct ListAnswer
{
    TicketList list;
    TicketCounts counts;
};

// All on a reader thread.
[[nodiscard]] Result<ListAnswer> list(Queries &queries, const ListRequest &request);
/// Rows of \a tickets in their order.
[[nodiscard]] Result<QList<TicketRow>> rows(Queries &queries, const QList<Ticket> &tickets);
/// NotFound when there is no such ticket; by number when \a id is null.
[[nodiscard]] Result<TicketDetails> details(Queries &queries, const TicketId &id, const QString &number,
                                            qint64 nowMs);

} // namespace Warmline::TicketReader
