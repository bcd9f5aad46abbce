// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encryption as an agent meets it: what is wrong with a certificate is told in a sentence, and nothing is
// sent.
#include "headless_seat.h"

#include "app/core/held_reads.h"

#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<SystemClock> m_clock = std::make_shared<SystemClock>();
    std::unique_ptr<Store> m_store;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        if (process.waitForFinished(20'000) && process.exitCode() == 0)
            return true;
        qWarning("%s", process.readAllStandardError().constData());
        return false;
    }
    bool makeAuthority(const QString &name)
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, path(name + u".key"_s),
                        u"-out"_s, path(name + u".pem"_s), u"-days"_s, u"2"_s, u"-subj"_s,
                        u"/CN=warmline test "_s + name, u"-addext"_s,
                        u"basicConstraints=critical,CA:TRUE"_s});
    }
    /// A certificate of \a authority for \a host; \a validity: how long it is good.
    bool makeCertificate(const QString &name, const QString &authority, const QString &host,
                         const QStringList &validity = {u"-days"_s, u"2"_s})
    {
        QFile extensions(path(name + u".ext"_s));
        if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + host.toUtf8()) < 0)
            return false;
        extensions.close();
        return openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                        u"-nodes"_s, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s),
                        u"-subj"_s, u"/CN=warmline test"_s})
            && openssl(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, path(name + u".csr"_s), u"-CA"_s,
                                   path(authority + u".pem"_s), u"-CAkey"_s, path(authority + u".key"_s),
                                   u"-CAcreateserial"_s, u"-extfile"_s, path(name + u".ext"_s), u"-out"_s,
                                   path(name + u".pem"_s)}
                       + validity);
    }
    QSslConfiguration tlsOf(const QString &certificate) const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromData(read(certificate + u".pem"_s)));
        tls.setPrivateKey(QSslKey(read(certificate + u".key"_s), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setProtocol(QSsl::TlsV1_3OrLater);
        return tls;
    }
    std::unique_ptr<EmbeddedServer> serve(const QString &certificate, ServerEndpoint *endpoint)
    {
        EmbeddedServer::Options options;
        options.secret = "test secret";
        options.tls = tlsOf(certificate);
        auto server = std::make_unique<EmbeddedServer>(
            ServerParts{m_store.get(), m_store.get(), m_store.get(), nullptr, m_clock.get(), {}}, options);
        const auto started = take(server->start());
        if (!started)
            qFatal("%s", qPrintable(started.error().message()));
        *endpoint = *started;
        return server;
    }
    /// What a seat is told; empty: it is in.
    QString told(const ServerEndpoint &endpoint, const QByteArray &authorities,
                 const QList<QByteArray> &pins = {}, const QList<QByteArray> &leafPins = {})
    {
        SoapGatewayOptions options;
        options.url = endpoint.url;
        options.account = AgentId(u"a"_s);
        options.secret = endpoint.secret;
        options.caCertificates = authorities;
        options.pins = pins;
        options.leafPins = leafPins;
        SoapGateway gateway(options);
        auto hello = gateway.hello({});
        if (!QTest::qWaitFor([&] { return hello.isFinished(); }, 15'000))
            return u"no answer"_s;
        if (hello.result())
            return {};
        if (hello.result().error().code != ErrorCode::Unavailable || hello.result().error().where != "tls"_L1)
            return u"another error: "_s + hello.result().error().message();
        return hello.result().error().text;
    }
    /// How many threads of this process block SIGPIPE (the others were asked for nothing).
    static int threadsWithoutBrokenPipes()
    {
        int count = 0;
        for (const QString &thread :
             QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile status(u"/proc/self/task/"_s + thread + u"/status"_s);
            if (!status.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("SigBlk:")
                    && (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGPIPE - 1) & 1))
                    ++count;
            }
        }
        return count;
    }
    QByteArray pinOf(const QString &name) const
    {
        return Crypto::sha256(QSslCertificate::fromData(read(name + u".pem"_s)).first().publicKey().toDer());
    }

private slots:
    /// As a proxy's health checks do, some hundred times a minute.
    void clientsThatLeaveAtOnce()
    {
        QCOMPARE(threadsWithoutBrokenPipes(), 0);
        ServerEndpoint endpoint;
        const auto server = serve(u"good"_s, &endpoint);
        // Looked at by itself: this test's own sockets switch the signal off for the whole process.
        QCOMPARE(threadsWithoutBrokenPipes(), 1);
        for (int i = 0; i < 100; ++i) {
            QSslSocket socket;
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(endpoint.url.port()));
            QTRY_VERIFY(!encrypted.isEmpty());
            socket.write("GET /warmline.wsdl HTTP/1.1\r\nHost: x\r\n\r\n");
            socket.flush();
            socket.abort();
        }
        QCOMPARE(told(endpoint, read(u"company.pem"_s)), QString());
    }
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        auto store = Store::open(
            {.folder = path(u"server"_s), .role = StoreRole::Server, .key = testKey(), .clock = m_clock});
        QVERIFY(store);
        m_store = *std::move(store);
        QVERIFY(makeAuthority(u"company"_s) && makeAuthority(u"stranger"_s));
        QVERIFY(makeCertificate(u"good"_s, u"company"_s, u"IP:127.0.0.1"_s));
        QVERIFY(makeCertificate(u"other-host"_s, u"company"_s, u"DNS:elsewhere.example"_s));
        QVERIFY(makeCertificate(u"unknown"_s, u"stranger"_s, u"IP:127.0.0.1"_s));
        QVERIFY(
            makeCertificate(u"expired"_s, u"company"_s, u"IP:127.0.0.1"_s,
                            {u"-not_before"_s, u"20240101000000Z"_s, u"-not_after"_s, u"20240201000000Z"_s}));
    }

    void theCompanysCertificateIsTrusted()
    {
        ServerEndpoint endpoint;
        const auto server = serve(u"good"_s, &endpoint);
        const QByteArray company = read(u"company.pem"_s);
        QCOMPARE(told(endpoint, company), QString());
        QVERIFY(told(endpoint, {}).contains(u"不是公司签发"_s)); // the system does not know it
        // Keys of authorities can be pinned: then no other may sign, trusted or not.
        const QByteArray both = company + read(u"stranger.pem"_s);
        QCOMPARE(told(endpoint, both, {QByteArray(32, 'x'), pinOf(u"company"_s)}), QString());
        QVERIFY(told(endpoint, both, {pinOf(u"stranger"_s)}).contains(u"不是公司签发"_s));
        QVERIFY(told(endpoint, company, {pinOf(u"stranger"_s)}).contains(u"指纹"_s));
    }

    /// The server's own key: an authority that signs for somebody else, too, is not enough.
    void theServersOwnKeyCanBePinned()
    {
        ServerEndpoint endpoint;
        const auto server = serve(u"good"_s, &endpoint);
        const QByteArray company = read(u"company.pem"_s);
        QCOMPARE(told(endpoint, company, {}, {QByteArray(32, 'x'), pinOf(u"good"_s)}), QString());
        const QString text = told(endpoint, company, {}, {pinOf(u"other-host"_s)});
        QVERIFY2(text.contains(u"指纹不符"_s), qPrintable(text));
    }

    /// Not even the password's ciphertext goes to a server without a pinned key.
    void whoIsNotPinnedHearsNothing()
    {
        QSslServer listener;
        listener.setSslConfiguration(tlsOf(u"good"_s));
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        QByteArray heard;
        QObject::connect(&listener, &QSslServer::startedEncryptionHandshake, &listener,
                         [&](QSslSocket *socket) {
                             QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                              [socket, &heard] { heard += socket->readAll(); });
                             QObject::connect(socket, &QTcpSocket::disconnected, socket, [socket, &heard] {
                                 heard += socket->readAll();
                                 heard += "END";
                             });
                         });
        ServerEndpoint endpoint;
        endpoint.url = QUrl(u"https://127.0.0.1:%1/warmline"_s.arg(listener.serverPort()));
        endpoint.secret = u"test secret"_s;
        const QString text = told(endpoint, read(u"company.pem"_s), {}, {pinOf(u"other-host"_s)});
        QVERIFY2(text.contains(u"指纹不符"_s), qPrintable(text));
        QTRY_COMPARE(heard, QByteArray("END")); // a connection was made, and nothing said
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("expired") << u"expired"_s << u"已过期"_s;
        QTest::newRow("another host") << u"other-host"_s << u"发给另一个地址"_s;
        QTest::newRow("unknown authority") << u"unknown"_s << u"不是公司签发"_s;
    }
    void whatIsWrongIsTold()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, sentence);
        ServerEndpoint endpoint;
        const auto server = serve(certificate, &endpoint);
        const QString text = told(endpoint, read(u"company.pem"_s));
        QVERIFY2(text.contains(sentence), qPrintable(text));
    }

    void olderProtocolsAreRefused()
    {
        ServerEndpoint endpoint;
        const auto server = serve(u"good"_s, &endpoint);
        for (const bool old : {true, false}) {
            QSslSocket socket;
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(QSslCertificate::fromData(read(u"company.pem"_s)));
            tls.setProtocol(old ? QSsl::TlsV1_2 : QSsl::TlsV1_3);
            socket.setSslConfiguration(tls);
            socket.connectToHostEncrypted(endpoint.url.host(), quint16(endpoint.url.port()));
            QCOMPARE(socket.waitForEncrypted(kPatienceMs), !old);
        }
    }

    /// The gateway's thread has answered before who asked has chained on it.
    void anAnswerEndsBehindWhatHoldsIt()
    {
        // In clear over a network: refused, and nothing is sent.
        SoapGateway gateway({QUrl(u"http://192.0.2.1:1/warmline"_s), AgentId(u"a"_s), {}, {}});
        QThread thread;
        gateway.moveToThread(&thread);
        thread.start();
        const auto ended = qScopeGuard([&thread] {
            thread.quit();
            thread.wait();
        });
        QFuture<Result<qint64>> greeted;
        QFuture<ErrorCode> end;
        {
            const HeldReads held;
            greeted = gateway.greet();
            QMetaObject::invokeMethod(&gateway, [] { }, Qt::BlockingQueuedConnection); // behind the call
            QVERIFY(greeted.isResultReadyAt(0));
            QVERIFY(!greeted.isFinished());
            end = greeted.then([](const Result<qint64> &clock) { return clock.error_or(Error()).code; });
        }
        QVERIFY(end.isFinished());
        QCOMPARE(end.result(), ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
