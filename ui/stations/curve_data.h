// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "ui/common/gap_series.h"

#include <QList>

#include <optional>

/// From measured series to what a chart draws. Pure functions; times are UTC milliseconds.
namespace Warmline::CurveData {

/// Samples as chart points: a bad or missing sample is a point without a value, so the curve is cut there.
[[nodiscard]] QList<CurvePoint> points(const Series &series);
/// The curve in [fromMs, toMs], cut at bad samples and where more than two steps lie between two
/// samples or a sample and an edge; a step is what is usual there. No samples at all give one gap over the
/// whole span.
[[nodiscard]] GapCurve curve(const Series &series, qint64 fromMs, qint64 toMs);
/// The gaps of all \a curves, those that touch as one; in order of time.
[[nodiscard]] QList<GapCurve::Span> allGaps(const QList<GapCurve> &curves);
/// Moves a curve in time ("yesterday" onto today).
[[nodiscard]] GapCurve shifted(GapCurve curve, qint64 byMs);
/// Lifts a curve by so much ("the upper edge of its band").
[[nodiscard]] GapCurve raised(GapCurve curve, double by);
/// The first series of a quantity; null: there is none.
[[nodiscard]] const Series *find(const QList<Series> &series, SeriesQuantity quantity);
[[nodiscard]] bool hasValues(const GapCurve &curve);
/// Value at a time, linear between two readings; empty in a gap and outside the curve.
[[nodiscard]] std::optional<double> readAt(const GapCurve &curve, qint64 atMs);
[[nodiscard]] std::optional<double> lastValue(const GapCurve &curve);

/// Mean of a − b over the readings of \a a where both have a value; empty with fewer than \a least such
/// readings.
[[nodiscard]] std::optional<double> meanDifference(const GapCurve &a, const GapCurve &b, int least = 12);

/// A value axis: round bounds, equal steps.
struct Scale
{
    double low = 0;
    double high = 1;
    double step = 1;
    int intervals = 1;
    friend bool operator==(const Scale &, const Scale &) = default;
};
/// Round bounds around the values of all \a curves in at most \a most steps; 0…1 without values.
[[nodiscard]] Scale scale(const QList<GapCurve> &curves, int most);
/// The same with exactly \a intervals steps, so that two axes share one grid.
[[nodiscard]] Scale scaleWith(const QList<GapCurve> &curves, int intervals);

/// Moments to label between two times: whole hours or days of the company's zone, at most \a most of them.
struct TimeTicks
{
    QList<qint64> atMs;
    qint64 stepMs = 0;
};
[[nodiscard]] TimeTicks timeTicks(qint64 fromMs, qint64 toMs, int most);

} // namespace Warmline::CurveData
