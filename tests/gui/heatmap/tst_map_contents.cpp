// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map as a list: what is drawn, in words, nearest first; it follows layers, zoom and place, and is worked
// by the keyboard alone.
#include "map_desk.h"

#include "tests/support/gui/gallery_folder.h"
#include "ui/heatmap/search/map_contents.h"
#include "ui/heatmap/wall/map_wall.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

qsizetype countOf(const QList<ShownThing> &things, MapHit::Kind kind)
{
    return std::ranges::count_if(things, [kind](const ShownThing &thing) { return thing.hit.kind == kind; });
}

} // namespace

class TestMapContents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<MapDesk>();
        QVERIFY(m_desk->start());
        m_pane = std::make_unique<MapPane>(m_desk->model);
        m_pane->resize(1000, 700);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTRY_VERIFY(m_pane->view()->isReady());
        QTRY_VERIFY(!m_desk->model.picture().crews.isEmpty());
    }
    void cleanupTestCase()
    {
        m_pane.reset();
        m_desk.reset();
    }
    void whatIsDrawnIsListedNearestFirst()
    {
        NetworkPicture picture = around(m_desk->crowd(), 100'000, 16);
        const QList<ShownThing> all = shownThings(picture);
        QCOMPARE(countOf(all, MapHit::Kind::Station), qsizetype(m_desk->plan.stations.size()));
        QCOMPARE(countOf(all, MapHit::Kind::Crew), 1);
        qsizetype tickets = 0;
        for (const ShownThing &thing : all)
            tickets += thing.hit.tickets.size();
        QCOMPARE(tickets, m_desk->map.points().size());
        const QPointF middle = QRectF(QPointF(picture.ground.west, picture.ground.south),
                                      QPointF(picture.ground.east, picture.ground.north))
                                   .center();
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(QLineF(middle, all.at(i - 1).at).length() <= QLineF(middle, all.at(i).at).length());

        picture.zoom = 13; // tickets are not drawn from so far away
        QCOMPARE(countOf(shownThings(picture), MapHit::Kind::Tickets), 0);
        picture.stations = false;
        QCOMPARE(countOf(shownThings(picture), MapHit::Kind::Station), 0);
        QVERIFY(shownThings(around(m_desk->crowd(), 300, 16)).size() < all.size());
        QVERIFY(shownThings({}).isEmpty());
    }
    void theKeyboardAloneChooses()
    {
        m_pane->view()->setFocus();
        QTest::keyClick(m_pane->view(), Qt::Key_L);
        auto *list = m_pane->findChild<QListWidget *>(u"map_contents"_s);
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
        QVERIFY(list->count() > 1);
        int station = -1;
        for (int row = 0; row < list->count() && station < 0; ++row)
            station = list->item(row)->text().contains(u"换热站"_s) ? row : -1;
        QVERIFY(station >= 0);
        const QString words = list->item(station)->text();
        for (int i = 0; i < station; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Station);
        QVERIFY2(words.contains(m_desk->model.card().title), qPrintable(words));
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QTRY_VERIFY(m_pane->view()->hasFocus());
    }

    void housesAreListedWhereTheyAreLookedAt()
    {
        const NetworkPicture near = around(m_desk->crowd(), 400, 17);
        const QRectF ground(QPointF(near.ground.west, near.ground.south),
                            QPointF(near.ground.east, near.ground.north));
        const auto &houses = near.scene->houses;
        const auto expected = std::ranges::count_if(
            houses, [&](const NetworkScene::House &house) { return ground.contains(house.at); });
        QVERIFY(expected > 3);
        const QList<ShownThing> things = shownThings(near);
        QCOMPARE(countOf(things, MapHit::Kind::House), expected);
        QCOMPARE(countOf(shownThings(around(m_desk->crowd(), 400, 16)), MapHit::Kind::House), 0);
        const auto first = std::ranges::find(things, MapHit::Kind::House,
                                             [](const ShownThing &thing) { return thing.hit.kind; });
        QVERIFY(first->text.contains(houses[static_cast<size_t>(first->hit.index)].title));
        QVERIFY(!first->text.contains(u"°C"_s));

        // In the pane, with the temperature while it is shown.
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_desk->model.setShown(MapLayer::Rooms, true);
        MapFrame frame = m_pane->view()->frame();
        frame.centre = m_desk->crowd();
        frame.zoom = 17;
        m_pane->view()->setFrame(frame);
        m_pane->view()->setFocus();
        QTest::keyClick(m_pane->view(), Qt::Key_L);
        auto *list = m_pane->findChild<QListWidget *>(u"map_contents"_s);
        QTRY_VERIFY(list->isVisible());
        QTRY_VERIFY(!list->findItems(u"室温 "_s, Qt::MatchContains).isEmpty());
        const QListWidgetItem *warm = list->findItems(u"室温 "_s, Qt::MatchContains).first();
        QVERIFY2(warm->text().contains(u"14.5"_s) || warm->text().contains(u"20.5"_s),
                 qPrintable(warm->text()));
        m_desk->model.setShown(MapLayer::Heat, true);
        QTRY_VERIFY(list->findItems(u"室温 "_s, Qt::MatchContains).isEmpty());
        QVERIFY(!list->findItems(u"楼栋 "_s, Qt::MatchContains).isEmpty());
        QTest::keyClick(list, Qt::Key_Escape);
    }
    void theChosenThingStaysChosen()
    {
        MapContents contents;
        auto *list = contents.findChild<QListWidget *>(u"map_contents"_s);
        const auto station = [](int index, const QString &id) {
            return ShownThing{id, {MapHit::Kind::Station, index, {}}, {double(index), 0}, id};
        };
        contents.open();
        contents.setThings({station(0, u"a"_s), station(1, u"b"_s), station(2, u"c"_s)});
        QCOMPARE(list->currentRow(), 0);
        list->setCurrentRow(1);
        contents.setThings({station(0, u"b"_s), station(1, u"c"_s)});
        QCOMPARE(list->currentRow(), 0); // b, wherever it stands and whatever its number is
        contents.setThings({station(1, u"c"_s)});
        QCOMPARE(list->currentRow(), -1);
        QSignalSpy chosen(&contents, &MapContents::chosen);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0); // never another one instead
    }
    void theListFollowsTheScene()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->view()->fitHome();
        m_pane->view()->setFocus();
        QTest::keyClick(m_pane->view(), Qt::Key_L);
        auto *list = m_pane->findChild<QListWidget *>(u"map_contents"_s);
        const auto stations = [list] { return list->findItems(u"换热站"_s, Qt::MatchContains).size(); };
        QTRY_COMPARE(stations(), qsizetype(m_desk->plan.stations.size()));
        QVERIFY(stations() > 1);
        m_desk->queries.fewerStations = int(m_desk->plan.stations.size()) - 1; // an import
        QSignalSpy scene(&m_desk->model, &MapModel::sceneChanged);
        m_desk->map.start();
        QTRY_VERIFY_WITH_TIMEOUT(scene.count() == 1, 20'000);
        QCOMPARE(stations(), 1);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Return);
        }
        QTest::keyClick(list, Qt::Key_Escape);
        m_desk->queries.fewerStations = 0;
        m_desk->map.start();
        QTRY_VERIFY_WITH_TIMEOUT(scene.count() == 2, 20'000);
    }
    void whatIsNotThereAnyMoreIsNotChosen()
    {
        MapModel &model = m_desk->model;
        QSignalSpy opened(&model, &MapModel::openStation);
        for (const MapHit::Kind kind : {MapHit::Kind::Station, MapHit::Kind::House, MapHit::Kind::Crew}) {
            for (const int index : {-1, 1'000'000}) {
                model.select({MapHit::Kind::Station, 0, {}});
                QCOMPARE(model.selection().kind, MapHit::Kind::Station);
                model.select({kind, index, {}});
                QCOMPARE(model.selection().kind, MapHit::Kind::Nothing);
                model.open({kind, index, {}});
            }
        }
        QCOMPARE(opened.count(), 0);
    }

    /// Nothing to press, nothing to choose by accident; the keys move it, the legend stays in view.
    void theWallHasNoControls()
    {
        MapWall wall(m_desk->model);
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.resize(1280, 760);
        wall.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wall));
        MapView *view = wall.pane()->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->isReady() && !wall.pane()->isWaiting(), 60'000);
        QSignalSpy settled(view, &MapView::settled);
        QTRY_VERIFY_WITH_TIMEOUT(settled.count() > 0 && !wall.pane()->isWaiting(), 60'000);
        QVERIFY(!view->networkItem()->picture().isNull());
        QVERIFY(Testing::keepPicture(wall, u"map_wall"_s));
        for (const QLabel *label : wall.findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || label->wordWrap() || label->width() >= label->sizeHint().width(),
                     qPrintable(label->text()));
        for (const QAbstractButton *button : wall.findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible(), qPrintable(button->objectName()));
        QVERIFY(wall.pane()->legend()->isVisible());
        QVERIFY(wall.findChild<QLabel *>(u"map_wall_head"_s)
                    ->text()
                    .contains(QString::number(m_desk->map.points().size())));
        m_desk->model.clearSelection();
        QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
        QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Nothing);
        const std::optional<MapFrame> kept = m_desk->model.savedFrame();
        const double zoom = view->frame().zoom;
        const double lon = view->frame().centre.lon;
        QTest::keyClick(view, Qt::Key_Plus);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->frame().zoom, zoom + 1);
        QVERIFY(view->frame().centre.lon > lon);
        QTRY_VERIFY_WITH_TIMEOUT(!wall.pane()->isWaiting(), 60'000);
        QCOMPARE(m_desk->model.savedFrame().has_value(), kept.has_value()); // the desk's view stays its own
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!wall.isVisible());
    }

    /// A wall on the second screen must not keep the program alive, nor stand there twice.
    void thereIsOneWallAndItGoesWithItsWindow()
    {
        const auto walls = [] {
            QList<MapWall *> open;
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (auto *wall = qobject_cast<MapWall *>(window); wall && wall->isVisible())
                    open.append(wall);
            }
            return open;
        };
        auto *key = m_pane->findChild<QAbstractButton *>(u"map_wall_open"_s);
        QVERIFY(key);
        key->click();
        QCOMPARE(walls().size(), 1);
        QVERIFY(!walls().first()->testAttribute(Qt::WA_QuitOnClose));
        key->click();
        QCOMPARE(walls().size(), 1);
        QVERIFY(m_pane->close());
        QCOMPARE(walls().size(), 0);
        m_pane->show();
    }

private:
    [[nodiscard]] NetworkPicture around(Geo::LonLat place, double metres, double zoom) const
    {
        const Geo::MercatorMetres c = Geo::toMercator(place);
        NetworkPicture picture = m_desk->model.picture();
        picture.ground = {c.x - metres, c.y - metres, c.x + metres, c.y + metres};
        picture.zoom = zoom;
        return picture;
    }

    std::unique_ptr<MapDesk> m_desk;
    std::unique_ptr<MapPane> m_pane;
};

QTEST_MAIN(TestMapContents)
#include "tst_map_contents.moc"
