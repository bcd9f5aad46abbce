// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/network/network_trace.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NetworkTrace)
};

/// How far along the pipes distances to houses are worked out for a burst.
constexpr double kHouseReach_m = 5'000;
constexpr qsizetype kProblemsTold = 5;

QString metres(double m)
{
    return QString::number(std::llround(m));
}

class Answer
{
public:
    Answer(const TracedNetwork &network, const NetworkPlace &from, TraceKind kind)
        : m_network(network)
    {
        m_answer.kind = kind;
        m_answer.from = from;
        m_answer.network = network;
    }

    TraceAnswer make()
    {
        if (m_answer.kind == TraceKind::Downstream)
            downstream();
        else
            isolation();
        tellProblems();
        return std::move(m_answer);
    }

private:
    [[nodiscard]] QString origin() const
    {
        return m_answer.from.isNode()
                 ? Tr::tr("节点 %1").arg(m_network.nodeTitle(m_answer.from.node))
                 : Tr::tr("管段 %1").arg(m_network.segmentTitle(m_answer.from.at.segment));
    }

    void downstream()
    {
        const PipeGraph &graph = m_network.graph();
        const qint32 node = m_answer.from.isNode() ? graph.nodeNumber(m_answer.from.node) : -1;
        const qint32 segment = graph.segmentNumber(m_answer.from.at.segment);
        take(node >= 0      ? graph.reachFromNode(node)
             : segment >= 0 ? graph.reachFromSegment(segment)
                            : PipeReach());
        for (const qint32 n : m_answer.nodes) {
            if (m_network.nodeKind(n) != NodeKind::Valve)
                continue;
            const QString &id = graph.nodeId(n);
            if (const PipeNode *valve = m_network.node(id))
                m_answer.valves.append(
                    {id, m_network.nodeTitle(id), valve->position, valve->closed, false, 0});
        }
        m_answer.reasons.append(Tr::tr("从%1 顺水流方向：%2 段管道，共 %3 米")
                                    .arg(origin())
                                    .arg(m_answer.segments.size())
                                    .arg(metres(m_answer.length_m)));
        const auto closed = std::ranges::count_if(m_answer.valves, &TraceAnswer::Valve::closed);
        if (closed > 0)
            m_answer.reasons.append(Tr::tr("%1 个阀门已经关着，追到那里为止").arg(closed));
        tellAffected();
    }

    void isolation()
    {
        PipeCut found = m_network.graph().cut(m_answer.from.at);
        take(std::move(found.withoutHeat));
        m_answer.stopsStation = found.holdsStation;
        for (const PipeCut::Valve &v : found.valves) {
            const QString &id = m_network.graph().valveId(v.valve);
            const PipeNode *node = m_network.node(id);
            m_answer.valves.append({id, m_network.nodeTitle(id), node ? node->position : QPointF(), v.closed,
                                    v.feeds, v.distance_m});
        }
        m_answer.reasons.append(Tr::tr("关阀之间要放空的管道：%1 段，%2 米")
                                    .arg(found.isolated.segments.size())
                                    .arg(metres(found.isolated.length_m)));
        for (const TraceAnswer::Valve &v : std::as_const(m_answer.valves))
            m_answer.reasons.append(why(v));
        if (m_answer.stopsStation)
            m_answer.reasons.append(Tr::tr("与热源（换热站）之间没有阀门：要停站"));
        else if (m_answer.valves.isEmpty())
            m_answer.reasons.append(Tr::tr("周围没有阀门，也没有热源：这一段本来就不供热"));
        if (m_answer.kind == TraceKind::Burst)
            measureHouses();
        tellAffected();
    }

    [[nodiscard]] static QString why(const TraceAnswer::Valve &v)
    {
        if (v.closed)
            return Tr::tr("阀门 %1 已经关着，沿管 %2 米").arg(v.title, metres(v.distance_m));
        if (v.feeds)
            return Tr::tr("先关阀门 %1：热从那里来，沿管 %2 米").arg(v.title, metres(v.distance_m));
        return Tr::tr("再关阀门 %1：拦住回流，沿管 %2 米").arg(v.title, metres(v.distance_m));
    }

    void tellAffected()
    {
        m_answer.affected =
            Tr::tr("受影响 %1 栋、%2 户").arg(m_answer.houses.size()).arg(m_answer.households);
        m_answer.reasons.append(m_answer.affected);
    }

    void take(PipeReach reach)
    {
        m_answer.segments = std::move(reach.segments);
        m_answer.nodes = std::move(reach.nodes);
        m_answer.length_m = reach.length_m;
        std::vector<char> seen(static_cast<std::size_t>(m_network.houseCount()), 0);
        m_answer.houses.reserve(static_cast<qsizetype>(reach.buildings.size()));
        for (const qint32 building : reach.buildings) {
            const qint32 house = m_network.houseOfBuilding(building);
            if (std::exchange(seen[static_cast<std::size_t>(house)], 1))
                continue;
            const int households = m_network.householdsOfHouse(house);
            m_answer.houses.append({house, households});
            m_answer.households += households;
        }
        QSet<QString> stations;
        for (const qint32 n : m_answer.nodes) {
            if (m_network.nodeKind(n) != NodeKind::Station)
                continue;
            const PipeNode *node = m_network.node(m_network.graph().nodeId(n));
            if (node && !stations.contains(node->station.value)) {
                stations.insert(node->station.value);
                m_answer.stations.append(node->station.value);
            }
        }
    }

    void measureHouses()
    {
        const double unknown = std::numeric_limits<double>::infinity();
        std::vector<double> distance(static_cast<std::size_t>(m_network.houseCount()), unknown);
        // Only as far as the houses that are hit, not all round the town.
        std::vector<qint32> inlets;
        for (const qint32 node : m_answer.nodes) {
            if (m_network.houseOfNode(node) >= 0)
                inlets.push_back(node);
        }
        for (const PipeNear &found :
             m_network.graph().near(m_answer.from.at, inlets.empty() ? 0 : kHouseReach_m, inlets)) {
            if (const qint32 house = m_network.houseOfNode(found.node); house >= 0) {
                double &nearest = distance[static_cast<std::size_t>(house)];
                nearest = std::min(nearest, found.distance_m);
            }
        }
        const auto measured = [&](const TraceAnswer::House &h) {
            return distance[static_cast<std::size_t>(h.number)];
        };
        std::ranges::stable_sort(m_answer.houses, {}, measured);
        for (TraceAnswer::House &house : m_answer.houses)
            house.distance_m = measured(house) < unknown ? measured(house) : -1;
    }

    void tell(const RecordProblem &problem)
    {
        m_answer.problems.append(problem);
        if (m_answer.problems.size() <= kProblemsTold)
            m_answer.reasons.append(problem.text);
    }

    void tellProblems()
    {
        for (const RecordProblem &problem :
             m_network.problemsAt(m_answer.nodes, m_answer.segments, m_answer.from.at.segment))
            tell(problem);
        if (m_answer.problems.size() > kProblemsTold)
            m_answer.reasons.append(
                Tr::tr("管网资料还有 %1 处问题").arg(m_answer.problems.size() - kProblemsTold));
    }

    const TracedNetwork &m_network;
    TraceAnswer m_answer;
};

} // namespace

QStringList TraceAnswer::segmentIds() const
{
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(segments.size()));
    for (const qint32 segment : segments)
        ids.append(network.graph().segmentId(segment));
    return ids;
}

QStringList TraceAnswer::nodeIds() const
{
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(nodes.size()));
    for (const qint32 node : nodes)
        ids.append(network.graph().nodeId(node));
    return ids;
}

TraceAnswer traceNetwork(const TracedNetwork &network, const NetworkPlace &from, TraceKind kind)
{
    return Answer(network, from, kind).make();
}

} // namespace Warmline::Geo
