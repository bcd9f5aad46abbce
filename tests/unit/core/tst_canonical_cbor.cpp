// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCanonicalCbor : public QObject
{
    Q_OBJECT

private slots:
    void encodesTheExamplesOfTheRfc_data();
    void encodesTheExamplesOfTheRfc();
    void sortsKeysByTheirBytes();
    void refuses_data();
    void refuses();
    void refusesBytesOfAnotherForm_data();
    void refusesBytesOfAnotherForm();
    void namesThePath();
};

void TestCanonicalCbor::encodesTheExamplesOfTheRfc_data()
{
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<QByteArray>("hex");
    // RFC 8949, appendix A
    QTest::newRow("0") << QCborValue(0) << "00"_ba;
    QTest::newRow("23") << QCborValue(23) << "17"_ba;
    QTest::newRow("24") << QCborValue(24) << "1818"_ba;
    QTest::newRow("1000") << QCborValue(1000) << "1903e8"_ba;
    QTest::newRow("1000000") << QCborValue(1000000) << "1a000f4240"_ba;
    QTest::newRow("1000000000000") << QCborValue(1000000000000LL) << "1b000000e8d4a51000"_ba;
    QTest::newRow("-1") << QCborValue(-1) << "20"_ba;
    QTest::newRow("-1000") << QCborValue(-1000) << "3903e7"_ba;
    QTest::newRow("smallest") << QCborValue(std::numeric_limits<qint64>::min()) << "3b7fffffffffffffff"_ba;
    QTest::newRow("true") << QCborValue(true) << "f5"_ba;
    QTest::newRow("false") << QCborValue(false) << "f4"_ba;
    QTest::newRow("null") << QCborValue(nullptr) << "f6"_ba;
    QTest::newRow("bytes") << QCborValue(QByteArray::fromHex("01020304")) << "4401020304"_ba;
    QTest::newRow("IETF") << QCborValue(u"IETF"_s) << "6449455446"_ba;
    QTest::newRow("水") << QCborValue(u"水"_s) << "63e6b0b4"_ba;
    QTest::newRow("[1,[2,3],[4,5]]") << QCborValue(QCborArray{1, QCborArray{2, 3}, QCborArray{4, 5}})
                                     << "8301820203820405"_ba;
    QTest::newRow("{}") << QCborValue(QCborMap()) << "a0"_ba;
    QTest::newRow("{1:2,3:4}") << QCborValue(QCborMap{{1, 2}, {3, 4}}) << "a201020304"_ba;
    QTest::newRow("{a:1,b:[2,3]}") << QCborValue(QCborMap{{u"a"_s, 1}, {u"b"_s, QCborArray{2, 3}}})
                                   << "a26161016162820203"_ba;
}

void TestCanonicalCbor::encodesTheExamplesOfTheRfc()
{
    QFETCH(QCborValue, value);
    QFETCH(QByteArray, hex);
    const auto bytes = CanonicalCbor::encode(value);
    QVERIFY(bytes.has_value());
    QCOMPARE(bytes->toHex(), hex);
    const auto back = CanonicalCbor::decode(*bytes);
    QVERIFY(back.has_value());
    QCOMPARE(*back, value);
}

void TestCanonicalCbor::sortsKeysByTheirBytes()
{
    // RFC 8949 §4.2.1: 10, 100, -1, "z", "aa"
    const QCborMap map{{u"aa"_s, 5}, {u"z"_s, 4}, {-1, 3}, {100, 2}, {10, 1}};
    QCOMPARE(CanonicalCbor::encode(map).value_or(QByteArray()).toHex(), "a50a011864022003617a0462616105"_ba);
}

void TestCanonicalCbor::refuses_data()
{
    QTest::addColumn<QCborValue>("value");
    QTest::newRow("float") << QCborValue(1.5);
    QTest::newRow("whole float") << QCborValue(QCborArray{QCborValue(2.0)});
    QTest::newRow("undefined") << QCborValue();
    QTest::newRow("tag") << QCborValue(QCborKnownTags::UnixTime_t, 1);
    QTest::newRow("boolean key") << QCborValue(QCborMap{{QCborValue(true), 1}});
}

void TestCanonicalCbor::refuses()
{
    QFETCH(QCborValue, value);
    const auto bytes = CanonicalCbor::encode(value);
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
}

void TestCanonicalCbor::refusesBytesOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("longer integer") << "1817"_ba;
    QTest::newRow("longer length") << "5801ff"_ba;
    QTest::newRow("wrong order") << "a2616202616101"_ba;
    QTest::newRow("doubled key") << "a2616101616102"_ba;
    QTest::newRow("indefinite array") << "9f01ff"_ba;
    QTest::newRow("float") << "f93e00"_ba;
    QTest::newRow("trailing byte") << "0100"_ba;
    QTest::newRow("cut off") << "830102"_ba;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("broken UTF-8") << "61ff"_ba;
}

void TestCanonicalCbor::refusesBytesOfAnotherForm()
{
    QFETCH(QByteArray, hex);
    const auto value = CanonicalCbor::decode(QByteArray::fromHex(hex));
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, ErrorCode::InvalidInput);
}

void TestCanonicalCbor::namesThePath()
{
    const auto bytes = CanonicalCbor::encode(QCborMap{{u"values"_s, QCborArray{1, QCborValue(0.5)}}});
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().where, u"/values/1"_s);
}

QTEST_GUILESS_MAIN(TestCanonicalCbor)
#include "tst_canonical_cbor.moc"
