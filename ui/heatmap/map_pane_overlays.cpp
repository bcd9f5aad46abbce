// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the map, where it stands, and where it leads.
#include "app/services/map/map_service.h"
#include "ui/common/theme.h"
#include "ui/heatmap/incidents/burst_banner.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"
#include "ui/heatmap/notices/notice_outbox.h"
#include "ui/heatmap/rooms/room_legend.h"
#include "ui/heatmap/saving/map_saver.h"
#include "ui/heatmap/search/map_contents.h"
#include "ui/heatmap/search/map_search.h"
#include "ui/heatmap/tools/map_tools.h"
#include "ui/heatmap/tools/scale_dialog.h"
#include "ui/heatmap/view/map_sketch.h"
#include "ui/heatmap/wall/map_wall.h"

#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

void MapPane::buildOverlays()
{
    m_tools = new MapTools(m_model, m_stage);
    m_burst = new BurstBanner(m_model, m_stage);
    m_sketch = new MapSketch(m_stage);
    m_search = new MapSearch(m_model, m_stage);
    m_contents = new MapContents(m_stage);
    m_zoom = new QFrame(m_stage);
    m_zoom->setObjectName(u"inner"_s);
    auto *column = new QVBoxLayout(m_zoom);
    QToolButton *in = MapTools::button(u"map_zoom_in"_s, u"plus-lg"_s, {}, tr("放大（+）"));
    QToolButton *out = MapTools::button(u"map_zoom_out"_s, u"dash-lg"_s, {}, tr("缩小（−）"));
    QToolButton *fit = MapTools::button(u"map_fit"_s, u"fullscreen"_s, {}, tr("显示全部（Home）"));
    QToolButton *save = MapTools::button(u"map_export"_s, u"download"_s, {}, tr("存为图片、PDF 或 GeoJSON"));
    QToolButton *list = MapTools::button(u"map_list"_s, u"list-ul"_s, {}, tr("列出地图上显示的内容（L）"));
    connect(list, &QToolButton::clicked, this, [this] {
        m_contents->isVisible() ? m_contents->hide() : m_contents->open();
        listContents();
    });
    QToolButton *autoScale = MapTools::button(u"map_auto_scale"_s, u"unlock"_s, {},
                                              tr("自动色阶：按当前画面的最大值着色；颜色不能与别的画面比较"));
    autoScale->setCheckable(true);
    autoScale->setChecked(m_model.isAutoScale());
    connect(autoScale, &QToolButton::clicked, &m_model, &MapModel::setAutoScale);
    connect(&m_model, &MapModel::layersChanged, autoScale,
            [this, autoScale] { autoScale->setChecked(m_model.isAutoScale()); });
    connect(m_legend->editKey(), &QToolButton::clicked, this, [this] {
        const MapService &map = m_model.service();
        auto *dialog = new ScaleDialog(
            m_model, DensityScale::of(map.windowToMs() - map.windowFromMs(), m_model.isPerHousehold()), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(in, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(1); });
    connect(out, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(-1); });
    connect(fit, &QToolButton::clicked, this, &MapPane::fitHome);
    connect(save, &QToolButton::clicked, m_saver, &MapSaver::ask);
    QToolButton *wall = MapTools::button(u"map_wall_open"_s, u"display"_s, {},
                                         tr("大屏：另开一个不带按钮的地图（Esc 关闭）"));
    connect(wall, &QToolButton::clicked, this, &MapPane::openWall);
    QToolButton *notices =
        MapTools::button(u"map_notices_open"_s, u"send"_s, {}, tr("通知发件箱：待放行和已交出的通知"));
    const auto openOutbox = [this](const QString &notice) {
        if (!m_wallboard)
            NoticeOutbox::open(*m_model.noticeDesk(), window(), NoticeId(Uuid7::fromString(notice)));
    };
    for (QToolButton *button : {in, out, fit, list, autoScale, save, wall, notices})
        column->addWidget(button);
    notices->setVisible(m_model.noticeDesk());
    if (m_model.noticeDesk()) {
        connect(notices, &QToolButton::clicked, this, [openOutbox] { openOutbox({}); });
        connect(&m_model, &MapModel::outboxWanted, this, openOutbox);
    }
}

void MapPane::connectTools()
{
    connect(m_tools, &MapTools::drawingChanged, m_view, &MapView::setDrawing);
    connect(m_tools, &MapTools::resized, this, &MapPane::place);
    connect(m_search, &MapSearch::resized, this, &MapPane::place);
    connect(m_search, &MapSearch::chosen, this, &MapPane::onPlaceFound);
    connect(m_search, &MapSearch::left, m_view, [this] { m_view->setFocus(); });
    connect(m_contents, &MapContents::closed, m_view, [this] { m_view->setFocus(); });
    connect(m_contents, &MapContents::chosen, this, [this](const ShownThing &thing) {
        const MapHit hit = thing.hit; // the list is made anew when the map has moved
        goTo(Geo::fromMercator(Geo::MercatorMetres{thing.at.x(), thing.at.y()}), m_view->frame().zoom);
        if (hit.kind != MapHit::Kind::Nothing)
            m_model.select(hit);
    });
    auto *list = new QShortcut(QKeySequence(Qt::Key_L), this);
    list->setContext(Qt::WidgetWithChildrenShortcut);
    connect(list, &QShortcut::activated, this, [this] {
        if (m_wallboard)
            return;
        m_contents->open();
        listContents();
    });
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        if (!m_wallboard)
            m_search->begin();
    });
    connect(m_view, &MapView::sketched, m_sketch, &MapSketch::setArea);
    connect(m_view, &MapView::areaDrawn, this, &MapPane::onAreaDrawn);
    connect(m_burst, &BurstBanner::resized, this, &MapPane::place);
    connect(&m_model, &MapModel::told, this, &MapPane::tell);
    connect(&m_model, &MapModel::lookAt, this,
            [this](const Geo::LonLat &place) { goTo(place, std::max(m_view->frame().zoom, kHouseZoom)); });
    connect(&m_model, &MapModel::fitTo, this, &MapPane::fitTo);
    connect(m_saver, &MapSaver::chosen, this, &MapPane::savePicture);
    connect(m_saver, &MapSaver::saved, this, [this](const QString &file, bool good, const QString &sentence) {
        tell(sentence);
        emit pictureSaved(file, good);
    });
}

void MapPane::openWall()
{
    if (m_wall && m_wall->isVisible()) {
        m_wall->raise();
        m_wall->activateWindow();
        return;
    }
    auto *wall = new MapWall(m_model); // deletes itself when it closes
    m_wall = wall;
    wall->closeWith(*window());
    connect(this, &QObject::destroyed, wall, &QWidget::close);
    const QList<QScreen *> screens = QGuiApplication::screens();
    // On another screen than the desk's, where there is one.
    const auto other = std::ranges::find_if(screens, [this](QScreen *one) { return one != screen(); });
    if (other != screens.cend())
        wall->setGeometry((*other)->geometry());
    wall->showFullScreen();
}

void MapPane::onPlaceFound(const FoundPlace &place)
{
    goTo(place.at, place.kind == FoundPlace::Kind::Community ? kHouseZoom - 1 : kHouseZoom);
    m_model.choose(place);
    m_view->setFocus();
}

void MapPane::goTo(Geo::LonLat place, double zoom)
{
    MapFrame frame = m_view->frame();
    frame.centre = place;
    frame.zoom = zoom;
    m_view->setFrame(frame);
}

void MapPane::fitTo(const Geo::LonLatRect &ground)
{
    if (m_wallboard)
        return;
    if (m_framed)
        m_view->fit(ground, clearPart());
    else
        m_wanted = ground;
}

/// Of the map, what no card lies on: between legend and zoom buttons, below the tools. Where cards leave no
/// room worth the name, the whole.
QRectF MapPane::clearPart() const
{
    constexpr double least_px = 240;
    const auto taken = [this](const std::initializer_list<const QWidget *> cards, auto extent) {
        int most = 0;
        for (const QWidget *card : cards)
            most = std::max(most, card->isVisibleTo(m_stage) ? (card->*extent)() : 0);
        return most + Theme::of(this)->px(12);
    };
    const int start = taken({m_burst, m_legend, m_roomLegend}, &QWidget::width);
    const int end = taken({m_zoom}, &QWidget::width)
                  + (m_contents->isVisibleTo(m_stage) ? taken({m_contents}, &QWidget::width) : 0);
    const int above = std::max(m_tools->geometry().bottom(), m_search->geometry().bottom());
    const int below = taken({m_foot}, &QWidget::height);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF clear =
        QRectF(m_view->rect()).adjusted(mirrored ? end : start, above, -(mirrored ? start : end), -below);
    return clear.width() < least_px || clear.height() < least_px ? QRectF(m_view->rect()) : clear;
}

void MapPane::listContents()
{
    if (!m_contents->isVisible())
        return;
    NetworkPicture picture = networkPicture();
    picture.ground = m_view->frame().area();
    const bool rooms = m_model.isShown(MapLayer::Rooms);
    m_contents->setThings(
        shownThings(picture, rooms ? m_model.roomCloud().houses : QList<RoomCloud::House>()));
    place();
}

void MapPane::place()
{
    const Theme *theme = Theme::of(this);
    const int gap = theme->px(12);
    const QRect area = m_stage->rect();
    if (m_view->geometry() != area) {
        const bool fitted = m_fitted;
        m_ownMove = true;
        m_view->setGeometry(area);
        m_ownMove = false;
        if (fitted)
            fitHome();
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto put = [&](QWidget *widget, bool atStart, bool atTop) {
        widget->adjustSize();
        const bool left = atStart != mirrored;
        widget->move(left ? gap : area.width() - gap - widget->width(),
                     atTop ? gap : area.height() - gap - widget->height());
        widget->raise();
    };
    put(m_tools, true, true);
    put(m_zoom, false, true);
    m_sketch->setGeometry(area);
    m_sketch->raise();
    // Beside the zoom buttons; below the tools where these leave too little room.
    m_search->adjustSize();
    const int room = area.width() - m_tools->width() - m_zoom->width() - 4 * gap;
    const int beside = m_zoom->width() + 2 * gap;
    m_search->move(mirrored ? beside : area.width() - beside - m_search->width(),
                   room >= m_search->width() ? gap : m_tools->geometry().bottom() + gap);
    m_search->raise();
    const int below = m_search->geometry().bottom() + gap;
    m_contents->setFixedHeight(std::max(120, area.height() - below - m_foot->height() - 2 * gap));
    m_contents->adjustSize();
    m_contents->move(mirrored ? beside : area.width() - beside - m_contents->width(), below);
    m_contents->raise();
    m_burst->adjustSize();
    const int top = m_wallboard ? gap : m_tools->geometry().bottom() + gap;
    m_burst->move(mirrored ? area.width() - gap - m_burst->width() : gap, top);
    m_burst->raise();
    put(m_legend, true, false);
    put(m_roomLegend, true, false);
    put(m_foot, false, false);
}

} // namespace Warmline
