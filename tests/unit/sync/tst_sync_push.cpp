// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_talk.h"

#include <QSet>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
namespace Event = SyncEvent;
namespace Action = SyncAction;

/// What the outbox holds goes out once, in batches, and one that fails does not hold back the rest.
class TestSyncPush : public QObject
{
    Q_OBJECT

private slots:
    void outboxIsReadOnlyWhenItCanSaySomethingNew()
    {
        SyncCore::Options options;
        options.batchCount = 4;
        SyncTalk talk(options);
        talk.settle(10);
        talk.outbox(1, 20);
        int reads = 0;
        for (qint64 sequence = 11; sequence < 31; sequence += 4) {
            const auto push = talk.action<Action::Push>();
            QVERIFY(push);
            talk.tell(Event::Pushed{push->request, SyncTalk::placed(*push, sequence)});
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

    void batchesAreBoundedByCountAndBytes()
    {
        SyncCore::Options options;
        options.batchCount = 4;
        options.batchBytes = 1'000;
        SyncTalk talk(options);
        talk.settle();
        talk.outbox(1, 6, 100);
        QCOMPARE(talk.action<Action::Push>()->operations, (QList{idOf(1), idOf(2), idOf(3), idOf(4)}));

        SyncTalk heavy(options);
        heavy.settle();
        heavy.outbox(1, 6, 400);
        QCOMPARE(heavy.action<Action::Push>()->operations.size(), 2);

        SyncTalk huge(options);
        huge.settle();
        huge.outbox(1, 6, 5'000);
        QCOMPARE(huge.action<Action::Push>()->operations.size(), 1);
    }

    void placedOperationsArePulledAndNotPushedAgain()
    {
        SyncTalk talk;
        talk.settle(10);
        talk.outbox(1, 2);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Pushed{push.request, SyncTalk::placed(push, 11)});
        QVERIFY(!talk.action<Action::Push>());
        QVERIFY(talk.action<Action::Pull>());
        talk.outbox(1, 3); // one more is made before the page came
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(3)});
    }

    /// Its page came while the outbox was being read: the list still has it, the store and the server don't
    /// know of it as waiting. Found by schedule 41594 of the simulation.
    void whatIsSettledMeanwhileDoesNotBlockTheRest()
    {
        SyncTalk talk;
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
        SyncTalk talk;
        talk.settle(10);
        talk.outbox(1, 1);
        const auto push = *talk.action<Action::Push>();
        talk.tell(Event::Pushed{push.request, SyncTalk::placed(push, 11)});
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

    void oneThatWasSetAsideIsOfferedAgainAlone()
    {
        SyncTalk talk;
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
        SyncTalk talk;
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
        talk.tell(Event::Pushed{push.request, SyncTalk::placed(push, 11)});
        QVERIFY(!talk.action<Action::Push>());
    }

    void poisonIsFoundAndSetAside()
    {
        SyncCore::Options options;
        options.batchCount = 8;
        SyncTalk talk(options);
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
                talk.tell(Event::Pushed{push->request, SyncTalk::placed(*push, sequence)});
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
        SyncTalk talk(options);
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
        talk.tell(Event::Pushed{push.request, SyncTalk::placed(push, 11)});
        talk.after(20'000);
        QCOMPARE(talk.action<Action::Push>()->operations, QList{idOf(1)});
    }

    void manyFailuresInARowRest()
    {
        SyncCore::Options options;
        options.batchCount = 1;
        SyncTalk talk(options);
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
        SyncTalk talk;
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
};

QTEST_GUILESS_MAIN(TestSyncPush)
#include "tst_sync_push.moc"
