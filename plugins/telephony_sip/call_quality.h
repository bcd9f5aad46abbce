// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Warmline::Sip {

/// Estimate of the mean opinion score, 1 to 4.4, by a simplified E-model (ITU-T G.107): each millisecond of
/// delay (half the round trip, twice the jitter for the buffer, 10 ms for the codec) and each per cent of
/// loss takes from the transmission factor R. Pure.
[[nodiscard]] double meanOpinionScore(double lossPercent, double jitterMs, double roundTripMs);

/// What a level meter shows, 0-1, of a level in decibels as the stack tells it (-120: nothing at all).
[[nodiscard]] float loudnessOf(double decibels);

} // namespace Warmline::Sip
