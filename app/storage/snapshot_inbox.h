// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/snapshot.h"
#include "app/storage/snapshot_loader.h"
#include "app/storage/store.h"

#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>

namespace Warmline {

/// Where a seat gathers the parts of a snapshot, in `DIR/seat/snapshot`, and makes its next store from them.
/// One thread does both, apart from the store's writer. What is gathered outlives a restart: the parts are
/// sealed, and the server gives the key again with its offer.
class SnapshotInbox
{
public:
    explicit SnapshotInbox(const StoreOptions &options);
    ~SnapshotInbox();

    [[nodiscard]] Result<qint64> begin(const SnapshotOffer &offer);
    [[nodiscard]] Result<qint64> add(qint64 offset, const QByteArray &bytes);
    /// Loads what has been gathered into a file beside the store's.
    [[nodiscard]] Result<std::shared_ptr<SnapshotLoader>>
    load(const std::function<void(qint64 rows)> &progress);
    void drop();
    /// An application that is under way gives up soon; the next begin() forgets that.
    void cancel() { m_cancelled = true; }
    void run(std::function<void()> work) { m_pool.start(std::move(work)); }

private:
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString partOf(const QString &id) const;

    StoreOptions m_options;
    SnapshotOffer m_offer;
    std::atomic<bool> m_cancelled = false;
    QThreadPool m_pool;
};

} // namespace Warmline
