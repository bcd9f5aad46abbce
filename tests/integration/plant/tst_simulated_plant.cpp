// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that `warmlinectl simulate plant` is a plant that the plugins can read with the files which it
// writes: every tag over OPC UA and over Modbus, both the same, and that nobody can write into it.
#include "app/pluginapi/plugin_host.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestSimulatedPlant : public QObject
{
    Q_OBJECT

private slots:
    void isReadOverBoth()
    {
        QTemporaryDir folder;
        QProcess plant;
        plant.start(buildPath(u"bin/warmlinectl"_s), {u"simulate"_s, u"plant"_s, u"--stations"_s, u"3"_s,
                                                      u"--out"_s, folder.filePath(u"plant"_s)});
        QVERIFY(plant.waitForReadyRead(40'000));
        const QJsonObject ready = QJsonDocument::fromJson(plant.readAllStandardOutput()).object();
        QCOMPARE(ready.value("stations"_L1).toInt(), 3);
        const qsizetype tags = ready.value("tags"_L1).toInt();
        QVERIFY(tags > 30);

        QFile file(folder.filePath(u"plant/sources.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray sources =
            QJsonDocument::fromJson(file.readAll()).object().value("sources"_L1).toArray();
        QCOMPARE(sources.size(), 2);
        PluginHost host({buildPath(u"plugins"_s)});
        RecordingReceiver receivers[2];
        std::unique_ptr<TelemetrySource> readers[2];
        for (int i = 0; i < 2; ++i) {
            const QJsonObject source = sources.at(i).toObject();
            const auto plugin = host.telemetry(source.value("plugin"_L1).toString());
            QVERIFY(plugin.has_value());
            auto made = (*plugin)->createSource(source.value("config"_L1).toObject().toVariantMap());
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message()));
            readers[i] = std::move(*made);
            QVERIFY(readers[i]->start(&receivers[i]));
            QCOMPARE(receivers[i].text(), QString());
        }
        for (int i = 0; i < 2; ++i)
            QTRY_COMPARE_WITH_TIMEOUT(receivers[i].tagsHeard(), tags, 30'000);
        qsizetype compared = 0;
        for (const SourceTag &tag : receivers[1].tags()) {
            const SourceValue over[2] = {receivers[0].lastValue(tag.address),
                                         receivers[1].lastValue(tag.address)};
            QCOMPARE(std::isnan(over[0].value), std::isnan(over[1].value)); // the same instruments are dead
            QVERIFY(std::isnan(over[0].value)
                    || std::abs(over[0].value - over[1].value)
                           < 0.02 * std::max(20.0, std::abs(over[0].value)));
            compared += !std::isnan(over[0].value);
        }
        QVERIFY(compared > tags * 8 / 10);

        QTcpSocket writer;
        writer.connectToHost(u"127.0.0.1"_s, quint16(ready.value("modbus_port"_L1).toInt()));
        QTRY_COMPARE(writer.state(), QAbstractSocket::ConnectedState);
        writer.write(QByteArray::fromHex("000100000006010600000001")); // write single register
        QTRY_VERIFY(writer.bytesAvailable() >= 9);
        QCOMPARE(writer.readAll().toHex(), QByteArray("000100000003018601")); // illegal function

        plant.terminate();
        QVERIFY(plant.waitForFinished(20'000));
        QCOMPARE(plant.exitCode(), 0);
        for (const RecordingReceiver &receiver : receivers)
            QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Failed, 20'000);
        for (const auto &reader : readers)
            reader->stop();
    }

    void wrongUseIsTold()
    {
        QProcess plant;
        plant.start(buildPath(u"bin/warmlinectl"_s), {u"simulate"_s, u"plant"_s, u"--stations"_s, u"0"_s});
        QVERIFY(plant.waitForFinished(20'000));
        QCOMPARE(plant.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedPlant)
#include "tst_simulated_plant.moc"
