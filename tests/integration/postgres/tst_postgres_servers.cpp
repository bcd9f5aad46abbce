// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two processes warmline-server on one PostgreSQL, and seats on either.
#include "headless_seat.h"
#include "postgres_cluster.h"
#include "server_process.h"

#include "app/domain/household_look_up.h"
#include "app/server/look_up_desk.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestPostgresServers : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const char *name) const { return m_dir->filePath(QLatin1StringView(name)); }
    QStringList arguments(const char *name) const
    {
        return {u"--data"_s,      path(name),          u"--listen"_s,     u"127.0.0.1:0"_s,
                u"--log-level"_s, u"error"_s,          u"--database"_s,   m_cluster->text(),
                u"--key-file"_s,  path("company.key"), u"--token-file"_s, path("company.token")};
    }
    static HeadlessSeat::Options seat(const QString &folder, const ServerProcess &server)
    {
        HeadlessSeat::Options options;
        options.folder = folder;
        options.url = server.url();
        options.secret = server.secret();
        return options;
    }

    /// What a server says of itself.
    static QJsonObject health(const ServerProcess &server)
    {
        QNetworkAccessManager manager;
        QUrl url = server.url();
        url.setPath(u"/health"_s);
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience))
            return {};
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    /// As an administrator does it, with warmlinectl.
    [[nodiscard]] bool importFile(const QString &kind, const QString &file) const
    {
        QProcess ctl;
        ctl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        ctl.start(QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u"/warmlinectl"_s,
                  {u"import"_s, kind, file, u"--data"_s, path("ctl"), u"--key-file"_s, path("company.key"),
                   u"--database"_s, m_cluster->text()});
        return QTest::qWaitFor([&] { return ctl.state() == QProcess::NotRunning; }, kPatience)
            && ctl.exitCode() == 0;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void startsOnlyOnItsOwnDatabase()
    {
        QByteArray error;
        QCOMPARE(ServerProcess::run(arguments("one"), &error), 1);
        QVERIFY2(error.contains("--migrate"), error.constData()); // what to do
        QCOMPARE(ServerProcess::run({u"--database"_s, m_cluster->text(), u"--migrate"_s}, &error), 1);
        QCOMPARE(ServerProcess::run({u"--database"_s, m_cluster->text(u"warmline_owner"_s), u"--migrate"_s},
                                    &error),
                 0);
        QCOMPARE(ServerProcess::run({u"--database"_s, u"host=a password=geheim"_s, u"--migrate"_s}, &error),
                 2);
        QVERIFY2(error.contains("passfile") && !error.contains("geheim"), error.constData());
        QCOMPARE(ServerProcess::run({u"--migrate"_s}, &error), 2);
        QCOMPARE(ServerProcess::run({u"--database"_s, u"host=/nonexistent dbname=warmline"_s, u"--migrate"_s},
                                    &error),
                 1);
        QVERIFY(!error.isEmpty());
    }

    void seatsMeetOverTwoServers()
    {
        ServerProcess one;
        ServerProcess two;
        QVERIFY(one.start(arguments("one")));
        QVERIFY(two.start(arguments("two")));
        HeadlessSeat a(seat(path("a"), one));
        HeadlessSeat b(seat(path("b"), two));
        QTRY_VERIFY(a.isSettled() && b.isSettled());
        QTRY_VERIFY(a.hasTicketNumbers());

        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(a.openTicket(ticket));
        QTRY_COMPARE(b.trail(ticket).size(), 1);
        int notes = 0;
        QList<qint64> delays; // milliseconds until the other seat has what this one wrote
        for (int i = 0; i < 20; ++i) {
            HeadlessSeat &from = i % 2 == 0 ? a : b;
            HeadlessSeat &to = i % 2 == 0 ? b : a;
            QElapsedTimer clock;
            clock.start();
            QVERIFY(from.note(ticket, QString::number(++notes)));
            QTRY_COMPARE(to.trail(ticket).size(), notes + 1);
            delays.append(clock.elapsed());
        }
        std::ranges::sort(delays);
        qInfo("from seat to seat over two servers: p50 %lld ms, p95 %lld ms", delays[10], delays[18]);
        QVERIFY2(delays[10] < 12'000, "by notices, not when a poll of 25 s is over");
        QTRY_VERIFY(a.isSettled() && b.isSettled());
        QCOMPARE(a.trail(ticket), b.trail(ticket));

        // A seat goes on at the other server when its own dies, without signing in anew from nothing.
        one.kill();
        QVERIFY(a.note(ticket, u"unterwegs"_s));
        a.connectTo(two.url(), two.secret());
        QTRY_VERIFY_WITH_TIMEOUT(a.isSettled() && b.isSettled() && b.trail(ticket).size() == notes + 2,
                                 20'000);
        // And the dead server, back with its old copy, knows what happened meanwhile.
        QVERIFY(one.start(arguments("one")));
        b.connectTo(one.url(), one.secret());
        QVERIFY(b.note(ticket, u"wieder da"_s));
        QTRY_VERIFY_WITH_TIMEOUT(a.isSettled() && b.isSettled() && a.trail(ticket).size() == notes + 3,
                                 20'000);
        QCOMPARE(a.trail(ticket), b.trail(ticket));
        QCOMPARE(a.ticket(ticket), b.ticket(ticket));
        QVERIFY(one.terminate());
        QVERIFY(two.terminate());
    }

    /// An administrator's import reaches the seats of running servers.
    void importsWhileServersRun()
    {
        ServerProcess one;
        QVERIFY(one.start(arguments("one")));
        HeadlessSeat a(seat(path("a"), one));
        QTRY_VERIFY(a.isSettled());
        QFile crews(path("crews.csv"));
        QVERIFY(crews.open(QIODevice::WriteOnly));
        crews.write("id,name,leader,branch,trades,phone\nC-77,抢修七班,王强,B1,indoor,13900000000\n");
        crews.close();
        QVERIFY(importFile(u"crews"_s, crews.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(
            take(a.store().ask([](Queries &q) { return q.crews(); })).value().size() == 1, 10'000);
        QVERIFY(one.terminate());
    }

    /// The hourly limit of look-ups is an account's, not a server's: what one gave the other counts.
    void lookUpsAreCountedThroughBothServers()
    {
        ServerProcess one;
        ServerProcess two;
        QVERIFY(one.start(arguments("one")));
        QVERIFY(two.start(arguments("two")));
        QFile homes(path("homes.csv"));
        QVERIFY(homes.open(QIODevice::WriteOnly));
        homes.write("户号,小区,房号\n770000001,和丰家园,101\n770000002,和丰家园,102\n");
        homes.close();
        QVERIFY(importFile(u"customers"_s, homes.fileName()));
        const auto gatewayTo = [](const ServerProcess &server) {
            SoapGatewayOptions options;
            options.url = server.url();
            options.account = AgentId(u"limited"_s);
            options.secret = server.secret();
            return std::make_unique<SoapGateway>(options);
        };
        const auto first = gatewayTo(one);
        const auto second = gatewayTo(two);
        const auto answered = [](auto future) {
            if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatience))
                qFatal("no answer");
            return future.result();
        };
        QVERIFY(answered(first->hello({})));
        QVERIFY(answered(second->hello({})));
        const auto ask = [&](SoapGateway &gateway) {
            return answered(gateway.lookUp(AccountNo(u"770000001"_s), u"call"_s));
        };
        // The household has reached both.
        QTRY_VERIFY_WITH_TIMEOUT(ask(*first).has_value(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(ask(*second).has_value(), kPatience);
        // Each server is asked far less often than its own limit; together it is over.
        int given = 0;
        Result<LookedUpHousehold> refused = failure(ErrorCode::Internal, {});
        for (int i = 0; i < LookUpDesk::kMostPerHour; ++i) {
            refused = ask(i % 2 == 0 ? *first : *second);
            if (!refused)
                break;
            ++given;
        }
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QCOMPARE(refused.error().where, u"account"_s);
        QVERIFY2(given > LookUpDesk::kMostPerHour / 2 + 2, qPrintable(QString::number(given)));
        // The order says how many there were. What the other gave at the same moment may have been missed.
        HeadlessSeat seat(TestPostgresServers::seat(path("counting"), one));
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), kPatience);
        const auto trail =
            take(seat.store().ask([](Queries &q) { return q.trail(EntityKind::Household, u"770000001"_s); }));
        QVERIFY(trail);
        qsizetype written = 0;
        for (const JournalEntry &entry : *trail)
            written += entry.operation.intent == "household.look_up"_L1 ? 1 : 0;
        QVERIFY2(written >= LookUpDesk::kMostPerHour && written <= LookUpDesk::kMostPerHour + 2,
                 qPrintable(QString::number(written)));
        QVERIFY(!ask(*first) && !ask(*second));
        QVERIFY(one.terminate());
        QVERIFY(two.terminate());
    }

    /// What only one may do: one leads, and when it dies another does.
    void killedLeaderIsFollowed()
    {
        ServerProcess one;
        ServerProcess two;
        QVERIFY(one.start(arguments("one")));
        QTRY_VERIFY_WITH_TIMEOUT(health(one).value("leader"_L1).toBool(), 10'000);
        QVERIFY(two.start(arguments("two")));
        QCOMPARE(health(two).value("leader"_L1), QJsonValue(false));
        QCOMPARE(health(two).value("sequencer"_L1).toString(), u"shared"_s);
        one.kill();
        QTRY_VERIFY_WITH_TIMEOUT(health(two).value("leader"_L1).toBool(), 10'000);
        QVERIFY(one.start(arguments("one")));
        QCOMPARE(health(one).value("leader"_L1), QJsonValue(false)); // it does not take it back
        // Without the database nobody leads and nobody writes; then one does again.
        m_cluster->stop(SIGQUIT);
        QTRY_VERIFY_WITH_TIMEOUT(!health(two).value("leader"_L1).toBool(true), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(health(two).value("sequencer"_L1).toString(), u"none"_s, 10'000);
        QCOMPARE(health(two).value("status"_L1).toString(), u"failing"_s);
        QVERIFY(m_cluster->start());
        QTRY_VERIFY_WITH_TIMEOUT(
            health(one).value("leader"_L1).toBool() != health(two).value("leader"_L1).toBool(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(health(two).value("status"_L1).toString(), u"ok"_s, 20'000);
        QVERIFY(one.terminate());
        QVERIFY(two.terminate());
    }

    /// An older state of the database, with seats at work: what they were told comes back from them.
    void databaseGoesBackAndSeatsBringTheRest()
    {
        ServerProcess one;
        ServerProcess two;
        QVERIFY(one.start(arguments("one")));
        QVERIFY(two.start(arguments("two")));
        HeadlessSeat a(seat(path("a"), one));
        HeadlessSeat b(seat(path("b"), two));
        QTRY_VERIFY(a.isSettled() && b.isSettled());
        QTRY_VERIFY(a.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(a.openTicket(ticket));
        QTRY_COMPARE(b.trail(ticket).size(), 1);
        const qint64 head = a.status().cursor;
        for (int i = 0; i < 4; ++i)
            QVERIFY((i % 2 == 0 ? a : b).note(ticket, QString::number(i)));
        QTRY_VERIFY(a.isSettled() && b.isSettled() && a.trail(ticket).size() == 5
                    && b.trail(ticket).size() == 5);
        m_cluster->sql(
            u"begin; alter table warmline.operation disable trigger all; delete from warmline.operation "
            "where sequence > %1; update warmline.server_order set head = %1; alter table "
            "warmline.operation enable trigger all; commit"_s.arg(head));
        QVERIFY(a.note(ticket, u"danach"_s));
        const auto there = [&] {
            return m_cluster
                ->sql(u"select count(distinct id) from warmline.operation where intent = 'ticket.note' "
                      "and sequence > %1"_s.arg(head))
                .toInt();
        };
        QTRY_COMPARE_WITH_TIMEOUT(there(), 5, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(a.isSettled() && b.isSettled() && a.trail(ticket).size() == 6
                                     && b.trail(ticket).size() == 6,
                                 60'000);
        // A trail is in the order of arrival; when the server received what came back is not in the chain,
        // and a seat that saw the same order again keeps the earlier time.
        const auto inOrder = [&](HeadlessSeat &seat_) {
            QStringList trail;
            for (const JournalEntry &entry : seat_.trail(ticket))
                trail.append(u"%1 %2 %3 %4"_s.arg(entry.sequence, 6)
                                 .arg(entry.operation.id.toString())
                                 .arg(int(entry.verdict))
                                 .arg(QString::fromLatin1(entry.operation.hash.toHex().left(8))));
            trail.sort();
            return trail;
        };
        QCOMPARE(inOrder(a), inOrder(b));
        QCOMPARE(a.ticket(ticket)->notes.size(), 5);
        for (const JournalEntry &entry : a.trail(ticket))
            QCOMPARE(entry.verdict, VerdictKind::Confirmed);
        for (Store *store : {&a.store(), &b.store()}) {
            const auto checked = take(store->ask([](Queries &q) { return q.verify({}); }));
            QVERIFY2(checked && checked->ok, checked ? qPrintable(checked->reason) : "not verified");
        }
        QVERIFY(one.terminate());
        QVERIFY(two.terminate());
    }

    void databaseAwayAndBack()
    {
        ServerProcess one;
        QVERIFY(one.start(arguments("one")));
        HeadlessSeat a(seat(path("a"), one));
        QTRY_VERIFY(a.isSettled());
        QTRY_VERIFY(a.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        m_cluster->stop(SIGQUIT);
        QVERIFY(a.openTicket(ticket));
        QVERIFY(a.note(ticket, u"ohne Datenbank"_s));
        QTRY_VERIFY(!a.status().problem.text.isEmpty()); // in words
        QVERIFY(m_cluster->start());
        QTRY_VERIFY_WITH_TIMEOUT(a.isSettled() && a.status().waiting == 0, 30'000);
        QCOMPARE(a.trail(ticket).size(), 2);
        QVERIFY(one.terminate());
    }
};

QTEST_GUILESS_MAIN(TestPostgresServers)
#include "tst_postgres_servers.moc"
