// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless_seat.h"
#include "tests/support/ticket_drafts.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

// What the fault tests share: the invariants, a wire that can be cut, a clock that can be wrong.
namespace Warmline::Testing {

/// A piece of the order in a store, all of it.
inline QList<JournalEntry> orderOf(Store &store)
{
    QList<JournalEntry> entries;
    for (qint64 cursor = 0;;) {
        const auto page = take(store.ask([cursor](Queries &q) { return q.page(cursor, 4 * 1024 * 1024); }));
        if (!page || page->entries.isEmpty())
            return entries;
        cursor = page->nextCursor;
        entries.append(page->entries);
    }
}

inline QString brokenIn(Store &store)
{
    const auto check = take(store.ask([](Queries &q) { return q.verify({}); }));
    return !check ? check.error().message() : check->ok ? QString() : check->reason;
}

/// What must hold after any fault: everything that was said to be saved has one place, in the server as in
/// each seat, nothing else has, and the stores verify. Empty, or what is wrong.
inline QString trouble(Store &server, const QList<Store *> &seats, const QSet<OperationId> &saved)
{
    const QList<JournalEntry> order = orderOf(server);
    QSet<OperationId> placed;
    for (const JournalEntry &entry : order) {
        if (placed.contains(entry.operation.id))
            return QStringLiteral("placed twice: ") + entry.operation.id.toString();
        placed.insert(entry.operation.id);
        if (entry.verdict == VerdictKind::Refused && entry.reason.isEmpty())
            return QStringLiteral("refused without a reason: ") + entry.operation.id.toString();
    }
    for (const OperationId &id : saved) {
        if (!placed.contains(id))
            return QStringLiteral("lost: ") + id.toString();
    }
    if (const QString wrong = brokenIn(server); !wrong.isEmpty())
        return QStringLiteral("server: ") + wrong;
    for (Store *seat : seats) {
        const QList<JournalEntry> here = orderOf(*seat);
        if (here.size() != order.size())
            return QStringLiteral("a seat has %1 of %2").arg(here.size()).arg(order.size());
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (here[i].operation.hash != order[i].operation.hash || here[i].verdict != order[i].verdict)
                return QStringLiteral("a seat differs at %1").arg(i + 1);
        }
        if (const QString wrong = brokenIn(*seat); !wrong.isEmpty())
            return QStringLiteral("seat: ") + wrong;
    }
    return {};
}

/// A wire between seat and server that can be cut.
class CuttableWire final : public QObject
{
public:
    explicit CuttableWire(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, &CuttableWire::onConnection);
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/warmline").arg(m_server.serverPort()));
    }
    void cut()
    {
        m_cut = true;
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->abort();
    }
    void mend() { m_cut = false; }

private:
    void onConnection()
    {
        while (QTcpSocket *seat = m_server.nextPendingConnection()) {
            connect(seat, &QTcpSocket::disconnected, seat, &QObject::deleteLater);
            if (m_cut) {
                seat->abort();
                continue;
            }
            auto *far = new QTcpSocket(seat);
            connect(far, &QTcpSocket::disconnected, seat, &QTcpSocket::disconnectFromHost);
            connect(seat, &QTcpSocket::readyRead, far, [seat, far] { far->write(seat->readAll()); });
            connect(far, &QTcpSocket::readyRead, seat, [seat, far] { seat->write(far->readAll()); });
            far->connectToHost(QHostAddress::LocalHost, m_serverPort);
        }
    }

    quint16 m_serverPort;
    bool m_cut = false;
    QTcpServer m_server;
};

/// A clock that is off by an amount, and through which hours can pass at once.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(qint64 wrongByMs = 0)
        : m_wrongByMs(wrongByMs)
    { }
    [[nodiscard]] qint64 utcMs() const override { return m_clock.utcMs() + m_wrongByMs + m_passedMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_clock.monotonicMs() + m_passedMs; }
    void pass(qint64 ms) { m_passedMs += ms; }

private:
    SystemClock m_clock;
    std::atomic<qint64> m_wrongByMs;
    std::atomic<qint64> m_passedMs = 0;
};

} // namespace Warmline::Testing
