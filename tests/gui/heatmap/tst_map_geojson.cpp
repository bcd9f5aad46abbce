// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown leaves as GeoJSON: the shown layers of the seen ground and nothing else; single tickets only
// for those who may carry them out; no accounts.
#include "map_desk.h"

#include "ui/heatmap/saving/map_geojson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

QList<QJsonObject> featuresOf(const QByteArray &json, const QString &kind)
{
    QList<QJsonObject> found;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value("features"_L1).toArray()) {
        const QJsonObject feature = value.toObject();
        if (feature.value("properties"_L1).toObject().value("kind"_L1).toString() == kind)
            found.append(feature);
    }
    return found;
}

QPointF pointOf(const QJsonObject &feature)
{
    const QJsonArray at = feature.value("geometry"_L1).toObject().value("coordinates"_L1).toArray();
    return {at.at(0).toDouble(), at.at(1).toDouble()};
}

} // namespace

class TestMapGeoJson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<MapDesk>();
        QVERIFY(m_desk->start());
    }
    void cleanupTestCase() { m_desk.reset(); }
    void onlyWhatIsShownAndSeen()
    {
        MapGeoJson map = whole();
        const QByteArray all = mapGeoJson(map);
        const QJsonObject collection = QJsonDocument::fromJson(all).object();
        QCOMPARE(collection.value("type"_L1).toString(), u"FeatureCollection"_s);
        QCOMPARE(collection.value("taken_by"_L1).toString(), u"wangmin"_s);
        QCOMPARE(featuresOf(all, u"station"_s).size(), qsizetype(m_desk->plan.stations.size()));
        QCOMPARE(featuresOf(all, u"house"_s).size(), qsizetype(m_desk->plan.buildings.size()));
        QVERIFY(!featuresOf(all, u"pipe"_s).isEmpty());
        // Places come out where they went in.
        const Station first = m_desk->plan.station(0);
        const QList<QJsonObject> stations = featuresOf(all, u"station"_s);
        QVERIFY(std::ranges::any_of(stations, [&](const QJsonObject &feature) {
            const QPointF away = pointOf(feature) - first.position;
            return std::abs(away.x()) < 2e-7 && std::abs(away.y()) < 2e-7;
        }));

        map.picture.stations = false;
        map.picture.secondaryPipes = false;
        const QByteArray some = mapGeoJson(map);
        QVERIFY(featuresOf(some, u"station"_s).isEmpty());
        for (const QJsonObject &pipe : featuresOf(some, u"pipe"_s))
            QCOMPARE(pipe.value("properties"_L1).toObject().value("network"_L1).toString(), u"primary"_s);

        const Geo::MercatorMetres crowd = Geo::toMercator(m_desk->crowd());
        map.picture.ground = {crowd.x - 200, crowd.y - 200, crowd.x + 200, crowd.y + 200};
        const QList<QJsonObject> near = featuresOf(mapGeoJson(map), u"house"_s);
        QVERIFY(!near.isEmpty() && near.size() < qsizetype(m_desk->plan.buildings.size()) / 4);
    }
    void agentsCarryCountsOutSupervisorsTickets()
    {
        MapGeoJson map = whole();
        const QByteArray agents = mapGeoJson(map);
        QVERIFY(featuresOf(agents, u"ticket"_s).isEmpty());
        int counted = 0;
        for (const QJsonObject &feature : featuresOf(agents, u"tickets"_s)) {
            const int count = feature.value("properties"_L1).toObject().value("count"_L1).toInt();
            QVERIFY(count >= MapGeoJson::kFewest); // one or two are somebody's own
            counted += count;
        }
        std::map<std::pair<double, double>, int> places;
        for (const ComplaintPoint &point : m_desk->map.points())
            ++places[{point.position.x(), point.position.y()}];
        int expected = 0;
        for (const auto &[place, count] : places)
            expected += count >= MapGeoJson::kFewest ? count : 0;
        QCOMPARE(counted, expected);
        QVERIFY(counted > 0 && counted < m_desk->map.points().size());
        QVERIFY(!agents.contains("\"opened\""));
        for (const ComplaintPoint &point : m_desk->map.points())
            QVERIFY(!agents.contains(point.ticket.toString().toLatin1()));

        map.singleTickets = true;
        const QByteArray supervisors = mapGeoJson(map);
        QCOMPARE(featuresOf(supervisors, u"ticket"_s).size(), m_desk->map.points().size());
        QVERIFY(featuresOf(supervisors, u"tickets"_s).isEmpty());
        // Whoever takes it: nobody's account.
        for (const QByteArray &json : {agents, supervisors}) {
            for (int i = 0; i < 200; ++i)
                QVERIFY(!json.contains('"' + m_desk->plan.account(i).value.toUtf8() + '"'));
        }
    }
    void aHomesTemperatureStaysWithSupervisors()
    {
        MapGeoJson map = whole();
        map.rooms.asOfMs = m_desk->now - 60'000;
        map.rooms.houses = {
            {.index = 0, .mean_C = 15.2, .rooms = 4, .households = 2, .oldestMs = m_desk->now},
            {.index = 1, .mean_C = 16.4, .rooms = 3, .households = 3, .oldestMs = m_desk->now}};
        const auto told = [](const QByteArray &json) {
            QList<double> means;
            for (const QJsonObject &house : featuresOf(json, u"house"_s)) {
                const QJsonObject properties = house.value("properties"_L1).toObject();
                if (properties.contains("room_mean_c"_L1) || properties.contains("rooms"_L1)
                    || properties.contains("cold_for_4_h"_L1))
                    means.append(properties.value("room_mean_c"_L1).toDouble());
            }
            return means;
        };
        const QByteArray agents = mapGeoJson(map);
        QCOMPARE(told(agents), QList<double>{16.4});
        QVERIFY(agents.contains("\"rooms_as_of\":\"2026-01-13T23:42:26Z\""));
        map.singleTickets = true;
        QCOMPARE(told(mapGeoJson(map)), (QList<double>{15.2, 16.4}));
    }
    void whereTwoHouseholdsLiveThreeTicketsAreTheirs()
    {
        MapGeoJson map = whole();
        QVERIFY(!featuresOf(mapGeoJson(map), u"tickets"_s).isEmpty());
        auto scene = std::make_shared<NetworkScene>(*map.picture.scene);
        for (NetworkScene::House &house : scene->houses)
            house.households = 2;
        map.picture.scene = scene;
        QVERIFY(featuresOf(mapGeoJson(map), u"tickets"_s).isEmpty());
    }
    /// Tables have no outlines: such a house is drawn and can be clicked, and leaves as the point that it is.
    void aHouseThatIsOnlyAPlaceIsASquareAndLeavesAsAPoint()
    {
        MapBase base;
        Building house;
        house.id = BuildingId(u"P-1"_s);
        house.name = u"1号楼"_s;
        house.position = {126.6, 45.75};
        Building nowhere = house;
        nowhere.id = BuildingId(u"P-2"_s);
        nowhere.position = {};
        base.buildings = {house, nowhere};
        const auto scene = makeNetworkScene(base);
        QCOMPARE(scene->houses.size(), size_t(1));
        const NetworkScene::House &drawn = scene->houses.front();
        QVERIFY(drawn.assumed);
        QVERIFY(std::abs(drawn.outline.boundingRect().width() / Geo::mercatorScale(45.75) - 12) < 0.1);
        QVERIFY(std::abs(drawn.outline.boundingRect().height() / Geo::mercatorScale(45.75) - 12) < 0.1);
        NetworkPicture picture;
        picture.scene = scene;
        picture.zoom = 17;
        QCOMPARE(hitTest(picture, drawn.at + QPointF(5, -5)).kind, MapHit::Kind::House);
        QCOMPARE(hitTest(picture, drawn.at + QPointF(15, 0)).kind, MapHit::Kind::Nothing);
        const Geo::BaseMap ground = plainBaseMap(base);
        QCOMPARE(ground.buildings.size(), size_t(1)); // the other one would lie in the sea
        MapGeoJson map;
        map.picture = picture;
        map.picture.ground = {drawn.at.x() - 100, drawn.at.y() - 100, drawn.at.x() + 100, drawn.at.y() + 100};
        const QList<QJsonObject> houses = featuresOf(mapGeoJson(map), u"house"_s);
        QCOMPARE(houses.size(), 1);
        QCOMPARE(houses.first().value("geometry"_L1).toObject().value("type"_L1).toString(), u"Point"_s);
        QCOMPARE(pointOf(houses.first()), house.position);
    }
    void theRoleDecidesInThePane()
    {
        MapPane pane(m_desk->model);
        pane.resize(900, 600);
        pane.show();
        QTRY_VERIFY(pane.view()->isReady());
        QSignalSpy saved(&pane, &MapPane::pictureSaved);
        const auto written = [&](Role role, const QString &name) {
            SessionInfo info = m_desk->session.info();
            info.role = role;
            m_desk->session.setInfo(info);
            const QString file = m_desk->folder.filePath(name);
            const qsizetype before = saved.count();
            pane.savePicture(file);
            if (!QTest::qWaitFor([&] { return saved.count() > before; }, Testing::kPatience))
                return QByteArray();
            QFile in(file);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        QVERIFY(featuresOf(written(Role::Agent, u"a.geojson"_s), u"ticket"_s).isEmpty());
        QVERIFY(!featuresOf(written(Role::Supervisor, u"s.geojson"_s), u"ticket"_s).isEmpty());
        pane.savePicture(u"/nowhere/map.geojson"_s);
        QTRY_COMPARE(saved.count(), 3);
        QVERIFY(!saved.last().at(1).toBool());
    }

private:
    [[nodiscard]] MapGeoJson whole() const
    {
        MapGeoJson map;
        map.picture = m_desk->model.picture();
        const Geo::MercatorRect home = Geo::toMercator(m_desk->model.home());
        map.picture.ground = {home.west - 5000, home.south - 5000, home.east + 5000, home.north + 5000};
        map.complaints.assign(m_desk->map.points().begin(), m_desk->map.points().end());
        map.complaintsShown = true;
        map.takenBy = u"wangmin"_s;
        return map;
    }

    std::unique_ptr<MapDesk> m_desk;
};

QTEST_MAIN(TestMapGeoJson)
#include "tst_map_geojson.moc"
