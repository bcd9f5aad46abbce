// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base maps from elsewhere: the addresses that are asked, hostile tile servers, GCJ-02 maps put where they
// belong, MBTiles good and broken.
#include "app/geo/tiles/derived_tiles.h"
#include "app/geo/tiles/mbtiles.h"
#include "app/geo/tiles/remote_tiles.h"
#include "tile_files.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Answers by the first part of the path; on a thread of its own, since the asking one waits.
class Server
{
public:
    Server()
    {
        m_thread.start();
        m_server.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&m_server, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~Server()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                qDeleteAll(m_server.findChildren<QTcpSocket *>());
                m_server.close();
                m_server.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] RemoteTiles tiles(const char *kind, int deadlineMs = 5'000) const
    {
        RemoteTiles t;
        t.url = u"http://127.0.0.1:%1/%2/{z}/{x}/{y}.png"_s.arg(m_port).arg(QLatin1StringView(kind));
        t.deadlineMs = deadlineMs;
        return t;
    }
    std::atomic<int> asked = 0;

private:
    void listen()
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { onRequest(socket); });
        });
    }
    void onRequest(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        ++asked;
        const QByteArray kind = request.mid(5, request.indexOf('/', 5) - 5);
        const auto answer = [&](const QByteArray &status, const QByteArray &body) {
            socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
        };
        if (kind == "ok")
            answer("200 OK", png(plain(Qt::green)));
        else if (kind == "large")
            answer("200 OK", png(plain(Qt::blue, 512)));
        else if (kind == "html")
            answer("200 OK", "<html><body>quota exceeded</body></html>");
        else if (kind == "huge")
            answer("200 OK", png(QImage(10'000, 10'000, QImage::Format_Mono)));
        else if (kind == "torn")
            answer("200 OK", png(ruled({1, 1, 1})).first(400));
        else if (kind == "none")
            answer("404 Not Found", {});
        else if (kind == "error")
            answer("500 Internal Server Error", "key=SECRET");
        else if (kind == "endless") { // never says how much
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(5'000'000, 'x'));
        }
        // "hang": nothing
    }

    QThread m_thread;
    QTcpServer m_server;
    quint16 m_port = 0;
};

} // namespace

class TestTileSources : public QObject
{
    Q_OBJECT

private slots:
    void addresses()
    {
        RemoteTiles t;
        t.url = u"https://{s}.tiles.example/vec_w/wmts?TILEMATRIX={z}&TILECOL={x}&TILEROW={y}&tk={key}"_s;
        QVERIFY(!t.check());
        t.subdomains = {u"t0"_s, u"t1"_s};
        QVERIFY(!t.check());
        t.key = u"a b&c"_s;
        QVERIFY(t.check());
        QCOMPARE(
            t.urlOf({14, 13962, 5860}).toString(QUrl::FullyEncoded),
            u"https://t0.tiles.example/vec_w/wmts?TILEMATRIX=14&TILECOL=13962&TILEROW=5860&tk=a%20b%26c"_s);
        t.url = u"http://tms.example/{z}/{x}/{-y}.png"_s;
        QCOMPARE(t.urlOf({2, 1, 0}).path(), u"/2/1/3.png"_s);
        for (const QString &bad : {u"http://x.example/{z}/{x}.png"_s, u"file:///{z}/{x}/{y}.png"_s,
                                   u"{z}{x}{y}"_s, u"javascript:{z}{x}{y}"_s, u""_s}) {
            t.url = bad;
            QVERIFY2(!t.check(), qPrintable(bad));
            QVERIFY(!remoteSource(t)({1, 0, 0}, {}));
        }
    }
    void goodTilesComeAsPngOfTheRightSize()
    {
        const Server server;
        const auto tile = remoteSource(server.tiles("ok"))({14, 3, 4}, {});
        QVERIFY2(tile, tile ? "" : qPrintable(tile.error().text));
        QCOMPARE(QImage::fromData(*tile).pixelColor(9, 9), QColor(Qt::green));
        QCOMPARE(QImage::fromData(*remoteSource(server.tiles("large"))({14, 3, 4}, {})).size(),
                 QSize(256, 256));
        QCOMPARE(remoteSource(server.tiles("none"))({14, 3, 4}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(remoteSource(server.tiles("ok"))({19, 3, 4}, {}).error().code, ErrorCode::NotFound);
    }
    void hostileServers_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"html", "huge", "torn", "error", "endless"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void hostileServers()
    {
        QFETCH(QByteArray, kind);
        Server server;
        const TileSource source = remoteSource(server.tiles(kind.constData()));
        for (int i = 0; i < 3; ++i) {
            const auto tile = source({14, 3, i}, {});
            QVERIFY(!tile);
            QCOMPARE(tile.error().code, ErrorCode::Unavailable);
            QVERIFY(!tile.error().message().contains(u"SECRET"_s));
        }
        QCOMPARE(server.asked, 3);
        const Error reason = source({14, 3, 2}, {}).error();
        QCOMPARE(reason.code, ErrorCode::Unavailable);
        QCOMPARE(server.asked, 3); // left alone for a while, and it is still known why
        QVERIFY2(kind != "html" || reason.text == u"应答不是图片"_s, qPrintable(reason.text));
    }
    void aServerThatHangsCostsItsDeadlineOnly()
    {
        const Server server;
        const TileSource source = remoteSource(server.tiles("hang", 300));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(source({14, 3, 4}, {}).error().code, ErrorCode::Unavailable);
        QCOMPARE_LT(timer.elapsed(), RemoteTiles().deadlineMs);
        // Whoever no longer wants it does not wait at all.
        const TileSource patient = remoteSource(server.tiles("hang", 60'000));
        std::stop_source stop;
        std::jthread other([&] { stop.request_stop(); });
        timer.restart();
        QCOMPARE(patient({14, 3, 4}, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE_LT(timer.elapsed(), 30'000);
    }
    void nobodyListens()
    {
        RemoteTiles t;
        t.url = u"http://127.0.0.1:1/{z}/{x}/{y}.png"_s;
        QCOMPARE(remoteSource(t)({1, 0, 0}, {}).error().code, ErrorCode::Unavailable);
    }
    void aShiftedMapLiesWhereItBelongs()
    {
        const TileSource gcj = [](TileId tile, const std::stop_token &) -> Result<QByteArray> {
            return png(ruled(tile));
        };
        const LonLat place{126.6424, 45.756};
        const TileId tile = tileAt(place, 16);
        const auto shifted = shiftedSource(gcj, Crs::Gcj02)(tile, {});
        QVERIFY(shifted);
        const QImage image = QImage::fromData(*shifted);
        QCOMPARE(image.size(), QSize(256, 256));
        // The pixel of the place must be the one that the source shows at the place's GCJ-02 figures.
        const auto pixelOf = [](LonLat p, TileId t) {
            const MercatorRect r = tileRect(t);
            const MercatorMetres m = toMercator(p);
            return QPointF((m.x - r.west) / r.width() * 256, (r.north - m.y) / r.height() * 256);
        };
        const LonLat there = fromWgs84(Crs::Gcj02, place);
        const TileId from = tileAt(there, 16);
        QVERIFY(!(from == tile) || pixelOf(there, from) != pixelOf(place, tile));
        const QPoint at = pixelOf(place, tile).toPoint();
        const QColor found = image.pixelColor(std::clamp(at.x(), 1, 254), std::clamp(at.y(), 1, 254));
        const QPointF wanted = pixelOf(there, from);
        QVERIFY2(std::abs(found.red() - wanted.x()) < 3 && std::abs(found.green() - wanted.y()) < 3,
                 qPrintable(u"%1 %2, wanted %3 %4"_s.arg(found.red())
                                .arg(found.green())
                                .arg(wanted.x())
                                .arg(wanted.y())));
        // WGS-84 passes through; what is missing everywhere is missing.
        QCOMPARE(QImage::fromData(*shiftedSource(gcj, Crs::Wgs84)(tile, {})).pixelColor(7, 8),
                 ruled(tile).pixelColor(7, 8));
        const TileSource nothing = [](TileId, const std::stop_token &) -> Result<QByteArray> {
            return failure(ErrorCode::NotFound, {});
        };
        QCOMPARE(shiftedSource(nothing, Crs::Bd09)(tile, {}).error().code, ErrorCode::NotFound);
    }
    void deeperThanTheSourceTheTileAboveIsEnlarged()
    {
        std::atomic<int> asked = 0;
        const TileSource source = overzoomed(
            [&asked](TileId tile, const std::stop_token &) -> Result<QByteArray> {
                ++asked;
                if (tile.z > 14)
                    return failure(ErrorCode::NotFound, {});
                if (tile.x == 0)
                    return failure(ErrorCode::Unavailable, u"away"_s);
                return png(ruled(tile));
            },
            14);
        const TileId above = tileAt({126.6424, 45.756}, 14);
        QCOMPARE(*source(above, {}), png(ruled(above)));
        asked = 0;
        const QColor there = ruled(above).pixelColor(0, 0);
        for (int dy = 0; dy < 4; ++dy) {
            for (int dx = 0; dx < 4; ++dx) {
                const auto piece = source({16, above.x * 4 + dx, above.y * 4 + dy}, {});
                QVERIFY2(piece, piece ? "" : qPrintable(piece.error().text));
                const QImage image = QImage::fromData(*piece);
                QCOMPARE(image.size(), QSize(256, 256));
                for (const QPoint at : {QPoint(2, 2), QPoint(130, 90), QPoint(253, 253)}) {
                    const QColor found = image.pixelColor(at);
                    QVERIFY2(
                        std::abs(found.red() - (dx * 64 + at.x() / 4.0)) < 2
                            && std::abs(found.green() - (dy * 64 + at.y() / 4.0)) < 2
                            && found.blue() == there.blue(),
                        qPrintable(u"%1,%2 in piece %3,%4: %5"_s.arg(at.x()).arg(at.y()).arg(dx).arg(dy).arg(
                            found.name())));
                }
            }
        }
        QCOMPARE(asked, 1); // sixteen pieces of one tile
        // Down to the last level that is a picture; errors pass and are not kept.
        QVERIFY(source({14 + kMostOverzoom, above.x << kMostOverzoom, above.y << kMostOverzoom}, {}));
        QCOMPARE(source({21, above.x << 7, above.y << 7}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(source({15, 0, 3}, {}).error().code, ErrorCode::Unavailable);
        asked = 0;
        QVERIFY(!source({15, 0, 3}, {}));
        QCOMPARE(asked, 1);
    }
    void mbtiles()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"city.mbtiles"_s);
        const TileId tile = tileAt({126.6, 45.75}, 14);
        makeDatabase(
            file,
            {u"CREATE TABLE metadata (name text, value text)"_s,
             u"INSERT INTO metadata VALUES ('attribution', '© 测绘院 GS(2025)1234号')"_s,
             u"INSERT INTO metadata VALUES ('bounds', '126.5,45.6,126.8,45.9')"_s,
             u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s});
        insertTile(file, tile, png(plain(Qt::cyan)));
        insertTile(file, {14, tile.x + 1, tile.y}, "not a picture");
        insertTile(file, {14, tile.x + 2, tile.y}, png(plain(Qt::red, 4'000)));
        const auto opened = MbTiles::open(file);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
        QVERIFY(opened->attribution.contains(u"GS(2025)1234"_s));
        QCOMPARE(opened->minimumZoom, 14);
        QVERIFY(opened->bounds && opened->bounds->contains({126.6, 45.75}));
        QCOMPARE(QImage::fromData(*opened->source(tile, {})).pixelColor(5, 5), QColor(Qt::cyan));
        QCOMPARE(opened->source({14, tile.x, tile.y + 1}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(opened->source({15, tile.x, tile.y}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(opened->source({14, tile.x + 1, tile.y}, {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(opened->source({14, tile.x + 2, tile.y}, {}).error().code, ErrorCode::InvalidInput);
        // From several threads at once, as the service's pool asks.
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 20; ++i)
                        good += opened->source(tile, {}).has_value() ? 1 : 0;
                });
            }
        }
        QCOMPARE(good, 80);
        // Its share goes and comes back: that may pass, a broken tile does not.
        QVERIFY(QFile::rename(file, file + u".away"_s));
        QCOMPARE(opened->source(tile, {}).error().code, ErrorCode::Unavailable);
        QVERIFY(QFile::rename(file + u".away"_s, file));
        QVERIFY(opened->source(tile, {}));
    }
    void brokenMbtiles()
    {
        const QTemporaryDir folder;
        const auto written = [&](const QString &name, const QByteArray &content) {
            writeFile(folder.filePath(name), content);
            return folder.filePath(name);
        };
        QCOMPARE(MbTiles::open(folder.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(MbTiles::open(folder.path()).error().code, ErrorCode::NotFound);
        QVERIFY(!MbTiles::open(written(u"empty"_s, {})));
        QVERIFY(
            !MbTiles::open(written(u"text"_s, "these are no tiles, but a rather long text that goes on")));
        const QString other = folder.filePath(u"other.mbtiles"_s);
        makeDatabase(other, {u"CREATE TABLE things (a, b)"_s});
        QVERIFY(!MbTiles::open(other));
        const QString vector = folder.filePath(u"vector.mbtiles"_s);
        makeDatabase(vector, {u"CREATE TABLE metadata (name text, value text)"_s,
                              u"INSERT INTO metadata VALUES ('format', 'pbf')"_s,
                              u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
        insertTile(vector, {1, 0, 0}, "x");
        QVERIFY(MbTiles::open(vector).error().text.contains(u"矢量"_s));
        // Torn in the middle: told when it is opened or when a tile is read, never a crash.
        const QString torn = folder.filePath(u"torn.mbtiles"_s);
        makeDatabase(torn, {u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
        for (int i = 0; i < 40; ++i)
            insertTile(torn, {6, i, 0}, png(ruled({6, i, 0})));
        QFile cut(torn);
        QVERIFY(cut.resize(cut.size() / 2));
        const auto opened = MbTiles::open(torn);
        int failed = 0;
        for (int i = 0; opened && i < 40; ++i)
            failed += opened->source({6, i, 0}, {}) ? 0 : 1;
        QVERIFY(!opened || failed > 0);
    }
};

QTEST_GUILESS_MAIN(TestTileSources)
#include "tst_tile_sources.moc"
