// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map's window: the city, its heat over time, layers, filters and the pictures that leave it.
#include "map_window.h"

#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/state_view.h"
#include "ui/heatmap/time_histogram.h"
#include "ui/heatmap/wall/map_wall.h"

#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Warmline;

class TestHeatmap : public MapWindowTest
{
    Q_OBJECT

private slots:
    void initTestCase() { openMap(); }
    void cleanupTestCase() { closeMap(); }
    void showsTheCity();
    void heatFollowsTheWindow();
    void layersSwitchAndAreKept();
    void perHouseholdChangesUnit();
    void theClassesEndWhereAPersonSays();
    void playingMovesTheWindow();
    void viewIsKeptAcrossARebuild();
    void whoseMapItIsIsSaidInTheLanguageOfNow();
    void filtersCountOnlyWhatPasses();
    void aBoxOfEachGroupFilters_data();
    void aBoxOfEachGroupFilters();
    void aSeasonHasSlotsOfADay();
    void picturesLeaveWithTheirWords();
    void everyPartHasAName();
    void withoutPlacesThereIsNoMapButASentence();
    void pictures();
};

void TestHeatmap::showsTheCity()
{
    QVERIFY(m_window->map->showsContent());
    const MapFrame &frame = m_window->map->view()->frame();
    // The first view shows the whole city, as large as it goes.
    const auto town = [&] { return frame.toScreen(Geo::toMercator(m_desk->model.home())); };
    QTRY_VERIFY(QRectF(m_window->map->view()->rect()).contains(town()));
    QVERIFY2(town().width() > m_window->map->view()->width() / 4.0
                 || town().height() > m_window->map->view()->height() / 4.0,
             qPrintable(QString::number(frame.zoom)));
    QVERIFY(m_window->map->legend()->isVisible());
    QVERIFY(!m_window->window.findChild<MapFoot *>(u"map_foot"_s)
                 ->accessibleDescription()
                 .isEmpty()); // attribution
    QTRY_VERIFY(m_desk->tiles.counters().requests > 0);
    QCOMPARE(m_desk->tiles.counters().failed, 0);
}

void TestHeatmap::heatFollowsTheWindow()
{
    MapView *view = m_window->map->view();
    QTRY_VERIFY(view->heatItem() && !view->heatItem()->picture().isNull());
    const auto opacityAt = [&](Geo::LonLat p) {
        const QImage &image = view->heatItem()->picture();
        const QPoint at = (view->frame().toScreen(p) - view->heatItem()->screenRect().topLeft()).toPoint();
        return image.rect().contains(at) ? image.pixelColor(at).alphaF() : -1;
    };
    QTRY_VERIFY(opacityAt(m_desk->crowd()) > 0.6);
    QVERIFY(m_window->map->legend()->note().contains(QString::number(m_desk->map.points().size())));
    // A day ago nobody had called from there yet.
    const qint64 from = m_desk->map.histogram().fromMs;
    m_desk->map.setWindow(from, from + 3'600'000);
    QTRY_VERIFY(!m_window->map->isDrawing() && opacityAt(m_desk->crowd()) < 0.6);
    m_desk->map.setFollowing(true);
    m_desk->map.setWindow(m_desk->map.histogram().fromMs + 23LL * 3'600'000,
                          m_desk->map.histogram().fromMs + 24LL * 3'600'000);
    QTRY_VERIFY(opacityAt(m_desk->crowd()) > 0.6);
}

void TestHeatmap::layersSwitchAndAreKept()
{
    Testing::WindowDriver driver(&m_window->window);
    auto *box = driver.need<QCheckBox>(u"map_layer_heat"_s);
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!m_desk->model.isShown(MapLayer::Heat));
    QVERIFY(m_window->map->view()->heatItem()->picture().isNull());
    QVERIFY(!m_window->map->legend()->isVisible());
    QVERIFY(!driver.need<QToolButton>(u"map_tool_heat"_s)->isChecked());
    // Another model reads what was kept.
    Geo::TileService tiles;
    MapModel other(m_desk->map, m_desk->stations, m_desk->rooms, m_desk->crews, m_desk->area, m_desk->session,
                   m_desk->settings, m_desk->reader, tiles, m_desk->clock);
    QVERIFY(!other.isShown(MapLayer::Heat));
    QVERIFY(other.isShown(MapLayer::Stations));
    driver.need<QToolButton>(u"map_tool_heat"_s)->click();
    QVERIFY(box->isChecked());
    QTRY_VERIFY(!m_window->map->view()->heatItem()->picture().isNull());
}

void TestHeatmap::perHouseholdChangesUnit()
{
    Testing::WindowDriver driver(&m_window->window);
    const QString before = m_window->map->legend()->accessibleName();
    driver.need<QToolButton>(u"map_tool_per_household"_s)->click();
    QVERIFY(m_window->map->legend()->accessibleName() != before);
    QVERIFY(m_window->map->legend()->scale().perThousandHouseholds);
    QTRY_VERIFY(!m_window->map->isDrawing());
    driver.need<QToolButton>(u"map_tool_per_household"_s)->click();
    QCOMPARE(m_window->map->legend()->accessibleName(), before);
    // Fitted classes are a choice, told by the legend and kept.
    driver.need<QToolButton>(u"map_auto_scale"_s)->click();
    QTRY_VERIFY(m_window->map->legend()->scale().automatic && !m_window->map->isDrawing());
    QVERIFY(m_window->map->legend()->scale().firstBound != DensityScale::of(3'600'000, false).firstBound);
    QVERIFY(m_desk->settings.state(u"map.autoScale"_s).toBool());
    driver.need<QToolButton>(u"map_auto_scale"_s)->click();
    QTRY_VERIFY(!m_window->map->isDrawing());
    QCOMPARE(m_window->map->legend()->accessibleName(), before);
}

void TestHeatmap::theClassesEndWhereAPersonSays()
{
    Testing::WindowDriver driver(&m_window->window);
    MapLegend *legend = m_window->map->legend();
    const DensityScale fixed = legend->scale();
    QVERIFY(!fixed.automatic && !fixed.byHand);
    const QString fixedWords = legend->accessibleName();
    QTRY_VERIFY(!m_window->map->isDrawing());
    const QImage before = m_window->map->view()->heatItem()->picture();
    driver.need<QToolButton>(u"map_scale_edit"_s)->click();
    QTRY_VERIFY(m_window->map->findChild<QDialog *>(u"map_scale_dialog"_s));
    QPointer<QDialog> dialog = m_window->map->findChild<QDialog *>(u"map_scale_dialog"_s);
    QVERIFY(dialog->findChild<QRadioButton *>(u"map_scale_fixed"_s)->isChecked());
    auto *top = dialog->findChild<QDoubleSpinBox *>(u"map_scale_top"_s);
    QCOMPARE(top->value(), fixed.bounds().last());
    QVERIFY(Testing::keepPicture(*dialog, u"map_scale_dialog"_s));
    top->setValue(100);
    QVERIFY(dialog->findChild<QRadioButton *>(u"map_scale_by_hand"_s)->isChecked());
    QVERIFY(legend->scale().byHand);
    QCOMPARE(legend->scale().bounds().last(), 100.0);
    QVERIFY(legend->accessibleName() != fixedWords);
    QVERIFY2(legend->accessibleDescription().contains(u"6.3"_s)
                 && legend->accessibleDescription().contains(u"100"_s),
             qPrintable(legend->accessibleDescription()));
    QTRY_VERIFY(!m_window->map->isDrawing() && m_window->map->view()->heatItem()->picture() != before);
    // Kept, and only for this unit.
    Geo::TileService tiles;
    MapModel other(m_desk->map, m_desk->stations, m_desk->rooms, m_desk->crews, m_desk->area, m_desk->session,
                   m_desk->settings, m_desk->reader, tiles, m_desk->clock);
    QCOMPARE(other.scaleTop(fixed), std::optional(100.0));
    QCOMPARE(other.scaleTop(DensityScale::of(24LL * 3'600'000, false)), std::nullopt);
    QCOMPARE(other.scaleTop(DensityScale::of(3'600'000, true)), std::nullopt);
    // Fitted classes go before it and leave it as it was.
    dialog->findChild<QRadioButton *>(u"map_scale_auto"_s)->click();
    QTRY_VERIFY(legend->scale().automatic && !legend->scale().byHand);
    QCOMPARE(m_desk->model.scaleTop(fixed), std::optional(100.0));
    dialog->findChild<QRadioButton *>(u"map_scale_fixed"_s)->click();
    QTRY_VERIFY(!m_window->map->isDrawing() && legend->scale() == fixed);
    QCOMPARE(legend->accessibleName(), fixedWords);
    // Weights are named where the plain number stood.
    QVERIFY(legend->note().contains(u"未加权"_s));
    auto *weighted = dialog->findChild<QCheckBox *>(u"map_scale_weighted"_s);
    QVERIFY(weighted && !weighted->isChecked());
    weighted->click();
    QVERIFY(legend->scale().weighted && m_desk->settings.state(u"map.weighted"_s).toBool());
    QVERIFY(legend->note().contains(u"按级别和新旧加权"_s) && !legend->note().contains(u"未加权"_s));
    QVERIFY(m_desk->model.complaintWeight()(0) > 0);
    weighted->click();
    QTRY_VERIFY(!m_window->map->isDrawing() && legend->scale() == fixed);
    dialog->accept();
    QTRY_VERIFY(!dialog);
    // What stands in the file may be anything.
    m_desk->settings.setState(u"map.scaleTops"_s, QVariantMap{{fixed.unitKey(), u"wide"_s}});
    const MapModel third(m_desk->map, m_desk->stations, m_desk->rooms, m_desk->crews, m_desk->area,
                         m_desk->session, m_desk->settings, m_desk->reader, tiles, m_desk->clock);
    QCOMPARE(third.scaleTop(fixed), std::nullopt);
    m_desk->settings.setState(u"map.scaleTops"_s, {});
}

void TestHeatmap::playingMovesTheWindow()
{
    auto *slider = m_window->window.findChild<TimeSliderPane *>(u"map_slider"_s);
    QVERIFY(slider);
    Testing::WindowDriver driver(&m_window->window);
    const qint64 from = m_desk->map.histogram().fromMs;
    m_desk->map.setWindow(from, from + 3'600'000);
    driver.need<QToolButton>(u"map_step"_s)->click();
    QCOMPARE(m_desk->map.windowFromMs(), from + MapService::kSlotMs);
    driver.need<QToolButton>(u"map_play"_s)->click();
    QVERIFY(slider->isPlaying());
    QTRY_VERIFY(m_desk->map.windowFromMs() > from + MapService::kSlotMs);
    QVERIFY((m_desk->map.windowFromMs() - from - MapService::kSlotMs) % 15'000
            == 0); // ×60 in quarters of a second
    driver.need<QToolButton>(u"map_play"_s)->click();
    QVERIFY(!slider->isPlaying());
    driver.need<QToolButton>(u"map_now"_s)->click();
    QCOMPARE(m_desk->map.windowToMs(), from + 24LL * 3'600'000);
    QVERIFY(m_desk->map.isFollowing());
}

void TestHeatmap::viewIsKeptAcrossARebuild()
{
    MapFrame frame = m_window->map->view()->frame();
    frame.centre = m_desk->crowd();
    frame.zoom = 16;
    m_window->map->view()->setFrame(frame);
    QTRY_VERIFY(m_desk->model.savedFrame() && m_desk->model.savedFrame()->zoom == 16);
    m_window.reset();
    m_window = std::make_unique<MapWindow>(*m_desk);
    QTRY_COMPARE(m_window->map->view()->frame().zoom, 16.0);
    QVERIFY(Geo::distance_m(m_window->map->view()->frame().centre, m_desk->crowd()) < 3);
}

/// The map is made once, before anybody chose a language.
void TestHeatmap::whoseMapItIsIsSaidInTheLanguageOfNow()
{
    const QString chinese = m_desk->model.tiles().attribution();
    QVERIFY(!chinese.isEmpty());
    Language::install(u"ug"_s);
    const QString uyghur = m_desk->model.tiles().attribution();
    Language::install(u"zh_CN"_s);
    QVERIFY2(uyghur != chinese && uyghur.isRightToLeft(), qPrintable(uyghur));
    QCOMPARE(m_desk->model.tiles().attribution(), chinese);
}

void TestHeatmap::filtersCountOnlyWhatPasses()
{
    m_desk->map.setFollowing(true);
    const qsizetype all = m_desk->map.points().size();
    auto *filter = m_window->map->findChild<QToolButton *>(u"map_tool_filter"_s);
    QVERIFY(filter);
    emit filter->menu()->aboutToShow();
    auto *red = filter->menu()->findChild<QCheckBox *>(u"map_filter_red"_s);
    auto *open = filter->menu()->findChild<QCheckBox *>(u"map_filter_open"_s);
    QVERIFY(red && open);
    red->setChecked(true);
    QVERIFY(m_desk->map.points().size() < all);
    QVERIFY(std::ranges::all_of(m_desk->map.points(),
                                [](const ComplaintPoint &p) { return p.tier == Tier::Red; }));
    QVERIFY(filter->accessibleName() != u"筛选：全部"_s);
    QVERIFY(m_window->map->legend()->note().contains(QString::number(m_desk->map.points().size())));
    red->setChecked(false);
    QCOMPARE(m_desk->map.points().size(), all);
}

void TestHeatmap::aBoxOfEachGroupFilters_data()
{
    using Passes = std::function<bool(const ComplaintPoint &)>;
    QTest::addColumn<QString>("box");
    QTest::addColumn<Passes>("passes");
    QTest::newRow("tier") << u"map_filter_yellow"_s
                          << Passes([](const ComplaintPoint &p) { return p.tier == Tier::Yellow; });
    QTest::newRow("category") << u"map_filter_leak_indoor"_s << Passes([](const ComplaintPoint &p) {
        return p.category == TicketCategory::LeakIndoor;
    });
    QTest::newRow("channel") << u"map_filter_"_s + channelName(Channel::Hotline12345)
                             << Passes([](const ComplaintPoint &p) {
                                    return p.channel == Channel::Hotline12345;
                                });
    QTest::newRow("step") << u"map_filter_dispatch"_s
                          << Passes([](const ComplaintPoint &p) { return p.step == TicketStep::Dispatch; });
}

/// Each box keeps just what it names; its words say so; unticked, all are back.
void TestHeatmap::aBoxOfEachGroupFilters()
{
    QFETCH(QString, box);
    QFETCH(std::function<bool(const ComplaintPoint &)>, passes);
    MapService &map = m_desk->map;
    map.setFollowing(false);
    map.setWindow(map.histogram().fromMs, map.histogram().fromMs + kDayMs); // an hour may lack one of them
    const qsizetype all = map.points().size();
    const auto expected = std::ranges::count_if(map.points(), passes);
    QVERIFY2(expected > 0 && expected < all, qPrintable(QString::number(expected)));
    auto *filter = m_window->map->findChild<QToolButton *>(u"map_tool_filter"_s);
    emit filter->menu()->aboutToShow();
    auto *tick = filter->menu()->findChild<QCheckBox *>(box);
    QVERIFY(tick);
    tick->setChecked(true);
    QCOMPARE(map.points().size(), expected);
    QVERIFY(std::ranges::all_of(map.points(), passes));
    QVERIFY2(filter->accessibleName().contains(tick->text()), qPrintable(filter->accessibleName()));
    tick->setChecked(false);
    QCOMPARE(map.points().size(), all);
    QCOMPARE(filter->accessibleName(), u"筛选：全部"_s);
    map.setWindow(map.histogram().fromMs + 23LL * 3'600'000, map.histogram().fromMs + kDayMs);
    map.setFollowing(true);
}

void TestHeatmap::aSeasonHasSlotsOfADay()
{
    QSignalSpy read(&m_desk->map, &MapService::ticketsChanged);
    m_desk->map.setSpanLength(180 * kDayMs);
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(m_desk->map.histogram().stepMs, kDayMs);
    QCOMPARE(m_desk->map.histogram().counts.size(), 180);
    qint64 sum = 0;
    for (const int n : m_desk->map.histogram().counts)
        sum += n;
    QVERIFY(sum > 200); // both days of the store
    QVERIFY((m_desk->map.windowToMs() - m_desk->map.windowFromMs()) % kDayMs == 0);
    Testing::WindowDriver driver(&m_window->window);
    const qint64 from = m_desk->map.windowFromMs();
    m_desk->map.setWindow(from - 3 * kDayMs, m_desk->map.windowToMs() - 3 * kDayMs);
    driver.need<QToolButton>(u"map_step"_s)->click();
    QCOMPARE(m_desk->map.windowFromMs(), from - 2 * kDayMs);
    m_desk->map.setSpanLength(kDayMs);
    QTRY_COMPARE(read.count(), 2);
    QCOMPARE(m_desk->map.histogram().stepMs, MapService::kSlotMs);
    m_desk->map.setWindow(m_desk->map.histogram().fromMs + 23LL * 3'600'000,
                          m_desk->map.histogram().fromMs + 24LL * 3'600'000);
}

void TestHeatmap::picturesLeaveWithTheirWords()
{
    QSignalSpy saved(m_window->map, &MapPane::pictureSaved);
    const QString png = m_desk->folder.filePath(u"map.png"_s);
    const QString pdf = m_desk->folder.filePath(u"map.pdf"_s);
    for (const QString &file : {png, pdf, m_desk->folder.filePath(u"map.gif"_s), u"/nowhere/map.png"_s})
        m_window->map->savePicture(file);
    QTRY_COMPARE(saved.count(), 4);
    QVERIFY(saved.at(0).at(1).toBool() && saved.at(1).at(1).toBool());
    QVERIFY(!saved.at(2).at(1).toBool() && !saved.at(3).at(1).toBool());
    const QImage image(png);
    const QImage seen = m_window->map->view()->grabFramebuffer();
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
    QVERIFY(m_window->map->findChild<QToolButton *>(u"map_zoom_in"_s)->isVisible());
    // The watermark: with another name the middle of the picture is another.
    const MapPictureWords one{u"A"_s, u"B"_s, {}, u"王敏 导出"_s, m_window->map->font()};
    MapPictureWords other = one;
    other.watermark = u"李强 导出"_s;
    const QImage plain = seen.convertToFormat(QImage::Format_RGB32);
    QVERIFY(mapPicture(plain, one).copy(plain.rect()) != mapPicture(plain, other).copy(plain.rect()));
}

void TestHeatmap::everyPartHasAName()
{
    for (const QToolButton *button : m_window->map->findChildren<QToolButton *>())
        QVERIFY2(!button->accessibleName().isEmpty() && !button->objectName().isEmpty(),
                 qPrintable(button->objectName()));
    for (const char *name : {"map_view", "map_legend", "map_foot", "map_histogram"})
        QVERIFY2(!m_window->window.findChild<QWidget *>(QLatin1StringView(name))->accessibleName().isEmpty(),
                 name);
    QCOMPARE(m_window->map->view()->layoutDirection(), Qt::LeftToRight);
}

void TestHeatmap::withoutPlacesThereIsNoMapButASentence()
{
    CityQueries queries(m_desk->plan, m_desk->now, m_desk->clock);
    CityReader reader(queries);
    MapService map(reader, m_desk->feed, m_desk->clock); // never started: nothing is known
    Geo::TileService tiles;
    SettingsService settings(m_desk->folder.filePath(u"empty"_s));
    MapModel model(map, m_desk->stations, m_desk->rooms, m_desk->crews, m_desk->area, m_desk->session,
                   settings, reader, tiles, m_desk->clock);
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
    const QDir folder = Testing::galleryFolder();
    m_desk->map.setWindow(m_desk->map.histogram().fromMs + 23LL * 3'600'000,
                          m_desk->map.histogram().fromMs + 24LL * 3'600'000);
    struct Look
    {
        const char *name;
        bool dark;
        bool mirrored;
        double zoom;
        QSize size;
    };
    constexpr QSize kLarge(1524, 860); // on a screen of 1920
    constexpr QSize kSmall(1310, 640); // on one of 1366 × 768
    for (const Look &look :
         {Look{"map_light", false, false, 16, kLarge}, Look{"map_dark", true, false, 16, kLarge},
          Look{"map_ug", false, true, 15, kLarge}, Look{"map_town", false, false, 14, kLarge},
          Look{"map_1366", false, false, 16, kSmall}, Look{"map_1366_ug", true, true, 16, kSmall}}) {
        m_desk->theme.setScheme(look.dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        m_desk->theme.setLanguage(look.mirrored ? u"ug"_s : u"zh_CN"_s);
        QApplication::setLayoutDirection(look.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Language::install(look.mirrored ? u"ug"_s : u"zh_CN"_s);
        m_window.reset();
        m_window = std::make_unique<MapWindow>(*m_desk);
        m_window->window.resize(look.size);
        MapFrame frame = m_window->map->view()->frame();
        frame.centre = m_desk->crowd();
        frame.zoom = look.zoom;
        m_window->map->view()->setFrame(frame);
        if (look.mirrored)
            m_desk->model.select({MapHit::Kind::Station, 2, {}});
        else
            m_desk->model.traceFrom(m_desk->crowd(), Geo::TraceKind::Burst);
        m_window->settle();
        QVERIFY(m_window->window.grab().save(folder.filePath(QLatin1StringView(look.name) + u".png"_s)));
        if (look.size != kSmall)
            continue;
        MapWall wall(m_desk->model);
        wall.setAttribute(Qt::WA_DeleteOnClose, false);
        wall.resize(1920, 1080);
        wall.show();
        QSignalSpy settled(wall.pane()->view(), &MapView::settled);
        QTRY_VERIFY(wall.pane()->view()->isReady() && settled.count() > 0 && !wall.pane()->isWaiting());
        QVERIFY(wall.grab().save(folder.filePath(QLatin1StringView(look.name) + u"_wall.png"_s)));
    }
    Language::install(u"zh_CN"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_desk->theme.setLanguage(u"zh_CN"_s);
    m_desk->theme.setScheme(Theme::Scheme::Light);
}

QTEST_MAIN(TestHeatmap)
#include "tst_heatmap.moc"
