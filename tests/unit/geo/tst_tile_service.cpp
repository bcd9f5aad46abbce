// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_connection_p.h"
#include "app/geo/tile_service.h"
#include "tests/unit/geo/sample_city.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

class TestTileService : public QObject
{
    Q_OBJECT

    QNetworkAccessManager m_network;

    struct Answer
    {
        int status = 0;
        QByteArray body;
        QByteArray type;
    };
    Answer get(const QUrl &url)
    {
        std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(Warmline::Testing::kPatience))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Content-Type")};
    }
    static QUrl tileUrl(const TileService &service, const QString &style, TileId t)
    {
        return service.baseUrl(style).resolved(QUrl(u"%1/%2/%3.png"_s.arg(t.z).arg(t.x).arg(t.y)));
    }

private slots:
    void servesDrawnTiles()
    {
        const auto city = std::make_shared<const BaseMap>(sampleCity(300));
        const auto renderer = std::make_shared<const TileRenderer>(city, lightTileStyle());
        const auto cache = std::make_shared<TileCache>();
        TileService service(cache);
        QVERIFY(service.baseUrl(u"light"_s).isEmpty());
        service.setSource(u"light"_s, rendererSource(renderer), u"light-"_s + city->fingerprint());
        QVERIFY(service.start());
        QVERIFY(service.start()); // again: harmless
        QCOMPARE(service.baseUrl(u"light"_s).host(), u"127.0.0.1"_s);
        const TileId id = tileAt(city->buildings[20].footprint[0], 16);
        const Answer first = get(tileUrl(service, u"light"_s, id));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.type, QByteArray("image/png"));
        QCOMPARE(QImage::fromData(first.body).convertToFormat(QImage::Format_RGB32), renderer->render(id));
        QCOMPARE(get(tileUrl(service, u"light"_s, id)).body, first.body);
        QCOMPARE(service.counters().made, 1);
        QCOMPARE(service.counters().fromCache, 1);

        QCOMPARE(get(tileUrl(service, u"none"_s, id)).status, 404);
        QCOMPARE(get(tileUrl(service, u"light"_s, {3, 8, 0})).status, 404);
        QUrl guessed = tileUrl(service, u"light"_s, id);
        guessed.setPath(guessed.path().replace(1, 4, u"0000"_s));
        QCOMPARE(get(guessed).status, 404);

        const QUrl before = service.baseUrl(u"light"_s);
        service.stop();
        QVERIFY(service.baseUrl(u"light"_s).isEmpty());
        QVERIFY(service.start());
        QVERIFY(service.baseUrl(u"light"_s) != before); // a new token
        QCOMPARE(get(tileUrl(service, u"light"_s, id)).status, 200);
    }
    void manyAtOnce()
    {
        TileService service;
        service.setSource(u"n"_s, [](TileId t, const std::stop_token &) -> Result<QByteArray> {
            return QByteArray::number(t.x);
        });
        QVERIFY(service.start());
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (int i = 0; i < 200; ++i)
            replies.emplace_back(m_network.get(QNetworkRequest(tileUrl(service, u"n"_s, {12, i, 7}))));
        for (int i = 0; i < 200; ++i) {
            QTRY_VERIFY(replies[std::size_t(i)]->isFinished());
            QCOMPARE(replies[std::size_t(i)]->readAll(), QByteArray::number(i));
        }
    }
    void errorsBecomeStatusCodes()
    {
        TileService service;
        service.setSource(u"bad"_s, [](TileId t, const std::stop_token &) -> Result<QByteArray> {
            if (t.z == 1)
                return failure(ErrorCode::NotFound, u"none"_s);
            return failure(ErrorCode::Timeout, u"late"_s);
        });
        QVERIFY(service.start());
        QCOMPARE(get(tileUrl(service, u"bad"_s, {1, 0, 0})).status, 404);
        QCOMPARE(get(tileUrl(service, u"bad"_s, {2, 0, 0})).status, 503);
        QCOMPARE(service.counters().failed, 2);
    }
    void aClientThatLeavesCancelsItsTile()
    {
        QSemaphore started;
        QSemaphore cancelled;
        TileService service({}, 1);
        service.setSource(u"slow"_s, [&](TileId, const std::stop_token &stop) -> Result<QByteArray> {
            QSemaphore end;
            const std::stop_callback onStop(stop, [&] { end.release(); });
            started.release();
            if (end.tryAcquire(1, 20000))
                cancelled.release();
            return QByteArray("late");
        });
        QVERIFY(service.start());
        auto *reply = m_network.get(QNetworkRequest(tileUrl(service, u"slow"_s, {3, 1, 1})));
        QTRY_COMPARE(started.available(), 1);
        reply->abort();
        reply->deleteLater();
        QTRY_COMPARE(cancelled.available(), 1);
        QTRY_COMPARE(service.counters().cancelled, 1);

        // The same for the whole service: stop() does not wait for the tile.
        std::unique_ptr<QNetworkReply> second(
            m_network.get(QNetworkRequest(tileUrl(service, u"slow"_s, {3, 1, 2}))));
        QTRY_COMPARE(started.available(), 2);
        service.stop();
        QCOMPARE(cancelled.available(), 2);
    }
    void aReplacedSourceIsUsedAtOnce()
    {
        TileService service;
        service.setSource(
            u"s"_s, [](TileId, const std::stop_token &) -> Result<QByteArray> { return QByteArray("old"); });
        QVERIFY(service.start());
        QCOMPARE(get(tileUrl(service, u"s"_s, {1, 0, 0})).body, QByteArray("old"));
        service.setSource(
            u"s"_s, [](TileId, const std::stop_token &) -> Result<QByteArray> { return QByteArray("new"); });
        QCOMPARE(get(tileUrl(service, u"s"_s, {1, 0, 0})).body, QByteArray("new"));
        service.setSource(u"s"_s, {});
        QCOMPARE(get(tileUrl(service, u"s"_s, {1, 0, 0})).status, 404);
    }
    void tilesInTheCacheOutliveTheirServer()
    {
        const QTemporaryDir folder;
        const auto served = [&](const TileSource &source, TileId tile) {
            TileService service(std::make_shared<TileCache>(folder.path(), TileCache::Limits{}));
            service.setSource(u"town"_s, source, u"town-1"_s);
            const auto started = service.start();
            return started ? get(tileUrl(service, u"town"_s, tile)) : Answer{};
        };
        const TileSource good = [](TileId, const std::stop_token &) -> Result<QByteArray> {
            return QByteArray("\x89PNG of the town");
        };
        const TileSource dead = [](TileId, const std::stop_token &) -> Result<QByteArray> {
            return failure(ErrorCode::Unavailable, u"nobody"_s);
        };
        QCOMPARE(served(good, {12, 7, 7}).status, 200);
        // Another day, another process, no network.
        const Answer kept = served(dead, {12, 7, 7});
        QCOMPARE(kept.status, 200);
        QCOMPARE(kept.body, QByteArray("\x89PNG of the town"));
        QCOMPARE(served(dead, {12, 7, 8}).status, 503);
    }
    /// A tile that was kept came from this address once: that there is none at another place is no fault
    /// then, whichever of the two was asked for first. Of a server that is away it tells nothing.
    void aKeptTileProvesItsAddress_data()
    {
        QTest::addColumn<bool>("keptFirst");
        QTest::newRow("kept first") << true;
        QTest::newRow("missing first") << false;
    }
    void aKeptTileProvesItsAddress()
    {
        QFETCH(bool, keptFirst);
        const auto cache = std::make_shared<TileCache>();
        cache->insert(u"theirs-1"_s, {9, 1, 1}, "theirs");
        std::atomic<ErrorCode> code = ErrorCode::NotFound;
        TileService service(cache);
        service.setSource(
            u"map"_s,
            [&code](TileId, const std::stop_token &) -> Result<QByteArray> { return failure(code, u"no"_s); },
            u"theirs-1"_s);
        int told = 0;
        QObject here; // the pool emits
        connect(&service, &TileService::healthChanged, &here, [&] { ++told; });
        QVERIFY(service.start());
        const auto askKept = [&] {
            QCOMPARE(get(tileUrl(service, u"map"_s, {9, 1, 1})).body, QByteArray("theirs"));
            QVERIFY(!service.health(u"map"_s).problem);
        };
        if (keptFirst)
            askKept();
        QCOMPARE(get(tileUrl(service, u"map"_s, {9, 2, 1})).status, 404);
        QCOMPARE(service.health(u"map"_s).problem.has_value(), !keptFirst);
        askKept();
        if (!keptFirst)
            QTRY_COMPARE(told, 2); // taken back as it was told
        code = ErrorCode::Unavailable;
        QCOMPARE(get(tileUrl(service, u"map"_s, {9, 3, 1})).status, 503);
        QCOMPARE(get(tileUrl(service, u"map"_s, {9, 1, 1})).body, QByteArray("theirs"));
        QCOMPARE(service.health(u"map"_s).problem.value_or(Error{}).code, ErrorCode::Unavailable);
    }
    void whereASourceFailsAnotherStandsInAndItIsTold()
    {
        std::atomic<ErrorCode> code = ErrorCode::NotFound; // Internal: none
        const auto cache = std::make_shared<TileCache>();
        TileService service(cache);
        service.setSources(u"map"_s,
                           {[&code](TileId, const std::stop_token &) -> Result<QByteArray> {
                                if (code != ErrorCode::Internal)
                                    return failure(code, u"no %1"_s.arg(int(code.load())));
                                return QByteArray("theirs");
                            },
                            u"theirs-1"_s},
                           {[](TileId t, const std::stop_token &) -> Result<QByteArray> {
                                return "ours " + QByteArray::number(t.x);
                            },
                            u"ours-1"_s});
        int told = 0;
        int recovered = 0;
        QObject here; // the pool emits
        connect(&service, &TileService::healthChanged, &here, [&] { ++told; });
        connect(&service, &TileService::recovered, &here, [&] { ++recovered; });
        QVERIFY(service.start());
        const auto body = [&](int x) { return get(tileUrl(service, u"map"_s, {9, x, 1})).body; };
        const auto problem = [&] { return service.health(u"map"_s).problem; };
        QCOMPARE(service.health(u"map"_s), TileService::Health{});
        // A source that never had a tile: a wrong address answers so.
        QCOMPARE(body(1), QByteArray("ours 1"));
        QCOMPARE(problem().value_or(Error{}).code, ErrorCode::NotFound);
        QVERIFY(service.health(u"map"_s).standsIn);
        QTRY_VERIFY(told > 0);
        // The next good tile clears it; what stood in was not kept as theirs.
        code = ErrorCode::Internal;
        QCOMPARE(body(1), QByteArray("theirs"));
        QVERIFY(!problem());
        code = ErrorCode::NotFound; // beyond its edge: no fault now
        QCOMPARE(body(2), QByteArray("ours 2"));
        QVERIFY(!problem());
        QVERIFY(!service.tryAgain(u"map"_s));
        // A server that is away is asked again without a client.
        code = ErrorCode::Unavailable;
        QCOMPARE(body(3), QByteArray("ours 3"));
        QCOMPARE(problem().value_or(Error{}).text, u"no %1"_s.arg(int(ErrorCode::Unavailable)));
        QCOMPARE(recovered, 0);
        code = ErrorCode::Internal;
        QVERIFY(service.tryAgain(u"map"_s));
        QTRY_COMPARE(recovered, 1);
        QVERIFY(!problem());
        QVERIFY(!service.tryAgain(u"map"_s));
        QCOMPARE(cache->find(u"theirs-1"_s, {9, 3, 1}).value_or(QByteArray()), QByteArray("theirs"));
        // A broken file stays broken, whatever its other tiles are.
        code = ErrorCode::InvalidInput;
        QCOMPARE(body(4), QByteArray("ours 4"));
        code = ErrorCode::Internal;
        QCOMPARE(body(5), QByteArray("theirs"));
        QCOMPARE(problem().value_or(Error{}).code, ErrorCode::InvalidInput);
        const TileService::Counters c = service.counters();
        QCOMPARE(c.failed, 4);
        QCOMPARE(c.requests, c.fromCache + c.made + c.cancelled + c.failed);
        service.setSource(u"map"_s, {});
        QCOMPARE(service.health(u"map"_s), TileService::Health{});
    }
    void badRequests_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        QTest::newRow("good") << QByteArray("GET /T/tiles/light/3/1/2.png HTTP/1.1\r\nHost: h:1") << 0;
        QTest::newRow("query") << QByteArray("GET /T/tiles/light/3/1/2.png?v=1 HTTP/1.1\r\nHost: h:1") << 0;
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01") << 400;
        QTest::newRow("post") << QByteArray("POST /T/tiles/light/3/1/2.png HTTP/1.1\r\nHost: h:1") << 405;
        QTest::newRow("body") << QByteArray(
            "GET /T/tiles/light/3/1/2.png HTTP/1.1\r\nHost: h:1\r\nContent-Length: 5")
                              << 400;
        QTest::newRow("other host") << QByteArray(
            "GET /T/tiles/light/3/1/2.png HTTP/1.1\r\nHost: evil.example:1")
                                    << 403;
        QTest::newRow("no host") << QByteArray("GET /T/tiles/light/3/1/2.png HTTP/1.1") << 403;
        QTest::newRow("other token") << QByteArray("GET /X/tiles/light/3/1/2.png HTTP/1.1\r\nHost: h:1")
                                     << 404;
        QTest::newRow("not a tile") << QByteArray("GET /T/tiles/light/3/8/2.png HTTP/1.1\r\nHost: h:1")
                                    << 404;
        QTest::newRow("not a number")
            << QByteArray("GET /T/tiles/light/3/a/2.png HTTP/1.1\r\nHost: h:1") << 404;
        QTest::newRow("no png") << QByteArray("GET /T/tiles/light/3/1/2 HTTP/1.1\r\nHost: h:1") << 404;
        QTest::newRow("colon only") << QByteArray(
            "GET /T/tiles/light/3/1/2.png HTTP/1.1\r\n:\r\nHost: h:1\r\n\r")
                                    << 0;
    }
    void badRequests()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const auto r = TileConnection::parse(head, u"T"_s, u"h:1"_s);
        QCOMPARE(r.status, status);
        if (!status)
            QCOMPARE(r.tile, (TileId{3, 1, 2}));
    }
    void anEndlessHeadIsCutOff()
    {
        TileService service;
        QVERIFY(service.start());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(service.baseUrl(u"x"_s).port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("GET /" + QByteArray(20000, 'a'));
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 431"));
    }
    void pipelinedRequestsAreAnsweredInOrder()
    {
        TileService service;
        service.setSource(u"n"_s, [](TileId t, const std::stop_token &) -> Result<QByteArray> {
            return QByteArray::number(t.x + 500);
        });
        QVERIFY(service.start());
        const QUrl base = service.baseUrl(u"n"_s);
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(base.port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QByteArray all;
        for (int i = 0; i < 3; ++i)
            all += "GET " + base.path().toLatin1() + "9/" + QByteArray::number(i)
                 + "/1.png HTTP/1.1\r\nHost: " + base.authority().toLatin1() + "\r\n\r\n";
        socket.write(all);
        QByteArray got;
        QTRY_VERIFY((got += socket.readAll()).contains("\r\n\r\n502"));
        QVERIFY(got.indexOf("500") < got.indexOf("501") && got.indexOf("501") < got.indexOf("502"));
    }
};

QTEST_MAIN(TestTileService)
#include "tst_tile_service.moc"
