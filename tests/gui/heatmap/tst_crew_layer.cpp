// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Crews on the map: where they are known to be with the age of that, asked for only while somebody looks; a
// click shows who it is and what they have in hand.
#include "map_desk.h"

#include "ui/heatmap/network/clear_of_names.h"
#include "ui/heatmap/selection_pane.h"

#include <QLineF>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestCrewLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<MapDesk>();
        QVERIFY(m_desk->start());
        m_pane = std::make_unique<MapPane>(m_desk->model);
        m_pane->resize(1000, 700);
        QVERIFY(!m_desk->crews.isActive());
        m_pane->show();
        QTRY_VERIFY(m_pane->view()->isReady());
    }
    void cleanupTestCase()
    {
        m_pane.reset();
        m_desk.reset();
    }
    void onlyKnownPlacesAreMarkedWithTheirAge()
    {
        QVERIFY(m_desk->crews.isActive());
        QTRY_COMPARE(m_desk->model.picture().crews.size(), 1);
        const CrewMark mark = m_desk->model.picture().crews.first();
        QCOMPARE(mark.letter, u"周"_s);
        QVERIFY2(mark.label.contains(u"14"_s), qPrintable(mark.label));
        QVERIFY(!mark.stale);
        m_desk->clock.setUtcMs(m_desk->now + 5LL * 3'600'000);
        QVERIFY(m_desk->model.picture().crews.first().stale);
        m_desk->clock.setUtcMs(m_desk->now);
        QCOMPARE(m_desk->model.layerCount(MapLayer::Crews).contains(u'1'), true);
    }
    void aClickShowsWhoItIs()
    {
        MapFrame frame = m_pane->view()->frame();
        frame.centre = m_desk->crowd();
        frame.zoom = 17;
        m_pane->view()->setFrame(frame);
        const QPointF at = m_desk->crews.crews().first().position;
        QTest::mouseClick(m_pane->view(), Qt::LeftButton, {},
                          m_pane->view()->frame().toScreen(Geo::LonLat{at.x(), at.y()}).toPoint());
        QCOMPARE(m_desk->model.selection().kind, MapHit::Kind::Crew);
        QCOMPARE(m_desk->model.selection().crew, CrewId(u"C1"_s));
        QCOMPARE(m_desk->model.card().title, u"北区二组"_s);
        QVERIFY(m_desk->model.card().subtitle.contains(u"周强"_s));
        QVERIFY(m_desk->model.card().subtitle.contains(u"14"_s));
        QVERIFY(m_desk->model.picture().crews.first().selected);
    }
    void theMarkIsPaintedAndGoesWithItsLayer()
    {
        NetworkPicture picture = m_desk->model.picture();
        const Geo::MercatorMetres crowd = Geo::toMercator(m_desk->crowd());
        picture.ground = {crowd.x - 300, crowd.y - 300, crowd.x + 300, crowd.y + 300};
        picture.zoom = 17;
        picture.style.accent = Qt::magenta;
        picture.style.halo = Qt::white;
        const auto magenta = [](const QImage &image) {
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    found += image.pixelColor(x, y) == QColor(Qt::magenta) ? 1 : 0;
            }
            return found;
        };
        QVERIFY(magenta(paintNetwork(picture)) > 150);
        m_desk->model.setShown(MapLayer::Crews, false);
        QVERIFY(m_desk->model.picture().crews.isEmpty());
        QVERIFY(!m_desk->crews.isActive());
        m_desk->model.clearSelection();
        picture = m_desk->model.picture();
        picture.ground = {crowd.x - 300, crowd.y - 300, crowd.x + 300, crowd.y + 300};
        picture.zoom = 17;
        picture.style.accent = Qt::magenta;
        QCOMPARE(magenta(paintNetwork(picture)), 0);
    }

    /// Many crews close together: discs, but no names over one another.
    void namesDoNotLieOverOneAnother()
    {
        NetworkPicture picture;
        picture.scene = std::make_shared<const NetworkScene>();
        picture.ground = {0, 0, 600, 600};
        picture.zoom = 17;
        picture.style.ink = Qt::black;
        picture.style.halo = Qt::white;
        picture.style.accent = Qt::magenta;
        picture.style.name = picture.style.count = m_pane->font();
        const auto inkOf = [&](int crews, QPointF apart) {
            picture.crews.clear();
            for (int i = 0; i < crews; ++i)
                picture.crews.append(
                    {QPointF(300, 100) + i * apart, QString(), u"周强 14 分"_s, false, false});
            const QImage image = paintNetwork(picture);
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    ink += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).lightness() < 100
                             ? 1
                             : 0;
            }
            return ink;
        };
        const int one = inkOf(1, {});
        QVERIFY(one > 20);
        // One above the other, 30 pixels apart: each name would lie over the next disc, but for the two
        // ends'.
        const int column = inkOf(10, {0, 36});
        QVERIFY2(column < one * 5 / 2, qPrintable(QString::number(column)));
        QVERIFY(inkOf(2, {0, 200}) > one * 3 / 2); // far enough apart both have theirs
    }

    /// Several at one depot: each can be seen and clicked, beside the station, near the place.
    void severalAtOneSpotStandApart()
    {
        auto scene = std::make_shared<NetworkScene>();
        NetworkScene::Station depot;
        depot.id = u"S1"_s;
        depot.at = {300, 300};
        scene->stations.push_back(depot);
        NetworkPicture picture;
        picture.scene = scene;
        picture.ground = {0, 0, 600, 600};
        picture.zoom = 17;
        for (int i = 0; i < 12; ++i) {
            CrewMark crew;
            crew.at = i < 8 ? QPointF(300, 300) : QPointF(150, 150);
            crew.id = u"C%1"_s.arg(20 - i);
            crew.stale = i == 11;
            picture.crews.append(crew);
        }
        const double scale = Geo::mercatorMetresPerPixel(picture.zoom);
        const double disc = 2 * CrewMarks::kRadius_px * scale;
        const NetworkPicture placed = marksClearOfNames(picture);
        QCOMPARE(placed.crews.size(), picture.crews.size());
        for (qsizetype i = 0; i < placed.crews.size(); ++i) {
            const CrewMark &crew = placed.crews.at(i);
            QCOMPARE(crew.id, picture.crews.at(i).id);
            QVERIFY(QLineF(crew.at, picture.crews.at(i).at).length() < 5 * disc);
            QVERIFY(QLineF(crew.at, depot.at).length() > disc / 2);
            for (qsizetype j = 0; j < i; ++j) {
                const double apart = QLineF(crew.at, placed.crews.at(j).at).length();
                QVERIFY2(apart >= disc, qPrintable(u"%1 and %2: %3 px"_s.arg(i).arg(j).arg(apart / scale)));
            }
            const MapHit hit = hitTest(picture, crew.at);
            QCOMPARE(hit.kind, MapHit::Kind::Crew);
            QCOMPARE(hit.index, int(i));
        }
        // Who is known to be there keeps the spot; the first by id of those who are.
        QCOMPARE(placed.crews.at(10).at, picture.crews.at(10).at);
        QVERIFY(placed.crews.at(11).at != picture.crews.at(11).at);
        // Panning moves nobody.
        picture.ground = {40, -30, 640, 570};
        const NetworkPicture panned = marksClearOfNames(picture);
        for (qsizetype i = 0; i < placed.crews.size(); ++i)
            QCOMPARE(panned.crews.at(i).at, placed.crews.at(i).at);
    }

    /// Beside the layers at 1366 × 768 the card has 340 pixels. Of nothing it says one sentence.
    void nothingChosenNeedsLittleRoom()
    {
        m_desk->model.clearSelection();
        const SelectionPane pane(m_desk->model);
        QVERIFY2(pane.minimumSizeHint().height() < Theme::of()->px(300),
                 qPrintable(QString::number(pane.minimumSizeHint().height())));
    }

private:
    std::unique_ptr<MapDesk> m_desk;
    std::unique_ptr<MapPane> m_pane;
};

QTEST_MAIN(TestCrewLayer)
#include "tst_crew_layer.moc"
