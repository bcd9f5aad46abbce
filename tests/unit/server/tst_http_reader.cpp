// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_reader.h"

#include <QTest>

using namespace Warmline;

class TestHttpReader : public QObject
{
    Q_OBJECT

private slots:
    void readsARequestInAnyPieces()
    {
        const QByteArray bytes = "POST /warmline HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                                 "GET /next HTTP/1.1\r\nConnection: close\r\n\r\n";
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            HttpReader reader;
            QList<HttpRequest> requests;
            for (qsizetype at = 0; at < bytes.size(); at += piece) {
                reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
                while (auto request = reader.take())
                    requests.append(*request);
            }
            QCOMPARE(requests.size(), 2);
            QCOMPARE(requests[0].method, "POST");
            QCOMPARE(requests[0].path, "/warmline");
            QCOMPARE(requests[0].body, "hello");
            QVERIFY(requests[0].keepAlive);
            QCOMPARE(requests[1].path, "/next");
            QVERIFY(!requests[1].keepAlive);
            QVERIFY(!reader.isInside());
        }
    }

    void readsChunks()
    {
        const QByteArray bytes = "POST / HTTP/1.1\r\nTransfer-Encoding: "
                                 "chunked\r\n\r\n5;x=y\r\nhello\r\n9\r\n, 世界!\r\n0\r\nTrailer: z\r\n\r\n";
        for (qsizetype piece : {1, 2, 3, 7, 1000}) {
            HttpReader reader;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            const auto request = reader.take();
            QVERIFY(request);
            QCOMPARE(request->body, "hello, 世界!");
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n") << 400;
        QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 400;
        QTest::newRow("negative length")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("length in words")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n") << 400;
        QTest::newRow("length twice")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") << 400;
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
            << 400;
        QTest::newRow("gzip transfer")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n") << 400;
        QTest::newRow("huge length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n")
                                     << 413;
        QTest::newRow("overflowing length")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n") << 400;
        QTest::newRow("huge chunk") << QByteArray(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n")
                                    << 413;
        QTest::newRow("bad chunk") << QByteArray(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                   << 400;
        QTest::newRow("chunk too long")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n") << 431;
        QTest::newRow("no name") << QByteArray("POST / HTTP/1.1\r\n: x\r\n\r\n") << 400;
        QTest::newRow("endless header")
            << QByteArray("POST / HTTP/1.1\r\nX: ") + QByteArray(20'000, 'x') << 431;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpReader reader;
        reader.feed(bytes);
        QVERIFY(!reader.take());
        QVERIFY(reader.failure());
        QCOMPARE(reader.failure()->status, status);
        reader.feed("GET / HTTP/1.1\r\n\r\n"); // nothing more comes out of it
        QVERIFY(!reader.take());
    }

    void holdsNoMoreThanTheBodyMayBe()
    {
        HttpReader reader(HttpReader::Limits{1'000, 100});
        reader.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 11 && !reader.failure(); ++i)
            reader.feed("A\r\n0123456789\r\n");
        QVERIFY(reader.failure());
        QCOMPARE(reader.failure()->status, 413);
    }

    void asksToContinue()
    {
        HttpReader reader;
        reader.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(reader.takeWantsContinue());
        QVERIFY(!reader.takeWantsContinue());
        reader.feed("ok");
        QCOMPARE(reader.take()->body, "ok");
    }
};

QTEST_GUILESS_MAIN(TestHttpReader)
#include "tst_http_reader.moc"
