// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A notice leaves: once, with the server's word, and what became of it is told as far as anybody knows.
#include "notice_seat.h"

#include "app/services/sync/connection_status.h"

#include <QElapsedTimer>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TestNoticeHandOver : public QObject
{
    Q_OBJECT

private slots:
    /// Released were so many, not those who moved in since.
    void moreHouseholdsThanWerePreparedForArePreparedAgain()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        seat.addHouseholds(1);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QVERIFY(!seat.desk.isBusy());
        QVERIFY(!QFile::exists(seat.path()));
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);
    }

    void thePlatformGetsNumbersAndTextAndIsTakenAtItsWord()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        QCOMPARE(seat.desk.send(seat.record().id).error().code, ErrorCode::Unavailable); // none is configured
        NoticeBatch got;
        bool refuses = true;
        seat.desk.setSender({u"sms"_s, u"短信平台"_s,
                             [&](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                                 got = batch;
                                 if (refuses)
                                     return failure(ErrorCode::Unavailable, u"busy"_s);
                                 return NoticeReceipt{1, u"r-1"_s};
                             }});
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 1);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Ready); // nobody took it
        QCOMPARE(seat.record().hands.first().outcome, NoticeRecord::Hand::Outcome::Failed);
        refuses = false;
        QVERIFY(seat.desk.send(seat.record().id)); // which needs no reason
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(got.id, seat.record().id.toString());
        QCOMPARE(got.text, kNoticeText);
        QCOMPARE(got.recipients.size(), 2); // the third has no number
        QCOMPARE(got.recipients.first().phone, u"139A-0"_s);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.record().hands.size(), 2);
        QCOMPARE(seat.record().hands.last().to, u"sms"_s);
        QCOMPARE(seat.record().hands.last().households, 1); // what it said it took
        QCOMPARE(seat.record().hands.last().offered, 2);
        const QList<NoticeSent> sent = NoticeBook::handedOut(seat.desk.records());
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().partly && !sent.first().isTold());
    }

    /// The attempt stands before anything leaves. Without its outcome nobody knows, and nothing goes again by
    /// itself.
    void whatIsNotWrittenDownAfterwardsIsNotKnown()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        int taken = 0;
        seat.sendToTaker(taken);
        seat.journal.refuses = u"notice.handing"_s;
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(taken, 0);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        seat.journal.refuses = u"notice.handed"_s;
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 2);
        QCOMPARE(taken, 1);
        QCOMPARE(seat.handed.count(), 0);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Unknown);
        seat.journal.refuses.clear();
        QCOMPARE(seat.desk.send(seat.record().id).error().code, ErrorCode::Conflict);
        QCOMPARE(seat.save(), ErrorCode::Conflict);
        QCOMPARE(taken, 1);
        QVERIFY(seat.desk.send(seat.record().id, u"平台说没有收到"_s));
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(taken, 2);
        QTRY_COMPARE(seat.record().hands.size(), 2);
        QCOMPARE(seat.record().hands.last().again, u"平台说没有收到"_s);
        QCOMPARE(seat.record().hands.first().outcome, NoticeRecord::Hand::Outcome::Unknown); // still
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.save(), ErrorCode::Conflict); // as after every hand-over
    }

    void whatIsWithdrawnWhileNumbersAreReadDoesNotLeave()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        const NoticeId id = seat.record().id;
        seat.reader.queries.onNumber = [&] { // from another seat, by the sync
            JournalEntry entry =
                noticeAct(u"notice.withdrawn"_s, NoticeBook::withdrawn(id, u"写错了"_s), u"agent"_s, 3);
            seat.reader.queries.trails[NoticeRules::entity(id.value)].append(entry);
        };
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QVERIFY(!QFile::exists(seat.path()));
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Withdrawn);
    }

    /// A platform may take a minute: nobody waits that long to leave the seat.
    void aSeatIsLeftWhileAPlatformTakesItsTime()
    {
        struct Platform
        {
            std::atomic_bool asked = false;
            std::binary_semaphore answers{0};
            std::binary_semaphore done{0};
            bool stopped = false;
        };
        const auto platform = std::make_shared<Platform>();
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        seat.desk.setSender(
            {u"sms"_s, u"短信平台"_s,
             [platform](const NoticeBatch &, const std::stop_token &stop) -> Result<NoticeReceipt> {
                 platform->asked = true;
                 (void)platform->answers.try_acquire_for(std::chrono::seconds(20));
                 platform->stopped = stop.stop_requested();
                 platform->done.release();
                 return NoticeReceipt{2, {}};
             }});
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_VERIFY(platform->asked.load());
        QElapsedTimer time;
        time.start();
        seat.own.reset();
        QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
        platform->answers.release();
        QVERIFY(platform->done.try_acquire_for(std::chrono::seconds(60)));
        QVERIFY(platform->stopped);
    }

    void aSeatIsLeftWhileNumbersAreRead()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        seat.reader.holds = true;
        QCOMPARE(seat.save(), ErrorCode::Internal);
        for (int i = 0; i < 3; ++i) { // the houses, the server's word, whether it may go
            QTRY_COMPARE(seat.reader.held.size(), 1);
            seat.reader.held.takeFirst()(seat.reader.queries);
        }
        QTRY_COMPARE(seat.reader.held.size(), 1);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 3);
        seat.own.reset();
        seat.reader.held.takeFirst()(seat.reader.queries); // the numbers: nobody takes them any further
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(seat.path()));
    }

    void aNoticeGoesToAllOfItsHousesOrToNone()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(2);
        seat.addHouseholds(2, u"B"_s, u"south"_s);
        const QList<BuildingId> both{BuildingId(u"A"_s), BuildingId(u"B"_s)};
        const auto rows = NoticeRows::read(seat.reader.queries, both);
        QCOMPARE(seat.desk.prepare(u"和丰家园"_s, kNoticeText, *rows).error().code, ErrorCode::InvalidInput);
        QCOMPARE(seat.desk.prepare(u"和丰家园"_s, QString(501, u'字'), rows->first(2)).error().code,
                 ErrorCode::InvalidInput);
        for (HouseholdDetail &detail : seat.reader.queries.households)
            detail.household.branch = BranchId(u"north"_s);
        QVERIFY(seat.prepare(both));
        QCOMPARE(seat.record().branch, BranchId(u"north"_s));
        seat.reader.queries.households.remove(2, 2); // of house B nobody is held here
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);
        QCOMPARE(seat.journal.count(u"notice.handing"_s), 0);
        QVERIFY(!QFile::exists(seat.path()));
    }

    /// Nothing leaves before the server has said so: neither numbers are looked at nor is a platform called.
    void withoutTheServersWordNothingLeaves()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        int taken = 0;
        seat.sendToTaker(taken);
        seat.journal.confirms = false;
        seat.desk.setPatience(50);
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Unavailable);
        QCOMPARE(taken, 0);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);
        QCOMPARE(seat.journal.count(u"notice.handed"_s), 1); // that nothing was handed over
        QTRY_COMPARE(seat.record().hands.size(), 1);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        QCOMPARE(seat.record().hands.first().outcome, NoticeRecord::Hand::Outcome::Failed);
        // And not by itself when the server comes back.
        seat.journal.confirm();
        seat.hear();
        QTRY_VERIFY(!seat.record().hands.first().waiting);
        QCOMPARE(taken, 0);
        seat.journal.confirms = true;
        seat.desk.setPatience(60'000);
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(taken, 1);
    }

    void aSeatWithoutItsServerSaysWhyItCantSend()
    {
        NoticeSeat seat;
        QVERIFY(seat.prepareAsBoss());
        ConnectionStatus connection(seat.clock);
        seat.desk.setConnection(connection);
        const auto connecting = seat.desk.mayHand(seat.record()); // nothing heard of it yet
        QVERIFY(!connecting && connecting.error().text.contains(connection.linkText()));
        QSignalSpy changed(&seat.desk, &NoticeDesk::changed);
        SyncStatus status;
        status.link = SyncLink::Online;
        connection.onSyncStatus(status);
        QCOMPARE(changed.count(), 1);
        QVERIFY(seat.desk.mayHand(seat.record()));
        status.link = SyncLink::Offline;
        status.offlineSinceMs = kNoticeNow;
        connection.onSyncStatus(status);
        QCOMPARE(changed.count(), 2); // the keys follow
        const auto may = seat.desk.mayHand(seat.record());
        QVERIFY(!may && may.error().text.contains(connection.linkText()));
        QCOMPARE(seat.save(), ErrorCode::Unavailable);
        QCOMPARE(seat.journal.count(u"notice.handing"_s), 0);
        QVERIFY(seat.prepare()); // as ever
    }
};

QTEST_GUILESS_MAIN(TestNoticeHandOver)
#include "tst_notice_hand_over.moc"
