// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GIS files as companies have them, written here by GDAL itself: Shapefile and GeoPackage of houses and
// pipes, their coordinate systems, code pages, wrong features and torn files, by warmlinectl and over a
// server.
#include "app/exchange/geo_source.h"
#include "app/pluginapi/plugin_host.h"
#include "served_ctl.h"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <QScopeGuard>
#include <QtEndian>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGaussKruger126 = 4551; // CGCS2000 / 3-degree Gauss-Kruger CM 126E

struct Row
{
    const char *wkt; // null: no geometry
    QList<QByteArray> values;
};

/// One layer of a file; \a epsg 0: it says nothing of its system. \a shift adds to every figure.
void writeLayer(const QString &file, const char *driver, const char *layer, int epsg, OGRwkbGeometryType type,
                const QList<QByteArray> &fields, const QList<Row> &rows, const char *encoding = nullptr)
{
    GDALAllRegister();
    GDALDatasetH dataset = QFile::exists(file)
                             ? GDALOpenEx(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr,
                                          nullptr, nullptr)
                             : GDALCreate(GDALGetDriverByName(driver), file.toUtf8().constData(), 0, 0, 0,
                                          GDT_Unknown, nullptr);
    QVERIFY(dataset);
    OGRSpatialReferenceH system = epsg ? OSRNewSpatialReference(nullptr) : nullptr;
    if (system) {
        OSRImportFromEPSG(system, epsg);
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER);
    }
    const QByteArray page = QByteArray("ENCODING=") + (encoding ? encoding : "");
    const char *options[] = {encoding ? page.constData() : nullptr, nullptr};
    OGRLayerH made = GDALDatasetCreateLayer(dataset, layer, system, type, const_cast<char **>(options));
    QVERIFY(made);
    for (const QByteArray &name : fields) {
        OGRFieldDefnH field = OGR_Fld_Create(name.constData(), OFTString);
        OGR_Fld_SetWidth(field, 40);
        QCOMPARE(OGR_L_CreateField(made, field, false), OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    for (const Row &row : rows) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(made));
        for (int i = 0; i < row.values.size(); ++i)
            OGR_F_SetFieldString(feature, i, row.values.at(i).constData());
        if (row.wkt) {
            QByteArray text(row.wkt);
            char *at = text.data();
            OGRGeometryH shape = nullptr;
            QCOMPARE(OGR_G_CreateFromWkt(&at, system, &shape), OGRERR_NONE);
            OGR_F_SetGeometryDirectly(feature, shape);
        }
        QCOMPARE(OGR_L_CreateFeature(made, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    if (system)
        OSRRelease(system);
}

/// Houses of 和丰家园 near 126.51, 45.75 (WGS-84).
QList<Row> houses()
{
    return {{"POLYGON ((126.510 45.750,126.511 45.750,126.511 45.7505,126.510 45.7505,126.510 45.750))",
             {"和丰家园", "1号楼", "18"}},
            {"POLYGON ((126.512 45.750,126.513 45.750,126.513 45.7505,126.512 45.7505,126.512 45.750))",
             {"和丰家园", "2号楼", "6"}}};
}
const QList<QByteArray> kHouseFields{"小区", "楼栋", "层数"};

void writeNetwork(const QString &file, int epsg)
{
    // 500,000 east is the meridian of 126°; 5,068,000 north lies near 45.75°.
    writeLayer(file, "GPKG", "nodes", epsg, wkbPoint, {"id", "kind", "station"},
               {{"POINT (500000 5068000)", {"N1", "station", "S1"}},
                {"POINT (500200 5068000)", {"V1", "valve", ""}},
                {"POINT (500400 5068000)", {"I1", "inlet", ""}}});
    writeLayer(
        file, "GPKG", "pipes", epsg, wkbUnknown, {"id", "from", "to", "dn", "level"},
        {{"LINESTRING (500000 5068000,500200 5068000)", {"P1", "N1", "V1", "DN200", "secondary"}},
         {"MULTILINESTRING ((500200 5068000,500400 5068000))", {"P2", "V1", "I1", "150", "二次网"}},
         {"MULTILINESTRING ((500000 5068000,500100 5068100),(500200 5068000,500300 5068100))",
          {"P3", "N1", "V1", "100", ""}},
         {"POLYGON ((500000 5068000,500100 5068000,500100 5068100,500000 5068000))", {"A1", "", "", "", ""}},
         {nullptr, {"P4", "N1", "V1", "100", ""}},
         {"LINESTRING (500000 5068000,500200 5068000)", {"P5", "N1", "N9", "100", ""}}});
}

} // namespace

class TestGeoImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_ctl = std::make_unique<Ctl>(); }
    void housesOfAShapefile();
    void aPackedShapefileIsAsGood();
    void withoutAPrjTheSystemIsAsked();
    void systemsBecomeWgs84_data();
    void systemsBecomeWgs84();
    void aGeoPackageNamesItsWrongFeatures();
    void severalLayersOfHousesAreAskedFor();
    void pipesOfATableWithWkt();
    void attributesByMapping();
    void tornFilesImportNothing_data();
    void finelyDrawnHousesStayAsTheyAre();
    void tornFilesImportNothing();
    void aReadErrorInTheMiddleImportsNothing();
    void onlyLayersWithoutASystemAreShifted();
    void tooManyFeaturesAreRefused();
    void aServerDoesTheSame();
    void withoutThePluginItIsSaid();

private:
    [[nodiscard]] Ctl::Answer import(const QString &kind, const QString &file, const QStringList &more = {})
    {
        return m_ctl->run(QStringList{u"import"_s, kind, file} + more);
    }
    void writeHouses(const QString &file, int epsg = 4490)
    {
        writeLayer(file, "ESRI Shapefile", "houses", epsg, wkbPolygon, kHouseFields, houses(), "GB18030");
        QFile::remove(QString(file).replace(u".shp"_s, u".cpg"_s)); // as most of them come
    }
    std::unique_ptr<Ctl> m_ctl;
};

void TestGeoImport::housesOfAShapefile()
{
    const QString file = m_ctl->path(u"houses.shp"_s);
    QList<Row> rows = houses();
    rows.append({"POLYGON ((126.514 45.750,126.515 45.7505,126.515 45.750,126.514 45.7505,126.514 45.750))",
                 {"和丰家园", "3号楼", "6"}});
    rows.append({nullptr, {"和丰家园", "4号楼", "6"}});
    writeLayer(file, "ESRI Shapefile", "houses", 4490, wkbPolygon, kHouseFields, rows, "GB18030");
    QVERIFY(QFile::remove(m_ctl->path(u"houses.cpg"_s)));
    const auto first = import(u"buildings"_s, file);
    QVERIFY2(first.code == 3, qPrintable(first.told()));
    QCOMPARE(first.number("imported"), 2);
    QCOMPARE(first.json().value("encoding"_L1).toString(), u"GB18030"_s);
    QCOMPARE(first.rejected().size(), 2);
    QCOMPARE(first.rejected().at(0).toObject().value("feature"_L1).toInt(), 2);
    QVERIFY2(first.reason(0).contains(u"自相交"_s), qPrintable(first.reason(0)));
    QVERIFY2(first.reason(1).contains(u"没有几何"_s), qPrintable(first.reason(1)));
    const auto again = import(u"buildings"_s, file);
    QCOMPARE(again.number("unchanged"), 2);
    // The words arrived: a table in UTF-8 finds the same houses.
    const auto table = import(
        u"buildings"_s, m_ctl->file(u"b.csv"_s, u"小区,楼栋,层数\n和丰家园,1号楼,18\n和丰家园,2号楼,6\n"_s));
    QCOMPARE(table.number("unchanged"), 2);
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestGeoImport::aPackedShapefileIsAsGood()
{
    // GDAL packs what is written to a name ending in .shz or .shp.zip.
    const QString zip = m_ctl->path(u"houses.shp.zip"_s);
    writeLayer(zip, "ESRI Shapefile", "houses", 4326, wkbPolygon, kHouseFields, houses(), "UTF-8");
    const auto answer = import(u"buildings"_s, zip);
    QVERIFY2(answer.code == 0, qPrintable(answer.told()));
    QCOMPARE(answer.number("imported"), 2);
}

void TestGeoImport::withoutAPrjTheSystemIsAsked()
{
    const QString file = m_ctl->path(u"houses.shp"_s);
    writeHouses(file);
    QVERIFY(QFile::remove(m_ctl->path(u"houses.prj"_s)));
    const auto refused = import(u"buildings"_s, file);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u".prj"_s) && refused.err.contains(u"--crs"_s), qPrintable(refused.err));
    QCOMPARE(import(u"buildings"_s, file, {u"--crs"_s, u"auto"_s}).code, 1); // nothing to compare with
    QCOMPARE(import(u"buildings"_s, file, {u"--crs"_s, u"EPSG:1"_s}).code, 1);
    QCOMPARE(import(u"buildings"_s, file, {u"--crs"_s, u"cgcs2000"_s}).number("imported"), 2);
    QCOMPARE(import(u"buildings"_s, file, {u"--crs"_s, u"EPSG:4326"_s}).number("unchanged"), 2);
    QCOMPARE(import(u"buildings"_s, file, {u"--crs"_s, u"gcj02"_s}).number("updated"), 2); // moved
}

/// Places in metres become degrees with many digits; the journal keeps seven, and reads the same again.
void TestGeoImport::finelyDrawnHousesStayAsTheyAre()
{
    const QString file = m_ctl->path(u"fine.gpkg"_s);
    writeLayer(file, "GPKG", "houses", kGaussKruger126, wkbPolygon, kHouseFields,
               {{"POLYGON ((538912.137 5068011.713,538951.977 5068012.339,538951.611 5068024.957,"
                 "538911.893 5068024.211,538912.137 5068011.713))",
                 {"和丰家园", "1号楼", "18"}}});
    QCOMPARE(import(u"buildings"_s, file).number("imported"), 1);
    const auto again = import(u"buildings"_s, file);
    QVERIFY2(again.number("unchanged") == 1, qPrintable(again.told()));
}

void TestGeoImport::systemsBecomeWgs84_data()
{
    QTest::addColumn<int>("epsg");
    QTest::addColumn<QByteArray>("wkt");
    QTest::addColumn<QPointF>("place");
    QTest::newRow("WGS-84") << 4326 << QByteArray("POINT (126.5 45.75)") << QPointF(126.5, 45.75);
    QTest::newRow("CGCS2000") << 4490 << QByteArray("POINT (126.5 45.75)") << QPointF(126.5, 45.75);
    // The arc of the meridian of GRS80 up to 45° is 4,984,944.378 m.
    QTest::newRow("Gauss-Kruger") << kGaussKruger126 << QByteArray("POINT (500000 4984944.378)")
                                  << QPointF(126, 45);
    QTest::newRow("Mercator") << 3857 << QByteArray("POINT (14025777.0 0)")
                              << QPointF(14025777.0 / 20037508.342789 * 180, 0);
}

void TestGeoImport::systemsBecomeWgs84()
{
    QFETCH(int, epsg);
    QFETCH(QByteArray, wkt);
    QFETCH(QPointF, place);
    const QString file = m_ctl->path(u"s.gpkg"_s);
    writeLayer(file, "GPKG", "stations", epsg, wkbPoint, {"station_id", "name"},
               {{wkt.constData(), {"S1", "和丰站"}}});
    ImportRequest request;
    request.kind = ImportKind::Stations;
    request.file = file;
    const auto read = GeoSource::read(request, {}, {}, {});
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text));
    QVERIFY(read->unknownCrs.isEmpty());
    const QJsonValue at = read->features.value(0).geometry.value("coordinates"_L1);
    QVERIFY2(std::abs(at[0].toDouble() - place.x()) < 2e-7,
             qPrintable(QString::number(at[0].toDouble(), 'f', 9)));
    QVERIFY2(std::abs(at[1].toDouble() - place.y()) < 2e-7,
             qPrintable(QString::number(at[1].toDouble(), 'f', 9)));
}

void TestGeoImport::aGeoPackageNamesItsWrongFeatures()
{
    const QString file = m_ctl->path(u"net.gpkg"_s);
    writeNetwork(file, kGaussKruger126);
    const auto first = import(u"network"_s, file);
    QVERIFY2(first.code == 3, qPrintable(first.told()));
    QCOMPARE(first.number("read"), 9);
    QCOMPARE(first.number("imported"), 5); // three nodes, two pipes
    QCOMPARE(first.rejected().size(), 4);
    for (int i = 0; i < 4; ++i) { // a GeoPackage counts from 1
        QCOMPARE(first.rejected().at(i).toObject().value("feature"_L1).toInt(), 3 + i);
        QVERIFY2(first.reason(i).contains(u"pipes"_s), qPrintable(first.reason(i)));
    }
    QVERIFY(first.reason(1).contains(u"Polygon"_s) && first.reason(3).contains(u"N9"_s));
    QCOMPARE(import(u"network"_s, file).number("unchanged"), 5);
    const auto trace = m_ctl->run({u"trace"_s, u"--kind"_s, u"downstream"_s, u"--from"_s, u"P1"_s});
    QVERIFY2(trace.told().contains(u"P2"_s), qPrintable(trace.told()));
    QCOMPARE(import(u"network"_s, file, {u"--layer"_s, u"roads"_s}).code, 1);
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestGeoImport::severalLayersOfHousesAreAskedFor()
{
    const QString file = m_ctl->path(u"city.gpkg"_s);
    writeLayer(file, "GPKG", "houses", 4326, wkbPolygon, kHouseFields, houses());
    writeLayer(file, "GPKG", "trees", 4326, wkbPoint, {"name"}, {{"POINT (126.5 45.75)", {"elm"}}});
    const auto refused = import(u"buildings"_s, file);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"houses"_s) && refused.err.contains(u"--layer"_s),
             qPrintable(refused.err));
    QCOMPARE(import(u"buildings"_s, file, {u"--layer"_s, u"houses"_s}).number("imported"), 2);
}

void TestGeoImport::pipesOfATableWithWkt()
{
    const QByteArray text =
        u"编号,管径,管网级别,wkt\nP1,DN300,一次网,\"LINESTRING (126.51 45.75, 126.52 45.75)\"\n"
        "P2,,,\"LINESTRING (45.75 126.52, 45.75 126.53)\"\n"_s.toUtf8();
    const auto answer = import(u"network"_s, m_ctl->file(u"pipes.csv"_s, text));
    QVERIFY2(answer.code == 3, qPrintable(answer.told()));
    QCOMPARE(answer.number("imported"), 1);
    QVERIFY2(answer.reason(0).contains(u"写反"_s), qPrintable(answer.reason(0)));
    QCOMPARE(import(u"network"_s, m_ctl->file(u"none.csv"_s, "编号,管径\nP1,300\n"_ba)).code, 1);
}

void TestGeoImport::attributesByMapping()
{
    const QString file = m_ctl->path(u"gx.shp"_s);
    writeLayer(file, "ESRI Shapefile", "gx", 4490, wkbLineString, {"GXBH", "GJ"},
               {{"LINESTRING (126.51 45.75, 126.52 45.75)", {"G-1", "DN250"}}}, "UTF-8");
    QCOMPARE(import(u"network"_s, file).code, 1); // no id
    const QString map = m_ctl->file(u"map"_s, "id=GXBH\ndn=GJ\n"_ba);
    QCOMPARE(import(u"network"_s, file, {u"--map"_s, map}).number("imported"), 1);
    QCOMPARE(import(u"network"_s, file, {u"--map"_s, m_ctl->file(u"map2"_s, "id=XX\n"_ba)}).code, 1);
}

void TestGeoImport::tornFilesImportNothing_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"shp cut", "shp of words", "dbf cut", "no shx", "gpkg cut", "gpkg of words",
                            "no zip", "empty zip", "odd suffix"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestGeoImport::tornFilesImportNothing()
{
    QFETCH(QString, how);
    const auto cut = [this](const QString &name) {
        QFile file(m_ctl->path(name));
        QVERIFY(file.resize(file.size() * 3 / 5));
    };
    QString file = m_ctl->path(u"houses.shp"_s);
    if (how.startsWith("gpkg"_L1)) {
        file = m_ctl->path(u"houses.gpkg"_s);
        QList<Row> many;
        for (int i = 0; i < 400; ++i) {
            many += houses();
            many.last().values[1] = QByteArray::number(i) + "号楼" + QByteArray(200, 'x');
        }
        writeLayer(file, "GPKG", "houses", 4490, wkbPolygon, kHouseFields, many);
    } else {
        writeHouses(file);
    }
    if (how == "shp cut"_L1)
        cut(u"houses.shp"_s);
    else if (how == "shp of words"_L1)
        m_ctl->file(u"houses.shp"_s, QByteArray("no shapes, only words\n").repeated(20));
    else if (how == "dbf cut"_L1)
        cut(u"houses.dbf"_s);
    else if (how == "no shx"_L1)
        QVERIFY(QFile::remove(m_ctl->path(u"houses.shx"_s)));
    else if (how == "gpkg cut"_L1)
        cut(u"houses.gpkg"_s);
    else if (how == "gpkg of words"_L1)
        file = m_ctl->file(u"w.gpkg"_s, "no database\n"_ba);
    else if (how == "no zip"_L1)
        file = m_ctl->file(u"w.zip"_s, "no zip\n"_ba);
    else if (how == "empty zip"_L1)
        file = m_ctl->file(u"e.zip"_s, QByteArray::fromHex("504b0506000000000000000000000000000000000000"));
    else
        file = m_ctl->file(u"w.kml"_s, "<kml/>"_ba);
    const auto answer = import(u"buildings"_s, file);
    QVERIFY2(answer.code == 1, qPrintable(answer.told()));
    QVERIFY2(!answer.err.trimmed().isEmpty() && !answer.err.trimmed().endsWith(u'：'),
             qPrintable(answer.err)); // a reason that is announced is given
    QVERIFY(answer.json().isEmpty()); // refused as a whole
    const QString good = m_ctl->file(u"b.csv"_s, u"小区,楼栋\n和丰家园,1号楼\n和丰家园,2号楼\n"_s);
    QCOMPARE(import(u"buildings"_s, good).number("imported"), 2); // none was there
}

/// A file that opens well, and whose first features are good: what comes after the damage must not be
/// missing in silence.
void TestGeoImport::aReadErrorInTheMiddleImportsNothing()
{
    const QString name = m_ctl->path(u"houses.gpkg"_s);
    QList<Row> many;
    for (int i = 0; i < 400; ++i) {
        many += houses();
        many.last().values[1] = QByteArray::number(i) + "号楼" + QByteArray(30, 'x');
    }
    writeLayer(name, "GPKG", "houses", 4490, wkbPolygon, kHouseFields, many);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    const int page = qFromBigEndian<quint16>(bytes.constData() + 16); // SQLite's own head
    const qsizetype at = bytes.indexOf("300号楼");
    QVERIFY(page >= 512 && at > 0);
    const qsizetype start = at / page * page; // a leaf of the table, among many
    QCOMPARE(bytes.at(start), '\x0d');
    QVERIFY(file.seek(start) && file.write(QByteArray(page, '\xff')) == page);
    file.close();
    const auto answer = import(u"buildings"_s, name);
    QVERIFY2(answer.code == 1, qPrintable(answer.told()));
    QVERIFY2(answer.err.contains(u"读不下去"_s), qPrintable(answer.err));
    QVERIFY(answer.json().isEmpty());
    const QString good = m_ctl->file(u"b.csv"_s, u"小区,楼栋\n和丰家园,1号楼\n"_s);
    QCOMPARE(import(u"buildings"_s, good).number("imported"), 1); // none was there
}

/// A layer that says where it is has become WGS-84: no wish may move it once more.
void TestGeoImport::onlyLayersWithoutASystemAreShifted()
{
    const QString file = m_ctl->path(u"net.gpkg"_s);
    writeLayer(file, "GPKG", "nodes", 4326, wkbPoint, {"id", "kind"},
               {{"POINT (126.51 45.75)", {"N1", "source"}}, {"POINT (126.52 45.75)", {"N2", "inlet"}}});
    writeLayer(file, "GPKG", "pipes", 0, wkbLineString, {"id", "from", "to"},
               {{"LINESTRING (126.51 45.75,126.52 45.75)", {"P1", "N1", "N2"}}});
    for (const QString &wish : {u"gcj02"_s, u"BD09"_s, u"auto"_s}) {
        const auto refused = import(u"network"_s, file, {u"--crs"_s, wish});
        QVERIFY2(refused.code == 1 && refused.err.contains(u"pipes"_s) && refused.err.contains(u"--layer"_s),
                 qPrintable(refused.told()));
    }
    QCOMPARE(import(u"network"_s, file, {u"--crs"_s, u"gcj02"_s, u"--layer"_s, u"nodes"_s}).code, 0);
    QCOMPARE(import(u"network"_s, file, {u"--crs"_s, u"wgs84"_s}).number("read"), 3); // moves nothing
}

void TestGeoImport::tooManyFeaturesAreRefused()
{
    PluginHost host;
    host.scan();
    const auto object = host.instance(u"geo_files"_s, u"geo"_s);
    QVERIFY(object.has_value());
    auto *plugin = qobject_cast<GeoFilesPlugin *>(*object);
    QVERIFY(plugin);
    GeoFileOrder order;
    order.file = u"places.csv"_s; // GDAL can't tell how many there are before it has read them
    order.content = "id,lon,lat\n1,126.5,45.7\n2,126.5,45.8\n3,126.6,45.7\n"_ba;
    QCOMPARE(order.mostFeatures, 500'000);
    order.mostFeatures = 3;
    const auto all = plugin->read(order, {}, {});
    QVERIFY2(all.has_value(), all ? "" : qPrintable(all.error().text));
    QCOMPARE(all->features.size(), 3);
    order.mostFeatures = 2;
    const auto refused = plugin->read(order, {}, {});
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().text.contains(u"2 "_s), qPrintable(refused.error().text));
}

void TestGeoImport::aServerDoesTheSame()
{
    ServedCtl served;
    QVERIFY(served.serve());
    const QString file = m_ctl->path(u"net.gpkg"_s);
    writeNetwork(file, 0);
    const QStringList plain{u"import"_s, u"network"_s, file};
    const QStringList asked = plain + QStringList{u"--crs"_s, u"EPSG:4551"_s, u"--layer"_s, u"nodes,pipes"_s};
    for (const QStringList &command : {plain, asked, asked}) {
        const auto here = m_ctl->run(command);
        const auto there = served.remote(command);
        QVERIFY2(there.code == here.code, qPrintable(there.told() + here.told()));
        QCOMPARE(there.json(), here.json());
    }
    QCOMPARE(m_ctl->run(asked).number("unchanged"), 5);
    writeHouses(m_ctl->path(u"houses.shp"_s));
    const auto alone = served.remote({u"import"_s, u"buildings"_s, m_ctl->path(u"houses.shp"_s)});
    QCOMPARE(alone.code, 1);
    QVERIFY2(alone.err.contains(u".zip"_s), qPrintable(alone.err));
    QVERIFY(served.stop());
    QVERIFY(served.run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestGeoImport::withoutThePluginItIsSaid()
{
    writeHouses(m_ctl->path(u"houses.shp"_s));
    const QByteArray before = qgetenv("WARMLINE_PLUGIN_PATH");
    const auto back = qScopeGuard([&] {
        if (before.isEmpty())
            qunsetenv("WARMLINE_PLUGIN_PATH");
        else
            qputenv("WARMLINE_PLUGIN_PATH", before);
    });
    qputenv("WARMLINE_PLUGIN_PATH", m_ctl->path(u"nowhere"_s).toUtf8());
    const auto answer = import(u"buildings"_s, m_ctl->path(u"houses.shp"_s));
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(u"geo_files"_s), qPrintable(answer.err));
}

QTEST_GUILESS_MAIN(TestGeoImport)
#include "tst_geo_import.moc"
