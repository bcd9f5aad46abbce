// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base maps from elsewhere: the addresses that are asked, hostile tile servers, GCJ-02 maps put where they
// belong, MBTiles good and broken.
#include "app/geo/tiles/base_map_source.h"
#include "app/geo/tiles/derived_tiles.h"
#include "app/geo/tiles/mbtiles.h"
#include "app/geo/tiles/remote_tiles.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QImage plain(QColor colour, int size = 256)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// A tile whose pixels say where they are: red = column, green = row of the 16 pixels, blue = tile.
QImage ruled(TileId tile)
{
    QImage image(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            image.setPixelColor(x, y, QColor(x, y, (tile.x * 16 + tile.y) % 256));
    }
    return image;
}

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
        make(
            file,
            {u"CREATE TABLE metadata (name text, value text)"_s,
             u"INSERT INTO metadata VALUES ('attribution', '© 测绘院 GS(2025)1234号')"_s,
             u"INSERT INTO metadata VALUES ('bounds', '126.5,45.6,126.8,45.9')"_s,
             u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s});
        insert(file, tile, png(plain(Qt::cyan)));
        insert(file, {14, tile.x + 1, tile.y}, "not a picture");
        insert(file, {14, tile.x + 2, tile.y}, png(plain(Qt::red, 4'000)));
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
    }
    void configurations_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("wrong"); // empty: good
        const QByteArray url = R"("url":"https://t.example/{z}/{x}/{y}?tk={key}","key":"SECRET")";
        QTest::newRow("good") << "{" + url + R"(,"attribution":"A","approval":"GS(2024)1","crs":"gcj02"})"
                              << QString();
        QTest::newRow("no approval") << "{" + url + R"(,"attribution":"A"})" << u"approval"_s;
        QTest::newRow("no attribution") << "{" + url + R"(,"approval":"GS"})" << u"attribution"_s;
        QTest::newRow("crs") << "{" + url + R"(,"attribution":"A","approval":"G","crs":"3857"})" << u"crs"_s;
        QTest::newRow("zooms") << "{" + url + R"(,"attribution":"A","approval":"G","maximum_zoom":40})"
                               << u"zoom"_s;
        QTest::newRow("both") << "{" + url + R"(,"file":"x"})" << u"map.json"_s;
        QTest::newRow("neither") << QByteArray("{}") << u"map.json"_s;
        QTest::newRow("no json") << QByteArray("url=…") << u"map.json"_s;
        QTest::newRow("labels") << "{" + url + R"(,"attribution":"A","approval":"G","labels_url":"no"})"
                                << u"labels_url"_s;
        QTest::newRow("labels of a file")
            << QByteArray(R"({"file":"x","labels_url":"http://t/{z}/{x}/{y}"})") << u"labels_url"_s;
        QTest::newRow("own drawing of a server")
            << "{" + url + R"(,"attribution":"A","own_drawing":true})" << u"approval"_s;
        QTest::newRow("no file") << QByteArray(R"({"file":"/nowhere/x.mbtiles","attribution":"A"})")
                                 << u"/nowhere/x.mbtiles"_s;
    }
    void configurations()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, wrong);
        const auto source = BaseMapSource::fromJson(json);
        QCOMPARE(source.has_value(), wrong.isEmpty());
        if (source) {
            QCOMPARE(source->attribution, u"A · GS(2024)1"_s);
            QVERIFY(TileCache::isValidStyle(source->cacheKey));
            QVERIFY(!source->cacheKey.contains(u"SECRET"_s));
        } else {
            QCOMPARE(source.error().where, wrong);
            QVERIFY(!source.error().message().contains(u"SECRET"_s));
        }
    }
    void withoutAConfigurationThereIsNone()
    {
        const auto none = BaseMapSource::fromFile(u"/nowhere/map.json"_s);
        QVERIFY(none);
        QVERIFY(!none->has_value());
    }
    /// In the folder of map.json, wherever the program was started from.
    void filesAreLookedForBesideTheConfiguration()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"maps"_s));
        const TileId tile = tileAt({126.6, 45.75}, 14);
        makeMap(folder.filePath(u"maps/city.mbtiles"_s), tile, png(plain(Qt::cyan)));
        const QString json = folder.filePath(u"map.json"_s);
        write(json, R"({"file":"maps/city.mbtiles","attribution":"A","approval":"GS(2025)7号"})");
        const auto found = BaseMapSource::fromFile(json);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message()));
        QVERIFY(*found);
        QCOMPARE((*found)->attribution, u"A · GS(2025)7号"_s);
        const auto colour = [&](TileId t) {
            const auto bytes = (*found)->source(t, {});
            return bytes ? QImage::fromData(*bytes).pixelColor(9, 9) : QColor();
        };
        QCOMPARE(colour(tile), QColor(Qt::cyan));
        QCOMPARE(colour({17, tile.x * 8 + 5, tile.y * 8 + 2}), QColor(Qt::cyan)); // the file ends at 14
        write(json, R"({"url":"https://t.example/{z}/{x}/{y}?tk={key}","key_file":"town.key",
                        "labels_url":"https://t.example/names/{z}/{x}/{y}?tk={key}",
                        "attribution":"A","approval":"GS(2025)7号"})");
        QVERIFY(BaseMapSource::fromFile(json).error().message().contains(folder.filePath(u"town.key"_s)));
        write(folder.filePath(u"town.key"_s), "SECRET\n");
        const auto server = BaseMapSource::fromFile(json);
        QVERIFY2(server, server ? "" : qPrintable(server.error().message()));
        QVERIFY((*server)->labels && TileCache::isValidStyle((*server)->labelsCacheKey));
        QVERIFY((*server)->labelsCacheKey != (*server)->cacheKey);
    }
    /// A number, or that the company drew it itself: nothing is taken for granted.
    void aFilesMapNeedsItsApprovalNumber()
    {
        const QTemporaryDir folder;
        makeMap(folder.filePath(u"city.mbtiles"_s), tileAt({126.6, 45.75}, 14), png(plain(Qt::cyan)),
                u"© 测绘院 GS(2025)1234号"_s);
        const auto words = [&](const QByteArray &more) {
            const auto source =
                BaseMapSource::fromJson(R"({"file":"city.mbtiles")" + more + '}', folder.path());
            return source ? source->attribution : u"wrong: "_s + source.error().where;
        };
        QCOMPARE(words({}), u"wrong: approval"_s);
        QCOMPARE(words(R"(,"approval":" ")"), u"wrong: approval"_s);
        QCOMPARE(words(R"(,"approval":"","own_drawing":false)"), u"wrong: approval"_s);
        QCOMPARE(words(R"(,"own_drawing":true,"attribution":"本公司")"), u"本公司"_s);
        QCOMPARE(words(R"(,"approval":"GS(2025)1234号")"), u"© 测绘院 GS(2025)1234号"_s); // not twice
        QCOMPARE(words(R"(,"approval":"GS(2025)9号")"), u"© 测绘院 GS(2025)1234号 · GS(2025)9号"_s);
    }
    void brokenMbtiles()
    {
        const QTemporaryDir folder;
        const auto written = [&](const QString &name, const QByteArray &content) {
            write(folder.filePath(name), content);
            return folder.filePath(name);
        };
        QCOMPARE(MbTiles::open(folder.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(MbTiles::open(folder.path()).error().code, ErrorCode::NotFound);
        QVERIFY(!MbTiles::open(written(u"empty"_s, {})));
        QVERIFY(
            !MbTiles::open(written(u"text"_s, "these are no tiles, but a rather long text that goes on")));
        const QString other = folder.filePath(u"other.mbtiles"_s);
        make(other, {u"CREATE TABLE things (a, b)"_s});
        QVERIFY(!MbTiles::open(other));
        const QString vector = folder.filePath(u"vector.mbtiles"_s);
        make(vector, {u"CREATE TABLE metadata (name text, value text)"_s,
                      u"INSERT INTO metadata VALUES ('format', 'pbf')"_s,
                      u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
        insert(vector, {1, 0, 0}, "x");
        QVERIFY(MbTiles::open(vector).error().text.contains(u"矢量"_s));
        // Torn in the middle: told when it is opened or when a tile is read, never a crash.
        const QString torn = folder.filePath(u"torn.mbtiles"_s);
        make(torn, {u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
        for (int i = 0; i < 40; ++i)
            insert(torn, {6, i, 0}, png(ruled({6, i, 0})));
        QFile cut(torn);
        QVERIFY(cut.resize(cut.size() / 2));
        const auto opened = MbTiles::open(torn);
        int failed = 0;
        for (int i = 0; opened && i < 40; ++i)
            failed += opened->source({6, i, 0}, {}) ? 0 : 1;
        QVERIFY(!opened || failed > 0);
    }

private:
    static void run(const QString &file, const std::function<void(QSqlDatabase &)> &work)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"make"_s);
            db.setDatabaseName(file);
            QVERIFY(db.open());
            work(db);
        }
        QSqlDatabase::removeDatabase(u"make"_s);
    }
    static void make(const QString &file, const QStringList &statements)
    {
        run(file, [&](QSqlDatabase &db) {
            for (const QString &statement : statements)
                QVERIFY(QSqlQuery(db).exec(statement));
        });
    }
    /// With one tile and, if there are any, words of its own.
    static void makeMap(const QString &file, TileId tile, const QByteArray &bytes, const QString &words = {})
    {
        make(file, {u"CREATE TABLE metadata (name text, value text)"_s,
                    u"INSERT INTO metadata VALUES ('attribution', '%1')"_s.arg(words),
                    u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
        insert(file, tile, bytes);
    }
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    static void insert(const QString &file, TileId tile, const QByteArray &bytes)
    {
        run(file, [&](QSqlDatabase &db) {
            QSqlQuery query(db);
            query.prepare(u"INSERT INTO tiles VALUES (?, ?, ?, ?)"_s);
            query.addBindValue(tile.z);
            query.addBindValue(tile.x);
            query.addBindValue((1 << tile.z) - 1 - tile.y);
            query.addBindValue(bytes);
            QVERIFY(query.exec());
        });
    }
};

QTEST_GUILESS_MAIN(TestTileSources)
#include "tst_tile_sources.moc"
