// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plugin_info.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PluginInfo)
};

Result<QString> requiredText(const QJsonObject &json, const QString &key, const QString &file)
{
    const QJsonValue value = json.value(key);
    if (!value.isString() || value.toString().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("插件说明中缺少“%1”").arg(key), file);
    return value.toString();
}

} // namespace

Result<PluginInfo> readPluginInfo(const QJsonObject &json, const QString &file)
{
    PluginInfo info;
    info.file = file;
    if (json.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是插件，或没有插件说明"), file);

    const struct
    {
        const char *key;
        QString PluginInfo::*field;
    } texts[] = {{"name", &PluginInfo::name}, {"kind", &PluginInfo::kind}, {"name_zh", &PluginInfo::nameZh}};
    for (const auto &text : texts) {
        const Result<QString> value = requiredText(json, QString::fromLatin1(text.key), file);
        if (!value)
            return std::unexpected(value.error());
        info.*text.field = *value;
    }
    info.description = json.value(QStringLiteral("description")).toString();

    const QJsonValue api = json.value(QStringLiteral("api"));
    if (!api.isDouble())
        return failure(ErrorCode::InvalidInput, Tr::tr("插件说明中缺少“%1”").arg(QStringLiteral("api")),
                       file);
    info.apiVersion = api.toInt();
    if (info.apiVersion != kPluginApiVersion) {
        return failure(info.apiVersion > kPluginApiVersion ? ErrorCode::TooNew : ErrorCode::InvalidInput,
                       Tr::tr("插件接口版本是 %1，本程序需要 %2").arg(info.apiVersion).arg(kPluginApiVersion),
                       file);
    }
    return info;
}

} // namespace Warmline
