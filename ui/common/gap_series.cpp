// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gap_series.h"

namespace Warmline {

GapCurve GapCurve::split(const QList<CurvePoint> &points, qint64 maxStepMs,
                         const std::optional<CurveWindow> &window)
{
    GapCurve curve;
    QList<QPointF> segment;
    std::optional<qint64> lastMs; // of the last reading with a value
    bool broken = false;
    const auto close = [&] {
        if (!segment.isEmpty())
            curve.segments << std::exchange(segment, {});
    };
    for (const CurvePoint &point : points) {
        if (!point.value) {
            broken = true;
            if (!lastMs) // a gap from the first sample on
                lastMs = point.timeMs;
            continue;
        }
        const bool late = lastMs && maxStepMs > 0 && point.timeMs - *lastMs > maxStepMs;
        if (broken || late) {
            close();
            curve.gaps << Span{*lastMs, point.timeMs};
        }
        broken = false;
        segment << QPointF(static_cast<qreal>(point.timeMs), *point.value);
        lastMs = point.timeMs;
    }
    if (broken && lastMs)
        curve.gaps << Span{*lastMs, points.last().timeMs};
    close();

    if (window && window->fromMs < window->toMs) {
        const auto [fromMs, toMs, maxBeforeMs, maxAfterMs] = *window;
        if (curve.segments.isEmpty()) {
            curve.gaps = {Span{fromMs, toMs}};
            return curve;
        }
        const auto first = static_cast<qint64>(curve.segments.first().first().x());
        const auto last = static_cast<qint64>(curve.segments.last().last().x());
        if (first - fromMs > maxBeforeMs) {
            if (!curve.gaps.isEmpty() && curve.gaps.first().toMs == first)
                curve.gaps.first().fromMs = fromMs;
            else
                curve.gaps.prepend(Span{fromMs, first});
        }
        if (toMs - last > maxAfterMs) {
            if (!curve.gaps.isEmpty() && curve.gaps.last().fromMs == last)
                curve.gaps.last().toMs = toMs;
            else
                curve.gaps << Span{last, toMs};
        }
    }
    return curve;
}

} // namespace Warmline
