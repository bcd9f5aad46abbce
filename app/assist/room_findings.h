// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

#include <vector>

namespace Warmline {

/// What flats have in common (关联分析, S076): which groups show a trait more often than the others.
enum class RoomTrait : quint8 {
    NightSwing = 1, ///< colder by night than by day
    Cold, ///< mean below the standard
    BelowBuilding, ///< colder than its building's median
    FollowsWeather, ///< days are colder when it is colder outside
    NoonGain, ///< warm at noon: sun
    FollowsWind ///< days are colder when it blows harder, whatever it is outside
};
enum class RoomGroup : quint8 { TopFloor = 1, GroundFloor, North, South };
[[nodiscard]] QString roomTraitName(RoomTrait trait); ///< "night_swing": for files, never translated
[[nodiscard]] QString roomGroupName(RoomGroup group); ///< "top_floor"

/// A measured flat: hourly means, NaN where there is none; all flats and the weather have the same hours.
struct MeasuredFlat
{
    QString account, building;
    bool top = false, ground = false;
    QString orientation; ///< N, S, E, W, NS …; may be empty
    std::vector<float> room_C;
};

/// A group that shows a trait more often than the rest.
struct RoomFinding
{
    RoomTrait trait = RoomTrait::NightSwing;
    RoomGroup group = RoomGroup::TopFloor;
    int hits = 0, flats = 0; ///< of the group
    int otherHits = 0, others = 0; ///< of all the rest
    double ratio = 0, low = 0, high = 0; ///< how many times as often, with its 95 % interval
    double size_K = 0; ///< mean of the trait over the group less that of the rest; K per K for
                       ///< FollowsWeather, K per m/s for FollowsWind
    double confidence = 0; ///< that it is no chance, over all that was looked at, 0 … 1
};

/// What was found, and how much of the flats could be looked at.
struct RoomFindings
{
    std::vector<RoomFinding> list; ///< the surest first
    int flats = 0; ///< that could be judged
    int tooShort = 0; ///< that had too few hours
    int looked = 0; ///< pairs of trait and group that had flats enough
};

/// What the flats of a company have around them.
struct RoomSurroundings
{
    std::vector<float> outside_C, wind_ms; ///< the same hours as the rooms; empty: not measured
    int startHour = 0; ///< hour of the day, in the company's zone, of the first value
    double standard_C = 18;
};

/// Only what is told apart from chance with at least 90 % is given. Pure; any thread. docs/diagnosis.md.
[[nodiscard]] RoomFindings roomFindings(const std::vector<MeasuredFlat> &flats,
                                        const RoomSurroundings &around);

} // namespace Warmline
