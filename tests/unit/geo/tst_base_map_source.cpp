// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What map.json may say: good and bad configurations, names of files, the approval number.
#include "app/geo/tiles/base_map_source.h"
#include "tile_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestBaseMapSource : public QObject
{
    Q_OBJECT

private slots:
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
            << QByteArray("{\"file\":\"x\",\"labels_url\":\"http://t/{z}/{x}/{y}\"}") << u"labels_url"_s;
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
        writeFile(json, R"({"file":"maps/city.mbtiles","attribution":"A","approval":"GS(2025)7号"})");
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
        writeFile(json, R"({"url":"https://t.example/{z}/{x}/{y}?tk={key}","key_file":"town.key",)"
                        R"("labels_url":"https://t.example/names/{z}/{x}/{y}?tk={key}",)"
                        R"("attribution":"A","approval":"GS(2025)7号"})");
        const auto keyless = BaseMapSource::fromFile(json);
        QVERIFY(!keyless && keyless.error().message().contains(folder.filePath(u"town.key"_s)));
        writeFile(folder.filePath(u"town.key"_s), "SECRET\n");
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
};

QTEST_GUILESS_MAIN(TestBaseMapSource)
#include "tst_base_map_source.moc"
