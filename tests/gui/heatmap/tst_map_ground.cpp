// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A base map of the company's choice: whose it is, what is told when it fails, what is seen instead.
#include "map_sample.h"
#include "map_window.h"

#include "ui/heatmap/view/map_tiles.h"

#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

const QString kTheirWords = u"© 测绘院 · GS(2024)0568号"_s;

QByteArray plainTile(const QColor &colour)
{
    QImage image(Geo::TileSize_px, Geo::TileSize_px, QImage::Format_RGB32);
    image.fill(colour);
    return Geo::encodeTile(image);
}

/// A company's map: magenta everywhere, or out of reach.
struct TheirMap
{
    std::shared_ptr<std::atomic<bool>> away = std::make_shared<std::atomic<bool>>(false);

    [[nodiscard]] QFuture<Geo::FoundBaseMap> found() const
    {
        Geo::BaseMapSource map;
        map.source = [away = away, tile = plainTile(Qt::magenta)](
                         Geo::TileId, const std::stop_token &) -> Result<QByteArray> {
            if (*away)
                return failure(ErrorCode::Unavailable, u"连不上"_s);
            return tile;
        };
        map.attribution = kTheirWords;
        return QtFuture::makeReadyValueFuture(Geo::FoundBaseMap(std::move(map)));
    }
};

QImage tileOf(const QUrl &style, Geo::TileId tile)
{
    QNetworkAccessManager network;
    const QUrl url = style.resolved(QUrl(u"%1/%2/%3.png"_s.arg(tile.z).arg(tile.x).arg(tile.y)));
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, Testing::kPatience))
        return {};
    return QImage::fromData(reply->readAll()).convertToFormat(QImage::Format_ARGB32);
}

bool isPlain(const QImage &tile, const QColor &colour)
{
    return !tile.isNull() && tile.pixelColor(3, 3) == colour && tile.pixelColor(200, 120) == colour;
}

} // namespace

class TestMapGround : public QObject
{
    Q_OBJECT

private slots:
    void itsTilesAndItsWordsAreShown();
    void aMapThatCannotBeUsedIsToldAndTheDrawnOneShown();
    void whereItFailsTheDrawnMapStandsInUntilItIsBack();
    void beyondItsEdgeTheDrawnMapStandsInAndNothingIsWrong();
    void itsNamesMayBeALayerOfTheirOwn();
};

void TestMapGround::itsTilesAndItsWordsAreShown()
{
    const TheirMap theirs;
    MapDesk desk;
    desk.model.setBaseMapSource(theirs.found());
    QVERIFY(desk.start());
    const MapWindow window(desk);
    auto *foot = window.map->findChild<MapFoot *>(u"map_foot"_s);
    QVERIFY(foot);
    QTRY_COMPARE(foot->accessibleDescription(), kTheirWords);
    QVERIFY(!desk.model.tiles().drawn());
    const Geo::TileId tile = Geo::tileAt(desk.crowd(), 16);
    for (const bool dark : {false, true}) {
        const MapView::Tiles tiles = desk.model.tiles().tiles(dark);
        QVERIFY(isPlain(tileOf(tiles.ground, tile), Qt::magenta));
        QVERIFY(isPlain(tileOf(tiles.streets, tile), QColor(0, 0, 0, 0)));
    }
    const auto banner = [&] {
        const auto *label = window.map->findChild<QLabel *>(u"pane_banner"_s);
        return label && label->isVisible() ? label->text() : QString();
    };
    QCOMPARE(banner(), QString());
    // While it is out of reach that is said, and so is whose map is seen there.
    *theirs.away = true;
    QVERIFY(
        !isPlain(tileOf(desk.model.tiles().tiles(false).ground, Geo::tileAt(desk.crowd(), 18)), Qt::magenta));
    QTRY_VERIFY2(banner().contains(u"连不上"_s), qPrintable(banner()));
    QTRY_VERIFY(foot->accessibleDescription().contains(kTheirWords)
                && foot->accessibleDescription().contains(desk.plan.baseMap().attribution()));
    *theirs.away = false;
    QVERIFY(isPlain(tileOf(desk.model.tiles().tiles(false).ground, tile), Qt::magenta));
    QTRY_COMPARE(banner(), QString());
}

void TestMapGround::aMapThatCannotBeUsedIsToldAndTheDrawnOneShown()
{
    MapDesk desk;
    const QString name = desk.folder.filePath(u"map.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"file":"torn.mbtiles","attribution":"A","approval":"GS(2025)7号"})");
    file.close();
    desk.model.setBaseMapSource(QtFuture::makeReadyValueFuture(Geo::BaseMapSource::fromFile(name)));
    QVERIFY(desk.start());
    const MapWindow window(desk);
    const auto *banner = window.map->findChild<QLabel *>(u"pane_banner"_s);
    QVERIFY(banner && banner->isVisible());
    QVERIFY2(banner->text().contains(u"torn.mbtiles"_s), qPrintable(banner->text()));
    QVERIFY(desk.model.tiles().drawn());
    const auto *foot = window.map->findChild<MapFoot *>(u"map_foot"_s);
    QVERIFY(foot);
    QCOMPARE(foot->accessibleDescription(), desk.plan.baseMap().attribution());
}

void TestMapGround::whereItFailsTheDrawnMapStandsInUntilItIsBack()
{
    const Geo::BaseMap city = sampleCity(300);
    const Geo::TileId tile = Geo::tileAt({126.60, 45.75}, 15);
    const QImage drawn =
        Geo::TileRenderer(std::make_shared<const Geo::BaseMap>(city), Geo::lightTileStyle()).render(tile);
    const TheirMap theirs;
    *theirs.away = true;
    Geo::TileService service(std::make_shared<Geo::TileCache>());
    MapTiles tiles(service);
    QSignalSpy ready(&tiles, &MapTiles::ready);
    tiles.awaitSource(theirs.found());
    tiles.setBaseMap(city);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(tiles.attribution(), kTheirWords);
    const QUrl first = tiles.tiles(false).ground;
    QCOMPARE(tileOf(first, tile).convertToFormat(QImage::Format_RGB32), drawn);
    QTRY_VERIFY2(tiles.sourceProblem().contains(u"连不上"_s), qPrintable(tiles.sourceProblem()));
    QVERIFY(tiles.attribution().contains(city.attribution()));
    // Looked for while nobody moves the map: it is back, and pictures with stand-ins are loaded anew.
    *theirs.away = false;
    tiles.tryAgain();
    QTRY_COMPARE(ready.count(), 2);
    QVERIFY(tiles.tiles(false).ground != first);
    QVERIFY(isPlain(tileOf(tiles.tiles(false).ground, tile), Qt::magenta));
    QCOMPARE(tiles.attribution(), kTheirWords);
    QCOMPARE(tiles.sourceProblem(), QString());
    QVERIFY(tileOf(first, tile).isNull()); // nobody goes on with the addresses of before
    QVERIFY(!tiles.isLoading());
}

/// What is in the cache from another day came from this address: where its server has no tile, the map ends.
/// The drawn one is seen there, both are named, and nobody is told that something can't be had.
void TestMapGround::beyondItsEdgeTheDrawnMapStandsInAndNothingIsWrong()
{
    const Geo::BaseMap city = sampleCity(300);
    const Geo::TileId known = Geo::tileAt({126.60, 45.75}, 15);
    const Geo::TileId beyond{known.z, known.x + 1, known.y};
    const auto cache = std::make_shared<Geo::TileCache>();
    cache->insert(u"theirs-1"_s, known, plainTile(Qt::magenta));
    Geo::BaseMapSource map;
    map.source = [](Geo::TileId, const std::stop_token &) -> Result<QByteArray> {
        return failure(ErrorCode::NotFound, u"没有这张瓦片"_s);
    };
    map.cacheKey = u"theirs-1"_s;
    map.attribution = kTheirWords;
    Geo::TileService service(cache);
    MapTiles tiles(service);
    QSignalSpy ready(&tiles, &MapTiles::ready);
    tiles.awaitSource(QtFuture::makeReadyValueFuture(Geo::FoundBaseMap(std::move(map))));
    tiles.setBaseMap(city);
    QTRY_COMPARE(ready.count(), 1);
    const QUrl ground = tiles.tiles(false).ground;
    QVERIFY(isPlain(tileOf(ground, known), Qt::magenta));
    QCOMPARE(service.counters().fromCache, 1);
    QCOMPARE(tiles.attribution(), kTheirWords);
    QSignalSpy told(&tiles, &MapTiles::sourceChanged);
    const QImage drawn =
        Geo::TileRenderer(std::make_shared<const Geo::BaseMap>(city), Geo::lightTileStyle()).render(beyond);
    QCOMPARE(tileOf(ground, beyond).convertToFormat(QImage::Format_RGB32), drawn);
    QTRY_VERIFY(told.count() > 0); // whose map is seen there
    QVERIFY2(tiles.attribution().contains(kTheirWords) && tiles.attribution().contains(city.attribution()),
             qPrintable(tiles.attribution()));
    QCOMPARE(tiles.sourceProblem(), QString());
}

void TestMapGround::itsNamesMayBeALayerOfTheirOwn()
{
    Geo::FoundBaseMap map = TheirMap().found().result();
    QVERIFY(map && *map);
    (*map)->labels = [tile = plainTile(Qt::yellow)](
                         Geo::TileId, const std::stop_token &) -> Result<QByteArray> { return tile; };
    Geo::TileService service;
    MapTiles tiles(service);
    QSignalSpy ready(&tiles, &MapTiles::ready);
    tiles.awaitSource(QtFuture::makeReadyValueFuture(map));
    tiles.setBaseMap(sampleCity(100));
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(isPlain(tileOf(tiles.tiles(true).streets, {15, 7, 7}), Qt::yellow));
    QVERIFY(isPlain(tileOf(tiles.tiles(true).ground, {15, 7, 7}), Qt::magenta));
}

QTEST_MAIN(TestMapGround)
#include "tst_map_ground.moc"
