// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/password.h"

#include <QCoreApplication>

#include <sodium.h>

#include <cstring>

namespace Warmline::Password {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Password)
};

constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = 64UL * 1024 * 1024;

/// The same characters are the same password, however they were typed.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

/// What an unknown account is checked against, so that it takes as long as a known one.
const QByteArray &nobody()
{
    static const QByteArray verifier =
        verifierOf(QStringLiteral("nobody knows this one")).value_or(QByteArray());
    return verifier;
}

} // namespace

Result<void> check(const QString &password, const QString &account)
{
    if (password.size() < 8 || password.size() > 256)
        return failure(ErrorCode::InvalidInput, Tr::tr("口令要有 8 到 256 个字符"));
    if (!account.isEmpty() && password.contains(account, Qt::CaseInsensitive) && account.size() > 3)
        return failure(ErrorCode::InvalidInput, Tr::tr("口令里不能有账号"));
    return {};
}

Result<QByteArray> verifierOf(const QString &password)
{
    const QByteArray bytes = bytesOf(password);
    QByteArray verifier(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(verifier.data(), bytes.constData(), size_t(bytes.size()), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::Unavailable, Tr::tr("内存不足，口令处理不了；请稍后再试"));
    verifier.truncate(qsizetype(std::strlen(verifier.constData())));
    return verifier;
}

bool matches(const QByteArray &verifier, const QString &password)
{
    const bool known = !verifier.isEmpty();
    QByteArray padded = (known ? verifier : nobody());
    padded.resize(crypto_pwhash_STRBYTES, '\0');
    const QByteArray bytes = bytesOf(password);
    const bool same =
        crypto_pwhash_str_verify(padded.constData(), bytes.constData(), size_t(bytes.size())) == 0;
    return same && known;
}

} // namespace Warmline::Password
