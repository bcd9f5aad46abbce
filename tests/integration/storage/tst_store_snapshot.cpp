// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Snapshots from store to store: what a seat has that was made from one is what pages would have brought.
#include "snapshot_world.h"

#include <thread>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreSnapshot : public SnapshotWorld
{
    Q_OBJECT

    static QList<Ticket> ticketsOf(Store &store)
    {
        TicketFilter all;
        all.limit = 0;
        auto tickets = ask(store, [&](Queries &q) { return q.tickets(all); }).value();
        std::ranges::sort(tickets, {}, [](const Ticket &t) { return t.id.toString(); });
        return tickets;
    }
    /// Everything that can be asked of the two is the same.
    static void compare(Store &a, Store &b)
    {
        const auto ca = ask(a, [](Queries &q) { return q.counts(); }).value();
        const auto cb = ask(b, [](Queries &q) { return q.counts(); }).value();
        QCOMPARE(ca.households, cb.households);
        QCOMPARE(ca.buildings, cb.buildings);
        QCOMPARE(ca.operations, cb.operations);
        QCOMPARE(ticketsOf(a), ticketsOf(b));
        for (const QString &text :
             {u"郑小明"_s, u"小明"_s, u"zxm"_s, u"2007"_s, u"107"_s, u"NC-25-000003"_s, u"B1-7"_s})
            QCOMPARE(found(a, text), found(b, text));
        for (const Ticket &ticket : ticketsOf(a)) {
            const auto trail = [&](Store &s) {
                return ask(s, [&](Queries &q) { return q.trail(EntityKind::Ticket, ticket.id.toString()); })
                    .value();
            };
            QCOMPARE(trail(a), trail(b));
        }
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void aNewSeatHasWhatPagesWouldHaveBrought_data()
    {
        QTest::addColumn<QStringList>("scope");
        QTest::newRow("whole company") << QStringList();
        QTest::newRow("one branch") << QStringList{u"B1"_s};
        QTest::newRow("two branches") << QStringList{u"B1"_s, u"B2"_s};
    }
    void aNewSeatHasWhatPagesWouldHaveBrought()
    {
        QFETCH(const QStringList, scope);
        const QTemporaryDir dir;
        const World w = world(dir);
        auto paged = seatIn(dir.filePath(u"paged"_s), *w.server, scope);
        QVERIFY(follow(*w.server, *paged, scope));
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, scope);
        const auto done = takeSnapshot(*w.shelf, *seat, scope);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
        QCOMPARE(cursorOf(*seat), cursorOf(*paged));
        compare(*seat, *paged);
        const auto check = verified(*seat);
        QVERIFY2(check.ok, qPrintable(check.reason));
        // It goes on with pages, across a restart.
        work(*w.server, 6, {u"B1"_s, u"B2"_s}, 500);
        seat.reset();
        seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        for (Store *store : {seat.get(), paged.get()})
            QVERIFY(follow(*w.server, *store, scope));
        compare(*seat, *paged);
        QVERIFY(verified(*seat).ok);
        if (scope == QStringList{u"B1"_s})
            QCOMPARE(found(*seat, u"B2-1"_s), 0);
    }

    /// A clock two hours late: what is made after the snapshot was made after what is in it.
    void itsReceiptsBoundTheSeatsTimes()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        const auto late = std::make_shared<ManualClock>(m_clock.utcMs() - 7'200'000);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s}, late);
        QVERIFY(takeSnapshot(*w.shelf, *seat, {u"B1"_s}));
        const auto made = take(seat->author({noteDraft(w.tickets[0], u"之后"_s)}));
        QVERIFY(made);
        const auto known = ask(*seat, [](Queries &q) { return q.page(0, 10'000'000); });
        qint64 seen = 0;
        for (const JournalEntry &entry : known->entries)
            seen = std::max(seen, entry.receivedAtMs);
        QVERIFY(seen > late->utcMs() + 3'600'000);
        QCOMPARE(made->first().operation.atMs(), seen);
    }

    void whatWaitsIsKeptAndLaidOverIt()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s});
        QVERIFY(take(w.server->enrol(seat->device())));
        QVERIFY(follow(*w.server, *seat, {u"B1"_s}));
        QVERIFY(take(seat->storeLease({u"NC-25-"_s, 900, 910})));
        // Confirmed before; pushed without hearing of it; waiting, one of them on what others change.
        QVERIFY(take(seat->author({noteDraft(w.tickets[0], u"已确认"_s)})));
        QVERIFY(carryOutbox(*seat, *w.server));
        QVERIFY(follow(*w.server, *seat, {u"B1"_s}));
        QVERIFY(take(seat->author({noteDraft(w.tickets[2], u"已送出"_s)})));
        QVERIFY(carryOutbox(*seat, *w.server));
        QVERIFY(take(seat->author({noteDraft(w.tickets[2], u"等待中"_s)})));
        const TicketId opened = TicketId::make(m_clock);
        QVERIFY(take(seat->author({openDraft(opened, take(seat->takeTicketNumber()).value())})));
        QVERIFY(take(w.server->author({noteDraft(w.tickets[2], u"别人的"_s)})));
        work(*w.server, 20, {u"B1"_s}, 600);

        const auto done = takeSnapshot(*w.shelf, *seat, {u"B1"_s});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
        QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value(), 2);
        const auto notes = [&](Store &store) {
            QStringList texts;
            const auto ticket = ask(store, [&](Queries &q) { return q.ticket(w.tickets[2]); }).value();
            for (const TicketNote &note : ticket ? ticket->notes : QList<TicketNote>())
                texts.append(note.text);
            return texts;
        };
        QCOMPARE(notes(*seat), QStringList({u"第一次"_s, u"已送出"_s, u"别人的"_s, u"等待中"_s}));
        QVERIFY(ask(*seat, [&](Queries &q) { return q.ticket(opened); })->has_value());
        QVERIFY(ask(*seat, [](Queries &q) { return q.ticketNumbersLeft(); }).value() > 0);
        QVERIFY(verified(*seat).ok);
        // The chain goes on, and the server takes it.
        QVERIFY(take(seat->author({noteDraft(opened, u"后来"_s)})));
        const auto verdicts = carryOutbox(*seat, *w.server);
        QVERIFY2(verdicts, qPrintable(verdicts ? QString() : verdicts.error().message()));
        QVERIFY(follow(*w.server, *seat, {u"B1"_s}));
        QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value(), 0);
        QCOMPARE(notes(*seat), notes(*w.server));
        QVERIFY(verified(*seat).ok);
    }

    /// What was made for a branch that the seat lost since has its place before the snapshot's end, and is
    /// not in it: taken over as waiting it would be pushed for ever, since no page tells its place any more.
    void whatWaitsBeyondTheScopeIsLeftToPages()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s, u"B2"_s});
        QVERIFY(take(w.server->enrol(seat->device())));
        QVERIFY(follow(*w.server, *seat, {u"B1"_s, u"B2"_s}));
        OperationDraft note = noteDraft(w.tickets[1], u"已送出"_s);
        note.branch = BranchId(u"B2"_s);
        QVERIFY(take(seat->author({note})));
        QVERIFY(carryOutbox(*seat, *w.server)); // without hearing of it
        work(*w.server, 20, {u"B1"_s}, 600);
        QVERIFY(take(seat->setScope(branches({u"B1"_s}))));
        const auto done = takeSnapshot(*w.shelf, *seat, {u"B1"_s});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value(), 1);
        QVERIFY(follow(*w.server, *seat, {u"B1"_s}));
        QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value(), 0);
        QVERIFY(verified(*seat).ok);
    }

    /// A verdict that the seat knows of an operation behind the snapshot comes again with its page.
    void olderThanWhatTheSeatKnows()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        QVERIFY(take(w.server->enrol(seat->device())));
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QCOMPARE(fetch(*w.shelf, *seat, offer, {}), offer.bytes);
        QVERIFY(follow(*w.server, *seat, {}));
        QVERIFY(take(seat->author({noteDraft(w.tickets[0], u"之后"_s)})));
        QVERIFY(carryOutbox(*seat, *w.server));
        QVERIFY(follow(*w.server, *seat, {}));
        QCOMPARE(knownOf(*seat), offer.position + 1);
        // The log that it knows is longer: going back would open a way to rewrite what lies between.
        const auto done = take(seat->applySnapshot());
        QVERIFY(!done);
        QCOMPARE(done.error().where, u"snapshot"_s);
        QCOMPARE(cursorOf(*seat), offer.position + 1);
        QVERIFY(verified(*seat).ok);
    }

    void cancelledLeavesNothing()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        const QString folder = dir.filePath(u"seat"_s);
        auto seat = seatIn(folder, *w.server, {});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QCOMPARE(fetch(*w.shelf, *seat, offer, {}), offer.bytes);
        const auto applied = seat->applySnapshot();
        const auto dropped = seat->dropSnapshot();
        const auto done = take(applied);
        QVERIFY(take(dropped));
        // It may have been through already; else nothing of it is left.
        QVERIFY(done || done.error().code == ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(folder + u"/snapshot/next.db"_s));
        QVERIFY(!QFile::exists(folder + u"/snapshot/"_s + offer.id + u".part"_s));
        QCOMPARE(cursorOf(*seat), done ? offer.position : 0);
        QVERIFY(follow(*w.server, *seat, {}));
        QVERIFY(verified(*seat).ok);
    }

    /// It is over before who asked has chained on it.
    void anApplicationEndsBehindWhatHoldsIt()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        const auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        QFuture<Result<void>> applied;
        QFuture<bool> end;
        {
            const HeldReads held;
            applied = seat->applySnapshot(); // of nothing: it fails at once
            // Another thread's stands behind it in the inbox's row, and nothing holds that.
            std::jthread([&seat] { seat->dropSnapshot().waitForFinished(); }).join();
            QVERIFY(applied.isResultReadyAt(0));
            QVERIFY(!applied.isFinished());
            end = applied.then([](const Result<void> &done) { return done.has_value(); });
        }
        QVERIFY(end.isFinished());
        QVERIFY(!end.result());
    }

    /// The scope changes between the file and its application: what was fetched is for nobody any more.
    void scopeChangedMeanwhile()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {u"B1"_s});
        QCOMPARE(fetch(*w.shelf, *seat, offer, {u"B1"_s}), offer.bytes);
        // Queued first, so that whichever comes first in the store's threads, the scope is the later word.
        const auto applied = seat->applySnapshot();
        QVERIFY(take(seat->setScope(branches({u"B2"_s}))));
        const auto done = take(applied);
        if (!done)
            QCOMPARE(done.error().where, u"snapshot"_s);
        QVERIFY(follow(*w.server, *seat, {u"B2"_s}));
        QCOMPARE(ask(*seat, [](Queries &q) { return q.counts(); })->households, 20);
        QCOMPARE(found(*seat, u"B1-7"_s), 0);
        QVERIFY(verified(*seat).ok);
    }
};

QTEST_GUILESS_MAIN(TestStoreSnapshot)
#include "tst_store_snapshot.moc"
