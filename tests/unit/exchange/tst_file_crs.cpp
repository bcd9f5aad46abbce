// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// In which coordinate system an imported file is: asked, detected, or refused, never shifted unasked.
#include "app/exchange/file_crs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

QList<Geo::KnownPlace> placesIn(Geo::Crs crs, int count)
{
    QList<Geo::KnownPlace> places;
    for (int i = 0; i < count; ++i) {
        const Geo::LonLat known{126.5 + i * 0.013, 45.7 + i * 0.007};
        places.append(Geo::KnownPlace{Geo::fromWgs84(crs, known), known});
    }
    return places;
}

} // namespace

class TestFileCrs : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedForIsTaken()
    {
        // Also against the evidence: the person knows the file.
        QCOMPARE(*FileCrs::choose(u"gcj02"_s, placesIn(Geo::Crs::Wgs84, 9)), Geo::Crs::Gcj02);
        QCOMPARE(*FileCrs::choose(u"EPSG:4490"_s, {}), Geo::Crs::Cgcs2000);
        const auto unknown = FileCrs::choose(u"mars"_s, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::InvalidInput);
    }

    void whatIsToldByKnownPlacesIsDetected()
    {
        QCOMPARE(*FileCrs::choose(u"auto"_s, placesIn(Geo::Crs::Gcj02, 9)), Geo::Crs::Gcj02);
        QCOMPARE(*FileCrs::choose(u"AUTO"_s, placesIn(Geo::Crs::Bd09, 9)), Geo::Crs::Bd09);
        QCOMPARE(*FileCrs::choose(u"auto"_s, placesIn(Geo::Crs::Wgs84, 9)), Geo::Crs::Wgs84);
        QVERIFY(!FileCrs::choose(u"auto"_s, placesIn(Geo::Crs::Gcj02, 2))); // too few to tell
    }

    void nothingIsShiftedUnasked()
    {
        QCOMPARE(*FileCrs::choose({}, {}), Geo::Crs::Wgs84);
        QCOMPARE(*FileCrs::choose({}, placesIn(Geo::Crs::Wgs84, 9)), Geo::Crs::Wgs84);
        const auto shifted = FileCrs::choose({}, placesIn(Geo::Crs::Gcj02, 9));
        QVERIFY(!shifted);
        QVERIFY(shifted.error().text.contains(u"gcj02"_s));
        QVERIFY(shifted.error().text.contains(u"9"_s));
    }

    void placesLandWhereTheyAre()
    {
        const Geo::LonLat known{126.6035, 45.7512};
        const Geo::LonLat given = Geo::fromWgs84(Geo::Crs::Gcj02, known);
        const QPointF landed = FileCrs::toWgs84(Geo::Crs::Gcj02, {given.lon, given.lat});
        QVERIFY(std::abs(landed.x() - known.lon) < 2e-7 && std::abs(landed.y() - known.lat) < 2e-7);
        QVERIFY(FileCrs::toWgs84(Geo::Crs::Gcj02, {}).isNull()); // no place stays none
        QCOMPARE(FileCrs::toWgs84(Geo::Crs::Wgs84, {126.5, 45.7}), QPointF(126.5, 45.7));
    }
};

QTEST_GUILESS_MAIN(TestFileCrs)
#include "tst_file_crs.moc"
