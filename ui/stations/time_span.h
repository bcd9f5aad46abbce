// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// How a chart over time is zoomed and moved, for all charts alike. Pure functions; UTC milliseconds.
namespace Warmline {

/// The piece of time that a chart shows; UTC ms.
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 1;

    [[nodiscard]] qint64 length() const { return toMs - fromMs; }
    [[nodiscard]] qint64 middle() const { return fromMs + length() / 2; }
    [[nodiscard]] bool holds(qint64 atMs) const { return atMs >= fromMs && atMs <= toMs; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

namespace TimeSpans {

inline constexpr double kZoomStep = 0.8; ///< a notch of the wheel
inline constexpr double kKeyZoomStep = kZoomStep * kZoomStep; ///< a press of + or −

/// \a wanted, moved and widened so that it lies in \a whole and is not narrower than \a narrowestMs (nor
/// than the whole, where that is shorter).
[[nodiscard]] TimeSpan within(const TimeSpan &wanted, const TimeSpan &whole, qint64 narrowestMs);
/// \a factor < 1 comes closer; \a atMs keeps its place in the span.
[[nodiscard]] TimeSpan zoomed(const TimeSpan &view, double factor, qint64 atMs);
[[nodiscard]] TimeSpan moved(const TimeSpan &view, qint64 byMs);

} // namespace TimeSpans

} // namespace Warmline
