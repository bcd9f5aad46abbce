// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <limits>

namespace Warmline {

/// The watchdog on one series: what its instrument can't do is doubted, whatever the source says of it. Pure.
class ValueWatch
{
public:
    /// What a kind of value does; 0: not watched.
    struct Limits
    {
        qint64 standsMs = 0; ///< the very same value for longer than this is a stuck instrument
        double leap = 0; ///< more than this within kLeapMs is no plant: a broken wire, another instrument
        bool future = false; ///< a forecast: its times lie ahead
        /// A leap to no more than so many times the highest value believed so far is a pump that starts or
        /// stops; 0: no pump does this.
        double ofHighest = 0;
        friend bool operator==(const Limits &, const Limits &) = default;
    };
    static constexpr qint64 kLeapMs = 10 * 60'000;
    static constexpr qint64 kAheadMs = 10 * 60'000; ///< a clock further ahead than this is wrong
    static constexpr int kLeastSame = 24; ///< values that must be the same, however seldom they come
    static constexpr int kBelieved = 3; ///< values in a row after which a leap is believed

    [[nodiscard]] static Limits usual(const SeriesKey &key);

    enum class Finding : quint8 {
        Fine,
        Duplicate, ///< this moment with this value is known
        Leap,
        Stands,
        ClockStands, ///< other values under the same moment
        ClockAhead
    };
    /// A moment that can't have been yet by this machine's clock; a forecast's may.
    [[nodiscard]] static bool isAhead(const Limits &limits, qint64 atMs, qint64 nowMs)
    {
        return !limits.future && atMs > nowMs + kAheadMs;
    }
    /// Late values are fine and change nothing. \a nowMs: the clock of this machine, UTC.
    [[nodiscard]] Finding look(const Limits &limits, qint64 atMs, double value, qint64 nowMs);
    /// What a finding makes of a value that was good.
    [[nodiscard]] static Quality quality(Finding finding);

private:
    [[nodiscard]] bool leaps(const Limits &limits, double value) const;

    qint64 m_atMs = std::numeric_limits<qint64>::min();
    qint64 m_sinceMs = 0; ///< since when the value is what it is
    double m_value = std::numeric_limits<double>::quiet_NaN();
    double m_believed = std::numeric_limits<double>::quiet_NaN(); ///< the last value that was no leap
    double m_highest = 0; ///< of those, without their sign
    int m_same = 0, m_leaps = 0;
};

} // namespace Warmline
