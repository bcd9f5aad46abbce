// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_view.h"

#include <QApplication>
#include <QGeoCoordinate>
#include <QHostAddress>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(warmline_map_scene);
}

namespace Warmline {

namespace {

constexpr int kSettleMs = 120;

bool onLoopback(const QUrl &url)
{
    return url.scheme() == "http"_L1 && QHostAddress(url.host()).isLoopback() && url.port() > 0;
}

} // namespace

MapView::MapView(QWidget *parent)
    : QQuickWidget(parent)
{
    initResources();
    setObjectName(u"map_view"_s);
    setAccessibleName(tr("地图"));
    setAccessibleDescription(tr("方向键移动，加号、减号缩放，Home 显示全部"));
    setLayoutDirection(Qt::LeftToRight);
    setResizeMode(QQuickWidget::SizeRootObjectToView);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &MapView::settled);
}

MapView::~MapView() = default;

bool MapView::setTiles(const Tiles &tiles)
{
    if (!onLoopback(tiles.ground) || !onLoopback(tiles.streets)) {
        m_problem = tr("地图瓦片地址不在本机：%1").arg(tiles.ground.toDisplayString());
        emit failed(m_problem);
        return false;
    }
    if (tiles == m_tiles)
        return true;
    m_tiles = tiles;
    build();
    return m_problem.isEmpty();
}

void MapView::build()
{
    m_problem.clear();
    setClearColor(m_tiles.background);
    const QUrl source(u"qrc:/map/MapScene.qml"_s);
    QUrl nowhere = m_tiles.ground;
    nowhere.setPath(u"/providers"_s);
    auto *component = new QQmlComponent(engine(), source, this);
    QObject *scene = component->createWithInitialProperties({
        {u"groundHost"_s, m_tiles.ground.toString()},
        {u"streetsHost"_s, m_tiles.streets.toString()},
        {u"nowhere"_s, nowhere.toString()},
        {u"cacheFolder"_s,
         QString(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/map"_L1)},
        {u"ground"_s, m_tiles.background},
        {u"minimumZoom"_s, kMinimumZoom},
        {u"maximumZoom"_s, kMaximumZoom},
    });
    auto *root = qobject_cast<QQuickItem *>(scene);
    if (!root) {
        m_problem = tr("地图组件装不上：%1").arg(component->errorString().simplified());
        delete component;
        emit failed(m_problem);
        return;
    }
    setContent(source, component, scene);
    m_heat = new MapLayerItem(root->findChild<QQuickItem *>(u"heat_slot"_s));
    m_network = new MapLayerItem(root->findChild<QQuickItem *>(u"network_slot"_s));
    m_frame.size = size();
    apply();
    m_settle.start();
}

QObject *MapView::map(const char *name) const
{
    return rootObject() ? rootObject()->findChild<QObject *>(QLatin1StringView(name)) : nullptr;
}

bool MapView::isReady() const
{
    const QObject *ground = map("ground_map");
    const QObject *streets = map("streets_map");
    return ground && streets && ground->property("mapReady").toBool()
        && streets->property("mapReady").toBool();
}

void MapView::setFrame(const MapFrame &frame)
{
    MapFrame next = frame;
    next.size = size();
    next.zoom = std::clamp(next.zoom, kMinimumZoom, kMaximumZoom);
    m_frame = next.snapped();
    apply();
    emit frameChanged();
    m_settle.start();
}

void MapView::apply()
{
    const QGeoCoordinate centre(m_frame.centre.lat, m_frame.centre.lon);
    for (const char *name : {"ground_map", "streets_map"}) {
        if (QObject *engineMap = map(name)) {
            engineMap->setProperty("zoomLevel", m_frame.zoom);
            engineMap->setProperty("center", QVariant::fromValue(centre));
        }
    }
    for (MapLayerItem *item : {m_heat.data(), m_network.data()}) {
        if (item)
            item->setFrame(m_frame);
    }
}

void MapView::zoomBy(double steps, QPointF fixed)
{
    const double zoom = std::clamp(m_frame.zoom + steps, kMinimumZoom, kMaximumZoom);
    if (zoom != m_frame.zoom)
        setFrame(m_frame.zoomed(zoom, fixed));
}

void MapView::fitHome()
{
    fit(m_home);
}

void MapView::fit(const Geo::LonLatRect &r)
{
    setFrame(m_frame.fitted(r, 24, kMinimumZoom, kMaximumZoom));
}

void MapView::fit(const Geo::LonLatRect &r, const QRectF &clear)
{
    MapFrame within = m_frame;
    within.size = clear.size();
    MapFrame next = within.fitted(r, 24, kMinimumZoom, kMaximumZoom);
    next.size = size();
    setFrame(next.panned(clear.center() - QPointF(width() / 2.0, height() / 2.0)));
}

void MapView::setHeat(const QImage &image, const Geo::MercatorRect &ground)
{
    if (m_heat)
        m_heat->setPicture(image, ground);
}

void MapView::setNetwork(const QImage &image, const Geo::MercatorRect &ground)
{
    if (m_network)
        m_network->setPicture(image, ground);
}

QPointF MapView::enginePoint(Geo::LonLat p) const
{
    QPointF point;
    if (QObject *engineMap = map("ground_map")) {
        QMetaObject::invokeMethod(engineMap, "fromCoordinate", Qt::DirectConnection,
                                  Q_RETURN_ARG(QPointF, point),
                                  Q_ARG(QGeoCoordinate, QGeoCoordinate(p.lat, p.lon)), Q_ARG(bool, false));
    }
    return point;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_down = true;
    m_dragging = false;
    m_pressed = m_last = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!m_down) {
        emit hovered(at);
        return;
    }
    if (!m_dragging && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        if (!m_drawing)
            setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging && m_drawing) {
        draw(at, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (m_dragging) {
        setFrame(m_frame.panned(at - m_last));
        m_last = at;
    }
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_down)
        return;
    m_down = false;
    if (m_dragging && m_drawing)
        finishDrawing();
    else if (m_dragging)
        unsetCursor();
    else
        emit clicked(event->position());
}

void MapView::setDrawing(bool drawing)
{
    m_drawing = drawing;
    m_sketch.clear();
    emit sketched({});
    if (drawing)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

void MapView::draw(QPointF at, bool rectangle)
{
    if (rectangle)
        m_sketch = QPolygonF(QRectF(m_pressed, at).normalized());
    else if (m_sketch.isEmpty())
        m_sketch << m_pressed << at;
    else if ((m_sketch.last() - at).manhattanLength() >= 3)
        m_sketch << at;
    emit sketched(m_sketch);
}

void MapView::finishDrawing()
{
    const QPolygonF area = std::exchange(m_sketch, {});
    emit sketched({});
    if (area.size() >= 3)
        emit areaDrawn(area);
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked(event->position());
}

void MapView::wheelEvent(QWheelEvent *event)
{
    // Whole zoom levels only: tiles are drawn for them, and between them every name would blur.
    m_wheel += event->angleDelta().y() / 120.0;
    const double steps = std::trunc(m_wheel);
    m_wheel -= steps;
    if (steps != 0)
        zoomBy(steps, event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 320 : 80;
    switch (event->key()) {
    case Qt::Key_Left: setFrame(m_frame.panned({step, 0})); break;
    case Qt::Key_Right: setFrame(m_frame.panned({-step, 0})); break;
    case Qt::Key_Up: setFrame(m_frame.panned({0, step})); break;
    case Qt::Key_Down: setFrame(m_frame.panned({0, -step})); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1); break;
    case Qt::Key_Minus: zoomBy(-1); break;
    case Qt::Key_Home: fitHome(); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QQuickWidget::resizeEvent(event);
    setFrame(m_frame);
}

} // namespace Warmline
