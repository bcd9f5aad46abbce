// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Points from CSV: headers, encodings, separators, and what is left out and why.
#include "app/exchange/map/grid_file.h"
#include "app/exchange/map/point_file.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPointFile : public QObject
{
    Q_OBJECT

    static QList<double> figures(const PointFile &file)
    {
        QList<double> list;
        for (const Geo::DensityPoint &p : file.points) {
            const Geo::LonLat at = Geo::fromMercator(Geo::MercatorMetres{p.x, p.y});
            list << std::round(at.lon * 1e6) / 1e6 << std::round(at.lat * 1e6) / 1e6
                 << static_cast<double>(p.weight);
        }
        return list;
    }

private slots:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("weight");
        const auto gb = [](const QString &s) { return QByteArray(QStringEncoder("GB18030")(s)); };
        QTest::newRow("plain") << QByteArray("lon,lat,weight\n126.6,45.75,2\n") << 2.0;
        QTest::newRow("no weight") << QByteArray("lon,lat\r\n126.6,45.75\r\n") << 1.0;
        QTest::newRow("other order, other columns")
            << QByteArray("id;Latitude;WEIGHT;Longitude\nA;45.75;2;126.6\n") << 2.0;
        QTest::newRow("Chinese") << u"\uFEFF编号\t纬度\t经度（度）\t权重\n1\t45.75\t126.6\t2\n"_s.toUtf8()
                                 << 2.0;
        QTest::newRow("GB18030") << gb(u"经度,纬度,件数\n126.6,45.75,2\n"_s) << 2.0;
        QTest::newRow("no header") << QByteArray("126.6,45.75,2\n") << 2.0;
        QTest::newRow("quoted") << QByteArray("\"lon\",\"lat\",\"note\"\n\"126.6\",\" 45.75 \",\"a, b\"\n")
                                << 1.0;
        QTest::newRow("no last break") << QByteArray("lng,lat,w\n+126.6,45.75,2.0e0") << 2.0;
    }
    void headers()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, weight);
        const auto file = PointFile::parse(text, Geo::Crs::Wgs84);
        QVERIFY2(file, file ? "" : qPrintable(file.error().text));
        QCOMPARE(figures(*file), (QList<double>{126.6, 45.75, weight}));
        QCOMPARE(file->leftOut.all(), 0);
    }
    void theSystemIsTakenIntoAccount()
    {
        const auto there = Geo::fromWgs84(Geo::Crs::Bd09, {126.6, 45.75});
        const QByteArray text = "lon,lat\n" + QByteArray::number(there.lon, 'f', 9) + ','
                              + QByteArray::number(there.lat, 'f', 9) + '\n';
        QCOMPARE(figures(*PointFile::parse(text, Geo::Crs::Bd09)), (QList<double>{126.6, 45.75, 1}));
        QVERIFY(figures(*PointFile::parse(text, Geo::Crs::Wgs84)).first() > 126.605);
    }
    void whatIsLeftOutIsCounted()
    {
        const auto file = PointFile::parse("lon,lat,weight\n"
                                           "126.6,45.75,1\n" // good
                                           "nan,45.75,1\n"
                                           "126.6,inf,1\n"
                                           "45.75,126.6,1\n" // exchanged, off the globe
                                           "40,80,1\n" // may be exchanged, but there is such a place
                                           "200,45,1\n"
                                           "126,89,1\n" // on the globe, not on the map
                                           "126.6,45.75,-1\n"
                                           "126.6,45.75,nan\n"
                                           "126.6,x,1\n"
                                           "126.6,45.75\n"
                                           "\n"
                                           "1e999,45,1\n",
                                           Geo::Crs::Wgs84);
        QVERIFY(file);
        QCOMPARE(file->lines, 12);
        QCOMPARE(file->points.size(), 2U);
        QCOMPARE(file->leftOut.notFinite, 3);
        QCOMPARE(file->leftOut.outsideWorld, 3);
        QCOMPARE(file->leftOut.badWeight, 2);
        QCOMPARE(file->leftOut.unreadable, 2);
        QCOMPARE(file->looksSwapped, 2);
        QCOMPARE(file->examples.size(), 10);
        QCOMPARE(file->examples.first().line, 3);
        QCOMPARE(file->examples.at(2).line, 5);
        QVERIFY(file->examples.at(2).reason.contains(u"写反"_s));
    }
    void wholeFilesThatCannotBeRead()
    {
        QVERIFY(!PointFile::parse("", Geo::Crs::Wgs84));
        QVERIFY(!PointFile::parse("a,b\n1,2\n", Geo::Crs::Wgs84));
        QVERIFY(!PointFile::parse("lon,lon,lat\n1,2,3\n", Geo::Crs::Wgs84));
        QCOMPARE(PointFile::read(u"/nowhere/points.csv"_s, Geo::Crs::Wgs84).error().code,
                 ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QByteArray many = "lon,lat\n";
        for (int i = 0; i < 70'000; ++i)
            many += "1,2\n";
        QCOMPARE(PointFile::parse(many, Geo::Crs::Wgs84, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(PointFile::parse(many, Geo::Crs::Wgs84)->points.size(), 70'000U);
    }
    void npy()
    {
        Geo::DensitySpec spec;
        spec.area = {0, 0, 30, 20};
        spec.size = QSize(3, 2);
        Geo::DensityGrid grid(spec);
        grid.values()[1] = 1.5F;
        grid.values()[5] = -0.0F;
        const QByteArray bytes = npyBytes(grid);
        QVERIFY(bytes.startsWith(QByteArray("\x93NUMPY\x01\x00", 8)));
        QVERIFY(bytes.contains("'shape': (2, 3)"));
        QCOMPARE((bytes.size() - 24) % 64, 0); // the data begin on a boundary of 64
        float second = 0;
        memcpy(&second, bytes.constData() + bytes.size() - 20, 4);
        QCOMPARE(second, 1.5F);
        QCOMPARE(writeGrid(grid, rampFor(grid), u"grid.txt"_s).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestPointFile)
#include "tst_point_file.moc"
