// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl/ctl.h"

#include "test_paths.h"

#include <QStringEncoder>
#include <QTest>

#include <csignal>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlCustomers : public QObject
{
    Q_OBJECT

private slots:
    void importsAndImportsAgain();
    void theReadmesCommandsWork_data();
    void theReadmesCommandsWork();
    void dryRunWritesNothing();
    void onlyWhatChangedIsUpdated();
    void columnsThatAreNotThereStay();
    void badLinesAreNamed();
    void shortenedNumbersAreRefused();
    void everythingBadIsNothingDone();
    void chineseHeadersInGb18030();
    void mappingFile();
    void searchFindsByEveryPart_data();
    void searchFindsByEveryPart();
    void searchMasksUnlessRevealed();
    void exportComesBackUnchanged();
    void interruptLeavesNothingHalf();
    void killLeavesNothingHalf();
};

void TestCtlCustomers::importsAndImportsAgain()
{
    const Ctl ctl;
    const QString file = ctl.file(u"c.csv"_s, customersCsv());
    const auto first = ctl.run({u"import"_s, u"customers"_s, file});
    QCOMPARE(first.code, 0);
    QCOMPARE(first.lines.size(), 1);
    QCOMPARE(first.number("read"), 6);
    QCOMPARE(first.number("imported"), 6);
    QCOMPARE(first.number("updated"), 0);
    QCOMPARE(first.number("unchanged"), 0);
    QCOMPARE(first.number("communities"), 3);
    QCOMPARE(first.number("buildings"), 4);
    QVERIFY(first.rejected().isEmpty());
    const int operations = ctl.run({u"verify"_s}).number("operations");
    QVERIFY(operations >= 2);

    const auto second = ctl.run({u"import"_s, u"customers"_s, file});
    QCOMPARE(second.code, 0);
    QCOMPARE(second.number("imported"), 0);
    QCOMPARE(second.number("unchanged"), 6);
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), operations); // not even an operation
}

void TestCtlCustomers::theReadmesCommandsWork_data()
{
    QTest::addColumn<QString>("readme");
    QTest::newRow("English") << u"README.md"_s;
    QTest::newRow("Chinese") << u"README.zh-CN.md"_s;
}

/// What a newcomer types first, taken from the page itself: it must work, and find something.
void TestCtlCustomers::theReadmesCommandsWork()
{
    QFETCH(QString, readme);
    QFile page(Testing::sourcePath(readme));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const Ctl ctl;
    QStringList done;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        const QString start = u"./dev exec warmlinectl "_s;
        if (!line.startsWith(start) || !line.endsWith(u" --data ~/warmline-data"))
            continue;
        QStringList words = QProcess::splitCommand(line.sliced(start.size()));
        words.replaceInStrings(u"~/warmline-data"_s, ctl.data());
        if (words.first() == u"import"_s)
            words[2] = Testing::sourcePath(words.at(2));
        const auto answer = ctl.bare(words);
        QVERIFY2(answer.code == 0, qPrintable(line + u'\n' + answer.told()));
        if (words.first() == u"import"_s)
            QVERIFY2(answer.number("imported") > 0, qPrintable(answer.told()));
        if (words.first() == u"search"_s)
            QVERIFY2(answer.number("total") > 0, qPrintable(line + u" finds nothing"_s));
        done.append(words.first());
    }
    QCOMPARE(done, (QStringList{u"import"_s, u"search"_s, u"verify"_s}));
}

void TestCtlCustomers::dryRunWritesNothing()
{
    const Ctl ctl;
    const QString one = u"户号,小区,房号\n5,北岸佳苑,505\n"_s;
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"a.csv"_s, one)}).code, 0);
    const int operations = ctl.run({u"verify"_s}).number("operations");
    QVERIFY(operations > 0);
    const auto answer =
        ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv()), u"--dry-run"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.number("imported"), 6);
    QVERIFY(answer.json().value("dry_run"_L1).toBool());
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), operations);
}

void TestCtlCustomers::onlyWhatChangedIsUpdated()
{
    const Ctl ctl;
    ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())});
    QString changed = customersCsv();
    changed.replace(u"欧阳春"_s, u"欧阳秋"_s);
    const auto answer = ctl.run({u"import"_s, u"customers"_s, ctl.file(u"d.csv"_s, changed)});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.number("updated"), 1);
    QCOMPARE(answer.number("unchanged"), 5);
    QCOMPARE(ctl.run({u"search"_s, u"欧阳秋"_s}).lines.first().value("account_no"_L1).toString(),
             u"770000002"_s);
    QCOMPARE(ctl.run({u"search"_s, u"欧阳春"_s}).number("total"), 0);
    QVERIFY(ctl.run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestCtlCustomers::columnsThatAreNotThereStay()
{
    const Ctl ctl;
    ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())});
    const QByteArray before = ctl.run({u"export"_s, u"customers"_s}).out;
    const auto answer =
        ctl.run({u"import"_s, u"customers"_s,
                 ctl.file(u"d.csv"_s, u"户号,小区,房号,供热面积\n770000001,和丰家园,501,88.5\n"_s)});
    QCOMPARE(answer.number("updated"), 1);
    QByteArray expected = before;
    expected.replace("郑小满,15400012671,,", "郑小满,15400012671,88.5,");
    QVERIFY(expected != before);
    QCOMPARE(ctl.run({u"export"_s, u"customers"_s}).out, expected);
}

void TestCtlCustomers::badLinesAreNamed()
{
    const Ctl ctl;
    const auto answer = ctl.run({u"import"_s, u"customers"_s,
                                 ctl.file(u"c.csv"_s, u"account_no,community,room,floor,phone,customer_name\n"
                                                      "1,和丰家园,501,5,15400000001,好\n"
                                                      ",和丰家园,502,5,,没有户号\n"
                                                      "3,和丰家园,503,五,,楼层\n"
                                                      "4,和丰家园,504,5,电话\n"
                                                      "5,和丰家园,505,5,12,电话\n"
                                                      "6,和丰家园,506,5,,\"两\n行\"\n"
                                                      "1,和丰家园,507,5,,重复\n"
                                                      "8,和丰家园,508,5,,\"没有\"闭合\n"
                                                      "9,,509,5,,没有小区\n"
                                                      "10,和丰家园,510,5,,好\n"_s)});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.number("read"), 10);
    QCOMPARE(answer.number("imported"), 3);
    QList<int> lines;
    for (const QJsonValue &value : answer.rejected())
        lines.append(value.toObject().value("line"_L1).toInt());
    QCOMPARE(lines, (QList<int>{3, 4, 5, 6, 9, 10, 11})); // line 7 has a record of two lines
    QVERIFY2(answer.reason(4).contains(u"2") && answer.reason(4).contains(u"9"),
             qPrintable(answer.reason(4))); // both lines of the double
    QVERIFY(answer.err.contains(u"第 3 行"));
    const auto rows = ctl.run({u"export"_s, u"customers"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(rows.lines.size(), 3);
    QCOMPARE(rows.lines.first().value("room"_L1).toString(), u"501"_s); // the first of the two
}

/// "15447327712" becomes 1.54473E+10 in a spreadsheet: its digits are gone, what is left is no number.
void TestCtlCustomers::shortenedNumbersAreRefused()
{
    const Ctl ctl;
    const auto answer = ctl.run({u"import"_s, u"customers"_s,
                                 ctl.file(u"c.csv"_s, u"户号,小区,房号,电话\n"
                                                      "1,和丰家园,501,1.54473E+10\n"
                                                      "2,和丰家园,502,1.54473277E+10\n"
                                                      "3.1E+08,和丰家园,503,15400000001\n"
                                                      "4,和丰家园,504,15400000002\n"_s)});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.number("imported"), 1);
    QCOMPARE(answer.rejected().size(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(answer.reason(i).contains(u"电子表格"), qPrintable(answer.reason(i)));
    const auto twice =
        ctl.run({u"import"_s, u"customers"_s, ctl.file(u"d.csv"_s, u"户号,小区,房号\n5,和丰家园,505\n"_s),
                 u"--map"_s, ctl.file(u"m"_s, u"account_no=户号\naccount_no=小区\n"_s)});
    QCOMPARE(twice.code, 1); // one field, two columns: the last must not win in silence
    QVERIFY2(twice.err.contains(u"account_no"), qPrintable(twice.err));
}

void TestCtlCustomers::everythingBadIsNothingDone()
{
    const Ctl ctl;
    const auto bad = ctl.run(
        {u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, u"户号,小区,房号\n,和丰家园,1\n2,,1\n"_s)});
    QCOMPARE(bad.code, 1);
    QCOMPARE(bad.rejected().size(), 2);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"d.csv"_s, u"户号,小区,房号\n"_s)}).code, 1);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"e.csv"_s, QByteArray())}).code, 1);
    const auto header = ctl.run({u"import"_s, u"customers"_s, ctl.file(u"f.csv"_s, u"户号,房号\n1,2\n"_s)});
    QCOMPARE(header.code, 1);
    QVERIFY2(header.err.contains(u"community") && header.err.contains(u"小区"), qPrintable(header.err));
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), 0);
}

void TestCtlCustomers::chineseHeadersInGb18030()
{
    const Ctl ctl;
    const QByteArray bytes =
        QStringEncoder("GB18030").encode(u"用户编号,小区名称,楼栋,单元,房间号,户名,联系电话\r\n"
                                         "880001,锦绣佳园,2号楼,1,301,孙倩,15400000001\r\n"_s);
    for (const QStringList &more : {QStringList{}, QStringList{u"--encoding"_s, u"gb18030"_s}}) {
        const auto answer =
            ctl.run(QStringList{u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, bytes)} + more);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.json().value("encoding"_L1).toString(), u"GB18030"_s);
    }
    const auto found = ctl.run({u"search"_s, u"880001"_s});
    QCOMPARE(found.lines.first().value("address"_L1).toString(), u"锦绣佳园 2 号楼 1 单元 301"_s);
    const auto wrong =
        ctl.run({u"import"_s, u"customers"_s, ctl.file(u"d.csv"_s, bytes), u"--encoding"_s, u"utf-8"_s});
    QCOMPARE(wrong.code, 1);
}

void TestCtlCustomers::mappingFile()
{
    const Ctl ctl;
    const QString csv = ctl.file(u"c.csv"_s, u"K1,K2,K3\n5,和丰家园,501\n"_s);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, csv}).code, 1);
    const QString map =
        ctl.file(u"map.json"_s, u"{\"account_no\":\"K1\",\"community\":\"K2\",\"room\":\"K3\"}"_s);
    QCOMPARE(ctl.run({u"import"_s, u"customers"_s, csv, u"--map"_s, map}).number("imported"), 1);
}

void TestCtlCustomers::searchFindsByEveryPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("accounts");
    QTest::newRow("name") << u"郑小满"_s << QStringList{u"770000001"_s, u"770000003"_s};
    QTest::newRow("number") << u"15400012672"_s << QStringList{u"770000002"_s};
    QTest::newRow("phone tail") << u"2676"_s << QStringList{u"770000006"_s};
    QTest::newRow("account") << u"770000005"_s << QStringList{u"770000005"_s};
    QTest::newRow("address") << u"和丰家园3号楼2单元501"_s << QStringList{u"770000001"_s};
    QTest::newRow("any order") << u"502 和丰家园 3号楼"_s << QStringList{u"770000002"_s};
    QTest::newRow("alias") << u"老纺织厂 501"_s << QStringList{u"770000001"_s};
    QTest::newRow("pinyin") << u"hfjy 502"_s << QStringList{u"770000002"_s};
    QTest::newRow("nobody") << u"查无此人"_s << QStringList{};
}

void TestCtlCustomers::searchFindsByEveryPart()
{
    QFETCH(QString, text);
    QFETCH(QStringList, accounts);
    const Ctl ctl;
    ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())});
    auto answer = ctl.run({u"search"_s, text});
    QCOMPARE(answer.code, 0);
    const QJsonObject last = answer.lines.takeLast();
    QCOMPARE(last.value("total"_L1).toInt(), accounts.size());
    QVERIFY(last.value("seconds"_L1).isDouble());
    QStringList found;
    for (const QJsonObject &line : answer.lines)
        found.append(line.value("account_no"_L1).toString());
    found.sort();
    QCOMPARE(found, accounts);
}

void TestCtlCustomers::searchMasksUnlessRevealed()
{
    const Ctl ctl;
    ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())});
    const auto masked = ctl.run({u"search"_s, u"770000001"_s});
    QCOMPARE(masked.lines.first().value("name"_L1).toString(), u"郑**"_s);
    QCOMPARE(masked.lines.first().value("phone"_L1).toString(), u"154 **** 2671"_s);
    const int before = ctl.run({u"verify"_s}).number("operations");
    QCOMPARE(ctl.run({u"search"_s, u"770000001"_s, u"--reveal"_s, u" "_s}).code, 2);
    const auto clear = ctl.run({u"search"_s, u"770000001"_s, u"--reveal"_s, u"核对电话"_s});
    QCOMPARE(clear.lines.first().value("name"_L1).toString(), u"郑小满"_s);
    QCOMPARE(clear.lines.first().value("phone"_L1).toString(), u"15400012671"_s);
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), before + 1); // that somebody looked is on record
}

void TestCtlCustomers::exportComesBackUnchanged()
{
    const Ctl ctl;
    ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())});
    const auto out = ctl.run({u"export"_s, u"customers"_s, u"--out"_s, ctl.path(u"out.csv"_s)});
    QCOMPARE(out.code, 0);
    QCOMPARE(out.number("rows"), 6);
    const auto again = ctl.run({u"import"_s, u"customers"_s, ctl.path(u"out.csv"_s)});
    QCOMPARE(again.number("unchanged"), 6);
    const Ctl other;
    QCOMPARE(other.run({u"import"_s, u"customers"_s, ctl.path(u"out.csv"_s)}).number("imported"), 6);
    QCOMPARE(other.run({u"export"_s, u"customers"_s}).out, ctl.read(u"out.csv"_s));
}

void TestCtlCustomers::interruptLeavesNothingHalf()
{
    const Ctl ctl;
    QString many = u"户号,小区,楼栋,房号,户名,电话\n"_s;
    for (int i = 0; i < 200'000; ++i)
        many += u"%1,小区%2,%3号楼,%4,姓名%1,%5\n"_s.arg(i)
                    .arg(i / 1000)
                    .arg(i / 100 % 10)
                    .arg(i % 100)
                    .arg(15'400'000'000 + i);
    const QString file = ctl.file(u"many.csv"_s, many);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(),
                  {u"import"_s, u"customers"_s, file, u"--data"_s, ctl.data(), u"--progress"_s});
    QByteArray told;
    QTRY_VERIFY((told += process.readAllStandardError()).contains("%"));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(ctl.run({u"verify"_s}).number("operations"), 0);
}

void TestCtlCustomers::killLeavesNothingHalf()
{
    const Ctl ctl;
    QString many = u"户号,小区,楼栋,房号,户名\n"_s;
    constexpr int rows = 30'000;
    for (int i = 0; i < rows; ++i)
        many +=
            u"%1,小区%2,%3号楼,%4,姓名%1\n"_s.arg(100'000 + i).arg(i / 1000).arg(i / 100 % 10).arg(i % 100);
    const QString file = ctl.file(u"many.csv"_s, many);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(),
                  {u"import"_s, u"customers"_s, file, u"--data"_s, ctl.data(), u"--progress"_s});
    QByteArray told;
    QTRY_VERIFY((told += process.readAllStandardError()).contains(u"写入"_s.toUtf8()));
    process.kill();
    QVERIFY(process.waitForFinished(30'000));
    const auto verified = ctl.run({u"verify"_s});
    QVERIFY2(verified.code == 0 && verified.json().value("ok"_L1).toBool(), qPrintable(verified.told()));
    const int kept = int(ctl.run({u"export"_s, u"customers"_s, u"--format"_s, u"jsonl"_s}).lines.size());
    QVERIFY2(kept == 0 || kept == rows, qPrintable(QString::number(kept)));
    const auto again = ctl.run({u"import"_s, u"customers"_s, file});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.number("imported") + again.number("unchanged"), rows);
}

QTEST_GUILESS_MAIN(TestCtlCustomers)
#include "tst_ctl_customers.moc"
