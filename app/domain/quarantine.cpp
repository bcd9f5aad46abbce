// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/quarantine.h"

#include "app/core/crypto.h"

#include <QCborArray>
#include <QCoreApplication>

namespace Warmline::Quarantine {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quarantine)
};

} // namespace

QString valueName()
{
    return u"quarantined"_s;
}

Result<QByteArray> pack(const QList<Operation> &operations)
{
    QCborArray list;
    for (const Operation &operation : operations) {
        const auto bytes = OperationCodec::encode(operation);
        if (!bytes)
            return std::unexpected(bytes.error());
        list.append(*bytes);
    }
    return QCborValue(list).toCbor();
}

Result<QList<Operation>> unpack(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isArray())
        return failure(ErrorCode::InvalidInput, Tr::tr("隔离区的内容损坏"));
    QList<Operation> operations;
    const QCborArray list = value.toArray();
    for (const QCborValue item : list) {
        auto operation = OperationCodec::decode(item.toByteArray());
        if (!operation)
            return std::unexpected(operation.error());
        operations.append(*std::move(operation));
    }
    return operations;
}

Result<void> check(const QList<Operation> &operations, const DeviceId &device, const QByteArray &publicKey)
{
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const Operation &o = operations.at(i);
        const auto denied = [&o](const QString &why) {
            return failure(ErrorCode::Denied, why, Tr::tr("设备的第 %1 个操作").arg(o.deviceSequence));
        };
        if (o.device != device)
            return denied(Tr::tr("操作来自另一台设备"));
        const Operation *before = i > 0 ? &operations.at(i - 1) : nullptr;
        if (before && (o.deviceSequence != before->deviceSequence + 1 || o.previousHash != before->hash))
            return denied(Tr::tr("操作链断开"));
        const auto body = OperationCodec::encodeBody(o);
        if (!body || Crypto::sha256(*body) != o.hash)
            return denied(Tr::tr("内容与哈希不符"));
        if (!Crypto::verifySignature(o.hash, o.signature, publicKey))
            return denied(Tr::tr("签名不符"));
    }
    return {};
}

} // namespace Warmline::Quarantine
