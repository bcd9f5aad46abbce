// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SyncCore that hears what became of the work: the outbox as it was read, answers to pushes,
// pages, news and ticket numbers.
#include "app/sync/sync_core.h"

#include <algorithm>

namespace Warmline {

void SyncCore::on(const SyncEvent::OutboxChanged &event)
{
    m_status.waiting = event.waiting;
    m_status.refused = event.refused;
    lookForUnseen();
}

/// Reading the outbox is dear (every operation is decoded), so it is read again only when it can say
/// something new: there are operations that we have not seen and few of those that we have are left to push,
/// or some have gone by another way.
void SyncCore::lookForUnseen()
{
    const qsizetype ready =
        std::ranges::count_if(m_items, [](const Item &item) { return item.state == ItemState::Waiting; });
    const bool unseen = m_status.waiting > m_items.size() && ready < m_options.batchCount;
    if (unseen || m_status.waiting < m_items.size())
        m_outboxDirty = true;
}

void SyncCore::on(const SyncEvent::OutboxRead &event)
{
    if (event.request != m_outbox.request)
        return;
    succeed(m_outbox);
    QHash<OperationId, Item> known;
    for (const Item &item : std::as_const(m_items))
        known.insert(item.id, item);
    m_items.clear();
    for (const SyncEvent::OutboxItem &read : event.items) {
        Item item = known.value(read.id, Item{});
        item.id = read.id;
        item.bytes = read.bytes;
        // It has its place and the page with it was written before we read, yet it waits: the server lost it.
        // Offer it again.
        if (item.state == ItemState::Placed && m_outboxReadCursor >= item.sequence)
            item.state = ItemState::Waiting;
        m_items.append(item);
    }
}

void SyncCore::on(const SyncEvent::Pushed &event)
{
    if (event.request != m_push.request)
        return;
    succeed(m_push);
    heard();
    m_deniedSinceSignIn = false;
    QHash<OperationId, qint64> places;
    for (const SyncEvent::Placed &placed : event.placed)
        places.insert(placed.id, placed.sequence);
    bool wasHeld = false;
    for (Item &item : m_items) {
        const auto place = places.constFind(item.id);
        if (place == places.cend())
            continue;
        wasHeld |= item.holds > 0;
        item.state = ItemState::Placed;
        item.sequence = *place;
        item.holds = 0;
        m_head = std::max(m_head, *place);
        if (*place <= m_cursor) // its page is written already: it came back by another way
            m_outboxDirty = true;
    }
    // An answer that leaves out what was asked is no progress: treat it as trouble instead of asking for
    // ever.
    const bool complete = std::ranges::all_of(m_pushed, [&](OperationId id) { return places.contains(id); });
    m_pushed.clear();
    if (!complete) {
        fail(m_push, Error{ErrorCode::Internal, QStringLiteral("incomplete answer to a push"), {}});
        m_outboxDirty = true; // it may be settled already, and this list of a moment before
    }
    m_heldInARow = 0;
    m_batchCount = m_batchCount * 2 >= m_options.batchCount ? 0 : m_batchCount * 2;
    if (wasHeld)
        releaseHeld();
}

void SyncCore::on(const SyncEvent::PageReceived &event)
{
    if (event.request != m_pull.request) {
        const bool kept =
            std::ranges::any_of(m_pages, [&](const Page &page) { return page.request == event.request; });
        if (!kept) // else it is the same answer once more
            m_actions.append(SyncAction::DropPage{event.request});
        return;
    }
    m_pullDue = false;
    const bool progress = event.nextCursor > m_fetched;
    if (!progress && event.head > m_fetched) {
        m_actions.append(SyncAction::DropPage{event.request});
        fail(m_pull, Error{ErrorCode::Internal, QStringLiteral("a page without progress"), {}});
        return;
    }
    succeed(m_pull);
    heard();
    m_pageBytes = m_pageBytes * 2 >= m_options.pageBytes ? 0 : m_pageBytes * 2;
    m_headKnown = true;
    m_head = std::max(event.head, event.nextCursor);
    noteServerHead(event.head);
    if (progress) {
        m_pages.append(Page{event.request, event.nextCursor});
        m_fetched = event.nextCursor;
    } else {
        m_actions.append(SyncAction::DropPage{event.request});
        settle();
    }
}

void SyncCore::on(const SyncEvent::Integrated &event)
{
    if (event.request != m_integrate.request || m_pages.isEmpty())
        return;
    succeed(m_integrate);
    m_cursor = m_pages.takeFirst().nextCursor;
    m_items.removeIf(
        [this](const Item &item) { return item.state == ItemState::Placed && item.sequence <= m_cursor; });
    lookForUnseen();
    if (m_status.problem.code == ErrorCode::Storage)
        m_status.problem = {};
    settle();
}

void SyncCore::on(const SyncEvent::News &event)
{
    if (event.request != m_news.request)
        return;
    const bool hasty = m_now.monotonicMs - m_news.sentMs < 500 && event.head <= m_newsAfter;
    succeed(m_news);
    heard();
    if (hasty) // a server that answers at once without news must not be asked in a circle
        m_news.retryMs = m_now.monotonicMs + spread(1'000);
    m_head = std::max(m_head, event.head);
    noteServerHead(event.head);
    settle();
}

void SyncCore::on(const SyncEvent::NumbersLeft &event)
{
    m_numbersLeft = event.count;
}

void SyncCore::on(const SyncEvent::NumbersLeased &event)
{
    if (event.request != m_lease.request)
        return;
    succeed(m_lease);
    heard();
    m_numbersLeft = -1; // told anew by the store
}

} // namespace Warmline
