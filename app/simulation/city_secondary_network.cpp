// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace Warmline {

namespace {

/// Usual bore for the flow that an area takes (about 1.3 m³/h a thousand m², 1 m/s).
int secondaryDiameter(double area_m2)
{
    static const std::pair<double, int> table[] = {{2'500, 50},   {5'000, 65},   {9'000, 80},  {16'000, 100},
                                                   {28'000, 125}, {45'000, 150}, {90'000, 200}};
    for (const auto &[limit, diameter] : table) {
        if (area_m2 <= limit)
            return diameter;
    }
    return 250;
}

/// Draws one branch of one station: main → valve → trunk with a lateral for each row → houses.
class BranchDrawer
{
public:
    BranchDrawer(const CityPlan &plan, const CityStation &station, int branch, int &valveNumber,
                 PipeNetwork &network)
        : m_plan(plan)
        , m_station(station)
        , m_branch(CityPlan::branchName(branch))
        , m_valveNumber(valveNumber)
        , m_network(network)
    {
        for (const int b : station.buildings) {
            if (plan.buildings[size_t(b)].branch == branch)
                m_rows[plan.buildings[size_t(b)].row].push_back(b);
        }
    }

    void draw(const NodeId &stationNode, int branchInCommunity)
    {
        if (m_rows.empty())
            return;
        const CityFrame frame{m_plan.columns, m_plan.rows};
        const CityBuilding &first = m_plan.buildings[size_t(m_rows.begin()->second.front())];
        const CityCommunity &community = m_plan.communities[size_t(first.community)];
        const int direction = CityPipes::direction(community);
        const double trunkX = CityPipes::trunkX(frame, community, branchInCommunity);
        const double mainY = CityPipes::mainY(frame, community) + 2.5 * branchInCommunity;
        double left = 0;
        for (const auto &[row, houses] : m_rows) {
            for (const int b : houses)
                left += m_plan.buildings[size_t(b)].area_m2;
        }

        QPointF at(trunkX, mainY + direction * 16);
        NodeId node = addNode(NodeKind::Valve, at, "V", QStringLiteral("V-%1").arg(++m_valveNumber));
        addSegment(
            stationNode, node,
            {QPointF(m_station.x, m_station.y), QPointF(m_station.x, mainY), QPointF(trunkX, mainY), at},
            left);
        int drawn = 0;
        for (const auto &[row, houses] : m_rows) {
            const CityBuilding &any = m_plan.buildings[size_t(houses.front())];
            const QPointF tee(trunkX, any.y - direction * (any.depth_m / 2 + 6));
            const NodeId junction = addNode(NodeKind::Junction, tee, "J");
            addSegment(node, junction, {at, tee}, left);
            drawLateral(junction, tee, houses, direction);
            for (const int b : houses)
                left -= m_plan.buildings[size_t(b)].area_m2;
            node = junction;
            at = tee;
            // A second valve halfway, so that the far rows can be shut off alone.
            if (++drawn == int(m_rows.size() + 1) / 2 && drawn < int(m_rows.size())) {
                const QPointF place = tee + QPointF(0, direction * 12);
                const NodeId valve =
                    addNode(NodeKind::Valve, place, "V", QStringLiteral("V-%1").arg(++m_valveNumber));
                addSegment(junction, valve, {tee, place}, left);
                node = valve;
                at = place;
            }
        }
    }

private:
    void drawLateral(const NodeId &from, QPointF at, const std::vector<int> &houses, int direction)
    {
        double left = 0;
        for (const int b : houses)
            left += m_plan.buildings[size_t(b)].area_m2;
        NodeId node = from;
        for (const int b : houses) {
            const CityBuilding &house = m_plan.buildings[size_t(b)];
            const QPointF tee(house.x, at.y());
            const NodeId junction = addNode(NodeKind::Junction, tee, "L");
            addSegment(node, junction, {at, tee}, left);
            PipeNode inlet;
            inlet.id = NodeId(QStringLiteral("IN-") + m_plan.buildingId(b).value);
            inlet.kind = NodeKind::BuildingInlet;
            const QPointF wall(house.x, house.y - direction * house.depth_m / 2);
            inlet.position = m_plan.position(wall.x(), wall.y());
            inlet.station = StationId(m_station.id);
            inlet.building = m_plan.buildingId(b);
            m_network.nodes.append(inlet);
            addSegment(junction, inlet.id, {tee, wall}, house.area_m2);
            left -= house.area_m2;
            node = junction;
            at = tee;
        }
    }

    NodeId addNode(NodeKind kind, QPointF at, const char *letter, const QString &label = {})
    {
        PipeNode node;
        node.id = NodeId(m_station.id + QLatin1Char('.') + m_branch + QLatin1Char('.')
                         + QLatin1StringView(letter) + QString::number(++m_count));
        node.kind = kind;
        node.position = m_plan.position(at.x(), at.y());
        node.station = StationId(m_station.id);
        node.label = label;
        m_network.nodes.append(node);
        return node.id;
    }

    void addSegment(const NodeId &from, const NodeId &to, const QList<QPointF> &path, double area_m2)
    {
        PipeSegment segment;
        segment.id = SegmentId(m_station.id + QLatin1Char('.') + m_branch + QStringLiteral(".S")
                               + QString::number(++m_segments));
        segment.from = from;
        segment.to = to;
        segment.level = NetworkLevel::Secondary;
        segment.station = StationId(m_station.id);
        segment.secondaryBranch = m_branch;
        segment.diameterMm = secondaryDiameter(area_m2);
        for (qsizetype i = 0; i < path.size(); ++i) {
            if (i > 0)
                segment.length += std::hypot(path[i].x() - path[i - 1].x(), path[i].y() - path[i - 1].y());
            segment.path.append(m_plan.position(path[i].x(), path[i].y()));
        }
        segment.length = std::round(segment.length * 10) / 10;
        m_network.segments.append(segment);
    }

    const CityPlan &m_plan;
    const CityStation &m_station;
    QString m_branch;
    int &m_valveNumber;
    PipeNetwork &m_network;
    std::map<int, std::vector<int>> m_rows; ///< row → houses from the west
    int m_count = 0;
    int m_segments = 0;
};

} // namespace

PipeNetwork CityPlan::secondaryNetwork(int index) const
{
    const CityStation &from = stations[size_t(index)];
    PipeNetwork network;
    // The station's own node belongs to the primary network, which ends in it.
    const NodeId root(QStringLiteral("ST-") + from.id);
    int valveNumber = 10;
    int lastCommunity = -1;
    int inCommunity = 0;
    for (int branch = 0; branch < from.branchCount; ++branch) {
        int community = lastCommunity;
        for (const int b : from.buildings) {
            if (buildings[size_t(b)].branch == branch) {
                community = buildings[size_t(b)].community;
                break;
            }
        }
        inCommunity = community == lastCommunity ? inCommunity + 1 : 0;
        lastCommunity = community;
        BranchDrawer(*this, from, branch, valveNumber, network).draw(root, inCommunity);
    }
    return network;
}

} // namespace Warmline
