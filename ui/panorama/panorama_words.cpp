// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_words.h"

#include "ui/common/format.h"
#include "ui/stations/station_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline::PanoramaWords {

namespace {

/// The standard, drawn from end to end.
ChartCurve standardCurve(double standard_C, qint64 fromMs, qint64 toMs)
{
    ChartCurve curve;
    curve.kind = CurveKind::Target;
    curve.curve.segments = {{QPointF(double(fromMs), standard_C), QPointF(double(toMs - 1), standard_C)}};
    curve.name = curve.shortName = QCoreApplication::translate("PanoramaWords", "标准");
    curve.unit = u"°C"_s;
    return curve;
}

} // namespace

QString side(WallSide side)
{
    switch (side) {
    case WallSide::Left: return QCoreApplication::translate("PanoramaWords", "左邻");
    case WallSide::Right: return QCoreApplication::translate("PanoramaWords", "右邻");
    case WallSide::Above: return QCoreApplication::translate("PanoramaWords", "楼上");
    case WallSide::Below: return QCoreApplication::translate("PanoramaWords", "楼下");
    }
    return {};
}

QString buildingPart(BuildingPart part)
{
    switch (part) {
    case BuildingPart::TopFloor: return QCoreApplication::translate("PanoramaWords", "顶层");
    case BuildingPart::MiddleFloors: return QCoreApplication::translate("PanoramaWords", "中间层");
    case BuildingPart::GroundFloor: return QCoreApplication::translate("PanoramaWords", "底层");
    case BuildingPart::SameRiser: return QCoreApplication::translate("PanoramaWords", "同立管");
    case BuildingPart::NorthSide: return QCoreApplication::translate("PanoramaWords", "朝北");
    case BuildingPart::SouthSide: return QCoreApplication::translate("PanoramaWords", "朝南");
    }
    return {};
}

NeighbourCell cell(const PanoramaFlat &flat, const Panorama &panorama, const QString &relation, qint64 nowMs)
{
    const Household &own = panorama.detail.household;
    const Household &home = flat.household;
    NeighbourCell cell;
    cell.name =
        home.unit == own.unit || home.unit.isEmpty() ? home.room : QString(home.unit + u'-' + home.room);
    cell.relation = relation;
    cell.own = home.account == own.account;
    cell.celsius = flat.room.celsius;
    cell.stale = flat.room.quality != Quality::Good;
    cell.standard_C = panorama.standard_C;
    if (flat.room.celsius && flat.room.atMs > 0)
        cell.age = Format::shortAge(Format::wholeMinutes(nowMs - flat.room.atMs));
    return cell;
}

QList<ChartCurve> roomCurves(const Panorama &panorama, const QList<Series> &series, qint64 fromMs,
                             qint64 toMs)
{
    QList<ChartCurve> curves;
    const QString account = panorama.detail.household.account.value;
    for (const Series &one : series) {
        const bool own = one.key.quantity == SeriesQuantity::RoomTemperature && one.key.owner == account;
        const bool mean = one.key.quantity == SeriesQuantity::BuildingTemperature;
        if ((!own && !mean) || one.samples.isEmpty())
            continue;
        ChartCurve curve;
        curve.kind = CurveKind::Room;
        curve.comparison = mean;
        curve.curve = CurveData::curve(one, fromMs, toMs);
        curve.unit = u"°C"_s;
        curve.name = mean                   ? QCoreApplication::translate("PanoramaWords", "本楼平均")
                   : one.key.part.isEmpty() ? QCoreApplication::translate("PanoramaWords", "本户室温")
                                            : one.key.part;
        curve.shortName = mean ? QCoreApplication::translate("PanoramaWords", "楼均")
                               : QCoreApplication::translate("PanoramaWords", "本户");
        curves.append(curve);
    }
    if (!curves.isEmpty())
        curves.append(standardCurve(panorama.standard_C, fromMs, toMs));
    return curves;
}

QList<ChartCurve> branchCurves(const Panorama &panorama, const QList<Series> &series, qint64 fromMs,
                               qint64 toMs)
{
    QList<Series> asStation = series; // a branch has a return of its own; the rest is the station's
    for (Series &one : asStation) {
        if (one.key.quantity == SeriesQuantity::BranchReturnTemperature)
            one.key.quantity = SeriesQuantity::ReturnTemperature;
    }
    QList<ChartCurve> curves = StationWords::stationCurves(asStation, fromMs, toMs);
    const QString branch = panorama.detail.building.secondaryBranch;
    for (ChartCurve &curve : curves) {
        if (curve.kind == CurveKind::Return && !branch.isEmpty())
            curve.name =
                QCoreApplication::translate("PanoramaWords", "%1 支回水").arg(Format::isolate(branch));
    }
    return curves;
}

} // namespace Warmline::PanoramaWords
