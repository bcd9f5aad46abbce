// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_simulation.h"

#include <QTest>

using namespace Warmline;

/// Seeded schedules of faults. A failing seed is named and replays exactly: WARMLINE_SYNC_SEED=n
/// WARMLINE_SYNC_SCHEDULES=1.
class TestSyncSimulation : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostAndNothingTwice()
    {
        const quint32 first = qEnvironmentVariableIsSet("WARMLINE_SYNC_SEED")
                                ? qEnvironmentVariable("WARMLINE_SYNC_SEED").toUInt()
                                : 1;
        const quint32 count = qEnvironmentVariableIsSet("WARMLINE_SYNC_SCHEDULES")
                                ? qEnvironmentVariable("WARMLINE_SYNC_SCHEDULES").toUInt()
                                : 2000;
        qint64 requests = 0;
        for (quint32 seed = first; seed < first + count; ++seed) {
            SyncSimulation::Plan plan;
            plan.seed = seed;
            SyncSimulation simulation(plan);
            const QStringList wrong = simulation.run();
            requests += simulation.requests();
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong.join(QLatin1Char('\n')))));
        }
        qInfo("%u schedules of 3 seats, %lld requests", count, requests);
    }

    void goodNetworkNeedsFewRequests()
    {
        SyncSimulation::Plan plan;
        plan.lossPercent = plan.doublePercent = plan.seatCrashes = plan.serverCrashes = plan.poisonPercent =
            0;
        plan.endMs = 300'000;
        SyncSimulation simulation(plan);
        const QStringList wrong = simulation.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        // 90 operations: each a push, and for each of three seats a page and a new wait; then quiet.
        QVERIFY2(simulation.requests() < 900, qPrintable(QString::number(simulation.requests())));
    }

    void sabotageIsFound_data()
    {
        QTest::addColumn<int>("sabotage");
        QTest::newRow("the server applies a retry again") << int(SyncSimulation::Sabotage::ServerForgetsIds);
        QTest::newRow("a seat applies entries again") << int(SyncSimulation::Sabotage::SeatAppliesTwice);
        QTest::newRow("a seat loses its outbox") << int(SyncSimulation::Sabotage::SeatDropsOutboxOnRestart);
    }

    void sabotageIsFound()
    {
        QFETCH(int, sabotage);
        int found = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            SyncSimulation::Plan plan;
            plan.seed = seed;
            plan.sabotage = SyncSimulation::Sabotage(sabotage);
            found += SyncSimulation(plan).run().isEmpty() ? 0 : 1;
        }
        QVERIFY2(found >= 10, qPrintable(QStringLiteral("found in %1 of 20 schedules").arg(found)));
    }
};

QTEST_GUILESS_MAIN(TestSyncSimulation)
#include "tst_sync_simulation.moc"
