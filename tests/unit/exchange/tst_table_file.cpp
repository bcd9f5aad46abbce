// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_fields.h"
#include "app/exchange/table_file.h"

#include <QDateTime>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

Result<TableFile> read(const QString &text, ImportKind kind = ImportKind::Households,
                       const QString &mapping = {})
{
    ImportRequest request;
    request.kind = kind;
    request.file = u"customers.csv"_s;
    request.mappingFile = mapping;
    return TableFile::read(text.toUtf8(), request, importFields(kind), {}, {});
}

/// The first row of a table with one more column.
TableRow rowWith(const QString &header, const QString &value)
{
    return read(u"户号;小区;房号;%1\n1;和丰家园;501;\"%2\"\n"_s.arg(header, value))->rows.first();
}

} // namespace

class TestTableFile : public QObject
{
    Q_OBJECT

private slots:
    void findsColumnsByTheirNames();
    void headersThatDoNotDo_data();
    void headersThatDoNotDo();
    void mappingFiles_data();
    void mappingFiles();
    void rowsOfAnotherWidthAreRejected();
    void readsTimes_data();
    void readsTimes();
    void readsNumbers_data();
    void readsNumbers();
    void rejectsPhonesThatAreNone();
    void positionsNeedBothHalves();
    void exchangedCoordinatesAreSuspected();
    void anOutlineThatCrossesItselfIsRejected();
    void timesThatHaveNotBeenAreRejected_data();
    void timesThatHaveNotBeenAreRejected();
    void namesThatOnlyLookTheSameAreRejected_data();
    void namesThatOnlyLookTheSameAreRejected();
    void halfAPairIsNoLetter();
    void aHeaderThatIsNoneKeepsItsNamesToItself();
    void whatIsNoTextIsSaid_data();
    void whatIsNoTextIsSaid();
    void aMappingIsBlamedForItself();
};

void TestTableFile::timesThatHaveNotBeenAreRejected_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty cell of a spreadsheet") << u"1899-12-30 08:00"_s << false;
    QTest::newRow("year of two digits") << u"0026-01-02"_s << false;
    QTest::newRow("never") << u"9999-12-31"_s << false;
    QTest::newRow("next week") << QDateTime::currentDateTimeUtc().addDays(7).toString(Qt::ISODate) << false;
    QTest::newRow("now") << QDateTime::currentDateTimeUtc().toString(Qt::ISODate) << true;
    QTest::newRow("long ago") << u"1971-03-01"_s << true;
}

void TestTableFile::timesThatHaveNotBeenAreRejected()
{
    QFETCH(QString, time);
    QFETCH(bool, good);
    const auto table = read(u"工单号,受理时间\nT1,%1\n"_s.arg(time), ImportKind::Tickets);
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message()));
    TableRow row = table->rows.first();
    qint64 ms = 0;
    row.readTime("opened_at"_L1, ms);
    QCOMPARE(!row.isRejected(), good);
    QCOMPARE(ms != 0, good);
    QVERIFY2(good || row.reason().contains(u"受理时间"), qPrintable(row.reason()));
}

void TestTableFile::namesThatOnlyLookTheSameAreRejected_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("named");
    QTest::newRow("plain") << u"1001"_s << QString();
    QTest::newRow("blanks around") << u" 1001 "_s << QString();
    QTest::newRow("line break") << u"10\n01"_s << u"U+000A"_s;
    QTest::newRow("zero width") << u"10\u200b01"_s << u"U+200B"_s;
    QTest::newRow("direction") << u"\u202e1001"_s << u"U+202E"_s;
}

void TestTableFile::namesThatOnlyLookTheSameAreRejected()
{
    QFETCH(QString, account);
    QFETCH(QString, named);
    const auto table = read(u"户号,小区,房号\n\"%1\",和丰家园,501\n"_s.arg(account));
    QVERIFY(table.has_value());
    TableRow row = table->rows.first();
    QVERIFY2(!row.isRejected(), qPrintable(row.reason()));
    (void)row.required("account_no"_L1);
    QCOMPARE(row.isRejected(), !named.isEmpty());
    QVERIFY2(named.isEmpty() || (row.reason().contains(named) && row.reason().contains(u"户号")),
             qPrintable(row.reason()));
}

/// It would be stored as another character, and differ at each import of the same file.
void TestTableFile::halfAPairIsNoLetter()
{
    ImportRequest request;
    request.kind = ImportKind::Households;
    request.file = u"customers.csv"_s;
    QByteArray bytes = QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)
                           .encode(u"户号,小区,房号,户名\n1,和丰家园,501,王"_s);
    bytes += QByteArray("\x00\xd8\n\0", 4);
    const auto table = TableFile::read(bytes, request, importFields(request.kind), {}, {});
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message()));
    QVERIFY(table->rows.first().reason().contains(u"字节"));
}

/// A file without a header begins with somebody's name and number.
void TestTableFile::aHeaderThatIsNoneKeepsItsNamesToItself()
{
    const auto none = read(u"770000001,郑小满,15400012671\n"_s);
    QVERIFY(!none.has_value());
    QVERIFY2(!none.error().message().contains(u"15400012671") && !none.error().message().contains(u"郑小满"),
             qPrintable(none.error().message()));
    QVERIFY(none.error().message().contains(u"account_no"));
    const auto some = read(u"户号,小区,%1\n"_s.arg(QStringList(5'000, u"另一列"_s).join(u',')));
    QVERIFY(!some.has_value());
    QVERIFY(some.error().message().contains(u"另一列"));
    QVERIFY(some.error().message().size() < 400);
}

void TestTableFile::whatIsNoTextIsSaid_data()
{
    const QString text = u"户号,小区,房号\n1,和丰家园,501\n"_s;
    const QByteArray utf16 = QStringEncoder(QStringConverter::Utf16LE).encode(text);
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("told");
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\x06\0 xl/workbook.xml", 24) << QString()
                              << u"Excel"_s;
    QTest::newRow("UTF-16 without its mark") << utf16 << QString() << u"--encoding"_s;
    QTest::newRow("the same, told") << utf16 << u"UTF-16LE"_s << QString();
}

void TestTableFile::whatIsNoTextIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, told);
    ImportRequest request;
    request.kind = ImportKind::Households;
    request.file = u"customers.csv"_s;
    request.encoding = encoding;
    const auto table = TableFile::read(bytes, request, importFields(request.kind), {}, {});
    QCOMPARE(table.has_value(), told.isEmpty());
    if (table)
        return;
    QVERIFY2(table.error().message().contains(told), qPrintable(table.error().message()));
    QVERIFY(!table.error().message().contains(QChar(u'\0')));
    QVERIFY(table.error().where.startsWith(u"customers.csv"));
}

/// The mapping's faults are told of its own file, with the line where there is one.
void TestTableFile::aMappingIsBlamedForItself()
{
    QTemporaryDir dir;
    const QString name = dir.filePath(u"map"_s);
    const auto with = [&](const QByteArray &mapping) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(mapping) != mapping.size())
            qFatal("can't write the mapping");
        file.close();
        return read(u"K1,K2,K3\n7,和丰家园,501\n"_s, ImportKind::Households, name);
    };
    QCOMPARE(with("account_no=K9\n").error().where, name);
    QCOMPARE(with("acount=K1\n").error().where, name);
    const auto broken = with("{\n\"account_no\": K1\n}");
    QCOMPARE(broken.error().where, name);
    QVERIFY2(broken.error().text.contains(u"第 2 行"), qPrintable(broken.error().text));
    QCOMPARE(with("{\"account_no\":\"K1\",\"account_no\":\"K3\",\"community\":\"K2\",\"room\":\"K3\"}")
                 .error()
                 .where,
             name);
    const auto old = with("account_no=K1\rcommunity=K2\rroom=K3\r"); // line ends of an old Mac
    QVERIFY2(old.has_value(), old ? "" : qPrintable(old.error().message()));
    const auto colon = with("{\"account_no\":\"K1\",\"community\":\"K2\",\"room\":\"K:\\\"3\"}");
    QVERIFY(colon.error().message().contains(u"K:")); // one in a name is no second field
}

void TestTableFile::findsColumnsByTheirNames()
{
    const auto table = read(
        u"用户编号, 小区名称 ,房间号,供热面积（㎡）,Customer_Name,手机\n 7 ,和丰家园,501,88.5,孙艳,154 0000 0001\n"_s);
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message()));
    TableRow row = table->rows.first();
    QCOMPARE(row.line(), 2);
    QCOMPARE(row.text("account_no"_L1), u"7"_s);
    QCOMPARE(row.text("community"_L1), u"和丰家园"_s);
    QCOMPARE(row.text("heated_area"_L1), u"88.5"_s);
    QCOMPARE(row.text("customer_name"_L1), u"孙艳"_s);
    QVERIFY(!row.has("building"_L1));
    QString phone;
    row.readPhone("phone"_L1, phone);
    QCOMPARE(phone, u"15400000001"_s);
}

void TestTableFile::headersThatDoNotDo_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("names");
    QTest::newRow("missing") << u"户号,小区"_s << u"room"_s;
    QTest::newRow("twice") << u"户号,小区,房号,手机,电话"_s << u"电话"_s;
    QTest::newRow("empty") << u""_s << u"空"_s;
    QTest::newRow("malformed") << u"\"户号,小区"_s << u"引号"_s;
}

void TestTableFile::headersThatDoNotDo()
{
    QFETCH(QString, header);
    QFETCH(QString, names);
    const auto table = read(header + u'\n');
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::InvalidInput);
    QVERIFY2(table.error().message().contains(names), qPrintable(table.error().message()));
    QVERIFY(table.error().where.startsWith(u"customers.csv"));
}

void TestTableFile::mappingFiles_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QString>("problem");
    QTest::newRow("lines") << u"# ours\naccount_no = K1\ncommunity=K2\nroom=K3\n"_s << QString();
    QTest::newRow("JSON") << u"{\"account_no\":\"K1\",\"community\":\"K2\",\"room\":\"K3\"}"_s << QString();
    QTest::newRow("broken JSON") << u"{\"account_no\":"_s << u"JSON"_s;
    QTest::newRow("no such header") << u"account_no=K9\n"_s << u"K9"_s;
    QTest::newRow("no such field") << u"acount=K1\n"_s << u"acount"_s;
    QTest::newRow("no sign") << u"account_no K1\n"_s << u":1"_s;
}

void TestTableFile::mappingFiles()
{
    QFETCH(QString, mapping);
    QFETCH(QString, problem);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"map"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mapping.toUtf8());
    file.close();
    const auto table = read(u"K1,K2,K3\n7,和丰家园,501\n"_s, ImportKind::Households, file.fileName());
    QVERIFY2(table.has_value() == problem.isEmpty(), table ? "" : qPrintable(table.error().message()));
    if (table)
        QCOMPARE(table->rows.first().text("account_no"_L1), u"7"_s);
    else
        QVERIFY2(table.error().message().contains(problem), qPrintable(table.error().message()));
}

void TestTableFile::rowsOfAnotherWidthAreRejected()
{
    const auto table = read(
        u"户号,小区,房号\n1,和丰家园\n\n2,和丰家园,501,x\n3,和丰家园,501,,\n4,和丰家园,\"5\n01\"\n5,和丰\u0001家园,1\n"_s);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), 5);
    QVERIFY(table->rows.at(0).reason().contains(u"2"));
    QVERIFY(table->rows.at(1).isRejected());
    QCOMPARE(table->rows.at(1).line(), 4);
    QVERIFY(!table->rows.at(2).isRejected()); // empty columns too many do no harm
    QVERIFY(!table->rows.at(3).isRejected());
    QVERIFY(table->rows.at(4).reason().contains(u"控制字符"));
}

void TestTableFile::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("zone") << u"2025-11-20T08:30:00+08:00"_s << u"2025-11-20T00:30:00.000Z"_s;
    QTest::newRow("Z") << u"2025-11-20T08:30:00.250Z"_s << u"2025-11-20T08:30:00.250Z"_s;
    QTest::newRow("ISO without zone") << u"2025-11-20T08:30:00"_s << u"2025-11-20T00:30:00.000Z"_s;
    QTest::newRow("space") << u"2025-11-20 08:30:05"_s << u"2025-11-20T00:30:05.000Z"_s;
    QTest::newRow("slashes") << u"2025/1/2 8:30"_s << u"2025-01-02T00:30:00.000Z"_s;
    QTest::newRow("dots") << u"2025.11.20 08:30"_s << u"2025-11-20T00:30:00.000Z"_s;
    QTest::newRow("milliseconds") << u"2025-11-20 08:30:05.123"_s << u"2025-11-20T00:30:05.123Z"_s;
    QTest::newRow("day") << u"2025-11-20"_s << u"2025-11-19T16:00:00.000Z"_s;
    QTest::newRow("no time") << u"昨天"_s << QString();
    QTest::newRow("no such day") << u"2025-02-30"_s << QString();
}

void TestTableFile::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    TableRow row = read(u"工单号,受理时间\n1,%1\n"_s.arg(text), ImportKind::Tickets)->rows.first();
    qint64 ms = 0;
    row.readTime("opened_at"_L1, ms);
    QCOMPARE(row.isRejected(), utc.isEmpty());
    if (!utc.isEmpty())
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs), utc);
}

void TestTableFile::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number"); // below 0: rejected
    QTest::newRow("plain") << u"88.5"_s << 88.5;
    QTest::newRow("full width") << u"８８．５"_s << 88.5;
    QTest::newRow("thousands") << u"1,234.5"_s << 1234.5;
    QTest::newRow("rounded") << u"88.456"_s << 88.46;
    QTest::newRow("empty") << u""_s << 0.0;
    QTest::newRow("word") << u"大"_s << -1.0;
    QTest::newRow("out of range") << u"-3"_s << -1.0;
    QTest::newRow("infinite") << u"inf"_s << -1.0;
}

void TestTableFile::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(double, number);
    TableRow row = rowWith(u"供热面积"_s, text);
    double area = 0;
    row.readNumber("heated_area"_L1, area, 0, 1e6, 2);
    QCOMPARE(row.isRejected(), number < 0);
    if (number >= 0)
        QCOMPARE(area, number);
    else
        QVERIFY(row.reason().contains(u"供热面积"));
}

void TestTableFile::rejectsPhonesThatAreNone()
{
    for (const QString &text : {u"154 **** 0001"_s, u"abc"_s, u"12"_s}) {
        TableRow row = rowWith(u"电话"_s, text);
        QString phone;
        row.readPhone("phone"_L1, phone);
        QVERIFY2(row.isRejected(), qPrintable(text));
        QVERIFY(!row.reason().contains(text)); // a number is a personal value
    }
    TableRow row = rowWith(u"电话"_s, u"无"_s);
    QString phone = u"15400000001"_s;
    row.readPhone("phone"_L1, phone);
    QVERIFY(!row.isRejected() && phone.isEmpty());
}

void TestTableFile::positionsNeedBothHalves()
{
    const auto table = read(u"编号,名称,经度,纬度\n1,站,126.5,\n2,站,126.5,91\n3,站,126.5,45.75\n4,站,,\n"_s,
                            ImportKind::Stations);
    QVERIFY(table.has_value());
    const QList<bool> rejected{true, true, false, false};
    for (qsizetype i = 0; i < rejected.size(); ++i) {
        TableRow row = table->rows.at(i);
        QPointF position;
        row.readPosition(position);
        QCOMPARE(row.isRejected(), rejected.at(i));
        if (i == 2)
            QCOMPARE(position, QPointF(126.5, 45.75));
    }
}

void TestTableFile::exchangedCoordinatesAreSuspected()
{
    const auto table = read(u"编号,名称,经度,纬度\n1,站,45.75,126.6\n2,站,126.5,91\n3,站,四十五,126.6\n"_s,
                            ImportKind::Stations);
    QVERIFY(table.has_value());
    const QList<bool> suspected{true, false, false};
    for (qsizetype i = 0; i < suspected.size(); ++i) {
        TableRow row = table->rows.at(i);
        QPointF position;
        row.readPosition(position);
        QVERIFY(row.isRejected());
        QVERIFY2(row.reason().contains(u"写反"_s) == suspected.at(i), qPrintable(row.reason()));
        QVERIFY(position.isNull()); // told, never turned round
    }
    // What was wrong before stays what is told.
    TableRow row = table->rows.first();
    row.reject(u"别的"_s);
    QPointF position;
    row.readPosition(position);
    QCOMPARE(row.reason(), u"别的"_s);
}

/// The same shapes that a GIS file is rejected for.
void TestTableFile::anOutlineThatCrossesItselfIsRejected()
{
    const auto outline = [](const QString &corners) {
        const auto table =
            read(u"小区;楼栋;轮廓\n和丰家园;1号楼;\"POLYGON((%1))\"\n"_s.arg(corners), ImportKind::Buildings);
        if (!table)
            return std::pair(table.error().message(), qsizetype(-1));
        TableRow row = table->rows.first();
        QList<QPointF> ring;
        row.readOutline("outline"_L1, ring);
        return std::pair(row.reason(), ring.size());
    };
    const auto bow = outline(u"126.5 45.7, 126.502 45.702, 126.502 45.7, 126.5 45.702, 126.5 45.7"_s);
    QVERIFY2(bow.first.contains(u"自相交"_s) && bow.second == 0, qPrintable(bow.first));
    QVERIFY(outline(u"126.5 45.7, 126.502 45.7, 126.504 45.7, 126.5 45.7"_s)
                .first.contains(u"自相交"_s)); // no area
    QVERIFY(outline(u"45.7 126.5, 45.7 126.502, 45.702 126.502"_s).first.contains(u"写反"_s));
    // An L, either way round, a corner twice, and closed or not.
    for (
        const QString &good :
        {u"126.5 45.7, 126.504 45.7, 126.504 45.701, 126.502 45.701, 126.502 45.703, 126.5 45.703, 126.5 45.7"_s,
         u"126.5 45.703, 126.502 45.703, 126.502 45.701, 126.504 45.701, 126.504 45.7, 126.5 45.7"_s,
         u"126.5 45.7, 126.504 45.7, 126.504 45.7, 126.504 45.701, 126.5 45.701"_s}) {
        const auto [reason, corners] = outline(good);
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
        QVERIFY(corners >= 4);
    }
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_table_file.moc"
