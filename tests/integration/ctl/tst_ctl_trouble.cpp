// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that are none, systems that give no more: each is told in a sentence, and nothing is half done.
#include "ctl.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlTrouble : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyDatabaseIsNoneThatIsWhole();
    void aWrongKeyIsOneSentence();
    void whatCannotBeReadMakesNoData_data();
    void whatCannotBeReadMakesNoData();
    void aPipeIsReadToItsEnd();
    void aTokenGoesIntoAPipe();
    void anUnusablePasswordMakesNothing_data();
    void anUnusablePasswordMakesNothing();
    void hiddenCharactersAreRefused();
    void aNetworksIdsAreSeen();
    void aFileThatMayNotGrowIsAFullDisk();
    void tooLittleMemoryIsAnAnswer();
    void aClosedFolderIsNotAnEmptyOne();

private:
    static QByteArray manyHomes(int homes)
    {
        QString text = u"户号,小区,楼栋,房号,户名\n"_s;
        for (int i = 0; i < homes; ++i)
            text += u"%1,小区%2,%3号楼,%4,姓名%1\n"_s.arg(100'000 + i)
                        .arg(i / 1000)
                        .arg(i / 100 % 10)
                        .arg(i % 100);
        return text.toUtf8();
    }
    static void secret(const QString &file)
    {
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    }
};

void TestCtlTrouble::anEmptyDatabaseIsNoneThatIsWhole()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    QVERIFY(QFile::resize(ctl.data() + u"/server/warmline.db"_s, 0));
    const auto verified = ctl.run({u"verify"_s});
    QCOMPARE(verified.code, 1);
    QCOMPARE(verified.json().value("ok"_L1), QJsonValue(false));
    QVERIFY2(verified.err.contains(u"warmline.db"_s) && verified.err.contains(u"0 字节"_s),
             qPrintable(verified.err));
    QCOMPARE(ctl.run({u"search"_s, u"郑小满"_s}).code, 1); // not "nobody of that name"
    QCOMPARE(ctl.run({u"export"_s, u"customers"_s}).code, 1);
}

/// Without the library's own lines between.
void TestCtlTrouble::aWrongKeyIsOneSentence()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QString other = ctl.file(u"other.key"_s, QByteArray(32, 'k').toHex());
    secret(other);
    const auto refused = ctl.run({u"search"_s, u"郑小满"_s, u"--key-file"_s, other});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.startsWith(u"warmlinectl: "_s) && refused.err.trimmed().count(u'\n') == 0,
             qPrintable(refused.err));
}

void TestCtlTrouble::whatCannotBeReadMakesNoData_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("told");
    QTest::newRow("folder") << u"/"_s << u"文件夹"_s;
    QTest::newRow("missing") << u"/no/such/file.csv"_s << u"/no/such/file.csv"_s;
    QTest::newRow("no name") << QString() << u"FILE"_s;
}

void TestCtlTrouble::whatCannotBeReadMakesNoData()
{
    QFETCH(QString, file);
    QFETCH(QString, told);
    const Ctl ctl;
    const auto refused = ctl.run({u"import"_s, u"customers"_s, file});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(told), qPrintable(refused.err));
    QVERIFY(!QFile::exists(ctl.data()));
    QVERIFY(!QFile::exists(ctl.data() + u".key"_s));
}

/// It has no size, and comes in pieces.
void TestCtlTrouble::aPipeIsReadToItsEnd()
{
    constexpr int homes = 30'000;
    const Ctl ctl;
    const QString pipe = ctl.path(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), {u"import"_s, u"customers"_s, pipe, u"--data"_s, ctl.data()});
    QVERIFY(process.waitForStarted());
    const QByteArray text = manyHomes(homes);
    QVERIFY(text.size() > 1 << 20);
    QVERIFY(Ctl::pour(pipe, text));
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(QJsonDocument::fromJson(out).object().value("imported"_L1).toInt(), homes);
}

/// A pipe stands for /dev/stdout, in whose place root would put a file.
void TestCtlTrouble::aTokenGoesIntoAPipe()
{
    const Ctl ctl;
    const QString password = ctl.file(u"password"_s, "a long enough 7"_ba);
    secret(password);
    QCOMPARE(ctl.run({u"server"_s, u"init"_s, u"--password-file"_s, password}).code, 0);
    const QString pipe = ctl.path(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const int end = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(end >= 0);
    const auto made = ctl.run({u"token"_s, u"new"_s, u"--user"_s, u"admin"_s, u"--out"_s, pipe});
    char buffer[4096] = {};
    const ssize_t size = ::read(end, buffer, sizeof buffer);
    ::close(end);
    QVERIFY2(made.code == 0, qPrintable(made.told()));
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    QVERIFY(size > 20);
}

void TestCtlTrouble::anUnusablePasswordMakesNothing_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("short") << "abc\n"_ba;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfel\0o\0n\0g\0 \0p\0a\0s\0s\0w\0o\0r\0d\0", 28);
}

void TestCtlTrouble::anUnusablePasswordMakesNothing()
{
    QFETCH(QByteArray, password);
    const Ctl ctl;
    const QString file = ctl.file(u"password"_s, password);
    secret(file);
    const auto refused = ctl.run({u"server"_s, u"init"_s, u"--password-file"_s, file});
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(!QFile::exists(ctl.data()));
    QVERIFY(!QFile::exists(ctl.data() + u".key"_s));
    QVERIFY(!QFile::exists(ctl.data() + u".token"_s));
}

void TestCtlTrouble::hiddenCharactersAreRefused()
{
    const Ctl ctl;
    const QString rows =
        u"户号,小区,房号,分公司\n1001,和丰家园,501,\n\"10\n02\",和丰家园,502,\n1003,和丰家园,503,\"ma\nin\"\n"
        u"1004,和丰家园,504,\u202emain\n"_s;
    const auto some = ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, rows)});
    QCOMPARE(some.code, 3);
    QCOMPARE(some.number("imported"), 1);
    QCOMPARE(some.rejected().size(), 3);
    QVERIFY2(some.reason(0).contains(u"U+000A"_s), qPrintable(some.reason(0)));
    QVERIFY2(some.reason(2).contains(u"U+202E"_s), qPrintable(some.reason(2)));
    const auto branch = ctl.run(
        {u"import"_s, u"customers"_s, ctl.file(u"d.csv"_s, customersCsv()), u"--branch"_s, u"east\x1b[2J"_s});
    QCOMPARE(branch.code, 1);
    QVERIFY2(branch.err.contains(u"U+001B"_s) && !branch.err.contains(QChar(0x1b)), qPrintable(branch.err));
}

void TestCtlTrouble::aNetworksIdsAreSeen()
{
    const Ctl ctl;
    const QString point =
        uR"({"type":"Feature","properties":{"id":"%1"},"geometry":{"type":"Point","coordinates":[126.5,45.7]}})"_s;
    const QString file = ctl.file(
        u"n.geojson"_s, uR"({"type":"FeatureCollection","features":[%1,%2,%3]})"_s.arg(
                            point.arg(u"N1"_s), point.arg(u"N\\u00002"_s), point.arg(u"N\\ud8003"_s)));
    const auto some = ctl.run({u"import"_s, u"network"_s, file});
    QCOMPARE(some.code, 3);
    QCOMPARE(some.number("imported"), 1);
    QVERIFY2(some.reason(0).contains(u"U+0000"_s), qPrintable(some.reason(0)));
    const auto layer = ctl.run({u"import"_s, u"network"_s, file, u"--layer"_s, u"pipes"_s});
    QCOMPARE(layer.code, 1); // all of it, though a part was asked for, would be worse than nothing
    QVERIFY2(layer.err.contains(u"--layer"_s), qPrintable(layer.err));
}

void TestCtlTrouble::aFileThatMayNotGrowIsAFullDisk()
{
    const Ctl ctl;
    const QString file = ctl.file(u"many.csv"_s, manyHomes(30'000));
    const QStringList order{u"import"_s, u"customers"_s, file, u"--data"_s, ctl.data()};
    const auto refused = ctl.bare(order, [] {
        const rlimit limit{1 << 20, 1 << 20};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_DFL);
    });
    QVERIFY2(refused.code == 1, qPrintable(refused.told())); // -2: a signal ended it
    QVERIFY2(refused.err.contains(u"磁盘"_s), qPrintable(refused.err));
    QVERIFY(ctl.run({u"verify"_s}).json().value("ok"_L1).toBool());
    QCOMPARE(ctl.bare(order).number("imported"), 30'000);
}

/// The first amount with which it does not do is told: a reader's std::bad_alloc ended the program there (to
/// compare takes most). It differs from machine to machine.
void TestCtlTrouble::tooLittleMemoryIsAnAnswer()
{
    const QByteArray was = qgetenv("MALLOC_ARENA_MAX");
    qputenv("MALLOC_ARENA_MAX", "1"); // for the program: each thread's would take 64 MB of it
    const auto back = qScopeGuard(
        [&was] { was.isNull() ? qunsetenv("MALLOC_ARENA_MAX") : qputenv("MALLOC_ARENA_MAX", was); });
    const Ctl ctl;
    const QString file = ctl.file(u"many.csv"_s, manyHomes(40'000));
    Ctl::Answer answer;
    answer.code = 0;
    for (int mb = 320; answer.code == 0 && mb > 100; mb -= 10) {
        const auto little = [mb] {
            const rlimit limit{rlim_t(mb) << 20, rlim_t(mb) << 20};
            ::setrlimit(RLIMIT_AS, &limit);
        };
        if (ctl.bare({u"--version"_s}, little).code != 0)
            QSKIP("the program does not even begin in so little memory (sanitizers)");
        answer =
            ctl.bare({u"import"_s, u"customers"_s, file, u"--dry-run"_s, u"--data"_s, ctl.data()}, little);
    }
    QVERIFY2(answer.code == 1, qPrintable(answer.told())); // -1: it waits for ever; -2: a signal ended it
    QVERIFY2(answer.err.contains(u"内存"_s), qPrintable(answer.err));
}

void TestCtlTrouble::aClosedFolderIsNotAnEmptyOne()
{
    // Permissions bind root only without these, which the program then does not get either.
    const auto bound = [] {
        for (const int capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH}) {
            if (::geteuid() == 0 && ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0)
                ::_exit(126);
        }
    };
    const Ctl ctl;
    if (ctl.bare({u"--version"_s}, bound).code != 0)
        QSKIP("root can't be bound here");
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    QVERIFY(QFile::setPermissions(ctl.data(), QFile::Permissions()));
    const auto refused = ctl.bare({u"search"_s, u"郑小满"_s, u"--data"_s, ctl.data()}, bound);
    QVERIFY(QFile::setPermissions(ctl.data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"权限"_s), qPrintable(refused.err));
}

QTEST_GUILESS_MAIN(TestCtlTrouble)
#include "tst_ctl_trouble.moc"
