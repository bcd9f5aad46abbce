// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections of households' contact data in the store: at once at the seat, then everywhere; found by the
// search; over imports; taken back when the server refuses; two of one field; forgotten; verified.
#include "app/domain/second_phone.h"
#include "app/storage/address_tree.h"
#include "app/storage/customer_table.h"
#include "app/storage/entry_cache.h"
#include "app/storage/sqlite_connection.h"
#include "app/storage/store_queries.h"
#include "store_fixture.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreCustomers : public QObject
{
    Q_OBJECT

    using Texts = QMap<QString, QByteArray>;

    const AccountNo m_zhou{u"310000001"_s};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_server, m_seat, m_other;

    [[nodiscard]] CustomerRecord record(Store &store) const
    {
        return ask(store, [this](Queries &q) { return CustomerSource::of(q, m_zhou); })
            .value_or(std::nullopt)
            .value_or(CustomerRecord());
    }
    [[nodiscard]] QString phone(Store &store) const
    {
        return ask(store, [this](Queries &q) { return q.phone(m_zhou); }).value_or(u"-"_s);
    }
    [[nodiscard]] QString secondPhone(Store &store) const
    {
        return ask(store, [this](Queries &q) { return SecondPhoneSource::of(q, m_zhou); }).value_or(u"-"_s);
    }
    static QStringList found(Store &store, const QString &text)
    {
        QStringList ids;
        const auto answer = ask(store, [text](Queries &q) { return q.search(text, 20); });
        for (const SearchHit &hit : answer->hits)
            ids.append(hit.id);
        return ids;
    }
    static QStringList callers(Store &store, const QString &number)
    {
        QStringList ids;
        const auto homes = ask(store, [number](Queries &q) { return q.householdsByPhone(number); });
        for (const HouseholdDetail &home : *homes)
            ids.append(home.household.account.value);
        return ids;
    }
    [[nodiscard]] OperationDraft update(const Texts &personal, const QCborMap &values = {}) const
    {
        OperationDraft draft;
        draft.intent = u"customer.update"_s;
        draft.company = u"nuanchuan"_s;
        draft.branch = BranchId(u"B1"_s);
        draft.entities = {{EntityKind::Household, m_zhou.value, 0}};
        draft.personal = personal;
        draft.values = values;
        draft.actor = AgentId(u"liu"_s);
        return draft;
    }
    static void author(Store &store, const OperationDraft &draft)
    {
        const auto done = take(store.author({draft}));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
    }
    void settle()
    {
        for (Store *seat : {m_seat.get(), m_other.get()})
            QVERIFY(carryOutbox(*seat, *m_server));
        for (Store *seat : {m_seat.get(), m_other.get()})
            QVERIFY(carryPages(*m_server, *seat));
    }
    void checkAll()
    {
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()})
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }
    void importHome(const QString &name, const QString &number)
    {
        ImportBlock block;
        block.kind = ImportKind::Households;
        Household h;
        h.account = m_zhou;
        h.community = CommunityId(u"G1"_s);
        h.building = BuildingId(u"G1-1"_s);
        h.branch = BranchId(u"B1"_s);
        h.unit = u"1"_s;
        h.room = u"101"_s;
        h.customerName = name;
        h.phone = number;
        Household next = h;
        next.account = AccountNo(u"310000002"_s);
        next.room = u"102"_s;
        next.customerName = u"吴清辉"_s;
        next.phone = u"15499990002"_s;
        block.households = {h, next};
        importBlocks(*m_server, {block});
    }

private slots:
    void init()
    {
        m_seat.reset();
        m_other.reset();
        m_server.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server);
        m_seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat);
        m_other = openStore(m_dir->filePath(u"other"_s), StoreRole::Seat);
        QVERIFY(take(m_server->enrol(m_seat->device())));
        QVERIFY(take(m_server->enrol(m_other->device())));
        importHome(u"周慕白"_s, u"15432842671"_s);
        settle();
    }

    void itHoldsAtOnceAndThenEverywhere()
    {
        author(*m_seat, update({{u"name"_s, "郑一帆"},
                                {u"phone"_s, "15411110001"},
                                {u"second_phone"_s, "045188880002"},
                                {u"note"_s, "从南门进"}}));
        QCOMPARE(record(*m_seat).name, u"郑一帆"_s); // offline
        QCOMPARE(phone(*m_seat), u"15411110001"_s);
        QCOMPARE(record(*m_other).name, u"周慕白"_s);
        QCOMPARE(secondPhone(*m_other), QString());
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            const CustomerRecord r = record(*store);
            QCOMPARE(r.name, u"郑一帆"_s);
            QCOMPARE(r.phone, u"154 **** 0001"_s);
            QCOMPARE(r.note, u"从南门进"_s);
            QVERIFY(r.nameCorrected && r.phoneCorrected);
            QCOMPARE(r.importedName, u"周慕白"_s);
            QCOMPARE(r.importedPhone, u"154 **** 2671"_s);
            QVERIFY(!r.secondPhone.isEmpty() && !r.secondPhone.contains(u"8888"_s));
            QCOMPARE(phone(*store), u"15411110001"_s);
            QCOMPARE(secondPhone(*store), u"045188880002"_s);
            // The search follows, for names in all their readings and both numbers.
            for (const QString &text : {u"郑一帆"_s, u"zhengyifan"_s, u"一帆"_s, u"15411110001"_s,
                                        u"11110001"_s, u"045188880002"_s, u"0002 郑一帆"_s})
                QVERIFY2(found(*store, text).contains(m_zhou.value), qPrintable(text));
            for (const QString &text : {u"周慕白"_s, u"15432842671"_s})
                QVERIFY2(!found(*store, text).contains(m_zhou.value), qPrintable(text));
            // Who is calling: either number.
            QCOMPARE(callers(*store, u"15411110001"_s), QStringList(m_zhou.value));
            QCOMPARE(callers(*store, u"045188880002"_s), QStringList(m_zhou.value));
            QVERIFY(callers(*store, u"15432842671"_s).isEmpty());
            const auto trail =
                ask(*store, [this](Queries &q) { return q.trail(EntityKind::Household, m_zhou.value); });
            QCOMPARE(trail->size(), 1);
            QCOMPARE(trail->first().operation.actor.value, u"liu"_s);
        }
        checkAll();
    }

    void numbersLieSealed()
    {
        author(*m_server, update({{u"second_phone"_s, "15422223333"}, {u"note"_s, "从南门进"}}));
        m_server.reset();
        const auto db =
            *SqliteConnection::open({.file = Store::fileIn(m_dir->filePath(u"server"_s)), .key = testKey()});
        auto rows = db->prepare(u"select state, imported, second_phone from customer"_s);
        QVERIFY(rows.step());
        for (int column = 0; column < 3; ++column) {
            QVERIFY(!rows.blob(column).isEmpty());
            QVERIFY(!rows.blob(column).contains("1542222") && !rows.blob(column).contains("1543284"));
        }
    }

    /// The telephone rings meanwhile: no walk through the households, of whom a server has two million.
    void aCallerIsFoundByIndexes()
    {
        author(*m_seat, update({{u"second_phone"_s, "15422220003"}}));
        m_seat.reset();
        auto db =
            *SqliteConnection::open({.file = Store::fileIn(m_dir->filePath(u"seat"_s)), .key = testKey()});
        const SqliteConnection &connection = *db;
        StoreQueries queries(std::move(db), std::make_shared<AddressTreeCache>(),
                             std::make_shared<EntryCache>(10), std::make_shared<SystemClock>());
        for (const auto &[number, homes] : {std::pair{u"15432842671"_s, 1},
                                            {u"15422220003"_s, 1},
                                            {u"15499990002"_s, 1},
                                            {u"15400000000"_s, 0}})
            QCOMPARE(queries.householdsByPhone(number).value_or(QList<HouseholdDetail>()).size(), homes);
        QCOMPARE(connection.rowsWalked(), 0);
        QVERIFY(queries.eachHousehold([](const Household &) { return true; }).has_value());
        QVERIFY(connection.rowsWalked() > 0); // a walk would have been noticed
    }

    void anImportGoesBeneathTheCorrection()
    {
        author(*m_seat, update({{u"phone"_s, "15411110001"}}));
        settle();
        importHome(u"周慕云"_s, u"15400009999"_s); // the other system has not heard of it
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            QCOMPARE(phone(*store), u"15411110001"_s);
            QCOMPARE(record(*store).name, u"周慕云"_s); // was not corrected
            QCOMPARE(record(*store).importedPhone, u"154 **** 9999"_s);
        }
        author(*m_other, update({}, {{u"phone"_s, nullptr}})); // take it back
        QCOMPARE(phone(*m_other), u"15400009999"_s);
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            QCOMPARE(phone(*store), u"15400009999"_s);
            QVERIFY(!record(*store).phoneCorrected);
            QVERIFY(callers(*store, u"15411110001"_s).isEmpty());
        }
        checkAll();
    }

    void whatTheServerRefusesIsWithdrawn()
    {
        author(*m_seat, update({{u"name"_s, "郑一帆"}, {u"phone"_s, "15411110001"}}));
        const auto waiting = ask(*m_seat, [](Queries &q) { return q.outbox(0); });
        QVERIFY(take(m_server->receiveJudged({waiting->first().operation},
                                             {{waiting->first().operation.id, u"不在范围内"_s}})));
        QVERIFY(carryPages(*m_server, *m_seat));
        QCOMPARE(record(*m_seat).name, u"周慕白"_s);
        QCOMPARE(phone(*m_seat), u"15432842671"_s);
        QCOMPARE(callers(*m_seat, u"15432842671"_s), QStringList(m_zhou.value));
        QVERIFY(found(*m_seat, u"郑一帆"_s).isEmpty());
        QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    }

    void oneFieldByTwoIsShownAndChosen()
    {
        author(*m_seat, update({{u"phone"_s, "15411110001"}, {u"note"_s, "从南门进"}}));
        author(*m_other, update({{u"phone"_s, "15411110002"}, {u"name"_s, "郑一帆"}}));
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            QCOMPARE(phone(*store), u"15411110002"_s); // the later one
            QCOMPARE(record(*store).note, u"从南门进"_s);
            QCOMPARE(record(*store).name, u"郑一帆"_s);
        }
        const auto open = ask(*m_seat, [](Queries &q) { return q.conflicts({}); });
        QVERIFY(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().kind, EntityKind::Household);
        QCOMPARE(open->first().entity, m_zhou.value);
        QCOMPARE(open->first().field, u"phone"_s);
        QCOMPARE(open->first().valueA, u"15411110001"_s);
        QVERIFY(open->first().personal);
        auto draft = Conflicts::choose(open->first(), ConflictSide::A);
        QVERIFY(draft);
        draft->company = u"nuanchuan"_s;
        draft->actor = AgentId(u"liu"_s);
        author(*m_seat, *draft);
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            QCOMPARE(phone(*store), u"15411110001"_s);
            QVERIFY(ask(*store, [](Queries &q) { return q.conflicts({}); })->isEmpty());
        }
        checkAll();
    }

    void itGoesWithThePerson()
    {
        author(*m_seat, update({{u"name"_s, "郑一帆"}, {u"second_phone"_s, "15422223333"}}));
        settle();
        author(*m_seat, update({{u"name"_s, "郑一航"}, {u"note"_s, "从南门进"}}));
        settle();
        author(*m_other, update({{u"note"_s, "三楼左手"}})); // waits, on a shadow
        OperationDraft draft;
        draft.intent = u"household.forget"_s;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Household, m_zhou.value, 0}};
        draft.values = {{u"reason"_s, u"本人要求"_s}};
        draft.actor = AgentId(u"admin"_s);
        author(*m_server, draft);
        for (Store *seat : {m_seat.get(), m_other.get()})
            QVERIFY(carryPages(*m_server, *seat));
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            const CustomerRecord r = record(*store);
            QCOMPARE(r.name, QString());
            QCOMPARE(r.phone, QString());
            QCOMPARE(r.secondPhone, QString());
            QCOMPARE(r.importedName, QString());
            QCOMPARE(r.note, QString()); // what waited about the person went, too
            for (const QString &text : {u"郑一帆"_s, u"郑一航"_s, u"周慕白"_s, u"15422223333"_s})
                QVERIFY2(found(*store, text).isEmpty(), qPrintable(text));
            const auto trail =
                ask(*store, [this](Queries &q) { return q.trail(EntityKind::Household, m_zhou.value); });
            for (const JournalEntry &entry : *trail)
                QVERIFY(entry.operation.personal.isEmpty());
        }
        checkAll();
        // Who lives there next is somebody new.
        importHome(u"孙新"_s, u"15477770000"_s);
        settle();
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            QCOMPARE(record(*store).name, u"孙新"_s);
            QCOMPARE(phone(*store), u"15477770000"_s);
        }
        checkAll();
    }

    void verifyTellsAChangedCorrection()
    {
        author(*m_server, update({{u"name"_s, "郑一帆"}}));
        QVERIFY(verified(*m_server).ok);
        m_server.reset();
        {
            const auto db = *SqliteConnection::open(
                {.file = Store::fileIn(m_dir->filePath(u"server"_s)), .key = testKey()});
            CustomerTable table(*db);
            Customer changed;
            changed.account = m_zhou;
            changed.branch = BranchId(u"B1"_s);
            changed.name = u"王二"_s;
            changed.version = 1;
            const QByteArray code = m_zhou.value.toUtf8();
            QVERIFY(table.write(code, changed, QCborValue(toCbor(changed)).toCbor()) > 0);
            QVERIFY(!db->failed());
        }
        m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server);
        const auto result = verified(*m_server);
        QVERIFY(!result.ok);
        QVERIFY2(result.reason.contains(m_zhou.value), qPrintable(result.reason));
    }

    /// What a newer program did to a household can't be folded on: a correction of this one is refused with
    /// words, not taken without effect.
    void whatANewerProgramChangedIsNotCorrected()
    {
        author(*m_seat, update({{u"name"_s, "郑一帆"}}));
        settle();
        author(*m_seat, update({{u"name"_s, "郑一航"}})); // before it hears of the other
        const Crypto::SigningKey key = Crypto::SigningKey::generate();
        DeviceRecord device;
        device.publicKey = key.publicKey;
        device.id = OperationCodec::deviceIdOf(key.publicKey);
        QVERIFY(take(m_server->enrol(device)));
        OperationDraft draft = update({});
        draft.intent = u"customer.of_a_newer_version"_s;
        Operation newer = OperationCodec::fromDraft(draft);
        newer.id = OperationId::make(SystemClock());
        newer.device = device.id;
        newer.deviceSequence = 1;
        newer.deviceWallMs = SystemClock().utcMs();
        QVERIFY(OperationCodec::seal(newer, key));
        QVERIFY(take(m_server->receive({newer})));
        const auto verdicts = carryOutbox(*m_seat, *m_server);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->last().verdict, VerdictKind::Refused);
        QVERIFY(verdicts->last().reason.contains(u"更新版本"_s));
        settle();
        QCOMPARE(record(*m_seat).name, u"郑一帆"_s);
        checkAll();
        // A seat that was made from a snapshot knows it from the state alone.
        m_other.reset();
        {
            const auto db = *SqliteConnection::open(
                {.file = Store::fileIn(m_dir->filePath(u"other"_s)), .key = testKey()});
            QVERIFY(db->execute("delete from read_only"));
        }
        m_other = openStore(m_dir->filePath(u"other"_s), StoreRole::Seat);
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            const auto refused = take(store->author({update({{u"name"_s, "郑一舟"}})}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Conflict);
        }
    }

    void aNewProgramReadsItAgain()
    {
        author(*m_seat, update({{u"name"_s, "郑一帆"}}));
        m_seat.reset();
        m_seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat); // still waits
        author(*m_seat, update({{u"note"_s, "从南门进"}}));
        settle();
        QCOMPARE(record(*m_other).name, u"郑一帆"_s);
        QCOMPARE(record(*m_other).note, u"从南门进"_s);
        checkAll();
    }
};

QTEST_GUILESS_MAIN(TestStoreCustomers)
#include "tst_store_customers.moc"
