// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coordinates as people write them: either order where it can be told apart, and nothing where it is no
// place.
#include "app/services/map/place_finder.h"

#include "tests/support/gui/fake_store.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// Finds one ticket, whatever is looked for.
class OneTicketQueries final : public Testing::FakeQueries
{
public:
    Ticket only;

    Result<SearchAnswer> search(const QString &, int) override
    {
        SearchAnswer answer;
        SearchHit hit;
        hit.kind = SearchKind::Ticket;
        hit.id = only.number;
        answer.hits = {hit};
        return answer;
    }
    Result<std::optional<Ticket>> ticketByNumber(const QString &) override { return std::optional(only); }
};

} // namespace

class TestPlaceFinder : public QObject
{
    Q_OBJECT

private slots:
    void coordinatesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::newRow("comma") << u"126.6123,45.7512"_s << 126.6123 << 45.7512;
        QTest::newRow("spaces") << u"  126.6123  45.7512 "_s << 126.6123 << 45.7512;
        QTest::newRow("wide comma") << u"126.6123，45.7512"_s << 126.6123 << 45.7512;
        QTest::newRow("the other way round, in China") << u"45.7512, 126.6123"_s << 126.6123 << 45.7512;
        QTest::newRow("letters behind") << u"45.7512°N 126.6123°E"_s << 126.6123 << 45.7512;
        QTest::newRow("letters before") << u"E126.6123 N45.7512"_s << 126.6123 << 45.7512;
        QTest::newRow("south and west") << u"23.5s 46.6w"_s << -46.6 << -23.5;
        QTest::newRow("signs") << u"-46.6,-23.5"_s << -46.6 << -23.5;
        QTest::newRow("whole degrees") << u"126 45"_s << 126.0 << 45.0;
    }
    void coordinatesAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, lon);
        QFETCH(double, lat);
        const auto at = coordinatesIn(text);
        QVERIFY(at);
        QCOMPARE(at->lon, lon);
        QCOMPARE(at->lat, lat);
    }
    void whatIsNoPlace_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "126.61", "和丰家园 3 号楼", "12 3 4", "200, 95", "126.6N 45.7N",
                                 "126.6E 45.7", "310048217", "NC-25-031655", "126.6,,45.7", "126.6.1,45"})
            QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
    }
    void whatIsNoPlace()
    {
        QFETCH(QString, text);
        QVERIFY(!coordinatesIn(text));
    }
    void aTicketWithoutAHouseIsInItsCommunity()
    {
        MapBase base;
        Community community;
        community.id = CommunityId(u"M1"_s);
        community.position = QPointF(126.5, 45.7);
        base.communities = {community};
        Building house;
        house.id = BuildingId(u"M1-3"_s);
        house.position = QPointF(126.51, 45.71);
        base.buildings = {house};
        OneTicketQueries queries;
        queries.only.number = u"NC-25-031655"_s;
        queries.only.community = community.id;
        const auto placeOf = [&] { return findPlaces(queries, base, u"31655"_s, 8); };
        auto places = placeOf();
        QVERIFY(places && places->size() == 1);
        QCOMPARE(places->first().kind, FoundPlace::Kind::Ticket);
        QCOMPARE(places->first().at, (Geo::LonLat{126.5, 45.7}));
        queries.only.building = house.id; // known better
        places = placeOf();
        QCOMPARE(places->first().at, (Geo::LonLat{126.51, 45.71}));
        QCOMPARE(places->first().building, house.id);
        queries.only.building = {};
        queries.only.community = CommunityId(u"M9"_s);
        QVERIFY(placeOf()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlaceFinder)
#include "tst_place_finder.moc"
