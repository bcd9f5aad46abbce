// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A household's two telephone numbers on its card: called without being seen; seen only with a reason that is
// on record first, for a while, and not on another household's card.
#include "app/services/customer/customer_service.h"
#include "test_paths.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/elided_label.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/number_key.h"

#include <QApplication>
#include <QDir>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

class CustomerNumbersTest : public QObject
{
    Q_OBJECT

    static inline const QString kSecond = u"04591234567"_s;

    struct Card
    {
        Card()
            : pane(seat.contact(), *seat.clock)
            , driver(&pane)
        {
            pane.numbers().setService(*seat.services->customers);
            OperationDraft draft;
            draft.intent = u"customer.update"_s;
            draft.company = u"demo"_s;
            draft.branch = BranchId(u"北区"_s);
            draft.entities = {{EntityKind::Household, SeatFixture::kAccount, 0}};
            draft.personal = {{u"second_phone"_s, kSecond.toUtf8()}};
            draft.actor = AgentId(u"张宁"_s);
            seat.write({draft});
            pane.resize(736, 260);
            pane.show();
        }
        [[nodiscard]] QString person() { return driver.need<ElidedLabel>(u"customer_person"_s)->text(); }
        /// The menu's entry with these words, its menu open.
        [[nodiscard]] QAction *entry(const QString &words)
        {
            driver.click(u"customer_numbers"_s);
            auto *menu = pane.findChild<QMenu *>(u"customer_numbers_menu"_s);
            const auto actions = menu ? menu->actions() : QList<QAction *>();
            for (QAction *action : actions) {
                if (action->text().contains(words))
                    return action;
            }
            return nullptr;
        }
        void choose(const QString &words)
        {
            QAction *action = entry(words);
            QVERIFY2(action, qPrintable(words));
            action->trigger();
            qobject_cast<QMenu *>(action->parent())->close();
        }
        void giveReason(const QString &reason)
        {
            auto *dialog = pane.findChild<QInputDialog *>(u"customer_numbers_reason"_s);
            QVERIFY(dialog);
            dialog->setTextValue(reason);
            dialog->accept();
        }
        [[nodiscard]] QList<JournalEntry> reveals()
        {
            auto asked = seat.store->ask(
                [](Queries &q) { return q.trail(EntityKind::Household, SeatFixture::kAccount); });
            asked.waitForFinished();
            QList<JournalEntry> found;
            const auto trail = asked.result();
            for (const JournalEntry &entry : *trail) {
                if (entry.operation.intent == u"household.reveal")
                    found.append(entry);
            }
            return found;
        }

        SeatFixture seat;
        CustomerPane pane;
        WindowDriver driver;
    };

private slots:
    void aNumberIsCalledWithoutBeingSeen()
    {
        Card card;
        QSignalSpy dials(card.seat.services->customers.get(), &CustomerService::dialReady);
        QVERIFY(card.seat.ring());
        QTRY_VERIFY(card.person().contains(u"4567"_s));
        card.choose(u"拨打第二电话"_s);
        QTRY_COMPARE(dials.size(), 1);
        QCOMPARE(dials.first().first().toString(), kSecond);
        card.choose(u"2671"_s);
        QTRY_COMPARE(dials.size(), 2);
        QCOMPARE(dials.last().first().toString(), SeatFixture::kCaller);
        QVERIFY(!card.person().contains(kSecond) && !card.person().contains(SeatFixture::kCaller));
        QVERIFY(card.reveals().isEmpty());
    }

    void itIsSeenWithAReasonOnRecord()
    {
        Card card;
        QVERIFY(card.seat.ring());
        QTRY_VERIFY(card.person().contains(u"4567"_s));
        QSignalSpy failures(card.seat.services->customers.get(), &CustomerService::numberFailed);
        card.choose(u"显示完整的第二电话"_s);
        card.giveReason(u"  "_s);
        QCOMPARE(failures.size(), 1);
        QVERIFY(!card.person().contains(kSecond));
        card.choose(u"显示完整的第二电话"_s);
        card.giveReason(u"客户要核对号码"_s);
        QTRY_VERIFY(card.person().contains(kSecond));
        QVERIFY(!card.person().contains(SeatFixture::kCaller)); // the other one stays masked
        const auto reveals = card.reveals();
        QCOMPARE(reveals.size(), 1);
        QCOMPARE(reveals.first().operation.values.value("reason"_L1).toString(), u"客户要核对号码"_s);
        QCOMPARE(reveals.first().operation.branch.value, u"北区"_s);
        // Whoever looks at another household does not carry it along.
        card.pane.numbers().setNumbers(
            {AccountNo(u"310048218"_s), {}, u"13900000000"_s, u"13911111111"_s, {}});
        QVERIFY(card.pane.numbers().shown(NumberKey::Number::Second).endsWith(u"1111"_s));
        QVERIFY(!card.pane.numbers().shown(NumberKey::Number::Second).contains(u"13911111111"_s));
    }

    void whoMayOnlyBeCalled()
    {
        Card card;
        QVERIFY(card.seat.ring());
        QTRY_VERIFY(card.person().contains(u"4567"_s));
        card.pane.numbers().setNumbers(
            {AccountNo(SeatFixture::kAccount), BranchId(u"南区"_s), u"154****2671"_s, {}, u"外辖区"_s});
        QAction *reveal = card.entry(u"显示完整号码"_s);
        QVERIFY(reveal && !reveal->isEnabled());
        QCOMPARE(reveal->toolTip(), u"外辖区"_s);
    }

    void pictures()
    {
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/customer"));
        QVERIFY(QDir().mkpath(folder));
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            Theme::of()->setScheme(scheme);
            Card card;
            QVERIFY(card.seat.ring());
            QTRY_VERIFY(card.person().contains(u"4567"_s));
            QVERIFY(card.pane.grab().save(
                folder
                + (scheme == Theme::Scheme::Light ? u"/numbers_light.png"_s : u"/numbers_dark.png"_s)));
        }
        Theme::of()->setScheme(Theme::Scheme::Light);
    }
};

QTEST_MAIN(CustomerNumbersTest)
#include "tst_customer_numbers.moc"
