// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/contact.h"
#include "ui/common/chip.h"
#include "ui/common/neighbour_grid.h"

namespace Warmline::CustomerFacts {

/// 在用, 停用, 复热; empty when unknown.
QString useState(UseState state);
/// What the billing system says of a season: "2025–26 费用", "已缴 2 419.20 元".
struct Fee
{
    QString season;
    QString text; ///< empty when it says nothing
    bool owes = false;
};
Fee fee(const Payment &payment);
/// "2025-2026" → "2025–26": a season is read as one word.
QString season(const QString &name);
/// "N" → 北, "NS" → 南北; other letters as they are.
QString orientation(const QString &letters);
/// 310 048 217: digits in threes from the start, easier to read out. Other account numbers stay as they are.
QString account(const AccountNo &account);
/// "户号 310 048 217 · 和丰站 二网 B 支 · 2-1 立管（北）"; parts that are unknown are left out.
QString subtitle(const HouseholdDetail &detail);

/// One line of what was before: a ticket, or a call that led to none.
struct HistoryLine
{
    qint64 atMs = 0;
    QString what;
    QString chip; ///< how it stands; empty for calls
    ChipKind kind = ChipKind::Neutral;
    QString side; ///< ticket number, or how long the call was
    TicketId ticket;
};
/// Newest first, without the running call and without calls that a listed ticket came from. On top, in one
/// line, how often the caller called today where nobody here wrote it down.
QList<HistoryLine> history(const ContactCard &card);
QList<HistoryLine> history(const QList<Ticket> &tickets, const QList<Call> &calls, const CallId &running);

/// What was promised to this household last, and what came of it (N403).
struct Promise
{
    qint64 promiseMs = 0;
    std::optional<bool> kept; ///< empty: it is still to come
    TicketId ticket;
};
std::optional<Promise> promise(const ContactCard &card, qint64 nowMs);

/// The cells of the neighbour grid with the household behind each.
struct NeighbourTable
{
    QStringList columns;
    QStringList floors; ///< highest first
    QList<NeighbourCell> cells;
    QList<AccountNo> accounts; ///< beside the cells; empty where there is no flat
};
/// At most \a maxColumns columns: the own stairwell first, then the nearest others.
NeighbourTable neighbours(const ContactCard &card, int maxColumns, qint64 nowMs);

} // namespace Warmline::CustomerFacts
