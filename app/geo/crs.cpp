// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/crs.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewest = 3;
constexpr double kFarthest_m = 150;
/// GCJ-02 lies 300-700 m off, BD-09 about 900 m more: a wrong system shows by far more than this.
constexpr double kClear_m = 100;

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

QString crsName(Crs crs)
{
    switch (crs) {
    case Crs::Wgs84: break;
    case Crs::Cgcs2000: return u"cgcs2000"_s;
    case Crs::Gcj02: return u"gcj02"_s;
    case Crs::Bd09: return u"bd09"_s;
    }
    return u"wgs84"_s;
}

std::optional<Crs> crsFromName(QStringView name)
{
    static const QHash<QString, Crs> names{
        {u"wgs84"_s, Crs::Wgs84},       {u"crs84"_s, Crs::Wgs84},
        {u"4326"_s, Crs::Wgs84},        {u"epsg4326"_s, Crs::Wgs84},
        {u"gps"_s, Crs::Wgs84},         {u"cgcs2000"_s, Crs::Cgcs2000},
        {u"4490"_s, Crs::Cgcs2000},     {u"epsg4490"_s, Crs::Cgcs2000},
        {u"国家2000"_s, Crs::Cgcs2000}, {u"2000国家大地坐标系"_s, Crs::Cgcs2000},
        {u"gcj02"_s, Crs::Gcj02},       {u"火星坐标"_s, Crs::Gcj02},
        {u"火星坐标系"_s, Crs::Gcj02},  {u"bd09"_s, Crs::Bd09},
        {u"bd09ll"_s, Crs::Bd09},       {u"百度坐标"_s, Crs::Bd09},
        {u"百度坐标系"_s, Crs::Bd09}};
    QString plain = name.toString().toLower();
    if (const qsizetype urn = plain.lastIndexOf(u"crs:"); plain.startsWith(u"urn:") && urn >= 0) {
        // urn:ogc:def:crs:EPSG::4490, urn:ogc:def:crs:OGC:1.3:CRS84: the last part says it.
        plain = plain.sliced(plain.lastIndexOf(u':') + 1);
    }
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_' || c == u':' || c == u'/'; });
    const auto found = names.constFind(plain);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

LonLat toWgs84(Crs crs, double lon, double lat)
{
    switch (crs) {
    case Crs::Wgs84: break;
    case Crs::Cgcs2000: return fromCgcs2000({lon, lat});
    case Crs::Gcj02: return fromGcj02({lon, lat});
    case Crs::Bd09: return fromBd09({lon, lat});
    }
    return {lon, lat};
}

LonLat fromWgs84(Crs crs, LonLat p)
{
    switch (crs) {
    case Crs::Wgs84: break;
    case Crs::Cgcs2000: {
        const Cgcs2000 c = toCgcs2000(p);
        return {c.lon, c.lat};
    }
    case Crs::Gcj02: {
        const Gcj02 g = toGcj02(p);
        return {g.lon, g.lat};
    }
    case Crs::Bd09: {
        const Bd09 b = toBd09(p);
        return {b.lon, b.lat};
    }
    }
    return p;
}

std::optional<CrsGuess> guessCrs(std::span<const KnownPlace> places)
{
    std::array<CrsGuess, 3> fits{CrsGuess{Crs::Wgs84, 0, 0, 0}, CrsGuess{Crs::Gcj02, 0, 0, 0},
                                 CrsGuess{Crs::Bd09, 0, 0, 0}};
    for (CrsGuess &fit : fits) {
        std::vector<double> distances;
        for (const KnownPlace &place : places) {
            if (isValid(place.given) && isValid(place.known))
                distances.push_back(
                    distance_m(toWgs84(fit.crs, place.given.lon, place.given.lat), place.known));
        }
        if (distances.size() < kFewest)
            return std::nullopt;
        fit.compared = static_cast<int>(distances.size());
        fit.median_m = median(distances);
    }
    std::ranges::sort(fits, {}, &CrsGuess::median_m);
    fits[0].next_m = fits[1].median_m;
    if (fits[0].median_m > kFarthest_m || fits[0].next_m - fits[0].median_m < kClear_m)
        return std::nullopt;
    return fits[0];
}

} // namespace Warmline::Geo
