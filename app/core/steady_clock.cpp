// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/steady_clock.h"

#include <QLoggingCategory>

#include <cstdlib>
#include <ctime>

Q_LOGGING_CATEGORY(lcClock, "warmline.clock", QtInfoMsg)

namespace Warmline {

namespace {

/// The machine's, with a monotonic clock that counts while the machine sleeps, too: one that stood meanwhile
/// would make waking up a leap.
class AwakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 utcMs() const override { return m_system.utcMs(); }
    [[nodiscard]] qint64 monotonicMs() const override
    {
#ifdef CLOCK_BOOTTIME
        timespec now{};
        if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
            return qint64(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
#endif
        return m_system.monotonicMs();
    }

private:
    SystemClock m_system;
};

} // namespace

SteadyClock::SteadyClock(const Clock &wall)
    : m_wall(wall)
    , m_bornMs(wall.monotonicMs())
    , m_utcMs(wall.utcMs())
    , m_monotonicMs(wall.monotonicMs())
{ }

const SteadyClock &SteadyClock::ofHost()
{
    static const AwakeClock wall;
    static const SteadyClock steady(wall);
    return steady;
}

qint64 SteadyClock::utcMs() const
{
    const std::lock_guard lock(m_mutex);
    const qint64 wall = m_wall.utcMs(), now = m_wall.monotonicMs(), passed = now - m_monotonicMs;
    const qint64 expected = m_utcMs + passed;
    const qint64 slack = kSlackMs + passed / 1'000; // a clock is slewed by half a thousandth at most
    const qint64 leap = wall - expected;
    if (std::abs(leap) > slack) {
        if (m_leapMs == 0) // a further leap does not begin the wait anew: it would never end
            m_leapSinceMs = now;
        if (now - m_bornMs >= kYoungMs && now - m_leapSinceMs < kHoldMs) {
            if (m_leapMs == 0 || std::abs(leap - m_leapMs) > slack)
                qCWarning(lcClock) << "the machine's clock leapt by" << leap / 1'000
                                   << "s: values and alarms go on by the old one";
            m_leapMs = leap;
            return expected;
        }
        qCWarning(lcClock) << "the machine's clock is" << leap / 1'000 << "s away: it is believed now";
    }
    m_utcMs = wall;
    m_monotonicMs = now;
    m_leapMs = 0;
    return wall;
}

qint64 SteadyClock::heldBackMs() const
{
    const std::lock_guard lock(m_mutex);
    return m_leapMs;
}

} // namespace Warmline
