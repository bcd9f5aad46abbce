// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What hangs on a pipe or a valve, and whom a suspected burst hits.
#include "map_window.h"

#include "app/services/map/burst_service.h"
#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/format.h"
#include "ui/common/segmented_control.h"
#include "ui/common/table_rows.h"
#include "ui/heatmap/card/house_list.h"

#include <QLabel>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapTrace : public MapWindowTest
{
    Q_OBJECT

private slots:
    void initTestCase() { openMap(); }
    void cleanupTestCase() { closeMap(); }
    void aDoubleClickOnAValveShowsWhatItCutsOff();
    void aBurstIsProposedShownAndDecidedOnce();
    void clickingAPipeChoosesWhatIsDownstream();

private:
    void goElsewhere();
    void theMapShowsAllOf(const Geo::BurstProposal &burst);
    void theCardListsWhomItHits(Testing::WindowDriver &driver, const Geo::BurstProposal &burst);
};

/// One click shows the valve's card, two what would be shut round it.
void TestMapTrace::aDoubleClickOnAValveShowsWhatItCutsOff()
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

void TestMapTrace::aBurstIsProposedShownAndDecidedOnce()
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
    QVERIFY(Testing::keepPicture(m_window->window, u"map_burst"_s));
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

void TestMapTrace::clickingAPipeChoosesWhatIsDownstream()
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
    m_desk->model.clearSelection();
}

/// To the far end of the town, close to the ground.
void TestMapTrace::goElsewhere()
{
    const Geo::LonLatRect home = m_desk->model.home();
    MapFrame frame = m_window->map->view()->frame();
    frame.centre = {home.east, home.north};
    frame.zoom = 18;
    m_window->map->view()->setFrame(frame);
}

/// Houses, valves and leaks lie on the map, and neither below the zoom buttons nor below the banner or the
/// tools.
void TestMapTrace::theMapShowsAllOf(const Geo::BurstProposal &burst)
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
void TestMapTrace::theCardListsWhomItHits(Testing::WindowDriver &driver, const Geo::BurstProposal &burst)
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

QTEST_MAIN(TestMapTrace)
#include "tst_map_trace.moc"
