// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operation as bytes.
#include "app/core/canonical_cbor.h"
#include "app/domain/operation.h"
#include "app/domain/operation_format.h"

#include <algorithm>

namespace Warmline::OperationCodec {

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

} // namespace Warmline::OperationCodec
