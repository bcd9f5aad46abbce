// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When leak reports make a suspicion of a burst, where, and with which reasons.
#include "app/geo/network/burst_engine.h"
#include "small_network.h"

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'000'000;
constexpr qint64 kMinute = 60'000;

LeakReport report(const char *id, const char *building, int minutesAgo, const char *household = "")
{
    LeakReport r;
    r.id = QString::fromLatin1(id);
    r.household = QString::fromLatin1(household);
    r.building = BuildingId(QString::fromLatin1(building));
    r.atMs = kNow - minutesAgo * kMinute;
    return r;
}

} // namespace

class TestBurstEngine : public QObject
{
    Q_OBJECT

private slots:
    void threeNeighboursMakeASuspicion()
    {
        const TracedNetwork n = SmallNetwork().traced();
        std::vector<LeakReport> reports{report("t1", "HA3", 22), report("t2", "HA4", 10),
                                        report("t3", "HA4", 1)};
        reports.front().at = {126.5, 45.75}; // the others have houses only
        const auto found = proposeBursts(n, reports, {}, kNow);
        QCOMPARE(found.size(), 1);
        const BurstProposal &p = found.first();
        QCOMPARE(p.reports, (QStringList{u"t1"_s, u"t2"_s, u"t3"_s}));
        QCOMPARE(p.leaks, (QList<LonLat>{{126.5, 45.75}}));
        QCOMPARE(p.branch, u"江畔站 A 支"_s);
        QCOMPARE(p.place.at.segment, u"sA4"_s); // feeds the fourth house's tee, two of three reports
        QCOMPARE(p.trace.valves.size(), 1);
        QCOMPARE(p.trace.valves.first().id, u"MA"_s);
        QCOMPARE(p.trace.households, 70);
        QCOMPARE_LT(std::abs(p.spread_m - 140), 1.0);
        QCOMPARE(p.firstMs, kNow - 22 * kMinute);
        QVERIFY(p.reasons.first().contains(u"3 户"_s));
        QVERIFY(
            std::ranges::any_of(p.reasons, [](const QString &r) { return r.contains(u"没有用到压力"_s); }));
    }
    void twoOrOldOrRepeatedOnesDoNot()
    {
        const TracedNetwork n = SmallNetwork().traced();
        QVERIFY(proposeBursts(n, std::vector{report("t1", "HA3", 5), report("t2", "HA4", 1)}, {}, kNow)
                    .isEmpty());
        QVERIFY(proposeBursts(
                    n, std::vector{report("t1", "HA3", 30), report("t2", "HA4", 10), report("t3", "HA4", 1)},
                    {}, kNow)
                    .isEmpty()); // the window has just closed on the first
        QVERIFY(proposeBursts(n,
                              std::vector{report("t1", "HA3", 9, "77"), report("t2", "HA3", 5, "77"),
                                          report("t3", "HA4", 1, "78")},
                              {}, kNow)
                    .isEmpty()); // one household twice
        QVERIFY(proposeBursts(
                    n, std::vector{report("t1", "HA3", -1), report("t2", "HA4", 10), report("t3", "HA4", 1)},
                    {}, kNow)
                    .isEmpty()); // from the future
        QVERIFY(proposeBursts({}, std::vector{report("t1", "HA3", 5)}, {}, kNow).isEmpty());
    }
    void distanceIsAlongThePipes()
    {
        // HA1 and HB1 stand 200 m apart, along the pipes more than 600 m; and they are on two branches.
        const TracedNetwork n = SmallNetwork().traced();
        const std::vector<LeakReport> reports{report("t1", "HA4", 9), report("t2", "HB4", 8),
                                              report("t3", "HA3", 7)};
        BurstRule rule;
        QVERIFY(proposeBursts(n, reports, rule, kNow).isEmpty());
        rule.distance_m = 5'000;
        QCOMPARE(proposeBursts(n, reports, rule, kNow).size(), 1);
        QVERIFY(proposeBursts(n, reports, rule, kNow).first().branch.isEmpty());
    }
    void oneBranchIsEnoughHoweverFar()
    {
        const TracedNetwork n = SmallNetwork().traced();
        const std::vector<LeakReport> reports{report("t1", "HA1", 9), report("t2", "HA4", 8),
                                              report("t3", "HA2", 7)};
        BurstRule rule;
        rule.distance_m = 50;
        QCOMPARE(proposeBursts(n, reports, rule, kNow).size(), 1);
        rule.sameBranch = false;
        QVERIFY(proposeBursts(n, reports, rule, kNow).isEmpty());
    }
    void twoBurstsAtOnceAreTwoProposals()
    {
        const TracedNetwork n = SmallNetwork().traced();
        std::vector<LeakReport> reports{report("t1", "HA3", 9), report("t2", "HA4", 8),
                                        report("t3", "HA3", 7), report("u1", "HC1", 6),
                                        report("u2", "HC2", 5), report("u3", "HC1", 4)};
        const auto found = proposeBursts(n, reports, {}, kNow);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.at(0).key != found.at(1).key);
        std::ranges::reverse(reports);
        const auto again = proposeBursts(n, reports, {}, kNow);
        QCOMPARE(again.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(again.at(i).key, found.at(i).key);
            QCOMPARE(again.at(i).reasons, found.at(i).reasons);
        }
    }
    void placesWithoutABuildingCountByTheNearestPipe()
    {
        const SmallNetwork net;
        const TracedNetwork n = net.traced();
        std::vector<LeakReport> reports;
        int i = 0;
        for (const double x : {950.0, 960.0, 990.0}) {
            const QPointF p = net.at(x, 290);
            LeakReport r = report(QByteArray::number(++i).constData(), "", 5);
            r.at = {p.x(), p.y()};
            reports.push_back(r);
        }
        const auto found = proposeBursts(n, reports, {}, kNow);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().place.at.segment, u"sA4"_s);
        const QPointF far = net.at(5000, 5000);
        reports[0].at = {far.x(), far.y()};
        QVERIFY(proposeBursts(n, reports, {}, kNow).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBurstEngine)
#include "tst_burst_engine.moc"
