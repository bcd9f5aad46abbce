// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/sync/sync_core.h"

namespace Warmline {

enum class TransferWay : quint8 { Up = 1, Down };

/// How one attachment's content stands.
struct TransferItem
{
    enum class State : quint8 {
        Waiting = 1, ///< its turn comes
        Moving, ///< chunks go
        Held, ///< rests after trouble of its own; `reason` and `retryUtcMs` say more
        Failed, ///< will not go on by itself
        Done
    };
    OperationId id;
    TransferWay way = TransferWay::Up;
    State state = State::Waiting;
    qint64 done = 0; ///< bytes at the receiving end
    qint64 size = 0;
    Error reason = {};
    qint64 retryUtcMs = 0;
    friend bool operator==(const TransferItem &, const TransferItem &) = default;
};

namespace TransferEvent {

/// A content is to be moved; harmless when it is known already. Asked for again, a failed one begins anew.
struct Wanted
{
    OperationId id;
    TransferWay way = TransferWay::Up;
    qint64 size = 0;
    bool urgent = false; ///< somebody looks at it: before all that is not
};
/// Nobody wants it any more.
struct Dropped
{
    OperationId id;
    TransferWay way = TransferWay::Up;
};
/// Answers Ask and Move: what the receiving end has.
struct Reached
{
    quint64 request = 0;
    AttachmentProgress progress;
};
struct Failed
{
    quint64 request = 0;
    Error error;
};
struct Tick
{ };
/// It is worth trying now: pauses end, what was held goes on.
struct RetryNow
{ };
using Any = std::variant<Wanted, Dropped, Reached, Failed, Tick, RetryNow>;

} // namespace TransferEvent

namespace TransferAction {

/// How much of it has the receiving end?
struct Ask
{
    quint64 request = 0;
    OperationId id;
    TransferWay way = TransferWay::Up;
};
/// Move one chunk.
struct Move
{
    quint64 request = 0;
    OperationId id;
    TransferWay way = TransferWay::Up;
    qint64 offset = 0;
    qint64 length = 0;
};
/// One timer; a new WakeAt replaces the one before.
struct WakeAt
{
    qint64 monotonicMs = 0;
};
using Any = std::variant<Ask, Move, WakeAt>;

} // namespace TransferAction

/// Moves attachments' contents chunk by chunk, both ways, as a state machine without I/O, clock or threads.
/// All its memory may be lost at any moment: the receiving end knows how much it has, so after Wanted it is
/// asked and the rest follows. Up and down are two lanes side by side, one request each.
///
/// Trouble on the line makes the lane wait (1-2-5-10-30 s); trouble of one content (no room at the other end,
/// not there yet) makes only that one rest (30 s to 5 min); what can't help itself (no rights, removed) fails
/// and says why. So one bad content never keeps the others back.
class TransferCore
{
public:
    struct Options
    {
        int callDeadlineMs = 90'000; ///< the gateway's own is shorter
        int holdMs = 30'000; ///< first rest of one content; doubles up to ten times that
        int wrongContents = 3; ///< so often it may arrive as another content before it fails
    };
    TransferCore() = default;
    explicit TransferCore(const Options &options)
        : m_options(options)
    { }

    [[nodiscard]] QList<TransferAction::Any> handle(const TransferEvent::Any &event, SyncMoment now);
    [[nodiscard]] QList<TransferItem> items() const;

private:
    struct Item
    {
        TransferItem shown;
        bool urgent = false;
        bool asked = false; ///< `shown.done` is what the receiving end said
        int holds = 0;
        int wrongContents = 0;
        int standstills = 0; ///< chunks in a row after which the other end had no more than before
        qint64 retryMs = 0;
    };
    struct Lane
    {
        TransferWay way = TransferWay::Up;
        quint64 request = 0; ///< 0: nothing under way
        OperationId current = {};
        qint64 deadlineMs = 0;
        int failures = 0;
        qint64 retryMs = 0;
    };

    void on(const TransferEvent::Wanted &event);
    void on(const TransferEvent::Dropped &event);
    void on(const TransferEvent::Reached &event);
    void on(const TransferEvent::Failed &event);
    void on(const TransferEvent::Tick &event);
    void on(const TransferEvent::RetryNow &event);

    void advance(Lane &lane);
    void schedule();
    void fail(Lane &lane, Item *item, const Error &error);
    void hold(Item &item, const Error &error);
    void pause(Lane &lane, Item *item, const Error &error);
    [[nodiscard]] Item *find(const OperationId &id, TransferWay way);
    [[nodiscard]] Item *next(const Lane &lane);
    [[nodiscard]] Lane *laneOf(quint64 request);

    Options m_options;
    SyncMoment m_now;
    QList<TransferAction::Any> m_actions;
    quint64 m_lastRequest = 0;
    qint64 m_wakeAt = 0;
    QList<Item> m_items; ///< in the order in which they were wanted
    Lane m_up = {.way = TransferWay::Up};
    Lane m_down = {.way = TransferWay::Down};
};

} // namespace Warmline
