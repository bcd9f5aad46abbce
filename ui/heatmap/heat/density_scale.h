// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "app/geo/colour_grid.h"

#include <QString>
#include <QtTypes>

namespace Warmline {

/// Which fixed classes a window of time is coloured by. A colour means the same number all day; only another
/// kind of window (an hour, a day, a season) or another unit has classes of its own.
struct DensityScale
{
    enum class Period : quint8 { Hour, Day, Season };

    Period period = Period::Hour;
    bool perThousandHouseholds = false; ///< else per km²
    double firstBound =
        5; ///< lower bound of the first of seven classes, each twice the one before, in the shown unit
    bool automatic =
        false; ///< the classes were fitted to a picture: a colour means another number in the next
    bool byHand = false; ///< a person chose where the classes end
    bool weighted = false; ///< by heatWeight(): a value is no plain number of complaints
    double factor = 1; ///< shown value = sum of weights per km² (or per 1,000 households) × factor

    /// Hour below 12 h, day below 30 days, season beyond. Hour and day are rates: the sum is divided by the
    /// hours or days of the window; a season is the sum itself.
    [[nodiscard]] static DensityScale of(qint64 windowMs, bool perThousandHouseholds);

    /// The same unit with classes that suit a picture: the top one begins just below the greatest value shown
    /// (steps of 1, 2, 5). \a maximum is in the grid's unit, before `factor`; nothing to fit: the fixed
    /// classes.
    [[nodiscard]] DensityScale fittedTo(double maximum) const;

    /// The least and the greatest end that a person may choose, in the shown unit.
    static constexpr double kLeastTop = 0.1;
    static constexpr double kGreatestTop = 1'000'000;
    /// The same unit with classes that end where a person says: the last one begins at \a top (shown unit).
    [[nodiscard]] DensityScale endingAt(double top) const;
    /// Names the unit for what is kept of it: an end chosen for an hour says nothing about a season.
    [[nodiscard]] QString unitKey() const;

    /// "件 / km² · 时".
    [[nodiscard]] QString unit() const;
    /// The ramp for a grid of plain sums: its classes are the fixed ones divided by the factor.
    [[nodiscard]] Geo::DensityRamp ramp(const QList<QColor> &stops) const;
    /// The bounds as shown: 5, 10, 20 …
    [[nodiscard]] QList<double> bounds() const;
    friend bool operator==(const DensityScale &, const DensityScale &) = default;
};

/// How old a complaint is when it weighs half.
inline constexpr qint64 kHeatHalfLife_ms = 24LL * 3'600'000;
/// What a complaint weighs where tier and freshness count (an option that the legend names): red
/// 4, yellow 2, blue 1, half of it for each kHeatHalfLife_ms of \a age_ms at the end of the window. The
/// figures are a choice of this program, no measurement. Pure.
[[nodiscard]] float heatWeight(Tier tier, qint64 age_ms);

} // namespace Warmline
