// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/sync_core.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

namespace {

/// A server that is behind this seat is asked who it is, no more often than this.
constexpr qint64 kAskBehindMs = 10'000;

/// A page holds at least one entry, however small it is asked to be.
constexpr qint64 kSmallestPage = 16 * 1024;

} // namespace

qint64 SyncCore::backOffMs(int failures)
{
    constexpr qint64 steps[] = {0, 1'000, 2'000, 5'000, 10'000, 30'000};
    return steps[std::clamp(failures, 0, 5)];
}

/// Xorshift: the same seed gives the same pauses in every run.
qint64 SyncCore::spread(qint64 ms)
{
    if (m_options.jitterSeed == 0)
        return ms;
    m_random ^= m_random << 13;
    m_random ^= m_random >> 17;
    m_random ^= m_random << 5;
    return ms * (80 + m_random % 41) / 100;
}

QList<SyncAction::Any> SyncCore::handle(const SyncEvent::Any &event, SyncMoment now)
{
    m_now = now;
    m_actions.clear();
    std::visit([this](const auto &e) { on(e); }, event);
    if (m_started)
        advance();
    return std::move(m_actions);
}

SyncStatus SyncCore::status() const
{
    SyncStatus status = m_status;
    status.cursor = m_cursor;
    status.head = m_head;
    status.held =
        std::ranges::count_if(m_items, [](const Item &item) { return item.state == ItemState::Held; });
    if (status.link == SyncLink::Online) {
        for (const Channel *channel : {&m_signIn, &m_push, &m_pull, &m_lease, &m_snapshot}) {
            const bool late =
                channel->request != 0 && m_now.monotonicMs - channel->sentMs >= m_options.slowAfterMs;
            // Failures of work that came to nothing to do (a page settled it) are forgotten with their pause.
            const bool struggling =
                channel->failures > 0 && (channel->request != 0 || m_now.monotonicMs < channel->retryMs);
            if (late || struggling)
                status.link = SyncLink::Slow;
        }
    }
    return status;
}

// ------------------------------------------------------------------------------------------------ channels

QList<SyncCore::Channel *> SyncCore::network()
{
    return {&m_signIn, &m_push, &m_pull, &m_news, &m_lease, &m_snapshot};
}

void SyncCore::begin(Channel &channel, qint64 deadlineAfterMs)
{
    channel.request = ++m_lastRequest;
    channel.sentMs = m_now.monotonicMs;
    channel.deadlineMs = deadlineAfterMs > 0 ? m_now.monotonicMs + deadlineAfterMs : 0;
}

void SyncCore::succeed(Channel &channel)
{
    channel = Channel{};
}

void SyncCore::pause(Channel &channel)
{
    channel.request = 0;
    channel.deadlineMs = 0;
    ++channel.failures;
    channel.retryMs = m_now.monotonicMs + spread(backOffMs(channel.failures));
}

/// The server answered something: the connection is there.
void SyncCore::heard()
{
    m_lastHeardMs = m_now.monotonicMs;
    m_status.link = SyncLink::Online;
    m_status.offlineSinceMs = 0;
    const ErrorCode code = m_status.problem.code;
    if (code == ErrorCode::Unavailable || code == ErrorCode::Timeout)
        m_status.problem = {};
}

void SyncCore::fail(Channel &channel, const Error &error)
{
    pause(channel);
    m_status.problem = error;
    const bool unreachable = error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
    // A lost answer shortly after a good one is slowness; only silence is being offline.
    const bool justHeard = m_lastHeardMs >= 0 && m_now.monotonicMs - m_lastHeardMs < m_options.callDeadlineMs;
    const bool notLetIn = !unreachable && &channel == &m_signIn;
    const bool silent = unreachable && !(error.code == ErrorCode::Timeout && justHeard);
    if (notLetIn || silent)
        m_status.link = SyncLink::Offline;
    if (m_status.link == SyncLink::Offline && m_status.offlineSinceMs == 0)
        m_status.offlineSinceMs = m_now.utcMs;
}

// -------------------------------------------------------------------------------------------------- events

void SyncCore::on(const SyncEvent::Started &event)
{
    const Options options = m_options;
    const quint64 lastRequest = m_lastRequest; // answers to requests of the life before stay unknown
    const SyncMoment now = m_now;
    *this = SyncCore(options);
    m_lastRequest = lastRequest;
    m_now = now;
    m_started = true;
    m_cursor = m_fetched = m_head = event.cursor;
    m_status.waiting = event.waiting;
    m_status.refused = event.refused;
    m_outboxDirty = true;
}

void SyncCore::on(const SyncEvent::SignedIn &event)
{
    if (event.request != m_signIn.request)
        return;
    succeed(m_signIn);
    heard();
    if (!m_signedIn) { // what failed because of the sign-in may go on at once
        for (Channel *channel : {&m_push, &m_pull, &m_news, &m_lease, &m_snapshot})
            channel->retryMs = 0;
    }
    m_signedIn = true;
    m_headKnown = true;
    m_signedInMs = m_now.monotonicMs;
    m_signInDueMs = m_now.monotonicMs + spread(m_options.signInEveryMs);
    m_status.clockOffsetMs = event.clockOffsetMs;
    m_status.clockMeasured = true;
    m_status.serverBehind = event.head < m_cursor;
    m_head = event.head;
    if (m_status.problem.code == ErrorCode::Denied)
        m_status.problem = {};
    compareVersions(event.schemaVersion);
    settle();
}

/// Work goes on between programs of different age; the agent should know why something is read-only.
void SyncCore::compareVersions(int server)
{
    m_status.serverSchema = server;
    if (server == OperationCodec::kSchemaVersion) {
        if (m_status.problem.code == ErrorCode::TooNew)
            m_status.problem = {};
        return;
    }
    m_status.problem =
        Error{ErrorCode::TooNew,
              server > OperationCodec::kSchemaVersion
                  ? QCoreApplication::translate(
                        "SyncCore", "服务器的程序比这里新：用新功能处理过的工单这里只能查看，请升级")
                  : QCoreApplication::translate(
                        "SyncCore", "服务器的程序比这里旧：用这里的新功能处理的工单，别处只能查看"),
              {}};
}

/// Notes the moment at which this seat had everything.
void SyncCore::settle()
{
    if (isCurrent())
        m_status.lastConfirmationMs = m_now.utcMs;
}

/// A server that knows less than this seat was restored, or has not heard of the newest yet: signing in again
/// tells which (its log then has a new epoch).
void SyncCore::noteServerHead(qint64 head)
{
    m_status.serverBehind = head < m_cursor;
    if (m_status.serverBehind)
        askWhoItIs();
}

void SyncCore::askWhoItIs()
{
    m_signInDueMs = std::min(m_signInDueMs, std::max(m_now.monotonicMs, m_signedInMs + kAskBehindMs));
}

void SyncCore::on(const SyncEvent::Failed &event)
{
    if (event.request == 0)
        return;
    if (event.request == m_push.request) {
        pushFailed(event.error);
    } else if (event.request == m_integrate.request) {
        fail(m_integrate, event.error);
        dropPages();
        if (event.error.code == ErrorCode::Denied) // another history: has the server been restored?
            askWhoItIs();
    } else if (event.request == m_outbox.request) {
        fail(m_outbox, event.error);
        m_outboxDirty = true;
    } else if (event.request == m_snapshot.request) {
        snapshotFailed(event.error);
    } else if (event.request == m_apply.request) {
        applyFailed(event.error);
    } else {
        for (Channel *channel : {&m_signIn, &m_pull, &m_news, &m_lease}) {
            if (event.request != channel->request)
                continue;
            fail(*channel, event.error);
            if (channel == &m_pull
                && event.error.code == ErrorCode::Timeout) { // a smaller page gets through a thin line
                const qint64 present = m_pageBytes > 0 ? m_pageBytes : m_options.pageBytes;
                m_pageBytes = std::max<qint64>(kSmallestPage, present / 2);
            }
            // Where long polls don't get through, asking now and then does.
            m_pullDue = m_pullDue || channel == &m_news;
        }
    }
}

void SyncCore::on(const SyncEvent::TokenExpired &event)
{
    for (Channel *channel : network()) {
        if (event.request == 0 || event.request != channel->request)
            continue;
        // Refused right after a sign-in: signing in again at once would turn in a circle.
        const bool fresh = m_signedIn && m_now.monotonicMs - m_signedInMs < 5'000;
        channel->request = 0;
        channel->deadlineMs = 0;
        if (channel == &m_push)
            m_pushed.clear();
        if (fresh || channel == &m_signIn)
            pause(m_signIn);
        m_signedIn = false;
    }
}

void SyncCore::on(const SyncEvent::Tick &)
{
    m_wakeAt = 0; // a timer that came too early is set again
    for (Channel *channel : network()) {
        if (channel->request != 0 && channel->deadlineMs != 0 && m_now.monotonicMs >= channel->deadlineMs)
            on(SyncEvent::Failed{channel->request,
                                 Error{ErrorCode::Timeout, QStringLiteral("no answer"), {}}});
    }
}

void SyncCore::on(const SyncEvent::RetryNow &)
{
    m_signInDueMs = m_now.monotonicMs;
    for (Channel *channel :
         {&m_signIn, &m_outbox, &m_push, &m_pull, &m_integrate, &m_news, &m_lease, &m_snapshot, &m_apply})
        channel->retryMs = 0;
    releaseHeld();
}

} // namespace Warmline
