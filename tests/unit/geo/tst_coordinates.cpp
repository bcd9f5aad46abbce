// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/base_map.h"
#include "app/geo/coordinates.h"
#include "app/geo/spatial_index.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Warmline::Geo;

class TestCoordinates : public QObject
{
    Q_OBJECT

private slots:
    void gcjReferencePoints_data()
    {
        QTest::addColumn<LonLat>("wgs");
        QTest::addColumn<LonLat>("gcj");
        // Pairs as published with the open implementations of the transform.
        QTest::newRow("Shanghai") << LonLat{121.5272106, 31.1774276}
                                  << LonLat{121.531541859215, 31.17530398364597};
        QTest::newRow("Shenzhen") << LonLat{113.912316, 22.543847}
                                  << LonLat{113.9171764808363, 22.540796131694766};
        QTest::newRow("Tiananmen") << LonLat{116.404, 39.915}
                                   << LonLat{116.41024449916938, 39.91640428150164};
        QTest::newRow("Wangjing") << LonLat{116.481499, 39.990475}
                                  << LonLat{116.487585177952, 39.991754014757};
        QTest::newRow("Beijing") << LonLat{116.377817, 39.911954}
                                 << LonLat{116.38404722455657, 39.91334545536069};
    }
    void gcjReferencePoints()
    {
        QFETCH(LonLat, wgs);
        QFETCH(LonLat, gcj);
        const Gcj02 there = toGcj02(wgs);
        QCOMPARE_LT(distance_m({there.lon, there.lat}, gcj), 0.5);
        QCOMPARE_GT(distance_m({there.lon, there.lat}, wgs), 100.0);
        QCOMPARE_LT(distance_m(fromGcj02({gcj.lon, gcj.lat}), wgs), 0.5);
    }
    void bdReferencePoints()
    {
        // As published with the open implementations; their inverse is a first-order one, hence 2 m there.
        const Bd09 bd = toBd09(Gcj02{116.404, 39.915});
        QCOMPARE_LT(distance_m({bd.lon, bd.lat}, {116.41036949371029, 39.92133699351022}), 0.5);
        const Gcj02 gcj = toGcj02(Bd09{116.404, 39.915});
        QCOMPARE_LT(distance_m({gcj.lon, gcj.lat}, {116.39762729119315, 39.90865673957631}), 2.0);
    }
    void roundTrips()
    {
        QRandomGenerator random(7);
        double worstGcj = 0;
        double worstBd = 0;
        for (int i = 0; i < 20000; ++i) {
            const LonLat p{73 + 62 * random.generateDouble(), 4 + 49 * random.generateDouble()};
            worstGcj = std::max(worstGcj, distance_m(fromGcj02(toGcj02(p)), p));
            worstBd = std::max(worstBd, distance_m(fromBd09(toBd09(p)), p));
        }
        QCOMPARE_LT(worstGcj, 0.001);
        QCOMPARE_LT(worstBd, 0.001);
    }
    void outsideChinaGcjIsWgs()
    {
        const LonLat paris{2.3522, 48.8566};
        QCOMPARE(toGcj02(paris).lon, paris.lon);
        QCOMPARE(fromGcj02({paris.lon, paris.lat}).lat, paris.lat);
        QCOMPARE(fromCgcs2000(toCgcs2000(paris)), paris);
    }
    void mercator()
    {
        // Of a latitude of 45 degrees: R·asinh(1).
        const MercatorMetres half = toMercator(LonLat{90, 45});
        QVERIFY(std::abs(half.x - 10018754.171) < 0.001);
        QVERIFY(std::abs(half.y - 5621521.486) < 0.001);
        const LonLat back = fromMercator(toMercator(LonLat{116.391, 39.907}));
        QVERIFY(std::abs(back.lon - 116.391) < 1e-10);
        QVERIFY(std::abs(back.lat - 39.907) < 1e-10);
        QVERIFY(std::abs(toMercator(LonLat{180, 90}).y - MercatorLimit_m) < 1e-3);
        QVERIFY(std::abs(mercatorScale(60) - 2.0) < 1e-12);
        QVERIFY(std::abs(mercatorScaleAt(toMercator(LonLat{0, 45.75}).y) - mercatorScale(45.75)) < 1e-12);
        QVERIFY(std::abs(groundMetresPerPixel(0, 0) - 156543.0339) < 1e-3);
    }
    void tiles()
    {
        // Greenwich at zoom 10, and the well-known tile of the platform notes' city.
        QCOMPARE(tileAt({0.0, 51.4769}, 10), (TileId{10, 512, 340}));
        const TileId t = tileAt({126.53, 45.80}, 14);
        const MercatorRect r = tileRect(t);
        QVERIFY(r.contains(toMercator(LonLat{126.53, 45.80})));
        QVERIFY(std::abs(r.width() - mercatorMetresPerPixel(14) * 256) < 1e-6);
        QCOMPARE(tileAt({-200, 95}, 3), (TileId{3, 0, 0}));
        QCOMPARE(tileAt({NAN, NAN}, 3).z, 3);
        QVERIFY(!isValid(TileId{2, 4, 0}));
        QVERIFY(!isValid(TileId{-1, 0, 0}));
        QVERIFY(isValid(TileId{2, 3, 3}));
    }
    void distances()
    {
        // Beijing to Harbin, about 1,060 km by great circle.
        const double d = distance_m({116.4074, 39.9042}, {126.6424, 45.7560});
        QVERIFY2(std::abs(d - 1'058'000) < 6'000, qPrintable(QString::number(d)));
        QCOMPARE(distance_m({10, 20}, {10, 20}), 0.0);
        QVERIFY(std::abs(distance_m({179.9, 0}, {-179.9, 0}) - 22239.0) < 5.0);
    }
    void localFrame()
    {
        const LocalFrame frame({126.6, 45.75});
        const LonLat p = frame.toLonLat(3000, -4000);
        const auto back = frame.toMetres(p);
        QVERIFY(std::abs(back.east_m - 3000) < 1e-6);
        QVERIFY(std::abs(back.north_m + 4000) < 1e-6);
        QVERIFY(std::abs(distance_m({126.6, 45.75}, p) - 5000) < 15); // sphere against ellipsoid: 0.3 %
        QVERIFY(p.lon > 126.6 && p.lat < 45.75);
    }
    void badInput()
    {
        QVERIFY(!isValid(LonLat{NAN, 0}));
        QVERIFY(!isValid(LonLat{181, 0}));
        QVERIFY(looksSwapped(45.75, 126.6));
        QVERIFY(!looksSwapped(126.6, 45.75));
    }
    void spatialIndexAgreesWithASearchOfAll()
    {
        QRandomGenerator random(3);
        std::vector<SpatialIndex::PointEntry> points;
        for (quint32 i = 0; i < 5000; ++i)
            points.push_back({{126 + random.generateDouble(), 45 + random.generateDouble()}, i});
        points.push_back({{NAN, 45}, 5000});
        const SpatialIndex index{std::span<const SpatialIndex::PointEntry>(points)};
        QCOMPARE(index.size(), 5000);
        QCOMPARE(index.refused(), 1);
        const LonLat centre{126.4, 45.6};
        std::vector<std::pair<double, quint32>> all;
        for (quint32 i = 0; i < 5000; ++i)
            all.emplace_back(distance_m(centre, points[i].at), i);
        std::ranges::sort(all);
        const auto near = index.within(centre, 5000);
        const auto expected = std::ranges::count_if(all, [](const auto &p) { return p.first <= 5000; });
        QVERIFY(expected > 20);
        QCOMPARE(static_cast<std::ptrdiff_t>(near.size()), expected);
        const auto nearest = index.nearest(centre, 10);
        QCOMPARE(nearest.size(), std::size_t(10));
        for (std::size_t i = 0; i < 10; ++i) {
            QCOMPARE(near[i].value, all[i].second);
            QCOMPARE(nearest[i].value, all[i].second);
        }
        const LonLatRect box{126.2, 45.2, 126.3, 45.25};
        const auto inBox = index.within(box);
        QCOMPARE(static_cast<std::ptrdiff_t>(inBox.size()),
                 std::count_if(points.begin(), points.end() - 1,
                               [&](const auto &p) { return box.contains(p.at); }));
    }
    void spatialIndexOfBoxes()
    {
        const std::vector<SpatialIndex::Entry> boxes = {
            {{126.0, 45.0, 126.01, 45.01}, 1}, {{126.1, 45.0, 126.11, 45.01}, 2}, {{2, 1, 1, 2}, 3}};
        SpatialIndex index{std::span<const SpatialIndex::Entry>(boxes)};
        QCOMPARE(index.refused(), 1);
        const auto inside = index.within(LonLat{126.005, 45.005}, 10);
        QCOMPARE(inside.size(), std::size_t(1));
        QCOMPARE(inside[0].distance_m, 0.0);
        QVERIFY(index.add({126.005, 45.02}, 9));
        QVERIFY(!index.add({500, 0}, 10));
        QCOMPARE(index.within(LonLat{126.005, 45.005}, 2000).size(), std::size_t(2));
        QVERIFY(index.within(LonLat{126, 45}, NAN).empty());
    }
    void rings()
    {
        const GeoLine square = {{0, 0}, {2, 0}, {2, 2}, {0, 2}};
        QCOMPARE(centroid(square), (LonLat{1, 1}));
        QVERIFY(contains(square, {1, 1.5}));
        QVERIFY(!contains(square, {2.1, 1}));
        QVERIFY(!contains({}, {0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
