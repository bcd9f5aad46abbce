// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is chosen on the map: a station, a house, a proposed burst, what hangs on a pipe, a drawn area, a
// community.
#include "map_window.h"
#include "test_paths.h"

#include "app/services/map/burst_service.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/segmented_control.h"
#include "ui/common/table_rows.h"
#include "ui/heatmap/card/house_list.h"

#include <QApplication>
#include <QCollator>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMouseEvent>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapChoice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void clickShowsACardAndDoubleClickOpens();
    void aDoubleClickOnAValveShowsWhatItCutsOff();
    void houseCardCountsHouseholds();
    void aBurstIsProposedShownAndDecidedOnce();
    void anAreaListsItsHousesByName();
    void clickingAPipeChoosesWhatIsDownstream();
    void aDrawnAreaChoosesItsHouses();
    void aLoopThatGoesRoundTwiceKeepsItsHouses();
    void aHousesCommunityIsChosenFromItsCard();
    void theLegendLeavesTheMapItsClicks();
    void aTicketStaysChosenInAMirroredTable();

private:
    void goElsewhere();
    void theMapShowsAllOf(const Geo::BurstProposal &burst);
    void theCardListsWhomItHits(Testing::WindowDriver &driver, const Geo::BurstProposal &burst);

    std::unique_ptr<MapDesk> m_desk;
    std::unique_ptr<MapWindow> m_window;
};

void TestMapChoice::initTestCase()
{
    m_desk = std::make_unique<MapDesk>();
    QVERIFY(m_desk->start());
    m_window = std::make_unique<MapWindow>(*m_desk);
}

void TestMapChoice::cleanupTestCase()
{
    m_window.reset();
    m_desk.reset();
}

void TestMapChoice::clickShowsACardAndDoubleClickOpens()
{
    MapView *view = m_window->map->view();
    const Station station = m_desk->plan.station(2);
    MapFrame frame = view->frame();
    frame.centre = {station.position.x(), station.position.y()};
    frame.zoom = 16;
    view->setFrame(frame);
    m_desk->model.setShown(MapLayer::Tickets, false);
    const QPoint at =
        view->frame().toScreen(Geo::LonLat{station.position.x(), station.position.y()}).toPoint();
    QTest::mouseClick(view, Qt::LeftButton, {}, at);
    QCOMPARE(m_desk->model.selection().station, station.id);
    Testing::WindowDriver driver(&m_window->window);
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), station.name);
    QVERIFY(std::ranges::any_of(m_desk->model.card().figures,
                                [](const MapCard::Figure &f) { return f.value.contains(u"52.4"_s); }));
    QTRY_VERIFY(!m_desk->model.card().tickets.isEmpty());
    for (const Ticket &ticket : m_desk->model.card().tickets)
        QCOMPARE(ticket.station, station.id);

    QSignalSpy opened(&m_desk->model, &MapModel::openStation);
    QTest::mouseDClick(view, Qt::LeftButton, {}, at);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<StationId>(), station.id);

    QSignalSpy ticket(&m_desk->model, &MapModel::openTicket);
    QSignalSpy household(&m_desk->model, &MapModel::openHousehold);
    auto *table = driver.need<QTableWidget>(u"map_selection_tickets"_s);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(ticket.count(), 1);
    QCOMPARE(ticket.first().first().toString(), m_desk->model.card().tickets.first().number);
    QTest::mouseClick(driver.need<QWidget>(u"map_open_household"_s), Qt::LeftButton);
    QCOMPARE(household.count(), 1);
    m_desk->model.setShown(MapLayer::Tickets, true);
}

/// One click shows the valve's card, two what would be shut round it.
void TestMapChoice::aDoubleClickOnAValveShowsWhatItCutsOff()
{
    MapModel &model = m_desk->model;
    QTRY_VERIFY(model.bursts().network());
    QVERIFY(!model.scene()->valves.empty());
    const NetworkScene::Valve valve = model.scene()->valves.front();
    QHash<MapLayer, bool> over; // what would lie on the valve, and whether it was shown
    for (const MapLayer layer :
         {MapLayer::Tickets, MapLayer::Stations, MapLayer::Crews, MapLayer::Incidents}) {
        over.insert(layer, model.isShown(layer));
        model.setShown(layer, false);
    }
    model.setShown(MapLayer::Valves, true);
    MapView *view = m_window->map->view();
    MapFrame frame = view->frame();
    frame.centre = Geo::fromMercator(Geo::MercatorMetres{valve.at.x(), valve.at.y()});
    frame.zoom = 18;
    view->setFrame(frame);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    QCOMPARE(model.selection().kind, MapHit::Kind::Valve);
    const QString chosen = model.selection().valve.value;
    QTest::mouseDClick(view, Qt::LeftButton, {}, view->rect().center());
    QTRY_VERIFY(model.trace());
    QCOMPARE(model.trace()->kind, Geo::TraceKind::Isolation);
    QCOMPARE(model.trace()->from.node, chosen);
    QCOMPARE(model.selection().kind, MapHit::Kind::Trace);
    QVERIFY(model.card().title.contains(model.bursts().network()->nodeTitle(chosen)));
    model.clearSelection();
    m_desk->area.clear();
    for (const auto &[layer, shown] : over.asKeyValueRange())
        model.setShown(layer, shown);
}

void TestMapChoice::houseCardCountsHouseholds()
{
    MapView *view = m_window->map->view();
    m_desk->model.setShown(MapLayer::Tickets, false);
    const Building house = m_desk->plan.building(40);
    MapFrame frame = view->frame();
    frame.centre = {house.position.x(), house.position.y()};
    frame.zoom = 17;
    view->setFrame(frame);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    QCOMPARE(m_desk->model.selection().building, house.id);
    QCOMPARE(m_desk->model.card().figures.first().value,
             QString::number(m_desk->plan.buildings[40].householdCount));
    m_desk->model.clearSelection();
    QCOMPARE(m_desk->model.card().of.kind, MapHit::Kind::Nothing);
    m_desk->model.setShown(MapLayer::Tickets, true);
}

void TestMapChoice::aBurstIsProposedShownAndDecidedOnce()
{
    Testing::WindowDriver driver(&m_window->window);
    BurstService &bursts = m_desk->model.bursts();
    QTRY_VERIFY(!bursts.proposals().isEmpty());
    const Geo::BurstProposal first = bursts.proposals().first();
    QVERIFY(driver.need<QLabel>(u"map_burst_title"_s)->text().contains(first.title));
    const QString hit = driver.need<QLabel>(u"map_burst_hit"_s)->text();
    QVERIFY2(hit.contains(Format::number(double(first.trace.houses.size())))
                 && hit.contains(Format::number(double(first.trace.households))),
             qPrintable(hit));
    // Whatever the map is filtered by, and wherever it stands.
    m_desk->map.setFilter({.tiers = {}, .categories = {TicketCategory::BillingDispute}});
    QTest::mouseClick(driver.need<QWidget>(u"map_burst_show"_s), Qt::LeftButton);
    QVERIFY(m_desk->model.picture().trace);
    QCOMPARE(m_desk->model.picture().trace->leaks.size(), first.reports.size());
    m_desk->map.setFilter({});
    goElsewhere();
    QTest::mouseClick(driver.need<QWidget>(u"map_burst_show"_s), Qt::LeftButton);
    QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Trace);
    theMapShowsAllOf(first);
    QCOMPARE(m_desk->model.selection().houses.size(), first.trace.houses.size());
    QVERIFY(driver.need<QLabel>(u"map_selection_reasons"_s)->text().contains(first.reasons.first()));
    QVERIFY(first.reasons.contains(first.trace.affected)); // the card says it by its figures
    QVERIFY(!m_desk->model.card().reasons.contains(first.trace.affected));
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), first.title);
    const NetworkPicture picture = m_desk->model.picture();
    QVERIFY(picture.trace);
    QCOMPARE(picture.trace->valves.size(), first.trace.valves.size());
    QCOMPARE(picture.trace->leaks.size(), first.reports.size());
    QTRY_VERIFY(m_desk->model.card().tickets.size() >= 3);
    theCardListsWhomItHits(driver, first);
    m_window->settle(); // to be looked at, like those of pictures()
    const QDir folder(Warmline::Testing::buildPath(QStringLiteral("gallery")));
    QVERIFY(folder.mkpath(u"."_s) && m_window->window.grab().save(folder.filePath(u"map_burst.png"_s)));
    m_desk->model.traceAgain(Geo::TraceKind::Downstream);
    QTRY_COMPARE(m_desk->model.trace()->kind, Geo::TraceKind::Downstream);

    QSignalSpy changed(&bursts, &BurstService::proposalsChanged);
    QTest::mouseClick(driver.need<QWidget>(u"map_burst_dismiss"_s), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(std::ranges::none_of(bursts.proposals(),
                                 [&](const Geo::BurstProposal &p) { return p.key == first.key; }));
    // It does not come back, neither here nor in the next session.
    BurstService next(m_desk->reader, m_desk->map, m_desk->settings, m_desk->clock);
    QTRY_VERIFY(next.network());
    QSignalSpy points(&m_desk->map, &MapService::ticketsChanged);
    m_desk->map.setSpanLength(kDayMs);
    QTRY_VERIFY(points.count() > 0);
    bool answered = false; // the reader answers in order: after this, the proposals have been looked for
    m_desk->reader.ask([](Queries &q) { return q.stations(); })
        .then(this, [&](const Result<QList<Station>> &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(std::ranges::none_of(next.proposals(),
                                 [&](const Geo::BurstProposal &p) { return p.reports == first.reports; }));
    m_desk->model.clearSelection();
    QVERIFY(!m_desk->model.picture().trace);
}

/// To the far end of the town, close to the ground.
void TestMapChoice::goElsewhere()
{
    const Geo::LonLatRect home = m_desk->model.home();
    MapFrame frame = m_window->map->view()->frame();
    frame.centre = {home.east, home.north};
    frame.zoom = 18;
    m_window->map->view()->setFrame(frame);
}

/// Houses, valves and leaks lie on the map, and neither below the zoom buttons nor below the banner or the
/// tools.
void TestMapChoice::theMapShowsAllOf(const Geo::BurstProposal &burst)
{
    const MapView *view = m_window->map->view();
    QPolygonF places;
    for (const Geo::TraceAnswer::House &house : burst.trace.houses) {
        const auto found = std::ranges::find(m_desk->model.scene()->houses, burst.trace.houseId(house),
                                             &NetworkScene::House::id);
        QVERIFY(found != m_desk->model.scene()->houses.cend());
        places << found->box.topLeft() << found->box.bottomRight();
    }
    for (const TraceOverlay::Valve &valve : m_desk->model.picture().trace->valves)
        places << valve.at;
    places += m_desk->model.picture().trace->leaks;
    QVERIFY(places.size() > 4);
    QList<QRect> cards;
    for (const auto &name : {u"map_zoom_in"_s, u"map_burst_show"_s, u"map_tool_filter"_s}) {
        const QWidget *card = m_window->map->findChild<QWidget *>(name)->parentWidget();
        cards.append(QRect(card->mapTo(m_window->map, QPoint()), card->size()));
    }
    for (const QPointF &place : std::as_const(places)) {
        const QPoint at = view->frame().toScreen(Geo::MercatorMetres{place.x(), place.y()}).toPoint();
        QVERIFY2(view->rect().contains(at), qPrintable(u"%1, %2"_s.arg(at.x()).arg(at.y())));
        const QPoint onPane = view->mapTo(m_window->map, at);
        QVERIFY(std::ranges::none_of(cards, [&](const QRect &card) { return card.contains(onPane); }));
    }
    QVERIFY(view->frame().zoom > 12); // not by going far away
}

/// All houses in the order of the trace, with their households; Enter marks one and goes there, and the burst
/// stays chosen.
void TestMapChoice::theCardListsWhomItHits(Testing::WindowDriver &driver, const Geo::BurstProposal &burst)
{
    auto *list = driver.need<HouseList>(u"map_selection_houses"_s);
    auto *tickets = driver.need<QTableWidget>(u"map_selection_tickets"_s);
    QVERIFY(list->isVisible() && !tickets->isVisible());
    QCOMPARE(list->model()->rowCount(), int(burst.trace.houses.size()));
    const auto text = [list](int row, int column) {
        return list->model()->index(row, column).data().toString();
    };
    qint64 households = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        households += text(row, HouseModel::Households).toInt();
    QCOMPARE(households, burst.trace.households);
    QVERIFY(!list->isColumnHidden(HouseModel::Way));
    const Geo::TraceAnswer::House &nearest = burst.trace.houses.first();
    QCOMPARE(text(0, HouseModel::Way), Format::quantity(nearest.distance_m, u"m"_s));
    const auto house = std::ranges::find(m_desk->model.scene()->houses, burst.trace.houseId(nearest),
                                         &NetworkScene::House::id);
    QVERIFY(house != m_desk->model.scene()->houses.cend());
    QCOMPARE(text(0, HouseModel::House), house->title);
    const MapFrame before = m_window->map->view()->frame();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_desk->model.picture().pin, house->at);
    QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Trace);
    QCOMPARE(m_window->map->view()->frame().zoom, std::max(before.zoom, MapPane::kHouseZoom));
    const Geo::MercatorMetres centre = Geo::toMercator(m_window->map->view()->frame().centre);
    QVERIFY(QLineF(QPointF(centre.x, centre.y), house->at).length() < 1);
    m_window->map->view()->setFrame(before);
    const auto segments =
        driver.need<SegmentedControl>(u"map_selection_lists"_s)->findChildren<QToolButton *>();
    segments.at(1)->click();
    QVERIFY(!list->isVisible() && tickets->isVisible());
    selectTableRow(*tickets, 0);
    auto *open = driver.need<QWidget>(u"map_open_ticket"_s);
    QVERIFY(open->isVisible());
    segments.at(0)->click();
    QVERIFY(list->isVisible() && !tickets->isVisible());
    QVERIFY(!open->isVisible()); // of a list that is not seen nothing is opened
}

void TestMapChoice::anAreaListsItsHousesByName()
{
    Testing::WindowDriver driver(&m_window->window);
    FoundPlace house;
    house.building = m_desk->plan.building(40).id;
    m_desk->model.choose(house);
    m_desk->model.selectCommunity();
    QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Area);
    const QList<MapCard::House> &houses = m_desk->model.card().houses;
    QCOMPARE(houses.size(), m_desk->model.selection().houses.size());
    QVERIFY(houses.size() > 1);
    QCollator byName;
    byName.setNumericMode(true);
    QVERIFY(std::ranges::is_sorted(houses, [&](const MapCard::House &a, const MapCard::House &b) {
        return byName.compare(a.title, b.title) < 0;
    }));
    auto *list = driver.need<HouseList>(u"map_selection_houses"_s);
    QVERIFY(!list->isVisible()); // what was reported there comes first
    QVERIFY(driver.need<SegmentedControl>(u"map_selection_lists"_s)->isVisible());
    QVERIFY(list->isColumnHidden(HouseModel::Way));
    m_desk->model.clearSelection();
}

void TestMapChoice::clickingAPipeChoosesWhatIsDownstream()
{
    Testing::WindowDriver driver(&m_window->window);
    auto *tool = driver.need<QToolButton>(u"map_tool_trace"_s);
    tool->click();
    QVERIFY(tool->isChecked());
    const PipeNetwork branch = m_desk->plan.secondaryNetwork(2);
    const QPointF middle = (branch.segments.first().path.first() + branch.segments.first().path.last()) / 2;
    MapFrame frame = m_window->map->view()->frame();
    frame.centre = {middle.x(), middle.y()};
    frame.zoom = 17;
    m_window->map->view()->setFrame(frame);
    QTest::mouseClick(m_window->map->view(), Qt::LeftButton, {}, m_window->map->view()->rect().center());
    QTRY_COMPARE(m_desk->model.selection().kind, MapHit::Kind::Trace);
    QVERIFY(!m_desk->model.selection().houses.isEmpty());
    // Nowhere near a pipe: a sentence, and what was chosen stays.
    QSignalSpy told(&m_desk->model, &MapModel::told);
    m_desk->model.traceFrom({0, 0}, Geo::TraceKind::Downstream);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Trace);
    tool->click();
}

void TestMapChoice::aDrawnAreaChoosesItsHouses()
{
    Testing::WindowDriver driver(&m_window->window);
    MapView *view = m_window->map->view();
    MapFrame frame = view->frame();
    frame.centre = m_desk->crowd();
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
    QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Area);
    const QRectF box(c - QPoint(200, 150), c + QPoint(200, 150));
    const auto inside =
        std::ranges::count_if(m_desk->model.scene()->houses, [&](const NetworkScene::House &house) {
            return box.contains(view->frame().toScreen(Geo::MercatorMetres{house.at.x(), house.at.y()}));
        });
    QVERIFY(inside > 3);
    QCOMPARE(m_desk->model.selection().houses.size(), inside);
    QVERIFY(!m_desk->model.selection().tickets.isEmpty());
    const qsizetype rectangle = m_desk->model.selection().houses.size();
    // The other panes are told, and a chip says so.
    auto *chip = driver.need<Chip>(u"map_area_chip"_s);
    QCOMPARE(m_desk->area.houses().size(), rectangle);
    QVERIFY(chip->isVisible() && chip->text().contains(QString::number(rectangle)));
    // By hand, a triangle: fewer than its box; the map has not moved.
    drag({}, {c - QPoint(200, 150), c + QPoint(200, -150), c + QPoint(200, 150), c - QPoint(190, 148)});
    QVERIFY(m_desk->model.selection().houses.size() < rectangle);
    QVERIFY(!m_desk->model.selection().houses.isEmpty());
    QCOMPARE(view->frame().centre, before);
    QVERIFY(!driver.need<QToolButton>(u"map_tool_area"_s)->isChecked());
    // Looking at something else keeps the area; only the chip takes it back.
    m_desk->model.clearSelection();
    QVERIFY(m_desk->area.isSet() && chip->isVisible());
    emit chip->closeRequested();
    QVERIFY(!m_desk->area.isSet() && !chip->isVisible());
}

/// A hand rarely stops where it began: what it has passed round twice is inside, too.
void TestMapChoice::aLoopThatGoesRoundTwiceKeepsItsHouses()
{
    const Geo::MercatorMetres c = Geo::toMercator(m_desk->crowd());
    const QPolygonF once(QRectF(c.x - 300, c.y - 300, 600, 600));
    m_desk->model.selectArea(once);
    const MapSelection whole = m_desk->model.selection();
    QVERIFY(whole.houses.size() > 3 && !whole.tickets.isEmpty());
    m_desk->model.clearSelection();
    m_desk->model.selectArea(QPolygonF(once + once));
    QCOMPARE(m_desk->model.selection().houses, whole.houses);
    QCOMPARE(m_desk->model.selection().tickets, whole.tickets);
    m_desk->model.clearSelection();
    m_desk->area.clear();
}

void TestMapChoice::aHousesCommunityIsChosenFromItsCard()
{
    Testing::WindowDriver driver(&m_window->window);
    m_desk->model.setShown(MapLayer::Tickets, false);
    const Building house = m_desk->plan.building(40);
    MapView *view = m_window->map->view();
    MapFrame frame = view->frame();
    frame.centre = {house.position.x(), house.position.y()};
    frame.zoom = 17;
    view->setFrame(frame);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    QCOMPARE(m_desk->model.selection().building, house.id);
    QVERIFY(!m_desk->area.isSet()); // one house narrows nobody's view
    driver.click(u"map_select_community"_s);
    qsizetype houses = 0;
    for (int b = 0; b < int(m_desk->plan.buildings.size()); ++b)
        houses += m_desk->plan.building(b).community == house.community ? 1 : 0;
    QCOMPARE(m_desk->model.selection().houses.size(), houses);
    QCOMPARE(m_desk->area.houses().size(), houses);
    QVERIFY(!m_desk->area.title().isEmpty());
    QCOMPARE(driver.need<QLabel>(u"map_selection_title"_s)->text(), m_desk->area.title());
    m_desk->area.clear();
    m_desk->model.clearSelection();
    m_desk->model.setShown(MapLayer::Tickets, true);
}

// What lies under the legend is chosen through it; only its key is the legend's own.
void TestMapChoice::theLegendLeavesTheMapItsClicks()
{
    m_desk->model.setShown(MapLayer::Tickets, false);
    MapView *view = m_window->map->view();
    MapLegend *legend = m_window->map->legend();
    QTRY_VERIFY(legend->isVisible());
    const Station station = m_desk->plan.station(2);
    MapFrame frame = view->frame();
    frame.zoom = 16;
    frame.centre = {station.position.x(), station.position.y()};
    const QPoint onView = legend->mapTo(view->parentWidget(), legend->rect().center());
    frame.centre = frame.toLonLat(QPointF(view->rect().center()) * 2 - onView); // the station there
    view->setFrame(frame);
    QVERIFY(legend->geometry().contains(
        view->frame().toScreen(Geo::LonLat{station.position.x(), station.position.y()}).toPoint()));
    QWindow *screen = m_window->window.windowHandle();
    QTest::mouseClick(screen, Qt::LeftButton, {}, legend->mapTo(&m_window->window, legend->rect().center()));
    QTRY_COMPARE(m_desk->model.selection().station, station.id);
    QTest::mouseClick(screen, Qt::LeftButton, {},
                      legend->editKey()->mapTo(&m_window->window, legend->editKey()->rect().center()));
    QTRY_VERIFY(m_window->map->findChild<QDialog *>(u"map_scale_dialog"_s));
    m_window->map->findChild<QDialog *>(u"map_scale_dialog"_s)->reject();
    QTRY_VERIFY(!m_window->map->findChild<QDialog *>(u"map_scale_dialog"_s));
    // The key goes where the legend goes.
    m_desk->model.setShown(MapLayer::Heat, false);
    QVERIFY(!legend->isVisible() && !legend->editKey()->isVisible());
    m_desk->model.setShown(MapLayer::Heat, true);
    QTRY_VERIFY(legend->isVisible() && legend->editKey()->isVisible());
    QVERIFY(legend->geometry().contains(legend->editKey()->geometry()));
    m_desk->model.clearSelection();
    m_desk->model.setShown(MapLayer::Tickets, true);
}

void TestMapChoice::aTicketStaysChosenInAMirroredTable()
{
    Testing::WindowDriver driver(&m_window->window);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_desk->model.select({MapHit::Kind::Station, 2, {}});
    QTRY_VERIFY(m_desk->model.card().tickets.size() > 1);
    auto *table = driver.need<QTableWidget>(u"map_selection_tickets"_s);
    table->setCurrentCell(1, 0);
    table->clearSelection();
    emit m_desk->model.cardChanged(); // as when somebody changes one of them
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().first().row(), 1);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_desk->model.clearSelection();
}

QTEST_MAIN(TestMapChoice)
#include "tst_map_choice.moc"
