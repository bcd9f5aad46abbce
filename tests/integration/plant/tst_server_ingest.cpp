// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that warmline-server takes a plant's values over OPC UA and Modbus by the imported tag table, gives
// them to a seat, loses at most about a second of them when it is killed, and says so; and that a secret in a
// keychain, which it has not, is named and holds up no other source.
#include "app/storage/key_source.h"
#include "app/storage/series_store.h"
#include "headless_seat.h"
#include "test_paths.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServerIngest : public QObject
{
    Q_OBJECT

    static QString program(const QString &name) { return buildPath(u"bin/"_s + name); }
    static int ctl(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(u"warmlinectl"_s), arguments);
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    }
    static QJsonObject started(QProcess &process, const QString &name, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_LOGGING_RULES"_s); // tests are quiet, a server is not
        process.setProcessEnvironment(environment);
        process.start(program(name), arguments);
        QByteArray line;
        (void)QTest::qWaitFor(
            [&] {
                line += process.readAllStandardOutput();
                return line.contains('\n') || process.state() == QProcess::NotRunning;
            },
            40'000);
        return QJsonDocument::fromJson(line).object();
    }
    static QString secretIn(const QJsonObject &ready)
    {
        QFile file(ready.value("token_file"_L1).toString());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    static QStringList stationsIn(const QString &csv)
    {
        QFile file(csv);
        QStringList ids;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString &line :
                 QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts).sliced(1))
                ids.append(line.section(u',', 0, 0));
        }
        return ids;
    }

private slots:
    void aPlantsValuesReachASeatAndSurviveAKill()
    {
        QVERIFY(Crypto::initialise());
        QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s), files = folder.filePath(u"plant"_s);
        QProcess plant;
        QVERIFY(!started(plant, u"warmlinectl"_s,
                         {u"simulate"_s, u"plant"_s, u"--stations"_s, u"3"_s, u"--out"_s, files})
                     .isEmpty());
        QCOMPARE(ctl({u"import"_s, u"stations"_s, files + u"/stations.csv"_s, u"--data"_s, data}), 0);
        // The rooms' households are not there: those rows are left out, and said to be.
        QCOMPARE(ctl({u"import"_s, u"tags"_s, files + u"/tags.csv"_s, u"--data"_s, data}), 3);
        const QStringList stations = stationsIn(files + u"/stations.csv"_s);
        QCOMPARE(stations.size(), 3);

        const QStringList line{
            u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s, u"--telemetry"_s, files + u"/sources.json"_s};
        QProcess server;
        const QJsonObject ready = started(server, u"warmline-server"_s, line);
        QVERIFY2(!ready.isEmpty(), server.readAllStandardError().constData());
        qint64 seenAtMs = 0; // of the newest supply temperature of the first station that the seat was shown
        {
            HeadlessSeat seat({.folder = folder.filePath(u"seat"_s),
                               .url = QUrl(ready.value("url"_L1).toString()),
                               .secret = secretIn(ready)});
            QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 20'000);
            for (const QString &station :
                 stations) { // the first and third over OPC UA, the second over Modbus
                QList<LiveValue> values;
                QTRY_VERIFY_WITH_TIMEOUT(
                    [&] {
                        auto asked = seat.gateway().latest({station});
                        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, 10'000) || !asked.result())
                            return false;
                        values = *asked.result();
                        return values.size() >= 10;
                    }(),
                    30'000);
                for (const LiveValue &value : std::as_const(values)) {
                    if (station == stations.first()
                        && value.key.quantity == SeriesQuantity::SupplyTemperature)
                        seenAtMs = value.sample.atMs;
                    QVERIFY(QDateTime::currentMSecsSinceEpoch() - value.sample.atMs < 30'000);
                    QCOMPARE(value.source, station == stations.at(1) ? u"plant_modbus"_s : u"plant_opcua"_s);
                }
            }
        }
        QByteArray log;
        for (const char *words : {"source plant_opcua running", "source plant_modbus running"})
            QTRY_VERIFY2((log += server.readAllStandardError()).contains(words), log.constData());
        // Both servers have all tags: what the table takes over Modbus has no row over OPC UA, and that is said.
        const QByteArray overModbus = stations.at(1).toUtf8() + '.';
        QTRY_VERIFY2((log += server.readAllStandardError()).contains(overModbus), log.constData());
        QVERIFY(seenAtMs > 0);
        // At most the last second is lost: what the seat saw is older than that by far when the server dies.
        const QDeadlineTimer ages(5'000);
        QTRY_VERIFY(ages.hasExpired());
        server.kill();
        QVERIFY(server.waitForFinished());
        const qint64 killedMs = QDateTime::currentMSecsSinceEpoch();
        {
            const auto key = KeySource::forHeadless(data, {});
            QVERIFY(key.has_value());
            auto store = SeriesStore::open({.folder = data + u"/server"_s, .key = key->bytes});
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message()));
            const auto kept = take((*store)->series(
                {{stations.first(), SeriesQuantity::SupplyTemperature, {}}}, seenAtMs - 60'000, killedMs, 0));
            QVERIFY(kept.has_value());
            QCOMPARE(kept->size(), 1);
            QVERIFY(!kept->first().samples.isEmpty());
            QVERIFY(kept->first().samples.last().atMs >= seenAtMs);
        }
        QProcess again;
        QVERIFY(!started(again, u"warmline-server"_s, line).isEmpty());
        log.clear();
        QTRY_VERIFY((log += again.readAllStandardError()).contains("the last run was killed"));
        again.terminate();
        QVERIFY(again.waitForFinished(20'000));
        QProcess third;
        QVERIFY(!started(third, u"warmline-server"_s, line).isEmpty());
        third.terminate();
        QVERIFY(third.waitForFinished(20'000));
        QVERIFY(!third.readAllStandardError().contains("the last run was killed"));
        plant.terminate();
        QVERIFY(plant.waitForFinished(20'000));
    }

    void aKeychainIsNotTheServers()
    {
        QTemporaryDir folder;
        const QString drop = folder.filePath(u"drop"_s);
        QVERIFY(QDir().mkpath(drop));
        QFile sources(folder.filePath(u"sources.json"_s));
        QVERIFY(sources.open(QIODevice::WriteOnly));
        sources.write(
            R"({"sources":[{"name":"boiler","plugin":"telemetry_opcua",)"
            R"("config":{"url":"opc.tcp://127.0.0.1:9","user":"reader","allow_clear_password":true},)"
            R"("secrets":{"password":"keychain:opc-reader"}},)"
            R"({"name":"rooms","plugin":"telemetry_feed","config":{"folder":")"
            + drop.toUtf8() + R"(","poll_ms":50}}]})");
        sources.close();
        QProcess server;
        QVERIFY(!started(server, u"warmline-server"_s,
                         {u"--data"_s, folder.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s,
                          u"--telemetry"_s, sources.fileName()})
                     .isEmpty());
        QByteArray log;
        QTRY_VERIFY((log += server.readAllStandardError()).contains("source rooms running"));
        QByteArray line;
        const auto isWhole = [&] { // what is read may end within a line
            log += server.readAllStandardError();
            const qsizetype from = log.indexOf("source boiler failed"), to = log.indexOf('\n', from);
            if (from >= 0 && to >= 0)
                line = log.sliced(from, to - from);
            return !line.isEmpty();
        };
        QTRY_VERIFY2(isWhole(), log.constData());
        QVERIFY2(line.contains("boiler") && line.contains("password") && line.contains("0600"),
                 line.constData());
        server.terminate();
        QVERIFY(server.waitForFinished(20'000));
    }

    void wrongSourcesAreNamed()
    {
        QTemporaryDir folder;
        QProcess server;
        server.start(program(u"warmline-server"_s),
                     {u"--data"_s, folder.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s,
                      u"--telemetry"_s, folder.filePath(u"absent.json"_s)});
        QVERIFY(server.waitForFinished(20'000));
        QCOMPARE(server.exitCode(), 1);
        QVERIFY(server.readAllStandardError().contains("absent.json"));
    }
};

QTEST_GUILESS_MAIN(TestServerIngest)
#include "tst_server_ingest.moc"
