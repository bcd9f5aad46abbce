// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_talk.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
namespace Event = SyncEvent;
namespace Action = SyncAction;

/// Signing in, pages, news, ticket numbers, and what trouble does to them; what is pushed is in
/// tst_sync_push.cpp.
class TestSyncCore : public QObject
{
    Q_OBJECT

private slots:
    void firstSignsInThenPullsThenWaits()
    {
        SyncTalk talk;
        talk.tell(Event::Started{3, 0, 0});
        QVERIFY(!talk.action<Action::Pull>());
        QCOMPARE(talk.core.status().link, SyncLink::Connecting);
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 5, -40});
        QCOMPARE(talk.core.status().link, SyncLink::Online);
        QCOMPARE(talk.core.status().clockOffsetMs, -40);
        QCOMPARE(talk.core.status().lastConfirmationMs, 0);
        const auto pull = talk.action<Action::Pull>();
        QVERIFY(pull);
        QCOMPARE(pull->afterSequence, 3);
        talk.tell(Event::PageReceived{pull->request, 2, 5, 5});
        const auto integrate = talk.action<Action::Integrate>();
        QVERIFY(integrate);
        QCOMPARE(integrate->page, pull->request);
        talk.tell(Event::Integrated{integrate->request});
        QCOMPARE(talk.core.status().cursor, 5);
        QCOMPARE(talk.core.status().lastConfirmationMs, talk.now.utcMs);
    }

    void newsLeadToAPullAndANewWait()
    {
        SyncTalk talk;
        const quint64 news = talk.settle(10);
        QVERIFY(news != 0);
        talk.tell(Event::News{news, 12});
        const auto pull = talk.action<Action::Pull>();
        QVERIFY(pull);
        QVERIFY(!talk.action<Action::WaitForNews>());
        talk.tell(Event::PageReceived{pull->request, 2, 12, 12});
        QVERIFY2(talk.action<Action::WaitForNews>(), "waits again while the page is being written");
        QCOMPARE(talk.action<Action::WaitForNews>()->afterSequence, 12);
    }

    void hastyServerIsNotAskedInACircle()
    {
        SyncTalk talk;
        const quint64 news = talk.settle();
        talk.tell(Event::News{news, 10});
        QVERIFY(!talk.action<Action::WaitForNews>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::WaitForNews>());
    }

    void onePageComesInWhileAnotherIsWritten()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 300, 0});
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 100, 100, 300});
        QVERIFY(talk.action<Action::Integrate>());
        const auto write = *talk.action<Action::Integrate>();
        QCOMPARE(talk.action<Action::Pull>()->afterSequence, 100);
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 100, 200, 300});
        QVERIFY2(!talk.action<Action::Pull>(), "two pages in hand are enough");
        talk.tell(Event::Integrated{write.request});
        QCOMPARE(talk.action<Action::Pull>()->afterSequence, 200);
        QCOMPARE(talk.core.status().cursor, 100);
    }

    void pageWithoutProgressBacksOff()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 9, 0});
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 0, 0, 9});
        QVERIFY(!talk.action<Action::Pull>());
        QVERIFY(talk.action<Action::DropPage>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::Pull>());
    }

    void pagesShrinkOnAThinLine()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 300, 0});
        const qint64 whole = talk.action<Action::Pull>()->maxBytes;
        talk.tell(Event::Failed{talk.action<Action::Pull>()->request, error(ErrorCode::Timeout)});
        talk.after(1'000);
        QCOMPARE(talk.action<Action::Pull>()->maxBytes, whole / 2);
        talk.tell(Event::Failed{talk.action<Action::Pull>()->request, error(ErrorCode::Timeout)});
        talk.after(2'000);
        QCOMPARE(talk.action<Action::Pull>()->maxBytes, whole / 4);
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 100, 100, 300});
        QCOMPARE(talk.action<Action::Pull>()->maxBytes, whole / 2);
    }

    void failedWriteDropsWhatFollows()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 300, 0});
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 100, 100, 300});
        const auto write = *talk.action<Action::Integrate>();
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 100, 200, 300});
        talk.tell(Event::Failed{write.request, error(ErrorCode::Storage)});
        QCOMPARE(std::ranges::count_if(
                     talk.last, [](const auto &a) { return std::holds_alternative<Action::DropPage>(a); }),
                 2);
        QCOMPARE(talk.core.status().problem.code, ErrorCode::Storage);
        QCOMPARE(talk.core.status().link, SyncLink::Online);
        talk.after(1'000);
        QCOMPARE(talk.action<Action::Pull>()->afterSequence, 0);
    }

    void backOffGrowsToHalfAMinute()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        for (qint64 pause : {1'000, 2'000, 5'000, 10'000, 30'000, 30'000}) {
            const auto signIn = talk.action<Action::SignIn>();
            QVERIFY(signIn);
            talk.tell(Event::Failed{signIn->request, error(ErrorCode::Unavailable)});
            talk.after(pause - 1);
            QVERIFY(!talk.action<Action::SignIn>());
            talk.after(1);
        }
        QCOMPARE(talk.core.status().link, SyncLink::Offline);
        QCOMPARE(talk.core.status().offlineSinceMs, 5'000'000);
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 0, 0});
        QCOMPARE(talk.core.status().link, SyncLink::Online);
        QCOMPARE(talk.core.status().offlineSinceMs, 0);
        QVERIFY(talk.core.status().problem.text.isEmpty());
    }

    void retryNowDoesNotWait()
    {
        SyncTalk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::Failed{talk.action<Action::SignIn>()->request, error(ErrorCode::Unavailable)});
        QVERIFY(!talk.action<Action::SignIn>());
        talk.tell(Event::RetryNow{});
        QVERIFY(talk.action<Action::SignIn>());
    }

    void expiredTokenSignsInAndGoesOn()
    {
        SyncTalk talk;
        const quint64 news = talk.settle(10);
        talk.after(10'000);
        talk.tell(Event::TokenExpired{news});
        const auto signIn = talk.action<Action::SignIn>();
        QVERIFY(signIn);
        talk.tell(Event::SignedIn{signIn->request, 12, 0});
        QVERIFY(talk.action<Action::Pull>());
        // Refused again at once: that is a circle, so it pauses.
        talk.tell(Event::TokenExpired{talk.action<Action::Pull>()->request});
        QVERIFY(!talk.action<Action::SignIn>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::SignIn>());
    }

    void troubleInOneChannelLeavesTheOthersAlone()
    {
        SyncTalk talk;
        const quint64 news = talk.settle(10);
        talk.outbox(1, 1);
        talk.tell(Event::Failed{talk.action<Action::Push>()->request, error(ErrorCode::Storage)});
        QVERIFY(!talk.action<Action::Push>());
        talk.tell(Event::News{news, 12});
        QVERIFY(talk.action<Action::Pull>());
    }

    void longPollThatFailsBecomesAsking()
    {
        SyncTalk talk;
        const quint64 news = talk.settle(10);
        talk.after(40'000);
        QVERIFY(!talk.action<Action::WaitForNews>());
        Q_UNUSED(news);
        QVERIFY2(talk.action<Action::Pull>(), "pulls where the long poll got no answer");
    }

    void ticketNumbersAreLeasedBelowTwenty()
    {
        SyncTalk talk;
        talk.settle();
        talk.tell(Event::NumbersLeft{20});
        QVERIFY(!talk.action<Action::LeaseNumbers>());
        talk.tell(Event::NumbersLeft{19});
        QCOMPARE(talk.action<Action::LeaseNumbers>()->count, 50);
        const quint64 lease = talk.action<Action::LeaseNumbers>()->request;
        talk.tell(Event::NumbersLeft{18});
        QVERIFY2(!talk.action<Action::LeaseNumbers>(), "one at a time");
        talk.tell(Event::NumbersLeased{lease});
        QVERIFY(!talk.action<Action::LeaseNumbers>());
    }

    void crashForgetsNothingThatMatters()
    {
        SyncTalk talk;
        talk.settle(10);
        talk.outbox(1, 2);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Started{10, 2, 1});
        QCOMPARE(talk.core.status().refused, 1);
        const auto signIn = talk.action<Action::SignIn>();
        QVERIFY(signIn);
        talk.tell(Event::Pushed{push.request, SyncTalk::placed(push, 11)}); // of the life before
        QVERIFY(!talk.action<Action::Pull>());
        talk.tell(Event::SignedIn{signIn->request, 12, 0});
        QVERIFY(talk.action<Action::Pull>());
    }

    void restoredServerIsNoticed()
    {
        SyncTalk talk;
        talk.tell(Event::Started{20, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 15, 0});
        QVERIFY(talk.core.status().serverBehind);
        QVERIFY(!talk.action<Action::Pull>());
    }
};

QTEST_GUILESS_MAIN(TestSyncCore)
#include "tst_sync_core.moc"
