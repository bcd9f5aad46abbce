// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/presence_service.h"
#include "test_paths.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/source_field.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/presence_chip.h"
#include "ui/tickets/ticket_filter_pane.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"
#include "ui/tickets/ticket_list_pane.h"
#include "ui/tickets/ticket_trail_pane.h"
#include "ui/tickets/triage_pane.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

/// Form and ticket workspace over real services and a real store. Pictures go to the build folder.
class TicketsTest : public QObject
{
    Q_OBJECT

private:
    void shoot(QWidget &pane, const QString &name, QSize size)
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
    static void choose(QWidget *page, const QString &name, int value)
    {
        auto *box = page->findChild<QComboBox *>(name);
        QVERIFY2(box, qPrintable(name));
        const int index = box->findData(value);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        emit box->activated(index); // as a person's choice
    }
    void fill(SeatFixture &seat, TicketFormPane &form, TriagePane &triage)
    {
        auto *scope = triage.findChild<SegmentedControl *>(u"triage_scope"_s);
        emit scope->activated(2);
        choose(&form, u"ticket_category"_s, int(TicketCategory::NoHeat));
        choose(&form, u"ticket_tier"_s, int(Tier::Yellow));
        choose(&form, u"ticket_trade"_s, int(Trade::Riser));
        const WindowDriver driver(&form);
        driver.type(u"ticket_text"_s,
                    u"整户发凉，自昨夜起；楼上、楼下同样不热，对门正常。户内有 78 岁老人。"_s);
        auto *temperature = driver.need<QLineEdit>(u"ticket_temperature"_s);
        temperature->setFocus();
        QTest::keyClicks(temperature, u"16"_s);
        QCOMPARE(seat.tickets().draft().reportedTemperatureTenths, 160);
        QVERIFY(seat.tickets().draft().missing().isEmpty());
    }
    void addTickets(SeatFixture &seat)
    {
        const qint64 now = SeatFixture::kNow;
        constexpr qint64 min = 60'000;
        const auto account = [](int unit, int room) { return u"3100%1%2%3"_s.arg(unit).arg(room).arg(7); };
        int number = 31'540;
        const auto add = [&](SeatFixture::Past past) {
            seat.addTicket(past, u"NC-25-0%1"_s.arg(number += 7));
        };
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

private slots:
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::of()->setScheme(Theme::Scheme::Light);
        Theme::of()->setDensity(Theme::Density::Normal);
    }

    void missingFieldsAreMarkedAndFocused()
    {
        SeatFixture seat;
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        const WindowDriver driver(&form);
        form.resize(736, 560);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QVERIFY(!form.showsContent());
        QVERIFY(seat.ring());
        QTRY_VERIFY(form.showsContent());
        QVERIFY(form.title().contains(u"草稿"_s));
        QSignalSpy scope(&form, &TicketFormPane::scopeDemanded);
        QSignalSpy opened(&seat.tickets(), &TicketService::opened);
        form.submit();
        QCOMPARE(scope.size(), 1);
        QTRY_VERIFY(driver.need<QComboBox>(u"ticket_category"_s)->hasFocus());
        const auto fields = form.findChildren<SourceField *>();
        QCOMPARE(std::ranges::count_if(fields, &SourceField::isInvalid), 3); // category, tier, text
        shoot(form, u"form_invalid"_s, {736, 560});
        for (const SourceField *field : fields) {
            if (!field->isInvalid())
                continue;
            auto *sentence = field->parentWidget()->findChild<QLabel *>({}, Qt::FindDirectChildrenOnly);
            QVERIFY(sentence && sentence->isVisible());
            QTRY_VERIFY(sentence->geometry().top() >= field->geometry().bottom());
        }
        choose(&form, u"ticket_category"_s, int(TicketCategory::NoHeat));
        QCOMPARE(std::ranges::count_if(fields, &SourceField::isInvalid), 2);
        auto *temperature = driver.need<QLineEdit>(u"ticket_temperature"_s);
        temperature->setText(u"很冷"_s);
        form.submit();
        QVERIFY(static_cast<SourceField *>(temperature->parentWidget())->isInvalid());
        // None of that has opened a ticket: when it is all there, one is.
        temperature->clear();
        TriagePane triage(seat.tickets());
        fill(seat, form, triage);
        form.submit();
        QTRY_COMPARE(opened.size(), 1);
        auto count = seat.store->ask([](Queries &queries) { return queries.ticketCount({}); });
        QTRY_VERIFY(count.isFinished());
        QCOMPARE(count.result().value_or(-1), 1);
    }

    void draftIsKeptAndRestored()
    {
        SeatFixture seat;
        {
            TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
            TriagePane triage(seat.tickets());
            form.show();
            QVERIFY(seat.ring());
            QTRY_VERIFY(form.showsContent());
            QSignalSpy saved(&seat.tickets(), &TicketService::draftSaved);
            fill(seat, form, triage);
            QTRY_VERIFY(!saved.isEmpty());
            QVERIFY(form.findChild<ElidedLabel *>(u"ticket_draft_state"_s)->text().contains(u"已存"_s));
        }
        TicketFormPane again(seat.tickets(), seat.contact(), *seat.clock); // as after a change of language
        QCOMPARE(again.findChild<QPlainTextEdit *>(u"ticket_text"_s)->toPlainText().left(4), u"整户发凉"_s);
        QCOMPARE(again.findChild<QComboBox *>(u"ticket_tier"_s)->currentData().toInt(), int(Tier::Yellow));
        QCOMPARE(again.findChild<QLineEdit *>(u"ticket_temperature"_s)->text(), u"16"_s);
    }

    void fiveStepsToTheEnd()
    {
        SeatFixture seat;
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        TriagePane triage(seat.tickets());
        const WindowDriver driver(&form);
        form.resize(736, 560);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QVERIFY(seat.ring());
        QTRY_VERIFY(form.showsContent());
        fill(seat, form, triage);
        auto *primary = driver.need<KeyButton>(u"ticket_primary"_s);
        QCOMPARE(primary->text(), u"确认受理"_s);
        auto *crews =
            form.findChild<QWidget *>(u"ticket_draft_page"_s)->findChild<QListView *>(u"ticket_crew_list"_s);
        QTRY_COMPARE(crews->model()->rowCount(), 3); // the meter crew does not do risers
        QTest::mouseClick(crews->viewport(), Qt::LeftButton, {},
                          crews->visualRect(crews->model()->index(0, 0)).center());
        QCOMPARE(primary->text(), u"确认受理并派发"_s);
        QTest::mouseClick(primary, Qt::LeftButton);

        const auto step = [&] {
            return seat.tickets().details() ? int(seat.tickets().details()->row.ticket.step) : 0;
        };
        QTRY_COMPARE(step(), int(TicketStep::Handle));
        QVERIFY(form.title().contains(u"NC-"_s)
                || form.title().contains(seat.tickets().details()->row.ticket.number));
        QVERIFY(seat.tickets().draft().isEmpty()); // the card that is told again starts no second one
        QTRY_VERIFY(driver.need(u"ticket_result"_s)->isVisible());
        seat.clock->advance(600'000);
        driver.click(u"ticket_check_in"_s);
        QTRY_VERIFY(seat.tickets().details()->row.ticket.checkIn.has_value());
        QVERIFY(seat.tickets().draft().isEmpty());
        form.submit(); // no result yet
        QTRY_VERIFY(driver.need(u"ticket_result"_s)->hasFocus());
        QCOMPARE(step(), int(TicketStep::Handle));
        driver.type(u"ticket_result"_s, u"立管排气，阀门全开"_s);
        driver.need<QLineEdit>(u"ticket_measured"_s)->setText(u"19.5"_s);
        form.submit();
        QTRY_COMPARE(step(), int(TicketStep::Verify));
        QTRY_COMPARE(primary->text(), u"验证通过"_s);
        driver.need<SegmentedControl>(u"ticket_satisfied"_s)->setCurrentIndex(0);
        driver.need<SegmentedControl>(u"ticket_nps"_s)->setCurrentIndex(9);
        form.submit();
        QTRY_COMPARE(step(), int(TicketStep::Close));
        QCOMPARE(seat.tickets().details()->row.ticket.nps, 9);
        form.submit();
        QTRY_COMPARE(step(), int(TicketStep::Closed));
        QTRY_COMPARE(primary->text(), u"重开工单"_s);
        form.submit();
        auto *reason = driver.need<QLineEdit>(u"ticket_reason"_s);
        QTRY_VERIFY(reason->isVisible());
        QTest::keyClick(reason, Qt::Key_Return); // an empty reason is refused
        QVERIFY(reason->isVisible());
        driver.type(u"ticket_reason"_s, u"又不热了"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(step(), int(TicketStep::Dispatch));
    }

    void saveAndNextLeavesTheFormFree()
    {
        SeatFixture seat;
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        TriagePane triage(seat.tickets());
        form.show();
        QVERIFY(seat.ring());
        QTRY_VERIFY(form.showsContent());
        fill(seat, form, triage);
        QSignalSpy next(&form, &TicketFormPane::nextRequested);
        form.saveAndNext();
        QTRY_COMPARE(next.size(), 1);
        QTRY_VERIFY(!form.showsContent());
        QVERIFY(seat.tickets().draft().isEmpty());
    }

    void tellsWhoElseIsAtTheTicket()
    {
        SeatFixture seat;
        addTickets(seat);
        PresenceService presence(*seat.clock);
        QList<Presence> others;
        QList<PresenceNote> said;
        presence.setShare([&](const QList<PresenceNote> &notes) {
            said = notes;
            return QtFuture::makeReadyValueFuture(Result<QList<Presence>>(others));
        });
        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        form.setPresence(presence);
        auto *chip = form.findChild<PresenceChip *>(u"ticket_presence"_s);
        list.show();
        form.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        QVERIFY(chip->isHidden());
        QVERIFY(said.isEmpty()); // no ticket yet, nothing to tell

        const TicketId id = list.model()->idAt(1);
        others = {{EntityKind::Ticket, id.toString(), AgentId(u"liu"_s), PresenceKind::Views, 5},
                  {EntityKind::Ticket, id.toString(), AgentId(u"wangmin"_s), PresenceKind::Types, 7}};
        form.showTicket(id);
        QTRY_COMPARE(said, (QList<PresenceNote>{{EntityKind::Ticket, id.toString(), PresenceKind::Views}}));
        QTRY_VERIFY(!chip->isHidden());
        QCOMPARE(chip->text(), u"wangmin 正在输入 +1"_s);
        QCOMPARE(chip->toolTip(), u"wangmin 正在输入，liu 也在看"_s);
        QCOMPARE(chip->accessibleDescription(), chip->toolTip());

        auto *field = form.findChild<QPlainTextEdit *>(u"ticket_result"_s);
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Shift, Qt::ShiftModifier); // no letter
        QCOMPARE(said.first().what, PresenceKind::Views);
        QTest::keyClick(field, Qt::Key_A);
        QCOMPARE(said.first().what, PresenceKind::Types);

        form.hide(); // nobody sees it any more
        QVERIFY(said.isEmpty());
        QVERIFY(chip->isHidden());
        form.show();
        QCOMPARE(said.size(), 1);
    }

    void workspaceFiltersAndTrails()
    {
        SeatFixture seat;
        addTickets(seat);
        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        TicketFilterPane filters(seat.tickets(), filter);
        TicketTrailPane trail(seat.tickets(), *seat.clock);
        const WindowDriver driver(&list);
        list.resize(900, 800);
        list.show();
        filters.resize(180, 800);
        filters.show();
        trail.resize(392, 800);
        trail.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        QCOMPARE(list.model()->index(0, 0).data().toString(), u"超时 2"_s);
        QVERIFY(!trail.showsContent());
        list.table()->setCurrentIndex(list.model()->index(1, 0));
        QTRY_VERIFY(trail.showsContent());
        QVERIFY(trail.findChild<QListView *>(u"ticket_trail_list"_s)->model()->rowCount() >= 3);

        auto *tiers = filters.findChild<QListWidget *>(u"ticket_filter_tiers"_s);
        tiers->item(2)->setCheckState(Qt::Unchecked); // blue
        QTRY_COMPARE(list.model()->rowOf(list.model()->idAt(1)), 1);
        QTRY_VERIFY(list.title().endsWith(u" 6"_s));
        QVERIFY(driver.need(u"ticket_clear_filter"_s)->isVisible());
        driver.type(u"ticket_search"_s, u"没有这样的"_s);
        QTest::keyClick(driver.need(u"ticket_search"_s), Qt::Key_Return);
        QTRY_COMPARE(list.stateView()->state(), StateView::State::Empty);
        QTRY_VERIFY(!list.showsContent());
        driver.click(u"ticket_clear_filter"_s);
        QTRY_VERIFY(list.showsContent());
        QTRY_VERIFY(list.title().endsWith(u" 11"_s));
        QCOMPARE(tiers->item(2)->checkState(), Qt::Checked);

        // One household, from its card: closed tickets too, through every later showing of the workspace.
        seat.addTicket({.openedMs = SeatFixture::kNow - 900'000'000, .step = TicketStep::Closed},
                       u"NC-25-000001"_s);
        filter.setHousehold(AccountNo(SeatFixture::kAccount), u"和丰家园 3 号楼 2 单元 501"_s);
        QTRY_COMPARE(list.model()->rowCount(), 2);
        list.hide();
        list.show();
        QVERIFY(driver.need(u"ticket_household"_s)->isVisible());
        QTRY_VERIFY(list.model()->index(0, 0).data().toString().startsWith(u"已闭环"_s));
        filter.setView(TicketView::Overdue);
        QTRY_VERIFY(list.title().endsWith(u" 2"_s));
        QVERIFY(!driver.need(u"ticket_household"_s)->isVisible());

        // The next step, from the trail.
        const WindowDriver side(&trail);
        QVERIFY(!side.need(u"trail_result"_s)->isVisible());
        side.click(u"ticket_trail_next"_s);
        QTRY_VERIFY(side.need(u"trail_result"_s)->isVisible());
        side.type(u"trail_result"_s, u"换了弯头"_s);
        side.click(u"ticket_trail_next"_s);
        QTRY_COMPARE(int(seat.tickets().details()->row.ticket.step), int(TicketStep::Verify));
    }

    void everyControlHasAName()
    {
        SeatFixture seat;
        addTickets(seat);
        TicketListFilter filter(seat.tickets());
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        TicketFilterPane filters(seat.tickets(), filter);
        TicketTrailPane trail(seat.tickets(), *seat.clock);
        TriagePane triage(seat.tickets());
        QVERIFY(seat.ring());
        for (QWidget *pane : QList<QWidget *>{&form, &list, &filters, &trail, &triage}) {
            for (const auto *widget : pane->findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
                    || widget->inherits("QComboBoxListView")
                    || qobject_cast<StateView *>(
                        widget->parentWidget())) // its button is named when it is shown
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool named =
                    !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                const bool hiddenNext =
                    widget->objectName() == u"ticket_trail_next"_s; // named when a ticket is chosen
                QVERIFY2(named || hiddenNext,
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                    + widget->objectName()));
            }
        }
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<bool>("small");
        QTest::newRow("light") << false << false << false;
        QTest::newRow("dark") << true << false << false;
        QTest::newRow("rtl_1366") << false << true << true;
        QTest::newRow("light_1366") << false << false << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(bool, small);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Theme::of()->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        Theme::of()->setDensity(small ? Theme::Density::Compact : Theme::Density::Normal);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        SeatFixture seat;
        addTickets(seat);
        TicketFormPane form(seat.tickets(), seat.contact(), *seat.clock);
        TriagePane triage(seat.tickets());
        const QSize formSize = small ? QSize(650, 476) : QSize(736, 530);
        form.setTriageShown(small);
        form.resize(formSize);
        form.show();
        shoot(form, u"form_empty_"_s + tag, formSize);
        QVERIFY(seat.ring());
        QTRY_VERIFY(form.showsContent());
        seat.clock->advance(86'000);
        QTRY_VERIFY(seat.tickets().crews().size() > 2);
        fill(seat, form, triage);
        auto *crews =
            form.findChild<QWidget *>(u"ticket_draft_page"_s)->findChild<QListView *>(u"ticket_crew_list"_s);
        QTRY_COMPARE(crews->model()->rowCount(), 3);
        crews->setCurrentIndex(crews->model()->index(0, 0));
        QTRY_VERIFY(seat.tickets().draftSavedMs() > 0);
        shoot(triage, u"triage_"_s + tag, {small ? 650 : 736, 46});
        shoot(form, u"form_draft_"_s + tag, formSize);
        QVERIFY2(form.minimumSizeHint().width() <= formSize.width(),
                 qPrintable(QString::number(form.minimumSizeHint().width())));

        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        TicketFilterPane filters(seat.tickets(), filter);
        TicketTrailPane trail(seat.tickets(), *seat.clock);
        const int height = small ? 640 : 814;
        const int listWidth = small ? 700 : 936;
        list.resize(listWidth, height);
        list.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        list.table()->setCurrentIndex(list.model()->index(2, 0));
        trail.show();
        QTRY_VERIFY(trail.showsContent());
        QTRY_VERIFY(!seat.tickets().counts().tiers.isEmpty());
        shoot(list, u"list_"_s + tag, {listWidth, height});
        shoot(filters, u"filters_"_s + tag, {180, height});
        shoot(trail, u"trail_"_s + tag, {small ? 360 : 392, height});
        QVERIFY2(trail.minimumSizeHint().width() <= (small ? 360 : 392),
                 qPrintable(QString::number(trail.minimumSizeHint().width())));
        trail.advance();
        shoot(trail, u"trail_step_"_s + tag, {small ? 360 : 392, height});
        if (mirrored || dark)
            return;
        // The steps of an opened ticket.
        for (int step = int(TicketStep::Dispatch); step <= int(TicketStep::Closed); ++step) {
            const TicketId id = seat.addTicket({.text = u"整户发凉，自昨夜起"_s,
                                                .openedMs = SeatFixture::kNow - 6'000'000,
                                                .step = TicketStep(step),
                                                .promiseMs = SeatFixture::kNow + 3'600'000,
                                                .temperatureTenths = 160},
                                               u"NC-25-03190%1"_s.arg(step));
            form.showTicket(id);
            QTRY_VERIFY(form.title().endsWith(QString::number(step)));
            shoot(form, u"form_step%1_"_s.arg(step) + tag, formSize);
        }
    }
};

QTEST_MAIN(TicketsTest)
#include "tst_tickets.moc"
