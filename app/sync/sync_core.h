// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/snapshot.h"
#include "app/sync/sync_status.h"

#include <QHash>
#include <QList>

#include <optional>
#include <variant>

namespace Warmline {

/// The time that comes with every event. Decisions use the monotonic clock; the wall clock only fills the
/// status.
struct SyncMoment
{
    qint64 monotonicMs = 0;
    qint64 utcMs = 0;
};

/// What the sync core is told. `request` names the action that is being answered; answers to forgotten
/// requests are ignored.
namespace SyncEvent {

/// The program starts, or starts again after a crash: what the store knows.
struct Started
{
    qint64 cursor = 0;
    qint64 waiting = 0;
    qint64 refused = 0;
};
/// The store's outbox changed: an operation was made here, or a page settled some.
struct OutboxChanged
{
    qint64 waiting = 0;
    qint64 refused = 0;
};
/// An operation that waits.
struct OutboxItem
{
    OperationId id;
    qint64 bytes = 0; ///< about its size on the wire
};
/// ReadOutbox is done.
struct OutboxRead
{
    quint64 request = 0;
    QList<OutboxItem> items; ///< the first waiting operations in chain order
};
/// SignIn is done: how far the server's order goes, and its clock against ours.
struct SignedIn
{
    quint64 request = 0;
    qint64 head = 0;
    qint64 clockOffsetMs = 0;
    int schemaVersion = OperationCodec::kSchemaVersion; ///< of the intents that the server knows
};
/// An operation's place in the server's order.
struct Placed
{
    OperationId id;
    qint64 sequence = 0;
};
/// Push is done.
struct Pushed
{
    quint64 request = 0;
    QList<Placed> placed; ///< what now has a place in the server's order, confirmed or refused
};
/// Pull is done; the page waits in memory for Integrate or DropPage.
struct PageReceived
{
    quint64 request = 0;
    qint64 entries = 0;
    qint64 nextCursor = 0;
    qint64 head = 0;
};
/// Integrate is done: the page is in the store.
struct Integrated
{
    quint64 request = 0;
};
/// WaitForNews is over, with or without any: `head` says which.
struct News
{
    quint64 request = 0;
    qint64 head = 0;
};
/// Ticket numbers that are left in this seat's lease.
struct NumbersLeft
{
    qint64 count = 0;
};
/// LeaseNumbers is done.
struct NumbersLeased
{
    quint64 request = 0;
};
/// What the server has to offer; a Ready one is begun in the store, which has \a have bytes of it already.
struct SnapshotOffered
{
    quint64 request = 0;
    SnapshotOffer offer;
    qint64 have = 0;
};
/// FetchSnapshot is done: `have` bytes of the file are in the store.
struct SnapshotFetched
{
    quint64 request = 0;
    qint64 have = 0;
};
/// Rows written so far; may come at any time.
struct SnapshotProgress
{
    qint64 rows = 0;
};
/// The store is the snapshot's now, with what waited laid over it. Holds whoever asked for it.
struct SnapshotApplied
{
    quint64 request = 0;
    qint64 cursor = 0;
    qint64 waiting = 0;
    qint64 refused = 0;
};
/// The agent rather wants the pages.
struct CancelSnapshot
{ };
/// Any request failed, the deadline included.
struct Failed
{
    quint64 request = 0;
    Error error;
};
/// The server does not know the sign-in any more.
struct TokenExpired
{
    quint64 request = 0;
};
/// The moment asked for by WakeAt has come; harmless at any other time.
struct Tick
{ };
/// The agent or the operating system says that it is worth trying now, or the clock jumped: nothing waits for
/// its pause, and the server's clock is measured again.
struct RetryNow
{ };
/// The agent wants one operation that was set aside offered again now.
struct RetryItem
{
    OperationId id;
};

using Any = std::variant<Started, OutboxChanged, OutboxRead, SignedIn, Pushed, PageReceived, Integrated, News,
                         NumbersLeft, NumbersLeased, SnapshotOffered, SnapshotFetched, SnapshotProgress,
                         SnapshotApplied, CancelSnapshot, Failed, TokenExpired, Tick, RetryNow, RetryItem>;

} // namespace SyncEvent

/// What the sync core wants done. Every action with a request is answered by its event or by Failed.
namespace SyncAction {

/// Sign in, or renew the sign-in, and measure the server's clock.
struct SignIn
{
    quint64 request = 0;
};
/// Read the first waiting operations.
struct ReadOutbox
{
    quint64 request = 0;
    int limit = 0;
};
/// Offer operations to the server.
struct Push
{
    quint64 request = 0;
    QList<OperationId> operations; ///< of the last OutboxRead, in chain order
};
/// Fetch a page of the order.
struct Pull
{
    quint64 request = 0;
    qint64 afterSequence = 0;
    qint64 maxBytes = 0;
};
/// Write the page that answered \a page into the store.
struct Integrate
{
    quint64 request = 0;
    quint64 page = 0;
};
/// The page that answered this request is not needed.
struct DropPage
{
    quint64 page = 0;
};
/// Ask the server to tell when there is something new (a long poll).
struct WaitForNews
{
    quint64 request = 0;
    qint64 afterSequence = 0;
    int waitMs = 0;
};
/// Fetch ticket numbers for work without a connection.
struct LeaseNumbers
{
    quint64 request = 0;
    int count = 0;
};
/// Ask the server for a snapshot, and begin it in the store when there is one.
struct AskSnapshot
{
    quint64 request = 0;
    qint64 cursor = 0;
};
/// Fetch a part of the snapshot that was offered last, and add it to the store's file.
struct FetchSnapshot
{
    quint64 request = 0;
    QString id;
    qint64 offset = 0;
    qint64 bytes = 0;
};
/// Make the store anew from the fetched file.
struct ApplySnapshot
{
    quint64 request = 0;
};
/// Throw away what was fetched; an application that is under way ends.
struct DropSnapshot
{ };
/// One timer; a new WakeAt replaces the one before.
struct WakeAt
{
    qint64 monotonicMs = 0;
};

using Any = std::variant<SignIn, ReadOutbox, Push, Pull, Integrate, DropPage, WaitForNews, LeaseNumbers,
                         AskSnapshot, FetchSnapshot, ApplySnapshot, DropSnapshot, WakeAt>;

} // namespace SyncAction

/// The seat's half of the sync as a state machine without I/O, clock or threads: it is handed events with a
/// time and gives back actions. All of its memory may be lost at any moment: after Started it finds its way
/// again, because operations are idempotent by id and pages by sequence.
///
/// Rules: push, pull and news go side by side and back off apart (1-2-5-10-30 s), so that trouble in one does
/// not stop the others. A batch that the server can't take is halved until the operation at fault is found;
/// that one is set aside, told, and tried again later, and the rest goes on. Where much is lacking, a
/// snapshot is fetched in parts and applied as a whole, while pushes go on and pages wait.
class SyncCore
{
public:
    struct Options
    {
        int outboxWindow = 2000; ///< operations read from the outbox at a time
        int batchCount = 500; ///< operations in one push
        qint64 batchBytes = 1024 * 1024; ///< bytes in one push; a single operation may be larger
        qint64 pageBytes = 1024 * 1024;
        int newsWaitMs = 25'000;
        int callDeadlineMs =
            15'000; ///< the gateway's own deadline is shorter; this one is for answers that never come
        int slowAfterMs = 3'000;
        int signInEveryMs = 10 * 60'000; ///< keeps the sign-in fresh and measures the clock again
        int holdMs = 30'000; ///< first rest of an operation that was set aside; doubles up to ten times that
        int leaseBelow = 20;
        int leaseCount = 50;
        bool snapshots = false; ///< the store can be made from one
        qint64 snapshotBehind = 20'000; ///< operations that a seat with data must lack before it asks for one
        qint64 partBytes = 1024 * 1024;
        int buildingMs = 120'000; ///< how long to wait for a snapshot that the server still writes
        quint32 jitterSeed =
            0; ///< 0: none; else pauses are spread by ±20 % so that seats don't come back all at once
    };

    SyncCore() = default;
    explicit SyncCore(const Options &options)
        : m_options(options)
        , m_random(options.jitterSeed)
    { }

    /// Takes one event and gives what is to be done now.
    [[nodiscard]] QList<SyncAction::Any> handle(const SyncEvent::Any &event, SyncMoment now);
    [[nodiscard]] SyncStatus status() const;
    /// Operations that don't simply wait their turn.
    [[nodiscard]] QList<SyncItem> items() const;

    /// Pause after the given number of failures in a row (1, 2, …), without jitter.
    [[nodiscard]] static qint64 backOffMs(int failures);

private:
    /// A request on its way, and when to try again after failures. One for each kind of work.
    struct Channel
    {
        quint64 request = 0; ///< 0: nothing under way
        qint64 sentMs = 0;
        qint64 deadlineMs = 0; ///< 0: none
        int failures = 0;
        qint64 retryMs = 0;
        [[nodiscard]] bool idle(SyncMoment now) const { return request == 0 && now.monotonicMs >= retryMs; }
    };
    enum class ItemState : quint8 { Waiting, Placed, Held };
    struct Item
    {
        OperationId id;
        qint64 bytes = 0;
        ItemState state = ItemState::Waiting;
        qint64 sequence = 0; ///< Placed
        int holds = 0;
        qint64 retryMs = 0; ///< Held
        Error reason = {}; ///< Held
        qint64 retryUtcMs = 0; ///< Held: retryMs as the person reads it
    };
    struct Page
    {
        quint64 request = 0;
        qint64 nextCursor = 0;
    };

    void on(const SyncEvent::Started &event);
    void on(const SyncEvent::OutboxChanged &event);
    void on(const SyncEvent::OutboxRead &event);
    void on(const SyncEvent::SignedIn &event);
    void on(const SyncEvent::Pushed &event);
    void on(const SyncEvent::PageReceived &event);
    void on(const SyncEvent::Integrated &event);
    void on(const SyncEvent::News &event);
    void on(const SyncEvent::NumbersLeft &event);
    void on(const SyncEvent::NumbersLeased &event);
    void on(const SyncEvent::SnapshotOffered &event);
    void on(const SyncEvent::SnapshotFetched &event);
    void on(const SyncEvent::SnapshotProgress &event);
    void on(const SyncEvent::SnapshotApplied &event);
    void on(const SyncEvent::CancelSnapshot &event);
    void on(const SyncEvent::Failed &event);
    void on(const SyncEvent::TokenExpired &event);
    void on(const SyncEvent::Tick &event);
    void on(const SyncEvent::RetryNow &event);
    void on(const SyncEvent::RetryItem &event);

    void advance();
    void advanceOutbox();
    void advancePush();
    void advanceSnapshot();
    void advancePull();
    void advanceNews();
    void schedule();

    [[nodiscard]] QList<Channel *> network();
    void begin(Channel &channel, qint64 deadlineAfterMs);
    void succeed(Channel &channel);
    void fail(Channel &channel, const Error &error);
    void pause(Channel &channel);
    void pushFailed(const Error &error);
    void hold(Item &item, const Error &error);
    void releaseHeld();
    [[nodiscard]] bool wantsSnapshot() const;
    void snapshotFailed(const Error &error);
    void applyFailed(const Error &error);
    void leaveSnapshot(bool drop);
    void loseSnapshot(const Error &error);
    void lookForUnseen();
    void dropPages();
    void heard();
    void settle();
    void compareVersions(int server);
    void noteServerHead(qint64 head);
    void askWhoItIs();
    [[nodiscard]] bool isCurrent() const { return m_headKnown && m_cursor >= m_head; }
    [[nodiscard]] qint64 spread(qint64 ms);

    Options m_options;
    quint32 m_random = 0;
    SyncMoment m_now;
    QList<SyncAction::Any> m_actions;
    quint64 m_lastRequest = 0;
    qint64 m_wakeAt = 0;

    bool m_started = false;
    bool m_signedIn = false;
    bool m_headKnown = false;
    qint64 m_signInDueMs = 0;
    qint64 m_signedInMs = 0;
    bool m_deniedSinceSignIn = false;
    Channel m_signIn, m_outbox, m_push, m_pull, m_integrate, m_news, m_lease, m_snapshot, m_apply;

    qint64 m_cursor = 0; ///< written to the store
    qint64 m_fetched = 0; ///< received
    qint64 m_head = 0;
    qint64 m_newsAfter = 0; ///< place that the news under way were asked for
    bool m_pullDue = false;
    QList<Page> m_pages; ///< received, not yet written, in order

    SnapshotOffer m_offer; ///< being fetched or applied
    qint64 m_partBytes = 0; ///< present limit; 0: the option's
    qint64 m_snapshotHead = -1; ///< the head at which snapshots were given up; -1: they were not
    qint64 m_buildingSinceMs = -1; ///< -1: the server does not write one for us
    int m_snapshotLosses = 0; ///< files that were no good, in a row

    QList<Item> m_items;
    bool m_outboxDirty = false;
    qint64 m_outboxReadCursor = 0;
    QList<OperationId> m_pushed;
    int m_batchCount = 0; ///< present limit; 0: the option's
    qint64 m_pageBytes = 0; ///< the same for pages
    int m_heldInARow = 0;
    qint64 m_numbersLeft = -1; ///< -1: not told

    qint64 m_lastHeardMs = -1; ///< monotonic; -1: never
    SyncStatus m_status;
};

} // namespace Warmline
