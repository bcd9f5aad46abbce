// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/presence_service.h"
#include "tests/support/gui/looks.h"
#include "ticket_desk.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/tickets/presence_chip.h"
#include "ui/tickets/ticket_filter_pane.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"
#include "ui/tickets/ticket_list_pane.h"
#include "ui/tickets/ticket_trail_pane.h"

#include <QAbstractButton>
#include <QListView>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// List, filter and trail over real services and a real store, and the looks of all panes of tickets.
/// Pictures go to the build folder.
class TicketWorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Testing::Looks::reset(); }

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
        Testing::Looks::set(dark, mirrored, small ? Theme::Density::Compact : Theme::Density::Normal);
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

QTEST_MAIN(TicketWorkspaceTest)
#include "tst_ticket_workspace.moc"
