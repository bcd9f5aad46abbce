// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/file_crs.h"

#include <QCoreApplication>

#include <cmath>

namespace Warmline::FileCrs {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FileCrs)
};

double onGrid(double degrees)
{
    return std::round(degrees * 1e7) / 1e7;
}

} // namespace

Result<Geo::Crs> choose(const QString &wish, const QList<Geo::KnownPlace> &places)
{
    const bool automatic = wish.trimmed().compare("auto"_L1, Qt::CaseInsensitive) == 0;
    if (!automatic && !wish.trimmed().isEmpty()) {
        const auto crs = Geo::crsFromName(wish);
        if (!crs)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("坐标系统“%1”不认识；可用 wgs84、cgcs2000、gcj02、bd09、auto").arg(wish),
                           u"crs"_s);
        return *crs;
    }
    const auto guess = Geo::guessCrs(places);
    if (automatic && !guess)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("看不出坐标系统：可比对的已知位置有 %1 处，不够或不一致；请用 --crs 写明")
                           .arg(places.size()),
                       u"crs"_s);
    if (!automatic && guess && guess->crs != Geo::Crs::Wgs84)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("坐标像是 %1：与已知位置比对 %2 处，只差 %3 m；请用 --crs 写明坐标系统")
                           .arg(Geo::crsName(guess->crs))
                           .arg(guess->compared)
                           .arg(guess->median_m, 0, 'f', 0),
                       u"crs"_s);
    return guess ? guess->crs : Geo::Crs::Wgs84;
}

QPointF toWgs84(Geo::Crs crs, QPointF place)
{
    if (place.isNull() || crs == Geo::Crs::Wgs84)
        return place;
    const Geo::LonLat shifted = Geo::toWgs84(crs, place.x(), place.y());
    return {onGrid(shifted.lon), onGrid(shifted.lat)};
}

} // namespace Warmline::FileCrs
