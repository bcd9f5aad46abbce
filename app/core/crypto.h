// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

namespace Warmline {

/// Small face of libsodium. All functions are thread-safe; call none before initialise() has returned true.
namespace Crypto {

/// Makes the library ready; safe to call again. False when it can't be used at all.
bool initialise();

/// SHA-256, 32 bytes. Suite id 1 of the journal.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// Bytes from the system's generator.
[[nodiscard]] QByteArray random(qsizetype size);
/// Keyed hash (BLAKE2b-128) for matching values that must not be readable, such as phone numbers.
[[nodiscard]] QByteArray keyedHash(QByteArrayView bytes, const QByteArray &key32);

/// A commitment to a personal value: SHA-256 over salt and UTF-8 value. The chain carries it instead of the
/// value, so that the value can be destroyed and the chain still verifies.
[[nodiscard]] QByteArray commitment(QByteArrayView salt16, QByteArrayView value);

/// An Ed25519 key pair; the secret half never leaves the device.
struct SigningKey
{
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes
    [[nodiscard]] static SigningKey generate();
    [[nodiscard]] bool isValid() const { return publicKey.size() == 32 && secretKey.size() == 64; }
};

[[nodiscard]] QByteArray sign(QByteArrayView message, const SigningKey &key);
[[nodiscard]] bool verifySignature(QByteArrayView message, QByteArrayView signature,
                                   QByteArrayView publicKey);

/// XChaCha20-Poly1305 with a random nonce in front. \a key is 32 bytes.
[[nodiscard]] QByteArray seal(QByteArrayView plain, const QByteArray &key, QByteArrayView context = {});
/// Denied when the key is wrong or a byte was changed.
[[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, const QByteArray &key,
                                      QByteArrayView context = {});

} // namespace Crypto

} // namespace Warmline
