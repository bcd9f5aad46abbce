// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two servers on one PostgreSQL beside a plant: one of them listens, both have its values; when it is killed
// the other goes on in the same history, which has no value twice and no hole longer than the change takes.
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

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
        QCOMPARE(ServerProcess::run({u"--database"_s, m_cluster->text(u"warmline_owner"_s), u"--migrate"_s}),
                 0);
    }

    void theNextLeaderGoesOnInTheSameHistory()
    {
        QProcess plant;
        plant.start(program(u"warmlinectl"_s),
                    {u"simulate"_s, u"plant"_s, u"--stations"_s, u"3"_s, u"--out"_s, path(u"plant"_s)});
        QByteArray ready;
        QTRY_VERIFY((ready += plant.readAllStandardOutput()).contains('\n'));
        QCOMPARE(import(u"stations"_s, u"stations.csv"_s), 0);
        QCOMPARE(import(u"tags"_s, u"tags.csv"_s), 3); // the rooms' households are not there
        QFile stations(path(u"plant/stations.csv"_s));
        QVERIFY(stations.open(QIODevice::ReadOnly));
        const QString station =
            QString::fromUtf8(stations.readAll()).split(u"\r\n"_s).value(1).section(u',', 0, 0);

        const qint64 beganMs = QDateTime::currentMSecsSinceEpoch() - 1'000;
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
        qint64 longest = 0;
        for (qsizetype i = 1; i < all.size(); ++i) {
            QVERIFY(all.at(i).atMs > all.at(i - 1).atMs); // none twice
            longest = std::max(longest, all.at(i).atMs - all.at(i - 1).atMs);
        }
        qInfo("longest hole with the change of leader: %lld ms, values come each 5000", longest);
        QCOMPARE(
            number(u"select count(*) from warmline.series where owner = '%1' and quantity = %2"_s.arg(station)
                       .arg(int(SeriesQuantity::SupplyTemperature))),
            1);
        plant.terminate();
        QTRY_COMPARE(plant.state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(TestSharedHistory)
#include "tst_shared_history.moc"
