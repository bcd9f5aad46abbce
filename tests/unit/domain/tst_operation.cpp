// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/maker.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestOperation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roundTrip();
    void encodingIsStable();
    void everyFlippedFieldIsNoticed_data();
    void everyFlippedFieldIsNoticed();
    void everyFlippedBitOfAnEntryIsNoticed();
    void whatIsTakenIsWhatIsWritten();
    void verifiesWithoutItsPersonalValues();
    void refusesFloats();
    void refusesANewerFormat();
    void codeNamesTicketStepAndHash();

private:
    Crypto::SigningKey m_key;
    Operation m_operation;
};

void TestOperation::initTestCase()
{
    QVERIFY(Crypto::initialise());
    m_key = Crypto::SigningKey::generate();
    m_operation =
        Maker::onTicket(u"open"_s, Maker::kStart,
                        {{u"number"_s, u"NC-25-031877"_s}, {u"parts"_s, QCborArray{1, true, nullptr}}},
                        {{u"text"_s, u"家里暖气不热"_s.toUtf8()}, {u"note"_s, "n"_ba}});
    m_operation.entities.append({EntityKind::Household, u"310002429"_s, 7});
    m_operation.device = OperationCodec::deviceIdOf(m_key.publicKey);
    m_operation.deviceSequence = 12;
    m_operation.deviceMonotonicMs = 34567;
    m_operation.serverOffsetMs = -250;
    m_operation.causalParent = OperationId::make(SystemClock());
    m_operation.effectiveAtMs = Maker::kStart - 1000;
    m_operation.previousHash = Crypto::sha256("before");
    QVERIFY(OperationCodec::seal(m_operation, m_key).has_value());
    const auto ok = OperationCodec::verify(m_operation, m_key.publicKey);
    QVERIFY2(ok.has_value(), ok ? "" : qPrintable(ok.error().message()));
}

void TestOperation::roundTrip()
{
    const auto bytes = OperationCodec::encode(m_operation);
    QVERIFY(bytes.has_value());
    const auto back = OperationCodec::decode(*bytes);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message()));
    QVERIFY(*back == m_operation);
    QVERIFY(OperationCodec::verify(*back, m_key.publicKey).has_value());
    QCOMPARE(back->personalText(u"text"_s), u"家里暖气不热"_s);
    QCOMPARE(back->atMs(), Maker::kStart - 1000);
}

void TestOperation::encodingIsStable()
{
    // The bytes are a contract (docs/journal.md): this value may only change together with the suite.
    Operation o;
    o.id = OperationId(Uuid7::fromString(u"0196a000-0000-7000-8000-000000000003"));
    o.company = u"c"_s;
    o.intent = u"ticket.note"_s;
    o.entities = {{EntityKind::Ticket, u"t"_s, 2}};
    o.values = {{u"b"_s, 1}, {u"a"_s, -5}};
    o.deviceSequence = 1;
    const auto body = OperationCodec::encodeBody(o);
    QVERIFY(body.has_value());
    QCOMPARE(body->toHex(), "b301010201"
                            "03500196a000000070008000000000000003"
                            "046163"
                            "0560"
                            "06818308617402"
                            "076b7469636b65742e6e6f7465"
                            "08a2616124616201"
                            "09a0"
                            "0a60"
                            "0b60"
                            "0c01"
                            "0d00"
                            "0e00"
                            "0f00"
                            "1040"
                            "1101"
                            "1200"
                            "1340"_ba);
}

void TestOperation::everyFlippedFieldIsNoticed_data()
{
    using Change = std::function<void(Operation &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("id", [](Operation &o) { o.id = OperationId::make(SystemClock()); });
    row("company", [](Operation &o) { o.company = u"other"_s; });
    row("branch", [](Operation &o) { o.branch = BranchId(u"south"_s); });
    row("entity kind", [](Operation &o) { o.entities[1].kind = EntityKind::Building; });
    row("entity id", [](Operation &o) { o.entities[1].id = u"310002430"_s; });
    row("base version", [](Operation &o) { ++o.entities[0].baseVersion; });
    row("entity order", [](Operation &o) { o.entities.swapItemsAt(0, 1); });
    row("entity gone", [](Operation &o) { o.entities.removeLast(); });
    row("intent", [](Operation &o) { o.intent = u"ticket.close"_s; });
    row("value", [](Operation &o) { o.values[u"number"_s] = u"NC-25-031878"_s; });
    row("value added", [](Operation &o) { o.values[u"x"_s] = 1; });
    row("personal value", [](Operation &o) { o.personal[u"text"_s].value = "else"; });
    row("salt", [](Operation &o) { o.personal[u"text"_s].salt = QByteArray(16, 'x'); });
    row("uncommitted personal value",
        [](Operation &o) { o.personal.insert(u"more"_s, {QByteArray(16, 'x'), "y"}); });
    row("commitment", [](Operation &o) { o.commitments[u"text"_s] = Crypto::sha256("x"); });
    row("commitment gone", [](Operation &o) { o.commitments.remove(u"note"_s); });
    row("value and its commitment", [](Operation &o) {
        o.personal[u"text"_s].value = "else";
        o.commitments[u"text"_s] = Crypto::commitment(o.personal[u"text"_s].salt, "else");
    });
    row("actor", [](Operation &o) { o.actor = AgentId(u"1022"_s); });
    row("device", [](Operation &o) { o.device = DeviceId(u"0"_s); });
    row("sequence", [](Operation &o) { ++o.deviceSequence; });
    row("wall", [](Operation &o) { ++o.deviceWallMs; });
    row("monotonic", [](Operation &o) { ++o.deviceMonotonicMs; });
    row("offset", [](Operation &o) { ++o.serverOffsetMs; });
    row("schema", [](Operation &o) { ++o.schemaVersion; });
    row("parent", [](Operation &o) { o.causalParent = {}; });
    row("origin", [](Operation &o) { o.origin = Origin::Import; });
    row("effective", [](Operation &o) { ++o.effectiveAtMs; });
    row("previous", [](Operation &o) { o.previousHash[0] = char(o.previousHash.at(0) ^ 1); });
    row("hash", [](Operation &o) { o.hash[5] = char(o.hash.at(5) ^ 1); });
    row("signature", [](Operation &o) { o.signature[5] = char(o.signature.at(5) ^ 1); });
}

void TestOperation::everyFlippedFieldIsNoticed()
{
    QFETCH(std::function<void(Operation &)>, change);
    Operation changed = m_operation;
    change(changed);
    QVERIFY(!(changed == m_operation));
    const auto result = OperationCodec::verify(changed, m_key.publicKey);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void TestOperation::everyFlippedBitOfAnEntryIsNoticed()
{
    const QByteArray bytes = OperationCodec::encode(m_operation).value_or(QByteArray());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray changed = bytes;
        changed[i] = char(changed.at(i) ^ (1 << (i % 8)));
        const auto operation = OperationCodec::decode(changed);
        QVERIFY2(!operation || !OperationCodec::verify(*operation, m_key.publicKey),
                 qPrintable(u"byte %1"_s.arg(i)));
    }
    QVERIFY(!OperationCodec::verify(m_operation, Crypto::SigningKey::generate().publicKey));
}

/// There are no other bytes for an operation than its own, whatever was done to them.
void TestOperation::whatIsTakenIsWhatIsWritten()
{
    QRandomGenerator random(7);
    const QByteArray body = OperationCodec::encodeBody(m_operation).value();
    const QByteArray entry = OperationCodec::encode(m_operation).value();
    int taken = 0;
    for (int round = 0; round < 40'000; ++round) {
        const bool whole = round % 2 == 0;
        QByteArray bytes = whole ? entry : body;
        for (int change = 1 + random.bounded(3); change > 0; --change) {
            const qsizetype at = random.bounded(bytes.size());
            switch (random.bounded(4)) {
            case 0: bytes[at] = char(random.bounded(256)); break;
            case 1: bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8))); break;
            case 2: bytes.remove(at, 1); break;
            default: bytes.insert(at, char(random.bounded(256))); break;
            }
        }
        const auto operation = whole ? OperationCodec::decode(bytes) : OperationCodec::decodeBody(bytes);
        if (!operation)
            continue;
        ++taken;
        const auto again =
            whole ? OperationCodec::encode(*operation) : OperationCodec::encodeBody(*operation);
        QVERIFY2(again && *again == bytes, bytes.toHex().constData());
    }
    QVERIFY(taken > 1'000);
}

void TestOperation::verifiesWithoutItsPersonalValues()
{
    Operation destroyed = m_operation;
    destroyed.personal.remove(u"text"_s);
    QVERIFY(OperationCodec::verify(destroyed, m_key.publicKey).has_value());
    QCOMPARE(destroyed.personalText(u"text"_s), QString());
}

void TestOperation::refusesFloats()
{
    Operation o = m_operation;
    o.values[u"t"_s] = 18.5;
    const auto sealed = OperationCodec::seal(o, m_key);
    QVERIFY(!sealed.has_value());
    QVERIFY(sealed.error().where.contains(u"/t"));
}

void TestOperation::refusesANewerFormat()
{
    QByteArray body = OperationCodec::encodeBody(m_operation).value_or(QByteArray());
    QCOMPARE(body.at(2), char(1));
    body[2] = 2; // suite
    const auto decoded = OperationCodec::decodeBody(body);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().code, ErrorCode::TooNew);
}

void TestOperation::codeNamesTicketStepAndHash()
{
    Operation o = m_operation;
    o.entities[0].baseVersion = 2;
    o.hash = QByteArray::fromHex("7f2c00");
    QCOMPARE(OperationCodec::trailCode(u"NC-25-031877"_s, o), u"NC-25-031877·3·7F2C"_s);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
