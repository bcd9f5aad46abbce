// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/import_columns.h"
#include "app/storage/sqlite_connection.h"
#include "store_pair.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStorePrivacy : public StorePair
{
    Q_OBJECT

private slots:
    void init();
    void numbersLieSealed();
    void numbersAreFoundByTheirHashes();
    void numbersOfAnOlderFileAreSealed();
    void seatKeepsNoNumberInClear();
    void aPersonIsForgottenEverywhere();
    void whatIsLeftOfABlockIsStillVerified();
    void waitingWordsAreForgottenToo();
    void casesOfVerdictsGoToo();
    void onlyTheServerForgets();
    void oldWordsExpire();

private:
    [[nodiscard]] QString name(const AccountNo &account, Store &store) const
    {
        const auto found = ask(store, [account](Queries &q) { return q.household(account); });
        return found && *found ? (*found)->household.customerName : u"-"_s;
    }
    [[nodiscard]] static qsizetype found(Store &store, const QString &text)
    {
        return ask(store, [text](Queries &q) { return q.search(text, 20); })->hits.size();
    }
    [[nodiscard]] std::unique_ptr<SqliteConnection> file(const QString &folder) const
    {
        return *SqliteConnection::open({.file = Store::fileIn(m_dir->filePath(folder)), .key = testKey()});
    }
    void forget(const AccountNo &account)
    {
        OperationDraft draft;
        draft.intent = u"household.forget"_s;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Household, account.value, 0}};
        draft.values = {{u"reason"_s, u"本人要求"_s}};
        draft.actor = AgentId(u"admin"_s);
        const auto done = take(m_server->author({draft}));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
    }
    void checkForgotten(Store &store);

    const AccountNo m_zhou{u"310000001"_s};
    const AccountNo m_wu{u"310000002"_s};
    TicketId m_imported = TicketId::make(SystemClock());
    TicketId m_other = TicketId::make(SystemClock());
    TicketId m_live = TicketId::make(SystemClock());
    CallId m_call = CallId::make(SystemClock());
};

/// Two households in one block, an imported ticket and a call of each, a live ticket of the first.
void TestStorePrivacy::init()
{
    begin();
    ImportBlock households;
    households.kind = ImportKind::Households;
    for (const auto &[account, customer, phone] :
         {std::tuple{m_zhou, u"周慕白"_s, u"15432842671"_s}, {m_wu, u"吴清辉"_s, u"15499992671"_s}}) {
        Household h;
        h.account = account;
        h.community = CommunityId(u"G1"_s);
        h.building = BuildingId(u"G1-1"_s);
        h.unit = u"1"_s;
        h.room = account == m_zhou ? u"101"_s : u"102"_s;
        h.customerName = customer;
        h.phone = phone;
        households.households.append(h);
    }
    ImportBlock tickets;
    tickets.kind = ImportKind::Tickets;
    for (const auto &[id, account] : {std::pair{m_imported, m_zhou}, {m_other, m_wu}}) {
        Ticket t;
        t.id = id;
        t.number = id == m_imported ? u"NC-24-000001"_s : u"NC-24-000002"_s;
        t.version = 1;
        t.account = account;
        t.text = u"家里有老人，暖气不热"_s;
        t.openedMs = 1'700'000'000'000;
        t.closedMs = 1'700'000'900'000;
        t.step = TicketStep::Closed;
        t.spans = {{TicketStep::Accept, t.openedMs, t.closedMs, AgentId(u"liu"_s)}};
        t.notes = {{t.openedMs, AgentId(u"liu"_s), u"孩子在家"_s}};
        tickets.tickets.append(t);
    }
    ImportBlock calls;
    calls.kind = ImportKind::Calls;
    Call call;
    call.id = m_call;
    call.version = 1;
    call.state = CallState::Wrapped;
    call.number = u"15432842671"_s;
    call.account = m_zhou;
    call.offeredMs = 1'700'000'000'000;
    calls.calls.append(call);
    importBlocks(*m_server, {households, tickets, calls});
    QVERIFY(take(m_server->author(
        {openDraft(m_live, u"NC-25-000001"_s, m_zhou.value), noteDraft(m_live, u"请先打电话"_s)})));
}

void TestStorePrivacy::numbersLieSealed()
{
    QCOMPARE(*ask(*m_server, [this](Queries &q) { return q.phone(m_zhou); }), u"15432842671"_s);
    QCOMPARE((*ask(*m_server, [this](Queries &q) { return q.household(m_zhou); }))->household.phone,
             u"154 **** 2671"_s);
    QStringList all;
    QVERIFY(ask(*m_server, [&all](Queries &q) {
        return q.eachHousehold([&all](const Household &h) {
            all.append(h.phone);
            return true;
        });
    }));
    QCOMPARE(all, QStringList({u"15432842671"_s, u"15499992671"_s})); // the whole book, for exports
    m_server.reset();
    const auto db = file(u"server"_s);
    QCOMPARE(db->number("select count(*) from household where phone <> ''"), 0);
    QCOMPARE(db->number("select count(distinct key) from person_key"), 2);
    auto sealed = db->prepare(u"select sealed_phone from household"_s);
    while (sealed.step())
        QVERIFY(!sealed.blob(0).contains("2671"));
}

void TestStorePrivacy::numbersAreFoundByTheirHashes()
{
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.householdsByPhone(u"15432842671"_s); })->size(), 1);
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.householdsByPhone(u"15432842672"_s); })->size(), 0);
    QCOMPARE(found(*m_server, u"2671"_s), 2);
    QCOMPARE(found(*m_server, u"42671"_s), 1); // the hash of four digits leaves two, their numbers one
    QCOMPARE(found(*m_server, u"32842671"_s), 1);
    QCOMPARE(found(*m_server, u"432842671"_s), 1);
    QCOMPARE(found(*m_server, u"15432842671"_s), 1);
    const auto hit = ask(*m_server, [](Queries &q) { return q.search(u"32842671"_s, 20); })->hits.first();
    QCOMPARE(hit.id, m_zhou.value);
    QCOMPARE(hit.phone, u"154 **** 2671"_s);
}

void TestStorePrivacy::numbersOfAnOlderFileAreSealed()
{
    m_server.reset();
    {
        const auto db = file(u"server"_s); // as version 5 kept it
        QVERIFY(
            db->execute("delete from person_key; update household set phone = '17624823451', sealed_phone = "
                        "null, phone_whole = null, phone_last8 = null, phone_last4 = null where account = "
                        "'310000001'; delete from store_value where name = 'phones.sealed'"));
    }
    m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server);
    QCOMPARE(*ask(*m_server, [this](Queries &q) { return q.phone(m_zhou); }), u"15432842671"_s);
    QCOMPARE(found(*m_server, u"42671"_s), 1);
    m_server.reset();
    QCOMPARE(file(u"server"_s)->number("select count(*) from household where phone <> ''"), 0);
}

void TestStorePrivacy::seatKeepsNoNumberInClear()
{
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(*ask(*m_seat, [this](Queries &q) { return q.phone(m_zhou); }), u"15432842671"_s);
    QCOMPARE(found(*m_seat, u"2671"_s), 2);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    const auto page = ask(*m_seat, [](Queries &q) { return q.page(0, 10'000'000); });
    for (const JournalEntry &entry : page->entries) {
        if (entry.operation.values.value("kind"_L1).toString() == u"households")
            QVERIFY(entry.operation.personal.isEmpty());
    }
}

void TestStorePrivacy::checkForgotten(Store &store)
{
    QCOMPARE(name(m_zhou, store), QString());
    QCOMPARE(*ask(store, [this](Queries &q) { return q.phone(m_zhou); }), QString());
    QCOMPARE(found(store, u"周慕白"_s), 0);
    QCOMPARE(found(store, u"慕白"_s), 0);
    QCOMPARE(found(store, u"15432842671"_s), 0);
    QCOMPARE(found(store, u"2671"_s), 1);
    QCOMPARE(ticketOf(store, m_live).text, QString());
    QCOMPARE(ticketOf(store, m_live).notes.size(), 1); // that somebody wrote is not deleted
    QCOMPARE(ticketOf(store, m_live).notes.first().text, QString());
    QCOMPARE(ticketOf(store, m_imported).text, QString());
    QCOMPARE(ticketOf(store, m_imported).notes.first().text, QString());
    QCOMPARE((*ask(store, [this](Queries &q) { return q.call(m_call); }))->number, QString());
    // Nobody else is touched.
    QCOMPARE(name(m_wu, store), u"吴清辉"_s);
    QCOMPARE(*ask(store, [this](Queries &q) { return q.phone(m_wu); }), u"15499992671"_s);
    QCOMPARE(ticketOf(store, m_other).text, u"家里有老人，暖气不热"_s);
    QVERIFY2(verified(store).ok, qPrintable(verified(store).reason));
    const auto page = ask(store, [](Queries &q) { return q.page(0, 10'000'000); });
    for (const JournalEntry &entry : page->entries) {
        if (entry.operation.primary()->id == m_live.toString())
            QVERIFY(entry.operation.personal.isEmpty());
    }
}

void TestStorePrivacy::aPersonIsForgottenEverywhere()
{
    QVERIFY(carryPages(*m_server, *m_seat)); // knows everything
    forget(m_zhou);
    checkForgotten(*m_server);
    QVERIFY(carryPages(*m_server, *m_seat));
    checkForgotten(*m_seat);
    const auto fresh = openStore(m_dir->filePath(u"fresh"_s), StoreRole::Seat); // never knew it
    QVERIFY(carryPages(*m_server, *fresh));
    checkForgotten(*fresh);
    QCOMPARE(ticketOf(*fresh, m_live), ticketOf(*m_server, m_live));
    // The household goes on, and a second time changes nothing.
    forget(m_zhou);
    checkForgotten(*m_server);
    QVERIFY(take(m_server->author({noteDraft(m_live, u"新住户"_s)})));
    QCOMPARE(ticketOf(*m_server, m_live).notes.last().text, u"新住户"_s);
    QVERIFY(verified(*m_server).ok);
}

void TestStorePrivacy::whatIsLeftOfABlockIsStillVerified()
{
    forget(m_zhou);
    m_server.reset();
    {
        const auto db = file(u"server"_s);
        auto row = db->prepare(u"select body, personal, id from operation where sequence = 1"_s);
        QVERIFY(row.step());
        auto operation = *OperationCodec::decodeBody(row.blob(0));
        operation.personal = *OperationCodec::decodePersonal(row.blob(1));
        auto block = *ImportCodec::blockOf(operation);
        block.households.last().phone = u"15400000000"_s; // somebody changes another's number
        operation.personal[u"rows"_s].value = ImportCodec::pack(block).personal;
        const QByteArray forged = OperationCodec::encodePersonal(operation.personal);
        auto write = db->prepare(u"update operation set personal = ?2 where id = ?1"_s);
        write.bind(1, row.integer(2)).bind(2, forged);
        row.reset();
        QVERIFY(write.run());
    }
    m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server);
    const auto check = verified(*m_server);
    QVERIFY(!check.ok);
    QCOMPARE(check.firstBadSequence, 1);
}

void TestStorePrivacy::waitingWordsAreForgottenToo()
{
    QVERIFY(carryPages(*m_server, *m_seat));
    QVERIFY(take(m_seat->author({noteDraft(m_live, u"周先生下午在家"_s)})));
    QCOMPARE(ticketOf(*m_seat, m_live).notes.size(), 2);
    forget(m_zhou);
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(ticketOf(*m_seat, m_live).notes.size(), 2);
    QCOMPARE(ticketOf(*m_seat, m_live).notes.last().text, QString());
    const auto verdicts = carryOutbox(*m_seat, *m_server); // the operation itself still goes through
    QVERIFY(verdicts);
    QCOMPARE(verdicts->first().verdict, VerdictKind::Confirmed);
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(ticketOf(*m_seat, m_live), ticketOf(*m_server, m_live));
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
}

void TestStorePrivacy::casesOfVerdictsGoToo()
{
    QVERIFY(carryPages(*m_server, *m_seat));
    const auto diagnosed = [](const AccountNo &account) {
        OperationDraft draft;
        draft.intent = u"household.diagnosed"_s;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Household, account.value, 0}};
        draft.values = {{u"cause"_s, u"airlock"_s}, {u"as_of_ms"_s, qint64(1'700'000'000'000)}};
        draft.personal = {{u"case"_s, "{\"complaint\":\"孩子发烧\"}"}};
        draft.actor = AgentId(u"liu"_s);
        return draft;
    };
    const auto cases = [](Store &store, const AccountNo &account) {
        const auto trail =
            ask(store, [account](Queries &q) { return q.trail(EntityKind::Household, account.value); });
        int count = 0;
        for (const JournalEntry &entry : *trail)
            count += entry.operation.personal.value(u"case"_s).value.contains("发烧") ? 1 : 0;
        return count;
    };
    QVERIFY(take(m_seat->author({diagnosed(m_zhou), diagnosed(m_wu)})));
    QVERIFY(carryOutbox(*m_seat, *m_server));
    QVERIFY(carryPages(*m_server, *m_seat));
    QVERIFY(take(m_seat->author({diagnosed(m_zhou)}))); // waits
    QCOMPARE(cases(*m_server, m_zhou), 1);
    QCOMPARE(cases(*m_seat, m_zhou), 2);
    forget(m_zhou);
    QVERIFY(carryPages(*m_server, *m_seat));
    for (Store *store : {m_server.get(), m_seat.get()}) {
        QCOMPARE(cases(*store, m_zhou), 0);
        QCOMPARE(cases(*store, m_wu), 1);
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }
    QVERIFY(carryOutbox(*m_seat, *m_server)); // what waited goes through without its words
    QCOMPARE(cases(*m_server, m_zhou), 0);
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
}

void TestStorePrivacy::onlyTheServerForgets()
{
    QVERIFY(carryPages(*m_server, *m_seat));
    OperationDraft draft;
    draft.intent = u"household.forget"_s;
    draft.entities = {{EntityKind::Household, m_zhou.value, 0}};
    const auto refused = take(m_seat->author({draft}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(name(m_zhou, *m_seat), u"周慕白"_s);
}

void TestStorePrivacy::oldWordsExpire()
{
    QVERIFY(carryPages(*m_server, *m_seat));
    OperationDraft draft;
    draft.intent = u"personal.expire"_s;
    draft.company = u"nuanchuan"_s;
    draft.entities = {{EntityKind::Setting, u"retention"_s, 0}};
    draft.values = {{u"tickets_from_ms"_s, 0},
                    {u"tickets_before_ms"_s, qint64(1'700'000'900'001)},
                    {u"calls_from_ms"_s, 0},
                    {u"calls_before_ms"_s, qint64(1'600'000'000'000)}};
    draft.actor = AgentId(u"system"_s);
    QVERIFY(take(m_server->author({draft})));
    QVERIFY(carryPages(*m_server, *m_seat));
    for (Store *store : {m_server.get(), m_seat.get()}) {
        QCOMPARE(ticketOf(*store, m_imported).text, QString());
        QCOMPARE(ticketOf(*store, m_other).text, QString());
        QCOMPARE(ticketOf(*store, m_live).text, u"暖气不热"_s); // open
        QCOMPARE((*ask(*store, [this](Queries &q) { return q.call(m_call); }))->number, u"15432842671"_s);
        QCOMPARE(name(m_zhou, *store), u"周慕白"_s);
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }
}

QTEST_GUILESS_MAIN(TestStorePrivacy)
#include "tst_store_privacy.moc"
