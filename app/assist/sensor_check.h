// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis_case.h"

namespace Warmline {

/// What no flat of bricks and water does, but a broken instrument does: standing still while all others move,
/// leaps, values that cannot be, noise. Looked at before anything is concluded from the caller's room
/// temperature.
struct SensorCheck
{
    bool present = false; ///< there are values at all
    double longestRun_h = 0; ///< of one value
    double longestRunOfOthers_h = kMissing; ///< the longest of all other rooms; of two and more
    double frozen_h = 0; ///< longest run of one value
    double movedMeanwhile_K = kMissing; ///< how far the other rooms moved in that run; NaN: there are none
    double leap_K = 0; ///< largest step between two neighbouring values, beyond what the others did
    bool leapUp = false;
    double leapAge_h = 0; ///< how long before the end it was
    double impossible = 0; ///< share of the values that no room has
    double noise_K = 0; ///< typical scatter from value to value
    double noiseOfOthers_K = kMissing;
    double resolution_K = 0.1;

    [[nodiscard]] static SensorCheck of(const DiagnosisCase &given);
    /// ln of P(these signs | sensor fault) / P(these signs | a sound sensor).
    [[nodiscard]] double logOdds() const;
    [[nodiscard]] double frozenLogOdds() const;
    [[nodiscard]] double movedLogOdds() const;
    [[nodiscard]] double runLogOdds() const;
    [[nodiscard]] double leapLogOdds() const;
    [[nodiscard]] double noiseLogOdds() const;
};

/// What a room's thermometer may say and be believed, °C.
constexpr double kRoomLow_C = 0;
constexpr double kRoomHigh_C = 42;

} // namespace Warmline
