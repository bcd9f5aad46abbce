// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/run_in.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>
#include <new>

using namespace Warmline;

class TestRunIn : public QObject
{
    Q_OBJECT

private slots:
    /// A connection to a database belongs to the pool's thread, however the answer is waited for.
    void whoWaitsDoesNotDoIt()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore taken;
        const auto first = runIn(pool, [&taken] {
            taken.tryAcquire(1, 200); // unless the second comes before its turn
            return QThread::currentThread();
        });
        auto second = runIn(pool, [&taken] {
            taken.release();
            return QThread::currentThread();
        });
        second.waitForFinished();
        QVERIFY(second.result() != QThread::currentThread());
        QVERIFY(first.isFinished());
        QCOMPARE(second.result(), first.result());
    }

    void whatIsQueuedIsDoneBeforeThePoolGoes()
    {
        int done = 0;
        {
            QThreadPool pool;
            pool.setMaxThreadCount(1);
            for (int i = 0; i < 100; ++i)
                (void)runIn(pool, [&done] { return ++done; });
        }
        QCOMPARE(done, 100);
    }

    void whatIsClearedIsCancelled()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore go;
        const auto runs = runIn(pool, [&go] { return go.tryAcquire(1, 10'000); });
        auto waits = runIn(pool, [] { return true; });
        pool.clear();
        go.release();
        waits.waitForFinished();
        QVERIFY(waits.isCanceled());
        pool.waitForDone();
        QVERIFY(runs.result());
    }

    /// Out of memory, say: whoever waits hears of it, and the program and its pool live on.
    void whatIsThrownReachesWhoWaits()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        const auto kept = std::make_shared<int>(0);
        auto failed = runIn(pool, [kept]() -> int { throw std::bad_alloc(); });
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, failed.result());
        QCOMPARE(kept.use_count(), 1L); // what the work held has gone before
        auto empty = runIn(pool, [] { throw std::bad_alloc(); });
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, empty.waitForFinished());
        QCOMPARE(runIn(pool, [] { return 7; }).result(), 7);
    }
};

QTEST_GUILESS_MAIN(TestRunIn)
#include "tst_run_in.moc"
