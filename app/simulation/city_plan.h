// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/geo/base_map.h"

#include <QPolygonF>

#include <vector>

namespace Warmline {

/// Size and seed of a demo city. One value of this gives one city, on every machine.
struct CityOptions
{
    int households = 100'000; ///< 1,000 … 2,000,000 (DemoWish)
    quint64 seed = 20251015;
    friend bool operator==(const CityOptions &, const CityOptions &) = default;

    [[nodiscard]] int communities() const; ///< 120 at 100,000
    [[nodiscard]] int stations() const; ///< 40 at 100,000
    [[nodiscard]] int sensors() const { return int(qint64(households) * 26 / 100); }
    [[nodiscard]] int seasonCalls() const { return int(qint64(households) * 12 / 10); }
    [[nodiscard]] int seasonTickets() const { return int(qint64(households) * 24 / 100); }
};

/// A block of the street grid with its houses. Numbers without a unit are indexes into CityPlan's lists.
struct CityCommunity
{
    QString name;
    QString street;
    int streetNo = 0;
    int column = 0, row = 0; ///< cell of the street grid; row 0 is the northernmost
    int company = 0; ///< index of the branch company
    int station = 0;
    int firstBuilding = 0, buildingCount = 0;
    bool servedFromNorth = false; ///< the secondary net enters on the north side
};

/// A house of the city.
struct CityBuilding
{
    int community = 0;
    int station = 0;
    int branch = 0; ///< index of the station's secondary branch
    int number = 0; ///< 3号楼
    int row = 0; ///< row of houses in the block, counted from where the secondary net enters
    int floors = 0, units = 0, flatsPerFloor = 0;
    double x = 0, y = 0; ///< centre, metres east and north in the grid's own frame
    double length_m = 0, depth_m = 0;
    int firstHousehold = 0, householdCount = 0;
    double area_m2 = 0; ///< heated
    double balance = 1; ///< share of flow against a fair share, falls towards the end of a branch
    double pipe_m = 0; ///< from the station
    double loss = 1; ///< heat loss against a usual building
    int builtYear = 2005;
};

enum class FlatOrientation : quint8 { South, North, East, West, Through };

/// A flat; small, since there are up to half a million.
struct CityHousehold
{
    qint32 building = 0;
    qint16 areaTenths_m2 = 0;
    qint8 unit = 1, floor = 1, flat = 1;
    FlatOrientation orientation = FlatOrientation::Through;
    UseState use = UseState::InUse;
    bool edge = false;
    bool hasSensor = false;
    float offset_K = 0; ///< warmer than its building at 44 K between inside and outside
};

/// A station with the houses it heats.
struct CityStation
{
    QString id; ///< "HZ-07"
    QString name; ///< "江畔站"
    int source = 0;
    int company = 0;
    double x = 0, y = 0;
    int firstCommunity = 0, communityCount = 0;
    int branchCount = 0;
    std::vector<int> buildings; ///< all, branch by branch
    std::vector<double> branchArea_m2; ///< per branch
    double area_m2 = 0;
};

/// A power or boiler house.
struct CitySource
{
    QString name;
    double x = 0, y = 0;
};

/// A colleague who takes calls.
struct CityAgent
{
    AgentId id; ///< "1027"
    QString name;
};

/// The demo city: where everything stands, who lives there, which pipe feeds whom. Deterministic from its
/// options, immutable once made, about 20 MB at 100,000 households; made in well under a second.
class CityPlan
{
public:
    [[nodiscard]] static CityPlan make(const CityOptions &options);

    CityOptions options;
    int columns = 0, rows = 0;
    std::vector<CityCommunity> communities;
    std::vector<CityBuilding> buildings;
    std::vector<CityHousehold> households;
    std::vector<CityStation> stations;
    std::vector<CitySource> sources;
    std::vector<CityAgent> agents;
    QList<Crew> crews;

    [[nodiscard]] static QString branchName(int branch); ///< "A", "B" …
    [[nodiscard]] BranchId companyId(int company) const;
    /// Households per riser are known by unit and flat: "2-1".
    [[nodiscard]] static QString riser(const CityHousehold &household);
    [[nodiscard]] AccountNo account(int household) const;
    [[nodiscard]] int householdOf(const AccountNo &account) const; ///< -1: none
    [[nodiscard]] CommunityId communityId(int community) const;
    [[nodiscard]] BuildingId buildingId(int building) const;
    [[nodiscard]] QString phone(int household) const; ///< empty for one in eight
    [[nodiscard]] QString customerName(int household) const;

    // As reference data.
    [[nodiscard]] Community community(int index) const;
    [[nodiscard]] Building building(int index) const;
    [[nodiscard]] Household household(int index) const;
    [[nodiscard]] Station station(int index) const;
    [[nodiscard]] PipeNetwork secondaryNetwork(int station) const;
    [[nodiscard]] PipeNetwork primaryNetwork() const;
    [[nodiscard]] QList<RoomSensor> sensorsOfCompany(int company) const;
    [[nodiscard]] QList<TagMapping> tagsOfCompany(int company) const;

    /// Streets, river, parks, houses, for app/geo to draw.
    [[nodiscard]] Geo::BaseMap baseMap() const;

    /// Grid metres → WGS-84 degrees (the grid is turned a little against north).
    [[nodiscard]] QPointF position(double x, double y) const;
};

/// The measured series of a station, in the order in which tags and simulated values use them.
struct StationPoint
{
    SeriesQuantity quantity;
    const char *tag;
    double low, high; ///< plausible
};
[[nodiscard]] const std::vector<StationPoint> &stationPoints();
/// What the weather station measures: "WX." and the point's tag.
[[nodiscard]] const std::vector<StationPoint> &weatherPoints();

/// Sizes of the street grid, metres.
namespace CityGrid {
constexpr double kPitchX = 330;
constexpr double kPitchY = 270;
constexpr int kArterialEachColumns = 3;
constexpr int kArterialEachRows = 2;
constexpr double kArterialWidth = 38;
constexpr double kStreetWidth = 18;
constexpr double kTurn_rad = 0.105; // 6°
constexpr double kLongitude = 126.6;
constexpr double kLatitude = 45.8;
} // namespace CityGrid

} // namespace Warmline
