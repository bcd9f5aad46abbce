// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files in and out over a server: the same words, rows and exit codes as on a folder.
#include "served_ctl.h"

#include <sys/stat.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

QByteArray manyCustomers(int count, int first = 0)
{
    QByteArray csv = "account_no,community,building,unit,room,customer_name,phone,branch\n";
    for (int i = first; i < first + count; ++i)
        csv += QByteArray::number(880'000'000 + i) + ",长巷," + QByteArray::number(1 + i / 100) + "号楼,1,"
             + QByteArray::number(100 + i % 100) + ",住户" + QByteArray::number(i) + ",1540002"
             + QByteArray::number(10'000 + i % 90'000).right(4) + ',' + (i % 3 == 0 ? "south" : "north")
             + '\n';
    return csv;
}

} // namespace

class TestCtlTransfers : public QObject
{
    Q_OBJECT

private slots:
    void importsAsAFolderDoes_data();
    void importsAsAFolderDoes();
    void notesComeOverAServer();
    void rightsAreAsked();
    void exportsAsAFolderDoes();
    void findsWhatAFolderFinds();
    void trailProvesItself();
    void abortedUploadImportsNothing();
    void aPipeIsUploadedToItsEnd();
};

void TestCtlTransfers::importsAsAFolderDoes_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("mapping");
    const QByteArray customers = customersCsv().toUtf8();
    QTest::newRow("customers, two bad lines")
        << QStringList{u"customers"_s}
        << customers + "770000007,和丰家园\n,,,,,,,,,,\n770000001,和丰家园,,,,3号楼,2,503,5,,\n"
        << QByteArray();
    QTest::newRow("mapped headers") << QStringList{u"customers"_s, u"--branch"_s, u"east"_s}
                                    << QByteArray("hh,xq,fj\n1,东园,101\n2,东园,\n")
                                    << QByteArray("account_no=hh\ncommunity=xq\nroom=fj\n");
    QTest::newRow("dry run") << QStringList{u"customers"_s, u"--dry-run"_s} << customers << QByteArray();
    QTest::newRow("a network") << QStringList{u"network"_s}
                               << QByteArray(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"P1"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75],[126.512,45.75]]}},
        {"type":"Feature","properties":{"id":"P3"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75]]}}]})")
                               << QByteArray();
    QTest::newRow("nothing fits") << QStringList{u"payments"_s}
                                  << QByteArray("户号,采暖季,状态\n9,2025,已缴\n") << QByteArray();
    QTest::newRow("a column is missing")
        << QStringList{u"payments"_s} << QByteArray("户号,状态\n9,已缴\n") << QByteArray();
    QTest::newRow("empty") << QStringList{u"customers"_s} << QByteArray() << QByteArray();
}

void TestCtlTransfers::importsAsAFolderDoes()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, mapping);
    const Ctl folder;
    ServedCtl served;
    QVERIFY(served.serve());
    command.prepend(u"import"_s);
    command.insert(2, served.file(u"file.csv"_s, content));
    if (!mapping.isEmpty())
        command += {u"--map"_s, served.file(u"map"_s, mapping)};
    for (int round = 0; round < 2; ++round) { // the second finds what the first has left
        const auto here = folder.run(command);
        const auto there = served.remote(command);
        QVERIFY2(there.code == here.code, qPrintable(there.told()));
        QCOMPARE(there.json(), here.json());
        if (here.json().isEmpty()) // refused as a whole
            QCOMPARE(there.err, here.err);
    }
    QVERIFY(served.stop());
    QVERIFY(served.run({u"verify"_s}).json().value("ok"_L1).toBool());
    QCOMPARE(served.run({u"export"_s, u"customers"_s}).out, folder.run({u"export"_s, u"customers"_s}).out);
}

void TestCtlTransfers::notesComeOverAServer()
{
    const Ctl folder;
    ServedCtl served;
    QVERIFY(served.serve());
    const QStringList stations{u"import"_s, u"stations"_s,
                               served.file(u"s.csv"_s, u"编号,名称\nS1,北站\nS2,南站\n"_s)};
    QCOMPARE(folder.run(stations).code, 0);
    QCOMPARE(served.remote(stations).code, 0);
    const QStringList tags{u"import"_s, u"tags"_s, u"--dry-run"_s,
                           served.file(u"t.csv"_s, u"数据源,点位,对象,量\nplant,T1,S1,二次供温\n"_s)};
    const auto here = folder.run(tags), there = served.remote(tags);
    QVERIFY2(there.code == 0, qPrintable(there.told()));
    QCOMPARE(there.json(), here.json());
    QVERIFY2(there.json().value("notes"_L1).toArray().first().toString().contains(u"S2"_s),
             qPrintable(there.told()));
}

void TestCtlTransfers::rightsAreAsked()
{
    ServedCtl served;
    QVERIFY(served.serve());
    QVERIFY(served.enrol(u"1027"_s, u"agent"_s) && served.enrol(u"billing"_s, u"service"_s)
            && served.enrol(u"north"_s, u"service"_s, u"north"_s));
    const QStringList import{u"import"_s, u"customers"_s, served.file(u"c.csv"_s, manyCustomers(30))};
    for (const QString &user : {u"1027"_s, u"north"_s}) { // no right; only a part of the company
        const auto answer = served.remote(import, user);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(user == u"north" ? u"分公司"_s : u"角色"_s), qPrintable(answer.err));
    }
    QCOMPARE(served.remote({u"export"_s, u"customers"_s}).out.count('\n'), 0);
    QCOMPARE(served.remote(import, u"billing"_s).number("imported"), 30);
    QCOMPARE(served.remote({u"export"_s, u"customers"_s}, u"1027"_s).code, 1);
    QCOMPARE(served.remote({u"export"_s, u"customers"_s}, u"billing"_s).out.count('\n'), 31);
    const QByteArray own = served.remote({u"export"_s, u"customers"_s}, u"north"_s).out;
    QCOMPARE(own.count('\n'), 21); // its branch, and the header
    QVERIFY(!own.contains("south"));
}

void TestCtlTransfers::exportsAsAFolderDoes()
{
    ServedCtl served;
    // Some pieces of 1 MB, their borders within rows and within characters.
    QByteArray tickets = "number,account_no,category,opened_at,branch\n";
    QByteArray calls = "call_id,number,offered_at,ended_at,branch\n";
    for (int i = 0; i < 4'500; ++i) {
        const QByteArray branch = i < 2'100 ? "south" : "north";
        const QByteArray time = "2025-11-01T0" + QByteArray::number(i / 1'500) + ":00:00+08:00";
        tickets += "NC-25-" + QByteArray::number(100'000 + i) + ",,no_heat," + time + ',' + branch + '\n';
        calls += "c" + QByteArray::number(i) + ",15400020000," + time + ',' + time + ',' + branch + '\n';
    }
    QCOMPARE(served.run({u"import"_s, u"customers"_s, served.file(u"c.csv"_s, manyCustomers(20'000))}).code,
             0);
    QCOMPARE(served.run({u"import"_s, u"tickets"_s, served.file(u"t.csv"_s, tickets)}).number("imported"),
             4'500);
    QCOMPARE(served.run({u"import"_s, u"calls"_s, served.file(u"l.csv"_s, calls)}).number("imported"), 4'500);
    QVERIFY(served.serve());
    QVERIFY(served.enrol(u"north"_s, u"service"_s, u"north"_s));
    const QList<QStringList> exports{
        {u"customers"_s},
        {u"tickets"_s},
        {u"tickets"_s, u"--format"_s, u"jsonl"_s, u"--from"_s, u"2025-11-01T00:30:00+08:00"_s},
        {u"calls"_s},
        {u"calls"_s, u"--to"_s, u"2025-11-01T01:30:00+08:00"_s}};
    QList<QByteArray> there;
    for (const QStringList &what : exports) {
        const auto answer = served.remote(QStringList{u"export"_s} + what);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        there.append(answer.out);
    }
    const QByteArray part = served.remote({u"export"_s, u"tickets"_s}, u"north"_s).out;
    QVERIFY(part.startsWith("number,"));
    QCOMPARE(part.count('\n'), 2'401);
    const QString file = served.path(u"out.csv"_s);
    QCOMPARE(served.remote({u"export"_s, u"tickets"_s, u"--out"_s, file}).number("rows"), 4'500);
    QCOMPARE(served.read(u"out.csv"_s), there.at(1));
    QVERIFY(served.stop());
    for (qsizetype i = 0; i < exports.size(); ++i) {
        const auto here = served.run(QStringList{u"export"_s} + exports.at(i));
        QVERIFY(here.out.count('\n') > 2'000);
        QVERIFY2(there.at(i) == here.out, qPrintable(exports.at(i).join(u' ')));
    }
}

/// A community stands before its households, which are asked for; and there are more than fit one page of a
/// card.
void TestCtlTransfers::findsWhatAFolderFinds()
{
    const Ctl folder;
    ServedCtl served;
    QVERIFY(served.serve());
    for (const QByteArray &rows : {customersCsv().toUtf8(), manyCustomers(300)}) {
        const QStringList words{u"import"_s, u"customers"_s, folder.file(u"c.csv"_s, rows)};
        QCOMPARE(folder.run(words).code, 0);
        QCOMPARE(served.remote(words).code, 0);
    }
    const auto without = [](const Ctl::Answer &answer) { // the time is each one's own
        QList<QJsonObject> lines = answer.lines;
        lines.last().remove("seconds"_L1);
        return lines;
    };
    for (const auto &[words, rows] : {std::pair{QStringList{u"和丰家园"_s, u"--limit"_s, u"1"_s}, 1},
                                      std::pair{QStringList{u"和丰家园"_s}, 3},
                                      std::pair{QStringList{u"长巷"_s, u"--limit"_s, u"250"_s}, 250}}) {
        const QStringList line = QStringList{u"search"_s} + words;
        const auto here = folder.run(line);
        const auto there = served.remote(line);
        QVERIFY2(here.code == 0 && there.code == 0, qPrintable(here.told() + there.told()));
        QCOMPARE(there.lines.size(), rows + 1);
        QCOMPARE(without(there), without(here));
    }
    QCOMPARE(served.remote({u"search"_s, u"和丰家园"_s, u"--limit"_s, u"1"_s}).number("total"), 3);
}

void TestCtlTransfers::trailProvesItself()
{
    ServedCtl served;
    QCOMPARE(served.run({u"import"_s, u"customers"_s, served.file(u"c.csv"_s, customersCsv())}).code, 0);
    QVERIFY(served.serve());
    QVERIFY(served.enrol(u"1027"_s, u"agent"_s) && served.enrol(u"3001"_s, u"agent"_s, u"elsewhere"_s));
    const QString number = served
                               .remote({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s,
                                        u"--category"_s, u"no_heat"_s, u"--text"_s, u"不热"_s},
                                       u"1027"_s)
                               .json()
                               .value("number"_L1)
                               .toString();
    QVERIFY(!number.isEmpty());
    const QString out = served.path(u"trail.json"_s);
    const QStringList command{u"export"_s, u"trail"_s, u"--ticket"_s, number, u"--out"_s, out};
    QCOMPARE(served.remote(command, u"3001"_s).code, 1); // another branch's
    QVERIFY(!QFile::exists(out));
    const auto answer = served.remote(command, u"1027"_s);
    QVERIFY2(answer.code == 0, qPrintable(answer.told()));
    QCOMPARE(answer.number("operations"), 1);
    QVERIFY(served.stop());
    const auto check = served.bare({u"verify"_s, u"--file"_s, out});
    QVERIFY2(check.code == 0 && check.json().value("ok"_L1).toBool(), qPrintable(check.told()));
    QCOMPARE(check.number("operations"), 1);
}

/// Killed after a piece: whatever the server has of the file, none of it is there.
void TestCtlTransfers::abortedUploadImportsNothing()
{
    ServedCtl served;
    QVERIFY(served.serve());
    const QByteArray big = manyCustomers(90'000); // several pieces
    QVERIFY(big.size() > 4 * 1024 * 1024);
    const QString file = served.file(u"big.csv"_s, big);
    QProcess client;
    client.setProcessEnvironment(Ctl::environment());
    client.start(Ctl::program(),
                 QStringList{u"import"_s, u"customers"_s, file, u"--progress"_s} + served.address());
    QByteArray told;
    const bool begun = QTest::qWaitFor(
        [&] {
            told += client.readAllStandardError();
            return told.contains("%") || client.state() == QProcess::NotRunning;
        },
        20'000);
    QVERIFY2(begun && client.state() == QProcess::Running, told.constData());
    client.kill();
    QVERIFY(client.waitForFinished());
    QVERIFY2(!told.contains("100 %"), told.constData());
    QCOMPARE(served.remote({u"export"_s, u"customers"_s}).out.count('\n'), 0);
    // And it stands in nobody's way.
    QCOMPARE(served.remote({u"import"_s, u"customers"_s, served.file(u"c.csv"_s, customersCsv())}).code, 0);
    QCOMPARE(served.remote({u"export"_s, u"customers"_s}).out.count('\n'), 7);
}

/// It has no size: its first piece was once taken for the whole file, and half a file imported without a
/// word.
void TestCtlTransfers::aPipeIsUploadedToItsEnd()
{
    constexpr int homes = 20'000;
    ServedCtl served;
    QVERIFY(served.serve());
    const QString pipe = served.path(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess process;
    process.setProcessEnvironment(Ctl::environment());
    process.start(Ctl::program(), QStringList{u"import"_s, u"customers"_s, pipe} + served.address());
    const QByteArray text = manyCustomers(homes);
    QVERIFY(text.size() > 1 << 20);
    QVERIFY(Ctl::pour(pipe, text));
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput()).object().value("imported"_L1).toInt(),
             homes);
}

QTEST_GUILESS_MAIN(TestCtlTransfers)
#include "tst_ctl_transfers.moc"
