// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"
#include "app/simulation/city_words.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

class MapDrawer
{
public:
    explicit MapDrawer(const CityPlan &plan)
        : m_plan(plan)
        , m_frame{plan.columns, plan.rows}
    { }

    Geo::BaseMap draw()
    {
        streets();
        Geo::MapRiver river;
        for (const QPointF &p : m_frame.river())
            river.line.push_back(at(p.x(), p.y()));
        river.width_m = kRiverWidth_m;
        river.name = CityWords::instance().river;
        m_map.rivers.push_back(river);
        green();
        for (int i = 0; i < int(m_plan.communities.size()); ++i) {
            const CityCommunity &community = m_plan.communities[size_t(i)];
            const CityFrame::Block block = m_frame.block(community.column, community.row);
            m_map.communities.push_back(
                {box(block.west, block.south, block.east, block.north), community.name});
        }
        for (const CityBuilding &house : m_plan.buildings) {
            m_map.buildings.push_back({box(house.x - house.length_m / 2, house.y - house.depth_m / 2,
                                           house.x + house.length_m / 2, house.y + house.depth_m / 2),
                                       QString::number(house.number) + QStringLiteral(" 号楼")});
        }
        for (const CityStation &station : m_plan.stations)
            m_map.stations.push_back({at(station.x, station.y), station.name});
        m_map.attribution = [] { return QCoreApplication::translate("CityPlan", "演示城市 · 虚构地图"); };
        return std::move(m_map);
    }

private:
    Geo::LonLat at(double x, double y) const
    {
        const QPointF p = m_plan.position(x, y);
        return {p.x(), p.y()};
    }
    Geo::GeoLine box(double west, double south, double east, double north) const
    {
        return {at(west, south), at(east, south), at(east, north), at(west, north)};
    }

    void street(double x1, double y1, double x2, double y2, bool arterial, const QString &name)
    {
        Geo::MapRoad road;
        // Cut into pieces, so that names repeat along a street and clipping stays cheap.
        for (int i = 0; i <= 8; ++i)
            road.line.push_back(at(x1 + (x2 - x1) * i / 8, y1 + (y2 - y1) * i / 8));
        road.roadClass = arterial ? Geo::RoadClass::Arterial : Geo::RoadClass::Secondary;
        road.width_m = arterial ? CityGrid::kArterialWidth : CityGrid::kStreetWidth;
        road.name = name;
        m_map.roads.push_back(std::move(road));
    }

    void streets()
    {
        const CityWords &words = CityWords::instance();
        const double overEdge = 1800;
        for (int row = 0; row <= m_frame.rows; ++row) {
            const bool arterial = CityFrame::isArterialRow(row);
            const double reach = m_frame.width() / 2 + (arterial ? overEdge : 60);
            street(-reach, m_frame.lineY(row), reach, m_frame.lineY(row), arterial,
                   words.streetsEastWest.at((row * 3) % words.streetsEastWest.size()));
        }
        for (int column = 0; column <= m_frame.columns; ++column) {
            const bool arterial = CityFrame::isArterialColumn(column);
            const double reach = m_frame.height() / 2 + (arterial ? overEdge : 60);
            street(m_frame.lineX(column), -reach, m_frame.lineX(column), reach, arterial,
                   words.streetsNorthSouth.at((column * 5) % words.streetsNorthSouth.size()));
        }
        for (const CityCommunity &community : m_plan.communities) { // the lane through each community
            const CityFrame::Block block = m_frame.block(community.column, community.row);
            Geo::MapRoad lane;
            const double x = (block.west + block.east) / 2 + 6;
            lane.line = {at(x, block.south - 8), at(x, block.north + 8)};
            lane.roadClass = Geo::RoadClass::Lane;
            lane.width_m = 6;
            m_map.roads.push_back(std::move(lane));
        }
    }

    void green()
    {
        const CityWords &words = CityWords::instance();
        int parks = 0, places = 0;
        for (const CityGreen &cell : greenCells(m_plan)) {
            const CityFrame::Block block = m_frame.block(cell.column, cell.row);
            if (cell.park) {
                m_map.parks.push_back({box(block.west, block.south, block.east, block.north),
                                       words.parks.at(parks++ % words.parks.size())});
                continue;
            }
            // A school, a works: some large houses and its name.
            const QString name = words.places.at(places++ % words.places.size());
            m_map.communities.push_back({box(block.west, block.south, block.east, block.north), name});
            const double w = block.east - block.west, h = block.north - block.south;
            m_map.buildings.push_back({{at(block.west + 0.08 * w, block.south + 0.45 * h),
                                        at(block.west + 0.55 * w, block.south + 0.45 * h),
                                        at(block.west + 0.55 * w, block.south + 0.62 * h),
                                        at(block.west + 0.28 * w, block.south + 0.62 * h),
                                        at(block.west + 0.28 * w, block.south + 0.92 * h),
                                        at(block.west + 0.08 * w, block.south + 0.92 * h)},
                                       {}});
            m_map.buildings.push_back({box(block.west + 0.64 * w, block.south + 0.5 * h,
                                           block.west + 0.92 * w, block.south + 0.9 * h),
                                       {}});
            m_map.buildings.push_back({box(block.west + 0.1 * w, block.south + 0.1 * h, block.west + 0.7 * w,
                                           block.south + 0.24 * h),
                                       {}});
        }
    }

    const CityPlan &m_plan;
    CityFrame m_frame;
    Geo::BaseMap m_map;
};

} // namespace

Geo::BaseMap CityPlan::baseMap() const
{
    return MapDrawer(*this).draw();
}

} // namespace Warmline
