// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a seat and an auditor notice of a server that changes its past.
#include "headless_seat.h"
#include "tests/integration/ctl/ctl.h"

#include "app/storage/sqlite_connection.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestProof : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    static HeadlessSeat::Options options(const QTemporaryDir &dir, const QString &name,
                                         const ServerEndpoint &endpoint)
    {
        return seatOptions(dir.filePath(name), endpoint, name);
    }
    /// Changes the server's file behind its back.
    static void tamper(const QString &folder, const QString &sql)
    {
        auto db = SqliteConnection::open({.file = Store::fileIn(folder), .key = testKey()});
        if (!db || !(*db)->execute(sql))
            qFatal("tamper");
    }
    static QString tokenFile(const Ctl &ctl, const ServerEndpoint &endpoint)
    {
        const QString path = ctl.file(u"token"_s, endpoint.secret);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void seatRefusesAChangedPast_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a verdict's reason, seen already")
            << u"update operation set reason = 'late' where sequence = 2; delete from log_tile"_s;
        QTest::newRow("the end cut off") << u"delete from operation where sequence = 3"_s;
        QTest::newRow("another log key") << u"delete from store_value where name like 'log.%'"_s;
    }
    void seatRefusesAChangedPast()
    {
        QFETCH(QString, sql);
        QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        auto server = std::make_unique<TestServer>(folder);
        const ServerEndpoint endpoint = server->endpoint();
        HeadlessSeat seat(options(dir, u"one"_s, endpoint));
        QTRY_VERIFY(seat.isSettled() && seat.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(seat.openTicket(ticket));
        QVERIFY(seat.note(ticket, u"一"_s) && seat.note(ticket, u"二"_s));
        QTRY_VERIFY(seat.isSettled());
        server.reset();
        tamper(folder, sql);
        server = std::make_unique<TestServer>(folder, quint16(endpoint.url.port()));
        // Another seat makes news on the changed server.
        HeadlessSeat other(options(dir, u"two"_s, server->endpoint()));
        QTRY_VERIFY(other.isSettled() && other.hasTicketNumbers());
        for (int i = 0; i < 2; ++i)
            QVERIFY(other.openTicket(TicketId::make(m_clock)));
        QTRY_VERIFY(other.isSettled());
        seat.sync().retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(seat.status().problem.code, ErrorCode::Denied, 15'000);
        QVERIFY(!seat.status().problem.text.isEmpty());
        QCOMPARE(seat.trail(ticket).size(), 3); // what it had stays
        QCOMPARE(seat.status().cursor, 3);
    }

    void auditorFollowsTheLog()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        auto server = std::make_unique<TestServer>(folder);
        const ServerEndpoint endpoint = server->endpoint();
        Ctl ctl;
        const QStringList verify{u"verify"_s,
                                 u"--server"_s,
                                 endpoint.url.toString(),
                                 u"--token-file"_s,
                                 tokenFile(ctl, endpoint),
                                 u"--known"_s,
                                 ctl.path(u"known.json"_s)};
        {
            HeadlessSeat seat(options(dir, u"one"_s, endpoint));
            QTRY_VERIFY(seat.isSettled() && seat.hasTicketNumbers());
            for (int i = 0; i < 5; ++i)
                QVERIFY(seat.openTicket(TicketId::make(m_clock)));
            QTRY_VERIFY(seat.isSettled());
            auto answer = ctl.bare(verify);
            QVERIFY2(answer.code == 0, qPrintable(answer.told()));
            QCOMPARE(answer.number("operations"), 5);
            QVERIFY(seat.openTicket(TicketId::make(m_clock)));
            QTRY_VERIFY(seat.isSettled());
            answer = ctl.bare(verify);
            QCOMPARE(answer.code, 0);
            QCOMPARE(answer.number("operations"), 1); // from where the last check ended
            answer = ctl.bare(QStringList(verify) << u"--sample"_s << u"3"_s);
            QVERIFY2(answer.code == 0, qPrintable(answer.told()));
            QCOMPARE(answer.number("operations"), 3);
        }
        server.reset();
        tamper(folder, u"update operation set reason = 'late' where sequence = 2"_s);
        server = std::make_unique<TestServer>(folder, quint16(endpoint.url.port()));
        const auto answer = ctl.bare(verify);
        QCOMPARE(answer.code, 1);
        QVERIFY(!answer.json().value("ok"_L1).toBool(true));
        QVERIFY(!answer.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
