// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/attachment_lookup.h"
#include "app/sync/transfer_core.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

namespace Warmline {

/// What the transfer driver joins; all of it outlives it.
struct TransferParts
{
    SeatAttachments *local = nullptr;
    AttachmentGateway *gateway = nullptr;
    Reader *reader = nullptr;
    ChangeSource *changes = nullptr;
    const Clock *clock = nullptr;
};

/// Does what the TransferCore decides: uploads what was taken in here, once the operation that names it is
/// confirmed; fetches what somebody opens. Asynchronous throughout; lives in whatever thread it is moved to
/// before start().
class TransferDriver final : public QObject
{
    Q_OBJECT

public:
    explicit TransferDriver(const TransferParts &parts, const TransferCore::Options &options = {},
                            QObject *parent = nullptr);
    ~TransferDriver() override;

    /// To be called once, from the driver's thread: goes on with what waits since last time.
    void start();
    void stop();
    // From any thread
    /// Taken in here, and its operation is in the journal.
    void upload(const AttachmentAddress &address);
    /// Somebody opens it. Asked for again, one that failed is tried anew, an upload too.
    void fetch(const AttachmentAddress &address);
    void retry(const OperationId &attachment);
    void retryNow();
    [[nodiscard]] QList<TransferItem> items() const;

signals:
    void itemsChanged(const QList<Warmline::TransferItem> &items);
    /// All of it is here now.
    void fetched(const Warmline::OperationId &attachment);

private:
    struct Judged
    {
        AttachmentAddress address;
        VerdictKind verdict = VerdictKind::Waiting;
        QString reason = {};
        bool known = false;
    };
    void tell(const TransferEvent::Any &event);
    void publish();
    void act(const TransferAction::Ask &action);
    void act(const TransferAction::Move &action);
    void act(const TransferAction::WakeAt &action);
    void look(bool isStart);
    void judged(const QList<Judged> &all, bool isStart);
    void settle(const TransferItem &item);
    /// Asks the store for the content of an attachment, then goes on with \a next; failures are told.
    void withContent(quint64 request, const OperationId &id,
                     std::function<void(const AttachmentContent &)> next);
    void answer(quint64 request, QFuture<Result<AttachmentProgress>> future);

    TransferParts m_parts;
    TransferCore m_core;
    QTimer m_timer;
    bool m_running = false;
    bool m_telling = false;
    QList<TransferEvent::Any> m_events; ///< that came while another was being carried out
    bool m_looking = false;
    bool m_lookAgain = false;
    QHash<OperationId, AttachmentAddress> m_addresses;
    QHash<OperationId, AttachmentAddress> m_unconfirmed; ///< uploads whose operation has no place yet
    QHash<OperationId, Error> m_refused; ///< uploads whose operation was refused
    QSet<OperationId> m_settled; ///< told as done
    std::shared_ptr<void> m_subscription;
    mutable QMutex m_itemsMutex;
    QList<TransferItem> m_items; ///< as last told
};

} // namespace Warmline
