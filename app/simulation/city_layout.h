// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/city_plan.h"

namespace Warmline {

/// What the parts of CityPlan know in common about the street grid. Metres, x east and y north, origin in the
/// middle.
struct CityFrame
{
    int columns = 0, rows = 0;

    [[nodiscard]] double width() const { return columns * CityGrid::kPitchX; }
    [[nodiscard]] double height() const { return rows * CityGrid::kPitchY; }
    /// West border of a column; the street line itself.
    [[nodiscard]] double lineX(int column) const { return column * CityGrid::kPitchX - width() / 2; }
    /// North border of a row.
    [[nodiscard]] double lineY(int row) const { return height() / 2 - row * CityGrid::kPitchY; }
    [[nodiscard]] static bool isArterialColumn(int line)
    {
        return line % CityGrid::kArterialEachColumns == 0;
    }
    [[nodiscard]] static bool isArterialRow(int line) { return line % CityGrid::kArterialEachRows == 0; }

    struct Block
    {
        double west, east, south, north; ///< free of the streets
    };
    [[nodiscard]] Block block(int column, int row) const;
    /// The river's middle line.
    [[nodiscard]] std::vector<QPointF> river() const;
    [[nodiscard]] bool isRiver(int column, int row) const;
};

/// Where the secondary branch of a community's row of houses runs.
namespace CityPipes {
[[nodiscard]] double mainY(const CityFrame &frame, const CityCommunity &community);
[[nodiscard]] double trunkX(const CityFrame &frame, const CityCommunity &community, int branchInCommunity);
/// +1: the trunk runs north from where it enters, -1: south.
[[nodiscard]] int direction(const CityCommunity &community);
} // namespace CityPipes

/// Uses of the cells that hold no community.
struct CityGreen
{
    int column, row;
    bool park;
};
[[nodiscard]] std::vector<CityGreen> greenCells(const CityPlan &plan);

/// The cells that hold communities, in the order in which stations take them; the rest of the inhabited ones
/// is green.
struct CityCells
{
    CityFrame frame;
    std::vector<std::pair<int, int>> communities; ///< column, row
    std::vector<CityGreen> green;
};
[[nodiscard]] CityCells cityCells(const CityOptions &options);

/// Fills a plan's houses and flats for its communities and stations.
void buildHouses(CityPlan &plan, const CityFrame &frame);
/// Fills people: agents and crews.
void buildPeople(CityPlan &plan);

constexpr double kRiverWidth_m = 130;

} // namespace Warmline
