// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contract/wire.h"
#include "app/core/clock.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

#include <zstd.h>

#include <cmath>
#include <limits>

using namespace Warmline;

class TestWire : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    Crypto::SigningKey m_key;

    Operation operation(int number)
    {
        Operation o;
        o.id = OperationId::make(m_clock);
        o.company = QStringLiteral("nc");
        o.intent = QStringLiteral("ticket.note");
        o.entities = {{EntityKind::Ticket, OperationId::make(m_clock).toString(), number}};
        o.values.insert(QLatin1String("n"), number);
        o.actor = AgentId(QStringLiteral("a"));
        o.device = OperationCodec::deviceIdOf(m_key.publicKey);
        o.deviceSequence = number;
        const auto sealed = OperationCodec::seal(o, m_key);
        Q_ASSERT(sealed);
        return o;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_key = Crypto::SigningKey::generate();
    }

    void operationsComeBackAsTheyWere()
    {
        const QList<Operation> operations{operation(1), operation(2)};
        const auto block = Wire::packOperations(operations);
        QVERIFY(block);
        const auto back = Wire::unpackOperations(*block);
        QVERIFY(back);
        QCOMPARE(*back, operations);
        QVERIFY(OperationCodec::verify(back->first(), m_key.publicKey));
    }

    void entriesComeBackWithAndWithoutBodies()
    {
        const QList<JournalEntry> entries{
            {operation(1), VerdictKind::Confirmed, 7, 1'234, {}},
            {operation(2), VerdictKind::Refused, 8, 1'235, QStringLiteral("工单已闭环")}};
        const auto full = Wire::unpackEntries(*Wire::packEntries(entries, Wire::Bodies::With));
        QVERIFY(full);
        QCOMPARE(*full, entries);
        const auto bare = Wire::unpackEntries(*Wire::packEntries(entries, Wire::Bodies::Without));
        QVERIFY(bare);
        QCOMPARE(bare->size(), 2);
        QCOMPARE(bare->at(1).operation.id, entries.at(1).operation.id);
        QCOMPARE(bare->at(1).reason, entries.at(1).reason);
        QVERIFY(bare->at(1).operation.intent.isEmpty());
    }

    void devicesComeBackAsTheyWere()
    {
        DeviceRecord device;
        device.publicKey = m_key.publicKey;
        device.id = OperationCodec::deviceIdOf(m_key.publicKey);
        device.name = QStringLiteral("一号台");
        device.enrolledBy = AgentId(QStringLiteral("admin"));
        device.enrolledMs = 1'700'000'000'000;
        device.revoked = true;
        const auto back = Wire::unpackDevices(Wire::packDevices({device}));
        QVERIFY(back);
        QCOMPARE(back->size(), 1);
        QCOMPARE(back->first().id, device.id);
        QCOMPARE(back->first().publicKey, device.publicKey);
        QCOMPARE(back->first().name, device.name);
        QCOMPARE(back->first().enrolledBy, device.enrolledBy);
        QCOMPARE(back->first().enrolledMs, device.enrolledMs);
        QVERIFY(back->first().revoked);
        QVERIFY(Wire::unpackDevices({})->isEmpty()); // an older server
        device.publicKey.chop(1);
        QVERIFY(!Wire::unpackDevices(Wire::packDevices({device})));
    }

    void samplesComeBackAsTheyWere()
    {
        const QList<Sample> samples{{1'700'000'000'000, 41.375, Quality::Good},
                                    {1'700'000'060'000, -3.5, Quality::Bad}};
        QCOMPARE(*Wire::unpackSamples(Wire::packSamples(samples)), samples);
        QCOMPARE(Wire::unpackSamples(Wire::packSamples({}))->size(), 0);
    }

    /// What we write is the contract's map to any reader of CBOR, whatever the values.
    void samplesAreTheContractsMap()
    {
        QList<Sample> samples;
        const double values[] = {0, -0.0, 1e-310, -273.15, std::numeric_limits<double>::infinity(), 20.25};
        qint64 at = -5'000; // and back, as a hole's end may be
        for (int i = 0; i < 600; ++i) {
            at += i % 7 == 3 ? -1 : qint64(1) << i % 40;
            samples.append({at, values[i % 6], Quality(i % 4)});
        }
        const QByteArray block = Wire::packSamples(samples);
        QCOMPARE(*Wire::unpackSamples(block), samples);
        QByteArray plain(qsizetype(ZSTD_getFrameContentSize(block.constData(), size_t(block.size()))), '\0');
        ZSTD_decompress(plain.data(), size_t(plain.size()), block.constData(), size_t(block.size()));
        const QCborMap map = QCborValue::fromCbor(plain).toMap();
        QCOMPARE(map.size(), 3);
        qint64 sum = 0;
        for (int i = 0; i < samples.size(); ++i) {
            sum += map.value(QStringLiteral("t")).toArray().at(i).toInteger();
            const double value = map.value(QStringLiteral("v")).toArray().at(i).toDouble();
            QCOMPARE(sum, samples.at(i).atMs);
            QVERIFY(value == samples.at(i).value && std::signbit(value) == std::signbit(samples.at(i).value));
            QCOMPARE(map.value(QStringLiteral("q")).toByteArray().at(i), char(samples.at(i).quality));
        }
    }

    /// Others may write the map in another order, with numbers as short as they can be.
    void samplesOfOthersAreRead()
    {
        const auto packed = [](const QByteArray &plain) {
            QByteArray block(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
            block.truncate(qsizetype(ZSTD_compress(block.data(), size_t(block.size()), plain.constData(),
                                                   size_t(plain.size()), 1)));
            return block;
        };
        const auto mapOf = [](const QCborArray &times, const QCborArray &values,
                              const QByteArray &qualities) {
            return QCborMap{{QStringLiteral("q"), qualities},
                            {QStringLiteral("later"), QCborArray{1, QCborMap{{1, 2}}}},
                            {QStringLiteral("v"), values},
                            {QStringLiteral("t"), times}};
        };
        const QCborArray times{1'700'000'000'000LL, 60'000};
        const QByteArray qualities("\0\2", 2);
        const QList<Sample> samples{{1'700'000'000'000, 20, Quality::Good},
                                    {1'700'000'060'000, 1.5, Quality::Bad}};
        const QCborValue right(mapOf(times, {20, 1.5}, qualities));
        for (const auto options : {QCborValue::NoTransformation, QCborValue::UseFloat16})
            QCOMPARE(*Wire::unpackSamples(packed(right.toCbor(options))), samples);
        for (const QCborMap &wrong : {mapOf({1.5, 1}, {20, 1.5}, qualities), mapOf(times, {20}, qualities),
                                      mapOf(times, {20, QStringLiteral("x")}, qualities),
                                      mapOf(times, {20, 1.5}, QByteArray("\0\4", 2))})
            QVERIFY(!Wire::unpackSamples(packed(QCborValue(wrong).toCbor())));
        const QByteArray whole = right.toCbor();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!Wire::unpackSamples(packed(whole.first(size))));
        // An array that claims to be huge takes no memory for it.
        QVERIFY(!Wire::unpackSamples(packed(QByteArray::fromHex("a361749b00ffffffffffffff00"))));
    }

    void anyChangedByteIsAFailureAndNoCrash()
    {
        const QByteArray block = *Wire::packOperations({operation(1), operation(2), operation(3)});
        int refused = 0;
        for (qsizetype i = 0; i < block.size(); ++i) {
            QByteArray changed = block;
            changed[i] = char(changed[i] ^ 0x55);
            const auto back = Wire::unpackOperations(changed);
            bool genuine = bool(back);
            for (qsizetype n = 0; back && n < back->size(); ++n)
                genuine = genuine && OperationCodec::verify(back->at(n), m_key.publicKey).has_value();
            refused += genuine ? 0 : 1;
            (void)Wire::unpackEntries(changed);
            (void)Wire::unpackSamples(changed);
        }
        QVERIFY2(refused > block.size() - 8,
                 qPrintable(QStringLiteral("%1 of %2").arg(refused).arg(block.size()))); // the frame's header
                                                                                         // has spare bits
        for (qsizetype size = 0; size < block.size(); ++size)
            QVERIFY(!Wire::unpackOperations(block.first(size)));
    }

    void bombIsNotUnpacked()
    {
        const QByteArray zeros(qsizetype(Wire::kBlockLimit) + 1, '\0');
        QByteArray bomb(qsizetype(ZSTD_compressBound(size_t(zeros.size()))), Qt::Uninitialized);
        bomb.truncate(qsizetype(
            ZSTD_compress(bomb.data(), size_t(bomb.size()), zeros.constData(), size_t(zeros.size()), 1)));
        QVERIFY(bomb.size() < 100'000);
        const auto back = Wire::unpackOperations(bomb);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::InvalidInput);
    }

    void failuresKeepTheirKind()
    {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const Error error{ErrorCode(code), QStringLiteral("文"), QStringLiteral("w")};
            QCOMPARE(Wire::errorOf(Wire::faultName(error), error.text, error.where), error);
        }
        const Error session = sessionError(QStringLiteral("x"));
        QCOMPARE(Wire::faultName(session), QStringLiteral("SignInRequired"));
        QVERIFY(isSessionError(Wire::errorOf(QStringLiteral("SignInRequired"), {}, {})));
        QCOMPARE(Wire::errorOf(QStringLiteral("Whatever"), {}, {}).code, ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
