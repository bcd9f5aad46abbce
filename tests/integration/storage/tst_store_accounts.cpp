// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "app/storage/sqlite_connection.h"

#include <QCborArray>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

OperationDraft agentDraft(const QString &intent, const QString &id, QCborMap values = {},
                          QMap<QString, QByteArray> personal = {})
{
    OperationDraft draft;
    draft.intent = u"agent."_s + intent;
    draft.company = u"nuanchuan"_s;
    draft.entities = {{EntityKind::Agent, id, 0}};
    draft.values = std::move(values);
    draft.personal = std::move(personal);
    draft.actor = AgentId(u"admin"_s);
    return draft;
}

OperationDraft enrolDraft(const QString &id)
{
    return agentDraft(u"enrol"_s, id, {{u"role"_s, u"agent"_s}, {u"branches"_s, QCborArray{u"B1"_s}}},
                      {{u"name"_s, "王敏"}, {u"verifier"_s, "$argon2id$test"}});
}

} // namespace

class TestStoreAccounts : public QObject
{
    Q_OBJECT

private slots:
    void accountsAreFoldedAndKept()
    {
        QTemporaryDir dir;
        auto store = openStore(dir.path(), StoreRole::Server);
        QVERIFY(take(store->author({enrolDraft(u"1027"_s)})));
        QCOMPARE(take(store->author({enrolDraft(u"1027"_s)})).error().code, ErrorCode::Conflict);
        const auto entries = take(store->author({agentDraft(u"lock"_s, u"1027"_s)}));
        QVERIFY(entries);
        QCOMPARE(entries->first().operation.entities.first().baseVersion, 1);
        store.reset();
        store = openStore(dir.path(), StoreRole::Server);
        const auto account = ask(*store, [](Queries &q) { return q.account(AgentId(u"1027"_s)); });
        QVERIFY(account && *account);
        QVERIFY((*account)->locked);
        QCOMPARE((*account)->verifier, "$argon2id$test");
        QCOMPARE(ask(*store, [](Queries &q) { return q.accounts(); })->size(), 1);
        QVERIFY(!*ask(*store, [](Queries &q) { return q.account(AgentId(u"1028"_s)); }));
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }

    /// In the file itself, since no query gives them; on PostgreSQL by the same transaction.
    void replacedVerifiersAreDestroyed()
    {
        QTemporaryDir dir;
        auto store = openStore(dir.path(), StoreRole::Server);
        const auto password = [&store](const QByteArray &verifier) {
            return take(
                store->author({agentDraft(u"set_password"_s, u"1027"_s, {}, {{u"verifier"_s, verifier}})}));
        };
        QVERIFY(take(store->author({enrolDraft(u"1027"_s), enrolDraft(u"1028"_s)})));
        QVERIFY(password("$argon2id$second"));
        QVERIFY(password("$argon2id$third"));
        const auto account = ask(*store, [](Queries &q) { return q.account(AgentId(u"1027"_s)); });
        QCOMPARE((*account)->verifier, "$argon2id$third");
        QCOMPARE((*account)->name, u"王敏"_s);
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
        auto db = SqliteConnection::open(
            {.file = Store::fileIn(dir.path()), .key = testKey(), .readOnly = true, .create = false});
        QVERIFY2(db, qPrintable(db ? QString() : db.error().message()));
        QByteArrayList held;
        auto query = (*db)->cached("select personal from operation where personal is not null");
        while (query.step())
            held.append(query.blob(0));
        const QByteArray all = held.join();
        QVERIFY(all.contains("$argon2id$third"));
        QVERIFY(!all.contains("$argon2id$second"));
        QCOMPARE(all.count("$argon2id$test"), 1); // of the other account
        QCOMPARE(all.count("王敏"), 2); // a name is no secret
    }

    void mustChangeGoesWithTheNextPassword()
    {
        QTemporaryDir dir;
        auto store = openStore(dir.path(), StoreRole::Server);
        const auto must = [&store] {
            const auto due = ask(*store, [](Queries &q) {
                return ServerQueries::of(q).and_then(
                    [](ServerQueries *server) { return server->passwordsDue(); });
            });
            return due && due->contains(AgentId(u"1027"_s));
        };
        OperationDraft enrol = enrolDraft(u"1027"_s);
        enrol.values.insert(u"must_change"_s, true);
        QVERIFY(take(store->author({enrol})));
        store.reset();
        store = openStore(dir.path(), StoreRole::Server);
        QVERIFY(must());
        QVERIFY(take(store->author({agentDraft(u"set_role"_s, u"1027"_s, {{u"role"_s, u"supervisor"_s}})})));
        QVERIFY(must());
        QVERIFY(take(store->author(
            {agentDraft(u"set_password"_s, u"1027"_s, {}, {{u"verifier"_s, "$argon2id$own"}})})));
        QVERIFY(!must());
    }

    void theVerifierNeverLeavesTheServer()
    {
        QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(server->author({enrolDraft(u"1027"_s)})));
        const auto hasSecret = [](const QList<JournalEntry> &entries) {
            return std::ranges::any_of(entries, [](const JournalEntry &entry) {
                return std::ranges::any_of(entry.operation.personal.keys(), AccountRules::isSecret);
            });
        };
        const auto page = ask(*server, [](Queries &q) { return q.page(0, 1'000'000); });
        QVERIFY(page && page->entries.size() == 1 && !hasSecret(page->entries));
        const auto trail = ask(*server, [](Queries &q) { return q.trail(EntityKind::Agent, u"1027"_s); });
        QVERIFY(trail && trail->size() == 1 && !hasSecret(*trail));
        QVERIFY(carryPages(*server, *seat));
        const auto account = ask(*seat, [](Queries &q) { return q.account(AgentId(u"1027"_s)); });
        QVERIFY(account && *account);
        QCOMPARE((*account)->name, u"王敏"_s);
        QVERIFY((*account)->verifier.isEmpty());
        QVERIFY2(verified(*seat).ok, qPrintable(verified(*seat).reason));
    }

    void aRevokedDevicePushesNothing()
    {
        QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(server->enrol(seat->device())));
        QVERIFY(take(seat->author({openDraft(TicketId::make(SystemClock()), u"NC-1"_s)})));
        QVERIFY(carryOutbox(*seat, *server));
        OperationDraft revoke = agentDraft(u"x"_s, u"x"_s);
        revoke.intent = u"device.revoke"_s;
        revoke.entities = {{EntityKind::Device, seat->device().id.value, 0}};
        QVERIFY(take(server->author({revoke})));
        QVERIFY(take(seat->author({openDraft(TicketId::make(SystemClock()), u"NC-2"_s)})));
        const auto outbox = ask(*seat, [](Queries &q) { return q.outbox(0); });
        QVERIFY(outbox);
        const auto refused = take(server->receive({outbox->last().operation}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(verified(*server).ok);
    }

    void whatItsMakerMayNotDoIsKeptAsRefused()
    {
        QTemporaryDir dir;
        auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(server->enrol(seat->device())));
        const TicketId ticket = TicketId::make(SystemClock());
        QVERIFY(take(seat->author({enrolDraft(u"1099"_s), openDraft(ticket, u"NC-1"_s)})));
        QList<Operation> operations;
        const auto outbox = ask(*seat, [](Queries &q) { return q.outbox(0); });
        QVERIFY(outbox);
        for (const JournalEntry &entry : *outbox)
            operations.append(entry.operation);
        const auto entries =
            take(server->receiveJudged(operations, {{operations.first().id, u"只有管理员"_s}}));
        QVERIFY(entries);
        QCOMPARE(entries->first().verdict, VerdictKind::Refused);
        QCOMPARE(entries->first().reason, u"只有管理员"_s);
        QCOMPARE(entries->last().verdict, VerdictKind::Confirmed);
        QVERIFY(ask(*server, [](Queries &q) { return q.accounts(); })->isEmpty());
        QVERIFY(verified(*server).ok);
        QVERIFY(carryPages(*server, *seat));
        QVERIFY(ask(*seat, [](Queries &q) { return q.accounts(); })->isEmpty());
        QVERIFY2(verified(*seat).ok, qPrintable(verified(*seat).reason));
    }
};

QTEST_GUILESS_MAIN(TestStoreAccounts)
#include "tst_store_accounts.moc"
