// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"

#include <QCoreApplication>

#include <sodium.h>

namespace Warmline::Crypto {

namespace {

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

bool initialise()
{
    return sodium_init() >= 0;
}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(data(hash), data(bytes), size_t(bytes.size()));
    return hash;
}

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QByteArray keyedHash(QByteArrayView bytes, const QByteArray &key32)
{
    QByteArray hash(16, Qt::Uninitialized);
    crypto_generichash(data(hash), 16, data(bytes), size_t(bytes.size()), data(QByteArrayView(key32)),
                       size_t(key32.size()));
    return hash;
}

QByteArray commitment(QByteArrayView salt16, QByteArrayView value)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, data(salt16), size_t(salt16.size()));
    crypto_hash_sha256_update(&state, data(value), size_t(value.size()));
    crypto_hash_sha256_final(&state, data(hash));
    return hash;
}

SigningKey SigningKey::generate()
{
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized),
                   QByteArray(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized)};
    crypto_sign_keypair(data(key.publicKey), data(key.secretKey));
    return key;
}

QByteArray sign(QByteArrayView message, const SigningKey &key)
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(data(signature), nullptr, data(message), size_t(message.size()),
                         data(QByteArrayView(key.secretKey)));
    return signature;
}

bool verifySignature(QByteArrayView message, QByteArrayView signature, QByteArrayView publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES
        && crypto_sign_verify_detached(data(signature), data(message), size_t(message.size()),
                                       data(publicKey))
               == 0;
}

QByteArray seal(QByteArrayView plain, const QByteArray &key, QByteArrayView context)
{
    const QByteArray nonce = random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    QByteArray cipher(plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(data(cipher), nullptr, data(plain), size_t(plain.size()),
                                               data(context), size_t(context.size()), nullptr,
                                               data(QByteArrayView(nonce)), data(QByteArrayView(key)));
    return nonce + cipher;
}

Result<QByteArray> open(QByteArrayView sealed, const QByteArray &key, QByteArrayView context)
{
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    const auto denied = [] {
        return failure(ErrorCode::Denied,
                       QCoreApplication::translate("Crypto", "密文打不开：密钥不对或内容被改动"));
    };
    if (sealed.size() < nonceSize + tagSize || key.size() != 32)
        return denied();
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    const QByteArrayView cipher = sealed.sliced(nonceSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            data(plain), nullptr, nullptr, data(cipher), size_t(cipher.size()), data(context),
            size_t(context.size()), data(sealed), data(QByteArrayView(key)))
        != 0)
        return denied();
    return plain;
}

} // namespace Warmline::Crypto
