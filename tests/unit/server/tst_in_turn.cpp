// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Work that must see what the one before has done.
#include "app/server/in_turn.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <stdexcept>

using namespace Warmline;

namespace {

/// Two that are asked for at once and end when the test says so.
struct TwoInTurn
{
    TwoInTurn()
    {
        first.start();
        second.start();
        one = turn.run<int>(&context, [this] {
            ++begun;
            return first.future();
        });
        two = turn.run<int>(&context, [this] {
            ++begun;
            return second.future();
        });
    }
    /// The second has not begun, and is not about to.
    [[nodiscard]] bool isAtTheFirst() const
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        return begun == 1 && !one.isFinished() && !two.isFinished();
    }
    /// It begins, and is heard of.
    void endTheSecond()
    {
        QTRY_COMPARE(begun, 2);
        QVERIFY(!two.isFinished());
        second.addResult(8);
        second.finish();
        QTRY_VERIFY(two.isFinished());
        QCOMPARE(two.result(), 8);
    }

    InTurn turn;
    QPromise<int> first;
    QPromise<int> second;
    QFuture<int> one;
    QFuture<int> two;
    int begun = 0;
    QObject context;
};

} // namespace

class TestInTurn : public QObject
{
    Q_OBJECT

private slots:
    void theSecondBeginsWhenTheFirstHasEnded()
    {
        TwoInTurn works;
        QTRY_COMPARE(works.begun, 1);
        QVERIFY(works.isAtTheFirst());
        works.first.addResult(7);
        QVERIFY(works.isAtTheFirst()); // it has an answer, and is not over
        works.first.finish();
        works.endTheSecond();
        QCOMPARE(works.one.result(), 7);
    }

    void theSecondBeginsWhenTheFirstIsCancelled()
    {
        TwoInTurn works;
        QTRY_COMPARE(works.begun, 1);
        works.first.future().cancel();
        works.first.finish();
        works.endTheSecond();
        QVERIFY(works.one.isCanceled());
    }

    void theSecondBeginsWhenTheFirstIsDropped()
    {
        TwoInTurn works;
        QTRY_COMPARE(works.begun, 1);
        works.first = QPromise<int>(); // the store went away
        works.endTheSecond();
        QVERIFY(works.one.isCanceled());
    }

    void theSecondBeginsWhenTheFirstFails()
    {
        TwoInTurn works;
        QTRY_COMPARE(works.begun, 1);
        works.first.setException(std::make_exception_ptr(std::runtime_error("no")));
        works.first.finish();
        works.endTheSecond();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)works.one.result());
    }

    /// Also when nobody keeps what the first gave.
    void whoComesLaterBeginsAtOnce()
    {
        InTurn turn;
        int begun = 0;
        const auto work = [&begun] { return QtFuture::makeReadyValueFuture(++begun); };
        (void)turn.run<int>(this, work);
        QTRY_COMPARE(begun, 1);
        const QFuture<int> later = turn.run<int>(this, work);
        QTRY_VERIFY(later.isFinished());
        QCOMPARE(later.result(), 2);
    }

    /// Whoever ends a piece (the store's threads do): one after the other they begin, and are heard of, in
    /// the thread of the context, also while more are asked for.
    void whatOtherThreadsEndGoesOnInThisOne()
    {
        constexpr int kWorks = 300;
        InTurn turn;
        std::atomic<int> running = 0;
        int together = 0;
        std::atomic<int> elsewhere = 0;
        QList<int> begun;
        QList<int> heard;
        const auto note = [&, here = QThread::currentThread()](QList<int> &where, int what) {
            if (QThread::currentThread() != here)
                ++elsewhere; // nor is the list to be touched there
            else
                where.append(what);
        };
        QList<QFuture<void>> ends;
        QThreadPool pool; // the last: it waits for its threads, which count in the others
        for (int i = 0; i < kWorks; ++i) {
            QFuture<int> done = turn.run<int>(this, [&, i] {
                together += int(running.fetch_add(1) > 0);
                note(begun, i);
                const auto promise = std::make_shared<QPromise<int>>();
                promise->start();
                pool.start([promise, i, &running] {
                    --running;
                    promise->addResult(i);
                    promise->finish();
                });
                return promise->future();
            });
            ends.append(done.then([&](int what) { note(heard, what); }));
        }
        QTRY_VERIFY(std::ranges::all_of(ends, [](const QFuture<void> &end) { return end.isFinished(); }));
        QCOMPARE(elsewhere.load(), 0);
        QCOMPARE(together, 0);
        QCOMPARE(begun.size(), kWorks);
        QVERIFY(std::ranges::is_sorted(begun));
        QCOMPARE(heard, begun);
    }
};

QTEST_GUILESS_MAIN(TestInTurn)
#include "tst_in_turn.moc"
