// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second half of SyncCore: what is due now, after an event has changed what is known.
#include "app/sync/sync_core.h"

#include <algorithm>

namespace Warmline {

void SyncCore::advance()
{
    const bool due = !m_signedIn || m_now.monotonicMs >= m_signInDueMs;
    if (due && m_signIn.idle(m_now)) {
        begin(m_signIn, m_options.callDeadlineMs);
        m_actions.append(SyncAction::SignIn{m_signIn.request});
    }
    advanceOutbox();
    if (m_signedIn) {
        advancePush();
        advanceSnapshot();
        advancePull();
        advanceNews();
        if (m_numbersLeft >= 0 && m_numbersLeft < m_options.leaseBelow && m_lease.idle(m_now)) {
            begin(m_lease, m_options.callDeadlineMs);
            m_actions.append(SyncAction::LeaseNumbers{m_lease.request, m_options.leaseCount});
        }
    }
    if (!m_pages.isEmpty() && m_integrate.idle(m_now)) {
        begin(m_integrate, 0);
        m_actions.append(SyncAction::Integrate{m_integrate.request, m_pages.first().request});
    }
    schedule();
}

void SyncCore::advanceOutbox()
{
    if (!m_outboxDirty || !m_outbox.idle(m_now))
        return;
    m_outboxDirty = false;
    if (m_status.waiting == 0) {
        m_items.clear();
        return;
    }
    begin(m_outbox, 0);
    m_outboxReadCursor = m_cursor;
    m_actions.append(SyncAction::ReadOutbox{m_outbox.request, m_options.outboxWindow});
}

void SyncCore::advancePush()
{
    if (!m_push.idle(m_now))
        return;
    const qsizetype limit = m_batchCount > 0 ? m_batchCount : m_options.batchCount;
    qint64 bytes = 0;
    QList<OperationId> batch;
    for (Item &item : m_items) {
        if (item.state == ItemState::Held && m_now.monotonicMs >= item.retryMs)
            item.state = ItemState::Waiting;
        if (item.state != ItemState::Waiting)
            continue;
        // One that failed alone is tried alone, so that it takes nobody with it.
        if (!batch.isEmpty() && (item.holds > 0 || bytes + item.bytes > m_options.batchBytes))
            break;
        batch.append(item.id);
        bytes += item.bytes;
        if (batch.size() >= limit || item.holds > 0)
            break;
    }
    if (batch.isEmpty())
        return;
    begin(m_push, m_options.callDeadlineMs);
    m_pushed = batch;
    m_actions.append(SyncAction::Push{m_push.request, batch});
}

void SyncCore::advancePull()
{
    if (m_status.snapshot.stage != SyncSnapshot::Stage::None || wantsSnapshot())
        return;
    const bool wanted = m_pullDue || m_fetched < m_head;
    // One page may come in while the one before is being written.
    if (!wanted || !m_pull.idle(m_now) || m_pages.size() >= 2 || m_now.monotonicMs < m_integrate.retryMs)
        return;
    begin(m_pull, m_options.callDeadlineMs);
    m_actions.append(
        SyncAction::Pull{m_pull.request, m_fetched, m_pageBytes > 0 ? m_pageBytes : m_options.pageBytes});
}

void SyncCore::advanceNews()
{
    const bool behind = m_pullDue || m_fetched < m_head || m_pull.request != 0;
    if (behind || !m_news.idle(m_now))
        return;
    begin(m_news, m_options.newsWaitMs + m_options.callDeadlineMs);
    m_newsAfter = std::max(m_fetched, m_head);
    m_actions.append(SyncAction::WaitForNews{m_news.request, m_newsAfter, m_options.newsWaitMs});
}

void SyncCore::schedule()
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    qint64 next = never;
    const auto consider = [&](qint64 at) {
        if (at > m_now.monotonicMs)
            next = std::min(next, at);
    };
    if (m_signedIn)
        consider(m_signInDueMs);
    for (const Channel *channel :
         {&m_signIn, &m_outbox, &m_push, &m_pull, &m_integrate, &m_news, &m_lease, &m_snapshot, &m_apply}) {
        if (channel->request == 0) {
            consider(channel->retryMs);
            continue;
        }
        if (channel->deadlineMs != 0)
            consider(channel->deadlineMs);
        if (channel->deadlineMs != 0 && channel != &m_news)
            consider(channel->sentMs + m_options.slowAfterMs); // the status changes then
    }
    for (const Item &item : std::as_const(m_items)) {
        if (item.state == ItemState::Held)
            consider(item.retryMs);
    }
    if (next == never || next == m_wakeAt)
        return;
    m_wakeAt = next;
    m_actions.append(SyncAction::WakeAt{next});
}

} // namespace Warmline
