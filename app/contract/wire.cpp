// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contract/wire.h"

#include "app/core/canonical_cbor.h"
#include "app/domain/account.h"

#include <QCborArray>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QCoreApplication>

#include <zstd.h>

#include <array>
#include <optional>

namespace Warmline::Wire {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Wire)
};

std::unexpected<Error> damaged(const QString &where)
{
    return failure(ErrorCode::InvalidInput, Tr::tr("数据块已损坏"), where);
}

QByteArray compress(const QByteArray &plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    // Its tables are half a megabyte: to make them anew costs several times what a small block does.
    static thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                           &ZSTD_freeCCtx);
    const size_t size = ZSTD_compressCCtx(context.get(), packed.data(), size_t(packed.size()),
                                          plain.constData(), size_t(plain.size()), 1);
    packed.truncate(ZSTD_isError(size) ? 0 : qsizetype(size));
    return packed;
}

/// The size is known before a byte is unpacked, so a small block can't fill the memory.
Result<QByteArray> decompress(const QByteArray &packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return damaged(u"zstd"_s);
    if (size > quint64(kBlockLimit))
        return failure(ErrorCode::InvalidInput, Tr::tr("数据块过大"), u"zstd"_s);
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const size_t got =
        ZSTD_decompress(plain.data(), size_t(plain.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != size)
        return damaged(u"zstd"_s);
    return plain;
}

Result<QCborArray> readArray(const QByteArray &block)
{
    const Result<QByteArray> plain = decompress(block);
    if (!plain)
        return std::unexpected(plain.error());
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(*plain, &error);
    if (error.error != QCborError::NoError || !value.isArray())
        return damaged(u"cbor"_s);
    return value.toArray();
}

constexpr std::array<const char *, 11> kNames = {"InvalidInput", "NotFound", "Conflict",  "Denied",
                                                 "Unavailable",  "Timeout",  "Cancelled", "Storage",
                                                 "TooNew",       "Locked",   "Internal"};
constexpr auto kSignInRequired = "SignInRequired"_L1;

constexpr std::array<const char *, 4> kQualities = {"good", "uncertain", "bad", "missing"};

} // namespace

Result<QByteArray> packOperations(const QList<Operation> &operations)
{
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    writer.startArray(quint64(operations.size()));
    for (const Operation &operation : operations) {
        const Result<QByteArray> bytes = OperationCodec::encode(operation);
        if (!bytes)
            return std::unexpected(bytes.error());
        writer.append(*bytes);
    }
    writer.endArray();
    return compress(plain);
}

Result<QList<Operation>> unpackOperations(const QByteArray &block)
{
    const Result<QCborArray> array = readArray(block);
    if (!array)
        return std::unexpected(array.error());
    QList<Operation> operations;
    operations.reserve(array->size());
    for (qsizetype i = 0; i < array->size(); ++i) {
        Result<Operation> operation = OperationCodec::decode(array->at(i).toByteArray());
        if (!operation) {
            Error error = operation.error();
            error.where =
                u"operations[%1]"_s.arg(i) % (error.where.isEmpty() ? QString() : u' ' + error.where);
            return std::unexpected(error);
        }
        operations.append(std::move(*operation));
    }
    return operations;
}

Result<QByteArray> packEntries(const QList<JournalEntry> &entries, Bodies bodies)
{
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    writer.startArray(quint64(entries.size()));
    for (const JournalEntry &entry : entries) {
        writer.startArray(6);
        writer.append(int(entry.verdict));
        writer.append(entry.sequence);
        writer.append(entry.receivedAtMs);
        writer.append(entry.reason);
        writer.append(entry.operation.id.value.toBytes());
        if (bodies == Bodies::With) {
            Operation shown = entry.operation;
            AccountRules::withholdSecrets(shown); // the last gate before the network
            const Result<QByteArray> bytes = OperationCodec::encode(shown);
            if (!bytes)
                return std::unexpected(bytes.error());
            writer.append(*bytes);
        } else {
            writer.append(nullptr);
        }
        writer.endArray();
    }
    writer.endArray();
    return compress(plain);
}

Result<QList<JournalEntry>> unpackEntries(const QByteArray &block)
{
    const Result<QCborArray> array = readArray(block);
    if (!array)
        return std::unexpected(array.error());
    QList<JournalEntry> entries;
    entries.reserve(array->size());
    for (qsizetype i = 0; i < array->size(); ++i) {
        const QString place = u"entries[%1]"_s.arg(i);
        const QCborArray item = array->at(i).toArray();
        const qint64 verdict = item.at(0).toInteger(-1);
        if (item.size() != 6 || verdict < 0 || verdict > int(VerdictKind::Refused))
            return damaged(place);
        JournalEntry entry;
        if (item.at(5).isByteArray()) {
            Result<Operation> operation = OperationCodec::decode(item.at(5).toByteArray());
            if (!operation)
                return std::unexpected(Error{operation.error().code, operation.error().text, place});
            entry.operation = std::move(*operation);
        } else {
            entry.operation.id = OperationId(Uuid7::fromBytes(item.at(4).toByteArray()));
        }
        entry.verdict = VerdictKind(verdict);
        entry.sequence = item.at(1).toInteger();
        entry.receivedAtMs = item.at(2).toInteger();
        entry.reason = item.at(3).toString();
        entries.append(std::move(entry));
    }
    return entries;
}

QByteArray packDevices(const QList<DeviceRecord> &devices)
{
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    writer.startArray(quint64(devices.size()));
    for (const DeviceRecord &device : devices) {
        writer.startArray(5);
        writer.append(device.publicKey);
        writer.append(device.name);
        writer.append(device.enrolledBy.value);
        writer.append(device.enrolledMs);
        writer.append(device.revoked);
        writer.endArray();
    }
    writer.endArray();
    return compress(plain);
}

Result<QList<DeviceRecord>> unpackDevices(const QByteArray &block)
{
    QList<DeviceRecord> devices;
    if (block.isEmpty())
        return devices;
    const Result<QCborArray> array = readArray(block);
    if (!array)
        return std::unexpected(array.error());
    devices.reserve(array->size());
    for (qsizetype i = 0; i < array->size(); ++i) {
        const QCborArray item = array->at(i).toArray();
        DeviceRecord device;
        device.publicKey = item.at(0).toByteArray();
        if (item.size() != 5 || device.publicKey.size() != 32)
            return damaged(u"devices[%1]"_s.arg(i));
        device.id = OperationCodec::deviceIdOf(device.publicKey);
        device.name = item.at(1).toString();
        device.enrolledBy = AgentId(item.at(2).toString());
        device.enrolledMs = item.at(3).toInteger();
        device.revoked = item.at(4).toBool();
        devices.append(std::move(device));
    }
    return devices;
}

/// A trial of an alarm rule takes tens of millions of samples: no tree is made of them, no device in between.
QByteArray packSamples(const QList<Sample> &samples)
{
    CanonicalCbor::Writer writer(64 + 16 * samples.size());
    writer.map(3);
    writer.text("t"_L1);
    writer.array(samples.size());
    qint64 last = 0;
    for (const Sample &sample : samples)
        writer.integer(sample.atMs - std::exchange(last, sample.atMs));
    writer.text("v"_L1);
    writer.array(samples.size());
    for (const Sample &sample : samples)
        writer.real(sample.value);
    writer.text("q"_L1);
    QByteArray qualities;
    qualities.reserve(samples.size());
    for (const Sample &sample : samples)
        qualities.append(char(sample.quality));
    writer.bytes(qualities);
    return compress(writer.take());
}

namespace {

/// The samples of a map that is written as packSamples() does it; empty when it is written in another way.
std::optional<QList<Sample>> samplesAsWritten(QByteArrayView plain)
{
    CanonicalCbor::Reader reader(plain);
    if (reader.map() != 3 || reader.utf8() != QByteArrayView("t"))
        return std::nullopt;
    QList<Sample> samples(reader.array());
    quint64 at = 0;
    for (Sample &sample : samples) {
        at += quint64(reader.integer());
        sample.atMs = qint64(at);
    }
    if (reader.utf8() != QByteArrayView("v") || reader.array() != samples.size())
        return std::nullopt;
    for (Sample &sample : samples)
        sample.value = reader.real();
    if (reader.utf8() != QByteArrayView("q"))
        return std::nullopt;
    const QByteArrayView qualities = reader.bytes();
    if (qualities.size() != samples.size() || !reader.isDone())
        return std::nullopt;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (quint8(qualities.at(i)) > quint8(Quality::Missing))
            return std::nullopt;
        samples[i].quality = Quality(qualities.at(i));
    }
    return samples;
}

} // namespace

Result<QList<Sample>> unpackSamples(const QByteArray &block)
{
    const Result<QByteArray> plain = decompress(block);
    if (!plain)
        return std::unexpected(plain.error());
    if (auto samples = samplesAsWritten(*plain))
        return *std::move(samples);
    QCborParserError error; // of others, who may write the map in their way
    const QCborValue value = QCborValue::fromCbor(*plain, &error);
    if (error.error != QCborError::NoError || !value.isMap()) // in half a map nothing may be looked up
        return damaged(u"samples"_s);
    const QCborMap map = value.toMap();
    const QCborArray times = map.value("t"_L1).toArray();
    const QCborArray values = map.value("v"_L1).toArray();
    const QByteArray qualities = map.value("q"_L1).toByteArray();
    if (times.size() != values.size() || times.size() != qualities.size())
        return damaged(u"samples"_s);
    QList<Sample> samples;
    samples.reserve(times.size());
    qint64 at = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const auto quality = quint8(qualities.at(i));
        const QCborValue number = values.at(i);
        if (!times.at(i).isInteger() || !(number.isDouble() || number.isInteger())
            || quality > quint8(Quality::Missing))
            return damaged(u"samples[%1]"_s.arg(i));
        at += times.at(i).toInteger();
        samples.append({at, number.toDouble(), Quality(quality)});
    }
    return samples;
}

QString faultName(const Error &error)
{
    return isSessionError(error) ? QString(kSignInRequired)
                                 : QString::fromLatin1(kNames.at(size_t(error.code)));
}

Error errorOf(const QString &faultName, const QString &text, const QString &where)
{
    if (faultName == kSignInRequired)
        return sessionError(text);
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (faultName == QLatin1StringView(kNames[i]))
            return Error{ErrorCode(i), text, where};
    }
    return Error{ErrorCode::Internal, text, where};
}

std::optional<Quality> qualityFromName(QStringView name)
{
    for (size_t i = 0; i < kQualities.size(); ++i) {
        if (name == QLatin1StringView(kQualities[i]))
            return Quality(i);
    }
    return std::nullopt;
}

} // namespace Warmline::Wire
