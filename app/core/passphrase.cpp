// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/passphrase.h"

#include <QCoreApplication>

#include <sodium.h>

namespace Warmline::Passphrase {

Result<QByteArray> key(const QByteArray &passphrase, const QByteArray &salt)
{
    if (passphrase.size() < 8 || salt.size() != crypto_pwhash_SALTBYTES)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Passphrase", "口令至少要有 8 个字节"));
    QByteArray key(32, Qt::Uninitialized);
    constexpr size_t kMemory = 64 * 1024 * 1024;
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), 32, passphrase.constData(),
                      quint64(passphrase.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
                      3, kMemory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::Internal, QCoreApplication::translate("Passphrase", "内存不够"));
    return key;
}

} // namespace Warmline::Passphrase
