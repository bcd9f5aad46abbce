// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several servers on one database: one order, one log, the same answers from each.
#include "servers_on_postgres.h"

#include "app/postgres/pg_order.h"
#include "app/storage/migrations.h"

#include <QElapsedTimer>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestPostgresOrder : public QObject, private ServersOnPostgres
{
    Q_OBJECT

private slots:
    void initTestCase() { createCluster(); }
    void init() { begin(); }

    void newsComeByNoticeNotByLooking()
    {
        const auto one = server("one");
        const auto two = server("two");
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s)})));
        QTRY_COMPARE(headOf(*two), 1);
        QElapsedTimer clock;
        clock.start();
        for (int note = 0; note < 10; ++note) {
            QVERIFY(take(one->author({noteDraft(ticket, u"注"_s)})));
            QTRY_COMPARE(headOf(*two), 2 + note);
        }
        QVERIFY2(clock.elapsed() < 15'000, "ten looks, one each two seconds, take longer");
    }

    void eachServerSeesTheOther()
    {
        const auto one = server("one");
        const auto two = server("two");
        QList<qint64> heads;
        const auto guard = two->subscribe([&](const StoreChange &change) { heads.append(change.cursor); });
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s)})));
        QTRY_COMPARE(headOf(*two), 1);
        const auto seen = ask(two->replica(), [&](Queries &q) { return q.ticket(ticket); });
        QVERIFY(seen && *seen && (*seen)->text == u"暖气不热"_s);

        // What the other knows decides at once, though this copy may not have it yet.
        QVERIFY(take(two->author({dispatchDraft(ticket, u"C1"_s)})));
        const auto again =
            take(one->author({ticketDraft(u"ticket.reassign"_s, ticket, {{u"crew"_s, u"C2"_s}})}));
        QVERIFY2(again, qPrintable(again.error_or(Error()).message()));
        QCOMPARE(again->first().sequence, 3);
        QCOMPARE(again->first().operation.primary()->baseVersion, 2);
        QTRY_COMPARE(headOf(*two), 3);
        QCOMPARE(hashes(*one), hashes(*two));
        QVERIFY(verified(one->replica()).ok);
        QVERIFY2(verified(two->replica()).ok, qPrintable(verified(two->replica()).reason));
        // One log, whoever is asked.
        const auto identity = [](PostgresStore &s) {
            return ask(s.replica(), [](Queries &q) { return q.logIdentity(); }).value_or(LogIdentity());
        };
        const auto signedHead = [](PostgresStore &s) {
            return ask(s.replica(), [](Queries &q) { return q.signedHead(); }).value_or(SignedHead());
        };
        QVERIFY(!identity(*one).key.isEmpty());
        QCOMPARE(identity(*one), identity(*two));
        QCOMPARE(signedHead(*one).size, 3);
        QCOMPARE(signedHead(*one).root, signedHead(*two).root);
        QCOMPARE(signedHead(*one).key, identity(*one).key);
        // A refused draft leaves no trace anywhere.
        QCOMPARE(take(two->author({ticketDraft(u"ticket.reopen"_s, ticket)})).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(number(u"select head from warmline.server_order"_s), 3);
    }

    void seatMayChangeItsServer()
    {
        const auto one = server("one");
        const auto two = server("two");
        const auto seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat);
        const TicketId ticket = TicketId::make(m_clock);
        const auto opened = take(seat->author({openDraft(ticket, u"NC-25-000001"_s)}));
        const auto noted = take(seat->author({noteDraft(ticket, u"一"_s)}));
        QCOMPARE(take(two->receive({opened->first().operation})).error().code, ErrorCode::Denied);
        QVERIFY(take(one->enrol(seat->device())));
        const auto first = take(two->receive({opened->first().operation}));
        QVERIFY2(first, qPrintable(first.error_or(Error()).message()));
        // A repetition, at the other server, is the same operation.
        const auto both = take(one->receive({opened->first().operation, noted->first().operation}));
        QVERIFY2(both, qPrintable(both.error_or(Error()).message()));
        QCOMPARE(both->first().sequence, first->first().sequence);
        QCOMPARE(both->last().sequence, 2);
        QTRY_COMPARE(headOf(*two), 2);
        QVERIFY(verified(two->replica()).ok);
    }

    void numbersAreNeverDoubled()
    {
        const auto one = server("one");
        const auto two = server("two");
        QVERIFY(take(one->author({settingDraft(u"ticket.prefix"_s, u"NC-25-"_s)})));
        QTRY_COMPARE(headOf(*two), 1);
        QList<QFuture<Result<QString>>> taken;
        for (int i = 0; i < 20; ++i)
            taken << one->takeTicketNumber() << two->takeTicketNumber();
        const auto lease = take(two->leaseTicketNumbers(two->device().id, 10));
        QVERIFY(lease);
        QSet<QString> all;
        for (const auto &future : taken)
            all.insert(take(future).value());
        for (qint64 n = lease->first; n <= lease->last; ++n)
            all.insert(u"NC-25-%1"_s.arg(n, 6, 10, QLatin1Char('0')));
        QCOMPARE(all.size(), 50);
        QVERIFY(all.contains(u"NC-25-000050"_s));
    }

    void importIsOnePieceEverywhere()
    {
        const auto one = server("one");
        const auto two = server("two");
        ImportBlock block;
        Ticket ticket;
        ticket.id = TicketId::make(m_clock);
        ticket.number = u"NC-25-000777"_s;
        ticket.openedMs = 1;
        block.kind = ImportKind::Tickets;
        block.tickets = {ticket};
        const auto drafts = ImportCodec::drafts({block}, BatchId(Uuid7::make(m_clock)), u"nuanchuan"_s,
                                                BranchId(u"B1"_s), AgentId(u"admin"_s));
        const auto imported = take(one->author(drafts));
        QVERIFY2(imported, qPrintable(imported.error_or(Error()).message()));
        QTRY_VERIFY(ask(two->replica(), [](Queries &q) { return q.ticketByNumber(u"NC-25-000777"_s); })
                        .value_or(std::nullopt)
                        .has_value());
        QVERIFY(take(one->author({settingDraft(u"ticket.prefix"_s, u"NC-25-"_s)})));
        QCOMPARE(take(two->takeTicketNumber()).value(), u"NC-25-000778"_s); // above what was imported
    }

    void personalValuesAreSealed()
    {
        const auto one = server("one");
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s)})));
        QCOMPARE(
            number(
                u"select count(*) from warmline.operation where position('暖气不热'::bytea in personal) > 0"
                " or position('暖气不热'::bytea in body) > 0"_s),
            0);
        QCOMPARE(number(u"select count(*) from warmline.operation where personal is not null"_s), 1);
        const auto wrong = openServer(m_dir->filePath(u"two"_s), m_cluster->address(), QByteArray(32, 'x'));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Denied);
        QVERIFY(wrong.error().text.contains("--key-file"_L1));
    }

    /// What goes here goes there, in the same transaction; and nothing else changes.
    void destroyedValuesAreDestroyedThere()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"one"_s));
        auto db =
            SqliteConnection::open({.file = Store::fileIn(m_dir->filePath(u"one"_s)), .key = kServerKey});
        QVERIFY(db && Migrations::apply(**db));
        PgOrder order(m_cluster->address(), kServerKey);
        JournalWriter journal(**db, StoreRole::Server, m_clock, &order);
        QVERIFY(journal.prepareDevice(u"test"_s));
        ImportBlock block;
        block.kind = ImportKind::Crews;
        Crew crew;
        crew.id = CrewId(u"C1"_s);
        crew.name = u"抢修一班"_s;
        block.crews = {crew};
        const TicketId ticket = TicketId::make(m_clock);
        const auto import = ImportCodec::drafts({block}, BatchId(Uuid7::make(m_clock)), u"nuanchuan"_s,
                                                BranchId(u"B1"_s), AgentId(u"admin"_s));
        (*db)->execute("begin immediate");
        QVERIFY(order.begin(journal, false));
        QVERIFY(journal.enrol(journal.device()));
        QVERIFY(journal.author({openDraft(ticket, u"NC-25-000001"_s), noteDraft(ticket, u"一"_s)}, 0));
        QVERIFY(journal.author(import, 0));
        QVERIFY(order.commit(journal));
        (*db)->execute("commit");
        const auto there = [this] {
            return m_cluster
                ->sql(u"select string_agg(coalesce(length(personal)::text, '-'), ' ' order by sequence) "
                      "from warmline.operation where intent <> 'import.close'"_s)
                .split(u' ');
        };
        const QStringList before = there();
        QCOMPARE(before.size(), 3);
        QVERIFY(!before.contains(u"-"_s));

        (*db)->execute("begin immediate");
        QVERIFY(order.begin(journal, false));
        (*db)->execute("update operation set personal = null where sequence = 2");
        const QByteArray rest =
            OperationCodec::encodePersonal({{u"rows"_s, {QByteArray(), QByteArray("x")}}});
        {
            auto query = (*db)->cached("update operation set personal = ?1 where sequence = 3");
            query.bind(1, rest).run();
        }
        QVERIFY(order.commit(journal));
        (*db)->execute("commit");
        QVERIFY(!(*db)->failed());
        const QStringList after = there();
        QCOMPARE(after[0], before[0]);
        QCOMPARE(after[1], u"-"_s);
        QVERIFY(after[2] != before[2] && after[2] != u"-"_s);
        // Another server's copy gets it as it is now.
        const auto two = server("two");
        const auto page = ask(two->replica(), [](Queries &q) { return q.page(0, 1LL << 40); });
        QVERIFY(page && page->entries.size() == 4);
        QCOMPARE(page->entries[0].operation.personalText(u"text"_s), u"暖气不热"_s);
        QVERIFY(page->entries[1].operation.personal.isEmpty());
        QCOMPARE(page->entries[2].operation.personal.value(u"rows"_s).value, QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(TestPostgresOrder)
#include "tst_postgres_order.moc"
