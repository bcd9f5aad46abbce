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
        take(m_answer.from.isNode() ? m_network.graph().downstreamOfNode(m_answer.from.node)
                                    : m_network.graph().downstreamOfSegment(m_answer.from.at.segment));
        for (const QString &id : std::as_const(m_answer.nodes)) {
            const PipeNode *node = m_network.node(id);
            if (node && node->kind == NodeKind::Valve)
                m_answer.valves.append({id, m_network.nodeTitle(id), node->position, node->closed, false, 0});
        }
        m_answer.reasons.append(Tr::tr("从%1顺水流方向：%2 段管道，共 %3 米")
                                    .arg(origin())
                                    .arg(m_answer.segments.size())
                                    .arg(metres(m_answer.length_m)));
        const auto closed = std::ranges::count_if(m_answer.valves, &TraceAnswer::Valve::closed);
        if (closed > 0)
            m_answer.reasons.append(Tr::tr("%1 个阀门已经关着，追到那里为止").arg(closed));
        m_answer.reasons.append(counted());
    }

    void isolation()
    {
        const PipeIsolation found = m_network.graph().isolate(m_answer.from.at);
        take(found.withoutHeat);
        m_answer.stopsStation = found.holdsStation;
        for (const IsolationValve &v : found.valves) {
            const PipeNode *node = m_network.node(v.id);
            m_answer.valves.append({v.id, m_network.nodeTitle(v.id), node ? node->position : QPointF(),
                                    v.closed, v.feeds, v.distance_m});
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
        m_answer.reasons.append(counted());
    }

    [[nodiscard]] static QString why(const TraceAnswer::Valve &v)
    {
        if (v.closed)
            return Tr::tr("阀门 %1 已经关着，沿管 %2 米").arg(v.title, metres(v.distance_m));
        if (v.feeds)
            return Tr::tr("先关阀门 %1：热从那里来，沿管 %2 米").arg(v.title, metres(v.distance_m));
        return Tr::tr("再关阀门 %1：拦住回流，沿管 %2 米").arg(v.title, metres(v.distance_m));
    }

    [[nodiscard]] QString counted() const
    {
        return Tr::tr("受影响 %1 栋、%2 户").arg(m_answer.houses.size()).arg(m_answer.households);
    }

    void take(const PipeTrace &trace)
    {
        m_answer.segments = trace.segments;
        m_answer.nodes = trace.nodes;
        m_answer.length_m = trace.length_m;
        QSet<QString> seen;
        for (const QString &id : trace.buildings) {
            if (seen.contains(id))
                continue;
            seen.insert(id);
            const int households = m_network.householdsOf(id);
            m_answer.houses.append({id, households});
            m_answer.households += households;
        }
        for (const QString &id : trace.nodes) {
            const PipeNode *node = m_network.node(id);
            if (node && node->kind == NodeKind::Station && !m_answer.stations.contains(node->station.value))
                m_answer.stations.append(node->station.value);
        }
    }

    void measureHouses()
    {
        QHash<QString, double> distance;
        for (const auto &[id, away] : m_network.graph().nodesWithin(m_answer.from.at, kHouseReach_m)) {
            const PipeNode *node = m_network.node(id);
            if (node && node->kind == NodeKind::BuildingInlet && !distance.contains(node->building.value))
                distance.insert(node->building.value, away);
        }
        for (TraceAnswer::House &house : m_answer.houses)
            house.distance_m = distance.value(house.id, -1);
        std::ranges::stable_sort(m_answer.houses, {}, [](const TraceAnswer::House &h) {
            return h.distance_m < 0 ? std::numeric_limits<double>::infinity() : h.distance_m;
        });
    }

    void tell(const RecordProblem &problem)
    {
        m_answer.problems.append(problem);
        if (m_answer.problems.size() <= kProblemsTold)
            m_answer.reasons.append(problem.text);
    }

    void tellProblems()
    {
        if (m_network.problems().isEmpty()) // a trace of a whole city names 100,000 things
            return;
        QSet<QString> touched(m_answer.segments.cbegin(), m_answer.segments.cend());
        touched.unite({m_answer.nodes.cbegin(), m_answer.nodes.cend()});
        touched.insert(m_answer.from.at.segment);
        for (const QString &id : m_answer.segments + QStringList{m_answer.from.at.segment}) {
            if (const Warmline::PipeSegment *segment = m_network.record(id))
                touched << segment->from.value << segment->to.value;
        }
        for (const RecordProblem &problem : m_network.problems()) {
            if (problem.kind == RecordProblem::Kind::NoFeed
                || (problem.kind != RecordProblem::Kind::Loop && touched.contains(problem.id)))
                tell(problem);
        }
        if (const auto loop = m_network.loopAmong(m_answer.segments))
            tell(*loop);
        if (m_answer.problems.size() > kProblemsTold)
            m_answer.reasons.append(
                Tr::tr("管网资料还有 %1 处问题").arg(m_answer.problems.size() - kProblemsTold));
    }

    const TracedNetwork &m_network;
    TraceAnswer m_answer;
};

} // namespace

TraceAnswer traceNetwork(const TracedNetwork &network, const NetworkPlace &from, TraceKind kind)
{
    return Answer(network, from, kind).make();
}

} // namespace Warmline::Geo
