// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket_clock.h"
#include "ui/common/sla_clock.h"
#include "ui/common/step_spine.h"

namespace Warmline::TicketClocks {

TierLook look(Tier tier);
/// The ticket's clock against its tier's limit.
SlaClockState total(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs);
/// The words of a limit: 30 分, 2 小时, 24 小时.
QString limitWords(qint64 limitMs);
/// 黄 · 2 小时.
QString tierWords(Tier tier, const TicketLimits &limits);
/// A pixmap of the tier's shape, for lists and combo boxes.
QPixmap tierPixmap(Tier tier, qreal devicePixelRatio);

/// The five steps of an opened ticket with what each took, the current one running.
/// \a brief: numbers only, for narrow panes.
QList<SpineStep> spine(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs, bool brief = false);
/// The five steps of a draft: acceptance runs since \a startedMs, the others show their limits.
QList<SpineStep> draftSpine(qint64 startedMs, const TicketLimits &limits, qint64 nowMs);
/// Running time in all passages through \a step, pauses taken out.
qint64 usedIn(const Ticket &ticket, TicketStep step, qint64 nowMs);
/// 0…4; 4 for closed tickets.
int stepIndex(TicketStep step);

} // namespace Warmline::TicketClocks
