// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that what the journal says of alarms comes to one state whoever reads it: two servers that both
// raised one raise it once and either ends it, whatever order the days come in; the first taker has it;
// refused entries and those of another branch count for nothing, and days and names survive.
#include "app/telemetry/alarms/alarm_log.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStart = 1'768'300'000'000; // 2026-01-13

Alarm lowSupply(const QString &station, qint64 sinceMs)
{
    Alarm alarm;
    alarm.kind = AlarmKind::SupplyBelowSet;
    alarm.owner = station;
    alarm.sinceMs = sinceMs;
    alarm.raisedMs = sinceMs + 1'800'000;
    alarm.value = 3.456;
    alarm.basis = 41.25;
    return alarm;
}

JournalEntry entryOf(const OperationDraft &draft, qint64 atMs, const QString &actor = u"system"_s,
                     VerdictKind verdict = VerdictKind::Confirmed)
{
    JournalEntry entry;
    entry.operation.intent = draft.intent;
    entry.operation.entities = draft.entities;
    entry.operation.values = draft.values;
    entry.operation.branch = draft.branch;
    entry.operation.actor = AgentId(actor);
    entry.operation.deviceWallMs = atMs;
    entry.verdict = verdict;
    return entry;
}

/// At its place in the server's order.
JournalEntry at(qint64 sequence, JournalEntry entry)
{
    entry.sequence = sequence;
    return entry;
}

JournalEntry raisedEntry(const Alarm &alarm, const QString &branch = {})
{
    return entryOf(AlarmLog::raised(alarm, AlarmRule::usual(alarm.kind), BranchId(branch)), alarm.raisedMs);
}

} // namespace

class TestAlarmLog : public QObject
{
    Q_OBJECT

private slots:
    void daysAndNames()
    {
        QCOMPARE(AlarmLog::dayEntity(kStart), u"alarms.20260113"_s);
        QCOMPARE(AlarmLog::dayEntities(kStart, kStart + 2 * kDayMs),
                 QStringList({u"alarms.20260113"_s, u"alarms.20260114"_s, u"alarms.20260115"_s}));
        // Both ends of a span count, however little of their days.
        QCOMPARE(AlarmLog::dayEntities(1'768'348'799'000, 1'768'348'801'000).size(), 2);
        QVERIFY(AlarmLog::isAlarmEntity({EntityKind::Setting, u"alarms.20260113"_s, 0}));
        QVERIFY(!AlarmLog::isAlarmEntity({EntityKind::Setting, u"alarm.rules"_s, 0}));
        QVERIFY(!AlarmLog::isAlarmEntity({EntityKind::Station, u"alarms.20260113"_s, 0}));
    }

    void whatWasRaisedComesBack()
    {
        const Alarm alarm = lowSupply(u"S-3"_s, kStart);
        const auto records = AlarmLog::fold({raisedEntry(alarm, u"北区"_s)});
        QCOMPARE(records.size(), 1);
        const AlarmRecord &record = records.first();
        QCOMPARE(record.id, AlarmLog::idOf(alarm));
        QCOMPARE(record.owner, u"S-3"_s);
        QCOMPARE(record.value, 3.456);
        QCOMPARE(record.basis, 41.25);
        QCOMPARE(record.limit, 3.0);
        QCOMPARE(record.branch, BranchId(u"北区"_s));
        QVERIFY(record.isOpen());
        // What is done to it days later still lies with the day of its beginning.
        QCOMPARE(AlarmLog::taken(record).entities.first().id, u"alarms.20260113"_s);
    }

    /// The company names its parts: a comma in one makes no two points of it.
    void pointsComeBackByName()
    {
        Alarm alarm = lowSupply(u"S-3"_s, kStart);
        alarm.kind = AlarmKind::DataLost;
        alarm.points = {u"flow:东区,西区"_s, u"return_pressure"_s};
        QCOMPARE(AlarmLog::fold({raisedEntry(alarm)}).first().points, alarm.points);
    }

    void twoLeadersRaiseOne()
    {
        const Alarm first = lowSupply(u"S3"_s, kStart), second = lowSupply(u"S3"_s, kStart + 7'000);
        QCOMPARE(AlarmLog::fold({raisedEntry(first), raisedEntry(second)}).size(), 1);
        // After it has ended it may begin again.
        const AlarmRecord record = AlarmLog::fold({raisedEntry(first)}).first();
        const Alarm third = lowSupply(u"S3"_s, kStart + kDayMs);
        const auto both = AlarmLog::fold({raisedEntry(first),
                                          entryOf(AlarmLog::cleared(record, 5, kStart + kDayMs / 2), kStart),
                                          raisedEntry(third)});
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.first().worst, 5.0);
        QVERIFY(!both.first().stands() && both.last().stands());
    }

    void eitherOfTwoLeadersEndsIt()
    {
        const Alarm first = lowSupply(u"S3"_s, kStart), second = lowSupply(u"S3"_s, kStart + 7'000);
        const AlarmRecord other = AlarmLog::fold({raisedEntry(second)}).first();
        const auto ended = entryOf(AlarmLog::cleared(other, 5, kStart + kDayMs / 2), kStart);
        const auto records = AlarmLog::fold({raisedEntry(first), raisedEntry(second), ended});
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().id, AlarmLog::idOf(first));
        QVERIFY(!records.first().stands());
        QCOMPARE(records.first().worst, 5.0);
        // The first end counts.
        const auto again = entryOf(AlarmLog::cleared(records.first(), 9, kStart + kDayMs), kStart);
        QCOMPARE(AlarmLog::fold({raisedEntry(first), raisedEntry(second), ended, again}), records);
    }

    void daysAreReadInTheServersOrder()
    {
        const qint64 midnight = 1'768'348'800'000; // 2026-01-14, UTC
        Alarm first = lowSupply(u"S3"_s, midnight - 3'600'000), second = first;
        first.raisedMs = midnight - 5'000;
        second.sinceMs += 10'000;
        second.raisedMs = midnight + 5'000;
        const AlarmRecord one = AlarmLog::fold({raisedEntry(first)}).first();
        const AlarmRecord two = AlarmLog::fold({raisedEntry(second)}).first();
        const QList<JournalEntry> firstDay{
            at(10, raisedEntry(first)),
            at(13, entryOf(AlarmLog::cleared(one, 5, midnight + 60'000), midnight + 60'000))};
        const QList<JournalEntry> secondDay{at(11, raisedEntry(second)),
                                            at(12, entryOf(AlarmLog::taken(two), midnight + 20'000, u"甲"_s)),
                                            entryOf(AlarmLog::decided(two, AlarmDecision::Nothing),
                                                    midnight + 90'000, u"乙"_s, VerdictKind::Waiting)};
        const auto records = AlarmLog::fold(firstDay + secondDay);
        QCOMPARE(records.size(), 1);
        QVERIFY(!records.first().stands());
        QCOMPARE(records.first().takenBy, AgentId(u"甲"_s));
        QCOMPARE(records.first().decidedBy, AgentId(u"乙"_s)); // what waits comes last
        QCOMPARE(AlarmLog::fold(secondDay + firstDay), records);
        QCOMPARE(AlarmLog::dayEntities(records.first()),
                 QStringList({u"alarms.20260113"_s, u"alarms.20260114"_s}));
    }

    void anotherBranchCannotAnswer()
    {
        const JournalEntry raised = raisedEntry(lowSupply(u"S3"_s, kStart), u"北区"_s);
        const AlarmRecord record = AlarmLog::fold({raised}).first();
        const auto shelf = AlarmLog::shelved(record, u"检修"_s, kStart + 1, kStart);
        QVERIFY(shelf);
        for (const OperationDraft &draft :
             {AlarmLog::taken(record), AlarmLog::decided(record, AlarmDecision::Nothing), *shelf}) {
            JournalEntry answer = entryOf(draft, kStart, u"甲"_s);
            for (const QString &branch : {QString(), u"南区"_s}) {
                answer.operation.branch = BranchId(branch);
                QCOMPARE(AlarmLog::fold({raised, answer}).first(), record);
            }
            answer.operation.branch = BranchId(u"北区"_s);
            QVERIFY(AlarmLog::fold({raised, answer}).first() != record);
        }
    }

    void theFirstTakerHasIt()
    {
        const JournalEntry raised = raisedEntry(lowSupply(u"S3"_s, kStart));
        const AlarmRecord record = AlarmLog::fold({raised}).first();
        const auto refused = entryOf(AlarmLog::taken(record), kStart, u"甲"_s, VerdictKind::Refused);
        const auto second = entryOf(AlarmLog::taken(record), kStart + 1, u"乙"_s);
        const auto third = entryOf(AlarmLog::taken(record), kStart, u"丙"_s, VerdictKind::Waiting);
        const AlarmRecord taken = AlarmLog::fold({raised, refused, second, third}).first();
        QCOMPARE(taken.takenBy, AgentId(u"乙"_s));
        QVERIFY(!taken.waiting);
        QVERIFY(AlarmLog::fold({raised, third}).first().waiting);
    }

    void aShelfLastsADayAtMost()
    {
        const JournalEntry raised = raisedEntry(lowSupply(u"S3"_s, kStart));
        const AlarmRecord record = AlarmLog::fold({raised}).first();
        QVERIFY(!AlarmLog::shelved(record, u" "_s, kStart + 1, kStart));
        QVERIFY(!AlarmLog::shelved(record, u"检修"_s, kStart + 2 * kDayMs, kStart));
        auto draft = AlarmLog::shelved(record, u" 检修 "_s, kStart + kDayMs, kStart);
        QVERIFY(draft);
        draft->values.insert(u"until_ms"_s, kStart + 30 * kDayMs); // written by another program
        const AlarmRecord shelved = AlarmLog::fold({raised, entryOf(*draft, kStart, u"甲"_s)}).first();
        QCOMPARE(shelved.shelveReason, u"检修"_s);
        QVERIFY(shelved.isShelved(kStart + kDayMs - 1));
        QVERIFY(!shelved.isShelved(kStart + kDayMs));
        QVERIFY(shelved.isOpen());
    }

    void oneDecision()
    {
        const JournalEntry raised = raisedEntry(lowSupply(u"S3"_s, kStart));
        const AlarmRecord record = AlarmLog::fold({raised}).first();
        const auto first =
            entryOf(AlarmLog::decided(record, AlarmDecision::Ticket, u"NC-1"_s), kStart, u"甲"_s);
        const auto second =
            entryOf(AlarmLog::decided(record, AlarmDecision::Ticket, u"NC-2"_s), kStart, u"乙"_s);
        QCOMPARE(AlarmLog::fold({raised, first, second}).first().ticket, u"NC-1"_s);
    }

    /// A seat whose clock runs ahead has not taken it tomorrow.
    void notLaterThanItWasReceived()
    {
        const JournalEntry raised = raisedEntry(lowSupply(u"S3"_s, kStart));
        const AlarmRecord record = AlarmLog::fold({raised}).first();
        const auto late = [](const OperationDraft &draft) {
            JournalEntry entry = entryOf(draft, kStart + 5 * kDayMs, u"甲"_s);
            entry.operation.schemaVersion = OperationCodec::kSchemaVersion;
            entry.receivedAtMs = kStart;
            return entry;
        };
        auto shelf = AlarmLog::shelved(record, u"检修"_s, kStart + kDayMs, kStart);
        QVERIFY(shelf);
        shelf->values.insert(u"until_ms"_s, kStart + 9 * kDayMs);
        const AlarmRecord after =
            AlarmLog::fold({raised, late(AlarmLog::taken(record)), late(*shelf),
                            late(AlarmLog::decided(record, AlarmDecision::Nothing, {}))})
                .first();
        QCOMPARE(after.takenMs, kStart);
        QCOMPARE(after.shelvedUntilMs, kStart + kDayMs);
        QCOMPARE(after.decidedMs, kStart);
    }

    void rubbishIsPassedOver()
    {
        OperationDraft odd =
            AlarmLog::raised(lowSupply(u"S3"_s, kStart), AlarmRule::usual(AlarmKind::SupplyBelowSet), {});
        odd.values.insert(u"rule"_s, u"of_a_newer_program"_s);
        OperationDraft nothing;
        nothing.intent = u"alarm.taken"_s;
        QVERIFY(AlarmLog::fold({entryOf(odd, kStart), entryOf(nothing, kStart)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAlarmLog)
#include "tst_alarm_log.moc"
