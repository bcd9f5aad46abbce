// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Merkle log of a server's store, and seats that follow it.
#include "app/storage/sqlite_connection.h"
#include "scoped_pages.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreProof : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    /// \a count tickets, taking turns between the branches; an empty name is the whole company.
    void openTickets(Store &server, int count, const QStringList &branches, int first = 0)
    {
        QList<OperationDraft> drafts;
        for (int i = 0; i < count; ++i) {
            OperationDraft draft =
                openDraft(TicketId::make(m_clock), u"NC-25-%1"_s.arg(first + i, 6, 10, QLatin1Char('0')));
            draft.branch = BranchId(branches.at(i % branches.size()));
            drafts.append(draft);
        }
        const auto done = take(server.author(drafts));
        if (!done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    static QByteArray rootOf(Store &store)
    {
        Merkle::Frontier frontier;
        for (qint64 cursor = 0;;) {
            const JournalPage next = page(store, cursor, {}, 1'000'000);
            if (next.entries.isEmpty())
                return frontier.root();
            for (const JournalEntry &entry : next.entries)
                frontier.append(Proof::leaf(entry));
            cursor = next.nextCursor;
        }
    }
    static SignedHead headOf(Store &store)
    {
        return ask(store, [](Queries &q) { return q.signedHead(); }).value_or(SignedHead());
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void headIsTheRootOfAllEntries()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        QCOMPARE(headOf(*server).root, Merkle::emptyRoot());
        const auto identity = ask(*server, [](Queries &q) { return q.logIdentity(); });
        QVERIFY(identity && Proof::checkIdentity(*identity));
        qint64 size = 0;
        for (const int more : {1, 254, 1, 1, 600, 400}) { // across the edges of tiles
            openTickets(*server, more, {u"B1"_s, QString()}, int(size));
            size += more;
            const SignedHead head = headOf(*server);
            QCOMPARE(head.size, size);
            QCOMPARE(head.root, rootOf(*server));
            QVERIFY(Proof::checkHead(head, identity->key));
        }
        QVERIFY(verified(*server).ok);
    }

    void refusedWorkLeavesNoLeaf()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        openTickets(*server, 255, {u"B1"_s});
        const TicketId unknown = TicketId::make(m_clock);
        QVERIFY(!take(server->author({openDraft(TicketId::make(m_clock), u"NC-1"_s),
                                      dispatchDraft(unknown, u"C-1"_s)}))); // rolled back as a whole
        openTickets(*server, 3, {u"B1"_s}, 500);
        QCOMPARE(headOf(*server).size, 258);
        QCOMPARE(headOf(*server).root, rootOf(*server));
    }

    void everyEntryIsProven()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        openTickets(*server, 700, {u"B1"_s});
        const QByteArray key = ask(*server, [](Queries &q) { return q.logIdentity(); })->key;
        auto proven = ask(*server, [](Queries &q) { return q.prove({1, 256, 257, 512, 700, 701, 0}); });
        QVERIFY(proven);
        QCOMPARE(proven->entries.size(), 5);
        QVERIFY(Proof::checkEntries(*proven, key));
        proven->entries[3].verdict = VerdictKind::Refused;
        QCOMPARE(Proof::checkEntries(*proven, key).error().code, ErrorCode::Denied);
    }

    void dataOfAnOlderVersionGetATree()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        {
            auto server = openStore(folder, StoreRole::Server);
            openTickets(*server, 600, {u"B1"_s, u"B2"_s, QString()});
        }
        {
            auto db = SqliteConnection::open({.file = Store::fileIn(folder), .key = testKey()});
            (*db)->execute("delete from log_tile");
            (*db)->execute("delete from branch_order where sequence > 100");
            QVERIFY(!(*db)->failed());
        }
        auto server = openStore(folder, StoreRole::Server);
        QCOMPARE(headOf(*server).root, rootOf(*server));
        QCOMPARE(page(*server, 0, {{BranchId(u"B2"_s)}, {}}, 10'000'000).entries.size(), 400);
        QVERIFY(verified(*server).ok);
    }

    void seatFollowsWhatItsScopeLeavesOut()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto whole = openStore(dir.filePath(u"whole"_s), StoreRole::Seat);
        auto part = openStore(dir.filePath(u"part"_s), StoreRole::Seat);
        const PageScope scope{{BranchId(u"B2"_s)}, {}};
        const auto identity = ask(*server, [](Queries &q) { return q.logIdentity(); });
        QVERIFY(take(whole->meetServer(*identity)));
        QVERIFY(take(part->meetServer(*identity)));
        for (int round = 0; round < 3; ++round) {
            openTickets(*server, 300, {u"B1"_s, u"B2"_s, u"B3"_s, u"B1"_s, QString()}, round * 1'000);
            const auto followed = follow(*server, *part, scope);
            QVERIFY2(followed, qPrintable(followed ? QString() : followed.error().message()));
            QVERIFY(follow(*server, *whole, {}));
            const auto counts = ask(*part, [](Queries &q) { return q.counts(); });
            QCOMPARE(counts->operations, (round + 1) * 120);
            QCOMPARE(ask(*part, [](Queries &q) { return q.cursor(); }).value_or(0), (round + 1) * 300);
        }
        for (Store *seat : {whole.get(), part.get()}) {
            const auto check = verified(*seat);
            QVERIFY2(check.ok, qPrintable(check.reason));
            QCOMPARE(headOf(*seat).root, headOf(*server).root);
        }
    }

    void ownOperationsComeBackWhateverTheirBranch()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(server->enrol(seat->device())));
        const PageScope scope{{BranchId(u"B2"_s)}, seat->device().id};
        for (int round = 0; round < 4; ++round) {
            openTickets(*server, 7, {u"B1"_s, u"B2"_s}, round * 100);
            QVERIFY(take(seat->author({openDraft(TicketId::make(m_clock), u"NC-%1"_s.arg(round))}))); // B1
            QVERIFY(carryOutbox(*seat, *server));
            QVERIFY(follow(*server, *seat, scope));
            QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value_or(-1), 0);
        }
        QVERIFY(verified(*seat).ok);
    }

    void alteredHistoryIsRefused_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a verdict") << 0;
        QTest::newRow("a reason") << 1;
        QTest::newRow("an entry taken out") << 2;
        QTest::newRow("two swapped") << 3;
        QTest::newRow("another's signature") << 4;
        QTest::newRow("no proof") << 5;
        QTest::newRow("a gap's hash") << 6;
        QTest::newRow("a gap left out") << 7;
        QTest::newRow("cursor beyond") << 8;
    }
    void alteredHistoryIsRefused()
    {
        QFETCH(int, change);
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto other = openStore(dir.filePath(u"other"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        const PageScope scope{{BranchId(u"B1"_s)}, {}};
        QVERIFY(take(seat->meetServer(*ask(*server, [](Queries &q) { return q.logIdentity(); }))));
        openTickets(*server, 20, {u"B1"_s, u"B2"_s, u"B1"_s});
        QVERIFY(follow(*server, *seat, scope));
        openTickets(*server, 20, {u"B1"_s, u"B2"_s, u"B1"_s}, 100);
        openTickets(*other, 40, {u"B1"_s, u"B2"_s, u"B1"_s});
        const JournalPage right = page(*server, 20, scope, 1'000'000);
        JournalPage wrong = right;
        switch (change) {
        case 0: wrong.entries[2].verdict = VerdictKind::Refused; break;
        case 1: wrong.entries[2].reason = u"?"_s; break;
        case 2: wrong.entries.removeAt(2); break;
        case 3: std::swap(wrong.entries[1].operation, wrong.entries[3].operation); break;
        case 4: wrong.proof.head = headOf(*other); break;
        case 5: wrong.proof = {}; break;
        case 6: wrong.proof.gaps[1] = wrong.proof.gaps[0]; break;
        case 7: wrong.proof.gaps.removeLast(); break;
        default: ++wrong.nextCursor; break;
        }
        const auto refused = take(seat->integrate(wrong));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(!refused.error().text.isEmpty());
        QVERIFY(verified(*seat).ok);
        QVERIFY(take(seat->integrate(right))); // nothing of the wrong one stayed
        QVERIFY(take(seat->integrate(right))); // a page may come twice
        QVERIFY(verified(*seat).ok);
    }

    /// A copy of the server that goes its own way can't pass for it: neither rewritten nor cut off.
    void anotherHistoryIsRefused()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        openTickets(*server, 10, {u"B1"_s});
        server.reset();
        QDir().mkpath(dir.filePath(u"copy"_s));
        QVERIFY(
            QFile::copy(Store::fileIn(dir.filePath(u"server"_s)), Store::fileIn(dir.filePath(u"copy"_s))));
        server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto copy = openStore(dir.filePath(u"copy"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        openTickets(*server, 10, {u"B1"_s}, 100);
        QVERIFY(follow(*server, *seat, {}));
        QVERIFY(!take(seat->integrate(page(*copy, 10)))); // shorter than what was shown
        openTickets(*copy, 20, {u"B1"_s}, 200);
        QVERIFY(!take(seat->integrate(page(*copy, 20))));
        openTickets(*server, 10, {u"B1"_s}, 300);
        QVERIFY(follow(*server, *seat, {}));
        QVERIFY(verified(*seat).ok);
    }

    void anotherKeyIsRefused()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto other = openStore(dir.filePath(u"other"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        const auto identity = ask(*server, [](Queries &q) { return q.logIdentity(); });
        const auto foreign = ask(*other, [](Queries &q) { return q.logIdentity(); });
        QVERIFY(take(seat->meetServer(*identity)));
        QVERIFY(take(seat->meetServer(*identity)));
        QCOMPARE(take(seat->meetServer(*foreign)).error().code, ErrorCode::Denied);
        QCOMPARE(take(seat->meetServer({})).error().code, ErrorCode::Denied);
    }

    static void importHouseholds(Store &server, const QString &branch, int count)
    {
        ImportBlock block;
        for (int i = 0; i < count; ++i) {
            Household h;
            h.account = AccountNo(branch + u"-%1"_s.arg(i));
            h.community = CommunityId(u"C-"_s + branch);
            h.building = BuildingId(u"H-"_s + branch);
            h.branch = BranchId(branch);
            h.unit = u"1"_s;
            h.room = QString::number(101 + i);
            h.customerName = u"郑"_s + QChar(u'一' + i) + branch;
            block.households.append(h);
        }
        const auto drafts = ImportCodec::drafts({block}, BatchId(Uuid7::make(SystemClock())), u"nuanchuan"_s,
                                                BranchId(branch), AgentId(u"admin"_s));
        const auto done = take(server.author(drafts));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
    }
    static qint64 found(Store &store, const QString &text)
    {
        const auto answer = ask(store, [&](Queries &q) { return q.search(text, 20); });
        return answer ? answer->total : -1;
    }

    void scopeGrowsAndShrinks()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(server->enrol(seat->device())));
        QVERIFY(take(seat->meetServer(*ask(*server, [](Queries &q) { return q.logIdentity(); }))));
        const auto scopeOf = [&](const QStringList &names) {
            PageScope scope{{}, seat->device().id};
            for (const QString &name : names)
                scope.branches.append(BranchId(name));
            return scope;
        };
        importHouseholds(*server, u"B1"_s, 5);
        importHouseholds(*server, u"B2"_s, 7);
        openTickets(*server, 30, {u"B1"_s, u"B2"_s, u"B3"_s}); // ten each
        const auto go = [&](const QStringList &names) {
            QVERIFY(take(seat->setScope(scopeOf(names).branches)));
            if (!names.isEmpty() && names.size() < 3 && seat) { // usable all the while
                QVERIFY(ask(*seat, [](Queries &q) { return q.counts(); })->tickets > 0
                        || ask(*seat, [](Queries &q) { return q.cursor(); }).value_or(-1) == 0);
            }
            const auto followed = follow(*server, *seat, scopeOf(names));
            QVERIFY2(followed, qPrintable(followed ? QString() : followed.error().message()));
            const auto check = verified(*seat);
            QVERIFY2(check.ok, qPrintable(check.reason));
            QCOMPARE(headOf(*seat).root, headOf(*server).root);
        };
        const auto counts = [&] { return *ask(*seat, [](Queries &q) { return q.counts(); }); };
        go({u"B1"_s});
        QCOMPARE(counts().tickets, 10);
        QCOMPARE(counts().households, 5);
        // Own work outside the scope is confirmed and kept, too.
        OperationDraft outside = openDraft(TicketId::make(m_clock), u"NC-9"_s);
        outside.branch = BranchId(u"B3"_s);
        QVERIFY(take(seat->author({outside})));
        QVERIFY(carryOutbox(*seat, *server));
        go({u"B1"_s});
        QCOMPARE(counts().tickets, 11);
        go({u"B1"_s, u"B2"_s});
        QCOMPARE(counts().tickets, 21);
        QCOMPARE(counts().households, 12);
        QVERIFY(found(*seat, u"郑"_s) == 12);
        openTickets(*server, 3, {u"B1"_s, u"B2"_s, u"B3"_s}, 500);
        go({u"B2"_s});
        QCOMPARE(counts().tickets, 12);
        QCOMPARE(counts().households, 7);
        QCOMPARE(found(*seat, u"B1-1"_s), 0);
        QCOMPARE(found(*seat, u"郑"_s), 7); // the names of those who left are gone, too
        go({});
        QCOMPARE(counts().tickets, 34);
        QCOMPARE(counts().households, 12);
        go({u"B3"_s});
        QCOMPARE(counts().tickets, 12);
        QCOMPARE(counts().households, 0);
    }

    /// Closed and opened again in the middle of reading the order once more.
    void changeOfScopeOutlivesACrash()
    {
        const QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        importHouseholds(*server, u"B2"_s, 7);
        openTickets(*server, 90, {u"B1"_s, u"B2"_s, u"B3"_s});
        const QString folder = dir.filePath(u"seat"_s);
        {
            auto seat = openStore(folder, StoreRole::Seat);
            QVERIFY(take(seat->setScope({BranchId(u"B1"_s)})));
            QVERIFY(follow(*server, *seat, {{BranchId(u"B1"_s)}, {}}));
            QVERIFY(take(seat->setScope({})));
            QVERIFY(take(seat->integrate(page(*server, 0, {}, 3'000))));
            QVERIFY(!ask(*seat, [](Queries &q) { return q.verify({}); })); // not yet
        }
        auto seat = openStore(folder, StoreRole::Seat);
        QVERIFY(follow(*server, *seat, {}));
        QCOMPARE(ask(*seat, [](Queries &q) { return q.counts(); })->tickets, 90);
        QCOMPARE(ask(*seat, [](Queries &q) { return q.counts(); })->households, 7);
        QVERIFY(verified(*seat).ok);
    }

    /// Verdicts are in no operation's hash; the tree has them.
    void changedVerdictInTheFileIsFound()
    {
        const QTemporaryDir dir;
        for (const StoreRole role : {StoreRole::Server, StoreRole::Seat}) {
            const QString folder = dir.filePath(role == StoreRole::Server ? u"a"_s : u"b"_s);
            auto server = openStore(dir.filePath(u"server%1"_s.arg(int(role))), StoreRole::Server);
            auto store = role == StoreRole::Server ? nullptr : openStore(folder, StoreRole::Seat);
            openTickets(*server, 300, {u"B1"_s});
            if (store)
                QVERIFY(follow(*server, *store, {}));
            const QString file =
                store ? Store::fileIn(folder) : Store::fileIn(dir.filePath(u"server%1"_s.arg(int(role))));
            store.reset();
            server.reset();
            {
                auto db = SqliteConnection::open({.file = file, .key = testKey()});
                (*db)->execute("update operation set reason = 'late' where sequence = 3");
                QVERIFY(!(*db)->failed());
            }
            auto again = openStore(QFileInfo(file).path(), role);
            const auto check = verified(*again);
            QVERIFY(!check.ok);
            QVERIFY(!check.reason.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreProof)
#include "tst_store_proof.moc"
