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

    void rulesAreChangedAndKept()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
        QCOMPARE(ctl.run({u"alarm"_s, u"rules"_s}).lines.size(), 6);
        QCOMPARE(ctl.run({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--threshold"_s, u"4.5"_s}).code, 0);
        QCOMPARE(ctl.run({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--switch"_s, u"off"_s}).code, 0);
        int found = 0;
        for (const QJsonObject &rule : ctl.run({u"alarm"_s, u"rules"_s}).lines) {
            const bool changed = rule.value("rule"_L1).toString() == "supply_below_set"_L1;
            QCOMPARE(rule.value("enabled"_L1).toBool(), !changed);
            found += changed && rule.value("limit"_L1).toDouble() == 4.5;
        }
        QCOMPARE(found, 1);
        QCOMPARE(ctl.run({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--switch"_s, u"maybe"_s}).code, 2);
        QCOMPARE(ctl.run({u"alarm"_s, u"set"_s}).code, 2);
    }

    void twoAdministratorsHearOfEachOther()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
        const auto set = [&ctl](const QStringList &more) {
            return ctl.run(QStringList{u"alarm"_s, u"set"_s} + more);
        };
        const auto first = set(
            {u"supply_below_set"_s, u"--threshold"_s, u"4"_s, u"--actor"_s, u"anna"_s, u"--basis"_s, u""_s});
        QCOMPARE(first.code, 0);
        const QString seen =
            first.lines.last().value("changed"_L1).toObject().value("operation"_L1).toString();
        QVERIFY(!seen.isEmpty());
        QVERIFY(!first.lines.last().contains("replaced"_L1));
        // Another rule at the same time is no conflict, and undoes nothing.
        QCOMPARE(set({u"pump_stopped"_s, u"--threshold"_s, u"7"_s, u"--actor"_s, u"bert"_s}).code, 0);
        const auto second = set(
            {u"supply_below_set"_s, u"--threshold"_s, u"5"_s, u"--actor"_s, u"bert"_s, u"--basis"_s, seen});
        QCOMPARE(second.code, 0);
        QCOMPARE(second.lines.last().value("replaced"_L1).toObject().value("limit"_L1).toDouble(), 4.0);
        // What anna had seen is not what stands any more.
        const auto late = set(
            {u"supply_below_set"_s, u"--switch"_s, u"off"_s, u"--actor"_s, u"anna"_s, u"--basis"_s, seen});
        QCOMPARE(late.code, 1);
        QHash<QString, QJsonObject> rules;
        for (const QJsonObject &rule : ctl.run({u"alarm"_s, u"rules"_s}).lines)
            rules.insert(rule.value("rule"_L1).toString(), rule);
        QCOMPARE(rules[u"supply_below_set"_s].value("limit"_L1).toDouble(), 5.0);
        QCOMPARE(rules[u"supply_below_set"_s].value("enabled"_L1).toBool(), true);
        QCOMPARE(rules[u"supply_below_set"_s].value("changed"_L1).toObject().value("by"_L1).toString(),
                 u"bert"_s);
        QCOMPARE(rules[u"pump_stopped"_s].value("limit"_L1).toDouble(), 7.0);
    }

    void historySaysHowBuildingsAnswer()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
        const auto answer = ctl.run({u"correlate"_s});
        QCOMPARE(answer.code, 0);
        int known = 0;
        for (const QJsonObject &line : answer.lines) {
            if (!line.value("known"_L1).toBool())
                continue;
            ++known;
            const QJsonObject hours = line.value("time_constant_h"_L1).toObject();
            QVERIFY(hours.value("low"_L1).toDouble() > 5);
            QVERIFY(hours.value("value"_L1).toDouble() < 200);
            // Warmer water and warmer weather make warmer rooms.
            QVERIFY(line.value("supply_gain"_L1).toObject().value("value"_L1).toDouble() > 0);
            QVERIFY(line.value("outside_gain"_L1).toObject().value("value"_L1).toDouble() > 0);
        }
        QVERIFY2(known * 10 >= answer.lines.size() * 8 && known > 0,
                 qPrintable(u"%1 of %2"_s.arg(known).arg(answer.lines.size())));
        QCOMPARE(ctl.run({u"correlate"_s, u"NOPE"_s}).code, 1);
        QCOMPARE(ctl.run({u"correlate"_s, u"--from"_s, u"soon"_s}).code, 2);
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
