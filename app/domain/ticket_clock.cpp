// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket_clock.h"

#include <algorithm>

namespace Warmline {

qint64 TicketLimits::forTier(Tier tier) const
{
    switch (tier) {
    case Tier::Red: return redMs;
    case Tier::Yellow: return yellowMs;
    case Tier::Blue: break;
    }
    return blueMs;
}

namespace TicketClock {

namespace {

/// Running time in [from, to): pauses are taken out. Pauses of a ticket never overlap each other.
qint64 running(const Ticket &ticket, qint64 from, qint64 to)
{
    qint64 used = std::max<qint64>(0, to - from);
    for (const PauseSpan &pause : ticket.pauses) {
        const qint64 end = pause.toMs == 0 ? to : std::min(pause.toMs, to);
        used -= std::max<qint64>(0, end - std::max(pause.fromMs, from));
    }
    return std::max<qint64>(0, used);
}

qint64 usedIn(const Ticket &ticket, const StepSpan &span, qint64 nowMs)
{
    return running(ticket, span.enteredMs, span.leftMs == 0 ? nowMs : span.leftMs);
}

ClockReading reading(const Ticket &ticket, qint64 used, qint64 limit)
{
    ClockReading r;
    r.usedMs = used;
    r.limitMs = limit;
    r.stopped = ticket.step == TicketStep::Closed;
    r.paused = !r.stopped && !ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0;
    return r;
}

} // namespace

ClockReading total(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs)
{
    qint64 used = 0;
    for (const StepSpan &span : ticket.spans)
        used += usedIn(ticket, span, nowMs);
    return reading(ticket, used, limits.forTier(ticket.tier));
}

ClockReading step(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs)
{
    if (ticket.spans.isEmpty())
        return reading(ticket, 0, limits.nodeMs);
    const StepSpan &span = ticket.spans.last();
    const bool node = span.step == TicketStep::Accept || span.step == TicketStep::Dispatch;
    return reading(ticket, usedIn(ticket, span, nowMs), node ? limits.nodeMs : limits.forTier(ticket.tier));
}

qint64 deadlineMs(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs)
{
    const ClockReading now = total(ticket, limits, nowMs);
    return (now.stopped ? ticket.closedMs : nowMs) + now.leftMs();
}

std::optional<qint64> handOverMs(const Ticket &ticket)
{
    for (const StepSpan &span : ticket.spans) {
        if (span.step == TicketStep::Dispatch && span.leftMs != 0)
            return std::max<qint64>(0, span.leftMs - span.enteredMs);
    }
    return std::nullopt;
}

} // namespace TicketClock

} // namespace Warmline
