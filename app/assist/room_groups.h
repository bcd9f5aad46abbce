// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/series_bins.h"

#include <array>

namespace Warmline {

/// The rooms of a case in four groups of one time axis, each as one curve: the caller's, those on the same
/// riser, the rest of the building, other buildings on the same station. Curves are freed of what a flat's
/// place in the house does (edge, top, ground), so that in a sound network they agree but for each flat's own
/// habits.
struct RoomGroups
{
    enum Group { Own, Peers, Rest, Others };
    static constexpr int kGroups = 4;

    struct Curve
    {
        CaseValues room_C; ///< by bin; empty: the group has no values
        double members = 0;
        double placeSpread_K = 0; ///< how well the place in the house is known
        [[nodiscard]] bool present() const { return members > 0; }
    };
    std::array<Curve, kGroups> curves;
    CaseValues
        common_C; ///< mean of all rooms but the caller's, by bin; of the caller's if there are no others
    double inOut_K = 25; ///< inside minus outside, mean of the window

    /// How much colder than one in the middle of the house a flat at this place usually is, K; 0 or less.
    [[nodiscard]] static double placeOffset_K(const QString &position, double inOut_K);

    [[nodiscard]] static RoomGroups of(const DiagnosisCase &given, const BinAxis &axis,
                                       const CaseValues &outside_C);
};

} // namespace Warmline
