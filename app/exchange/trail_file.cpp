// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/trail_file.h"

#include "app/core/canonical_cbor.h"
#include "app/domain/effective_time.h"
#include "app/domain/verdict_names.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace Warmline::TrailFile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TrailFile)
};

QString iso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

/// What is written beside the bytes so that a person can read the file; it must say the same as the bytes.
QJsonObject readable(const QString &number, const JournalEntry &entry)
{
    const Operation &o = entry.operation;
    return {{u"code"_s, OperationCodec::trailCode(number, o)},
            {u"id"_s, o.id.toString()},
            {u"operation"_s, o.intent},
            {u"actor"_s, o.actor.value},
            {u"device"_s, o.device.value},
            {u"at"_s, iso(o.atMs())},
            {u"hash"_s, QString::fromLatin1(o.hash.toHex())}};
}

/// When it was received and when it counts as made; nothing while it waits. Files of before have none.
QJsonObject times(const JournalEntry &entry)
{
    if (entry.receivedAtMs == 0)
        return {};
    return {{u"received"_s, iso(entry.receivedAtMs)}, {u"counts_at"_s, iso(EffectiveTime::of(entry))}};
}

/// Everything that must not change, in one value. A destroyed personal value may be missing later, so only
/// hashes count.
QCborArray listToCbor(const QList<JournalEntry> &entries)
{
    QCborArray list;
    for (const JournalEntry &entry : entries)
        list.append(QCborArray{entry.operation.hash, entry.sequence, int(entry.verdict), entry.receivedAtMs,
                               entry.reason});
    return list;
}

void markBad(Verification &v, qint64 index, const QJsonObject &item, const QString &reason)
{
    if (!v.ok)
        return;
    v.ok = false;
    v.firstBadIndex = index;
    v.firstBadCode = item.value("code"_L1).toString();
    v.firstBadOperation = item.value("id"_L1).toString();
    v.reason = reason;
}

/// Empty when the entry is right in itself.
QString problemOf(const QJsonObject &item, const Content &content, JournalEntry &entry)
{
    const auto decoded = QByteArray::fromBase64Encoding(item.value("entry"_L1).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Tr::tr("内容不是 Base64");
    auto operation = OperationCodec::decode(*decoded);
    if (!operation)
        return operation.error().message();
    entry.operation = *std::move(operation);
    const auto verdict = verdictFromName(item.value("verdict"_L1).toString());
    if (!verdict)
        return Tr::tr("裁定不认识");
    entry.verdict = *verdict;
    entry.sequence = item.value("sequence"_L1).toInteger();
    entry.receivedAtMs = item.value("received_ms"_L1).toInteger();
    entry.reason = item.value("reason"_L1).toString();
    const QByteArray key = content.keys.value(entry.operation.device.value);
    if (key.isEmpty())
        return Tr::tr("缺少设备 %1 的公钥").arg(entry.operation.device.value);
    if (const auto ok = OperationCodec::verify(entry.operation, key); !ok)
        return ok.error().message();
    const EntityTouch *touch = entry.operation.primary();
    if (!touch || touch->kind != EntityKind::Ticket || touch->id != content.ticket.toString())
        return Tr::tr("操作不属于这张工单");
    const QJsonObject expected = readable(content.number, entry);
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (item.value(it.key()) != it.value())
            return Tr::tr("“%1”与签名的内容不符").arg(it.key());
    }
    const QJsonObject counted = times(entry);
    for (const QString &name : {u"received"_s, u"counts_at"_s}) {
        if (item.contains(name) && item.value(name) != counted.value(name))
            return Tr::tr("“%1”与签名的内容不符").arg(name);
    }
    return {};
}

/// Operations of one device that follow each other directly are chained by hash.
QString chainProblem(const Operation &o, QHash<QString, Operation> &last)
{
    const auto before = last.constFind(o.device.value);
    QString problem;
    if (before != last.cend()) {
        if (o.deviceSequence <= before->deviceSequence)
            problem = Tr::tr("设备的顺序号没有增加");
        else if (o.deviceSequence == before->deviceSequence + 1 && o.previousHash != before->hash)
            problem = Tr::tr("与前一操作的哈希链断开");
    }
    last.insert(o.device.value, o);
    return problem;
}

/// The maker of a step knew more steps than stand before it: one was taken out.
QString gapProblem(const Operation &o, qint64 firstBase, qint64 before)
{
    const qint64 known = o.primary()->baseVersion;
    return known > firstBase + before ? Tr::tr("之前缺少 %1 步操作").arg(known - firstBase - before)
                                      : QString();
}

Result<QJsonObject> parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::InvalidInput, Tr::tr("不是正确的 JSON：%1").arg(error.errorString()),
                       Tr::tr("第 %1 字节").arg(error.offset));
    }
    if (file.value("format"_L1).toString() != "warmline-trail"_L1)
        return failure(ErrorCode::InvalidInput, Tr::tr("不是工单轨迹文件"));
    if (file.value("version"_L1).toInt() > kVersion)
        return failure(ErrorCode::TooNew, Tr::tr("轨迹文件由更新版本的程序写成"));
    return file;
}

} // namespace

Result<Content> read(Queries &queries, const QString &number, const DeviceRecord &exporter, qint64 nowMs)
{
    const auto ticket = queries.ticketByNumber(number);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (!*ticket)
        return failure(ErrorCode::NotFound, Tr::tr("没有工单“%1”").arg(number));
    Content content;
    content.ticket = (*ticket)->id;
    content.number = (*ticket)->number;
    content.exportedMs = nowMs;
    content.exporter = exporter.id;
    content.keys.insert(exporter.id.value, exporter.publicKey);
    auto entries = queries.trail(EntityKind::Ticket, content.ticket.toString());
    if (!entries)
        return std::unexpected(entries.error());
    // An imported ticket came in a block with others; only what was done here can be shown by itself.
    entries->removeIf([](const JournalEntry &e) {
        return !e.operation.primary() || e.operation.primary()->kind != EntityKind::Ticket;
    });
    if (entries->isEmpty())
        return failure(ErrorCode::NotFound, Tr::tr("工单“%1”是导入的，没有单独的操作记录").arg(number));
    content.entries = *std::move(entries);
    content.company = content.entries.first().operation.company;
    const auto devices = queries.devices();
    if (!devices)
        return std::unexpected(devices.error());
    for (const DeviceRecord &device : *devices) {
        for (const JournalEntry &entry : std::as_const(content.entries)) {
            if (entry.operation.device == device.id)
                content.keys.insert(device.id.value, device.publicKey);
        }
    }
    QList<qint64> places;
    for (const JournalEntry &entry : std::as_const(content.entries)) {
        if (entry.sequence > 0)
            places.append(entry.sequence);
    }
    auto proven = queries.prove(places);
    if (proven)
        content.proven = *std::move(proven);
    else if (proven.error().code != ErrorCode::Unavailable) // a seat keeps no tree
        return std::unexpected(proven.error());
    return content;
}

Result<QByteArray> message(const Content &content)
{
    QCborMap keys;
    for (const auto &[device, key] : content.keys.asKeyValueRange())
        keys.insert(device, key);
    return CanonicalCbor::encode(QCborArray{u"warmline-trail"_s, kVersion, content.company,
                                            content.ticket.toString(), content.number, content.exportedMs,
                                            content.exporter.value, listToCbor(content.entries), keys});
}

Result<QByteArray> write(const Content &content, const QByteArray &signature)
{
    QJsonArray list;
    for (const JournalEntry &entry : content.entries) {
        const auto bytes = OperationCodec::encode(entry.operation);
        if (!bytes)
            return std::unexpected(bytes.error());
        QJsonObject item = readable(content.number, entry);
        item.insert(u"verdict"_s, verdictName(entry.verdict));
        item.insert(u"sequence"_s, entry.sequence);
        item.insert(u"received_ms"_s, entry.receivedAtMs);
        const QJsonObject counted = times(entry);
        for (auto it = counted.begin(); it != counted.end(); ++it)
            item.insert(it.key(), it.value());
        if (!entry.reason.isEmpty())
            item.insert(u"reason"_s, entry.reason);
        item.insert(u"entry"_s, QString::fromLatin1(bytes->toBase64()));
        list.append(item);
    }
    QJsonObject keys;
    for (const auto &[device, key] : content.keys.asKeyValueRange())
        keys.insert(device, QString::fromLatin1(key.toBase64()));
    QJsonObject file{{u"format"_s, u"warmline-trail"_s},
                     {u"version"_s, kVersion},
                     {u"company"_s, content.company},
                     {u"ticket"_s, content.number},
                     {u"ticket_id"_s, content.ticket.toString()},
                     {u"exported_at"_s, iso(content.exportedMs)},
                     {u"exporter"_s, content.exporter.value},
                     {u"keys"_s, keys},
                     {u"operations"_s, list},
                     {u"signature"_s, QString::fromLatin1(signature.toBase64())}};
    if (!content.proven.head.isEmpty()) {
        file.insert(u"log_head"_s, QString::fromLatin1(Proof::encode(content.proven.head).toBase64()));
        file.insert(u"log_paths"_s, QString::fromLatin1(Proof::encodePaths(content.proven.paths).toBase64()));
    }
    return QJsonDocument(file).toJson();
}

namespace {

QByteArray base64Of(const QJsonObject &file, QLatin1StringView name)
{
    return QByteArray::fromBase64(file.value(name).toString().toLatin1());
}

/// That the operations lie in the server's log, with the verdicts that they show.
void checkLog(const QJsonObject &file, const QList<JournalEntry> &entries, const QByteArray &logKey,
              Verification &result)
{
    if (!file.contains("log_head"_L1)) {
        if (!logKey.isEmpty())
            markBad(result, 0, {}, Tr::tr("文件没有证明它的操作在服务器的日志里"));
        return;
    }
    const auto head = Proof::decodeHead(base64Of(file, "log_head"_L1));
    const auto paths = Proof::decodePaths(base64Of(file, "log_paths"_L1));
    if (!head || !paths) {
        markBad(result, 0, {}, Tr::tr("日志证明的格式不对"));
        return;
    }
    ProvenEntries proven{*head, entries, *paths};
    proven.entries.removeIf([](const JournalEntry &e) { return e.sequence == 0; });
    if (const auto ok = Proof::checkEntries(proven, logKey.isEmpty() ? head->key : logKey); !ok) {
        markBad(result, 0, {}, ok.error().text);
        return;
    }
    result.head = *head;
}

} // namespace

Result<Verification> verify(const QByteArray &bytes, const QByteArray &logKey)
{
    const auto file = parse(bytes);
    if (!file)
        return std::unexpected(file.error());
    Content content;
    content.company = file->value("company"_L1).toString();
    content.number = file->value("ticket"_L1).toString();
    content.ticket = TicketId(Uuid7::fromString(file->value("ticket_id"_L1).toString()));
    content.exportedMs = QDateTime::fromString(file->value("exported_at"_L1).toString(), Qt::ISODateWithMs)
                             .toMSecsSinceEpoch();
    content.exporter = DeviceId(file->value("exporter"_L1).toString());
    const QJsonObject keys = file->value("keys"_L1).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it)
        content.keys.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    Verification result;
    result.number = content.number;
    result.exporter = content.exporter;
    QHash<QString, Operation> last;
    qint64 firstBase = 0;
    const QJsonArray list = file->value("operations"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject item = value.toObject();
        JournalEntry entry;
        QString problem = problemOf(item, content, entry);
        if (problem.isEmpty())
            problem = chainProblem(entry.operation, last);
        if (problem.isEmpty()) {
            if (result.operations == 0 && entry.operation.intent != "ticket.open"_L1)
                firstBase = entry.operation.primary()->baseVersion; // an imported ticket begins in a block
            problem = gapProblem(entry.operation, firstBase, result.operations);
        }
        ++result.operations;
        if (!problem.isEmpty())
            markBad(result, result.operations, item, problem);
        content.entries.append(entry);
    }
    if (!result.ok)
        return result;
    const QByteArray key = content.keys.value(content.exporter.value);
    const auto signedBytes = message(content);
    const QByteArray signature = QByteArray::fromBase64(file->value("signature"_L1).toString().toLatin1());
    if (list.isEmpty())
        markBad(result, 0, {}, Tr::tr("文件里没有操作"));
    else if (OperationCodec::deviceIdOf(key) != content.exporter)
        markBad(result, 0, {}, Tr::tr("导出设备的公钥与它的编号不符"));
    else if (!signedBytes || !Crypto::verifySignature(*signedBytes, signature, key))
        markBad(result, 0, {}, Tr::tr("导出设备的签名与操作列表不符：有操作被增删、换序，或说明被改动"));
    if (result.ok)
        checkLog(*file, content.entries, logKey, result);
    return result;
}

} // namespace Warmline::TrailFile
