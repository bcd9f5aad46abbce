// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

namespace Warmline {

/// Time limits of a branch; named, editable defaults (S040, S041).
struct TicketLimits
{
    qint64 redMs = 30LL * 60'000;
    qint64 yellowMs = 2LL * 3'600'000;
    qint64 blueMs = 24LL * 3'600'000;
    qint64 nodeMs = 15LL * 60'000; ///< warning for one step
    int warnPercent = 80;
    [[nodiscard]] qint64 forTier(Tier tier) const;
};

/// How a deadline stands at one moment.
struct ClockReading
{
    qint64 usedMs = 0; ///< running time, pauses taken out
    qint64 limitMs = 0;
    bool paused = false;
    bool stopped = false; ///< the ticket is closed (or the step is left)
    [[nodiscard]] qint64 leftMs() const { return limitMs - usedMs; } ///< negative: overdue
    [[nodiscard]] bool overdue() const { return usedMs > limitMs; }
};

/// Pure functions of the ticket's spans: they can be recomputed and contested.
namespace TicketClock {

[[nodiscard]] ClockReading total(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs);
/// The current step; the limit is TicketLimits::nodeMs for accept and dispatch, the tier's limit for the
/// rest.
[[nodiscard]] ClockReading step(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs);
/// UTC at which the tier's limit is reached if nothing pauses any more.
[[nodiscard]] qint64 deadlineMs(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs);
/// Hand-over interval (工单流转间隔, S054): from the end of acceptance to dispatch; empty while it has not
/// happened.
[[nodiscard]] std::optional<qint64> handOverMs(const Ticket &ticket);

} // namespace TicketClock

} // namespace Warmline
