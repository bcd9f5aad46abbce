// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

namespace Warmline {

/// An entry of the journal with the number of the ticket that it is about, if it is about one.
struct FeedEntry
{
    JournalEntry entry;
    QString ticketNumber;
};

/// A piece of the journal for foreign systems; `nextCursor` is where the next one begins.
struct FeedPage
{
    QList<FeedEntry> entries;
    qint64 nextCursor = 0;
    qint64 head = 0;
};

/// The journal as foreign systems read it: at most \a limit entries after \a afterSequence that lie in \a
/// scope. On a reader thread.
[[nodiscard]] Result<FeedPage> readFeed(Queries &queries, qint64 afterSequence, int limit,
                                        const PageScope &scope);

} // namespace Warmline
