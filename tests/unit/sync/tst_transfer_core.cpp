// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transfer_core.h"

#include <QTest>

#include <random>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = AttachmentRules::kChunk;

OperationId idOf(int number)
{
    QByteArray bytes(16, '\0');
    bytes[0] = char(number);
    bytes[15] = 1;
    return OperationId(Uuid7::fromBytes(bytes));
}

/// A core with a time of its own.
struct Bench
{
    TransferCore core;
    SyncMoment now{1'000, 1'000'000};
    qint64 wakeAt = 0;

    QList<TransferAction::Any> tell(const TransferEvent::Any &event)
    {
        QList<TransferAction::Any> work;
        for (const auto &action : core.handle(event, now)) {
            if (const auto *wake = std::get_if<TransferAction::WakeAt>(&action))
                wakeAt = wake->monotonicMs;
            else
                work.append(action);
        }
        return work;
    }
    void pass(qint64 ms)
    {
        now.monotonicMs += ms;
        now.utcMs += ms;
    }
    TransferItem item(int number) const
    {
        for (const TransferItem &item : core.items()) {
            if (item.id == idOf(number))
                return item;
        }
        return {};
    }
};

TransferEvent::Wanted wanted(int number, qint64 size, TransferWay way = TransferWay::Up, bool urgent = false)
{
    return {idOf(number), way, size, urgent};
}

template <class T>
T only(const QList<TransferAction::Any> &actions)
{
    if (actions.size() != 1 || !std::holds_alternative<T>(actions.first()))
        qFatal("%d actions", int(actions.size()));
    return std::get<T>(actions.first());
}

/// A receiving end: what it has outlives everybody's crash.
struct End
{
    QHash<OperationId, qint64> stored;
    AttachmentProgress progress(const OperationId &id, qint64 size) const
    {
        const qint64 have = stored.value(id);
        return {have, have == size};
    }
};

} // namespace

class TestTransferCore : public QObject
{
    Q_OBJECT

private slots:
    void itGoesOnWhereTheOtherEndIs()
    {
        Bench bench;
        const qint64 size = 3 * kChunk + 100;
        const auto ask = only<TransferAction::Ask>(bench.tell(wanted(1, size)));
        auto move =
            only<TransferAction::Move>(bench.tell(TransferEvent::Reached{ask.request, {2 * kChunk, false}}));
        QCOMPARE(move.offset, 2 * kChunk); // nothing is sent twice
        QCOMPARE(move.length, kChunk);
        move =
            only<TransferAction::Move>(bench.tell(TransferEvent::Reached{move.request, {3 * kChunk, false}}));
        QCOMPARE(move.offset, 3 * kChunk);
        QCOMPARE(move.length, 100);
        QVERIFY(bench.tell(TransferEvent::Reached{move.request, {size, true}}).isEmpty());
        QCOMPARE(bench.item(1).state, TransferItem::State::Done);
        QVERIFY(bench.tell(TransferEvent::Reached{move.request, {0, false}}).isEmpty()); // a doubled answer
        QCOMPARE(bench.item(1).state, TransferItem::State::Done);
    }

    void theLineRestsAndThenAsksAgain()
    {
        Bench bench;
        const auto ask = only<TransferAction::Ask>(bench.tell(wanted(1, kChunk)));
        QVERIFY(bench.tell(TransferEvent::Failed{ask.request, {ErrorCode::Unavailable, u"away"_s, {}}})
                    .isEmpty());
        QCOMPARE(bench.item(1).state, TransferItem::State::Waiting);
        QCOMPARE(bench.item(1).reason.text, u"away"_s);
        QVERIFY(bench.wakeAt > bench.now.monotonicMs);
        const qint64 due = std::exchange(bench.wakeAt, 0);
        bench.pass(due - bench.now.monotonicMs - 5);
        QVERIFY(bench.tell(TransferEvent::Tick{}).isEmpty()); // a timer that rang early is set again
        QCOMPARE(bench.wakeAt, due);
        bench.pass(5);
        const auto again = only<TransferAction::Ask>(bench.tell(TransferEvent::Tick{}));
        const auto move =
            only<TransferAction::Move>(bench.tell(TransferEvent::Reached{again.request, {0, false}}));
        bench.pass(200'000); // its answer never comes
        QVERIFY(bench.tell(TransferEvent::Tick{}).isEmpty());
        bench.pass(60'000);
        (void)only<TransferAction::Ask>(bench.tell(TransferEvent::Tick{}));
        QVERIFY(bench.tell(TransferEvent::Reached{move.request, {kChunk, true}}).isEmpty()); // too late
        QVERIFY(bench.item(1).state != TransferItem::State::Done);
    }

    void aBadOneKeepsNobodyBack()
    {
        Bench bench;
        const auto first = only<TransferAction::Ask>(bench.tell(wanted(1, kChunk)));
        QVERIFY(bench.tell(wanted(2, kChunk)).isEmpty());
        QVERIFY(bench.tell(wanted(3, kChunk)).isEmpty());
        // The first has no rights, the second no room: the third goes.
        const auto second = only<TransferAction::Ask>(bench.tell(
            TransferEvent::Failed{first.request, {ErrorCode::Denied, u"no rights"_s, u"scope"_s}}));
        QCOMPARE(second.id, idOf(2));
        const auto third = only<TransferAction::Ask>(
            bench.tell(TransferEvent::Failed{second.request, {ErrorCode::Storage, u"full"_s, {}}}));
        QCOMPARE(third.id, idOf(3));
        QVERIFY(bench.tell(TransferEvent::Reached{third.request, {kChunk, true}}).isEmpty());
        QCOMPARE(bench.item(1).state, TransferItem::State::Failed);
        QCOMPARE(bench.item(1).reason.text, u"no rights"_s);
        QCOMPARE(bench.item(2).state, TransferItem::State::Held);
        QCOMPARE(bench.item(2).retryUtcMs, bench.now.utcMs + 30'000);
        bench.pass(30'000);
        const auto again = only<TransferAction::Ask>(bench.tell(TransferEvent::Tick{}));
        QCOMPARE(again.id, idOf(2));
        QVERIFY(
            bench.tell(TransferEvent::Failed{again.request, {ErrorCode::Storage, u"full"_s, {}}}).isEmpty());
        QCOMPARE(bench.item(2).retryUtcMs, bench.now.utcMs + 60'000); // longer each time
        QCOMPARE(only<TransferAction::Ask>(bench.tell(TransferEvent::RetryNow{})).id, idOf(2));
    }

    void aFailedOneBeginsAnewWhenItIsWanted()
    {
        Bench bench;
        const auto ask = only<TransferAction::Ask>(bench.tell(wanted(1, kChunk)));
        (void)bench.tell(TransferEvent::Failed{ask.request, {ErrorCode::Denied, u"no"_s, {}}});
        QCOMPARE(only<TransferAction::Ask>(bench.tell(wanted(1, kChunk))).id, idOf(1));
        QVERIFY(bench.tell(TransferEvent::Dropped{idOf(1), TransferWay::Up}).isEmpty());
        QVERIFY(bench.core.items().isEmpty());
    }

    void anotherContentIsTriedThreeTimes()
    {
        Bench bench;
        auto ask = only<TransferAction::Ask>(bench.tell(wanted(1, kChunk)));
        for (int i = 0; i < 3; ++i) {
            const auto move =
                only<TransferAction::Move>(bench.tell(TransferEvent::Reached{ask.request, {0, false}}));
            (void)bench.tell(
                TransferEvent::Failed{move.request, {ErrorCode::InvalidInput, u"other"_s, u"hash"_s}});
            if (i == 2)
                break;
            QCOMPARE(bench.item(1).state, TransferItem::State::Held);
            bench.pass(400'000);
            ask = only<TransferAction::Ask>(bench.tell(TransferEvent::Tick{}));
        }
        QCOMPARE(bench.item(1).state, TransferItem::State::Failed);
    }

    void whatIsLookedAtGoesFirst()
    {
        Bench bench;
        const auto slow = only<TransferAction::Ask>(bench.tell(wanted(1, 10 * kChunk, TransferWay::Down)));
        auto move = only<TransferAction::Move>(bench.tell(TransferEvent::Reached{slow.request, {0, false}}));
        QVERIFY(bench.tell(wanted(2, kChunk, TransferWay::Down, true)).isEmpty());
        QCOMPARE(
            only<TransferAction::Ask>(bench.tell(TransferEvent::Reached{move.request, {kChunk, false}})).id,
            idOf(2));
        // The other lane is free all the while.
        QCOMPARE(only<TransferAction::Ask>(bench.tell(wanted(3, kChunk))).id, idOf(3));
    }

    void whoMakesNoProgressRests()
    {
        Bench bench;
        const auto ask = only<TransferAction::Ask>(bench.tell(wanted(1, 2 * kChunk)));
        auto actions = bench.tell(TransferEvent::Reached{ask.request, {0, false}});
        int moves = 0;
        while (!actions.isEmpty() && ++moves < 100)
            actions =
                bench.tell(TransferEvent::Reached{only<TransferAction::Move>(actions).request, {0, false}});
        QVERIFY(moves < 10);
        QCOMPARE(bench.item(1).state, TransferItem::State::Held);
    }

    /// Seeded schedules: answers are lost, doubled and late, both ends crash at any step; in the end
    /// everything is whole at the receiving end, and no chunk was taken at a wrong place.
    void schedules()
    {
        qint64 moved = 0, needed = 0;
        for (quint32 seed = 1; seed <= 500; ++seed) {
            std::mt19937 random(seed);
            const auto chance = [&random](int percent) { return int(random() % 100) < percent; };
            Bench bench;
            End end;
            QHash<OperationId, TransferEvent::Wanted> all;
            for (int i = 1; i <= 4; ++i)
                all.insert(idOf(i), wanted(i, qint64(random() % (5 * kChunk)) + 1,
                                           i % 2 == 0 ? TransferWay::Down : TransferWay::Up));
            for (const auto &one : std::as_const(all))
                needed += AttachmentRules::chunks(one.size);
            QList<TransferEvent::Any> onTheWay;
            QList<TransferAction::Any> work;
            for (int i = 1; i <= 4; ++i)
                work += bench.tell(all.value(idOf(i)));
            int steps = 0;
            const auto isWhole = [&] {
                return std::ranges::all_of(
                    all, [&](const auto &one) { return end.stored.value(one.id) == one.size; });
            };
            while (!isWhole() || std::ranges::any_of(bench.core.items(), [](const TransferItem &item) {
                return item.state != TransferItem::State::Done;
            })) {
                QVERIFY2(++steps < 5'000, qPrintable(u"seed %1 does not come to an end"_s.arg(seed)));
                const int trouble = steps < 200 ? 15 : 0;
                for (const auto &action : std::exchange(work, {})) {
                    quint64 request = 0;
                    OperationId id;
                    if (const auto *ask = std::get_if<TransferAction::Ask>(&action)) {
                        request = ask->request;
                        id = ask->id;
                    } else if (const auto *move = std::get_if<TransferAction::Move>(&action)) {
                        request = move->request;
                        id = move->id;
                        const qint64 size = all.value(id).size;
                        QCOMPARE(move->length, AttachmentRules::chunkAt(move->offset, size));
                        if (chance(trouble))
                            continue; // lost on its way there
                        ++moved;
                        if (end.stored.value(id) == move->offset) // an end takes it only where it belongs
                            end.stored[id] = move->offset + move->length;
                    }
                    if (chance(trouble)) { // the end crashes; its last chunk may be gone
                        if (end.stored.value(id) < all.value(id).size && chance(50))
                            end.stored[id] = std::max<qint64>(0, end.stored.value(id) - kChunk);
                        onTheWay.append(TransferEvent::Failed{request, {ErrorCode::Unavailable, {}, {}}});
                        continue;
                    }
                    const TransferEvent::Reached answer{request, end.progress(id, all.value(id).size)};
                    if (!chance(trouble))
                        onTheWay.append(answer);
                    if (chance(trouble))
                        onTheWay.append(answer);
                }
                if (chance(trouble / 5)) { // the seat crashes and starts again
                    bench.core = TransferCore();
                    for (const auto &one : std::as_const(all))
                        work += bench.tell(one);
                    continue;
                }
                if (!onTheWay.isEmpty() && !chance(trouble)) {
                    const qsizetype which = chance(30) ? qsizetype(random() % size_t(onTheWay.size())) : 0;
                    work += bench.tell(onTheWay.takeAt(which));
                } else {
                    bench.pass(chance(20) ? 100'000 : 1'000);
                    work += bench.tell(TransferEvent::Tick{});
                }
            }
        }
        QVERIFY2(moved < needed * 2, qPrintable(u"%1 chunks for %2"_s.arg(moved).arg(needed)));
    }
};

QTEST_GUILESS_MAIN(TestTransferCore)
#include "tst_transfer_core.moc"
