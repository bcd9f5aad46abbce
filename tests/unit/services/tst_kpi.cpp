// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/services/kpi/kpi.h"
#include "app/services/kpi/service_ecg.h"

#include <QTest>

#include <cmath>

using namespace Warmline;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kStart = 1'768'348'800'000; // any day

const AgentId kWang(QStringLiteral("1027"));
const AgentId kLi(QStringLiteral("1031"));

TicketId ticketId()
{
    static const SystemClock clock;
    return TicketId::make(clock);
}

Call call(qint64 offered, qint64 ringMs, qint64 talkMs, qint64 wrapMs, const AgentId &agent,
          int transfers = 0)
{
    static const SystemClock clock;
    Call c;
    c.id = CallId::make(clock);
    c.agent = agent;
    c.branch = BranchId(QStringLiteral("B1"));
    c.offeredMs = kStart + offered;
    c.transfers = transfers;
    if (ringMs < 0) {
        c.state = CallState::Missed;
        c.endedMs = c.offeredMs - ringMs;
        return c;
    }
    c.answeredMs = c.offeredMs + ringMs;
    c.endedMs = c.answeredMs + talkMs;
    c.wrappedMs = wrapMs >= 0 ? c.endedMs + wrapMs : 0; // less: nobody has wrapped it up
    c.state = wrapMs >= 0 ? CallState::Wrapped : CallState::Ended;
    return c;
}

Ticket ticket(qint64 opened, Tier tier, const QList<StepSpan> &spans, const QString &account = {})
{
    Ticket t;
    t.id = ticketId();
    t.number = QStringLiteral("NC-1");
    t.tier = tier;
    t.account = AccountNo(account);
    t.category = TicketCategory::NoHeat;
    t.openedBy = kWang;
    t.openedMs = kStart + opened;
    for (StepSpan span : spans) {
        span.enteredMs += t.openedMs;
        span.leftMs = span.leftMs == 0 ? 0 : span.leftMs + t.openedMs;
        t.spans.append(span);
        t.step = span.step;
    }
    return t;
}

} // namespace

class TestKpi : public QObject
{
    Q_OBJECT

private slots:
    void figuresOfCalls();
    void aWrapUpThatNobodyEnded();
    void occupancyIsByTime();
    void figuresOfTickets();
    void firstQuestion();
    void emergency();
    void judgement();
    void indicatorsWithoutDataSayNothing();
    void trendAndBand();
    void radar();
    void ecg();
};

void TestKpi::figuresOfCalls()
{
    KpiInput input;
    input.nowMs = kStart + kDay;
    input.calls = {
        call(0, 6'000, 4 * kMinute, 30'000, kWang), // 4.5 min
        call(kHour, 15'000, 7 * kMinute, 0, kWang, 1), // 7 min
        call(2 * kHour, 21'000, 2 * kMinute, 0, kLi, 2) // 2 min
    };
    input.calls.append(call(3 * kHour, -12'000, 0, 0, kLi));
    Call ringing = call(4 * kHour, 0, 0, 0, kLi);
    ringing.answeredMs = ringing.endedMs = 0;
    ringing.state = CallState::Offered;
    input.calls.append(ringing);
    Call out = call(5 * kHour, 9'000, kMinute, 0, kWang);
    out.direction = CallDirection::Outbound;
    input.calls.append(out);

    const auto figure = [&](KpiId id) { return Kpi::value(id, input, {}); };
    QCOMPARE(*figure(KpiId::FirstResponse).value, (6.0 + 15 + 21) / 3);
    QCOMPARE(figure(KpiId::FirstResponse).n, 3);
    QCOMPARE(*figure(KpiId::HandlingTime).value, (4.5 + 7 + 2 + 1) / 4);
    QCOMPARE(*figure(KpiId::TransfersPerSolved).value, 3.0 / 4);
    QCOMPARE(*figure(KpiId::AnswerRate).value, 75.0);
    QCOMPARE(figure(KpiId::AnswerRate).n, 4); // the ringing one is not judged, the outbound one is none
    QCOMPARE(*figure(KpiId::AnsweredWithin15).value, 100.0 * 2 / 3);
    QCOMPARE(*Kpi::percentile(Kpi::rows(KpiId::FirstResponse, input), 90), 21.0);
    QCOMPARE(*Kpi::percentile(Kpi::rows(KpiId::FirstResponse, input), 50), 15.0);
    QCOMPARE(Kpi::rows(KpiId::FirstResponse, input).first().agent, kWang);
}

/// The seat died in the wrap-up: it lasted as long as the record of states says, or nobody knows; it never
/// lasted nothing.
void TestKpi::aWrapUpThatNobodyEnded()
{
    KpiInput input;
    input.nowMs = kStart + kDay;
    input.calls = {call(0, 6'000, 4 * kMinute, kMinute, kWang), // 5 min
                   call(kHour, 6'000, 2 * kMinute, -1, kWang)};
    QCOMPARE(*Kpi::value(KpiId::HandlingTime, input, {}).value, 5.0);
    QCOMPARE(Kpi::value(KpiId::HandlingTime, input, {}).n, 1);
    const Call &died = input.calls.last();
    input.wrapUpEnds.insert(died.id, died.endedMs + kMinute); // 3 min
    QCOMPARE(*Kpi::value(KpiId::HandlingTime, input, {}).value, 4.0);
    QCOMPARE(Kpi::value(KpiId::HandlingTime, input, {}).n, 2);
    input.wrapUpEnds.insert(died.id, died.endedMs - 1'000); // clocks differ a little: not less than the call
    QCOMPARE(*Kpi::value(KpiId::HandlingTime, input, {}).value, 3.5);
}

/// A short day counts as little as it is long.
void TestKpi::occupancyIsByTime()
{
    const auto row = [](qint64 day, double share, qint64 ms) {
        return KpiRow{EntityKind::Agent, kWang.value, {}, kWang, {}, kStart + day * kDay, share, double(ms)};
    };
    const QList<KpiRow> rows{row(0, 0.9, kHour), row(1, 0.5, 7 * kHour)};
    QVERIFY(std::abs(*Kpi::aggregate(KpiId::Occupancy, rows) - 55.0) < 1e-9);
    QVERIFY(!Kpi::aggregate(KpiId::Occupancy, {}));
    QCOMPARE(Kpi::definition(KpiId::Occupancy).unit, QStringLiteral("%"));
}

void TestKpi::figuresOfTickets()
{
    KpiInput input;
    input.nowMs = kStart + 10 * kDay;
    Ticket good = ticket(0, Tier::Yellow,
                         {{TicketStep::Accept, 0, kMinute, kWang},
                          {TicketStep::Dispatch, kMinute, kMinute + 20'000, kWang},
                          {TicketStep::Handle, kMinute + 20'000, kHour, {}},
                          {TicketStep::Verify, kHour, 90 * kMinute, kWang},
                          {TicketStep::Close, 90 * kMinute, 100 * kMinute, kWang}});
    good.step = TicketStep::Closed;
    good.closedMs = good.openedMs + 100 * kMinute;
    good.satisfied = true;
    Ticket sentBack = ticket(kHour, Tier::Yellow,
                             {{TicketStep::Accept, 0, kMinute, kWang},
                              {TicketStep::Dispatch, kMinute, 2 * kMinute, kWang},
                              {TicketStep::Handle, 2 * kMinute, kHour, {}},
                              {TicketStep::Verify, kHour, 61 * kMinute, kWang},
                              {TicketStep::Handle, 61 * kMinute, 3 * kHour, {}},
                              {TicketStep::Verify, 3 * kHour, 181 * kMinute, kWang},
                              {TicketStep::Close, 181 * kMinute, 0, {}}});
    sentBack.satisfied = false;
    const Ticket fresh = ticket(10 * kDay - kMinute, Tier::Blue, {{TicketStep::Accept, 0, 0, {}}});
    input.tickets = {good, sentBack, fresh};

    QCOMPARE(*Kpi::value(KpiId::HandOver, input, {}).value, (20.0 + 60.0) / 2);
    QCOMPARE(*Kpi::value(KpiId::Resolution, input, {}).value, 50.0);
    QCOMPARE(Kpi::value(KpiId::Resolution, input, {}).n, 2);
    QCOMPARE(*Kpi::value(KpiId::CallbackSatisfaction, input, {}).value, 50.0);
    QCOMPARE(*Kpi::value(KpiId::TicketsOverdue, input, {}).value,
             100.0 / 3); // only the one sent back is over its 2 h
}

void TestKpi::firstQuestion()
{
    KpiInput input;
    input.nowMs = kStart + 20 * kDay;
    const QList<StepSpan> open{{TicketStep::Accept, 0, 0, {}}};
    input.tickets = {ticket(0, Tier::Blue, open, QStringLiteral("1")),
                     ticket(3 * kDay, Tier::Blue, open, QStringLiteral("1")),
                     ticket(0, Tier::Blue, open, QStringLiteral("2")),
                     ticket(8 * kDay, Tier::Blue, open, QStringLiteral("2")),
                     ticket(19 * kDay, Tier::Blue, open, QStringLiteral("3"))};
    Ticket other = ticket(kDay, Tier::Blue, open, QStringLiteral("2"));
    other.category = TicketCategory::BillingDispute;
    input.tickets.append(other);
    const KpiValue value = Kpi::value(KpiId::FirstQuestionResolution, input, {});
    QCOMPARE(value.n, 5); // the one of yesterday can't be judged yet
    QCOMPARE(*value.value, 80.0);
}

void TestKpi::emergency()
{
    KpiInput input;
    input.nowMs = kStart + 2 * kHour;
    const QList<StepSpan> handling{{TicketStep::Accept, 0, kMinute, kWang},
                                   {TicketStep::Dispatch, kMinute, 2 * kMinute, kWang},
                                   {TicketStep::Handle, 2 * kMinute, 0, {}}};
    Ticket inTime = ticket(0, Tier::Red, handling);
    inTime.checkIn = CheckIn{inTime.openedMs + 25 * kMinute, 0, 0, {}};
    Ticket late = ticket(0, Tier::Red, handling);
    late.checkIn = CheckIn{late.openedMs + 31 * kMinute, 0, 0, {}};
    const Ticket never = ticket(0, Tier::Red, handling);
    const Ticket stillTime = ticket(2 * kHour - 10 * kMinute, Tier::Red, handling);
    const Ticket yellow = ticket(0, Tier::Yellow, handling);
    input.tickets = {inTime, late, never, stillTime, yellow};
    const KpiValue value = Kpi::value(KpiId::EmergencyResponse, input, 90.0);
    QCOMPARE(value.n, 3);
    QCOMPARE(*value.value, 100.0 / 3);
}

void TestKpi::judgement()
{
    QCOMPARE(Kpi::judge(KpiId::FirstResponse, 15.0, 15.0, 20), KpiStatus::Met);
    QCOMPARE(Kpi::judge(KpiId::FirstResponse, 17.0, 15.0, 20), KpiStatus::Near);
    QCOMPARE(Kpi::judge(KpiId::FirstResponse, 17.5, 15.0, 20), KpiStatus::Missed);
    QCOMPARE(Kpi::judge(KpiId::AnswerRate, 85.0, 85.0, 20), KpiStatus::Met);
    QCOMPARE(Kpi::judge(KpiId::AnswerRate, 82.5, 85.0, 20), KpiStatus::Near);
    QCOMPARE(Kpi::judge(KpiId::AnswerRate, 81.9, 85.0, 20), KpiStatus::Missed);
    QCOMPARE(Kpi::judge(KpiId::AnswerRate, 99.0, 85.0, 19), KpiStatus::FewSamples);
    QCOMPARE(Kpi::judge(KpiId::Resolution, 99.0, {}, 500),
             KpiStatus::NoTarget); // never green without a target
    QCOMPARE(Kpi::judge(KpiId::Resolution, {}, {}, 0), KpiStatus::NoData);
}

void TestKpi::indicatorsWithoutDataSayNothing()
{
    KpiInput input;
    input.nowMs = kStart + kDay;
    for (int i = 0; i < 30; ++i)
        input.calls.append(call(i * kMinute, 5'000, kMinute, 0, kWang));
    for (const KpiId id : {KpiId::EmotionIndex, KpiId::OpinionSensitivity, KpiId::RedWarningResponse}) {
        const KpiValue value = Kpi::value(id, input, 0.85);
        QVERIFY(!value.value);
        QCOMPARE(value.status, KpiStatus::NoData);
    }
    QCOMPARE(Kpi::definitions().size(), 15);
    for (const KpiDefinition &definition : Kpi::definitions()) {
        QVERIFY(!definition.formula.isEmpty());
        QCOMPARE(Kpi::definition(definition.id).title, definition.title);
    }
}

void TestKpi::trendAndBand()
{
    KpiInput input;
    input.nowMs = kStart + 3 * kDay;
    input.calls = {call(kHour, 10'000, kMinute, 0, kWang), call(2 * kHour, 20'000, kMinute, 0, kWang),
                   call(2 * kDay, 6'000, kMinute, 0, kWang)};
    const QList<KpiRow> rows = Kpi::rows(KpiId::FirstResponse, input);
    const auto trend =
        Kpi::trend(KpiId::FirstResponse, rows, {kStart, kStart + kDay, kStart + 2 * kDay, kStart + 3 * kDay});
    QCOMPARE(trend.size(), 3);
    QCOMPARE(*trend[0].value, 15.0);
    QCOMPARE(trend[0].n, 2);
    QVERIFY(!trend[1].value); // no call: a gap, not a zero
    QCOMPARE(*trend[2].value, 6.0);

    KpiInput team;
    team.nowMs = kStart + kDay;
    for (int agent = 1; agent <= 5; ++agent) {
        for (int i = 0; i < 5; ++i)
            team.calls.append(
                call(agent * kHour + i * kMinute, agent * 1000, kMinute, 0, AgentId(QString::number(agent))));
    }
    team.calls.append(call(0, 90'000, kMinute, 0, AgentId(QStringLiteral("newcomer")))); // too few to count
    const auto band = Kpi::band(KpiId::FirstResponse, Kpi::rows(KpiId::FirstResponse, team));
    QVERIFY(band);
    QCOMPARE(band->agents, 5);
    QCOMPARE(band->low, 2.0);
    QCOMPARE(band->median, 3.0);
    QCOMPARE(band->high, 4.0);
    QVERIFY(!Kpi::band(KpiId::FirstResponse, Kpi::rows(KpiId::FirstResponse, input)));
}

void TestKpi::radar()
{
    QCOMPARE(*Kpi::radarRatio(KpiId::FirstResponse, 10.0, 15.0), 1.5); // shorter is better
    QCOMPARE(*Kpi::radarRatio(KpiId::FirstResponse, 30.0, 15.0), 0.5);
    QCOMPARE(*Kpi::radarRatio(KpiId::AnswerRate, 42.5, 85.0), 0.5);
    QCOMPARE(*Kpi::radarRatio(KpiId::FirstResponse, 0.0, 15.0), 2.0);
    QVERIFY(!Kpi::radarRatio(KpiId::Resolution, 90.0, {}));
}

void TestKpi::ecg()
{
    const QList<Call> calls{call(0, 5'000, kMinute, 0, kWang), call(9 * kMinute, -5'000, 0, 0, kWang),
                            call(10 * kMinute, 5'000, kMinute, 0, kWang),
                            call(-kMinute, 5'000, kMinute, 0, kWang)};
    const QList<Ticket> tickets{ticket(25 * kMinute, Tier::Red, {}), ticket(25 * kMinute, Tier::Blue, {})};
    const QList<Sample> outdoor{{kStart, -20, Quality::Good},
                                {kStart + 5 * kMinute, -22, Quality::Good},
                                {kStart + 12 * kMinute, 99, Quality::Bad}};
    const ServiceEcg ecg = Kpi::serviceEcg(calls, tickets, outdoor, {}, kStart, kStart + 30 * kMinute);
    QCOMPARE(ecg.calls, (QList<int>{2, 1, 0}));
    QCOMPARE(ecg.redTickets, (QList<int>{0, 0, 1}));
    QCOMPARE(*ecg.outdoor[0], -21.0);
    QVERIFY(!ecg.outdoor[1]); // a bad value is no value
    QVERIFY(!ecg.meanRoom[0]);
}

QTEST_APPLESS_MAIN(TestKpi)
#include "tst_kpi.moc"
