// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transfer_core.h"

#include "app/domain/gateway.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

using State = TransferItem::State;

constexpr int kMostStandstills = 5;

enum class Trouble : quint8 { Line, Content, Wrong, Hopeless };

Trouble troubleOf(const Error &error)
{
    if (isSessionError(error))
        return Trouble::Line; // the sync signs in again
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal: return Trouble::Line;
    case ErrorCode::Storage: // no room here or there
    case ErrorCode::NotFound: // its maker has not sent it yet; or the server has not seen the operation yet
    case ErrorCode::Locked: return Trouble::Content;
    case ErrorCode::InvalidInput:
        return error.where == "digest"_L1 ? Trouble::Line
             : error.where == "hash"_L1   ? Trouble::Wrong
                                          : Trouble::Hopeless;
    default: return Trouble::Hopeless;
    }
}

} // namespace

QList<TransferAction::Any> TransferCore::handle(const TransferEvent::Any &event, SyncMoment now)
{
    m_now = now;
    m_actions.clear();
    std::visit([this](const auto &e) { on(e); }, event);
    for (Lane *lane : {&m_up, &m_down}) {
        if (lane->request != 0 && now.monotonicMs >= lane->deadlineMs) {
            Item *item = find(lane->current, lane->way);
            lane->request = 0;
            pause(*lane, item, Error{ErrorCode::Timeout, {}, {}});
        }
        advance(*lane);
    }
    schedule();
    return std::exchange(m_actions, {});
}

QList<TransferItem> TransferCore::items() const
{
    QList<TransferItem> all;
    for (const Item &item : m_items)
        all.append(item.shown);
    return all;
}

void TransferCore::on(const TransferEvent::Wanted &event)
{
    Item *known = find(event.id, event.way);
    if (!known) {
        Item &item = m_items.emplaceBack();
        item.shown.id = event.id;
        item.shown.way = event.way;
        item.shown.size = event.size;
        item.urgent = event.urgent;
        return;
    }
    known->urgent = known->urgent || event.urgent;
    const bool rests = known->shown.state == State::Failed || known->shown.state == State::Done
                    || (known->shown.state == State::Held && event.urgent);
    if (!rests)
        return;
    const bool urgent = known->urgent;
    const int wrong = known->shown.state == State::Held ? known->wrongContents : 0;
    *known = Item{{event.id, event.way, State::Waiting, 0, event.size, {}, 0}, urgent};
    known->wrongContents = wrong;
}

void TransferCore::on(const TransferEvent::Dropped &event)
{
    m_items.removeIf(
        [&](const Item &item) { return item.shown.id == event.id && item.shown.way == event.way; });
    for (Lane *lane : {&m_up, &m_down}) {
        if (lane->way == event.way && lane->current == event.id)
            lane->request = 0; // its answer is of no interest
    }
}

void TransferCore::on(const TransferEvent::Reached &event)
{
    Lane *lane = laneOf(event.request);
    Item *item = lane ? find(lane->current, lane->way) : nullptr;
    if (!lane)
        return;
    lane->request = 0;
    lane->failures = 0;
    if (!item)
        return;
    const qint64 stored = std::clamp<qint64>(event.progress.stored, 0, item->shown.size);
    if (event.progress.complete) {
        item->shown.state = State::Done;
        item->shown.done = item->shown.size;
        item->shown.reason = {};
        return;
    }
    if (item->asked && stored <= item->shown.done && ++item->standstills >= kMostStandstills) {
        hold(*item, Error{ErrorCode::Unavailable, {}, u"standstill"_s});
        return;
    }
    if (stored > item->shown.done) {
        item->standstills = 0;
        item->holds = 0;
    }
    item->asked = true;
    item->shown.done = stored;
    item->shown.state = State::Moving;
    item->shown.reason = {};
}

void TransferCore::on(const TransferEvent::Failed &event)
{
    Lane *lane = laneOf(event.request);
    if (!lane)
        return;
    lane->request = 0;
    fail(*lane, find(lane->current, lane->way), event.error);
}

/// Timers may ring a little early: then another one is asked for.
void TransferCore::on(const TransferEvent::Tick &)
{
    m_wakeAt = 0;
}

void TransferCore::on(const TransferEvent::RetryNow &)
{
    for (Lane *lane : {&m_up, &m_down})
        lane->retryMs = 0;
    for (Item &item : m_items) {
        if (item.shown.state == State::Held)
            item.retryMs = 0;
    }
}

void TransferCore::fail(Lane &lane, Item *item, const Error &error)
{
    const Trouble trouble = troubleOf(error);
    if (trouble == Trouble::Line || !item) {
        pause(lane, item, error);
        return;
    }
    lane.failures = 0; // the other end did answer
    if (trouble == Trouble::Hopeless
        || (trouble == Trouble::Wrong && ++item->wrongContents >= m_options.wrongContents)) {
        item->shown.state = State::Failed;
        item->shown.reason = error;
        item->shown.retryUtcMs = 0;
        return;
    }
    hold(*item, error);
}

/// The line is in trouble, nobody in particular: what was under way goes on where the other end then is.
void TransferCore::pause(Lane &lane, Item *item, const Error &error)
{
    ++lane.failures;
    lane.retryMs = m_now.monotonicMs + SyncCore::backOffMs(lane.failures);
    if (!item)
        return;
    item->asked = false;
    item->shown.state = State::Waiting;
    item->shown.reason = error;
}

void TransferCore::hold(Item &item, const Error &error)
{
    const qint64 rest =
        std::min<qint64>(qint64(m_options.holdMs) << std::min(item.holds, 8), qint64(m_options.holdMs) * 10);
    ++item.holds;
    item.asked = false;
    item.standstills = 0;
    item.retryMs = m_now.monotonicMs + rest;
    item.shown.state = State::Held;
    item.shown.reason = error;
    item.shown.retryUtcMs = m_now.utcMs + rest;
}

void TransferCore::advance(Lane &lane)
{
    if (lane.request != 0 || m_now.monotonicMs < lane.retryMs)
        return;
    Item *item = next(lane);
    if (!item)
        return;
    lane.request = ++m_lastRequest;
    lane.current = item->shown.id;
    lane.deadlineMs = m_now.monotonicMs + m_options.callDeadlineMs;
    if (!item->asked) {
        m_actions.append(TransferAction::Ask{lane.request, lane.current, lane.way});
        return;
    }
    item->shown.state = State::Moving;
    m_actions.append(TransferAction::Move{lane.request, lane.current, lane.way, item->shown.done,
                                          AttachmentRules::chunkAt(item->shown.done, item->shown.size)});
}

/// What is looked at first, then the one under way, then in the order in which they came.
TransferCore::Item *TransferCore::next(const Lane &lane)
{
    Item *best = nullptr;
    const auto rank = [&](const Item &item) {
        return (item.urgent ? 2 : 0) + (item.shown.id == lane.current ? 1 : 0);
    };
    for (Item &item : m_items) {
        const State state = item.shown.state;
        const bool ready = state == State::Waiting || state == State::Moving
                        || (state == State::Held && m_now.monotonicMs >= item.retryMs);
        if (item.shown.way == lane.way && ready && (!best || rank(item) > rank(*best)))
            best = &item;
    }
    return best;
}

void TransferCore::schedule()
{
    qint64 at = 0;
    const auto wake = [&at](qint64 ms) { at = at == 0 ? ms : std::min(at, ms); };
    for (const Lane *lane : {&m_up, &m_down}) {
        if (lane->request != 0) {
            wake(lane->deadlineMs);
            continue;
        }
        for (const Item &item : std::as_const(m_items)) {
            if (item.shown.way != lane->way || item.shown.state == State::Done
                || item.shown.state == State::Failed)
                continue;
            wake(std::max(lane->retryMs, item.shown.state == State::Held ? item.retryMs : 0));
        }
    }
    if (at != 0 && at != m_wakeAt)
        m_actions.append(TransferAction::WakeAt{at});
    m_wakeAt = at;
}

TransferCore::Item *TransferCore::find(const OperationId &id, TransferWay way)
{
    const auto found = std::ranges::find_if(
        m_items, [&](const Item &item) { return item.shown.id == id && item.shown.way == way; });
    return found == m_items.end() ? nullptr : &*found;
}

TransferCore::Lane *TransferCore::laneOf(quint64 request)
{
    if (request == 0)
        return nullptr;
    return m_up.request == request ? &m_up : m_down.request == request ? &m_down : nullptr;
}

} // namespace Warmline
