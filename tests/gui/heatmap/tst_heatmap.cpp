// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_store.h"
#include "test_paths.h"

#include "app/geo/tile_service.h"
#include "app/services/area_filter.h"
#include "app/services/burst_service.h"
#include "app/services/change_feed.h"
#include "app/services/crew_map_service.h"
#include "app/services/map_service.h"
#include "app/services/room_map_service.h"
#include "app/services/session.h"
#include "app/services/settings_service.h"
#include "app/services/station_service.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/chip.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/heatmap/layers_pane.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"
#include "ui/heatmap/map_picture.h"
#include "ui/heatmap/selection_pane.h"
#include "ui/heatmap/time_histogram.h"
#include "ui/heatmap/time_slider_pane.h"
#include "ui/shell/workspace.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestHeatmap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsTheCity();
    void heatFollowsTheWindow();
    void layersSwitchAndAreKept();
    void perHouseholdChangesUnit();
    void clickShowsACardAndDoubleClickOpens();
    void houseCardCountsHouseholds();
    void playingMovesTheWindow();
    void viewIsKeptAcrossARebuild();
    void aBurstIsProposedShownAndDecidedOnce();
    void clickingAPipeChoosesWhatIsDownstream();
    void aDrawnAreaChoosesItsHouses();
    void aHousesCommunityIsChosenFromItsCard();
    void filtersCountOnlyWhatPasses();
    void aSeasonHasSlotsOfADay();
    void picturesLeaveWithTheirWords();
    void everyPartHasAName();
    void withoutPlacesThereIsNoMapButASentence();
    void pictures();

private:
    struct Panes
    {
        std::unique_ptr<Workspace> window;
        MapPane *map = nullptr;
    };
    Panes open();
    void settle(const Panes &panes);
    Geo::LonLat crowd() const;

    const qint64 m_now =
        QDateTime(QDate(2026, 1, 14), QTime(7, 43, 26), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    ManualClock m_clock{m_now};
    std::unique_ptr<CityPlan> m_plan;
    std::unique_ptr<CityQueries> m_queries;
    std::unique_ptr<CityReader> m_reader;
    std::unique_ptr<CitySeries> m_series;
    QuietChanges m_changes;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<MapService> m_map;
    std::unique_ptr<StationService> m_stations;
    std::unique_ptr<RoomMapService> m_rooms;
    std::unique_ptr<CrewMapService> m_crews;
    AreaFilter m_area;
    std::unique_ptr<Geo::TileService> m_tiles;
    std::unique_ptr<MapModel> m_model;
    Panes m_panes;
};

void TestHeatmap::initTestCase()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    m_theme = std::make_unique<Theme>();
    CityOptions options;
    options.households = 16'000;
    m_plan = std::make_unique<CityPlan>(CityPlan::make(options));
    m_queries = std::make_unique<CityQueries>(*m_plan, m_now, m_clock);
    m_reader = std::make_unique<CityReader>(*m_queries);
    m_series = std::make_unique<CitySeries>(*m_plan, m_now);
    m_feed = std::make_unique<ChangeFeed>(m_changes);
    m_session = std::make_unique<Session>(SessionInfo{});
    m_settings = std::make_unique<SettingsService>(m_folder.path());
    m_map = std::make_unique<MapService>(*m_reader, *m_feed, m_clock);
    m_stations = std::make_unique<StationService>(*m_session, *m_reader, *m_series, *m_feed, m_clock);
    m_rooms = std::make_unique<RoomMapService>(*m_reader, *m_series, *m_feed, m_clock);
    m_crews = std::make_unique<CrewMapService>(*m_reader, *m_feed, m_clock);
    m_tiles = std::make_unique<Geo::TileService>();
    m_model = std::make_unique<MapModel>(*m_map, *m_stations, *m_rooms, *m_crews, m_area, *m_session,
                                         *m_settings, *m_reader, *m_tiles, m_clock);
    m_model->setBaseMap(m_plan->baseMap());
    QSignalSpy scene(m_model.get(), &MapModel::sceneChanged);
    QSignalSpy points(m_map.get(), &MapService::pointsChanged);
    m_map->start();
    m_stations->start();
    QTRY_VERIFY(scene.count() > 0 && points.count() > 0 && m_model->tiles().isReady());
    QTRY_VERIFY(!m_stations->stations().isEmpty() && m_stations->newestMs() > 0);
    m_panes = open();
}

void TestHeatmap::cleanupTestCase()
{
    m_panes = {};
    m_model.reset();
    m_tiles.reset();
    m_crews.reset();
    m_rooms.reset();
    m_stations.reset();
    m_map.reset();
    m_settings.reset();
    m_session.reset();
    m_feed.reset();
    m_reader.reset();
    m_theme.reset();
}

TestHeatmap::Panes TestHeatmap::open()
{
    Panes panes;
    panes.window = std::make_unique<Workspace>(u"map"_s);
    panes.map = new MapPane(*m_model);
    panes.window->addPane(u"map.view"_s, panes.map);
    panes.window->addPane(u"map.slider"_s, new TimeSliderPane(*m_model));
    panes.window->addPane(u"map.layers"_s, new LayersPane(*m_model));
    panes.window->addPane(u"map.selection"_s, new SelectionPane(*m_model));
    panes.window->setDefaultArrangement({{1176, {{u"map.view"_s, 732}, {u"map.slider"_s, 100}}},
                                         {340, {{u"map.layers"_s, 204}, {u"map.selection"_s, 612}}}});
    panes.window->resize(1524, 860);
    panes.window->show();
    [&] { QVERIFY(QTest::qWaitForWindowExposed(panes.window.get())); }();
    [&] { QTRY_VERIFY(panes.map->view()->isReady()); }();
    return panes;
}

Geo::LonLat TestHeatmap::crowd() const
{
    QPointF sum;
    const int houses = std::max(1, m_queries->crowd().buildingCount / 2);
    for (int i = 0; i < houses; ++i)
        sum += m_plan->building(m_queries->crowd().firstBuilding + i).position;
    return {sum.x() / houses, sum.y() / houses};
}

/// Until tiles are there, nothing is being drawn and the picture stands.
void TestHeatmap::settle(const Panes &panes)
{
    QImage last;
    int same = 0;
    QTRY_VERIFY([&] {
        const QImage now = panes.map->view()->grabFramebuffer();
        const Geo::TileService::Counters c = m_tiles->counters();
        same = now == last && !panes.map->isDrawing()
                    && c.requests == c.fromCache + c.made + c.cancelled + c.failed
                 ? same + 1
                 : 0;
        last = now;
        return same >= 6;
    }());
}

void TestHeatmap::showsTheCity()
{
    QVERIFY(m_panes.map->showsContent());
    const MapFrame &frame = m_panes.map->view()->frame();
    // The first view shows the whole city, as large as it goes.
    const auto town = [&] { return frame.toScreen(Geo::toMercator(m_model->home())); };
    QTRY_VERIFY(QRectF(m_panes.map->view()->rect()).contains(town()));
    QVERIFY2(town().width() > m_panes.map->view()->width() / 4.0
                 || town().height() > m_panes.map->view()->height() / 4.0,
             qPrintable(QString::number(frame.zoom)));
    QVERIFY(m_panes.map->legend()->isVisible());
    QVERIFY(!m_panes.window->findChild<MapFoot *>(u"map_foot"_s)
                 ->accessibleDescription()
                 .isEmpty()); // attribution
    QTRY_VERIFY(m_tiles->counters().requests > 0);
    QCOMPARE(m_tiles->counters().failed, 0);
}

void TestHeatmap::heatFollowsTheWindow()
{
    MapView *view = m_panes.map->view();
    QTRY_VERIFY(view->heatItem() && !view->heatItem()->picture().isNull());
    const auto opacityAt = [&](Geo::LonLat p) {
        const QImage &image = view->heatItem()->picture();
        const QPoint at = (view->frame().toScreen(p) - view->heatItem()->screenRect().topLeft()).toPoint();
        return image.rect().contains(at) ? image.pixelColor(at).alphaF() : -1;
    };
    QTRY_VERIFY(opacityAt(crowd()) > 0.6);
    QVERIFY(m_panes.map->legend()->note().contains(QString::number(m_map->points().size())));
    // A day ago nobody had called from there yet.
    const qint64 from = m_map->histogram().fromMs;
    m_map->setWindow(from, from + 3'600'000);
    QTRY_VERIFY(!m_panes.map->isDrawing() && opacityAt(crowd()) < 0.6);
    m_map->setFollowing(true);
    m_map->setWindow(m_map->histogram().fromMs + 23LL * 3'600'000,
                     m_map->histogram().fromMs + 24LL * 3'600'000);
    QTRY_VERIFY(opacityAt(crowd()) > 0.6);
}

void TestHeatmap::layersSwitchAndAreKept()
{
    Testing::WindowDriver driver(m_panes.window.get());
    auto *box = driver.need<QCheckBox>(u"map_layer_heat"_s);
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!m_model->isShown(MapLayer::Heat));
    QVERIFY(m_panes.map->view()->heatItem()->picture().isNull());
    QVERIFY(!m_panes.map->legend()->isVisible());
    QVERIFY(!driver.need<QToolButton>(u"map_tool_heat"_s)->isChecked());
    // Another model reads what was kept.
    Geo::TileService tiles;
    MapModel other(*m_map, *m_stations, *m_rooms, *m_crews, m_area, *m_session, *m_settings, *m_reader, tiles,
                   m_clock);
    QVERIFY(!other.isShown(MapLayer::Heat));
    QVERIFY(other.isShown(MapLayer::Stations));
    driver.need<QToolButton>(u"map_tool_heat"_s)->click();
    QVERIFY(box->isChecked());
    QTRY_VERIFY(!m_panes.map->view()->heatItem()->picture().isNull());
}

void TestHeatmap::perHouseholdChangesUnit()
{
    Testing::WindowDriver driver(m_panes.window.get());
    const QString before = m_panes.map->legend()->accessibleName();
    driver.need<QToolButton>(u"map_tool_per_household"_s)->click();
    QVERIFY(m_panes.map->legend()->accessibleName() != before);
    QVERIFY(m_panes.map->legend()->scale().perThousandHouseholds);
    QTRY_VERIFY(!m_panes.map->isDrawing());
    driver.need<QToolButton>(u"map_tool_per_household"_s)->click();
    QCOMPARE(m_panes.map->legend()->accessibleName(), before);
    // Fitted classes are a choice, told by the legend and kept.
    driver.need<QToolButton>(u"map_auto_scale"_s)->click();
    QTRY_VERIFY(m_panes.map->legend()->scale().automatic && !m_panes.map->isDrawing());
    QVERIFY(m_panes.map->legend()->scale().firstBound != DensityScale::of(3'600'000, false).firstBound);
    QVERIFY(m_settings->state(u"map.autoScale"_s).toBool());
    driver.need<QToolButton>(u"map_auto_scale"_s)->click();
    QTRY_VERIFY(!m_panes.map->isDrawing());
    QCOMPARE(m_panes.map->legend()->accessibleName(), before);
}

void TestHeatmap::clickShowsACardAndDoubleClickOpens()
{
    MapView *view = m_panes.map->view();
    const Station station = m_plan->station(2);
    MapFrame frame = view->frame();
    frame.centre = {station.position.x(), station.position.y()};
    frame.zoom = 16;
    view->setFrame(frame);
    m_model->setShown(MapLayer::Tickets, false);
    const QPoint at =
        view->frame().toScreen(Geo::LonLat{station.position.x(), station.position.y()}).toPoint();
    QTest::mouseClick(view, Qt::LeftButton, {}, at);
    QCOMPARE(m_model->selection().station, station.id);
    Testing::WindowDriver driver(m_panes.window.get());
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), station.name);
    QVERIFY(std::ranges::any_of(m_model->card().figures,
                                [](const MapCard::Figure &f) { return f.value.contains(u"52.4"_s); }));
    QTRY_VERIFY(!m_model->card().tickets.isEmpty());
    for (const Ticket &ticket : m_model->card().tickets)
        QCOMPARE(ticket.station, station.id);

    QSignalSpy opened(m_model.get(), &MapModel::openStation);
    QTest::mouseDClick(view, Qt::LeftButton, {}, at);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<StationId>(), station.id);

    QSignalSpy ticket(m_model.get(), &MapModel::openTicket);
    QSignalSpy household(m_model.get(), &MapModel::openHousehold);
    auto *table = driver.need<QTableWidget>(u"map_selection_tickets"_s);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(ticket.count(), 1);
    QCOMPARE(ticket.first().first().toString(), m_model->card().tickets.first().number);
    QTest::mouseClick(driver.need<QWidget>(u"map_open_household"_s), Qt::LeftButton);
    QCOMPARE(household.count(), 1);
    m_model->setShown(MapLayer::Tickets, true);
}

void TestHeatmap::houseCardCountsHouseholds()
{
    MapView *view = m_panes.map->view();
    m_model->setShown(MapLayer::Tickets, false);
    const Building house = m_plan->building(40);
    MapFrame frame = view->frame();
    frame.centre = {house.position.x(), house.position.y()};
    frame.zoom = 17;
    view->setFrame(frame);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    QCOMPARE(m_model->selection().building, house.id);
    QCOMPARE(m_model->card().figures.first().value, QString::number(m_plan->buildings[40].householdCount));
    m_model->clearSelection();
    QCOMPARE(m_model->card().of.kind, MapHit::Kind::Nothing);
    m_model->setShown(MapLayer::Tickets, true);
}

void TestHeatmap::playingMovesTheWindow()
{
    auto *slider = m_panes.window->findChild<TimeSliderPane *>(u"map_slider"_s);
    QVERIFY(slider);
    Testing::WindowDriver driver(m_panes.window.get());
    const qint64 from = m_map->histogram().fromMs;
    m_map->setWindow(from, from + 3'600'000);
    driver.need<QToolButton>(u"map_step"_s)->click();
    QCOMPARE(m_map->windowFromMs(), from + MapService::kSlotMs);
    driver.need<QToolButton>(u"map_play"_s)->click();
    QVERIFY(slider->isPlaying());
    QTRY_VERIFY(m_map->windowFromMs() > from + MapService::kSlotMs);
    QVERIFY((m_map->windowFromMs() - from - MapService::kSlotMs) % 15'000
            == 0); // ×60 in quarters of a second
    driver.need<QToolButton>(u"map_play"_s)->click();
    QVERIFY(!slider->isPlaying());
    driver.need<QToolButton>(u"map_now"_s)->click();
    QCOMPARE(m_map->windowToMs(), from + 24LL * 3'600'000);
    QVERIFY(m_map->isFollowing());
}

void TestHeatmap::viewIsKeptAcrossARebuild()
{
    MapFrame frame = m_panes.map->view()->frame();
    frame.centre = crowd();
    frame.zoom = 16;
    m_panes.map->view()->setFrame(frame);
    QTRY_VERIFY(m_model->savedFrame() && m_model->savedFrame()->zoom == 16);
    m_panes = {};
    m_panes = open();
    QTRY_COMPARE(m_panes.map->view()->frame().zoom, 16.0);
    QVERIFY(Geo::distance_m(m_panes.map->view()->frame().centre, crowd()) < 3);
}

void TestHeatmap::aBurstIsProposedShownAndDecidedOnce()
{
    Testing::WindowDriver driver(m_panes.window.get());
    BurstService &bursts = m_model->bursts();
    QTRY_VERIFY(!bursts.proposals().isEmpty());
    const Geo::BurstProposal first = bursts.proposals().first();
    QVERIFY(driver.need<QLabel>(u"map_burst_title"_s)->text().contains(first.title));
    QTest::mouseClick(driver.need<QWidget>(u"map_burst_show"_s), Qt::LeftButton);
    QCOMPARE(m_model->selection().kind, MapHit::Kind::Trace);
    QCOMPARE(m_model->selection().houses.size(), first.trace.houses.size());
    QVERIFY(driver.need<QLabel>(u"map_selection_reasons"_s)->text().contains(first.reasons.first()));
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), first.title);
    const NetworkPicture picture = m_model->picture();
    QVERIFY(picture.trace);
    QCOMPARE(picture.trace->valves.size(), first.trace.valves.size());
    QVERIFY(picture.trace->leaks.size() >= 3);
    QTRY_VERIFY(m_model->card().tickets.size() >= 3);
    settle(m_panes); // to be looked at, like those of pictures()
    const QDir folder(Warmline::Testing::buildPath(QStringLiteral("gallery")));
    QVERIFY(folder.mkpath(u"."_s) && m_panes.window->grab().save(folder.filePath(u"map_burst.png"_s)));
    m_model->traceAgain(Geo::TraceKind::Downstream);
    QTRY_COMPARE(m_model->trace()->kind, Geo::TraceKind::Downstream);

    QSignalSpy changed(&bursts, &BurstService::proposalsChanged);
    QTest::mouseClick(driver.need<QWidget>(u"map_burst_dismiss"_s), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(std::ranges::none_of(bursts.proposals(),
                                 [&](const Geo::BurstProposal &p) { return p.key == first.key; }));
    // It does not come back, neither here nor in the next session.
    BurstService next(*m_reader, *m_map, *m_settings, m_clock);
    QTRY_VERIFY(next.network());
    QSignalSpy points(m_map.get(), &MapService::ticketsChanged);
    m_map->setSpanLength(kDayMs);
    QTRY_VERIFY(points.count() > 0);
    bool answered = false; // the reader answers in order: after this, the proposals have been looked for
    m_reader->ask([](Queries &q) { return q.stations(); }).then(this, [&](const Result<QList<Station>> &) {
        answered = true;
    });
    QTRY_VERIFY(answered);
    QVERIFY(std::ranges::none_of(next.proposals(),
                                 [&](const Geo::BurstProposal &p) { return p.reports == first.reports; }));
    m_model->clearSelection();
    QVERIFY(!m_model->picture().trace);
}

void TestHeatmap::clickingAPipeChoosesWhatIsDownstream()
{
    Testing::WindowDriver driver(m_panes.window.get());
    auto *tool = driver.need<QToolButton>(u"map_tool_trace"_s);
    tool->click();
    QVERIFY(tool->isChecked());
    const PipeNetwork branch = m_plan->secondaryNetwork(2);
    const QPointF middle = (branch.segments.first().path.first() + branch.segments.first().path.last()) / 2;
    MapFrame frame = m_panes.map->view()->frame();
    frame.centre = {middle.x(), middle.y()};
    frame.zoom = 17;
    m_panes.map->view()->setFrame(frame);
    QTest::mouseClick(m_panes.map->view(), Qt::LeftButton, {}, m_panes.map->view()->rect().center());
    QTRY_COMPARE(m_model->selection().kind, MapHit::Kind::Trace);
    QVERIFY(!m_model->selection().houses.isEmpty());
    // Nowhere near a pipe: a sentence, and what was chosen stays.
    QSignalSpy told(m_model.get(), &MapModel::told);
    m_model->traceFrom({0, 0}, Geo::TraceKind::Downstream);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(m_model->selection().kind, MapHit::Kind::Trace);
    tool->click();
}

void TestHeatmap::aDrawnAreaChoosesItsHouses()
{
    Testing::WindowDriver driver(m_panes.window.get());
    MapView *view = m_panes.map->view();
    MapFrame frame = view->frame();
    frame.centre = crowd();
    frame.zoom = 16;
    view->setFrame(frame);
    const Geo::LonLat before = view->frame().centre;
    const auto drag = [&](Qt::KeyboardModifiers keys, const QList<QPoint> &way) {
        driver.need<QToolButton>(u"map_tool_area"_s)->click();
        QTest::mousePress(view, Qt::LeftButton, keys, way.first());
        for (const QPoint &at : way.sliced(1)) {
            QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             keys);
            QApplication::sendEvent(view, &move);
        }
        QTest::mouseRelease(view, Qt::LeftButton, keys, way.last());
    };
    const QPoint c = view->rect().center();
    drag(Qt::ShiftModifier, {c - QPoint(200, 150), c, c + QPoint(200, 150)});
    QCOMPARE(m_model->selection().kind, MapHit::Kind::Area);
    const QRectF box(c - QPoint(200, 150), c + QPoint(200, 150));
    const auto inside =
        std::ranges::count_if(m_model->scene()->houses, [&](const NetworkScene::House &house) {
            return box.contains(view->frame().toScreen(Geo::MercatorMetres{house.at.x(), house.at.y()}));
        });
    QVERIFY(inside > 3);
    QCOMPARE(m_model->selection().houses.size(), inside);
    QVERIFY(!m_model->selection().tickets.isEmpty());
    const qsizetype rectangle = m_model->selection().houses.size();
    // The other panes are told, and a chip says so.
    auto *chip = driver.need<Chip>(u"map_area_chip"_s);
    QCOMPARE(m_area.houses().size(), rectangle);
    QVERIFY(chip->isVisible() && chip->text().contains(QString::number(rectangle)));
    // By hand, a triangle: fewer than its box; the map has not moved.
    drag({}, {c - QPoint(200, 150), c + QPoint(200, -150), c + QPoint(200, 150), c - QPoint(190, 148)});
    QVERIFY(m_model->selection().houses.size() < rectangle);
    QVERIFY(!m_model->selection().houses.isEmpty());
    QCOMPARE(view->frame().centre, before);
    QVERIFY(!driver.need<QToolButton>(u"map_tool_area"_s)->isChecked());
    // Looking at something else keeps the area; only the chip takes it back.
    m_model->clearSelection();
    QVERIFY(m_area.isSet() && chip->isVisible());
    emit chip->closeRequested();
    QVERIFY(!m_area.isSet() && !chip->isVisible());
}

void TestHeatmap::aHousesCommunityIsChosenFromItsCard()
{
    Testing::WindowDriver driver(m_panes.window.get());
    m_model->setShown(MapLayer::Tickets, false);
    const Building house = m_plan->building(40);
    MapView *view = m_panes.map->view();
    MapFrame frame = view->frame();
    frame.centre = {house.position.x(), house.position.y()};
    frame.zoom = 17;
    view->setFrame(frame);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    QCOMPARE(m_model->selection().building, house.id);
    QVERIFY(!m_area.isSet()); // one house narrows nobody's view
    driver.click(u"map_select_community"_s);
    qsizetype houses = 0;
    for (int b = 0; b < int(m_plan->buildings.size()); ++b)
        houses += m_plan->building(b).community == house.community ? 1 : 0;
    QCOMPARE(m_model->selection().houses.size(), houses);
    QCOMPARE(m_area.houses().size(), houses);
    QVERIFY(!m_area.title().isEmpty());
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), m_area.title());
    m_area.clear();
    m_model->clearSelection();
    m_model->setShown(MapLayer::Tickets, true);
}

void TestHeatmap::filtersCountOnlyWhatPasses()
{
    m_map->setFollowing(true);
    const qsizetype all = m_map->points().size();
    auto *filter = m_panes.map->findChild<QToolButton *>(u"map_tool_filter"_s);
    QVERIFY(filter);
    emit filter->menu()->aboutToShow();
    auto *red = filter->menu()->findChild<QCheckBox *>(u"map_filter_red"_s);
    auto *open = filter->menu()->findChild<QCheckBox *>(u"map_filter_open"_s);
    QVERIFY(red && open);
    red->setChecked(true);
    QVERIFY(m_map->points().size() < all);
    QVERIFY(
        std::ranges::all_of(m_map->points(), [](const ComplaintPoint &p) { return p.tier == Tier::Red; }));
    QVERIFY(filter->accessibleName() != u"筛选：全部"_s);
    QVERIFY(m_panes.map->legend()->note().contains(QString::number(m_map->points().size())));
    red->setChecked(false);
    QCOMPARE(m_map->points().size(), all);
}

void TestHeatmap::aSeasonHasSlotsOfADay()
{
    QSignalSpy read(m_map.get(), &MapService::ticketsChanged);
    m_map->setSpanLength(180 * kDayMs);
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(m_map->histogram().stepMs, kDayMs);
    QCOMPARE(m_map->histogram().counts.size(), 180);
    qint64 sum = 0;
    for (const int n : m_map->histogram().counts)
        sum += n;
    QVERIFY(sum > 200); // both days of the store
    QVERIFY((m_map->windowToMs() - m_map->windowFromMs()) % kDayMs == 0);
    Testing::WindowDriver driver(m_panes.window.get());
    const qint64 from = m_map->windowFromMs();
    m_map->setWindow(from - 3 * kDayMs, m_map->windowToMs() - 3 * kDayMs);
    driver.need<QToolButton>(u"map_step"_s)->click();
    QCOMPARE(m_map->windowFromMs(), from - 2 * kDayMs);
    m_map->setSpanLength(kDayMs);
    QTRY_COMPARE(read.count(), 2);
    QCOMPARE(m_map->histogram().stepMs, MapService::kSlotMs);
    m_map->setWindow(m_map->histogram().fromMs + 23LL * 3'600'000,
                     m_map->histogram().fromMs + 24LL * 3'600'000);
}

void TestHeatmap::picturesLeaveWithTheirWords()
{
    QSignalSpy saved(m_panes.map, &MapPane::pictureSaved);
    const QString png = m_folder.filePath(u"map.png"_s);
    const QString pdf = m_folder.filePath(u"map.pdf"_s);
    for (const QString &file : {png, pdf, m_folder.filePath(u"map.gif"_s), u"/nowhere/map.png"_s})
        m_panes.map->savePicture(file);
    QTRY_COMPARE(saved.count(), 4);
    QVERIFY(saved.at(0).at(1).toBool() && saved.at(1).at(1).toBool());
    QVERIFY(!saved.at(2).at(1).toBool() && !saved.at(3).at(1).toBool());
    const QImage image(png);
    const QImage seen = m_panes.map->view()->grabFramebuffer();
    QCOMPARE(image.width(), seen.width());
    QVERIFY(image.height() > seen.height());
    int ink = 0; // the words below the map
    for (int y = seen.height(); y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y).lightness() < 160 ? 1 : 0;
    }
    QVERIFY2(ink > 300, qPrintable(QString::number(ink)));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QVERIFY(m_panes.map->findChild<QToolButton *>(u"map_zoom_in"_s)->isVisible());
    // The watermark: with another name the middle of the picture is another.
    const MapPictureWords one{u"A"_s, u"B"_s, {}, u"王敏 导出"_s, m_panes.map->font()};
    MapPictureWords other = one;
    other.watermark = u"李强 导出"_s;
    const QImage plain = seen.convertToFormat(QImage::Format_RGB32);
    QVERIFY(mapPicture(plain, one).copy(plain.rect()) != mapPicture(plain, other).copy(plain.rect()));
}

void TestHeatmap::everyPartHasAName()
{
    for (const QToolButton *button : m_panes.map->findChildren<QToolButton *>())
        QVERIFY2(!button->accessibleName().isEmpty() && !button->objectName().isEmpty(),
                 qPrintable(button->objectName()));
    for (const char *name : {"map_view", "map_legend", "map_foot", "map_histogram"})
        QVERIFY2(!m_panes.window->findChild<QWidget *>(QLatin1StringView(name))->accessibleName().isEmpty(),
                 name);
    QCOMPARE(m_panes.map->view()->layoutDirection(), Qt::LeftToRight);
}

void TestHeatmap::withoutPlacesThereIsNoMapButASentence()
{
    CityQueries queries(*m_plan, m_now, m_clock);
    CityReader reader(queries);
    MapService map(reader, *m_feed, m_clock); // never started: nothing is known
    Geo::TileService tiles;
    SettingsService settings(m_folder.filePath(u"empty"_s));
    MapModel model(map, *m_stations, *m_rooms, *m_crews, m_area, *m_session, settings, reader, tiles,
                   m_clock);
    MapPane pane(model);
    pane.resize(600, 400);
    pane.show();
    QVERIFY(!pane.showsContent());
    QSignalSpy ready(&model, &MapModel::tilesReady);
    model.setBaseMap({});
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
    QCOMPARE(tiles.counters().requests, 0);
}

// To be looked at: gallery/map_*.png in the build folder.
void TestHeatmap::pictures()
{
    const QDir folder(Warmline::Testing::buildPath(QStringLiteral("gallery")));
    QVERIFY(folder.mkpath(u"."_s));
    m_map->setWindow(m_map->histogram().fromMs + 23LL * 3'600'000,
                     m_map->histogram().fromMs + 24LL * 3'600'000);
    struct Look
    {
        const char *name;
        bool dark;
        bool mirrored;
        double zoom;
    };
    for (const Look &look : {Look{"map_light", false, false, 16}, Look{"map_dark", true, false, 16},
                             Look{"map_ug", false, true, 15}, Look{"map_town", false, false, 14}}) {
        m_theme->setScheme(look.dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        m_theme->setLanguage(look.mirrored ? u"ug"_s : u"zh_CN"_s);
        QApplication::setLayoutDirection(look.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        m_panes = {};
        m_panes = open();
        MapFrame frame = m_panes.map->view()->frame();
        frame.centre = crowd();
        frame.zoom = look.zoom;
        m_panes.map->view()->setFrame(frame);
        if (look.mirrored)
            m_model->select({MapHit::Kind::Station, 2, {}});
        else
            m_model->traceFrom(crowd(), Geo::TraceKind::Burst);
        settle(m_panes);
        QVERIFY(m_panes.window->grab().save(folder.filePath(QLatin1StringView(look.name) + u".png"_s)));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_theme->setLanguage(u"zh_CN"_s);
    m_theme->setScheme(Theme::Scheme::Light);
}

QTEST_MAIN(TestHeatmap)
#include "tst_heatmap.moc"
