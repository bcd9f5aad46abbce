// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/soap_gateway.h"
#include "app/server/embedded_server.h"
#include "app/storage/attachment_folder.h"
#include "app/storage/snapshot_shelf.h"
#include "app/storage/store.h"
#include "app/sync/sync_driver.h"
#include "tests/support/take.h"

#include <memory>

namespace Warmline::Testing {

/// A workstation without a screen: encrypted store, sync, and SOAP to a server. For tests and measurements.
/// Everything happens in the thread that made it, which needs an event loop.
class HeadlessSeat
{
public:
    struct Options
    {
        QString folder;
        QUrl url;
        QString secret;
        QString account = QStringLiteral("agent");
        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
        SyncCore::Options sync = {};
        int deadlineMs = 10'000;
        QByteArray certificate = {}; ///< PEM of the company's CA, for https
        qint64 maxPages = 0; ///< of the seat's store; beyond it its disk is full
    };

    explicit HeadlessSeat(const Options &options);
    ~HeadlessSeat();

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] SoapGateway &gateway() { return *m_gateway; }
    [[nodiscard]] SyncDriver &sync() { return *m_sync; }
    [[nodiscard]] SyncStatus status() const { return m_sync->status(); }
    /// Connects to another address (a server that came back elsewhere), as a restart of the program would.
    void connectTo(const QUrl &url, const QString &secret);
    /// Everything made here is confirmed and everything of the server is here.
    [[nodiscard]] bool isSettled();
    /// The server has leased it some: it can open tickets.
    [[nodiscard]] bool hasTicketNumbers();

    // Work of an agent; each call returns when the store says that it is saved.
    [[nodiscard]] Result<JournalEntry> openTicket(const TicketId &ticket,
                                                  const QString &text = QStringLiteral("暖气不热"));
    [[nodiscard]] Result<JournalEntry> dispatch(const TicketId &ticket, const QString &crew);
    [[nodiscard]] Result<JournalEntry> note(const TicketId &ticket, const QString &text);
    [[nodiscard]] Result<JournalEntry> intent(const TicketId &ticket, const QString &name,
                                              QCborMap values = {}, QMap<QString, QByteArray> personal = {});
    [[nodiscard]] std::optional<Ticket> ticket(const TicketId &ticket);
    [[nodiscard]] QList<JournalEntry> trail(const TicketId &ticket);

private:
    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SoapGateway> m_gateway;
    std::unique_ptr<SyncDriver> m_sync;
};

/// A seat in \a folder that signs in as \a account with the endpoint's secret.
[[nodiscard]] inline HeadlessSeat::Options seatOptions(const QString &folder, const ServerEndpoint &endpoint,
                                                       const QString &account = QStringLiteral("agent"))
{
    HeadlessSeat::Options options;
    options.folder = folder;
    options.url = endpoint.url;
    options.secret = endpoint.secret;
    options.account = account;
    return options;
}

/// A server over a store of its own, in its own thread, on a free port of loopback.
class TestServer
{
public:
    explicit TestServer(const QString &folder, quint16 port = 0, SeriesSource *series = nullptr,
                        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>());
    /// With snapshots; folder, key and clock are filled in here.
    TestServer(const QString &folder, SnapshotShelf::Options snapshots, quint16 port = 0);
    ~TestServer();

    /// Null without.
    [[nodiscard]] SnapshotShelf *snapshots() { return m_snapshots.get(); }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] AttachmentFolder &attachments() { return *m_attachments; }
    [[nodiscard]] const ServerEndpoint &endpoint() const { return m_endpoint; }

private:
    void start(quint16 port, SeriesSource *series);

    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<AttachmentFolder> m_attachments;
    std::unique_ptr<SnapshotShelf> m_snapshots;
    std::unique_ptr<EmbeddedServer> m_server;
    ServerEndpoint m_endpoint;
};

[[nodiscard]] QByteArray testKey();

} // namespace Warmline::Testing
