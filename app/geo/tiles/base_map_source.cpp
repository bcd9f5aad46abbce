// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tiles/base_map_source.h"

#include "app/geo/tiles/derived_tiles.h"
#include "app/geo/tiles/mbtiles.h"
#include "app/geo/tiles/remote_tiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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

Result<QString> keyOf(const QJsonObject &json, const QDir &folder)
{
    const QString name = json.value("key_file"_L1).toString();
    if (name.isEmpty())
        return json.value("key"_L1).toString();
    QFile file(folder.absoluteFilePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("密钥文件读不了：%1").arg(file.errorString()),
                       file.fileName());
    return QString::fromUtf8(file.read(4096)).trimmed();
}

/// "attribution · approval", both always shown on the map.
Result<QString> wordsOf(const QJsonObject &json, const QString &brought = {})
{
    QString words = json.value("attribution"_L1).toString().trimmed();
    if (words.isEmpty())
        words = brought.trimmed();
    if (words.isEmpty())
        return wrong(Tr::tr("要写明地图的版权归属"), u"attribution"_s);
    const QString approval = json.value("approval"_L1).toString().trimmed();
    const bool file = json.contains("file"_L1);
    if (approval.isEmpty() && !(file && json.value("own_drawing"_L1).toBool()))
        return wrong(file ? Tr::tr("要写明审图号，地图上要一直显示；公司自己测绘的图写 \"own_drawing\": true")
                          : Tr::tr("要写明审图号，地图上要一直显示"),
                     u"approval"_s);
    // A file's own words may name it already.
    return words.contains(approval) ? words : words + u" · "_s + approval;
}

/// The key is no part of the picture, and has no business in a file name.
QString cacheKeyOf(const RemoteTiles &tiles, Crs crs)
{
    const QByteArray says = (tiles.url + u'\n' + tiles.subdomains.join(u',') + u'\n' + crsName(crs) + u'\n'
                             + QString::number(tiles.maximumZoom))
                                .toUtf8();
    return u"map-"_s
         + QString::fromLatin1(QCryptographicHash::hash(says, QCryptographicHash::Sha256).toHex().first(16));
}

TileSource placed(TileSource source, int maximumZoom, Crs crs)
{
    // Enlarged first: the shift is then right for the deeper tile.
    return shiftedSource(overzoomed(std::move(source), maximumZoom), crs);
}

Result<BaseMapSource> serverOf(const QJsonObject &json, const QDir &folder, Crs crs)
{
    RemoteTiles tiles;
    tiles.url = json.value("url"_L1).toString();
    for (const QJsonValue &name : json.value("subdomains"_L1).toArray())
        tiles.subdomains.append(name.toString());
    const auto key = keyOf(json, folder);
    if (!key)
        return std::unexpected(key.error());
    tiles.key = *key;
    tiles.minimumZoom = json.value("minimum_zoom"_L1).toInt(tiles.minimumZoom);
    tiles.maximumZoom = json.value("maximum_zoom"_L1).toInt(tiles.maximumZoom);
    if (const auto good = tiles.check(); !good)
        return std::unexpected(good.error());
    const auto words = wordsOf(json);
    if (!words)
        return std::unexpected(words.error());
    BaseMapSource source;
    source.attribution = *words;
    source.source = placed(remoteSource(tiles), tiles.maximumZoom, crs);
    source.cacheKey = cacheKeyOf(tiles, crs);
    if (!json.contains("labels_url"_L1))
        return source;
    RemoteTiles labels = tiles;
    labels.url = json.value("labels_url"_L1).toString();
    if (const auto good = labels.check(); !good)
        return wrong(good.error().text, u"labels_url"_s);
    source.labels = placed(remoteSource(labels), labels.maximumZoom, crs);
    source.labelsCacheKey = cacheKeyOf(labels, crs);
    return source;
}

Result<BaseMapSource> fileOf(const QJsonObject &json, const QDir &folder, Crs crs)
{
    if (json.contains("labels_url"_L1))
        return wrong(Tr::tr("labels_url 只能和 url 一起用"), u"labels_url"_s);
    const auto tiles = MbTiles::open(folder.absoluteFilePath(json.value("file"_L1).toString()));
    if (!tiles)
        return std::unexpected(tiles.error());
    const auto words = wordsOf(json, tiles->attribution);
    if (!words)
        return std::unexpected(words.error());
    BaseMapSource source;
    source.attribution = *words;
    source.source = placed(tiles->source, tiles->maximumZoom, crs);
    return source;
}

} // namespace

Result<BaseMapSource> BaseMapSource::fromJson(const QByteArray &text, const QString &folder)
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
    return server ? serverOf(json, QDir(folder), *crs) : fileOf(json, QDir(folder), *crs);
}

Result<std::optional<BaseMapSource>> BaseMapSource::fromFile(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, file.errorString(), name);
    return fromJson(file.read(256 * 1024), QFileInfo(name).absolutePath())
        .transform([](BaseMapSource source) { return std::optional(std::move(source)); });
}

} // namespace Warmline::Geo
