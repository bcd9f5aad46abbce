// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/map_pane.h"

#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/heatmap/incidents/burst_banner.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/rooms/room_legend.h"
#include "ui/heatmap/saving/map_saver.h"
#include "ui/heatmap/search/map_contents.h"
#include "ui/heatmap/search/map_search.h"
#include "ui/heatmap/tools/map_tools.h"
#include "ui/heatmap/view/map_sketch.h"

#include <QEvent>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

MapPane::MapPane(MapModel &model, QWidget *parent)
    : Pane(tr("热力图"), u"map"_s, parent)
    , m_model(model)
    , m_stage(new QWidget)
    , m_view(new MapView(m_stage))
    , m_legend(new MapLegend(m_stage))
    , m_roomLegend(new RoomLegend(m_stage))
    , m_foot(new MapFoot(m_stage))
    , m_saver(new MapSaver(model, *m_stage))
{
    setObjectName(u"map_pane"_s);
    setPadded(false);
    setHeaderVisible(false); // the map is its own title
    m_painterThread.setMaxThreadCount(1);
    contentLayout()->addWidget(m_stage, 1);
    m_stage->installEventFilter(this);
    buildOverlays();

    connect(m_view, &MapView::frameChanged, this, &MapPane::onFrameChanged);
    connect(m_view, &MapView::settled, this, [this] {
        listContents();
        drawColours();
        drawNetwork();
        if (m_framed && !m_fitted && !m_wallboard)
            m_model.saveFrame(m_view->frame());
    });
    connect(m_view, &MapView::clicked, this, &MapPane::onClicked);
    connectTools();
    connect(m_view, &MapView::doubleClicked, this, [this](QPointF at) {
        const MapHit hit = hitAt(at);
        if (hit.kind == MapHit::Kind::Nothing || hit.kind == MapHit::Kind::House
            || hit.kind == MapHit::Kind::Crew || hit.tickets.size() > 1)
            m_view->zoomBy(1, at);
        else
            m_model.open(hit);
    });
    connect(m_view, &MapView::hovered, this, [this](QPointF at) {
        m_view->setCursor(hitAt(at).kind == MapHit::Kind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    });
    connect(m_view, &MapView::failed, this, [this](const QString &problem) {
        stateView()->showError(tr("地图显示不了"), problem);
        showState();
    });
    connect(&m_heat, &HeatEngine::ready, this, [this](const HeatPicture &picture) {
        if (!m_model.isShown(MapLayer::Heat))
            return;
        m_view->setHeat(picture.image, picture.ground);
        m_legend->setScale(picture.scale, kRadius_m, m_model.service().complaintCount());
        place();
    });
    connect(&m_rooms, &RoomPainter::ready, this,
            [this](const QImage &image, const Geo::MercatorRect &ground) {
                if (m_model.isShown(MapLayer::Rooms))
                    m_view->setHeat(image, ground);
            });
    connect(&m_model, &MapModel::roomsChanged, this, [this] {
        showRoomFacts();
        drawRooms();
        listContents();
    });
    connect(&m_model, &MapModel::tilesReady, this, &MapPane::loadTiles);
    connect(&m_model.tiles(), &MapTiles::sourceChanged, this, [this] {
        m_foot->setAttribution(m_model.tiles().attribution());
        showProblems();
        place();
    });
    connect(&m_model, &MapModel::sceneChanged, this, [this] {
        loadTiles();
        if (m_fitted)
            fitHome();
        listContents(); // its hits are numbers of the scene before
        drawNetwork();
        drawColours();
    });
    // Failed room temperatures have their banner: they are tried again each minute.
    connect(&m_model, &MapModel::failed, this, [this](const Error &error) {
        if (isVisible()) // not over another workspace
            tell(error.message());
    });
    m_factsAge.setInterval(kFactsAgeMs);
    connect(&m_factsAge, &QTimer::timeout, this, &MapPane::showRoomFacts);
    connect(&m_model, &MapModel::pointsChanged, this, [this] {
        updateLegend();
        drawHeat();
        drawNetwork();
    });
    connect(&m_model, &MapModel::marksChanged, this, &MapPane::drawNetwork);
    connect(&m_model, &MapModel::marksChanged, this, &MapPane::listContents);
    connect(&m_model, &MapModel::pointsChanged, this, &MapPane::listContents);
    connect(&m_model, &MapModel::layersChanged, this, &MapPane::listContents);
    connect(&m_model, &MapModel::selectionChanged, this, &MapPane::drawNetwork);
    connect(&m_model, &MapModel::layersChanged, this, &MapPane::applyLayers);
    connect(Theme::of(this), &Theme::changed, this, &MapPane::applyTheme);
    applyTheme();
    applyLayers();
    if (!m_model.tiles().problem().isEmpty()) {
        stateView()->showError(tr("本机瓦片服务没有起来"), m_model.tiles().problem(), false);
        showState();
    } else if (!m_model.tiles().isReady()) {
        stateView()->showLoading(tr("准备地图"));
        showState();
    }
}

MapPane::~MapPane()
{
    setLooks(false); // a pane that is destroyed is not told that it is hidden
    m_painterThread.waitForDone(); // one picture: milliseconds
}

void MapPane::onClicked(QPointF at)
{
    if (m_wallboard)
        return;
    m_tools->stopDrawing();
    if (m_tools->isTracing())
        m_model.traceFrom(m_view->frame().toLonLat(at), Geo::TraceKind::Downstream);
    else
        m_model.select(hitAt(at));
}

void MapPane::onAreaDrawn(const QPolygonF &area)
{
    QPolygonF ring;
    for (const QPointF &p : area) {
        const Geo::MercatorMetres m = m_view->frame().toMercator(p);
        ring.append({m.x, m.y});
    }
    m_tools->stopDrawing();
    m_model.selectArea(ring);
}

void MapPane::tell(const QString &text)
{
    QToolTip::showText(m_view->mapToGlobal(m_view->rect().center()), text, m_view);
}

void MapPane::savePicture(const QString &file)
{
    if (MapSaver::isGeoJson(file)) {
        m_saver->saveGeoJson(m_view->frame(), file);
        return;
    }
    // Without what is only for the hand.
    const bool listed = m_contents->isVisible();
    m_contents->hide();
    const QList<QWidget *> tools{m_tools, m_zoom, m_search};
    for (QWidget *widget : tools)
        widget->hide();
    m_legend->setEditable(false);
    const QImage map = m_stage->grab().toImage();
    m_legend->setEditable(!m_wallboard);
    for (QWidget *widget : tools)
        widget->show();
    m_contents->setVisible(listed);
    m_saver->savePicture(map, m_tools->filterWords(), file);
}

bool MapPane::isWaiting() const
{
    return showsContent() && (isDrawing() || m_model.tiles().isLoading());
}

void MapPane::loadTiles()
{
    const MapView::Tiles tiles = m_model.tiles().tiles(Theme::of(this)->isDark());
    if (tiles.ground.isEmpty())
        return;
    if (m_model.home().isEmpty()) {
        stateView()->showEmpty(tr("还没有楼栋和换热站的位置：导入之后这里就有地图"), u"map"_s);
        showState();
        return;
    }
    m_view->setHome(m_model.home());
    m_foot->setAttribution(m_model.tiles().attribution());
    if (!m_view->setTiles(tiles))
        return;
    showContent();
    showFirstFrame();
    m_foot->setScale(Geo::groundMetresPerPixel(m_view->frame().zoom, m_view->frame().centre.lat));
    place();
}

void MapPane::showFirstFrame()
{
    // Only once there is a size to fit into; a kept view is taken as it was left.
    if (m_framed || m_stage->width() < 2 || !m_stage->isVisible() || !m_model.tiles().isReady())
        return;
    m_framed = true;
    if (const std::optional<MapFrame> kept = m_model.savedFrame(); kept && !m_wallboard)
        m_view->setFrame(*kept);
    else
        fitHome();
    if (const Geo::LonLatRect wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        fitTo(wanted);
}

void MapPane::fitHome()
{
    m_ownMove = true;
    m_view->fitHome();
    m_ownMove = false;
    m_fitted = true;
}

void MapPane::onFrameChanged()
{
    if (!m_ownMove)
        m_fitted = false;
    const MapFrame &frame = m_view->frame();
    m_foot->setScale(Geo::groundMetresPerPixel(frame.zoom, frame.centre.lat));
    place();
    // A long drag leaves the pictures behind: do not wait for its end.
    const Geo::MercatorRect seen = frame.area();
    if (!m_painting && !m_drawn.isEmpty()
        && (seen.west < m_drawn.west || seen.east > m_drawn.east || seen.south < m_drawn.south
            || seen.north > m_drawn.north)) {
        drawColours();
        drawNetwork();
    }
}

void MapPane::applyTheme()
{
    const Theme *theme = Theme::of(this);
    const int icon = theme->metric(Theme::Metric::IconButton);
    for (QToolButton *button : m_stage->findChildren<QToolButton *>()) {
        button->setIconSize({icon, icon});
        button->setMinimumSize(theme->px(28), theme->px(28));
    }
    m_tools->refresh();
    for (QFrame *frame : {static_cast<QFrame *>(m_tools), m_zoom}) {
        frame->layout()->setContentsMargins(theme->px(4), theme->px(3), theme->px(4), theme->px(3));
        frame->layout()->setSpacing(theme->px(2));
    }
    loadTiles();
    drawColours();
    drawNetwork();
    place();
}

void MapPane::setWallboard()
{
    m_wallboard = true;
    for (QWidget *control : {static_cast<QWidget *>(m_tools), static_cast<QWidget *>(m_zoom),
                             static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_contents)})
        control->hide();
    m_burst->setKeysShown(false);
    m_legend->setEditable(false);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents); // no hand on it, as far as the platform tells
    setFocusProxy(m_view);
    place();
}

bool MapPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stage && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        place();
        showFirstFrame();
    }
    return Pane::eventFilter(watched, event);
}

void MapPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_zoom)
        place();
}

void MapPane::setLooks(bool looks)
{
    if (std::exchange(m_looks, looks) != looks)
        m_model.setLooking(looks);
}

void MapPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    setLooks(true);
    showRoomFacts();
    m_factsAge.start();
}

void MapPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    setLooks(false);
    m_factsAge.stop();
}

} // namespace Warmline
