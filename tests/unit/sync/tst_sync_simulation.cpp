// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/sync_campaign.h"

#include <QTest>

using namespace Warmline;

namespace {

QString described(const SyncCampaign::Outcome &outcome)
{
    QStringList lines;
    for (const SyncCampaign::Violation &violation : outcome.violations)
        lines.append(QStringLiteral("seed %1: %2").arg(violation.seed).arg(violation.what.join(u"\n    ")));
    return lines.join(u'\n');
}

} // namespace

/// Seeded schedules of faults. A failing seed is named and replays exactly: WARMLINE_SYNC_SEED=n
/// WARMLINE_SYNC_SCHEDULES=1, or warmlinectl simulate sync --schedules 1 --seed n.
class TestSyncSimulation : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostAndNothingTwice()
    {
        SyncCampaign campaign;
        campaign.firstSeed = qEnvironmentVariableIsSet("WARMLINE_SYNC_SEED")
                               ? qEnvironmentVariable("WARMLINE_SYNC_SEED").toUInt()
                               : 1;
        campaign.schedules = qEnvironmentVariableIsSet("WARMLINE_SYNC_SCHEDULES")
                               ? qEnvironmentVariable("WARMLINE_SYNC_SCHEDULES").toInt()
                               : 10'000;
        const SyncCampaign::Outcome outcome = campaign.run();
        qInfo("%lld schedules, %lld operations, %lld requests in %.1f s", outcome.schedules,
              outcome.operations, outcome.requests, outcome.seconds);
        QVERIFY2(outcome.violations.isEmpty(), qPrintable(described(outcome)));
        QCOMPARE(outcome.schedules, campaign.schedules);
        if (campaign.schedules < 100)
            return;
        // Everything that can go wrong did, many times.
        const SyncFaults &f = outcome.faults;
        for (const qint64 count :
             {f.lost, f.doubled, f.delayed, f.seatCrashes, f.serverCrashes, f.fullDisks, f.poisoned,
              f.tokensExpired, f.clockJumps, f.clocksSkewed, f.snapshots, f.newerIntents, f.refused,
              f.conflicts, f.adopted, f.damaged, f.upgrades, f.scopeChanges, f.lookUps})
            QVERIFY(count > campaign.schedules / 20);
    }

    void aSeedPlaysTheSameAgain()
    {
        for (quint32 seed = 100; seed < 110; ++seed) {
            SyncSimulation first(SyncSimulation::planFor(seed));
            SyncSimulation second(SyncSimulation::planFor(seed));
            QCOMPARE(first.run(), second.run());
            QCOMPARE(first.requests(), second.requests());
            QCOMPARE(first.operations(), second.operations());
            QCOMPARE(first.faults().lost, second.faults().lost);
            QCOMPARE(first.faults().conflicts, second.faults().conflicts);
        }
    }

    void goodNetworkNeedsFewRequests()
    {
        SyncSimulation::Plan plan;
        plan.lateSeats = plan.lossPercent = plan.doublePercent = plan.seatCrashes = plan.serverCrashes =
            plan.tokenExpiries = plan.poisonPercent = plan.fullDiskPercent = 0;
        plan.operationsPerSeat = 30;
        plan.longestDelayMs = 50;
        SyncSimulation simulation(plan);
        const QStringList wrong = simulation.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(simulation.operations() > 50);
        // An operation is a push, and for each of three seats a page and a new wait; then quiet.
        QVERIFY2(simulation.requests() < 900, qPrintable(QString::number(simulation.requests())));
    }

    void sabotageIsFound_data()
    {
        // Scopes change in half of the schedules, and what only the next version knows is rare in them.
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("schedules");
        QTest::newRow("the server applies a repeat again") << int(SyncSim::Break::Idempotency) << 40;
        QTest::newRow("a seat does not lay anew what waits") << int(SyncSim::Break::Rebase) << 40;
        QTest::newRow("the device's word counts as the time") << int(SyncSim::Break::Times) << 40;
        QTest::newRow("what is new in a scope is not read") << int(SyncSim::Break::Scope) << 120;
        QTest::newRow("what the next version knows is thrown away") << int(SyncSim::Break::Versions) << 400;
    }

    void sabotageIsFound()
    {
        QFETCH(int, fault);
        QFETCH(int, schedules);
        SyncCampaign campaign;
        campaign.schedules = schedules;
        campaign.fault = SyncSim::Break(fault);
        campaign.violationsKept = 40;
        const SyncCampaign::Outcome outcome = campaign.run();
        QVERIFY2(outcome.violations.size() >= 20, qPrintable(QStringLiteral("found in %1 of %2 schedules")
                                                                 .arg(outcome.violations.size())
                                                                 .arg(outcome.schedules)));
        const quint32 seed = outcome.violations.first().seed;
        SyncSimulation::Plan plan = SyncSimulation::planFor(seed);
        plan.fault = campaign.fault;
        QVERIFY(!SyncSimulation(plan).run().isEmpty()); // the named seed replays it
        plan.fault = SyncSim::Break::None;
        QVERIFY(SyncSimulation(plan).run().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSyncSimulation)
#include "tst_sync_simulation.moc"
