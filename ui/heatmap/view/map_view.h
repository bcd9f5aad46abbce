// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/view/map_layer_item.h"

#include <QColor>
#include <QPointer>
#include <QQuickWidget>
#include <QTimer>
#include <QUrl>

namespace Warmline {

/// The map itself: tiles of a loopback service on QtLocation, a picture of the heat below the streets and one
/// of the network above them. Drag, wheel (round the cursor), keys (arrows, + and −, Home for all). Knows no
/// service. It stays left-to-right in every language. GUI thread; never waits: old pictures move along until
/// new ones are given.
class MapView : public QQuickWidget
{
    Q_OBJECT

public:
    static constexpr double kMinimumZoom = 9;
    static constexpr double kMaximumZoom = 19;

    /// Where tiles come from: addresses that get "z/x/y.png" appended, on this machine.
    struct Tiles
    {
        QUrl ground;
        QUrl streets; ///< transparent; drawn over the heat
        QColor background; ///< while a tile is not there
        friend bool operator==(const Tiles &, const Tiles &) = default;
    };

    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override;

    /// Loads the scene anew when they differ from the last; refused (false) when an address is not on
    /// loopback.
    bool setTiles(const Tiles &tiles);
    /// True once both maps take tiles.
    [[nodiscard]] bool isReady() const;
    /// What went wrong while loading the scene; empty: nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] const MapFrame &frame() const { return m_frame; }
    void setFrame(const MapFrame &frame);
    void setHome(const Geo::LonLatRect &home) { m_home = home; }
    void zoomBy(double steps, QPointF fixed);
    void zoomBy(double steps) { zoomBy(steps, QPointF(width() / 2.0, height() / 2.0)); }
    /// Shows the home rectangle.
    void fitHome();
    void fit(const Geo::LonLatRect &r);
    /// Shows a rectangle in the part of the view that nothing covers.
    void fit(const Geo::LonLatRect &r, const QRectF &clear);

    /// With true a drag draws round an area instead of moving the map; with Shift held a rectangle. Escape or
    /// a click ends it.
    void setDrawing(bool drawing);

    void setHeat(const QImage &image, const Geo::MercatorRect &ground);
    void setNetwork(const QImage &image, const Geo::MercatorRect &ground);

    /// Where the map engine itself puts a place, for checks.
    [[nodiscard]] QPointF enginePoint(Geo::LonLat p) const;
    [[nodiscard]] const MapLayerItem *heatItem() const { return m_heat; }
    [[nodiscard]] const MapLayerItem *networkItem() const { return m_network; }

signals:
    void frameChanged();
    /// The frame has stood still for a moment: pictures may be made anew.
    void settled();
    void clicked(QPointF at);
    void doubleClicked(QPointF at);
    void hovered(QPointF at);
    /// While an area is drawn; empty: no longer.
    void sketched(const QPolygonF &area);
    void areaDrawn(const QPolygonF &area);
    void failed(const QString &problem);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw(QPointF at, bool rectangle);
    void finishDrawing();
    void build();
    void apply();
    QObject *map(const char *name) const;

    Tiles m_tiles;
    MapFrame m_frame;
    Geo::LonLatRect m_home;
    QPointer<MapLayerItem> m_heat;
    QPointer<MapLayerItem> m_network;
    QTimer m_settle;
    QString m_problem;
    QPointF m_pressed;
    QPointF m_last;
    QPolygonF m_sketch;
    bool m_drawing = false;
    bool m_dragging = false;
    bool m_down = false;
    double m_wheel = 0;
};

} // namespace Warmline
