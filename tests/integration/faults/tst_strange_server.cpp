// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Certificates that ran out, clocks that are off, programs of different age.
#include "fault_bench.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// The server's answers, with another version of the intents.
class OtherVersion final : public ServerGateway
{
public:
    OtherVersion(ServerGateway &behind, int schema)
        : m_behind(behind)
        , m_schema(schema)
    { }
    QFuture<Result<ServerHello>> hello(DeviceRecord device) override
    {
        return m_behind.hello(device).then([schema = m_schema](Result<ServerHello> hello) {
            if (hello)
                hello->schemaVersion = schema;
            return hello;
        });
    }
    QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations,
                                              QList<DeviceRecord> makers) override
    {
        return m_behind.push(operations, makers);
    }
    QFuture<Result<JournalPage>> pull(qint64 after, qint64 bytes) override
    {
        return m_behind.pull(after, bytes);
    }
    QFuture<Result<qint64>> waitForNews(qint64 after, int waitMs) override
    {
        return m_behind.waitForNews(after, waitMs);
    }
    QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) override
    {
        return m_behind.leaseTicketNumbers(count);
    }
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override { return {}; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override { return {}; }

private:
    ServerGateway &m_behind;
    int m_schema;
};

/// A server's certificate for 127.0.0.1, valid from \a fromDays to \a toDays from today. False: no openssl.
bool makeCertificate(const QString &folder, int fromDays, int toDays)
{
    const auto date = [](int days) {
        return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddHHmmss'Z'"_s);
    };
    return QProcess::execute(u"openssl"_s,
                             {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                              u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, folder + u"/key.pem"_s,
                              u"-out"_s, folder + u"/cert.pem"_s, u"-subj"_s, u"/CN=127.0.0.1"_s,
                              u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-not_before"_s,
                              date(fromDays), u"-not_after"_s, date(toDays)})
        == 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct TlsServer
{
    TlsServer(Store *store, const QString &certificates, quint16 port)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(contentOf(certificates + u"/cert.pem"_s)));
        tls.setPrivateKey(QSslKey(contentOf(certificates + u"/key.pem"_s), QSsl::Ec));
        EmbeddedServer::Options options;
        options.port = port;
        options.secret = "test secret";
        options.tls = tls;
        server =
            std::make_unique<EmbeddedServer>(ServerParts{store, store, store, nullptr, &clock, {}}, options);
        endpoint = *take(server->start());
    }
    SystemClock clock;
    std::unique_ptr<EmbeddedServer> server;
    ServerEndpoint endpoint;
};

} // namespace

class TestStrangeServer : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void certificateExpired()
    {
        QTemporaryDir dir, old, fresh;
        QVERIFY(makeCertificate(old.path(), -30, -1));
        QVERIFY(makeCertificate(fresh.path(), -1, 30));
        auto store = *Store::open({.folder = dir.filePath(u"server"_s),
                                   .role = StoreRole::Server,
                                   .key = testKey(),
                                   .deviceName = u"server"_s});
        auto server = std::make_unique<TlsServer>(store.get(), old.path(), 0);
        const quint16 port = quint16(server->endpoint.url.port());
        HeadlessSeat::Options options = seatOptions(dir.filePath(u"seat"_s), server->endpoint);
        options.url = QUrl(u"https://127.0.0.1:%1/warmline"_s.arg(port));
        options.certificate =
            contentOf(old.path() + u"/cert.pem"_s) + contentOf(fresh.path() + u"/cert.pem"_s);
        HeadlessSeat seat(options);
        const TicketId ticket = TicketId::make(m_clock);
        QSet<OperationId> saved{
            take(seat.store().author({openDraft(ticket, u"T-1"_s)}))->first().operation.id};
        QTRY_COMPARE_WITH_TIMEOUT(seat.status().link, SyncLink::Offline, 20'000);
        QVERIFY2(seat.status().problem.text.contains(u"证书"_s), qPrintable(seat.status().problem.text));
        QCOMPARE(orderOf(*store).size(), 0); // nothing went to a server that can't prove who it is

        server.reset();
        server = std::make_unique<TlsServer>(store.get(), fresh.path(), port);
        seat.connectTo(options.url, options.secret);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 30'000);
        QCOMPARE(trouble(*store, {&seat.store()}, saved), QString());
    }

    void clocksTwoHoursOff()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        HeadlessSeat::Options options = seatOptions(dir.filePath(u"early"_s), server.endpoint());
        options.clock = std::make_shared<ShiftedClock>(-7'200'000);
        HeadlessSeat early(options);
        options.folder = dir.filePath(u"late"_s);
        options.clock = std::make_shared<ShiftedClock>(7'200'000);
        options.account = u"other"_s;
        HeadlessSeat late(options);
        QTRY_VERIFY_WITH_TIMEOUT(early.isSettled() && late.isSettled(), 20'000);
        QVERIFY(std::abs(early.status().clockOffsetMs - 7'200'000) < 2'000);
        QVERIFY(std::abs(late.status().clockOffsetMs + 7'200'000) < 2'000);

        const TicketId ticket = TicketId::make(m_clock);
        QSet<OperationId> saved{
            take(late.store().author({openDraft(ticket, u"U-1"_s)}))->first().operation.id};
        QTRY_VERIFY_WITH_TIMEOUT(early.ticket(ticket), 20'000);
        const auto dispatched = take(early.store().author({dispatchDraft(ticket, u"C1"_s)}));
        QVERIFY(dispatched);
        saved.insert(dispatched->first().operation.id);
        QTRY_VERIFY_WITH_TIMEOUT(
            early.isSettled() && late.isSettled() && late.ticket(ticket)->step == TicketStep::Handle, 20'000);
        const Ticket t = *late.ticket(ticket);
        // Both times are the server's, in the order in which it happened, whatever the clocks said.
        QVERIFY(std::abs(t.openedMs - m_clock.utcMs()) < 60'000);
        QVERIFY(t.spans.last().enteredMs >= t.openedMs && t.spans.last().enteredMs - t.openedMs < 60'000);
        QCOMPARE(trouble(server.store(), {&early.store(), &late.store()}, saved), QString());
    }

    void serverOfAnotherAge_data()
    {
        QTest::addColumn<int>("schema");
        QTest::addColumn<QString>("word");
        QTest::newRow("newer") << OperationCodec::kSchemaVersion + 1 << u"新"_s;
        QTest::newRow("older") << OperationCodec::kSchemaVersion - 1 << u"旧"_s;
    }

    /// Work goes on in both directions, and the agent is told.
    void serverOfAnotherAge()
    {
        QFETCH(int, schema);
        QFETCH(QString, word);
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        auto store =
            *Store::open({.folder = dir.filePath(u"seat"_s), .key = testKey(), .deviceName = u"seat"_s});
        SoapGateway soap({server.endpoint().url, AgentId(u"agent"_s), server.endpoint().secret, {}});
        OtherVersion gateway(soap, schema);
        SyncDriver sync({store.get(), store.get(), store.get(), &gateway, &m_clock});
        sync.start();
        const TicketId ticket = TicketId::make(m_clock);
        QSet<OperationId> saved{take(store->author({openDraft(ticket, u"V-1"_s)}))->first().operation.id};
        QTRY_VERIFY_WITH_TIMEOUT(sync.status().link == SyncLink::Online && sync.status().cursor == 1, 20'000);
        QCOMPARE(sync.status().serverSchema, schema);
        QVERIFY2(sync.status().problem.text.contains(u"比这里"_s + word),
                 qPrintable(sync.status().problem.text));

        // Somebody with the next version does something to the ticket that nobody here knows.
        Operation unknown;
        unknown.id = OperationId::make(m_clock);
        unknown.company = u"nuanchuan"_s;
        unknown.branch = BranchId(u"B1"_s);
        unknown.entities = {{EntityKind::Ticket, ticket.toString(), 1}};
        unknown.intent = u"ticket.estimate"_s;
        unknown.values = {{u"hours"_s, 3}};
        unknown.actor = AgentId(u"future"_s);
        unknown.schemaVersion = OperationCodec::kSchemaVersion + 1;
        const auto key = Crypto::SigningKey::generate();
        unknown.device = OperationCodec::deviceIdOf(key.publicKey);
        unknown.deviceSequence = 1;
        unknown.deviceWallMs = m_clock.utcMs();
        QVERIFY(OperationCodec::seal(unknown, key));
        DeviceRecord device;
        device.id = unknown.device;
        device.publicKey = key.publicKey;
        QVERIFY(take(server.store().enrol(device)));
        QVERIFY(take(server.store().receive({unknown})));
        saved.insert(unknown.id);
        QTRY_COMPARE_WITH_TIMEOUT(sync.status().cursor, 2, 20'000);
        const auto seen = take(store->ask([ticket](Queries &q) { return q.ticket(ticket); })).value();
        QVERIFY(seen && seen->readOnly);
        const auto refused = take(store->author({noteDraft(ticket, u"x"_s)}));
        QVERIFY(!refused && !refused.error().text.isEmpty()); // read-only, and told why
        QCOMPARE(trouble(server.store(), {store.get()}, saved), QString());
        sync.stop();
    }
};

QTEST_GUILESS_MAIN(TestStrangeServer)
#include "tst_strange_server.moc"
