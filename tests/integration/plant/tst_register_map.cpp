// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a register map is read as written, that numbers are laid out in every order, that reads are
// merged up to what a device takes, that a frame which is no Modbus is not taken for one, and that a reading
// gets the moment of its round only while it may be of that round.
#include "modbus_adu.h"
#include "poll_grid.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

RegisterMap mapOf(const QByteArray &points, const QByteArray &settings = {})
{
    const auto map =
        RegisterMap::fromJson("{\"devices\":[{\"unit\":1," + settings + "\"points\":[" + points + "]}]}");
    return map ? *map : RegisterMap{};
}

QString problemOf(const QByteArray &points)
{
    const auto map = RegisterMap::fromJson("{\"devices\":[{\"unit\":3,\"points\":[" + points + "]}]}");
    return map ? QString() : map.error().text;
}

QByteArray point(int address, const QByteArray &type = "float32")
{
    return "{\"tag\":\"T" + QByteArray::number(address) + "\",\"address\":" + QByteArray::number(address)
         + ",\"type\":\"" + type + "\"}";
}

} // namespace

class TestRegisterMap : public QObject
{
    Q_OBJECT

private slots:
    void decodesEveryOrder_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QList<quint16>>("words");
        QTest::addColumn<double>("value");
        QTest::newRow("f32 ABCD") << u"float32"_s << u"ABCD"_s << QList<quint16>{0x4248, 0x8000} << 50.125;
        QTest::newRow("f32 CDAB") << u"float32"_s << u"CDAB"_s << QList<quint16>{0x8000, 0x4248} << 50.125;
        QTest::newRow("f32 BADC") << u"float32"_s << u"BADC"_s << QList<quint16>{0x4842, 0x0080} << 50.125;
        QTest::newRow("f32 DCBA") << u"float32"_s << u"DCBA"_s << QList<quint16>{0x0080, 0x4842} << 50.125;
        QTest::newRow("u32 CDAB") << u"uint32"_s << u"CDAB"_s << QList<quint16>{0x5678, 0x1234}
                                  << 305419896.0;
        QTest::newRow("i32") << u"int32"_s << u"ABCD"_s << QList<quint16>{0xffff, 0xfffe} << -2.0;
        QTest::newRow("i16") << u"int16"_s << u"ABCD"_s << QList<quint16>{0xff85} << -123.0;
        QTest::newRow("i64 DCBA") << u"int64"_s << u"DCBA"_s << QList<quint16>{0xfeff, 0xffff, 0xffff, 0xffff}
                                  << -2.0;
        QTest::newRow("f64") << u"float64"_s << u"ABCD"_s << QList<quint16>{0x4049, 0x1000, 0, 0} << 50.125;
    }
    void decodesEveryOrder()
    {
        QFETCH(QString, type);
        QFETCH(QString, order);
        QFETCH(QList<quint16>, words);
        QFETCH(double, value);
        const RegisterMap map = mapOf("{\"tag\":\"A\",\"address\":0,\"scale\":0.5,\"offset\":1,\"type\":\""
                                      + type.toLatin1() + "\",\"order\":\"" + order.toLatin1() + "\"}");
        QCOMPARE(map.points.size(), 1);
        QCOMPARE(map.points.first().decode({words.constData(), size_t(words.size())}), value * 0.5 + 1);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("points");
        QTest::addColumn<QString>("field");
        QTest::newRow("no tag") << QByteArray(R"({"address":1})") << u"tag"_s;
        QTest::newRow("doubled tag") << QByteArray(R"({"tag":"A","address":1},{"tag":"A","address":2})")
                                     << u"tag"_s;
        QTest::newRow("no address") << QByteArray(R"({"tag":"A"})") << u"address"_s;
        QTest::newRow("beyond the end")
            << QByteArray(R"({"tag":"A","address":65535,"type":"float32"})") << u"address"_s;
        QTest::newRow("unknown order")
            << QByteArray(R"({"tag":"A","address":1,"order":"ACBD"})") << u"order"_s;
        QTest::newRow("number in a coil")
            << QByteArray(R"({"tag":"A","address":1,"table":"coil","type":"int16"})") << u"type"_s;
        QTest::newRow("scale 0") << QByteArray(R"({"tag":"A","address":1,"scale":0})") << u"scale"_s;
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, points);
        QFETCH(QString, field);
        const QString problem = problemOf(points);
        QVERIFY2(problem.contains(field), qPrintable(problem));
    }

    void mergesUpToTheLimit()
    {
        QByteArray points;
        for (int i = 0; i < 200; ++i) // 400 registers in a row, told in no order
            points += (i ? "," : "") + point(2 * (i * 77 % 200));
        const QList<ReadBlock> blocks = ReadPlan::make(mapOf(points));
        QCOMPARE(blocks.size(), 4); // 124 + 124 + 124 + 28: a number is never cut
        int registers = 0;
        qsizetype covered = 0;
        for (const ReadBlock &block : blocks) {
            QVERIFY(block.count <= 125);
            registers += block.count;
            covered += block.points.size();
        }
        QCOMPARE(registers, 400);
        QCOMPARE(covered, 200);
        QCOMPARE(ReadPlan::make(mapOf(points, "\"max_registers\":20,")).size(), 20);
    }

    void goesAroundHoles()
    {
        const QByteArray points = point(0) + "," + point(10) + "," + point(40);
        QCOMPARE(ReadPlan::make(mapOf(points)).size(), 2); // a hole of 8 is read along, one of 28 is not
        QCOMPARE(ReadPlan::make(mapOf(points, "\"max_gap\":7,")).size(), 3);
        const RegisterMap map = mapOf(points, "\"max_gap\":100,");
        const QList<ReadBlock> one = ReadPlan::make(map);
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first().count, quint16(42));
        const QList<ReadBlock> two = ReadPlan::halves(map, one.first());
        QCOMPARE(two.first().count, quint16(2));
        QCOMPARE(two.last().first, quint16(10));
        QCOMPARE(two.last().count, quint16(32));
    }

    void takesWholeFramesOnly()
    {
        const ReadBlock block{7, RegisterTable::HoldingRegisters, 0x1234, 2, 0, {0}};
        QCOMPARE(ModbusAdu::readRequest(0x0102, block).toHex(), QByteArray("010200000006070312340002"));
        ModbusAdu::Answer answer;
        QByteArray buffer = QByteArray::fromHex("010200000007070304424880");
        QCOMPARE(ModbusAdu::take(buffer, answer), ModbusAdu::Taken::Incomplete);
        buffer += QByteArray::fromHex("00ff");
        QCOMPARE(ModbusAdu::take(buffer, answer), ModbusAdu::Taken::Answer);
        QCOMPARE(buffer, QByteArray::fromHex("ff")); // of the next one
        QCOMPARE(answer.transaction, quint16(0x0102));
        QCOMPARE(answer.unit, quint8(7));
        QCOMPARE(ModbusAdu::registers(answer.pdu, block), (QList<quint16>{0x4248, 0x8000}));
        ReadBlock longer = block;
        longer.count = 3;
        QVERIFY(ModbusAdu::registers(answer.pdu, longer).isEmpty());
        for (const char *bad : {"010200010007070304424880", "0102000000010703", "010200001007070304424880"}) {
            buffer = QByteArray::fromHex(bad); // another protocol, too short, too long
            QCOMPARE(ModbusAdu::take(buffer, answer), ModbusAdu::Taken::Garbage);
        }
    }

    /// Of long intervals only what is a little late belongs to the grid: a value that was read three minutes
    /// after a round was not measured then, and one from before it would seem older than what came before.
    void aReadingIsOfARoundOnlyWhileItMayBe_data()
    {
        QTest::addColumn<int>("poll_s");
        QTest::addColumn<qint64>("after_ms"); ///< a round
        QTest::addColumn<qint64>("moment_ms"); ///< after that round
        QTest::newRow("at once") << 900 << 40LL << 0LL;
        QTest::newRow("late by ten seconds") << 900 << 10'000LL << 0LL;
        QTest::newRow("later") << 900 << 10'001LL << 10'001LL;
        QTest::newRow("minutes late") << 900 << 170'000LL << 170'000LL; // within a fifth of the interval
        QTest::newRow("a little early") << 900 << 899'750LL << 900'000LL;
        QTest::newRow("earlier") << 900 << 899'749LL << 899'749LL;
        QTest::newRow("half a minute early") << 900 << 870'000LL << 870'000LL; // within a twentieth
        QTest::newRow("short: a fifth") << 5 << 1'000LL << 0LL;
        QTest::newRow("short: more") << 5 << 1'001LL << 1'001LL;
        QTest::newRow("short: a twentieth early") << 5 << 4'750LL << 5'000LL;
        QTest::newRow("one second") << 1 << 201LL << 201LL;
    }
    void aReadingIsOfARoundOnlyWhileItMayBe()
    {
        QFETCH(const int, poll_s);
        QFETCH(const qint64, after_ms);
        QFETCH(const qint64, moment_ms);
        const int pollMs = poll_s * 1'000;
        const qint64 round = 1'768'347'900'000 / pollMs * pollMs;
        QCOMPARE(PollGrid::momentMs(round + after_ms, pollMs) - round, moment_ms);
    }

    /// A timer that is a little early does not read twice; who is half a minute early waits that half minute.
    void theNextReadingIsTheNextRounds()
    {
        constexpr int pollMs = 900'000;
        const qint64 round = 1'768'347'900'000 / pollMs * pollMs;
        QCOMPARE(PollGrid::waitMs(round, pollMs), pollMs);
        QCOMPARE(PollGrid::waitMs(round - 499, pollMs), pollMs + 499);
        QCOMPARE(PollGrid::waitMs(round - 501, pollMs), 501);
        QCOMPARE(PollGrid::waitMs(round - 30'000, pollMs), 30'000);
        QCOMPARE(PollGrid::momentMs(round + 333, 500), round + 333); // too often for a grid
    }
};

QTEST_GUILESS_MAIN(TestRegisterMap)
#include "tst_register_map.moc"
