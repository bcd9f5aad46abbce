// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/held_reads.h"
#include "tests/support/gui/fake_store.h"

#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

/// Reads at once, in this thread, and says in which order.
class PromptReader final : public Reader
{
public:
    QStringList order;

protected:
    void run(std::function<void(Queries &)> work) override { read(u"usual"_s, work); }
    void runFirst(std::function<void(Queries &)> work) override { read(u"first"_s, work); }

private:
    void read(const QString &lane, const std::function<void(Queries &)> &work)
    {
        order.append(lane);
        Testing::FakeQueries queries;
        work(queries);
    }
};

/// Reads in threads of its own, with nothing to wait for.
class HastyReader final : public Reader
{
public:
    HastyReader() { m_pool.setMaxThreadCount(2); }

protected:
    void run(std::function<void(Queries &)> work) override
    {
        m_pool.start([work = std::move(work)] {
            Testing::FakeQueries queries;
            work(queries);
        });
    }

private:
    QThreadPool m_pool;
};

int zero(Queries &)
{
    return 0;
}

} // namespace

class TestHeldReads : public QObject
{
    Q_OBJECT

private slots:
    void whatIsHeldBeginsWithTheEndOfWhatHoldsIt()
    {
        PromptReader reader;
        QFuture<int> usual;
        QFuture<int> first;
        {
            const HeldReads outer;
            first = reader.askFirst(zero);
            {
                const HeldReads inner;
                usual = reader.ask(zero);
                QVERIFY(!usual.isFinished());
            }
            QVERIFY(usual.isFinished() && !first.isFinished());
        }
        QVERIFY(first.isFinished());
        QCOMPARE(reader.order, (QStringList{u"usual"_s, u"first"_s}));
        QVERIFY(reader.ask(zero).isFinished()); // nothing holds any more
    }

    /// Somebody may sign out in the event that asked.
    void whatIsHeldForAReaderThatGoesNeverBegins()
    {
        QFuture<int> asked;
        {
            const HeldReads held;
            PromptReader reader;
            asked = reader.ask(zero);
        }
        QVERIFY(asked.isFinished() && asked.isCanceled());
    }

    void anEventHoldsWhatItAsks()
    {
        PromptReader reader;
        QFuture<int> answer;
        QTimer::singleShot(0, QCoreApplication::instance(), [&] {
            answer = reader.ask(zero);
            QVERIFY(!answer.isFinished());
        });
        QTRY_VERIFY(!reader.order.isEmpty());
        QVERIFY(answer.isFinished());
    }

    /// What one thread holds is its own: another's answer does not wait for it.
    ///
    /// That an answer which ends while it is chained on is heard twice is a race of Qt's, which showed within
    /// a million reads and not in fifty thousand: no number that a test can wait for proves it gone. It takes
    /// an answer that ends before its chain is there, and that is seen without a race above: the reader there
    /// reads at once, so an answer that is not held has ended when ask() returns.
    void eachThreadHoldsItsOwn()
    {
        PromptReader prompt;
        HastyReader threads;
        std::atomic<bool> isHolding = false;
        const QFuture<bool> there = threads.ask([&](Queries &) {
            isHolding.wait(false);
            return prompt.ask(zero).isFinished();
        });
        PromptReader reader;
        const HeldReads held;
        const QFuture<int> here = reader.ask(zero);
        isHolding = true;
        isHolding.notify_one();
        QVERIFY(there.result()); // waits for it: it was asked before
        QVERIFY(!here.isFinished());
    }
};

int main(int argc, char **argv)
{
    HoldingApplication<QCoreApplication> application(argc, argv);
    TestHeldReads test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_held_reads.moc"
