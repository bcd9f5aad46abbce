// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QRandomGenerator>
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
    void theReaderTakesThisFormAndNoOther();
    void theReaderStopsAtTheEnd();
};

namespace {

/// Any value of the kinds that there are.
QCborValue anyValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 3 ? 6 : 8)) {
    case 0: return qint64(random.generate64());
    case 1: return random.bounded(70'000) - 300;
    case 2: return QByteArray(random.bounded(40), char(random.bounded(256)));
    case 3: return QString(random.bounded(30), QChar(u'水')) + QString::number(random.bounded(9));
    case 4: return random.bounded(2) == 0;
    case 5: return nullptr;
    case 6: {
        QCborArray array;
        for (int i = random.bounded(5); i > 0; --i)
            array.append(anyValue(random, depth + 1));
        return array;
    }
    default: {
        QCborMap map;
        for (int i = random.bounded(6); i > 0; --i) {
            if (random.bounded(2) == 0)
                map.insert(random.bounded(2'000) - 1'000, anyValue(random, depth + 1));
            else
                map.insert(QString::number(random.bounded(100'000)), anyValue(random, depth + 1));
        }
        return map;
    }
    }
}

/// As decode() found out before there was a reader: what it is, written again, is the same bytes.
bool isCanonical(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError && CanonicalCbor::encode(value) == bytes;
}

} // namespace

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

/// A value written and changed at random: what the reader accepts is canonical, and what it reads is that
/// value. It may refuse what nests deeper than anything sensible.
void TestCanonicalCbor::theReaderTakesThisFormAndNoOther()
{
    QRandomGenerator random(20261123);
    int taken = 0, refused = 0;
    for (int round = 0; round < 60'000; ++round) {
        QByteArray bytes = CanonicalCbor::encode(anyValue(random, 0)).value();
        for (int change = random.bounded(4); change > 0 && !bytes.isEmpty(); --change) {
            const qsizetype at = random.bounded(bytes.size());
            switch (random.bounded(3)) {
            case 0: bytes[at] = char(random.bounded(256)); break;
            case 1: bytes.remove(at, 1); break;
            default: bytes.insert(at, char(random.bounded(256))); break;
            }
        }
        CanonicalCbor::Reader reader(bytes);
        const QCborValue value = reader.value();
        QVERIFY2(reader.isDone() == isCanonical(bytes), bytes.toHex().constData());
        if (!reader.isDone()) {
            ++refused;
            QVERIFY(!CanonicalCbor::decode(bytes));
            continue;
        }
        ++taken;
        QCOMPARE(value, QCborValue::fromCbor(bytes));
        QCOMPARE(CanonicalCbor::decode(bytes).value(), value);
    }
    QVERIFY(taken > 10'000 && refused > 10'000);
    for (const QByteArray &hex :
         {"1817"_ba, "190017"_ba, "1a0000ffff"_ba, "1b00000000ffffffff"_ba, "3b8000000000000000"_ba,
          "63efbbbf"_ba, "62c328"_ba, "a2616201616101"_ba, "a2616101616101"_ba, "a1400a"_ba, "f97c00"_ba,
          "9fff"_ba, "5f4101ff"_ba, "c001"_ba, "f7"_ba, "f817"_ba, ""_ba, "0000"_ba}) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        CanonicalCbor::Reader reader(bytes);
        (void)reader.value();
        QVERIFY2(!reader.isDone(), hex.constData());
    }
}

/// A count that nothing follows is refused before anything is made for it, and what was refused stays so.
void TestCanonicalCbor::theReaderStopsAtTheEnd()
{
    for (const QByteArray &hex : {"9b7fffffffffffffff"_ba, "bb7fffffffffffffff"_ba, "5b7fffffffffffffff41"_ba,
                                  "8201"_ba, "a10102ff"_ba, "19ff"_ba}) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        CanonicalCbor::Reader reader(bytes);
        (void)reader.value();
        QVERIFY2(!reader.isDone(), hex.constData());
    }
    const QByteArray counted = QByteArray::fromHex("9affffffff00");
    CanonicalCbor::Reader reader(counted);
    QCOMPARE(reader.array(), 0);
    QCOMPARE(reader.integer(), 0);
    QVERIFY(reader.failed());
    const QByteArray nested(5'000, char(0x81));
    CanonicalCbor::Reader deep(nested);
    (void)deep.value();
    QVERIFY(deep.failed());
}

QTEST_GUILESS_MAIN(TestCanonicalCbor)
#include "tst_canonical_cbor.moc"
