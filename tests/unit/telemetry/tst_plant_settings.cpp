// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the file of sources is read as written, that secrets never stand in it, and that what is wrong
// is named.
#include "app/telemetry/plant_settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// \a text with ' for ". Not a raw string: moc loses its way in one that ends beside a quote, and all tests
/// after it with it.
QByteArray jsonOf(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestPlantSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsSources()
    {
        QTemporaryDir folder;
        QFile secret(folder.filePath(u"password"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("geheim\n");
        secret.close();
        QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto sources = PlantSettings::parse(
            jsonOf("{'sources':[{'name':'a','plugin':'telemetry_opcua','config':{'url':'opc.tcp://x'},"
                   "'secrets':{'password':'"
                   + secret.fileName().toUtf8() + "'}},{'name':'b','plugin':'telemetry_modbus'}]}"));
        QVERIFY2(sources.has_value(), sources ? "" : qPrintable(sources.error().text));
        QCOMPARE(sources->size(), 2);
        const auto complete = sources->first().complete();
        QVERIFY(complete.has_value());
        QCOMPARE(complete->value(u"password"_s).toString(), u"geheim"_s);
        QCOMPARE(complete->value(u"url"_s).toString(), u"opc.tcp://x"_s);
        QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(sources->first().complete().error().code, ErrorCode::Denied);
    }

    /// A server has no desktop: what only a workstation can open is named, and no file of that name is read.
    void aKeychainIsTheWorkstations()
    {
        const auto sources = PlantSettings::parse(jsonOf(
            "{'sources':[{'name':'boiler','plugin':'x','secrets':{'password':'keychain:opc-reader'}}]}"));
        QVERIFY2(sources.has_value(), sources ? "" : qPrintable(sources.error().text));
        const auto complete = sources->first().complete();
        QVERIFY(!complete);
        QCOMPARE(complete.error().code, ErrorCode::InvalidInput);
        QVERIFY2(complete.error().text.contains(u"boiler"_s) && complete.error().text.contains(u"password"_s)
                     && complete.error().text.contains(u"钥匙串"_s),
                 qPrintable(complete.error().text));
    }

    void theKeyOfOpcUaIsAPath()
    {
        const auto sources =
            PlantSettings::parse(jsonOf("{'sources':[{'name':'a','plugin':'telemetry_opcua',"
                                        "'config':{'key':'our.key','allow_clear_password':true}}]}"));
        QVERIFY2(sources.has_value(), sources ? "" : qPrintable(sources.error().text));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("sources: a") << u"JSON"_s;
        QTest::newRow("no plugin") << jsonOf("{'sources':[{'name':'a'}]}") << u"plugin"_s;
        QTest::newRow("doubled") << jsonOf(
            "{'sources':[{'name':'a','plugin':'x'},{'name':'a','plugin':'y'}]}")
                                 << u"“a”"_s;
        QTest::newRow("password in clear")
            << jsonOf("{'sources':[{'name':'a','plugin':'x','config':{'password':'b'}}]}") << u"password"_s;
        QTest::newRow("another value") << "[]"_ba << u"JSON"_s;
        QTest::newRow("no list of sources") << jsonOf("{'sources':5}") << u"sources"_s;
        QTest::newRow("torn") << jsonOf("{'sources':\n[") << u"第 2 行"_s;
        for (const char *name : {"token", "api_key", "Key", "client_secret", "key"})
            QTest::newRow(name) << jsonOf("{'sources':[{'name':'a','plugin':'telemetry_feed','config':{'"
                                          + QByteArray(name) + "':'b'}}]}")
                                << QString::fromLatin1(name);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto sources = PlantSettings::parse(json);
        QVERIFY(!sources);
        QCOMPARE(sources.error().code, ErrorCode::InvalidInput);
        QVERIFY2(sources.error().text.contains(named), qPrintable(sources.error().text));
    }
};

QTEST_GUILESS_MAIN(TestPlantSettings)
#include "tst_plant_settings.moc"
