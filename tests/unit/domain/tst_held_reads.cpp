// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A read that is asked for does not begin before whoever asked has chained on its answer. That an answer
// which ends meanwhile is heard twice is a race of Qt's that showed within a million reads and not in fifty
// thousand: no number of reads that a test can wait for proves that it is gone. It needs a read that has
// begun while somebody still chains, and whether one has is seen without a race: the reader here reads at
// once, so a read that is not held is over when ask() returns.
#include "app/domain/held_reads.h"
#include "tests/support/gui/fake_store.h"

#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>

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

    /// What one thread holds is its own: another's read does not wait for it.
    void eachThreadHoldsItsOwn()
    {
        PromptReader reader;
        const HeldReads held;
        const QFuture<int> here = reader.ask(zero);
        QFuture<int> there;
        const std::unique_ptr<QThread> other(QThread::create([&] { there = reader.ask(zero); }));
        other->start();
        QVERIFY(other->wait(Testing::kPatience));
        QVERIFY(there.isFinished() && !here.isFinished());
    }
};

int main(int argc, char **argv)
{
    HoldingApplication<QCoreApplication> application(argc, argv);
    TestHeldReads test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_held_reads.moc"
