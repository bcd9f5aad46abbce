// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stations/curve_data.h"

#include <QString>

class QPainter;

/// The axes of a chart over time as all charts of stations have them: values at the near and the far side,
/// times below, titles above. Pure painting; lengths in device-independent pixels.
namespace Warmline::CurveAxes {

/// Of the widest label of a value axis.
[[nodiscard]] int labelWidth(const CurveData::Scale &scale);
/// The labels of one value axis; the far one in the colour of the outdoor temperature.
void paintValues(QPainter *painter, const QRectF &plot, const CurveData::Scale &scale, bool far);
/// Words over the axes; empty: none.
void paintTitles(QPainter *painter, int width, const QString &near, const QString &far);
/// Ticks and times, the last moment always named; days where the span is longer than a day, seconds where
/// it is short.
void paintTimes(QPainter *painter, const QRectF &plot, qint64 fromMs, qint64 toMs);

} // namespace Warmline::CurveAxes
