// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"
#include "app/domain/queries.h"
#include "app/sync/sync_core.h"

#include <QFutureWatcher>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Warmline {

/// What the driver joins; all of it outlives it.
struct SyncParts
{
    Journal *journal = nullptr;
    Reader *reader = nullptr;
    ChangeSource *changes = nullptr;
    ServerGateway *gateway = nullptr;
    const Clock *clock = nullptr;
    Holdings *holdings = nullptr; ///< null: a store that takes pages only, and everything that they bring
};

/// Does what the SyncCore decides: reads the outbox, talks to the server, writes pages, measures the server's
/// clock, renews the lease of ticket numbers. Asynchronous throughout; lives in whatever thread it is moved
/// to before start().
class SyncDriver final : public QObject
{
    Q_OBJECT

public:
    explicit SyncDriver(const SyncParts &parts, const SyncCore::Options &options = {},
                        QObject *parent = nullptr);
    ~SyncDriver() override;

    /// To be called once, from the driver's thread.
    void start();
    /// Answers that are still under way are ignored afterwards.
    void stop();
    /// From any thread: tries now what waits for its pause.
    void retryNow();
    /// From any thread: offers one operation again that was set aside.
    void retryItem(const OperationId &id);
    /// From any thread: rather pages than the snapshot that is on its way.
    void cancelSnapshot();
    /// From any thread.
    [[nodiscard]] SyncStatus status() const;

signals:
    void statusChanged(const Warmline::SyncStatus &status);
    /// Which operations of the outbox don't simply wait their turn; told with each change of that.
    void itemsChanged(const QList<Warmline::SyncItem> &items);
    /// The server said who it is; after every sign-in.
    void serverMet(const Warmline::ServerHello &server);

private:
    struct Counts
    {
        qint64 cursor = 0;
        qint64 waiting = 0;
        qint64 refused = 0;
        qint64 numbersLeft = -1;
    };
    static Result<Counts> readCounts(Queries &queries);

    void tell(const SyncEvent::Any &event);
    void carryOut(const SyncEvent::Any &event);
    void fail(quint64 request, const Error &error);
    /// Hands the value of \a future to \a onValue in this thread, or its failure to the core.
    template <class T, class F>
    void answer(quint64 request, QFuture<Result<T>> future, F onValue)
    {
        // Cancelled is made a value first: onCanceled(this, …) behind then(this, …) would still run while
        // this object is destroyed.
        future.onCanceled([] { return Result<T>(failure(ErrorCode::Cancelled, {})); })
            .then(this, [this, request, onValue](Result<T> result) {
                if (!m_running)
                    return;
                if (!result)
                    fail(request, result.error());
                else if constexpr (std::is_void_v<T>)
                    onValue();
                else
                    onValue(std::move(*result));
            });
    }
    void refresh();
    void startAnew(quint64 request);
    void serverKnown(quint64 request, const ServerHello &server, qint64 offset);
    void pushWithMakers(const SyncAction::Push &action, const QList<Operation> &operations);
    void push(const SyncAction::Push &action, const QList<Operation> &operations,
              const QList<DeviceRecord> &makers);
    void noticeClockJump();
    void takeScope(const SyncAction::SignIn &action, const ServerHello &server, qint64 offset);
    void beginSnapshot(quint64 request, const SnapshotOffer &offer);

    void act(const SyncAction::SignIn &action);
    void act(const SyncAction::ReadOutbox &action);
    void act(const SyncAction::Push &action);
    void act(const SyncAction::Pull &action);
    void act(const SyncAction::Integrate &action);
    void act(const SyncAction::DropPage &action);
    void act(const SyncAction::WaitForNews &action);
    void act(const SyncAction::LeaseNumbers &action);
    void act(const SyncAction::AskSnapshot &action);
    void act(const SyncAction::FetchSnapshot &action);
    void act(const SyncAction::ApplySnapshot &action);
    void act(const SyncAction::DropSnapshot &action);
    void act(const SyncAction::WakeAt &action);

    SyncParts m_parts;
    SyncCore m_core;
    QTimer m_timer;
    bool m_running = false;
    DeviceId m_device; ///< that the server was met as
    bool m_started = false; ///< the core knows what the store holds
    bool m_telling = false;
    QList<SyncEvent::Any> m_events; ///< that came while another was being carried out
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    qint64 m_wallMinusMonotonic = 0;
    std::shared_ptr<void> m_subscription;
    quint64 m_snapshotRequest = 0; ///< the last one; what answers an older one must not touch the file
    std::unique_ptr<QFutureWatcher<Result<void>>> m_applying; ///< tells how far a snapshot is
    QHash<OperationId, Operation> m_outbox;
    struct Fetched
    {
        JournalPage page;
        int scope = 0; ///< m_scopeEdition when it was asked for
    };
    QHash<quint64, Fetched> m_pages;
    std::optional<QList<BranchId>> m_scope; ///< that the last sign-in named
    int m_scopeEdition = 0; ///< counts its changes
    quint64 m_signInRequest = 0; ///< the last one; an older answer names the scope of before
    mutable QMutex m_statusMutex;
    SyncStatus m_status;
    QList<SyncItem> m_items; ///< as last told
};

} // namespace Warmline
