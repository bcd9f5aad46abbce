// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_options.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpcUaOptions)
};

Result<QByteArray> fileOf(const QVariantMap &config, const QString &name)
{
    const QString path = config.value(name).toString();
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("OPC UA 来源的 %1 打不开").arg(name), path);
    return file.readAll();
}

/// A file, or all files of a folder.
Result<QList<QByteArray>> trusted(const QVariantMap &config)
{
    const QFileInfo info(config.value(u"trust"_s).toString());
    QStringList files{info.filePath()};
    if (info.isDir()) {
        files.clear();
        for (const QFileInfo &file :
             QDir(info.filePath()).entryInfoList({u"*.der"_s, u"*.crt"_s, u"*.cer"_s}, QDir::Files))
            files.append(file.filePath());
    }
    QList<QByteArray> certificates;
    for (const QString &file : std::as_const(files)) {
        const auto bytes = fileOf({{u"trust"_s, file}}, u"trust"_s);
        if (!bytes)
            return std::unexpected(bytes.error());
        certificates.append(*bytes);
    }
    if (certificates.isEmpty())
        return failure(ErrorCode::NotFound, Tr::tr("没有受信任的服务器证书"), info.filePath());
    return certificates;
}

Result<void> readSecurity(OpcUaOptions &options, const QVariantMap &config)
{
    static const QStringList policies{u"None"_s, u"Basic256Sha256"_s, u"Aes128_Sha256_RsaOaep"_s,
                                      u"Aes256_Sha256_RsaPss"_s};
    options.policy = config.value(u"policy"_s, options.policy).toString();
    if (!policies.contains(options.policy))
        return failure(ErrorCode::InvalidInput, Tr::tr("OPC UA 安全策略只能是 %1").arg(policies.join(u' ')));
    options.user = config.value(u"user"_s).toString();
    options.password = config.value(u"password"_s).toString();
    if (options.policy == u"None"_s) {
        if (!options.user.isEmpty() && !config.value(u"allow_clear_password"_s).toBool())
            return failure(
                ErrorCode::Denied,
                Tr::tr("不加密的连接会把口令明文发出去：请选安全策略，或写明 allow_clear_password"));
        return {};
    }
    options.mode = config.value(u"mode"_s).toString() == u"Sign"_s ? OpcUaOptions::Mode::Sign
                                                                   : OpcUaOptions::Mode::SignAndEncrypt;
    options.applicationUri = config.value(u"application_uri"_s, options.applicationUri).toString();
    const auto certificate = fileOf(config, u"certificate"_s);
    const auto key = fileOf(config, u"key"_s);
    const auto servers = trusted(config);
    if (!certificate || !key || !servers)
        return std::unexpected(!certificate ? certificate.error() : !key ? key.error() : servers.error());
    options.certificate = *certificate;
    options.key = *key;
    options.trusted = *servers;
    return {};
}

} // namespace

Result<OpcUaOptions> OpcUaOptions::read(const QVariantMap &config)
{
    OpcUaOptions options;
    options.url = config.value(u"url"_s).toString();
    if (!options.url.startsWith(u"opc.tcp://"_s))
        return failure(ErrorCode::InvalidInput, Tr::tr("OPC UA 来源须有 opc.tcp:// 开头的 url"));
    if (const auto secure = readSecurity(options, config); !secure)
        return std::unexpected(secure.error());
    options.namespaceUri = config.value(u"namespace"_s).toString();
    options.root = config.value(u"root"_s).toString();
    options.tags = config.value(u"tags"_s).toStringList();
    const auto number = [&config](const QString &name, int none, int least) {
        return std::max(least, config.value(name, none).toInt());
    };
    options.publishMs = number(u"publish_ms"_s, options.publishMs, 10);
    options.pollMs = number(u"poll_ms"_s, options.pollMs, options.publishMs);
    options.timeoutMs = number(u"timeout_ms"_s, options.timeoutMs, 100);
    options.historyHours = number(u"history_hours"_s, options.historyHours, 0);
    options.retryMs = number(u"retry_ms"_s, options.retryMs, 10);
    options.retryMaxMs = number(u"retry_max_ms"_s, options.retryMaxMs, options.retryMs);
    return options;
}

QByteArray OpcUaOptions::policyUri() const
{
    return "http://opcfoundation.org/UA/SecurityPolicy#" + policy.toLatin1();
}

} // namespace Warmline
