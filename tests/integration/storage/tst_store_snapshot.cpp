// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Snapshots from store to store: what a seat has that was made from one is what pages would have brought.
#include "app/storage/snapshot_shelf.h"
#include "store_fixture.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreSnapshot : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::shared_ptr<ManualClock> m_shelfClock = std::make_shared<ManualClock>(1'790'000'000'000);

    static QList<BranchId> branches(const QStringList &names)
    {
        QList<BranchId> list;
        for (const QString &name : names)
            list.append(BranchId(name));
        return list;
    }
    std::unique_ptr<SnapshotShelf> shelfOf(const QString &folder, Store &server, qint64 leastBehind = 20)
    {
        SnapshotShelf::Options options{.folder = folder, .key = testKey(), .clock = m_shelfClock};
        options.leastNew = 1;
        options.leastBehind = leastBehind;
        options.mostBehind = 20;
        return std::make_unique<SnapshotShelf>(options, &server);
    }
    static ImportBlock households(const QString &branch, int count)
    {
        ImportBlock block;
        block.kind = ImportKind::Households;
        for (int i = 0; i < count; ++i) {
            Household h;
            h.account = AccountNo(u"%1-%2"_s.arg(branch).arg(i));
            h.branch = BranchId(branch);
            h.community = CommunityId(u"M-"_s + branch);
            h.building = BuildingId(u"H-"_s + branch);
            h.unit = u"1"_s;
            h.room = QString::number(101 + i);
            h.customerName = u"郑小明"_s;
            h.phone = u"1540000%1"_s.arg(2'000 + i);
            block.households.append(h);
        }
        return block;
    }
    static ImportBlock oldTickets(const QString &branch, int count)
    {
        ImportBlock block;
        block.kind = ImportKind::Tickets;
        SystemClock clock;
        for (int i = 0; i < count; ++i) {
            Ticket t;
            t.id = TicketId::make(clock);
            t.number = u"NC-20-%1%2"_s.arg(branch).arg(i);
            t.branch = BranchId(branch);
            t.step = TicketStep::Closed;
            t.openedMs = 1'600'000'000'000 + i;
            t.closedMs = t.openedMs + 60'000;
            t.text = u"旧工单"_s;
            block.tickets.append(t);
        }
        return block;
    }
    static void import(Store &server, const ImportBlock &block, const QString &branch)
    {
        const auto drafts = ImportCodec::drafts({block}, BatchId(Uuid7::make(SystemClock())), u"nuanchuan"_s,
                                                BranchId(branch), AgentId(u"admin"_s));
        if (const auto done = take(server.author(drafts)); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    /// Tickets with some life, taking turns between the branches.
    QList<TicketId> work(Store &server, int count, const QStringList &names, int first = 0)
    {
        QList<OperationDraft> drafts;
        QList<TicketId> ids;
        for (int i = 0; i < count; ++i) {
            ids.append(TicketId::make(m_clock));
            for (OperationDraft draft :
                 {openDraft(ids.last(), u"NC-25-%1"_s.arg(first + i, 6, 10, QLatin1Char('0'))),
                  dispatchDraft(ids.last(), u"C-1"_s), noteDraft(ids.last(), u"第一次"_s)}) {
                draft.branch = BranchId(names.at(i % names.size()));
                drafts.append(draft);
            }
        }
        if (const auto done = take(server.author(drafts)); !done)
            qFatal("%s", qPrintable(done.error().message()));
        return ids;
    }
    struct World
    {
        std::unique_ptr<Store> server;
        std::unique_ptr<SnapshotShelf> shelf;
        QList<TicketId> tickets;
    };
    World world(const QTemporaryDir &dir)
    {
        World w;
        const QString folder = dir.filePath(u"server"_s);
        w.server = openStore(folder, StoreRole::Server);
        if (!take(w.server->author({settingDraft(u"company"_s, u"nuanchuan"_s)})))
            qFatal("company");
        import(*w.server, households(u"B1"_s, 30), u"B1"_s);
        import(*w.server, households(u"B2"_s, 20), u"B2"_s);
        import(*w.server, oldTickets(u"B1"_s, 9), u"B1"_s);
        w.tickets = work(*w.server, 40, {u"B1"_s, u"B2"_s});
        w.shelf = shelfOf(folder, *w.server);
        return w;
    }
    std::unique_ptr<Store> seatIn(const QString &folder, Store &server, const QStringList &scope,
                                  std::shared_ptr<Clock> clock = std::make_shared<SystemClock>())
    {
        auto seat = openStore(folder, StoreRole::Seat, std::move(clock));
        const auto identity = ask(server, [](Queries &q) { return q.logIdentity(); });
        if (!take(seat->meetServer(*identity)) || !take(seat->setScope(branches(scope))))
            qFatal("a seat that meets nobody");
        return seat;
    }
    static qint64 cursorOf(Store &seat)
    {
        return ask(seat, [](Queries &q) { return q.cursor(); }).value_or(-1);
    }
    static qint64 knownOf(Store &seat)
    {
        return ask(seat, [](Queries &q) { return q.signedHead(); })->size;
    }
    SnapshotOffer offered(SnapshotShelf &shelf, Store &seat, const QStringList &scope)
    {
        SnapshotOffer offer;
        const bool ready = QTest::qWaitFor(
            [&] {
                offer = take(shelf.offer(branches(scope), cursorOf(seat), knownOf(seat))).value();
                return offer.state != SnapshotOffer::State::Building;
            },
            30'000);
        return ready ? offer : SnapshotOffer{};
    }
    /// Fetches until \a upTo bytes are here (0: all).
    static qint64 fetch(SnapshotShelf &shelf, Store &seat, const SnapshotOffer &offer,
                        const QStringList &scope, qint64 upTo = 0, qint64 part = 3'000)
    {
        qint64 have = take(seat.beginSnapshot(offer)).value_or(-1);
        while (have >= 0 && have < (upTo > 0 ? upTo : offer.bytes)) {
            const auto bytes = take(shelf.read(offer.id, branches(scope), have, part));
            have = bytes ? take(seat.addToSnapshot(have, bytes->bytes)).value_or(-1) : -1;
        }
        return have;
    }
    Result<void> takeSnapshot(SnapshotShelf &shelf, Store &seat, const QStringList &scope)
    {
        const SnapshotOffer offer = offered(shelf, seat, scope);
        if (offer.state != SnapshotOffer::State::Ready || fetch(shelf, seat, offer, scope) != offer.bytes)
            return failure(ErrorCode::Internal, u"not fetched"_s);
        return take(seat.applySnapshot());
    }
    static Result<void> follow(Store &server, Store &seat, const QStringList &scope)
    {
        for (;;) {
            const qint64 cursor = cursorOf(seat);
            const auto page = ask(server, [&](Queries &q) {
                return q.scopedPage(cursor, 20'000, {branches(scope), seat.device().id});
            });
            if (!page || page->nextCursor == cursor)
                return page.transform([](const auto &) { });
            if (auto done = take(seat.integrate(*page)); !done)
                return done;
        }
    }
    static QList<Ticket> ticketsOf(Store &store)
    {
        TicketFilter all;
        all.limit = 0;
        auto tickets = ask(store, [&](Queries &q) { return q.tickets(all); }).value();
        std::ranges::sort(tickets, {}, [](const Ticket &t) { return t.id.toString(); });
        return tickets;
    }
    static qint64 found(Store &store, const QString &text)
    {
        return ask(store, [=](Queries &q) { return q.search(text, 50); })->total;
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

    void aCutDownloadGoesOnWhereItWas()
    {
        const QTemporaryDir dir;
        World w = world(dir);
        const QString folder = dir.filePath(u"seat"_s);
        auto seat = seatIn(folder, *w.server, {});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        const qint64 half = fetch(*w.shelf, *seat, offer, {}, offer.bytes / 2);
        QVERIFY(half > 0 && half < offer.bytes);
        QVERIFY(!take(seat->addToSnapshot(half + 1, "x"))); // not what comes next
        // Both ends start anew; the server still has the file and its key.
        seat.reset();
        w.shelf.reset();
        seat = openStore(folder, StoreRole::Seat);
        w.shelf = shelfOf(dir.filePath(u"server"_s), *w.server);
        const SnapshotOffer again = offered(*w.shelf, *seat, {});
        QCOMPARE(again.id, offer.id);
        QCOMPARE(w.shelf->built(), 0);
        QCOMPARE(take(seat->beginSnapshot(again)).value(), half);
        QCOMPARE(fetch(*w.shelf, *seat, again, {}), offer.bytes);
        QVERIFY(take(seat->applySnapshot()));
        QVERIFY(verified(*seat).ok);
    }

    void aWrongByteIsFound_data()
    {
        QTest::addColumn<double>("where");
        QTest::newRow("magic") << 0.0;
        QTest::newRow("middle") << 0.5;
        QTest::newRow("end") << 1.0;
    }
    void aWrongByteIsFound()
    {
        QFETCH(const double, where);
        const QTemporaryDir dir;
        const World w = world(dir);
        const QString folder = dir.filePath(u"seat"_s);
        auto seat = seatIn(folder, *w.server, {});
        SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QCOMPARE(fetch(*w.shelf, *seat, offer, {}), offer.bytes);
        QFile part(folder + u"/snapshot/"_s + offer.id + u".part"_s);
        QVERIFY(part.open(QIODevice::ReadWrite));
        const qint64 place = qint64(where * double(offer.bytes - 1));
        QVERIFY(part.seek(place));
        const char old = part.read(1).at(0);
        part.seek(place);
        part.putChar(char(old ^ 1));
        part.close();
        for (const bool trusted : {false, true}) {
            if (trusted) { // even if the hash were that of the damaged file, its pieces would not open
                QVERIFY(part.open(QIODevice::ReadOnly));
                offer.sha256 = Crypto::sha256(part.readAll());
                part.close();
                QVERIFY(take(seat->beginSnapshot(offer)));
            }
            const auto done = take(seat->applySnapshot());
            QVERIFY(!done);
            QCOMPARE(done.error().where, u"snapshot"_s);
            QCOMPARE(cursorOf(*seat), 0);
            QCOMPARE(ask(*seat, [](Queries &q) { return q.counts(); })->operations, 0);
            QVERIFY(!QFile::exists(folder + u"/snapshot/next.db"_s));
        }
        QVERIFY(take(seat->dropSnapshot()));
        QVERIFY(takeSnapshot(*w.shelf, *seat, {})); // fetched anew
        QVERIFY(verified(*seat).ok);
    }

    /// A file that the seat's session has no right to, and one that another server made up.
    void notForThisSeat()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s});
        const SnapshotOffer whole = offered(*w.shelf, *seat, {});
        QCOMPARE(take(w.shelf->read(whole.id, branches({u"B1"_s}), 0, 100)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(fetch(*w.shelf, *seat, whole, {}), whole.bytes);
        const auto done = take(seat->applySnapshot());
        QVERIFY(!done && done.error().where == u"snapshot");
        // Another server with the same things in it signs with another key.
        const QTemporaryDir otherDir;
        const World other = world(otherDir);
        QVERIFY(take(seat->dropSnapshot()));
        const auto foreign = takeSnapshot(*other.shelf, *seat, {u"B1"_s});
        QVERIFY(!foreign && foreign.error().where == u"snapshot");
        QCOMPARE(cursorOf(*seat), 0);
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

    void oneFileForAScopeUntilItIsOld()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer first = offered(*w.shelf, *seat, {});
        QCOMPARE(offered(*w.shelf, *seat, {}), first);
        QCOMPARE(w.shelf->built(), 1);
        QVERIFY(offered(*w.shelf, *seat, {u"B2"_s}).id != first.id);
        QCOMPARE(w.shelf->built(), 2);
        work(*w.server, 10, {u"B1"_s}, 700); // 30 behind
        const SnapshotOffer second = offered(*w.shelf, *seat, {});
        QVERIFY(second.id != first.id && second.position == first.position + 30);
        QVERIFY(take(w.shelf->read(first.id, {}, 0, 10))); // somebody may still be at it
        m_shelfClock->advance(25LL * 60 * 60'000);
        QVERIFY(offered(*w.shelf, *seat, {}).id != second.id);
        QVERIFY(!take(w.shelf->read(first.id, {}, 0, 10)));
        // Who lacks little is better off with pages.
        QVERIFY(follow(*w.server, *seat, {}));
        work(*w.server, 2, {u"B1"_s}, 800);
        QCOMPARE(offered(*w.shelf, *seat, {}).state, SnapshotOffer::State::None);
    }

    void whatIsDestroyedGoesFromTheFiles()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer before = offered(*w.shelf, *seat, {});
        OperationDraft forget;
        forget.intent = u"household.forget"_s;
        forget.company = u"nuanchuan"_s;
        forget.branch = BranchId(u"B1"_s);
        forget.entities = {{EntityKind::Household, u"B1-3"_s, 0}};
        forget.actor = AgentId(u"admin"_s);
        QVERIFY(take(w.server->author({forget})));
        const QString file = dir.filePath(u"server/snapshots/%1.snapshot"_s.arg(before.id));
        QTRY_VERIFY(!QFile::exists(file));
        QVERIFY(takeSnapshot(*w.shelf, *seat, {}));
        const auto home = ask(*seat, [](Queries &q) { return q.household(AccountNo(u"B1-3"_s)); }).value();
        QVERIFY(home && home->household.customerName.isEmpty() && home->household.phone.isEmpty());
        QCOMPARE(found(*seat, u"2003"_s), found(*w.server, u"2003"_s));
        QVERIFY(verified(*seat).ok);
    }

    void filesAndPartsAreSealed()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QFile file(dir.filePath(u"server/snapshots/%1.snapshot"_s.arg(offer.id)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.size(), offer.bytes);
        QVERIFY(!bytes.contains("nuanchuan") && !bytes.contains("ticket"));
        QVERIFY(!bytes.contains(QByteArray::fromHex("28b52ffd"))); // zstd's own magic
    }
};

QTEST_GUILESS_MAIN(TestStoreSnapshot)
#include "tst_store_snapshot.moc"
