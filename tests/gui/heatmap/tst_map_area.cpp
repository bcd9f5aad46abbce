// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Areas that are chosen on the map: drawn by hand or as a rectangle, or a whole community.
#include "map_window.h"

#include "tests/support/gui/window_driver.h"
#include "ui/common/chip.h"
#include "ui/common/segmented_control.h"
#include "ui/heatmap/card/house_list.h"

#include <QApplication>
#include <QCollator>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapArea : public MapWindowTest
{
    Q_OBJECT

private slots:
    void initTestCase() { openMap(); }
    void cleanupTestCase() { closeMap(); }
    void anAreaListsItsHousesByName();
    void aDrawnAreaChoosesItsHouses();
    void aLoopThatGoesRoundTwiceKeepsItsHouses();
    void aHousesCommunityIsChosenFromItsCard();
};

void TestMapArea::anAreaListsItsHousesByName()
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

void TestMapArea::aDrawnAreaChoosesItsHouses()
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
void TestMapArea::aLoopThatGoesRoundTwiceKeepsItsHouses()
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

void TestMapArea::aHousesCommunityIsChosenFromItsCard()
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

QTEST_MAIN(TestMapArea)
#include "tst_map_area.moc"
