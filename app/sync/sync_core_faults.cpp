// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SyncCore that finds the operation at fault when a push fails, sets it aside and lets the rest
// go on.
#include "app/sync/sync_core.h"

#include <QSet>

#include <algorithm>

namespace Warmline {

namespace {

/// Single operations that fail one after the other before the push as a whole takes a rest: then it is not
/// the operations.
constexpr int kHeldInARowLimit = 8;
/// Lost answers of one single operation, while the server answers everything else, until it is set aside.
constexpr int kTimeoutsUntilHeld = 4;

/// Trying the same thing again may help.
bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Denied:
    case ErrorCode::Internal: // the server stumbles over something in the batch
        return false;
    default: return true;
    }
}

} // namespace

void SyncCore::pushFailed(const Error &error)
{
    const QList<OperationId> pushed = std::exchange(m_pushed, {});
    auto single = std::ranges::find_if(
        m_items, [&](const Item &item) { return pushed.size() == 1 && item.id == pushed.first(); });
    const bool found = single != m_items.end();
    m_outboxDirty = true; // the answer may be lost, and the work done

    if (isPassing(error.code)) {
        const int failures = m_push.failures + 1;
        fail(m_push, error);
        if (error.code != ErrorCode::Unavailable) // a smaller batch gets through a thin line
            m_batchCount = int(std::max<qsizetype>(1, pushed.size() / 2));
        const bool othersAnswer = m_status.link != SyncLink::Offline;
        if (found && failures >= kTimeoutsUntilHeld && othersAnswer)
            hold(*single, error);
        return;
    }
    if (error.code == ErrorCode::Denied && !m_deniedSinceSignIn) {
        // The server may have forgotten the device; signing in makes it known again.
        m_deniedSinceSignIn = true;
        m_push.request = 0;
        m_push.deadlineMs = 0;
        m_signedIn = false;
        return;
    }
    heard();
    m_status.problem = error;
    m_push.request = 0;
    m_push.deadlineMs = 0;
    if (pushed.size() > 1) {
        m_batchCount = int(pushed.size() / 2);
    } else if (found) {
        hold(*single, error);
        if (++m_heldInARow >= kHeldInARowLimit) {
            m_heldInARow = 0;
            m_push.failures = 4;
            pause(m_push);
        }
    }
}

void SyncCore::hold(Item &item, const Error &error)
{
    item.state = ItemState::Held;
    const qint64 longest = 10LL * m_options.holdMs;
    item.retryMs = m_now.monotonicMs + std::min(longest, qint64(m_options.holdMs) << std::min(item.holds, 8));
    ++item.holds;
    item.reason = error;
    item.retryUtcMs = m_now.utcMs + item.retryMs - m_now.monotonicMs;
    m_status.problem = error;
}

/// One that was set aside got through, or somebody asks: what stood behind it may go too.
void SyncCore::releaseHeld()
{
    for (Item &item : m_items) {
        if (item.state == ItemState::Held) {
            item.state = ItemState::Waiting;
            item.holds = 0;
        }
    }
}

void SyncCore::on(const SyncEvent::RetryItem &event)
{
    const auto item = std::ranges::find(m_items, event.id, &Item::id);
    if (item == m_items.end() || item->state != ItemState::Held)
        return;
    item->state = ItemState::Waiting;
    item->retryMs = 0;
    m_heldInARow = 0;
    if (m_push.request == 0)
        m_push.retryMs = 0;
}

QList<SyncItem> SyncCore::items() const
{
    QList<SyncItem> items;
    const QSet<OperationId> sending =
        m_push.request != 0 ? QSet<OperationId>(m_pushed.cbegin(), m_pushed.cend()) : QSet<OperationId>();
    for (const Item &item : m_items) {
        if (item.state == ItemState::Held)
            items.append({item.id, SyncItem::State::Held, item.reason, item.retryUtcMs});
        else if (item.state == ItemState::Placed)
            items.append({item.id, SyncItem::State::Placed, {}, 0});
        else if (sending.contains(item.id))
            items.append({item.id, SyncItem::State::Sending, {}, 0});
    }
    return items;
}

void SyncCore::dropPages()
{
    for (const Page &page : std::as_const(m_pages))
        m_actions.append(SyncAction::DropPage{page.request});
    m_pages.clear();
    m_fetched = m_cursor;
    m_pull.request = 0; // what is on its way would leave a hole
    m_pull.deadlineMs = 0;
}

} // namespace Warmline
