// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/ticket_repeat.h"

namespace Warmline {

using namespace Qt::StringLiterals;

bool TicketRepeat::canRepeat(QStringView intent)
{
    return intent == "ticket.accept"_L1 || intent == "ticket.dispatch"_L1 || intent == "ticket.close"_L1
        || intent == "ticket.set_tier"_L1;
}

bool TicketRepeat::changesNothing(const Ticket &ticket, const OperationDraft &draft)
{
    if (!draft.personal.isEmpty() || draft.values.contains("promise_ms"_L1))
        return false;
    if (draft.intent == "ticket.accept"_L1)
        return ticket.step == TicketStep::Dispatch;
    if (draft.intent == "ticket.dispatch"_L1)
        return ticket.step == TicketStep::Handle
            && ticket.crew == CrewId(draft.values.value("crew"_L1).toString());
    if (draft.intent == "ticket.close"_L1)
        return ticket.step == TicketStep::Closed;
    return draft.intent == "ticket.set_tier"_L1
        && tierName(ticket.tier) == draft.values.value("tier"_L1).toString();
}

} // namespace Warmline
