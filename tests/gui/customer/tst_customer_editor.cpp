// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Correcting a household's contact data from its card: what is typed is written and shown, numbers stay
// masked, what was corrected is taken back, what is wrong is told, a colleague's edit is seen in time, and
// nothing is saved or lost that nobody touched.
#include "app/services/customer/customer_service.h"
#include "test_paths.h"
#include "tests/support/gui/fake_store.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_editor.h"
#include "ui/customer/customer_pane.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::FakeChanges;
using Warmline::Testing::FakeJournal;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

class CustomerEditorTest : public QObject
{
    Q_OBJECT

    /// A card with its editor, as the desk composes them.
    struct Desk
    {
        Desk()
            : pane(seat.contact(), *seat.clock)
            , editor(*seat.services->customers)
            , card(&pane)
            , form(&editor)
        {
            QObject::connect(&pane, &CustomerPane::correctionRequested, &editor,
                             [this](const AccountNo &account) {
                                 editor.edit(account, seat.contact().card()->detail.address,
                                             seat.contact().match().number);
                             });
            pane.resize(736, 260);
            pane.show();
        }
        /// The form is open and filled.
        [[nodiscard]] bool open()
        {
            card.click(u"customer_correct"_s);
            return QTest::qWaitFor([this] { return save()->isEnabled(); }, 30'000);
        }
        [[nodiscard]] KeyButton *save() { return form.need<KeyButton>(u"customer_edit_save"_s); }
        [[nodiscard]] QLineEdit *field(const QString &name)
        {
            return form.need<QLineEdit>(u"customer_edit_"_s + name);
        }
        [[nodiscard]] QString person() { return card.need<ElidedLabel>(u"customer_person"_s)->text(); }

        SeatFixture seat;
        CustomerPane pane;
        CustomerEditor editor;
        WindowDriver card;
        WindowDriver form;
    };

    static void shoot(QWidget &window, const QString &name)
    {
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/customer"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(window.grab().save(folder + u'/' + name + u".png"_s));
    }
    /// A colleague corrects the household of the fixture.
    static void correctAs(SeatFixture &seat, const QMap<QString, QByteArray> &texts)
    {
        OperationDraft draft;
        draft.intent = u"customer.update"_s;
        draft.company = u"demo"_s;
        draft.branch = BranchId(u"北区"_s);
        draft.entities = {{EntityKind::Household, SeatFixture::kAccount, 0}};
        draft.personal = texts;
        draft.actor = AgentId(u"张宁"_s);
        seat.write({draft});
    }
    static CustomerRecord recordOf(SeatFixture &seat)
    {
        auto asked = seat.store->ask(
            [](Queries &q) { return CustomerSource::of(q, AccountNo(SeatFixture::kAccount)); });
        asked.waitForFinished();
        return asked.result().value_or(std::nullopt).value_or(CustomerRecord());
    }
    static QString phoneOf(SeatFixture &seat)
    {
        auto asked = seat.store->ask([](Queries &q) { return q.phone(AccountNo(SeatFixture::kAccount)); });
        asked.waitForFinished();
        return asked.result().value_or(QString());
    }

private slots:
    void cleanup() { Theme::of()->setScheme(Theme::Scheme::Light); }

    void whatIsTypedHolds()
    {
        Desk desk;
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        QCOMPARE(desk.field(u"name"_s)->text(), u"李秀兰"_s);
        QCOMPARE(desk.field(u"phone"_s)->text(), QString()); // masked, and left alone
        QVERIFY(desk.field(u"phone"_s)->placeholderText().contains(u"154 **** 2671"_s));
        QVERIFY(!desk.field(u"phone"_s)->placeholderText().contains(u"1234"_s));
        desk.form.type(u"customer_edit_second_phone"_s, u"0451-8888 6666"_s);
        desk.form.type(u"customer_edit_note"_s, u"从南门进，三楼左手"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        shoot(desk.editor, u"editor_light"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        QTRY_VERIFY2(desk.person().contains(u"*"_s) && desk.person().count(u"·"_s) == 2,
                     qPrintable(desk.person()));
        QVERIFY(!desk.person().contains(u"8888"_s));
        QTRY_VERIFY(desk.card.need<ElidedLabel>(u"customer_note"_s)->text().contains(u"从南门进"_s));
        QCOMPARE(phoneOf(desk.seat), SeatFixture::kCaller); // an empty field changed nothing
        Theme::of()->setScheme(Theme::Scheme::Dark);
        shoot(desk.pane, u"corrected_dark"_s);
    }

    void theCallersNumberIsTakenAndTakenBack()
    {
        Desk desk;
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        desk.form.click(u"customer_edit_caller"_s);
        QCOMPARE(desk.field(u"phone"_s)->text().remove(u' '), SeatFixture::kCaller);
        desk.field(u"phone"_s)->setText(u"没有"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(desk.form.need<QLabel>(u"customer_edit_said"_s)->text().contains(u"不是电话号码"_s));
        QVERIFY(desk.editor.isVisible());
        desk.field(u"phone"_s)->setText(u"+86 154-0000-9999"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        QTRY_VERIFY(desk.person().contains(u"9999"_s));
        QCOMPARE(phoneOf(desk.seat), u"15400009999"_s);
        QVERIFY(desk.open());
        auto *back = desk.form.need<KeyButton>(u"customer_edit_phone_back"_s);
        QVERIFY2(back->text().contains(u"2671"_s), qPrintable(back->text()));
        desk.form.click(u"customer_edit_phone_back"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(desk.person().contains(u"2671"_s));
        QCOMPARE(phoneOf(desk.seat), SeatFixture::kCaller);
    }

    void aColleagueWasFaster()
    {
        Desk desk;
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        desk.form.type(u"customer_edit_note"_s, u"从北门进"_s);
        correctAs(desk.seat, {{u"name"_s, "李秀英"}, {u"note"_s, "从南门进"}});
        auto *said = desk.form.need<QLabel>(u"customer_edit_said"_s);
        QTRY_VERIFY2(said->text().contains(u"张宁"_s), qPrintable(said->text()));
        QCOMPARE(desk.field(u"name"_s)->text(), u"李秀英"_s); // was not being typed in
        QCOMPARE(desk.field(u"note"_s)->text(), u"从北门进"_s); // was
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        QTRY_VERIFY(desk.card.need<ElidedLabel>(u"customer_note"_s)->text().contains(u"从北门进"_s));
        // Who saw it makes no conflict.
        auto asked = desk.seat.store->ask([](Queries &q) { return q.conflicts({}); });
        asked.waitForFinished();
        QVERIFY(asked.result()->isEmpty());
    }

    void whatNobodyTouchedIsNotCorrected()
    {
        Desk desk;
        correctAs(desk.seat, {{u"name"_s, "李  秀英"}}); // as it came from a list: two spaces
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        desk.form.type(u"customer_edit_note"_s, u"从北门进"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        const auto record = recordOf(desk.seat);
        QCOMPARE(record.note, u"从北门进"_s);
        QCOMPARE(record.name, u"李  秀英"_s);
        QCOMPARE(record.fields.edits.value(u"name"_s).by.value, u"张宁"_s);
        // Nor does the service take for a correction what only differs in spaces.
        CustomerService &customers = *desk.seat.services->customers;
        QSignalSpy saved(&customers, &CustomerService::saved);
        customers.open(AccountNo(SeatFixture::kAccount));
        QTRY_VERIFY(customers.record());
        customers.save({{u"name"_s, u"李 秀英"_s}});
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(recordOf(desk.seat).fields.edits.value(u"name"_s).by.value, u"张宁"_s);
    }

    void whatWasRemovedStaysRemovedUntilSaved()
    {
        Desk desk;
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        desk.form.click(u"customer_edit_phone_back"_s);
        QCOMPARE(desk.field(u"phone"_s)->placeholderText(), u"去掉"_s);
        correctAs(desk.seat, {{u"note"_s, "从南门进"}});
        QTRY_COMPARE(desk.field(u"note"_s)->text(), u"从南门进"_s);
        QCOMPARE(desk.field(u"phone"_s)->placeholderText(), u"去掉"_s);
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        QCOMPARE(phoneOf(desk.seat), QString());
    }

    void whatWasTypedWaitsBeforeAnotherHousehold()
    {
        Desk desk;
        QVERIFY(desk.seat.ring());
        QTRY_VERIFY(desk.pane.showsContent());
        QVERIFY(desk.open());
        desk.form.type(u"customer_edit_note"_s, u"从北门进"_s);
        const QString whose = desk.form.need<QLabel>(u"customer_edit_said"_s)->text();
        desk.editor.edit(AccountNo(u"310048218"_s), u"另一户"_s, {});
        QCOMPARE(desk.field(u"note"_s)->text(), u"从北门进"_s);
        QVERIFY(desk.form.need<QLabel>(u"customer_edit_said"_s)->text().contains(u"先保存或取消"_s));
        QVERIFY(whose.isEmpty());
        // An answer about another household closes nothing.
        emit desk.seat.services->customers->saved(AccountNo(u"310048218"_s));
        QVERIFY(desk.editor.isVisible());
        desk.form.click(u"customer_edit_save"_s);
        QTRY_VERIFY(!desk.editor.isVisible());
        QCOMPARE(recordOf(desk.seat).note, u"从北门进"_s);
    }

    void withoutAnAnswerItCanBeSavedAgain()
    {
        SeatFixture seat;
        FakeJournal journal;
        journal.gone = true;
        FakeChanges changes;
        ChangeFeed feed(changes);
        CustomerService customers(*seat.services->session, journal, *seat.store, feed);
        QSignalSpy failed(&customers, &CustomerService::failed);
        customers.open(AccountNo(SeatFixture::kAccount));
        QTRY_VERIFY(customers.record());
        customers.save({{u"note"_s, u"从北门进"_s}});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!customers.isSaving());
    }

    void ofAnotherBranchItIsNotCorrectedHere()
    {
        ContactCard card;
        QVERIFY(CustomerService::whyNot(card).isEmpty());
        card.lookedUp = LookUpNote{BranchId(u"南区"_s), SeatFixture::kNow};
        QVERIFY(CustomerService::whyNot(card).contains(u"南区"_s));
    }
};

QTEST_MAIN(CustomerEditorTest)
#include "tst_customer_editor.moc"
