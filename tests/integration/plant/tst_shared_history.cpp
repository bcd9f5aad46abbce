// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two servers on one PostgreSQL beside a plant: one of them listens, both have its values; when it is killed
// the other goes on in the same history, which has no value twice and no hole longer than the change takes.
// And one whose database goes away: it listens on, and what waited is in the history afterwards.
#include "headless_seat.h"
#include "postgres_cluster.h"
#include "tests/integration/postgres/server_process.h"

#include "app/core/crypto.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestSharedHistory : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;
    QTemporaryDir m_dir;
    QProcess m_plant;
    QString m_station;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QStringList arguments(const QString &name) const
    {
        return {u"--data"_s,       path(name),
                u"--listen"_s,     u"127.0.0.1:0"_s,
                u"--database"_s,   m_cluster->text(),
                u"--key-file"_s,   path(u"company.key"_s),
                u"--token-file"_s, path(u"company.token"_s),
                u"--telemetry"_s,  path(u"plant/sources.json"_s)};
    }
    static QString program(const QString &name)
    {
        return QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u'/' + name;
    }
    /// Runs warmlinectl to its end; gives its exit code.
    int ctl(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program(u"warmlinectl"_s), arguments);
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs)
                 ? process.exitCode()
                 : -1;
    }
    int import(const QString &kind, const QString &file) const
    {
        return ctl({u"import"_s, kind, path(u"plant/"_s + file), u"--data"_s, path(u"ctl"_s), u"--key-file"_s,
                    path(u"company.key"_s), u"--database"_s, m_cluster->text()});
    }
    qint64 number(const QString &sql) const { return m_cluster->sql(sql).toLongLong(); }
    /// The supply temperature of a station, as a seat gets it.
    static QList<Sample> supply(HeadlessSeat &seat, const QString &station, qint64 fromMs)
    {
        auto asked = seat.gateway().series({{station, SeriesQuantity::SupplyTemperature, {}}}, fromMs,
                                           QDateTime::currentMSecsSinceEpoch() + 1'000, 0);
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, kPatienceMs) || !asked.result())
            return {};
        return asked.result()->value(0).samples;
    }

    /// When the newest live value of the station was measured; 0: the server tells none.
    static qint64 liveMs(HeadlessSeat &seat, const QString &station)
    {
        auto asked = seat.gateway().latest({station});
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, kPatienceMs) || !asked.result())
            return 0;
        qint64 newest = 0;
        for (const LiveValue &value : *asked.result())
            newest = std::max(newest, value.sample.atMs);
        return newest;
    }
    static qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }
    static qint64 longestHole(const QList<Sample> &samples)
    {
        qint64 longest = 0;
        for (qsizetype i = 1; i < samples.size(); ++i)
            longest = std::max(longest, samples.at(i).atMs - samples.at(i - 1).atMs);
        return longest;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
        QCOMPARE(ServerProcess::run({u"--database"_s, m_cluster->text(u"warmline_owner"_s), u"--migrate"_s}),
                 0);
        m_plant.start(program(u"warmlinectl"_s),
                      {u"simulate"_s, u"plant"_s, u"--stations"_s, u"3"_s, u"--out"_s, path(u"plant"_s)});
        QByteArray ready;
        QTRY_VERIFY((ready += m_plant.readAllStandardOutput()).contains('\n'));
        QCOMPARE(import(u"stations"_s, u"stations.csv"_s), 0);
        QCOMPARE(import(u"tags"_s, u"tags.csv"_s), 3); // the rooms' households are not there
        QFile stations(path(u"plant/stations.csv"_s));
        QVERIFY(stations.open(QIODevice::ReadOnly));
        m_station = QString::fromUtf8(stations.readAll()).split(u"\r\n"_s).value(1).section(u',', 0, 0);
        QVERIFY(!m_station.isEmpty());
    }

    void cleanupTestCase()
    {
        m_plant.terminate();
        QTRY_COMPARE(m_plant.state(), QProcess::NotRunning);
    }

    void theNextLeaderGoesOnInTheSameHistory()
    {
        const QString &station = m_station;
        const qint64 beganMs = nowMs() - 1'000;
        ServerProcess one, two;
        QVERIFY(one.start(arguments(u"one"_s)));
        QTRY_VERIFY(number(u"select count(*) from warmline.series_journal"_s) > 0); // it leads, and listens
        QVERIFY(two.start(arguments(u"two"_s)));
        HeadlessSeat seat({.folder = path(u"seat"_s), .url = two.url(), .secret = two.secret()});
        QTRY_VERIFY(seat.isSettled());
        // Who does not listen has the values, too.
        QTRY_VERIFY(supply(seat, station, beganMs).size() >= 2);
        const qint64 before = supply(seat, station, beganMs).size();

        one.kill();
        const qint64 killedMs = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(!supply(seat, station, killedMs).isEmpty());
        const QList<Sample> all = supply(seat, station, beganMs);
        QVERIFY(all.size() > before);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all.at(i).atMs > all.at(i - 1).atMs); // none twice
        qInfo("longest hole with the change of leader: %lld ms, values come each 5000", longestHole(all));
        QCOMPARE(
            number(u"select count(*) from warmline.series where owner = '%1' and quantity = %2"_s.arg(station)
                       .arg(int(SeriesQuantity::SupplyTemperature))),
            1);
    }

    /// The line to the database tells that the lock is lost, and nobody that another listens instead: the
    /// plant's values go on, on the screens at once, in the history when the database is back.
    void valuesGoOnWhileTheDatabaseIsAway()
    {
        ServerProcess server;
        QVERIFY(server.start(arguments(u"three"_s)));
        HeadlessSeat seat({.folder = path(u"seat3"_s), .url = server.url(), .secret = server.secret()});
        QTRY_VERIFY(seat.isSettled());
        const qint64 beganMs = nowMs();
        QTRY_VERIFY(supply(seat, m_station, beganMs).size() >= 2);
        m_cluster->stop(SIGQUIT);
        const qint64 awayMs = nowMs();
        // Two heartbeats of the line, and three measurements after that: it was noticed long ago.
        QTRY_VERIFY(liveMs(seat, m_station) > awayMs + 20'000);
        QVERIFY(supply(seat, m_station, beganMs).isEmpty()); // can't be read now
        QVERIFY(m_cluster->start());
        QTRY_VERIFY(m_cluster->answers());
        const qint64 backMs = nowMs();
        QTRY_VERIFY(supply(seat, m_station, beganMs).value(0).atMs > 0
                    && supply(seat, m_station, beganMs).last().atMs > backMs);
        const QList<Sample> all = supply(seat, m_station, beganMs);
        qInfo("away for %lld ms; longest hole %lld ms, values come each 5000", backMs - awayMs,
              longestHole(all));
        QVERIFY2(longestHole(all) < 12'000, qPrintable(QString::number(longestHole(all))));
    }
};

QTEST_GUILESS_MAIN(TestSharedHistory)
#include "tst_shared_history.moc"
