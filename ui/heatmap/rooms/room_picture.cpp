// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/rooms/room_picture.h"

#include "app/geo/temperature_field.h"
#include "ui/common/ramps.h"
#include "ui/heatmap/view/step_back.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtConcurrent>

#include <cmath>

namespace Warmline {

namespace {

/// A cell of the field is so many pixels; the colours between are smooth anyway.
constexpr double kCell_px = 3;
constexpr int kFieldOpacity = 150;
constexpr double kFigureBelow_px = 8; ///< half a name of the base map and a little
constexpr double kFigureZoom = 17;

class CloudPainter
{
public:
    CloudPainter(QPainter &painter, const RoomCloud &cloud)
        : m_painter(painter)
        , m_c(cloud)
        , m_scale(Geo::mercatorMetresPerPixel(cloud.zoom))
    { }

    void paint(const QSize &size)
    {
        Geo::TemperatureSpec spec;
        spec.area = m_c.ground;
        spec.size = QSize(qCeil(size.width() / kCell_px), qCeil(size.height() / kCell_px));
        for (const QPolygonF &ground : m_c.scene->communities) {
            std::vector<Geo::MercatorMetres> ring;
            for (const QPointF &p : ground)
                ring.push_back({p.x(), p.y()});
            spec.outlines.push_back(std::move(ring));
        }
        const auto places = [this](auto temperature) {
            std::vector<Geo::MeasuredPlace> all;
            for (const RoomCloud::House &house : m_c.houses) {
                const NetworkScene::House &place = sceneHouse(house);
                all.push_back({{place.at.x(), place.at.y()},
                               temperature(house),
                               static_cast<double>(house.rooms),
                               place.community});
            }
            return all;
        };
        const auto now = places([](const RoomCloud::House &h) { return h.mean_C; });
        drawField(Geo::temperatureField(now, spec), size);
        for (const RoomCloud::House &house : m_c.houses)
            drawHouse(house);
        const auto long_ = places([](const RoomCloud::House &h) { return h.warmestOfFourHours_C; });
        drawBorder(Geo::temperatureField(long_, spec).border(m_c.limit_C));
    }

private:
    [[nodiscard]] const NetworkScene::House &sceneHouse(const RoomCloud::House &house) const
    {
        return m_c.scene->houses[static_cast<size_t>(house.index)];
    }
    [[nodiscard]] QPointF at(const QPointF &mercator) const
    {
        return {(mercator.x() - m_c.ground.west) / m_scale, (m_c.ground.north - mercator.y()) / m_scale};
    }
    [[nodiscard]] QColor colour(double celsius) const
    {
        return Ramps::interpolate(m_c.ramp, Ramps::roomTemperaturePosition(celsius, m_c.standard_C));
    }

    void drawField(const Geo::TemperatureField &field, const QSize &size)
    {
        if (field.isEmpty())
            return;
        QImage image(field.width(), field.height(), QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < field.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < field.width(); ++x) {
                const float celsius = field.at(x, y);
                QColor c = std::isnan(celsius) ? QColor(0, 0, 0, 0) : colour(celsius);
                if (c.alpha() > 0)
                    c.setAlpha(kFieldOpacity);
                line[x] = qPremultiply(c.rgba());
            }
        }
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(QRectF(QPointF(), QSizeF(size)), image);
    }

    void drawHouse(const RoomCloud::House &house)
    {
        const NetworkScene::House &place = sceneHouse(house);
        QPolygonF outline;
        for (const QPointF &p : place.outline)
            outline.append(at(p));
        if (outline.size() < 3 || !outline.boundingRect().intersects(QRectF(m_painter.viewport())))
            return;
        const QColor fill = colour(house.mean_C);
        m_painter.setBrush(fill);
        m_painter.setPen(QPen(house.coldForLong ? m_c.ink : m_c.halo, house.coldForLong ? 2.2 : 1));
        m_painter.drawPolygon(outline);
        if (m_c.zoom < kFigureZoom)
            return;
        // The middle of the house is where the base map writes its name, over this picture: the figure stands
        // below it, on a plate of the house's colour that reaches beyond the outline.
        m_painter.setFont(m_c.figures);
        const QString figure = QString::number(house.mean_C, 'f', 1);
        const QFontMetricsF metrics(m_c.figures);
        const QPointF middle = at(place.at);
        const QSizeF size(std::ceil(metrics.horizontalAdvance(figure)) + 6, std::ceil(metrics.height()));
        const QRectF plate(std::round(middle.x() - size.width() / 2),
                           std::round(middle.y()) + kFigureBelow_px, size.width(), size.height());
        m_painter.drawRoundedRect(plate, 2, 2);
        m_painter.setPen(Ramps::inkOn(fill));
        m_painter.drawText(plate, Qt::AlignCenter, figure);
    }

    void drawBorder(const std::vector<QLineF> &lines)
    {
        QList<QLineF> drawn;
        for (const QLineF &line : lines)
            drawn.append(QLineF(at(line.p1()), at(line.p2())));
        for (const auto &[colour, width] : {std::pair(m_c.halo, 5.0), std::pair(m_c.ink, 2.4)}) {
            m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLines(drawn);
        }
    }

    QPainter &m_painter;
    const RoomCloud &m_c;
    double m_scale;
};

} // namespace

QImage paintRooms(const RoomCloud &cloud)
{
    const double scale = Geo::mercatorMetresPerPixel(cloud.zoom);
    const QSize size(static_cast<int>(std::lround(cloud.ground.width() / scale)),
                     static_cast<int>(std::lround(cloud.ground.height() / scale)));
    if (!cloud.scene || size.isEmpty() || cloud.houses.isEmpty())
        return {};
    QImage image(size * cloud.devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(cloud.devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    CloudPainter(painter, cloud).paint(size);
    return image;
}

RoomPainter::RoomPainter(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

RoomPainter::~RoomPainter()
{
    m_pool.waitForDone(); // one picture: tens of milliseconds
}

void RoomPainter::request(const RoomCloud &cloud)
{
    m_wanted = true;
    if (m_busy) {
        m_next = cloud;
        return;
    }
    m_busy = true;
    QtConcurrent::run(&m_pool, [cloud] {
        stepBackBehindFrames();
        return paintRooms(cloud);
    }).then(this, [this, ground = cloud.ground](const QImage &image) {
        m_busy = false;
        if (m_wanted)
            emit ready(image, ground);
        if (const auto next = std::exchange(m_next, std::nullopt))
            request(*next);
    });
}

void RoomPainter::forget()
{
    m_wanted = false;
    m_next.reset();
}

} // namespace Warmline
