// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A busy server's commits: not more often than every so many milliseconds, and at once after a pause.
class TestStoreGather : public QObject
{
    Q_OBJECT

private slots:
    void whatComesSoonAfterSharesACommit();
    void closingDoesNotWait();
};

namespace {

constexpr auto kGather = 2s;

std::unique_ptr<Store> openGathering(const QString &folder, std::chrono::milliseconds gather)
{
    auto store = Store::open({.folder = folder,
                              .role = StoreRole::Server,
                              .key = testKey(),
                              .deviceName = u"test"_s,
                              .gather = gather});
    return store ? *std::move(store) : nullptr;
}

OperationDraft ticket(int number)
{
    return openDraft(TicketId::make(SystemClock()), u"NC-25-%1"_s.arg(number, 6, 10, QChar(u'0')));
}

} // namespace

void TestStoreGather::whatComesSoonAfterSharesACommit()
{
    QTemporaryDir dir;
    const auto store = openGathering(dir.path(), kGather);
    QVERIFY(store);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(take(store->author({ticket(1)})));
    QCOMPARE_LT(clock.elapsed(), kGather / 1ms); // nothing was before it
    const qint64 before = store->commits();
    QVERIFY(take(store->author({ticket(2)})));
    QCOMPARE_GE(clock.elapsed(), kGather / 1ms - 50);
    QList<QFuture<Result<QList<JournalEntry>>>> futures;
    for (int i = 3; i < 23; ++i)
        futures.append(store->author({ticket(i)}));
    for (auto &future : futures)
        QVERIFY(take(future));
    QCOMPARE(store->commits() - before, 2);
}

void TestStoreGather::closingDoesNotWait()
{
    QTemporaryDir dir;
    auto store = openGathering(dir.path(), 1h);
    QVERIFY(store);
    QVERIFY(take(store->author({ticket(1)})));
    auto last = store->author({ticket(2)});
    QElapsedTimer clock;
    clock.start();
    store.reset();
    QCOMPARE_LT(clock.elapsed(), 30'000);
    QVERIFY(last.isFinished());
    QVERIFY(last.result());
}

QTEST_GUILESS_MAIN(TestStoreGather)
#include "tst_store_gather.moc"
