// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What servers that share a PostgreSQL may rely on in measured history: what one wrote all read, a change of
// the one who writes loses and doubles nothing, values wait while the database is away, and the servers' role
// can neither take the tables apart nor make any.
#include "postgres_cluster.h"

#include "app/core/crypto.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_series_store.h"
#include "app/telemetry/series_fold.h"
#include "app/telemetry/telemetry_ingest.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStart = 1'767'000'000'000;
const SeriesKey kSupply{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}};
const SeriesKey kOdd{uR"(a "b", {c} \d'e)"_s, SeriesQuantity::Flow, u"第一"_s};

QList<Sample> line(qint64 from, int count)
{
    QList<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.append({from + i * 5'000LL, 40 + (from / 5'000 + i) % 100 / 10.0, Quality::Good});
    return samples;
}

template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestSeriesShared : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;

    std::unique_ptr<PgSeriesStore> server() { return std::make_unique<PgSeriesStore>(m_cluster->address()); }
    static QList<Sample> all(PgSeriesStore &store, const SeriesKey &key)
    {
        return waited(store.series({key}, 0, kStart * 2, 0)).value_or(QList<Series>()).value(0).samples;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
    }
    void init()
    {
        m_cluster->sql(u"drop schema if exists warmline cascade"_s);
        PgConnection owner(m_cluster->address(u"warmline_owner"_s), u"owner"_s);
        QVERIFY(PgMigrations::apply(owner));
    }

    void whatOneWroteAllRead()
    {
        const auto one = server(), other = server();
        QVERIFY(waited(other->latest({u"HZ-01"_s}))->isEmpty());
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 3'000)}, {kOdd, 5'000, line(kStart, 3)}})));
        QCOMPARE(all(*other, kSupply), line(kStart, 3'000));
        QCOMPARE(all(*other, kOdd), line(kStart, 3));
        const auto latest = waited(other->latest({kOdd.owner}));
        QCOMPARE(latest->size(), 1);
        QCOMPARE(latest->first().key, kOdd);
        QCOMPARE(latest->first().sample, line(kStart, 3).last());
    }

    /// For some seconds two may believe to lead: they write in turns, short and long, late and twice.
    void twoWhoWriteInTurnsLoseAndDoubleNothing()
    {
        const auto one = server(), other = server();
        QMap<qint64, double> truth;
        for (int round = 0; round < 30; ++round) {
            const auto samples = line(kStart + (round * 37 % 50) * 250'000LL, round % 3 == 0 ? 200 : 20);
            for (const Sample &sample : samples)
                truth.insert(sample.atMs, sample.value);
            auto first = (round % 2 ? one : other)->append({{kSupply, 5'000, samples}});
            auto second = (round % 2 ? other : one)->append({{kSupply, 5'000, samples}});
            QVERIFY(waited(first));
            QVERIFY(waited(second));
        }
        const QList<Sample> found = all(*one, kSupply);
        QCOMPARE(found.size(), truth.size());
        for (const Sample &sample : found)
            QCOMPARE(sample.value, truth.value(sample.atMs, -1));
        QCOMPARE(all(*other, kSupply), found);
    }

    /// Who writes after another has written remembers what is not so any more: where the chunks end, which
    /// values lie in the journal, which series there are.
    void whoTakesOverReadsAnew()
    {
        const auto one = server(), other = server();
        const auto value = [](qint64 from, int count, double of) {
            QList<Sample> samples = line(from, count);
            for (Sample &sample : samples)
                sample.value = of;
            return samples;
        };
        // Chunks that end later than the first writer remembers: what overlaps them is folded into them.
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}})));
        QVERIFY(waited(other->append({{kSupply, 5'000, line(kStart + 500'000, 100)}})));
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart + 750'000, 100)}})));
        QCOMPARE(all(*one, kSupply), line(kStart, 250));
        QCOMPARE(
            m_cluster->sql(u"select count(*) from warmline.series_chunk a join warmline.series_chunk b on "
                           "a.series = b.series and a.first_ms < b.first_ms and a.last_ms >= b.first_ms"_s),
            u"0"_s);
        // Values in the journal that it does not know of: of one moment the later written wins.
        const SeriesKey flow{u"HZ-02"_s, SeriesQuantity::Flow, {}};
        QVERIFY(waited(one->append({{flow, 5'000, value(kStart, 100, 1)}})));
        QVERIFY(waited(other->append({{flow, 5'000, value(kStart + 500'000, 20, 2)}})));
        QVERIFY(waited(one->append({{flow, 5'000, value(kStart + 500'000, 100, 3)}})));
        const QList<Sample> written = all(*other, flow);
        QCOMPARE(written.size(), 200);
        for (const Sample &sample : written)
            QCOMPARE(sample.value, sample.atMs < kStart + 500'000 ? 1.0 : 3.0);
        // A series that the other has introduced.
        QVERIFY(waited(other->append({{kOdd, 5'000, line(kStart, 10)}})));
        QVERIFY(waited(one->append({{kOdd, 5'000, line(kStart + 50'000, 10)}})));
        QCOMPARE(all(*one, kOdd), line(kStart, 20));
    }

    /// Of a question that is read in many portions each series is whole, in the order in which it was asked.
    void aLongQuestionIsReadInPortions()
    {
        const auto one = server();
        QList<SeriesKey> keys;
        for (int i = 0; i < 12; ++i) {
            keys.prepend({u"S%1"_s.arg(i), SeriesQuantity::Flow, {}});
            QVERIFY(waited(one->append({{keys.first(), 5'000, line(kStart + i * 5'000, 400)}})));
        }
        keys.insert(5, {u"nobody"_s, SeriesQuantity::Flow, {}});
        // A span of 14 days: 240,000 samples are expected of each.
        const qint64 toMs = kStart + 14LL * 24 * 3'600'000;
        const auto answer = waited(one->series(keys, kStart, toMs, 0));
        QVERIFY(answer);
        const auto extremes = waited(one->extremes(keys, kStart, toMs, 60'000));
        QVERIFY(extremes);
        QCOMPARE(answer->size(), keys.size());
        QCOMPARE(extremes->size(), keys.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            QCOMPARE(answer->at(i).key, keys.at(i));
            QCOMPARE(answer->at(i).samples.size(), i == 5 ? 0 : 400);
            QCOMPARE(extremes->at(i).key, keys.at(i));
            QCOMPARE(extremes->at(i).samples.isEmpty(), i == 5);
        }
    }

    /// What the plant is at now is told while a history can't be read, and who has waited in vain does not
    /// make those wait who ask later.
    void aSlowQuestionHoldsUpNobodyElse()
    {
        const auto one = server();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}})));
        PgConnection holder(m_cluster->address(u"postgres"_s), u"holder"_s);
        QVERIFY(holder.script(u"begin; set local idle_in_transaction_session_timeout = 0; "
                              "lock table warmline.series_hour in access exclusive mode"_s));
        QList<QFuture<Result<QList<Series>>>> slow;
        for (int i = 0; i < 5; ++i)
            slow.append(one->series({kSupply}, 0, kStart * 2, 0));
        const auto latest = waited(one->latest({kSupply.owner}));
        QVERIFY(latest);
        QCOMPARE(latest->size(), 1);
        QVERIFY(!slow.first().isFinished());
        for (auto &question : slow)
            QCOMPARE(waited(question).error().code, ErrorCode::Timeout);
        // Asked all the same, each would now wait for that table in its turn.
        const auto waiting = [this] {
            return m_cluster->sql(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock'"_s);
        };
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"0"_s, 5'000);
        QVERIFY(holder.script(u"rollback"_s));
        QCOMPARE(all(*one, kSupply).size(), 100);
    }

    /// A database that neither answers nor refuses: its processes stand still. What is measured reaches the
    /// screens all the while, and the history afterwards.
    void aDatabaseThatHangsHoldsUpNoScreen()
    {
        const auto one = server();
        QVERIFY(waited(one->append({{kOdd, 5'000, line(kStart, 10)}}))); // its connection is there
        QList<pid_t> stopped;
        const auto go = [&stopped] {
            for (const pid_t pid : std::exchange(stopped, {}))
                ::kill(pid, SIGCONT);
        };
        LiveHub hub;
        {
            TelemetryIngest::Options options;
            options.flushValues = 1;
            TelemetryIngest ingest(hub, *one, options);
            const auto end = qScopeGuard(go); // it waits for its writes
            TelemetryReceiver *inlet =
                ingest.receiver(u"plant"_s, {{u"plant"_s, u"T"_s, kSupply, 1, 0, 0, 100}});
            inlet->tagsChanged({{u"T"_s, 5'000}});
            const QString backends =
                m_cluster->sql(u"select pid from pg_stat_activity where usename = 'warmline_server'"_s);
            for (const QString &pid : backends.split(u'\n', Qt::SkipEmptyParts)) {
                stopped.append(pid_t(pid.toLongLong()));
                QCOMPARE(::kill(stopped.last(), SIGSTOP), 0);
            }
            QVERIFY(!stopped.isEmpty());
            for (const Sample &sample : line(kStart, 200))
                inlet->valuesArrived({{sample.atMs, sample.value, 0, SourceQuality::Good}});
            QTRY_COMPARE(ingest.counters().kept, 200);
            QTRY_COMPARE(hub.latest({kSupply.owner}).value(0).sample, line(kStart, 200).last());
            QVERIFY(!stopped.isEmpty() && all(*one, kSupply).isEmpty()); // another connection reads
        }
        QTRY_COMPARE(all(*one, kSupply), line(kStart, 200));
    }

    void valuesWaitWhileTheDatabaseIsAway()
    {
        const auto one = server();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 10)}})));
        m_cluster->stop(SIGQUIT);
        for (int i = 1; i < 4; ++i)
            QCOMPARE(waited(one->append({{kSupply, 5'000, line(kStart + i * 50'000, 10)}})).error().code,
                     ErrorCode::Unavailable);
        QCOMPARE(waited(one->series({kSupply}, 0, kStart * 2, 0)).error().code, ErrorCode::Unavailable);
        QVERIFY(m_cluster->start());
        QTRY_VERIFY(m_cluster->answers());
        QTRY_VERIFY(waited(one->append({{kSupply, 5'000, line(kStart + 200'000, 10)}})).has_value());
        QTRY_COMPARE(all(*one, kSupply), line(kStart, 50));
    }

    /// After an outage: in pieces of whole series, and in portions that a busy database can take.
    void whatWaitedIsJoinedAndWrittenInPortions()
    {
        const auto one = server();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 10)}})));
        m_cluster->stop(SIGQUIT);
        for (int flush = 0; flush < 60; ++flush) {
            QList<Series> series;
            for (int i = 0; i < 2'000; ++i)
                series.append({{u"S%1"_s.arg(i), SeriesQuantity::Flow, {}},
                               5'000,
                               {{kStart + flush * 5'000, double(flush), Quality::Good}}});
            QVERIFY(!waited(one->append(series)));
        }
        QVERIFY(m_cluster->start());
        QTRY_VERIFY(m_cluster->answers());
        const int before = m_cluster->sql(u"select generation from warmline.series_state"_s).toInt();
        QTRY_VERIFY(waited(one->append({{kSupply, 5'000, line(kStart + 50'000, 10)}})).has_value());
        QVERIFY(m_cluster->sql(u"select generation from warmline.series_state"_s).toInt() >= before + 3);
        QCOMPARE(m_cluster->sql(u"select count(*) from warmline.series_chunk"_s).toInt(), 2'000);
        QVERIFY(m_cluster->sql(u"select count(*) from warmline.series_journal"_s).toInt() < 10);
        QCOMPARE(all(*one, {u"S77"_s, SeriesQuantity::Flow, {}}).size(), 60);
        QCOMPARE(all(*one, kSupply), line(kStart, 20));
    }

    /// One damaged row costs the values that meet it, and of its own series only.
    void oneSeriesThatCannotBeWrittenCostsNoOther()
    {
        const auto one = server();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}})));
        m_cluster->sql(u"update warmline.series_chunk set data = 'x'"_s);
        QList<Series> series{{kOdd, 5'000, line(kStart, 60)}, {kSupply, 5'000, line(kStart + 5'000, 60)}};
        for (int i = 0; i < 9; ++i)
            series.append({{u"S%1"_s.arg(i), SeriesQuantity::Flow, {}}, 5'000, line(kStart, 70)});
        QVERIFY(!waited(one->append(series)));
        QCOMPARE(all(*one, kOdd).size(), 60);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(all(*one, {u"S%1"_s.arg(i), SeriesQuantity::Flow, {}}).size(), 70);
        QVERIFY(waited(one->append({{kOdd, 5'000, line(kStart + 300'000, 60)}})));
    }

    /// What is not the values' fault waits: a right that was taken, a restore without its data.
    void whatMayPassWaits()
    {
        const auto one = server();
        m_cluster->sql(u"delete from warmline.series_state"_s);
        QVERIFY(!waited(one->append({{kSupply, 5'000, line(kStart, 60)}})));
        QCOMPARE(m_cluster->sql(u"select count(*) from warmline.series_chunk"_s),
                 u"0"_s); // nobody writes unlocked
        m_cluster->sql(u"insert into warmline.series_state default values"_s);
        m_cluster->sql(u"revoke insert on warmline.series_chunk from warmline_runtime"_s);
        QCOMPARE(waited(one->append({{kSupply, 5'000, line(kStart + 300'000, 60)}})).error().code,
                 ErrorCode::Denied);
        m_cluster->sql(u"grant insert on warmline.series_chunk to warmline_runtime"_s);
        QVERIFY(waited(one->append({})));
        QCOMPARE(all(*one, kSupply), line(kStart, 120));
    }

    /// A month's table comes when its first chunk does, and goes when its last has been thinned.
    void monthsHaveTablesOfTheirOwn()
    {
        const auto tables = [this] {
            return m_cluster->sql(
                u"select string_agg(relname, ' ' order by relname) from pg_class where relname "
                "~ '^series_chunk_[0-9]+$'"_s);
        };
        const auto one = server();
        QVERIFY(tables().isEmpty());
        constexpr qint64 kMonth = 31LL * 24 * 3'600'000;
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}})));
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart + 2 * kMonth, 100)}})));
        QVERIFY(waited(one->append({{kSupply, 5'000, line(5'000, 100)}}))); // a source without a clock
        // In the last week of December that of January is made, too.
        QCOMPARE(tables(), u"series_chunk_202512 series_chunk_202601 series_chunk_202603"_s);
        QCOMPARE(all(*one, kSupply).size(), 300);
        QCOMPARE(waited(one->thin(kStart + 2 * kMonth, 0))->points, 200);
        QCOMPARE(tables(), u"series_chunk_202603"_s);
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}}))); // and comes back
        QCOMPARE(tables(), u"series_chunk_202512 series_chunk_202603"_s);
        QCOMPARE(waited(one->totals())->points, 200);
    }

    /// A backup reads all tables for hours. When a month turns meanwhile, neither who writes nor who reads
    /// waits for its end: the month's table was made before. One that nobody expected waits, and holds up
    /// nobody.
    void aMonthBeginsWhileABackupReads()
    {
        const auto one = server(), other = server();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart, 100)}})));
        PgConnection backup(m_cluster->address(u"warmline_owner"_s), u"backup"_s);
        QVERIFY(backup.script(u"set idle_in_transaction_session_timeout = 0; begin"_s));
        QVERIFY(backup.run(u"select count(*) from series_chunk"_s));
        constexpr qint64 kDay = 24LL * 3'600'000;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(waited(one->append({{kSupply, 5'000, line(kStart + 5 * kDay, 100)}}))); // January
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(all(*other, kSupply).size(), 200);

        auto unexpected = one->append({{kSupply, 5'000, line(kStart + 100 * kDay, 100)}}); // April
        timer.restart();
        QCOMPARE(all(*other, kSupply).size(), 200); // begins while the other waits for the lock, or after
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!waited(unexpected));
        QCOMPARE(all(*other, kSupply).size(), 200);
        QVERIFY(backup.script(u"commit"_s));
        QVERIFY(waited(one->append({})));
        QCOMPARE(all(*other, kSupply).size(), 300);
    }

    /// More samples than are read at once: the means are those of the samples, whatever spans they were read
    /// in.
    void aLongSeriesIsReadSpanBySpan_data()
    {
        QTest::addColumn<qint64>("stepMs");
        QTest::newRow("ten minutes") << 600'000LL;
        QTest::newRow("ninety minutes") << 5'400'000LL;
    }
    void aLongSeriesIsReadSpanBySpan()
    {
        QFETCH(const qint64, stepMs);
        const auto one = server();
        constexpr int kCount = 600'000;
        constexpr qint64 kFrom = kStart + 1'234'567;
        QList<Sample> samples;
        for (int i = 0; i < kCount; ++i)
            samples.append({kFrom + i * 1'000LL, 40 + (i % 7'000) / 100.0, Quality::Good});
        for (int i = 0; i < kCount; i += 100'000)
            QVERIFY(waited(one->append({{kSupply, 1'000, samples.mid(i, 100'000)}})));
        const qint64 to = samples.last().atMs + 1;
        const auto whole = waited(one->series({kSupply}, kFrom, to, stepMs));
        QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().message()));
        QCOMPARE(whole->size(), 1);
        QCOMPARE(whole->first().stepMs, stepMs);
        const QList<Sample> expected = SeriesFold::means(samples, stepMs);
        QCOMPARE(whole->first().samples.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(whole->first().samples.at(i).atMs, expected.at(i).atMs);
            QVERIFY(std::abs(whole->first().samples.at(i).value - expected.at(i).value) < 1e-9);
        }
    }

    void theServersRoleCanOnlyKeepAndThin_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("truncate") << u"truncate series_chunk"_s;
        QTest::newRow("drop") << u"drop table series_chunk"_s;
        QTest::newRow("create") << u"create table series_more (a int)"_s;
        QTest::newRow("attach") << u"alter table series_chunk detach partition series_chunk_other"_s;
        QTest::newRow("rename a series") << u"update series set owner = 'x'"_s;
        QTest::newRow("forget a series") << u"delete from series"_s;
        QTest::newRow("alter the journal") << u"update series_journal set data = ''"_s;
        QTest::newRow("no state") << u"delete from series_state"_s;
    }
    void theServersRoleCanOnlyKeepAndThin()
    {
        QFETCH(const QString, sql);
        PgConnection db(m_cluster->address(), u"test"_s);
        const auto done = db.run(sql);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestSeriesShared)
#include "tst_series_shared.moc"
