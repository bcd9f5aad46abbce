// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/company_policy.h"

#include "app/core/json_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CompanyPolicy)
};

constexpr int kMostDays = 30;
constexpr int kMostLockMinutes = 480;

Result<QList<QByteArray>> readPins(const QJsonObject &object, QLatin1StringView name, const QString &file)
{
    QList<QByteArray> pins;
    const QJsonValue value = object.value(name);
    if (!value.isUndefined() && !value.isArray())
        return failure(ErrorCode::InvalidInput, Tr::tr("策略文件里 %1 应是一个数组").arg(name), file);
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        const auto hash = QByteArray::fromBase64Encoding(item.toString().toLatin1(),
                                                         QByteArray::AbortOnBase64DecodingErrors);
        if (!hash || hash.decoded.size() != 32) // a pin that was misspelt must not mean "any"
            return failure(ErrorCode::InvalidInput, Tr::tr("策略文件里 %1 应是 SHA-256 的 Base64").arg(name),
                           file);
        pins.append(hash.decoded);
    }
    return pins;
}

/// A file named in the policy, beside it unless it says otherwise; empty where the name is absent.
Result<QString> readFileName(const QJsonObject &object, QLatin1StringView name, const QString &file)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return QString();
    if (value.toString().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("策略文件里 %1 应是一个文件名").arg(name), file);
    return QDir(QFileInfo(file).absolutePath()).absoluteFilePath(value.toString());
}

/// None where the name is absent.
Result<std::optional<int>> readNumber(const QJsonObject &object, QLatin1StringView name, int least, int most,
                                      const QString &file)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return std::optional<int>();
    const int number = value.toInt(-1);
    if (number < least || number > most)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("策略文件里 %1 应在 %2 到 %3 之间").arg(name).arg(least).arg(most), file);
    return number;
}

} // namespace

Result<CompanyPolicy> CompanyPolicy::read(const QString &name, bool mayBeAbsent)
{
    CompanyPolicy policy;
    QFile file(name);
    if (mayBeAbsent && (name.isEmpty() || !file.exists()))
        return policy;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("策略文件读不了：%1").arg(file.errorString()), name);
    if ((file.permissions() & (QFile::WriteGroup | QFile::WriteOther)) != 0)
        return failure(ErrorCode::Denied, Tr::tr("别人也能改这个策略文件，不可信；请去掉写权限"), name);
    const auto parsed = jsonObject(file.readAll(), name);
    if (!parsed)
        return std::unexpected(parsed.error());
    const QJsonObject &object = *parsed;
    // Left out by mistake, the system's certificates would count instead of the company's.
    for (const auto text :
         {QLatin1StringView("server"), QLatin1StringView("ca_file"), QLatin1StringView("key")}) {
        if (const QJsonValue value = object.value(text); !value.isUndefined() && !value.isString())
            return failure(ErrorCode::InvalidInput, Tr::tr("策略文件里的“%1”应为文字").arg(text), name);
    }
    const auto authorities = readPins(object, QLatin1StringView("pins"), name);
    const auto leaves = readPins(object, QLatin1StringView("leaf_pins"), name);
    const auto offline = readNumber(object, QLatin1StringView("offline_days"), 0, kMostDays, name);
    const auto lease = readNumber(object, QLatin1StringView("lease_days"), 1, kMostDays, name);
    const auto lock = readNumber(object, QLatin1StringView("lock_minutes"), 0, kMostLockMinutes, name);
    if (!authorities || !leaves)
        return std::unexpected(authorities ? leaves.error() : authorities.error());
    for (const auto *number : {&offline, &lease, &lock}) {
        if (!*number)
            return std::unexpected(number->error());
    }
    const auto plant = readFileName(object, QLatin1StringView("plant_sources"), name);
    if (!plant)
        return std::unexpected(plant.error());
    policy.plantSources = *plant;
    policy.server = object.value(QLatin1StringView("server")).toString();
    if (const QString ca = object.value(QLatin1StringView("ca_file")).toString(); !ca.isEmpty())
        policy.caFile = QDir(QFileInfo(name).absolutePath()).absoluteFilePath(ca);
    policy.authorityPins = *authorities;
    policy.leafPins = *leaves;
    policy.offlineDays = offline->value_or(policy.offlineDays);
    policy.leaseDays = lease->value_or(policy.leaseDays);
    policy.lockMinutes = *lock;
    policy.promptForKey = object.value(QLatin1StringView("key")).toString() == QLatin1StringView("prompt");
    return policy;
}

} // namespace Warmline
