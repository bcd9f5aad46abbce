// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/pipe_graph.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> set(const QStringList &l)
{
    return {l.begin(), l.end()};
}

// Station S feeds A, from which two branches leave; valves at the head and in the middle of branch C.
//   S -s1- A -c1[V1 at 10]- C1 -c2[V2 at 50]- C2 -c3- C3
//          A -d1[V3 at 5]-  D1
PipeNetwork tree()
{
    PipeNetwork n;
    n.stations = {u"S"_s};
    n.segments = {{u"s1"_s, u"S"_s, u"A"_s, 100},
                  {u"c1"_s, u"A"_s, u"C1"_s, 80},
                  {u"c2"_s, u"C1"_s, u"C2"_s, 60},
                  {u"c3"_s, u"C2"_s, u"C3"_s, 40},
                  {u"d1"_s, u"A"_s, u"D1"_s, 90}};
    n.valves = {{u"V1"_s, u"c1"_s, 10}, {u"V2"_s, u"c2"_s, 50}, {u"V3"_s, u"d1"_s, 5}};
    n.buildings = {{u"b1"_s, u"C1"_s}, {u"b2"_s, u"C2"_s}, {u"b3"_s, u"C3"_s}, {u"b4"_s, u"D1"_s}};
    return n;
}

// A ring S-A-B-C-S with a twig B-T, valves on both sides of B.
PipeNetwork ring()
{
    PipeNetwork n;
    n.stations = {u"S"_s};
    n.segments = {{u"sa"_s, u"S"_s, u"A"_s, 100},
                  {u"ab"_s, u"A"_s, u"B"_s, 100},
                  {u"bc"_s, u"B"_s, u"C"_s, 100},
                  {u"cs"_s, u"C"_s, u"S"_s, 100},
                  {u"bt"_s, u"B"_s, u"T"_s, 30}};
    n.valves = {{u"Va"_s, u"ab"_s, 50}, {u"Vb"_s, u"bc"_s, 50}};
    n.buildings = {{u"ba"_s, u"A"_s}, {u"bb"_s, u"B"_s}, {u"bc"_s, u"C"_s}, {u"bt"_s, u"T"_s}};
    return n;
}

} // namespace

class TestPipeGraph : public QObject
{
    Q_OBJECT

private slots:
    void theSupplyRunsAwayFromTheStation()
    {
        PipeNetwork n = tree();
        std::swap(n.segments[1].from, n.segments[1].to); // c1 is on record from its far end
        n.segments[4].closed = true;
        n.segments.push_back({u"far"_s, u"X"_s, u"Y"_s, 10}); // nothing feeds it
        const PipeGraph g(n);
        const auto flow = [&](const QString &id) { return g.flow(g.segmentNumber(id)); };
        QCOMPARE(flow(u"s1"_s), PipeFlow::Forward);
        QCOMPARE(flow(u"c1"_s), PipeFlow::Backward);
        QCOMPARE(flow(u"c3"_s), PipeFlow::Forward);
        QCOMPARE(flow(u"d1"_s), PipeFlow::Unknown); // out of service
        QCOMPARE(flow(u"far"_s), PipeFlow::Unknown);
        const PipeGraph r(ring());
        QCOMPARE(r.flow(r.segmentNumber(u"sa"_s)), PipeFlow::Forward);
        QCOMPARE(r.flow(r.segmentNumber(u"cs"_s)), PipeFlow::Backward);
    }
    void noFlowIsToldWhereNoneIsKnown()
    {
        PipeNetwork shut = tree();
        shut.valves[1].closed = true; // V2: the rest of c2 and c3 are dead
        const PipeGraph g(shut);
        QCOMPARE(g.flow(g.segmentNumber(u"c1"_s)), PipeFlow::Forward);
        QCOMPARE(g.flow(g.segmentNumber(u"c2"_s)), PipeFlow::Unknown);
        QCOMPARE(g.flow(g.segmentNumber(u"c3"_s)), PipeFlow::Unknown);
        PipeNetwork uneven = ring();
        uneven.segments[2].length_m = 150; // the waters of the two arms meet in bc
        uneven.valves.clear();
        const PipeGraph r(uneven);
        QCOMPARE(r.flow(r.segmentNumber(u"ab"_s)), PipeFlow::Forward);
        QCOMPARE(r.flow(r.segmentNumber(u"bc"_s)), PipeFlow::Unknown);
        QCOMPARE(r.flow(r.segmentNumber(u"cs"_s)), PipeFlow::Backward);
    }
    void downstreamInATree()
    {
        const PipeGraph g(tree());
        QVERIFY(g.problems().empty());
        QCOMPARE(g.segmentCount(), 5);
        QCOMPARE(set(g.downstreamOfNode(u"C1"_s).nodes), (QSet<QString>{u"C1"_s, u"C2"_s, u"C3"_s}));
        const PipeTrace t = g.downstreamOfSegment(u"c2"_s);
        QCOMPARE(set(t.segments), (QSet<QString>{u"c2"_s, u"c3"_s}));
        QCOMPARE(set(t.buildings), (QSet<QString>{u"b2"_s, u"b3"_s}));
        QCOMPARE(t.length_m, 100.0);
        QCOMPARE(set(g.cutOffBySegment(u"c2"_s).buildings), set(t.buildings));
        QCOMPARE(set(g.downstreamOfNode(u"S"_s).buildings).size(), 4);
        QVERIFY(g.downstreamOfNode(u"nowhere"_s).isEmpty());
        QVERIFY(g.downstreamOfSegment(u"nowhere"_s).isEmpty());
    }
    void theOrderOfASegmentsEndsDoesNotMatter()
    {
        PipeNetwork n = tree();
        for (PipeSegment &s : n.segments)
            std::swap(s.from, s.to);
        QCOMPARE(set(PipeGraph(n).downstreamOfSegment(u"c1"_s).buildings),
                 (QSet<QString>{u"b1"_s, u"b2"_s, u"b3"_s}));
    }
    void downstreamInALoop()
    {
        const PipeGraph g(ring());
        // Both arms reach B: what flows on from A is B and its twig, not back to the station.
        const PipeTrace t = g.downstreamOfNode(u"A"_s);
        QVERIFY(set(t.nodes).contains(u"T"_s));
        QVERIFY(!set(t.nodes).contains(u"S"_s));
        // Cutting one arm takes heat from nobody.
        QVERIFY(g.cutOffBySegment(u"ab"_s).buildings.isEmpty());
        QCOMPARE(g.cutOffBySegment(u"bt"_s).buildings, QStringList{u"bt"_s});
    }
    void aKnownDirectionWins()
    {
        PipeNetwork n = ring();
        n.segments[2].flow = PipeFlow::Forward; // B → C, against the way from the station
        const PipeGraph g(n);
        QVERIFY(set(g.downstreamOfNode(u"B"_s).nodes).contains(u"C"_s));
        n.segments[2].flow = PipeFlow::Backward;
        QVERIFY(!set(PipeGraph(n).downstreamOfNode(u"B"_s).nodes).contains(u"C"_s));
    }
    void upstreamPath()
    {
        const PipeGraph g(tree());
        const PipePath p = g.upstream(u"C3"_s);
        QVERIFY(p.reachesStation);
        QCOMPARE(p.nodes, (QStringList{u"C3"_s, u"C2"_s, u"C1"_s, u"A"_s, u"S"_s}));
        QCOMPARE(p.segments, (QStringList{u"c3"_s, u"c2"_s, u"c1"_s, u"s1"_s}));
        QCOMPARE(p.length_m, 280.0);
        QCOMPARE(g.upstream(u"S"_s).nodes, QStringList{u"S"_s});
        PipeNetwork n = tree();
        n.valves[0].closed = true;
        QVERIFY(!PipeGraph(n).upstream(u"C3"_s).reachesStation);
        QVERIFY(!g.upstream(u"nowhere"_s).reachesStation);
    }
    void isolationInATree()
    {
        const PipeGraph g(tree());
        const PipeIsolation i = g.isolate({u"c1"_s, 40});
        QVERIFY(i.found);
        QVERIFY(!i.holdsStation);
        QCOMPARE(i.valves.size(), std::size_t(2));
        QCOMPARE(i.valves[0].id, u"V1"_s); // the one heat comes from, first
        QVERIFY(i.valves[0].feeds);
        QCOMPARE(i.valves[0].distance_m, 30.0);
        QCOMPARE(i.valves[1].id, u"V2"_s);
        QVERIFY(!i.valves[1].feeds);
        QCOMPARE(i.valves[1].distance_m, 90.0);
        QCOMPARE(i.isolated.buildings, QStringList{u"b1"_s});
        QCOMPARE(i.isolated.length_m, 70.0 + 50.0);
        QCOMPARE(set(i.withoutHeat.buildings), (QSet<QString>{u"b1"_s, u"b2"_s, u"b3"_s}));
        // Before the valve the same segment belongs to the main.
        const PipeIsolation main = g.isolate({u"c1"_s, 5});
        QVERIFY(main.holdsStation);
        QVERIFY(!g.isolate({u"nowhere"_s, 0}).found);
    }
    void isolationInALoopKeepsTheRestWarm()
    {
        const PipeIsolation i = PipeGraph(ring()).isolate({u"bt"_s, 10});
        QCOMPARE(i.valves.size(), std::size_t(2));
        QVERIFY(i.valves[0].feeds && i.valves[1].feeds);
        QCOMPARE(set(i.withoutHeat.buildings), (QSet<QString>{u"bb"_s, u"bt"_s}));
        QVERIFY(!i.holdsStation);
    }
    void aClosedValveIsReportedAsClosed()
    {
        PipeNetwork n = ring();
        n.valves[1].closed = true;
        const PipeIsolation i = PipeGraph(n).isolate({u"bt"_s, 10});
        QCOMPARE(i.valves.size(), std::size_t(2));
        for (const IsolationValve &v : i.valves)
            QCOMPARE(v.closed, v.id == u"Vb"_s);
        // With Vb shut, B hangs on one arm only.
        QCOMPARE(set(PipeGraph(n).cutOffBySegment(u"ab"_s).buildings), (QSet<QString>{u"bb"_s, u"bt"_s}));
    }
    void distancesAlongThePipes()
    {
        const PipeGraph g(tree());
        QCOMPARE(g.distanceAlong_m({u"c1"_s, 40}, {u"c2"_s, 20}), 60.0);
        QCOMPARE(g.distanceAlong_m({u"c1"_s, 40}, {u"c1"_s, 60}), 20.0);
        QCOMPARE(g.distanceAlong_m({u"c3"_s, 10}, {u"d1"_s, 30}), 10.0 + 60 + 80 + 30);
        const PipeTrace t = g.within({u"c1"_s, 80}, 60);
        QCOMPARE(set(t.nodes), (QSet<QString>{u"C1"_s, u"C2"_s}));
        QCOMPARE(t.length_m, 60.0 + 60.0);
        PipeNetwork n = tree();
        n.segments[2].closed = true;
        QCOMPARE(PipeGraph(n).distanceAlong_m({u"c1"_s, 40}, {u"c3"_s, 20}), -1.0);
        // The shorter way round a ring.
        QCOMPARE(PipeGraph(ring()).distanceAlong_m({u"sa"_s, 90}, {u"cs"_s, 90}), 90.0 + 10.0);
    }
    void badRecordsAreTold()
    {
        PipeNetwork n = tree();
        n.segments.push_back({u"s1"_s, u"X"_s, u"Y"_s, 5});
        n.segments.push_back({u"loop"_s, u"A"_s, u"A"_s, 5});
        n.segments.push_back({u"neg"_s, u"C3"_s, u"E"_s, -5});
        n.segments.push_back({u"gap"_s, u"P"_s, u"Q"_s, 5});
        n.segments.push_back({u"half"_s, u"P"_s, QString(), 5});
        n.valves.push_back({u"V9"_s, u"none"_s, 1});
        n.valves.push_back({u"V1"_s, u"c2"_s, 1});
        n.buildings.push_back({u"lost"_s, u"none"_s});
        n.stations.append(u"none"_s);
        const PipeGraph g(n);
        const auto has = [&](PipeProblemKind kind, const QString &id) {
            return std::ranges::count(g.problems(), PipeProblem{kind, id}) == 1;
        };
        QVERIFY(has(PipeProblemKind::DuplicateId, u"s1"_s));
        QVERIFY(has(PipeProblemKind::DuplicateId, u"V1"_s));
        QVERIFY(has(PipeProblemKind::SelfLoop, u"loop"_s));
        QVERIFY(has(PipeProblemKind::BadLength, u"neg"_s));
        QVERIFY(has(PipeProblemKind::Unfed, u"gap"_s));
        QVERIFY(has(PipeProblemKind::UnknownNode, u"half"_s));
        QVERIFY(has(PipeProblemKind::UnknownNode, u"lost"_s));
        QVERIFY(has(PipeProblemKind::UnknownNode, u"none"_s));
        QVERIFY(has(PipeProblemKind::UnknownSegment, u"V9"_s));
        QCOMPARE(g.problems().size(), std::size_t(9));
        QVERIFY(g.hasNode(u"E"_s)); // conducts, whatever its length
        PipeNetwork noStation = tree();
        noStation.stations.clear();
        QCOMPARE(PipeGraph(noStation).problems().front().kind, PipeProblemKind::NoStation);
        QVERIFY(PipeGraph().problems().empty());
        // Without a station nothing can be cut off, and nothing hangs.
        QVERIFY(PipeGraph(noStation).cutOffBySegment(u"c1"_s).buildings.isEmpty());
        QVERIFY(!PipeGraph(noStation).downstreamOfNode(u"A"_s).isEmpty());
    }
    void tracesALargeMeshedNetwork()
    {
        PipeNetwork n;
        constexpr int side = 224; // about 100,000 segments
        const auto id = [](int x, int y) { return u"n%1_%2"_s.arg(x).arg(y); };
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                if (x + 1 < side)
                    n.segments.push_back({u"h%1_%2"_s.arg(x).arg(y), id(x, y), id(x + 1, y), 10});
                if (y + 1 < side)
                    n.segments.push_back({u"v%1_%2"_s.arg(x).arg(y), id(x, y), id(x, y + 1), 10});
            }
        }
        n.stations = {id(0, 0)};
        const PipeGraph g(n);
        QCOMPARE(g.segmentCount(), 2 * side * (side - 1));
        QElapsedTimer clock;
        clock.start();
        const PipeTrace t = g.downstreamOfNode(id(100, 100));
        qInfo("downstream of 1 node in %lld segments: %lld ms", static_cast<long long>(g.segmentCount()),
              static_cast<long long>(clock.elapsed()));
        QCOMPARE(t.nodes.size(), (side - 100) * (side - 100));
        QVERIFY(g.cutOffBySegment(u"h50_50"_s).nodes.isEmpty());
        QCOMPARE(g.upstream(id(100, 100)).length_m, 2000.0);
    }
};

QTEST_GUILESS_MAIN(TestPipeGraph)
#include "tst_pipe_graph.moc"
