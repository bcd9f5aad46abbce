// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fifty seats write while the real server program is killed again and again.
#include "fault_bench.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServerKilled : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    quint16 m_port = 0;

    static quint16 freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
    }
    /// Starts it on the same port and folder; gives the secret.
    QString start(QProcess &server)
    {
        server.start(QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u"/warmline-server"_s,
                     {u"--data"_s, m_dir.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
        QByteArray line;
        const bool ready = QTest::qWaitFor(
            [&] {
                line += server.readAllStandardOutput();
                return line.contains('\n') || server.state() == QProcess::NotRunning;
            },
            60'000);
        if (!ready || !line.contains('\n'))
            return {};
        QFile file(QJsonDocument::fromJson(line).object().value("token_file"_L1).toString());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void fiftySeatsWriteWhileItIsKilled()
    {
        constexpr int kSeats = 50;
        constexpr int kRounds = 4;
        m_port = freePort();
        auto server = std::make_unique<QProcess>();
        const QString secret = start(*server);
        QVERIFY(!secret.isEmpty());

        std::vector<std::unique_ptr<HeadlessSeat>> seats;
        QSet<OperationId> saved;
        QList<TicketId> tickets;
        for (int i = 0; i < kSeats; ++i) {
            HeadlessSeat::Options options;
            options.folder = m_dir.filePath(u"seat-%1"_s.arg(i));
            options.url = QUrl(u"http://127.0.0.1:%1/warmline"_s.arg(m_port));
            options.secret = secret;
            options.account = u"agent%1"_s.arg(i);
            seats.push_back(std::make_unique<HeadlessSeat>(options));
            tickets.append(TicketId::make(m_clock));
            const auto opened =
                take(seats.back()->store().author({openDraft(tickets.last(), u"K-%1"_s.arg(i))}));
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message()));
            saved.insert(opened->first().operation.id);
        }
        for (int round = 0; round < kRounds; ++round) {
            QList<QFuture<Result<QList<JournalEntry>>>> writing;
            for (int i = 0; i < kSeats; ++i) {
                for (int n = 0; n < 5; ++n)
                    writing.append(
                        seats[i]->store().author({noteDraft(tickets[i], u"%1.%2"_s.arg(round).arg(n))}));
            }
            for (auto &one : writing) {
                const auto entries = take(one);
                QVERIFY(entries);
                saved.insert(entries->first().operation.id);
            }
            // In the middle of the pushes: some are on their way, some answered.
            const qint64 before = seats[0]->status().head;
            (void)QTest::qWaitFor([&] { return seats[0]->status().head > before + 20; }, 5'000);
            QCOMPARE(::kill(pid_t(server->processId()), SIGKILL), 0);
            QVERIFY(QTest::qWaitFor([&] { return server->state() == QProcess::NotRunning; }, 10'000));
            QVERIFY(QTest::qWaitFor([&] { return seats[0]->status().link == SyncLink::Offline; }, 40'000));
            QVERIFY2(!seats[0]->status().problem.text.isEmpty(), "the agent is told in words");
            QVERIFY(seats[0]->status().offlineSinceMs > 0);
            server = std::make_unique<QProcess>();
            QCOMPARE(start(*server), secret);
            for (const auto &seat : seats)
                seat->sync().retryNow();
        }
        for (const auto &seat : seats) {
            QVERIFY2(QTest::qWaitFor([&] { return seat->isSettled(); }, 90'000),
                     qPrintable(seat->status().problem.text));
        }
        // The last one to settle may have been read before the others' last page.
        const qint64 all = saved.size();
        for (const auto &seat : seats)
            QVERIFY(QTest::qWaitFor([&] { return seat->status().cursor >= all; }, 60'000));
        server->terminate();
        QVERIFY(QTest::qWaitFor([&] { return server->state() == QProcess::NotRunning; }, 20'000));

        QList<Store *> stores;
        for (int i = 0; i < kSeats; i += 10)
            stores.append(&seats[i]->store());
        for (const auto &seat : seats)
            QCOMPARE(take(seat->store().ask([](Queries &q) { return q.waitingCount(); })).value(), 0);
        // The server's own file is under its own key; another seat that has everything stands for it.
        QCOMPARE(trouble(*stores.last(), stores, saved), QString());
        QCOMPARE(orderOf(*stores.last()).size(), all);
    }
};

QTEST_GUILESS_MAIN(TestServerKilled)
#include "tst_server_killed.moc"
