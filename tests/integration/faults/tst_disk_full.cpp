// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_bench.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A server whose store may not grow beyond some pages.
struct SmallServer
{
    SmallServer(const QString &folder, qint64 maxPages, quint16 port)
    {
        store = *Store::open({.folder = folder,
                              .role = StoreRole::Server,
                              .key = testKey(),
                              .deviceName = u"server"_s,
                              .maxPages = maxPages});
        EmbeddedServer::Options options;
        options.port = port;
        options.secret = "test secret";
        server = std::make_unique<EmbeddedServer>(
            ServerParts{store.get(), store.get(), store.get(), nullptr, &clock, {}}, options);
        endpoint = *take(server->start());
    }
    SystemClock clock;
    std::unique_ptr<Store> store;
    std::unique_ptr<EmbeddedServer> server;
    ServerEndpoint endpoint;
};

qint64 pagesOf(const QString &folder)
{
    return QFileInfo(Store::fileIn(folder)).size() / 4096;
}

} // namespace

class TestDiskFull : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void atTheServer()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        { // what an empty store takes
            SmallServer empty(folder, 0, 0);
        }
        auto server = std::make_unique<SmallServer>(folder, pagesOf(folder) + 60, 0);
        const quint16 port = quint16(server->endpoint.url.port());
        HeadlessSeat seat(seatOptions(dir.filePath(u"seat"_s), server->endpoint));
        const TicketId ticket = TicketId::make(m_clock);
        QSet<OperationId> saved;
        saved.insert(take(seat.store().author({openDraft(ticket, u"D-1"_s)}))->first().operation.id);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 20'000);
        const QString text(600, u'暖');
        for (int i = 0; i < 400; ++i) {
            const auto entries = take(seat.store().author({noteDraft(ticket, text)}));
            QVERIFY(entries); // the seat's own disk has room: the agent works on
            saved.insert(entries->first().operation.id);
        }
        // The server can't write: its answer says so, the work waits here, and the agent is told in words.
        QTRY_VERIFY_WITH_TIMEOUT(!seat.status().problem.text.isEmpty() && seat.status().waiting > 0, 30'000);
        QVERIFY2(seat.status().problem.text.contains(u"满"_s)
                     || seat.status().problem.text.contains(u"空间"_s),
                 qPrintable(seat.status().problem.text));
        // Room again.
        server.reset();
        server = std::make_unique<SmallServer>(folder, 0, port);
        seat.connectTo(server->endpoint.url, server->endpoint.secret);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(trouble(*server->store, {&seat.store()}, saved), QString());
        QVERIFY2(seat.status().problem.text.isEmpty(), qPrintable(seat.status().problem.text));
    }

    void atTheSeat()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        const QString folder = dir.filePath(u"small"_s);
        HeadlessSeat::Options options = seatOptions(folder, server.endpoint());
        { // makes the file
            HeadlessSeat empty(options);
            QTRY_VERIFY_WITH_TIMEOUT(empty.isSettled(), 20'000);
        }
        const TicketId ticket = TicketId::make(m_clock);
        QSet<OperationId> saved;
        const QString text(600, u'暖');
        {
            options.maxPages = pagesOf(folder) + 60;
            HeadlessSeat seat(options);
            // What comes from others does not fit: the status says so, and what is here stays readable.
            saved.insert(take(server.store().author({openDraft(ticket, u"D-2"_s)}))->first().operation.id);
            QTRY_VERIFY_WITH_TIMEOUT(seat.ticket(ticket), 20'000);
            QList<OperationDraft> notes;
            for (int i = 0; i < 400; ++i)
                notes.append(noteDraft(ticket, text));
            const auto written = take(server.store().author(notes));
            QVERIFY(written);
            for (const JournalEntry &entry : *written)
                saved.insert(entry.operation.id);
            QTRY_VERIFY_WITH_TIMEOUT(seat.status().problem.code == ErrorCode::Storage, 30'000);
            QVERIFY2(!seat.status().problem.text.isEmpty(), "the agent is told in words");
            QVERIFY(seat.ticket(ticket));
            // The agent's own work that does not fit is refused at once, in words, and not half-written.
            Result<QList<JournalEntry>> own;
            for (int i = 0; i < 200; ++i) {
                own = take(seat.store().author({noteDraft(ticket, text)}));
                if (!own)
                    break;
                saved.insert(own->first().operation.id);
            }
            QVERIFY(!own);
            QCOMPARE(own.error().code, ErrorCode::Storage);
            QVERIFY(!own.error().text.isEmpty());
        }
        options.maxPages = 0; // room again
        HeadlessSeat seat(options);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(trouble(server.store(), {&seat.store()}, saved), QString());
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_disk_full.moc"
