// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map's tickets in the order of time: windows and numbers are those of a plain count, whatever came, went
// or changed, and what is no complaint lies on the map without being counted.
#include "app/services/map/ticket_timeline.h"

#include "app/core/clock.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Warmline;

namespace {

ComplaintPoint ticketAt(qint64 atMs, TicketCategory category = TicketCategory::NoHeat)
{
    static const SystemClock clock;
    return {QPointF(126.5, 45.7), atMs, Tier::Blue, category, TicketStep::Handle, TicketId::make(clock)};
}

} // namespace

class TestTicketTimeline : public QObject
{
    Q_OBJECT

private slots:
    void windowsAreThoseOfAPlainCount()
    {
        QRandomGenerator random(3);
        QList<ComplaintPoint> plain;
        for (int i = 0; i < 500; ++i)
            plain.append(
                ticketAt(random.bounded(1000), i % 5 ? TicketCategory::NoHeat : TicketCategory::Praise));
        TicketTimeline line(plain);
        for (int i = 0; i < 120; ++i) { // new ones, changed ones, ones that go
            if (i % 3 == 0) {
                plain.append(ticketAt(random.bounded(1000)));
                line.put(plain.last());
            } else if (i % 3 == 1) {
                ComplaintPoint &changed = plain[random.bounded(int(plain.size()))];
                changed.category = TicketCategory::PaymentQuery;
                line.put(changed);
            } else {
                const ComplaintPoint gone = plain.takeAt(random.bounded(int(plain.size())));
                const auto at = line.find(gone.atMs, gone.ticket);
                QVERIFY(at);
                line.remove(*at);
                QVERIFY(!line.find(gone.atMs, gone.ticket));
            }
            const qint64 from = random.bounded(1000);
            const qint64 to = from + random.bounded(300);
            const TicketTimeline::Range window = line.between(from, to);
            const auto inside = [&](const ComplaintPoint &t) { return t.atMs >= from && t.atMs < to; };
            QCOMPARE(line.size(), plain.size());
            QCOMPARE(window.size(), std::ranges::count_if(plain, inside));
            QCOMPARE(line.complaints(window), std::ranges::count_if(plain, [&](const ComplaintPoint &t) {
                         return inside(t) && t.isCounted();
                     }));
            double weight = 0;
            for (qsizetype at = window.first; at < window.end; ++at)
                weight += double(line.ground().at(at).weight);
            QCOMPARE(qint64(weight), line.complaints(window));
            QVERIFY(std::ranges::all_of(line.tickets(window), inside));
        }
        QVERIFY(std::ranges::is_sorted(line.tickets(), {}, &ComplaintPoint::atMs));
        const TicketTimeline part =
            line.filtered([](const ComplaintPoint &t) { return t.category == TicketCategory::Praise; });
        QVERIFY(part.size() > 0);
        QCOMPARE(part.complaints({0, part.size()}), 0);
    }
    void nothingIsNoTrouble()
    {
        TicketTimeline line;
        const TicketTimeline::Range none = line.between(0, 1000);
        QCOMPARE(none.size(), 0);
        QCOMPARE(line.complaints(none), 0);
        QVERIFY(line.tickets(none).isEmpty());
        const ComplaintPoint only = ticketAt(5);
        line.put(only);
        QCOMPARE(line.complaints(line.between(0, 1000)), 1);
        line.remove(0);
        QCOMPARE(line.complaints(line.between(0, 1000)), 0);
        QCOMPARE(line.size(), 0);
    }
    void whatIsNoComplaintIsNotCounted_data()
    {
        QTest::addColumn<TicketCategory>("category");
        QTest::addColumn<bool>("complaint");
        for (const TicketCategory category :
             {TicketCategory::Praise, TicketCategory::PaymentQuery, TicketCategory::SupplySchedule,
              TicketCategory::TicketProgress, TicketCategory::AccountService})
            QTest::newRow(qPrintable(categoryName(category))) << category << false;
        for (const TicketCategory category :
             {TicketCategory::NoHeat, TicketCategory::UnevenHeat, TicketCategory::LeakIndoor,
              TicketCategory::LeakNetwork, TicketCategory::BillingDispute, TicketCategory::ServiceComplaint,
              TicketCategory::Other})
            QTest::newRow(qPrintable(categoryName(category))) << category << true;
    }
    void whatIsNoComplaintIsNotCounted()
    {
        QFETCH(TicketCategory, category);
        QFETCH(bool, complaint);
        ComplaintPoint ticket = ticketAt(5, category);
        TicketTimeline line({ticket});
        QCOMPARE(line.complaints({0, 1}), complaint ? 1 : 0);
        ticket.gathers = true; // an incident's own ticket: its callers' are counted
        line.put(ticket);
        QCOMPARE(line.complaints({0, 1}), 0);
        QCOMPARE(line.ground().first().weight, 0.0F);
        QCOMPARE(line.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTicketTimeline)
#include "tst_ticket_timeline.moc"
