// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The temperature cloud on the map: shown instead of the density, cold houses in cold colours and outlined,
// the legend counts rooms and tells their age, the house's card has its mean; nothing is asked while nobody
// looks.
#include "map_desk.h"

#include "tests/support/gui/gallery_folder.h"
#include "ui/common/ramps.h"

#include <QApplication>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestRoomCloud : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<MapDesk>();
        QVERIFY(m_desk->start());
        m_pane = std::make_unique<MapPane>(m_desk->model);
        m_pane->resize(1176, 740);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QTRY_VERIFY(m_pane->view()->isReady());
        MapFrame frame = m_pane->view()->frame();
        frame.centre = m_desk->crowd();
        frame.zoom = 16;
        m_pane->view()->setFrame(frame);
    }
    void cleanupTestCase()
    {
        m_pane.reset();
        m_desk.reset();
    }
    void nothingIsAskedBeforeTheLayerIsShown()
    {
        QVERIFY(!m_desk->rooms.isActive());
        QVERIFY(!m_desk->model.isShown(MapLayer::Rooms));
        QVERIFY(!legend()->isVisible());
    }
    void theToolShowsTheCloudInsteadOfTheDensity()
    {
        tool()->click();
        QVERIFY(m_desk->model.isShown(MapLayer::Rooms));
        QVERIFY(!m_desk->model.isShown(MapLayer::Heat));
        QVERIFY(m_desk->rooms.isActive());
        QVERIFY(legend()->isVisible());
        QTRY_VERIFY(m_desk->rooms.rooms().answering > 0);
        QTRY_VERIFY(!m_pane->isDrawing() && !m_pane->view()->heatItem()->picture().isNull());
        // A cold house is bluer than the houses that are warm enough: the colour says which way it is off.
        const Building cold = m_desk->plan.building(m_desk->queries.crowd().firstBuilding);
        const QColor blue = colourAt(cold.position);
        QVERIFY2(blue.alpha() > 0 && blue.blue() > blue.red() + 40, qPrintable(blue.name()));
        const int last = m_desk->queries.crowd().firstBuilding + m_desk->queries.crowd().buildingCount - 1;
        const QColor warm = colourAt(m_desk->plan.building(last).position);
        QVERIFY2(warm.alpha() > 0 && warm.red() >= warm.blue(), qPrintable(warm.name()));
    }
    void theLegendCountsRoomsAndTellsTheirAge()
    {
        const RoomMap &rooms = m_desk->rooms.rooms();
        QVERIFY(rooms.sensors > 1000);
        QCOMPARE(rooms.answering, rooms.sensors);
        QCOMPARE(rooms.newestMs, m_desk->now - 120'000);
        QVERIFY(legend()->note().contains(u"2 分"_s));
        // The houses of the fixture's cold half that have a sensor at all.
        int cold = 0;
        const CityCommunity &crowd = m_desk->queries.crowd();
        for (int b = crowd.firstBuilding; b < crowd.firstBuilding + crowd.buildingCount / 2; ++b)
            cold += m_desk->queries.sensorsOfBuilding(m_desk->plan.buildingId(b))->isEmpty() ? 0 : 1;
        QVERIFY(cold > 1);
        QCOMPARE(rooms.coldForLong.value_or(-1), cold);
        QVERIFY(legend()->outlineNote().contains(QString::number(cold)));
    }
    void anotherStandardMovesTheColoursAtOnce()
    {
        const int last = m_desk->queries.crowd().firstBuilding + m_desk->queries.crowd().buildingCount - 1;
        const QPointF house = m_desk->plan.building(last).position; // 20.5 °C
        const int coldBefore = m_desk->rooms.rooms().coldForLong.value_or(-1);
        const auto set = [this](const QString &standard) {
            m_desk->queries.settings.insert(RoomStandard::setting(), standard);
            StoreChange change;
            change.entities = {{EntityKind::Setting, RoomStandard::setting()}};
            emit m_desk->feed.changed(change);
        };
        QVERIFY2(legend()->scaleNote().contains(u"18"_s), qPrintable(legend()->scaleNote()));
        set(u"24"_s);
        QTRY_COMPARE(m_desk->rooms.rooms().standard_C, 24.0); // at once, not with the next minute's round
        QVERIFY2(legend()->scaleNote().contains(u"24"_s), qPrintable(legend()->scaleNote()));
        QVERIFY2(legend()->accessibleName().contains(u"24"_s), qPrintable(legend()->accessibleName()));
        QTRY_VERIFY(!m_pane->isDrawing());
        const QColor blue = colourAt(house);
        QVERIFY2(blue.alpha() > 0 && blue.blue() > blue.red() + 40, qPrintable(blue.name()));
        // 20.5 °C is more than two below it, everywhere.
        QVERIFY(m_desk->rooms.rooms().coldForLong.value_or(0) > coldBefore);
        set(u"18"_s);
        QTRY_COMPARE(m_desk->rooms.rooms().coldForLong.value_or(-1), coldBefore);
        QTRY_VERIFY(!m_pane->isDrawing());
        const QColor warm = colourAt(house);
        QVERIFY2(warm.alpha() > 0 && warm.red() >= warm.blue(), qPrintable(warm.name()));
    }
    void theHouseCardHasItsMean()
    {
        const Building cold = m_desk->plan.building(m_desk->queries.crowd().firstBuilding);
        m_desk->model.setShown(MapLayer::Tickets, false);
        m_desk->model.setShown(MapLayer::Stations, false);
        m_desk->model.setShown(MapLayer::Crews, false);
        QTest::mouseClick(m_pane->view(), Qt::LeftButton, {}, screen(cold.position));
        QCOMPARE(m_desk->model.selection().building, cold.id);
        QVERIFY(std::ranges::any_of(m_desk->model.card().figures,
                                    [](const MapCard::Figure &f) { return f.value.contains(u"14.5"_s); }));
        m_desk->model.clearSelection();
    }
    void hiddenItAsksNobodyAndTheDensityComesBack()
    {
        m_pane->hide();
        QVERIFY(!m_desk->rooms.isActive());
        m_pane->show();
        QVERIFY(m_desk->rooms.isActive());
        m_pane->findChild<QToolButton *>(u"map_tool_heat"_s)->click();
        QVERIFY(!m_desk->model.isShown(MapLayer::Rooms));
        QVERIFY(!m_desk->rooms.isActive());
        QVERIFY(!legend()->isVisible() && m_pane->legend()->isVisible());
        QTRY_VERIFY(!m_pane->isDrawing() && !m_pane->view()->heatItem()->picture().isNull());
    }
    void whatNobodyAsksForIsNotSaid()
    {
        MapModel &model = m_desk->model;
        const auto said = [&] {
            return std::ranges::any_of(model.card().figures,
                                       [](const MapCard::Figure &f) { return f.value.contains(u"14.5"_s); });
        };
        FoundPlace cold;
        cold.building = m_desk->plan.building(m_desk->queries.crowd().firstBuilding).id;
        model.choose(cold);
        QCOMPARE(model.selection().building, cold.building);
        QVERIFY(!said()); // the layer is off: what it knew is of then
        model.setShown(MapLayer::Rooms, true);
        QTRY_VERIFY(said());
        QVERIFY2(model.card().subtitle.contains(u"室温"_s) && model.card().subtitle.contains(u"2 分"_s),
                 qPrintable(model.card().subtitle));
        model.setShown(MapLayer::Rooms, false);
        QVERIFY(!said());
        model.clearSelection();
    }
    void historyIsAskedOnceInTenMinutes()
    {
        m_desk->model.setShown(MapLayer::Rooms, true);
        QVERIFY(askAgain());
        QVERIFY(m_desk->rooms.rooms().coldForLong.value_or(0) > 1);
        const int asked = m_desk->series.historyAsked;
        QVERIFY(asked > 0);
        QVERIFY(askAgain());
        QCOMPARE(m_desk->series.historyAsked, asked);
        pass(RoomMapService::kHistoryMs);
        QVERIFY(askAgain());
        QVERIFY(m_desk->series.historyAsked > asked);
    }
    void withoutHistoryNoNumberIsStated()
    {
        const int cold = m_desk->rooms.rooms().coldForLong.value_or(0);
        m_desk->series.historyFails = true;
        pass(RoomMapService::kHistoryMs);
        QVERIFY(askAgain());
        QVERIFY(m_desk->rooms.rooms().answering > 1000); // the means stand
        QVERIFY2(legend()->outlineNote().contains(u"历史取不到"_s), qPrintable(legend()->outlineNote()));
        QVERIFY(banner().contains(u"no history"_s));
        QTRY_VERIFY(!m_pane->isWaiting());
        QVERIFY(Testing::keepPicture(*m_pane, u"map_rooms_no_history"_s));
        m_desk->series.historyFails = false;
        QVERIFY(askAgain());
        QVERIFY(legend()->outlineNote().contains(QString::number(cold)));
        QVERIFY(banner().isEmpty());
    }
    void aSilentServerIsSaidAndItsValuesGrowOld()
    {
        m_desk->series.latestFails = true;
        QVERIFY(askAgain());
        QVERIFY(banner().contains(u"server gone"_s));
        QVERIFY(!m_desk->model.roomCloud().houses.isEmpty()); // still good
        QVERIFY2(legend()->note().contains(u"2 分"_s), qPrintable(legend()->note()));
        m_desk->clock.advance(6 * 60'000);
        QVERIFY(askAgain());
        QVERIFY2(legend()->note().contains(u"8 分"_s), qPrintable(legend()->note()));
        // More than five polls, while it is asked once more.
        m_desk->series.whenAsked = [this] { m_desk->clock.advance(70 * 60'000); };
        QVERIFY(askAgain());
        QVERIFY(m_desk->model.roomCloud().houses.isEmpty());
        QCOMPARE(m_desk->rooms.rooms().answering, 0);
        m_desk->series.latestFails = false;
        m_desk->series.advance(76 * 60'000);
        QVERIFY(askAgain());
        QVERIFY(banner().isEmpty());
        QVERIFY(!m_desk->model.roomCloud().houses.isEmpty());
    }
    void anImportIsReadOnceWithTheNextRound()
    {
        const int before = m_desk->queries.sensorReads;
        StoreChange all;
        all.reset = true;
        for (int i = 0; i < 5; ++i)
            emit m_desk->feed.changed(all);
        // All that was asked for is done, one after the other.
        bool done = false;
        m_desk->reader.ask([](Queries &queries) { return queries.counts(); })
            .then(this, [&](const Result<StoreCounts> &) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(m_desk->queries.sensorReads, before);
        QVERIFY(askAgain());
        QCOMPARE(m_desk->queries.sensorReads, before + int(m_desk->plan.buildings.size()));
        m_desk->model.setShown(MapLayer::Heat, true);
    }
    // To be looked at: gallery/map_rooms_*.png in the build folder.
    void pictures()
    {
        tool()->click();
        for (const bool dark : {false, true}) {
            m_desk->theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
            for (const int zoom : {15, 17}) {
                MapFrame frame = m_pane->view()->frame();
                frame.zoom = zoom;
                m_pane->view()->setFrame(frame);
                QSignalSpy settled(m_pane->view(), &MapView::settled);
                QTRY_VERIFY(settled.count() > 0 && !m_pane->isWaiting());
                QVERIFY(m_pane->grab().save(Testing::galleryFolder().filePath(
                    u"map_rooms_%1_%2.png"_s.arg(dark ? u"dark"_s : u"light"_s).arg(zoom))));
            }
        }
        m_desk->theme.setScheme(Theme::Scheme::Light);
    }

private:
    /// One more round, without waiting a minute for it: false when it has no end.
    [[nodiscard]] bool askAgain()
    {
        m_desk->rooms.setActive(false);
        QSignalSpy changed(&m_desk->rooms, &RoomMapService::changed);
        m_desk->rooms.setActive(true); // tells what is left of the last round, then of the new one
        return QTest::qWaitFor([&] { return changed.count() >= 2; }, Testing::kPatience);
    }
    void pass(qint64 ms)
    {
        m_desk->clock.advance(ms);
        m_desk->series.advance(ms);
    }
    /// Empty: none is shown.
    [[nodiscard]] QString banner() const
    {
        const auto *label = m_pane->findChild<QLabel *>(u"pane_banner"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] RoomLegend *legend() const { return m_pane->findChild<RoomLegend *>(u"map_room_legend"_s); }
    [[nodiscard]] QToolButton *tool() const { return m_pane->findChild<QToolButton *>(u"map_tool_rooms"_s); }
    [[nodiscard]] QPoint screen(QPointF lonLat) const
    {
        return m_pane->view()->frame().toScreen(Geo::LonLat{lonLat.x(), lonLat.y()}).toPoint();
    }
    [[nodiscard]] QColor colourAt(QPointF lonLat) const
    {
        const MapLayerItem *item = m_pane->view()->heatItem();
        const QPoint at = (QPointF(screen(lonLat)) - item->screenRect().topLeft()).toPoint()
                        * item->picture().devicePixelRatio();
        return item->picture().rect().contains(at) ? item->picture().pixelColor(at) : QColor(0, 0, 0, 0);
    }

    std::unique_ptr<MapDesk> m_desk;
    std::unique_ptr<MapPane> m_pane;
};

QTEST_MAIN(TestRoomCloud)
#include "tst_room_cloud.moc"
