// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every place that shows a telephone number, or a household or crew that has one, calls it in the same way,
// and no number comes into sight by that: real panes and services over a real store.
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"

#include "app/services/command_registry.h"
#include "app/services/notice_service.h"
#include "app/services/panorama/panorama_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/warmline/desk/dial_desk.h"
#include "ui/common/dialling.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/number_key.h"
#include "ui/panorama/panorama_home_pane.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/palette_controller.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"
#include "ui/tickets/ticket_list_pane.h"
#include "ui/tickets/ticket_trail_pane.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

class TestDialling : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_seat = std::make_unique<SeatFixture>();
        m_window = std::make_unique<QWidget>();
        new QVBoxLayout(m_window.get());
        m_desk = std::make_unique<DialDesk>(*m_seat->services);
        m_desk->attach(*m_window);
        m_window->resize(1100, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_seat.reset();
    }

    void theCustomersCard()
    {
        auto *pane = new CustomerPane(m_seat->contact(), *m_seat->clock);
        pane->numbers().setService(*m_seat->services->customers);
        put(pane);
        m_seat->contact().open(AccountNo(SeatFixture::kAccount));
        QTRY_VERIFY(!pane->numbers().dialTarget().isEmpty());
        pane->numbers().setFocus();
        callsHere(SeatFixture::kCaller);
    }

    void thePanorama()
    {
        auto *pane = new PanoramaHomePane(*m_seat->services->panorama, *m_seat->clock);
        put(pane);
        m_seat->services->panorama->open(AccountNo(SeatFixture::kAccount));
        auto *key = pane->findChild<DialKey *>();
        QTRY_VERIFY(key->isVisible());
        pressed(key, SeatFixture::kCaller);
    }

    void theTicketList()
    {
        m_seat->addTicket({.openedMs = SeatFixture::kNow - 600'000}, u"NC-25-031540"_s);
        auto *filter = new TicketListFilter(m_seat->tickets(), m_window.get());
        auto *pane = new TicketListPane(m_seat->tickets(), *filter, *m_seat->clock);
        put(pane);
        filter->setView(TicketView::Open);
        auto *table = pane->findChild<QTableView *>(u"ticket_table"_s);
        const auto row = [table] {
            for (int i = 0; i < table->model()->rowCount(); ++i) {
                if (!table->model()->index(i, 0).data(TicketListModel::TicketIdRole).toString().isEmpty())
                    return table->model()->index(i, 0);
            }
            return QModelIndex();
        };
        QTRY_VERIFY(row().isValid());
        table->setCurrentIndex(row());
        table->setFocus();
        callsHere(SeatFixture::kCaller);
        menuCalls(table, row(), SeatFixture::kCaller);
    }

    void whoIsAskedAndWhoWasSent()
    {
        const TicketId asked = m_seat->addTicket(
            {.openedMs = SeatFixture::kNow - 7'200'000, .step = TicketStep::Verify}, u"NC-25-031547"_s);
        auto *pane = new TicketTrailPane(m_seat->tickets(), *m_seat->clock);
        put(pane);
        m_seat->tickets().showDetails(asked);
        const WindowDriver driver(pane);
        shows(asked, driver, u"trail_call_customer"_s);
        pressed(driver.need<DialKey>(u"trail_call_customer"_s), SeatFixture::kCaller);
        const TicketId sent =
            m_seat->addTicket({.openedMs = SeatFixture::kNow - 3'600'000}, u"NC-25-031554"_s);
        m_seat->tickets().showDetails(sent);
        shows(sent, driver, u"trail_call_crew"_s);
        auto *crew = driver.need<DialKey>(u"trail_call_crew"_s);
        QVERIFY(crew->dialTarget().number.startsWith(u"1540000900"_s));
        pressed(crew, crew->dialTarget().number);
    }

    void aCrewThatMightGo()
    {
        auto *box = new CrewBox;
        put(box);
        m_seat->tickets().loadCrews();
        QTRY_VERIFY(!m_seat->tickets().crews().isEmpty());
        box->setCrews(m_seat->tickets().crews(), {});
        auto *view = box->findChild<QListView *>(u"ticket_crew_list"_s);
        const QModelIndex first = view->model()->index(0, 0);
        const QString crew = first.data(CrewListModel::IdRole).toString();
        menuCalls(view, first, u"1540000900"_s + crew.last(1));
        QVERIFY(box->crew().isEmpty()); // called is not sent
    }

    void whoIsSearched()
    {
        CommandPalette palette(m_window.get());
        const PaletteController controller(*m_seat->services, palette);
        palette.open();
        const WindowDriver driver(&palette);
        auto *list = driver.need<QListView>(u"palette_list"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"310048217"_s);
        QTRY_VERIFY(
            list->model()->rowCount() > 0
            && list->model()->index(0, 0).data(PaletteModel::SubtitleRole).toString().contains(u"2671"_s));
        callsHere(SeatFixture::kCaller);
    }

    void theBellsMissedCall()
    {
        NoticeList list(*m_seat->services->notices, m_window.get());
        m_seat->line->ring(SeatFixture::kCaller, m_seat->clock->utcMs());
        CallSnapshot over = *m_seat->services->phone->call();
        over.state = TelephonyState::Ended;
        over.end = TelephonyEnd::NoAnswer;
        over.endedMs = over.offeredMs + 30'000;
        emit m_seat->line->callChanged(over);
        QWidget bell(m_window.get());
        list.toggle(&bell);
        auto *rows = list.findChild<QListView *>(u"notice_rows"_s);
        QCOMPARE(rows->model()->rowCount(), 1);
        menuCalls(rows, rows->model()->index(0, 0), SeatFixture::kCaller);
    }

    /// Of a temperature, a masked number or a sentence a part would be called.
    void whatOnlyHoldsDigitsIsNotCalled_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("temperature") << u"18.5"_s;
        QTest::newRow("masked") << u"154 **** 2671"_s;
        QTest::newRow("date and words") << u"2026-01-14 不热"_s;
        QTest::newRow("date") << u"2026-01-14"_s;
        QTest::newRow("room") << u"1203"_s;
    }
    void whatOnlyHoldsDigitsIsNotCalled()
    {
        QFETCH(QString, words);
        auto *text = new QLineEdit(words);
        put(text);
        text->setFocus();
        text->selectAll();
        QSignalSpy said(m_desk.get(), &DialDesk::said);
        QVERIFY(m_seat->services->commands->trigger(u"call.dial_here"_s));
        QCOMPARE(said.size(), 1);
        QVERIFY(m_seat->line->dialled.isEmpty());
    }

    void aNumberThatIsSelected()
    {
        auto *text = new QLineEdit(u"请回电 0451-8888 6666 张先生"_s);
        put(text);
        text->setFocus();
        text->setSelection(4, 14);
        QCOMPARE(text->selectedText().trimmed(), u"0451-8888 6666"_s);
        callsHere(u"045188886666"_s);
        text->deselect();
        QSignalSpy said(m_desk.get(), &DialDesk::said);
        QVERIFY(m_seat->services->commands->trigger(u"call.dial_here"_s));
        QCOMPARE(said.size(), 1);
        QVERIFY(m_seat->line->dialled.isEmpty());
    }

private:
    /// The step's form comes with the trail's key.
    void shows(const TicketId &ticket, const WindowDriver &driver, const QString &name)
    {
        const auto &details = m_seat->tickets().details();
        QTRY_VERIFY(details && details->row.ticket.id == ticket);
        const auto isShown = [&] { return driver.find(name) && driver.find(name)->isVisible(); };
        QTRY_VERIFY(driver.find(u"ticket_trail_next"_s)->isVisible());
        if (!isShown())
            driver.click(u"ticket_trail_next"_s);
        QTRY_VERIFY(isShown());
    }
    void put(QWidget *widget)
    {
        m_window->layout()->addWidget(widget);
        widget->show();
    }
    void called(const QString &number)
    {
        QTRY_COMPARE(m_seat->line->dialled, QStringList{number});
        m_seat->line->dialled.clear();
    }
    /// Ctrl+Alt+D where the keyboard is.
    void callsHere(const QString &number)
    {
        QCOMPARE(m_seat->services->commands->find(u"call.dial_here"_s)->keys, u"Ctrl+Alt+D"_s);
        QVERIFY(m_seat->services->commands->trigger(u"call.dial_here"_s));
        called(number);
    }
    /// The key says whom it calls, the number masked.
    void pressed(DialKey *key, const QString &number)
    {
        for (const QString &words : {key->text(), key->toolTip(), key->accessibleName()})
            QVERIFY2(!words.contains(number) && !words.contains(number.mid(3, 4)), qPrintable(words));
        QVERIFY(key->toolTip().contains(number.last(4)));
        QTest::mouseClick(key, Qt::LeftButton);
        called(number);
    }
    void menuCalls(QAbstractItemView *view, const QModelIndex &row, const QString &number)
    {
        const QPoint at = view->visualRect(row).center();
        QContextMenuEvent wish(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view->viewport(), &wish);
        auto *menu = view->findChild<QMenu *>(u"dial_menu"_s);
        QVERIFY(menu);
        QAction *call = menu->actions().first();
        QVERIFY2(!call->text().contains(number.mid(3, 4)), qPrintable(call->text()));
        call->trigger();
        menu->close();
        called(number);
    }

    std::unique_ptr<SeatFixture> m_seat;
    std::unique_ptr<DialDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestDialling)
#include "tst_dialling.moc"
