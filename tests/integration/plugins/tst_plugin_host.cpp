// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony.h"
#include "app/pluginapi/telephony_script.h"
#include "test_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

const QString kPlugins = Warmline::Testing::buildPath(QStringLiteral("plugins"));
const QString kMisbehaving = Warmline::Testing::buildPath(QStringLiteral("tests/misbehaving"));

QString failureOf(const PluginHost &host, const QString &file)
{
    for (const PluginFailure &failure : host.failures()) {
        if (failure.file.endsWith(file))
            return failure.error.message();
    }
    return {};
}

} // namespace

class TestPluginHost : public QObject
{
    Q_OBJECT

private slots:
    void findsByKindAndLoadsLazily()
    {
        PluginHost host({kPlugins});
        QStringList names;
        for (const PluginInfo &info : host.plugins(u"telephony"_s))
            names.append(info.name);
        QVERIFY(names.contains(u"telephony_sim"_s));
        const auto plugin = host.telephony(u"telephony_sim"_s);
        QVERIFY2(plugin.has_value(), plugin ? "" : qPrintable(plugin.error().message()));
        const auto object = host.instance(u"telephony_sim"_s, u"telephony"_s);
        QVERIFY(object.has_value() && qobject_cast<TelephonyScript *>(*object));
        QVERIFY(host.failures().isEmpty());
    }

    void failuresAreListed()
    {
        PluginHost host({kMisbehaving});
        // Made for another version: never loaded (it would abort), told at once.
        QVERIFY2(failureOf(host, u"old_api.so"_s).contains(u"99"_s),
                 qPrintable(failureOf(host, u"old_api.so"_s)));
        QCOMPARE(host.telephony(u"old_api"_s).error().code, ErrorCode::NotFound);
        // Says that it is a telephone and is none: told when it is asked for.
        QVERIFY(failureOf(host, u"wrong_interface.so"_s).isEmpty());
        QCOMPARE(host.telephony(u"wrong_interface"_s).error().code, ErrorCode::InvalidInput);
        QVERIFY(!failureOf(host, u"wrong_interface.so"_s).isEmpty());
        QCOMPARE(host.telephony(u"wrong_interface"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(host.failures().size(), 2); // not once more for each try
    }

    void damagedAndDoubledFiles()
    {
        QTemporaryDir folder;
        QFile damaged(folder.filePath(u"damaged.so"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("this is no library");
        damaged.close();
        QVERIFY(QFile::copy(kPlugins + "/telephony_sim.so"_L1, folder.filePath(u"twin.so"_s)));
        PluginHost host({kPlugins, folder.path(), folder.filePath(u"absent"_s)});
        QVERIFY(!failureOf(host, u"damaged.so"_s).isEmpty());
        QVERIFY(failureOf(host, u"twin.so"_s).contains(u"telephony_sim.so"_s));
        QVERIFY(host.telephony(u"telephony_sim"_s).has_value());
        // Gone from the folder, gone from the list.
        QVERIFY(damaged.remove());
        host.scan();
        QVERIFY(failureOf(host, u"damaged.so"_s).isEmpty());
    }

    void metadataAreChecked_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"name", "name_zh", "kind", "api"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void metadataAreChecked()
    {
        QFETCH(const QString, key);
        QJsonObject json{{u"name"_s, u"x"_s},
                         {u"name_zh"_s, u"某"_s},
                         {u"kind"_s, u"telephony"_s},
                         {u"api"_s, kPluginApiVersion}};
        QVERIFY(readPluginInfo(json, u"x.so"_s).has_value());
        json.remove(key);
        const auto info = readPluginInfo(json, u"x.so"_s);
        QVERIFY(!info && info.error().text.contains(key) && info.error().where == u"x.so"_s);
    }
};

QTEST_GUILESS_MAIN(TestPluginHost)
#include "tst_plugin_host.moc"
