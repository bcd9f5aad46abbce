// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless_seat.h"

#include "app/core/crypto.h"
#include "app/remote/soap_gateway.h"
#include "app/storage/attachment_folder.h"
#include "app/sync/transfer_driver.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

// What the tests of attachments share: a seat that attaches, and a wire that can be cut or bend bytes.
namespace Warmline::Testing {

constexpr qint64 kChunk = AttachmentRules::kChunk;

inline QByteArray noise(qint64 size, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.first(size);
}

/// A headless seat with attachments.
class AttachmentSeat
{
public:
    explicit AttachmentSeat(const HeadlessSeat::Options &options)
        : m_account(options.account)
        , m_seat(options)
    {
        AttachmentFolder::Options where;
        where.folder = options.folder + QStringLiteral("/attachments");
        where.cacheBytes = 1024 * 1024 * 1024;
        auto folder = AttachmentFolder::open(where);
        if (!folder)
            qFatal("%s", qPrintable(folder.error().message()));
        m_folder = *std::move(folder);
        m_driver = std::make_unique<TransferDriver>(TransferParts{
            m_folder.get(), &m_seat.gateway().attachments(), &m_seat.store(), &m_seat.store(), &m_clock});
        m_driver->start();
    }

    [[nodiscard]] HeadlessSeat &seat() { return m_seat; }
    [[nodiscard]] AttachmentFolder &folder() { return *m_folder; }
    [[nodiscard]] TransferDriver &driver() { return *m_driver; }

    Result<AttachmentAddress> attach(const TicketId &ticket, const QByteArray &bytes,
                                     const QString &mediaType = QStringLiteral("image/jpeg"))
    {
        AttachmentAddress to{EntityKind::Ticket, ticket.toString(), OperationId::make(m_clock), {}, 0};
        const auto keysOf = [this](const QByteArray &hash) {
            return take(m_seat.store().ask([hash](Queries &q) { return AttachmentLookup::keysOf(q, hash); }));
        };
        const auto taken = take(m_folder->take({}, bytes, mediaType, to, keysOf));
        if (!taken)
            return std::unexpected(taken.error());
        OperationDraft draft;
        draft.id = to.operation;
        draft.intent = QStringLiteral("attachment.add");
        draft.company = QStringLiteral("nuanchuan");
        draft.branch = BranchId(QStringLiteral("B1"));
        draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
        draft.values = {{QStringLiteral("hash"), taken->address.hash},
                        {QStringLiteral("size"), taken->address.size},
                        {QStringLiteral("media_type"), mediaType},
                        {QStringLiteral("kind"), attachmentKindName(*AttachmentRules::kindOf(mediaType))}};
        draft.personal = {{QStringLiteral("name"), "阀门.jpg"}, {QStringLiteral("key"), taken->key}};
        draft.actor = AgentId(m_account);
        const auto written = take(m_seat.store().author({draft}));
        if (!written)
            return std::unexpected(written.error());
        m_driver->upload(taken->address);
        return taken->address;
    }
    [[nodiscard]] TransferItem item(const OperationId &id) const
    {
        for (const TransferItem &item : m_driver->items()) {
            if (item.id == id)
                return item;
        }
        return {};
    }
    [[nodiscard]] bool isDone(const OperationId &id) const
    {
        return item(id).state == TransferItem::State::Done;
    }
    /// What a viewer would show; empty when it is not (wholly) here.
    [[nodiscard]] QByteArray content(const AttachmentAddress &address)
    {
        const auto content =
            take(m_seat.store().ask([address](Queries &q) -> std::optional<AttachmentContent> {
                const auto all = AttachmentLookup::of(q, address.kind, address.entity);
                for (const Attachment &attachment : all.value_or(QList<Attachment>())) {
                    if (attachment.operation == address.operation)
                        return AttachmentLookup::contentOf(q, attachment);
                }
                return std::nullopt;
            }));
        return content ? take(m_folder->read(*content, 0, address.size)).value_or(QByteArray())
                       : QByteArray();
    }

private:
    SystemClock m_clock;
    QString m_account;
    HeadlessSeat m_seat;
    std::unique_ptr<AttachmentFolder> m_folder;
    std::unique_ptr<TransferDriver> m_driver;
};

/// A wire between seat and server: can be cut after some bytes, and can change what goes through.
class BentWire final : public QObject
{
public:
    explicit BentWire(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, &BentWire::onConnection);
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/warmline").arg(m_server.serverPort()));
    }
    std::function<void(QByteArray &)> up; ///< sees what goes to the server
    std::function<void(QByteArray &)> down;
    bool cut = false;
    void cutNow()
    {
        cut = true;
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->abort();
    }

private:
    void onConnection()
    {
        while (QTcpSocket *seat = m_server.nextPendingConnection()) {
            connect(seat, &QTcpSocket::disconnected, seat, &QObject::deleteLater);
            if (cut) {
                seat->abort();
                continue;
            }
            auto *far = new QTcpSocket(seat);
            connect(far, &QTcpSocket::disconnected, seat, &QTcpSocket::disconnectFromHost);
            connect(seat, &QTcpSocket::readyRead, far, [this, seat, far] { pass(*seat, *far, up); });
            connect(far, &QTcpSocket::readyRead, seat, [this, seat, far] { pass(*far, *seat, down); });
            far->connectToHost(QHostAddress::LocalHost, m_serverPort);
        }
    }
    static void pass(QTcpSocket &from, QTcpSocket &to, const std::function<void(QByteArray &)> &bend)
    {
        QByteArray bytes = from.readAll();
        if (bend)
            bend(bytes);
        to.write(bytes);
    }

    quint16 m_serverPort;
    QTcpServer m_server;
};

} // namespace Warmline::Testing
