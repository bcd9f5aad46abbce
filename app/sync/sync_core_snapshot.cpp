// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SyncCore that decides for a snapshot instead of pages, and brings it here: asked for, fetched
// in parts, applied. Whatever goes wrong for good, pages are the way that always leads on.
#include "app/sync/sync_core.h"

#include <algorithm>

namespace Warmline {

namespace {

using Stage = SyncSnapshot::Stage;

constexpr qint64 kSmallestPart = 64 * 1024;
constexpr int kBuildingAgainMs = 1'000;
/// Files that were no good, and applications that failed, before pages are taken instead.
constexpr int kMostLosses = 3;
constexpr int kMostFailures = 5;

} // namespace

/// Much is lacking, and the server was not asked yet at about this head.
bool SyncCore::wantsSnapshot() const
{
    if (!m_options.snapshots || !m_signedIn || !m_headKnown || m_status.snapshot.stage != Stage::None)
        return false;
    if (m_status.serverSchema != OperationCodec::kSchemaVersion)
        return false; // its states may not be what our reducers make
    const qint64 lacks = m_head - m_cursor;
    const bool asked = m_snapshotHead >= 0 && m_head - m_snapshotHead < m_options.snapshotBehind;
    return !asked && lacks >= (m_cursor == 0 ? 1 : m_options.snapshotBehind);
}

void SyncCore::advanceSnapshot()
{
    SyncSnapshot &snapshot = m_status.snapshot;
    if (wantsSnapshot() && m_pages.isEmpty() && m_pull.request == 0 && m_integrate.request == 0)
        snapshot.stage = Stage::Preparing;
    switch (snapshot.stage) {
    case Stage::None: break;
    case Stage::Preparing:
        if (m_snapshot.idle(m_now)) {
            begin(m_snapshot, m_options.callDeadlineMs);
            m_actions.append(SyncAction::AskSnapshot{m_snapshot.request, m_cursor});
        }
        break;
    case Stage::Fetching:
        if (m_snapshot.idle(m_now)) {
            const qint64 part = m_partBytes > 0 ? m_partBytes : m_options.partBytes;
            begin(m_snapshot, m_options.callDeadlineMs);
            m_actions.append(SyncAction::FetchSnapshot{m_snapshot.request, m_offer.id, snapshot.bytes,
                                                       std::min(part, m_offer.bytes - snapshot.bytes)});
        }
        break;
    case Stage::Applying:
        if (m_apply.idle(m_now)) {
            snapshot.rows = 0;
            begin(m_apply, 0);
            m_actions.append(SyncAction::ApplySnapshot{m_apply.request});
        }
        break;
    }
}

void SyncCore::on(const SyncEvent::SnapshotOffered &event)
{
    if (event.request != m_snapshot.request)
        return;
    succeed(m_snapshot);
    heard();
    switch (event.offer.state) {
    case SnapshotOffer::State::None: leaveSnapshot(false); break;
    case SnapshotOffer::State::Building:
        if (m_buildingSinceMs < 0)
            m_buildingSinceMs = m_now.monotonicMs;
        if (m_now.monotonicMs - m_buildingSinceMs > m_options.buildingMs)
            leaveSnapshot(false);
        else
            m_snapshot.retryMs = m_now.monotonicMs + spread(kBuildingAgainMs);
        break;
    case SnapshotOffer::State::Ready:
        m_buildingSinceMs = -1;
        if (event.offer.position <= m_cursor) { // nothing new: pages lead on
            leaveSnapshot(true);
            break;
        }
        m_offer = event.offer;
        m_head = std::max(m_head, m_offer.position);
        m_status.snapshot = {event.have < m_offer.bytes ? Stage::Fetching : Stage::Applying, event.have,
                             m_offer.bytes, 0, m_offer.rows};
        break;
    }
}

void SyncCore::on(const SyncEvent::SnapshotFetched &event)
{
    // Late, after it was given up and before it was asked for again, it is here all the same.
    const bool late = m_snapshot.request == 0 && event.have > m_status.snapshot.bytes;
    if ((event.request != m_snapshot.request && !late) || m_status.snapshot.stage != Stage::Fetching)
        return;
    const bool progress = event.have > m_status.snapshot.bytes;
    if (!progress) {
        fail(m_snapshot, Error{ErrorCode::Internal, QStringLiteral("a part without progress"), {}});
        return;
    }
    succeed(m_snapshot);
    heard();
    m_partBytes = m_partBytes * 2 >= m_options.partBytes ? 0 : m_partBytes * 2;
    m_status.snapshot.bytes = event.have;
    if (event.have >= m_offer.bytes)
        m_status.snapshot.stage = Stage::Applying;
}

void SyncCore::on(const SyncEvent::SnapshotProgress &event)
{
    if (m_status.snapshot.stage == Stage::Applying)
        m_status.snapshot.rows = std::clamp(event.rows, m_status.snapshot.rows, m_status.snapshot.totalRows);
}

/// Also when it was given up meanwhile: the store is what counts.
void SyncCore::on(const SyncEvent::SnapshotApplied &event)
{
    succeed(m_apply);
    dropPages();
    m_status.snapshot = {};
    m_snapshotLosses = 0;
    m_snapshotHead = m_head; // what came since then are pages
    m_cursor = m_fetched = event.cursor;
    m_head = std::max(m_head, m_cursor);
    m_status.waiting = event.waiting;
    m_status.refused = event.refused;
    m_items.removeIf(
        [this](const Item &item) { return item.state == ItemState::Placed && item.sequence <= m_cursor; });
    m_outboxDirty = true;
    if (m_status.problem.code == ErrorCode::Storage || m_status.problem.where == QLatin1String("snapshot"))
        m_status.problem = {};
    settle();
}

void SyncCore::on(const SyncEvent::CancelSnapshot &)
{
    if (m_status.snapshot.stage != Stage::None)
        leaveSnapshot(true);
}

/// Pages from here on, until much is lacking again.
void SyncCore::leaveSnapshot(bool drop)
{
    m_snapshotHead = m_head;
    m_buildingSinceMs = -1;
    m_status.snapshot = {};
    m_offer = {};
    m_snapshot = {};
    m_apply = {};
    if (drop)
        m_actions.append(SyncAction::DropSnapshot{});
}

/// The file is no good, or gone: another one, after a pause, unless that happens again and again.
void SyncCore::loseSnapshot(const Error &error)
{
    m_status.problem = error;
    if (++m_snapshotLosses >= kMostLosses) {
        leaveSnapshot(true);
        return;
    }
    m_actions.append(SyncAction::DropSnapshot{});
    m_status.snapshot = {.stage = Stage::Preparing};
    m_apply = {};
    pause(m_snapshot);
}

void SyncCore::snapshotFailed(const Error &error)
{
    const bool fetching = m_status.snapshot.stage == Stage::Fetching;
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Storage: fail(m_snapshot, error); break;
    case ErrorCode::Timeout: {
        const qint64 present = m_partBytes > 0 ? m_partBytes : m_options.partBytes;
        m_partBytes = std::max(std::min(kSmallestPart, present),
                               present / 2); // a smaller part gets through a thin line
        fail(m_snapshot, error);
        break;
    }
    default:
        if (fetching)
            loseSnapshot(error);
        else
            leaveSnapshot(false); // an older server does not know the call
    }
}

void SyncCore::applyFailed(const Error &error)
{
    if (error.where == QLatin1String("snapshot")) {
        loseSnapshot(error);
        return;
    }
    const bool passing = error.code == ErrorCode::Storage || error.code == ErrorCode::Locked;
    fail(m_apply, error);
    if (!passing || m_apply.failures >= kMostFailures)
        leaveSnapshot(true);
}

} // namespace Warmline
