// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text_decoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestTextDecoding : public QObject
{
    Q_OBJECT

private slots:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void damagedUtf8StaysUtf8();
    void unknownEncodingIsRefused();
};

void TestTextDecoding::findsTheEncoding_data()
{
    const QString text = u"户号,小区\r\n1,和丰家园\r\n2,锦绣佳园\r\n"_s;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QByteArray gb = QStringEncoder("GB18030").encode(text);
    const QByteArray utf16 =
        QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text);
    QTest::newRow("UTF-8") << text.toUtf8() << QString() << u"UTF-8"_s << text;
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << QString() << u"UTF-8"_s << text;
    QTest::newRow("GB18030") << gb << QString() << u"GB18030"_s << text;
    QTest::newRow("GBK asked") << gb << u"gbk"_s << u"GB18030"_s << text;
    QTest::newRow("UTF-16") << utf16 << QString() << u"UTF-16LE"_s << text;
    QTest::newRow("ASCII") << "a,b\n"_ba << QString() << u"UTF-8"_s << u"a,b\n"_s;
    QTest::newRow("empty") << QByteArray() << QString() << u"UTF-8"_s << QString();
}

void TestTextDecoding::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, asked);
    const auto decoded = decodeText(bytes, asked);
    QVERIFY(decoded.has_value());
    QTEST(decoded->encoding, "encoding");
    QTEST(decoded->text, "text");
}

void TestTextDecoding::damagedUtf8StaysUtf8()
{
    QByteArray bytes = QString(u"和丰家园"_s.repeated(20) + u"\n"_s).toUtf8();
    bytes[7] = '\xff';
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QVERIFY(decoded->text.contains(QChar::ReplacementCharacter));
    QVERIFY(decoded->text.endsWith(u"家园\n"_s));
}

void TestTextDecoding::unknownEncodingIsRefused()
{
    const auto decoded = decodeText("x", u"EBCDIC"_s);
    QVERIFY(!decoded.has_value());
    QVERIFY(decoded.error().text.contains(u"EBCDIC"));
}

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_text_decoding.moc"
