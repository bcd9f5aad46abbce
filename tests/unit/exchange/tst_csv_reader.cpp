// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_reader.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

QList<CsvRecord> all(const QString &text)
{
    CsvReader reader(text);
    QList<CsvRecord> records;
    while (auto record = reader.next())
        records.append(*record);
    return records;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWellFormedText_data();
    void readsWellFormedText();
    void countsLinesOverQuotedFields();
    void aBadLineCostsOneLine_data();
    void aBadLineCostsOneLine();
    void findsTheSeparator();
    void writesWhatItReads();
};

void TestCsvReader::readsWellFormedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("LF") << u"a,b\n1,2\n"_s << two;
    QTest::newRow("CRLF") << u"a,b\r\n1,2\r\n"_s << two;
    QTest::newRow("CR") << u"a,b\r1,2\r"_s << two;
    QTest::newRow("no last break") << u"a,b\n1,2"_s << two;
    QTest::newRow("empty fields") << u",\n,x,\n"_s
                                  << QList<QStringList>{{u""_s, u""_s}, {u""_s, u"x"_s, u""_s}};
    QTest::newRow("quoted") << u"\"a\",\"b\"\n\"1\",\"2\"\n"_s << two;
    QTest::newRow("quotes in quotes")
        << u"\"a \"\"b\"\"\",c\n"_s << QList<QStringList>{{u"a \"b\""_s, u"c"_s}};
    QTest::newRow("separator in quotes") << u"\"a,b\",c\n"_s << QList<QStringList>{{u"a,b"_s, u"c"_s}};
    QTest::newRow("break in quotes") << u"\"a\r\nb\",c\n"_s << QList<QStringList>{{u"a\nb"_s, u"c"_s}};
    QTest::newRow("empty quotes") << u"\"\",c\n"_s << QList<QStringList>{{u""_s, u"c"_s}};
    QTest::newRow("nothing") << QString() << QList<QStringList>{};
}

void TestCsvReader::readsWellFormedText()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QList<QStringList> got;
    for (const CsvRecord &record : all(text)) {
        QCOMPARE(record.problem, QString());
        got.append(record.fields);
    }
    QCOMPARE(got, rows);
}

void TestCsvReader::countsLinesOverQuotedFields()
{
    const auto records = all(u"h\n\"one\ntwo\r\nthree\"\nlast\n"_s);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(1).line, 2);
    QCOMPARE(records.at(2).line, 5);
}

void TestCsvReader::aBadLineCostsOneLine_data()
{
    QTest::addColumn<QString>("bad");
    QTest::newRow("open quote") << u"\"abc,2"_s;
    QTest::newRow("behind the quote") << u"\"abc\"x,2"_s;
    QTest::newRow("quote inside") << u"ab\"c,2"_s;
}

void TestCsvReader::aBadLineCostsOneLine()
{
    QFETCH(QString, bad);
    const auto records = all("a,b\n"_L1 + bad + "\n3,4\n"_L1);
    QCOMPARE(records.size(), 3);
    QVERIFY(!records.at(1).problem.isEmpty());
    QCOMPARE(records.at(1).line, 2);
    QCOMPARE(records.at(2).fields, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(records.at(2).line, 3);
}

void TestCsvReader::findsTheSeparator()
{
    QCOMPARE(CsvReader(u"a;b;c,d\n"_s).separator(), u';');
    QCOMPARE(CsvReader(u"a\tb\n1,2,3,4"_s).separator(), u'\t');
    QCOMPARE(CsvReader(u"\"a;b;c;d\",e\n"_s).separator(), u',');
    QCOMPARE(all(u"a;b\n1;2\n"_s).at(1).fields.size(), 2);
}

void TestCsvReader::writesWhatItReads()
{
    const QStringList fields{u"plain"_s, u"with, comma"_s, u"with \"quote\""_s, u"two\nlines"_s, u" blank "_s,
                             u""_s,      u"小区"_s};
    const auto records = all(csvLine(fields) + csvLine(fields));
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).fields, fields);
    QCOMPARE(records.at(1).fields, fields);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
