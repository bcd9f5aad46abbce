// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/crypto.h"
#include "app/domain/attachment_store.h"

#include <QtEndian>

/// How contents are sealed where they lie, in a folder or a database: each chunk under the content's own
/// random key and bound to its place; that key under the key of each attachment that has the content. When
/// an attachment's key is destroyed it opens nothing any more, and with the last one nobody can.
namespace Warmline::AttachmentSeal {

constexpr qsizetype kOverhead = 24 + 16; ///< nonce and tag
constexpr qsizetype kWrapped = AttachmentRules::kKeySize + kOverhead;
constexpr qint64 kSealedChunk = AttachmentRules::kChunk + kOverhead;

[[nodiscard]] inline QByteArray number(quint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

[[nodiscard]] inline QByteArray wrap(const QByteArray &contentKey, const AttachmentKey &own,
                                     const QByteArray &hash)
{
    return Crypto::seal(contentKey, own.key, QByteArray(hash + own.operation.value.toBytes()));
}
[[nodiscard]] inline Result<QByteArray> unwrap(QByteArrayView wrapped, const AttachmentKey &own,
                                               const QByteArray &hash)
{
    if (own.key.size() != AttachmentRules::kKeySize)
        return failure(ErrorCode::Denied, {}, QStringLiteral("key"));
    return Crypto::open(wrapped, own.key, QByteArray(hash + own.operation.value.toBytes()));
}
[[nodiscard]] inline QByteArray sealChunk(QByteArrayView plain, const QByteArray &contentKey,
                                          const QByteArray &hash, qint64 index)
{
    return Crypto::seal(plain, contentKey, QByteArray(hash + number(quint64(index))));
}
[[nodiscard]] inline Result<QByteArray> openChunk(QByteArrayView sealed, const QByteArray &contentKey,
                                                  const QByteArray &hash, qint64 index)
{
    return Crypto::open(sealed, contentKey, QByteArray(hash + number(quint64(index))));
}

} // namespace Warmline::AttachmentSeal
