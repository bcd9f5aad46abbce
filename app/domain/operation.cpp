// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/operation.h"

#include "app/core/canonical_cbor.h"
#include "app/domain/intents.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Warmline {

QString Operation::personalText(const QString &name) const
{
    return QString::fromUtf8(personal.value(name).value);
}

namespace OperationCodec {

namespace {

/// Keys of the hashed body. Numbers are part of the format (docs/journal.md): never reuse one.
enum BodyKey {
    KeySuite = 1,
    KeySchema,
    KeyId,
    KeyCompany,
    KeyBranch,
    KeyEntities,
    KeyIntent,
    KeyValues,
    KeyCommitments,
    KeyActor,
    KeyDevice,
    KeyDeviceSequence,
    KeyDeviceWall,
    KeyDeviceMonotonic,
    KeyServerOffset,
    KeyCausalParent,
    KeyOrigin,
    KeyEffectiveAt,
    KeyPreviousHash,
    KeyEnd
};

/// Keys of the whole entry.
enum EntryKey { KeyBody = 1, KeyPersonal, KeyHash, KeySignature };

constexpr qsizetype kHashSize = 32;
constexpr qsizetype kSaltSize = 16;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

std::unexpected<Error> damaged(const QString &what, const QString &where)
{
    return failure(ErrorCode::InvalidInput, what, where);
}

/// Reads typed fields of a map and remembers the first that is not what it should be.
class FieldReader
{
public:
    explicit FieldReader(const QCborMap &map)
        : m_map(map)
    { }

    QString text(qint64 key) { return expect(key, &QCborValue::isString).toString(); }
    QByteArray bytes(qint64 key) { return expect(key, &QCborValue::isByteArray).toByteArray(); }
    qint64 integer(qint64 key) { return expect(key, &QCborValue::isInteger).toInteger(); }
    QCborMap map(qint64 key) { return expect(key, &QCborValue::isMap).toMap(); }
    QCborArray array(qint64 key) { return expect(key, &QCborValue::isArray).toArray(); }
    void fail(qint64 key)
    {
        if (m_bad == 0)
            m_bad = key;
    }
    [[nodiscard]] qint64 bad() const { return m_bad; }

private:
    QCborValue expect(qint64 key, bool (QCborValue::*isRight)() const)
    {
        const QCborValue value = m_map.value(key);
        if (!(value.*isRight)())
            fail(key);
        return value;
    }

    const QCborMap &m_map;
    qint64 m_bad = 0;
};

bool entitiesFromCbor(const QCborArray &array, QList<EntityTouch> &entities)
{
    for (const QCborValue item : array) {
        const QCborArray touch = item.toArray();
        if (touch.size() != 3 || !touch.at(0).isInteger() || !touch.at(1).isString()
            || !touch.at(2).isInteger())
            return false;
        const qint64 kind = touch.at(0).toInteger();
        if (kind < 1 || kind > 0xff)
            return false;
        entities.append({EntityKind(kind), touch.at(1).toString(), touch.at(2).toInteger()});
    }
    return true;
}

} // namespace

Operation fromDraft(const OperationDraft &draft)
{
    Operation operation;
    operation.id = draft.id;
    operation.company = draft.company;
    operation.branch = draft.branch;
    operation.entities = draft.entities;
    operation.intent = draft.intent;
    operation.values = draft.values;
    operation.actor = draft.actor;
    operation.schemaVersion = Intents::schemaVersion();
    operation.causalParent = draft.causalParent;
    operation.origin = draft.origin;
    operation.effectiveAtMs = draft.effectiveAtMs;
    for (const auto &[name, value] : draft.personal.asKeyValueRange()) {
        const PersonalValue personal{Crypto::random(kSaltSize), value};
        operation.commitments.insert(name, Crypto::commitment(personal.salt, personal.value));
        operation.personal.insert(name, personal);
    }
    return operation;
}

namespace {

/// In the order of the encoding: by length, then by bytes; names are short and few.
QStringList inOrder(const QStringList &names)
{
    QStringList sorted = names;
    std::ranges::sort(sorted, [](const QString &a, const QString &b) {
        const QByteArray left = a.toUtf8();
        const QByteArray right = b.toUtf8();
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    });
    return sorted;
}

} // namespace

Result<QByteArray> encodeBody(const Operation &o)
{
    CanonicalCbor::Writer out;
    const auto value = [&out, &o](const QCborMap &map) {
        auto written = out.value(map);
        if (!written)
            written.error().where = o.intent + written.error().where;
        return written;
    };
    out.map(KeyEnd - 1);
    out.integer(KeySuite);
    out.integer(kSuite);
    out.integer(KeySchema);
    out.integer(o.schemaVersion);
    out.integer(KeyId);
    out.bytes(o.id.value.toBytes());
    out.integer(KeyCompany);
    out.text(o.company);
    out.integer(KeyBranch);
    out.text(o.branch.value);
    out.integer(KeyEntities);
    out.array(o.entities.size());
    for (const EntityTouch &touch : o.entities) {
        out.array(3);
        out.integer(qint64(touch.kind));
        out.text(touch.id);
        out.integer(touch.baseVersion);
    }
    out.integer(KeyIntent);
    out.text(o.intent);
    out.integer(KeyValues);
    if (auto ok = value(o.values); !ok)
        return std::unexpected(ok.error());
    out.integer(KeyCommitments);
    out.map(o.commitments.size());
    for (const QString &name : inOrder(o.commitments.keys())) {
        out.text(name);
        out.bytes(o.commitments.value(name));
    }
    out.integer(KeyActor);
    out.text(o.actor.value);
    out.integer(KeyDevice);
    out.text(o.device.value);
    for (const auto &[key, number] : {std::pair{KeyDeviceSequence, o.deviceSequence},
                                      {KeyDeviceWall, o.deviceWallMs},
                                      {KeyDeviceMonotonic, o.deviceMonotonicMs},
                                      {KeyServerOffset, o.serverOffsetMs}}) {
        out.integer(key);
        out.integer(number);
    }
    out.integer(KeyCausalParent);
    out.bytes(o.causalParent.isNull() ? QByteArray() : o.causalParent.value.toBytes());
    out.integer(KeyOrigin);
    out.integer(qint64(o.origin));
    out.integer(KeyEffectiveAt);
    out.integer(o.effectiveAtMs);
    out.integer(KeyPreviousHash);
    out.bytes(o.previousHash);
    return out.take();
}

namespace {

bool readEntities(CanonicalCbor::Reader &in, QList<EntityTouch> &entities)
{
    const qsizetype count = in.array();
    for (qsizetype i = 0; i < count && !in.failed(); ++i) {
        if (in.array() != 3)
            return false;
        const qint64 kind = in.integer();
        if (kind < 1 || kind > 0xff)
            return false;
        const QString id = in.text();
        entities.append({EntityKind(kind), id, in.integer()});
    }
    return true;
}

/// A map with texts for keys; \a read takes what belongs to one.
template <class F>
bool readNamed(CanonicalCbor::Reader &in, F read)
{
    const qsizetype count = in.map();
    QByteArrayView last;
    for (qsizetype i = 0; i < count && !in.failed(); ++i) {
        const QByteArrayView name = in.utf8();
        const bool isBehind = name.size() > last.size() || (name.size() == last.size() && last < name);
        if ((i > 0 && !isBehind) || !read(QString::fromUtf8(name)))
            return false;
        last = name;
    }
    return !in.failed();
}

bool readCommitments(CanonicalCbor::Reader &in, QMap<QString, QByteArray> &commitments)
{
    return readNamed(in, [&](const QString &name) {
        const QByteArrayView commitment = in.bytes();
        commitments.insert(name, commitment.toByteArray());
        return commitment.size() == kHashSize;
    });
}

bool readPersonal(QByteArrayView bytes, QMap<QString, PersonalValue> &personal)
{
    CanonicalCbor::Reader in(bytes);
    return readNamed(in,
                     [&](const QString &name) {
                         if (in.array() != 2)
                             return false;
                         const QByteArrayView salt = in.bytes();
                         personal.insert(name, {salt.toByteArray(), in.bytes().toByteArray()});
                         return true;
                     })
        && in.isDone();
}

/// Straight from the bytes, in the order in which encodeBody() writes them. Nothing: they are not what every
/// operation of this version is; what that is, is found out at leisure.
std::optional<Operation> readBody(QByteArrayView bytes)
{
    CanonicalCbor::Reader in(bytes);
    Operation o;
    bool isRight = in.map() == KeyEnd - 1;
    const auto key = [&](qint64 expected) {
        if (in.integer() != expected)
            in.fail();
    };
    const auto number = [&](qint64 expected) {
        key(expected);
        return in.integer();
    };
    const auto text = [&](qint64 expected) {
        key(expected);
        return in.text();
    };
    const auto blob = [&](qint64 expected) {
        key(expected);
        return in.bytes();
    };
    isRight = isRight && number(KeySuite) == kSuite;
    const qint64 schema = number(KeySchema);
    o.schemaVersion = int(schema);
    const QByteArrayView id = blob(KeyId);
    o.id = OperationId(Uuid7::fromBytes(id));
    o.company = text(KeyCompany);
    o.branch = BranchId(text(KeyBranch));
    key(KeyEntities);
    isRight = isRight && !o.id.isNull() && readEntities(in, o.entities);
    o.intent = text(KeyIntent);
    key(KeyValues);
    const QCborValue values = in.value();
    isRight = isRight && values.isMap();
    o.values = values.toMap();
    key(KeyCommitments);
    isRight = isRight && readCommitments(in, o.commitments);
    o.actor = AgentId(text(KeyActor));
    o.device = DeviceId(text(KeyDevice));
    o.deviceSequence = number(KeyDeviceSequence);
    o.deviceWallMs = number(KeyDeviceWall);
    o.deviceMonotonicMs = number(KeyDeviceMonotonic);
    o.serverOffsetMs = number(KeyServerOffset);
    const QByteArrayView parent = blob(KeyCausalParent);
    o.causalParent = OperationId(Uuid7::fromBytes(parent));
    const qint64 origin = number(KeyOrigin);
    o.origin = Origin(origin);
    o.effectiveAtMs = number(KeyEffectiveAt);
    o.previousHash = blob(KeyPreviousHash).toByteArray();
    isRight = isRight && schema == o.schemaVersion && (parent.isEmpty() || parent.size() == 16)
           && origin >= qint64(Origin::Live) && origin <= qint64(Origin::System);
    if (!isRight || !in.isDone())
        return std::nullopt;
    return o;
}

/// What encode() wrote, as views into it.
struct EntryParts
{
    QByteArrayView body, personal, hash, signature;
};

std::optional<EntryParts> readParts(QByteArrayView bytes)
{
    CanonicalCbor::Reader in(bytes);
    EntryParts parts;
    bool isRight = in.map() == 4;
    for (const auto &[key, part] : {std::pair{KeyBody, &EntryParts::body},
                                    {KeyPersonal, &EntryParts::personal},
                                    {KeyHash, &EntryParts::hash},
                                    {KeySignature, &EntryParts::signature}}) {
        isRight = in.integer() == key && isRight;
        parts.*part = in.bytes();
    }
    return isRight && in.isDone() ? std::optional(parts) : std::nullopt;
}

} // namespace

Result<Operation> decodeBody(const QByteArray &bytes)
{
    if (auto operation = readBody(bytes))
        return *std::move(operation);
    const auto value = CanonicalCbor::decode(bytes);
    if (!value)
        return std::unexpected(value.error());
    if (!value->isMap())
        return damaged(Tr::tr("操作的正文不是映射"), {});
    const QCborMap map = value->toMap();
    if (map.value(KeySuite).toInteger() != kSuite || map.size() != KeyEnd - 1) {
        return failure(map.value(KeySuite).toInteger() > kSuite || map.size() >= KeyEnd
                           ? ErrorCode::TooNew
                           : ErrorCode::InvalidInput,
                       Tr::tr("操作的格式不是本版本认识的格式"));
    }
    FieldReader read(map);
    Operation o;
    o.schemaVersion = int(read.integer(KeySchema));
    const QByteArray id = read.bytes(KeyId);
    o.id = OperationId(Uuid7::fromBytes(id));
    if (o.id.isNull())
        read.fail(KeyId);
    o.company = read.text(KeyCompany);
    o.branch = BranchId(read.text(KeyBranch));
    if (!entitiesFromCbor(read.array(KeyEntities), o.entities))
        read.fail(KeyEntities);
    o.intent = read.text(KeyIntent);
    o.values = read.map(KeyValues);
    const QCborMap commitments = read.map(KeyCommitments);
    for (const auto &[name, commitment] : commitments) {
        if (!name.isString() || commitment.toByteArray().size() != kHashSize)
            read.fail(KeyCommitments);
        o.commitments.insert(name.toString(), commitment.toByteArray());
    }
    o.actor = AgentId(read.text(KeyActor));
    o.device = DeviceId(read.text(KeyDevice));
    o.deviceSequence = read.integer(KeyDeviceSequence);
    o.deviceWallMs = read.integer(KeyDeviceWall);
    o.deviceMonotonicMs = read.integer(KeyDeviceMonotonic);
    o.serverOffsetMs = read.integer(KeyServerOffset);
    const QByteArray parent = read.bytes(KeyCausalParent);
    if (!parent.isEmpty() && parent.size() != 16)
        read.fail(KeyCausalParent);
    o.causalParent = OperationId(Uuid7::fromBytes(parent));
    const qint64 origin = read.integer(KeyOrigin);
    if (origin < qint64(Origin::Live) || origin > qint64(Origin::System))
        read.fail(KeyOrigin);
    o.origin = Origin(origin);
    o.effectiveAtMs = read.integer(KeyEffectiveAt);
    o.previousHash = read.bytes(KeyPreviousHash);
    if (read.bad() != 0)
        return damaged(Tr::tr("操作的字段损坏"), Tr::tr("字段 %1").arg(read.bad()));
    return o;
}

Result<void> seal(Operation &operation, const Crypto::SigningKey &key)
{
    const auto body = encodeBody(operation);
    if (!body)
        return std::unexpected(body.error());
    // In the order of the encoding, so that what is read back compares equal.
    operation.values = CanonicalCbor::encode(operation.values).and_then(CanonicalCbor::decode)->toMap();
    operation.hash = Crypto::sha256(*body);
    operation.signature = Crypto::sign(operation.hash, key);
    return {};
}

QByteArray encodePersonal(const QMap<QString, PersonalValue> &personal)
{
    CanonicalCbor::Writer out;
    out.map(personal.size());
    for (const QString &name : inOrder(personal.keys())) {
        const PersonalValue value = personal.value(name);
        out.text(name);
        out.array(2);
        out.bytes(value.salt);
        out.bytes(value.value);
    }
    return out.take();
}

Result<QMap<QString, PersonalValue>> decodePersonal(const QByteArray &bytes)
{
    QMap<QString, PersonalValue> personal;
    if (bytes.isEmpty() || readPersonal(bytes, personal))
        return personal;
    personal.clear();
    const auto value = CanonicalCbor::decode(bytes);
    if (!value)
        return std::unexpected(value.error());
    if (!value->isMap())
        return damaged(Tr::tr("个人信息部分不是映射"), {});
    const QCborMap map = value->toMap();
    for (const auto &[name, item] : map) {
        const QCborArray pair = item.toArray();
        if (!name.isString() || pair.size() != 2 || !pair.at(0).isByteArray() || !pair.at(1).isByteArray())
            return damaged(Tr::tr("个人信息部分损坏"), name.toString());
        personal.insert(name.toString(), {pair.at(0).toByteArray(), pair.at(1).toByteArray()});
    }
    return personal;
}

Result<QByteArray> encode(const Operation &operation)
{
    const auto body = encodeBody(operation);
    if (!body)
        return std::unexpected(body.error());
    const QByteArray personal = encodePersonal(operation.personal);
    CanonicalCbor::Writer out(body->size() + personal.size() + 128);
    out.map(4);
    for (const auto &[key, bytes] : {std::pair{KeyBody, QByteArrayView(*body)},
                                     {KeyPersonal, QByteArrayView(personal)},
                                     {KeyHash, QByteArrayView(operation.hash)},
                                     {KeySignature, QByteArrayView(operation.signature)}}) {
        out.integer(key);
        out.bytes(bytes);
    }
    return out.take();
}

Result<Operation> decode(const QByteArray &bytes)
{
    if (const auto parts = readParts(bytes)) {
        auto operation = readBody(parts->body);
        if (operation && (parts->personal.isEmpty() || readPersonal(parts->personal, operation->personal))) {
            operation->hash = parts->hash.toByteArray();
            operation->signature = parts->signature.toByteArray();
            return *std::move(operation);
        }
    }
    const auto value = CanonicalCbor::decode(bytes);
    if (!value)
        return std::unexpected(value.error());
    const QCborMap entry = value->toMap();
    FieldReader read(entry);
    const QByteArray body = read.bytes(KeyBody);
    const QByteArray personal = read.bytes(KeyPersonal);
    const QByteArray hash = read.bytes(KeyHash);
    const QByteArray signature = read.bytes(KeySignature);
    if (read.bad() != 0 || entry.size() != 4)
        return damaged(Tr::tr("操作的记录损坏"), Tr::tr("字段 %1").arg(read.bad()));
    auto operation = decodeBody(body);
    if (!operation)
        return operation;
    auto values = decodePersonal(personal);
    if (!values)
        return std::unexpected(values.error());
    operation->personal = *std::move(values);
    operation->hash = hash;
    operation->signature = signature;
    return operation;
}

Result<void> verify(const Operation &operation, const QByteArray &publicKey)
{
    const auto body = encodeBody(operation);
    if (!body)
        return std::unexpected(body.error());
    if (Crypto::sha256(*body) != operation.hash)
        return failure(ErrorCode::InvalidInput, Tr::tr("内容与哈希不符"), operation.intent);
    for (const auto &[name, personal] : operation.personal.asKeyValueRange()) {
        const auto commitment = operation.commitments.constFind(name);
        if (commitment == operation.commitments.cend() || personal.salt.size() != kSaltSize
            || Crypto::commitment(personal.salt, personal.value) != *commitment)
            return failure(ErrorCode::InvalidInput, Tr::tr("个人信息与承诺值不符"),
                           operation.intent + u'/' + name);
    }
    if (operation.device != deviceIdOf(publicKey))
        return failure(ErrorCode::InvalidInput, Tr::tr("操作不是这个设备作出的"), operation.intent);
    if (!Crypto::verifySignature(operation.hash, operation.signature, publicKey))
        return failure(ErrorCode::InvalidInput, Tr::tr("签名不符"), operation.intent);
    return {};
}

DeviceId deviceIdOf(const QByteArray &publicKey)
{
    return DeviceId(QString::fromLatin1(Crypto::sha256(publicKey).first(16).toHex()));
}

QString trailCode(const QString &ticketNumber, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    const qint64 step = touch ? touch->baseVersion + 1 : 0;
    return ticketNumber + u'·' + QString::number(step) + u'·'
         + QString::fromLatin1(
               operation.hash.first(std::min<qsizetype>(2, operation.hash.size())).toHex().toUpper());
}

} // namespace OperationCodec

} // namespace Warmline
