// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/presence_service.h"
#include "tests/support/gui/languages.h"
#include "tests/support/gui/looks.h"
#include "ticket_desk.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/tickets/presence_chip.h"
#include "ui/tickets/ticket_columns.h"
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
    void cleanup()
    {
        speak(u"zh_CN"_s);
        Testing::Looks::reset();
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

    /// What a ticket is about can be read also where the window is small and its words are long, and nothing
    /// else is cut for it.
    void theMatterStaysReadable_data() { addLanguages(); }
    void theMatterStaysReadable()
    {
        QFETCH(QString, language);
        speak(language);
        SeatFixture seat;
        for (int i = 0; i < 12; ++i) // of this morning
            seat.addTicket({.account = u"3100%1%2%3"_s.arg(1 + i % 2).arg(100 * (1 + i / 2) + 2).arg(7),
                            .tier = i < 4 ? Tier::Yellow : Tier::Blue,
                            .text = u"楼里好几家都说不热，昨晚起更冷"_s,
                            .openedMs = SeatFixture::kNow - 60'000LL * (20 + 12 * i),
                            .step = TicketStep::Dispatch,
                            .temperatureTenths = 160 + i},
                           u"NC-25-0315%1"_s.arg(40 + i));
        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        list.resize(language == u"ug"_s ? 660 : 705, 640); // what is left for it at 1366
        list.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        const Theme *theme = Theme::of();
        const QTableView *table = list.table();
        QTRY_VERIFY2(table->columnWidth(TicketListModel::ReasonColumn) >= theme->px(180),
                     qPrintable(QString::number(table->columnWidth(TicketListModel::ReasonColumn))));
        int all = 0;
        for (int column = 0; column < TicketListModel::ColumnCount; ++column)
            all += table->isColumnHidden(column) ? 0 : table->columnWidth(column);
        QVERIFY(all <= table->viewport()->width());
        for (const int column : {int(TicketListModel::NumberColumn), int(TicketListModel::AddressColumn)}) {
            const QFont font = theme->font(column == TicketListModel::AddressColumn ? TextRole::TableStrong
                                                                                    : TextRole::Table);
            const int room = table->columnWidth(column) - 2 * theme->px(8);
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                if (list.model()->isGroup(row))
                    continue;
                const QString words = list.model()->index(row, column).data().toString();
                const TicketColumns::Fold lines = TicketColumns::fold(column, words);
                const bool whole = Paint::textWidth(font, words) <= room
                                || (!lines.second.isEmpty() && Paint::textWidth(font, lines.first) <= room
                                    && Paint::textWidth(theme->font(TextRole::Note), lines.second) <= room);
                QVERIFY2(whole, qPrintable(words));
            }
        }
        list.resize(1300, 640); // with room everything stands in one line, the crew too
        QTRY_VERIFY(!table->isColumnHidden(TicketListModel::CrewColumn));
        QTRY_VERIFY(table->columnWidth(TicketListModel::NumberColumn)
                    >= Paint::textWidth(theme->font(TextRole::Table), u"NC-25-031547"_s) + 2 * theme->px(8));
        QCOMPARE(TicketColumns::fold(TicketListModel::NumberColumn, u"NC-25-031547"_s).first,
                 Format::isolate(u"NC-25-"_s));
        QCOMPARE(
            TicketColumns::fold(TicketListModel::NumberColumn, Format::isolate(u"NC-25-031547"_s)).second,
            Format::isolate(u"031547"_s));
    }

    /// "蓝 · 24 小时" with its count, whole, in the narrowest pane.
    void theFiltersWordsAreWhole_data() { addLanguages(); }
    void theFiltersWordsAreWhole()
    {
        QFETCH(QString, language);
        speak(language);
        SeatFixture seat;
        addTickets(seat);
        TicketListFilter filter(seat.tickets());
        TicketFilterPane filters(seat.tickets(), filter);
        seat.tickets().setListActive(true);
        filter.apply();
        QTRY_VERIFY(!seat.tickets().counts().tiers.isEmpty());
        filters.resize(filters.minimumSizeHint().width(), 400); // the bar that scrolls is there, too
        filters.show();
        QVERIFY(QTest::qWaitForWindowExposed(&filters));
        const Theme *theme = Theme::of();
        for (const auto *list : filters.findChildren<QListWidget *>()) {
            for (int row = 0; row < list->count(); ++row) {
                const QListWidgetItem *item = list->item(row);
                const bool ticked = item->flags() & Qt::ItemIsUserCheckable;
                const bool tier = list->objectName() == u"ticket_filter_tiers"_s;
                const int wanted = Paint::textWidth(theme->font(TextRole::Table), item->text() + u"888"_s)
                                 + theme->px(12 + 12 + 6 + (ticked ? 23 : 0) + (tier ? 20 : 0));
                QTRY_VERIFY2(list->viewport()->width() >= wanted, qPrintable(item->text()));
            }
        }
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
