// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names of coordinate systems, the way there and back, and what a file's system is guessed to be.
#include "app/geo/crs.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

class TestCrs : public QObject
{
    Q_OBJECT

    static std::vector<KnownPlace> places(Crs crs, double noise_m)
    {
        QRandomGenerator random(7);
        std::vector<KnownPlace> list;
        for (int i = 0; i < 40; ++i) {
            const LonLat known{126.5 + random.generateDouble() * 0.3, 45.6 + random.generateDouble() * 0.3};
            LonLat given = fromWgs84(crs, known);
            given.lat += (random.generateDouble() - 0.5) * 2 * noise_m / 111'000;
            list.push_back({given, known});
        }
        return list;
    }

private slots:
    void names()
    {
        for (const Crs crs : {Crs::Wgs84, Crs::Cgcs2000, Crs::Gcj02, Crs::Bd09})
            QCOMPARE(crsFromName(crsName(crs)), std::optional(crs));
        QCOMPARE(crsFromName(u"WGS-84"), std::optional(Crs::Wgs84));
        QCOMPARE(crsFromName(u"EPSG:4490"), std::optional(Crs::Cgcs2000));
        QCOMPARE(crsFromName(u"urn:ogc:def:crs:OGC:1.3:CRS84"), std::optional(Crs::Wgs84));
        QCOMPARE(crsFromName(u"urn:ogc:def:crs:EPSG::4490"), std::optional(Crs::Cgcs2000));
        QCOMPARE(crsFromName(u"火星坐标系"), std::optional(Crs::Gcj02));
        QCOMPARE(crsFromName(u"EPSG:3857"), std::nullopt);
        QCOMPARE(crsFromName(u""), std::nullopt);
    }
    void thereAndBackWithinHalfAMetre()
    {
        for (const Crs crs : {Crs::Wgs84, Crs::Cgcs2000, Crs::Gcj02, Crs::Bd09}) {
            double worst = 0;
            for (double lon = 73.5; lon < 135; lon += 3.1) {
                for (double lat = 18.5; lat < 53.5; lat += 2.3) {
                    const LonLat there = fromWgs84(crs, {lon, lat});
                    worst = std::max(worst, distance_m(toWgs84(crs, there.lon, there.lat), {lon, lat}));
                }
            }
            QVERIFY2(worst <= 0.5, qPrintable(crsName(crs) + u' ' + QString::number(worst)));
        }
        // They do differ, or the loop above proves nothing.
        QCOMPARE_GT(distance_m(fromWgs84(Crs::Gcj02, {126.6, 45.75}), {126.6, 45.75}), 300.0);
        QCOMPARE_GT(distance_m(fromWgs84(Crs::Bd09, {126.6, 45.75}), fromWgs84(Crs::Gcj02, {126.6, 45.75})),
                    300.0);
    }
    void guessedByWhatIsKnown_data()
    {
        QTest::addColumn<int>("crs");
        for (const Crs crs : {Crs::Wgs84, Crs::Gcj02, Crs::Bd09})
            QTest::addRow("%s", qPrintable(crsName(crs))) << int(crs);
    }
    void guessedByWhatIsKnown()
    {
        QFETCH(int, crs);
        const auto guess = guessCrs(places(Crs(crs), 30));
        QVERIFY(guess);
        QCOMPARE(int(guess->crs), crs);
        QCOMPARE(guess->compared, 40);
        QCOMPARE_LT(guess->median_m, 31.0);
    }
    void nothingIsGuessedWithoutGrounds()
    {
        QVERIFY(!guessCrs({}));
        const auto few = places(Crs::Gcj02, 0);
        QVERIFY(!guessCrs(std::span(few).first(2)));
        QVERIFY(!guessCrs(places(Crs::Wgs84, 3000))); // fits nowhere
        std::vector<KnownPlace> abroad; // where GCJ-02 is the same as WGS-84
        for (int i = 0; i < 9; ++i)
            abroad.push_back({{10.0 + i, 50}, {10.0 + i, 50}});
        QVERIFY(!guessCrs(abroad));
    }
};

QTEST_GUILESS_MAIN(TestCrs)
#include "tst_crs.moc"
