// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/settings/settings_service.h"
#include "app/services/settings/settings_table.h"
#include "test_paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void shipsTheSeedsDefaults();
    void aSettingIsReadOrSaysThatItWaits();
    void keepsWhatWasChanged();
    void refusesWhatDoesNotFit();
    void brokenFileIsPutAside_data();
    void brokenFileIsPutAside();
    void wrongValueFallsBackToDefault();
    void policyLocks();
};

void TestSettings::shipsTheSeedsDefaults()
{
    QTemporaryDir folder;
    const SettingsService settings(folder.path());
    QVERIFY(settings.problem().text.isEmpty());
    QCOMPARE(settings.number(u"kpi.frt.target"_s), 15.0);
    QCOMPARE(settings.number(u"kpi.answer.target"_s), 85.0);
    QCOMPARE(settings.number(u"call.wrapup"_s), 30.0);
    QVERIFY(!settings.target(u"kpi.aht.target.tier2"_s)); // nobody has set one: no target, not zero
    QCOMPARE(settings.ticketLimits().redMs, 30LL * 60'000);
    QCOMPARE(settings.ticketLimits().yellowMs, 2LL * 3'600'000);
    QCOMPARE(settings.ticketLimits().blueMs, 24LL * 3'600'000);
    QCOMPARE(settings.ticketLimits().nodeMs, 15LL * 60'000);
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QSet<QString> names;
    for (const SettingInfo &row : settings.table()) {
        QVERIFY2(!names.contains(row.name), qPrintable(row.name));
        names.insert(row.name);
        QVERIFY(!row.title.isEmpty());
        QVERIFY2(!settingBasisTitle(row.basis).contains(QRegularExpression(u"\\d"_s)), // words, no codes
                 qPrintable(settingBasisTitle(row.basis)));
    }
    QCOMPARE(settings.info(u"call.wrapup"_s)->basis, SettingBasis::CallCentres);
    QCOMPARE(settings.info(u"ticket.red"_s)->basis, SettingBasis::HeatingTrade);
    QCOMPARE(settings.info(u"seat.lock"_s)->basis, SettingBasis::Product);
}

/// A setting that changes nothing must not look like one that does.
void TestSettings::aSettingIsReadOrSaysThatItWaits()
{
    QByteArray sources;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        QDirIterator files(Testing::sourcePath(top), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().endsWith("/settings_table.cpp"_L1))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += file.readAll();
        }
    }
    QVERIFY(sources.size() > 1'000'000);
    const QTemporaryDir folder;
    const SettingsService settings(folder.path());
    static const QRegularExpression tier(u"\\.tier[23]$"_s); // put together from the setting beside it
    for (const SettingInfo &row : settings.table()) {
        const QByteArray name = '"' + QString(row.name).remove(tier).toUtf8() + '"';
        QVERIFY2(sources.contains(name) != row.waits, name.constData());
    }
}

void TestSettings::keepsWhatWasChanged()
{
    QTemporaryDir folder;
    {
        SettingsService settings(folder.path());
        QSignalSpy changed(&settings, &SettingsService::changed);
        QVERIFY(settings.set(u"ui.theme"_s, u"dark"_s));
        QVERIFY(settings.set(u"ticket.red"_s, 20));
        QCOMPARE(changed.size(), 2);
        QVERIFY(settings.set(u"ticket.red"_s, 20)); // the same again tells nobody
        QCOMPARE(changed.size(), 2);
        settings.setState(u"window/geometry"_s, QByteArray("abc"));
    }
    SettingsService settings(folder.path());
    QVERIFY(settings.problem().text.isEmpty());
    QCOMPARE(settings.theme(), u"dark"_s);
    QCOMPARE(settings.ticketLimits().redMs, 20LL * 60'000);
    QCOMPARE(settings.state(u"window/geometry"_s).toByteArray(), QByteArray("abc"));
    settings.reset(u"ticket.red"_s);
    QVERIFY(!settings.isChanged(u"ticket.red"_s));
    QCOMPARE(settings.ticketLimits().redMs, 30LL * 60'000);
}

void TestSettings::refusesWhatDoesNotFit()
{
    QTemporaryDir folder;
    SettingsService settings(folder.path());
    QCOMPARE(settings.set(u"ui.theme"_s, u"pink"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(settings.set(u"ui.zoom"_s, 20).error().code, ErrorCode::InvalidInput);
    QCOMPARE(settings.set(u"kpi.frt.target"_s, u"schnell"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(settings.set(u"no.such"_s, 1).error().code, ErrorCode::NotFound);
    QCOMPARE(settings.theme(), u"light"_s);
}

void TestSettings::brokenFileIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01garbage", 11);
    QTest::newRow("no ini") << QByteArray("[settings]\nui.theme=dark\nthis line is nothing\n");
}

void TestSettings::brokenFileIsPutAside()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"warmline.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    SettingsService settings(folder.path());
    QCOMPARE(settings.problem().code, ErrorCode::InvalidInput);
    QVERIFY(!settings.problem().text.isEmpty());
    QCOMPARE(settings.theme(), u"light"_s);
    QFile aside(settings.problem().where);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content); // nothing is lost
    QVERIFY(settings.set(u"ui.theme"_s, u"dark"_s));
    const SettingsService again(folder.path());
    QVERIFY(again.problem().text.isEmpty());
    QCOMPARE(again.theme(), u"dark"_s);
}

void TestSettings::wrongValueFallsBackToDefault()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"warmline.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[settings]\nticket.red=soon\nui.theme=dark\n");
    file.close();
    const SettingsService settings(folder.path());
    QVERIFY(settings.problem().text.contains(u"ticket.red"_s));
    QCOMPARE(settings.ticketLimits().redMs, 30LL * 60'000);
    QCOMPARE(settings.theme(), u"dark"_s);
}

void TestSettings::policyLocks()
{
    QTemporaryDir folder;
    SettingsService settings(folder.path());
    settings.setPolicy({{u"kpi.emergency.target"_s, 95}});
    QVERIFY(settings.isLocked(u"kpi.emergency.target"_s));
    QCOMPARE(settings.number(u"kpi.emergency.target"_s), 95.0);
    QCOMPARE(settings.set(u"kpi.emergency.target"_s, 50).error().code, ErrorCode::Denied);
    settings.setPolicy({{u"ui.zoom"_s, 9000}});
    QVERIFY(!settings.isLocked(u"ui.zoom"_s));
    QVERIFY(!settings.problem().text.isEmpty());
    QCOMPARE(settings.number(u"kpi.emergency.target"_s), 90.0);
    // Two may prescribe; neither lifts what the other one has said, and the file of the machine goes first.
    settings.setPrescribed({{u"call.wrapup.mode"_s, u"2"_s}, {u"seat.lock"_s, 20}});
    settings.setPolicy({{u"seat.lock"_s, 5}});
    QVERIFY(settings.isLocked(u"call.wrapup.mode"_s));
    QCOMPARE(settings.number(u"seat.lock"_s), 5.0);
    settings.setPolicy({});
    QCOMPARE(settings.number(u"seat.lock"_s), 20.0);
    settings.setPrescribed({});
    QVERIFY(!settings.isLocked(u"call.wrapup.mode"_s) && !settings.isLocked(u"seat.lock"_s));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
