// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures over the base map: asked for off the GUI thread, kept until the next one is there.
#include "app/services/map/map_service.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"
#include "ui/heatmap/network/network_style.h"
#include "ui/heatmap/network/ticket_clusters.h"
#include "ui/heatmap/rooms/room_legend.h"
#include "ui/heatmap/tools/map_tools.h"
#include "ui/heatmap/view/step_back.h"

#include <QtConcurrent>

namespace Warmline {

namespace {

constexpr double kMargin =
    220; ///< pixels that pictures reach beyond the view, so that a pan has something to show

} // namespace

bool MapPane::isDrawing() const
{
    return m_heat.isBusy() || m_rooms.isBusy() || m_painting;
}

void MapPane::drawColours()
{
    drawHeat();
    drawRooms();
}

void MapPane::drawRooms()
{
    if (!m_model.isShown(MapLayer::Rooms) || !m_framed)
        return;
    const Theme *theme = Theme::of(this);
    RoomCloud cloud = m_model.roomCloud();
    cloud.ground = m_view->frame().area(kMargin);
    cloud.zoom = m_view->frame().zoom;
    cloud.devicePixelRatio = m_view->devicePixelRatioF();
    cloud.ramp = theme->colors().roomTemperatureRamp;
    cloud.ink = theme->color(ColorToken::T1);
    cloud.halo = theme->color(ColorToken::S1);
    cloud.figures = theme->font(TextRole::AxisStrong);
    m_rooms.request(cloud);
}

void MapPane::drawHeat()
{
    if (!m_model.isShown(MapLayer::Heat) || !m_framed)
        return;
    const MapFrame &frame = m_view->frame();
    HeatRequest request;
    request.complaints = m_model.complaints();
    request.weight = m_model.complaintWeight();
    if (m_model.isPerHousehold())
        request.households = m_model.households();
    request.spec.area = frame.area(kMargin);
    request.spec.size =
        QSize(qRound(frame.size.width() + 2 * kMargin), qRound(frame.size.height() + 2 * kMargin));
    request.spec.radius_m = kRadius_m;
    request.scale = scale();
    request.stops = Theme::of(this)->colors().densityRamp;
    m_heat.request(request);
}

NetworkPicture MapPane::networkPicture() const
{
    NetworkPicture picture = m_model.picture(m_view->frame().zoom);
    picture.ground = m_view->frame().area(kMargin);
    picture.zoom = m_view->frame().zoom;
    return picture;
}

void MapPane::drawNetwork()
{
    if (!m_model.scene() || !m_framed)
        return;
    if (m_painting) {
        m_paintAgain = true;
        return;
    }
    NetworkPicture picture = networkPicture();
    picture.devicePixelRatio = m_view->devicePixelRatioF();
    picture.style = networkStyle(*Theme::of(this));
    m_painting = true;
    m_drawn = picture.ground;
    QtConcurrent::run(&m_painterThread,
                      [picture] {
                          stepBackBehindFrames();
                          return paintNetwork(picture);
                      })
        .then(this, [this, ground = picture.ground,
                     many = picture.clusters
                         && picture.clusters->count() > TicketClusters::kAtOnce](const QImage &image) {
            m_painting = false;
            if (many) // the list could not wait until they were joined, but the drawing has
                listContents();
            m_view->setNetwork(image, ground);
            if (std::exchange(m_paintAgain, false))
                drawNetwork();
        });
}

MapHit MapPane::hitAt(QPointF screen) const
{
    const Geo::MercatorMetres at = m_view->frame().toMercator(screen);
    return hitTest(networkPicture(), {at.x, at.y});
}

DensityScale MapPane::scale() const
{
    const MapService &map = m_model.service();
    DensityScale scale = DensityScale::of(map.windowToMs() - map.windowFromMs(), m_model.isPerHousehold());
    scale.weighted = m_model.isWeighted();
    if (const std::optional<double> top = m_model.scaleTop(scale); top && !m_model.isAutoScale())
        return scale.endingAt(*top);
    scale.automatic = m_model.isAutoScale();
    return scale;
}

void MapPane::updateLegend()
{
    const MapService &map = m_model.service();
    // Fitted classes are known only when the picture is there: until then those of the picture before.
    const bool fitted = m_model.isAutoScale() && m_legend->scale().automatic;
    m_legend->setScale(fitted ? m_legend->scale() : scale(), kRadius_m, map.complaintCount());
    place();
}

void MapPane::showRoomFacts()
{
    m_roomLegend->setFacts(m_model.roomFacts());
    showProblems();
    place();
}

void MapPane::showProblems()
{
    QStringList words;
    if (const QString rooms = m_model.roomProblem(); !rooms.isEmpty())
        words.append(tr("读取室温出错，每分钟重试：%1").arg(rooms));
    if (const QString ground = m_model.tiles().sourceProblem(); !ground.isEmpty())
        words.append(ground);
    setBanner(words.join(u'\n'));
}

void MapPane::applyLayers()
{
    const bool heat = m_model.isShown(MapLayer::Heat);
    const bool rooms = m_model.isShown(MapLayer::Rooms);
    m_tools->refresh();
    m_legend->setVisible(heat);
    m_roomLegend->setVisible(rooms);
    showRoomFacts();
    updateLegend();
    if (!rooms)
        m_rooms.forget();
    if (!heat)
        m_view->setHeat({}, {}); // nor the density's picture until the rooms' is there
    drawColours();
    drawNetwork();
}

} // namespace Warmline
