// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/services/stations/station_service.h"
#include "ui/common/chip.h"
#include "ui/common/curve_legend.h"
#include "ui/common/value_tag.h"
#include "ui/stations/curve_chart.h"
#include "ui/stations/long_chart.h"

/// Words, numbers and states of stations as the screen shows them. Pure functions; texts in the running
/// language.
namespace Warmline::StationWords {

[[nodiscard]] QString quantityTitle(SeriesQuantity quantity); ///< 回温
/// The same told apart where it stands alone: 二次回水温度, 一次供水温度.
[[nodiscard]] QString fullTitle(SeriesQuantity quantity);
/// Where values come from: the name that their source goes by, or what it is.
[[nodiscard]] QString sourceTitle(const QString &source);
[[nodiscard]] int decimals(SeriesQuantity quantity);
[[nodiscard]] ValueQuality tagQuality(Quality quality);
/// Name, value, unit, age and quality of a live value at \a nowMs.
[[nodiscard]] ValueTagData tag(const LiveValue &value, qint64 nowMs, const QString &name = {});

/// How the data of a station stand: fresh, some old or bad, silent, never.
struct DataState
{
    QString text; ///< 数据正常, 2 点过期, 断 4 分
    ChipKind kind = ChipKind::Neutral;
    QString icon;
    qint64 newestMs = 0;
    bool isSilent = false; ///< nothing that may still be trusted
};
/// \a values with their quality judged already.
[[nodiscard]] DataState dataState(const QList<LiveValue> &values, qint64 nowMs);
/// How many of them this workstation hears by itself and not through the server: 本机直连 12 / 14 点; empty:
/// none.
[[nodiscard]] QString ownWords(const QList<LiveValue> &values);
/// Which source a value is from, and whether over this workstation's own connection.
[[nodiscard]] QString sourceWords(const LiveValue &value);
[[nodiscard]] QString stateTitle(StationState state); ///< 正常, 部分过期, 中断, 无数据

/// The curves of supply, return, set and outdoor temperature that there are, in that order.
[[nodiscard]] QList<ChartCurve> stationCurves(const QList<Series> &series, qint64 fromMs, qint64 toMs);
/// The same curves for the chart of a season.
[[nodiscard]] QList<LongChart::Line> seasonLines(const QString &station);
/// Legend entries of \a curves with the live values where there are any, else the last value of the curve.
[[nodiscard]] QList<CurveLegend::Entry> legend(const QList<ChartCurve> &curves, const QList<LiveValue> &live);

[[nodiscard]] TierLook tierLook(Tier tier);

} // namespace Warmline::StationWords
