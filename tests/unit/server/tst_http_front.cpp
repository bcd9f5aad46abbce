// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections as clients make them: in pieces, many at once, slow, too many, gone in the middle.
#include "app/server/http_front.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestHttpFront : public QObject
{
    Q_OBJECT

    /// Answers "/wait" when told to, "/large" with 8 MB, all else with the request's body.
    struct Server
    {
        QList<HttpFront::Reply> waiting;
        QList<bool> local;
        std::unique_ptr<HttpFront> front;
        quint16 port = 0;

        explicit Server(const HttpFront::Options &options = {},
                        const std::optional<QSslConfiguration> &tls = {})
        {
            front = std::make_unique<HttpFront>(
                options, [this](const HttpRequest &request, const HttpFront::Reply &reply) {
                    local.append(request.local);
                    if (request.path == "/wait")
                        waiting.append(reply);
                    else if (request.path == "/large")
                        reply({200, "text/plain", QByteArray(8'000'000, 'x')});
                    else
                        reply({200, "text/plain", request.body});
                });
            port = front->listen(QHostAddress::LocalHost, 0, tls).value_or(0);
        }
    };
    static std::unique_ptr<QTcpSocket> client(quint16 port)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port);
        return socket;
    }
    static QByteArray post(const QByteArray &body, const QByteArray &path = "/", const char *more = "")
    {
        return "POST " + path + " HTTP/1.1\r\n" + more + "Content-Length: " + QByteArray::number(body.size())
             + "\r\n\r\n" + body;
    }

private slots:
    void answersInPiecesAndInARow()
    {
        Server server;
        auto socket = client(server.port);
        QByteArray all;
        QList<qsizetype> ends; // of the requests
        for (int i = 0; i < 20; ++i) {
            all += post("body " + QByteArray::number(i) + '.');
            ends.append(all.size());
        }
        QByteArray got;
        connect(socket.get(), &QTcpSocket::readyRead, this, [&] { got += socket->readAll(); });
        for (qsizetype at = 0; at < all.size(); at += 37) {
            socket->write(all.mid(at, 37));
            // What is whole is answered before the next piece goes, so the pieces do arrive as such.
            const auto whole = std::ranges::count_if(ends, [at](qsizetype end) { return end <= at + 37; });
            QTRY_COMPARE(got.count("HTTP/1.1 200"), whole);
        }
        QCOMPARE(got.count("HTTP/1.1 200"), 20);
        for (int i = 0; i < 20; ++i)
            QVERIFY(got.contains(QByteArray("body " + QByteArray::number(i) + '.')));
        QVERIFY(got.indexOf("body 3.") < got.indexOf("body 4.")); // in order
        QVERIFY(server.local.first());
    }

    void hundredsWaitWhileOthersAreServed()
    {
        Server server;
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        for (int i = 0; i < 300; ++i) {
            waiting.push_back(client(server.port));
            waiting.back()->write(post({}, "/wait"));
        }
        QTRY_COMPARE(server.waiting.size(), 300);
        auto other = client(server.port);
        other->write(post("now"));
        QTRY_VERIFY(other->bytesAvailable() > 0);
        waiting[7]->abort(); // gone while it waits
        QTRY_COMPARE(server.front->connections(), 300); // 299 and the other
        for (qsizetype i = 0; i < server.waiting.size(); ++i)
            server.waiting.at(i)({200, "text/plain", i == 0 ? "first news" : "news"});
        for (size_t i = 0; i < waiting.size(); ++i) {
            if (i != 7)
                QTRY_VERIFY(waiting[i]->bytesAvailable() > 0);
        }
        server.waiting.first()({200, "text/plain", "twice"}); // is not said a second time
        // What was said would come before the answer to what is asked next.
        const auto first = std::ranges::find_if(
            waiting, [](const auto &socket) { return socket->peek(10'000).contains("first news"); });
        QVERIFY(first != waiting.end());
        (*first)->write(post("afterwards"));
        QTRY_VERIFY((*first)->peek(10'000).endsWith("afterwards"));
        const QByteArray said = (*first)->readAll();
        QVERIFY2(!said.contains("twice"), said.constData());
        QCOMPARE(said.count("HTTP/1.1 200"), 2);
    }

    void slowReaderGetsEverything()
    {
        Server server;
        auto socket = client(server.port);
        socket->setReadBufferSize(10'000);
        socket->write(post({}, "/large") + post("after"));
        qint64 got = 0;
        QByteArray end;
        const auto read = [&] {
            const QByteArray bytes = socket->readAll();
            got += bytes.size();
            end += bytes;
            end = end.last(std::min<qsizetype>(200, end.size()));
        };
        connect(socket.get(), &QTcpSocket::readyRead, this, read);
        QTRY_VERIFY_WITH_TIMEOUT(end.endsWith("after"), 20'000);
        QVERIFY(got > 8'000'000);
    }

    void tooSlowOrTooMany()
    {
        HttpFront::Options options;
        options.requestTimeoutMs = 300;
        options.idleTimeoutMs = 300;
        options.connections = 3;
        Server server(options);
        auto silent = client(server.port);
        auto slow = client(server.port);
        auto fine = client(server.port);
        slow->write("POST / HTTP/1.1\r\nContent-Le");
        fine->write(post({}, "/wait"));
        QTRY_COMPARE(server.waiting.size(), 1);
        QTRY_COMPARE(server.front->connections(), 3);
        auto fourth = client(server.port);
        QTRY_COMPARE(fourth->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(silent->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(slow->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(fine->state(), QAbstractSocket::ConnectedState); // who waits for the server is not slow
        server.waiting.first()({});
        QTRY_VERIFY(fine->bytesAvailable() > 0);
        QTRY_COMPARE(fine->state(), QAbstractSocket::UnconnectedState); // idle
    }

    void refusalReachesWhoStillSends()
    {
        HttpFront::Options options;
        options.limits.bodyBytes = 1'000;
        Server server(options);
        auto socket = client(server.port);
        QByteArray got;
        connect(socket.get(), &QTcpSocket::readyRead, this, [&] { got += socket->readAll(); });
        socket->write("POST / HTTP/1.1\r\nContent-Length: 4000000\r\n\r\n" + QByteArray(4'000'000, 'x'));
        QTRY_VERIFY(got.startsWith("HTTP/1.1 413"));
        QTRY_COMPARE_WITH_TIMEOUT(server.front->connections(), 0, 6'000);
    }

    void closesAfterTheAnswers()
    {
        Server server;
        auto idle = client(server.port);
        auto waiting = client(server.port);
        waiting->write(post({}, "/wait"));
        QTRY_COMPARE(server.waiting.size(), 1);
        QTRY_COMPARE(server.front->connections(), 2);
        QSignalSpy emptied(server.front.get(), &HttpFront::emptied);
        server.front->close();
        QTRY_COMPARE(idle->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(emptied.size(), 0);
        auto late = client(server.port);
        QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
        server.waiting.first()({200, "text/plain", "last words"});
        QTRY_COMPARE(emptied.size(), 1);
        QTRY_VERIFY(waiting->peek(1'000).contains("last words"));
    }

    void speaksTls13()
    {
        QTemporaryDir dir;
        const QString certificate = dir.filePath(u"certificate.pem"_s);
        const QString keyFile = dir.filePath(u"key.pem"_s);
        QCOMPARE(
            QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                                             u"-keyout"_s, keyFile, u"-out"_s, certificate, u"-days"_s,
                                             u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-quiet"_s}),
            0);
        QFile file(keyFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        tls.setPrivateKey(QSslKey(file.readAll(), QSsl::Rsa));
        Server server({}, tls);
        QVERIFY(server.port != 0);
        const auto connectWith = [&](QSsl::SslProtocol protocol) {
            auto socket = std::make_unique<QSslSocket>();
            QSslConfiguration own = QSslConfiguration::defaultConfiguration();
            own.setPeerVerifyMode(QSslSocket::VerifyNone);
            own.setProtocol(protocol);
            socket->setSslConfiguration(own);
            socket->connectToHostEncrypted(u"127.0.0.1"_s, server.port);
            return socket;
        };
        auto old = connectWith(QSsl::TlsV1_2);
        QTRY_COMPARE(old->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!old->isEncrypted());
        auto socket = connectWith(QSsl::TlsV1_3OrLater);
        QByteArray got;
        connect(socket.get(), &QSslSocket::readyRead, this, [&] { got += socket->readAll(); });
        socket->write(post("hello") + post({}, "/large") + post("bye"));
        QTRY_VERIFY_WITH_TIMEOUT(got.endsWith("bye"), 20'000);
        QVERIFY(got.size() > 8'000'000);
        QCOMPARE(socket->sessionProtocol(), QSsl::TlsV1_3);
        const QByteArray large(5'000'000, 'y'); // many records in, many out
        got.clear();
        socket->write(post(large));
        QTRY_VERIFY_WITH_TIMEOUT(got.endsWith(large), 20'000);
        auto plain = client(server.port); // no TLS at all
        plain->write(post("hello"));
        QTRY_COMPARE(plain->state(), QAbstractSocket::UnconnectedState);
        tls.setPrivateKey({});
        HttpFront wrong({}, [](const HttpRequest &, const HttpFront::Reply &) { });
        QCOMPARE(wrong.listen(QHostAddress::LocalHost, 0, tls).error().code, ErrorCode::InvalidInput);
    }

    void takenPortIsTold()
    {
        Server server;
        HttpFront second({}, [](const HttpRequest &, const HttpFront::Reply &) { });
        const auto port = second.listen(QHostAddress::LocalHost, server.port);
        QVERIFY(!port);
        QCOMPARE(port.error().code, ErrorCode::Unavailable);
        QVERIFY(port.error().where.contains(QString::number(server.port)));
        HttpFront six({}, [](const HttpRequest &, const HttpFront::Reply &reply) { reply({}); });
        const auto v6 = six.listen(QHostAddress::LocalHostIPv6, 0);
        if (!v6)
            QSKIP("no IPv6 here");
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHostIPv6, *v6);
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(socket.peek(100).startsWith("HTTP/1.1 200"));
    }
};

QTEST_GUILESS_MAIN(TestHttpFront)
#include "tst_http_front.moc"
