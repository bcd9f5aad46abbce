// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <set>

namespace Warmline {

namespace {

int primaryDiameter(double area_m2)
{
    static const std::pair<double, int> table[] = {{150'000, 200},   {300'000, 300},   {700'000, 400},
                                                   {1'300'000, 500}, {2'200'000, 600}, {4'000'000, 700}};
    for (const auto &[limit, diameter] : table) {
        if (area_m2 <= limit)
            return diameter;
    }
    return 800;
}

/// The main streets as a graph: crossings, and where stations tap into them.
class StreetGraph
{
public:
    StreetGraph(const CityPlan &plan, const CityFrame &frame)
    {
        std::map<int, std::vector<int>> alongRow; // arterial row → nodes
        std::map<int, std::vector<int>> alongColumn; // arterial column → nodes, from the north
        for (int row = 0; row <= frame.rows; ++row) {
            if (!CityFrame::isArterialRow(row))
                continue;
            for (int column = 0; column <= frame.columns; ++column) {
                if (!CityFrame::isArterialColumn(column))
                    continue;
                const int node = add({frame.lineX(column), frame.lineY(row)});
                alongRow[row].push_back(node);
                alongColumn[column].push_back(node);
            }
        }
        crossings = int(points.size());
        for (const CityStation &station : plan.stations) {
            const CityCommunity &middle =
                plan.communities[size_t(station.firstCommunity + station.communityCount / 2)];
            const int row = middle.servedFromNorth ? middle.row : middle.row + 1;
            int arterial = CityFrame::isArterialRow(row) ? row : row - 1;
            const int node = add({station.x, frame.lineY(arterial)});
            taps.push_back(node);
            alongRow[arterial].push_back(node);
        }
        for (auto &[row, nodes] : alongRow) {
            std::ranges::stable_sort(nodes, {}, [&](int n) { return points[size_t(n)].x(); });
            chain(nodes);
        }
        for (auto &[column, nodes] : alongColumn)
            chain(nodes);
    }

    int nearestCrossing(QPointF at) const
    {
        int best = 0;
        for (int n = 1; n < crossings; ++n) {
            if (distance(points[size_t(n)], at) < distance(points[size_t(best)], at))
                best = n;
        }
        return best;
    }

    /// Parent of each node on the shortest ways from a root; -1: not reached.
    std::vector<int> shortestWays(int root) const
    {
        std::vector<double> length(points.size(), 1e18);
        std::vector<int> parent(points.size(), -1);
        std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> open;
        length[size_t(root)] = 0;
        open.emplace(0.0, root);
        while (!open.empty()) {
            const auto [soFar, node] = open.top();
            open.pop();
            if (soFar > length[size_t(node)])
                continue;
            for (const int next : edges[size_t(node)]) {
                const double way = soFar + distance(points[size_t(node)], points[size_t(next)]);
                if (way < length[size_t(next)] - 1e-6) {
                    length[size_t(next)] = way;
                    parent[size_t(next)] = node;
                    open.emplace(way, next);
                }
            }
        }
        return parent;
    }

    static double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

    std::vector<QPointF> points;
    std::vector<std::set<int>> edges;
    std::vector<int> taps; ///< by station
    int crossings = 0;

private:
    int add(QPointF at)
    {
        points.push_back(at);
        edges.emplace_back();
        return int(points.size()) - 1;
    }
    void chain(const std::vector<int> &nodes)
    {
        for (size_t i = 1; i < nodes.size(); ++i) {
            edges[size_t(nodes[i - 1])].insert(nodes[i]);
            edges[size_t(nodes[i])].insert(nodes[i - 1]);
        }
    }
};

/// The tree of one heat source.
class SourceDrawer
{
public:
    SourceDrawer(const CityPlan &plan, const StreetGraph &streets, int source, PipeNetwork &network)
        : m_plan(plan)
        , m_streets(streets)
        , m_prefix(QStringLiteral("RY%1").arg(source + 1))
        , m_source(source)
        , m_network(network)
    { }

    void draw()
    {
        const CitySource &source = m_plan.sources[size_t(m_source)];
        const int root = m_streets.nearestCrossing({source.x, source.y});
        const std::vector<int> parent = m_streets.shortestWays(root);
        for (size_t s = 0; s < m_plan.stations.size(); ++s) {
            if (m_plan.stations[s].source != m_source)
                continue;
            m_stationsAt[m_streets.taps[s]].push_back(int(s));
            for (int node = m_streets.taps[s]; node >= 0; node = parent[size_t(node)]) {
                m_area[node] += m_plan.stations[s].area_m2;
                if (parent[size_t(node)] >= 0)
                    m_children[parent[size_t(node)]].insert(node);
            }
        }
        if (m_area.empty())
            return;
        const NodeId plant = add(NodeKind::Source, {source.x, source.y}, source.name);
        const NodeId first = add(NodeKind::Junction, m_streets.points[size_t(root)]);
        connect(plant, first,
                {QPointF(source.x, source.y), QPointF(m_streets.points[size_t(root)].x(), source.y),
                 m_streets.points[size_t(root)]},
                m_area[root]);
        descend(root, first);
    }

private:
    void descend(int node, const NodeId &id)
    {
        const QPointF at = m_streets.points[size_t(node)];
        for (const int s : m_stationsAt[node]) {
            const CityStation &station = m_plan.stations[size_t(s)];
            const QPointF to(station.x, station.y);
            const NodeId valve = add(NodeKind::Valve, at + (to - at) * 0.4, nextValve());
            connect(id, valve, {at, at + (to - at) * 0.4}, station.area_m2);
            PipeNode end;
            end.id = NodeId(QStringLiteral("ST-") + station.id);
            end.kind = NodeKind::Station;
            end.position = m_plan.position(to.x(), to.y());
            end.station = StationId(station.id);
            end.label = station.name;
            m_network.nodes.append(end);
            connect(valve, end.id, {at + (to - at) * 0.4, to}, station.area_m2);
        }
        const std::set<int> &children = m_children[node];
        for (const int child : children) {
            const QPointF to = m_streets.points[size_t(child)];
            NodeId from = id;
            QPointF start = at;
            if (children.size() > 1) { // a valve at the head of each way that leaves a fork
                start = at + (to - at) * std::min(0.3, 25.0 / StreetGraph::distance(at, to));
                const NodeId valve = add(NodeKind::Valve, start, nextValve());
                connect(id, valve, {at, start}, m_area[child]);
                from = valve;
            }
            const NodeId next = add(NodeKind::Junction, to);
            connect(from, next, {start, to}, m_area[child]);
            descend(child, next);
        }
    }

    QString nextValve()
    {
        return QStringLiteral("F%1-%2").arg(m_source + 1).arg(++m_valves, 2, 10, QLatin1Char('0'));
    }

    NodeId add(NodeKind kind, QPointF at, const QString &label = {})
    {
        PipeNode node;
        node.id = NodeId(m_prefix + QStringLiteral(".N") + QString::number(++m_nodes));
        node.kind = kind;
        node.position = m_plan.position(at.x(), at.y());
        node.label = label;
        m_network.nodes.append(node);
        return node.id;
    }

    void connect(const NodeId &from, const NodeId &to, const QList<QPointF> &path, double area_m2)
    {
        PipeSegment segment;
        segment.id = SegmentId(m_prefix + QStringLiteral(".S") + QString::number(++m_segments));
        segment.from = from;
        segment.to = to;
        segment.level = NetworkLevel::Primary;
        segment.diameterMm = primaryDiameter(area_m2);
        for (qsizetype i = 0; i < path.size(); ++i) {
            if (i > 0)
                segment.length += StreetGraph::distance(path[i], path[i - 1]);
            segment.path.append(m_plan.position(path[i].x(), path[i].y()));
        }
        segment.length = std::round(segment.length * 10) / 10;
        m_network.segments.append(segment);
    }

    const CityPlan &m_plan;
    const StreetGraph &m_streets;
    QString m_prefix;
    int m_source;
    PipeNetwork &m_network;
    std::map<int, double> m_area; ///< downstream of a street node
    std::map<int, std::set<int>> m_children;
    std::map<int, std::vector<int>> m_stationsAt;
    int m_nodes = 0, m_segments = 0, m_valves = 0;
};

} // namespace

PipeNetwork CityPlan::primaryNetwork() const
{
    const CityFrame frame{columns, rows};
    const StreetGraph streets(*this, frame);
    PipeNetwork network;
    for (int source = 0; source < int(sources.size()); ++source)
        SourceDrawer(*this, streets, source, network).draw();
    return network;
}

} // namespace Warmline
