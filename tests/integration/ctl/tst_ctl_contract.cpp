// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl/ctl.h"
#include "tests/support/read_only_folder.h"

#include <QStorageInfo>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// The commands that the general help names, a line each: lower-case words, then arguments in capitals.
QStringList commandsInHelp(const QString &help)
{
    QStringList commands;
    const QString list = help.section(u"命令：\n"_s, 1, 1).section(u"\n\n"_s, 0, 0);
    for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList name;
        for (const QString &word :
             line.sliced(2).first(std::min<qsizetype>(26, line.size() - 2)).split(u' ')) {
            if (name.size() == 2 || word.isEmpty() || !word.front().isLower())
                break;
            name.append(word);
        }
        commands.append(name.join(u' '));
    }
    return commands;
}

} // namespace

class TestCtlContract : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void helpIsEverywhere();
    void whatComesLaterSaysSo_data();
    void whatComesLaterSaysSo();
    void whatIsThisMachinesSaysSo();
    void optionsStandAnywhere();
    void progressOnlyWhenAsked();
    void languageIsAChoice();
    void aLockedFolderIsTold();
    void aReadOnlyFolderIsTold();
    void trouble_data();
    void trouble();
    void readingMakesNoFolder_data();
    void readingMakesNoFolder();
    void whatIsOnlyTriedMakesNoFolder();
    void whatIsNoBackupIsTold();
    void exportedFilesAreTheOwners();
    void aDamagedDatabaseIsTold();
    void aDamagedPageIsNamed_data();
    void aDamagedPageIsNamed();
    void whatIsNotLookedAtIsNotOk();
    void damageOnAFullDiskIsDamage();
    void aFullDiskIsTold_data();
    void aFullDiskIsTold();
    void aBackupOnAFullDiskNamesIt();
    void aFolderThatCantBeMadeIsTold();
};

void TestCtlContract::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing") << QStringList{} << u"用法"_s;
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("half a command") << QStringList{u"import"_s, u"--data"_s, u"x"_s} << u"import"_s;
    QTest::newRow("unknown option") << QStringList{u"verify"_s, u"--data"_s, u"x"_s, u"--frob"_s}
                                    << u"--frob"_s;
    QTest::newRow("option of another")
        << QStringList{u"verify"_s, u"--data"_s, u"x"_s, u"--nps"_s, u"3"_s} << u"--nps"_s;
    QTest::newRow("no value") << QStringList{u"verify"_s, u"--data"_s} << u"--data"_s;
    QTest::newRow("an option for a value") // else numbers would be shown for the reason "--limit"
        << QStringList{u"search"_s, u"x"_s, u"--reveal"_s, u"--limit=1"_s, u"--data"_s, u"x"_s}
        << u"--reveal"_s;
    QTest::newRow("a value forgotten")
        << QStringList{u"search"_s, u"x"_s, u"--reveal"_s, u"--data"_s, u"x"_s} << u"--reveal"_s;
    QTest::newRow("twice") << QStringList{u"verify"_s, u"--data"_s, u"x"_s, u"--data=y"_s} << u"--data"_s;
    QTest::newRow("no data") << QStringList{u"search"_s, u"x"_s} << u"--data"_s;
    QTest::newRow("no file") << QStringList{u"import"_s, u"customers"_s, u"--data"_s, u"x"_s} << u"文件"_s;
    QTest::newRow("no text") << QStringList{u"search"_s, u"--data"_s, u"x"_s} << u"查找"_s;
    QTest::newRow("bad format") << QStringList{u"export"_s, u"calls"_s,  u"--format"_s,
                                               u"xml"_s,    u"--data"_s, u"x"_s}
                                << u"jsonl"_s;
    QTest::newRow("bad time") << QStringList{u"export"_s,  u"calls"_s,  u"--from"_s,
                                             u"gestern"_s, u"--data"_s, u"x"_s}
                              << u"gestern"_s;
    QTest::newRow("of a server") << QStringList{u"verify"_s, u"--data"_s, u"x"_s, u"--sample"_s, u"3"_s}
                                 << u"--sample"_s;
}

void TestCtlContract::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const Ctl ctl;
    const auto answer = ctl.bare(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
    QVERIFY(!QFile::exists(u"x"_s)); // wrong usage makes nothing
}

void TestCtlContract::helpIsEverywhere()
{
    const Ctl ctl;
    const auto general = ctl.bare({u"--help"_s});
    QCOMPARE(general.code, 0);
    const QStringList commands = commandsInHelp(QString::fromUtf8(general.out));
    for (const QString &known : {u"import customers"_s, u"export trail"_s, u"search"_s, u"ticket check-in"_s,
                                 u"demo create"_s, u"diagnose"_s, u"restore"_s, u"simulate plant"_s})
        QVERIFY2(commands.contains(known), qPrintable(commands.join(u", "_s)));
    for (const QString &command : commands) {
        const auto own = ctl.bare(command.split(u' ') << u"--help"_s);
        QVERIFY2(own.code == 0 && own.err.isEmpty(), qPrintable(command + u": "_s + own.told()));
        QVERIFY2(own.out.contains("warmlinectl " + command.toUtf8()) && own.out.contains("--data"),
                 qPrintable(own.told()));
    }
}

/// A script that is written for the contract hears why nothing is done, whatever it gives along.
void TestCtlContract::whatComesLaterSaysSo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *line, const QString &command) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << command;
    };
    row("triage --data x", u"triage"_s);
    row("match-address --book b.csv", u"match-address"_s);
    row("dispatch", u"dispatch"_s);
    row("--calls 1200 --aht-min 4.5 staffing --hours 8 --peak 1.3 --rota 1.5 --reserve 1.1 --target-seconds "
        "15 "
        "--service-level 0.9",
        u"staffing"_s);
    row("forecast --horizon-days 7 --server https://127.0.0.1:1 --token-file t", u"forecast"_s);
    row("report monthly --month 2026-01 --out r", u"report monthly"_s);
}

void TestCtlContract::whatComesLaterSaysSo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, command);
    const Ctl ctl;
    const auto answer = ctl.bare(arguments);
    QCOMPARE(answer.code, 1); // the line is right: nothing is done
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(u"命令 "_s + command + u" 这个版本还没有"_s), qPrintable(answer.err));
    QVERIFY(!QFile::exists(u"x"_s) && !QFile::exists(u"r"_s));
    const auto help = ctl.bare(command.split(u' ') << u"--help"_s);
    QCOMPARE(help.code, 0);
    QVERIFY2(QString::fromUtf8(help.out).contains(u"这个版本还没有"_s), qPrintable(help.told()));
    const QString general = QString::fromUtf8(ctl.bare({u"--help"_s}).out);
    QVERIFY(general.section(u"这个版本还没有的命令"_s, 1).contains(command));
    QVERIFY(!commandsInHelp(general).contains(command));
}

void TestCtlContract::whatIsThisMachinesSaysSo()
{
    const Ctl ctl;
    const QStringList server{u"--server"_s, u"http://127.0.0.1:1"_s, u"--token-file"_s, u"t"_s};
    for (const QString &command : {u"backup --out b"_s, u"restore --in b"_s, u"demo create"_s,
                                   u"server init"_s, u"ticket attach N F"_s}) {
        const auto answer = ctl.bare(command.split(u' ') + server);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"只管本机的数据文件夹"_s), qPrintable(answer.err));
        const auto help = ctl.bare(command.section(u" --"_s, 0, 0).split(u' ') << u"--help"_s);
        QVERIFY2(!help.out.contains("  --server "), qPrintable(help.told()));
        QCOMPARE(help.out.contains("  --token-file "), command == u"server init"_s);
    }
    const auto alone = ctl.bare(QStringList{u"heatmap"_s} + server);
    QCOMPARE(alone.code, 2);
    QVERIFY2(alone.err.contains(u"只算给它的输入"_s), qPrintable(alone.err));
}

void TestCtlContract::optionsStandAnywhere()
{
    const Ctl ctl;
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    const auto answer =
        ctl.bare({u"--data="_s + ctl.data(), u"import"_s, u"--dry-run"_s, u"customers"_s, file});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.number("imported"), 6);
}

void TestCtlContract::progressOnlyWhenAsked()
{
    const Ctl ctl;
    QString many = u"户号,小区,房号\n"_s;
    for (int i = 0; i < 5'000; ++i)
        many += u"%1,和丰家园,%2\n"_s.arg(i).arg(100 + i);
    const QString file = ctl.file(u"many.csv"_s, many);
    const auto quiet = ctl.run({u"import"_s, u"customers"_s, file, u"--dry-run"_s});
    QVERIFY2(!quiet.err.contains(u'%'), qPrintable(quiet.err));
    const auto told = ctl.run({u"import"_s, u"customers"_s, file, u"--dry-run"_s, u"--progress"_s});
    QVERIFY2(told.err.contains(u'%'), qPrintable(told.err));
    QCOMPARE(told.lines.size(), 1);
}

void TestCtlContract::languageIsAChoice()
{
    const Ctl ctl;
    const auto chinese = ctl.bare({u"nonsense"_s, u"--lang"_s, u"zh"_s});
    QVERIFY(chinese.err.contains(u"没有命令"));
    const auto english = ctl.bare({u"nonsense"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(english.code, 2);
    QVERIFY2(english.err.contains(u"nonsense"_s) && !english.err.contains(u"没有命令"_s),
             qPrintable(english.err));
}

void TestCtlContract::aLockedFolderIsTold()
{
    const Ctl ctl;
    // A pipe that nobody feeds keeps the first program in the middle of its work.
    const QString pipe = ctl.path(u"pipe"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    QProcess first;
    first.setProcessEnvironment(Ctl::environment());
    first.start(Ctl::program(), {u"import"_s, u"customers"_s, pipe, u"--data"_s, ctl.data()});
    QTRY_VERIFY(QFile::exists(ctl.data() + u"/server/warmline.db"_s));
    const auto second = ctl.run({u"verify"_s});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains(u"warmlinectl") && second.err.contains(QString::number(first.processId())),
             qPrintable(second.err));
    first.kill();
    QVERIFY(first.waitForFinished());
    QCOMPARE(ctl.run({u"verify"_s}).code, 0); // the lock ends with its process
}

/// By a program that only wants to read, too: it would have to lock the folder.
void TestCtlContract::aReadOnlyFolderIsTold()
{
    const Ctl ctl;
    Testing::ReadOnlyFolder folder;
    if (!folder.isPossible())
        QSKIP("may not mount here");
    const QStringList there{u"--data"_s, folder.path()};
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    QCOMPARE(ctl.bare(QStringList{u"import"_s, u"customers"_s, file} + there).code, 0);
    QCOMPARE(ctl.bare(QStringList{u"search"_s, u"郑小满"_s} + there).code, 0);
    QVERIFY(folder.close());
    const auto answer = ctl.bare(QStringList{u"search"_s, u"郑小满"_s} + there);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(folder.path()) && answer.err.contains(u"数据文件夹只读"),
             qPrintable(answer.err));
    // Which is no damage: nobody has looked.
    const auto verified = ctl.bare(QStringList{u"verify"_s} + there);
    QCOMPARE(verified.code, 3);
    QVERIFY2(!verified.json().contains("first_bad"_L1), verified.out.constData());
    QCOMPARE(verified.json().value("ok"_L1), QJsonValue(false));
    QCOMPARE(verified.json().value("not_looked_at"_L1).toArray().size(), 1);
}

void TestCtlContract::trouble_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("no such file") << QStringList{u"import"_s, u"customers"_s, u"none.csv"_s} << u"none.csv"_s;
    QTest::newRow("a folder") << QStringList{u"import"_s, u"customers"_s, QDir::tempPath()}
                              << QDir::tempPath();
    QTest::newRow("no such mapping") << QStringList{u"import"_s, u"customers"_s, u"@c.csv"_s, u"--map"_s,
                                                    u"none.map"_s}
                                     << u"none.map"_s;
    QTest::newRow("encoding") << QStringList{u"import"_s, u"customers"_s, u"@c.csv"_s, u"--encoding"_s,
                                             u"EBCDIC"_s}
                              << u"EBCDIC"_s;
    QTest::newRow("zone") << QStringList{u"import"_s, u"customers"_s, u"@c.csv"_s, u"--zone"_s,
                                         u"Mars/Base"_s}
                          << u"Mars/Base"_s;
    QTest::newRow("no such ticket") << QStringList{u"ticket"_s, u"show"_s, u"NC-1"_s} << u"NC-1"_s;
    QTest::newRow("no trail") << QStringList{u"export"_s, u"trail"_s, u"--ticket"_s, u"NC-1"_s} << u"NC-1"_s;
    QTest::newRow("no such account") << QStringList{u"ticket"_s,     u"open"_s,    u"--account"_s, u"9"_s,
                                                    u"--category"_s, u"no_heat"_s, u"--text"_s,    u"t"_s}
                                     << u"9"_s;
    QTest::newRow("unwritable result")
        << QStringList{u"export"_s, u"customers"_s, u"--out"_s, u"/no/such/folder/x.csv"_s}
        << u"/no/such/folder"_s;
    QTest::newRow("trail is none") << QStringList{u"verify"_s, u"--file"_s, u"@c.csv"_s} << u"JSON"_s;
}

void TestCtlContract::trouble()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const Ctl ctl;
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    arguments.replaceInStrings(u"@c.csv"_s, file);
    if (arguments.first() != u"import"_s)
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, file}).code, 0);
    const auto answer = ctl.run(arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
    if (arguments.first() == u"import"_s)
        QCOMPARE(ctl.run({u"export"_s, u"customers"_s}).out, QByteArray()); // nothing came in
}

/// A mistyped --data: what only reads makes no folder and no key, and says where it looked.
void TestCtlContract::readingMakesNoFolder_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &command :
         {u"search x"_s, u"export customers"_s, u"verify"_s, u"user list"_s, u"device list"_s,
          u"ticket show N"_s, u"alarm try data_lost"_s, u"alarm rules"_s,
          u"alarm set data_lost --switch off"_s, u"correlate"_s, u"backup --out b"_s})
        QTest::newRow(qPrintable(command)) << command.split(u' ');
}

void TestCtlContract::readingMakesNoFolder()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    const auto answer = ctl.run(arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(ctl.data()), qPrintable(answer.err));
    QVERIFY(!QFile::exists(ctl.data()));
    QVERIFY(!QFile::exists(ctl.data() + u".key"_s));
}

void TestCtlContract::whatIsOnlyTriedMakesNoFolder()
{
    const Ctl ctl;
    const auto answer =
        ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv()), u"--dry-run"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.number("imported"), 6);
    QVERIFY(!QFile::exists(ctl.data()));
    QVERIFY(!QFile::exists(ctl.data() + u".key"_s));
}

/// It is what is wrong with the file that is said, and nothing is left where it should have gone.
void TestCtlContract::whatIsNoBackupIsTold()
{
    const Ctl ctl;
    const QString csv = ctl.file(u"c.csv"_s, customersCsv());
    const QString passphrase = ctl.file(u"p"_s, QByteArray("correct horse battery staple"));
    QFile::setPermissions(passphrase, QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, csv}).code, 0);
    const QString sealed = ctl.path(u"sealed"_s);
    QCOMPARE(ctl.run({u"backup"_s, u"--out"_s, sealed, u"--passphrase-file"_s, passphrase}).code, 0);
    const QString fresh = ctl.path(u"fresh"_s);
    for (const auto &[file, why] :
         {std::pair{csv, u"不是备份文件"_s}, {ctl.path(u"none"_s), u"none"_s}, {sealed, u"口令"_s}}) {
        const auto answer = ctl.bare({u"restore"_s, u"--in"_s, file, u"--data"_s, fresh});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(why), qPrintable(answer.err));
        QVERIFY(!QFile::exists(fresh));
        QVERIFY(!QFile::exists(fresh + u".key"_s));
    }
    QCOMPARE(
        ctl.bare({u"restore"_s, u"--in"_s, sealed, u"--passphrase-file"_s, passphrase, u"--data"_s, fresh})
            .code,
        0);
}

/// Names in clear are their owner's alone; a device is written into, not replaced.
void TestCtlContract::exportedFilesAreTheOwners()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QString out = ctl.path(u"out.csv"_s);
    QCOMPARE(ctl.run({u"export"_s, u"customers"_s, u"--out"_s, out}).code, 0);
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(out) & others, QFile::Permissions());

    const QString pipe = ctl.path(u"pipe"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    QProcess reader;
    reader.start(u"cat"_s, {pipe});
    QCOMPARE(ctl.run({u"export"_s, u"customers"_s, u"--out"_s, pipe}).code, 0);
    QVERIFY(!QFileInfo(pipe).isFile());
    QVERIFY(reader.waitForFinished(30'000));
    QCOMPARE(reader.readAllStandardOutput(), ctl.read(u"out.csv"_s));
}

void TestCtlContract::aDamagedDatabaseIsTold()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    QFile database(ctl.data() + u"/server/warmline.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    for (qint64 at = 100; at < database.size(); at += 4096) { // every page
        database.seek(at);
        const QByteArray byte = database.read(1);
        database.seek(at);
        database.write(QByteArray(1, char(byte.at(0) ^ 1)));
    }
    database.close();
    const auto answer = ctl.run({u"verify"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(u"warmline.db"), qPrintable(answer.err));
}

/// Searching and a backup fail on it, so `verify` must not call the data well.
void TestCtlContract::aDamagedPageIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("journal") << u"warmline.db"_s;
    QTest::newRow("measured history") << u"telemetry.db"_s; // `verify` reads it for nothing else
}

void TestCtlContract::aDamagedPageIsNamed()
{
    QFETCH(const QString, file);
    static const Ctl ctl; // rows share a city
    const QString path = ctl.data() + u"/server/"_s + file;
    if (!QFile::exists(path))
        QCOMPARE(ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
    const auto before = ctl.run({u"verify"_s});
    QVERIFY2(before.code == 0 && before.json().value("ok"_L1).toBool(), qPrintable(before.told()));
    QFile database(path);
    QVERIFY(database.open(QIODevice::ReadWrite));
    const auto put = [&database](qint64 at, const QByteArray &bytes) {
        return database.seek(at) && database.write(bytes) == bytes.size() && database.flush();
    };
    const qint64 pages = database.size() / 4096;
    Ctl::Answer answer;
    qint64 offset = 0;
    QByteArray was;
    // Some pages are needed to open the file at all: then it is refused. Of the last third, one is not.
    for (qint64 page = pages * 2 / 3; page < pages && answer.lines.isEmpty(); ++page) {
        if (!was.isEmpty())
            QVERIFY(put(offset + 1000, was));
        offset = page * 4096; // of page + 1, counted from 1
        QVERIFY(database.seek(offset + 1000));
        was = database.read(200);
        QVERIFY(put(offset + 1000, QByteArray(200, 'x')));
        answer = ctl.run({u"verify"_s});
        QVERIFY2(answer.code == 1, qPrintable(answer.told()));
    }
    QVERIFY2(answer.json().contains("ok"_L1) && !answer.json().value("ok"_L1).toBool(),
             qPrintable(answer.told()));
    const QJsonObject bad = answer.json().value("first_bad"_L1).toObject();
    QCOMPARE(bad.value("file"_L1).toString(), path);
    QCOMPARE(bad.value("page"_L1).toInteger(), offset / 4096 + 1);
    QCOMPARE(bad.value("offset"_L1).toInteger(), offset);
    QVERIFY2(answer.err.contains(path) && answer.err.contains(QString::number(offset)),
             qPrintable(answer.err));
    QVERIFY(put(offset + 1000, was)); // and it was only that
    database.close();
    QCOMPARE(ctl.run({u"verify"_s}).code, 0);
}

/// A file that can't be read is not said to be damaged, and not to be well.
void TestCtlContract::whatIsNotLookedAtIsNotOk()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QString series = ctl.data() + u"/server/telemetry.db"_s;
    QFile::remove(series);
    QVERIFY(QDir().mkdir(series)); // opens for nobody, whatever his rights
    const auto answer = ctl.run({u"verify"_s});
    QVERIFY2(answer.code == 3, qPrintable(answer.told()));
    QVERIFY(answer.json().contains("ok"_L1) && !answer.json().value("ok"_L1).toBool());
    QVERIFY(!answer.json().contains("first_bad"_L1));
    QCOMPARE(answer.json().value("not_looked_at"_L1).toArray().first().toObject().value("file"_L1).toString(),
             series);
    QVERIFY2(answer.err.contains(series), qPrintable(answer.err));
    QVERIFY(QDir().rmdir(series));
    QCOMPARE(ctl.run({u"verify"_s}).code, 0);
}

/// What the file itself tells is known, however little can be written beside it.
void TestCtlContract::damageOnAFullDiskIsDamage()
{
    const Ctl ctl;
    const Testing::ReadOnlyFolder folder;
    if (::geteuid() != 0 || !folder.isPossible())
        QSKIP("may not mount here");
    const QStringList there{u"--data"_s, folder.path()};
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    QCOMPARE(ctl.bare(QStringList{u"import"_s, u"customers"_s, file} + there).code, 0);
    const QString database = folder.path() + u"/server/warmline.db"_s;
    QVERIFY(QFile::resize(database, QFileInfo(database).size() - 100));
    QFile filler(folder.path() + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (QStorageInfo(folder.path()).bytesAvailable() > 512 * 1024)
        QVERIFY(filler.write(QByteArray(64 * 1024, 'x')) > 0);
    const auto verified = ctl.bare(QStringList{u"verify"_s} + there);
    QVERIFY2(verified.code == 1, qPrintable(verified.told()));
    QCOMPARE(verified.json().value("first_bad"_L1).toObject().value("file"_L1).toString(), database);
}

void TestCtlContract::aFullDiskIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("bytes") << QStringList{u"export"_s, u"customers"_s};
    QTest::newRow("lines") << QStringList{u"search"_s, u"郑小满"_s};
    QTest::newRow("an object") << QStringList{u"verify"_s};
}

void TestCtlContract::aFullDiskIsTold()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(Ctl::program(), arguments << u"--data"_s << ctl.data());
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains(u"磁盘"));
}

/// It is the copy's disk that is full, not the data's.
void TestCtlContract::aBackupOnAFullDiskNamesIt()
{
    if (geteuid() != 0)
        QSKIP("only root may mount a small disk");
    const Ctl ctl;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
    const QTemporaryDir small;
    if (::mount("none", qPrintable(small.path()), "tmpfs", 0, "size=100k") != 0)
        QSKIP("may not mount here");
    const auto answer = ctl.run({u"backup"_s, u"--out"_s, small.filePath(u"b"_s)});
    ::umount2(qPrintable(small.path()), MNT_DETACH);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(small.path()) && answer.err.contains(u"磁盘已满")
                 && !answer.err.contains(ctl.data()),
             qPrintable(answer.err));
}

void TestCtlContract::aFolderThatCantBeMadeIsTold()
{
    const Ctl ctl;
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    const auto answer = ctl.bare({u"import"_s, u"customers"_s, file, u"--data"_s, file + u"/below"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(file), qPrintable(answer.err));
}

QTEST_GUILESS_MAIN(TestCtlContract)
#include "tst_ctl_contract.moc"
