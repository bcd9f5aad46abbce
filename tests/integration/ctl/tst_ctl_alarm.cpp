// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a rule is tried on a company's measured history from the command line, and that its numbers can
// be edited.
#include "ctl.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlAlarm : public QObject
{
    Q_OBJECT

private slots:
    void triesRulesOnHistory()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"3000"_s}).code, 0);
        const auto fired = [&ctl](const QStringList &more) {
            const auto answer = ctl.run(QStringList{u"alarm"_s, u"try"_s} + more);
            return answer.code == 0 ? answer.number("fired") : -1;
        };
        const int sharp =
            fired({u"supply_below_set"_s, u"--threshold"_s, u"1"_s, u"--delay-minutes"_s, u"0"_s});
        const int usual = fired({u"supply_below_set"_s});
        QVERIFY2(sharp > 0 && usual >= 0 && sharp >= usual, qPrintable(u"%1 %2"_s.arg(sharp).arg(usual)));
        QCOMPARE(fired({u"supply_below_set"_s, u"--threshold"_s, u"50"_s}), 0);
        QVERIFY(fired({u"outdoor_fall"_s}) > 0); // it is a city with cold snaps
        QVERIFY(fired({u"temperature_cloud"_s, u"--threshold"_s, u"0"_s})
                >= fired({u"temperature_cloud"_s, u"--threshold"_s, u"3"_s}));
    }

    void wrongUseIsTold()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"alarm"_s, u"try"_s}).code, 2);
        QCOMPARE(ctl.run({u"alarm"_s, u"try"_s, u"nonsense"_s}).code, 2);
        QCOMPARE(ctl.run({u"alarm"_s, u"try"_s, u"data_lost"_s, u"--threshold"_s, u"much"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlAlarm)
#include "tst_ctl_alarm.moc"
