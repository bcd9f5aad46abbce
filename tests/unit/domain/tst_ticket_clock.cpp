// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket_clock.h"

#include <QTest>

using namespace Warmline;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kStart = 1'763'600'000'000;

qint64 at(int minutes)
{
    return kStart + minutes * kMinute;
}

/// Accept 0-2, dispatch 2-5, handle since 5; tier yellow (2 h).
Ticket running()
{
    Ticket t;
    t.tier = Tier::Yellow;
    t.openedMs = at(0);
    t.step = TicketStep::Handle;
    t.spans = {{TicketStep::Accept, at(0), at(2), {}},
               {TicketStep::Dispatch, at(2), at(5), {}},
               {TicketStep::Handle, at(5), 0, {}}};
    return t;
}

} // namespace

class TestTicketClock : public QObject
{
    Q_OBJECT

private slots:
    void limitsOfTheTiers();
    void runsFromOpening();
    void pausesAreTakenOut();
    void aStandingPauseStops();
    void pauseAcrossSteps();
    void sentBackTicketsKeepCounting();
    void closedTicketsStandStill();
    void closedTimeBeforeReopeningDoesNotCount();
    void stepLimits();
    void handOver();
};

void TestTicketClock::limitsOfTheTiers()
{
    const TicketLimits limits;
    QCOMPARE(limits.forTier(Tier::Red), 30 * kMinute);
    QCOMPARE(limits.forTier(Tier::Yellow), 120 * kMinute);
    QCOMPARE(limits.forTier(Tier::Blue), 24 * 60 * kMinute);
}

void TestTicketClock::runsFromOpening()
{
    const ClockReading r = TicketClock::total(running(), {}, at(35));
    QCOMPARE(r.usedMs, 35 * kMinute);
    QCOMPARE(r.limitMs, 120 * kMinute);
    QCOMPARE(r.leftMs(), 85 * kMinute);
    QVERIFY(!r.overdue() && !r.paused && !r.stopped);
    QCOMPARE(TicketClock::deadlineMs(running(), {}, at(35)), at(120));
    QVERIFY(!TicketClock::total(running(), {}, at(120)).overdue());
    QVERIFY(TicketClock::total(running(), {}, at(121)).overdue());
}

void TestTicketClock::pausesAreTakenOut()
{
    Ticket t = running();
    t.pauses = {{at(10), at(20), {}}, {at(30), at(33), {}}};
    QCOMPARE(TicketClock::total(t, {}, at(40)).usedMs, 27 * kMinute);
    QCOMPARE(TicketClock::total(t, {}, at(15)).usedMs, 10 * kMinute); // in the middle of the first
    QCOMPARE(TicketClock::deadlineMs(t, {}, at(40)), at(133));
}

void TestTicketClock::aStandingPauseStops()
{
    Ticket t = running();
    t.pauses = {{at(10), 0, {}}};
    const ClockReading r = TicketClock::total(t, {}, at(500));
    QCOMPARE(r.usedMs, 10 * kMinute);
    QVERIFY(r.paused);
    QCOMPARE(TicketClock::deadlineMs(t, {}, at(500)), at(610));
}

void TestTicketClock::pauseAcrossSteps()
{
    Ticket t = running();
    t.pauses = {{at(1), at(7), {}}}; // 1 min of accept, all of dispatch, 2 min of handle
    QCOMPARE(TicketClock::total(t, {}, at(10)).usedMs, 4 * kMinute);
    QCOMPARE(TicketClock::step(t, {}, at(10)).usedMs, 3 * kMinute);
}

void TestTicketClock::sentBackTicketsKeepCounting()
{
    Ticket t = running();
    t.spans[2].leftMs = at(50);
    t.spans.append({TicketStep::Verify, at(50), at(70), {}});
    t.spans.append({TicketStep::Handle, at(70), 0, {}});
    QCOMPARE(TicketClock::total(t, {}, at(100)).usedMs, 100 * kMinute);
    QCOMPARE(TicketClock::step(t, {}, at(100)).usedMs, 30 * kMinute);
}

void TestTicketClock::closedTicketsStandStill()
{
    Ticket t = running();
    t.spans[2].leftMs = at(60);
    t.step = TicketStep::Closed;
    t.closedMs = at(60);
    const ClockReading r = TicketClock::total(t, {}, at(9000));
    QCOMPARE(r.usedMs, 60 * kMinute);
    QVERIFY(r.stopped && !r.overdue());
    QCOMPARE(TicketClock::deadlineMs(t, {}, at(9000)), at(120));
}

void TestTicketClock::closedTimeBeforeReopeningDoesNotCount()
{
    Ticket t = running();
    t.spans[2].leftMs = at(60);
    t.spans.append({TicketStep::Dispatch, at(1000), 0, {}});
    t.step = TicketStep::Dispatch;
    QCOMPARE(TicketClock::total(t, {}, at(1010)).usedMs, 70 * kMinute);
}

void TestTicketClock::stepLimits()
{
    Ticket t = running();
    QCOMPARE(TicketClock::step(t, {}, at(35)).limitMs, 120 * kMinute);
    t.spans.removeLast();
    t.spans.last().leftMs = 0;
    t.step = TicketStep::Dispatch;
    const ClockReading r = TicketClock::step(t, {}, at(18));
    QCOMPARE(r.limitMs, 15 * kMinute);
    QCOMPARE(r.usedMs, 16 * kMinute);
    QVERIFY(r.overdue());
    QCOMPARE(TicketClock::step(Ticket(), {}, at(18)).usedMs, 0);
}

void TestTicketClock::handOver()
{
    QCOMPARE(TicketClock::handOverMs(running()), std::optional<qint64>(3 * kMinute));
    Ticket t = running();
    t.spans = {{TicketStep::Accept, at(0), at(2), {}}, {TicketStep::Dispatch, at(2), 0, {}}};
    QCOMPARE(TicketClock::handOverMs(t), std::nullopt);
}

QTEST_GUILESS_MAIN(TestTicketClock)
#include "tst_ticket_clock.moc"
