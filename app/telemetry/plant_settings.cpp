// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/plant_settings.h"

#include "app/core/json_text.h"
#include "app/core/secret_input.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PlantSettings)
};

/// What never belongs into the file itself. OPC UA's key is the path of a file.
bool isSecret(const QString &plugin, const QString &setting)
{
    if (setting.startsWith("allow_"_L1) || (plugin == "telemetry_opcua"_L1 && setting == "key"_L1))
        return false;
    return std::ranges::any_of(
        std::array{"password"_L1, "token"_L1, "secret"_L1, "key"_L1},
        [&setting](QLatin1StringView word) { return setting.contains(word, Qt::CaseInsensitive); });
}

Result<PlantSource> sourceOf(const QJsonObject &object)
{
    PlantSource source;
    source.name = object.value("name"_L1).toString();
    source.plugin = object.value("plugin"_L1).toString();
    source.config = object.value("config"_L1).toObject().toVariantMap();
    const QJsonObject secrets = object.value("secrets"_L1).toObject();
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        source.secrets.insert(secret.key(), secret.value().toString());
    if (source.name.isEmpty() || source.plugin.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("每个来源都要有 name 和 plugin"));
    for (const auto &[setting, value] : source.config.asKeyValueRange()) {
        if (isSecret(source.plugin, setting))
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("来源“%1”的 %2 不能写在设置里：请放进文件，写在 secrets 下")
                               .arg(source.name, setting));
    }
    return source;
}

} // namespace

Result<QVariantMap> PlantSource::complete() const
{
    QVariantMap all = config;
    for (const auto &[setting, file] : secrets.asKeyValueRange()) {
        if (file.startsWith(kInKeychain))
            return failure(
                ErrorCode::InvalidInput,
                Tr::tr("来源“%1”的 %2 放在钥匙串里，这里没有钥匙串：请放进文件（0600）").arg(name, setting));
        const auto secret = SecretInput::fromFile(file);
        if (!secret)
            return std::unexpected(secret.error());
        all.insert(setting, *secret);
    }
    return all;
}

Result<QList<PlantSource>> PlantSettings::parse(const QByteArray &json)
{
    const auto settings = jsonObject(json, {});
    if (!settings)
        return std::unexpected(settings.error());
    const QJsonValue given = settings->value("sources"_L1);
    if (!given.isUndefined() && !given.isArray())
        return failure(ErrorCode::InvalidInput, Tr::tr("来源设置里的 sources 应为列表：[…]"));
    QList<PlantSource> sources;
    QSet<QString> names;
    const QJsonArray list = given.toArray();
    for (const QJsonValue &entry : list) {
        auto source = sourceOf(entry.toObject());
        if (!source)
            return std::unexpected(source.error());
        if (names.contains(source->name))
            return failure(ErrorCode::InvalidInput, Tr::tr("来源“%1”出现了两次").arg(source->name));
        names.insert(source->name);
        sources.append(std::move(*source));
    }
    return sources;
}

Result<QList<PlantSource>> PlantSettings::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString(), path);
    auto sources = parse(file.readAll());
    if (!sources)
        sources.error().where = path;
    return sources;
}

} // namespace Warmline
