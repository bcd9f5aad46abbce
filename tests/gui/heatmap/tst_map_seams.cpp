// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture over the map is drawn in pieces: on a screen whose scale is no whole number, too, nothing shows
// where they meet, and none is made before a frame. Runs with QT_SCALE_FACTOR=1.25.
#include "map_sample.h"

#include "app/geo/tile_service.h"
#include "ui/heatmap/view/map_layer_item.h"
#include "ui/heatmap/view/map_tiles.h"
#include "ui/heatmap/view/step_back.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestMapSeams : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void piecesMeetWithoutASeam_data();
    void piecesMeetWithoutASeam();
    void picturesAreMadeBehindFrames();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Geo::TileService> m_service;
    std::unique_ptr<MapTiles> m_tiles;
    std::unique_ptr<MapView> m_view;
};

void TestMapSeams::initTestCase()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    m_theme = std::make_unique<Theme>();
    m_service = std::make_unique<Geo::TileService>();
    m_tiles = std::make_unique<MapTiles>(*m_service);
    QSignalSpy ready(m_tiles.get(), &MapTiles::ready);
    m_tiles->setBaseMap(sampleCity(50));
    QTRY_COMPARE(ready.count(), 1);
    m_view = std::make_unique<MapView>();
    m_view->resize(611, 403);
    m_view->show();
    QVERIFY(m_view->setTiles(m_tiles->tiles(false)));
    QTRY_VERIFY(m_view->isReady());
    QCOMPARE(m_view->devicePixelRatioF(), 1.25);
}

void TestMapSeams::piecesMeetWithoutASeam_data()
{
    QTest::addColumn<double>("zoom"); // of the picture, which is looked at in 15
    QTest::addColumn<double>("ratio"); // of the picture
    for (const double ratio : {1.0, 1.25}) {
        for (const double zoom : {14.0, 15.0, 16.0})
            QTest::addRow("made for zoom %g, %g pixels", zoom, ratio) << zoom << ratio;
    }
}

void TestMapSeams::piecesMeetWithoutASeam()
{
    QFETCH(double, zoom);
    QFETCH(double, ratio);
    // Far from the town, where the base map has one colour.
    MapFrame frame = m_view->frame();
    frame.centre = {100.123, 40.456};
    frame.zoom = zoom;
    m_view->setFrame(frame);
    // Half transparent: where pieces overlapped it would be darker, where they parted the ground would show.
    // All of it is filled, so that its rows of cells are the pieces.
    constexpr double kMargin = 120;
    const MapFrame of = m_view->frame();
    QImage image(((of.size + QSizeF(2 * kMargin, 2 * kMargin)) * ratio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(QColor(200, 0, 0, 128));
    frame.zoom = 15;
    m_view->setFrame(frame);
    for (const QPointF &pan : {QPointF(), QPointF(3, 2), QPointF(-7, 5)}) {
        m_view->setFrame(m_view->frame().panned(pan));
        m_view->setHeat({}, {});
        QTRY_VERIFY(!m_tiles->isLoading());
        QImage bare;
        QTRY_VERIFY([&] { // until the tiles stand
            const QImage now = m_view->grabFramebuffer();
            return std::exchange(bare, now) == now;
        }());
        const QRgb ground = bare.pixel(bare.rect().center());
        m_view->setHeat(image, of.area(kMargin));
        const QImage drawn = m_view->grabFramebuffer();
        // Where the picture lies: all of the window, but for the smaller picture of a zoom further in.
        const QRectF place = m_view->heatItem()->screenRect();
        const QRect inside =
            QRectF(place.topLeft() * 1.25, place.size() * 1.25).adjusted(3, 3, -3, -3).toRect()
            & drawn.rect();
        QVERIFY(inside.width() > 300 && inside.height() > 200);
        const QRgb covered = drawn.pixel(inside.center());
        QVERIFY(covered != ground);
        int different = 0;
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x) {
                if (bare.pixel(x, y) == ground && drawn.pixel(x, y) != covered)
                    ++different;
            }
        }
        QCOMPARE(different, 0);
    }
    m_view->setHeat({}, {});
}

/// Where the processor is short, what draws under the hand goes before what makes pictures for it.
void TestMapSeams::picturesAreMadeBehindFrames()
{
    const auto niceOf = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
    const int before = niceOf();
    int there = -100;
    int below = -100;
    std::jthread([&] {
        stepBackBehindFrames();
        stepBackBehindFrames(); // as with each picture
        there = niceOf();
        std::jthread([&] { below = niceOf(); }).join();
    }).join();
    QCOMPARE(there, std::max(5, before));
    QCOMPARE(below, there);
    QCOMPARE(niceOf(), before);
}

QTEST_MAIN(TestMapSeams)
#include "tst_map_seams.moc"
