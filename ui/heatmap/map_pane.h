// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"
#include "ui/heatmap/heat/heat_engine.h"
#include "ui/heatmap/map_cards.h"
#include "ui/heatmap/network/network_scene.h"
#include "ui/heatmap/rooms/room_picture.h"
#include "ui/heatmap/view/map_view.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace Warmline {

class BurstBanner;
struct FoundPlace;
class MapContents;
class MapModel;
class MapSaver;
class MapSearch;
class MapSketch;
class MapTools;
class RoomLegend;

/// The map with its tools, zoom buttons, legend and foot over it. Object names: map_view, map_legend,
/// map_room_legend, map_foot, those of MapTools and MapSearch, map_zoom_in, map_zoom_out, map_fit, map_list,
/// map_contents, map_auto_scale, map_export, map_wall_open. GUI thread.
class MapPane : public Pane
{
    Q_OBJECT
    /// True while tiles or pictures are still to come: whoever takes pictures of the window waits for it.
    Q_PROPERTY(bool waiting READ isWaiting)

public:
    static constexpr double kRadius_m = 150;
    static constexpr double kHouseZoom = 17; ///< at which a house is looked at
    static constexpr int kFactsAgeMs = 30'000;

    /// \a model outlives the pane.
    explicit MapPane(MapModel &model, QWidget *parent = nullptr);
    ~MapPane() override;

    /// From now on without controls: nothing to click, a click chooses nothing, legend and foot stay. It
    /// shows the whole town until a key moves it, and what it shows is not kept.
    void setWallboard();

    [[nodiscard]] MapView *view() const { return m_view; }
    [[nodiscard]] MapLegend *legend() const { return m_legend; }
    /// True while a picture of the heat or of the network is being made.
    [[nodiscard]] bool isDrawing() const;
    [[nodiscard]] bool isWaiting() const;
    /// Writes what is seen, with legend, scale bar, attribution, time, filters and a watermark that names who
    /// took it: .png or .pdf; or as GeoJSON, .geojson. A sentence says how it went; pictureSaved() follows.
    void savePicture(const QString &file);

signals:
    void pictureSaved(const QString &file, bool good);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildOverlays();
    void connectTools();
    void onClicked(QPointF at);
    void openWall();
    void setLooks(bool looks);
    void goTo(Geo::LonLat place, double zoom);
    void fitTo(const Geo::LonLatRect &ground);
    [[nodiscard]] QRectF clearPart() const;
    void onPlaceFound(const FoundPlace &place);
    void listContents();
    void onAreaDrawn(const QPolygonF &area);
    void tell(const QString &text);
    void loadTiles();
    void showFirstFrame();
    void fitHome();
    void onFrameChanged();
    void drawColours();
    void drawHeat();
    void drawRooms();
    void drawNetwork();
    void updateLegend();
    [[nodiscard]] DensityScale scale() const;
    void showRoomFacts();
    void showProblems();
    void applyLayers();
    void applyTheme();
    void place();
    [[nodiscard]] NetworkPicture networkPicture() const;
    [[nodiscard]] MapHit hitAt(QPointF screen) const;

    MapModel &m_model;
    QWidget *m_stage;
    MapView *m_view;
    MapTools *m_tools = nullptr;
    QFrame *m_zoom = nullptr;
    BurstBanner *m_burst = nullptr;
    MapSearch *m_search = nullptr;
    MapContents *m_contents = nullptr;
    MapSketch *m_sketch = nullptr;
    MapLegend *m_legend;
    RoomLegend *m_roomLegend;
    MapFoot *m_foot;
    MapSaver *m_saver;
    QPointer<QWidget> m_wall; ///< one at a time
    HeatEngine m_heat;
    RoomPainter m_rooms;
    QTimer m_factsAge; ///< values grow older while nothing new comes
    QThreadPool m_painterThread;
    Geo::MercatorRect m_drawn; ///< ground of the last network picture that was asked for
    bool m_wallboard = false;
    bool m_looks = false; ///< the model was told that somebody looks here
    bool m_painting = false;
    bool m_paintAgain = false;
    bool m_framed = false; ///< a first frame was chosen
    Geo::LonLatRect m_wanted; ///< what the first frame is to show instead of what was kept; empty: nothing
    bool m_fitted =
        false; ///< shows the whole town and goes on doing so when the size changes, until somebody moves it
    bool m_ownMove = false; ///< the frame changes by the pane's own doing
};

} // namespace Warmline
