// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_style.h"

namespace Warmline::Geo {

TileStyle lightTileStyle()
{
    TileStyle s;
    s.ground = QColor(0xF4F5F5);
    s.community = QColor(0xE9EDF0);
    s.communityLine = QColor(0xEDF0F1);
    s.road = QColor(0xFFFFFF);
    s.roadCasing = QColor(0xE6EAED);
    s.lane = QColor(0xFBFCFC);
    s.water = QColor(0xCFE0EA);
    s.waterText = QColor(0x5F87A3);
    s.park = QColor(0xDCEADB);
    s.parkText = QColor(0x4F6F52);
    s.building = QColor(0xDDE2E6);
    s.buildingLine = QColor(0xCDD4DA);
    s.buildingText = QColor(0x6F7D8A);
    s.text = QColor(0x455463);
    s.roadText = QColor(0x6B7885);
    s.halo = QColor(0xFFFFFF);
    return s;
}

TileStyle darkTileStyle()
{
    TileStyle s;
    s.ground = QColor(0x10171C);
    s.community = QColor(0x172027);
    s.communityLine = QColor(0x18222A);
    s.road = QColor(0x26323B);
    s.roadCasing = QColor(0x0C1216);
    s.lane = QColor(0x1B252D);
    s.water = QColor(0x14293A);
    s.waterText = QColor(0x6C9BBD);
    s.park = QColor(0x14261B);
    s.parkText = QColor(0x7FA987);
    s.building = QColor(0x1E2931);
    s.buildingLine = QColor(0x2C3943);
    s.buildingText = QColor(0x8C9BA7);
    s.text = QColor(0xAEBBC5);
    s.roadText = QColor(0x8C9BA7);
    s.halo = QColor(0x0B1014);
    return s;
}

} // namespace Warmline::Geo
