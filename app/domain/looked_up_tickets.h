// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

namespace Warmline {

class Queries;

/// The last tickets of a household that is looked up outside a seat's branches: what its card shows of them,
/// nobody's words. They follow the blocks in the same bytes, where an older seat does not look.
namespace LookedUpTickets {

constexpr int kMost = 20; ///< newest first

/// What the card needs of \a ticket: no text, note, result, reason, attachment or place.
[[nodiscard]] Ticket bare(const Ticket &ticket);
/// \a blocks as LookUpCodec::pack() made them, with the tickets behind.
[[nodiscard]] QByteArray append(const QByteArray &blocks, const QList<Ticket> &tickets);
/// Empty from an older server. InvalidInput when damaged or of another household.
[[nodiscard]] Result<QList<Ticket>> read(const QByteArray &blocks, const AccountNo &account);

} // namespace LookedUpTickets

/// Reads what a seat keeps of them; a store's Queries are one, too. Called on a reader thread.
class LookedUpTicketSource
{
public:
    virtual ~LookedUpTicketSource() = default;
    /// Newest first; empty when the household was not looked up.
    virtual Result<QList<Ticket>> lookedUpTickets(const AccountNo &account) = 0;
    [[nodiscard]] static Result<QList<Ticket>> of(Queries &queries, const AccountNo &account);
};

} // namespace Warmline
