// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Addresses, migrations and privileges, against a real PostgreSQL.
#include "postgres_cluster.h"

#include "app/core/crypto.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_sign_in_tally.h"
#include "app/server/sign_in_guard.h"

#include <QTest>
#include <QVariant>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestPostgresSchema : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;

    /// An empty database again.
    void clear() { m_cluster->sql(u"drop schema if exists warmline cascade"_s); }
    /// Runs a statement as the servers' role; gives how it failed, or nothing.
    std::optional<Error> asServer(const QString &sql, const QVariantList &values = {})
    {
        PgConnection db(m_cluster->address(), u"test"_s);
        const auto done = db.run(sql, values);
        return done ? std::nullopt : std::optional(done.error());
    }
    bool migrate()
    {
        PgConnection owner(m_cluster->address(u"warmline_owner"_s), u"owner"_s);
        const auto done = PgMigrations::apply(owner);
        if (!done)
            qWarning("%s", qPrintable(done.error().message()));
        return done.has_value();
    }
    /// A device and one operation, written as the servers write.
    void addOperation(qint64 sequence)
    {
        QCOMPARE(asServer(u"insert into device values ('d', ?, '', '', 0, 0) on conflict do nothing"_s,
                          {QByteArray(32, 'k')}),
                 std::nullopt);
        QCOMPARE(asServer(insertOperation(), operation(sequence)), std::nullopt);
    }
    static QString insertOperation()
    {
        return u"insert into operation values (?, gen_random_uuid(), 'd', ?, '', '', 'x', 1, '', 0, ?, ?, ?, ?)"_s;
    }
    static QVariantList operation(qint64 sequence)
    {
        return {sequence,           sequence, QByteArray("body"), QByteArray("personal"), QByteArray(32, 'h'),
                QByteArray(64, 's')};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
    }
    void init() { clear(); }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("options");
        QTest::newRow("service") << u"service=warmline"_s << u"service='warmline'"_s;
        QTest::newRow("pairs") << u"host=/run/x  dbname = 'a b' user=u"_s
                               << u"host='/run/x' dbname='a b' user='u'"_s;
        QTest::newRow("url") << u"postgresql://warmline_server@db1:5433,db2/warmline?sslmode=verify-full"_s
                             << u"user='warmline_server' host='db1,db2' port='5433,' dbname='warmline' "
                                "sslmode='verify-full'"_s;
        QTest::newRow("IPv6") << u"postgres://[fd00::1]:5433/w"_s
                              << u"host='fd00::1' port='5433' dbname='w'"_s;
        QTest::newRow("socket") << u"postgresql:///w?host=%2Frun%2Fpg"_s << u"dbname='w' host='/run/pg'"_s;
        QTest::newRow("quote") << uR"(dbname='it\'s')"_s << uR"(dbname='it\'s')"_s;
        QTest::newRow("password") << u"host=a password=secret"_s << QString();
        QTest::newRow("password in URL") << u"postgresql://u:secret@a/w"_s << QString();
        QTest::newRow("semicolon") << u"host='a;b'"_s << QString();
        QTest::newRow("words") << u"my database"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void readsAddresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, options);
        const auto address = DatabaseAddress::parse(text);
        QCOMPARE(address.has_value(), !options.isEmpty());
        if (address)
            QCOMPARE(address->options(), options);
        else
            QVERIFY(!address.error().text.isEmpty() && !address.error().message().contains("secret"_L1));
    }

    void migratesOnceAndAllOrNothing()
    {
        const auto missing = [this] {
            PgConnection db(m_cluster->address(), u"test"_s);
            return PgMigrations::check(db);
        };
        QCOMPARE(missing().error().code, ErrorCode::Storage);
        QVERIFY(migrate());
        QVERIFY(missing());
        QVERIFY(migrate()); // again changes nothing
        QCOMPARE(m_cluster->sql(u"select count(*) from warmline.migration"_s).toInt(),
                 PgMigrations::all().size());

        // A step that fails takes the steps before it along.
        PgConnection owner(m_cluster->address(u"warmline_owner"_s), u"owner"_s);
        QList<PgMigrations::Step> steps = PgMigrations::all();
        const int newest = steps.last().version;
        steps.append({newest + 1, u"good"_s, u"create table warmline.fresh (a int)"_s});
        steps.append({newest + 2, u"bad"_s, u"create table warmline.other (a int); select 1 / 0"_s});
        const auto failed = PgMigrations::apply(owner, steps);
        QVERIFY(!failed);
        QCOMPARE(failed.error().where, u"bad"_s);
        QCOMPARE(m_cluster->sql(u"select to_regclass('warmline.fresh') is null"_s), u"t"_s);
        steps.removeLast();
        QCOMPARE(PgMigrations::apply(owner, steps), Result<int>(newest + 1));
        // Now this program is the older one: neither migrates nor serves.
        QCOMPARE(PgMigrations::apply(owner).error().code, ErrorCode::TooNew);
        QCOMPARE(missing().error().code, ErrorCode::TooNew);
        QCOMPARE(m_cluster->sql(u"select max(version) from warmline.migration"_s).toInt(), newest + 1);
    }

    void serversCanOnlyAppend_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("state");
        const QString denied = u"42501"_s;
        QTest::newRow("delete") << u"delete from operation"_s << denied;
        QTest::newRow("truncate") << u"truncate operation"_s << denied;
        QTest::newRow("body") << u"update operation set body = ''"_s << denied;
        QTest::newRow("verdict") << u"update operation set verdict = 2"_s << denied;
        QTest::newRow("sequence") << u"update operation set sequence = sequence + 1"_s << denied;
        QTest::newRow("alter personal") << u"update operation set personal = 'x'"_s << u"WL002"_s;
        QTest::newRow("head") << u"update server_order set head = 0"_s << denied;
        QTest::newRow("other key") << u"update server_order set key_check = 'x'"_s << u"WL003"_s;
        QTest::newRow("delete device") << u"delete from device"_s << denied;
        QTest::newRow("device key") << u"update device set public_key = public_key"_s << denied;
        QTest::newRow("counter") << u"delete from ticket_counter"_s << denied;
        QTest::newRow("drop") << u"drop table operation"_s << denied;
        QTest::newRow("create") << u"create table x (a int)"_s << denied;
        QTest::newRow("trigger") << u"alter table operation disable trigger all"_s << denied;
        QTest::newRow("migration") << u"insert into migration values (99, '', '')"_s << denied;
        QTest::newRow("public") << u"create table public.x (a int)"_s << denied;
    }
    void serversCanOnlyAppend()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, state);
        QVERIFY(migrate());
        addOperation(1);
        QCOMPARE(asServer(u"update server_order set key_check = 'chosen' where key_check is null"_s),
                 std::nullopt);
        const auto refused = asServer(sql);
        QVERIFY(refused);
        QCOMPARE(refused->where, state);
        QCOMPARE(
            m_cluster->sql(u"select sequence, verdict, encode(body, 'escape'), encode(personal, 'escape') "
                           "from warmline.operation"_s),
            u"1|1|body|personal"_s);
        // What they may: destroy a personal value.
        QCOMPARE(asServer(u"update operation set personal = null where sequence = 1"_s), std::nullopt);
        QCOMPARE(m_cluster->sql(u"select personal is null from warmline.operation"_s), u"t"_s);
    }

    /// Who guesses at one server is locked out at the other.
    void failedSignInsAreCountedTogether()
    {
        QVERIFY(migrate());
        const QByteArray key(32, 'k');
        PgSignInTally one(m_cluster->address(), key);
        PgSignInTally two(m_cluster->address(), key);
        const QStringList names = SignInGuard::names(u"1027"_s, u"10.0.0.7"_s);
        constexpr qint64 now = 1'790'000'000'000;
        constexpr qint64 hour = 3'600'000;
        const auto at = [&names](PgSignInTally &tally) {
            auto counts = tally.counts(names);
            counts.waitForFinished();
            return counts.result().value_or(QList<SignInTally::Count>());
        };
        const SignInGuard guard; // of a process that has seen no failure itself
        QCOMPARE(at(two).size(), 2);
        for (int i = 0; i < 5; ++i) {
            for (const QString &name : names)
                (i % 2 ? two : one).failed(name, now + i, hour);
            (void)at(i % 2 ? two : one); // in the order of calls
        }
        QCOMPARE(at(two).first().failures, 5);
        QCOMPARE(at(one).last().failures, 5);
        QCOMPARE(guard.check(at(one), now + 5).error().where, u"wait"_s);
        QVERIFY(guard.check(at(one), now + 4 + 30'000)); // the first waiting time is over
        QVERIFY(m_cluster->sql(u"select name from warmline.sign_in_failure"_s).contains(u"\\x"_s));
        PgSignInTally other(m_cluster->address(), QByteArray(32, 'o'));
        QCOMPARE(at(other).first().failures, 0); // the names are keyed hashes
        two.succeeded(names.first());
        (void)at(two);
        QCOMPARE(at(one).first().failures, 0);
        QCOMPARE(at(one).last().failures, 5); // the address stays
        one.failed(u"account later"_s, now + 2 * hour, hour);
        QCOMPARE(at(one).last().failures, 0); // what is forgotten is gone
        m_cluster->stop();
        auto away = one.counts(names);
        away.waitForFinished();
        QVERIFY(!away.result()); // and each process counts for itself
        QVERIFY(m_cluster->start());
    }

    void databaseKeepsTheOrder()
    {
        QVERIFY(migrate());
        addOperation(1);
        addOperation(2);
        QCOMPARE(m_cluster->sql(u"select head from warmline.server_order"_s), u"2"_s);
        for (const qint64 wrong : {4, 0, 2}) { // a hole, before the beginning, taken
            const auto refused = asServer(insertOperation(), operation(wrong));
            QVERIFY2(refused, qPrintable(QString::number(wrong)));
        }
        QCOMPARE(m_cluster->sql(
                     u"select head, (select count(*) from warmline.operation) from warmline.server_order"_s),
                 u"2|2"_s);
        addOperation(3);
    }
};

QTEST_GUILESS_MAIN(TestPostgresSchema)
#include "tst_postgres_schema.moc"
