// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tracing on the company's own records: where a place lies on the pipes, what is downstream, which valves cut
// a place off, who goes cold, and what is wrong with the records.
#include "app/geo/network/network_trace.h"
#include "small_network.h"

#include <QElapsedTimer>
#include <QSet>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> set(const QStringList &l)
{
    return {l.begin(), l.end()};
}

QSet<QString> houses(const TraceAnswer &answer)
{
    QSet<QString> ids;
    for (const TraceAnswer::House &house : answer.houses)
        ids.insert(answer.houseId(house));
    return ids;
}

QSet<QString> valves(const TraceAnswer &answer)
{
    QSet<QString> ids;
    for (const TraceAnswer::Valve &v : answer.valves)
        ids.insert(v.id);
    return ids;
}

int problems(const TracedNetwork &network, RecordProblem::Kind kind)
{
    return static_cast<int>(std::ranges::count(network.problems(), kind, &RecordProblem::kind));
}

} // namespace

class TestNetworkTrace : public QObject
{
    Q_OBJECT

private slots:
    void cleanRecordsHaveNoProblems()
    {
        const TracedNetwork n = SmallNetwork().traced();
        for (const RecordProblem &p : n.problems())
            qInfo("%s", qPrintable(p.text));
        QCOMPARE(n.problems().size(), 0);
        QCOMPARE(n.segmentTitle(u"sA1"_s), u"江畔站 A 支 DN200"_s);
        QCOMPARE(n.nodeTitle(u"VA"_s), u"V-12"_s);
    }
    void downstreamOfAPrimaryPipeReachesTheHouses()
    {
        const TracedNetwork n = SmallNetwork().traced();
        const auto place = n.placeOf(u"p2"_s);
        QVERIFY(place);
        const TraceAnswer answer = traceNetwork(n, *place, TraceKind::Downstream);
        QCOMPARE(houses(answer).size(), 8); // both branches of the first station, none of the second
        QVERIFY(!houses(answer).contains(u"HC1"_s));
        QCOMPARE(answer.households, 200);
        QCOMPARE(answer.stations, QStringList{u"S1"_s});
        QVERIFY(!answer.reasons.isEmpty());
    }
    void downstreamOfAPointOnTheMap()
    {
        const SmallNetwork net;
        const TracedNetwork n = net.traced();
        const QPointF p = net.at(850, 312); // 12 m beside the pipe to TA3, past the valve in the middle
        const auto place = n.placeAt({p.x(), p.y()});
        QVERIFY2(place, place ? "" : qPrintable(place.error().text));
        QCOMPARE(place->at.segment, u"sA3"_s);
        QCOMPARE_LT(std::abs(place->away_m - 12), 0.2);
        QCOMPARE_LT(std::abs(place->at.offset_m - 10), 0.3);
        const TraceAnswer answer = traceNetwork(n, *place, TraceKind::Downstream);
        QCOMPARE(houses(answer), (QSet<QString>{u"HA3"_s, u"HA4"_s}));
        QCOMPARE(answer.households, 70);
        const QPointF far = net.at(3000, 3000);
        QCOMPARE(n.placeAt({far.x(), far.y()}).error().code, ErrorCode::NotFound);
        QVERIFY(n.placeAt({45.75, 126.6}).error().code == ErrorCode::InvalidInput);
    }
    void namesOfManyKinds()
    {
        const TracedNetwork n = SmallNetwork().traced();
        QCOMPARE(n.placeOf(u"S1"_s)->node, u"ST-1"_s);
        QCOMPARE(n.placeOf(u"HA2"_s)->node, u"IA2"_s);
        QCOMPARE(n.placeOf(u"V-14"_s)->node, u"VB"_s);
        QCOMPARE(n.placeOf(u"TA1"_s)->node, u"TA1"_s);
        QCOMPARE(n.placeOf(u"nothing"_s).error().code, ErrorCode::NotFound);
        SmallNetwork twice;
        twice.node("X1", NodeKind::Valve, 0, 900, "V-12");
        QCOMPARE(twice.traced().placeOf(u"V-12"_s).error().code, ErrorCode::InvalidInput);
    }
    void isolationStopsAtTheNearestValves()
    {
        const TracedNetwork n = SmallNetwork().traced();
        const TraceAnswer answer = traceNetwork(n, *n.placeOf(u"sA1"_s), TraceKind::Isolation);
        QCOMPARE(valves(answer), (QSet<QString>{u"VA"_s, u"MA"_s}));
        QVERIFY(!answer.stopsStation);
        QCOMPARE(answer.valves.first().id, u"VA"_s); // the feeding one first
        QVERIFY(answer.valves.first().feeds);
        QVERIFY(!answer.valves.last().feeds);
        QCOMPARE(houses(answer).size(), 4); // behind the second valve they go cold, too
        QCOMPARE(answer.households, 100);
        QVERIFY(!set(answer.segmentIds()).contains(u"sB1"_s));
        // Past the valve in the middle only the two far houses are cut off.
        const TraceAnswer far = traceNetwork(n, *n.placeOf(u"sA4"_s), TraceKind::Isolation);
        QCOMPARE(valves(far), QSet<QString>{u"MA"_s});
        QCOMPARE(houses(far), (QSet<QString>{u"HA3"_s, u"HA4"_s}));
        // No valve between the station and the fork.
        const TraceAnswer head = traceNetwork(n, *n.placeOf(u"sA0"_s), TraceKind::Isolation);
        QVERIFY(valves(head).contains(u"VA"_s) && valves(head).contains(u"VB"_s));
    }
    void burstOrdersHousesByTheWayAlongThePipes()
    {
        const TracedNetwork n = SmallNetwork().traced();
        const TraceAnswer answer = traceNetwork(n, *n.placeOf(u"sA4"_s), TraceKind::Burst);
        QCOMPARE(answer.houses.size(), 2);
        QCOMPARE_LE(answer.houses.at(0).distance_m, answer.houses.at(1).distance_m);
        QCOMPARE_LT(std::abs(answer.houses.at(0).distance_m - 70), 0.5); // 50 along, 20 up the twig
        QVERIFY(std::ranges::any_of(answer.reasons, [](const QString &r) { return r.contains(u"2 栋"); }));
    }
    void closedValvesEndTheTrace()
    {
        SmallNetwork net;
        for (PipeNode &node : net.records.network.nodes)
            node.closed = node.id.value == u"MA"_s;
        const TracedNetwork n = net.traced();
        const TraceAnswer answer = traceNetwork(n, *n.placeOf(u"VA"_s), TraceKind::Downstream);
        QCOMPARE(houses(answer), (QSet<QString>{u"HA1"_s, u"HA2"_s}));
        QVERIFY(
            std::ranges::any_of(answer.reasons, [](const QString &r) { return r.contains(u"已经关着"_s); }));
    }
    void loopsGapsAndBadRecordsAreTold()
    {
        SmallNetwork net;
        net.pipe("ring", "TA4", "TB4"); // both ends are fed: nobody goes cold by one cut
        net.node("LOOSE", NodeKind::Junction, 1700, 900);
        net.node("NEAR", NodeKind::Junction, 1000.9, -340);
        net.pipe("island", "LOOSE",
                 "NEAR"); // joined to nothing, 0.9 m off … nothing is there but TC4's house
        net.pipe("self", "TA1", "TA1");
        net.pipe("twin", "TA1", "TA2").id = SegmentId(u"sA1"_s);
        net.node("END", NodeKind::Junction, 1000, 301);
        net.node("END2", NodeKind::Junction, 1000, 380);
        net.pipe("almost", "END2", "END"); // ends 1 m from TA4
        const TracedNetwork n = net.traced();
        QCOMPARE(problems(n, RecordProblem::Kind::Loop), 1);
        QCOMPARE(problems(n, RecordProblem::Kind::Unfed), 2);
        QCOMPARE(problems(n, RecordProblem::Kind::BadRecord), 2);
        QCOMPARE(problems(n, RecordProblem::Kind::Gap), 1);
        const TraceAnswer answer = traceNetwork(n, *n.placeOf(u"sA4"_s), TraceKind::Isolation);
        QCOMPARE(houses(answer), (QSet<QString>{u"HA3"_s, u"HA4"_s, u"HB3"_s, u"HB4"_s}));
        QVERIFY(valves(answer).contains(u"MB"_s)); // the way round the ring has to be shut, too
        const TraceAnswer island = traceNetwork(n, *n.placeOf(u"island"_s), TraceKind::Burst);
        QVERIFY(
            std::ranges::any_of(island.reasons, [](const QString &r) { return r.contains(u"不连通"_s); }));
    }
    void noNetworkAtAll()
    {
        const TracedNetwork none;
        QCOMPARE(none.placeAt({126.6, 45.75}).error().code, ErrorCode::NotFound);
        SmallNetwork net;
        for (PipeNode &node : net.records.network.nodes) {
            if (node.kind == NodeKind::Source || node.kind == NodeKind::Station)
                node.kind = NodeKind::Junction;
        }
        const TracedNetwork n = net.traced();
        QCOMPARE(problems(n, RecordProblem::Kind::NoFeed), 1);
        const TraceAnswer answer = traceNetwork(n, *n.placeOf(u"sA1"_s), TraceKind::Burst);
        QVERIFY(!answer.reasons.isEmpty());
    }
    void stationsFeedWhereThePrimaryNetworkIsNotOnRecord()
    {
        SmallNetwork net;
        net.records.network.segments.removeIf(
            [](const Warmline::PipeSegment &s) { return s.level == NetworkLevel::Primary; });
        const TracedNetwork n = net.traced();
        QCOMPARE(houses(traceNetwork(n, *n.placeOf(u"V-12"_s), TraceKind::Downstream)).size(), 4);
        QCOMPARE(problems(n, RecordProblem::Kind::Unfed), 0);
    }
};

QTEST_GUILESS_MAIN(TestNetworkTrace)
#include "tst_network_trace.moc"
