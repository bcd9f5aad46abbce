// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl+C where a command waits for others or computes for long.
#include "ctl.h"

#include "test_paths.h"
#include "waits.h"

#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlInterrupts : public QObject
{
    Q_OBJECT

private slots:
    void diagnoseWaitsForNoFurtherCase_data();
    void diagnoseWaitsForNoFurtherCase();
    void aBackupIsLeft();
    void theSecondEndsWhatCannotHear();
};

void TestCtlInterrupts::diagnoseWaitsForNoFurtherCase_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("the terminal is closed") << SIGHUP;
}

/// Standard input stays open, and nobody writes to it any more.
void TestCtlInterrupts::diagnoseWaitsForNoFurtherCase()
{
    QFETCH(const int, signal);
    QFile examples(Testing::sourcePath(u"tests/unit/assist/data/examples.jsonl"_s));
    QVERIFY(examples.open(QIODevice::ReadOnly));
    QProcess process;
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers); // nohup's
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), {u"diagnose"_s});
    process.write(examples.readLine());
    QTRY_VERIFY(process.canReadLine()); // answered before the next one comes
    QVERIFY(process.readLine().contains("example-1"));
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
}

void TestCtlInterrupts::aBackupIsLeft()
{
    const Ctl ctl;
    QString many = u"户号,小区,楼栋,房号,户名\n"_s;
    for (int i = 0; i < 30'000; ++i)
        many +=
            u"%1,小区%2,%3号楼,%4,姓名%1\n"_s.arg(100'000 + i).arg(i / 1000).arg(i / 100 % 10).arg(i % 100);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"many.csv"_s, many)}).code, 0);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), {u"backup"_s, u"--out"_s, ctl.path(u"copy.wlb"_s), u"--data"_s, ctl.data(),
                                   u"--progress"_s});
    QByteArray told;
    process.setReadChannel(QProcess::StandardError); // at once: it is soon done
    while (!told.contains("%") && process.waitForReadyRead(Testing::kPatienceMs))
        told += process.readAllStandardError();
    QVERIFY(told.contains("%"));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY((told + process.readAllStandardError()).contains(u"已取消"_s.toUtf8()));
    QCOMPARE(QDir(ctl.path({})).entryList({u"copy*"_s}), QStringList()); // neither it nor what it was made of
}

/// The event loop hangs in a file that gives nothing: only the signal itself can end it.
void TestCtlInterrupts::theSecondEndsWhatCannotHear()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QString pipe = ctl.path(u"passphrase"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), {u"backup"_s, u"--out"_s, ctl.path(u"copy.wlb"_s), u"--data"_s, ctl.data(),
                                   u"--passphrase-file"_s, pipe});
    QVERIFY(process.waitForStarted());
    int end = -1;
    const auto opened = [&] {
        end = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return end >= 0; // it is read by then
    };
    QTRY_VERIFY(opened());
    const pid_t pid = pid_t(process.processId());
    QTRY_VERIFY(process.state() == QProcess::NotRunning || (::kill(pid, SIGINT), false));
    ::close(end);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!QFile::exists(ctl.path(u"copy.wlb"_s)));
}

QTEST_GUILESS_MAIN(TestCtlInterrupts)
#include "tst_ctl_interrupts.moc"
