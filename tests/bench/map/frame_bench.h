// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Bench {

/// How long a frame of a 1920 × 1080 map takes in the software renderer while it is panned and zoomed.
struct FrameTimes
{
    double median_ms = 0;
    double p95_ms = 0;
    double cpuMedian_ms =
        0; ///< processor time of the thread that draws: without who else wanted the processor
    double cpuP95_ms = 0;
    int frames = 0;
    QString problem; ///< the map did not come
};

struct FrameComparison
{
    FrameTimes bare; ///< ground and streets alone
    FrameTimes full; ///< with heat and network over it, both made anew on other threads all the time
    double ratio = 0; ///< of the p95s: the median of several rounds, bare and full in turn
    double cpuRatio = 0; ///< the same of processor time
};

/// Needs a QApplication.
[[nodiscard]] FrameComparison compareFrames();

} // namespace Bench
