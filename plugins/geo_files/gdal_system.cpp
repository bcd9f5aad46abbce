// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdal_system.h"

#include <QCoreApplication>

namespace Warmline::Gdal {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GeoFiles)
};

QString nameOf(OGRSpatialReferenceH system)
{
    return QString::fromUtf8(OSRGetName(system));
}

System fromCode(const QString &asked)
{
    bool ok = false;
    const int code = asked.section(u':', -1).trimmed().toInt(&ok);
    System system(OSRNewSpatialReference(nullptr));
    if (!ok || !asked.trimmed().startsWith("EPSG:"_L1, Qt::CaseInsensitive)
        || OSRImportFromEPSG(system.get(), code) != OGRERR_NONE)
        return {};
    return system;
}

/// GeoPackage has names for "not told"; a local grid of a town leads nowhere either.
bool isUndefined(OGRSpatialReferenceH system)
{
    return !system || OSRIsLocal(system) || nameOf(system).startsWith("Undefined"_L1)
        || nameOf(system).startsWith("unknown"_L1, Qt::CaseInsensitive);
}

/// Where the figures go. CGCS2000 differs from WGS-84 by centimetres and keeps its figures, as everywhere
/// here; PROJ knows no exact way between the two and would refuse.
System targetOf(OGRSpatialReferenceH from)
{
    System base(OSRCloneGeogCS(from));
    const QString name = base ? nameOf(base.get()) : QString();
    const bool is2000 =
        name.contains("CGCS2000"_L1) || (name.contains("China"_L1) && name.contains("2000"_L1));
    if (!is2000) {
        base.reset(OSRNewSpatialReference(nullptr));
        OSRImportFromEPSG(base.get(), 4326);
    }
    OSRSetAxisMappingStrategy(base.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return base;
}

} // namespace

Result<ToWgs84> ToWgs84::make(OGRSpatialReferenceH system, const QString &asked)
{
    ToWgs84 result;
    System from;
    if (!asked.isEmpty()) {
        from = fromCode(asked);
        if (!from)
            return failure(ErrorCode::InvalidInput, Tr::tr("没有坐标系统“%1”").arg(asked), u"crs"_s);
    } else if (isUndefined(system)) {
        result.m_unknown = true;
        return result;
    } else {
        from.reset(OSRClone(system));
    }
    OSRSetAxisMappingStrategy(from.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const System to = targetOf(from.get());
    if (OSRIsSame(from.get(), to.get()))
        return result;
    OGRCoordinateTransformationOptionsH options = OCTNewCoordinateTransformationOptions();
    OCTCoordinateTransformationOptionsSetBallparkAllowed(options, false);
    result.m_way.reset(OCTNewCoordinateTransformationEx(from.get(), to.get(), options));
    OCTDestroyCoordinateTransformationOptions(options);
    if (!result.m_way)
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("坐标系统“%1”没有到 WGS-84 的可靠换算；请先在 GIS 软件里转成 CGCS2000 或 WGS-84")
                .arg(nameOf(from.get())),
            u"crs"_s);
    return result;
}

bool ToWgs84::apply(OGRGeometryH shape) const
{
    return !m_way || OGR_G_Transform(shape, m_way.get()) == OGRERR_NONE;
}

} // namespace Warmline::Gdal
