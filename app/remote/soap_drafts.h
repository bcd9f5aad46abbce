// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/queries.h"
#include "app/domain/ticket.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// Tickets, intents and accounts between ours and the contract's typed elements, on the client's side;
/// private to app/remote.
namespace SoapDrafts {

[[nodiscard]] Ticket ticketOf(const Soap::W__Ticket &soap);
/// Entries without bodies, as far as the contract tells of them.
[[nodiscard]] QList<JournalEntry> trailOf(const Soap::W__Ticket &soap);
[[nodiscard]] Account accountOf(const Soap::W__Account &soap);
/// InvalidInput when the contract has no such intent, or no place for one of its values.
[[nodiscard]] Result<Soap::W__SubmitIntent> intentOf(const OperationDraft &draft, const QString &number);

[[nodiscard]] SearchAnswer hitsOf(const Soap::W__SearchResponse &soap);

} // namespace SoapDrafts

} // namespace Warmline
