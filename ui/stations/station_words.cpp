// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_words.h"

#include "app/domain/own_source.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline::StationWords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StationWords)
};

struct CurveRow
{
    SeriesQuantity quantity;
    CurveKind kind;
    const char *name;
    const char *shortName;
    bool far;
};

constexpr CurveRow kCurves[] = {
    {SeriesQuantity::SupplyTemperature, CurveKind::Supply, QT_TRANSLATE_NOOP("StationWords", "二次供水"),
     QT_TRANSLATE_NOOP("StationWords", "供"), false},
    {SeriesQuantity::ReturnTemperature, CurveKind::Return, QT_TRANSLATE_NOOP("StationWords", "二次回水"),
     QT_TRANSLATE_NOOP("StationWords", "回"), false},
    {SeriesQuantity::SetTemperature, CurveKind::Set, QT_TRANSLATE_NOOP("StationWords", "设定"),
     QT_TRANSLATE_NOOP("StationWords", "设"), false},
    {SeriesQuantity::OutdoorTemperature, CurveKind::Outside, QT_TRANSLATE_NOOP("StationWords", "室外"),
     QT_TRANSLATE_NOOP("StationWords", "外"), true},
};

SeriesQuantity quantityOf(CurveKind kind)
{
    const auto it = std::ranges::find(kCurves, kind, &CurveRow::kind);
    return it == std::end(kCurves) ? SeriesQuantity::SupplyTemperature : it->quantity;
}

} // namespace

QString quantityTitle(SeriesQuantity quantity)
{
    switch (quantity) {
    case SeriesQuantity::PrimarySupplyTemperature:
    case SeriesQuantity::SupplyTemperature: return Tr::tr("供温");
    case SeriesQuantity::PrimaryReturnTemperature:
    case SeriesQuantity::ReturnTemperature:
    case SeriesQuantity::BranchReturnTemperature: return Tr::tr("回温");
    case SeriesQuantity::PrimaryFlow: return Tr::tr("一次流量");
    case SeriesQuantity::PrimarySupplyPressure:
    case SeriesQuantity::SupplyPressure: return Tr::tr("供压");
    case SeriesQuantity::PrimaryReturnPressure:
    case SeriesQuantity::ReturnPressure: return Tr::tr("回压");
    case SeriesQuantity::SetTemperature: return Tr::tr("设定");
    case SeriesQuantity::Flow: return Tr::tr("二次流量");
    case SeriesQuantity::PumpFrequency: return Tr::tr("频率");
    case SeriesQuantity::ValvePosition: return Tr::tr("阀位");
    case SeriesQuantity::MakeUpFlow: return Tr::tr("补水量");
    case SeriesQuantity::BranchPressureDifference: return Tr::tr("压差");
    case SeriesQuantity::RoomTemperature:
    case SeriesQuantity::BuildingTemperature: return Tr::tr("室温");
    case SeriesQuantity::OutdoorTemperature: return Tr::tr("室外");
    case SeriesQuantity::WindSpeed: return Tr::tr("风速");
    case SeriesQuantity::SolarRadiation: return Tr::tr("太阳辐射");
    }
    return {};
}

QString fullTitle(SeriesQuantity quantity)
{
    switch (quantity) {
    case SeriesQuantity::PrimarySupplyTemperature: return Tr::tr("一次供水温度");
    case SeriesQuantity::PrimaryReturnTemperature: return Tr::tr("一次回水温度");
    case SeriesQuantity::PrimarySupplyPressure: return Tr::tr("一次供水压力");
    case SeriesQuantity::PrimaryReturnPressure: return Tr::tr("一次回水压力");
    case SeriesQuantity::SupplyTemperature: return Tr::tr("二次供水温度");
    case SeriesQuantity::ReturnTemperature: return Tr::tr("二次回水温度");
    case SeriesQuantity::SetTemperature: return Tr::tr("设定供水温度");
    case SeriesQuantity::SupplyPressure: return Tr::tr("二次供水压力");
    case SeriesQuantity::ReturnPressure: return Tr::tr("二次回水压力");
    case SeriesQuantity::PumpFrequency: return Tr::tr("循环泵频率");
    case SeriesQuantity::BranchPressureDifference: return Tr::tr("支路压差");
    case SeriesQuantity::BranchReturnTemperature: return Tr::tr("支路回水温度");
    default: return quantityTitle(quantity);
    }
}

QString sourceTitle(const QString &source)
{
    return source == u"telemetry_sim" ? Tr::tr("模拟数据") : Format::isolate(source);
}

int decimals(SeriesQuantity quantity)
{
    if (quantity == SeriesQuantity::ValvePosition || quantity == SeriesQuantity::SolarRadiation)
        return 0;
    return quantity == SeriesQuantity::MakeUpFlow || quantityUnit(quantity) == u"MPa"_s ? 2 : 1;
}

ValueQuality tagQuality(Quality quality)
{
    switch (quality) {
    case Quality::Good: return ValueQuality::Good;
    case Quality::Uncertain: return ValueQuality::Stale;
    case Quality::Bad: return ValueQuality::Bad;
    case Quality::Missing: break;
    }
    return ValueQuality::NoSensor;
}

ValueTagData tag(const LiveValue &value, qint64 nowMs, const QString &name)
{
    ValueTagData data;
    data.name = name.isEmpty() ? quantityTitle(value.key.quantity) : name;
    data.quality = tagQuality(value.sample.quality);
    data.unit = quantityUnit(value.key.quantity);
    const bool large = std::abs(value.sample.value) >= 100; // four figures are enough
    data.value = Format::number(value.sample.value, large ? 0 : decimals(value.key.quantity));
    data.age = Format::shortAge(nowMs - value.sample.atMs);
    return data;
}

DataState dataState(const QList<LiveValue> &values, qint64 nowMs)
{
    DataState state;
    int good = 0;
    int stale = 0;
    int bad = 0;
    for (const LiveValue &value : values) {
        if (value.sample.quality != Quality::Missing)
            state.newestMs = std::max(state.newestMs, value.sample.atMs);
        good += value.sample.quality == Quality::Good ? 1 : 0;
        stale += value.sample.quality == Quality::Uncertain ? 1 : 0;
        bad += value.sample.quality == Quality::Bad || value.sample.quality == Quality::Missing ? 1 : 0;
    }
    if (state.newestMs == 0) {
        state.text = Tr::tr("无数据");
        state.icon = u"dash-circle"_s;
    } else if (good + stale == 0) {
        state.text = Tr::tr("断 %1").arg(Format::shortAge(nowMs - state.newestMs));
        state.kind = ChipKind::Bad;
        state.icon = u"x-lg"_s;
        state.isSilent = true;
    } else if (bad > 0) {
        state.text = Tr::tr("%1 点坏值", nullptr, int(bad)).arg(bad);
        state.kind = ChipKind::Bad;
        state.icon = u"x-lg"_s;
    } else if (stale > 0) {
        state.text = Tr::tr("%1 点过期", nullptr, int(stale)).arg(stale);
        state.kind = ChipKind::Warn;
        state.icon = u"clock"_s;
    } else {
        state.text = Tr::tr("数据正常");
        state.kind = ChipKind::Ok;
        state.icon = u"check2"_s;
    }
    return state;
}

QString ownWords(const QList<LiveValue> &values)
{
    const auto own = std::ranges::count_if(values, OwnSource::isOwn);
    if (own == 0)
        return {};
    return Tr::tr("本机直连 %1 点")
        .arg(Format::isolate(
            QString(Format::number(double(own)) + u" / "_s + Format::number(double(values.size())))));
}

QString sourceWords(const LiveValue &value)
{
    const QString name = sourceTitle(OwnSource::name(value));
    return OwnSource::isOwn(value) ? Tr::tr("本机直连 %1").arg(name) : name;
}

QString stateTitle(StationState state)
{
    switch (state) {
    case StationState::Fresh: return Tr::tr("数据正常");
    case StationState::Stale: return Tr::tr("部分过期");
    case StationState::Silent: return Tr::tr("数据中断");
    case StationState::Unknown: break;
    }
    return Tr::tr("无数据");
}

QList<ChartCurve> stationCurves(const QList<Series> &series, qint64 fromMs, qint64 toMs)
{
    QList<ChartCurve> curves;
    for (const CurveRow &row : kCurves) {
        const Series *found = CurveData::find(series, row.quantity);
        if (!found || found->samples.isEmpty())
            continue;
        ChartCurve curve;
        curve.kind = row.kind;
        curve.farAxis = row.far;
        curve.curve = CurveData::curve(*found, fromMs, toMs);
        curve.name = Tr::tr(row.name);
        curve.shortName = Tr::tr(row.shortName);
        curve.unit = quantityUnit(row.quantity);
        curves.append(curve);
    }
    return curves;
}

QList<LongChart::Line> seasonLines(const QString &station)
{
    QList<LongChart::Line> lines;
    for (const CurveRow &row : kCurves)
        lines.append(
            {{row.far ? QString() : station, row.quantity, {}}, row.kind, row.far, Tr::tr(row.shortName)});
    return lines;
}

QList<CurveLegend::Entry> legend(const QList<ChartCurve> &curves, const QList<LiveValue> &live)
{
    QList<CurveLegend::Entry> entries;
    for (const ChartCurve &curve : curves) {
        CurveLegend::Entry entry{curve.kind, curve.comparison, curve.name, curve.shortName, {}, false, false};
        const SeriesQuantity quantity = quantityOf(curve.kind);
        const auto it = std::ranges::find_if(live, [&](const LiveValue &value) {
            return value.key.quantity == quantity && value.key.part.isEmpty()
                && value.sample.quality != Quality::Missing;
        });
        if (it != live.end()) {
            entry.value = Format::isolate(Format::number(it->sample.value, 1));
            entry.stale = it->sample.quality != Quality::Good;
        } else if (const auto last = CurveData::lastValue(curve.curve)) {
            entry.value = Format::isolate(Format::number(*last, 1));
        }
        entries.append(entry);
    }
    return entries;
}

TierLook tierLook(Tier tier)
{
    switch (tier) {
    case Tier::Red: return TierLook::Red;
    case Tier::Yellow: return TierLook::Yellow;
    case Tier::Blue: break;
    }
    return TierLook::Blue;
}

} // namespace Warmline::StationWords
