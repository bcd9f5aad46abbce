// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is chosen on the map by clicks: a station, a house, what lies under the legend; and what its card
// shows.
#include "map_window.h"

#include "tests/support/gui/window_driver.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTableWidget>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapChoice : public MapWindowTest
{
    Q_OBJECT

private slots:
    void initTestCase() { openMap(); }
    void cleanupTestCase() { closeMap(); }
    void clickShowsACardAndDoubleClickOpens();
    void houseCardCountsHouseholds();
    void theLegendLeavesTheMapItsClicks();
    void aTicketStaysChosenInAMirroredTable();
};

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
