// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl/ctl.h"

#include <QTest>

#include <csignal>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlDemo : public QObject
{
    Q_OBJECT

private slots:
    void makesACityThatVerifies();
    void theSameSeedIsTheSameCity();
    void otherDataAreLeftAlone();
    void anotherCityIsNamed();
    void anInterruptedCityGoesOn();
    void wrongValuesAreWrongUsage_data();
    void wrongValuesAreWrongUsage();

private:
    static QStringList create(const QString &seed)
    {
        return {u"demo"_s,   u"create"_s, u"--households"_s, u"1000"_s,
                u"--seed"_s, seed,        u"--now"_s,        u"2026-01-15T08:00:00+08:00"_s};
    }
};

void TestCtlDemo::makesACityThatVerifies()
{
    const Ctl ctl;
    const auto answer = ctl.run(create(u"5"_s));
    QVERIFY2(answer.code == 0, qPrintable(answer.told()));
    QCOMPARE(answer.lines.size(), 1);
    QCOMPARE(answer.number("households"), 1000);
    for (const char *name : {"communities", "stations", "sensors", "tickets", "calls"})
        QVERIFY2(answer.number(name) > 0, name);
    QVERIFY(answer.json().value("seconds"_L1).isDouble());
    const auto verified = ctl.run({u"verify"_s});
    QVERIFY2(verified.code == 0 && verified.json().value("ok"_L1).toBool(), qPrintable(verified.told()));
    const auto again = ctl.run(create(u"5"_s)); // a repeat that changes nothing is done
    QCOMPARE(again.code, 0);
    QCOMPARE(again.number("households"), 1000);
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), verified.number("operations"));
}

void TestCtlDemo::theSameSeedIsTheSameCity()
{
    const Ctl one;
    const Ctl two;
    const Ctl other;
    QCOMPARE(one.run(create(u"5"_s)).code, 0);
    QCOMPARE(two.run(create(u"5"_s)).code, 0);
    QCOMPARE(other.run(create(u"6"_s)).code, 0);
    for (const QString &kind : {u"customers"_s, u"tickets"_s, u"calls"_s}) {
        const QByteArray rows = one.run({u"export"_s, kind}).out;
        QVERIFY(!rows.isEmpty());
        QVERIFY2(two.run({u"export"_s, kind}).out == rows, qPrintable(kind));
        QVERIFY2(other.run({u"export"_s, kind}).out != rows, qPrintable(kind));
    }
}

void TestCtlDemo::otherDataAreLeftAlone()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const int before = ctl.run({u"verify"_s}).number("operations");
    const auto answer = ctl.run(create(u"5"_s));
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.err.contains(ctl.data()));
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), before);
}

/// A city that is there stays as it is: who asks for another one is told what it is and what he asked for.
void TestCtlDemo::anotherCityIsNamed()
{
    const Ctl ctl;
    QCOMPARE(ctl.run(create(u"5"_s)).code, 0);
    const int before = ctl.run({u"verify"_s}).number("operations");
    for (const auto &[option, there, wanted] :
         {std::tuple{u"--seed"_s, u"5"_s, u"6"_s}, std::tuple{u"--households"_s, u"1000"_s, u"2000"_s},
          std::tuple{u"--now"_s, u"2026-01-15T00:00:00Z"_s, u"2026-02-15T00:00:00Z"_s}}) {
        const auto answer = ctl.run({u"demo"_s, u"create"_s, option, wanted});
        QCOMPARE(answer.code, 1);
        for (const QString &named : {option, there, wanted})
            QVERIFY2(answer.err.contains(named), qPrintable(named + u" in "_s + answer.err));
        QVERIFY(answer.out.isEmpty());
    }
    QCOMPARE(ctl.run({u"demo"_s, u"create"_s}).code, 0); // nothing in particular is asked for
    QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), before);
}

void TestCtlDemo::anInterruptedCityGoesOn()
{
    const Ctl ctl;
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), create(u"5"_s) << u"--data"_s << ctl.data() << u"--progress"_s);
    QByteArray told;
    QTRY_VERIFY((told += process.readAllStandardError()).contains("%"));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY(ctl.run({u"verify"_s}).json().value("ok"_L1).toBool());
    const auto rest = ctl.run(create(u"5"_s));
    QVERIFY2(rest.code == 0, qPrintable(rest.told()));
    const Ctl whole;
    QCOMPARE(whole.run(create(u"5"_s)).number("tickets"), rest.number("tickets"));
    QCOMPARE(whole.run({u"export"_s, u"calls"_s}).out, ctl.run({u"export"_s, u"calls"_s}).out);
}

void TestCtlDemo::wrongValuesAreWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("households") << QStringList{u"--households"_s, u"many"_s};
    QTest::newRow("too few") << QStringList{u"--households"_s, u"10"_s};
    QTest::newRow("too many") << QStringList{u"--households"_s, u"2000001"_s};
    QTest::newRow("seed") << QStringList{u"--seed"_s, u"-1"_s};
    QTest::newRow("now") << QStringList{u"--now"_s, u"soon"_s};
    QTest::newRow("word") << QStringList{u"here"_s};
}

void TestCtlDemo::wrongValuesAreWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    QCOMPARE(ctl.run(QStringList{u"demo"_s, u"create"_s} + arguments).code, 2);
    QVERIFY(!QFile::exists(ctl.data()));
}

QTEST_GUILESS_MAIN(TestCtlDemo)
#include "tst_ctl_demo.moc"
