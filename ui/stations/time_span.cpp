// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/time_span.h"

#include <algorithm>
#include <cmath>

namespace Warmline::TimeSpans {

TimeSpan within(const TimeSpan &wanted, const TimeSpan &whole, qint64 narrowestMs)
{
    const qint64 length = std::clamp(wanted.length(), std::min(narrowestMs, whole.length()), whole.length());
    const qint64 from = std::clamp(wanted.fromMs, whole.fromMs, whole.toMs - length);
    return {from, from + length};
}

TimeSpan zoomed(const TimeSpan &view, double factor, qint64 atMs)
{
    const double part = std::clamp(double(atMs - view.fromMs) / double(view.length()), 0.0, 1.0);
    const double length = double(view.length()) * factor;
    const qint64 from = atMs - qint64(std::llround(part * length));
    return {from, from + qint64(std::llround(length))};
}

TimeSpan moved(const TimeSpan &view, qint64 byMs)
{
    return {view.fromMs + byMs, view.toMs + byMs};
}

} // namespace Warmline::TimeSpans
