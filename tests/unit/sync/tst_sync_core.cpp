// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/sync_core.h"

#include <QTest>

using namespace Warmline;
namespace Event = SyncEvent;
namespace Action = SyncAction;

namespace {

OperationId idOf(int number)
{
    QByteArray bytes(16, '\0');
    bytes[15] = char(number);
    return OperationId(Uuid7::fromBytes(bytes));
}

Error error(ErrorCode code)
{
    return Error{code, QStringLiteral("test"), {}};
}

/// A core with the requests that are open, so that a test reads like a conversation.
struct Talk
{
    SyncCore core;
    SyncMoment now{1'000, 5'000'000};
    QList<Action::Any> last;

    explicit Talk(const SyncCore::Options &options = {})
        : core(options)
    { }

    Talk &tell(const Event::Any &event)
    {
        last = core.handle(event, now);
        return *this;
    }
    Talk &after(qint64 ms)
    {
        now.monotonicMs += ms;
        now.utcMs += ms;
        return tell(Event::Tick{});
    }
    template <class A>
    std::optional<A> action() const
    {
        for (const Action::Any &any : last) {
            if (const A *a = std::get_if<A>(&any))
                return *a;
        }
        return std::nullopt;
    }
    /// Signed in, everything known, waiting for news.
    quint64 settle(qint64 head = 10)
    {
        tell(Event::Started{head, 0, 0});
        tell(Event::SignedIn{action<Action::SignIn>()->request, head, 250});
        return action<Action::WaitForNews>() ? action<Action::WaitForNews>()->request : 0;
    }
    /// Lets the outbox hold operations first … last.
    Talk &outbox(int first, int last_, qint64 bytes = 100)
    {
        tell(Event::OutboxChanged{last_ - first + 1, 0});
        const auto read = action<Action::ReadOutbox>();
        if (!read)
            return *this;
        QList<Event::OutboxItem> items;
        for (int i = first; i <= last_; ++i)
            items.append({idOf(i), bytes});
        return tell(Event::OutboxRead{read->request, items});
    }
    static QList<Event::Placed> placed(const Action::Push &push, qint64 from)
    {
        QList<Event::Placed> places;
        for (const OperationId &id : push.operations)
            places.append({id, from++});
        return places;
    }
};

} // namespace

class TestSyncCore : public QObject
{
    Q_OBJECT

private slots:
    void firstSignsInThenPullsThenWaits()
    {
        Talk talk;
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
        Talk talk;
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
        Talk talk;
        const quint64 news = talk.settle();
        talk.tell(Event::News{news, 10});
        QVERIFY(!talk.action<Action::WaitForNews>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::WaitForNews>());
    }

    void onePageComesInWhileAnotherIsWritten()
    {
        Talk talk;
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
        Talk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 9, 0});
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 0, 0, 9});
        QVERIFY(!talk.action<Action::Pull>());
        QVERIFY(talk.action<Action::DropPage>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::Pull>());
    }

    void outboxIsReadOnlyWhenItCanSaySomethingNew()
    {
        SyncCore::Options options;
        options.batchCount = 4;
        Talk talk(options);
        talk.settle(10);
        talk.outbox(1, 20);
        int reads = 0;
        for (qint64 sequence = 11; sequence < 31; sequence += 4) {
            const auto push = talk.action<Action::Push>();
            QVERIFY(push);
            talk.tell(Event::Pushed{push->request, Talk::placed(*push, sequence)});
            reads += talk.action<Action::ReadOutbox>() ? 1 : 0;
            // The next push goes out beside it; a page settles this one.
            const QList<Action::Any> sent = talk.last;
            talk.tell(
                Event::PageReceived{talk.action<Action::Pull>()->request, 4, sequence + 3, sequence + 3});
            talk.tell(Event::Integrated{talk.action<Action::Integrate>()->request});
            talk.tell(Event::OutboxChanged{30 - (sequence + 3), 0});
            reads += talk.action<Action::ReadOutbox>() ? 1 : 0;
            talk.last = sent;
        }
        QVERIFY2(reads <= 1, qPrintable(QString::number(reads)));
    }

    void pagesShrinkOnAThinLine()
    {
        Talk talk;
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
        Talk talk;
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

    void batchesAreBoundedByCountAndBytes()
    {
        SyncCore::Options options;
        options.batchCount = 4;
        options.batchBytes = 1'000;
        Talk talk(options);
        talk.settle();
        talk.outbox(1, 6, 100);
        QCOMPARE(talk.action<Action::Push>()->operations, (QList{idOf(1), idOf(2), idOf(3), idOf(4)}));

        Talk heavy(options);
        heavy.settle();
        heavy.outbox(1, 6, 400);
        QCOMPARE(heavy.action<Action::Push>()->operations.size(), 2);

        Talk huge(options);
        huge.settle();
        huge.outbox(1, 6, 5'000);
        QCOMPARE(huge.action<Action::Push>()->operations.size(), 1);
    }

    void placedOperationsArePulledAndNotPushedAgain()
    {
        Talk talk;
        talk.settle(10);
        talk.outbox(1, 2);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Pushed{push.request, Talk::placed(push, 11)});
        QVERIFY(!talk.action<Action::Push>());
        QVERIFY(talk.action<Action::Pull>());
        talk.outbox(1, 3); // one more is made before the page came
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(3)});
    }

    /// Its page came while the outbox was being read: the list still has it, the store and the server don't
    /// know of it as waiting. Found by schedule 41594 of the simulation.
    void whatIsSettledMeanwhileDoesNotBlockTheRest()
    {
        Talk talk;
        talk.settle();
        talk.outbox(1, 2);
        const auto push = talk.action<Action::Push>();
        QVERIFY(push);
        talk.tell(Event::Pushed{push->request, {}}); // nothing of it waits any more
        const auto read = talk.action<Action::ReadOutbox>();
        QVERIFY(read);
        talk.tell(Event::OutboxRead{read->request, {{idOf(3), 100}}});
        talk.after(2'000);
        const auto next = talk.action<Action::Push>();
        QVERIFY(next);
        QCOMPARE(next->operations, QList<OperationId>{idOf(3)});
    }

    void whatTheServerLostIsOfferedAgain()
    {
        Talk talk;
        talk.settle(10);
        talk.outbox(1, 1);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Pushed{push.request, Talk::placed(push, 11)});
        talk.tell(Event::PageReceived{talk.action<Action::Pull>()->request, 1, 11, 11});
        talk.tell(Event::Integrated{talk.action<Action::Integrate>()->request});
        // The page that ought to have held it is written, and still it waits.
        if (!talk.action<Action::ReadOutbox>())
            talk.tell(Event::OutboxChanged{1, 0});
        const auto read = talk.action<Action::ReadOutbox>();
        QVERIFY(read);
        talk.tell(Event::OutboxRead{read->request, {{idOf(1), 100}}});
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(1)});
    }

    void backOffGrowsToHalfAMinute()
    {
        Talk talk;
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
        Talk talk;
        talk.tell(Event::Started{0, 0, 0});
        talk.tell(Event::Failed{talk.action<Action::SignIn>()->request, error(ErrorCode::Unavailable)});
        QVERIFY(!talk.action<Action::SignIn>());
        talk.tell(Event::RetryNow{});
        QVERIFY(talk.action<Action::SignIn>());
    }

    void oneThatWasSetAsideIsOfferedAgainAlone()
    {
        Talk talk;
        talk.settle(10);
        talk.outbox(1, 1);
        const auto first = talk.action<Action::Push>();
        QVERIFY(first);
        QCOMPARE(talk.core.items(), (QList{SyncItem{idOf(1), SyncItem::State::Sending, {}, 0}}));
        talk.tell(Event::Failed{first->request, error(ErrorCode::Internal)});
        const QList<SyncItem> held = talk.core.items();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.first().state, SyncItem::State::Held);
        QCOMPARE(held.first().reason, error(ErrorCode::Internal));
        QCOMPARE(held.first().retryAtMs, talk.now.utcMs + 30'000);
        talk.outbox(1, 1);
        QVERIFY(!talk.action<Action::Push>()); // its pause is not over
        talk.tell(Event::RetryItem{idOf(2)}); // another one's wish is not its
        QVERIFY(!talk.action<Action::Push>());
        talk.tell(Event::RetryItem{idOf(1)});
        const auto again = talk.action<Action::Push>();
        QVERIFY(again);
        QCOMPARE(again->operations, QList{idOf(1)});
    }

    void answerThatNeverComesIsATimeout()
    {
        Talk talk;
        talk.settle();
        talk.outbox(1, 4);
        const auto push = *talk.action<Action::Push>();
        talk.after(3'000);
        QCOMPARE(talk.core.status().link, SyncLink::Slow);
        talk.after(12'000);
        QVERIFY(!talk.action<Action::Push>());
        talk.after(1'000);
        const auto again = talk.action<Action::Push>();
        QVERIFY(again);
        QCOMPARE(again->operations, push.operations.first(2)); // smaller, for a thin line
        // The first answer comes after all: it is not ours any more, and does no harm.
        talk.tell(Event::Pushed{push.request, Talk::placed(push, 11)});
        QVERIFY(!talk.action<Action::Push>());
    }

    void poisonIsFoundAndSetAside()
    {
        SyncCore::Options options;
        options.batchCount = 8;
        Talk talk(options);
        talk.settle(10);
        talk.outbox(1, 8);
        const OperationId poison = idOf(3);
        QSet<OperationId> through;
        qint64 sequence = 11;
        int pushes = 0;
        while (auto push = talk.action<Action::Push>()) {
            QVERIFY(++pushes < 20);
            if (push->operations.contains(poison)) {
                talk.tell(Event::Failed{push->request, error(ErrorCode::InvalidInput)});
            } else {
                through += QSet<OperationId>(push->operations.cbegin(), push->operations.cend());
                talk.tell(Event::Pushed{push->request, Talk::placed(*push, sequence)});
                sequence += push->operations.size();
            }
        }
        QCOMPARE(through.size(), 7);
        QCOMPARE(talk.core.status().held, 1);
        QCOMPARE(talk.core.status().problem.code, ErrorCode::InvalidInput);
        talk.after(30'000);
        QCOMPARE(talk.action<Action::Push>()->operations, QList{poison}); // later, alone
        talk.tell(Event::Failed{talk.action<Action::Push>()->request, error(ErrorCode::InvalidInput)});
        talk.after(59'000);
        QVERIFY(!talk.action<Action::Push>());
        talk.after(1'000);
        QVERIFY(talk.action<Action::Push>());
    }

    void lostAnswersOfOneOperationDoNotBlockTheRest()
    {
        SyncCore::Options options;
        options.batchCount = 1;
        Talk talk(options);
        talk.settle(10);
        talk.outbox(1, 2);
        for (qint64 pause : {0, 1'000, 2'000, 5'000}) {
            if (pause > 0)
                talk.after(pause);
            QVERIFY(talk.action<Action::Push>());
            QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(1)});
            QCOMPARE(talk.core.status().held, 0);
            talk.tell(Event::Failed{talk.action<Action::Push>()->request, error(ErrorCode::Timeout)});
        }
        QCOMPARE(talk.core.status().held, 1);
        talk.after(10'000);
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(2)});
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Pushed{push.request, Talk::placed(push, 11)});
        talk.after(20'000);
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(1)});
    }

    void manyFailuresInARowRest()
    {
        SyncCore::Options options;
        options.batchCount = 1;
        Talk talk(options);
        talk.settle(10);
        talk.outbox(1, 40);
        int pushes = 0;
        while (auto push = talk.action<Action::Push>()) {
            ++pushes;
            talk.tell(Event::Failed{push->request, error(ErrorCode::Conflict)});
        }
        QCOMPARE(pushes, 8);
    }

    void deniedPushSignsInOnceMore()
    {
        Talk talk;
        talk.settle(10);
        talk.outbox(1, 1);
        talk.tell(Event::Failed{talk.action<Action::Push>()->request, error(ErrorCode::Denied)});
        const auto signIn = talk.action<Action::SignIn>();
        QVERIFY(signIn);
        talk.tell(Event::SignedIn{signIn->request, 10, 0});
        const auto push = talk.action<Action::Push>();
        QVERIFY(push);
        talk.tell(Event::Failed{push->request, error(ErrorCode::Denied)});
        QVERIFY(!talk.action<Action::SignIn>());
        QCOMPARE(talk.core.status().held, 1);
    }

    void expiredTokenSignsInAndGoesOn()
    {
        Talk talk;
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
        Talk talk;
        const quint64 news = talk.settle(10);
        talk.outbox(1, 1);
        talk.tell(Event::Failed{talk.action<Action::Push>()->request, error(ErrorCode::Storage)});
        QVERIFY(!talk.action<Action::Push>());
        talk.tell(Event::News{news, 12});
        QVERIFY(talk.action<Action::Pull>());
    }

    void longPollThatFailsBecomesAsking()
    {
        Talk talk;
        const quint64 news = talk.settle(10);
        talk.after(40'000);
        QVERIFY(!talk.action<Action::WaitForNews>());
        Q_UNUSED(news);
        QVERIFY2(talk.action<Action::Pull>(), "pulls where the long poll got no answer");
    }

    void ticketNumbersAreLeasedBelowTwenty()
    {
        Talk talk;
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
        Talk talk;
        talk.settle(10);
        talk.outbox(1, 2);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Started{10, 2, 1});
        QCOMPARE(talk.core.status().refused, 1);
        const auto signIn = talk.action<Action::SignIn>();
        QVERIFY(signIn);
        talk.tell(Event::Pushed{push.request, Talk::placed(push, 11)}); // of the life before
        QVERIFY(!talk.action<Action::Pull>());
        talk.tell(Event::SignedIn{signIn->request, 12, 0});
        QVERIFY(talk.action<Action::Pull>());
    }

    void restoredServerIsNoticed()
    {
        Talk talk;
        talk.tell(Event::Started{20, 0, 0});
        talk.tell(Event::SignedIn{talk.action<Action::SignIn>()->request, 15, 0});
        QVERIFY(talk.core.status().serverBehind);
        QVERIFY(!talk.action<Action::Pull>());
    }
};

QTEST_GUILESS_MAIN(TestSyncCore)
#include "tst_sync_core.moc"
