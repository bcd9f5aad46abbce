// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QMutex>
#include <QSemaphore>

#include <new>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// What a person waits for is read before everything else, however much of that is under way or waiting.
class TestStoreReaders : public QObject
{
    Q_OBJECT

private slots:
    void aSeatAnswersItsPersonWhileReportsAreRead();
    void firstOvertakesAllThatWaits();
    void aWriteEndsBehindWhatHoldsIt();
    void aReadThatRunsOutOfMemoryFailsAlone();
};

namespace {

constexpr int kReports = 20;

std::unique_ptr<Store> storeWith(const QString &folder, StoreRole role, int readers)
{
    auto store = Store::open({.folder = folder, .role = role, .key = testKey(), .readers = readers});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    return *std::move(store);
}

} // namespace

/// The writer is done before who asked has chained on it.
void TestStoreReaders::aWriteEndsBehindWhatHoldsIt()
{
    QTemporaryDir dir;
    const auto store = storeWith(dir.path(), StoreRole::Seat, 1);
    QFuture<Result<QByteArray>> written;
    QFuture<void> end;
    int heard = 0;
    {
        const HeldReads held;
        written = store->sign("one");
        // Another thread's stands behind it in the writer's row, and nothing holds that.
        std::jthread([&store] { store->sign("two").waitForFinished(); }).join();
        QVERIFY(written.isResultReadyAt(0));
        QVERIFY(!written.isFinished());
        end = written.then([](const Result<QByteArray> &signature) { return signature.has_value(); })
                  .then([&heard](bool good) { heard += good ? 1 : 10; });
    }
    QVERIFY(end.isFinished());
    QCOMPARE(heard, 1);
}

/// In the only reader there is, which goes on with what was asked behind it.
void TestStoreReaders::aReadThatRunsOutOfMemoryFailsAlone()
{
    QTemporaryDir dir;
    const auto store = storeWith(dir.path(), StoreRole::Server, 1);
    Reader &reader = *store;
    QFuture<Result<QString>> failed = reader.ask([](Queries &queries) -> Result<QString> {
        (void)queries.setting(u"company"_s);
        throw std::bad_alloc();
    });
    QFuture<Result<QString>> next =
        reader.ask([](Queries &queries) { return queries.setting(u"company"_s); });
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, failed.waitForFinished());
    QVERIFY(next.result());
}

void TestStoreReaders::aSeatAnswersItsPersonWhileReportsAreRead()
{
    QTemporaryDir dir;
    const auto store = storeWith(dir.path(), StoreRole::Seat, 2);
    Reader &reader = *store;
    QSemaphore begun;
    QSemaphore mayEnd;
    QList<QFuture<int>> reports;
    for (int i = 0; i < kReports; ++i)
        reports += reader.ask([&](Queries &) {
            begun.release();
            mayEnd.acquire();
            return 0;
        });
    QVERIFY(begun.tryAcquire(1, 10'000));
    const QFuture<int> caller = reader.askFirst([](Queries &) { return 7; });
    QTRY_VERIFY(caller.isFinished()); // while not one of the reports may end
    QCOMPARE(caller.result(), 7);
    QCOMPARE(begun.available(), 0); // the second reader was kept free
    mayEnd.release(kReports);
    for (QFuture<int> &report : reports)
        report.waitForFinished();
    QCOMPARE(begun.available(), kReports - 1);
}

void TestStoreReaders::firstOvertakesAllThatWaits()
{
    QTemporaryDir dir;
    const auto store = storeWith(dir.path(), StoreRole::Server, 1);
    Reader &reader = *store;
    QSemaphore begun;
    QSemaphore mayEnd;
    QMutex mutex;
    QStringList order;
    const auto note = [&](const QString &name) {
        return [&, name](Queries &) {
            const QMutexLocker lock(&mutex);
            order += name;
            return 0;
        };
    };
    QFuture<int> report = reader.ask([&](Queries &) {
        begun.release();
        mayEnd.acquire();
        return 0;
    });
    QVERIFY(begun.tryAcquire(1, 10'000));
    QList<QFuture<int>> all{reader.ask(note(u"list"_s)), reader.ask(note(u"map"_s)),
                            reader.askFirst(note(u"caller"_s)), reader.askFirst(note(u"search"_s))};
    mayEnd.release();
    for (QFuture<int> &future : all)
        future.waitForFinished();
    QCOMPARE(order, QStringList({u"caller"_s, u"search"_s, u"list"_s, u"map"_s}));
}

QTEST_GUILESS_MAIN(TestStoreReaders)
#include "tst_store_readers.moc"
