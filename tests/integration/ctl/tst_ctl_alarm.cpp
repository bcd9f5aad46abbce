// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a rule is tried on a company's measured history from the command line, and that its numbers can
// be edited without undoing somebody else's work; that what agents have judged goes out as cases.
#include "app/telemetry/alarm_ground.h"
#include "open_data.h"

#include <QTest>
#include <QTimeZone>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// Writes what no command of warmlinectl writes.
OperationId author(const Ctl &ctl, OperationDraft draft)
{
    const OpenData data(ctl);
    draft.company = u"local"_s;
    auto future = static_cast<Journal &>(*data.store).author({draft});
    future.waitForFinished();
    const auto written = future.result();
    if (!written)
        qFatal("%s", qPrintable(written.error().message()));
    return written->constFirst().operation.id;
}

/// The limits that a server would watch by.
QHash<AlarmKind, double> watchedBy(const Ctl &ctl)
{
    const OpenData data(ctl);
    auto future = static_cast<Reader &>(*data.store).ask([](Queries &queries) {
        return AlarmGround::read(queries, 0);
    });
    future.waitForFinished();
    const auto ground = future.result();
    if (!ground)
        qFatal("%s", qPrintable(ground.error().message()));
    QHash<AlarmKind, double> limits;
    for (const AlarmRule &rule : ground->rules)
        limits.insert(rule.kind, rule.limit);
    return limits;
}

OperationDraft settingBy(const QString &actor, const QString &name, const QString &value)
{
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.entities = {{EntityKind::Setting, name, 0}};
    draft.values = {{u"name"_s, name}, {u"value"_s, value}};
    draft.actor = AgentId(actor);
    return draft;
}

} // namespace

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
        // What is cold is the company's to say, here as for the verdict.
        const QStringList cloud{u"alarm"_s, u"try"_s, u"temperature_cloud"_s};
        QCOMPARE(ctl.run(cloud).number("standard_c"), 18);
        const int before = ctl.run(cloud).number("fired");
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"room.standard"_s, u"24"_s}).code, 0);
        QCOMPARE(ctl.run(cloud).number("standard_c"), 24);
        QVERIFY(ctl.run(cloud).number("fired") > before);
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"room.standard"_s, u"9"_s}).code, 2);
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"room.standard"_s, u"18"_s}).code, 0);
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
        QVERIFY2(late.out.isEmpty() && late.err.contains(u"bert"_s), qPrintable(late.told()));
        const QString moment = second.lines.last().value("changed"_L1).toObject().value("at"_L1).toString();
        const QDateTime at = QDateTime::fromString(moment, Qt::ISODate);
        QVERIFY2(late.err.contains(at.toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"yyyy-MM-dd HH:mm"_s)),
                 qPrintable(late.told()));
        QHash<QString, QJsonObject> rules;
        for (const QJsonObject &rule : ctl.run({u"alarm"_s, u"rules"_s}).lines)
            rules.insert(rule.value("rule"_L1).toString(), rule);
        QCOMPARE(rules[u"supply_below_set"_s].value("limit"_L1).toDouble(), 5.0);
        QCOMPARE(rules[u"supply_below_set"_s].value("enabled"_L1).toBool(), true);
        QCOMPARE(rules[u"supply_below_set"_s].value("changed"_L1).toObject().value("by"_L1).toString(),
                 u"bert"_s);
        QCOMPARE(rules[u"pump_stopped"_s].value("limit"_L1).toDouble(), 7.0);
    }

    /// What an older version wrote counts, until the rule is changed; then the rest of it still does.
    void anOlderListOfRulesCounts()
    {
        const Ctl ctl;
        const OperationId old =
            author(ctl, settingBy(u"carl"_s, u"alarm.rules"_s,
                                  uR"([{"rule":"supply_below_set","limit":6,"delay_minutes":30},)"
                                  uR"({"rule":"pump_stopped","limit":8,"delay_minutes":2}])"_s));
        const auto rules = [&ctl] {
            QHash<QString, QJsonObject> all;
            for (const QJsonObject &rule : ctl.run({u"alarm"_s, u"rules"_s}).lines)
                all.insert(rule.value("rule"_L1).toString(), rule);
            return all;
        };
        auto before = rules();
        QCOMPARE(before.size(), 6);
        QCOMPARE(before[u"supply_below_set"_s].value("limit"_L1).toDouble(), 6.0);
        QCOMPARE(
            before[u"supply_below_set"_s].value("changed"_L1).toObject().value("operation"_L1).toString(),
            old.toString());
        QVERIFY(!before[u"outdoor_fall"_s].contains("changed"_L1));
        const auto set = ctl.run({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--threshold"_s, u"7"_s,
                                  u"--actor"_s, u"anna"_s, u"--basis"_s, old.toString()});
        QCOMPARE(set.code, 0);
        QCOMPARE(set.json().value("replaced"_L1).toObject().value("limit"_L1).toDouble(), 6.0);
        auto after = rules();
        QCOMPARE(after[u"supply_below_set"_s].value("limit"_L1).toDouble(), 7.0);
        QCOMPARE(after[u"pump_stopped"_s].value("limit"_L1).toDouble(), 8.0);
        const auto limits = watchedBy(ctl);
        QCOMPARE(limits.size(), 6);
        QCOMPARE(limits.value(AlarmKind::SupplyBelowSet), 7.0);
        QCOMPARE(limits.value(AlarmKind::PumpStopped), 8.0);
    }

    void whatAgentsJudgedGoesOutAsCases()
    {
        const Ctl ctl;
        author(ctl, settingBy(u"wangmin"_s, u"anything"_s, u"else"_s));
        const auto none = ctl.run({u"export"_s, u"cases"_s});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.out.isEmpty() && none.err.contains(u"案例"_s), qPrintable(none.told()));
        OperationDraft draft;
        draft.intent = u"household.diagnosed"_s;
        draft.entities = {{EntityKind::Household, u"310048217"_s, 0}};
        draft.values = {{u"cause"_s, u"riser_fault"_s},
                        {u"said"_s, u"indoor_airlock"_s},
                        {u"said_permille"_s, 612},
                        {u"enough_data"_s, true}};
        draft.personal = {{u"case"_s, R"({"id":"case","step_minutes":15,"series":{"room_c":[17.5,null]}})"}};
        draft.actor = AgentId(u"wangmin"_s);
        const OperationId judged = author(ctl, draft);
        const auto answer = ctl.run({u"export"_s, u"cases"_s});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.lines.size(), 1);
        QCOMPARE(answer.json().value("id"_L1).toString(), judged.toString());
        QCOMPARE(answer.json().value("label"_L1).toString(), u"riser_fault"_s);
        QCOMPARE(answer.json().value("series"_L1).toObject().value("room_c"_L1).toArray().size(), 2);
        QVERIFY2(!answer.out.contains("310048217") && !answer.out.contains("wangmin"),
                 answer.out.constData());
        QCOMPARE(ctl.run({u"export"_s, u"cases"_s, u"more"_s}).code, 2);
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
