// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map_desk.h"

#include "ui/heatmap/layers_pane.h"
#include "ui/heatmap/map_picture.h"
#include "ui/heatmap/selection_pane.h"
#include "ui/heatmap/time_slider_pane.h"
#include "ui/shell/workspace.h"

#include <QWindow>

#include <memory>

namespace Warmline {

/// The map's window with its four panes, as it opens on a screen of 1920 × 1080, and drawn.
struct MapWindow
{
    MapDesk &desk;
    Workspace window{QStringLiteral("map")};
    MapPane *map = nullptr;

    explicit MapWindow(MapDesk &of)
        : desk(of)
        , map(new MapPane(desk.model))
    {
        const QString view = QStringLiteral("map.view"), slider = QStringLiteral("map.slider");
        const QString layers = QStringLiteral("map.layers"), selection = QStringLiteral("map.selection");
        window.addPane(view, map);
        window.addPane(slider, new TimeSliderPane(desk.model));
        window.addPane(layers, new LayersPane(desk.model));
        window.addPane(selection, new SelectionPane(desk.model));
        window.setDefaultArrangement(
            {{1176, {{view, 732}, {slider, 100}}}, {340, {{layers, 204}, {selection, 612}}}});
        window.resize(1524, 860);
        window.show();
        QTRY_VERIFY(window.windowHandle() && window.windowHandle()->isExposed());
        QTRY_VERIFY(map->view()->isReady());
    }

    /// Until tiles are there, nothing is being drawn and the picture stands.
    void settle()
    {
        QImage last;
        int same = 0;
        QTRY_VERIFY([&] {
            const QImage now = map->view()->grabFramebuffer();
            const Geo::TileService::Counters c = desk.tiles.counters();
            same = now == last && !map->isDrawing()
                        && c.requests == c.fromCache + c.made + c.cancelled + c.failed
                     ? same + 1
                     : 0;
            last = now;
            return same >= 6;
        }());
    }
};

/// A class of tests on one map: each takes back what it has chosen and shown.
class MapWindowTest : public QObject
{
protected:
    void openMap()
    {
        m_desk = std::make_unique<MapDesk>();
        QVERIFY(m_desk->start());
        m_window = std::make_unique<MapWindow>(*m_desk);
    }
    void closeMap()
    {
        m_window.reset();
        m_desk.reset();
    }

    std::unique_ptr<MapDesk> m_desk;
    std::unique_ptr<MapWindow> m_window;
};

} // namespace Warmline
