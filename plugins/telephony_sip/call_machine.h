// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <optional>

namespace Warmline::Sip {

/// What can happen to one leg, as the SIP stack tells it.
enum class LegEvent : quint8 {
    Offered = 1, ///< an INVITE came
    Dialled, ///< an INVITE was sent
    RemoteRings, ///< 180 or 183
    MediaRuns, ///< answered, or resumed
    HeldHere, ///< our re-INVITE for hold was accepted
    Over ///< ended, refused or failed
};

/// The table of a leg's states: where \a event leads from \a from (empty: no leg yet); empty when it does not
/// fit, and then nothing changes. Pure; tests walk through it.
[[nodiscard]] std::optional<TelephonyState> nextState(std::optional<TelephonyState> from, LegEvent event);

/// Whether a person's wish fits a leg in that state. Register and Dial are about no leg and never fit.
[[nodiscard]] bool fits(TelephonyState state, TelephonyIntent intent);

} // namespace Warmline::Sip
