// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the acts on notices come to.
#include "notice_seat.h"

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TestNoticeFold : public QObject
{
    Q_OBJECT

private slots:
    void actsThatCountForNothing()
    {
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 1'000;
        record.houses = {BuildingId(u"A"_s)};
        const QCborMap release = NoticeBook::released(record.id);
        QList<JournalEntry> entries{
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 1),
            noticeAct(u"notice.released"_s, release, u"boss"_s, 2), // four eyes
            noticeAct(u"notice.released"_s, release, u"admin"_s, 3, u"south"_s), // another branch's
        };
        JournalEntry refused = noticeAct(u"notice.released"_s, release, u"admin"_s, 4);
        refused.verdict = VerdictKind::Refused;
        entries.append(refused);
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::AwaitsRelease);
        // It was handed over all the same: that is told, and does not bar the way.
        NoticeRecord::Hand hand;
        hand.attempt = u"1"_s;
        hand.to = u"sms"_s;
        entries.append(
            noticeAct(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 1'000), u"boss"_s, 5));
        QVERIFY(NoticeBook::fold(entries).first().hands.isEmpty()); // it was never begun
        entries.append(noticeAct(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, 6));
        entries.append(
            noticeAct(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 1'000), u"boss"_s, 7));
        const NoticeRecord told = NoticeBook::fold(entries).first();
        QCOMPARE(told.state(), NoticeRecord::State::AwaitsRelease);
        QCOMPARE(told.hands.size(), 1);
        QVERIFY(!told.hands.first().allowed && told.mayHaveLeft());
        entries.append(noticeAct(u"notice.released"_s, release, u"admin"_s, 8));
        entries.append(noticeAct(u"notice.released"_s, release, u"other"_s, 9)); // the first counts
        QCOMPARE(NoticeBook::fold(entries).first().releasedBy, AgentId(u"admin"_s));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Ready);
        const QList<NoticeSent> sent = NoticeBook::handedOut(NoticeBook::fold(entries));
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().to, u"sms"_s);
        QCOMPARE(sent.first().houses, record.houses);
        // A file that was saved has told nobody.
        hand.attempt = u"2"_s;
        hand.after = u"1"_s;
        hand.to = NoticeBook::kToFile;
        entries.append(noticeAct(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, 10));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Unknown);
        entries.append(
            noticeAct(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 900), u"boss"_s, 11));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Handed);
        QCOMPARE(NoticeBook::handedOut(NoticeBook::fold(entries)).size(), 1);
    }

    /// Of several that begin without knowing of each other the first in the server's order has it.
    void theFirstThatAsksHandsItOver()
    {
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 10;
        QList<JournalEntry> entries{
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 1)};
        const auto hands = [&] { return NoticeBook::fold(entries).first().hands; };
        qint64 sequence = 1;
        const auto begin = [&](const QString &attempt, const QString &after) {
            NoticeRecord::Hand hand;
            hand.attempt = attempt;
            hand.after = after;
            hand.to = u"sms"_s;
            entries.append(
                noticeAct(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, ++sequence));
            return hand;
        };
        const auto end = [&](const NoticeRecord::Hand &hand, qsizetype households) {
            entries.append(noticeAct(u"notice.handed"_s, NoticeBook::handed(record.id, hand, households),
                                     u"boss"_s, ++sequence));
        };
        const NoticeRecord::Hand first = begin(u"1"_s, {});
        const NoticeRecord::Hand second = begin(u"2"_s, {});
        QCOMPARE(hands().size(), 1);
        QCOMPARE(NoticeBook::fold(entries).first().standing(), u"1"_s);
        end(second, 10); // was never begun
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Unknown);
        end(first, 0); // nothing left: the next one needs to know of nothing
        const NoticeRecord::Hand third = begin(u"3"_s, {});
        QCOMPARE(NoticeBook::fold(entries).first().standing(), u"3"_s);
        end(third, 10);
        begin(u"4"_s, {});
        begin(u"5"_s, u"3"_s); // once more, and knowing it
        begin(u"6"_s, u"3"_s); // somebody else at the same time
        QCOMPARE(hands().size(), 3);
        QCOMPARE(hands().last().attempt, u"5"_s);
        // A program that does not say what it knows has handed it over: that is told.
        NoticeRecord::Hand old;
        old.attempt = u"7"_s;
        QCborMap values = NoticeBook::handing(record.id, old);
        values.remove(u"after"_s);
        entries.append(noticeAct(u"notice.handing"_s, values, u"boss"_s, ++sequence));
        QCOMPARE(hands().size(), 4);
    }

    /// After a restore the server does not take a notice to many back: it stays in sight, with what became of
    /// it before.
    void whatTheServerRefusedStaysInSight()
    {
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 1'000;
        record.text = kNoticeText;
        JournalEntry prepared = noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 1);
        prepared.verdict = VerdictKind::Refused;
        prepared.reason = u"服务器恢复后"_s;
        QList<JournalEntry> entries{prepared};
        NoticeRecord told = NoticeBook::fold(entries).first();
        QCOMPARE(told.state(), NoticeRecord::State::Refused);
        QCOMPARE(told.refusal, prepared.reason);
        QCOMPARE(told.text, kNoticeText);
        const NoticeRules::Person boss{AgentId(u"boss"_s), true};
        const NoticeRules::Person admin{AgentId(u"admin"_s), true};
        QCOMPARE(NoticeRules::mayLeave(told).error().code, ErrorCode::Conflict);
        QCOMPARE(NoticeRules::mayWithdraw(told, boss).error().code, ErrorCode::Conflict);
        QCOMPARE(NoticeRules::mayRelease(told, admin).error().code, ErrorCode::Conflict);
        NoticeRecord::Hand hand;
        hand.attempt = u"1"_s;
        entries.append(noticeAct(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, 2));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Unknown);
        entries.append(
            noticeAct(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 1'000), u"boss"_s, 3));
        told = NoticeBook::fold(entries).first();
        QCOMPARE(told.state(), NoticeRecord::State::Handed); // people may have been told
        QVERIFY(!NoticeRules::mayLeave(told));
    }

    /// Lists with whole numbers count with the notices of their maker, masked ones do not.
    void listsWithWholeNumbersCountForTheDay()
    {
        const auto list = [](qint64 sequence, bool clear) {
            return noticeAct(u"notice.listed"_s, {{u"households"_s, 300}, {u"clear"_s, clear}}, u"boss"_s,
                             sequence);
        };
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 201;
        const JournalEntry prepared =
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 3);
        QVERIFY(!NoticeBook::fold({list(1, false), prepared}).first().needsRelease());
        QVERIFY(NoticeBook::fold({list(1, true), prepared}).first().needsRelease());
        JournalEntry refused = list(1, true);
        refused.verdict = VerdictKind::Refused;
        QVERIFY(!NoticeBook::fold({refused, prepared}).first().needsRelease());
    }

    /// A negative count makes no room for others.
    void aNegativeCountTakesNothingAway()
    {
        const JournalEntry list =
            noticeAct(u"notice.listed"_s, {{u"households"_s, -300}, {u"clear"_s, true}}, u"boss"_s, 1);
        QCOMPARE(NoticeRules::sliceOf(list).households, 0);
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 300;
        const JournalEntry first =
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 2);
        record.id = NoticeId::make(ManualClock(kNoticeNow + 1));
        const JournalEntry second =
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 3);
        NoticeFold fold;
        for (const JournalEntry &entry : {list, first, second})
            fold.take(entry);
        QCOMPARE(fold.find(record.id)->thatDay, 600);
        QVERIFY(fold.find(record.id)->needsRelease());
    }

    /// Who releases it may hold fewer branches than who prepared it: the maker's sum of the day goes along.
    void whoSeesLessOfTheDayReleasesItAllTheSame()
    {
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 201;
        record.thatDay = 501;
        const JournalEntry prepared =
            noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 2);
        const NoticeRecord told =
            NoticeBook::fold({prepared}).first(); // the 300 of another branch are not here
        QCOMPARE(told.thatDay, 501);
        QCOMPARE(told.state(), NoticeRecord::State::AwaitsRelease);
        QVERIFY(NoticeRules::mayRelease(told, {AgentId(u"admin"_s), true}));
        QVERIFY(!NoticeRules::mayLeave(told));
        // Whoever sees more than the maker counts more.
        const JournalEntry list =
            noticeAct(u"notice.listed"_s, {{u"households"_s, 400}, {u"clear"_s, true}}, u"boss"_s, 1);
        QCOMPARE(NoticeBook::fold({list, prepared}).first().thatDay, 601);
        // An older program says nothing of the day; a word below what is here counts for nothing.
        record.thatDay = -5;
        QCOMPARE(
            NoticeBook::fold({noticeAct(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 2)})
                .first()
                .thatDay,
            201);
    }

    /// The one rule of who withdraws, asked by the screen and by the server.
    void whoMayWithdraw()
    {
        NoticeRecord record;
        record.preparedBy = AgentId(u"agent"_s);
        const auto may = [&](const QString &agent, bool leads) {
            return NoticeRules::mayWithdraw(record, {AgentId(agent), leads}).has_value();
        };
        QVERIFY(may(u"agent"_s, false) && may(u"boss"_s, true));
        QVERIFY(!may(u"other"_s, false));
        NoticeRecord::Hand hand;
        hand.attempt = u"1"_s;
        record.hands = {hand};
        QVERIFY(!may(u"agent"_s, false) && !may(u"boss"_s, true)); // it is being handed over
        record.hands.first().outcome = NoticeRecord::Hand::Outcome::Failed;
        QVERIFY(may(u"boss"_s, true));
    }
};

QTEST_GUILESS_MAIN(TestNoticeFold)
#include "tst_notice_fold.moc"
