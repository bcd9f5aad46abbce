// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless_seat.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// A clock that goes wrong by a fixed amount.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(qint64 byMs)
        : m_byMs(byMs)
    { }
    qint64 utcMs() const override { return m_clock.utcMs() + m_byMs; }
    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }

private:
    SystemClock m_clock;
    qint64 m_byMs;
};

/// A wire between seat and server that can be cut, and can lose the answer to a call after the server did its
/// work.
class Wire : public QObject
{
public:
    explicit Wire(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, &Wire::onConnection);
    }
    QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/warmline").arg(m_server.serverPort()));
    }
    bool cut = false;
    QByteArray loseAnswerTo; ///< name of the call
    int lost = 0;

private:
    void onConnection()
    {
        while (QTcpSocket *seat = m_server.nextPendingConnection()) {
            if (cut) {
                seat->abort();
                seat->deleteLater();
                continue;
            }
            auto *far = new QTcpSocket(seat);
            connect(seat, &QTcpSocket::disconnected, seat, &QObject::deleteLater);
            connect(far, &QTcpSocket::disconnected, seat, &QTcpSocket::disconnectFromHost);
            auto *losing = new bool(false);
            connect(seat, &QObject::destroyed, this, [losing] { delete losing; });
            connect(seat, &QTcpSocket::readyRead, far, [this, seat, far, losing] {
                const QByteArray bytes = seat->readAll();
                if (!loseAnswerTo.isEmpty() && bytes.contains(loseAnswerTo))
                    *losing = true;
                far->write(bytes);
            });
            connect(far, &QTcpSocket::readyRead, seat, [this, seat, far, losing] {
                const QByteArray bytes = far->readAll();
                if (*losing) {
                    ++lost;
                    loseAnswerTo.clear();
                    seat->abort();
                } else {
                    seat->write(bytes);
                }
            });
            far->connectToHost(QHostAddress::LocalHost, m_serverPort);
        }
    }

    quint16 m_serverPort;
    QTcpServer m_server;
};

} // namespace

class TestTwoSeats : public QObject
{
    Q_OBJECT

    /// Milliseconds: far more than news take (half a second; the figure is of `./dev bench server`), far less
    /// than a long poll of which nobody is told (25 s).
    static constexpr qint64 kByNotice = 12'000;
    SystemClock m_clock;

    static HeadlessSeat::Options options(const QTemporaryDir &dir, const char *name,
                                         const ServerEndpoint &endpoint)
    {
        return seatOptions(dir.filePath(QString::fromLatin1(name)), endpoint, QString::fromLatin1(name));
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void pullAheadOfTheServerWaitsForIt()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        QTRY_VERIFY(one.isSettled());
        QTRY_VERIFY(one.openTicket(TicketId::make(m_clock))); // once its numbers are leased
        QTRY_VERIFY(one.isSettled());
        // As if another server had answered this seat with the next place already. It waits a second: on a
        // loaded machine what is written in the meantime may come later once, but not each time.
        qint64 head = 0;
        bool waited = false;
        for (int attempt = 0; attempt < 10 && !waited; ++attempt) {
            QTRY_VERIFY(one.isSettled());
            head = one.status().cursor;
            auto ahead = one.gateway().pull(head + 1, 1'000'000);
            QVERIFY(one.openTicket(TicketId::make(m_clock)));
            QTRY_VERIFY(ahead.isFinished());
            QVERIFY2(ahead.result(), qPrintable(ahead.result().error_or(Error()).message()));
            waited = ahead.result()->head == head + 1;
        }
        QVERIFY(waited);
        // But not for ever: a server that was restored from a backup says how far it is.
        auto never = one.gateway().pull(head + 100, 1'000'000);
        QTRY_VERIFY(never.isFinished());
        QVERIFY(never.result());
        QCOMPARE(never.result()->head, head + 1);
    }

    void eachSeesWhatTheOtherDoes()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        HeadlessSeat two(options(dir, "two", server.endpoint()));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(take(one.store().ask([](Queries &q) { return q.ticketNumbersLeft(); })).value_or(0)
                    == 50);

        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(two.ticket(ticket));
        QVERIFY2(clock.elapsed() < kByNotice, "the long poll wakes");
        QCOMPARE(two.ticket(ticket)->text, QStringLiteral("暖气不热"));
        QVERIFY(two.dispatch(ticket, QStringLiteral("C-1")));
        QTRY_COMPARE(one.ticket(ticket)->crew.value, QStringLiteral("C-1"));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QCOMPARE(one.trail(ticket), two.trail(ticket));
        QCOMPARE(one.trail(ticket).size(), 2);
        QVERIFY(one.status().clockMeasured);
        QVERIFY(std::abs(one.status().clockOffsetMs) < 500);
        QVERIFY(!one.gateway().log().exchanges().isEmpty());
    }

    void eachSeesWhoElseIsThere()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        HeadlessSeat two(options(dir, "two", server.endpoint()));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        const QString ticket = TicketId::make(m_clock).toString();
        const auto share = [&](HeadlessSeat &seat, PresenceKind what) {
            auto future = seat.gateway().sharePresence({{EntityKind::Ticket, ticket, what}});
            (void)QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
            return future.isFinished() ? future.result() : Result<QList<Presence>>();
        };
        const auto first = share(one, PresenceKind::Types);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().message()));
        QVERIFY(first->isEmpty());
        const auto second = share(two, PresenceKind::Views);
        QVERIFY(second);
        QCOMPARE(second->size(), 1);
        QCOMPARE(second->first().who.value, QStringLiteral("one"));
        QCOMPARE(second->first().what, PresenceKind::Types);
        QCOMPARE(second->first().entity, ticket);
        QVERIFY(std::abs(second->first().sinceMs - m_clock.utcMs()) < 10'000);
        QCOMPARE(share(one, PresenceKind::Views)->first().what, PresenceKind::Views);
    }

    void conflictingDispatchIsRefusedWithAReason()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        Wire wire(quint16(server.endpoint().url.port()));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        auto slow = options(dir, "two", server.endpoint());
        slow.url = wire.url();
        HeadlessSeat two(slow);
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        QTRY_VERIFY(two.ticket(ticket));
        QTRY_VERIFY(one.isSettled() && two.isSettled());

        two.connectTo(QUrl(QStringLiteral("http://127.0.0.1:1/warmline")),
                      server.endpoint().secret); // offline
        QVERIFY(two.dispatch(ticket, QStringLiteral("C-2")));
        QCOMPARE(two.ticket(ticket)->crew.value, QStringLiteral("C-2")); // laid over, and waiting
        QTRY_COMPARE(two.status().link, SyncLink::Offline);
        QCOMPARE(two.status().waiting, 1);
        QVERIFY(one.dispatch(ticket, QStringLiteral("C-1")));
        QTRY_VERIFY(one.isSettled());

        two.connectTo(server.endpoint().url, server.endpoint().secret);
        QTRY_VERIFY(two.isSettled());
        QCOMPARE(two.ticket(ticket)->crew.value, QStringLiteral("C-1"));
        QTRY_COMPARE(two.status().refused, 1);
        const auto refused = take(two.store().ask([](Queries &q) { return q.refused(10); }));
        QVERIFY(refused);
        QCOMPARE(refused->size(), 1);
        QVERIFY(!refused->first().reason.isEmpty());
        QCOMPARE(refused->first().operation.values.value(QLatin1String("crew")).toString(),
                 QStringLiteral("C-2")); // kept
        QTRY_COMPARE(one.trail(ticket).size(), two.trail(ticket).size());
    }

    void lostReplyIsNotAppliedTwice()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        Wire wire(quint16(server.endpoint().url.port()));
        auto wired = options(dir, "one", server.endpoint());
        wired.url = wire.url();
        HeadlessSeat one(wired);
        QTRY_VERIFY(one.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        wire.loseAnswerTo = "PushOperations";
        QVERIFY(one.openTicket(ticket));
        QTRY_COMPARE(wire.lost, 1);
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled(), 10'000);
        QVERIFY(one.note(ticket, QStringLiteral("第二条")));
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled(), 10'000);
        const auto page = take(server.store().ask([](Queries &q) { return q.page(0, 1'000'000); }));
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->entries.first().verdict, VerdictKind::Confirmed);
    }

    void serverThatComesBackFindsItsSeats()
    {
        QTemporaryDir dir;
        auto server = std::make_unique<TestServer>(dir.filePath(QStringLiteral("server")));
        const ServerEndpoint endpoint = server->endpoint();
        HeadlessSeat one(options(dir, "one", endpoint));
        HeadlessSeat two(options(dir, "two", endpoint));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId before = TicketId::make(m_clock);
        QVERIFY(one.openTicket(before));
        QTRY_VERIFY(two.ticket(before));

        server.reset();
        const TicketId meanwhile = TicketId::make(m_clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(i == 0 ? one.openTicket(meanwhile) : one.note(meanwhile, QString::number(i)));
        QTRY_COMPARE(one.status().link, SyncLink::Offline);
        QVERIFY(one.status().offlineSinceMs > 0);
        QTRY_COMPARE(one.status().waiting, 5);
        QVERIFY(!one.status().problem.text.isEmpty());

        server = std::make_unique<TestServer>(dir.filePath(QStringLiteral("server")),
                                              quint16(endpoint.url.port()));
        one.sync().retryNow();
        two.sync().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled(), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(two.isSettled() && two.trail(meanwhile).size() == 5, 15'000);
        QCOMPARE(one.status().offlineSinceMs, 0);
    }

    void clockIsMeasured()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        auto wrong = options(dir, "one", server.endpoint());
        wrong.clock = std::make_shared<WrongClock>(-2 * 3'600'000);
        HeadlessSeat one(wrong);
        QTRY_VERIFY(one.isSettled());
        QVERIFY2(std::abs(one.status().clockOffsetMs - 2 * 3'600'000) < 500,
                 qPrintable(QString::number(one.status().clockOffsetMs)));
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        QVERIFY(std::abs(one.ticket(ticket)->openedMs - m_clock.utcMs()) < 2'000);
    }

    void wrongSecretIsToldInWords()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        auto wrong = options(dir, "one", server.endpoint());
        wrong.secret = QStringLiteral("guess");
        HeadlessSeat one(wrong);
        QTRY_COMPARE(one.status().problem.code, ErrorCode::Denied);
        QVERIFY(!one.status().problem.text.isEmpty());
        QCOMPARE(one.status().link, SyncLink::Offline);
        QCOMPARE(one.status().cursor, 0);
    }

    void changesAreFresh()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        HeadlessSeat two(options(dir, "two", server.endpoint()));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        QTRY_VERIFY(two.ticket(ticket));
        QList<qint64> waits;
        for (int i = 1; i <= 50; ++i) {
            QVERIFY(one.note(ticket, QString::number(i)));
            QElapsedTimer clock;
            clock.start();
            QVERIFY(QTest::qWaitFor(
                [&] {
                    const auto seen = two.ticket(ticket);
                    return seen && seen->notes.size() >= i;
                },
                kPatience));
            waits.append(clock.elapsed());
        }
        std::ranges::sort(waits);
        qInfo("a change is on the other seat after: p50 %lld ms, p95 %lld ms, worst %lld ms", waits[25],
              waits[47], waits.last());
        QVERIFY(waits[47] < kByNotice);
    }

    void manyOperationsGoInBatches()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(QStringLiteral("server")));
        HeadlessSeat one(options(dir, "one", server.endpoint()));
        QTRY_VERIFY(one.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        one.connectTo(QUrl(QStringLiteral("http://127.0.0.1:1/warmline")),
                      server.endpoint().secret); // offline
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        QList<OperationDraft> drafts;
        for (int i = 0; i < 3'000; ++i) {
            OperationDraft draft;
            draft.intent = QStringLiteral("ticket.note");
            draft.company = QStringLiteral("nuanchuan");
            draft.entities = {{EntityKind::Ticket, TicketId(ticket).toString(), 0}};
            draft.values = {{QStringLiteral("text"), QStringLiteral("note %1").arg(i)}};
            draft.actor = AgentId(QStringLiteral("one"));
            drafts.append(draft);
        }
        QVERIFY(take(one.store().author(drafts)));
        QElapsedTimer clock;
        clock.start();
        one.connectTo(server.endpoint().url, server.endpoint().secret);
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled(), 30'000);
        qInfo("3001 waiting operations confirmed in %lld ms", clock.elapsed());
        HeadlessSeat two(options(dir, "two", server.endpoint()));
        clock.restart();
        QTRY_VERIFY_WITH_TIMEOUT(two.isSettled(), 30'000);
        qInfo("3001 operations pulled by a new seat in %lld ms", clock.elapsed());
        QCOMPARE(two.ticket(ticket)->notes.size(), 3'000);
        const auto check = take(two.store().ask([](Queries &q) { return q.verify({}); }));
        QVERIFY(check && check->ok);
    }
};

QTEST_GUILESS_MAIN(TestTwoSeats)
#include "tst_two_seats.moc"
