// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/geo_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace

Result<GeoFile> readGeoJson(const QByteArray &bytes, const QString &name, QString &crs,
                            const std::stop_token &stop, const ImportProgress &progress)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.first(std::min<qsizetype>(error.offset, bytes.size())).count('\n') + 1;
        return failure(ErrorCode::InvalidInput, Tr::tr("不是正确的 JSON：%1").arg(error.errorString()),
                       name + u':' + QString::number(line));
    }
    if (document.object().value("type"_L1).toString() != "FeatureCollection"_L1
        || !document.object().value("features"_L1).isArray())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是 GeoJSON 的 FeatureCollection"), name);
    const QJsonArray features = document.object().value("features"_L1).toArray();
    GeoFile file;
    for (qint64 i = 0; i < features.size(); ++i) {
        if (i % 1024 == 0) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, Tr::tr("导入已取消，什么都没有改动"));
            if (progress)
                progress(i, features.size());
        }
        const QJsonObject feature = features.at(i).toObject();
        GeoFeature one;
        one.number = i;
        one.geometry = feature.value("geometry"_L1).toObject();
        one.properties = feature.value("properties"_L1).toObject();
        if (!one.properties.contains("id"_L1))
            one.properties.insert("id"_L1, feature.value("id"_L1));
        file.features.append(std::move(one));
    }
    // Before RFC 7946 a file could name its system.
    crs = document.object().value("crs"_L1)["properties"_L1]["name"_L1].toString();
    return file;
}

} // namespace Warmline
