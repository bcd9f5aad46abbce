// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SyncDriver that keeps the store's scope, and brings snapshots into it.
#include "app/sync/sync_driver.h"

namespace Warmline {

/// What this session may see is what the store is to hold.
void SyncDriver::takeScope(const SyncAction::SignIn &action, const ServerHello &server, qint64 offset)
{
    const auto next = [this, action, server, offset] { serverKnown(action.request, server, offset); };
    if (server.account && m_scope != server.account->branches) {
        m_scope = server.account->branches;
        ++m_scopeEdition; // pages that were asked for before are of the scope before
    }
    if (m_parts.holdings && server.account)
        answer(action.request, m_parts.holdings->setScope(server.account->branches), next);
    else
        next();
}

void SyncDriver::cancelSnapshot()
{
    QMetaObject::invokeMethod(this, [this] { tell(SyncEvent::CancelSnapshot{}); }, Qt::QueuedConnection);
}

void SyncDriver::act(const SyncAction::AskSnapshot &action)
{
    m_snapshotRequest = action.request;
    const auto size = [](Queries &queries) {
        return queries.signedHead().transform([](const SignedHead &head) { return head.size; });
    };
    answer(action.request, m_parts.reader->ask(size), [this, action](qint64 known) {
        answer(action.request, m_parts.gateway->snapshot(action.cursor, known),
               [this, action](const SnapshotOffer &offer) {
                   if (action.request != m_snapshotRequest)
                       return; // too late: another was asked for
                   if (offer.state == SnapshotOffer::State::Ready && m_parts.holdings)
                       beginSnapshot(action.request, offer);
                   else
                       tell(SyncEvent::SnapshotOffered{action.request, offer, 0});
               });
    });
}

void SyncDriver::beginSnapshot(quint64 request, const SnapshotOffer &offer)
{
    answer(request, m_parts.holdings->beginSnapshot(offer),
           [this, request, offer](qint64 have) { tell(SyncEvent::SnapshotOffered{request, offer, have}); });
}

void SyncDriver::act(const SyncAction::FetchSnapshot &action)
{
    m_snapshotRequest = action.request;
    answer(action.request, m_parts.gateway->snapshotPart(action.id, action.offset, action.bytes),
           [this, action](const QByteArray &bytes) {
               if (action.request != m_snapshotRequest)
                   return;
               answer(
                   action.request, m_parts.holdings->addToSnapshot(action.offset, bytes),
                   [this, action](qint64 have) { tell(SyncEvent::SnapshotFetched{action.request, have}); });
           });
}

void SyncDriver::act(const SyncAction::ApplySnapshot &action)
{
    const QFuture<Result<void>> applied = m_parts.holdings->applySnapshot();
    m_applying = std::make_unique<QFutureWatcher<Result<void>>>();
    connect(m_applying.get(), &QFutureWatcherBase::progressValueChanged, this,
            [this](int rows) { tell(SyncEvent::SnapshotProgress{rows}); });
    m_applying->setFuture(applied);
    answer(action.request, applied, [this, action] {
        answer(action.request, m_parts.reader->ask(&SyncDriver::readCounts),
               [this, action](const Counts &counts) {
                   tell(SyncEvent::SnapshotApplied{action.request, counts.cursor, counts.waiting,
                                                   counts.refused});
               });
    });
}

void SyncDriver::act(const SyncAction::DropSnapshot &)
{
    m_snapshotRequest = 0; // a part that is still on its way must not begin a new file
    if (m_parts.holdings)
        (void)m_parts.holdings->dropSnapshot();
}

} // namespace Warmline
