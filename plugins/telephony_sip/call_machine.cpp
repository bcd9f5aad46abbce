// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_machine.h"

#include <algorithm>
#include <array>

namespace Warmline::Sip {

namespace {

using S = TelephonyState;
using E = LegEvent;
using I = TelephonyIntent;

struct Transition
{
    std::optional<S> from;
    E event;
    S to;
};

// One line for each event that fits a state; what is not here does not fit.
constexpr auto kTransitions = std::to_array<Transition>({
    {{}, E::Offered, S::Offered},
    {{}, E::Dialled, S::Dialling},
    {S::Offered, E::MediaRuns, S::Talking},
    {S::Offered, E::Over, S::Ended},
    {S::Dialling, E::RemoteRings, S::Ringing},
    {S::Dialling, E::MediaRuns, S::Talking},
    {S::Dialling, E::Over, S::Ended},
    {S::Ringing, E::RemoteRings, S::Ringing}, // 180 and 183 may both come, and come again
    {S::Ringing, E::MediaRuns, S::Talking},
    {S::Ringing, E::Over, S::Ended},
    {S::Talking, E::MediaRuns, S::Talking}, // after the other side's re-INVITE
    {S::Talking, E::HeldHere, S::Held},
    {S::Talking, E::Over, S::Ended},
    {S::Held, E::HeldHere, S::Held},
    {S::Held, E::MediaRuns, S::Talking},
    {S::Held, E::Over, S::Ended},
});

struct Fit
{
    I intent;
    std::array<bool, 6> states; ///< Offered, Dialling, Ringing, Talking, Held, Ended
};

constexpr auto kFits = std::to_array<Fit>({
    {I::Answer, {true, false, false, false, false, false}},
    {I::Reject, {true, false, false, false, false, false}},
    {I::Hold, {false, false, false, true, false, false}},
    {I::Resume, {false, false, false, false, true, false}},
    {I::Mute, {false, true, true, true, true, false}},
    {I::Dtmf, {false, false, true, true, false, false}}, // early media has menus, too
    {I::BlindTransfer, {false, false, false, true, true, false}},
    {I::StartConsult, {false, false, false, true, true, false}},
    {I::CompleteTransfer, {false, false, false, true, true, false}},
    {I::TakeBack, {false, false, false, true, true, false}},
    {I::Swap, {false, false, false, true, true, false}},
    {I::Conference, {false, false, false, true, true, false}},
    {I::Hangup, {true, true, true, true, true, false}},
    {I::Record, {false, false, false, true, true, false}},
    {I::Announce, {false, false, false, true, true, false}}, // on hold: with the next stream that talks
});

} // namespace

std::optional<TelephonyState> nextState(std::optional<TelephonyState> from, LegEvent event)
{
    const auto row = std::ranges::find_if(
        kTransitions, [=](const Transition &t) { return t.from == from && t.event == event; });
    return row == kTransitions.end() ? std::nullopt : std::optional(row->to);
}

bool fits(TelephonyState state, TelephonyIntent intent)
{
    const auto row = std::ranges::find(kFits, intent, &Fit::intent);
    return row != kFits.end() && row->states.at(size_t(state) - 1);
}

} // namespace Warmline::Sip
