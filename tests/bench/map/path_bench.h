// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Bench {

/// A million tickets of a season on their whole way: read by a real MapService, in a real MapModel, coloured
/// by a real HeatEngine (1920×1080). Times of the GUI thread are its processor time.
struct PathFigures
{
    QString problem; ///< why there are none; empty: there are
    double memory_MiB = 0; ///< held by all of it, the whole season in the window and the tickets' marks drawn
    double step_ms = 0; ///< GUI thread, a step of the slider: median
    double worstStep_ms = 0;
    double closeStep_ms = 0; ///< the same where tickets are drawn (zoom 16): median
    double filter_ms = 0; ///< GUI thread, another filter
    double mouse_ms = 0; ///< GUI thread, a mouse move over the drawn tickets: median
    double worstMouse_ms = 0;
    double shown_ms = 0; ///< by the wall, a ticket told until its picture is there: median
    double worstShown_ms = 0;
    int shown = 0; ///< tickets of that
    int updates = 0; ///< how many of them were added to the grid that was there
};

[[nodiscard]] PathFigures measurePath();

} // namespace Bench
