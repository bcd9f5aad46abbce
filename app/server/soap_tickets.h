// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/server_core.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// Tickets between the contract's typed elements and the domain; private to the SOAP door.
namespace SoapTickets {

/// InvalidInput when not exactly one choice is given.
[[nodiscard]] Result<SubmittedIntent> intentOf(const Soap::W__SubmitIntent &soap);
[[nodiscard]] Soap::W__Ticket ticketOf(const TicketTrail &found);

} // namespace SoapTickets

} // namespace Warmline
