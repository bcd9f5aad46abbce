// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Mass incidents: what one is proposed for and made of, and how the journal's records fold into it.
#include "app/core/clock.h"
#include "app/services/incidents/incident_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

constexpr qint64 kNow = 1'768'347'806'000;
constexpr qint64 kMinute = 60'000;

JournalEntry entry(OperationDraft draft, qint64 sequence, qint64 atMs, const QString &actor = u"wangmin"_s)
{
    JournalEntry made;
    made.operation.intent = draft.intent;
    made.operation.branch = draft.branch;
    made.operation.entities = draft.entities;
    made.operation.values = draft.values;
    made.operation.actor = AgentId(actor);
    made.operation.effectiveAtMs = atMs;
    made.verdict = VerdictKind::Confirmed;
    made.sequence = sequence;
    return made;
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDeclaredIsReadBack()
    {
        const IncidentRecord record = sample();
        const QList<IncidentRecord> read = IncidentLog::fold({entry(IncidentLog::declared(record), 5, kNow)});
        QCOMPARE(read.size(), 1);
        IncidentRecord wanted = record;
        wanted.declaredBy = AgentId(u"wangmin"_s);
        wanted.declaredMs = kNow;
        QCOMPARE(read.first(), wanted);
        QVERIFY(IncidentLog::isIncidentEntity(IncidentLog::declared(record).entities.first()));
    }

    /// A seat whose clock runs ahead has not declared or ended one tomorrow.
    void notLaterThanItWasReceived()
    {
        const IncidentRecord record = sample();
        const auto late = [](const OperationDraft &draft, qint64 sequence) {
            JournalEntry made = entry(draft, sequence, kNow + 24 * 60 * kMinute);
            made.operation.schemaVersion = OperationCodec::kSchemaVersion;
            made.receivedAtMs = kNow + sequence * kMinute;
            return made;
        };
        const QList<IncidentRecord> read = IncidentLog::fold(
            {late(IncidentLog::declared(record), 1), late(*IncidentLog::ended(record, u"修好了"_s), 2)});
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().declaredMs, kNow + kMinute);
        QCOMPARE(read.first().endedMs, kNow + 2 * kMinute);
    }

    void ticketsJoinOnceAndTheFirstEndCounts()
    {
        const IncidentRecord record = sample();
        const TicketId more = TicketId::make(m_clock);
        const auto end = [&](const QString &why) { return *IncidentLog::ended(record, why); };
        JournalEntry refused = entry(end(u"refused"_s), 2, kNow + kMinute);
        refused.verdict = VerdictKind::Refused;
        OperationDraft foreign = end(u"of another branch"_s);
        foreign.branch = BranchId(u"south"_s);
        // Given in a wrong order: the server's counts.
        const QList<IncidentRecord> read = IncidentLog::fold(
            {entry(end(u"second"_s), 6, kNow + 5 * kMinute), entry(end(u"first"_s), 5, kNow + 4 * kMinute),
             entry(foreign, 3, kNow + kMinute), refused,
             entry(IncidentLog::joined(record, {more, record.children.first(), record.parent}), 4,
                   kNow + 2 * kMinute),
             entry(IncidentLog::declared(record), 1, kNow)});
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().children, record.children + QList<TicketId>{more});
        QCOMPARE(read.first().endReason, u"first"_s);
        QCOMPARE(read.first().endedMs, kNow + 4 * kMinute);
        QVERIFY(!read.first().stands());
        QVERIFY(!IncidentLog::ended(record, u"  "_s));
    }

    void monthsReachBackASeason()
    {
        const QStringList months = IncidentLog::monthEntities(kNow);
        QCOMPARE(months.size(), IncidentLog::kMonthsBack + 1);
        QCOMPARE(months.last(), u"incidents.202601"_s);
        QCOMPARE(months.first(), u"incidents.202506"_s);
        // What is done weeks later is written to the month in which the parent was made.
        const IncidentRecord record = sample();
        QCOMPARE(IncidentLog::ended(record, u"over"_s)->entities.first().id,
                 IncidentLog::monthEntity(record.parent.value.utcMs()));
    }

    void fiveHouseholdsAreProposedFourAreNot()
    {
        IncidentFacts facts = area();
        for (int i = 0; i < 4; ++i)
            facts.tickets.append(ticket(TicketCategory::NoHeat, i, 10));
        facts.tickets.append(ticket(TicketCategory::UnevenHeat, 0, 5)); // the same household again
        facts.tickets.append(ticket(TicketCategory::Noise, 7, 5)); // another matter
        IncidentPlan plan = planIncident(facts);
        QVERIFY(!plan.suggested);
        QCOMPARE(plan.candidates.size(), 5);

        facts.tickets.append(ticket(TicketCategory::NoHeat, 4, 1));
        plan = planIncident(facts);
        QVERIFY(plan.suggested);
        QCOMPARE(plan.category, TicketCategory::NoHeat);
        QCOMPARE(plan.tier, Tier::Yellow);
        QCOMPARE(plan.candidates.size(), 6);
        QVERIFY(plan.reasons.first().contains(u"5"_s));
        QCOMPARE(plan.households, 48);
        QCOMPARE(plan.community, CommunityId(u"HF"_s));
        QCOMPARE(plan.station, StationId(u"S1"_s));
        QCOMPARE(plan.branch, BranchId(u"north"_s));

        facts.nowMs += 3 * 60 * kMinute; // long ago: no suggestion, and it is said as of the day before
        plan = planIncident(facts);
        QVERIFY(!plan.suggested);
        QCOMPARE(plan.category, TicketCategory::NoHeat);
        QCOMPARE(plan.candidates.size(), 6);
        QCOMPARE(plan.reasons.size(), 1);
        QVERIFY(plan.reasons.first().contains(u"5"_s));
        facts.nowMs += 24 * 60 * kMinute; // longer ago than that day: nothing
        plan = planIncident(facts);
        QVERIFY(plan.candidates.isEmpty());
        QCOMPARE(plan.category, TicketCategory::Other);
    }

    void closedTicketsAndOthersChildrenStayOut()
    {
        IncidentFacts facts = area();
        for (int i = 0; i < 6; ++i)
            facts.tickets.append(ticket(TicketCategory::NoHeat, i, 10));
        facts.tickets[0].step = TicketStep::Closed;
        IncidentRecord standing = sample();
        standing.children = {facts.tickets.at(1).id};
        facts.standing = {standing};
        const IncidentPlan plan = planIncident(facts);
        QCOMPARE(plan.candidates.size(), 4);
        for (const Ticket &candidate : plan.candidates)
            QVERIFY(candidate.id != facts.tickets.at(0).id && candidate.id != facts.tickets.at(1).id);
    }

    /// Five reports that an incident has already must not propose a second one, whatever comes after.
    void whatAnIncidentHasCountsForNothing()
    {
        IncidentFacts facts = area();
        IncidentRecord standing = sample();
        for (int i = 0; i < 5; ++i) {
            facts.tickets.append(ticket(TicketCategory::NoHeat, i, 10));
            if (i > 0)
                standing.children.append(facts.tickets.last().id);
        }
        Ticket parent = ticket(TicketCategory::NoHeat, 9, 5);
        parent.id = standing.parent;
        facts.tickets.append(parent);
        facts.standing = {standing};
        IncidentPlan plan = planIncident(facts); // one report that is nobody's
        QVERIFY(!plan.suggested);
        QCOMPARE(plan.candidates.size(), 1);
        QVERIFY2(plan.reasons.first().contains(u" 1 "_s), qPrintable(plan.reasons.first()));
        facts.standing.clear();
        plan = planIncident(facts);
        QVERIFY(plan.suggested);
        QVERIFY(plan.joinTo.isNull());
    }

    void laterReportsOfTheSameHousesCouldJoin()
    {
        IncidentFacts facts = area();
        facts.tickets = {ticket(TicketCategory::NoHeat, 0, 10), ticket(TicketCategory::UnevenHeat, 1, 8)};
        IncidentRecord standing = sample();
        standing.houses = {facts.tickets.first().building};
        facts.standing = {standing};
        IncidentPlan plan = planIncident(facts);
        QCOMPARE(plan.joinTo, standing.parent);
        QCOMPARE(plan.joinNumber, standing.number);
        QCOMPARE(plan.joining, QList<TicketId>{facts.tickets.first().id}); // not the other house's
        facts.standing.first().category = TicketCategory::LeakNetwork; // another matter
        QVERIFY(planIncident(facts).joinTo.isNull());
        facts.standing.first().category = standing.category;
        facts.standing.first().houses = {BuildingId(u"elsewhere"_s)};
        QVERIFY(planIncident(facts).joinTo.isNull());
        facts.standing.first().houses = standing.houses;
        facts.standing.first().children = {facts.tickets.first().id}; // has joined
        QVERIFY(planIncident(facts).joinTo.isNull());
    }

    void aTraceIsALeakEvenBeforeAnybodyCalls()
    {
        IncidentFacts facts = area();
        QCOMPARE(planIncident(facts).category, TicketCategory::Other);
        facts.traceReasons = {u"三户在 60 m 内报漏水"_s};
        const IncidentPlan plan = planIncident(facts);
        QCOMPARE(plan.category, TicketCategory::LeakNetwork);
        QCOMPARE(plan.tier, Tier::Red);
        QCOMPARE(plan.reasons, facts.traceReasons);
        QVERIFY(!plan.suggested);
    }

private:
    [[nodiscard]] IncidentRecord sample() const
    {
        IncidentRecord record;
        record.parent = TicketId::make(m_clock);
        record.number = u"NC-25-031877"_s;
        record.place = u"和丰家园"_s;
        record.branch = BranchId(u"north"_s);
        record.category = TicketCategory::NoHeat;
        record.houses = {BuildingId(u"HF-3"_s), BuildingId(u"HF-4"_s)};
        record.children = {TicketId::make(m_clock), TicketId::make(m_clock)};
        record.reasons = {u"最近 120 分钟有 5 户报“不热”"_s};
        return record;
    }
    [[nodiscard]] static IncidentFacts area()
    {
        IncidentFacts facts;
        facts.nowMs = kNow;
        facts.place = u"和丰家园"_s;
        for (const QString &id : {u"HF-3"_s, u"HF-4"_s}) {
            Building building;
            building.id = BuildingId(id);
            building.community = CommunityId(u"HF"_s);
            building.station = StationId(u"S1"_s);
            building.branch = BranchId(u"north"_s);
            facts.buildings.append(building);
            facts.houses.append(building.id);
            facts.households.insert(building.id, 24);
        }
        return facts;
    }
    [[nodiscard]] Ticket ticket(TicketCategory category, int household, int minutesAgo) const
    {
        Ticket made;
        made.id = TicketId::make(m_clock);
        made.category = category;
        made.account = AccountNo(QString::number(household));
        made.building = BuildingId(household % 2 == 0 ? u"HF-3"_s : u"HF-4"_s);
        made.openedMs = kNow - minutesAgo * kMinute;
        made.step = TicketStep::Dispatch;
        return made;
    }

    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"
