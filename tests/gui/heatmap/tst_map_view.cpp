// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_sample.h"

#include "app/geo/tile_service.h"
#include "tests/support/gui/gallery_folder.h"
#include "ui/heatmap/heat/density_scale.h"
#include "ui/heatmap/map_cards.h"
#include "ui/heatmap/time_histogram.h"
#include "ui/heatmap/view/map_layer_item.h"
#include "ui/heatmap/view/map_tiles.h"

#include <QDir>
#include <QFile>
#include <QQmlListReference>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void frameAgreesWithTheEngine();
    void heatHasTheRampsColourAndStaysOnTheGround();
    void dragMovesTheGroundWithTheHand();
    void wheelKeepsThePlaceUnderTheCursor();
    void keysMoveAndZoom();
    void everythingComesFromLoopback();
    void foreignTilesAreRefused();
    void newerHeatCancelsTheOlder();
    void scaleFollowsTheWindow();
    void classesAreFittedWhenAsked();
    void histogramWindowIsDragged();
    void clustersDoNotChangeWithThePan();
    void hitsFollowWhatIsShown();
    void onlyFilledPartsAreDrawn();
    void pictures();

private:
    void show(Geo::LonLat centre, double zoom);
    HeatPicture heat(const std::vector<Geo::DensityPoint> &points);
    QColor pixel(Geo::LonLat p);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Geo::TileService> m_service;
    std::unique_ptr<MapTiles> m_tiles;
    std::unique_ptr<MapView> m_view;
};

void TestMapView::initTestCase()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    m_theme = std::make_unique<Theme>();
    m_service = std::make_unique<Geo::TileService>();
    m_tiles = std::make_unique<MapTiles>(*m_service);
    QSignalSpy ready(m_tiles.get(), &MapTiles::ready);
    m_tiles->setBaseMap(sampleCity(1200));
    QTRY_COMPARE(ready.count(), 1);
    m_view = std::make_unique<MapView>();
    m_view->resize(700, 500);
    QVERIFY2(m_view->setTiles(m_tiles->tiles(false)), qPrintable(m_view->problem()));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY(m_view->isReady());
}

void TestMapView::cleanupTestCase()
{
    m_view.reset();
    m_tiles.reset();
    m_service.reset();
    m_theme.reset();
}

void TestMapView::show(Geo::LonLat centre, double zoom)
{
    MapFrame frame = m_view->frame();
    frame.centre = centre;
    frame.zoom = zoom;
    m_view->setFrame(frame);
}

HeatPicture TestMapView::heat(const std::vector<Geo::DensityPoint> &points)
{
    HeatRequest request;
    request.complaints = std::make_shared<const std::vector<Geo::DensityPoint>>(points);
    request.spec = specFor(m_view->frame());
    request.scale = DensityScale::of(3'600'000, false);
    request.stops = m_theme->colors().densityRamp;
    return HeatEngine::make(request, {}).value_or(HeatPicture{});
}

QColor TestMapView::pixel(Geo::LonLat p)
{
    const QImage image = m_view->grabFramebuffer();
    return image.pixelColor(m_view->frame().toScreen(p).toPoint());
}

void TestMapView::frameAgreesWithTheEngine()
{
    for (const double zoom : {12.0, 15.0, 16.0}) {
        show(kHotSpot, zoom);
        for (const Geo::LonLat p :
             {Geo::LonLat{126.60, 45.75}, Geo::LonLat{126.607, 45.7525}, Geo::LonLat{126.61, 45.745}}) {
            const QPointF mine = m_view->frame().toScreen(p);
            const QPointF engine = m_view->enginePoint(p);
            QVERIFY2(QLineF(mine, engine).length() < 0.1, qPrintable(u"zoom %1: %2,%3 and %4,%5"_s.arg(zoom)
                                                                         .arg(mine.x())
                                                                         .arg(mine.y())
                                                                         .arg(engine.x())
                                                                         .arg(engine.y())));
        }
    }
}

void TestMapView::heatHasTheRampsColourAndStaysOnTheGround()
{
    show(kHotSpot, 16);
    m_view->setHeat({}, {});
    // Two hundred in one place: the top class, whatever the view shows.
    const HeatPicture picture = heat(complaintsRound(kHotSpot, 200, 20));
    QVERIFY(!picture.image.isNull());
    const QPointF inPicture =
        m_view->frame().toScreen(kHotSpot) - m_view->frame().toScreen(picture.ground).topLeft();
    const QColor top = m_theme->colors().densityRamp.last();
    const QColor drawn = picture.image.pixelColor(inPicture.toPoint());
    QVERIFY2(std::abs(drawn.red() - top.red()) < 4 && std::abs(drawn.green() - top.green()) < 4
                 && std::abs(drawn.blue() - top.blue()) < 4,
             qPrintable(drawn.name()));
    QCOMPARE(qRound(drawn.alphaF() * 100), 72);

    const QColor before = pixel(kHotSpot);
    m_view->setHeat(picture.image, picture.ground);
    QTRY_VERIFY(pixel(kHotSpot) != before);
    const QColor hot = pixel(kHotSpot);
    QVERIFY2(hot.lightness() < before.lightness() - 40, qPrintable(hot.name()));

    // After a pan the old picture lies where the ground went, and a new one of another view has the same
    // colours.
    MapFrame moved = m_view->frame().panned({-90, 55});
    m_view->setFrame(moved);
    const QPointF engine = m_view->enginePoint(kHotSpot);
    const QPointF item = m_view->heatItem()->screenRect().topLeft() + inPicture;
    QVERIFY2(QLineF(engine, item).length() < 1.0, "the heat left the ground");
    QTRY_COMPARE(pixel(kHotSpot), hot);
    const HeatPicture again = heat(complaintsRound(kHotSpot, 200, 20));
    m_view->setHeat(again.image, again.ground);
    QTRY_COMPARE(pixel(kHotSpot), hot);

    // Zooming scales the old picture with the ground.
    m_view->zoomBy(-1);
    QCOMPARE(m_view->frame().zoom, 15.0);
    const QRectF scaled = m_view->heatItem()->screenRect();
    QVERIFY(std::abs(scaled.width() - picture.image.width() / 2.0) < 1);
}

void TestMapView::dragMovesTheGroundWithTheHand()
{
    show(kHotSpot, 15);
    const Geo::LonLat grabbed = m_view->frame().toLonLat({350, 250});
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {350, 250});
    QTest::mouseMove(m_view.get(), {380, 260});
    QTest::mouseMove(m_view.get(), {450, 300});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {450, 300});
    QVERIFY(QLineF(m_view->frame().toScreen(grabbed), QPointF(450, 300)).length() < 1.5);
    QCOMPARE(clicked.count(), 0); // a drag is no click
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {200, 200});
    QCOMPARE(clicked.count(), 1);
}

void TestMapView::wheelKeepsThePlaceUnderTheCursor()
{
    show(kHotSpot, 14);
    const QPointF cursor(120, 400);
    const Geo::LonLat under = m_view->frame().toLonLat(cursor);
    QWheelEvent wheel(cursor, m_view->mapToGlobal(cursor), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &wheel);
    QCOMPARE(m_view->frame().zoom, 15.0);
    QVERIFY(QLineF(m_view->frame().toScreen(under), cursor).length() < 1.0);
    QVERIFY(QLineF(m_view->enginePoint(under), cursor).length() < 1.0);
}

void TestMapView::keysMoveAndZoom()
{
    show(kHotSpot, 14);
    const double lon = m_view->frame().centre.lon;
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->frame().centre.lon > lon);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(m_view->frame().zoom, 15.0);
    m_view->setHome(m_tiles->bounds());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    const Geo::LonLatRect all = m_tiles->bounds();
    QVERIFY(QRectF(m_view->rect()).contains(m_view->frame().toScreen(Geo::LonLat{all.west, all.north})));
    QVERIFY(QRectF(m_view->rect()).contains(m_view->frame().toScreen(Geo::LonLat{all.east, all.south})));
}

/// Far ends of this process's own IPv4 and IPv6 sockets that are not on this machine, from the kernel's
/// tables.
static QStringList foreignPeers()
{
    QSet<QByteArray> mine;
    for (const QFileInfo &fd :
         QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        // "socket:[12345]"; Qt makes an absolute path of it.
        static const QRegularExpression socket(u"socket:\\[(\\d+)\\]"_s);
        if (const auto match = socket.match(fd.symLinkTarget()); match.hasMatch())
            mine.insert(match.captured(1).toLatin1());
    }
    QStringList foreign;
    int seen = 0;
    for (const QString &table : {u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s}) {
        QFile file(u"/proc/self/net/"_s + table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.simplified().split(' ');
            if (cells.size() < 10 || !mine.contains(cells.at(9)))
                continue;
            ++seen;
            const QByteArray peer = cells.at(2).split(':').first();
            const bool nobody = peer.count('0') == peer.size();
            if (!nobody && peer != "0100007F" && !peer.endsWith("FFFF00000100007F")
                && peer != "00000000000000000000000001000000")
                foreign.append(table + u' ' + QString::fromLatin1(cells.at(2)));
        }
    }
    if (seen == 0)
        foreign.append(u"no socket of this process was found"_s); // the check itself does not see
    return foreign;
}

void TestMapView::everythingComesFromLoopback()
{
    const qint64 before = m_service->counters().requests;
    show({126.592, 45.745}, 17);
    QTRY_VERIFY(m_service->counters().requests > before);
    QCOMPARE(foreignPeers(), QStringList());
    QTRY_COMPARE(m_service->counters().failed, 0);
    for (const QString &name : {u"ground_map"_s, u"streets_map"_s}) {
        const auto *map = m_view->rootObject()->findChild<QObject *>(name);
        QVERIFY(map);
        QHash<QString, QString> parameters;
        const QList<QObject *> plugins = {map->property("plugin").value<QObject *>()};
        QQmlListReference list(plugins.first(), "parameters");
        for (qsizetype i = 0; i < list.count(); ++i)
            parameters.insert(list.at(i)->property("name").toString(),
                              list.at(i)->property("value").toString());
        QCOMPARE(parameters.value(u"osm.mapping.providersrepository.disabled"_s), u"true"_s);
        QCOMPARE(QUrl(parameters.value(u"osm.mapping.custom.host"_s)).host(), u"127.0.0.1"_s);
        QCOMPARE(QUrl(parameters.value(u"osm.mapping.providersrepository.address"_s)).host(), u"127.0.0.1"_s);
        QCOMPARE(map->property("activeMapType").isValid(), true);
    }
}

void TestMapView::foreignTilesAreRefused()
{
    MapView view;
    QSignalSpy failed(&view, &MapView::failed);
    QVERIFY(!view.setTiles(
        {QUrl(u"https://tiles.example.org/"_s), QUrl(u"https://tiles.example.org/"_s), Qt::white}));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!view.rootObject());
}

void TestMapView::newerHeatCancelsTheOlder()
{
    show(kHotSpot, 16);
    HeatEngine engine;
    QSignalSpy ready(&engine, &HeatEngine::ready);
    HeatRequest slow;
    slow.complaints =
        std::make_shared<const std::vector<Geo::DensityPoint>>(complaintsRound(kHotSpot, 300'000, 4000));
    slow.spec = specFor(m_view->frame(), 900);
    slow.spec.method = Geo::DensityMethod::Direct;
    slow.scale = DensityScale::of(3'600'000, false);
    slow.stops = m_theme->colors().densityRamp;
    HeatRequest quick = slow;
    quick.complaints =
        std::make_shared<const std::vector<Geo::DensityPoint>>(complaintsRound(kHotSpot, 3, 10));
    quick.spec = specFor(m_view->frame(), 0);
    engine.request(slow);
    engine.request(quick);
    QVERIFY(engine.isBusy());
    QTRY_COMPARE(ready.count(), 1);
    // Three in one place: the picture is hardly larger than the kernel, far from the town-wide one.
    const auto picture = ready.first().first().value<HeatPicture>();
    QVERIFY(!picture.image.isNull());
    QVERIFY(picture.ground.width() < 400 * Geo::mercatorScale(kHotSpot.lat));
    QVERIFY(picture.ground.contains(Geo::toMercator(kHotSpot)));
    QVERIFY(!engine.isBusy());
}

void TestMapView::scaleFollowsTheWindow()
{
    const qint64 hour = 3'600'000;
    QCOMPARE(DensityScale::of(hour, false).bounds(), QList<double>({5, 10, 20, 40, 80, 160, 320}));
    // Two hours: a rate per hour, so the same sum is half the value; colours are those of the hour's classes.
    QCOMPARE(DensityScale::of(2 * hour, false).ramp(m_theme->colors().densityRamp).classes.first(), 10.0);
    QCOMPARE(DensityScale::of(24 * hour, false).period, DensityScale::Period::Day);
    QCOMPARE(DensityScale::of(24 * hour, false).bounds().first(), 20.0);
    QCOMPARE(DensityScale::of(hour, true).bounds().first(), 0.5);
    QVERIFY(DensityScale::of(hour, false).unit() != DensityScale::of(24 * hour, false).unit());

    MapLegend legend;
    legend.setScale(DensityScale::of(hour, false), 150, 106);
    QVERIFY(legend.note().contains(u"150"_s) && legend.note().contains(u"106"_s));
    QVERIFY(!legend.accessibleName().isEmpty());
    MapFoot foot;
    foot.setScale(1.66);
    QCOMPARE(foot.barMetres(), 150.0);
}

// By choice, and told: the classes suit the picture, so that a quiet night is not an empty map.
void TestMapView::classesAreFittedWhenAsked()
{
    const DensityScale fixed = DensityScale::of(3'600'000, false);
    QCOMPARE(fixed.fittedTo(1000).bounds(), QList<double>({10, 20, 40, 80, 160, 320, 640}));
    QCOMPARE(fixed.fittedTo(6.4).bounds().first(), 0.1);
    QCOMPARE(fixed.fittedTo(0).bounds(), fixed.bounds());
    QCOMPARE(DensityScale::of(2 * 3'600'000, false).fittedTo(1280).bounds().first(), 10.0); // of the rate
    HeatRequest request;
    request.complaints =
        std::make_shared<const std::vector<Geo::DensityPoint>>(complaintsRound(kHotSpot, 1, 0));
    show(kHotSpot, 14);
    request.spec = specFor(m_view->frame());
    request.spec.radius_m = 600; // one complaint, spread thin: below the first fixed class
    request.scale = fixed;
    request.stops = m_theme->colors().densityRamp;
    QVERIFY(HeatEngine::make(request, {})->image.isNull());
    request.scale.automatic = true;
    const std::optional<HeatPicture> fitted = HeatEngine::make(request, {});
    QVERIFY(fitted && !fitted->image.isNull());
    QVERIFY(fitted->scale.automatic && fitted->scale.firstBound < fixed.firstBound);
    MapLegend legend;
    legend.setScale(fixed, 150, 1);
    const QString words = legend.accessibleName();
    legend.setScale(fitted->scale, 150, 1);
    QVERIFY(legend.accessibleName() != words);
}

void TestMapView::histogramWindowIsDragged()
{
    TimeHistogram histogram;
    histogram.resize(800, 72);
    const qint64 from = 1'768'300'000'000 / 900'000 * 900'000;
    const qint64 step = 900'000;
    QList<int> counts(96, 2);
    histogram.setCounts(from, step, counts, {});
    histogram.setWindow(from + 92 * step, from + 96 * step);
    QSignalSpy edited(&histogram, &TimeHistogram::windowEdited);
    const int y = 30;
    const int x1 = qRound(histogram.xOf(from + 92 * step));
    const int x2 = qRound(histogram.xOf(from + 80 * step));
    QTest::mousePress(&histogram, Qt::LeftButton, {}, {x1, y});
    QTest::mouseMove(&histogram, {x2, y});
    QTest::mouseRelease(&histogram, Qt::LeftButton, {}, {x2, y});
    QVERIFY(edited.count() >= 1);
    QCOMPARE(histogram.windowFromMs(), from + 80 * step);
    QCOMPARE(histogram.windowToMs(), from + 96 * step);
    QTest::keyClick(&histogram, Qt::Key_Left);
    QCOMPARE(histogram.windowFromMs(), from + 79 * step);
    QCOMPARE(histogram.windowToMs(), from + 95 * step);
    // It never leaves the span.
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&histogram, Qt::Key_Left);
    QCOMPARE(histogram.windowFromMs(), from);
}

void TestMapView::clustersDoNotChangeWithThePan()
{
    QList<TicketPlace> places;
    for (int i = 0; i < 10; ++i)
        places.append({QPointF(1000 + i, 1000), i == 4 ? TicketMark::Red : TicketMark::Blue});
    places.append({QPointF(5000, 5000), TicketMark::Yellow});
    const QList<TicketCluster> clusters = clusterTickets(places, 100);
    QCOMPARE(clusters.size(), 2);
    QCOMPARE(clusters.at(0).members.size(), 10);
    QCOMPARE(clusters.at(0).mark, TicketMark::Red); // the most urgent one shows
    QCOMPARE(clusters.at(1).mark, TicketMark::Yellow);
}

void TestMapView::hitsFollowWhatIsShown()
{
    auto scene = std::make_shared<NetworkScene>();
    scene->stations.push_back({u"HZ-01"_s, u"江畔站"_s, {0, 0}});
    NetworkScene::House house;
    house.id = u"b1"_s;
    house.outline = QPolygonF(QRectF(200, 200, 160, 20));
    house.box = house.outline.boundingRect();
    scene->houses.push_back(house);
    NetworkPicture picture;
    picture.scene = scene;
    picture.zoom = 16;
    picture.tickets = {{QPointF(230, 210), TicketMark::Yellow}};
    QCOMPARE(hitTest(picture, {5, 5}).kind, MapHit::Kind::Station);
    QCOMPARE(hitTest(picture, {230, 210}).kind, MapHit::Kind::Tickets);
    QCOMPARE(hitTest(picture, {350, 210}).kind, MapHit::Kind::House);
    QCOMPARE(hitTest(picture, {100, 900}).kind, MapHit::Kind::Nothing);
    picture.stations = false;
    QCOMPARE(hitTest(picture, {5, 5}).kind, MapHit::Kind::Nothing);
    picture.showTickets = false;
    QCOMPARE(hitTest(picture, {230, 210}).kind, MapHit::Kind::House);
}

/// Every pixel that shows something lies in exactly one part, and what is empty mostly in none.
void TestMapView::onlyFilledPartsAreDrawn()
{
    QImage image(1000, 700, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QVERIFY(MapLayerItem::filledParts(image).isEmpty());
    const QList<QPoint> dots{{0, 0}, {999, 699}, {127, 300}, {128, 300}, {400, 301}, {640, 10}};
    for (const QPoint &dot : dots)
        image.setPixelColor(dot, Qt::red);
    const QList<QRect> parts = MapLayerItem::filledParts(image);
    qint64 area = 0;
    for (const QRect &part : parts) {
        QVERIFY(image.rect().contains(part));
        area += qint64(part.width()) * part.height();
    }
    for (const QPoint &dot : dots) {
        QCOMPARE(std::ranges::count_if(parts, [&](const QRect &part) { return part.contains(dot); }), 1);
    }
    QVERIFY(area < 6 * 128 * 128 + 1);
    m_view->setHeat(image, m_view->frame().area());
    QCOMPARE(m_view->heatItem()->picture(), image);
    m_view->setHeat({}, {});
}

// To be looked at: gallery/map_view_*.png in the build folder.
void TestMapView::pictures()
{
    const QDir folder = Testing::galleryFolder();
    for (const bool dark : {false, true}) {
        m_theme->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        m_view->resize(1176, 760);
        QVERIFY(m_view->setTiles(m_tiles->tiles(dark)));
        QTRY_VERIFY(m_view->isReady());
        show(kHotSpot, 16);
        std::vector<Geo::DensityPoint> points = complaintsRound(kHotSpot, 36, 130);
        for (const Geo::DensityPoint &p : complaintsRound({126.5985, 45.7525}, 9, 110))
            points.push_back(p);
        const HeatPicture picture = heat(points);
        m_view->setHeat(picture.image, picture.ground);
        // Complete when nothing is asked for any more and the picture stands.
        QImage image;
        int same = 0;
        QTRY_VERIFY([&] {
            const QImage now = m_view->grabFramebuffer();
            const Geo::TileService::Counters c = m_service->counters();
            same = now == image && c.requests == c.fromCache + c.made + c.cancelled + c.failed ? same + 1 : 0;
            image = now;
            return same >= 6;
        }());
        QVERIFY(image.save(folder.filePath(dark ? u"map_view_dark.png"_s : u"map_view_light.png"_s)));
    }
    m_theme->setScheme(Theme::Scheme::Light);
}

QTEST_MAIN(TestMapView)
#include "tst_map_view.moc"
