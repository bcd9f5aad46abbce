// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operation from bytes: straight, as nearly all are; what is not right is found out at leisure.
#include "app/core/canonical_cbor.h"
#include "app/domain/operation.h"
#include "app/domain/operation_format.h"

#include <QCborArray>
#include <QCoreApplication>

#include <optional>

namespace Warmline::OperationCodec {

namespace {

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

} // namespace Warmline::OperationCodec
