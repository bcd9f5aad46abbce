// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/label_layout_p.h"
#include "app/geo/tile_cache.h"
#include "app/geo/tile_renderer.h"
#include "tests/unit/geo/sample_city.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

class TestTiles : public QObject
{
    Q_OBJECT

    std::shared_ptr<const BaseMap> m_city = std::make_shared<const BaseMap>(sampleCity(2000));
    TileRenderer m_light{m_city, lightTileStyle()};

    static int count(const QImage &image, const QColor &colour)
    {
        int n = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                n += image.pixelColor(x, y).rgb() == colour.rgb();
        }
        return n;
    }

private slots:
    void drawsWhatTheStyleSays()
    {
        const TileStyle style = lightTileStyle();
        const QImage tile = m_light.render(tileAt(m_city->buildings[300].footprint[0], 16));
        QCOMPARE(tile.size(), QSize(256, 256));
        QVERIFY(count(tile, style.ground) > 2000);
        QVERIFY(count(tile, style.building) > 500);
        QVERIFY(count(tile, style.road) > 500);
        const QImage park = m_light.render(tileAt(centroid(m_city->parks[0].ring), 16));
        QVERIFY(count(park, style.park) > 2000);
        const QImage river = m_light.render(tileAt(m_city->rivers[0].line[20], 15));
        QVERIFY(count(river, style.water) > 2000);
        const TileRenderer dark(m_city, darkTileStyle());
        QVERIFY(count(dark.render(tileAt(m_city->buildings[300].footprint[0], 16)), darkTileStyle().building)
                > 500);
    }
    void levelOfDetail()
    {
        const TileStyle style = lightTileStyle();
        const LonLat at = m_city->buildings[300].footprint[0];
        const QImage far = m_light.render(tileAt(at, 12));
        QVERIFY(count(far, style.community) > 100);
        QCOMPARE(count(far, style.building), 0);
        QVERIFY(count(m_light.render(tileAt(at, 14)), style.building) > 100);
        QVERIFY(count(m_light.render(tileAt({0, 0}, 14)), style.ground) == 256 * 256);
        QVERIFY(m_light.render({14, -1, 0}).isNull());
        QVERIFY(m_light.render({30, 0, 0}).isNull());
        QCOMPARE(m_light.render(tileAt(at, 15), 2).size(), QSize(512, 512));
    }
    void layersAreTransparentWithoutGround()
    {
        const TileId id = tileAt(m_city->communities[20].ring[0], 16);
        const QImage streets = m_light.render(id, 1, TileLayers(TileLayer::Roads) | TileLayer::Labels);
        QVERIFY(streets.hasAlphaChannel());
        int clear = 0;
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                clear += qAlpha(streets.pixel(x, y)) == 0;
        }
        QVERIFY(clear > 10000 && clear < 65000);
    }
    void namesAgreeAcrossTileBorders()
    {
        // The same stretch of city drawn as four tiles and in one piece must be the same picture.
        const TileId first = tileAt(m_city->communities[30].ring[0], 15);
        QImage tiles(512, 512, QImage::Format_RGB32);
        for (int dy = 0; dy < 2; ++dy) {
            for (int dx = 0; dx < 2; ++dx) {
                const QImage t = m_light.render({15, first.x + dx, first.y + dy});
                for (int y = 0; y < 256; ++y)
                    memcpy(tiles.scanLine(dy * 256 + y) + std::ptrdiff_t(dx) * 256 * 4, t.constScanLine(y),
                           256 * 4);
            }
        }
        const MercatorRect corner = tileRect({15, first.x + 1, first.y + 1});
        const QImage whole =
            m_light.renderView(fromMercator(MercatorMetres{corner.west, corner.north}), 15, QSize(512, 512));
        int different = 0;
        for (int y = 0; y < 512; ++y) {
            for (int x = 0; x < 512; ++x) {
                const QColor a = tiles.pixelColor(x, y);
                const QColor b = whole.pixelColor(x, y);
                different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                               + std::abs(a.blue() - b.blue())
                           > 24;
            }
        }
        QVERIFY2(different < 60, qPrintable(QString::number(different)));
    }
    void labelsDoNotOverlap()
    {
        for (const int zoom : {13, 15, 17}) {
            const LabelLayout layout = layOut(*m_city, zoom, lightTileStyle().families);
            QVERIFY(layout.labels.size() > (zoom == 13 ? 0U : 5U));
            const bool areas = zoom >= 14;
            int upright = 0;
            for (std::size_t i = 0; i < layout.labels.size(); ++i) {
                const Label &a = layout.labels[i];
                for (std::size_t j = i + 1;
                     j < layout.labels.size() && a.runs.size() == 1 && a.runs[0].angle == 0; ++j) {
                    const Label &b = layout.labels[j];
                    if (b.runs.size() == 1 && b.runs[0].angle == 0 && a.kind != LabelKind::Road
                        && b.kind != LabelKind::Road)
                        QVERIFY(!a.bounds.intersects(b.bounds));
                }
                upright += a.kind == LabelKind::Community;
            }
            QCOMPARE(upright > 0, areas);
        }
    }
    void stationsKeepTheirRoom()
    {
        // The layer above writes a station's name below its mark: no name of the base map may lie there.
        constexpr LonLat place{126.64, 45.75};
        const auto below = [&](double pixels) { // at zoom 14
            MercatorMetres m = toMercator(place);
            m.y -= pixels * 2 * MercatorLimit_m / (256 * std::exp2(14));
            return fromMercator(m);
        };
        const auto names = [&](double pixels, bool withStation) {
            BaseMap map;
            const LonLat c = below(pixels);
            map.communities.push_back({{{c.lon - 0.001, c.lat - 0.0005},
                                        {c.lon + 0.001, c.lat - 0.0005},
                                        {c.lon + 0.001, c.lat + 0.0005},
                                        {c.lon - 0.001, c.lat + 0.0005}},
                                       u"和丰家园"_s});
            if (withStation)
                map.stations.push_back({place, u"和丰站"_s});
            return layOut(map, 14, lightTileStyle().families).labels.size();
        };
        QCOMPARE(names(0, false), 1U);
        QCOMPARE(names(0, true), 0U); // under the mark
        QCOMPARE(names(23, false), 1U);
        QCOMPARE(names(23, true), 0U); // under the name
        QCOMPARE(names(60, true), 1U);
    }
    void aTextIsDrawnWithItsHalo()
    {
        BaseMap map;
        map.communities.push_back(
            {{{126.6, 45.75}, {126.604, 45.75}, {126.604, 45.752}, {126.6, 45.752}}, u"江畔人家"_s});
        const TileRenderer renderer(std::make_shared<const BaseMap>(map), lightTileStyle());
        const QImage view = renderer.renderView({126.602, 45.751}, 16, QSize(200, 80));
        const QRect text(60, 25, 80, 30);
        int dark = 0;
        int white = 0;
        for (int y = text.top(); y < text.bottom(); ++y) {
            for (int x = text.left(); x < text.right(); ++x) {
                dark += qGray(view.pixel(x, y)) < 150;
                white += view.pixelColor(x, y).lightness() > 250;
            }
        }
        QVERIFY2(dark > 60 && white > 60, qPrintable(u"%1 %2"_s.arg(dark).arg(white)));
    }
    void sameTileSamePictureFromAnyThread()
    {
        const TileId id = tileAt(m_city->communities[40].ring[0], 16);
        const QImage expected = m_light.render(id);
        const TileRenderer fresh(m_city, lightTileStyle());
        std::array<QImage, 4> made;
        {
            std::vector<std::jthread> threads;
            for (QImage &image : made)
                threads.emplace_back([&] { image = fresh.render(id); });
        }
        for (const QImage &image : made)
            QCOMPARE(image, expected);
    }
    void brokenGeometryIsSkipped()
    {
        BaseMap map = *m_city;
        map.roads.push_back({{{NAN, 1}, {2, 3}}, RoadClass::Arterial, u"坏"_s, 0});
        map.roads.push_back({{{126, 45}}, RoadClass::Arterial, u"短"_s, 0});
        map.buildings.push_back({{}, u"无"_s});
        map.buildings.push_back({{{999, 999}, {1, 1}, {2, 2}}, u"远"_s});
        map.parks.push_back({{{126.6, 45.75}, {126.61, 45.76}, {126.61, 45.75}, {126.6, 45.76}},
                             u"自交"_s}); // crosses itself
        map.stations.push_back({{NAN, NAN}, u"站"_s});
        const TileRenderer renderer(std::make_shared<const BaseMap>(map), lightTileStyle());
        for (const int z : {0, 5, 12, 14, 16, 17, 22})
            QVERIFY(!renderer.render(tileAt({126.6, 45.75}, z)).isNull());
        QVERIFY(map.bounds().west > 125 || map.bounds().west < 3);
        QVERIFY(!TileRenderer(nullptr, lightTileStyle()).render({0, 0, 0}).isNull());
        QVERIFY(BaseMap().bounds().isEmpty());
    }
    void fingerprintFollowsTheMap()
    {
        BaseMap map = *m_city;
        QCOMPARE(map.fingerprint(), m_city->fingerprint());
        map.buildings[7].footprint[0].lon += 1e-6;
        QVERIFY(map.fingerprint() != m_city->fingerprint());
    }

    void cacheKeepsWithinItsBounds()
    {
        TileCache cache({.memory_bytes = 1000, .disk_bytes = 0});
        for (int i = 0; i < 10; ++i)
            cache.insert(u"light"_s, {5, i, 0}, QByteArray(200, char('a' + i)));
        QVERIFY(cache.memoryUsed_bytes() <= 1000);
        QVERIFY(!cache.find(u"light"_s, {5, 0, 0}));
        QCOMPARE(cache.find(u"light"_s, {5, 9, 0}), QByteArray(200, 'j'));
        QVERIFY(!cache.find(u"dark"_s, {5, 9, 0}));
        cache.clear();
        QVERIFY(!cache.find(u"light"_s, {5, 9, 0}));
    }
    void cacheOnDisk()
    {
        QTemporaryDir dir;
        const TileCache::Limits limits{.memory_bytes = 500, .disk_bytes = 2000};
        {
            TileCache cache(dir.path(), limits);
            for (int i = 0; i < 9; ++i)
                cache.insert(u"light-1"_s, {5, i, 3}, QByteArray(200, char('a' + i)));
            QCOMPARE(cache.diskUsed_bytes(), 1800);
        }
        TileCache cache(dir.path(), limits); // another run
        QCOMPARE(cache.find(u"light-1"_s, {5, 2, 3}), QByteArray(200, 'c'));
        for (int i = 10; i < 30; ++i)
            cache.insert(u"light-1"_s, {5, i, 3}, QByteArray(200, 'z'));
        QVERIFY(cache.diskUsed_bytes() <= 2000);
        QCOMPARE(cache.find(u"light-1"_s, {5, 29, 3}), QByteArray(200, 'z'));
        qint64 onDisk = 0;
        for (QDirIterator it(dir.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            onDisk += it.nextFileInfo().size();
        QCOMPARE(onDisk, cache.diskUsed_bytes());
        // Nothing that leads out of the folder.
        cache.insert(u"../evil"_s, {5, 1, 1}, "x");
        QVERIFY(!QFile::exists(dir.path() + u"/../evil"_s));
        QVERIFY(!TileCache::isValidStyle(u".."_s));
        QVERIFY(!TileCache::isValidStyle(u"a/b"_s));
        QVERIFY(TileCache::isValidStyle(u"light-0123abcd"_s));
    }
    void cacheWithAFolderThatCannotBeWritten()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        TileCache cache(dir.filePath(u"file/below"_s), {});
        cache.insert(u"light"_s, {1, 1, 1}, "abc");
        QCOMPARE(cache.diskErrors(), 1);
        QCOMPARE(cache.find(u"light"_s, {1, 1, 1}), QByteArray("abc")); // memory still works
    }
};

QTEST_MAIN(TestTiles)
#include "tst_tiles.moc"
