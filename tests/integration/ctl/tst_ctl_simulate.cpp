// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlSimulate : public QObject
{
    Q_OBJECT

private slots:
    void playsSchedules()
    {
        Ctl ctl;
        // On its own: it needs no folder and makes none.
        const auto answer =
            ctl.bare({u"simulate"_s, u"sync"_s, u"--schedules"_s, u"60"_s, u"--seed"_s, u"7"_s});
        QVERIFY2(answer.code == 0, qPrintable(answer.told()));
        QCOMPARE(answer.number("schedules"), 60);
        QVERIFY(answer.number("operations") > 300);
        QVERIFY(answer.json().value("violations"_L1).isArray());
        QVERIFY(answer.json().value("violations"_L1).toArray().isEmpty());
        QVERIFY(answer.json().value("faults"_L1).toObject().value("lost"_L1).toInt() > 100);
        QVERIFY(answer.json().value("faults"_L1).toObject().value("poisoned"_L1).toInt() > 0);
        QVERIFY(answer.json().value("seconds"_L1).toDouble() > 0);
    }

    void aBrokenRuleIsFoundAndReplays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("idempotency") << u"idempotency"_s;
        QTest::newRow("rebase") << u"rebase"_s;
        QTest::newRow("times") << u"times"_s;
        QTest::newRow("scope") << u"scope"_s;
        QTest::newRow("versions") << u"versions"_s;
    }

    void aBrokenRuleIsFoundAndReplays()
    {
        QFETCH(QString, fault);
        Ctl ctl;
        const auto found = ctl.run(
            {u"simulate"_s, u"sync"_s, u"--schedules"_s, u"60"_s, u"--seed"_s, u"7"_s, u"--break"_s, fault});
        QVERIFY2(found.code == 1, qPrintable(found.told()));
        const QJsonObject violation = found.json().value("violations"_L1).toArray().first().toObject();
        const QString seed = QString::number(violation.value("seed"_L1).toInteger());
        const auto again = ctl.run(
            {u"simulate"_s, u"sync"_s, u"--schedules"_s, u"1"_s, u"--seed"_s, seed, u"--break"_s, fault});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.json()
                     .value("violations"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("what"_L1)
                     .toArray()
                     .size(),
                 violation.value("what"_L1).toArray().size());
        QCOMPARE(ctl.run({u"simulate"_s, u"sync"_s, u"--schedules"_s, u"1"_s, u"--seed"_s, seed}).code, 0);
    }

    void wrongUseIsTold()
    {
        Ctl ctl;
        for (const QStringList &line : {QStringList{u"--schedules"_s, u"0"_s},
                                        {u"--clients"_s, u"many"_s},
                                        {u"--break"_s, u"all"_s},
                                        {u"more"_s}})
            QCOMPARE(ctl.run(QStringList{u"simulate"_s, u"sync"_s} + line).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlSimulate)
#include "tst_ctl_simulate.moc"
