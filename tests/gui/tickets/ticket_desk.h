// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_paths.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/segmented_control.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/triage_pane.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

/// A picture of the pane at this size, in the build folder.
inline void shoot(QWidget &pane, const QString &name, QSize size)
{
    const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/tickets"));
    QVERIFY(QDir().mkpath(folder));
    pane.resize(size);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    for (int i = 0; i < 6; ++i) // nested layouts settle from the inside out, one request each
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(pane.grab().save(folder + u'/' + name + u".png"_s));
}

/// Chooses as a person does.
inline void choose(QWidget *page, const QString &name, int value)
{
    auto *box = page->findChild<QComboBox *>(name);
    QVERIFY2(box, qPrintable(name));
    const int index = box->findData(value);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

/// All that the form needs for a ticket.
inline void fill(SeatFixture &seat, TicketFormPane &form, TriagePane &triage)
{
    auto *scope = triage.findChild<SegmentedControl *>(u"triage_scope"_s);
    emit scope->activated(2);
    choose(&form, u"ticket_category"_s, int(TicketCategory::NoHeat));
    choose(&form, u"ticket_tier"_s, int(Tier::Yellow));
    choose(&form, u"ticket_trade"_s, int(Trade::Riser));
    const WindowDriver driver(&form);
    driver.type(u"ticket_text"_s, u"整户发凉，自昨夜起；楼上、楼下同样不热，对门正常。户内有 78 岁老人。"_s);
    auto *temperature = driver.need<QLineEdit>(u"ticket_temperature"_s);
    temperature->setFocus();
    QTest::keyClicks(temperature, u"16"_s);
    QCOMPARE(seat.tickets().draft().reportedTemperatureTenths, 160);
    QVERIFY(seat.tickets().draft().missing().isEmpty());
}

/// A seat with the form of tickets on its screen, and the strip that asks for the scope.
struct FormDesk
{
    SeatFixture seat;
    TicketFormPane form{seat.tickets(), seat.contact(), *seat.clock};
    TriagePane triage{seat.tickets()};
    WindowDriver driver{&form};

    FormDesk()
    {
        form.resize(736, 560);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
    }
    /// Somebody rings, and the form is his.
    void ring()
    {
        QVERIFY(seat.ring());
        QTRY_VERIFY(form.showsContent());
    }
    /// Where the ticket in the form stands; 0: there is none.
    [[nodiscard]] int step()
    {
        const auto &details = seat.tickets().details();
        return details ? int(details->row.ticket.step) : 0;
    }
    /// Tickets in the store; -1: it can't be read.
    [[nodiscard]] qint64 storedTickets()
    {
        auto count = seat.store->ask([](Queries &queries) { return queries.ticketCount({}); });
        count.waitForFinished();
        return count.result().value_or(-1);
    }
};

/// Eleven tickets in all tiers and steps, one of them paused, two overdue.
inline void addTickets(SeatFixture &seat)
{
    const qint64 now = SeatFixture::kNow;
    constexpr qint64 min = 60'000;
    const auto account = [](int unit, int room) { return u"3100%1%2%3"_s.arg(unit).arg(room).arg(7); };
    int number = 31'540;
    const auto add = [&](SeatFixture::Past past) { seat.addTicket(past, u"NC-25-0%1"_s.arg(number += 7)); };
    add({.account = account(1, 102),
         .category = TicketCategory::LeakIndoor,
         .tier = Tier::Red,
         .trade = Trade::Indoor,
         .text = u"室内漏水，立管弯头"_s,
         .openedMs = now - 42 * min});
    add({.account = account(1, 201),
         .category = TicketCategory::MeterFault,
         .tier = Tier::Blue,
         .trade = Trade::Meter,
         .text = u"热表读数异常"_s,
         .openedMs = now - 1570 * min});
    add({.account = account(2, 601),
         .tier = Tier::Red,
         .text = u"疑似爆管，漏水 3 起"_s,
         .openedMs = now - 26 * min,
         .step = TicketStep::Dispatch});
    add({.account = account(1, 602),
         .text = u"整户不热，顶层"_s,
         .openedMs = now - 103 * min,
         .temperatureTenths = 165});
    add({.account = account(2, 301),
         .category = TicketCategory::UnevenHeat,
         .text = u"客厅半热半凉"_s,
         .openedMs = now - 98 * min});
    add({.account = account(2, 602),
         .text = u"整户 17 °C，有新生儿"_s,
         .openedMs = now - 47 * min,
         .step = TicketStep::Dispatch,
         .temperatureTenths = 170});
    add({.account = account(1, 402),
         .category = TicketCategory::LeakIndoor,
         .text = u"漏水已关阀，停热"_s,
         .openedMs = now - 29 * min});
    add({.account = account(2, 401),
         .category = TicketCategory::UnevenHeat,
         .tier = Tier::Blue,
         .text = u"暖气片上热下凉"_s,
         .openedMs = now - 1080 * min,
         .step = TicketStep::Verify});
    add({.account = account(1, 302),
         .category = TicketCategory::BillingDispute,
         .tier = Tier::Blue,
         .trade = Trade::Billing,
         .text = u"要求解释金额不同"_s,
         .openedMs = now - 196 * min,
         .step = TicketStep::Accept});
    add({.account = account(2, 202),
         .category = TicketCategory::Noise,
         .tier = Tier::Blue,
         .trade = Trade::Station,
         .text = u"水泵噪声传入卧室"_s,
         .openedMs = now - 1220 * min});
    add({.account = account(2, 102),
         .tier = Tier::Blue,
         .text = u"约今日 18:00 后上门"_s,
         .openedMs = now - 900 * min,
         .pause = u"等用户"_s});
}

} // namespace Warmline::Testing
