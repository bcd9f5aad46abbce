// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prepared notices: two people for many households, at once or within a day, and on record who did what.
#include "notice_seat.h"

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TestNoticeDesk : public QObject
{
    Q_OBJECT

private slots:
    void aSmallNoticeIsPreparedByAnAgentAndHandedOutByASupervisor()
    {
        NoticeSeat seat;
        seat.be(u"agent"_s, Role::Agent);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        QCOMPARE(seat.record().households, 3);
        QCOMPARE(seat.record().houses, QList<BuildingId>{BuildingId(u"A"_s)});
        QCOMPARE(seat.save(), ErrorCode::Denied);
        QVERIFY(seat.file().isEmpty());
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(seat.handed.first().at(1).toLongLong(), 2); // the third has no number
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 3);
        QVERIFY2(seat.file().contains(u"139A-0"_s) && seat.file().contains(kNoticeText),
                 qPrintable(seat.file()));
        QVERIFY(seat.file().contains(u"agent"_s) && seat.file().contains(u"boss"_s));
        QVERIFY(!(QFile::permissions(seat.path())
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.record().hands.first().by, AgentId(u"boss"_s));
        QCOMPARE(seat.record().hands.first().to, u"file"_s);
        QVERIFY(seat.record().hands.first().allowed);
        QCOMPARE(seat.withdraw(u"不发了"_s), ErrorCode::Conflict); // too late
        for (const OperationDraft &draft : std::as_const(seat.journal.written)) {
            if (draft.intent == u"household.reveal"_s) // why, not what: that stands once
                QVERIFY(!draft.values.value(u"reason"_s).toString().contains(kNoticeText));
            else
                QCOMPARE(draft.entities.first().id, u"notices.outbox.202601"_s);
        }
    }

    void manyHouseholdsNeedASecondPersonAndItsConfirmation()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(int(NoticeRows::kMostAlone) + 1);
        QVERIFY(seat.prepare());
        const NoticeId id = seat.record().id;
        QCOMPARE(seat.record().state(), NoticeRecord::State::AwaitsRelease);
        QCOMPARE(seat.awaited.count(), 0); // not to who prepared it
        QCOMPARE(seat.desk.release(id).error().code, ErrorCode::Denied);
        QCOMPARE(seat.save(), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent); // another person, but no supervisor
        QCOMPARE(seat.desk.mayRelease(seat.record()).error().code, ErrorCode::Denied);

        seat.be(u"admin"_s, Role::Administrator);
        QTRY_COMPARE(seat.awaited.count(), 1);
        seat.journal.confirms = false; // without its server
        QVERIFY(seat.desk.release(id));
        QTRY_VERIFY(seat.record().releasedMs != 0);
        QVERIFY(seat.record().releaseWaits);
        QCOMPARE(seat.settled.count(), 1); // nothing waits for anybody any more
        QCOMPARE(seat.settled.first().first().value<NoticeId>(), id);
        QCOMPARE(seat.save(), ErrorCode::Unavailable); // the server may still refuse it
        QVERIFY(!QFile::exists(seat.path()));
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.journal.confirm();
        seat.journal.confirms = true;
        seat.hear();
        QTRY_VERIFY(!seat.record().releaseWaits);
        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), NoticeRows::kMostAlone + 1);
        QVERIFY(seat.file().contains(u"admin 放行于"_s));
        QCOMPARE(seat.awaited.count(), 1);
    }

    void whatIsWithdrawnIsHandedToNobody()
    {
        NoticeSeat seat;
        seat.be(u"agent"_s, Role::Agent);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        QCOMPARE(seat.withdraw(u" "_s), ErrorCode::InvalidInput);
        seat.be(u"other"_s, Role::Agent);
        QCOMPARE(seat.withdraw(u"写错了"_s), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent);
        QCOMPARE(seat.withdraw(u"写错了"_s), ErrorCode::Internal);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Withdrawn);
        QCOMPARE(seat.record().withdrawReason, u"写错了"_s);
        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Conflict);
        QVERIFY(!QFile::exists(seat.path()));
    }

    /// Parts of a big notice are added up: the second person is not gone round by slices.
    void whatOnePersonPreparesInADayIsAddedUp()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(300, u"A"_s);
        seat.addHouseholds(200, u"B"_s);
        seat.addHouseholds(1, u"C"_s);
        const BuildingId a(u"A"_s);
        const BuildingId b(u"B"_s);
        const BuildingId c(u"C"_s);
        QVERIFY(seat.prepare({a}));
        QVERIFY(seat.prepare({a, b})); // the same 300 are the same people
        QCOMPARE(seat.record().thatDay, 500);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        QVERIFY(seat.prepare({c}));
        QCOMPARE(seat.record().thatDay, 501);
        QCOMPARE(seat.record().state(), NoticeRecord::State::AwaitsRelease);
        QCOMPARE(seat.save(), ErrorCode::Denied);
        QVERIFY(!QFile::exists(seat.path()));
        // What needs a second person is not done alone: it does not count, released or not.
        seat.be(u"admin"_s, Role::Administrator);
        QVERIFY(seat.desk.release(seat.record().id));
        QTRY_VERIFY(seat.record().releasedMs != 0);
        QTRY_VERIFY(!seat.desk.isBusy());
        QVERIFY(seat.prepare({c})); // another person's day
        QCOMPARE(seat.record().thatDay, 1);
        // Nor what was withdrawn before it left.
        seat.be(u"boss"_s, Role::Supervisor);
        const NoticeId second = seat.desk.records().at(2).id;
        QVERIFY(seat.desk.withdraw(second, u"写错了"_s));
        QTRY_COMPARE(seat.desk.find(second)->state(), NoticeRecord::State::Withdrawn);
        QTRY_VERIFY(!seat.desk.isBusy());
        QVERIFY(seat.prepare({c}));
        QCOMPARE(seat.record().thatDay, 301);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
    }

    /// The day is the company's: midnight in Shanghai, not by UTC.
    void theNextDayBeginsAtTheCompanysMidnight()
    {
        constexpr qint64 kEvening = 1'768'406'340'000; // 14 January 2026, 23:59 in Shanghai
        const auto slice = [](qint64 atMs, qint64 homes, const QString &house) {
            return NoticeSlice{AgentId(u"boss"_s), atMs, {BuildingId(house)}, {homes}, homes};
        };
        const QList<NoticeSlice> before{slice(kEvening, 400, u"A"_s)};
        QCOMPARE(NoticeDay::households(before, slice(kEvening + 59'000, 200, u"B"_s)), 600);
        QCOMPARE(NoticeDay::households(before, slice(kEvening + 60'000, 200, u"B"_s)), 200);
        QCOMPARE(NoticeDay::households(before, slice(kEvening - 23LL * 3'600'000, 200, u"B"_s)), 600);
        // An older program does not say who lives where: all count.
        QList<NoticeSlice> old = before;
        old.first().homes.clear();
        QCOMPARE(NoticeDay::households(old, slice(kEvening, 300, u"A"_s)), 700);
    }
};

QTEST_GUILESS_MAIN(TestNoticeDesk)
#include "tst_notice_desk.moc"
