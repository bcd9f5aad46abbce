// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is written behind `warmline`: wrong options are named, and a wish that the demo city there doesn't
// fulfil.
#include "tests/integration/ctl/ctl.h"

#include <QStandardPaths>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestWarmlineOptions : public QObject
{
    Q_OBJECT

    static QString workstation() { return Ctl::program().replace(u"warmlinectl"_s, u"warmline"_s); }

private slots:
    void wrongOptionsAreNamed_data();
    void wrongOptionsAreNamed();
    void anotherDemoCityIsTold();
};

void TestWarmlineOptions::wrongOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("language") << QStringList{u"--lang"_s, u"klingon"_s} << u"--lang"_s;
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"--theme"_s;
    QTest::newRow("few") << QStringList{u"--households"_s, u"999"_s} << u"--households"_s;
    QTest::newRow("many") << QStringList{u"--households"_s, u"500001"_s} << u"--households"_s;
    QTest::newRow("seed") << QStringList{u"--seed"_s, u"-1"_s} << u"--seed"_s;
    QTest::newRow("server") << QStringList{u"--server"_s, u"not an address"_s} << u"--server"_s;
    QTest::newRow("nobody to sign in")
        << QStringList{u"--shift"_s, u"--server"_s, u"http://127.0.0.1:1"_s} << u"--token-file"_s;
    QTest::newRow("word") << QStringList{u"here"_s} << u"here"_s;
}

void TestWarmlineOptions::wrongOptionsAreNamed()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(workstation(), arguments);
    const bool ended = process.waitForFinished(30'000); // what is swallowed opens a window
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    QVERIFY(ended);
    QCOMPARE(process.exitCode(), 2);
    const QString told = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(told.contains(named), qPrintable(told));
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

/// It starts with the city that is there, and says so.
void TestWarmlineOptions::anotherDemoCityIsTold()
{
    const Ctl ctl;
    QProcessEnvironment environment = Ctl::environment();
    environment.insert(u"XDG_DATA_HOME"_s, ctl.path(u"share"_s));
    const QString city = ctl.path(u"share/Warmline/warmline/demo"_s);
    QVERIFY(QDir().mkpath(QFileInfo(city).path()));
    const auto made = ctl.bare(
        {u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s, u"--seed"_s, u"5"_s, u"--data"_s, city});
    QVERIFY2(made.code == 0, qPrintable(made.told()));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(workstation(),
                  {u"--households"_s, u"2000"_s, u"--seed"_s, u"5"_s, u"--key-file"_s, city + u".key"_s});
    QString told;
    const auto isTold = [&] {
        told += QString::fromUtf8(process.readAllStandardError());
        return told.contains(u"--households"_s) && told.contains(u"1000"_s) && told.contains(u"2000"_s);
    };
    QTRY_VERIFY2(isTold(), qPrintable(told));
    QVERIFY2(!told.contains(u"--seed"_s), qPrintable(told)); // that one is the same
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    process.waitForFinished();
}

QTEST_GUILESS_MAIN(TestWarmlineOptions)
#include "tst_warmline_options.moc"
