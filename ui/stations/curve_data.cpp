// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/curve_data.h"

#include "ui/common/times.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Warmline::CurveData {

namespace {

constexpr qint64 kHourMs = 3'600'000;

/// 1, 2 or 5 times a power of ten, not below \a step: labels stay short.
double roundStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= step * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

bool bounds(const QList<GapCurve> &curves, double &low, double &high)
{
    low = std::numeric_limits<double>::max();
    high = std::numeric_limits<double>::lowest();
    for (const GapCurve &curve : curves) {
        for (const QList<QPointF> &segment : curve.segments) {
            for (const QPointF &point : segment) {
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
        }
    }
    if (low > high)
        return false;
    if (high - low < 0.5) { // a flat line needs some room
        low -= 0.5;
        high += 0.5;
    }
    return true;
}

} // namespace

QList<CurvePoint> points(const Series &series)
{
    QList<CurvePoint> result;
    result.reserve(series.samples.size());
    for (const Sample &sample : series.samples) {
        const bool usable = (sample.quality == Quality::Good || sample.quality == Quality::Uncertain)
                         && std::isfinite(sample.value);
        result.append({sample.atMs, usable ? std::optional(sample.value) : std::nullopt});
    }
    return result;
}

namespace {

constexpr qsizetype kAround = 9; ///< readings that tell what is usual at a place
constexpr qint64 kLeastStepMs = 60'000;

/// The middle one; 0: there is none.
qint64 middle(QList<qint64> steps)
{
    if (steps.isEmpty())
        return 0;
    std::ranges::nth_element(steps, steps.begin() + steps.size() / 2);
    return steps[steps.size() / 2];
}

/// Typical distance of the readings around a place; 0: fewer than two are there.
qint64 typicalStep(const QList<CurvePoint> &points, qsizetype from, qsizetype to)
{
    QList<qint64> steps;
    for (qsizetype i = std::max<qsizetype>(1, from); i < std::min(to, points.size()); ++i)
        steps.append(points[i].timeMs - points[i - 1].timeMs);
    return middle(steps);
}

/// A history may hold hours where it is old and minutes where it is young, and tells the coarse step for
/// both. A hole is what is wide against the readings on both of its sides, and against the told step where
/// nobody else is by.
QList<CurvePoint> withHoles(const QList<CurvePoint> &points, qint64 toldMs)
{
    QList<CurvePoint> result;
    result.reserve(points.size() + 8);
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i > 0) {
            const qint64 usual =
                std::max(typicalStep(points, i - kAround, i), typicalStep(points, i + 1, i + 1 + kAround));
            const qint64 apart = points[i].timeMs - points[i - 1].timeMs;
            if (apart > 2 * std::max(usual > 0 ? usual : toldMs, kLeastStepMs))
                result.append({points[i - 1].timeMs + apart / 2, std::nullopt});
        }
        result.append(points[i]);
    }
    return result;
}

} // namespace

GapCurve curve(const Series &series, qint64 fromMs, qint64 toMs)
{
    QList<CurvePoint> inside = points(series);
    inside.removeIf([&](const CurvePoint &point) { return point.timeMs < fromMs || point.timeMs > toMs; });
    const QList<CurvePoint> cut = withHoles(inside, series.stepMs);
    QList<qint64> steps;
    for (qsizetype i = 1; i < cut.size(); ++i) {
        if (cut[i].value && cut[i - 1].value)
            steps.append(cut[i].timeMs - cut[i - 1].timeMs);
    }
    // An edge is judged by the readings beside it: a sensor that reports more seldom than was asked for is
    // not silent, and one of minutes is, though its old part lies there in hours.
    const auto most = [&](const QList<qint64> &beside) {
        const qint64 usual = middle(beside);
        return 2 * std::max(usual > 0 ? usual : series.stepMs, kLeastStepMs);
    };
    const qsizetype near = std::min(kAround, steps.size());
    return GapCurve::split(cut, 0,
                           CurveWindow{fromMs, toMs, most(steps.first(near)), most(steps.last(near))});
}

QList<GapCurve::Span> allGaps(const QList<GapCurve> &curves)
{
    QList<GapCurve::Span> all;
    for (const GapCurve &curve : curves)
        all.append(curve.gaps);
    std::ranges::sort(all, {}, &GapCurve::Span::fromMs);
    QList<GapCurve::Span> merged;
    for (const GapCurve::Span &gap : std::as_const(all)) {
        if (!merged.isEmpty() && gap.fromMs <= merged.last().toMs)
            merged.last().toMs = std::max(merged.last().toMs, gap.toMs);
        else
            merged.append(gap);
    }
    return merged;
}

GapCurve shifted(GapCurve curve, qint64 byMs)
{
    for (QList<QPointF> &segment : curve.segments) {
        for (QPointF &point : segment)
            point.rx() += double(byMs);
    }
    for (GapCurve::Span &gap : curve.gaps) {
        gap.fromMs += byMs;
        gap.toMs += byMs;
    }
    return curve;
}

GapCurve raised(GapCurve curve, double by)
{
    for (QList<QPointF> &segment : curve.segments) {
        for (QPointF &point : segment)
            point.ry() += by;
    }
    return curve;
}

const Series *find(const QList<Series> &series, SeriesQuantity quantity)
{
    const auto it = std::ranges::find(series, quantity, [](const Series &one) { return one.key.quantity; });
    return it == series.end() ? nullptr : &*it;
}

bool hasValues(const GapCurve &curve)
{
    return !curve.segments.isEmpty();
}

std::optional<double> readAt(const GapCurve &curve, qint64 atMs)
{
    const double x = double(atMs);
    for (const QList<QPointF> &segment : curve.segments) {
        if (x < segment.first().x() || x > segment.last().x())
            continue;
        const auto right =
            std::ranges::lower_bound(segment, x, {}, [](const QPointF &point) { return point.x(); });
        if (right == segment.begin() || right->x() == x)
            return right->y();
        const auto left = std::prev(right);
        return left->y() + (right->y() - left->y()) * (x - left->x()) / (right->x() - left->x());
    }
    return {};
}

std::optional<double> lastValue(const GapCurve &curve)
{
    return curve.segments.isEmpty() ? std::nullopt : std::optional(curve.segments.last().last().y());
}

std::optional<double> meanDifference(const GapCurve &a, const GapCurve &b, int least)
{
    double sum = 0;
    int count = 0;
    for (const QList<QPointF> &segment : a.segments) {
        for (const QPointF &point : segment) {
            if (const auto other = readAt(b, qint64(point.x()))) {
                sum += point.y() - *other;
                ++count;
            }
        }
    }
    return count >= least ? std::optional(sum / count) : std::nullopt;
}

Scale scale(const QList<GapCurve> &curves, int most)
{
    double low = 0;
    double high = 0;
    if (!bounds(curves, low, high))
        return {};
    const double pad = (high - low) * 0.06;
    double step = roundStep((high - low + 2 * pad) / std::max(1, most));
    for (;;) {
        const double from = std::floor((low - pad) / step) * step;
        const int intervals = int(std::ceil((high + pad - from) / step - 1e-9));
        if (intervals <= most || most < 2)
            return {from, from + intervals * step, step, intervals};
        step = roundStep(step * 1.01);
    }
}

Scale scaleWith(const QList<GapCurve> &curves, int intervals)
{
    double low = 0;
    double high = 0;
    if (!bounds(curves, low, high))
        return {0, double(intervals), 1, intervals};
    const double pad = (high - low) * 0.04;
    for (double step = roundStep((high - low + 2 * pad) / intervals);; step = roundStep(step * 1.01)) {
        const double from = std::floor((low - pad) / step) * step;
        if (from + intervals * step >= high + pad)
            return {from, from + intervals * step, step, intervals};
    }
}

TimeTicks timeTicks(qint64 fromMs, qint64 toMs, int most)
{
    TimeTicks ticks;
    if (toMs <= fromMs || most < 1)
        return ticks;
    constexpr qint64 second = 1'000, minute = 60 * second, day = 24 * kHourMs;
    for (const qint64 step :
         {second,      2 * second,  5 * second,  10 * second,  30 * second, minute,      2 * minute,
          5 * minute,  10 * minute, 15 * minute, 30 * minute,  kHourMs,     2 * kHourMs, 3 * kHourMs,
          4 * kHourMs, 6 * kHourMs, 8 * kHourMs, 12 * kHourMs, day,         2 * day,     4 * day,
          7 * day,     14 * day,    28 * day,    56 * day,     112 * day}) {
        ticks.stepMs = step;
        if ((toMs - fromMs) / step + 1 <= most)
            break;
    }
    qint64 at = Times::local(fromMs).date().startOfDay(Times::zone()).toMSecsSinceEpoch();
    at += (fromMs - at) / ticks.stepMs * ticks.stepMs;
    for (; at <= toMs; at += ticks.stepMs) {
        if (at >= fromMs)
            ticks.atMs.append(at);
    }
    return ticks;
}

} // namespace Warmline::CurveData
