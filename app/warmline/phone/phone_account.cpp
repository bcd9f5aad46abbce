// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/phone/phone_account.h"

#include "app/core/json_text.h"
#include "app/warmline/keychain_secret.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PhoneAccount)
};

Result<QString> readSecretFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("电话密码文件读不出：%1").arg(file.errorString()), name);
    if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return failure(ErrorCode::Denied, Tr::tr("电话密码文件别人也能读；请改为 0600"), name);
    return QString::fromUtf8(file.readAll()).trimmed();
}

Result<void> readConsent(PhoneAccount &account, const QDir &folder)
{
    account.consent = account.config.take(u"consent"_s).toString();
    account.consentText = account.config.take(u"consent_text"_s).toString();
    const QString file = account.config.take(u"consent_file"_s).toString();
    if (!file.isEmpty())
        account.consentFile = folder.absoluteFilePath(file);
    static const QStringList ways{QString(), u"none"_s, u"shown"_s, u"asked"_s, u"played"_s};
    if (!ways.contains(account.consent))
        return failure(ErrorCode::InvalidInput, Tr::tr("不认识的值：%1").arg(account.consent), u"consent"_s);
    if (account.consent == "played"_L1 && !QFileInfo(account.consentFile).isReadable())
        return failure(ErrorCode::NotFound, Tr::tr("录音提示音读不出：%1").arg(account.consentFile),
                       u"consent_file"_s);
    return {};
}

} // namespace

Result<std::optional<PhoneAccount>> readPhoneAccount(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("电话设置读不出：%1").arg(file.errorString()), name);
    const auto parsed = jsonObject(file.readAll(), name);
    if (!parsed)
        return std::unexpected(parsed.error());
    const QJsonObject &json = *parsed;
    if (json.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("电话设置是空的"), name);
    if (json.contains("secret"_L1) || json.value("queue"_L1).toObject().contains("secret"_L1))
        return failure(ErrorCode::InvalidInput, Tr::tr("密码不放在设置里：请放进钥匙串，或用 secret_file"),
                       name);
    PhoneAccount account;
    account.config = json.toVariantMap();
    account.plugin = account.config.take(u"plugin"_s).toString();
    if (account.plugin.isEmpty())
        account.plugin = u"telephony_sip"_s;
    account.record = account.config.take(u"record"_s).toBool();
    if (const auto read = readConsent(account, QFileInfo(name).dir()); !read)
        return std::unexpected(read.error());
    const QString secret = account.config.take(u"secret_file"_s).toString();
    if (!secret.isEmpty())
        account.secretFile = QFileInfo(name).dir().absoluteFilePath(secret);
    QVariantMap queue = account.config.value(u"queue"_s).toMap();
    const QString queueFile = queue.take(u"secret_file"_s).toString();
    if (!queueFile.isEmpty()) {
        account.queueSecretFile = QFileInfo(name).dir().absoluteFilePath(queueFile);
        account.config.insert(u"queue"_s, queue);
    }
    return account;
}

QFuture<Result<QString>> phoneSecret(const PhoneAccount &account)
{
    if (!account.secretFile.isEmpty())
        return QtFuture::makeReadyValueFuture(readSecretFile(account.secretFile));
    const QString key = u"sip:%1@%2"_s.arg(account.config.value(u"extension"_s).toString(),
                                           account.config.value(u"domain"_s).toString());
    return keychainSecret(key, Tr::tr("钥匙串里没有电话密码：%1"));
}

QFuture<Result<QString>> queueSecret(const PhoneAccount &account)
{
    const QVariantMap queue = account.config.value(u"queue"_s).toMap();
    if (queue.value(u"kind"_s).toString() != "ami"_L1)
        return QtFuture::makeReadyValueFuture(Result<QString>(QString()));
    if (!account.queueSecretFile.isEmpty())
        return QtFuture::makeReadyValueFuture(readSecretFile(account.queueSecretFile));
    return keychainSecret(
        u"ami:%1@%2"_s.arg(queue.value(u"user"_s).toString(), queue.value(u"host"_s).toString()),
        Tr::tr("钥匙串里没有电话密码：%1"));
}

QVariantMap queueWithSecret(QVariantMap queue, const QString &secret)
{
    if (queue.value(u"kind"_s).toString() != "ami"_L1)
        return queue;
    if (secret.isEmpty())
        return {};
    queue.insert(u"secret"_s, secret);
    return queue;
}

} // namespace Warmline
