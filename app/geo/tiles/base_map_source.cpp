// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tiles/base_map_source.h"

#include "app/geo/tiles/mbtiles.h"
#include "app/geo/tiles/remote_tiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TileSources)
};

std::unexpected<Error> wrong(const QString &text, const QString &where)
{
    return failure(ErrorCode::InvalidInput, text, where);
}

Result<QString> keyOf(const QJsonObject &json)
{
    const QString name = json.value("key_file"_L1).toString();
    if (name.isEmpty())
        return json.value("key"_L1).toString();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("密钥文件读不了：%1").arg(file.errorString()), name);
    return QString::fromUtf8(file.read(4096)).trimmed();
}

Result<BaseMapSource> serverOf(const QJsonObject &json)
{
    RemoteTiles tiles;
    tiles.url = json.value("url"_L1).toString();
    for (const QJsonValue &name : json.value("subdomains"_L1).toArray())
        tiles.subdomains.append(name.toString());
    const auto key = keyOf(json);
    if (!key)
        return std::unexpected(key.error());
    tiles.key = *key;
    tiles.minimumZoom = json.value("minimum_zoom"_L1).toInt(tiles.minimumZoom);
    tiles.maximumZoom = json.value("maximum_zoom"_L1).toInt(tiles.maximumZoom);
    if (const auto good = tiles.check(); !good)
        return std::unexpected(good.error());
    BaseMapSource source;
    source.source = remoteSource(tiles);
    source.attribution = json.value("attribution"_L1).toString().trimmed();
    if (source.attribution.isEmpty())
        return wrong(Tr::tr("要写明地图的版权归属"), u"attribution"_s);
    if (json.value("approval"_L1).toString().trimmed().isEmpty())
        return wrong(Tr::tr("要写明审图号，地图上要一直显示"), u"approval"_s);
    // The key is no part of the picture, and has no business in a file name.
    const QByteArray says =
        (tiles.url + u'\n' + tiles.subdomains.join(u',') + u'\n' + json.value("crs"_L1).toString()).toUtf8();
    source.cacheKey =
        u"map-"_s
        + QString::fromLatin1(QCryptographicHash::hash(says, QCryptographicHash::Sha256).toHex().first(16));
    return source;
}

Result<BaseMapSource> fileOf(const QJsonObject &json)
{
    const auto tiles = MbTiles::open(json.value("file"_L1).toString());
    if (!tiles)
        return std::unexpected(tiles.error());
    BaseMapSource source;
    source.source = tiles->source;
    const QString given = json.value("attribution"_L1).toString().trimmed();
    source.attribution = given.isEmpty() ? tiles->attribution : given;
    if (source.attribution.isEmpty())
        return wrong(Tr::tr("要写明地图的版权归属"), u"attribution"_s);
    return source;
}

} // namespace

Result<BaseMapSource> BaseMapSource::fromJson(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return wrong(Tr::tr("不是 JSON 对象：%1").arg(error.errorString()), u"map.json"_s);
    const QJsonObject json = document.object();
    const auto crs = crsFromName(json.value("crs"_L1).toString(u"wgs84"_s));
    if (!crs)
        return wrong(Tr::tr("坐标系只能是 wgs84、cgcs2000、gcj02 或 bd09"), u"crs"_s);
    const bool server = json.contains("url"_L1);
    if (server == json.contains("file"_L1))
        return wrong(Tr::tr("要么给出 url，要么给出 file"), u"map.json"_s);
    Result<BaseMapSource> source = server ? serverOf(json) : fileOf(json);
    if (!source)
        return source;
    source->source = shiftedSource(std::move(source->source), *crs);
    if (const QString approval = json.value("approval"_L1).toString().trimmed(); !approval.isEmpty())
        source->attribution += u" · "_s + approval;
    return source;
}

Result<std::optional<BaseMapSource>> BaseMapSource::fromFile(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, file.errorString(), name);
    return fromJson(file.read(256 * 1024)).transform([](BaseMapSource source) {
        return std::optional(std::move(source));
    });
}

} // namespace Warmline::Geo
