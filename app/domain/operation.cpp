// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/operation.h"

#include "app/core/canonical_cbor.h"
#include "app/domain/intents.h"
#include "app/domain/operation_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

QString Operation::personalText(const QString &name) const
{
    return QString::fromUtf8(personal.value(name).value);
}

namespace OperationCodec {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

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
