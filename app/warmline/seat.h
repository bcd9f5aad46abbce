// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"
#include "app/sync/sync_status.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace Warmline {

class AttachmentFolder;
class HouseholdDirectory;
class SoapGateway;
class Store;
class SyncDriver;
class TransferDriver;

/// The working half of a seat without a window: its store, the way to the server, the sync between them.
/// Lives on the GUI thread; gateway and driver have a thread of their own.
class Seat : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< DIR/seat
        QByteArray key;
        QUrl server;
        QString secret;
        AgentId account;
        QString deviceName;
        QString enrolmentCode = {}; ///< one-time, for a device that the server does not know
        QByteArray caCertificates = {}; ///< PEM; empty: the system's
        QList<QByteArray> pins = {};
        QList<QByteArray> leafPins = {};
        bool sync = true; ///< false: only the store and the way to the server
        std::shared_ptr<Clock> clock;
    };

    explicit Seat(QObject *parent = nullptr);
    ~Seat() override;

    /// Opens the store off this thread, then starts to talk to the server. The future finishes when the store
    /// is open; the server may be away.
    [[nodiscard]] QFuture<Result<void>> start(const Options &options);

    [[nodiscard]] Store &store() const { return *m_store; }
    [[nodiscard]] ServerGateway &gateway() const;
    [[nodiscard]] HouseholdDirectory &directory() const;
    [[nodiscard]] AttachmentFolder &attachments() const { return *m_attachments; }
    [[nodiscard]] TransferDriver &transfer() const { return *m_transfer; }
    [[nodiscard]] SyncStatus status() const;
    /// Another password of the same account; tries at once.
    void setSecret(const QString &secret);
    /// From here on nothing is sent or fetched.
    void stopSync();
    /// Offers an operation again that the sync set aside.
    void retry(const OperationId &id);

signals:
    void statusChanged(const Warmline::SyncStatus &status);
    void itemsChanged(const QList<Warmline::SyncItem> &items);
    void serverMet(const Warmline::ServerHello &server);

private:
    void connectTo(const Options &options);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<AttachmentFolder> m_attachments;
    QThread m_thread;
    SoapGateway *m_gateway = nullptr; ///< live in m_thread
    SyncDriver *m_driver = nullptr;
    TransferDriver *m_transfer = nullptr;
    std::shared_ptr<Clock> m_clock;
};

} // namespace Warmline
