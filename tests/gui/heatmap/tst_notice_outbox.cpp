// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The outbox of notices: prepared, released by a second person, handed over; on the screen, over a real
// store.
#include "outreach_desk.h"

#include "app/services/notice_service.h"
#include "app/services/outreach/notice_desk.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/heatmap/notices/notice_dialog.h"
#include "ui/heatmap/notices/notice_outbox.h"
#include "ui/heatmap/notices/notice_words.h"
#include "ui/heatmap/selection_pane.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

namespace {

constexpr int kPatience_ms = OutreachDesk::kPatience_ms;

using Desk = OutreachDesk;

} // namespace

class TestNoticeOutbox : public QObject
{
    Q_OBJECT

private slots:
    /// From the list to the outbox, and out of it by somebody who may: the dialog says who, and what is not
    /// known.
    void aNoticeIsPreparedAndHandedOverFromTheOutbox()
    {
        Desk desk(1);
        QVERIFY(desk.chooseTheHouse());
        desk.driver.click(u"map_notice_list"_s);
        auto *dialog = desk.pane.findChild<NoticeDialog *>();
        QVERIFY(dialog);
        const WindowDriver list(dialog);
        QTRY_COMPARE(list.need<QTableWidget>(u"notice_table"_s)->rowCount(), 24);
        QVERIFY(!list.need(u"notice_prepare"_s)->isEnabled()); // nothing to tell yet
        const auto today = [&] { return list.need<QLabel>(u"notice_today"_s)->text(); };
        QVERIFY2(today().contains(u"500"_s) && today().contains(u"24"_s) && today().contains(u"0"_s),
                 qPrintable(today()));
        list.type(u"notice_text"_s, u"今天 14:00–18:00 检修停热"_s);
        list.click(u"notice_prepare"_s);
        NoticeDesk &notices = *desk.seat.services->noticeDesk;
        QTRY_COMPARE(notices.records().size(), 1);
        QVERIFY(list.need<QLineEdit>(u"notice_text"_s)->text().isEmpty());
        QTRY_COMPARE(today().count(u"24"_s), 2); // written to, and once only with the same again
        QVERIFY2(list.need<QLabel>(u"notice_said"_s)->text().contains(u"24"_s),
                 qPrintable(list.need<QLabel>(u"notice_said"_s)->text()));
        list.click(u"notice_outbox_open"_s);
        auto *outbox = desk.pane.findChild<NoticeOutbox *>();
        QVERIFY(outbox);
        const WindowDriver hand(outbox);
        QCOMPARE(hand.need<QTableWidget>(u"notice_outbox_list"_s)->rowCount(), 1);
        const auto detail = [&] { return hand.need<QLabel>(u"notice_outbox_detail"_s)->text(); };
        QVERIFY2(detail().contains(u"检修停热"_s) && detail().contains(u"准备"_s), qPrintable(detail()));
        QVERIFY(!hand.need(u"notice_release"_s)->isVisible()); // one person is enough for a house
        QVERIFY(!hand.need(u"notice_send"_s)->isVisible()); // no platform
        auto *save = hand.need<QAbstractButton>(u"notice_save"_s);
        QVERIFY(save->isVisible() && !save->isEnabled() && !save->toolTip().isEmpty());
        desk.as(Role::Supervisor);
        QTRY_VERIFY(save->isEnabled());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"send.csv"_s);
        const QString said = list.need<QLabel>(u"notice_said"_s)->text();
        outbox->saveTo(path);
        QTRY_COMPARE(notices.records().first().state(), NoticeRecord::State::Handed);
        QTRY_VERIFY(detail().contains(u"平台的回执"_s)); // handed over is not delivered
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains(SeatFixture::kCaller.toUtf8()) && csv.contains("检修停热"));
        QCOMPARE(desk.trail(EntityKind::Household, SeatFixture::kAccount).size(), 1);
        QTRY_VERIFY(!hand.need(u"notice_withdraw"_s)->isVisible());
        QCOMPARE(list.need<QLabel>(u"notice_said"_s)->text(), said); // that was not asked for there
        QStringList intents;
        for (const JournalEntry &entry : desk.trail(EntityKind::Setting, u"notices.outbox.202601"_s))
            intents.append(entry.operation.intent);
        QCOMPARE(intents, (QStringList{u"notice.prepared"_s, u"notice.handing"_s, u"notice.handed"_s}));
        // Not again without a reason, which is asked for.
        QTRY_VERIFY(save->isEnabled());
        hand.click(u"notice_save"_s);
        auto *why = outbox->findChild<QInputDialog *>(u"notice_again_dialog"_s);
        QVERIFY(why);
        why->reject();
        // The next list of the house knows.
        dialog->close();
        QTRY_VERIFY(!desk.pane.findChild<NoticeDialog *>());
        desk.driver.click(u"map_notice_list"_s);
        QTRY_VERIFY(desk.pane.findChild<NoticeDialog *>());
        // A file has told nobody yet: whoever gives it to a platform records that.
        const WindowDriver next(desk.pane.findChild<NoticeDialog *>());
        auto *table = next.need<QTableWidget>(u"notice_table"_s);
        QTRY_COMPARE(table->rowCount(), 24);
        QCOMPARE(table->item(0, 4)->text(), u"—"_s);
        QVERIFY(next.need<QLabel>(u"notice_before"_s)->text().contains(u"没有通知过"_s));
    }

    /// What a platform took over is said to be that, only of homes with a number; Enter in the list hands
    /// nothing over, and the key asks once more.
    void whatAPlatformTookOverIsNotCalledTold()
    {
        Desk desk(1);
        desk.as(Role::Supervisor);
        QVERIFY(desk.chooseTheHouse());
        NoticeDesk &notices = *desk.seat.services->noticeDesk;
        notices.setSenderTrouble({ErrorCode::NotFound, u"没有文件夹"_s, {}});
        desk.driver.click(u"map_notice_list"_s);
        QPointer<NoticeDialog> dialog = desk.pane.findChild<NoticeDialog *>();
        QVERIFY(dialog);
        const WindowDriver list(dialog);
        QTRY_COMPARE(list.need<QTableWidget>(u"notice_table"_s)->rowCount(), 24);
        list.type(u"notice_reason"_s, u"检修"_s);
        list.type(u"notice_text"_s, u"<b>今天</b>停热"_s);
        QVERIFY(list.need(u"notice_export"_s)->isEnabled());
        QTest::keyClick(list.need(u"notice_text"_s), Qt::Key_Return);
        QVERIFY(!dialog->findChild<QFileDialog *>());
        list.click(u"notice_prepare"_s);
        QTRY_COMPARE(notices.records().size(), 1);
        list.type(u"notice_text"_s, u"再一份"_s);
        QTRY_VERIFY(list.need(u"notice_prepare"_s)->isEnabled()); // again, once that is done
        auto *outbox = NoticeOutbox::open(notices, &desk.pane);
        const WindowDriver hand(outbox);
        QVERIFY(hand.need<QLabel>(u"notice_outbox_said"_s)->text().contains(u"没有文件夹"_s));
        qsizetype handed = 0;
        notices.setSender({u"sms"_s, u"短信平台"_s,
                           [&](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                               handed = batch.recipients.size();
                               return NoticeReceipt{handed, {}};
                           }});
        auto *detail = hand.need<QLabel>(u"notice_outbox_detail"_s);
        QCOMPARE(detail->textFormat(), Qt::PlainText); // as it will be sent
        auto *rows = hand.need<QTableWidget>(u"notice_outbox_list"_s);
        QVERIFY(rows->item(0, 1)->toolTip().contains(u"&lt;b&gt;"_s));
        QTest::keyClick(rows, Qt::Key_Return);
        QVERIFY(!outbox->findChild<QMessageBox *>());
        hand.click(u"notice_send"_s);
        auto *sure = outbox->findChild<QMessageBox *>(u"notice_confirm_dialog"_s);
        QVERIFY(sure);
        QVERIFY(sure->text().contains(u"<b>今天</b>停热"_s) && sure->textFormat() == Qt::PlainText);
        QCOMPARE(notices.records().first().hands.size(), 0);
        WindowDriver(sure).click(u"notice_confirm_yes"_s);
        QTRY_COMPARE(notices.records().first().state(), NoticeRecord::State::Handed);
        QVERIFY(handed > 0);
        dialog->close();
        QTRY_VERIFY(!dialog);
        desk.driver.click(u"map_notice_list"_s);
        QTRY_VERIFY(desk.pane.findChild<NoticeDialog *>());
        const WindowDriver next(desk.pane.findChild<NoticeDialog *>());
        auto *table = next.need<QTableWidget>(u"notice_table"_s);
        QTRY_COMPARE(table->rowCount(), 24);
        qsizetype told = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            told += table->item(row, 4)->text().contains(u"已交出"_s) ? 1 : 0;
        QCOMPARE(told, handed);
        QVERIFY(next.need<QLabel>(u"notice_before"_s)->text().contains(u"交出"_s));
    }

    /// What a restored server does not take back is told with what to do, and not offered again.
    void whatTheServerHasNotTakenSaysWhatToDo()
    {
        Desk desk(1);
        const NoticeDesk &notices = *desk.seat.services->noticeDesk;
        NoticeRecord record;
        record.id = NoticeId::make(*desk.seat.clock);
        record.households = 1'000;
        record.refusal = u"服务器恢复后要重新提交"_s;
        QString told = NoticeWords::history(record, notices).join(u'\n');
        QVERIFY2(told.contains(record.refusal) && told.contains(u"再准备一次"_s), qPrintable(told));
        QVERIFY(!notices.mayHand(record) && !notices.mayWithdraw(record) && !notices.mayRelease(record));
        NoticeRecord::Hand hand;
        hand.attempt = u"1"_s;
        hand.outcome = NoticeRecord::Hand::Outcome::Taken;
        record.hands = {hand}; // before the restore
        told = NoticeWords::history(record, notices).join(u'\n');
        QVERIFY2(!told.contains(u"再准备一次"_s) && told.contains(u"先向平台核实"_s), qPrintable(told));
    }

    /// More households than one person may write to alone: a second one hears of it at the bell and releases
    /// it, not who prepared it.
    void aSupervisorHearsOfWhatWaitsAndReleasesIt()
    {
        Desk desk(1);
        NoticeDesk &notices = *desk.seat.services->noticeDesk;
        Session &session = *desk.seat.services->session;
        desk.as(Role::Supervisor);
        const auto prepare = [&](const AgentId &by) {
            NoticeRecord record;
            record.id = NoticeId::make(*desk.seat.clock);
            record.place = u"和丰家园"_s;
            record.text = u"今天 14:00–18:00 检修停热"_s;
            record.houses = {BuildingId(u"HF-3"_s)};
            record.households = 1'000;
            OperationDraft draft = session.draft(u"notice.prepared"_s, EntityKind::Setting,
                                                 NoticeRules::entity(record.id.value));
            draft.actor = by;
            draft.values = NoticeBook::prepared(record);
            desk.seat.write({draft});
        };
        const auto told = [&] { return desk.seat.services->notices->notices(); };
        prepare(session.info().agent);
        QTRY_COMPARE(notices.records().size(), 1);
        QVERIFY(told().isEmpty()); // not to who has prepared it
        auto *outbox = NoticeOutbox::open(notices, &desk.pane);
        const WindowDriver hand(outbox);
        auto *release = hand.need<QAbstractButton>(u"notice_release"_s);
        auto *save = hand.need<QAbstractButton>(u"notice_save"_s);
        QVERIFY(release->isVisible() && !release->isEnabled() && !release->toolTip().isEmpty());
        QVERIFY(!save->isEnabled());

        desk.seat.clock->advance(60'000);
        prepare(AgentId(u"w-2001"_s));
        QTRY_COMPARE(told().size(), 1);
        QCOMPARE(told().first().kind, Notice::Kind::Release);
        QCOMPARE(told().first().what, u"w-2001"_s);
        QCOMPARE(told().first().count, 1'000);
        auto *list = hand.need<QTableWidget>(u"notice_outbox_list"_s);
        QTRY_COMPARE(list->rowCount(), 2);
        // From the bell to that notice.
        QVERIFY(!release->isEnabled());
        QCOMPARE(NoticeOutbox::open(notices, &desk.pane, NoticeId(Uuid7::fromString(told().first().id))),
                 outbox);
        QCOMPARE(list->currentRow(), 0);
        QTRY_VERIFY(release->isEnabled());
        QTest::keyClick(list, Qt::Key_Return); // no key is the dialog's default
        QVERIFY(!outbox->findChild<QMessageBox *>());
        release->click();
        auto *sure = outbox->findChild<QMessageBox *>(u"notice_confirm_dialog"_s);
        QVERIFY(sure);
        QCOMPARE(notices.records().first().releasedMs, 0);
        WindowDriver(sure).click(u"notice_confirm_yes"_s);
        QTRY_VERIFY(notices.records().first().releasedMs != 0);
        QTRY_VERIFY(told().isEmpty()); // nothing waits any more
        QTRY_VERIFY(!release->isVisible());
        QTRY_VERIFY(save->isEnabled()); // this store is its own server: it is confirmed
        const QString history = hand.need<QLabel>(u"notice_outbox_detail"_s)->text();
        QVERIFY2(history.contains(session.info().agent.value + u" 放行"_s)
                     && history.contains(u"w-2001 准备"_s),
                 qPrintable(history));
        QVERIFY(Testing::keepPicture(*outbox, u"map_notice_outbox"_s));
    }
};

QTEST_MAIN(TestNoticeOutbox)
#include "tst_notice_outbox.moc"
