// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <optional>

namespace Warmline {

/// One reading of a curve. `value` is empty when the sensor gave nothing (or nothing that may be shown).
struct CurvePoint
{
    qint64 timeMs = 0; ///< UTC milliseconds
    std::optional<double> value;
};

/// A window that a curve is drawn in, to find the gaps at its edges; UTC milliseconds. Without an extent
/// (toMs is not after fromMs) it has none.
struct CurveWindow
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    qint64 maxBeforeMs = 0; ///< what may lie between fromMs and the first reading
    qint64 maxAfterMs = 0; ///< what may lie between the last reading and toMs
};

/// A curve cut at its gaps: never a line across one.
struct GapCurve
{
    struct Span
    {
        qint64 fromMs = 0; ///< last reading before the gap, or the begin of the window
        qint64 toMs = 0; ///< first reading after it, or the end of the window
    };
    QList<QList<QPointF>> segments; ///< x = UTC ms, y = value; a lone reading is a segment of one point
    QList<Span> gaps;

    /// Cuts readings (ascending in time) where a value is missing, or where more than `maxStepMs` lies
    /// between two readings (0: only missing values cut). With a window the gaps at its edges are found, too.
    static GapCurve split(const QList<CurvePoint> &points, qint64 maxStepMs = 0,
                          const std::optional<CurveWindow> &window = {});
};

} // namespace Warmline
