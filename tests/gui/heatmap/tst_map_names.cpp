// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One layout for all names over the map: none lies on another, on a mark or on a name of the base map; the
// more important one stays; panning changes nothing. Flow and valves are drawn and can be clicked.
#include "map_sample.h"

#include "app/geo/tile_renderer.h"
#include "ui/heatmap/network/clear_of_names.h"
#include "ui/heatmap/network/map_names.h"
#include "ui/heatmap/network/network_style.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noNameLiesOnAnother_data();
    void noNameLiesOnAnother();
    void theMoreImportantOneStays();
    void whatIsChosenIsAlwaysNamed();
    void panningChangesNothing();
    void ticketsLeaveTheHousesNamesReadable();
    void crewsAndIncidentsLeaveNamesReadable();
    void crewsAtADepotLeaveTheStationVisible_data();
    void crewsAtADepotLeaveTheStationVisible();
    void aTracedValveIsNamedOnce();
    void arrowsFollowTheFlow();
    void valvesAreDrawnAndClicked();

private:
    [[nodiscard]] NetworkPicture crowded(double zoom, QPointF shift_px = {}) const;
    [[nodiscard]] static QTransform toPicture(const NetworkPicture &picture);
    [[nodiscard]] static bool has(const QList<MapNames::Placed> &names, const QString &text)
    {
        return std::ranges::any_of(names, [&](const auto &name) { return name.text == text; });
    }

    Theme m_theme;
    std::shared_ptr<const Geo::TileRenderer> m_base;
    std::shared_ptr<NetworkScene> m_scene;
    QPointF m_middle;
};

void TestMapNames::initTestCase()
{
    const Geo::BaseMap city = sampleCity(1200);
    m_scene = std::make_shared<NetworkScene>();
    QRandomGenerator random(3);
    const Geo::MercatorMetres middle = Geo::toMercator(kHotSpot);
    m_middle = {middle.x, middle.y};
    const auto somewhere = [&](double spread) {
        return m_middle
             + QPointF((random.generateDouble() - 0.5) * spread, (random.generateDouble() - 0.5) * spread);
    };
    for (int i = 0; i < 40; ++i) // as close as no city has them
        m_scene->stations.push_back({u"HZ-%1"_s.arg(i), u"江畔第%1换热站"_s.arg(i), somewhere(2500)});
    for (int i = 0; i < 60; ++i)
        m_scene->valves.push_back({u"V%1"_s.arg(i), u"V-%1"_s.arg(i), somewhere(1500), i % 5 == 0});
    for (const Geo::MapBuilding &building : city.buildings) {
        NetworkScene::House house;
        const Geo::MercatorMetres at = Geo::toMercator(Geo::centroid(building.footprint));
        house.at = {at.x, at.y};
        house.households = 72;
        m_scene->houses.push_back(house);
    }
    m_base = std::make_shared<const Geo::TileRenderer>(std::make_shared<const Geo::BaseMap>(city),
                                                       Geo::lightTileStyle());
}

NetworkPicture TestMapNames::crowded(double zoom, QPointF shift_px) const
{
    NetworkPicture picture;
    picture.scene = m_scene;
    picture.base = m_base;
    picture.zoom = zoom;
    picture.style = networkStyle(m_theme);
    const double scale = Geo::mercatorMetresPerPixel(zoom);
    const QPointF c = m_middle + QPointF(shift_px.x(), -shift_px.y()) * scale;
    picture.ground = {c.x() - 700 * scale, c.y() - 450 * scale, c.x() + 700 * scale, c.y() + 450 * scale};
    for (int i = 0; i < 12; ++i)
        picture.crews.append(
            {m_middle + QPointF(i * 40, i * 13), u"周"_s, u"周强 %1 分"_s.arg(i), i % 3 == 0});
    picture.incidents.append({m_middle + QPointF(90, 60), u"inc"_s, u"NC-25-031877 · 23 件"_s, {}});
    for (int i = 0; i < 30; ++i)
        picture.tickets.append({m_middle + QPointF(i * 31 % 500, i * 17 % 400), TicketMark::Yellow});
    return picture;
}

QTransform TestMapNames::toPicture(const NetworkPicture &picture)
{
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    QTransform to;
    to.scale(1 / scale, -1 / scale);
    to.translate(-picture.ground.west, -picture.ground.north);
    return to;
}

void TestMapNames::noNameLiesOnAnother_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("fewest");
    for (const auto &[zoom, fewest] :
         {std::pair(13.0, 8), {14.0, 2}, {15.0, 15}, {16.0, 15}, {17.0, 30}, {18.0, 20}})
        QTest::addRow("zoom %d", int(zoom)) << zoom << fewest;
}

void TestMapNames::noNameLiesOnAnother()
{
    QFETCH(double, zoom);
    QFETCH(int, fewest);
    const NetworkPicture picture = crowded(zoom);
    const QTransform to = toPicture(picture);
    const QList<MapNames::Placed> names = MapNames::place(picture, to);
    QVERIFY2(names.size() >= fewest, qPrintable(QString::number(names.size())));
    QList<QRectF> taken;
    for (const Geo::MercatorRect &base : m_base->namesIn(picture.ground, int(zoom)))
        taken.append(to.mapRect(QRectF(QPointF(base.west, base.south), QPointF(base.east, base.north))));
    for (const NetworkScene::Station &station : m_scene->stations)
        taken.append(QRectF(to.map(station.at) - QPointF(7, 7), QSizeF(14, 14)));
    for (const CrewMark &crew : picture.crews)
        taken.append(QRectF(to.map(crew.at) - QPointF(10, 10), QSizeF(20, 20)));
    for (const MapNames::Placed &name : names) {
        QVERIFY(!name.plate);
        for (const QRectF &other : std::as_const(taken))
            QVERIFY2(!other.intersects(name.box), qPrintable(name.text));
        taken.append(name.box);
    }
}

void TestMapNames::theMoreImportantOneStays()
{
    NetworkPicture picture = crowded(17);
    picture.base = nullptr;
    picture.tickets.clear();
    picture.incidents.clear();
    auto scene = std::make_shared<NetworkScene>();
    scene->stations = {{u"S"_s, u"江畔站"_s, m_middle}};
    for (int i = 0; i < 8; ++i) // all round the station
        scene->valves.push_back(
            {u"V%1"_s.arg(i), u"V-阀门-%1"_s.arg(i), m_middle + QPointF(i * 4 - 14, -14), false});
    picture.scene = scene;
    picture.crews = {{m_middle + QPointF(0, -22), u"周"_s, u"周强 14 分"_s, false}};
    const QList<MapNames::Placed> names = MapNames::place(picture, toPicture(picture));
    QVERIFY(has(names, u"江畔站"_s) && has(names, u"周强 14 分"_s));
    QVERIFY(names.size() < 10); // not every valve found room
}

void TestMapNames::whatIsChosenIsAlwaysNamed()
{
    NetworkPicture picture = crowded(15);
    picture.selectedStation = u"HZ-39"_s;
    const QList<MapNames::Placed> names = MapNames::place(picture, toPicture(picture));
    QCOMPARE(names.first().text, u"江畔第39换热站"_s);
    picture.selectedValve = u"V7"_s;
    picture.zoom = 16; // where valves have no names yet
    QVERIFY(has(MapNames::place(picture, toPicture(picture)), u"V-7"_s));
}

void TestMapNames::panningChangesNothing()
{
    const NetworkPicture before = crowded(16);
    const QPointF shift(37, -53);
    const NetworkPicture after = crowded(16, shift);
    const QList<MapNames::Placed> first = MapNames::place(before, toPicture(before));
    const QList<MapNames::Placed> second = MapNames::place(after, toPicture(after));
    const QRectF inner(200, 200, 1000, 500);
    int compared = 0;
    for (const MapNames::Placed &name : first) {
        if (!inner.contains(name.box))
            continue;
        const auto same = std::ranges::find_if(second, [&](const MapNames::Placed &other) {
            return other.text == name.text
                && QLineF(other.box.center(), name.box.center() - shift).length() < 0.01;
        });
        QVERIFY2(same != second.cend(), qPrintable(name.text));
        ++compared;
    }
    QVERIFY(compared >= 5);
}

/// A ticket lies where its house lies, and so does the house's name: the mark stands above it, and is clicked
/// there.
void TestMapNames::ticketsLeaveTheHousesNamesReadable()
{
    NetworkPicture picture = crowded(17);
    picture.crews.clear();
    picture.incidents.clear();
    picture.tickets.clear();
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    const QRectF ground(QPointF(picture.ground.west, picture.ground.south),
                        QPointF(picture.ground.east, picture.ground.north));
    for (const NetworkScene::House &house : m_scene->houses) {
        if (ground.contains(house.at))
            picture.tickets.append({house.at, TicketMark::Blue});
    }
    QVERIFY(picture.tickets.size() > 20);
    QList<QRectF> names; // the letters of each, without the blank above and below
    for (const Geo::MercatorRect &name : m_base->namesIn(picture.ground, 17))
        names.append(QRectF(QPointF(name.west, name.south), QPointF(name.east, name.north))
                         .adjusted(0, 3 * scale, 0, -3 * scale));
    const auto boxAt = [&](QPointF at) {
        const double half = (kTicketHalf_px - 0.01) * scale;
        return QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half);
    };
    const auto covers = [&](const TicketCluster &mark, QPointF at) {
        return mark.members.size() == 1 && std::ranges::any_of(names, [&](const QRectF &name) {
                   // Its own house's name: the one that lies where the ticket lies.
                   return name.contains(picture.tickets.at(mark.members.first()).at)
                       && name.intersects(boxAt(at));
               });
    };
    int wouldCover = 0;
    for (const TicketCluster &mark : clusterTickets(picture.tickets, NetworkZoom::kClusterPixels * scale))
        wouldCover += covers(mark, mark.at) ? 1 : 0;
    QVERIFY2(wouldCover > 10, qPrintable(QString::number(wouldCover)));
    picture.stations = picture.valves = false;
    for (const TicketCluster &mark : ticketMarks(picture)) {
        QVERIFY(!covers(mark, mark.at));
        QCOMPARE(hitTest(picture, mark.at).kind, MapHit::Kind::Tickets);
    }
    picture.base = nullptr; // whose names are not known: the marks stand where the houses are
    const QList<TicketCluster> plain = ticketMarks(picture);
    const auto clusters = clusterTickets(picture.tickets, NetworkZoom::kClusterPixels * scale);
    QCOMPARE(plain.size(), clusters.size());
    for (qsizetype i = 0; i < plain.size(); ++i)
        QCOMPARE(plain.at(i).at, clusters.at(i).at);
}

/// A crew on the name of a community or a street stands beside the name, near where it is, and is clicked
/// there; so does the sign of an incident.
void TestMapNames::crewsAndIncidentsLeaveNamesReadable()
{
    NetworkPicture picture = crowded(17);
    picture.tickets.clear();
    picture.crews.clear();
    picture.incidents.clear();
    picture.stations = picture.valves = false;
    const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
    QList<QRectF> names; // their letters
    for (const Geo::MercatorRect &name : m_base->namesIn(picture.ground, 17)) {
        names.append(QRectF(QPointF(name.west, name.south), QPointF(name.east, name.north))
                         .adjusted(0, 3 * scale, 0, -3 * scale));
        picture.crews.append({names.last().center(), u"周"_s, {}, false});
    }
    QVERIFY2(names.size() > 10, qPrintable(QString::number(names.size())));
    const auto box = [&](QPointF at, double half_px) {
        const double half = (half_px - 0.01) * scale;
        return QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half);
    };
    const NetworkPicture crews = marksClearOfNames(picture);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QPointF at = crews.crews.at(i).at;
        QVERIFY(!box(at, CrewMarks::kRadius_px + 1).intersects(names.at(i)));
        const double moved_px = QLineF(at, picture.crews.at(i).at).length() / scale;
        QVERIFY2(moved_px < 30, qPrintable(QString::number(moved_px)));
        QCOMPARE(hitTest(picture, at).kind, MapHit::Kind::Crew);
    }
    picture.crews.clear();
    picture.incidents.append({names.first().center(), u"inc"_s, {}, {}});
    const QPointF sign = marksClearOfNames(picture).incidents.first().at;
    QVERIFY(!box(sign, IncidentMarks::kHalf_px).intersects(names.first()));
    QCOMPARE(hitTest(picture, sign).kind, MapHit::Kind::Incident);
    picture.base = nullptr; // whose names are not known
    QCOMPARE(marksClearOfNames(picture).incidents.first().at, names.first().center());
}

void TestMapNames::crewsAtADepotLeaveTheStationVisible_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {14.0, 15.0, 17.0})
        QTest::addRow("zoom %d", int(zoom)) << zoom;
}

/// A crew at its depot stands beside the station's symbol, near where it is: the symbol is painted as if
/// nobody were there, and both are clicked where they are seen.
void TestMapNames::crewsAtADepotLeaveTheStationVisible()
{
    QFETCH(double, zoom);
    NetworkPicture picture = crowded(zoom);
    picture.tickets.clear();
    picture.incidents.clear();
    picture.crews.clear();
    picture.valves = false;
    const double scale = Geo::mercatorMetresPerPixel(zoom);
    auto scene = std::make_shared<NetworkScene>();
    for (int i = -1; i <= 1; ++i)
        scene->stations.push_back(
            {u"HZ%1"_s.arg(i), u"第%1站"_s.arg(i + 2), m_middle + QPointF(i * 300, i * 40) * scale});
    picture.scene = scene;
    const QImage alone = paintNetwork(picture);
    for (const NetworkScene::Station &station : scene->stations) {
        for (const QPointF &off : {QPointF(0, 0), QPointF(-5, 0), QPointF(4, -9), QPointF(0, 11)})
            picture.crews.append({station.at + off * scale, u"周"_s, u"周强 14 分"_s, false});
    }
    const QImage crowd = paintNetwork(picture);
    const NetworkPicture placed = marksClearOfNames(picture);
    const double side = NetworkZoom::stationSide(zoom) - 4; // the halo of a name may touch the rim
    for (const NetworkScene::Station &station : scene->stations) {
        const QPointF c = toPicture(picture).map(station.at);
        const QRect symbol = QRectF(c.x() - side / 2, c.y() - side / 2, side, side).toRect();
        QVERIFY(crowd.copy(symbol) == alone.copy(symbol));
        QCOMPARE(hitTest(picture, station.at).kind, MapHit::Kind::Station);
    }
    for (qsizetype i = 0; i < picture.crews.size(); ++i) {
        const QPointF at = placed.crews.at(i).at;
        const double moved_px = QLineF(at, picture.crews.at(i).at).length() / scale;
        QVERIFY2(moved_px > 0 && moved_px < 80, qPrintable(QString::number(moved_px)));
        QCOMPARE(hitTest(picture, at).kind, MapHit::Kind::Crew);
    }
    picture.stations = false; // nothing to keep clear of
    picture.base = nullptr;
    picture.crews = picture.crews.first(1); // each other neither
    QCOMPARE(marksClearOfNames(picture).crews.first().at, picture.crews.first().at);
}

void TestMapNames::aTracedValveIsNamedOnce()
{
    NetworkPicture picture = crowded(17);
    picture.base = nullptr;
    picture.tickets.clear();
    picture.crews.clear();
    picture.incidents.clear();
    auto scene = std::make_shared<NetworkScene>();
    scene->valves.push_back({u"V16"_s, u"V-16"_s, m_middle, false});
    scene->valves.push_back({u"V17"_s, u"V-17"_s, m_middle + QPointF(60, 0), false});
    picture.scene = scene;
    auto trace = std::make_shared<TraceOverlay>();
    trace->valves.append({m_middle, u"V-16"_s, true});
    picture.trace = trace;
    const QList<MapNames::Placed> names = MapNames::place(picture, toPicture(picture));
    QCOMPARE(std::ranges::count(names, u"V-16"_s, &MapNames::Placed::text), 1);
    QCOMPARE(std::ranges::count(names, u"V-17"_s, &MapNames::Placed::text), 1);
}

void TestMapNames::arrowsFollowTheFlow()
{
    const auto painted = [&](int flow) {
        NetworkPicture picture = crowded(16);
        auto scene = std::make_shared<NetworkScene>();
        NetworkScene::Pipe pipe;
        pipe.line = {m_middle - QPointF(150, 0), m_middle + QPointF(150, 0)};
        pipe.box = pipe.line.boundingRect().adjusted(-1, -1, 1, 1);
        pipe.primary = true;
        pipe.flow = flow;
        scene->pipes = {pipe};
        picture.scene = scene;
        picture.base = nullptr;
        picture.crews.clear();
        picture.incidents.clear();
        picture.tickets.clear();
        return paintNetwork(picture);
    };
    const QImage none = painted(0);
    const QImage east = painted(1);
    const QImage west = painted(-1);
    QVERIFY(none != east && east != west);
    // An arrow is broad behind and thin in front: more of it lies up the stream.
    const auto balance = [&](const QImage &image) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = image.width() / 2 - 30; x < image.width() / 2 + 30; ++x) {
                if (image.pixel(x, y) == none.pixel(x, y))
                    continue;
                sum += x;
                ++count;
            }
        }
        return count ? sum / count : 0;
    };
    QVERIFY2(balance(east) != 0 && balance(west) != 0, "the arrow stands in the middle of a short pipe");
    QVERIFY(balance(east) < balance(west));
}

void TestMapNames::valvesAreDrawnAndClicked()
{
    NetworkPicture picture = crowded(16);
    auto scene = std::make_shared<NetworkScene>();
    scene->valves = {{u"V1"_s, u"V-12"_s, m_middle, true}};
    picture.scene = scene;
    picture.base = nullptr;
    picture.crews.clear();
    picture.incidents.clear();
    picture.tickets.clear();
    const MapHit hit = hitTest(picture, m_middle + QPointF(3, 3));
    QCOMPARE(hit.kind, MapHit::Kind::Valve);
    QCOMPARE(hit.index, 0);
    const QImage shut = paintNetwork(picture);
    scene = std::make_shared<NetworkScene>(*scene);
    scene->valves[0].closed = false;
    picture.scene = scene;
    QVERIFY(paintNetwork(picture) != shut);
    picture.valves = false;
    QCOMPARE(hitTest(picture, m_middle).kind, MapHit::Kind::Nothing);
    picture.valves = true;
    picture.zoom = 15;
    QCOMPARE(hitTest(picture, m_middle).kind, MapHit::Kind::Nothing); // too far out
}

QTEST_MAIN(TestMapNames)
#include "tst_map_names.moc"
