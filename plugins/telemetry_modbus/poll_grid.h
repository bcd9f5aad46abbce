// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

/// When blocks are read: at whole multiples of their interval by the clock. Registers have no time of their
/// own, so that two servers that read a device for a while would else have each reading twice; by the grid
/// both give it the same moment, and the history keeps one. Pure.
namespace Warmline::PollGrid {

/// Shorter intervals go by themselves: their moments are too close for two machines to agree on.
constexpr int kLeastMs = 1'000;
/// A reading belongs to a moment of the grid when it came so long after it at most, or before.
constexpr int kLateMs = 10'000, kEarlyMs = 500;

/// From \a utcMs to the next reading. A timer may be a little early: the same reading is not due again.
[[nodiscard]] constexpr qint64 waitMs(qint64 utcMs, int pollMs)
{
    const qint64 rest = pollMs - utcMs % pollMs;
    return rest < std::min(pollMs / 10, kEarlyMs) ? rest + pollMs : rest;
}

/// What moment a value is of that was read at \a utcMs: the grid's when it came within a fifth of the
/// interval after it (others of the round were asked before; kLateMs at most) or a twentieth before, else its
/// own.
[[nodiscard]] constexpr qint64 momentMs(qint64 utcMs, int pollMs)
{
    const qint64 after = utcMs % pollMs;
    if (pollMs < kLeastMs)
        return utcMs;
    if (after <= std::min(pollMs / 5, kLateMs))
        return utcMs - after;
    return pollMs - after <= std::min(pollMs / 20, kEarlyMs / 2) ? utcMs + pollMs - after : utcMs;
}

} // namespace Warmline::PollGrid
