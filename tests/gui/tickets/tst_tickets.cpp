// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket_desk.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/source_field.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// The form, from an empty one to a closed ticket, over real services and a real store.
class TicketsTest : public QObject
{
    Q_OBJECT

private slots:
    void missingFieldsAreMarkedAndFocused()
    {
        FormDesk desk;
        auto &[seat, form, triage, driver] = desk;
        QVERIFY(!form.showsContent());
        desk.ring();
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
        fill(seat, form, triage);
        form.submit();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.storedTickets(), 1);
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
        FormDesk desk;
        auto &[seat, form, triage, driver] = desk;
        desk.ring();
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

        QTRY_COMPARE(desk.step(), int(TicketStep::Handle));
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
        QCOMPARE(desk.step(), int(TicketStep::Handle));
        driver.type(u"ticket_result"_s, u"立管排气，阀门全开"_s);
        driver.need<QLineEdit>(u"ticket_measured"_s)->setText(u"19.5"_s);
        form.submit();
        QTRY_COMPARE(desk.step(), int(TicketStep::Verify));
        QTRY_COMPARE(primary->text(), u"验证通过"_s);
        driver.need<SegmentedControl>(u"ticket_satisfied"_s)->setCurrentIndex(0);
        driver.need<SegmentedControl>(u"ticket_nps"_s)->setCurrentIndex(9);
        form.submit();
        QTRY_COMPARE(desk.step(), int(TicketStep::Close));
        QCOMPARE(seat.tickets().details()->row.ticket.nps, 9);
        form.submit();
        QTRY_COMPARE(desk.step(), int(TicketStep::Closed));
        QTRY_COMPARE(primary->text(), u"重开工单"_s);
        form.submit();
        auto *reason = driver.need<QLineEdit>(u"ticket_reason"_s);
        QTRY_VERIFY(reason->isVisible());
        QTest::keyClick(reason, Qt::Key_Return); // an empty reason is refused
        QVERIFY(reason->isVisible());
        driver.type(u"ticket_reason"_s, u"又不热了"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(desk.step(), int(TicketStep::Dispatch));
    }

    void saveAndNextLeavesTheFormFree()
    {
        FormDesk desk;
        auto &[seat, form, triage, driver] = desk;
        desk.ring();
        fill(seat, form, triage);
        QSignalSpy next(&form, &TicketFormPane::nextRequested);
        form.saveAndNext();
        QTRY_COMPARE(next.size(), 1);
        QTRY_VERIFY(!form.showsContent());
        QVERIFY(seat.tickets().draft().isEmpty());
    }
};

QTEST_MAIN(TicketsTest)
#include "tst_tickets.moc"
