// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <mutex>

namespace Warmline {

/// The time of day, not moved by a jump of the machine's clock: it follows the wall clock while that goes as
/// the monotonic one does (NTP slewing it is fine), and goes on by the monotonic one alone when it leaps. A
/// leap that lasts kHoldMs is believed: a clock that was put right must not be ignored for ever; so is at
/// once what leaps while this is young: a machine that starts without the time is being told it. For what is
/// measured and for delays; what people sign keeps the wall clock. Thread-safe.
class SteadyClock final : public Clock
{
public:
    static constexpr qint64 kSlackMs = 2'000; ///< a difference that is no leap
    static constexpr qint64 kHoldMs = 30 * 60'000;
    static constexpr qint64 kYoungMs = 10 * 60'000;

    /// \a wall outlives this.
    explicit SteadyClock(const Clock &wall);
    /// Over the machine's own clock, sleep counted; one for the process (or plugin).
    [[nodiscard]] static const SteadyClock &ofHost();

    [[nodiscard]] qint64 utcMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override { return m_wall.monotonicMs(); }
    /// How far the wall clock is from this one, by the last question; 0: no leap is held back.
    [[nodiscard]] qint64 heldBackMs() const;

private:
    const Clock &m_wall;
    const qint64 m_bornMs; ///< by the monotonic clock
    mutable std::mutex m_mutex;
    mutable qint64 m_utcMs, m_monotonicMs; ///< a moment at which both were believed
    mutable qint64 m_leapMs = 0; ///< held back; 0: none
    mutable qint64 m_leapSinceMs = 0; ///< by the monotonic clock
};

} // namespace Warmline
