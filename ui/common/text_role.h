// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Warmline {

/// The type scale. Sizes are logical pixels at 100 %; Theme::font() applies zoom, language and tabular
/// figures.
enum class TextRole {
    Display, ///< 30, 600: the verdict
    Figure, ///< 24, 600: tiles, timers
    FigureSmall, ///< 20, 600: smaller tiles
    Title, ///< 18, 600: caller, address
    State, ///< 17, 600: agent state
    Lead, ///< 15, 400: bulletin, plain-words reading
    Body, ///< 13, 400
    BodyStrong, ///< 13, 600: values
    Table, ///< 12.5, 400: rows, lists
    TableStrong, ///< 12.5, 600
    Label, ///< 12, 400: field and meta labels
    LabelStrong, ///< 12, 600
    Note, ///< 11.5, 400: ages, units
    Axis, ///< 11, 400: charts, rail labels; the smallest size in the program
    AxisStrong, ///< 11, 600: key caps, source marks
    Mono, ///< 11.5, fixed pitch: DNA codes
};

} // namespace Warmline
