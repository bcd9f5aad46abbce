// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdal_file.h"

#include "gdal_shape.h"
#include "gdal_system.h"
#include "gdal_text.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <atomic>
#include <mutex>

// The drivers' own entry points: GDAL's C headers offer only all of them at once.
extern "C" {
void RegisterOGRShape();
void RegisterOGRGeoPackage();
void RegisterOGRGeoJSON();
void RegisterOGRCSV();
}

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GeoFiles)
};

constexpr quint64 kMostUnpacked = 2ULL << 30;

void registerDrivers()
{
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRShape();
        RegisterOGRGeoPackage();
        RegisterOGRGeoJSON();
        RegisterOGRCSV();
        OSRSetPROJEnableNetwork(false); // grids are never fetched
    });
}

QString suffixOf(const QString &file)
{
    return QFileInfo(file).suffix().toLower();
}

} // namespace

GdalFile::GdalFile(const GeoFileOrder &order, std::stop_token stop,
                   std::function<void(qint64, qint64)> progress)
    : m_order(order)
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
    , m_name(QFileInfo(order.file).fileName())
{
    registerDrivers();
}

GdalFile::~GdalFile()
{
    if (!m_memory.isEmpty())
        VSIUnlink(m_memory.constData());
}

const GdalFile::Format *GdalFile::formatOf(const QString &suffix)
{
    static constexpr Format formats[] = {{"shp", "ESRI Shapefile", true},
                                         {"gpkg", "GPKG", false},
                                         {"geojson", "GeoJSON", false},
                                         {"json", "GeoJSON", false},
                                         {"csv", "CSV", false}};
    for (const Format &format : formats) {
        if (suffix == QLatin1StringView(format.suffix))
            return &format;
    }
    return nullptr;
}

std::unexpected<Error> GdalFile::fail(const QString &text) const
{
    return failure(ErrorCode::InvalidInput, text, m_name);
}

Result<GeoFile> GdalFile::read()
{
    const auto all = sources();
    if (!all)
        return std::unexpected(all.error());
    for (const QString &source : *all) {
        if (auto ok = readSource(source); !ok)
            return std::unexpected(ok.error());
    }
    if (m_file.layers.isEmpty())
        return fail(Tr::tr("文件里没有带几何的图层"));
    return std::move(m_file);
}

/// Where GDAL finds what is to be read: the file, or the files in a packed one.
Result<QStringList> GdalFile::sources()
{
    const QString suffix = suffixOf(m_order.file);
    QString path = m_order.file;
    if (m_order.content) {
        if (suffix == "shp"_L1)
            return fail(
                Tr::tr("Shapefile 由几个文件组成：请把 .shp、.shx、.dbf、.prj（和 .cpg）打成一个 .zip"));
        static std::atomic<quint64> counter = 0;
        path = u"/vsimem/warmline-%1.%2"_s.arg(++counter).arg(suffix);
        m_memory = path.toUtf8();
        // GDAL only reads it: nothing is opened for writing.
        auto *bytes = reinterpret_cast<GByte *>(const_cast<char *>(m_order.content->constData()));
        VSIFCloseL(
            VSIFileFromMemBuffer(m_memory.constData(), bytes, vsi_l_offset(m_order.content->size()), false));
    }
    if (suffix == "zip"_L1)
        return unpacked(path);
    return QStringList{path};
}

Result<QStringList> GdalFile::unpacked(const QString &zip) const
{
    const QByteArray root = "/vsizip/{" + zip.toUtf8() + '}';
    char **names = VSIReadDirRecursive(root.constData());
    QStringList found;
    quint64 size = 0;
    for (int i = 0; i < CSLCount(names); ++i) {
        const QByteArray entry = root + '/' + names[i];
        VSIStatBufL facts;
        if (VSIStatL(entry.constData(), &facts) == 0)
            size += quint64(facts.st_size);
        const QString suffix = suffixOf(QString::fromUtf8(names[i]));
        if (suffix == "shp"_L1 || suffix == "gpkg"_L1)
            found.append(QString::fromUtf8(entry));
    }
    CSLDestroy(names);
    if (size > kMostUnpacked)
        return fail(Tr::tr("压缩包里的内容超过 2 GB；请分成几个文件"));
    if (found.isEmpty())
        return fail(Tr::tr("压缩包打不开，或者里面没有 .shp 或 .gpkg"));
    return found;
}

Result<void> GdalFile::readSource(const QString &source)
{
    const Format *format = formatOf(suffixOf(source));
    if (!format)
        return fail(Tr::tr("不认识这种文件；可用 .shp、.zip、.gpkg、.geojson、.csv"));
    const char *drivers[] = {format->driver, nullptr};
    const char *raw[] = {"ENCODING=", nullptr};
    const char *csv[] = {"GEOM_POSSIBLE_NAMES=wkt,WKT,geometry,geom,几何",
                         "X_POSSIBLE_NAMES=longitude,lon,lng,x,经度", "Y_POSSIBLE_NAMES=latitude,lat,y,纬度",
                         "KEEP_GEOM_COLUMNS=NO", nullptr};
    const char *plain[] = {nullptr};
    const bool isCsv = QByteArrayView(format->driver) == "CSV";
    m_messages.clear();
    const Gdal::Dataset dataset(GDALOpenEx(source.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                           drivers,
                                           format->rawText ? raw
                                           : isCsv         ? csv
                                                           : plain,
                                           nullptr));
    if (!dataset) {
        const QString why = m_messages.takeFailure();
        return fail(why.isEmpty() ? Tr::tr("文件打不开，或已损坏（不是这种格式，或被截断）")
                                  : Tr::tr("文件打不开，或已损坏：%1").arg(why));
    }
    bool shaped = false;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
        if (OGR_L_GetGeomType(layer) == wkbNone)
            continue; // a table beside the map
        if (auto ok = readLayer(layer, *format); !ok)
            return ok;
        shaped = true;
    }
    return shaped || !isCsv ? Result<void>() : fail(Tr::tr("没有几何：CSV 要有 WKT 列，或经度和纬度两列"));
}

Result<void> GdalFile::readLayer(OGRLayerH layer, const Format &format)
{
    const QString name = QString::fromUtf8(OGR_L_GetName(layer));
    const auto way = Gdal::ToWgs84::make(OGR_L_GetSpatialRef(layer), m_order.crs);
    if (!way)
        return std::unexpected(way.error());
    const auto text = Gdal::LayerText::of(layer, format.rawText, m_order.encoding);
    if (!text)
        return std::unexpected(text.error());
    // A table in text has no place for it: taken as tables without shapes are.
    if (way->isUnknown() && QByteArrayView(format.driver) != "CSV")
        m_file.unknownCrs.append(name);
    m_file.layers.append(name);
    if (format.rawText)
        m_file.encoding = text->encoding();
    const qint64 expected = OGR_L_GetFeatureCount(layer, false); // -1: not known without reading all
    m_messages.clear();
    for (qint64 done = 0;; ++done) {
        if (done % 1024 == 0) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, Tr::tr("导入已取消，什么都没有改动"));
            if (m_progress)
                m_progress(done, std::max<qint64>(0, expected));
        }
        const Gdal::Feature raw(OGR_L_GetNextFeature(layer));
        if (const QString problem = m_messages.takeFailure(); !problem.isEmpty())
            return fail(Tr::tr("图层“%1”在第 %2 个要素之后读不下去，文件可能已损坏：%3")
                            .arg(name)
                            .arg(done)
                            .arg(problem));
        if (!raw)
            return {};
        if (m_file.features.size() >= m_order.mostFeatures)
            return fail(Tr::tr("要素超过 %1 个；请分成几个文件").arg(m_order.mostFeatures));
        GeoFeature feature = featureOf(raw.get(), *text, *way);
        feature.layer = name;
        m_file.features.append(std::move(feature));
    }
}

GeoFeature GdalFile::featureOf(OGRFeatureH raw, const Gdal::LayerText &text, const Gdal::ToWgs84 &way)
{
    GeoFeature feature;
    feature.number = OGR_F_GetFID(raw);
    const Gdal::Geometry shape(OGR_F_StealGeometry(raw));
    if (shape && !way.apply(shape.get()))
        feature.problem = Tr::tr("坐标不在所写坐标系统的范围里");
    else
        Gdal::takeShape(shape.get(), m_messages, feature);
    m_messages.clear(); // what is wrong with one shape is the feature's own
    takeProperties(raw, text, feature);
    return feature;
}

void GdalFile::takeProperties(OGRFeatureH raw, const Gdal::LayerText &text, GeoFeature &feature)
{
    for (int i = 0; i < OGR_F_GetFieldCount(raw); ++i) {
        if (!OGR_F_IsFieldSetAndNotNull(raw, i))
            continue;
        OGRFieldDefnH column = OGR_F_GetFieldDefnRef(raw, i);
        const QString name = text.read(OGR_Fld_GetNameRef(column), 0).value_or(QString());
        switch (OGR_Fld_GetType(column)) {
        case OFTInteger:
        case OFTInteger64:
            if (OGR_Fld_GetSubType(column) == OFSTBoolean)
                feature.properties.insert(name, OGR_F_GetFieldAsInteger(raw, i) != 0);
            else
                feature.properties.insert(name, QString::number(OGR_F_GetFieldAsInteger64(raw, i)));
            break;
        case OFTReal: feature.properties.insert(name, OGR_F_GetFieldAsDouble(raw, i)); break;
        default:
            if (const auto words = text.read(OGR_F_GetFieldAsString(raw, i), OGR_Fld_GetWidth(column)))
                feature.properties.insert(name, *words);
            else if (feature.problem.isEmpty())
                feature.problem = Tr::tr("“%1”含有无法按文件编码解读的字节").arg(name);
        }
    }
}

} // namespace Warmline
