// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket_clock.h"
#include "app/simulation/city_blocks.h"
#include "app/simulation/city_contacts.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kNow = 1'767'000'000'000;
}

class TestCityContacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_plan = std::make_unique<CityPlan>(CityPlan::make({6'000, 7}));
        m_heat = std::make_unique<CityHeat>(*m_plan, CityFaults::make(*m_plan), m_season);
        m_heat->advanceTo(m_season.hours());
        m_contacts = std::make_unique<CityContacts>(*m_heat);
    }

    void countsAreExact()
    {
        QCOMPARE(int(m_contacts->contacts().size()), m_plan->options.seasonCalls());
        QCOMPARE(m_contacts->ticketCount(m_season.startMs(), kNow + 1), m_plan->options.seasonTickets());
        QCOMPARE(m_contacts->calls(m_season.startMs(), kNow + CitySeason::kHourMs).size(),
                 m_plan->options.seasonCalls());
    }

    void coldDaysRing()
    {
        // Correlation of calls about the cold with the day's outdoor temperature.
        std::vector<double> calls(CitySeason::kDays, 0), outdoor(CitySeason::kDays, 0);
        for (const CityContact &contact : m_contacts->contacts()) {
            if (contact.topic == TicketCategory::NoHeat)
                ++calls[size_t(std::min<qint64>(CitySeason::kDays - 1,
                                                (contact.atMs - m_season.startMs()) / CitySeason::kDayMs))];
        }
        for (int hour = 0; hour < m_season.hours(); ++hour)
            outdoor[size_t(hour / 24)] += m_heat->weather().outdoor_C(m_season.hourMs(hour)) / 24;
        double mc = 0, mo = 0, cc = 0, oo = 0, co = 0;
        for (size_t i = 0; i < calls.size(); ++i) {
            mc += calls[i] / double(calls.size());
            mo += outdoor[i] / double(calls.size());
        }
        for (size_t i = 0; i < calls.size(); ++i) {
            cc += (calls[i] - mc) * (calls[i] - mc);
            oo += (outdoor[i] - mo) * (outdoor[i] - mo);
            co += (calls[i] - mc) * (outdoor[i] - mo);
        }
        const double r = co / std::sqrt(cc * oo);
        QVERIFY2(r < -0.4, qPrintable(QString::number(r)));
    }

    void closedBranchRingsDownstream()
    {
        // Most calls of the last hours about the cold come from behind the valve that is shut now.
        const PlantFault &fault = m_heat->faults().presentBranchFault();
        int behind = 0, elsewhereOfStation = 0;
        for (const CityContact &contact : m_contacts->contacts()) {
            if (contact.atMs < kNow - 5 * CitySeason::kHourMs || contact.topic != TicketCategory::NoHeat)
                continue;
            const CityBuilding &house =
                m_plan->buildings[size_t(m_plan->households[size_t(contact.household)].building)];
            if (house.station == fault.station)
                ++(house.branch == fault.branch ? behind : elsewhereOfStation);
        }
        QVERIFY2(behind >= 5 && behind > 3 * elsewhereOfStation,
                 qPrintable(QStringLiteral("%1 %2").arg(behind).arg(elsewhereOfStation)));
    }

    void whoCalledWaits()
    {
        // A cold home calls again, but not day after day as if nobody were coming.
        QHash<int, int> calls;
        for (const CityContact &contact : m_contacts->contacts()) {
            if (contact.topic == TicketCategory::NoHeat || contact.topic == TicketCategory::UnevenHeat)
                ++calls[contact.household];
        }
        const auto most = std::ranges::max_element(calls);
        const auto often = std::ranges::count_if(calls, [](int n) { return n > 12; });
        QVERIFY2(*most <= 40, qPrintable(QString::number(*most)));
        QVERIFY2(often * 50 < calls.size(), qPrintable(u"%1 of %2"_s.arg(often).arg(calls.size())));
    }

    void sharesAreTheTrades()
    {
        int great = 0, tickets = 0, north = 0, south = 0, northAll = 0, southAll = 0, answered = 0;
        for (const CityContact &contact : m_contacts->contacts()) {
            answered += contact.answered;
            const FlatOrientation side = m_plan->households[size_t(contact.household)].orientation;
            if (contact.topic == TicketCategory::NoHeat) {
                north += side == FlatOrientation::North;
                south += side == FlatOrientation::South;
            }
            if (contact.ticket < 0)
                continue;
            ++tickets;
            great += contact.topic == TicketCategory::NoHeat || contact.topic == TicketCategory::UnevenHeat
                  || contact.topic == TicketCategory::BillingDispute;
        }
        for (const CityHousehold &home : m_plan->households) {
            northAll += home.orientation == FlatOrientation::North;
            southAll += home.orientation == FlatOrientation::South;
        }
        QVERIFY2(great >= 0.7 * tickets, qPrintable(QString::number(double(great) / tickets))); // S033
        const double ratio = (double(north) / northAll) / (double(south) / southAll);
        QVERIFY2(ratio > 1.3 && ratio < 4, qPrintable(QString::number(ratio))); // S080: 2.3
        const double rate = double(answered) / double(m_contacts->contacts().size());
        QVERIFY2(rate > 0.82 && rate < 0.98, qPrintable(QString::number(rate)));
    }

    void ticketsAreWhole()
    {
        const QList<Ticket> tickets = m_contacts->tickets(m_season.startMs(), kNow + 1, u"NC-25-"_s, 1);
        QCOMPARE(tickets.size(), m_plan->options.seasonTickets());
        QSet<QString> numbers;
        QSet<TicketId> ids;
        int open = 0, late = 0, closed = 0;
        for (const Ticket &ticket : tickets) {
            numbers.insert(ticket.number);
            ids.insert(ticket.id);
            QVERIFY(!ticket.spans.isEmpty());
            qint64 at = ticket.openedMs;
            for (qsizetype i = 0; i < ticket.spans.size(); ++i) {
                const StepSpan &span = ticket.spans.at(i);
                QCOMPARE(span.enteredMs, at);
                const bool last = i + 1 == ticket.spans.size();
                QCOMPARE(span.leftMs == 0, last && ticket.step != TicketStep::Closed);
                QVERIFY(span.leftMs == 0
                        || (span.leftMs > span.enteredMs && span.leftMs < kNow && !span.by.isEmpty()));
                at = span.leftMs;
            }
            QCOMPARE(ticket.closedMs != 0, ticket.step == TicketStep::Closed);
            QVERIFY(m_plan->householdOf(ticket.account) >= 0);
            QVERIFY(!ticket.text.isEmpty() && !ticket.text.contains(u'%'));
            open += ticket.step != TicketStep::Closed;
            if (ticket.step == TicketStep::Closed) {
                ++closed;
                late += TicketClock::total(ticket, {}, kNow).overdue();
            }
        }
        QCOMPARE(numbers.size(), tickets.size());
        QCOMPARE(ids.size(), tickets.size());
        QVERIFY2(open >= 3 && open < tickets.size() / 10, qPrintable(QString::number(open)));
        const double share = double(late) / closed;
        QVERIFY2(share > 0.05 && share < 0.35, qPrintable(QString::number(share))); // S049: 23 %
    }

    void sameSeedSameCalls()
    {
        CityHeat again(*m_plan, CityFaults::make(*m_plan), m_season);
        again.advanceTo(m_season.hours());
        const CityContacts twin(again);
        const qint64 from = kNow - 5 * CitySeason::kDayMs;
        QCOMPARE(twin.calls(from, kNow), m_contacts->calls(from, kNow));
        QCOMPARE(twin.tickets(from, kNow, u"X"_s, 1), m_contacts->tickets(from, kNow, u"X"_s, 1));
    }

    void callsLinkTheirTickets()
    {
        const qint64 from = kNow - 5 * CitySeason::kDayMs;
        QHash<CallId, TicketId> linked;
        for (const Call &call : m_contacts->calls(from, kNow)) {
            QVERIFY(call.offeredMs < kNow && call.endedMs < kNow + 60'000);
            QVERIFY(call.state == CallState::Missed
                    || (call.answeredMs >= call.offeredMs && call.wrappedMs > call.endedMs));
            if (!call.ticket.isNull())
                linked.insert(call.id, call.ticket);
        }
        const auto tickets = m_contacts->tickets(from, kNow, u"X"_s, 1);
        QVERIFY(!tickets.isEmpty());
        for (const Ticket &ticket : tickets)
            QCOMPARE(linked.value(ticket.call), ticket.id);
    }

private:
    CitySeason m_season{kNow};
    std::unique_ptr<CityPlan> m_plan;
    std::unique_ptr<CityHeat> m_heat;
    std::unique_ptr<CityContacts> m_contacts;
};

QTEST_GUILESS_MAIN(TestCityContacts)
#include "tst_city_contacts.moc"
