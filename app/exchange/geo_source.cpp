// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/geo_source.h"

#include "app/core/text_decoding.h"
#include "app/geo/crs.h"
#include "app/pluginapi/plugin_host.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <mutex>

namespace Warmline::GeoSource {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString suffixOf(const ImportRequest &request)
{
    return QFileInfo(request.file).suffix().toLower();
}

/// Loaded once and kept: a library as large as GDAL does not leave a program cleanly.
Result<GeoFilesPlugin *> plugin()
{
    static std::mutex mutex;
    static GeoFilesPlugin *loaded = nullptr;
    const std::lock_guard lock(mutex);
    if (loaded)
        return loaded;
    static auto *host = new PluginHost;
    host->scan();
    const auto object = host->instance(u"geo_files"_s, u"geo"_s);
    loaded = object ? qobject_cast<GeoFilesPlugin *>(*object) : nullptr;
    if (loaded)
        return loaded;
    return failure(ErrorCode::Unavailable, Tr::tr("没有安装读取地理文件的组件 geo_files：%1")
                                               .arg(object ? Tr::tr("接口不符") : object.error().text));
}

/// "EPSG:4546": anything but the systems that are known here by name.
QString codeOf(const ImportRequest &request)
{
    return request.crs.startsWith("epsg:"_L1, Qt::CaseInsensitive) && !Geo::crsFromName(request.crs)
             ? request.crs
             : QString();
}

Result<void> keepLayers(const ImportRequest &request, GeoFile &file)
{
    for (const QString &layer : request.layers) {
        if (!file.layers.contains(layer))
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("没有图层“%1”；文件里有：%2").arg(layer, file.layers.join(u"、"_s)),
                           QFileInfo(request.file).fileName());
    }
    if (request.layers.isEmpty())
        return {};
    const auto isOther = [&](const QString &layer) { return !request.layers.contains(layer); };
    file.layers.removeIf(isOther);
    file.unknownCrs.removeIf(isOther);
    file.features.removeIf([&](const GeoFeature &feature) { return isOther(feature.layer); });
    return {};
}

QString number(double value)
{
    return QString::number(value, 'f', 8);
}

/// The outer ring, as TableRow::readOutline() takes it.
QString outlineOf(const GeoFeature &feature)
{
    QStringList pairs;
    for (const QJsonValue &value : feature.geometry.value("coordinates"_L1)[0].toArray())
        pairs.append(number(value[0].toDouble()) + u' ' + number(value[1].toDouble()));
    return pairs.join(u", "_s);
}

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

/// The three columns that come from the shape.
QStringList placeOf(const GeoFeature &feature, QString &problem)
{
    const QString type = feature.geometry.value("type"_L1).toString();
    if (type == "Point"_L1) {
        const QJsonValue at = feature.geometry.value("coordinates"_L1);
        return {number(at[0].toDouble()), number(at[1].toDouble()), {}};
    }
    if (type == "Polygon"_L1 && feature.inside)
        return {number(feature.inside->x()), number(feature.inside->y()), outlineOf(feature)};
    if (problem.isEmpty())
        problem = Tr::tr("几何类型“%1”不能用；应为 Point 或 Polygon").arg(type);
    return {{}, {}, {}};
}

QStringList headersOf(const GeoFile &file)
{
    QStringList headers;
    for (const GeoFeature &feature : file.features) {
        for (auto it = feature.properties.begin(); it != feature.properties.end(); ++it) {
            if (!headers.contains(it.key()))
                headers.append(it.key());
        }
    }
    return headers;
}

} // namespace

bool reads(const ImportRequest &request)
{
    const QString suffix = suffixOf(request);
    const bool isGis = suffix == "shp"_L1 || suffix == "zip"_L1 || suffix == "gpkg"_L1;
    const bool isJson = suffix == "geojson"_L1 || suffix == "json"_L1;
    switch (request.kind) {
    case ImportKind::Network: return isGis || suffix == "csv"_L1;
    case ImportKind::Buildings:
    case ImportKind::Stations: return isGis || isJson;
    default: return false;
    }
}

Result<GeoFile> read(const ImportRequest &request, const QByteArray &bytes, const std::stop_token &stop,
                     const ImportProgress &progress)
{
    const auto reader = plugin();
    if (!reader)
        return std::unexpected(reader.error());
    GeoFileOrder order;
    order.file = request.file;
    order.encoding = request.encoding;
    order.crs = codeOf(request);
    if (request.content)
        order.content = bytes;
    if (suffixOf(request) == "csv"_L1) {
        const auto decoded = decodeText(bytes, request.encoding);
        if (!decoded)
            return std::unexpected(decoded.error());
        order.content = decoded->text.toUtf8();
    }
    auto file = (*reader)->read(order, stop, progress);
    if (!file)
        return file;
    if (auto ok = keepLayers(request, *file); !ok)
        return std::unexpected(ok.error());
    return file;
}

namespace {

/// Whether these coordinates may be moved on this wish, so that they must all be in the same system.
bool mayShift(const QString &wish)
{
    const auto named = Geo::crsFromName(wish);
    return wish.trimmed().compare("auto"_L1, Qt::CaseInsensitive) == 0 || named == Geo::Crs::Gcj02
        || named == Geo::Crs::Bd09;
}

} // namespace

Result<QString> crsWish(const ImportRequest &request, const GeoFile &file)
{
    if (!codeOf(request).isEmpty())
        return u"wgs84"_s; // that is what it has become
    if (!file.unknownCrs.isEmpty() && request.crs.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("图层“%1”没有写明坐标系统（Shapefile 要有 .prj）；请用 --crs 写明："
                              "wgs84、cgcs2000、gcj02、bd09、auto 或 EPSG:编号")
                           .arg(file.unknownCrs.first()),
                       u"crs"_s);
    // What says its system has become WGS-84: it must not be shifted along with what does not.
    if (!file.unknownCrs.isEmpty() && file.unknownCrs.size() < file.layers.size() && mayShift(request.crs))
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("图层“%1”没有写明坐标系统，别的图层写明了：--crs %2 会把它们一起移动；"
                              "请给它补上坐标系统，或用 --layer 把它单独导入")
                           .arg(file.unknownCrs.first(), request.crs),
                       u"crs"_s);
    return request.crs;
}

Result<TableFile> table(const ImportRequest &request, const GeoFile &file, const QList<FieldSpec> &specs)
{
    const QString name = QFileInfo(request.file).fileName();
    if (file.layers.size() > 1)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("文件里有 %1 个图层：%2；请用 --layer 指明一个")
                           .arg(file.layers.size())
                           .arg(file.layers.join(u"、"_s)),
                       name);
    auto asked = HeaderMapping::readFile(request.mappingFile);
    if (!asked)
        return std::unexpected(asked.error());
    asked->insert(request.mapping);
    const QStringList attributes = headersOf(file);
    QStringList headers = attributes;
    const bool hasOutline =
        std::ranges::any_of(specs, [](const FieldSpec &spec) { return spec.name == "outline"_L1; });
    for (const QString &own : {u"longitude"_s, u"latitude"_s, u"outline"_s}) {
        if (own == "outline"_L1 && !hasOutline)
            continue;
        headers.append(own);
        asked->insert(own, own); // over attributes of that name
    }
    auto mapping = HeaderMapping::make(headers, specs, *asked);
    if (!mapping) {
        mapping.error().where = name;
        return std::unexpected(mapping.error());
    }
    const auto shared = std::make_shared<const HeaderMapping>(*std::move(mapping));
    TableFile table;
    table.encoding = file.encoding;
    for (const GeoFeature &feature : file.features) {
        CsvRecord record;
        record.line = feature.number;
        record.problem = feature.problem;
        for (const QString &attribute : attributes)
            record.fields.append(textOf(feature.properties.value(attribute)));
        const QStringList place = placeOf(feature, record.problem);
        record.fields += hasOutline ? place : place.first(2);
        table.rows.append(TableRow(shared, std::move(record), QTimeZone(request.zone)));
    }
    return table;
}

} // namespace Warmline::GeoSource
