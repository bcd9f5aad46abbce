// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The disk is full while the agent saves: the form says so, keeps what was typed, and saves it when there is
// room again.
#include "ticket_desk.h"
#include "ui/common/key_button.h"

#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TicketDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewTicketWaitsForRoom_data()
    {
        QTest::addColumn<bool>("fitsNumbers");
        QTest::newRow("no number") << false;
        QTest::newRow("no ticket") << true;
    }
    void aNewTicketWaitsForRoom()
    {
        QFETCH(bool, fitsNumbers);
        FormDesk desk;
        auto &[seat, form, triage, driver] = desk;
        desk.ring();
        fill(seat, form, triage);
        const QString typed = driver.need<QPlainTextEdit>(u"ticket_text"_s)->toPlainText();
        QVERIFY(typed.startsWith(u"整户发凉"_s));
        QSignalSpy opened(&seat.tickets(), &TicketService::opened);
        QSignalSpy failed(&seat.tickets(), &TicketService::actFailed);
        seat.journal->isFull = true;
        seat.journal->fitsNumbers = fitsNumbers;
        auto *primary = driver.need<KeyButton>(u"ticket_primary"_s);
        const auto *said = driver.need<QLabel>(u"ticket_message"_s);
        for (int tries = 0; tries < 2; ++tries) { // the key works again, and says it again
            QTest::mouseClick(primary, Qt::LeftButton);
            QTRY_COMPARE(failed.size(), tries + 1);
            QCOMPARE(said->text(), FillingJournal::kSentence);
            QVERIFY(said->isVisible());
            QVERIFY(primary->isEnabled());
            QCOMPARE(primary->text(), u"确认受理"_s);
            QVERIFY(form.title().contains(u"草稿"_s));
            QCOMPARE(driver.need<QPlainTextEdit>(u"ticket_text"_s)->toPlainText(), typed);
            QCOMPARE(driver.need<QLineEdit>(u"ticket_temperature"_s)->text(), u"16"_s);
            QCOMPARE(seat.tickets().draft().text, typed);
        }
        QCOMPARE(opened.size(), 0);
        QCOMPARE(desk.storedTickets(), 0);
        seat.journal->isFull = false;
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.storedTickets(), 1);
        QTRY_VERIFY(seat.tickets().details());
        QCOMPARE(seat.tickets().details()->row.ticket.text, typed);
        QTRY_VERIFY(!said->isVisible());
    }

    void aStepWaitsForRoom()
    {
        FormDesk desk;
        auto &[seat, form, triage, driver] = desk;
        form.showTicket(seat.addTicket({.openedMs = SeatFixture::kNow - 3'600'000}, u"NC-25-000007"_s));
        QTRY_COMPARE(desk.step(), int(TicketStep::Handle));
        QTRY_VERIFY(driver.need(u"ticket_result"_s)->isVisible());
        driver.type(u"ticket_result"_s, u"立管排气，阀门全开"_s);
        driver.need<QLineEdit>(u"ticket_measured"_s)->setText(u"19.5"_s);
        seat.journal->isFull = true;
        auto *primary = driver.need<KeyButton>(u"ticket_primary"_s);
        const auto *said = driver.need<QLabel>(u"ticket_message"_s);
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_COMPARE(said->text(), FillingJournal::kSentence);
        QVERIFY(said->isVisible());
        QVERIFY(primary->isEnabled());
        QCOMPARE(driver.need<QPlainTextEdit>(u"ticket_result"_s)->toPlainText(), u"立管排气，阀门全开"_s);
        QCOMPARE(driver.need<QLineEdit>(u"ticket_measured"_s)->text(), u"19.5"_s);
        QCOMPARE(desk.step(), int(TicketStep::Handle));
        seat.journal->isFull = false;
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_COMPARE(desk.step(), int(TicketStep::Verify));
        QTRY_VERIFY(!said->isVisible());
    }
};

QTEST_MAIN(TicketDiskTest)
#include "tst_ticket_disk.moc"
