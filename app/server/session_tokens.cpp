// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/session_tokens.h"

#include "app/core/crypto.h"
#include "app/domain/gateway.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>

namespace Warmline {

namespace {

constexpr qsizetype kHashBytes = 16;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SessionTokens)
};

} // namespace

SessionTokens::SessionTokens(const QByteArray &secret)
    : m_key(Crypto::sha256(QByteArray(QByteArray("warmline session token 1\n") + secret)))
{ }

QString SessionTokens::issue(const CallerSession &session) const
{
    QCborArray branches;
    for (const BranchId &branch : session.branches)
        branches.append(branch.value);
    const QByteArray body =
        QCborValue(QCborArray{session.account.value, session.device.value, session.expiresMs,
                              session.generation, accountRoleName(session.role), branches})
            .toCbor();
    const QByteArray token = Crypto::keyedHash(body, m_key) + body;
    return QString::fromLatin1(
        token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<CallerSession> SessionTokens::read(const QString &token, qint64 nowMs) const
{
    const auto decoded = QByteArray::fromBase64Encoding(
        token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    const QByteArray body = bytes.mid(kHashBytes);
    const QByteArray expected = Crypto::keyedHash(body, m_key);
    int difference = int(bytes.size() < kHashBytes);
    for (qsizetype i = 0; i < kHashBytes && i < bytes.size(); ++i) // the same time for every wrong token
        difference |= quint8(bytes[i]) ^ quint8(expected[i]);
    if (difference != 0)
        return std::unexpected(sessionError(Tr::tr("登录无效，请重新登录")));
    const QCborArray fields = QCborValue::fromCbor(body).toArray();
    CallerSession session{AgentId(fields.at(0).toString()), DeviceId(fields.at(1).toString()),
                          fields.at(2).toInteger(), fields.at(3).toInteger()};
    const auto role = accountRoleFromName(fields.at(4).toString());
    if (fields.size() != 6 || !role) // of an older version: its session is signed in anew
        return std::unexpected(sessionError(Tr::tr("登录无效，请重新登录")));
    session.role = *role;
    const QCborArray branches = fields.at(5).toArray();
    for (const QCborValue branch : branches)
        session.branches.append(BranchId(branch.toString()));
    if (session.expiresMs <= nowMs)
        return std::unexpected(sessionError(Tr::tr("登录已过期，请重新登录")));
    return session;
}

} // namespace Warmline
