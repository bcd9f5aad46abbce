// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"
#include "app/simulation/city_random.h"
#include "app/simulation/city_words.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

/// Kinds of house of which a community is built.
struct HouseType
{
    int floors, extraFloors, units, flats;
    double unitLength_m, depth_m, rowPitch_m, area_m2;
    int yearFrom, yearTo;
};

constexpr HouseType kTypes[] = {
    {6, 1, 4, 2, 14, 13, 44, 84, 1996, 2012}, // walk-up
    {11, 0, 3, 2, 16, 14, 52, 102, 2008, 2019}, // lift
    {18, 8, 2, 4, 25, 16, 58, 88, 2010, 2022}, // tower
    {5, 1, 3, 3, 18, 12, 40, 56, 1979, 1995}, // works housing
};

struct Slot
{
    double x, y;
    int row;
    double width_m;
};

std::vector<Slot> placesIn(const CityFrame::Block &block, const HouseType &type, int direction)
{
    std::vector<Slot> all;
    const double width = block.east - block.west - 12;
    const double height = block.north - block.south;
    const double length = type.units * type.unitLength_m;
    const int across = std::max(1, int((width + 10) / (length + 10)));
    const int down = std::max(1, int((height + type.rowPitch_m - type.depth_m - 8) / type.rowPitch_m));
    const double rowPitch = height / down;
    for (int row = 0; row < down; ++row) {
        const double y =
            direction < 0 ? block.north - rowPitch * (row + 0.55) : block.south + rowPitch * (row + 0.55);
        for (int i = 0; i < across; ++i)
            all.push_back({block.west + 12 + width * (i + 0.5) / across, y, row, width / across - 8});
    }
    return all;
}

FlatOrientation orientationOf(const HouseType &type, int flat, quint64 bits)
{
    if (type.flats == 2)
        return bits % 10 < 6 ? FlatOrientation::Through
             : bits % 10 < 8 ? FlatOrientation::South
                             : FlatOrientation::North;
    if (type.flats == 3)
        return flat == 1 ? FlatOrientation::Through
             : flat == 2 ? FlatOrientation::South
                         : FlatOrientation::North;
    constexpr FlatOrientation round[] = {FlatOrientation::West, FlatOrientation::South,
                                         FlatOrientation::North, FlatOrientation::East};
    return round[size_t(flat - 1) % 4];
}

/// What makes a flat warmer or colder than its house at 44 K between inside and outside.
float offsetOf(const CityPlan &plan, const CityBuilding &building, const CityHousehold &flat, quint64 index,
               quint64 buildingIndex)
{
    const quint64 seed = plan.options.seed;
    double offset = 0.35 + 0.7 * CityNoise::normal(seed, CityNoise::Offset, index);
    offset += 0.4
            * CityNoise::normal(seed, CityNoise::Offset, 1'000'000'000 + buildingIndex,
                                quint64(flat.unit * 16 + flat.flat));
    if (flat.floor == building.floors)
        offset -= 1.1;
    if (flat.floor == 1)
        offset -= 0.8;
    if (flat.edge)
        offset -= 0.8;
    constexpr double byOrientation[] = {0.5, -0.7, -0.15, -0.15, 0.0};
    offset += byOrientation[size_t(flat.orientation)];
    if (flat.use == UseState::Stopped)
        offset -= 6;
    return float(offset);
}

void fillFlats(CityPlan &plan, const HouseType &type, CityBuilding &building, quint64 buildingIndex,
               int count)
{
    const quint64 seed = plan.options.seed;
    building.firstHousehold = int(plan.households.size());
    building.householdCount = count;
    for (int unit = 1, made = 0; unit <= building.units && made < count; ++unit) {
        for (int floor = 1; floor <= building.floors && made < count; ++floor) {
            for (int flat = 1; flat <= building.flatsPerFloor && made < count; ++flat, ++made) {
                const quint64 index = plan.households.size();
                CityHousehold home;
                home.building = qint32(buildingIndex);
                home.unit = qint8(unit);
                home.floor = qint8(floor);
                home.flat = qint8(flat);
                home.edge =
                    (unit == 1 && flat == 1) || (unit == building.units && flat == building.flatsPerFloor);
                home.orientation =
                    orientationOf(type, flat,
                                  CityNoise::bits(seed, CityNoise::Offset, 2'000'000'000 + buildingIndex,
                                                  quint64(unit * 16 + flat)));
                const double area = type.area_m2
                                  * (0.86
                                     + 0.28
                                           * CityNoise::unit(seed, CityNoise::Area, buildingIndex,
                                                             quint64(unit * 16 + flat)));
                home.areaTenths_m2 = qint16(std::lround(area * 10));
                const double use = CityNoise::unit(seed, CityNoise::Use, index);
                home.use = use < 0.945 ? UseState::InUse
                         : use < 0.975 ? UseState::Resumed
                                       : UseState::Stopped;
                home.hasSensor = (index + 1) * 26 / 100 > index * 26 / 100;
                home.offset_K = offsetOf(plan, building, home, index, buildingIndex);
                building.area_m2 += home.areaTenths_m2 / 10.0;
                plan.households.push_back(home);
            }
        }
    }
}

void buildCommunity(CityPlan &plan, const CityFrame &frame, int index, int target, CityRandom &random)
{
    CityCommunity &community = plan.communities[size_t(index)];
    const int direction = CityPipes::direction(community);
    const int dice = random.range(0, 9);
    const HouseType &type = kTypes[dice < 5 ? 0 : dice < 7 ? 1 : dice < 9 ? 2 : 3];
    const int floors = type.floors + random.range(0, type.extraFloors);
    const int year = random.range(type.yearFrom, type.yearTo);
    std::vector<Slot> places = placesIn(frame.block(community.column, community.row), type, direction);
    const int typical = floors * type.units * type.flats;
    const int wanted = std::clamp((target + typical / 2) / typical, 3, int(places.size()));
    random.shuffle(places);
    places.resize(size_t(wanted));
    // Numbered as people walk in: row by row, from the west.
    std::ranges::sort(places, {}, [](const Slot &slot) { return std::pair(slot.row, slot.x); });

    community.firstBuilding = int(plan.buildings.size());
    community.buildingCount = wanted;
    for (int i = 0, left = target; i < wanted; ++i) {
        CityBuilding house;
        house.community = index;
        house.station = community.station;
        house.number = i + 1;
        house.row = places[size_t(i)].row;
        house.flatsPerFloor = type.flats;
        house.floors = floors;
        const int share = (left + (wanted - i) - 1) / (wanted - i);
        const bool last = i + 1 == wanted;
        house.units = std::clamp(int(std::lround(double(share) / (floors * type.flats))), 1, type.units + 1);
        while (last && house.units * house.floors * type.flats < left)
            ++(house.units <= type.units ? house.units : house.floors);
        // Later houses must be able to take what is left, and each at least one flat.
        const int count =
            last ? left : std::min(house.units * house.floors * type.flats, left - (wanted - i - 1));
        house.builtYear = year;
        house.x = places[size_t(i)].x;
        house.y = places[size_t(i)].y;
        house.length_m = std::min(house.units * type.unitLength_m, places[size_t(i)].width_m);
        house.depth_m = type.depth_m;
        fillFlats(plan, type, house, plan.buildings.size(), count);
        left -= count;
        plan.buildings.push_back(house);
    }
}

/// Secondary branches: one a community, two where it has more than eleven houses (the rows near and far).
void buildBranches(CityPlan &plan, int index, CityRandom &random)
{
    CityStation &station = plan.stations[size_t(index)];
    double longest = 1;
    for (int c = station.firstCommunity; c < station.firstCommunity + station.communityCount; ++c) {
        const CityCommunity &community = plan.communities[size_t(c)];
        const CityFrame frame{plan.columns, plan.rows};
        const int half =
            community.buildingCount > 11 ? (community.buildingCount + 1) / 2 : community.buildingCount;
        int splitRow = 1'000;
        if (half < community.buildingCount)
            splitRow = std::max(1, plan.buildings[size_t(community.firstBuilding + half)].row);
        int branches = 0;
        for (int part = 0; part < 2; ++part) {
            bool any = false;
            for (int b = community.firstBuilding; b < community.firstBuilding + community.buildingCount;
                 ++b) {
                CityBuilding &house = plan.buildings[size_t(b)];
                if ((house.row >= splitRow) != (part == 1))
                    continue;
                any = true;
                house.branch = station.branchCount;
                house.pipe_m = std::abs(CityPipes::trunkX(frame, community, branches) - station.x)
                             + std::abs(house.y - station.y)
                             + std::abs(house.x - CityPipes::trunkX(frame, community, branches));
                longest = std::max(longest, house.pipe_m);
                if (int(station.branchArea_m2.size()) <= station.branchCount)
                    station.branchArea_m2.push_back(0);
                station.branchArea_m2.back() += house.area_m2;
                station.area_m2 += house.area_m2;
                station.buildings.push_back(b);
            }
            if (any) {
                ++branches;
                ++station.branchCount;
            }
        }
    }
    for (const int b : station.buildings) {
        CityBuilding &house = plan.buildings[size_t(b)];
        house.balance = 1.09 - 0.20 * house.pipe_m / longest + 0.10 * (random.unit() - 0.5);
        house.loss = (house.builtYear < 2000   ? 1.07
                      : house.builtYear < 2010 ? 1.0
                                               : 0.94)
                   + 0.06 * (random.unit() - 0.5);
    }
}

} // namespace

void buildHouses(CityPlan &plan, const CityFrame &frame)
{
    CityRandom random(plan.options.seed * 31 + 3);
    plan.households.reserve(size_t(plan.options.households));
    const int communities = int(plan.communities.size());
    std::vector<double> weights(size_t(communities), 0.0);
    double sum = 0;
    for (double &weight : weights)
        sum += weight = random.between(0.8, 1.2);
    double before = 0;
    for (int c = 0, made = 0; c < communities; ++c) {
        before += weights[size_t(c)];
        const int upTo =
            c + 1 == communities ? plan.options.households : int(plan.options.households * before / sum);
        buildCommunity(plan, frame, c, upTo - made, random);
        made = upTo;
    }
    for (int s = 0; s < int(plan.stations.size()); ++s)
        buildBranches(plan, s, random);
}

void buildPeople(CityPlan &plan)
{
    const CityWords &words = CityWords::instance();
    for (int i = 0; i < words.agents.size(); ++i)
        plan.agents.push_back({AgentId(QString::number(1001 + i)), words.agents.at(i)});
    static const struct
    {
        const char *kind;
        QStringList trades;
        QStringList certificates;
        int count;
    } kinds[] = {
        {"维修", {QStringLiteral("indoor"), QStringLiteral("riser")}, {QStringLiteral("管道工")}, 4},
        {"管网",
         {QStringLiteral("network"), QStringLiteral("riser")},
         {QStringLiteral("管道工"), QStringLiteral("焊工")},
         3},
        {"站务",
         {QStringLiteral("station"), QStringLiteral("source")},
         {QStringLiteral("司炉工"), QStringLiteral("电工")},
         2},
        {"热表", {QStringLiteral("meter")}, {QStringLiteral("仪表工")}, 1},
    };
    int person = 0;
    for (int company = 0; company < words.branches.size(); ++company) {
        for (const auto &kind : kinds) {
            for (int n = 1; n <= kind.count; ++n, ++person) {
                Crew crew;
                crew.id = CrewId(QStringLiteral("C%1").arg(person + 1, 3, 10, QLatin1Char('0')));
                crew.name = words.branches.at(company) + QString::fromUtf8(kind.kind) + QString::number(n)
                          + QStringLiteral("组");
                crew.leader = words.leaders.at(person % words.leaders.size());
                crew.branch = plan.companyId(company);
                crew.trades = kind.trades;
                crew.certificates = kind.certificates;
                crew.phone = QStringLiteral("1549%1").arg(
                    CityNoise::bits(plan.options.seed, CityNoise::Person, quint64(person)) % 10'000'000, 7,
                    10, QLatin1Char('0'));
                std::vector<size_t> own;
                for (size_t s = 0; s < plan.stations.size(); ++s) {
                    if (plan.stations[s].company == company)
                        own.push_back(s);
                }
                if (!own.empty()) {
                    const CityStation &at = plan.stations[own[size_t(person) % own.size()]];
                    crew.position = plan.position(at.x + 40, at.y - 30);
                }
                plan.crews.append(crew);
            }
        }
    }
}

} // namespace Warmline
