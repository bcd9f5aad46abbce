// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/feed_reader.h"

namespace Warmline {

namespace {

constexpr qint64 kPageBytes = 512 * 1024;

} // namespace

Result<FeedPage> readFeed(Queries &queries, qint64 afterSequence, int limit, const PageScope &scope)
{
    const Result<JournalPage> page = queries.scopedPage(afterSequence, kPageBytes, scope);
    if (!page)
        return std::unexpected(page.error());
    FeedPage feed{{}, page->nextCursor, page->head};
    QHash<QString, QString> numbers;
    for (const JournalEntry &entry : page->entries) {
        if (feed.entries.size() == limit) {
            feed.nextCursor = feed.entries.last().entry.sequence;
            break;
        }
        FeedEntry one{entry, {}};
        const EntityTouch *touch = entry.operation.primary();
        if (touch && touch->kind == EntityKind::Ticket) {
            if (!numbers.contains(touch->id)) {
                const auto ticket = queries.ticket(TicketId(Uuid7::fromString(touch->id)));
                if (!ticket)
                    return std::unexpected(ticket.error());
                numbers.insert(touch->id, *ticket ? (*ticket)->number : QString());
            }
            one.ticketNumber = numbers.value(touch->id);
        }
        feed.entries.append(one);
    }
    return feed;
}

} // namespace Warmline
