// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>

namespace Warmline::Geo {

/// Colours and fonts of the drawn base map; given by the caller, so the theme decides.
struct TileStyle
{
    QColor ground;
    QColor community; ///< fill of a community at town scale, where its houses are too small
    QColor communityLine;
    QColor road;
    QColor roadCasing;
    QColor lane; ///< lanes and paths inside a community
    QColor water;
    QColor waterText;
    QColor park;
    QColor parkText;
    QColor building;
    QColor buildingLine;
    QColor buildingText;
    QColor text; ///< communities
    QColor roadText;
    QColor halo; ///< round every text
    QStringList families = {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"),
                            QStringLiteral("Noto Sans Arabic")};
};

/// The look of the light map (visual/map_light.png).
[[nodiscard]] TileStyle lightTileStyle();
[[nodiscard]] TileStyle darkTileStyle();

} // namespace Warmline::Geo
