// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city_store.h"

#include "app/geo/tile_service.h"
#include "app/services/change_feed.h"
#include "app/services/map/area_filter.h"
#include "app/services/map/crew_map_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace Warmline {

/// The services that the map stands on, on a small demo city, with the model that its panes share.
struct MapDesk
{
    const qint64 now =
        QDateTime(QDate(2026, 1, 14), QTime(7, 43, 26), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
    QTemporaryDir folder;
    Theme theme;
    ManualClock clock{now};
    CityPlan plan;
    CityQueries queries;
    CityReader reader;
    CitySeries series;
    QuietChanges changes;
    ChangeFeed feed;
    Session session;
    SettingsService settings;
    MapService map;
    StationService stations;
    RoomMapService rooms;
    CrewMapService crews;
    AreaFilter area;
    Geo::TileService tiles;
    MapModel model;

    explicit MapDesk(const SessionInfo &who = {})
        : plan(CityPlan::make(options()))
        , queries(plan, now, clock)
        , reader(queries)
        , series(plan, now)
        , feed(changes)
        , session(who)
        , settings(folder.path())
        , map(reader, feed, clock)
        , stations(session, reader, series, feed, clock)
        , rooms(reader, series, feed, clock)
        , crews(reader, feed, clock)
        , model(map, stations, rooms, crews, area, session, settings, reader, tiles, clock)
    {
        model.setBaseMap(plan.baseMap());
    }

    /// False when something did not come in time.
    [[nodiscard]] bool start()
    {
        QSignalSpy scene(&model, &MapModel::sceneChanged);
        QSignalSpy points(&map, &MapService::pointsChanged);
        map.start();
        stations.start();
        return QTest::qWaitFor(
            [&] {
                return scene.count() > 0 && points.count() > 0 && model.tiles().isReady()
                    && !stations.stations().isEmpty() && stations.newestMs() > 0;
            },
            Testing::kPatience);
    }

    /// Centre of the houses that are cold and from which people call.
    [[nodiscard]] Geo::LonLat crowd() const
    {
        QPointF sum;
        const int houses = std::max(1, queries.crowd().buildingCount / 2);
        for (int i = 0; i < houses; ++i)
            sum += plan.building(queries.crowd().firstBuilding + i).position;
        return {sum.x() / houses, sum.y() / houses};
    }

    static CityOptions options()
    {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        CityOptions options;
        options.households = 16'000;
        return options;
    }
};

} // namespace Warmline
