// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/room_groups.h"

/// What a fault does to a room's curve over time, of unit size, by bin: the curves that RoomModel fits. Pure.
/// docs/diagnosis.md has the formulae.
namespace Warmline::RoomShapes {

/// Response of a heat balance of time constant tau, unit drive, on since \a onset_h before the case's time;
/// negative, because it gets colder. A drive that is not known (NaN) is taken as 1.
[[nodiscard]] CaseValues response(const BinAxis &axis, const CaseValues &drive, double onset_h, double tau_h);
/// The same for a window that is open for some hours of each period, the last time until \a lastEnd_h before
/// the case's time.
[[nodiscard]] CaseValues airing(const BinAxis &axis, const CaseValues &drive, double period_h,
                                double lastEnd_h, double tau_h);
/// From 0 at \a onset_h before the case's time evenly down to −1.
[[nodiscard]] CaseValues ramp(const BinAxis &axis, double onset_h);
/// \a height since \a age_h, zero before.
[[nodiscard]] CaseValues since(const BinAxis &axis, double age_h, double height);

} // namespace Warmline::RoomShapes
