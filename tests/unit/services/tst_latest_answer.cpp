// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One question out and one remembered, however many changes come; what is not wanted any more is never heard,
// and never read if its reading has not begun; an answer that never comes holds nothing up.
#include "app/services/latest_answer.h"
#include "tests/support/gui/fake_store.h"

#include <QPromise>
#include <QTest>

#include <deque>
#include <thread>

using namespace Warmline;

namespace {

/// Whoever answers: keeps the questions until the test answers them.
struct Oracle
{
    QFuture<int> ask(int what)
    {
        asked.append(what);
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answer(size_t index)
    {
        promises.at(index).addResult(asked.at(qsizetype(index)) * 10);
        promises.at(index).finish();
    }

    QList<int> asked;
    std::deque<QPromise<int>> promises;
};

} // namespace

class TestLatestAnswer : public QObject
{
    Q_OBJECT

private slots:
    void manyChangesAreOneMoreQuestion()
    {
        for (int i = 0; i < 100; ++i) {
            m_wish = i;
            follow();
        }
        QCOMPARE(m_oracle.asked, QList<int>{0});
        m_oracle.answer(0);
        QTRY_COMPARE(m_oracle.asked, (QList<int>{0, 99})); // asked as it is wished at that moment
        QVERIFY(m_latest->isOut());
        m_oracle.answer(1);
        QTRY_COMPARE(m_heard, (QList<int>{0, 990})); // the first is shown, too: it is of the same thing
        QVERIFY(!m_latest->isOut());
        QCOMPARE(m_oracle.asked.size(), 2);
    }

    void anotherWishDoesNotWait()
    {
        follow();
        follow(); // remembered, and dropped with the one that is out
        m_wish = 7;
        m_latest->askInstead([this] { return m_oracle.ask(m_wish); }, [this](int n) { m_heard.append(n); });
        QCOMPARE(m_oracle.asked, (QList<int>{0, 7}));
        QVERIFY(m_oracle.promises.at(0).isCanceled()); // a reader that has not begun never begins
        m_oracle.answer(1);
        m_oracle.answer(0); // late
        QTRY_COMPARE(m_heard, QList<int>{70});
        turn();
        QCOMPARE(m_heard, QList<int>{70});
        QCOMPARE(m_oracle.asked.size(), 2);
    }

    void droppedIsNeverHeard()
    {
        follow();
        m_latest->drop();
        QVERIFY(!m_latest->isOut());
        m_oracle.answer(0);
        turn();
        QVERIFY(m_heard.isEmpty());
        follow();
        QCOMPARE(m_oracle.asked.size(), 2);
    }

    void answerOnItsWayIsDroppedToo()
    {
        follow();
        std::thread([this] { m_oracle.answer(0); }).join(); // a reader: its answer is posted to this thread
        m_wish = 4;
        m_latest->askInstead([this] { return m_oracle.ask(m_wish); }, [this](int n) { m_heard.append(n); });
        turn();
        QVERIFY(m_heard.isEmpty());
        QVERIFY(m_latest->isOut());
        m_oracle.answer(1);
        QTRY_COMPARE(m_heard, QList<int>{40});
    }

    void answerGoesOnBeforeTheRememberedOne()
    {
        m_latest->ask([this] { return m_oracle.ask(1); },
                      [this](int) {
                          m_latest->ask([this] { return m_oracle.ask(2); },
                                        [this](int n) { m_heard.append(n); });
                      });
        m_wish = 3;
        follow();
        m_oracle.answer(0);
        QTRY_COMPARE(m_oracle.asked, (QList<int>{1, 2}));
        m_oracle.answer(1);
        QTRY_COMPARE(m_oracle.asked, (QList<int>{1, 2, 3}));
        QCOMPARE(m_heard, QList<int>{20});
    }

    void questionWithoutAnAnswerIsOver()
    {
        follow();
        m_wish = 5;
        follow();
        m_oracle.promises.at(0).future().cancel(); // the store closes
        m_oracle.promises.at(0).finish();
        QTRY_COMPARE(m_oracle.asked, (QList<int>{0, 5}));
        QVERIFY(m_heard.isEmpty());
    }

    void answersAtOnceAreFine()
    {
        int asked = 0;
        const auto now = [&asked] { return QtFuture::makeReadyValueFuture(++asked); };
        m_latest->ask(now, [&](int first) {
            m_heard.append(first);
            m_latest->ask(now, [this](int second) { m_heard.append(second); });
        });
        QVERIFY(m_heard.isEmpty()); // who asks is not answered in the middle of what he does
        QTRY_COMPARE(m_heard, (QList<int>{1, 2}));
        QVERIFY(!m_latest->isOut());
    }

    /// The answer of a reader that reads at once has not ended while the question is still being asked: what
    /// follows it is chained on first (HeldReads).
    void anAnswerEndsOnceItIsAwaited()
    {
        Testing::FakeReader reader;
        bool tooEarly = true;
        m_latest->ask(
            [&] {
                const QFuture<int> asked = reader.ask([](Queries &) { return 5; });
                tooEarly = asked.isFinished();
                return asked;
            },
            [this](int n) { m_heard.append(n); });
        QVERIFY(!tooEarly);
        QTRY_COMPARE(m_heard, QList<int>{5});
    }

    void ownerGoesWhileAQuestionIsOut()
    {
        auto owner = std::make_unique<QObject>();
        auto latest = std::make_unique<LatestAnswer>(owner.get());
        latest->ask([this] { return m_oracle.ask(1); }, [this](int n) { m_heard.append(n); });
        latest.reset();
        owner.reset();
        QVERIFY(m_oracle.promises.at(0).isCanceled());
        m_oracle.answer(0);
        turn();
        QVERIFY(m_heard.isEmpty());
    }

    void ownerGoesWithinAnAnswer()
    {
        auto owner = std::make_unique<QObject>();
        auto latest = std::make_unique<LatestAnswer>(owner.get());
        latest->ask([this] { return m_oracle.ask(1); },
                    [&](int n) {
                        m_heard.append(n);
                        latest.reset();
                        owner.reset();
                    });
        latest->ask([this] { return m_oracle.ask(2); }, [this](int n) { m_heard.append(n); });
        m_oracle.answer(0);
        QTRY_COMPARE(m_heard, QList<int>{10});
        turn();
        QCOMPARE(m_oracle.asked, QList<int>{1}); // the remembered one goes with its owner
    }

    void init()
    {
        m_oracle.asked.clear();
        m_oracle.promises.clear();
        m_heard.clear();
        m_wish = 0;
        m_latest = std::make_unique<LatestAnswer>(this);
    }
    void cleanup() { m_latest.reset(); }

private:
    void follow()
    {
        m_latest->ask([this] { return m_oracle.ask(m_wish); }, [this](int n) { m_heard.append(n); });
    }
    /// Everything posted so far is delivered.
    static void turn()
    {
        bool done = false;
        QObject context;
        QMetaObject::invokeMethod(&context, [&done] { done = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(done);
    }

    Oracle m_oracle;
    QList<int> m_heard;
    int m_wish = 0;
    std::unique_ptr<LatestAnswer> m_latest;
};

QTEST_GUILESS_MAIN(TestLatestAnswer)
#include "tst_latest_answer.moc"
