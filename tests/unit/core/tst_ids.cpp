// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/ids.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void hasTheFormOfTheRfc();
    void growsWithinAMillisecond();
    void growsWhenTheClockStepsBack();
    void isUniqueAcrossThreads();
    void readsBothForms();
};

void TestIds::hasTheFormOfTheRfc()
{
    const ManualClock clock(4'000'000'000'000);
    const Uuid7 id = Uuid7::make(clock);
    const QString text = id.toString();
    QCOMPARE(text.size(), 36);
    QCOMPARE(text.at(14), u'7');
    QVERIFY(u"89ab"_s.contains(text.at(19)));
    QCOMPARE(id.utcMs(), 4'000'000'000'000);
    QVERIFY(!id.isNull());
}

void TestIds::growsWithinAMillisecond()
{
    const ManualClock clock(4'100'000'000'000);
    Uuid7 last = Uuid7::make(clock);
    for (int i = 0; i < 10'000; ++i) { // more than the 12-bit counter holds
        const Uuid7 next = Uuid7::make(clock);
        QVERIFY2(last < next, qPrintable(QString::number(i)));
        QVERIFY(last.toString() < next.toString());
        last = next;
    }
}

void TestIds::growsWhenTheClockStepsBack()
{
    ManualClock clock(4'200'000'000'000);
    const Uuid7 before = Uuid7::make(clock);
    clock.setUtcMs(1'000);
    QVERIFY(before < Uuid7::make(clock));
}

void TestIds::isUniqueAcrossThreads()
{
    const SystemClock clock;
    std::array<QList<Uuid7>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (auto &list : made) {
            threads.emplace_back([&list, &clock] {
                for (int i = 0; i < 5'000; ++i)
                    list.append(Uuid7::make(clock));
            });
        }
    }
    QSet<Uuid7> all;
    for (const auto &list : made) {
        QVERIFY(std::is_sorted(list.cbegin(), list.cend()));
        all.unite(QSet<Uuid7>(list.cbegin(), list.cend()));
    }
    QCOMPARE(all.size(), 20'000);
}

void TestIds::readsBothForms()
{
    const Uuid7 id = Uuid7::make(SystemClock());
    QCOMPARE(Uuid7::fromString(id.toString()), id);
    QCOMPARE(Uuid7::fromBytes(id.toBytes()), id);
    QVERIFY(Uuid7::fromString(u"not an id"_s).isNull());
    QVERIFY(Uuid7::fromBytes("short"_ba).isNull());
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
