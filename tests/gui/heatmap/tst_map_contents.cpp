// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map as a list: what is drawn, in words, nearest first; it follows layers, zoom and place, and is worked
// by the keyboard alone.
#include "map_desk.h"

#include "ui/heatmap/map_contents.h"

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
