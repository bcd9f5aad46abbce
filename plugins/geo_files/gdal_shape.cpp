// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdal_shape.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace Warmline::Gdal {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GeoFiles)
};

QJsonArray pointAt(OGRGeometryH shape, int i)
{
    return {OGR_G_GetX(shape, i), OGR_G_GetY(shape, i)};
}

QJsonArray lineOf(OGRGeometryH shape)
{
    QJsonArray line;
    for (int i = 0; i < OGR_G_GetPointCount(shape); ++i)
        line.append(pointAt(shape, i));
    return line;
}

OGRGeometryH largestPart(OGRGeometryH shape)
{
    OGRGeometryH largest = nullptr;
    double area = -1;
    for (int i = 0; i < OGR_G_GetGeometryCount(shape); ++i) {
        OGRGeometryH part = OGR_G_GetGeometryRef(shape, i);
        if (const double own = OGR_G_Area(part); own > area) {
            area = own;
            largest = part;
        }
    }
    return largest;
}

bool isFinite(OGRGeometryH shape)
{
    OGREnvelope box;
    OGR_G_GetEnvelope(shape, &box);
    return std::isfinite(box.MinX) && std::isfinite(box.MaxX) && std::isfinite(box.MinY)
        && std::isfinite(box.MaxY);
}

void takePolygon(OGRGeometryH polygon, Messages &messages, GeoFeature &feature)
{
    messages.clear();
    if (!OGR_G_IsValid(polygon)) { // GEOS tells where
        feature.problem = Tr::tr("面的边界有错（自相交等）：%1").arg(messages.warning());
        messages.clear();
        return;
    }
    QJsonArray rings;
    for (int i = 0; i < OGR_G_GetGeometryCount(polygon); ++i)
        rings.append(lineOf(OGR_G_GetGeometryRef(polygon, i)));
    feature.geometry = {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, rings}};
    const Geometry point(OGR_G_PointOnSurface(polygon));
    if (point && !OGR_G_IsEmpty(point.get()))
        feature.inside = QPointF(OGR_G_GetX(point.get(), 0), OGR_G_GetY(point.get(), 0));
    messages.clear();
}

} // namespace

void takeShape(OGRGeometryH shape, Messages &messages, GeoFeature &feature)
{
    if (!shape || OGR_G_IsEmpty(shape)) {
        feature.problem = Tr::tr("没有几何");
        return;
    }
    if (!isFinite(shape)) {
        feature.problem = Tr::tr("坐标不是数");
        return;
    }
    if (OGR_G_HasCurveGeometry(shape, true)) {
        const Geometry lines(OGR_G_GetLinearGeometry(shape, 0, nullptr));
        return takeShape(lines.get(), messages, feature);
    }
    switch (wkbFlatten(OGR_G_GetGeometryType(shape))) {
    case wkbPoint: feature.geometry = {{u"type"_s, u"Point"_s}, {u"coordinates"_s, pointAt(shape, 0)}}; break;
    case wkbLineString:
        feature.geometry = {{u"type"_s, u"LineString"_s}, {u"coordinates"_s, lineOf(shape)}};
        break;
    case wkbPolygon: takePolygon(shape, messages, feature); break;
    case wkbMultiPolygon: takePolygon(largestPart(shape), messages, feature); break;
    default:
        if (OGR_G_GetGeometryCount(shape) == 1)
            return takeShape(OGR_G_GetGeometryRef(shape, 0), messages, feature);
        // Whoever asked says what he wanted instead.
        feature.geometry = {
            {u"type"_s, QString::fromUtf8(OGRGeometryTypeToName(wkbFlatten(OGR_G_GetGeometryType(shape))))}};
        break;
    }
}

} // namespace Warmline::Gdal
