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
    void aFileThatEndsWithinACharacterSaysSo_data();
    void aFileThatEndsWithinACharacterSaysSo();
    void hiddenCharactersAreNamed_data();
    void hiddenCharactersAreNamed();
};

void TestTextDecoding::aFileThatEndsWithinACharacterSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asked");
    const QString text = u"户号,小区\n1,和丰家园"_s;
    const QByteArray gb = QStringEncoder("GB18030").encode(text);
    const QByteArray utf16 =
        QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text);
    QTest::newRow("GB18030") << gb.chopped(1) << u"GB18030"_s;
    QTest::newRow("UTF-8") << text.toUtf8().chopped(1) << u"UTF-8"_s;
    QTest::newRow("UTF-16") << utf16.chopped(1) << QString();
}

/// Else the half would be gone unseen, and with it a letter of somebody's name.
void TestTextDecoding::aFileThatEndsWithinACharacterSaysSo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, asked);
    const auto decoded = decodeText(bytes, asked);
    QVERIFY(decoded.has_value());
    QVERIFY2(decoded->text.startsWith(u"户号,小区\n1,和丰家"), qPrintable(decoded->text));
    QVERIFY2(decoded->text.endsWith(QChar::ReplacementCharacter), qPrintable(decoded->text));
}

void TestTextDecoding::hiddenCharactersAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("none") << u"3号楼 501室 (𠮷) ئۇيغۇر"_s << QString();
    QTest::newRow("line break") << u"10\n01"_s << u"U+000A"_s;
    QTest::newRow("zero width") << u"1\u200b001"_s << u"U+200B"_s;
    QTest::newRow("direction") << u"\u202e1001"_s << u"U+202E"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"U+2028"_s;
    QTest::newRow("escape") << u"a\x1b[2J"_s << u"U+001B"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd800) << u"U+D800"_s;
    QTest::newRow("other half") << QChar(0xdc00) + u"a"_s << u"U+DC00"_s;
}

void TestTextDecoding::hiddenCharactersAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, hidden);
    QCOMPARE(hiddenCharacter(text), hidden);
}

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
